import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {NO_BREAK_SPACE} from '@site/src/domain/typography/characters';
import TagsListInline from '@theme/TagsListInline';
import type {ReactElement} from 'react';
import styles from './styles.module.css';

/** « 1er décembre 2026 »: the ordinal that Intl leaves out in French. */
const inWords = (time: number): string =>
  new Intl.DateTimeFormat('fr-FR', {dateStyle: 'long', timeZone: 'UTC'}).format(time).replace(/^1 /, '1er ');

export default function DocItemFooter(): ReactElement | null {
  const {metadata} = useDoc();
  const {editUrl, lastUpdatedAt, tags} = metadata;
  if (!editUrl && lastUpdatedAt == null && tags.length === 0) {
    return null;
  }
  return (
    <footer className={styles.footer}>
      {tags.length > 0 && <TagsListInline tags={tags} />}
      {lastUpdatedAt != null && (
        <p>
          Dernière mise à jour{NO_BREAK_SPACE}: <time dateTime={new Date(lastUpdatedAt).toISOString()}>{inWords(lastUpdatedAt)}</time>
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
