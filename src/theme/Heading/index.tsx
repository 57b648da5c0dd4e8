import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {textOf} from '@site/src/components/text-of';
import {NO_BREAK_SPACE} from '@site/src/domain/typography/characters';
import type {Props} from '@theme/Heading';
import {clsx} from 'clsx';
import type {ReactElement} from 'react';
import styles from './styles.module.css';

/** A title, then its permalink: beside the heading and not inside, so that the heading is read once. */
export default function Heading({as: As, id, ...props}: Props): ReactElement {
  const brokenLinks = useBrokenLinks();
  if (As === 'h1' || id === undefined) {
    return <As {...props} />;
  }
  brokenLinks.collectAnchor(id);
  return (
    <div className={clsx(styles.heading, styles[As])}>
      <As {...props} id={id} />
      <a href={`#${id}`} className={styles.permalink} aria-label={`Lien vers cette section${NO_BREAK_SPACE}: ${textOf(props.children)}`}>
        #
      </a>
    </div>
  );
}
