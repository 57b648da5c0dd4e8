/**
 * `npm run bench`: the same corpus built by this site’s configuration and by other generators, served alike, measured in one
 * browser. Build times are ratios of one run: they mean nothing from one machine to another.
 */
import {spawn} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import path from 'node:path';
import {parseArgs} from 'node:util';
import {makeCorpus} from './corpus';
import {decimal, table} from './format';
import {install} from './install';
import {LIGHTHOUSE} from './lighthouse';
import {measurePage, type PageCost} from './measure';
import {CACHE, GENERATORS, type Generator} from './sites';

const HELP = `npm run bench -- [--pages 100,1000] [--sans vitepress,starlight]

  --pages  nombres de pages du corpus
  --sans   générateurs à laisser de côté : ${GENERATORS.map(({id}) => id).join(', ')}, lighthouse
`;
const GNU_TIME = '/usr/bin/time';
/** What the ratios of build times are relative to. */
const REFERENCE = 'docusaurus';

interface BuildCost {
  readonly seconds: number;
  /** Seconds of processor, all cores; undefined without GNU time. Steadier than `seconds` on a machine that does other work. */
  readonly processor: number | undefined;
  /** Largest resident memory of one process, in bytes; undefined without GNU time. */
  readonly memory: number | undefined;
}

interface Row {
  readonly generator: Generator;
  readonly pages: number;
  readonly build: BuildCost;
  readonly page: PageCost;
}

async function build({command, name}: Generator, dir: string): Promise<BuildCost> {
  const report = path.join(CACHE, 'memoire.txt');
  const measured = existsSync(GNU_TIME);
  const [program, ...args] = measured ? ([GNU_TIME, '-v', '-o', report, ...command] as const) : command;
  const start = performance.now();
  // Caches of former runs are gone with the folder; none is shared between generators.
  const env = {...process.env, NODE_ENV: 'production', DOCUSAURUS_NO_PERSISTENT_CACHE: 'true', ASTRO_TELEMETRY_DISABLED: '1'};
  const child = spawn(program, args, {cwd: dir, env, stdio: ['ignore', 'pipe', 'pipe']});
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  if (code !== 0) {
    throw new Error(`${name} : la construction a échoué.\n${output.slice(-2000)}`);
  }
  const seconds = (performance.now() - start) / 1000;
  if (!measured) {
    return {seconds, processor: undefined, memory: undefined};
  }
  const text = readFileSync(report, 'utf8');
  const reported = (label: string): number => Number(text.split('\n').find((line) => line.includes(label))?.split(': ')[1] ?? NaN);
  return {
    seconds,
    processor: reported('User time') + reported('System time'),
    memory: reported('Maximum resident set size') * 1024,
  };
}

async function run(generator: Generator, pages: number): Promise<Row> {
  const dir = path.join(CACHE, `${generator.id}-${pages}`);
  rmSync(dir, {recursive: true, force: true});
  mkdirSync(dir, {recursive: true});
  const corpus = makeCorpus(pages);
  generator.write(dir, corpus);
  console.error(`${generator.name}, ${pages} pages : construction…`);
  const cost = await build(generator, dir);
  const middle = corpus[Math.ceil(corpus.length / 2)]?.name ?? 'index';
  return {generator, pages, build: cost, page: await measurePage(path.join(dir, generator.output), `${middle}/`)};
}

const kilobytes = (bytes: number): string => decimal(bytes / 1024);

const COLUMNS = ['Générateur', 'Pages', 'HTML', 'CSS', 'JS', 'Total (Ko)', 'Requêtes', 'JS après un geste', 'LCP (s)', 'TBT (ms)', 'Lighthouse', 'Construction : durée', 'Construction : processeur', 'Mémoire (Go)'];

function cells({generator, pages, page, build: cost}: Row, rows: readonly Row[]): string[] {
  const reference = rows.find((row) => row.pages === pages && row.generator.id === REFERENCE)?.build;
  const ratio = (key: 'seconds' | 'processor'): string => {
    const [own, other] = [cost[key], reference?.[key]];
    return own === undefined || other === undefined ? '–' : `× ${decimal(own / other, 2)}`;
  };
  return [
    generator.name,
    String(pages),
    kilobytes(page.html),
    kilobytes(page.css),
    kilobytes(page.script),
    kilobytes(page.total),
    String(page.requests),
    kilobytes(page.scriptAfterGesture),
    decimal(page.lcp / 1000, 2),
    decimal(page.tbt, 0),
    page.score === undefined ? '–' : String(page.score),
    ratio('seconds'),
    ratio('processor'),
    cost.memory === undefined ? '–' : decimal(cost.memory / 1e9, 2),
  ];
}

async function main(): Promise<void> {
  const {values} = parseArgs({options: {pages: {type: 'string', default: '100,1000'}, sans: {type: 'string', default: ''}, aide: {type: 'boolean', default: false}}});
  const sizes = values.pages.split(',').map(Number);
  const left = values.sans.split(',').filter((id) => id !== '');
  const unknown = left.filter((id) => id !== 'lighthouse' && !GENERATORS.some((generator) => generator.id === id));
  if (values.aide || unknown.length > 0 || sizes.some((size) => !Number.isInteger(size) || size < 8)) {
    process.stdout.write(HELP);
    process.exitCode = values.aide ? 0 : 1;
    return;
  }
  const generators = GENERATORS.filter(({id}) => !left.includes(id));
  install([...generators.flatMap(({packages}) => packages), ...(left.includes('lighthouse') ? [] : [LIGHTHOUSE])]);
  const rows: Row[] = [];
  for (const pages of sizes) {
    for (const generator of generators) {
      rows.push(await run(generator, pages));
    }
  }
  console.log(`${table(COLUMNS, rows.map((row) => cells(row, rows)))}\n`);
  console.log(
    'Première visite d’une page de 600 mots, octets compressés (gzip), 1 Ko = 1 024 octets. Construction : à froid, en proportion de Docusaurus seul dans la même exécution.',
  );
  console.log(
    rows.some(({page}) => page.score !== undefined)
      ? 'LCP et TBT : Lighthouse, téléphone simulé.'
      : 'LCP et TBT : Chromium ralenti quatre fois, réseau de 150 ms et 1,6 Mbit/s.',
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
