import type {ReactElement, ReactNode} from 'react';
import styles from './styles.module.css';

/** The form of a tool: labels over their fields, side by side where there is room. Hidden where no script runs, unless it leads to another page. */
export function Formulaire({label, children, action}: {readonly label: string; readonly children: ReactNode; readonly action?: string}): ReactElement {
  return (
    <form className={styles.form} aria-label={label} {...(action === undefined ? {'data-scripted': true} : {action})}>
      {children}
    </form>
  );
}
