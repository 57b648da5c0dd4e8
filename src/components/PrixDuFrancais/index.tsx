import type {ReactElement} from 'react';
import {formatDate, formatInteger} from '@site/src/domain/format';
import {pricesOf, total, PARALLEL_TEXTS, type TokenPrice, type TokenResults} from '@site/src/domain/tokens';
import {NO_BREAK_SPACE, NARROW_NO_BREAK_SPACE} from '@site/src/domain/typography/characters';
import Tableau from '../Tableau';
import styles from './styles.module.css';

/** Lengths in units of the drawing: on a phone, one is about one pixel. */
const WIDTH = 320;
const ROW = 38;
const TOP = 22;
const BAR = 12;
/** Room right of the longest bar for its figure, spaced out by the reader if need be. */
const FIGURE = 44;

const ratioFormat = new Intl.NumberFormat('fr-FR', {minimumFractionDigits: 2, maximumFractionDigits: 2});

export interface PrixDuFrancaisProps {
  /** Contents of mesures/jetons.json. */
  readonly results: TokenResults;
}

/** What French costs in tokens, tokenizer by tokenizer: bars drawn at build, and every figure in a table. */
export function PrixDuFrancais({results}: PrixDuFrancaisProps): ReactElement {
  const prices = pricesOf(results);
  return (
    <>
      <figure className={styles.figure}>
        <Bars prices={prices} />
        <figcaption className={styles.caption}>
          Jetons de la version française quand la version anglaise en demande 100, marquée par le trait vertical. Textes parallèles{NO_BREAK_SPACE}:{' '}
          {formatInteger(total(results.words, 'fr', PARALLEL_TEXTS))} mots en français, {formatInteger(total(results.words, 'en', PARALLEL_TEXTS))} en
          anglais. Mesuré le {formatDate(results.measured_on)}. Les mêmes chiffres sont dans le tableau.
        </figcaption>
      </figure>
      <Tableau widths={[26, 20, 18, 18, 18]}>
        <caption>Le prix du français, par tokeniseur</caption>
        <thead>
          <tr>
            <th scope="col">Tokeniseur</th>
            <th scope="col">{'Français pour 100\u00A0jetons anglais'}</th>
            <th scope="col">Rapport</th>
            <th scope="col">Jetons pour 1{NARROW_NO_BREAK_SPACE}000 mots français</th>
            <th scope="col">Jetons pour 1{NARROW_NO_BREAK_SPACE}000 mots anglais</th>
          </tr>
        </thead>
        <tbody>
          {prices.map((price) => (
            <tr key={price.id}>
              <th scope="row">{price.name}</th>
              <td>{formatInteger(100 * price.ratio)}</td>
              <td>{ratioFormat.format(price.ratio)}</td>
              <td>{formatInteger(price.french)}</td>
              <td>{formatInteger(price.english)}</td>
            </tr>
          ))}
        </tbody>
      </Tableau>
      <p className={styles.caption}>
        Corpus entier{NO_BREAK_SPACE}: {formatInteger(total(results.words, 'fr'))} mots français, {formatInteger(total(results.words, 'en'))} mots anglais.
        Paquets{NO_BREAK_SPACE}: {prices.map(({package: from}, index) => (
          <span key={`${from}-${index}`}>
            {index > 0 && ', '}
            <code>{from}</code>
          </span>
        ))}
        .
      </p>
    </>
  );
}

function Bars({prices}: {readonly prices: readonly TokenPrice[]}): ReactElement {
  const longest = Math.max(1, ...prices.map(({ratio}) => ratio));
  const scale = (WIDTH - FIGURE) / longest;
  const height = TOP + prices.length * ROW;
  return (
    <svg
      role="img"
      aria-label={`Diagramme en barres${NO_BREAK_SPACE}: jetons de la version française pour 100${NO_BREAK_SPACE}jetons anglais, de ${formatInteger(100 * (prices[0]?.ratio ?? 0))} à ${formatInteger(100 * longest)}`}
      viewBox={`0 0 ${WIDTH} ${height}`}
      className={styles.drawing}
    >
      <text x={scale} y={12} textAnchor="middle" className={styles.text}>
        anglais{NO_BREAK_SPACE}: 100
      </text>
      {prices.map(({id, name, ratio}, index) => (
        <g key={id} transform={`translate(0 ${TOP + index * ROW})`}>
          <text x={0} y={13} className={styles.text}>
            {name}
          </text>
          <rect x={0} y={18} width={ratio * scale} height={BAR} className={styles.bar} />
          <text x={ratio * scale + 5} y={29} className={styles.value}>
            {formatInteger(100 * ratio)}
          </text>
        </g>
      ))}
      <line x1={scale} x2={scale} y1={16} y2={height} className={styles.line} />
    </svg>
  );
}
