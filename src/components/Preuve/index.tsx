import type {ReactElement} from 'react';
import {STALE_DAYS, type EvidenceView, type FactView, type ValueView} from '@site/src/domain/catalogue/views/fact-view';
import {Bulle} from '../Bulle';
import {CodeText} from '../CodeText';
import styles from './styles.module.css';

export interface PreuveProps {
  readonly fact: FactView | ValueView;
  /** What the fact is about: « Gemma 3 4B ». */
  readonly of: string;
  /** Inside a sentence, signs stand for the words « contesté » and « à revérifier », which the note writes out. */
  readonly inSentence?: boolean;
}

/**
 * A value and its evidence. The value is a button that opens the note: mouse, touch and keyboard alike, Escape closes it,
 * and no script is needed. A value whose evidence stands on another page is plain text.
 */
export function Preuve({fact, of, inSentence = false}: PreuveProps): ReactElement {
  const flags = (
    <>
      {fact.disputed && <Flag word="contesté" sign={inSentence ? '≠' : undefined} />}
      {fact.stale && <Flag word="à revérifier" sign={inSentence ? '↻' : undefined} />}
    </>
  );
  if (!('evidence' in fact)) {
    return (
      <>
        {fact.text}
        {flags}
      </>
    );
  }
  return (
    <Bulle
      value={fact.text}
      hint="preuve"
      isUnknown={fact.unknown !== undefined}
      after={flags}
      title={
        <>
          {`${fact.label}, ${of}\u00A0: `}
          <strong>{fact.text}</strong>
        </>
      }>
      {fact.disputed && <span className={styles.line}>Contesté{'\u00A0'}: les sources ne s’accordent pas.</span>}
      {fact.stale && <span className={styles.line}>{`À revérifier\u00A0: dernière lecture il y a plus de ${STALE_DAYS} jours.`}</span>}
      {fact.unknown !== undefined && (
        <span className={styles.line}>
          <CodeText text={fact.unknown} />
        </span>
      )}
      {fact.evidence.map((evidence, index) => (
        <Citation key={index} evidence={evidence} />
      ))}
      {fact.note !== undefined && (
        <span className={styles.line}>
          <CodeText text={fact.note} />
        </span>
      )}
      <span className={styles.line}>
        <a href={fact.editUrl}>Corriger ce fait</a> · <a href={fact.reportUrl}>Signaler une erreur</a>
      </span>
    </Bulle>
  );
}

function Flag({word, sign}: {readonly word: string; readonly sign: string | undefined}): ReactElement {
  return sign === undefined ? (
    <span className={styles.flag}> {word}</span>
  ) : (
    <span className={styles.sign}>
      <span aria-hidden="true">{sign}</span>
      <span className={styles.hint}> ({word})</span>
    </span>
  );
}

/** A quotation, the document it comes from, and when it was read. Inline elements only: it may stand in a paragraph. */
export function Citation({evidence}: {readonly evidence: EvidenceView}): ReactElement {
  return (
    <span className={styles.citation}>
      {evidence.says !== undefined && (
        <span className={styles.line}>
          Une autre source dit{'\u00A0'}: <strong>{evidence.says}</strong>
        </span>
      )}
      <q className={styles.quote} lang={evidence.language}>
        {evidence.quote}
      </q>
      <span className={styles.line}>
        <a href={evidence.sourceUrl}>{evidence.sourceTitle}</a>
        {`, ${evidence.reading}.`}
      </span>
      {evidence.note !== undefined && (
        <span className={styles.line}>
          <CodeText text={evidence.note} />
        </span>
      )}
    </span>
  );
}
