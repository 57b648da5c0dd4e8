import type {TOCItem} from '@docusaurus/mdx-loader';
import {useFilteredAndTreeifiedTOC, type TOCTreeNode} from '@docusaurus/theme-common/internal';
import {clsx} from 'clsx';
import type {ReactElement} from 'react';
import styles from './styles.module.css';

interface Props {
  readonly toc: readonly TOCItem[];
  readonly minHeadingLevel: number;
  readonly maxHeadingLevel: number;
  readonly className?: string;
}

/** Table of contents of a page: one `<details>`, held open by style where there is a column for it. */
export default function PageToc({toc, minHeadingLevel, maxHeadingLevel, className}: Props): ReactElement | null {
  const tree = useFilteredAndTreeifiedTOC({toc, minHeadingLevel, maxHeadingLevel});
  return tree.length === 0 ? null : (
    <nav aria-label="Sommaire de la page" className={clsx(styles.toc, className)}>
      <details className={styles.fold}>
        <summary className={styles.summary}>Sommaire de la page</summary>
        <Level nodes={tree} />
      </details>
    </nav>
  );
}

function Level({nodes}: {readonly nodes: readonly TOCTreeNode[]}): ReactElement {
  return (
    <ol className={styles.list}>
      {nodes.map((node) => (
        <li key={node.id}>
          {/* Docusaurus gives the title of a section as HTML, made by the compiler from the page itself. */}
          <a href={`#${node.id}`} className={styles.link} dangerouslySetInnerHTML={{__html: node.value}} />
          {node.children.length > 0 && <Level nodes={node.children} />}
        </li>
      ))}
    </ol>
  );
}
