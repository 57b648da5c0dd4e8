/** Memory totals typed in pages: the calculator of the site gives the same. */
import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {readCatalogue} from '../../plugins/catalogue/read';
import {catalogueMemory, estimateMemory, formatBinaryBytes, isUnknown} from '../../src/domain/memory';

interface Shown {
  readonly tag: string;
  /** Tokens. */
  readonly context: number;
  readonly page: string;
  /** Id of the heading above the table. */
  readonly section: string;
}

const SHOWN: readonly Shown[] = [
  {tag: 'gemma3:4b', context: 4096, page: 'docs/demarrer/choisir-une-taille.mdx', section: 'somme'},
  {tag: 'gemma3:4b', context: 131_072, page: 'docs/demarrer/choisir-une-taille.mdx', section: 'somme'},
  {tag: 'gemma3:4b', context: 4096, page: 'docs/demarrer/regler-le-contexte.mdx', section: 'valeur'},
  {tag: 'gemma3:4b', context: 32_768, page: 'docs/demarrer/regler-le-contexte.mdx', section: 'valeur'},
  {tag: 'qwen3:8b', context: 4096, page: 'docs/demarrer/regler-le-contexte.mdx', section: 'valeur'},
  {tag: 'qwen3:8b', context: 32_768, page: 'docs/demarrer/regler-le-contexte.mdx', section: 'valeur'},
];

const {catalogue} = readCatalogue(process.cwd(), '2026-11-23');

/** « de 3,68 à 4,38 Gio », with plain spaces as the pages type them. */
function interval(tag: string, context: number): string {
  const artifact = catalogue.artifacts.get(tag);
  if (artifact === undefined) {
    throw new Error(`${tag} is not in the catalogue`);
  }
  const {total} = estimateMemory({
    ...catalogueMemory(artifact.variant.record, artifact.record),
    context,
    parallel: 1,
    kvType: 'f16',
    flashAttention: true,
  });
  if (isUnknown(total)) {
    throw new Error(`${tag}: ${total.unknown}`);
  }
  const [low = '', high = ''] = [total.low, total.high].map((bytes) => formatBinaryBytes(bytes).replaceAll(/\s/gu, ' '));
  return `de ${low.replace(/ Gio$/, '')} à ${high}`;
}

function sectionOf({page, section}: Shown): string {
  const text = readFileSync(page, 'utf8');
  return text.split(`{/* #${section} */}`)[1]?.split('\n## ')[0] ?? '';
}

describe('memory totals typed in pages', () => {
  test.each(SHOWN)('$page: $tag with $context tokens', (shown) => {
    expect(sectionOf(shown)).toContain(interval(shown.tag, shown.context));
  });
});
