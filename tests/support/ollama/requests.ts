/** What Ollama accepts: each request is held against its OpenAPI description, strictly, so that a misspelt field is refused. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {load} from 'js-yaml';
import * as z from 'zod';

type JsonSchema = {[key: string]: unknown};

const documentSchema = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.object({requestBody: z.unknown().optional()}))),
  components: z.object({schemas: z.record(z.string(), z.record(z.string(), z.unknown()))}),
});
const description = documentSchema.parse(load(readFileSync(fileURLToPath(new URL('openapi.yaml', import.meta.url)), 'utf8')));

const TEXT = {type: 'string'};

/** Fields that the code reads and that the description leaves out, by schema; the place is that of the same commit. */
const READ_BY_THE_CODE: Readonly<Record<string, {readonly fields: JsonSchema; readonly source: string}>> = {
  ChatMessage: {fields: {thinking: TEXT, tool_name: TEXT, tool_call_id: TEXT}, source: 'api/types.go l197-207'},
  ToolCall: {fields: {id: TEXT}, source: 'api/types.go l221-224'},
  EmbedRequest: {fields: {keep_alive: {oneOf: [TEXT, {type: 'number'}]}}, source: 'api/types.go l608: the type of keep_alive everywhere'},
};

const isObject = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** References to where zod looks for them, and no unknown key unless the schema asks for some. */
function strict(node: unknown): unknown {
  if (Array.isArray(node)) {
    return node.map(strict);
  }
  if (!isObject(node)) {
    return node;
  }
  const entries = Object.entries(node)
    // « format: float » is no constraint, and « default » would write into the request.
    .filter(([key, value]) => !(key === 'format' && typeof value === 'string') && key !== 'default')
    .map(([key, value]): [string, unknown] => (key === '$ref' ? [key, String(value).replace('#/components/schemas/', '#/$defs/')] : [key, strict(value)]));
  const isClosed = node.type === 'object' && isObject(node.properties) && node.additionalProperties === undefined;
  return Object.fromEntries([...entries, ...(isClosed ? [['additionalProperties', false]] : [])]);
}

const definitions = Object.fromEntries(
  Object.entries(description.components.schemas).map(([name, schema]) => {
    const {fields} = READ_BY_THE_CODE[name] ?? {fields: {}};
    const {properties} = schema;
    return [name, strict(isObject(properties) ? {...schema, properties: {...properties, ...fields}} : schema)];
  }),
);
// `index` is written by the model and sent back with the call: api/types.go l226-230.
const toolCall = definitions.ToolCall as {properties: {function: {properties: JsonSchema}}};
toolCall.properties.function.properties.index = {type: 'integer'};

function schemaOf(method: string, path: string): z.ZodType | undefined {
  const body = description.paths[path]?.[method.toLowerCase()]?.requestBody;
  const reference = JSON.stringify(body ?? '').match(/#\/components\/schemas\/(?<name>\w+)/)?.groups?.name;
  return reference === undefined
    ? undefined
    : z.fromJSONSchema({$ref: `#/$defs/${reference}`, $defs: definitions} as Parameters<typeof z.fromJSONSchema>[0]);
}

/** The OpenAI form: what openai/openai.go reads and docs/api/openai-compatibility.mdx announces, at the same commit. */
const openAiChat = z.strictObject({
  model: z.string(),
  messages: z.array(
    z.strictObject({
      role: z.enum(['system', 'user', 'assistant', 'tool']),
      content: z.union([z.string(), z.null(), z.array(z.looseObject({type: z.enum(['text', 'image_url'])}))]).optional(),
      name: z.string().optional(),
      tool_calls: z
        .array(z.strictObject({id: z.string(), index: z.number().optional(), type: z.literal('function'), function: z.strictObject({name: z.string(), arguments: z.string()})}))
        .optional(),
      tool_call_id: z.string().optional(),
      reasoning: z.string().optional(),
    }),
  ),
  stream: z.boolean().optional(),
  stream_options: z.strictObject({include_usage: z.boolean()}).optional(),
  max_tokens: z.int().optional(),
  seed: z.int().optional(),
  stop: z.union([z.string(), z.array(z.string())]).optional(),
  temperature: z.number().optional(),
  frequency_penalty: z.number().optional(),
  presence_penalty: z.number().optional(),
  top_p: z.number().optional(),
  response_format: z.looseObject({type: z.enum(['text', 'json_object', 'json_schema'])}).optional(),
  tools: z.array(z.looseObject({type: z.literal('function')})).optional(),
  reasoning: z.strictObject({effort: z.enum(['high', 'medium', 'low', 'max', 'none'])}).optional(),
  reasoning_effort: z.enum(['high', 'medium', 'low', 'max', 'none']).optional(),
});
const openAiEmbeddings = z.strictObject({
  model: z.string(),
  input: z.union([z.string(), z.array(z.string())]),
  dimensions: z.int().optional(),
  encoding_format: z.enum(['float', 'base64']).optional(),
});

const SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map([
  ...Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).flatMap((method): [string, z.ZodType][] => {
      const schema = schemaOf(method, path);
      return schema === undefined ? [] : [[`${method.toUpperCase()} ${path}`, schema]];
    }),
  ),
  ['POST /v1/chat/completions', openAiChat],
  ['POST /v1/embeddings', openAiEmbeddings],
]);

/** Routes that take a body. */
export const DESCRIBED_ROUTES: readonly string[] = [...SCHEMAS.keys()];

/** What is wrong with the body of a request, by the description; undefined when it is right, or when the route takes none. */
export function bodyProblem(method: string, path: string, body: unknown): string | undefined {
  const result = SCHEMAS.get(`${method} ${path}`)?.safeParse(body);
  return result?.success === false ? z.prettifyError(result.error) : undefined;
}
