import {describe, expect, it} from 'vitest';
import {readText} from '../../plugins/files';
import {runChecks} from '../../scripts/check/run';
import {formatProblems, withExtracts, type Problem} from '../../src/domain/problems';
import {readMistakes, siteWith, type Edit} from '../support/contribution';

async function problemsOf(edits: readonly Edit[]): Promise<Problem[]> {
  const {dir, remove} = siteWith(edits);
  try {
    const problems = (await runChecks(dir, [])).flatMap((outcome) => outcome.problems);
    return withExtracts(problems, (file) => readText(dir, file));
  } finally {
    remove();
  }
}

const mistakes = readMistakes();

it('the small site is right before anybody touches it', async () => {
  expect(await problemsOf([])).toEqual([]);
});

it('thirty mistakes at least are kept, twenty of them in records', () => {
  expect(mistakes.length).toBeGreaterThanOrEqual(30);
  expect(mistakes.filter(({mistake}) => mistake.file.startsWith('catalogue/')).length).toBeGreaterThanOrEqual(20);
});

describe('a mistake that contributors make', () => {
  it.each(mistakes)('$name', async ({mistake: {edits, file, line, message, fix}}) => {
    const problems = await problemsOf(edits);
    const text = formatProblems(problems);
    const told = problems.filter((problem) => problem.file === file && problem.line === line && problem.message.includes(message));
    expect(told, text).toHaveLength(1);
    expect(told[0]?.fix, text).toContain(fix);
    if (line !== undefined) {
      expect(told[0]?.extract, text).toBeDefined();
    }
    const lines = problems.map((problem) => `${problem.file}:${problem.line ?? ''} ${problem.message}`);
    expect(lines).toEqual([...new Set(lines)]);
    // One mistake is not buried under its consequences.
    expect(problems.length, text).toBeLessThanOrEqual(3);
  });
});
