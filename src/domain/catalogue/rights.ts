/** What a variant’s licence lets its reader do, question by question. */
import type {Catalogue, Variant} from './load';
import {isKnown, LICENCE_QUESTIONS, type LicenceQuestion, type LicenceRecord, type VariantRecord} from './schema';

export interface Right {
  readonly answer: 'yes' | 'no' | 'conditions' | 'unknown';
  /** In French, one to three sentences. */
  readonly summary: string;
  /** The sentences of the licence that give the answer; empty when it is unknown. */
  readonly clauses: LicenceRecord['answers'][LicenceQuestion]['clauses'];
}

export type Rights = Readonly<Record<LicenceQuestion, Right>>;

/**
 * Rights that `variant` gets from the licence it names. Never throws: a licence that is unknown, or absent from the
 * catalogue, leaves every answer unknown with the reason as summary.
 *
 * A licence may exclude the European Union for multimodal models only: the answer is then settled by what the variant
 * reads, and stays « conditions » when its modalities are unknown.
 */
export function rightsOf({licences}: Pick<Catalogue, 'licences'>, {record}: Pick<Variant, 'record'>): Rights {
  if (!isKnown(record.licence)) {
    return unknownRights(record.licence.unknown);
  }
  const licence = licences.get(record.licence.value);
  if (licence === undefined) {
    return unknownRights(`La licence « ${record.licence.value} » n’est pas décrite dans le catalogue.`);
  }
  const {answers} = licence.record;
  return {...answers, european_union: inEuropeanUnion(answers.european_union, record)};
}

function inEuropeanUnion(answer: LicenceRecord['answers']['european_union'], {modalities}: VariantRecord): Right {
  if (answer.answer !== 'conditions' || answer.denied_when !== 'multimodal' || !isKnown(modalities)) {
    return answer;
  }
  const {clauses} = answer;
  return modalities.value.input.every((modality) => modality === 'text')
    ? {
        answer: 'yes',
        summary:
          'La licence exclut l’Union européenne pour les modèles multimodaux seulement. Ce modèle ne lit que du texte : il n’est pas concerné.',
        clauses,
      }
    : {
        answer: 'no',
        summary:
          'Ce modèle est multimodal : la licence n’accorde pas ses droits aux personnes domiciliées dans l’Union européenne, ni aux entreprises qui y ont leur établissement principal. L’utilisateur final d’un produit qui contient le modèle n’est pas visé.',
        clauses,
      };
}

function unknownRights(summary: string): Rights {
  const unknown: Right = {answer: 'unknown', summary, clauses: []};
  return Object.fromEntries(LICENCE_QUESTIONS.map((question) => [question, unknown])) as Record<LicenceQuestion, Right>;
}
