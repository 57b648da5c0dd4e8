import {describe, expect, it} from 'vitest';
import {contextOf, entryOf, PLACES, placeOf, REPOSITORY, type Edit} from '../../../../tests/support/catalogue';
import {readField} from '../fields';
import {factView, STALE_DAYS, valueAlone, type FactView} from './fact-view';

const EVIDENCE = 'context:\n  value: 131072\n  evidence: [{source: fiche, quote: As the card says., read_on: 2026-11-20, as_of: 2026-01-15, method: read}]';
const OTHER = '{source: releve, quote: Autre chose., read_on: 2026-11-21, as_of: unknown, method: claimed';

/** The context of « Essai 2 4B », as a page shows it, after edits of its record. */
function view(edits: readonly Edit[] = [], today?: string): FactView {
  const context = contextOf({[PLACES.vision]: edits}, today);
  const variant = entryOf(context.catalogue.variants, 'essai-2-4b');
  const reading = readField(context.catalogue, variant, 'contexte');
  if (reading === undefined) {
    throw new Error('The field is missing.');
  }
  return factView(context, variant, reading);
}

describe('factView', () => {
  it('tells the value, the quotation, its source, when it was read and how old the source was', () => {
    const shown = view();
    expect(shown).toMatchObject({label: 'Contexte maximal', text: '131\u202F072\u00A0jetons'});
    expect(shown.evidence).toEqual([
      {
        quote: 'As the card says.',
        language: 'en',
        sourceTitle: 'Fiche du modèle',
        sourceUrl: 'https://atelier.exemple.fr/fiche',
        reading: 'lu dans la source le 20\u00A0novembre 2026, version du 15\u00A0janvier 2026',
      },
    ]);
    expect([shown.disputed, shown.stale, shown.unknown]).toEqual([undefined, undefined, undefined]);
  });

  it('edits the very file at the line of the fact, and reports by name', () => {
    const {editUrl, reportUrl} = view();
    const line = placeOf({}, PLACES.vision, 'context:').split(':').at(-1) ?? '';
    expect(editUrl).toBe(`${REPOSITORY}/edit/main/${PLACES.vision}#L${line}`);
    expect(reportUrl.startsWith(`${REPOSITORY}/issues/new?`)).toBe(true);
    expect(new URL(reportUrl).searchParams.get('title')).toBe('essai-2-4b, Contexte maximal');
  });

  it('tells both values when sources disagree', () => {
    const shown = view([[EVIDENCE, EVIDENCE.replace('}]', `}, ${OTHER}, says: 32768, note: "Un autre compte : moins."}]`)]]);
    expect(shown.disputed).toBe(true);
    expect(shown.evidence.map(({says}) => says)).toEqual([undefined, '32\u202F768\u00A0jetons']);
    expect(shown.evidence[1]).toMatchObject({note: 'Un autre compte\u00A0: moins.', language: 'fr'});
    expect(shown.evidence[1]?.reading).toBe('affirmé par l’éditeur le 21\u00A0novembre 2026, version non datée');
  });

  it('names the document through which the source was read', () => {
    const shown = view([[EVIDENCE, EVIDENCE.replace('method: read', 'method: read, via: releve')]]);
    expect(shown.evidence[0]?.reading).toMatch(/, à travers Relevé d’un tiers$/);
  });

  it('is to be read again after 180 days, counted from the newest reading', () => {
    expect(STALE_DAYS).toBe(180);
    expect(view([], '2027-05-19').stale).toBeUndefined();
    expect(view([], '2027-05-20').stale).toBe(true);
    expect(view([[EVIDENCE, EVIDENCE.replace('}]', `}, ${OTHER}}]`)]], '2027-05-20').stale).toBeUndefined();
  });

  it('says that a value is unknown, and why', () => {
    const shown = view([[EVIDENCE, 'context:\n  unknown: "La fiche ne le dit pas : page retirée."']]);
    expect(shown).toMatchObject({text: 'inconnu', unknown: 'La fiche ne le dit pas\u00A0: page retirée.', evidence: []});
    expect(shown.editUrl).toContain(PLACES.vision);
  });

  it('sets the spaces of a note', () => {
    expect(view([[EVIDENCE, `${EVIDENCE}\n  note: "Vraiment ?"`]]).note).toBe('Vraiment\u202F?');
  });
});

describe('valueAlone', () => {
  it('keeps the value and its flags, and none of the evidence', () => {
    expect(valueAlone(view([], '2027-05-20'))).toEqual({label: 'Contexte maximal', text: '131\u202F072\u00A0jetons', stale: true});
    expect(Object.keys(valueAlone(view()))).toEqual(['label', 'text']);
  });
});
