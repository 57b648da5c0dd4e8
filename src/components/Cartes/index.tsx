import Link from '@docusaurus/Link';
import {clsx} from 'clsx';
import type {ReactElement, ReactNode} from 'react';
import styles from './styles.module.css';

interface CarteProps {
  readonly titre: string;
  /** Address inside the site: `/modeles/`. */
  readonly href: string;
  /** One or two sentences: what the reader finds behind the door. */
  readonly children: ReactNode;
}

/** A door of `<Cartes>`: the whole card leads to the page, its title alone is the link’s name. */
export function Carte({titre, href, children}: CarteProps): ReactElement {
  return (
    <li className={styles.card}>
      <Link to={href} className={clsx(styles.title)}>
        {titre}
      </Link>
      <div className={styles.text}>{children}</div>
    </li>
  );
}

/** Doors side by side. Takes `<Carte>` elements. */
export function Cartes({children}: {readonly children: ReactNode}): ReactElement {
  return <ul className={styles.cards}>{children}</ul>;
}
