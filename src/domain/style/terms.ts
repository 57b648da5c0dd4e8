/** One word for one thing: the forms that catalogue/termes/ asks to avoid. */
import type {Problem} from '../problems';
import type {Term} from '../terms/load';
import type {Page, ProseBlock} from './prose';
import {formPattern, hideQuoted, presentForms} from './words';

export interface AvoidedForm {
  readonly form: string;
  readonly pattern: RegExp;
  readonly reason: string;
  readonly term: Term['record'];
}

/** The forms that the check looks for, from all terms. */
export function avoidedForms(terms: readonly Term[]): AvoidedForm[] {
  return terms.flatMap(({record}) =>
    record.avoid
      .filter(({checked}) => checked !== false)
      .map(({form, reason}) => ({form, pattern: formPattern(form), reason, term: record})),
  );
}

/**
 * Avoided forms in French text. A form between « » is spoken of, and in `lang="en"` it is English: both are left alone. So is
 * an acronym against a capitalized word, which is part of a name (« AI Act »).
 */
export function checkTerms(page: Page, prose: readonly ProseBlock[], forms: readonly AvoidedForm[]): Problem[] {
  const present = presentForms(forms, prose.map(({unnamed}) => unnamed));
  return prose.flatMap((block) => {
    const text = hideQuoted(block.unnamed);
    return present.flatMap(({pattern, reason, term}) =>
      [...text.matchAll(pattern)]
        .filter((match) => !isInName(text, match.index, match[0]))
        .map((match) => ({
          file: page.file,
          line: block.lineAt(match.index),
          message: `« ${match[0]} » n’est pas la forme du site.`,
          fix: `${reason} À la première mention : ${term.first_mention}`,
        })),
    );
  });
}

function isInName(text: string, offset: number, found: string): boolean {
  if (found !== found.toUpperCase()) {
    return false;
  }
  // A capital at the start of a sentence says nothing.
  return /[^.!?…:«\s]\s\p{Lu}[\p{L}\p{N}.]*[ -]$/u.test(text.slice(0, offset)) || /^[ -]\p{Lu}/u.test(text.slice(offset + found.length));
}
