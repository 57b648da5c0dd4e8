/**
 * A stand-in for Ollama: its routes, its streaming, its errors, its rules on origins, and no model behind.
 *
 * Written from docs/ and server/routes.go of the commit named in catalogue/moteurs/ollama.yaml. Requests are held against
 * requests.ts; what it refuses and Ollama would let pass (an unknown field) is a 400 that says so.
 */
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import * as z from 'zod';
import {embed, replyTo, type Question, type Reply} from './replies';
import {bodyProblem} from './requests';

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

export interface OllamaServer {
  /** `http://127.0.0.1:40123` */
  readonly address: string;
  /** Every request received, in order. */
  readonly requests: SeenRequest[];
  readonly close: () => Promise<void>;
}

type Capability = 'completion' | 'tools' | 'vision' | 'thinking' | 'embedding';

interface Model {
  readonly capabilities: readonly Capability[];
  readonly family: string;
  readonly size: number;
  readonly system?: string;
  readonly parameters?: string;
}

const INSTALLED: readonly (readonly [name: string, model: Model])[] = [
  ['gemma3:4b', {capabilities: ['completion', 'vision'], family: 'gemma3', size: 3_338_801_804}],
  ['gemma4:e2b', {capabilities: ['completion', 'tools', 'vision', 'thinking'], family: 'gemma4', size: 7_162_394_016}],
  ['qwen3:4b', {capabilities: ['completion', 'tools', 'thinking'], family: 'qwen3', size: 2_497_293_931}],
  ['embeddinggemma:latest', {capabilities: ['embedding'], family: 'gemma3', size: 621_875_917}],
];

/** Every date of the answers, so that they are the same every time. */
const WHEN = '2026-11-23T10:00:00Z';
/** Durations are told in nanoseconds. */
const TIMES = {total_duration: 1_500_000_000, load_duration: 200_000_000, prompt_eval_duration: 300_000_000, eval_duration: 1_000_000_000};

/** Origins accepted without OLLAMA_ORIGINS: envconfig/config.go l86-109. */
const ORIGINS = /^(?:https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0)(?::\d+)?|(?:app|file|tauri|vscode-webview|vscode-file):\/\/.*)$/;

class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const messageSchema = z.looseObject({
  role: z.string(),
  content: z.union([z.string(), z.null(), z.array(z.looseObject({type: z.string(), text: z.string().optional(), image_url: z.looseObject({url: z.string()}).optional()}))]).optional(),
  images: z.array(z.string()).optional(),
  tool_calls: z.array(z.unknown()).optional(),
  tool_name: z.string().optional(),
});
const anyBody = z.looseObject({
  model: z.string().default(''),
  messages: z.array(messageSchema).default([]),
  prompt: z.string().optional(),
  system: z.string().optional(),
  images: z.array(z.string()).optional(),
  tools: z.array(z.looseObject({function: z.looseObject({name: z.string()})})).default([]),
  format: z.unknown().optional(),
  response_format: z.looseObject({type: z.string(), json_schema: z.looseObject({schema: z.unknown()}).optional()}).optional(),
  think: z.union([z.boolean(), z.string()]).optional(),
  reasoning_effort: z.string().optional(),
  stream: z.boolean().optional(),
  stream_options: z.looseObject({include_usage: z.boolean()}).optional(),
  keep_alive: z.union([z.string(), z.number()]).optional(),
  input: z.union([z.string(), z.array(z.string())]).optional(),
  dimensions: z.number().optional(),
  from: z.string().optional(),
  parameters: z.record(z.string(), z.unknown()).optional(),
  source: z.string().optional(),
  destination: z.string().optional(),
});
type Body = z.output<typeof anyBody>;

/** Starts a server of its own, with its own models: what one sample creates, another does not see. */
export async function startOllama({version = '0.0.0'}: {readonly version?: string} = {}): Promise<OllamaServer> {
  const models = new Map<string, Model>(INSTALLED);
  const loaded = new Map<string, Model>();
  const requests: SeenRequest[] = [];
  const server = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => {
      const status = error instanceof HttpError ? error.status : 500;
      json(response, {error: error instanceof Error ? error.message : String(error)}, status);
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = request.method ?? 'GET';
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (!allowOrigin(request, response)) {
      return;
    }
    const text = await readText(request);
    if (method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const body: unknown = text === '' ? undefined : parseJson(text);
    requests.push({method, path, body});
    if (method === 'GET' || method === 'HEAD') {
      get(path, response);
      return;
    }
    if (body === undefined) {
      throw new HttpError(400, 'missing request body');
    }
    const problem = bodyProblem(method, path, body);
    if (problem !== undefined) {
      throw new HttpError(400, problem);
    }
    change(`${method} ${path}`, anyBody.parse(body), response);
  }

  function get(path: string, response: ServerResponse): void {
    switch (path) {
      case '/':
        response.writeHead(200, {'Content-Type': 'text/plain; charset=utf-8'}).end('Ollama is running');
        return;
      case '/api/version':
        json(response, {version});
        return;
      case '/api/tags':
        json(response, {models: [...models].map(([name, model]) => summary(name, model))});
        return;
      case '/api/ps':
        json(response, {
          models: [...loaded].map(([name, model]) => ({...summary(name, model), expires_at: WHEN, size_vram: model.size, context_length: 4096})),
        });
        return;
      case '/v1/models':
        json(response, {object: 'list', data: [...models.keys()].map((id) => ({id, object: 'model', created: 1_795_428_000, owned_by: 'library'}))});
        return;
      default:
        response.writeHead(404, {'Content-Type': 'text/plain'}).end('404 page not found');
    }
  }

  function change(route: string, body: Body, response: ServerResponse): void {
    switch (route) {
      case 'POST /api/generate':
      case 'POST /api/chat':
        answer(route === 'POST /api/chat', body, response);
        return;
      case 'POST /v1/chat/completions':
        answerOpenAi(body, response);
        return;
      case 'POST /api/embed':
      case 'POST /v1/embeddings': {
        find(body.model);
        const inputs = typeof body.input === 'string' ? [body.input] : (body.input ?? []);
        const embeddings = inputs.map((input) => embed(input, body.dimensions));
        json(
          response,
          route === 'POST /api/embed'
            ? {model: body.model, embeddings, total_duration: TIMES.total_duration, load_duration: TIMES.load_duration, prompt_eval_count: countTokens(inputs.join(' '))}
            : {object: 'list', data: embeddings.map((embedding, index) => ({object: 'embedding', embedding, index})), model: body.model, usage: {prompt_tokens: 0, total_tokens: 0}},
        );
        return;
      }
      case 'POST /api/show': {
        const {model} = find(body.model);
        json(response, {
          parameters: model.parameters ?? '',
          ...(model.system === undefined ? {} : {system: model.system}),
          modified_at: WHEN,
          details: summary(body.model, model).details,
          capabilities: model.capabilities,
          model_info: {'general.architecture': model.family},
        });
        return;
      }
      case 'POST /api/create': {
        const {model} = find(body.from ?? '');
        const parameters = Object.entries(body.parameters ?? {}).map(([name, value]) => `${name} ${String(value)}`);
        models.set(withTag(body.model), {...model, ...(body.system === undefined ? {} : {system: body.system}), parameters: parameters.join('\n')});
        progress(response, body, ['using existing layer', 'writing manifest', 'success']);
        return;
      }
      case 'POST /api/copy':
        models.set(withTag(body.destination ?? ''), find(body.source ?? '').model);
        response.writeHead(200).end();
        return;
      case 'POST /api/pull':
      case 'POST /api/push':
        progress(response, body, ['pulling manifest', 'verifying sha256 digest', 'writing manifest', 'success']);
        return;
      case 'DELETE /api/delete':
        models.delete(find(body.model).name);
        response.writeHead(200).end();
        return;
      default:
        response.writeHead(404, {'Content-Type': 'text/plain'}).end('404 page not found');
    }
  }

  function find(name: string): {name: string; model: Model} {
    const full = withTag(name);
    const model = models.get(full);
    if (model === undefined) {
      throw new HttpError(404, `model '${name}' not found`);
    }
    return {name: full, model};
  }

  function need(body: Body, capability: Capability): void {
    const {name, model} = find(body.model);
    if (!model.capabilities.includes(capability)) {
      throw new HttpError(400, capability === 'thinking' ? `"${body.model}" does not support thinking` : `registry.ollama.ai/library/${name} does not support ${capability}`);
    }
  }

  /** The reply to a question, once the model is known to be able to give it. */
  function reply(body: Body, thinks: boolean): Reply {
    const {name, model} = find(body.model);
    if (!model.capabilities.includes('completion')) {
      throw new HttpError(400, `"${body.model}" does not support chat`);
    }
    if (body.tools.length > 0) {
      need(body, 'tools');
    }
    if (thinks) {
      need(body, 'thinking');
    }
    loaded.set(name, model);
    const question = questionOf(body, model);
    const found = replyTo(question);
    const schema = question.format;
    if (typeof schema === 'object' && schema !== null && found.calls === undefined) {
      z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).parse(JSON.parse(found.content));
    }
    return found;
  }

  function answer(isChat: boolean, body: Body, response: ServerResponse): void {
    const {model} = find(body.model);
    const isEmpty = isChat ? body.messages.length === 0 : body.prompt === undefined || body.prompt === '';
    const base = {model: body.model, created_at: WHEN};
    const part = (content: string, more: object = {}): object => (isChat ? {message: {role: 'assistant', content, ...more}} : {response: content, ...more});
    if (isEmpty) {
      // An empty request loads the model, or unloads it.
      json(response, {...base, ...part(''), done: true, done_reason: body.keep_alive === 0 ? 'unload' : 'load'});
      return;
    }
    // Models that can think do, unless told not to.
    const thinks = body.think === undefined ? model.capabilities.includes('thinking') : body.think !== false;
    const {content, thinking, calls} = reply(body, thinks && body.think !== undefined);
    const trace = thinks && thinking !== undefined ? thinking : '';
    const toolCalls = calls?.map((call, index) => ({id: `call_${index + 1}`, function: {index, name: call.name, arguments: call.arguments}}));
    const end = {done: true, done_reason: 'stop', ...TIMES, prompt_eval_count: countTokens(questionText(body)), eval_count: countTokens(content + trace)};
    if (body.stream === false) {
      json(response, {...base, ...part(content, {...(trace === '' ? {} : {thinking: trace}), ...(toolCalls === undefined ? {} : {tool_calls: toolCalls})}), ...end});
      return;
    }
    lines(response, [
      ...words(trace).map((word) => ({...base, ...part('', {thinking: word}), done: false})),
      ...words(content).map((word) => ({...base, ...part(word), done: false})),
      ...(toolCalls === undefined ? [] : [{...base, ...part('', {tool_calls: toolCalls}), done: false}]),
      {...base, ...part(''), ...end},
    ]);
  }

  function answerOpenAi(body: Body, response: ServerResponse): void {
    const effort = body.reasoning_effort;
    const {content, calls} = reply(body, effort !== undefined && effort !== 'none');
    const head = {id: 'chatcmpl-1', created: 1_795_428_000, model: body.model, system_fingerprint: 'fp_ollama'};
    const promptTokens = countTokens(questionText(body));
    const completionTokens = countTokens(content);
    const usage = {prompt_tokens: promptTokens, completion_tokens: completionTokens, total_tokens: promptTokens + completionTokens};
    const toolCalls = calls?.map((call, index) => ({id: `call_${index + 1}`, index, type: 'function', function: {name: call.name, arguments: JSON.stringify(call.arguments)}}));
    const finish = toolCalls === undefined ? 'stop' : 'tool_calls';
    if (body.stream !== true) {
      const message = {role: 'assistant', content, ...(toolCalls === undefined ? {} : {tool_calls: toolCalls})};
      json(response, {...head, object: 'chat.completion', choices: [{index: 0, message, finish_reason: finish}], usage});
      return;
    }
    const chunk = (delta: object, reason: string | null): object => ({...head, object: 'chat.completion.chunk', choices: [{index: 0, delta, finish_reason: reason}]});
    const chunks = [
      ...words(content).map((word) => chunk({role: 'assistant', content: word}, null)),
      ...(toolCalls === undefined ? [] : [chunk({role: 'assistant', content: '', tool_calls: toolCalls}, null)]),
      chunk({role: 'assistant', content: ''}, finish),
      ...(body.stream_options?.include_usage === true ? [{...head, object: 'chat.completion.chunk', choices: [], usage}] : []),
    ];
    response.writeHead(200, {'Content-Type': 'text/event-stream'});
    chunks.forEach((event) => response.write(`data: ${JSON.stringify(event)}\n\n`));
    response.end('data: [DONE]\n\n');
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error === undefined ? resolve() : reject(error)));
      }),
  };
}

const withTag = (name: string): string => (name.includes(':') ? name : `${name}:latest`);

function summary(name: string, {family, size}: Model): {details: object} & Record<string, unknown> {
  const details = {format: 'gguf', family, families: [family], parameter_size: '4.3B', quantization_level: 'Q4_K_M'};
  return {name: withTag(name), model: withTag(name), modified_at: WHEN, size, digest: '0'.repeat(64), details};
}

/** False once a foreign origin has been refused. */
function allowOrigin(request: IncomingMessage, response: ServerResponse): boolean {
  const {origin} = request.headers;
  if (origin === undefined) {
    return true;
  }
  if (!ORIGINS.test(origin)) {
    response.writeHead(403).end();
    return false;
  }
  response.setHeader('Access-Control-Allow-Origin', origin);
  response.setHeader('Access-Control-Allow-Headers', 'Authorization, Content-Type, User-Agent, Accept, X-Requested-With');
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST, PUT, PATCH, DELETE, HEAD, OPTIONS');
  return true;
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(400, `invalid JSON: ${text.slice(0, 60)}`);
  }
}

function json(response: ServerResponse, value: unknown, status = 200): void {
  if (!response.headersSent) {
    response.writeHead(status, {'Content-Type': 'application/json; charset=utf-8'});
  }
  response.end(JSON.stringify(value));
}

function lines(response: ServerResponse, values: readonly object[]): void {
  response.writeHead(200, {'Content-Type': 'application/x-ndjson'});
  values.forEach((value) => response.write(`${JSON.stringify(value)}\n`));
  response.end();
}

function progress(response: ServerResponse, {stream}: Body, steps: readonly string[]): void {
  if (stream === false) {
    json(response, {status: 'success'});
  } else {
    lines(response, steps.map((status) => ({status})));
  }
}

/** Words with the space before each: what the chunks of a stream look like. */
const words = (text: string): string[] => text.match(/\s*\S+/gu) ?? [];

/** Not a tokenizer: a number that is there, and is the same every time. */
const countTokens = (text: string): number => words(text).length;

type Message = Body['messages'][number];

function textOf({content}: Message): string {
  return Array.isArray(content) ? content.map(({text}) => text ?? '').join(' ') : (content ?? '');
}

function questionText(body: Body): string {
  return body.messages.length === 0 ? (body.prompt ?? '') : body.messages.map(textOf).join(' ');
}

function imagesOf(message: Message | undefined, body: Body): Buffer[] {
  const inline = Array.isArray(message?.content) ? message.content.flatMap(({image_url: image}) => image?.url.replace(/^data:[^,]*,/, '') ?? []) : [];
  return [...(message?.images ?? body.images ?? []), ...inline].map((image) => Buffer.from(image, 'base64'));
}

function questionOf(body: Body, model: Model): Question {
  const {messages} = body;
  const place = messages.findLastIndex(({role}) => role === 'user');
  const user = messages[place];
  const images = imagesOf(user, body);
  if (images.length > 0 && !model.capabilities.includes('vision')) {
    throw new HttpError(400, `registry.ollama.ai/library/${withTag(body.model)} does not support vision`);
  }
  const {response_format: asked} = body;
  return {
    model: body.model,
    text: user === undefined ? (body.prompt ?? '') : textOf(user),
    before: messages.slice(0, Math.max(place, 0)).filter(({role}) => role !== 'system').length,
    images,
    tools: body.tools.map((tool) => tool.function.name),
    results: messages.slice(place + 1).filter(({role}) => role === 'tool').map((message) => ({tool: message.tool_name ?? '', content: textOf(message)})),
    system: messages.find(({role}) => role === 'system') === undefined ? (body.system ?? model.system ?? '') : textOf(messages.find(({role}) => role === 'system') as Message),
    format: asked?.type === 'json_schema' ? asked.json_schema?.schema : asked?.type === 'json_object' ? 'json' : body.format,
  };
}
