import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {useThemeConfig} from '@docusaurus/theme-common';
import PageToc from '@site/src/components/PageToc';
import ContentVisibility from '@theme/ContentVisibility';
import DocBreadcrumbs from '@theme/DocBreadcrumbs';
import DocItemContent from '@theme/DocItem/Content';
import DocItemFooter from '@theme/DocItem/Footer';
import type {Props} from '@theme/DocItem/Layout';
import DocPaginator from '@theme/DocPaginator';
import {clsx} from 'clsx';
import type {ReactElement} from 'react';
import styles from './styles.module.css';

export default function DocItemLayout({children}: Props): ReactElement {
  const {metadata, frontMatter, toc} = useDoc();
  const {previous, next} = metadata;
  const {tableOfContents} = useThemeConfig();
  return (
    <div className={styles.page}>
      <div className={styles.before}>
        <DocBreadcrumbs />
      </div>
      {frontMatter.hide_table_of_contents !== true && (
        <PageToc
          toc={toc}
          minHeadingLevel={frontMatter.toc_min_heading_level ?? tableOfContents.minHeadingLevel}
          maxHeadingLevel={frontMatter.toc_max_heading_level ?? tableOfContents.maxHeadingLevel}
          className={clsx(styles.toc)}
        />
      )}
      <div className={styles.text}>
        <article>
          <ContentVisibility metadata={metadata} />
          <DocItemContent>{children}</DocItemContent>
          <DocItemFooter />
        </article>
        <DocPaginator {...(previous && {previous})} {...(next && {next})} />
      </div>
    </div>
  );
}
