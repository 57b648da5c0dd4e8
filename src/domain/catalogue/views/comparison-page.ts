import {formatList} from '../../format';
import type {Catalogue, Variant} from '../load';
import {standingsOf} from '../standings';
import type {ComparedVariantView} from './compared-cells';
import {comparedVariantView} from './comparison';
import type {ViewContext} from './fact-view';

export interface ComparisonPageView {
  readonly title: string;
  readonly query: string;
  readonly variants: readonly ComparedVariantView[];
}

/** What /comparer/ offers: every variant by name, and the comparisons that have a page of their own. */
export interface ComparisonIndexView {
  readonly variants: readonly {readonly id: string; readonly name: string}[];
  readonly suggested: readonly {readonly title: string; readonly url: string}[];
}

/** Comparisons that readers often make: models of close size, or of one family. Reviewed by hand. */
const SUGGESTED: readonly (readonly string[])[] = [
  ['gemma-3-4b', 'llama-3.1-8b'],
  ['gemma-4-12b', 'gemma-3-12b'],
  ['gemma-4-12b', 'qwen3-14b', 'phi-4-14b'],
  ['gemma-4-26b-a4b', 'gpt-oss-20b', 'qwen3-30b-a3b'],
  ['llama-3.2-3b', 'gemma-3n-e4b', 'qwen3-4b'],
  ['llama-4-scout', 'gemma-4-31b'],
];

/** Address of a suggested comparison: `/comparer/gemma-3-4b-et-llama-3.1-8b/`. */
export function comparisonUrl(ids: readonly string[]): string {
  return `/comparer/${ids.join('-et-')}/`;
}

/** Addresses of the suggested comparisons. */
export const COMPARISON_URLS: readonly string[] = SUGGESTED.map(comparisonUrl);

/** @throws Error when a suggested comparison names a variant that has left the catalogue */
export function comparisonPages(context: ViewContext): {readonly url: string; readonly view: ComparisonPageView}[] {
  const standings = standingsOf(context.catalogue);
  return SUGGESTED.map((ids) => {
    const variants = ids.map((id) => comparedVariantView(context, variantOf(context.catalogue, id), standings));
    return {url: comparisonUrl(ids), view: {title: formatList(variants.map(({name}) => name)), query: `?v=${ids.join(',')}`, variants}};
  });
}

export function comparisonIndexView(catalogue: Catalogue): ComparisonIndexView {
  return {
    variants: [...catalogue.variants.values()].map(({id, record}) => ({id, name: record.name})),
    suggested: SUGGESTED.map((ids) => ({url: comparisonUrl(ids), title: formatList(ids.map((id) => variantOf(catalogue, id).record.name))})),
  };
}

function variantOf({variants}: Catalogue, id: string): Variant {
  const variant = variants.get(id);
  if (variant === undefined) {
    throw new Error(`Une comparaison proposée nomme «\u00A0${id}\u00A0», qui n’est pas au catalogue\u00A0: corrigez src/domain/catalogue/views/comparison-page.ts.`);
  }
  return variant;
}

