/** From what the reader typed to what is looked for. */
import {formsOf, isStopWord, stemOf, tokens, type Token} from './analyse';
import type {TermForms} from './format';

/** One word looked for. */
export interface Word {
  readonly form: string;
  /** The reader may not have finished it. */
  readonly isOpen: boolean;
}

/** Words that must stand together for it to count, and how much it counts against what was typed. */
export interface Alternative {
  readonly words: readonly Word[];
  readonly weight: number;
}

/** One thing that the reader asks for, under every form it may take. */
export interface Concept {
  /** What was typed. */
  readonly typed: string;
  readonly alternatives: readonly Alternative[];
}

/** A term of the site in the question, whose other forms are looked for too. */
export interface TermMatch {
  /** Concepts of the question that it covers. */
  readonly from: number;
  readonly to: number;
  readonly alternatives: readonly Alternative[];
}

export interface Question {
  readonly concepts: readonly Concept[];
  readonly terms: readonly TermMatch[];
}

/** A compound written as one word says more than its parts. */
const WHOLE_WEIGHT = 1.5;
const SYNONYM_WEIGHT = 0.7;

const closed = (form: string): Word => ({form, isOpen: false});

/** A term ready to be found in questions: the words of each of its forms, and their stems. */
interface ReadTerm {
  readonly forms: readonly {readonly words: readonly Word[]; readonly stems: readonly string[]}[];
}

/** Terms are read once, questions at each key. */
export function readTerms(synonyms: readonly TermForms[]): readonly ReadTerm[] {
  return synonyms.map((forms) => ({
    forms: forms
      .map(usefulTokens)
      .filter((form) => form.length > 0)
      .map((form) => ({words: form.map(({whole}) => closed(whole)), stems: stemsOf(form)})),
  }));
}

/** @param terms every term of the site */
export function readQuestion(text: string, terms: readonly ReadTerm[]): Question {
  const all = tokens(text);
  const useful = all.filter((token) => formsOf(token).length > 0);
  // A question of stop words alone is taken at its word.
  const kept = useful.length > 0 ? useful : all;
  const last = kept.at(-1);
  const isOpen = (token: Token): boolean => token === last && token.end === text.length;
  return {concepts: kept.map((token) => conceptOf(token, text, isOpen(token))), terms: matchTerms(kept, terms)};
}

function conceptOf(token: Token, text: string, isOpen: boolean): Concept {
  const alternatives: Alternative[] = [{words: [{form: token.whole, isOpen}], weight: token.parts.length > 0 ? WHOLE_WEIGHT : 1}];
  const parts = leaves(token);
  if (parts.length > 0) {
    alternatives.push({words: parts.map((form, index) => ({form, isOpen: isOpen && index === parts.length - 1})), weight: 1});
  }
  return {typed: text.slice(token.start, token.end), alternatives};
}

/** Smallest parts of a compound: of `gemma`, `gemma3` and `3`, the first and the last. */
function leaves({parts}: Token): string[] {
  return parts.filter((part) => !isStopWord(part) && !parts.some((other) => other !== part && part.includes(other) && other.length > 1 && /\d/.test(part)));
}

const stemsOf = (list: readonly Token[]): string[] => list.map(({whole}) => stemOf(whole));
const usefulTokens = (text: string): Token[] => tokens(text).filter((token) => formsOf(token).length > 0);

function matchTerms(asked: readonly Token[], terms: readonly ReadTerm[]): TermMatch[] {
  const stems = stemsOf(asked);
  return terms.flatMap(({forms}): TermMatch[] => {
    const whole = new Set(forms[0]?.stems);
    return forms.flatMap(({stems: wanted}, index): TermMatch[] => {
      // « modèle » alone is not « grand modèle de langage », although readers call it so.
      if (index > 0 && wanted.length < whole.size && wanted.every((stem) => whole.has(stem))) {
        return [];
      }
      const from = stems.findIndex((_, start) => wanted.every((stem, offset) => stems[start + offset] === stem));
      if (from === -1) {
        return [];
      }
      const others = forms.filter((other) => other.stems.join() !== wanted.join());
      return [{from, to: from + wanted.length, alternatives: others.map(({words}) => ({words, weight: SYNONYM_WEIGHT}))}];
    });
  });
}

/** Every word that the question may need to look up. */
export function wordsOf({concepts, terms}: Question): string[] {
  const alternatives = [...concepts, ...terms].flatMap((part) => part.alternatives);
  return [...new Set(alternatives.flatMap(({words}) => words.map(({form}) => form)))];
}

/** The same for « Gemma 3 4B », `gemma3:4b` and « gemma 3 4b »: a name, however it is written. */
export function nameKey(text: string): string {
  return usefulTokens(text)
    .flatMap((token) => {
      const parts = leaves(token);
      return parts.length > 0 ? parts : [token.whole];
    })
    .map(stemOf)
    .join(' ');
}
