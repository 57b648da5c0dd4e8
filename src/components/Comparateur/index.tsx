import type {ReactElement} from 'react';
import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type {ComparisonIndexView} from '@site/src/domain/catalogue/views/comparison-page';
import {MOST_COMPARED, type ComparedVariantView} from '@site/src/domain/catalogue/views/compared-cells';
import {COMPARISON_ROWS} from '@site/src/domain/catalogue/views/comparison';
import type {FactView} from '@site/src/domain/catalogue/views/fact-view';
import {Comparaison, Note} from '../Comparaison';
import {Preuve} from '../Preuve';
import {Reponse} from '../Reponse';
import {Verdict} from '../Verdict';
import styles from './styles.module.css';

const ANSWERS = ['yes', 'conditions', 'no', 'unknown'] as const;

/** A fact with every part that a note may have: the script keeps those that the real one has. */
const sample = (text: string): FactView => ({
  label: 'Fait',
  text,
  disputed: true,
  stale: true,
  unknown: 'inconnu',
  note: 'Note',
  evidence: [{quote: 'Citation', language: 'fr', sourceTitle: 'Source', sourceUrl: '#', reading: 'lu', says: 'autre', note: 'Note'}],
  editUrl: '#',
  reportUrl: '#',
});

const BLANK: readonly ComparedVariantView[] = Array.from({length: MOST_COMPARED}, (_, index) => ({
  id: String(index),
  name: `Modèle ${index + 1}`,
  url: '/modeles/',
  cells: COMPARISON_ROWS.map(() => ({kind: 'text', text: ''}) as const),
}));

/**
 * Any two to four variants: the form writes them in the address, and `enhance.ts` fetches what it needs of each and fills a blank
 * table with it.
 */
export function Comparateur({data}: {readonly data: ComparisonIndexView}): ReactElement {
  const {variants, suggested} = data;
  return (
    <div data-tool="comparison" data-state data-variants={useBaseUrl('/comparer/variantes/')}>
      <form className={styles.form} data-scripted aria-label="Modèles à comparer">
        <p className={styles.selects}>
          {BLANK.map(({id, name}) => (
            <label key={id}>
              {name} <input name="v" type="text" list="modeles" autoComplete="off" spellCheck={false} />
            </label>
          ))}
          <button type="submit">Comparer</button>
        </p>
        <datalist id="modeles">
          {variants.map(({id, name}) => (
            <option key={id} value={name} data-id={id} />
          ))}
        </datalist>
      </form>
      <p role="status" className={styles.status} />
      <div data-comparison />
      <template data-blank>
        <Comparaison variants={BLANK} />
      </template>
      <template data-samples>
        <span>
          <Preuve fact={sample('court')} of="Modèle" />
        </span>
        <span>
          <Preuve fact={sample('une valeur un peu longue')} of="Modèle" />
        </span>
        {ANSWERS.map((answer) => (
          <span key={answer} data-answer={answer}>
            <Reponse answer={answer} word="" />
          </span>
        ))}
        <Verdict fit={{tag: 'modele:etiquette'}} />
        <Note text="Note" />
      </template>
      <h2 id="exemples">Comparaisons toutes prêtes</h2>
      <ul>
        {suggested.map(({title, url}) => (
          <li key={url}>
            <Link to={url}>{title}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
