/** `--lisibilite`: how each page reads, to compare pages with each other; nothing fails here. */
import {LONG_SENTENCE, readability} from '../../src/domain/style/sentences';
import {readContext} from './context';

const number = (value: number): string => new Intl.NumberFormat('fr-FR', {maximumFractionDigits: 1, minimumFractionDigits: 1}).format(value);

/** The report as lines for a terminal, the hardest page first. */
export async function readabilityReport(siteDir: string, isWanted: (file: string) => boolean): Promise<string[]> {
  const {parsed} = await readContext(siteDir, isWanted);
  const measured = parsed
    .flatMap((page) => {
      const found = readability(page.prose);
      return found === undefined ? [] : [{file: page.file, ...found}];
    })
    .sort((a, b) => a.kandelMoles - b.kandelMoles);
  const rows = measured.map(({file, sentences, mean, long, kandelMoles, lix}) =>
    [number(kandelMoles).padStart(12), number(lix).padStart(5), number(mean).padStart(12), `${long.length} sur ${sentences}`.padStart(18), `  ${file}`].join(''),
  );
  const long = measured.flatMap(({file, long: found}) => found.map(({line, words, text}) => `  ${file}:${line}  ${words} mots : « ${text.slice(0, 70).trim()}… »`));
  return [
    'Kandel-Moles  LIX  mots/phrase  plus de 30 mots',
    ...rows,
    '',
    'Kandel-Moles : plus c’est haut, plus c’est facile à lire (60 : courant). LIX : sous 40, facile ; au-dessus de 55, ardu. Visez 18 mots par phrase.',
    ...(long.length === 0 ? [] : ['', `Phrases de plus de ${LONG_SENTENCE} mots :`, ...long]),
  ];
}
