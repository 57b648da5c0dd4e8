import * as z from 'zod';
import {describe, expect, it} from 'vitest';
import {catalogueOf, entryOf, PLACES, type Patch} from '../../../tests/support/catalogue';
import {apiSchemas, exportCatalogue, exportCsv, exportVariantFile, jsonSchemas, type ExportHeader} from './export';

const HEADER: ExportHeader = {version: 1, licence: 'CC-BY-4.0', generated_on: '2026-11-23', documentation: 'https://exemple.fr/donnees/'};
const published = (data: unknown): unknown => JSON.parse(JSON.stringify(data));
/** The published schema, read back as a stranger would. */
const reader = (name: keyof ReturnType<typeof apiSchemas>): z.ZodType => z.fromJSONSchema(published(apiSchemas()[name]) as z.core.JSONSchema.JSONSchema);

describe('the catalogue as JSON', () => {
  const data = published(exportCatalogue(catalogueOf(), HEADER)) as Record<string, {id: string}[]>;

  it('fits its published schema', () => {
    expect(reader('catalogue').safeParse(data).error?.issues).toBeUndefined();
  });

  it('is refused by that schema once a field is missing or too many', () => {
    expect(reader('catalogue').safeParse({...data, machines: undefined}).success).toBe(false);
    expect(reader('catalogue').safeParse({...data, autre: 1}).success).toBe(false);
    expect(reader('catalogue').safeParse({...data, variants: [{...data.variants?.[0], id: 3}]}).success).toBe(false);
  });

  it('says its version, its licence and its date', () => {
    expect(data).toMatchObject({...HEADER});
  });

  it('gives each record the name of its file as its id, once', () => {
    const idsOf = (kind: string): string[] => (data[kind] ?? []).map(({id}) => id).sort();
    expect(idsOf('variants')).toEqual(['essai-1-7b', 'essai-2-1b', 'essai-2-4b']);
    expect(idsOf('generations')).toEqual(['essai-1', 'essai-2']);
    expect([idsOf('families'), idsOf('publishers'), idsOf('machines')]).toEqual([['essai'], ['atelier'], ['portable']]);
    expect([idsOf('licences'), idsOf('sources')]).toEqual([
      ['bornee', 'libre'],
      ['fiche', 'releve'],
    ]);
  });

  it('gives the rights of each variant, settled by what it reads', () => {
    const variants = data.variants as unknown as {id: string; rights: Record<string, string>}[];
    expect(variants.map(({id, rights}) => [id, rights.european_union])).toEqual([
      ['essai-1-7b', 'yes'],
      ['essai-2-1b', 'yes'],
      ['essai-2-4b', 'no'],
    ]);
  });
});

describe('a variant as JSON', () => {
  const catalogue = catalogueOf();
  const data = published(exportVariantFile(catalogue, entryOf(catalogue.variants, 'essai-2-4b'), HEADER));

  it('fits its published schema', () => {
    expect(reader('variante').safeParse(data).error?.issues).toBeUndefined();
  });

  it('keeps apart the licence of the data and that of the weights', () => {
    expect(data).toMatchObject({licence: 'CC-BY-4.0', variant: {id: 'essai-2-4b', family: 'essai', licence: {value: 'bornee'}}});
  });
});

/** RFC 4180: fields may be quoted, with doubled quotes inside; lines end with CRLF. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const fields = /(?<field>"(?:[^"]|"")*"|[^",\r\n]*)(?<end>,|\r\n)/gy;
  for (let match = fields.exec(text); match !== null; match = fields.exec(text)) {
    const {field = '', end = ''} = match.groups ?? {};
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') {
      rows.push([]);
    }
  }
  expect(rows.pop(), 'the last line ends with CRLF').toEqual([]);
  return rows;
}

describe('the catalogue as CSV', () => {
  const rowsOf = (patch: Patch = {}): Record<string, string>[] => {
    const [columns = [], ...lines] = parseCsv(exportCsv(catalogueOf(patch)));
    expect(lines.every((line) => line.length === columns.length)).toBe(true);
    return lines.map((line) => Object.fromEntries(columns.map((column, index) => [column, line[index] ?? ''])));
  };

  it('has one line for each tag', () => {
    expect(rowsOf().map(({tag}) => tag)).toEqual(['essai1:7b', 'essai2:1b', 'essai2:4b', 'essai2:4b-q8_0']);
    expect(rowsOf()[2]).toEqual({
      tag: 'essai2:4b',
      variant: 'essai-2-4b',
      family: 'essai',
      generation: 'essai-2',
      quantization: 'Q4_K_M',
      size_bytes: '2600000000',
      parameters_total: '4000000000',
      parameters_active: '',
      context: '131072',
      licence: 'bornee',
      european_union: 'no',
      french: 'claimed',
      input: 'text image',
      released: '2025-03-01',
    });
  });

  it('leaves a cell empty when the value is unknown', () => {
    const [row] = rowsOf({[PLACES.mixture]: [['context:\n  value: 131072\n  evidence', 'context:\n  unknown: Non publié.\n#']]});
    expect([row?.context, row?.parameters_active]).toEqual(['', '1000000000']);
  });

  it('keeps a variant without any tag', () => {
    const rows = rowsOf({
      [PLACES.mixture]: [['artifacts:\n', 'artifacts: []\n'], ['  - tag: essai1:7b', '#'], ['    quantization: Q4_K_M', '#'], ['    size:\n      value: 4.5 GB\n      evidence', '#']],
    });
    expect(rows[0]).toMatchObject({tag: '', variant: 'essai-1-7b', size_bytes: ''});
  });

  it('writes whole bytes, without the noise of floating point', () => {
    expect(rowsOf({[PLACES.small]: [['1.1 GB', '1.15 GB']]})[1]?.size_bytes).toBe('1150000000');
    expect(rowsOf().every(({size_bytes: bytes}) => /^\d*$/.test(bytes ?? ''))).toBe(true);
  });
});

describe('the JSON Schemas of the records', () => {
  it('exist for each kind of file, strict, with a sentence for the keys that need one', () => {
    const schemas = jsonSchemas();
    expect(Object.keys(schemas).sort()).toEqual(['engine', 'family', 'generation', 'licence', 'machine', 'measure', 'publisher', 'source', 'variant']);
    for (const [kind, schema] of Object.entries(schemas)) {
      expect(schema, kind).toMatchObject({type: 'object', additionalProperties: false});
    }
    expect(JSON.stringify(schemas.variant)).toContain('Longueur de contexte maximale, en jetons.');
  });
});
