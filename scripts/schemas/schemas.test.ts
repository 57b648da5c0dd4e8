import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import * as z from 'zod';
import {readSourceFiles} from '../../plugins/files';
import {schemaFiles} from './files';

const records = readSourceFiles(process.cwd(), 'catalogue', ['.yaml', '.yml']);
const isTerm = (file: string): boolean => file.startsWith('catalogue/termes/');

/** Schema of a record, by the place of its file. */
function kindOf(file: string): string {
  const [, folder, , generation, variant] = file.split('/');
  const kinds: Readonly<Record<string, string>> = {
    editeurs: 'publisher',
    licences: 'licence',
    sources: 'source',
    machines: 'machine',
    mesures: 'measure',
    termes: 'term',
    moteurs: 'engine',
  };
  const inFamily = generation === 'famille.yaml' ? 'family' : variant === 'generation.yaml' ? 'generation' : 'variant';
  return kinds[folder ?? ''] ?? inFamily;
}

describe('schemas/', () => {
  it('holds what the zod schemas give, and nothing else (mend: npm run schemas)', () => {
    const files = schemaFiles();
    expect(readdirSync('schemas').sort()).toEqual(files.map(({file}) => path.basename(file)).sort());
    expect(files.filter(({file, text}) => readFileSync(file, 'utf8') !== text).map(({file}) => file)).toEqual([]);
  });
});

describe('the files of catalogue/', () => {
  it('name the schema of their kind on their first line', () => {
    expect(records.length).toBeGreaterThan(100);
    const wrong = records
      // The glossary’s short records get their schema from .vscode/settings.json.
      .filter(({file}) => !isTerm(file))
      .filter(({file, text}) => {
        const schema = /^# yaml-language-server: \$schema=(?<schema>\S+)\n/.exec(text)?.groups?.schema;
        const target = schema === undefined ? '' : path.posix.join(path.posix.dirname(file), schema);
        return target !== `schemas/${kindOf(file)}.json` || !existsSync(target);
      });
    expect(wrong.map(({file}) => file)).toEqual([]);
  });
});

describe('.vscode/', () => {
  const read = <T>(name: string, schema: z.ZodType<T>): T => schema.parse(JSON.parse(readFileSync(`.vscode/${name}`, 'utf8')));
  const settings = read('settings.json', z.looseObject({'yaml.schemas': z.record(z.string(), z.array(z.string()))}))['yaml.schemas'];

  /** `*` alone is used, and stands for a part of a path. */
  const fits = (file: string, glob: string): boolean => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`).test(file);

  // generation.yaml also fits the glob of variants: the first line of the file wins in the editor.
  it('maps each schema to the files of its kind', () => {
    expect(Object.keys(settings).sort()).toEqual(schemaFiles().map(({file}) => `./${file}`).sort());
    const unmapped = records.filter(({file}) => !(settings[`./schemas/${kindOf(file)}.json`] ?? []).some((glob) => fits(file, glob)));
    expect(unmapped.map(({file}) => file)).toEqual([]);
  });

  it('recommends what reads YAML and MDX', () => {
    const {recommendations} = read('extensions.json', z.object({recommendations: z.array(z.string())}));
    expect(recommendations).toEqual(expect.arrayContaining(['redhat.vscode-yaml', 'unifiedjs.vscode-mdx']));
  });
});
