import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {startOllama, type OllamaServer} from './server';

let server: OllamaServer;
beforeAll(async () => {
  server = await startOllama();
});
afterAll(() => server.close());

const post = (path: string, body: unknown, more: RequestInit = {}): Promise<Response> =>
  fetch(`${server.address}${path}`, {method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), ...more});
const chat = (more: object): Promise<Response> =>
  post('/api/chat', {model: 'gemma3:4b', messages: [{role: 'user', content: 'Cite trois fruits.'}], ...more});
const errorOf = async (response: Response): Promise<string> => ((await response.json()) as {error: string}).error;

describe('the stand-in for Ollama', () => {
  it('streams one JSON object a line, unless told not to', async () => {
    const streamed = await chat({});
    expect(streamed.headers.get('content-type')).toBe('application/x-ndjson');
    const events = (await streamed.text()).trim().split('\n').map((line) => JSON.parse(line) as {done: boolean; message: {content: string}});
    expect(events.slice(0, -1).every(({done}) => !done)).toBe(true);
    expect(events.at(-1)?.done).toBe(true);
    const whole = (await (await chat({stream: false})).json()) as {message: {content: string}};
    expect(events.map(({message}) => message.content).join('')).toBe(whole.message.content);
  });

  it('says what is wrong with a request, with the status that Ollama gives', async () => {
    const missing = await chat({model: 'absent'});
    expect([missing.status, await errorOf(missing)]).toEqual([404, "model 'absent' not found"]);
    const empty = await post('/api/chat', '');
    expect([empty.status, await errorOf(empty)]).toEqual([400, 'missing request body']);
    const tools = await chat({tools: [{type: 'function', function: {name: 'a', parameters: {}}}]});
    expect([tools.status, await errorOf(tools)]).toEqual([400, 'registry.ollama.ai/library/gemma3:4b does not support tools']);
    const thinking = await chat({think: true});
    expect([thinking.status, await errorOf(thinking)]).toEqual([400, '"gemma3:4b" does not support thinking']);
  });

  it.each([
    ['an unknown field', {sream: false}, 'sream'],
    ['a field of the wrong kind', {options: {num_ctx: 'beaucoup'}}, 'num_ctx'],
    ['a message without a role', {messages: [{content: 'Bonjour'}]}, 'role'],
  ])('refuses %s, which the description does not know', async (_, more, named) => {
    const response = await chat(more);
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toContain(named);
  });

  it('refuses a question that no sample asks, and an answer that does not fit the schema', async () => {
    const unplanned = await chat({messages: [{role: 'user', content: 'Une question jamais prévue'}]});
    expect(unplanned.status).toBe(500);
    const format = {type: 'object', properties: {fruit: {type: 'string'}}, required: ['fruit']};
    expect((await chat({format, messages: [{role: 'user', content: 'Lis la facture'}]})).status).toBe(500);
  });

  it('lets in the origins of the machine alone', async () => {
    const asked = async (origin: string): Promise<Response> => fetch(`${server.address}/api/version`, {headers: {Origin: origin}});
    expect((await asked('http://localhost:3000')).headers.get('access-control-allow-origin')).toBe('http://localhost:3000');
    expect((await asked('https://example.fr')).status).toBe(403);
  });

  it('asks for a tool, then answers with what the tool gave', async () => {
    const question = {role: 'user', content: 'Quel temps fait-il à Lyon ?'};
    const tools = [{type: 'function', function: {name: 'donner_la_meteo', parameters: {}}}];
    const ask = async (messages: unknown[]): Promise<{message: {content: string; tool_calls?: {function: {name: string}}[]}}> =>
      (await (await chat({model: 'gemma4:e2b', stream: false, tools, messages})).json()) as never;
    const first = (await ask([question])).message;
    expect(first.tool_calls?.map((call) => call.function.name)).toEqual(['donner_la_meteo']);
    const result = {role: 'tool', tool_name: 'donner_la_meteo', content: '{"ville":"Lyon","temperature":3,"pluie":1}'};
    expect((await ask([question, first, result])).message.content).toContain('3 °C');
  });

  it('speaks the OpenAI form, streamed by events', async () => {
    const response = await post('/v1/chat/completions', {model: 'gemma3:4b', stream: true, messages: [{role: 'user', content: 'Cite trois fruits.'}]});
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const events = (await response.text()).trim().split('\n\n');
    expect(events.every((event) => event.startsWith('data: '))).toBe(true);
    expect(events.at(-1)).toBe('data: [DONE]');
    const refused = await post('/v1/chat/completions', {model: 'gemma3:4b', messages: [], tool_choice: 'auto'});
    expect([refused.status, await errorOf(refused)]).toEqual([400, expect.stringContaining('tool_choice')]);
  });

  it('gives vectors of length 1, near for near texts', async () => {
    const {embeddings} = (await (await post('/api/embed', {model: 'embeddinggemma', input: ['un chat', 'des chats', 'un train']})).json()) as {embeddings: number[][]};
    const [cat = [], cats = [], train = []] = embeddings;
    expect(Math.hypot(...cat)).toBeCloseTo(1);
    const dot = (a: number[], b: number[]): number => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
    expect(dot(cat, cats)).toBeGreaterThan(dot(cat, train));
  });

  it('creates, shows and deletes a model', async () => {
    await post('/api/create', {model: 'essai', from: 'gemma3:4b', system: 'Sois bref.', stream: false});
    expect(await (await post('/api/show', {model: 'essai'})).json()).toMatchObject({system: 'Sois bref.'});
    await post('/api/delete', {model: 'essai'}, {method: 'DELETE'});
    expect((await post('/api/show', {model: 'essai'})).status).toBe(404);
  });
});
