import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {CONFIGS} from '../../src/domain/memory/fixtures';
import {nearestNames} from '../../src/domain/memory/nearest-tags';
import {CommandError, readOptions} from './options';

const TSX = path.join('node_modules', 'tsx', 'dist', 'cli.mjs');
const COMMAND = [TSX, 'scripts/memoire/index.ts'];

function run(...args: readonly string[]): string {
  return execFileSync(process.execPath, [...COMMAND, ...args], {encoding: 'utf8'});
}

function failure(...args: readonly string[]): {readonly code: number | null; readonly out: string; readonly message: string} {
  const {status, stdout, stderr} = spawnSync(process.execPath, [...COMMAND, ...args], {encoding: 'utf8'});
  return {code: status, out: stdout, message: stderr};
}

describe('options', () => {
  it('reads each of them', () => {
    expect(readOptions(['gemma3:4b', '--contexte', '131072', '--kv', 'q8_0', '--paralleles', '4', '--json'])).toMatchObject({
      model: 'gemma3:4b',
      context: 131_072,
      kvType: 'q8_0',
      parallel: 4,
      flashAttention: true,
      json: true,
    });
    expect(readOptions(['mistral', '--sans-flash'])).toMatchObject({kvType: 'f16', parallel: 1, flashAttention: false, json: false});
    expect(readOptions(['--config', 'c.json', '--bpw', '4,8944', '--parametres', '8.03e9'])).toMatchObject({bits: 4.8944, parameters: 8.03e9});
    expect(readOptions(['--aide'])).toBeUndefined();
  });

  it.each([
    ['4.9GB', {bytes: 4.9e9, rounding: 0.05e9}],
    ['4,9 Go', {bytes: 4.9e9, rounding: 0.05e9}],
    ['815 Mo', {bytes: 815e6, rounding: 0.5e6}],
    ['4920000000', {bytes: 4_920_000_000, rounding: 0}],
  ])('reads « %s » as a size', (text, size) => {
    expect(readOptions(['--config', 'c.json', '--taille', text])?.size).toEqual(size);
  });

  it.each([
    [[], /Dites de quel modèle/],
    [['a', 'b'], /« b » est de trop/],
    [['a', '--config', 'c.json', '--bpw', '4'], /pas les deux/],
    [['--config', 'c.json'], /soit --taille, soit --bpw/],
    [['--config', 'c.json', '--bpw', '4', '--taille', '1GB'], /soit --taille, soit --bpw/],
    [['--config', 'c.json', '--taille', '1GB', '--parametres', '1e9'], /avec --bpw/],
    [['--config', 'c.json', '--taille', '4.9'], /n’est pas une taille/],
    [['a', '--bpw', '4'], /avec --config/],
    [['a', '--contexte', '-1'], /« --contexte »/],
    [['a', '--contexte=0'], /entier positif/],
    [['a', '--contexte', '128k'], /entier positif/],
    [['a', '--kv', 'q5_0'], /f16, q8_0, q4_0/],
    [['a', '--kv', 'q4_0', '--sans-flash'], /a besoin de flash attention/],
    [['a', '--flash', '--sans-flash'], /se contredisent/],
    [['a', '--vitesse'], /« --vitesse » n’existe pas/],
  ])('refuses %j in French', (args, message) => {
    expect(() => readOptions(args)).toThrow(CommandError);
    expect(() => readOptions(args)).toThrow(message);
  });
});

it('tells the nearest names, those of the same model first', () => {
  const names = ['gemma3:1b', 'gemma3:12b', 'gemma4:4b', 'llama3.1:8b', 'gemma-3-4b', 'gemma3:4b'];
  expect(nearestNames('gemma3:44b', names).slice(0, 3)).toEqual(['gemma3:4b', 'gemma3:12b', 'gemma3:1b']);
});

// Each run starts a process: a busy machine takes seconds.
describe('command', {timeout: 60_000}, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'memoire-'));
  });
  afterAll(() => rmSync(folder, {recursive: true}));

  function config(value: unknown): string {
    const file = path.join(folder, 'config.json');
    writeFileSync(file, JSON.stringify(value));
    return file;
  }

  it('prints the five figures of a tag, and nothing else', () => {
    const figures = JSON.parse(run('gemma3:4b', '--contexte', '131072', '--kv', 'f16', '--json')) as Record<string, unknown>;
    expect(Object.keys(figures)).toEqual(['weights_bytes', 'kv_bytes', 'compute_bytes', 'total_bytes', 'interval_bytes']);
    expect(figures.kv_bytes).toBe(4096 * (5 * 131_072 + 29 * 1024));
    expect(Object.values(figures).flat().every(Number.isInteger)).toBe(true);
  });

  it('reads a configuration', () => {
    const file = config(CONFIGS['Qwen/Qwen3-1.7B']);
    const figures = JSON.parse(run('--config', file, '--bpw', '8.5', '--contexte', '131072', '--json')) as Record<string, number>;
    expect(figures.kv_bytes).toBe(15_032_385_536);
    expect(figures.weights_bytes).toBeCloseTo((1.72e9 * 8.5) / 8, -8);
    expect(run('--config', file, '--taille', '1.83GB')).toContain('28 couches à attention complète');
  });

  it('answers with code 2 and a sentence when it cannot tell', () => {
    expect(failure('gemma3:44b', '--json')).toEqual({code: 2, out: '', message: expect.stringContaining('gemma3:4b') as string});
    const unknown = failure('--config', config({model_type: 'rwkv7'}), '--taille', '1GB', '--json');
    expect(unknown).toEqual({code: 2, out: '', message: expect.stringContaining('« rwkv7 » n’est pas prise en charge') as string});
    expect(failure('--config', path.join(folder, 'absent.json'), '--bpw', '4')).toMatchObject({code: 2, out: ''});
  });
});
