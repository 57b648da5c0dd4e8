/** What pages say beside the catalogue: no figure that it holds, no « open source » that it contradicts. */
import type {CheckedPage} from '../../pages/front-matter';
import type {MdxPage} from '../../pages/mdx-page';
import {proseOf, type ProseBlock} from '../../pages/prose';
import type {Problem} from '../../problems';
import {parseSize} from '../../size';
import type {Catalogue, Family, Variant} from '../load';
import {isKnown} from '../schema';

type Page = Omit<CheckedPage, 'lineOf'> & MdxPage;

/** A value of the catalogue that a sentence could repeat. */
interface HeldFigure {
  readonly value: number;
  readonly unit: Unit;
  /** The component to write instead. */
  readonly component: string;
}

type Unit = 'parameters' | 'tokens' | 'bytes';

interface TypedFigure {
  readonly text: string;
  readonly value: number;
  readonly unit: Unit;
}

const FIGURE =
  /(?<![\w.,])(?<amount>\d{1,3}(?:[ \u00A0\u202F]\d{3})+|\d+(?:[.,]\d+)?)[ \u00A0\u202F]?(?<unit>milliards? de paramètres|millions? de paramètres|milliards?|millions?|k jetons|jetons|[kMG]o)(?!\p{L})/gu;

const UNITS: readonly (readonly [RegExp, Unit, number])[] = [
  [/^milliard/, 'parameters', 1e9],
  [/^million/, 'parameters', 1e6],
  [/^k jetons$/, 'tokens', 1024],
  [/^jetons$/, 'tokens', 1],
  [/^Go$/, 'bytes', 1e9],
  [/^Mo$/, 'bytes', 1e6],
  [/^ko$/, 'bytes', 1e3],
];

/** Rounding that still counts as the same figure. */
const TOLERANCE = 0.02;

/** Figures typed in prose that the catalogue holds, in pages about a family or beside the name or the tag of a variant. */
export function typedFigures(catalogue: Catalogue, pages: readonly Page[]): Problem[] {
  return pages.flatMap((page) =>
    proseOf(page).flatMap((block): Problem[] => {
      const figures = figuresOf(block.text);
      if (figures.length === 0) {
        return [];
      }
      const held = variantsNear(catalogue, page, block).flatMap(heldFigures);
      return figures.flatMap((figure) => {
        const match = held.find(({unit, value}) => unit === figure.unit && Math.abs(value - figure.value) <= value * TOLERANCE);
        return match === undefined
          ? []
          : [
              {
                file: page.file,
                line: block.line,
                message: `« ${figure.text} » est un fait du catalogue, recopié dans le texte : il ne sera pas corrigé avec lui.`,
                fix: `Écrivez ${match.component} à la place.`,
              },
            ];
      });
    }),
  );
}

function figuresOf(text: string): TypedFigure[] {
  return [...text.matchAll(FIGURE)].flatMap((match) => {
    const {amount = '', unit: word = ''} = match.groups ?? {};
    const unit = UNITS.find(([pattern]) => pattern.test(word));
    const value = Number(amount.replace(/[ \u00A0\u202F]/g, '').replace(',', '.'));
    return unit === undefined || Number.isNaN(value) ? [] : [{text: match[0], value: value * unit[2], unit: unit[1]}];
  });
}

/** Variants that a block speaks of: those of the page’s family, and those it names. */
function variantsNear(catalogue: Catalogue, page: Page, block: ProseBlock): Variant[] {
  const family = familyOf(catalogue, page);
  const own = family === undefined ? [] : family.generations.flatMap(({variants}) => variants);
  const named = [...catalogue.variants.values()].filter(
    (variant) =>
      block.mentions.includes(variant.record.name) ||
      variant.record.artifacts.some(({tag, aliases = []}) => [tag, ...aliases].some((name) => block.mentions.includes(name))),
  );
  return [...new Set([...own, ...named])];
}

/** The family whose page this is: named in the front matter, else by the address. */
function familyOf(catalogue: Catalogue, page: Page): Family | undefined {
  const named = page.frontMatter.family;
  const byFile = /^docs\/modeles\/(?<id>[^/]+)\.mdx?$/.exec(page.file)?.groups?.id;
  return catalogue.families.get(named ?? byFile ?? '');
}

function heldFigures(variant: Variant): HeldFigure[] {
  const {id, record} = variant;
  const component = (field: string): string => `<Fait de="${id}" champ="${field}" />`;
  const held = (fact: {value: number} | {unknown: string} | undefined, unit: Unit, field: string): HeldFigure[] =>
    fact !== undefined && 'value' in fact ? [{value: fact.value, unit, component: component(field)}] : [];
  return [
    ...held(record.parameters.total, 'parameters', 'parametres'),
    ...held(record.parameters.active, 'parameters', 'parametres-actifs'),
    ...held(record.context, 'tokens', 'contexte'),
    ...record.artifacts.flatMap(({tag, size}): HeldFigure[] => {
      const bytes = isKnown(size) ? parseSize(size.value)?.bytes : undefined;
      return bytes === undefined
        ? []
        : [{value: bytes, unit: 'bytes', component: `<Fait de="${id}" champ="taille" etiquette="${tag}" />`}];
    }),
  ];
}

const OPEN_SOURCE = /open[ -]source|source ouverte/i;
/** A sentence that denies, defines or quotes the words does not claim them. */
const NOT_A_CLAIM = /\b(?:pas|ni|non|sans|jamais|aucune?|définition|OSI|OSAID|seulement si|mot|expression)\b|«[^»]*(?:open[ -]source|source ouverte)[^»]*»/i;

/** « Open source » said of a model whose data or training code are not published. */
export function openSourceClaims(catalogue: Catalogue, pages: readonly Page[]): Problem[] {
  const closed = [...catalogue.families.values()].filter((family) => !family.generations.some(isOpenSource));
  return pages.flatMap((page) =>
    proseOf(page).flatMap((block) =>
      block.text
        .split(/(?<=[.!?])\s+/)
        .filter((sentence) => OPEN_SOURCE.test(sentence) && !NOT_A_CLAIM.test(sentence))
        .flatMap((sentence): Problem[] => {
          const own = familyOf(catalogue, page);
          const family = closed.find((candidate) => candidate === own || sentence.includes(candidate.record.name));
          return family === undefined
            ? []
            : [
                {
                  file: page.file,
                  line: block.line,
                  message: `« Open source » est dit de ${family.record.name}, dont les données ou le code d’entraînement ne sont pas publiés.`,
                  fix: 'Écrivez « à poids ouverts », et nommez la licence.',
                },
              ];
        }),
    ),
  );
}

function isOpenSource({record: {openness}}: Family['generations'][number]): boolean {
  return (['weights', 'training_code', 'data_information'] as const).every((part) => {
    const fact = openness[part];
    return isKnown(fact) && fact.value !== 'closed';
  });
}
