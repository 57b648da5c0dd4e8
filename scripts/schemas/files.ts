/** The JSON Schemas of schemas/, as the zod schemas give them: editors complete and check the YAML files with them. */
import {editorSchema, jsonSchemas} from '../../src/domain/catalogue/export';
import {termSchema} from '../../src/domain/terms/schema';

export interface SchemaFile {
  /** From the repository root. */
  readonly file: string;
  readonly text: string;
}

export function schemaFiles(): SchemaFile[] {
  return Object.entries({...jsonSchemas(), term: editorSchema(termSchema)}).map(([kind, schema]) => ({
    file: `schemas/${kind}.json`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
}
