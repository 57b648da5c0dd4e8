/** The catalogue’s English values in French words, for every place that shows them. */
import type {Evidence, LicenceQuestion, LicenceRecord, SourceRecord, VariantRecord} from './schema';
import type {FRENCH_CLAIMS, GenerationRecord, MODALITIES, OPENNESS_PARTS} from './schema';

export const MODALITY_WORDS: Readonly<Record<(typeof MODALITIES)[number], string>> = {
  text: 'texte',
  image: 'image',
  audio: 'son',
  video: 'vidéo',
};

export const FRENCH_WORDS: Readonly<Record<(typeof FRENCH_CLAIMS)[number], string>> = {
  claimed: 'annoncé par l’éditeur',
  'not-named': 'non nommé par l’éditeur',
  excluded: 'absent des langues annoncées',
};

export const REASONING_WORDS: Readonly<Record<'no' | 'optional' | 'always', string>> = {
  no: 'non',
  optional: 'au choix',
  always: 'toujours',
};

export const KIND_WORDS: Readonly<Record<VariantRecord['kind'], string>> = {
  base: 'modèle de base',
  instruct: 'conversation',
  reasoning: 'raisonnement',
  code: 'code',
  embedding: 'modèle de plongement',
  guard: 'filtrage de contenus',
  translation: 'traduction',
  speech: 'parole',
  specialised: 'usage spécialisé',
};

export const METHOD_WORDS: Readonly<Record<Evidence['method'], string>> = {
  read: 'lu dans la source',
  computed: 'calculé d’après la source',
  measured: 'mesuré',
  claimed: 'affirmé par l’éditeur',
};

export const SOURCE_KIND_WORDS: Readonly<Record<SourceRecord['kind'], string>> = {
  config: 'fichier de configuration',
  'model-card': 'fiche du modèle',
  licence: 'texte de licence',
  report: 'rapport technique',
  registry: 'bibliothèque de modèles',
  documentation: 'documentation',
  announcement: 'annonce',
  code: 'code',
  measurement: 'mesure',
  press: 'presse',
  relay: 'relevé d’un tiers',
};

export const STATUS_WORDS: Readonly<Record<GenerationRecord['status'], string>> = {
  current: 'actuelle',
  superseded: 'remplacée',
  retired: 'retirée',
};

export const OPENNESS_WORDS: Readonly<Record<(typeof OPENNESS_PARTS)[number], string>> = {
  weights: 'Poids',
  inference_code: 'Code d’inférence',
  training_code: 'Code d’entraînement',
  data: 'Données d’entraînement',
  data_information: 'Informations sur les données',
};

export const OPENNESS_LEVEL_WORDS: Readonly<Record<'open' | 'partial' | 'closed', string>> = {
  open: 'publié',
  partial: 'publié en partie',
  closed: 'non publié',
};

export const LICENCE_QUESTION_WORDS: Readonly<Record<LicenceQuestion, string>> = {
  commercial_use: 'Usage commercial',
  thresholds: 'Seuil au-delà duquel demander un accord',
  european_union: 'Union européenne',
  modification: 'Modification, affinage',
  redistribution: 'Redistribution',
  outputs_training: 'Entraîner un autre modèle avec les réponses',
  required_mention: 'Mention obligatoire',
  use_policy: 'Règles d’usage à respecter',
};

/** What a threshold counts; see `formatLargeCount`. */
export const THRESHOLD_WORDS: Readonly<Record<NonNullable<LicenceRecord['answers']['thresholds']['quantity']>, string>> = {
  monthly_active_users: 'utilisateurs actifs par mois',
  monthly_revenue_usd: 'dollars par mois',
  annual_revenue_usd: 'dollars par an',
};

export const ANSWER_WORDS: Readonly<Record<'yes' | 'no' | 'conditions' | 'unknown', string>> = {
  yes: 'oui',
  no: 'non',
  conditions: 'sous conditions',
  unknown: 'inconnu',
};

export const LICENCE_KIND_WORDS: Readonly<Record<LicenceRecord['kind'], string>> = {
  permissive: 'licence permissive',
  copyleft: 'licence à réciprocité (copyleft)',
  custom: 'licence propre à l’éditeur',
  'non-commercial': 'licence sans usage commercial',
};
