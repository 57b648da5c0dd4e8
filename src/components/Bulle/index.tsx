import {useId, type ReactElement, type ReactNode} from 'react';
import {WORD_JOINER} from '@site/src/domain/typography/characters';
import {splitText} from './split-value';
import styles from './styles.module.css';

export interface BulleProps {
  /** What stands in the sentence and opens the note. */
  readonly value: ReactNode;
  /** What the note is, for those who hear the button: « preuve ». */
  readonly hint: string;
  /** First line of the note, which names it. */
  readonly title: ReactNode;
  /** The rest of the note: inline elements only, for it may stand in a paragraph. */
  readonly children: ReactNode;
  readonly isUnknown?: boolean;
  /** What follows the button, before the note. */
  readonly after?: ReactNode;
}

/** A value that opens a note: mouse, touch and keyboard alike, Escape closes it, and no script is needed. */
export function Bulle({value, hint, title, children, isUnknown = false, after}: BulleProps): ReactElement {
  const id = useId();
  const [start, end] = typeof value === 'string' ? splitText(value) : ['', value];
  const buttonId = start === '' ? undefined : `${id}b`;
  return (
    <>
      {buttonId !== undefined && (
        <label htmlFor={buttonId} className={styles.start}>
          {start}
        </label>
      )}
      <button
        type="button"
        // Named by its own words: its label is read before it.
        {...(buttonId === undefined ? {} : {id: buttonId, 'aria-labelledby': buttonId})}
        popoverTarget={id}
        className={styles.value}
        data-unknown={isUnknown ? true : undefined}>
        {end}
        <span className={styles.hint}> ({hint})</span>
      </button>
      {after}
      <span popover="auto" id={id} role="dialog" aria-labelledby={`${id}t`} data-bulle={hint} className={styles.note}>
        <span id={`${id}t`} className={styles.title}>
          {title}
        </span>
        {children}
      </span>
      {WORD_JOINER}
    </>
  );
}
