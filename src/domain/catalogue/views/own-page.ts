/** Where things stand on the pages: the evidence of a generation, the row of a variant. */
import type {Catalogue, Generation} from '../load';
import type {VariantRecord} from '../schema';

const SPECIALISED_KINDS: ReadonlySet<VariantRecord['kind']> = new Set(['embedding', 'guard', 'translation', 'speech', 'specialised']);

/** It holds specialised models and none for conversation; models for code may stand beside them. */
export function isSpecialised({variants}: Generation): boolean {
  const kinds = variants.map(({record}) => record.kind);
  return kinds.some((kind) => SPECIALISED_KINDS.has(kind)) && kinds.every((kind) => kind === 'code' || SPECIALISED_KINDS.has(kind));
}

/** A generation’s own page: all of its evidence, whatever its age. */
export function generationUrl({familyId, id}: Generation): string {
  return `/modeles/${familyId}/${id}/`;
}

/**
 * Where the evidence of a generation stands when its family’s page shows the values alone: that page keeps the evidence of the
 * current generations that it is about, so that a family with ten generations loads at once.
 *
 * @returns undefined when the family’s page carries the evidence
 */
export function evidenceUrl({families}: Pick<Catalogue, 'families'>, generation: Generation): string | undefined {
  const beside = families.get(generation.familyId)?.generations.some((other) => !isSpecialised(other)) ?? false;
  const secondary = generation.record.status !== 'current' || (beside && isSpecialised(generation));
  return secondary ? generationUrl(generation) : undefined;
}

/** Anchor of a variant’s row, told apart from the headings of the page, which often bear the same name. */
export function variantAnchor(variantId: string): string {
  return `variante-${variantId}`;
}
