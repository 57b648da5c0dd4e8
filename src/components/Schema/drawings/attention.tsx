import {Fragment} from 'react';
import {Label, Rect, type Picture} from '../drawing';

type Vector = readonly [number, number];

/** Invented for the example: first « living being », then « may be the subject ». Real models have no such named dimension. */
const KEYS: readonly (readonly [word: string, key: Vector])[] = [
  ['Le', [0, 0]],
  ['chat', [2, 1]],
  ['boit', [0, 0]],
  ['du', [0, 0]],
  ['lait', [0, 1]],
  ['car', [0, 0]],
  ['il', [1, 1]],
];
const QUERY: Vector = [2, 1];

const ROW = 27;
const TOP = 40;
const BAR_LEFT = 52;
const BAR_WIDTH = 200;
const percent = new Intl.NumberFormat('fr-FR', {style: 'percent', maximumFractionDigits: 1});

/** Softmax of the dot products, divided by the square root of the dimension. */
function weightsOf(query: Vector, keys: readonly Vector[]): number[] {
  const powers = keys.map((key) => Math.exp((query[0] * key[0] + query[1] * key[1]) / Math.sqrt(query.length)));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

export function attention(): Picture {
  const weights = weightsOf(QUERY, KEYS.map(([, key]) => key));
  const rows = KEYS.map(([word], index) => ({word, weight: weights[index] ?? 0}));
  return {
    title: 'Ce que pèse chaque mot pour « il »',
    caption:
      'Les vecteurs de départ sont inventés, à deux nombres ; le calcul est celui des modèles. La somme des poids fait 100 %. Les mots qui suivent « il » ne comptent pas : ils ne sont pas encore lus.',
    words: [
      `Dans « Le chat boit du lait car il a soif », le calcul donne pour « il » ces poids : ${rows.map(({word, weight}) => `${word} ${percent.format(weight)}`).join(', ')}.`,
      'Les mots « a » et « soif », placés après, ont un poids nul.',
    ],
    height: TOP + (KEYS.length + 2) * ROW,
    drawing: (
      <>
        <Label x={0} y={13} text="Le chat boit du lait car il a soif" tone="strong" />
        {rows.map(({word, weight}, index) => {
          const y = TOP + index * ROW;
          const width = Math.max(1, weight * BAR_WIDTH);
          return (
            <Fragment key={word}>
              <Label x={BAR_LEFT - 8} y={y + 13} text={word} anchor="end" />
              <Rect x={BAR_LEFT} y={y} width={width} height={18} fill="accent" />
              <Label x={BAR_LEFT + width + 6} y={y + 13} text={percent.format(weight)} />
            </Fragment>
          );
        })}
        {['a', 'soif'].map((word, index) => {
          const y = TOP + (KEYS.length + index) * ROW;
          return (
            <Fragment key={word}>
              <Label x={BAR_LEFT - 8} y={y + 13} text={word} anchor="end" tone="soft" />
              <Rect x={BAR_LEFT} y={y} width={118} height={18} fill="dashed" />
              <Label x={BAR_LEFT + 59} y={y + 13} text="pas encore lu" anchor="middle" tone="soft" />
            </Fragment>
          );
        })}
      </>
    ),
  };
}
