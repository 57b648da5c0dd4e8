import Link from '@docusaurus/Link';
import type {PropSidebar, PropSidebarItem, PropSidebarItemCategory} from '@docusaurus/plugin-content-docs';
import {findFirstSidebarItemLink, isActiveSidebarItem, isVisibleSidebarItem} from '@docusaurus/plugin-content-docs/client';
import {isSamePath} from '@docusaurus/theme-common/internal';
import {clsx} from 'clsx';
import type {ReactElement, ReactNode} from 'react';
import {NO_BREAK_SPACE} from '../../domain/typography/characters';
import styles from './styles.module.css';

interface Props {
  readonly items: PropSidebar;
  /** Address of the page being read. */
  readonly path: string;
}

/**
 * The pages of the current section, and a link to each other section.
 * One copy in the HTML serves every width: a `<details>` that wide screens hold open by style alone. Closed sections list no
 * page, so that the HTML of a page does not grow with the site; /plan/ lists them all.
 */
export default function SectionNav({items, path}: Props): ReactElement {
  return (
    // On a wide screen the list scrolls by itself: the keyboard must reach it (WCAG 2.1.1).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <nav aria-label="Pages de la section" tabIndex={0} className={styles.nav}>
      {/* The key folds the list again when the reader has gone to another page. */}
      <details key={path} className={styles.fold}>
        <summary className={styles.summary}>Pages de la section</summary>
        <ul className={styles.list}>
          {visible(items, path).map((item, index) =>
            item.type === 'category' ? <Section key={index} section={item} path={path} /> : <Entry key={index} item={item} path={path} />,
          )}
        </ul>
      </details>
    </nav>
  );
}

const visible = (items: readonly PropSidebarItem[], path: string): PropSidebarItem[] =>
  items.filter((item) => isVisibleSidebarItem(item, path));

function Section({section, path}: {readonly section: PropSidebarItemCategory; readonly path: string}): ReactElement {
  const open = isActiveSidebarItem(section, path);
  const href = section.href ?? findFirstSidebarItemLink(section);
  return (
    <li className={open ? styles.openSection : styles.section}>
      {href === undefined ? section.label : <PageLink href={href} path={path}>{section.label}</PageLink>}
      {open && <Entries items={section.items} path={path} />}
    </li>
  );
}

function Entries({items, path}: Props): ReactElement | null {
  const shown = visible(items, path);
  return shown.length === 0 ? null : (
    <ul className={styles.list}>
      {shown.map((item, index) => (
        <Entry key={index} item={item} path={path} />
      ))}
    </ul>
  );
}

function Entry({item, path}: {readonly item: PropSidebarItem; readonly path: string}): ReactElement | null {
  if (item.type === 'link') {
    return (
      <li>
        <PageLink href={item.href} path={path}>{item.label}</PageLink>
      </li>
    );
  }
  if (item.type === 'category') {
    return (
      <li>
        <details open={isActiveSidebarItem(item, path)} className={styles.group}>
          <summary className={styles.groupSummary}>{item.label}</summary>
          {item.href !== undefined && (
            <PageLink href={item.href} path={path}>
              Présentation<span className="visually-hidden">{NO_BREAK_SPACE}: {item.label}</span>
            </PageLink>
          )}
          <Entries items={item.items} path={path} />
        </details>
      </li>
    );
  }
  return null;
}

function PageLink({href, path, children}: {readonly href: string; readonly path: string; readonly children: ReactNode}): ReactElement {
  return (
    <Link to={href} className={clsx(styles.link)} aria-current={isSamePath(href, path) ? 'page' : undefined}>
      {children}
    </Link>
  );
}
