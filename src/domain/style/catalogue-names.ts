/** Names that the catalogue gives, read without checking the records: a misspelt record must not stop the spelling of a page. */

const NAME_LINE = /^\s*(?:- )?(?:name|repository|tag|publisher|spdx|website):\s*(?<name>.+?)\s*$/gm;

/** Every name of the texts of catalogue/, each once, with and without its version: « Mistral Small 3.2 24B », « Mistral Small ». */
export function catalogueNames(texts: readonly string[]): string[] {
  const names = texts.flatMap((text) => [...text.matchAll(NAME_LINE)].flatMap(({groups}) => groups?.name?.replace(/^(['"])(.*)\1$/, '$2') ?? []));
  return [...new Set(names.flatMap((name) => [name, name.replace(/(?:\s+\S*\d\S*)+$/, '')]))];
}

/** Words of those names, as they are written. */
export function wordsOfNames(names: readonly string[]): Set<string> {
  return new Set(names.flatMap((name) => name.match(/\p{L}+(?:[’'-]\p{L}+)*/gu) ?? []).flatMap((word) => [word, ...word.split('-')]));
}
