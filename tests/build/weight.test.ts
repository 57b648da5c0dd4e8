import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {addressOf, loadedUrls, readBuiltSite, type BuiltPage} from '../support/built-site';
import {BUILDS} from '../support/site';

const KB = 1024;

/**
 * Most that the first view of each kind of page may weigh, in KB: HTML, style, icon and images, compressed. First match wins. The
 * search field and its two shortcuts take half a kilobyte of each.
 */
const BUDGETS: readonly (readonly [kind: string, route: RegExp, budget: number])[] = [
  ['accueil, page introuvable', /^\/(?:404\.html)?$/, 18],
  ['guide', /^\/demarrer\//, 24],
  ['licence', /^\/licences\//, 20],
  ['page sur tout le catalogue', /^\/(?:catalogue|fraicheur|puis-je)\/$/, 60],
  // A hundred machines, each with the evidence of two figures.
  ['machines', /^\/ma-machine\/$/, 40],
  // Every tag of the catalogue, to choose from by keyboard.
  ['calcul de la mémoire', /^\/memoire\/$/, 32],
  ['page de modèle', /^\/modeles\/./, 60],
  // Every term with its source and the sentence read there.
  ['glossaire', /^\/reference\/glossaire\/$/, 32],
  // Two whole programs, shown step by step and then to copy.
  ['leçon aux programmes entiers', /^\/utiliser\/appels-d-outils\/$/, 28],
  ['autre page', /^\//, 25],
];
const MEDIAN_BUDGET = 28;
/** What the first gesture on any page asks for, in KB as the browser reads it. */
const GESTURES_BUDGET = 4;
/** What one tool asks for besides, where it stands. The calculator is the largest: it redoes the whole sum for any file. */
const TOOL_BUDGET = 26;
/** Half a kilobyte of it draws the diagrams, in both themes, on paper and in forced colours; another the memory bar and the verdicts. */
const STYLES_BUDGET = 11;

const site = readBuiltSite(BUILDS.root);
const gzip = (content: string | Buffer): number => gzipSync(content, {level: 9}).length;
const read = (file: string): Buffer => readFileSync(path.join(site.folder, file));
const filesUnder = (folder: string): string[] => [...site.files].filter((file) => file.startsWith(folder));
/** « file : detail » for each detail that `find` gives. */
const collect = (find: (page: BuiltPage) => readonly string[]): string[] =>
  site.pages.flatMap((page) => find(page).map((detail) => `${page.file} : ${detail}`));

/** Bytes of everything that a page asks for before any gesture, on a first visit. */
function firstView(page: BuiltPage): number {
  const files = loadedUrls(page).map((url) => new URL(url, addressOf(site, page.route)).pathname.slice(site.build.baseUrl.length));
  return [...new Set(files)].map((file) => gzip(read(decodeURIComponent(file)))).reduce((sum, size) => sum + size, gzip(page.html));
}

const weights = site.pages.map((page) => ({page, weight: firstView(page)}));

describe('the first view of a page', () => {
  it.each(BUDGETS)('stays within its budget: %s', (kind, _, budget) => {
    const ofKind = weights.filter(({page}) => BUDGETS.find(([, route]) => route.test(page.route))?.[0] === kind);
    expect(ofKind.length).toBeGreaterThan(0);
    const tooHeavy = ofKind.filter(({weight}) => weight > budget * KB);
    expect(tooHeavy.map(({page, weight}) => `${page.route} : ${(weight / KB).toFixed(1)} Ko pour ${budget}`)).toEqual([]);
  });

  it('is light on most pages', () => {
    const sorted = weights.map(({weight}) => weight).sort((a, b) => a - b);
    expect((sorted[Math.floor(sorted.length / 2)] ?? Infinity) / KB).toBeLessThanOrEqual(MEDIAN_BUDGET);
  });

  it('asks for no script', () => {
    expect(collect(({$}) => $('script[src], link[rel~=modulepreload], link[as=script]').toArray().map((element) => $.html(element)))).toEqual([]);
  });

  it('asks for one style sheet, the same everywhere', () => {
    const sheets = new Set(site.pages.map(({$}) => $('link[rel~=stylesheet]').toArray().map((link) => $(link).attr('href')).join()));
    expect([...sheets]).toEqual(filesUnder('assets/css/').map((file) => `${site.build.baseUrl}${file}`));
    expect(sheets.size).toBe(1);
    expect(filesUnder('assets/css/').reduce((sum, file) => sum + gzip(read(file)), 0) / KB).toBeLessThanOrEqual(STYLES_BUDGET);
  });
});

describe('scripts', () => {
  // The engine of the search runs in a worker, and has its own budget in search.test.ts.
  const scripts = filesUnder('assets/js/').filter((file) => !file.startsWith('assets/js/worker-'));
  /** A script and those that it cannot run without. */
  const neededBy = (file: string, seen = new Set<string>()): Set<string> => {
    if (!seen.has(file)) {
      seen.add(file);
      for (const [, name = ''] of read(file).toString().matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+)"/g)) {
        neededBy(`assets/js/${name}`, seen);
      }
    }
    return seen;
  };
  const weightOf = (file: string): number => [...neededBy(file)].reduce((sum, needed) => sum + read(needed).length, 0) / KB;
  const isGestures = (file: string): boolean => file.startsWith('assets/js/gestures-');

  it('of the first gesture are small', () => {
    expect(scripts.filter(isGestures)).toHaveLength(1);
    expect(scripts.filter((file) => isGestures(file) && weightOf(file) > GESTURES_BUDGET).map((file) => `${file} : ${weightOf(file).toFixed(1)}`)).toEqual([]);
  });

  it('of each tool are small', () => {
    const tools = scripts.filter((file) => !isGestures(file));
    expect(tools.length).toBeGreaterThan(4);
    expect(tools.filter((file) => weightOf(file) > TOOL_BUDGET).map((file) => `${file} : ${weightOf(file).toFixed(1)}`)).toEqual([]);
  });
});

describe.each(Object.values(BUILDS))('the content security policy under $baseUrl', (build) => {
  const {pages} = build.baseUrl === site.build.baseUrl ? site : readBuiltSite(build);
  const wrong = (find: (page: BuiltPage) => readonly string[]): string[] => pages.flatMap((page) => find(page).map((detail) => `${page.file} : ${detail}`));

  it('comes before anything that it governs, and lets in neither inline code at large, nor eval, nor another site', () => {
    expect(
      wrong(({$}) => {
        const policy = $('meta[http-equiv=Content-Security-Policy]');
        const content = policy.attr('content') ?? '';
        const scripts = /script-src ([^;]+)/.exec(content)?.[1] ?? '';
        return [
          ...(policy.prevAll('script, link, style').length === 0 && policy.length === 1 ? [] : ['politique absente ou tardive']),
          ...(content.startsWith("default-src 'none';") ? [] : [content]),
          ...(/unsafe|https?:|\*|inline-scripts/.test(scripts) ? [scripts] : []),
        ];
      }),
    ).toEqual([]);
  });

  it('names every inline script', () => {
    expect(
      wrong(({$}) => {
        const content = $('meta[http-equiv=Content-Security-Policy]').attr('content') ?? '';
        const scripts = $('script:not([src]):not([type="application/ld+json"])').toArray();
        const unnamed = scripts.map((script) => $(script).text()).filter((code) => !content.includes(`'sha256-${createHash('sha256').update(code).digest('base64')}'`));
        return scripts.length === 0 ? ['aucun script en ligne'] : unnamed;
      }),
    ).toEqual([]);
  });

  it('has nothing to refuse: no event handler, no style element, no javascript: address', () => {
    const HANDLER = /<[a-z][^>]*\son[a-z]+=/i;
    expect(
      wrong(({$, html}) => {
        const suspects = HANDLER.test(html) ? $('*').toArray() : [];
        return [
          ...suspects.flatMap((element) => Object.keys($(element).attr() ?? {}).filter((name) => name.startsWith('on'))),
          ...$('style, [href^="javascript:" i], base').toArray().map((element) => $.html(element)),
        ];
      }),
    ).toEqual([]);
  });
});

it('prepares at most the page that the reader points at', () => {
  const rules = collect(({$}) => $('script[type=speculationrules]').toArray().map((script) => $(script).text()));
  expect(rules).toHaveLength(site.pages.length);
  expect(rules.filter((rule) => !/"selector_matches":":hover, :active"/.test(rule) || /"(?:eager|immediate)"/.test(rule))).toEqual([]);
});
