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

/** All the problems as one text for a terminal or an error page. */
export function formatProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? '1 erreur' : `${problems.length} erreurs`;
  const lines = sortProblems(problems).map(
    (problem) => `  ${problemPlace(problem)}\n    ${problem.message}\n    → ${problem.fix}`,
  );
  return `${count} à corriger :\n\n${lines.join('\n\n')}\n`;
}
