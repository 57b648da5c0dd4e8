/**
 * What each accessibility check found, kept for scripts/accessibilite: the page /accessibilite/ shows nothing that did not run.
 * One file per check, so that test files need not know of each other.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect} from 'vitest';
import type {CheckId} from '../../../src/domain/accessibility/checks';

/** From the repository root. */
export const REPORTS = '.cache/accessibilite';

/**
 * Keep the outcome of a check, then fail if it found something.
 *
 * @param looked number of elements or pages that the check looked at: none is a failure
 * @param violations one line each
 */
export function report(id: CheckId, looked: number, violations: readonly string[]): void {
  const passed = looked > 0 && violations.length === 0;
  if (process.env.PAGES === undefined) {
    mkdirSync(REPORTS, {recursive: true});
    writeFileSync(path.join(REPORTS, `${id}.json`), JSON.stringify({passed}));
  }
  expect(looked, `« ${id} » n’a rien trouvé à contrôler`).toBeGreaterThan(0);
  expect(violations).toEqual([]);
}
