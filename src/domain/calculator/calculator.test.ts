import {describe, expect, it} from 'vitest';
import {readCatalogue} from '../../../plugins/catalogue/read';
import {catalogueMemory, estimateMemory, isUnknown} from '../memory';
import {memoryData} from '../catalogue/views/memory-data';
import {memoryPageView} from '../catalogue/views/memory-page';
import {machineGroups} from '../catalogue/views/machines';
import {isKnown} from '../catalogue/schema';
import {decodeMachine} from '../machine';
import {calculate, requestFor} from './calculate';
import {usualContext, type MemoryData} from './data';
import {findFile, type FoundFile} from './find';
import {readContext, readState, writeState} from './state';

const {catalogue} = readCatalogue(process.cwd(), '2026-11-23');
// What the browser reads: the file, not the objects.
const data = JSON.parse(JSON.stringify(memoryData(catalogue))) as MemoryData;

function found(text: string): FoundFile {
  const file = findFile(data, text);
  if ('near' in file) {
    throw new Error(`${text}: ${file.near.join()}`);
  }
  return file;
}
const stateOf = (query: string) => readState(new URLSearchParams(query)).state;

it('gives, from what the browser fetches, the bytes of the command line for every tag', () => {
  let compared = 0;
  for (const {record} of catalogue.variants.values()) {
    for (const artifact of record.artifacts.filter(({cloud}) => cloud !== true)) {
      const maxContext = isKnown(record.context) ? record.context.value : undefined;
      for (const query of ['', 'contexte=32768&kv=q8_0&paralleles=2', 'contexte=8192&flash=non']) {
        const state = stateOf(query);
        const fromCatalogue = estimateMemory({
          ...catalogueMemory(record, artifact),
          context: state.context ?? usualContext(artifact.default_context, maxContext),
          parallel: state.parallel,
          kvType: state.kvType,
          flashAttention: state.flashAttention,
        });
        const {parts} = calculate(found(artifact.tag), state, undefined);
        for (const key of ['weights', 'kv', 'compute', 'total'] as const) {
          const part = fromCatalogue[key];
          expect(parts[key].bytes, `${artifact.tag} ${query} ${key}`).toBe(isUnknown(part) ? undefined : Math.round(part.bytes));
        }
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(1000);
});

describe('a model that someone names', () => {
  it.each([
    ['gemma4:12b', 'gemma4:12b'],
    ['Gemma 4 12B', 'gemma4:12b'],
    [' GEMMA4:12B ', 'gemma4:12b'],
    ['llama3.1', 'llama3.1:8b'],
  ])('%j is %s', (text, tag) => {
    const {file} = found(text);
    expect([file.tag, ...(file.aliases ?? [])]).toContain(tag);
  });

  it('a variant stands for its first file', () => {
    const model = data.models.find(({files}) => files.length > 1);
    expect(found(model?.id ?? '').file).toEqual(model?.files[0]);
  });

  it.each(['gemma4:120b', 'qwen 999', '<script>', ''])('%j gets near ones, and no wrong answer', (text) => {
    const file = findFile(data, text);
    expect(file).toHaveProperty('near');
    if ('near' in file) {
      expect(file.near.length > 0).toBe(text !== '');
    }
  });
});

describe('the state in an address', () => {
  it.each([
    'modele=gemma4:12b',
    'modele=gemma4:12b&contexte=32768&kv=q8_0&paralleles=4&machine=m4-16',
    'modele=gpt-oss:20b&flash=non&machine=gpu_12_d504_r64',
  ])('%s goes both ways', (query) => {
    expect(writeState(stateOf(query))).toBe(query);
  });

  it.each([
    ['contexte=-4', /contexte/],
    ['contexte=1e99', /contexte/],
    ['kv=q5_0', /f16, q8_0, q4_0/],
    ['paralleles=0', /requêtes/],
    ['paralleles=2.5', /requêtes/],
    ['kv=q4_0&flash=non', /flash attention/],
  ])('%s is explained', (query, message) => {
    const {problems} = readState(new URLSearchParams(query));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it.each([
    ['32768', 32_768],
    ['32 768', 32_768],
    ['32k', 32_768],
    ['128 K', 131_072],
    ['0', undefined],
    ['k', undefined],
  ])('a context is read as people write it: %s', (text, tokens) => {
    expect(readContext(text)).toBe(tokens);
  });
});

describe('what the answer says', () => {
  const answer = (query: string) => {
    const state = stateOf(query);
    const machine = decodeMachine(state.machine, data.machines);
    return calculate(found(state.model), state, 'problem' in machine ? undefined : machine);
  };

  it('of a machine: a verdict, the longest context, a speed and its doubt', () => {
    const {machine} = answer('modele=gemma4:12b&contexte=32768&machine=m4-16');
    expect(machine?.verdict).toBe('just');
    expect(machine?.longest).toMatch(/jetons par requête/);
    expect(machine?.speed).toMatch(/±\u00A030\u00A0%/);
  });

  it('of too long a context: that the model reads less', () => {
    const {remarks} = answer('modele=gemma3:1b&contexte=131072');
    expect(remarks.join()).toMatch(/au plus/);
  });

  it('of an unknown memory: unknown, and why', () => {
    const unknown = data.models.find(({attention, files}) => 'unknown' in attention && files.some(({weights}) => 'kind' in weights));
    const view = answer(`modele=${unknown?.files[0]?.tag ?? ''}&machine=h100-pcie`);
    expect(view.parts.total.bytes).toBeUndefined();
    expect(view.parts.total.formula).toMatch(/inconnue/);
    expect(['unknown', 'no']).toContain(view.machine?.verdict);
  });

  it('the commands set what was asked, and nothing else', () => {
    expect(answer('modele=gemma4:12b&contexte=8192').command).toBe('OLLAMA_CONTEXT_LENGTH=8192 ollama serve\nollama run gemma4:12b --verbose "Bonjour"\nollama ps');
    expect(answer('modele=gemma4:12b&contexte=8192&kv=q8_0&paralleles=2').command).toMatch(/^OLLAMA_CONTEXT_LENGTH=8192 OLLAMA_NUM_PARALLEL=2 OLLAMA_KV_CACHE_TYPE=q8_0 /);
  });

  it('of parts: lengths to scale', () => {
    const {parts, usable} = answer('modele=gpt-oss:20b&contexte=131072&machine=rtx-4070');
    const {weights, kv, compute, projector, fixed, total} = parts;
    expect(weights.share + kv.share + compute.share + projector.share + fixed.share).toBeCloseTo(total.share, 6);
    expect(total.share).toBe(100);
    expect(usable).toBeCloseTo(((11 * 2 ** 30) / (total.bytes ?? 0)) * 100, 3);
  });
});

it('the pages have a worked example, usual models and at least sixty machines with evidence', () => {
  const {example, table} = memoryPageView(catalogue);
  expect(requestFor(found('gemma4:12b'), stateOf('contexte=32768')).context).toBe(32_768);
  expect(example.parts.total.bytes).toBeGreaterThan(0);
  expect(table.rows.length).toBeGreaterThanOrEqual(8);
  expect(table.rows.flatMap(({cells}) => cells).filter((cell) => cell === 'inconnu')).toEqual([]);
  const machines = machineGroups({catalogue, today: '2026-11-23', repositoryUrl: ''}).flatMap((group) => group.machines);
  expect(machines.length).toBeGreaterThanOrEqual(60);
  expect(machines.filter(({memory, bandwidth}) => memory.evidence.length === 0 || bandwidth.evidence.length === 0)).toEqual([]);
});
