import Link from '@docusaurus/Link';
import {useSidebarBreadcrumbs} from '@docusaurus/plugin-content-docs/client';
import DocBreadcrumbsStructuredData from '@theme/DocBreadcrumbs/StructuredData';
import type {ReactElement} from 'react';
import styles from './styles.module.css';

/** Home, then the sections above the page; the page itself is the H1 that follows. */
export default function DocBreadcrumbs(): ReactElement | null {
  const breadcrumbs = useSidebarBreadcrumbs();
  if (!breadcrumbs) {
    return null;
  }
  return (
    <>
      <DocBreadcrumbsStructuredData breadcrumbs={breadcrumbs} />
      <nav aria-label="Fil d’Ariane" className={styles.trail}>
        <ol>
          <li>
            <Link to="/">Accueil</Link>
          </li>
          {breadcrumbs.slice(0, -1).map(({label, href}) => (
            <li key={label}>{href === undefined ? label : <Link to={href}>{label}</Link>}</li>
          ))}
        </ol>
      </nav>
    </>
  );
}
