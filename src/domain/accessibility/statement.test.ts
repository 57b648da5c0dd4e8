import {describe, expect, it} from 'vitest';
import criteria from '../../../accessibilite/criteres.json';
import {METHODS} from './methods';
import {criterionView} from './statement';

const ids = criteria.topics.flatMap(({criteria: own}) => own.map(({id}) => id));

describe('the criteria of the RGAA', () => {
  it('are 106, each with a method, and no method stands alone', () => {
    expect(ids).toHaveLength(106);
    expect(Object.keys(METHODS).sort()).toEqual([...ids].sort());
  });

  it('that no check answers whole say what a person does', () => {
    expect(ids.filter((id) => METHODS[id]?.absent === undefined && METHODS[id]?.whole === undefined && METHODS[id]?.hand === undefined)).toEqual([]);
  });

  it('that do not apply have a check that proves it', () => {
    expect(ids.filter((id) => METHODS[id]?.absent !== undefined && METHODS[id].checks.length === 0)).toEqual([]);
  });
});

describe('the status of a criterion', () => {
  it('claims nothing for checks that did not run', () => {
    expect(ids.map((id) => criterionView(id, {}).status).filter((status) => status !== 'untested')).toEqual([]);
  });

  it('is at best partial where a person is needed', () => {
    expect(criterionView('6.1', {links: true, axe: true}).status).toBe('partly');
    expect(criterionView('6.2', {links: true, axe: true}).status).toBe('verified');
    expect(criterionView('6.2', {links: true}).status).toBe('partly');
  });

  it('is a defect as soon as one check fails', () => {
    expect(criterionView('6.2', {links: true, axe: false}).status).toBe('failed');
    expect(criterionView('2.1', {absences: false}).status).toBe('failed');
  });

  it('does not apply only when its absence has been checked', () => {
    expect(criterionView('2.1', {absences: true}).status).toBe('absent');
    expect(criterionView('2.1', {}).status).toBe('untested');
  });
});
