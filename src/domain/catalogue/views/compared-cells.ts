/** The cells of a comparison, and what they tell. Also run by the page. */
import type {Answer} from '../permissions';
import type {FactView} from './fact-view';
import type {FitView} from './fit';

/** Most variants of one comparison. */
export const MOST_COMPARED = 4;

/** Where those variants are compared, from the site root: `/comparer/?v=gemma-3-4b,llama-3.1-8b`. */
export function comparisonQuery(variants: readonly {readonly id: string}[]): string {
  return `/comparer/?v=${variants.map(({id}) => id).join(',')}`;
}

export type ComparedCell =
  | {readonly kind: 'fact'; readonly fact: FactView}
  | {readonly kind: 'text'; readonly text: string; readonly note?: string; readonly fit?: FitView}
  | {readonly kind: 'answer'; readonly answer: Answer; readonly word: string; readonly note: string}
  | {readonly kind: 'links'; readonly links: readonly {readonly label: string; readonly url: string}[]};

export interface ComparedVariantView {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  /** One for each row, in their order. */
  readonly cells: readonly ComparedCell[];
}

/** What a row tells of one variant, to know whether two of them differ. */
export function toldBy(cell: ComparedCell): string {
  switch (cell.kind) {
    case 'fact':
      return cell.fact.text;
    case 'text':
      return cell.text;
    case 'answer':
      return cell.word;
    case 'links':
      return '';
  }
}

/** Whether the variants of a comparison differ on a row. */
export function differ(cells: readonly ComparedCell[]): boolean {
  return new Set(cells.map(toldBy)).size > 1;
}
