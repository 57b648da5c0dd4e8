import type {Catalogue, Entry, Variant} from '../load';
import {isKnown, type LicenceRecord} from '../schema';
import {ANSWER_WORDS} from '../words';
import {variantUrl} from './catalogue-rows';
import type {ViewContext} from './fact-view';
import {licenceView, type AnswerView, type LicenceView} from './licence-panel';
import {permissionLinks} from './permissions-page';

export interface LicencePageView extends LicenceView {
  readonly variants: readonly {readonly name: string; readonly url: string}[];
  /** The answers of /puis-je/ for these variants: one for each way that the licence reads. */
  readonly permissions: readonly {readonly label: string; readonly url: string}[];
  readonly editUrl: string;
}

export interface LicenceRowView {
  readonly id: string;
  readonly name: string;
  readonly variantCount: number;
  readonly answers: readonly Pick<AnswerView, 'question' | 'answer' | 'word'>[];
}

function variantsUnder({variants}: Catalogue, id: string): Variant[] {
  return [...variants.values()].filter(({record}) => isKnown(record.licence) && record.licence.value === id);
}

export function licencePageView(context: ViewContext, licence: Entry<LicenceRecord>): LicencePageView {
  const {catalogue, repositoryUrl} = context;
  return {
    ...licenceView(context, licence),
    variants: variantsUnder(catalogue, licence.id).map((variant) => ({name: variant.record.name, url: variantUrl(catalogue, variant)})),
    permissions: permissionLinks(catalogue, licence.id),
    editUrl: `${repositoryUrl}/edit/main/${licence.file}`,
  };
}

/** Lines of /licences/, those that cover most models first. */
export function licenceRows(catalogue: Catalogue): LicenceRowView[] {
  return [...catalogue.licences.values()]
    .map(({id, record}) => ({
      id,
      name: record.name,
      variantCount: variantsUnder(catalogue, id).length,
      answers: (['commercial_use', 'european_union', 'redistribution'] as const).map((question) => ({
        question,
        answer: record.answers[question].answer,
        word: ANSWER_WORDS[record.answers[question].answer],
      })),
    }))
    .sort((a, b) => b.variantCount - a.variantCount || a.name.localeCompare(b.name, 'fr'));
}
