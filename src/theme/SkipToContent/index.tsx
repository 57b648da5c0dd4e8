import type {ReactElement} from 'react';
import styles from './styles.module.css';

/** « Aller au contenu », a plain link to the page’s `<main id="contenu">`. */
export default function SkipToContent(): ReactElement {
  return (
    <a href="#contenu" className={styles.skip}>
      Aller au contenu
    </a>
  );
}
