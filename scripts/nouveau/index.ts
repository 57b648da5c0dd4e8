/**
 * `npm run nouveau [-- page --dossier demarrer --titre "…"]`: writes a valid file to fill in, and checks it.
 *
 * What the flags do not say is asked on a terminal; without a terminal, everything missing is told at once.
 * Exit codes: 0, 1 when the written file has mistakes, 2 when nothing was written.
 */
import {createInterface, type Interface} from 'node:readline/promises';
import {formatProblems} from '../../src/domain/problems';
import {collectAnswers, refusal, SCAFFOLDS, type Answers, type Question, type Scaffold, type SiteView} from '../../src/domain/scaffold';
import {runChecks} from '../check/run';
import {readSite, writeNewFiles} from './create';
import {CommandError, readOptions, USAGE, usageOf} from './options';

const NOTHING_WRITTEN = 2;

async function main(siteDir: string, args: readonly string[]): Promise<number> {
  const {scaffold: named, answers: given, help} = readOptions(args);
  if (help) {
    console.log(named === undefined ? USAGE : usageOf(named));
    return 0;
  }
  const site = readSite(siteDir, new Date().toISOString().slice(0, 10));
  const terminal = process.stdin.isTTY ? createInterface({input: process.stdin, output: process.stdout}) : undefined;
  try {
    const scaffold = named ?? (await askKind(terminal));
    const {answers, problems} = await collectAnswers(scaffold, site, given, (question, preset, known) =>
      askAnswer(terminal, site, question, preset, known),
    );
    if (problems.length > 0) {
      throw new CommandError(`Rien n’a été écrit :\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    }
    const files = scaffold.build(site, answers);
    writeNewFiles(siteDir, files);
    console.log(files.map(({file}) => `✓ ${file} est écrit.`).join('\n'));
    return await report(siteDir, files.map(({file}) => file), scaffold.next(site, answers));
  } finally {
    terminal?.close();
  }
}

async function askKind(terminal: Interface | undefined): Promise<Scaffold> {
  if (terminal === undefined) {
    throw new CommandError(`Dites ce que vous voulez créer.\n\n${USAGE}`);
  }
  console.log(SCAFFOLDS.map(({kind, title}, index) => `  ${index + 1}. ${kind} : ${title}`).join('\n'));
  for (;;) {
    const answer = (await terminal.question('Que voulez-vous créer ? Un numéro ou un mot : ')).trim();
    const scaffold = SCAFFOLDS.find(({kind}, index) => kind === answer || String(index + 1) === answer);
    if (scaffold !== undefined) {
      return scaffold;
    }
    console.log(`  « ${answer} » n’est pas dans la liste.`);
  }
}

/** Ask until the answer will do. An empty answer takes the preset, or leaves an optional question aside. */
async function askAnswer(
  terminal: Interface | undefined,
  site: SiteView,
  question: Question,
  preset: string | undefined,
  known: Answers,
): Promise<string | undefined> {
  if (terminal === undefined) {
    return undefined;
  }
  for (;;) {
    const answer = (await terminal.question(`${question.ask}${preset === undefined ? '' : ` [${preset}]`} `)).trim();
    if (answer === '' && (preset !== undefined || question.optional === true)) {
      return preset;
    }
    const refused = answer === '' ? 'il faut une réponse.' : refusal(question, answer, site, known);
    if (refused === undefined) {
      return answer;
    }
    console.log(`  ${refused}`);
  }
}

async function report(siteDir: string, files: readonly string[], next: readonly string[]): Promise<number> {
  const [first = ''] = files;
  const problems = (await runChecks(siteDir, files)).flatMap((outcome) => outcome.problems);
  if (problems.length > 0) {
    console.error(`\n${formatProblems(problems)}`);
  }
  const steps = [`Ouvrez ${first} dans votre éditeur, par exemple : code ${first}`, ...next, `Contrôlez votre travail : npm run check -- ${first}`];
  console.log(`\nEnsuite :\n${steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')}`);
  return problems.length === 0 ? 0 : 1;
}

main(process.cwd(), process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (!(error instanceof CommandError)) {
      throw error;
    }
    console.error(error.message);
    process.exitCode = NOTHING_WRITTEN;
  },
);
