import Link from '@docusaurus/Link';
import {useDocById, useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import {useLocation} from '@docusaurus/router';
import type {PropSidebarItem} from '@docusaurus/plugin-content-docs';
import type {ReactElement} from 'react';
import styles from './styles.module.css';

/** On the page of a section: its pages in reading order, with what each answers. The list is that of the sidebar. */
export function PagesDeLaSection(): ReactElement | null {
  const {pathname} = useLocation();
  const pages = pagesUnder(useDocsSidebar()?.items ?? [], pathname);
  return pages.length === 0 ? null : (
    <dl className={styles.pages}>
      {pages.map(({href, label, docId}) => (
        <Entry key={href} href={href} label={label} docId={docId} />
      ))}
    </dl>
  );
}

interface Page {
  readonly href: string;
  readonly label: string;
  readonly docId: string | undefined;
}

/** Pages of the category whose own page is at `pathname`; a folder inside it counts by its own page. */
function pagesUnder(items: readonly PropSidebarItem[], pathname: string): Page[] {
  for (const item of items) {
    if (item.type !== 'category') {
      continue;
    }
    if (item.href === pathname) {
      return item.items.flatMap((child): Page[] => {
        if (child.type === 'html' || child.href === undefined || (child.type === 'link' && child.unlisted === true)) {
          return [];
        }
        return [{href: child.href, label: child.label, docId: child.type === 'link' ? child.docId : undefined}];
      });
    }
    const inside = pagesUnder(item.items, pathname);
    if (inside.length > 0) {
      return inside;
    }
  }
  return [];
}

function Entry({href, label, docId}: Page): ReactElement {
  const description = useDocById(docId)?.description;
  return (
    <div>
      <dt>
        <Link to={href}>{label}</Link>
      </dt>
      {description !== undefined && <dd>{description}</dd>}
    </div>
  );
}
