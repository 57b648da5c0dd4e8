/** The catalogue as public data: JSON and CSV with stable ids. */
import * as z from 'zod';
import type {Catalogue, Variant} from './load';
import {rightsOf} from './rights';
import {
  engineSchema,
  familySchema,
  generationSchema,
  isKnown,
  LICENCE_QUESTIONS,
  licenceSchema,
  machineSchema,
  measureSchema,
  publisherSchema,
  sourceSchema,
  variantSchema,
  type Fact,
} from './schema';
import {parseSize} from '../size';

/** Version of the shape. A change that breaks readers makes a new one, beside the old. */
export const API_VERSION = 1;

export interface ExportHeader {
  readonly version: number;
  readonly licence: 'CC-BY-4.0';
  readonly generated_on: string;
  readonly documentation: string;
}

const RECORDS = {
  publisher: publisherSchema,
  family: familySchema,
  generation: generationSchema,
  variant: variantSchema,
  licence: licenceSchema,
  source: sourceSchema,
  machine: machineSchema,
  measure: measureSchema,
  engine: engineSchema,
};

/** JSON Schemas of the YAML records, by kind: editors complete and check the files of catalogue/ with them. */
export function jsonSchemas(): Record<string, unknown> {
  return Object.fromEntries(Object.entries(RECORDS).map(([kind, schema]) => [kind, editorSchema(schema)]));
}

/** JSON Schema of what is typed in a YAML file, in the draft that editors read. */
export function editorSchema(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, {io: 'input', target: 'draft-7', reused: 'ref'});
}

const answers = z.enum(['yes', 'no', 'conditions', 'unknown']);
const id = z.string().describe('Identifiant stable.');
const variantExport = variantSchema.extend({
  id,
  family: id,
  generation: id,
  rights: z.strictObject(Object.fromEntries(LICENCE_QUESTIONS.map((question) => [question, answers]))),
});
const header = {
  version: z.literal(API_VERSION),
  licence: z.literal('CC-BY-4.0').describe('Licence des données.'),
  generated_on: z.iso.date(),
  documentation: z.url(),
};
const API_FILES = {
  catalogue: z.strictObject({
    ...header,
    publishers: z.array(publisherSchema.extend({id})),
    families: z.array(familySchema.extend({id})),
    generations: z.array(generationSchema.extend({id, family: id})),
    variants: z.array(variantExport),
    licences: z.array(licenceSchema.extend({id})),
    sources: z.array(sourceSchema.extend({id})),
    machines: z.array(machineSchema.extend({id})),
    measures: z.array(measureSchema.extend({id})),
  }),
  variante: z.strictObject({...header, variant: variantExport}),
};

/** JSON Schemas of the public files: `catalogue` for catalogue.json, `variante` for each file of variantes/. */
export function apiSchemas(): Record<keyof typeof API_FILES, z.core.JSONSchema.BaseSchema> {
  const {catalogue, variante} = API_FILES;
  return {catalogue: z.toJSONSchema(catalogue, {reused: 'ref'}), variante: z.toJSONSchema(variante, {reused: 'ref'})};
}

/** A variant with the ids above it and its answers for the European Union. */
export function exportVariant(catalogue: Catalogue, variant: Variant): Record<string, unknown> {
  return {
    id: variant.id,
    family: variant.familyId,
    generation: variant.generationId,
    ...variant.record,
    rights: Object.fromEntries(Object.entries(rightsOf(catalogue, variant)).map(([question, {answer}]) => [question, answer])),
  };
}

/** One variant as a file of its own. The header’s licence is that of the data, the variant’s that of its weights. */
export function exportVariantFile(catalogue: Catalogue, variant: Variant, header: ExportHeader): Record<string, unknown> {
  return {...header, variant: exportVariant(catalogue, variant)};
}

/** The whole catalogue in one object. */
export function exportCatalogue(catalogue: Catalogue, header: ExportHeader): Record<string, unknown> {
  const flat = (table: ReadonlyMap<string, {id: string; record: object}>): unknown[] =>
    [...table.values()].map(({id, record}) => ({id, ...record}));
  return {
    ...header,
    publishers: flat(catalogue.publishers),
    families: flat(catalogue.families),
    generations: [...catalogue.generations.values()].map(({id, familyId, record}) => ({id, family: familyId, ...record})),
    variants: [...catalogue.variants.values()].map((variant) => exportVariant(catalogue, variant)),
    licences: flat(catalogue.licences),
    sources: flat(catalogue.sources),
    machines: flat(catalogue.machines),
    measures: flat(catalogue.measures),
  };
}

const COLUMNS = [
  'tag',
  'variant',
  'family',
  'generation',
  'quantization',
  'size_bytes',
  'parameters_total',
  'parameters_active',
  'context',
  'licence',
  'european_union',
  'french',
  'input',
  'released',
] as const;

/** One line for each artifact (variants without one get a line with an empty tag). RFC 4180, comma, UTF-8. */
export function exportCsv(catalogue: Catalogue): string {
  const lines = [...catalogue.variants.values()].flatMap((variant) => {
    const {record} = variant;
    const shared = {
      variant: variant.id,
      family: variant.familyId,
      generation: variant.generationId,
      parameters_total: cell(record.parameters.total),
      parameters_active: record.parameters.active === undefined ? '' : cell(record.parameters.active),
      context: cell(record.context),
      licence: cell(record.licence),
      european_union: rightsOf(catalogue, variant).european_union.answer,
      french: cell(record.french),
      input: isKnown(record.modalities) ? record.modalities.value.input.join(' ') : '',
      released: cell(record.released),
    };
    const artifacts = record.artifacts.map(({tag, quantization, size}) => ({
      ...shared,
      tag,
      quantization,
      size_bytes: isKnown(size) ? String(parseSize(size.value)?.bytes ?? '') : '',
    }));
    return artifacts.length > 0 ? artifacts : [{...shared, tag: '', quantization: '', size_bytes: ''}];
  });
  return [COLUMNS.join(','), ...lines.map((line) => COLUMNS.map((column) => quoted(line[column])).join(','))].join('\r\n') + '\r\n';
}

function cell(fact: Fact<string | number>): string {
  return isKnown(fact) ? String(fact.value) : '';
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
