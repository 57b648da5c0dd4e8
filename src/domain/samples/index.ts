/**
 * Code samples: the files of exemples/, shown in pages whole or by parts.
 *
 * A part stands between two comment lines, which no page shows:
 *
 *     # partie: appel
 *     …
 *     # fin
 */
import type {Problem} from '../problems';
import {nearest} from '../problems/nearest';

export interface SampleFile {
  /** `exemples/api/discuter.py` */
  readonly file: string;
  readonly text: string;
}

export const SAMPLES_FOLDER = 'exemples';

/** What a sample prints stands beside it: `discuter.py` and `discuter.py.sortie.txt`. */
export const OUTPUT_ENDING = '.sortie.txt';

export function outputFile(sample: string): string {
  return `${sample}${OUTPUT_ENDING}`;
}

/** Files of the pages that show a sample, by `<Exemple>` or by naming its path. */
export function pagesShowing(sample: string, pages: readonly {readonly file: string; readonly text: string}[]): string[] {
  const name = sample.slice(SAMPLES_FOLDER.length + 1);
  return pages.filter(({text}) => text.includes(`fichier="${name}"`) || text.includes(sample)).map(({file}) => file);
}

const START = /^[ \t]*(?:#|\/\/)[ \t]*partie[ \t]*:[ \t]*(?<name>.*?)[ \t]*$/;
const END = /^[ \t]*(?:#|\/\/)[ \t]*fin[ \t]*$/;
const PART_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What colours a file, by the end of its name. */
const LANGUAGES: readonly (readonly [ending: RegExp, language: string])[] = [
  [/\.m?js$/, 'javascript'],
  [/\.py$/, 'python'],
  [/\.sh$/, 'bash'],
  [/\.json$/, 'json'],
  [/(?:^|\/)Modelfile$/, 'docker'],
];

/** Language of a sample for the highlighter; `text` when none is known. */
export function sampleLanguage(file: string): string {
  return LANGUAGES.find(([ending]) => ending.test(file))?.[1] ?? 'text';
}

interface Part {
  readonly name: string;
  readonly line: number;
  readonly lines: readonly string[];
}

function readParts({file, text}: SampleFile): {parts: Part[]; problems: Problem[]} {
  const parts: Part[] = [];
  const problems: Problem[] = [];
  let open: {name: string; line: number; lines: string[]} | undefined;
  const told = (line: number, message: string, fix: string): void => void problems.push({file, line, message, fix});
  for (const [index, content] of text.split('\n').entries()) {
    const line = index + 1;
    const name = START.exec(content)?.groups?.name;
    if (name !== undefined) {
      if (open !== undefined) {
        told(line, `La partie « ${name} » commence avant la fin de « ${open.name} ».`, 'Fermez la première par un commentaire « fin ».');
      } else if (!PART_NAME.test(name) || parts.some((part) => part.name === name)) {
        told(line, `La partie « ${name} » n’a pas un nom à elle.`, 'Gardez un nom par partie : minuscules sans accent, chiffres et tirets.');
      }
      open = {name, line, lines: []};
    } else if (END.test(content)) {
      if (open === undefined) {
        told(line, 'Ce commentaire « fin » ne ferme aucune partie.', 'Retirez-le, ou ouvrez la partie par un commentaire « partie: nom ».');
      } else {
        parts.push(open);
        open = undefined;
      }
    } else {
      open?.lines.push(content);
    }
  }
  if (open !== undefined) {
    told(open.line, `La partie « ${open.name} » n’est pas fermée.`, 'Ajoutez un commentaire « fin » après sa dernière ligne.');
  }
  return {parts, problems};
}

/** What is wrong with the marks of a sample. */
export function checkSampleParts(sample: SampleFile): Problem[] {
  return readParts(sample).problems;
}

/** Lines without the empty ones around them, moved to the left margin. */
function tidy(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line.trim() !== '');
  const kept = lines.slice(Math.max(first, 0)).join('\n').trimEnd().split('\n');
  const margin = Math.min(...kept.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
  return kept.map((line) => line.slice(Number.isFinite(margin) ? margin : 0)).join('\n');
}

/** A sample as a page shows it, or why it cannot. `fichier` and `part` are what the page wrote. */
export function showSample(
  samples: readonly SampleFile[],
  name: string,
  part: string | undefined,
): {file: string; code: string; language: string} | {message: string; fix: string} {
  const file = `${SAMPLES_FOLDER}/${name}`;
  const sample = samples.find((candidate) => candidate.file === file);
  if (sample === undefined) {
    const close = nearest(name, samples.map((candidate) => candidate.file.slice(SAMPLES_FOLDER.length + 1)));
    return {
      message: `L’exemple « ${name} » n’existe pas dans ${SAMPLES_FOLDER}/.`,
      fix: close === undefined ? `Créez ${file}, ou corrigez le nom.` : `Écrivez fichier="${close}".`,
    };
  }
  const {parts} = readParts(sample);
  if (part === undefined) {
    const lines = sample.text.split('\n').filter((line) => !START.test(line) && !END.test(line));
    return {file, language: sampleLanguage(file), code: tidy(lines)};
  }
  const found = parts.find((candidate) => candidate.name === part);
  if (found === undefined) {
    const names = parts.map((candidate) => candidate.name);
    const close = nearest(part, names) ?? names[0];
    return {
      message: `${file} n’a pas de partie « ${part} ».`,
      fix: close === undefined ? `Entourez le passage de « # partie: ${part} » et « # fin ».` : `Écrivez partie="${close}".`,
    };
  }
  return {file, language: sampleLanguage(file), code: tidy(found.lines)};
}
