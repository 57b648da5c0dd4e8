/** Spelling of the prose, against dictionaries that the caller reads. */
import {distance} from 'fastest-levenshtein';
import type {Problem} from '../problems';
import {isKnownName} from './names';
import type {Page, ProseBlock} from './prose';

export interface Dictionary {
  /** Whether a word is right as it is written; curly apostrophes, accents and capitals count. */
  readonly has: (word: string) => boolean;
  /** The same for the spelling of 1990, as right as the other; asked last, for it opens another dictionary. */
  readonly hasReformed: (word: string) => boolean;
  /** Words that look like it, the nearest first. */
  readonly suggest: (word: string) => readonly string[];
}

export interface Spelling {
  readonly dictionary: Dictionary;
  /** Words of the names of the catalogue, as they are written there. */
  readonly names: ReadonlySet<string>;
  /** The project’s own list, cspell-mots.txt. */
  readonly words: ReadonlySet<string>;
}

export interface SpellingOutcome {
  readonly problems: Problem[];
  /** Words of the project’s list that the page needs. */
  readonly used: ReadonlySet<string>;
}

const WORD = /(?<![\p{L}\p{N}_@])\p{L}+(?:[’'‑-]\p{L}+)*(?![\p{L}\p{N}_])/gu;
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu)’/i;
/** GeForce, PyTorch: a capital inside a word marks a name, whose writing is the affair of the names check. */
const MIXED_CASE = /\p{Ll}\p{Lu}/u;
/** CNIL, RGPD: an acronym has no spelling. */
const ACRONYM = /^\p{Lu}{2,6}s?$/u;

/** A text to read, what is not French taken out of it. */
export type SpeltText = Pick<ProseBlock, 'words' | 'lineAt'>;

/** Misspelt words of a page or of a record, each told at its first line, with the nearest words. */
export function checkSpelling(page: Pick<Page, 'file'>, prose: readonly SpeltText[], spelling: Spelling): SpellingOutcome {
  const used = new Set<string>();
  const seen = new Set<string>();
  const problems: Problem[] = [];
  for (const block of prose) {
    for (const match of block.words.matchAll(WORD)) {
      const [found] = match;
      if (seen.has(found) || isPartOfCode(block.words, match.index, found.length)) {
        continue;
      }
      seen.add(found);
      const wrong = wrongPart(found, spelling, used);
      if (wrong !== undefined) {
        problems.push({
          file: page.file,
          line: block.lineAt(match.index),
          message: `Le mot « ${found} » n’est pas dans le dictionnaire.`,
          fix: proposal(wrong, spelling),
        });
      }
    }
  }
  return {problems, used};
}

/** `ollama.com`, `num_ctx=`, `x-api`: a sign that prose does not put against a word. */
function isPartOfCode(text: string, offset: number, length: number): boolean {
  const before = text.slice(Math.max(0, offset - 2), offset);
  const after = text.slice(offset + length, offset + length + 2);
  return /[\p{L}\p{N}][.:\\/=]$|[\\$%#~]$|[\p{N}]-$/u.test(before) || /^(?:[.\\:=][\p{L}\p{N}_]|-\p{N}|[\\$=])/u.test(after);
}

/** The part of a word that no list knows, undefined when the word is right. */
function wrongPart(found: string, spelling: Spelling, used: Set<string>): string | undefined {
  const word = found.replaceAll('\'', '’').replaceAll('‑', '-');
  if (isRight(word, spelling, used)) {
    return undefined;
  }
  const bare = word.replace(ELISION, '');
  if (bare !== word && isRight(bare, spelling, used)) {
    return undefined;
  }
  const parts = bare.split('-');
  const wrong = parts.filter((part) => part.length > 1 && !isRight(part, spelling, used) && !isRight(part.replace(ELISION, ''), spelling, used));
  if (parts.length > 1) {
    return wrong[0];
  }
  return bare;
}

function isRight(word: string, {dictionary, names, words}: Spelling, used: Set<string>): boolean {
  // The casing of a known name is the affair of the names check.
  if (ACRONYM.test(word) || MIXED_CASE.test(word) || isKnownName(word) || names.has(word) || dictionary.has(word)) {
    return true;
  }
  const lower = word.charAt(0).toLowerCase() + word.slice(1);
  const allLower = word.toLowerCase();
  if ((lower !== word && dictionary.has(lower)) || (word === word.toUpperCase() && dictionary.has(allLower))) {
    return true;
  }
  const listed = [word, lower].find((form) => words.has(form));
  if (listed !== undefined) {
    used.add(listed);
    return true;
  }
  return dictionary.hasReformed(word) || dictionary.hasReformed(lower);
}

function proposal(word: string, {dictionary, words, names}: Spelling): string {
  const near = [...words, ...names].filter((candidate) => candidate.length > 3 && distance(candidate.toLowerCase(), word.toLowerCase()) === 1);
  const proposals = [...new Set([...near, ...dictionary.suggest(word)])].slice(0, 3);
  const add = 'S’il est juste, ajoutez-le à cspell-mots.txt ; s’il est anglais, écrivez <span lang="en">…</span> ; si c’est du code, mettez-le entre accents graves.';
  return proposals.length === 0 ? add : `Vouliez-vous écrire ${proposals.map((text) => `« ${text} »`).join(' ou ')} ? ${add}`;
}

/** Order of the word list: French alphabetical order, capitals after small letters. */
export function sortWords(words: readonly string[]): string[] {
  return [...new Set(words)].sort((a, b) => a.localeCompare(b, 'fr') || (a < b ? 1 : -1));
}

/** Comments of the list start with « # ». */
export function readWordList(text: string): {word: string; line: number}[] {
  return text.split('\n').flatMap((line, index) => (line.trim() === '' || line.startsWith('#') ? [] : [{word: line.trim(), line: index + 1}]));
}

/** A list out of order, a word twice, a word that no page needs. */
export function checkWordList(file: string, text: string, used: ReadonlySet<string>): Problem[] {
  const list = readWordList(text);
  const sorted = sortWords(list.map(({word}) => word));
  const problems: Problem[] = [];
  const seen = new Set<string>();
  list.forEach(({word, line}, index) => {
    if (seen.has(word)) {
      problems.push({file, line, message: `Le mot « ${word} » est deux fois dans la liste.`, fix: 'Retirez-en un : « npm run check -- --fix » le fait pour vous.'});
    }
    seen.add(word);
    if (!used.has(word)) {
      problems.push({file, line, message: `Aucun texte n’a besoin du mot « ${word} ».`, fix: 'Retirez cette ligne : la liste ne garde que les mots employés et absents du dictionnaire.'});
    }
    const previous = list[index - 1]?.word;
    if (previous !== undefined && sorted.indexOf(previous) > sorted.indexOf(word)) {
      problems.push({file, line, message: `Le mot « ${word} » n’est pas à sa place.`, fix: 'Rangez la liste : « npm run check -- --fix » le fait pour vous.'});
    }
  });
  return problems;
}

/** The list sorted, each word once, its comments kept at the top. */
export function fixWordList(text: string): string {
  const comments = text.split('\n').filter((line) => line.startsWith('#'));
  return [...comments, ...sortWords(readWordList(text).map(({word}) => word)), ''].join('\n');
}
