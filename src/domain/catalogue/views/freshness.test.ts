import {describe, expect, it} from 'vitest';
import {contextOf, PLACES, placeOf, REPOSITORY, type Patch} from '../../../../tests/support/catalogue';
import {freshnessView} from './freshness';

const RELAY = '{source: releve, quote: Autre chose., read_on: 2026-03-01, as_of: unknown, method: read';
const withRelay = (extra = ''): Patch => ({
  [PLACES.machine]: [['value: 16\n  evidence: [', `value: 16\n  evidence: [${RELAY}${extra}}, `]],
});

describe('freshnessView', () => {
  it('counts the evidence, and finds none to read again in a fresh catalogue', () => {
    const view = freshnessView(contextOf());
    expect(view).toMatchObject({today: '23\u00A0novembre 2026', staleCount: 0, staleDays: 180, disputes: []});
    expect(view.sources).toHaveLength(1);
    expect(view.sources[0]?.count).toBe(view.evidenceCount);
  });

  it('puts the oldest reading first and says what is to be read again', () => {
    const view = freshnessView(contextOf(withRelay()));
    expect(view.sources.map(({title, stale, oldestReading, oldestVersion, count}) => [title, stale, oldestReading, oldestVersion, count > 0])).toEqual([
      ['Relevé d’un tiers', true, '1er\u00A0mars 2026', 'non datée', true],
      ['Fiche du modèle', false, '20\u00A0novembre 2026', '15\u00A0janvier 2026', true],
    ]);
    expect(view.staleCount).toBe(1);
  });

  it('goes stale with time, never wrong', () => {
    const view = freshnessView(contextOf({}, '2028-01-01'));
    expect(view.staleCount).toBe(view.evidenceCount);
  });

  it('lists what is disputed, with a link to the line', () => {
    const patch = withRelay(', says: 24');
    const line = placeOf(patch, PLACES.machine, 'evidence: [{source: releve').split(':').at(-1) ?? '';
    expect(freshnessView(contextOf(patch)).disputes).toEqual([
      {of: 'Portable', path: 'memory_gib', fileUrl: `${REPOSITORY}/edit/main/${PLACES.machine}#L${line}`},
    ]);
  });

  it('groups what is unknown by reason, the largest group first', () => {
    const view = freshnessView(contextOf({[PLACES.small]: [['unknown: Le fichier de configuration n’a pas été lu.', 'unknown: "Autre raison : ici."']]}));
    expect(view.unknownCount).toBe(3);
    expect(view.unknowns.map(({reason, items}) => [reason, items.map(({of}) => of).sort()])).toEqual([
      ['Le fichier de configuration n’a pas été lu.', ['Essai 1 7B', 'Essai 2 4B']],
      ['Autre raison\u00A0: ici.', ['Essai 2 1B']],
    ]);
  });
});
