/** English words in a French page: a screen reader must be told, at the first mention at least. */
import type {Problem} from '../problems';
import type {Term} from '../terms/load';
import type {Page, ProseBlock} from './prose';
import {formPattern, presentForms} from './words';

/** English words that our pages meet and that no term of the catalogue gives. */
const OTHER_ENGLISH: readonly string[] = [
  'backend', 'cutoff', 'dashboard', 'embedder', 'feedback', 'framework', 'frontend', 'guardrail', 'on-device', 'open weight', 'plugin', 'pooling', 'release',
  'reranker', 'reranking', 'scraping', 'self-hosting', 'sliding window', 'speculative decoding', 'speech-to-text', 'text-to-speech', 'thinking', 'toolkit',
  'underfitting', 'vibe coding', 'workflow',
];

/** Forms given by the terms that need no mark, each with its reason. */
const UNMARKED: Readonly<Record<string, string>> = {
  agent: 'the same word in French',
  distillation: 'the same word in French',
  hallucination: 'the same word in French',
  multimodal: 'the same word in French',
  transformer: 'a French verb',
  training: 'the spelling check refuses it already',
};

/** What must be marked: English of the terms and their usual English forms, less what another check already refuses. */
export function englishWords(terms: readonly Term[]): string[] {
  const avoided = new Set(terms.flatMap(({record}) => record.avoid.filter(({checked}) => checked !== false).map(({form}) => form.toLowerCase())));
  const english = terms.flatMap(({record}) => {
    const bare = record.english.replace(/\s*\([^)]*\)/g, '').split(' / ');
    const marked = [...record.first_mention.matchAll(/<span lang="en">(?<text>[^<]+)<\/span>/g)].flatMap(({groups}) => groups?.text ?? []);
    return [...bare, ...marked];
  });
  return [...new Set([...english, ...OTHER_ENGLISH].map((word) => word.toLowerCase()))]
    .filter((word) => !(word in UNMARKED) && !avoided.has(word))
    .sort();
}

export interface EnglishForm {
  readonly form: string;
  readonly pattern: RegExp;
}

export const englishForms = (words: readonly string[]): EnglishForm[] => words.map((form) => ({form, pattern: formPattern(form)}));

/**
 * English words used before they are marked `<span lang="en">`. The first mention of a page decides.
 *
 * The front matter, the attributes and the H1 cannot carry a mark: Docusaurus reads them as plain text.
 */
export function checkEnglish(page: Page, prose: readonly ProseBlock[], forms: readonly EnglishForm[]): Problem[] {
  const blocks = prose.filter(({kind}) => kind !== 'front-matter' && kind !== 'attribute' && kind !== 'title');
  const present = presentForms(forms, blocks.map(({unnamed}) => unnamed));
  return present.flatMap(({form, pattern}): Problem[] => {
    for (const block of blocks) {
      const text = block.unnamed;
      const found = text.search(pattern);
      const marked = block.foreign.find((passage) => passage.text.search(pattern) !== -1);
      if (marked !== undefined && (found === -1 || marked.offset < found)) {
        return [];
      }
      if (found !== -1) {
        const used = pattern.exec(text)?.[0] ?? form;
        pattern.lastIndex = 0;
        return [
          {
            file: page.file,
            line: block.lineAt(found),
            message: `Le mot anglais « ${used} » n’est pas annoncé comme tel.`,
            fix: `À sa première mention, écrivez <span lang="en">${used}</span>, ou prenez le mot français.`,
          },
        ];
      }
    }
    return [];
  });
}
