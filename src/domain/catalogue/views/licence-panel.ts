import {formatLargeCount} from '../../format';
import {groupBy} from '../../group-by';
import type {Entry, Generation} from '../load';
import {rightsOf, type Rights} from '../rights';
import {isKnown, LICENCE_QUESTIONS, OPENNESS_PARTS, type LicenceQuestion, type LicenceRecord} from '../schema';
import {ANSWER_WORDS, LICENCE_KIND_WORDS, LICENCE_QUESTION_WORDS, OPENNESS_LEVEL_WORDS, OPENNESS_WORDS, THRESHOLD_WORDS} from '../words';
import {factView, quoteView, valueAlone, type EvidenceView, type FactView, type ValueView, type ViewContext} from './fact-view';
import {evidenceUrl} from './own-page';
import {typeset} from '../../typography';

export interface AnswerView {
  readonly key: LicenceQuestion;
  readonly question: string;
  readonly answer: 'yes' | 'no' | 'conditions' | 'unknown';
  readonly word: string;
  /** The question asks what one must do: « oui » is no good news there, nor « non » bad news. */
  readonly duty: boolean;
  readonly summary: string;
  readonly clauses: readonly EvidenceView[];
}

export interface LicenceView {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly osiApproved: boolean;
  readonly summary: string;
  readonly textUrl: string;
  readonly answers: readonly AnswerView[];
}

export interface LicencePanelView {
  readonly generation: string;
  /** Page that carries the clauses and the evidence, when this panel shows the answers alone. */
  readonly evidenceUrl?: string;
  readonly licences: readonly (LicenceView & {readonly variants: readonly string[]})[];
  readonly openness: readonly (FactView | ValueView)[];
}

const DUTIES: ReadonlySet<LicenceQuestion> = new Set(['thresholds', 'required_mention', 'use_policy']);

/** Licences of a generation: variants that have the same rights are told once. */
export function licencePanelView(context: ViewContext, generation: Generation): LicencePanelView {
  const {catalogue} = context;
  const groups = groupBy(
    generation.variants.filter(({record}) => isKnown(record.licence)),
    (variant) => {
      const {licence} = variant.record;
      return `${isKnown(licence) ? licence.value : ''} ${rightsOf(catalogue, variant).european_union.answer}`;
    },
  );
  return {
    generation: generation.record.name,
    licences: [...groups.values()].flatMap((variants) => {
      const [first] = variants;
      const licence = first !== undefined && isKnown(first.record.licence) ? catalogue.licences.get(first.record.licence.value) : undefined;
      return first === undefined || licence === undefined
        ? []
        : [{...licenceView(context, licence, rightsOf(catalogue, first)), variants: variants.map(({record}) => record.name)}];
    }),
    openness: OPENNESS_PARTS.map((part) =>
      factView(context, generation, {
        label: OPENNESS_WORDS[part],
        path: ['openness', part],
        fact: generation.record.openness[part],
        text: (value) => OPENNESS_LEVEL_WORDS[value as keyof typeof OPENNESS_LEVEL_WORDS],
      }),
    ),
  };
}

/** The panel of a family’s page, with its answers alone when their clauses stand on the generation’s own page. */
export function familyPanelView(context: ViewContext, generation: Generation): LicencePanelView {
  const view = licencePanelView(context, generation);
  const url = evidenceUrl(context.catalogue, generation);
  return url === undefined
    ? view
    : {
        ...view,
        evidenceUrl: url,
        licences: view.licences.map((licence) => ({...licence, answers: licence.answers.map((answer) => ({...answer, clauses: []}))})),
        openness: view.openness.map(valueAlone),
      };
}

/** One licence. `rights` are those of a variant; without them, the licence’s own answers. */
export function licenceView(context: ViewContext, {id, record}: Entry<LicenceRecord>, rights?: Rights): LicenceView {
  return {
    id,
    name: record.name,
    kind: LICENCE_KIND_WORDS[record.kind],
    osiApproved: record.osi_approved,
    summary: typeset(record.summary),
    textUrl: context.catalogue.sources.get(record.text)?.record.url ?? '',
    answers: LICENCE_QUESTIONS.map((question) => {
      const {answer, summary, clauses} = rights?.[question] ?? record.answers[question];
      return {
        key: question,
        question: LICENCE_QUESTION_WORDS[question],
        answer,
        word: question === 'thresholds' ? thresholdWord(record.answers.thresholds) : ANSWER_WORDS[answer],
        duty: DUTIES.has(question),
        summary: typeset(summary),
        clauses: clauses.map((clause) => quoteView(context, clause, clause.section === undefined ? 'lu' : `${typeset(clause.section)}, lu`)),
      };
    }),
  };
}

/** « oui : 700 millions d’utilisateurs actifs par mois » */
function thresholdWord({answer, quantity, value}: LicenceRecord['answers']['thresholds']): string {
  const word = ANSWER_WORDS[answer];
  return quantity === undefined || value === undefined ? word : `${word}\u00A0: ${formatLargeCount(value, THRESHOLD_WORDS[quantity])}`;
}
