import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {ReactElement} from 'react';
import type {GlossaryTermView} from '@site/src/domain/catalogue/views/glossary';
import {NO_BREAK_SPACE} from '@site/src/domain/typography/characters';
import styles from './styles.module.css';

const LABELS = {
  usual: `Se lit aussi${NO_BREAK_SPACE}:`,
  official: `Terme officiel${NO_BREAK_SPACE}:`,
  avoid: `À éviter ici${NO_BREAK_SPACE}:`,
  source: `Source${NO_BREAK_SPACE}:`,
  quote: 'Citation',
};

/** Every term of catalogue/termes/, in alphabetical order, with an index of first letters. The catalogue plugin hands `data`. */
export function Glossaire({data}: {readonly data: readonly GlossaryTermView[]}): ReactElement {
  // Other pages link to these terms: tell the link checker that they exist.
  const {collectAnchor} = useBrokenLinks();
  data.forEach(({anchor}) => collectAnchor(anchor));
  const letters = [...new Set(data.map(({letter}) => letter))];
  return (
    <>
      <nav aria-label="Lettres du glossaire">
        <ul className={styles.letters}>
          {letters.map((letter) => (
            <li key={letter}>
              <a href={`#${data.find((term) => term.letter === letter)?.anchor ?? ''}`}>{letter}</a>
            </li>
          ))}
        </ul>
      </nav>
      <dl className={styles.terms}>
        {data.map((term) => (
          <Term key={term.anchor} {...term} />
        ))}
      </dl>
    </>
  );
}

function Term({anchor, term, english, definition, usual, official, avoid, source}: GlossaryTermView): ReactElement {
  return (
    <div id={anchor}>
      <dt>
        <strong>{term}</strong>{' '}
        <span lang="en" className={styles.english}>
          {english}
        </span>
      </dt>
      <dd>{definition}</dd>
      <dd className={styles.detail} data-no-search>
        {official !== undefined && <span>{`${LABELS.official} ${official}.`}</span>}
        {usual.length > 0 && <span>{`${LABELS.usual} ${usual.join(', ')}.`}</span>}
        {avoid.map(({forms, reason}) => (
          <span key={reason}>{`${LABELS.avoid} ${forms.map((form) => `«${NO_BREAK_SPACE}${form}${NO_BREAK_SPACE}»`).join(', ')}. ${reason}`}</span>
        ))}
        <span>
          {LABELS.source} {source.url === undefined ? source.title : <a href={source.url}>{source.title}</a>}
          {source.readOn !== undefined && `, lu le ${source.readOn}`}
          {source.via !== undefined && (
            <>
              {' '}
              dans <a href={source.via.url}>{source.via.title}</a>
            </>
          )}
          {source.unread === undefined ? '.' : ` (source non relue). ${source.unread}`}
        </span>
        {source.quote !== undefined && (
          <details className={styles.quote}>
            <summary>
              {LABELS.quote}
              <span className={styles.hint}>{`${NO_BREAK_SPACE}: ${term}`}</span>
            </summary>
            {`«${NO_BREAK_SPACE}${source.quote}${NO_BREAK_SPACE}»`}
          </details>
        )}
      </dd>
    </div>
  );
}
