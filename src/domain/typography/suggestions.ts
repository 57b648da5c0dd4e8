/** Mistakes of typography that only a person can mend: the build proposes and changes nothing. */
import {OPAQUE} from './characters';
import {hideProtected} from './protected';

export interface TypographySuggestion {
  /** Identifier of the rule. */
  readonly rule: string;
  /** French sentence: what to look at. */
  readonly message: string;
  /** Position in the text, in UTF-16 code units. */
  readonly offset: number;
  readonly found: string;
  readonly proposal: string;
}

interface SuggestionRule {
  readonly id: string;
  readonly message: string;
  readonly pattern: RegExp;
  readonly propose: (found: string) => string;
}

/** Beginnings of French words whose capital takes an accent. */
const E_ACUTE =
  'Ecar|Ech|Ecl|Ecol|Econ|Ecos|Ecou|Ecra|Ecri|Edit|Educ|Egal|Elabor|Elarg|Elect|Elev|Elimin|El[éè]|Emet|Emis|Emul|Ener|Enonc|Enum|Epoq|Epreuv|Epuis|Equi|Eta[bpt]|Etein|Eten|Etiq|Etoil|Etonn|Etran|Etroit|Etud|Eté|Eva[ld]|Even|Evid|Evit|Evol|Ev[eé]n';

/** English words and names that begin in the same way. */
const ENGLISH = 'Edit|Editor|Electron|Elements?|Evaluate|Even|Events?';

const rules: readonly SuggestionRule[] = [
  {
    id: 'capitale-a',
    message: 'En début de phrase, la préposition « à » garde son accent : « À ».',
    // « A priori » and its like are Latin.
    pattern: /(?<=^|[.!?…:«]\s|\n)A(?= \p{Ll})(?! (?:priori|posteriori|fortiori|contrario|minima|maxima|cappella)(?!\p{L}))/gu,
    propose: () => 'À',
  },
  {
    id: 'capitale-e',
    message: 'Les capitales portent leurs accents.',
    pattern: new RegExp(String.raw`(?<!\p{L})(?!(?:${ENGLISH})(?!\p{L}))(?:${E_ACUTE})\p{Ll}*`, 'gu'),
    propose: (found) => `É${found.slice(1)}`,
  },
  {id: 'capitale-etre', message: 'Les capitales portent leurs accents.', pattern: /(?<!\p{L})Etre(?!\p{L})/gu, propose: () => 'Être'},
  {id: 'capitale-ca', message: 'Les capitales portent leur cédille.', pattern: /(?<!\p{L})Ca(?!\p{L})/gu, propose: () => 'Ça'},
  {
    id: 'ligature',
    message: 'Ce mot s’écrit avec « œ ».',
    pattern: /(?<!\p{L})(?:(?:c|ch|s)oeurs?|noeuds?|voeux?|b?oeufs?|oeil|(?:man|dés)?oeuvr\p{L}+)(?!\p{L})/giu,
    propose: (found) => found.replace('oe', 'œ').replace(/O[Ee]/, 'Œ'),
  },
  {
    id: 'etc',
    message: '« etc. » ne prend qu’un point.',
    pattern: /(?<!\p{L})etc\s?(?:\.{2,}|\.?…)/giu,
    propose: (found) => `${found.slice(0, 3)}.`,
  },
  {
    id: 'espace-avant',
    message: 'Il manque une espace devant ce signe.',
    pattern: new RegExp(String.raw`(?<=[\p{L}\p{N})\]»”"’…%€°${OPAQUE}])(?:»|:(?=[\s»]|$)|[;!?]+(?=[\s»”"')\]]|$))`, 'gu'),
    propose: (found) => ` ${found}`,
  },
  {id: 'espace-apres-guillemet', message: 'Il manque une espace après ce guillemet.', pattern: /«(?=\S)/gu, propose: (found) => `${found} `},
];

/**
 * Accents missing on capitals and spaces missing around punctuation marks.
 *
 * @param text plain French text; U+FFFC may stand for code or a component.
 * @returns proposals in reading order, for a person to accept or not.
 */
export function suggestions(text: string): TypographySuggestion[] {
  const visible = hideProtected(text);
  return rules
    .flatMap(({id, message, pattern, propose}) =>
      [...visible.matchAll(pattern)].map((match) => ({rule: id, message, offset: match.index, found: match[0], proposal: propose(match[0])})),
    )
    .sort((a, b) => a.offset - b.offset);
}
