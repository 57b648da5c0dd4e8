/** What the command line says: what to create, and the answers already given. */
import {parseArgs} from 'node:util';
import {nearest} from '../../src/domain/problems/nearest';
import {SCAFFOLDS, type Answers, type Scaffold} from '../../src/domain/scaffold';

/** The command cannot go on; the message is for the person who typed it. */
export class CommandError extends Error {}

const width = Math.max(...SCAFFOLDS.map(({kind}) => kind.length));

export const USAGE = `Usage : npm run nouveau [-- <quoi> [--question réponse]…]

${SCAFFOLDS.map(({kind, title}) => `  ${kind.padEnd(width)}  ${title}`).join('\n')}

Sans option, la commande pose ses questions une à une. npm run nouveau -- <quoi> --aide en donne la liste.`;

/** The questions of one kind, as flags. */
export function usageOf({kind, title, questions}: Scaffold): string {
  const longest = Math.max(...questions.map(({name}) => name.length));
  return `npm run nouveau -- ${kind} : ${title}\n\n${questions.map(({name, ask}) => `  --${name.padEnd(longest)}  ${ask}`).join('\n')}`;
}

export interface Options {
  readonly scaffold: Scaffold | undefined;
  readonly answers: Answers;
  readonly help: boolean;
}

/** @throws CommandError on a word or a flag that nothing reads. */
export function readOptions(args: readonly string[]): Options {
  const names = [...new Set(SCAFFOLDS.flatMap(({questions}) => questions.map(({name}) => name)))];
  const {values, positionals} = parsed(args, names);
  const [kind, ...others] = positionals;
  if (others.length > 0) {
    throw new CommandError(`« ${others.join(' ')} » est de trop. Mettez entre guillemets une réponse de plusieurs mots.`);
  }
  const scaffold = SCAFFOLDS.find((candidate) => candidate.kind === kind);
  if (kind !== undefined && scaffold === undefined) {
    const kinds = SCAFFOLDS.map((candidate) => candidate.kind);
    throw new CommandError(`« ${kind} » n’est pas prévu. Écrivez « ${nearest(kind, kinds) ?? kinds.join(' », « ')} ».`);
  }
  const answers = Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  return {scaffold, answers, help: values.aide === true};
}

function parsed(args: readonly string[], names: readonly string[]): {values: Record<string, string | boolean | undefined>; positionals: string[]} {
  const options = {...Object.fromEntries(names.map((name) => [name, {type: 'string' as const}])), aide: {type: 'boolean' as const}};
  try {
    return parseArgs({args: [...args], options, allowPositionals: true});
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const name = /'-{1,2}(?<name>[^ ='<]+)/.exec(error instanceof Error ? error.message : '')?.groups?.name ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      const close = nearest(name, names);
      throw new CommandError(`L’option « --${name} » n’existe pas${close === undefined ? '' : ` ; écrivez « --${close} »`}.`);
    }
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
      throw new CommandError(`L’option « --${name} » attend une valeur, ou n’en prend pas. Mettez-la entre guillemets : --${name} "réponse".`);
    }
    throw error;
  }
}
