/**
 * French typography as a table of rules, after the Lexique de l’Imprimerie nationale and the spacing table of the OQLF.
 * A rule changes a space that is there; none adds one: « gemma3:4b » can never become « gemma3 : 4b ».
 */
import {NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE, OPAQUE} from './characters';
import {MONTH, UNIT} from './units';

export interface TypographyRule {
  readonly id: string;
  /** What the rule does, in French, for the contributor guide. */
  readonly description: string;
  readonly apply: (run: string) => string;
}

const rule = (id: string, description: string, pattern: RegExp, replacement: string): TypographyRule => ({
  id,
  description,
  apply: (run) => run.replace(pattern, replacement),
});

/** What may follow a punctuation mark that ends a word group; excludes « ?a=1 », « !important », « :::note ». */
const AFTER_MARK = String.raw`(?=[\s»”"’')\]…,.–—${OPAQUE}]|$)`;

/** A number, seen backwards from the space that follows it; a component may show one. */
const AFTER_NUMBER = String.raw`(?<=(?<![\p{L}\p{N}_])\p{N}(?:[\p{N}.,${NARROW_NO_BREAK_SPACE}]*\p{N})?|${OPAQUE})`;

/** Rules that may change the length of a run: each sees one stretch of plain text. */
export const signRules: readonly TypographyRule[] = [
  rule('espace-unique', 'Une seule espace devant « ; : ! ? » et à l’intérieur des guillemets.', / {2,}(?=[;:!?»])|(?<=«) {2,}/g, ' '),
  rule('points-de-suspension', 'Trois points deviennent « … ».', /(?<![./\\=]|[\p{L}\p{N}_]\()\.{3}(?![./\\\p{L}\p{N}_])/gu, '…'),
  rule('ordinal', '« 2ème » devient « 2e ».', /(?<![\p{L}\p{N}_.,])(\d+)i?[èe]me(s?)(?![\p{L}\p{N}])/gu, '$1e$2'),
  rule('ordinal-feminin', '« 1ère » devient « 1re ».', /(?<![\p{L}\p{N}_.,])1[èe]re(s?)(?![\p{L}\p{N}])/gu, '1re$1'),
  rule('ordinal-siecle', '« XXIème siècle » devient « XXIe siècle ».', /(?<!\p{L})([IVXLC]+)[èe]me(?=\ssiècle)/gu, '$1e'),
  rule(
    'premier-du-mois',
    '« le 1 décembre » devient « le 1er décembre ».',
    new RegExp(String.raw`(?<=(?<!\p{L})(?:[Ll]e|[Dd]u|[Aa]u|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) )1(?= ${MONTH})`, 'gu'),
    '1er',
  ),
];

/**
 * Rules that change one sign for one other, so that a run may be cut back in its parts: they see a whole paragraph, with its bold,
 * its links and its code (as one OPAQUE sign each), and so reach « **gras** : » and « [lien](x) ? ».
 */
export const runRules: readonly TypographyRule[] = [
  rule(
    'apostrophe',
    'L’apostrophe droite devient « ’ » entre deux lettres.',
    new RegExp(String.raw`(?<=[\p{L}${OPAQUE}])'(?=[\p{L}«“${OPAQUE}])|(?<=(?<!\p{L})(?:[cdjlmnst]|qu))'(?=\p{N})`, 'giu'),
    '’',
  ),
  rule('numero-signe', '« nº » prend le signe degré : « n° ».', /(?<=(?<!\p{L})n)º(?=\s?\p{N})/giu, '°'),
  rule('guillemets', 'Espace insécable à l’intérieur des guillemets « ».', /(?<=«) | (?=»)/g, NO_BREAK_SPACE),
  rule('deux-points', 'Espace insécable devant « : ».', new RegExp(String.raw`(?<=[^\s«([{]) (?=:${AFTER_MARK})`, 'g'), NO_BREAK_SPACE),
  rule(
    'ponctuation-haute',
    'Espace fine insécable devant « ; », « ! » et « ? ».',
    new RegExp(String.raw`(?<=[^\s«([{]) (?=[;!?]+${AFTER_MARK})`, 'g'),
    NARROW_NO_BREAK_SPACE,
  ),
  {id: 'milliers', description: 'Espace fine insécable entre les milliers.', apply: joinThousands},
  rule('unite', 'Espace insécable entre un nombre et son unité.', new RegExp(`${AFTER_NUMBER} (?=${UNIT})`, 'gu'), NO_BREAK_SPACE),
  rule(
    'heure',
    'Espace insécable dans une heure : « 14 h 30 ».',
    /(?<=(?<![\p{L}\p{N}])\d{1,2}[ \u00A0]h) (?=[0-5]\d(?![ \u202F]?\d))/gu,
    NO_BREAK_SPACE,
  ),
  rule(
    'date',
    'Espace insécable entre le jour et le mois.',
    new RegExp(String.raw`(?<=(?<![\p{L}\p{N}.,])(?:1er|[1-9]|[12]\d|3[01])) (?=${MONTH})`, 'gu'),
    NO_BREAK_SPACE,
  ),
  rule('siecle', 'Espace insécable dans « XXIe siècle ».', /(?<=(?<!\p{L})(?:[IVXLC]+e|Ier)) (?=siècles?(?!\p{L}))/gu, NO_BREAK_SPACE),
  rule(
    'renvoi',
    'Espace insécable après « n° », « p. », « fig. », « page » devant un nombre.',
    /(?<=(?<!\p{L})(?:n°|pp?\.|fig\.|art\.|chap\.|pages?|figures?|§)) (?=\p{N})/giu,
    NO_BREAK_SPACE,
  ),
  rule(
    'civilite',
    'Espace insécable entre « M. » ou « Mme » et le nom.',
    /(?<=(?<![\p{L}\p{N}]|\p{N}[ \u00A0])(?:MM?\.|M(?:me|lle)s?|Dr)) (?=\p{Lu})/gu,
    NO_BREAK_SPACE,
  ),
  rule('par-exemple', 'Espace insécable dans « p. ex. ».', /(?<=(?<!\p{L})p\.) (?=ex\.)/giu, NO_BREAK_SPACE),
  {id: 'tiret', description: 'Espace insécable à l’intérieur d’une incise entre tirets « – ».', apply: bindDashes},
];

const GROUPED_NUMBER =
  /(?<![\p{L}\p{N}_.,^]|\p{L}-|\p{N}[ \u202F])[1-9]\d{0,2}(?:[ \u202F]\d{3})+(?![\p{L}\p{N}_]|[ \u202F]\p{N})/gu;

/** A capitalised word before « 3 270 » may be a model’s name (« Gemma 3 270 M »), unless it is one of these. */
const NAME_BEFORE = /(?<![\p{L}\p{N}])(?!(?:Les|Ces|Des|Environ|Entre|Avec|Pour|De|À|Plus|Près|Sur|Soit|Ses|Nos|Vos|Leurs) )\p{Lu}[\p{L}\p{N}.-]* $/u;

function joinThousands(run: string): string {
  return run.replace(GROUPED_NUMBER, (number: string, offset: number) => {
    const fourDigits = number.length === 5;
    return fourDigits && NAME_BEFORE.test(run.slice(0, offset)) ? number : number.replaceAll(' ', NARROW_NO_BREAK_SPACE);
  });
}

const SENTENCE = /[^.!?…]+[.!?…]*/gu;
const SPACED_DASH = /(?<=\S)([ \u00A0])–([ \u00A0])(?=\S)/gu;

/** In one sentence dashes open and close in turn; between two numbers a dash is a range. */
function bindDashes(run: string): string {
  return run.replace(SENTENCE, (sentence: string) => {
    let opens = false;
    return sentence.replace(SPACED_DASH, (dash: string, before: string, after: string, offset: number) => {
      if (/\p{N}$/u.test(sentence.slice(0, offset)) && /^\p{N}/u.test(sentence.slice(offset + dash.length))) {
        return dash;
      }
      opens = !opens;
      return opens ? `${before}–${NO_BREAK_SPACE}` : `${NO_BREAK_SPACE}–${after}`;
    });
  });
}
