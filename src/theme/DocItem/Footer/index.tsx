import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {formatDate} from '@site/src/domain/format';
import {NO_BREAK_SPACE} from '@site/src/domain/typography/characters';
import TagsListInline from '@theme/TagsListInline';
import type {ReactElement} from 'react';
import styles from './styles.module.css';

export default function DocItemFooter(): ReactElement | null {
  const {metadata} = useDoc();
  const {editUrl, lastUpdatedAt, tags} = metadata;
  const day = lastUpdatedAt == null ? undefined : new Date(lastUpdatedAt).toISOString().slice(0, 10);
  if (!editUrl && day === undefined && tags.length === 0) {
    return null;
  }
  return (
    <footer className={styles.footer}>
      {tags.length > 0 && <TagsListInline tags={tags} />}
      {day !== undefined && (
        <p>
          Dernière mise à jour{NO_BREAK_SPACE}: <time dateTime={day}>{formatDate(day)}</time>
        </p>
      )}
      {editUrl && (
        <p data-no-print>
          <a href={editUrl}>Modifier cette page</a>
        </p>
      )}
    </footer>
  );
}
