/** A mistake found in a file that people write, told so that they can mend it. */
export interface Problem {
  /** Path from the repository root, with forward slashes. */
  readonly file: string;
  /** Line in that file, from 1; absent when the whole file is concerned. */
  readonly line?: number | undefined;
  /** What is wrong, one French sentence. */
  readonly message: string;
  /** How to mend it, one French sentence. */
  readonly fix: string;
  /** The line at fault, as it stands in the file. */
  readonly extract?: string | undefined;
}

/** Order in which people walk through a tree: by file, then by line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => a.file.localeCompare(b.file, 'fr') || (a.line ?? 0) - (b.line ?? 0) || a.message.localeCompare(b.message, 'fr'),
  );
}

/** `docs/modeles/gemma.mdx:3` */
export function problemPlace(problem: Problem): string {
  return problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
}

const LONGEST_EXTRACT = 100;

/**
 * The problems with the line at fault beside each.
 *
 * @param textOf text of a file, undefined when it cannot be read
 */
export function withExtracts(problems: readonly Problem[], textOf: (file: string) => string | undefined): Problem[] {
  const lines = new Map<string, readonly string[]>();
  return problems.map((problem) => {
    const {file, line} = problem;
    if (line === undefined) {
      return problem;
    }
    const known = lines.get(file) ?? textOf(file)?.split(/\r?\n/) ?? [];
    lines.set(file, known);
    // A tab shows as nothing in a terminal, and is sometimes the very mistake.
    const text = (known[line - 1] ?? '').replaceAll('\t', '⇥').trim();
    return text === '' ? problem : {...problem, extract: text.length > LONGEST_EXTRACT ? `${text.slice(0, LONGEST_EXTRACT)}…` : text};
  });
}

/** All the problems as one text for a terminal or an error page. */
export function formatProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 erreur' : `${problems.length} erreurs`;
  const lines = sortProblems(problems).map(
    (problem) =>
      [problemPlace(problem), ...(problem.extract === undefined ? [] : [`  │ ${problem.extract}`]), `  ${problem.message}`, `  → ${problem.fix}`]
        .map((line) => `  ${line}`)
        .join('\n'),
  );
  return `${count} à corriger :\n\n${lines.join('\n\n')}\n`;
}
