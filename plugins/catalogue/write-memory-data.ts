import {mkdir, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {MEMORY_DATA} from '../../src/domain/calculator/data';
import type {Catalogue} from '../../src/domain/catalogue/load';
import {memoryData} from '../../src/domain/catalogue/views/memory-data';

/** Write what the calculator fetches when a reader uses it. */
export async function writeMemoryData(outDir: string, catalogue: Catalogue): Promise<void> {
  const file = path.join(outDir, MEMORY_DATA);
  await mkdir(path.dirname(file), {recursive: true});
  await writeFile(file, JSON.stringify(memoryData(catalogue)));
}
