import {useId, type ReactElement} from 'react';
import type {EvidenceView, FactView, ValueView} from '@site/src/domain/catalogue/views/fact-view';
import styles from './styles.module.css';

export interface PreuveProps {
  readonly fact: FactView | ValueView;
  /** What the fact is about: « Gemma 3 4B ». */
  readonly of: string;
}

/**
 * A value and its evidence. The value is a button that opens the note: mouse, touch and keyboard alike, Escape closes it,
 * and no script is needed. A value whose evidence stands on another page is plain text.
 */
export function Preuve({fact, of}: PreuveProps): ReactElement {
  const id = useId();
  const flags = (
    <>
      {fact.disputed && <span className={styles.flag}> contesté</span>}
      {fact.stale && <span className={styles.flag}> à revérifier</span>}
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
    <>
      <button type="button" popoverTarget={id} className={styles.value} data-unknown={fact.unknown === undefined ? undefined : true}>
        {fact.text}
        <span className={styles.hint}> (preuve)</span>
      </button>
      {flags}
      <span popover="auto" id={id} role="group" aria-label={`Preuve : ${fact.label}, ${of}`} className={styles.note}>
        <span className={styles.title}>
          {`${fact.label}, ${of}\u00A0: `}
          <strong>{fact.text}</strong>
        </span>
        {fact.unknown !== undefined && <span className={styles.line}>{fact.unknown}</span>}
        {fact.evidence.map((evidence) => (
          <Citation key={evidence.quote + evidence.sourceTitle} evidence={evidence} />
        ))}
        {fact.note !== undefined && <span className={styles.line}>{fact.note}</span>}
        <span className={styles.line}>
          <a href={fact.editUrl}>Corriger ce fait</a> · <a href={fact.reportUrl}>Signaler une erreur</a>
        </span>
      </span>
    </>
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
      {evidence.note !== undefined && <span className={styles.line}>{evidence.note}</span>}
    </span>
  );
}
