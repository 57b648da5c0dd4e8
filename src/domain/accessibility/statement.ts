import {NO_BREAK_SPACE} from '../typography/characters';
import {CHECKS, type CheckId} from './checks';
import {METHODS, type Method} from './methods';

/** A decree’s word: without an audit by a person the state is « non conforme », whatever the checks say. */
export const STATE = 'non conforme';
/** The link to the statement, on every page. */
export const STATEMENT_LABEL = `Accessibilité${NO_BREAK_SPACE}: ${STATE}`;

/** Outcomes of the checks that have run, by key. */
export type CheckResults = Readonly<Partial<Record<CheckId, boolean>>>;

export type CriterionStatus = 'failed' | 'absent' | 'verified' | 'partly' | 'untested';

export const STATUS_WORDS: Readonly<Record<CriterionStatus, string>> = {
  failed: 'défaut connu',
  absent: 'non applicable',
  verified: 'vérifié',
  partly: 'vérifié en partie',
  untested: 'non testé',
};

export interface CriterionView {
  readonly id: string;
  readonly status: CriterionStatus;
  /** Words of the checks that ran. */
  readonly ran: readonly string[];
  readonly method: Method;
}

/**
 * What the results allow to say of a criterion, and no more: a check that did not run counts for nothing, and a criterion that
 * needs a person is at best verified in part.
 *
 * @throws Error when the criterion has no method
 */
export function criterionView(id: string, results: CheckResults): CriterionView {
  const method = METHODS[id];
  if (method === undefined) {
    throw new Error(`Le critère ${id} du RGAA n’a pas de méthode de test.`);
  }
  const ran = method.checks.filter((check) => results[check] !== undefined);
  const all = ran.length === method.checks.length && ran.length > 0;
  const status = ((): CriterionStatus => {
    if (ran.some((check) => results[check] === false)) {
      return 'failed';
    }
    if (method.absent !== undefined) {
      return all ? 'absent' : 'untested';
    }
    return ran.length === 0 ? 'untested' : method.whole && all ? 'verified' : 'partly';
  })();
  return {id, status, ran: ran.map((check) => CHECKS[check]), method};
}
