import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {comparedVariantView} from '../../src/domain/catalogue/views/comparison';
import type {ViewContext} from '../../src/domain/catalogue/views/fact-view';
import {standingsOf} from '../../src/domain/catalogue/standings';

/** Write what /comparer/ fetches of each variant: /comparer/variantes/gemma-3-4b.json. */
export async function writeComparison(outDir: string, context: ViewContext): Promise<void> {
  const folder = path.join(outDir, 'comparer', 'variantes');
  const standings = standingsOf(context.catalogue);
  await mkdir(folder, {recursive: true});
  await Promise.all(
    [...context.catalogue.variants.values()].map((variant) =>
      writeFile(path.join(folder, `${variant.id}.json`), JSON.stringify(comparedVariantView(context, variant, standings))),
    ),
  );
}
