import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {API_VERSION, apiSchemas, exportCatalogue, exportCsv, exportVariantFile, type ExportHeader} from '../../src/domain/catalogue/export';
import type {Catalogue} from '../../src/domain/catalogue/load';

/** Write /api/v1/: the catalogue as JSON and CSV, one JSON for each variant, and their JSON Schemas. */
export async function writeApi(outDir: string, catalogue: Catalogue, today: string, documentation: string): Promise<void> {
  const root = path.join(outDir, 'api', `v${API_VERSION}`);
  const header: ExportHeader = {version: API_VERSION, licence: 'CC-BY-4.0', generated_on: today, documentation};
  const write = async (name: string, text: string): Promise<void> => {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), {recursive: true});
    await writeFile(file, text);
  };
  await Promise.all([
    write('catalogue.json', JSON.stringify(exportCatalogue(catalogue, header))),
    write('catalogue.csv', exportCsv(catalogue)),
    ...[...catalogue.variants.values()].map((variant) =>
      write(`variantes/${variant.id}.json`, JSON.stringify(exportVariantFile(catalogue, variant, header))),
    ),
    ...Object.entries(apiSchemas()).map(([name, schema]) => write(`schemas/${name}.json`, JSON.stringify(schema))),
  ]);
}
