/** Commands that pages show, held against the list of real ones. */
import {visit} from 'unist-util-visit';
import type {MdxPage} from '../pages/mdx-page';
import type {Problem} from '../problems';
import {nearest} from '../problems/nearest';
import {OLLAMA_VARIABLES, PROGRAMS} from './known';
import {readCommands, type Command} from './shell';

const SHELLS: ReadonlySet<string> = new Set(['bash', 'sh', 'shell', 'powershell', 'zsh', 'console']);

type Trouble = Pick<Problem, 'message' | 'fix'>;

/** What is wrong with one command; undefined when it is one of the list. */
export function commandTrouble(words: readonly string[]): Trouble | undefined {
  const [name = '', ...rest] = words;
  const program = PROGRAMS[name];
  if (program === undefined) {
    const close = nearest(name, Object.keys(PROGRAMS));
    return {
      message: `La commande « ${name} » n’est pas dans la liste des commandes connues.`,
      fix: close === undefined ? 'Vérifiez-la à sa source, puis ajoutez-la à src/domain/commands/known.ts.' : `Écrivez « ${close} » ?`,
    };
  }
  if (program.runs === 'rest') {
    return rest.length === 0 ? undefined : commandTrouble(rest);
  }
  const {subcommands, options = []} = program;
  if (subcommands === undefined) {
    return optionTrouble(name, rest, options);
  }
  const [subcommand, ...after] = rest.filter((word, index) => !(word.startsWith('-') && index < firstPlain(rest)));
  const before = rest.slice(0, firstPlain(rest));
  const wrongBefore = optionTrouble(name, before, options);
  if (wrongBefore !== undefined || subcommand === undefined) {
    return wrongBefore;
  }
  const known = Object.hasOwn(subcommands, subcommand) ? subcommands[subcommand] : undefined;
  if (known === undefined) {
    const close = nearest(subcommand, Object.keys(subcommands));
    return {
      message: `La commande « ${name} ${subcommand} » n’existe pas.`,
      fix: close === undefined ? `${name} connaît : ${Object.keys(subcommands).join(', ')}.` : `Écrivez « ${name} ${close} » ?`,
    };
  }
  if (program.runs === 'after-container' && subcommand === 'exec') {
    const container = after.findIndex((word) => !word.startsWith('-'));
    return optionTrouble('docker exec', after.slice(0, container), known) ?? commandTrouble(after.slice(container + 1));
  }
  // What follows « -- » is for the script.
  const end = after.indexOf('--');
  return optionTrouble(`${name} ${subcommand}`, end === -1 ? after : after.slice(0, end), known);
}

const firstPlain = (words: readonly string[]): number => {
  const place = words.findIndex((word) => !word.startsWith('-'));
  return place === -1 ? words.length : place;
};

function optionTrouble(command: string, words: readonly string[], known: readonly string[]): Trouble | undefined {
  const wrong = words.find((word) => /^-{1,2}[A-Za-z]/.test(word) && !known.includes(word.replace(/=.*$/s, '')));
  if (wrong === undefined) {
    return undefined;
  }
  const option = wrong.replace(/=.*$/s, '');
  const close = nearest(option, known);
  return {
    message: `« ${command} » n’a pas d’option « ${option} » connue.`,
    fix: close === undefined ? 'Vérifiez-la à sa source, puis ajoutez-la à src/domain/commands/known.ts.' : `Écrivez « ${close} » ?`,
  };
}

/** Shell blocks of a page, with the line of the fence. */
export function shellBlocks(page: MdxPage): {readonly code: string; readonly line: number}[] {
  const blocks: {code: string; line: number}[] = [];
  visit(page.tree, 'code', (node) => {
    if (SHELLS.has(node.lang ?? '')) {
      blocks.push({code: node.value, line: page.lineOf(node)});
    }
  });
  return blocks;
}

/** Commands, options and variables of a page that do not exist. */
export function checkCommands(page: MdxPage): Problem[] {
  const told = ({line, words}: Command, fence: number): Problem[] => {
    const trouble = commandTrouble(words);
    return trouble === undefined ? [] : [{file: page.file, line: fence + line, ...trouble}];
  };
  const problems = shellBlocks(page).flatMap(({code, line}) => readCommands(code).flatMap((command) => told(command, line)));
  visit(page.tree, ['code', 'inlineCode'], (node) => {
    const text = 'value' in node ? node.value : '';
    for (const match of text.matchAll(/\bOLLAMA_[A-Z][A-Z_]*[A-Z]\b/g)) {
      if (!OLLAMA_VARIABLES.has(match[0])) {
        const close = nearest(match[0], OLLAMA_VARIABLES);
        problems.push({
          file: page.file,
          line: page.lineOf(node) + (node.type === 'code' ? text.slice(0, match.index).split('\n').length : 0),
          message: `Ollama ne lit pas de variable « ${match[0]} ».`,
          fix: close === undefined ? 'Vérifiez son nom dans envconfig/config.go, puis ajoutez-la à src/domain/commands/known.ts.' : `Écrivez « ${close} » ?`,
        });
      }
    }
  });
  return problems;
}

/** Languages whose code is a program: it lives in exemples/, where the tests run it. */
const PROGRAM_LANGUAGES: ReadonlySet<string> = new Set(['js', 'javascript', 'mjs', 'ts', 'typescript', 'py', 'python']);

/** What a block that is not meant to run says on its fence; the page shows it to the reader. */
export const NOT_RUN = 'non-execute';

/** Programs typed in a page without saying that nobody runs them. */
export function checkUnrunCode(page: MdxPage): Problem[] {
  const problems: Problem[] = [];
  visit(page.tree, 'code', (node) => {
    if (PROGRAM_LANGUAGES.has(node.lang ?? '') && !(node.meta ?? '').split(/\s+/).includes(NOT_RUN)) {
      problems.push({
        file: page.file,
        line: page.lineOf(node),
        message: 'Ce code est tapé dans la page : aucun test ne l’exécute.',
        fix: `Placez-le dans exemples/ et montrez-le par <Exemple fichier="…" />, ou ajoutez « ${NOT_RUN} » après le nom du langage.`,
      });
    }
  });
  return problems;
}
