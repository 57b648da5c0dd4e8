import Link from '@docusaurus/Link';
import type {ReactElement, ReactNode} from 'react';
import type {SiteMapEntry} from '@site/src/domain/site-map';
import PageSimple from '../PageSimple';
import styles from './styles.module.css';

interface Props {
  /** Top-level sections, in sidebar order. */
  readonly sections: readonly SiteMapEntry[];
}

/** Every page of the site on one page: the way in when no menu can be opened. */
export default function PlanDuSite({sections}: Props): ReactElement {
  return (
    <PageSimple title="Plan du site" description="Toutes les pages du site, section par section, dans l’ordre de lecture.">
      <h1>Plan du site</h1>
      <p>
        Toutes les pages, dans l’ordre de lecture. Vous pouvez aussi repartir de l’<Link to="/">accueil</Link>.
      </p>
      <div className={styles.sections} data-no-search>
        {sections.map((section) => (
          <section key={section.title}>
            <h2 className={styles.title}>
              <Title entry={section} />
            </h2>
            <Entries entries={section.children} />
          </section>
        ))}
      </div>
    </PageSimple>
  );
}

function Title({entry: {title, href}}: {readonly entry: SiteMapEntry}): ReactNode {
  return href === undefined ? title : <Link to={href}>{title}</Link>;
}

function Entries({entries}: {readonly entries: readonly SiteMapEntry[]}): ReactElement | null {
  return entries.length === 0 ? null : (
    <ul className={styles.entries}>
      {entries.map((entry) => (
        <li key={entry.href ?? entry.title}>
          <Title entry={entry} />
          <Entries entries={entry.children} />
        </li>
      ))}
    </ul>
  );
}
