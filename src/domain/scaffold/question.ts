/** What `npm run nouveau` asks before it writes a file, and what it makes of the answers. */
import type {Catalogue} from '../catalogue/load';
import type {CheckedPage} from '../pages/front-matter';
import {nearest} from '../problems/nearest';

/** The site as it stands, for what must be free or must exist already. */
export interface SiteView {
  /** `2026-11-23` */
  readonly today: string;
  readonly pages: readonly CheckedPage[];
  readonly catalogue: Catalogue;
  /** Ids of catalogue/termes/. */
  readonly terms: readonly string[];
}

/** By name of question; an optional question left unanswered is absent. */
export type Answers = Readonly<Record<string, string>>;

export interface Question {
  /** Also the name of the flag: `--titre`. */
  readonly name: string;
  /** What is asked, one French sentence. */
  readonly ask: string;
  readonly optional?: true;
  /** Answer taken when none is given. */
  readonly preset?: (site: SiteView, answers: Answers) => string | undefined;
  /** The only answers admitted. */
  readonly choices?: (site: SiteView, answers: Answers) => readonly string[];
  /** What is wrong with an answer, one French sentence; undefined when it will do. */
  readonly refuse?: (answer: string, site: SiteView, answers: Answers) => string | undefined;
  /** Whether the question arises, given the answers before it. */
  readonly when?: (site: SiteView, answers: Answers) => boolean;
}

export interface NewFile {
  /** Path from the repository root. */
  readonly file: string;
  readonly text: string;
}

export interface Scaffold {
  /** « page », « modele »… as typed on the command line. */
  readonly kind: string;
  /** What it makes, for the help. */
  readonly title: string;
  readonly questions: readonly Question[];
  /** The files to write; the first one is the one to open. */
  readonly build: (site: SiteView, answers: Answers) => readonly NewFile[];
  /** What remains to be done by hand, French sentences. */
  readonly next: (site: SiteView, answers: Answers) => readonly string[];
}

/** Why an answer cannot be kept, or undefined. */
export function refusal(question: Question, answer: string, site: SiteView, answers: Answers): string | undefined {
  const choices = question.choices?.(site, answers);
  if (choices !== undefined && !choices.includes(answer)) {
    const close = nearest(answer, choices);
    return close === undefined ? `« ${answer} » n’est pas prévu ; choisissez parmi : ${choices.join(', ')}.` : `« ${answer} » n’est pas prévu ; écrivez « ${close} » ?`;
  }
  return question.refuse?.(answer, site, answers);
}

/**
 * Walk through the questions with the answers already given.
 *
 * @param ask called for each question still open; undefined leaves it open
 * @returns the answers, and one sentence for each that is missing or refused
 */
export async function collectAnswers(
  {questions}: Scaffold,
  site: SiteView,
  given: Answers,
  ask: (question: Question, preset: string | undefined, answers: Answers) => Promise<string | undefined>,
): Promise<{answers: Answers; problems: string[]}> {
  const answers: Record<string, string> = {};
  const problems: string[] = [];
  for (const question of questions) {
    if (question.when?.(site, answers) === false) {
      continue;
    }
    const preset = question.preset?.(site, answers);
    const answer = given[question.name] ?? (await ask(question, preset, answers)) ?? preset;
    if (answer === undefined || answer.trim() === '') {
      if (question.optional !== true) {
        problems.push(`--${question.name} manque : ${question.ask}`);
      }
      continue;
    }
    const refused = refusal(question, answer.trim(), site, answers);
    if (refused !== undefined) {
      problems.push(`--${question.name} : ${refused}`);
    }
    answers[question.name] = answer.trim();
  }
  const unknown = Object.keys(given).filter((name) => !questions.some((question) => question.name === name));
  return {
    answers,
    problems: [...problems, ...unknown.map((name) => `--${name} ne s’emploie pas ici${meant(name, questions)}.`)],
  };
}

function meant(name: string, questions: readonly Question[]): string {
  const close = nearest(name, questions.map((question) => question.name));
  return close === undefined ? '' : ` ; écrivez « --${close} » ?`;
}
