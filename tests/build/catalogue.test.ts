import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import * as z from 'zod';
import {readSamples} from '../../plugins/samples/read';
import {readTerms} from '../../plugins/terms/read';
import {collectPageFacts} from '../../plugins/catalogue/page-facts';
import {readPage} from '../../plugins/front-matter/read-page';
import {readCatalogue} from '../../plugins/catalogue/read';
import {readPages} from '../../plugins/files';
import type {Generation} from '../../src/domain/catalogue/load';
import {evidenceUrl, generationUrl} from '../../src/domain/catalogue/views/own-page';
import {variantsTableView} from '../../src/domain/catalogue/views/variants-table';
import {licencePanelView} from '../../src/domain/catalogue/views/licence-panel';
import {addressOf, readBuiltSite, type BuiltPage} from '../support/built-site';
import {BUILDS, expectedCatalogueRoutes, expectedPages, SITE_DIR} from '../support/site';

const site = readBuiltSite(BUILDS.root);
const today = new Date().toISOString().slice(0, 10);
const context = {catalogue: readCatalogue(SITE_DIR, today).catalogue, today, repositoryUrl: ''};
const {catalogue} = context;
const generations = [...catalogue.generations.values()];
const readBuilt = (name: string): string => readFileSync(path.join(site.folder, name), 'utf8');
const gzipSize = (text: string | Buffer): number => gzipSync(text).length;

function pageAt(route: string): BuiltPage {
  const page = site.pages.find((candidate) => candidate.route === route);
  if (page === undefined) {
    throw new Error(`The built site has no page ${route}`);
  }
  return page;
}

/** Records, with the line, that the evidence notes of a page offer to edit: `catalogue/…/gemma-3-4b.yaml#L12`. */
function editedPlaces({$}: BuiltPage): Set<string> {
  const links = $('[popover] a[href*="/edit/main/catalogue/"]').toArray();
  return new Set(links.map((link) => ($(link).attr('href') ?? '').replace(/^.*\/edit\/main\//, '')));
}
const placeOf = (editUrl: string): string => editUrl.replace(/^.*\/edit\/main\//, '');

const placesAmong = (facts: readonly object[]): string[] => facts.flatMap((fact) => ('editUrl' in fact ? [placeOf(String(fact.editUrl))] : []));

/** What the notes of a generation’s table must lead to. */
function tablePlaces(generation: Generation): string[] {
  const facts = variantsTableView(context, generation).rows.flatMap(({facts: values, tags}) => [
    ...Object.values(values),
    ...tags.filter(({cloud}) => !cloud).map(({size}) => size),
  ]);
  return placesAmong(facts);
}

/** The same, with the grid of what is published. */
function placesOf(generation: Generation): string[] {
  return [...tablePlaces(generation), ...placesAmong(licencePanelView(context, generation).openness)];
}

describe('pages over the catalogue', () => {
  it('stand at the address of each licence and of each generation', () => {
    const routes = expectedCatalogueRoutes();
    expect(routes).toHaveLength(catalogue.licences.size + generations.length);
    expect(['/catalogue/', '/fraicheur/', '/licences/', '/puis-je/', ...routes].filter((route) => !site.pages.some((page) => page.route === route))).toEqual([]);
  });

  it('list every variant in the HTML of /catalogue/', () => {
    const {$} = pageAt('/catalogue/');
    const links = $('tbody th a').toArray().map((link) => $(link).text().trim());
    expect(links).toHaveLength(catalogue.variants.size);
    expect([...catalogue.variants.values()].map(({record}) => record.name).filter((name) => !links.includes(name))).toEqual([]);
  });

  it('give every licence its eight answers, with the clauses', () => {
    for (const id of catalogue.licences.keys()) {
      const {$} = pageAt(`/licences/${id}/`);
      expect($('main dt').length, id).toBe(8);
      expect($('main dd details q').length, id).toBeGreaterThan(0);
    }
  });

  it('count the evidence on /fraicheur/', () => {
    expect(pageAt('/fraicheur/').$('main').text()).toMatch(/Le catalogue porte \d{1,3}(?:\u202F\d{3})* preuves\./);
  });
});

describe('evidence', () => {
  it('stands in the HTML of each generation’s page, one note for each fact', () => {
    const missing = generations.flatMap((generation) => {
      const shown = editedPlaces(pageAt(generationUrl(generation)));
      return placesOf(generation).filter((place) => !shown.has(place));
    });
    expect(generations.flatMap(placesOf).length).toBeGreaterThan(1000);
    expect(missing).toEqual([]);
  });

  it('stands on the family’s own page for the generations of today', () => {
    const current = generations.filter((generation) => evidenceUrl(catalogue, generation) === undefined);
    expect(current.length).toBeGreaterThan(0);
    const missing = current.flatMap((generation) => {
      const shown = editedPlaces(pageAt(catalogue.families.get(generation.familyId)?.record.page ?? `/modeles/${generation.familyId}/`));
      return tablePlaces(generation).filter((place) => !shown.has(place));
    });
    expect(missing).toEqual([]);
  });

  it('has a source, a quotation and a way to mend in each note', () => {
    const poor = site.pages.flatMap(({$, file}) =>
      $('main [data-bulle=preuve]')
        .toArray()
        .filter((note) => {
          const isKnown = $(note).find('q').length > 0;
          const links = $(note).find('a').toArray().map((link) => $(link).attr('href') ?? '');
          const hasLinks = links.some((href) => href.includes('/edit/main/')) && links.some((href) => href.includes('/issues/new?'));
          // The first line names the fact, its subject and its value.
          const name = $(note).children().first().text();
          return !hasLinks || !/^\S.*, .+\s: \S/.test(name) || (isKnown ? links.length < 3 : !$(note).text().includes('inconnu'));
        })
        .map((note) => `${file} : ${$(note).children().first().text()}`),
    );
    expect(poor).toEqual([]);
  });

  it('opens from a button that names its note', () => {
    const idsOf = ({$}: BuiltPage, selector: string, attribute: string): string[] =>
      $(selector)
        .toArray()
        .map((element) => $(element).attr(attribute) ?? '')
        .sort();
    const wrong = site.pages.filter((page) => idsOf(page, 'main button[popovertarget]', 'popovertarget').join() !== idsOf(page, 'main [popover]', 'id').join());
    expect(wrong.map(({file}) => file)).toEqual([]);
  });
});

describe('what a page carries', () => {
  const {facts} = collectPageFacts({...context, terms: readTerms(SITE_DIR).terms, samples: readSamples(SITE_DIR)}, readPages(SITE_DIR).map((page) => ({file: page.file, requests: readPage(page).requests})));

  it('is its own facts alone', () => {
    const docs = expectedPages().filter(({file}) => facts.has(file));
    expect(docs.length).toBeGreaterThan(10);
    const foreign = docs.flatMap(({file, route}) => {
      const asked = new Set([...JSON.stringify(facts.get(file)).matchAll(/\/edit\/main\/(?<place>[^"]+)/g)].map(({groups}) => groups?.place ?? ''));
      return [...editedPlaces(pageAt(route))].filter((place) => !asked.has(place)).map((place) => `${route} : ${place}`);
    });
    expect(foreign).toEqual([]);
  });

  it('does not come by script: no script of the site holds a record', () => {
    const scripts = [...site.files].filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((file) => /catalogue\/modeles\/|"evidence"|sourceTitle:"/.test(readBuilt(file)))).toEqual([]);
  });

  it('leaves global data under 10 KB, whatever the size of the catalogue', () => {
    expect(gzipSize(readFileSync(path.join(SITE_DIR, '.docusaurus/globalData.json')))).toBeLessThan(10_000);
  });

  // 60 KB compressed is about three seconds on a slow phone (150 kbit/s): what a reader waits for a table of facts, once.
  it('is light: 60 KB of compressed HTML at most', () => {
    const heavy = site.pages.map(({file, html}) => ({file, size: gzipSize(html)})).filter(({size}) => size > 60_000);
    expect(heavy).toEqual([]);
  });
});

describe('public data', () => {
  const API = 'api/v1';
  const parse = (name: string): unknown => JSON.parse(readBuilt(`${API}/${name}`));
  const header = z.looseObject({version: z.literal(1), licence: z.literal('CC-BY-4.0'), generated_on: z.iso.date(), documentation: z.url()});
  const schema = (name: string): z.ZodType => z.fromJSONSchema(parse(`schemas/${name}.json`) as z.core.JSONSchema.JSONSchema);

  it('is the whole catalogue, fit for its schema', () => {
    const data = parse('catalogue.json');
    expect(schema('catalogue').safeParse(data).error?.issues.slice(0, 3)).toBeUndefined();
    expect((data as {variants: unknown[]}).variants).toHaveLength(catalogue.variants.size);
  });

  it('has a file for each variant, fit for its schema, and no other', () => {
    const names = readdirSync(path.join(site.folder, API, 'variantes'));
    expect(names.map((name) => name.replace(/\.json$/, '')).sort()).toEqual([...catalogue.variants.keys()].sort());
    const variante = schema('variante');
    expect(names.filter((name) => !variante.safeParse(parse(`variantes/${name}`)).success)).toEqual([]);
  });

  it('has a table with a line for each artifact', () => {
    const lines = readBuilt(`${API}/catalogue.csv`).split('\r\n');
    expect(lines[0]).toMatch(/^tag,variant,family,/);
    expect(lines.length).toBeGreaterThan(200);
    expect(lines.at(-1)).toBe('');
  });

  it('says its licence, its date and where it is documented', () => {
    const {documentation} = header.parse(parse('catalogue.json'));
    expect(documentation).toBe(addressOf(site, '/donnees/'));
  });
});
