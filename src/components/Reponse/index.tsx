import type {ReactElement} from 'react';
import styles from './styles.module.css';

export type Answer = 'yes' | 'no' | 'conditions' | 'unknown';

const SIGNS: Readonly<Record<Answer, string>> = {yes: '✓', no: '✕', conditions: '△', unknown: '?'};

const PLAIN_SIGN = '•';

/** A verdict: a sign, a word and a colour, of which the word alone is enough. */
export function Reponse({answer, word}: {readonly answer: Answer; readonly word: string}): ReactElement {
  return (
    <span className={styles[answer]}>
      <span aria-hidden="true">{SIGNS[answer]} </span>
      {word}
    </span>
  );
}

/** An answer that is neither good news nor bad. */
export function ReponseNeutre({word}: {readonly word: string}): ReactElement {
  return (
    <span className={styles.plain}>
      <span aria-hidden="true">{PLAIN_SIGN} </span>
      {word}
    </span>
  );
}
