import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Icon from '@site/src/components/Icon';
import {clsx} from 'clsx';
import type {ReactElement} from 'react';
import styles from './styles.module.css';

/**
 * Search of the header: a plain form to the page of results, which src/client/search/bar.ts turns into a list of results as
 * one types. Narrow screens have a link to that page instead.
 */
export default function SearchBar(): ReactElement {
  return (
    <>
      <form role="search" aria-label="Dans le site" action={useBaseUrl('/recherche/')} method="get" className={styles.form} data-search>
        <label htmlFor="recherche" className="visually-hidden">
          Rechercher dans le site
        </label>
        <input
          type="search"
          id="recherche"
          name="q"
          placeholder="Rechercher"
          autoComplete="off"
          aria-keyshortcuts="Control+K /"
          className={clsx('control', styles.field)}
        />
        <span aria-hidden="true" className={styles.keys}>
          Ctrl K
        </span>
        <div data-panel hidden className={styles.panel} />
        <p role="status" className="visually-hidden" />
      </form>
      <Link to="/recherche/" className={clsx('control', styles.link)} data-search-page>
        <Icon name="search" />
        <span className="visually-hidden">Rechercher</span>
      </Link>
    </>
  );
}
