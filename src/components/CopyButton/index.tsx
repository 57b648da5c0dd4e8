import {useEffect, useState, type ReactElement} from 'react';
import styles from './styles.module.css';

/** How long « Copié » stays, in milliseconds. */
const SHOWN_FOR = 4000;

/** Copies a text, and says aloud whether it could. Hidden where no script runs. */
export default function CopyButton({text}: {readonly text: string}): ReactElement {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>();

  useEffect(() => {
    if (outcome === undefined) {
      return undefined;
    }
    const timer = window.setTimeout(() => setOutcome(undefined), SHOWN_FOR);
    return () => window.clearTimeout(timer);
  }, [outcome]);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('refused');
    }
  };

  return (
    <span className={styles.copy} data-no-print>
      <span role="status">
        {outcome === 'copied' && 'Copié'}
        {outcome === 'refused' && 'Copie refusée par le navigateur'}
      </span>
      <button type="button" className={styles.button} onClick={() => void copy()}>
        Copier
      </button>
    </span>
  );
}
