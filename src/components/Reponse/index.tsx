import type {ReactElement} from 'react';
import styles from './styles.module.css';

export type Answer = 'yes' | 'no' | 'conditions' | 'unknown';

const SIGNS: Readonly<Record<Answer, string>> = {yes: '✓', no: '✕', conditions: '△', unknown: '?'};

/** A verdict: a sign, a word and a colour, of which the word alone is enough. */
export function Reponse({answer, word}: {readonly answer: Answer; readonly word: string}): ReactElement {
  return (
    <span className={styles[answer]}>
      <span aria-hidden="true">{SIGNS[answer]} </span>
      {word}
    </span>
  );
}
