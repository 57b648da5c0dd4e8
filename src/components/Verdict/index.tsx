import type {ReactElement} from 'react';
import Link from '@docusaurus/Link';
import {clsx} from 'clsx';
import type {FitView} from '@site/src/domain/catalogue/views/fit';
import {NARROW_NO_BREAK_SPACE} from '../../domain/typography/characters';
import styles from './styles.module.css';

export interface VerdictProps {
  readonly fit: FitView | undefined;
  /** Inside a sentence: the verdict alone, between brackets. */
  readonly inSentence?: boolean;
}

/**
 * Whether a tag fits on the reader’s machine: empty, and without room, until src/client/verdicts.ts fills it. Nothing stands for a
 * tag that runs elsewhere.
 */
export function Verdict({fit, inSentence = false}: VerdictProps): ReactElement | null {
  return fit === undefined ? null : (
    <span
      className={inSentence ? styles.inline : styles.cell}
      data-fit={fit.tag}
      data-memory={fit.curve}
      data-least={fit.least}
      data-context={fit.context}
      data-inline={inSentence ? '' : undefined}
    />
  );
}

/** Above verdicts: which machine they are for, or the way to say it. */
export function MachineBar(): ReactElement {
  return (
    <p className={styles.bar}>
      <Link to="/ma-machine/" className={clsx(styles.ask)}>
        Est-ce que ça tient sur ma machine{NARROW_NO_BREAK_SPACE}?
      </Link>
      <span className={styles.told}>
        Verdicts pour <span data-machine-name className={styles.name} />, avec 4{NARROW_NO_BREAK_SPACE}096{'\u00A0'}jetons de contexte sauf mention contraire.{' '}
        <Link to="/ma-machine/">Changer de machine</Link>
      </span>
      <span data-machine-problem role="status" className={styles.problem} />
    </p>
  );
}
