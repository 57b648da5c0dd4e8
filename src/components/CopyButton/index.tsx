import type {ReactElement} from 'react';
import styles from './styles.module.css';

/**
 * Copies the code of the `data-extract` element it stands in, and says aloud whether it could: see src/client/gestures.ts.
 * Hidden where no script runs.
 */
export default function CopyButton(): ReactElement {
  return (
    <span className={styles.copy} data-no-print data-scripted>
      <span role="status" />
      <button type="button" className={styles.button} data-copy>
        Copier
      </button>
    </span>
  );
}
