/** The worked example of the page on memory: what the command prints, to the letter. */
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';

const PAGE = 'docs/reference/formules-de-memoire.mdx';
const EXAMPLE = /```sh\nnpm run --silent memoire -- (?<args>[^\n]+)\n```\n\n```text\n(?<output>[\s\S]*?)\n```/;

/** Pages hold plain spaces; the command prints no-break ones. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ').trim();

test('the example is what the command prints', () => {
  const example = EXAMPLE.exec(readFileSync(PAGE, 'utf8'))?.groups;
  expect(example).toBeDefined();
  const command = [path.join('node_modules', 'tsx', 'dist', 'cli.mjs'), 'scripts/memoire/index.ts', ...(example?.args ?? '').split(' ')];
  expect(plain(example?.output ?? '')).toBe(plain(execFileSync(process.execPath, command, {encoding: 'utf8'})));
});
