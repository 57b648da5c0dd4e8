import {useLocation} from '@docusaurus/router';
import {useEffect, type ReactElement} from 'react';
import styles from './styles.module.css';

/** Page last shown. Kept outside the component, which is mounted anew when the kind of page changes. */
let shown: string | undefined;

/**
 * « Aller au contenu », a plain link to the page’s `<main id="contenu">`. When a page replaces another without a reload, the
 * focus goes to its H1: a screen reader says the new title, and the next Tab starts from the top of the page.
 */
export default function SkipToContent(): ReactElement {
  const {pathname, hash} = useLocation();

  useEffect(() => {
    const changed = shown !== undefined && shown !== pathname;
    shown = pathname;
    const title = document.querySelector<HTMLElement>('main h1');
    if (changed && hash === '' && title !== null) {
      title.tabIndex = -1;
      title.focus({preventScroll: true});
    }
  }, [pathname, hash]);

  return (
    <a href="#contenu" className={styles.skip}>
      Aller au contenu
    </a>
  );
}
