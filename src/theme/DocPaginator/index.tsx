import Link from '@docusaurus/Link';
import type {Props} from '@theme/DocPaginator';
import {clsx} from 'clsx';
import type {ReactElement} from 'react';
import styles from './styles.module.css';

export default function DocPaginator({previous, next}: Props): ReactElement | null {
  if (!previous && !next) {
    return null;
  }
  return (
    <nav aria-label="Page précédente, page suivante" className={styles.pages}>
      {previous && (
        <Link to={previous.permalink} rel="prev" className={clsx(styles.previous)}>
          <span className={styles.way}>Page précédente</span> {previous.title}
        </Link>
      )}
      {next && (
        <Link to={next.permalink} rel="next" className={clsx(styles.next)}>
          <span className={styles.way}>Page suivante</span> {next.title}
        </Link>
      )}
    </nav>
  );
}
