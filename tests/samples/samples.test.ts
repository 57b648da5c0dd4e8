/** Every sample of exemples/ runs, and prints what the pages show. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readPages} from '../../plugins/files';
import {listSamples} from '../../plugins/samples/read';
import {routeOf} from '../../src/domain/pages/route';
import {OUTPUT_ENDING, outputFile, pagesShowing} from '../../src/domain/samples';
import {startOllama, type OllamaServer} from '../support/ollama/server';
import {isRun, OLLAMA, runSample} from '../support/samples/run';
import {startWeather, WEATHER_SERVICES} from '../support/samples/weather';
import {SITE_DIR} from '../support/site';

const files = listSamples(SITE_DIR);
const pages = readPages(SITE_DIR);

/** « exemples/api/discuter.sh (/utiliser/api-locale/) »: a failure names the pages to mend. */
function nameOf(file: string): string {
  const shown = pagesShowing(file, pages).map((page) => routeOf(page));
  return `${file} (${shown.length === 0 ? 'montré nulle part' : shown.join(', ')})`;
}

/** A server to run the samples against as well: `OLLAMA_HOST=localhost:11434 npm test`. Its models must be installed. */
const realHost = process.env.OLLAMA_HOST;
/** `UPDATE_SAMPLES=1` writes the outputs that are missing or have changed. */
const writesOutputs = process.env.UPDATE_SAMPLES !== undefined;

let weather: Awaited<ReturnType<typeof startWeather>>;
beforeAll(async () => {
  weather = await startWeather();
});
afterAll(() => weather.close());

const redirections = (ollama: string): Record<string, string> => ({
  [OLLAMA]: ollama,
  'http://127.0.0.1:11434': ollama,
  'http://localhost:1': 'http://localhost:1',
  ...Object.fromEntries(WEATHER_SERVICES.map((service) => [service, weather.address])),
});

const samples = files.filter(isRun).map((file) => ({file, name: nameOf(file)}));

it('there are samples to run', () => {
  expect(samples.length).toBeGreaterThan(20);
});

it('an output belongs to a sample', () => {
  const outputs = files.filter((file) => file.endsWith(OUTPUT_ENDING));
  const expected = samples.map(({file}) => outputFile(file));
  expect(outputs.filter((output) => !expected.includes(output))).toEqual([]);
});

describe('against the stand-in server', () => {
  // Not it.each, which cuts long names: the pages must be read in full.
  it.for(samples.map(({name, file}) => [name, file] as const))('%s prints what the pages show', async ([, file]) => {
    const server: OllamaServer = await startOllama();
    try {
      const {code, output, errors} = await runSample(file, redirections(server.address));
      expect(code, `${errors}\n${output}`).toBe(0);
      expect(errors).toBe('');
      expect(server.requests.length, 'la requête est arrivée au serveur').toBeGreaterThan(0);
      const shown = outputFile(file);
      if (writesOutputs) {
        writeFileSync(shown, `${output.trimEnd()}\n`);
      }
      expect(existsSync(shown), `${shown} manque : UPDATE_SAMPLES=1 npx vitest run --project samples`).toBe(true);
      expect(output.trimEnd()).toBe(readFileSync(shown, 'utf8').trimEnd());
    } finally {
      await server.close();
    }
  });
});

describe.runIf(realHost !== undefined)('against the real Ollama of OLLAMA_HOST', () => {
  const host = realHost ?? '';
  const address = /^https?:\/\//.test(host) ? host.replace(/\/$/, '') : `http://${host.includes(':') ? host : `${host}:11434`}`;
  it.for(samples.map(({name, file}) => [name, file] as const))('%s runs', async ([, file]) => {
    const {code, output, errors} = await runSample(file, redirections(address));
    expect(code, `${errors}\n${output}`).toBe(0);
    expect(output.trim()).not.toBe('');
  });
});
