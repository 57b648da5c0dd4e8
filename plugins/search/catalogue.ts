/** What the search takes from the catalogue rather than from the pages: variants with their tags, and every form of the terms. */
import {OLLAMA_CONTEXT} from '../../src/domain/calculator/data';
import type {Catalogue, Variant} from '../../src/domain/catalogue/load';
import {isKnown, type ArtifactRecord} from '../../src/domain/catalogue/schema';
import {COMPARISON_URLS} from '../../src/domain/catalogue/views/comparison-page';
import {fitView} from '../../src/domain/catalogue/views/fit';
import {variantAnchor} from '../../src/domain/catalogue/views/own-page';
import {variantUrl} from '../../src/domain/catalogue/views/catalogue-rows';
import {formatSize} from '../../src/domain/format';
import {bytesOnCurve, readCurve} from '../../src/domain/machine/curve';
import {MEMORY_UNIT, type ModelDocument, type PageDocument, type TagDocument, type TermForms} from '../../src/domain/search/format';
import type {Term} from '../../src/domain/terms/load';

/** The pages with what the catalogue knows of them: those of licences, of comparisons and of evidence, and the other names of a licence. */
export function withKinds(pages: readonly PageDocument[], {licences, generations, families}: Catalogue): PageDocument[] {
  const evidence = new Set([...generations.values()].map(({familyId, id}) => `/modeles/${familyId}/${id}/`));
  return pages.map((page) => {
    const licence = licences.get(/^\/licences\/(?<id>[^/]+)\/$/.exec(page.address)?.groups?.id ?? '');
    if (licence !== undefined) {
      const {spdx} = licence.record;
      return {...page, kind: 'licence', also: [...new Set([licence.id, ...(spdx === null ? [] : [spdx])])]};
    }
    if (COMPARISON_URLS.includes(page.address)) {
      return {...page, kind: 'comparison'};
    }
    const family = [...families.values()].find(({id, record}) => (record.page ?? `/modeles/${id}/`) === page.address);
    return {...page, kind: evidence.has(page.address) ? 'evidence' : page.kind, also: family === undefined ? page.also : [...page.also, family.id]};
  });
}

/** Every variant whose page is among `pages`. */
export function modelDocuments(pages: readonly PageDocument[], catalogue: Catalogue): ModelDocument[] {
  const numbers = new Map(pages.map(({address}, page) => [address, page]));
  return [...catalogue.variants.values()].flatMap((variant) => {
    const page = numbers.get(variantUrl(catalogue, variant).split('#')[0] ?? '');
    const tags = variant.record.artifacts.flatMap((artifact) => {
      const {tag, aliases = [], size} = artifact;
      const text = isKnown(size) ? formatSize(size.value) : '';
      const memory = memoryOf(variant, artifact);
      return [tag, ...aliases].map((name): TagDocument => (memory === undefined ? [name, text] : [name, text, memory]));
    });
    return page === undefined ? [] : [{name: variant.record.name, page, anchor: variantAnchor(variant.id), tags}];
  });
}

/** Memory with the context that the pages judge by, in units of MEMORY_UNIT, rounded up. */
function memoryOf(variant: Variant, artifact: ArtifactRecord): number | undefined {
  const {curve, context = OLLAMA_CONTEXT} = fitView(variant, artifact) ?? {};
  return curve === undefined ? undefined : Math.ceil(bytesOnCurve(readCurve(curve), context) / MEMORY_UNIT);
}

/** Forms of each term: the site’s own, then official, usual, English and avoided ones, acronyms in parentheses apart. */
export function termForms(terms: readonly Term[]): TermForms[] {
  return terms.map(({record}) => {
    const others = [
      ...(record.official === null ? [] : [record.official.term]),
      ...record.usual,
      record.english,
      ...record.avoid.filter(({checked}) => checked !== false).map(({form}) => form),
    ];
    const apart = others.flatMap((form) => [form.replace(/\s*\([^)]*\)/g, ''), ...[...form.matchAll(/\(([^)]+)\)/g)].map(([, inside = '']) => inside)]);
    return [...new Set([record.term, ...apart.flatMap((form) => form.split(' / ')).map((form) => form.trim())])];
  });
}
