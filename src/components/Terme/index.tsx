import Link from '@docusaurus/Link';
import type {ReactElement, ReactNode} from 'react';
import type {TermNoteView} from '@site/src/domain/catalogue/views/glossary';
import {Bulle} from '../Bulle';
import styles from './styles.module.css';

export interface TermeProps {
  /** Term: the name of its file in catalogue/termes/. Read by the catalogue plugin, not here. */
  readonly de: string;
  /** What the sentence says; by default, the term itself. */
  readonly children?: ReactNode;
  /** Handed by the catalogue plugin. */
  readonly data: TermNoteView;
}

/** A word of the trade inside a sentence, with its definition one gesture away. */
export function Terme({data, children = data.term}: TermeProps): ReactElement {
  return (
    <Bulle
      value={children}
      hint="définition"
      title={
        <>
          <strong>{data.term}</strong>
          {' ('}
          <span lang="en">{data.english}</span>
          {')'}
        </>
      }>
      <span className={styles.line}>{data.definition}</span>
      <span className={styles.line}>
        <Link to={data.href}>{`Lire «\u00A0${data.term}\u00A0» dans le glossaire`}</Link>
      </span>
    </Bulle>
  );
}
