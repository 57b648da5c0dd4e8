/** What the site takes from inside Docusaurus, where an upgrade may move it. Each failure says what to do. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {buildClientCode} from '../../plugins/light-pages/client-code';
import {pageTemplate} from '../../plugins/light-pages/template';
import {STORAGE_NAMESPACE, THEME_KEY} from '../../src/client/theme-key';
import {readBuiltSite} from '../support/built-site';
import {BUILDS, SITE_DIR} from '../support/site';

const UPGRADE = 'Docusaurus a changé.';
const readModule = (file: string): string => readFileSync(path.join(SITE_DIR, 'node_modules', file), 'utf8');
const fieldsOf = (template: string): string[] => [...new Set([...template.matchAll(/\bit\.(\w+)/g)].map(([, field]) => field ?? ''))].sort();

describe('the template of pages (ssrTemplate)', () => {
  /** Bundles of React, scripts and sprites of the original theme, name of the generator: the pages do without. */
  const LEFT_OUT = ['preBodyTags', 'scripts', 'version'];
  const TEMPLATE = '@docusaurus/core/lib/ssg/ssgTemplate.html.js';

  it('fills every field of the original but those left out on purpose', () => {
    const ours = fieldsOf(pageTemplate('/', buildClientCode(SITE_DIR, '/')));
    expect(
      [...ours, ...LEFT_OUT].sort(),
      `${UPGRADE} Comparez node_modules/${TEMPLATE} et plugins/light-pages/template.ts : reprenez chaque champ nouveau, ou ajoutez-le à LEFT_OUT avec sa raison.`,
    ).toEqual(fieldsOf(readModule(TEMPLATE)));
  });
});

describe('the built site', () => {
  const site = readBuiltSite(BUILDS.root);

  it('holds one style sheet, renamed after the purge', () => {
    expect(
      [...site.files].filter((file) => file.endsWith('.css')),
      `${UPGRADE} Les feuilles de style ne sont plus dans assets/css/, ou il y en a plusieurs : voyez lightenPages dans plugins/light-pages/index.ts.`,
    ).toEqual([expect.stringMatching(/^assets\/css\/styles\.[0-9a-f]{8}\.css$/)]);
  });

  it('keeps the styles of every component, though pages are left out of React’s bundle', () => {
    const css = readFileSync(path.join(BUILDS.root.dir, [...site.files].find((file) => file.endsWith('.css')) ?? ''), 'utf8');
    const attributes = new Set(site.pages.flatMap(({html}) => [...html.matchAll(/ class=(?:"(?<quoted>[^"]+)"|(?<plain>[^\s>"]+))/g)].map(({groups}) => groups?.quoted ?? groups?.plain ?? '')));
    // A class that only composes another has no rule of its own.
    const ofModules = [...attributes].map((names) => names.split(' ').filter((name) => /^[a-z][A-Za-z\d]*_[\w-]{4}$/.test(name))).filter((names) => names.length > 0);
    expect(ofModules.length).toBeGreaterThan(50);
    expect(
      ofModules.filter((names) => !names.some((name) => css.includes(`.${name}`))),
      `${UPGRADE} Ces classes n’ont plus de règle : voyez styleSheetOnly dans plugins/light-pages/index.ts, et compilez de nouveau les pages côté navigateur si besoin.`,
    ).toEqual([]);
  });

  it('holds styles as they were written, with the few prefixes that esbuild adds', () => {
    const css = readFileSync(path.join(BUILDS.root.dir, [...site.files].find((file) => file.endsWith('.css')) ?? ''), 'utf8');
    expect(css).toContain('-webkit-text-size-adjust');
    expect(
      /page-break-inside|-webkit-text-decoration:/.exec(css)?.[0],
      `${UPGRADE} Les feuilles de style sont récrites pour d’anciens navigateurs, ce qui coûte des secondes à chaque construction : voyez withoutOldBrowsers dans plugins/light-pages/index.ts.`,
    ).toBeUndefined();
  });

  it('holds no script of React', () => {
    const scripts = [...site.files].filter((file) => /\.m?js$/.test(file));
    expect(
      scripts.filter((file) => !/^assets\/js\/[\w-]+-[A-Z0-9]{8}\.js$/.test(file)),
      `${UPGRADE} Ses paquets ne vont plus dans assets/js/, que plugins/light-pages/index.ts vide : corrigez-y SCRIPTS.`,
    ).toEqual([]);
    expect(scripts.length).toBeGreaterThan(0);
  });

  it('holds no mark that React or Docusaurus leaves for itself', () => {
    const marks = site.pages.flatMap(({file, html}) => (/<!-{2} -->|data-rh=|data-has-hydrated|name="?docsearch:/.exec(html) ?? []).map((mark) => `${file} : ${mark}`));
    expect(marks, `${UPGRADE} Ces marques s’écrivent autrement : corrigez HEAD_TRACES et BODY_TRACES dans plugins/light-pages/template.ts.`).toEqual([]);
  });

  it.each(['__docusaurus', '__docusaurus_skipToContent_fallback'])('holds #%s on each page, for src/css/base.css', (id) => {
    expect(
      site.pages.filter(({$}) => $(`[id="${id}"]`).length !== 1).map(({file}) => file),
      `${UPGRADE} L’élément #${id} n’existe plus : cherchez ce qui le remplace dans la page construite, et corrigez src/css/base.css et plugins/light-pages/template.ts.`,
    ).toEqual([]);
  });
});

it.each(['isSamePath', 'useFilteredAndTreeifiedTOC', 'createCodeBlockMetadata'])('theme-common/internal still gives %s', (name) => {
  expect(
    new RegExp(`\\b${name}\\b`).test(readModule('@docusaurus/theme-common/lib/internal.d.ts')),
    `${UPGRADE} « ${name} » a quitté @docusaurus/theme-common/internal : le tableau de src/theme/README.md dit par quoi la remplacer.`,
  ).toBe(true);
});

it('stores the theme under the key that Docusaurus uses', () => {
  const storage = readFileSync(path.join(SITE_DIR, '.docusaurus/site-storage.json'), 'utf8');
  const {namespace} = JSON.parse(storage) as {namespace: string};
  expect(
    `theme${namespace}`,
    `${UPGRADE} La clé du thème ne se forme plus ainsi : corrigez THEME_KEY dans src/client/theme-key.ts, sinon « npm start » et le site construit se contredisent.`,
  ).toBe(THEME_KEY);
  expect(namespace).toContain(STORAGE_NAMESPACE);
});
