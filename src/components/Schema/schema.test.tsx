import {readFileSync} from 'node:fs';
import {load} from 'cheerio';
import {renderToStaticMarkup} from 'react-dom/server';
import {describe, expect, it} from 'vitest';
import {readCatalogue} from '../../../plugins/catalogue/read';
import {readPages} from '../../../plugins/files';
import {contextOf} from '../../../tests/support/catalogue';
import {DIAGRAMS, diagramView, type DiagramName} from '../../domain/catalogue/views/diagrams';
import {answerRequest} from '../../domain/catalogue/views/requests';
import {quantizeBlock} from './q4-block';
import {Schema} from '.';

const siteDir = process.cwd();
const {catalogue} = readCatalogue(siteDir, '2026-11-23');
const html = (...names: readonly DiagramName[]): string =>
  renderToStaticMarkup(
    <>
      {names.map((nom, index) => (
        <Schema key={index} nom={nom} data={diagramView(catalogue, nom)} />
      ))}
    </>,
  );

describe.each(DIAGRAMS)('diagram « %s »', (name) => {
  const $ = load(html(name));

  it('has a name, a caption and its words', () => {
    const drawing = $('figure > svg[role=img]');
    expect(drawing.attr('aria-label')).toMatch(/^Schéma\u00A0: \S/);
    const words = $(`[id="${drawing.attr('aria-describedby') ?? ''}"]`);
    expect(words.text().length).toBeGreaterThan(80);
    expect($('figcaption p').eq(1).text().length).toBeGreaterThan(40);
  });

  it('is drawn with finite numbers, inside its edges', () => {
    expect(html(name)).not.toMatch(/NaN|Infinity|undefined/);
    const [, , width = 0, height = 0] = ($('svg').attr('viewBox') ?? '').split(' ').map(Number);
    const boxes = $('rect').toArray().map((box) => ['x', 'y', 'width', 'height'].map((side) => Number($(box).attr(side))));
    expect(boxes.length).toBeGreaterThan(0);
    expect(boxes.filter(([x = 0, y = 0, wide = 0, high = 0]) => x < 0 || y < 0 || x + wide > width + 0.01 || y + high > height)).toEqual([]);
  });

  it('writes text as text, without inline style', () => {
    expect($('svg text').length).toBeGreaterThan(2);
    expect($('[style], image, foreignObject').length).toBe(0);
  });
});

it('two diagrams on a page share no id', () => {
  const ids = load(html('rag', 'rag', 'token'))('[id]').toArray().map((element) => element.attribs.id);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(3);
});

it('every diagram is shown on a page', () => {
  const shown = new Set(readPages(siteDir).flatMap(({text}) => [...text.matchAll(/^<Schema nom="([^"]+)" \/>$/gm)].map(([, name]) => name)));
  expect(DIAGRAMS.filter((name) => !shown.has(name))).toEqual([]);
});

describe('a diagram that cannot be drawn is refused in French', () => {
  it.each([
    ['atention', {message: 'Le schéma « atention » n’existe pas.', fix: 'Écrivez « attention ».'}],
    [
      'cache-kv',
      {
        message: 'Le schéma « cache-kv » demande un fait qui manque : la variante « llama-3.1-8b ».',
        fix: 'Complétez la fiche dans catalogue/modeles/.',
      },
    ],
  ])('%s', (nom, refusal) => {
    expect(answerRequest({...contextOf(), terms: [], samples: []}, {component: 'Schema', attributes: {nom}})).toEqual({refusal});
  });
});

describe('figures', () => {
  it('the KV cache of Llama 3.1 8B is the published one', () => {
    const {facts} = diagramView(catalogue, 'cache-kv') as Extract<ReturnType<typeof diagramView>, {name: 'cache-kv'}>;
    // 32 layers × 8 heads × 256 × 4,096 tokens × 2 bytes = 512 MiB: ggml-org/llama.cpp#10136.
    expect(facts.models[0]?.caches[0]).toEqual({context: 4096, bytes: 512 * 2 ** 20});
  });

  it('licences add up to the whole catalogue', () => {
    const {facts} = diagramView(catalogue, 'licences') as Extract<ReturnType<typeof diagramView>, {name: 'licences'}>;
    expect(facts.free + facts.custom + facts.nonCommercial + facts.unknown).toBe(catalogue.variants.size);
    expect(facts.approved).toBeLessThanOrEqual(facts.free);
  });

  it('a block of Q4_0 falls on its sixteen levels', () => {
    const {scale, integers, restored} = quantizeBlock([-0.8, 0.7, 0.04, 0.06, 0.8]);
    expect(scale).toBeCloseTo(0.1);
    // The largest, with its sign, is exact; 0.8 is beyond the last level.
    expect(integers).toEqual([0, 15, 8, 9, 15]);
    expect(restored.map((value) => Number(value.toFixed(6)))).toEqual([-0.8, 0.7, 0, 0.1, 0.7]);
    expect(quantizeBlock([0, 0]).restored.every((value) => value === 0)).toBe(true);
  });
});

it('the smallest text is 12 units, so 12 px on a phone', () => {
  const sizes = [...readFileSync(`${siteDir}/src/components/Schema/styles.module.css`, 'utf8').matchAll(/font-size: (\d+)px/g)].map(([, size]) => Number(size));
  expect(sizes.length).toBeGreaterThan(0);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
});
