/**
 * « Puis-je l’utiliser ? »: from what a licence says to an answer for one reader and one purpose. No text of the licence is
 * needed here, so that a page can run the same rule as the build.
 */
import type {LicenceQuestion, LicenceRecord} from './schema';

export const ROLES = ['person', 'company', 'school', 'administration'] as const;
export const PLACES = ['france', 'europe', 'elsewhere'] as const;
export const GOALS = ['use', 'sell', 'modify', 'redistribute', 'train'] as const;

export type Role = (typeof ROLES)[number];
export type Place = (typeof PLACES)[number];
export type Goal = (typeof GOALS)[number];
export type Answer = 'yes' | 'no' | 'conditions' | 'unknown';

type Answers = LicenceRecord['answers'];
export type Quantity = NonNullable<Answers['thresholds']['quantity']>;

export interface Situation {
  readonly role: Role;
  readonly place: Place;
  readonly goal: Goal;
  /** The largest figure that the reader’s group exceeds, in units of each quantity; 0 when it exceeds none, absent when unknown. */
  readonly exceeds?: Partial<Readonly<Record<Quantity, number>>>;
}

/** What decides, of a licence read for one variant. */
export interface Terms {
  readonly answers: Readonly<Record<LicenceQuestion, Answer>>;
  readonly allows?: NonNullable<Answers['commercial_use']['allows']>;
  readonly limitedBy?: NonNullable<Answers['commercial_use']['limited_by']>;
  readonly limits?: readonly {readonly quantity: Quantity; readonly value: number}[];
  readonly effect?: NonNullable<Answers['thresholds']['effect']>;
  readonly appliesTo?: NonNullable<Answers['thresholds']['applies_to']>;
}

/** Why an answer is less than « yes »: the question of the licence that says it, and what it means in this situation. */
export interface Ground {
  readonly question: LicenceQuestion;
  readonly answer: Exclude<Answer, 'yes'>;
  /** Key of GROUND_SENTENCES, when the licence’s own summary does not say enough. */
  readonly sentence?: keyof typeof GROUND_SENTENCES;
}

export interface Verdict {
  readonly answer: Answer;
  /** The ones that decide come first. Empty when the answer is a plain « yes ». */
  readonly grounds: readonly Ground[];
  /** The questions that give the permission, whose clauses are worth reading even when the answer is a plain « yes ». */
  readonly basis: readonly LicenceQuestion[];
  /** What one must do besides, whatever the answer. */
  readonly duties: readonly LicenceQuestion[];
}

/** The terms of a variant, and those of the model that it comes from when they differ. */
export interface Standing {
  readonly terms: Terms;
  /** Key of the model it comes from, in the same table. */
  readonly base?: string;
}

export interface Judgement {
  readonly answer: Answer;
  /** The variant’s own licence, then that of each model it comes from. */
  readonly parts: readonly {readonly key: string; readonly verdict: Verdict}[];
}

export const GROUND_SENTENCES = {
  institution:
    'La clause nomme les personnes et les entreprises. Elle ne nomme ni les écoles ni les administrations, mais leurs membres sont des personnes domiciliées dans l’Union européenne\u00A0: ne comptez pas sur un oui.',
  non_commercial: 'L’usage reste permis s’il ne cherche ni avantage commercial ni rémunération.',
  research: 'L’usage reste permis pour la recherche ou l’évaluation, sans but commercial.',
  non_production: 'L’usage reste permis pour essayer, chercher ou évaluer, et à titre personnel, hors de toute mise en production.',
  below: 'La réponse dépend de la taille de votre groupe\u00A0: comparez-la au seuil.',
  employer: 'Si vous travaillez pour une entreprise, son chiffre d’affaires compte.',
  over: 'Votre groupe dépasse le seuil\u00A0: il vous faut un accord écrit de l’éditeur.',
  over_access: 'Votre groupe dépasse le seuil\u00A0: vendre l’accès au modèle demande un accord de l’éditeur.',
  over_mention: 'Votre groupe dépasse le seuil\u00A0: votre produit affiche le nom du modèle.',
  model_access: 'Un produit qui s’en sert est permis. Vendre l’accès au modèle lui-même demande un accord.',
} as const;

/** From the best news to the worst. « Unknown » never gives way to « yes » nor to « conditions ». */
export const SEVERITY: readonly Answer[] = ['yes', 'conditions', 'unknown', 'no'];

export function worst(answers: readonly Answer[]): Answer {
  return answers.reduce<Answer>((kept, answer) => (SEVERITY.indexOf(answer) > SEVERITY.indexOf(kept) ? answer : kept), 'yes');
}

const GOAL_QUESTIONS: Partial<Readonly<Record<Goal, LicenceQuestion>>> = {
  modify: 'modification',
  redistribute: 'redistribution',
  train: 'outputs_training',
};

/** Goals that make copies or derivatives travel: mentions are then due. */
const MENTIONING: ReadonlySet<Goal> = new Set(['sell', 'modify', 'redistribute']);

/** What a licence answers to one reader. Never better than its strictest clause, and never « yes » where a clause was not read. */
export function judge(terms: Terms, situation: Situation): Verdict {
  const {answers} = terms;
  const goalQuestion = GOAL_QUESTIONS[situation.goal];
  const grounds = [
    territory(terms, situation),
    purpose(terms, situation),
    size(terms, situation),
    answers.use_policy === 'no' ? undefined : ground('use_policy', answers.use_policy === 'unknown' ? 'unknown' : 'conditions'),
    goalQuestion === undefined ? undefined : ground(goalQuestion, answers[goalQuestion]),
  ]
    .filter((found) => found !== undefined)
    .sort((a, b) => SEVERITY.indexOf(b.answer) - SEVERITY.indexOf(a.answer));
  return {
    answer: worst(grounds.map(({answer}) => answer)),
    grounds,
    basis: [goalQuestion ?? 'commercial_use', ...(situation.place === 'elsewhere' ? [] : (['european_union'] as const))],
    duties: MENTIONING.has(situation.goal) && answers.required_mention !== 'no' ? ['required_mention'] : [],
  };
}

/**
 * What a variant’s licence answers, and those of the models it comes from: a derived model is never freer than its base.
 *
 * @throws Error when `table` lacks a key that it names
 */
export function judgeStanding(table: ReadonlyMap<string, Standing>, key: string, situation: Situation): Judgement {
  const parts: {key: string; verdict: Verdict}[] = [];
  // A model that comes from itself would be a mistake of the catalogue: each key is read once.
  for (let next: string | undefined = key; next !== undefined && parts.every((part) => part.key !== next); ) {
    const standing = table.get(next);
    if (standing === undefined) {
      throw new Error(`Les termes « ${next} » manquent.`);
    }
    parts.push({key: next, verdict: judge(standing.terms, situation)});
    next = standing.base;
  }
  return {answer: worst(parts.map(({verdict}) => verdict.answer)), parts};
}

function ground(question: LicenceQuestion, answer: Answer, sentence?: Ground['sentence']): Ground | undefined {
  return answer === 'yes' ? undefined : {question, answer, ...(sentence === undefined ? {} : {sentence})};
}

function territory({answers}: Terms, {role, place}: Situation): Ground | undefined {
  if (place === 'elsewhere') {
    return undefined;
  }
  const answer = answers.european_union;
  const institution = role === 'school' || role === 'administration';
  return ground('european_union', answer, answer !== 'unknown' && institution ? 'institution' : undefined);
}

/** A company’s use is commercial, and so is whatever is sold. */
function isCommercial({role, goal}: Situation): boolean {
  return role === 'company' || goal === 'sell';
}

function purpose({answers, allows = 'non_commercial', limitedBy}: Terms, situation: Situation): Ground | undefined {
  const answer = answers.commercial_use;
  if (answer === 'unknown') {
    return ground('commercial_use', 'unknown');
  }
  if (answer === 'no') {
    return isCommercial(situation)
      ? ground('commercial_use', 'no', allows === 'non_commercial' ? undefined : allows)
      : ground('commercial_use', 'conditions', allows);
  }
  if (answer === 'yes' || !isCommercial(situation)) {
    return undefined;
  }
  if (limitedBy === undefined) {
    return ground('commercial_use', 'conditions');
  }
  return limitedBy.includes('model_access') && situation.goal === 'sell' ? ground('commercial_use', 'conditions', 'model_access') : undefined;
}

function size({answers, limits = [], effect = 'agreement', appliesTo = 'everyone'}: Terms, situation: Situation): Ground | undefined {
  if (answers.thresholds === 'no') {
    return undefined;
  }
  if (answers.thresholds === 'unknown') {
    return isCommercial(situation) ? ground('thresholds', 'unknown') : undefined;
  }
  const concerned = {
    everyone: true,
    organisations: situation.role !== 'person',
    commercial_use: isCommercial(situation),
    products: situation.goal === 'sell',
    model_access: situation.goal === 'sell',
  }[appliesTo];
  if (!concerned) {
    return undefined;
  }
  const figures = limits.map(({quantity, value}) => {
    const exceeded = situation.exceeds?.[quantity];
    return exceeded === undefined ? 'unknown' : exceeded >= value ? 'over' : 'under';
  });
  if (figures.includes('over')) {
    return effect === 'mention'
      ? ground('thresholds', 'conditions', 'over_mention')
      : appliesTo === 'model_access'
        ? ground('thresholds', 'conditions', 'over_access')
        : ground('thresholds', 'no', 'over');
  }
  return figures.length > 0 && figures.every((figure) => figure === 'under')
    ? undefined
    : ground('thresholds', 'conditions', situation.role === 'person' && appliesTo === 'everyone' ? 'employer' : 'below');
}
