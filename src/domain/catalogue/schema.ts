/**
 * Shape of the records of catalogue/: one schema per kind of file. Keys are English, texts French.
 *
 * A fact is a value with its evidence beside it, or `unknown` with the reason. Schemas give their own sentences as
 * « what is wrong | how to mend it » (see yaml-record.ts).
 */
import * as z from 'zod';
import {parseSize} from '../size';

export const ID = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

const id = z.string().regex(ID, {
  error: 'ce n’est pas un identifiant | Écrivez le nom du fichier visé, sans « .yaml » : minuscules, chiffres, « - » et « . ».',
});
const sentence = z.string().trim().min(3);

/** A day, `2026-11-23`; the calendar is checked, so that 2026-02-30 is refused. */
const day = z.iso.date({error: 'ce n’est pas une date | Écrivez l’année, le mois et le jour : 2026-11-23.'});
/** A day, or only the month when the source says no more. */
const dayOrMonth = z.union([z.iso.date(), z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)], {
  error: 'ce n’est pas une date | Écrivez 2026-11-23, ou 2026-11 quand la source ne donne que le mois.',
});

export const METHODS = ['read', 'computed', 'measured', 'claimed'] as const;

const evidenceShape = {
  source: id.describe('Nom du fichier de catalogue/sources/, sans « .yaml ».'),
  quote: z
    .string()
    .trim()
    .min(1)
    .max(400, {error: 'la citation est trop longue | Gardez la phrase qui porte le fait : 400 signes au plus.'})
    .describe('Extrait mot pour mot, dans la langue de la source.'),
  read_on: day.describe('Jour où quelqu’un a lu la phrase.'),
  as_of: z
    .union([dayOrMonth, z.literal('unknown')])
    .describe('Date de la version lue (commit, mise à jour de la page) ; unknown si la source ne la dit pas.'),
  via: id.optional().describe('Source par laquelle on a lu celle-ci, quand on n’a pas pu ouvrir l’original.'),
  note: sentence.optional().describe('Précision pour le lecteur, en français.'),
};

const evidenceSchema = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    ...evidenceShape,
    method: z
      .enum(METHODS)
      .describe('read : lu tel quel ; computed : calculé ; measured : mesuré ; claimed : affirmé par l’éditeur.'),
    says: value.optional().describe('Autre valeur, quand cette source contredit celle qui est retenue.'),
  });

/** `{value, evidence}` or `{unknown}`. */
function fact<T extends z.ZodType>(value: T) {
  return z.union(
    [
      z.strictObject({
        value,
        evidence: z
          .array(evidenceSchema(value))
          .min(1, {error: 'aucune preuve | Ajoutez sous « evidence » une source, une citation et les deux dates.'}),
        note: sentence.optional(),
      }),
      z.strictObject({unknown: sentence.describe('Pourquoi la valeur n’est pas connue, en français.')}),
    ],
    {error: 'ce n’est pas un fait | Écrivez « value: » et « evidence: », ou « unknown: » suivi de la raison.'},
  );
}

const count = z.number().int().positive();
const version = z.string({error: 'la version doit être un texte | Écrivez-la entre guillemets : "0.32.15".'}).regex(/^\d+\.\d+(?:\.\d+)?$/, {
  error: 'ce n’est pas une version | Écrivez des nombres séparés par des points : "0.32.15".',
});
const bytesText = z.string().refine((text) => parseSize(text) !== undefined, {
  error: 'ce n’est pas une taille | Écrivez-la comme la source : « 3.3 GB », « 815 MB » ou « 3338801804 B ».',
});

const cached = {count, kv_heads: count, key_dim: count, value_dim: count};

/** Layers of one kind. Dimensions are those of one head; see docs on memory for the sum that uses them. */
export const layerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('full'),
    ...cached,
    keys_equal_values: z.boolean().optional().describe('true si clés et valeurs sont gardées une seule fois.'),
  }),
  z.strictObject({kind: z.literal('sliding'), ...cached, window: count.describe('Fenêtre glissante, en jetons.')}),
  z.strictObject({kind: z.literal('chunked'), ...cached, window: count.describe('Longueur d’un bloc, en jetons.')}),
  z.strictObject({kind: z.literal('latent'), count, rank: count, rope_dim: count}),
  z.strictObject({
    kind: z.literal('state'),
    count,
    state_elements: count.describe('Éléments de 4 octets gardés par couche et par séquence, quelle que soit sa longueur.'),
  }),
  z.strictObject({kind: z.literal('shared'), count}).describe('Couches qui relisent le cache d’une autre.'),
  z.strictObject({kind: z.literal('none'), count}).describe('Couches sans attention.'),
]);

const attentionSchema = z.strictObject({
  layers: z.array(layerSchema).min(1),
  heads: count.optional().describe('Têtes de requête.'),
  hidden: count.optional().describe('Largeur du modèle.'),
  vocabulary: count.optional(),
});

export const MODALITIES = ['text', 'image', 'audio', 'video'] as const;
const modality = z.enum(MODALITIES);

const OLLAMA_TAG = /^(?:[\w.-]+\/)*[\w.-]+:[\w.-]+$/;
const tag = z.string().regex(OLLAMA_TAG, {
  error: 'ce n’est pas une étiquette Ollama | Écrivez-la comme dans « ollama run », avec les deux-points : gemma3:4b.',
});

const artifactSchema = z.strictObject({
  tag: tag.describe('Étiquette Ollama, comme dans « ollama run ».'),
  aliases: z.array(tag).optional().describe('Autres étiquettes qui mènent au même fichier.'),
  quantization: z.string().regex(/^[A-Z][A-Z0-9_]*$|^unknown$/, {
    error: 'ce n’est pas une quantification | Écrivez-la en capitales : Q4_K_M, Q8_0, BF16, MXFP4 ; ou unknown.',
  }),
  size: fact(bytesText).describe('Taille du fichier, avec son unité, comme la source l’écrit.'),
  projector: bytesText.optional().describe('Part du fichier qui lit les images ou le son, si elle est connue.'),
  digest: z.string().regex(/^[0-9a-f]{7,64}$/).optional().describe('Empreinte du fichier, entière ou abrégée.'),
  listed_context: count.optional().describe('Contexte affiché par la page de l’étiquette, en jetons.'),
  default_context: count.optional().describe('num_ctx fixé par l’étiquette ; absent : Ollama choisit.'),
  requires: z.string().regex(/^\d+\.\d+(?:\.\d+)?$/).optional().describe('Version d’Ollama nécessaire.'),
  cloud: z.literal(true).optional().describe('true : s’exécute sur les serveurs d’Ollama, pas chez vous.'),
  size_note: sentence.optional().describe('Pourquoi la taille sort de la fourchette de sa quantification.'),
});

export const VARIANT_KINDS = [
  'base',
  'instruct',
  'reasoning',
  'code',
  'embedding',
  'guard',
  'translation',
  'speech',
  'specialised',
] as const;

export const FRENCH_CLAIMS = ['claimed', 'not-named', 'excluded'] as const;
export const OPENNESS_PARTS = ['weights', 'inference_code', 'training_code', 'data', 'data_information'] as const;
const opennessLevel = z.enum(['open', 'partial', 'closed']);
const opennessSchema = z.strictObject({
  weights: fact(opennessLevel),
  inference_code: fact(opennessLevel),
  training_code: fact(opennessLevel),
  data: fact(opennessLevel),
  data_information: fact(opennessLevel),
});

export const variantSchema = z.strictObject({
  name: z.string().trim().min(1),
  kind: z.enum(VARIANT_KINDS),
  repository: z
    .union([z.string().regex(/^[\w.-]+\/[\w.-]+$/), z.strictObject({unknown: sentence})], {
      error: 'ce n’est pas un dépôt Hugging Face | Écrivez « organisation/modele », ou « unknown: » et la raison.',
    })
    .describe('Dépôt des poids sur Hugging Face.'),
  summary: sentence.optional().describe('Une phrase pour le lecteur, sans chiffre.'),
  derived_from: z
    .strictObject({
      variant: id.optional().describe('Variante de ce catalogue.'),
      name: z.string().optional().describe('Nom du modèle de départ, s’il n’est pas dans ce catalogue.'),
      relation: z.enum(['finetune', 'distillation', 'pruning', 'merge', 'quantization']),
      note: sentence.optional(),
    })
    .optional(),
  released: fact(dayOrMonth),
  parameters: z.strictObject({
    mixture_of_experts: z.boolean(),
    total: fact(count),
    active: fact(count).optional().describe('Paramètres utilisés pour chaque jeton ; obligatoire pour un mélange d’experts.'),
  }),
  attention: fact(attentionSchema),
  context: fact(count).describe('Longueur de contexte maximale, en jetons.'),
  modalities: fact(z.strictObject({input: z.array(modality).min(1), output: z.array(modality).min(1)})),
  languages: fact(
    z.strictObject({
      named: z.array(z.string().regex(/^[a-z]{2,3}$/)).describe('Codes ISO 639 des langues nommées par l’éditeur.'),
      count: count.optional().describe('Nombre de langues annoncé.'),
    }),
  ),
  french: fact(z.enum(FRENCH_CLAIMS)).describe('claimed : nommé ; not-named : non nommé ; excluded : exclu.'),
  tools: z.strictObject({model: fact(z.boolean()), ollama: fact(z.boolean())}),
  reasoning: z.strictObject({model: fact(z.enum(['no', 'optional', 'always'])), ollama: fact(z.boolean())}),
  licence: fact(id).describe('Nom du fichier de catalogue/licences/.'),
  licence_note: sentence.optional().describe('Pourquoi un dérivé est plus libre que son modèle de départ.'),
  knowledge_cutoff: fact(dayOrMonth).optional(),
  openness: opennessSchema.partial().optional().describe('Ce qui diffère de la grille de la génération.'),
  traps: z.array(sentence).optional().describe('Pièges à dire au lecteur, une phrase chacun, sans chiffre du catalogue.'),
  artifacts: z.array(artifactSchema),
});

export const generationSchema = z.strictObject({
  name: z.string().trim().min(1),
  order: z.number().describe('Rang dans la famille : la plus ancienne d’abord.'),
  status: z.enum(['current', 'superseded', 'retired']),
  superseded_by: id.optional(),
  publisher: id.optional().describe('Éditeur de cette génération, s’il n’est pas celui de la famille.'),
  summary: sentence.describe('Une phrase pour le lecteur, sans chiffre du catalogue.'),
  openness: opennessSchema,
});

export const familySchema = z.strictObject({
  name: z.string().trim().min(1),
  publisher: id,
  order: z.number(),
  summary: sentence,
  page: z.string().regex(/^\/[a-z0-9/-]+\/$/).optional().describe('Page de la famille ; /modeles/<famille>/ par défaut.'),
});

export const publisherSchema = z.strictObject({
  name: z.string().trim().min(1),
  country: z.string().trim().min(2).describe('Pays du siège, en français.'),
  kind: z.enum(['company', 'public-lab', 'association', 'consortium']),
  website: z.url(),
});

export const LICENCE_QUESTIONS = [
  'commercial_use',
  'thresholds',
  'european_union',
  'modification',
  'redistribution',
  'outputs_training',
  'required_mention',
  'use_policy',
] as const;

const clauseSchema = z.strictObject({...evidenceShape, section: z.string().optional().describe('Article ou paragraphe.')});
const answerShape = {
  summary: sentence.describe('La réponse en une ou deux phrases.'),
  clauses: z.array(clauseSchema),
};
/** An answer that is known quotes the sentence that gives it. */
const quoted = <T extends {answer: string; clauses: readonly unknown[]}>(schema: z.ZodType<T>) =>
  schema.refine(({answer: given, clauses}) => given === 'unknown' || clauses.length > 0, {
    path: ['clauses'],
    error: 'aucune clause citée | Citez la phrase de la licence qui donne la réponse, ou répondez unknown.',
  });
const fourAnswers = z.enum(['yes', 'no', 'conditions', 'unknown']);
const answer = quoted(z.strictObject({answer: fourAnswers, ...answerShape}));

/** What a threshold counts. */
export const THRESHOLD_QUANTITIES = ['monthly_active_users', 'monthly_revenue_usd', 'annual_revenue_usd'] as const;
const thresholdQuantity = z.enum(THRESHOLD_QUANTITIES);

export const licenceSchema = z.strictObject({
  name: z.string().trim().min(1),
  spdx: z.string().nullable().describe('Identifiant SPDX, ou null.'),
  osi_approved: z.boolean(),
  kind: z.enum(['permissive', 'copyleft', 'custom', 'non-commercial']),
  text: id.describe('Source qui donne le texte.'),
  version: z.string().optional(),
  effective: dayOrMonth.optional(),
  summary: sentence,
  answers: z.strictObject({
    commercial_use: quoted(
      z.strictObject({
        answer: fourAnswers,
        allows: z
          .enum(['non_commercial', 'research', 'non_production'])
          .optional()
          .describe('Réponse no : ce qui reste permis. Absent : tout usage sans but commercial.'),
        limited_by: z
          .array(z.enum(['thresholds', 'model_access']))
          .min(1)
          .optional()
          .describe('Réponse conditions : ce qui limite, s’il n’y a rien d’autre. model_access : vendre l’accès au modèle.'),
        ...answerShape,
      }),
    ),
    thresholds: quoted(
      z
        .strictObject({
          answer: z.enum(['yes', 'no', 'unknown']),
          quantity: thresholdQuantity.optional(),
          value: z.number().positive().optional(),
          also: z
            .strictObject({quantity: thresholdQuantity, value: z.number().positive()})
            .optional()
            .describe('Second seuil : dépasser l’un des deux suffit.'),
          effect: z
            .enum(['agreement', 'mention'])
            .optional()
            .describe('Au-delà : agreement, un accord est nécessaire (valeur par défaut) ; mention, le nom du modèle s’affiche.'),
          applies_to: z
            .enum(['everyone', 'organisations', 'commercial_use', 'products', 'model_access'])
            .optional()
            .describe(
              'Qui le seuil concerne : everyone (salariés compris, valeur par défaut), organisations, commercial_use, products (un produit vendu), model_access (l’accès au modèle vendu).',
            ),
          ...answerShape,
        })
        .refine((given) => given.answer !== 'yes' || (given.quantity !== undefined && given.value !== undefined), {
          path: ['value'],
          error: 'un seuil existe mais n’est pas chiffré | Ajoutez « quantity: » et « value: ».',
        }),
    ),
    european_union: quoted(
      z.strictObject({
        answer: fourAnswers,
        denied_when: z.enum(['multimodal']).optional().describe('Variantes exclues quand la réponse est conditions.'),
        ...answerShape,
      }),
    ),
    modification: answer,
    redistribution: answer,
    outputs_training: answer,
    required_mention: answer,
    use_policy: answer,
  }),
});

export const SOURCE_KINDS = [
  'config',
  'model-card',
  'licence',
  'report',
  'registry',
  'documentation',
  'announcement',
  'code',
  'measurement',
  'press',
  'relay',
] as const;

export const sourceSchema = z.strictObject({
  title: z.string().trim().min(3),
  publisher: z.string().trim().min(2),
  url: z.url({protocol: /^https?$/}),
  kind: z.enum(SOURCE_KINDS).describe('relay : relevé fait par un tiers d’une source que l’on n’a pas pu ouvrir.'),
  language: z.enum(['en', 'fr', 'zh', 'de', 'es', 'it']),
  note: sentence.optional(),
});

export const machineSchema = z.strictObject({
  name: z.string().trim().min(1),
  kind: z.enum(['mac', 'gpu', 'cpu', 'unified']),
  memory_gib: fact(z.number().positive()),
  bandwidth_gb_s: fact(z.number().positive()),
});

/** Software that runs models, and the state of it that the pages were checked against: the one place to change. */
export const engineSchema = z.strictObject({
  name: z.string().trim().min(1),
  repository: z.url({protocol: /^https$/}).describe('Dépôt du code, sans barre finale.'),
  commit: z.string().regex(/^[0-9a-f]{40}$/, {error: 'ce n’est pas un commit | Recopiez ses 40 chiffres et lettres.'}),
  verified: fact(version).describe('Version contrôlée ; « as_of » est la date du commit lu, « read_on » celle de la lecture.'),
  newer: fact(version).optional().describe('Version plus récente, vue mais non lue.'),
});

export const ENGINES = ['ollama', 'llama.cpp', 'lm-studio', 'vllm', 'mlx'] as const;

/** What one person measured on one machine, with everything needed to do it again. */
export const measureSchema = z.strictObject({
  variant: id.describe('Nom du fichier de la variante, dans catalogue/modeles/.'),
  tag: tag.describe('Étiquette Ollama du fichier mesuré.'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{7,64}$/, {error: 'ce n’est pas une empreinte | Recopiez la colonne ID de « ollama ls » : de 7 à 64 chiffres et lettres de a à f.'})
    .describe('Empreinte du fichier : une étiquette peut changer de contenu.'),
  machine: sentence.describe('Machine ou carte, avec sa mémoire : « MacBook Air M2, 16 Gio ».'),
  os: sentence.describe('Système et version : « macOS 15.1 ».'),
  engine: z.strictObject({
    name: z.enum(ENGINES),
    version: z.string({error: 'la version doit être un texte | Écrivez-la entre guillemets : "0.32.15".'}).trim().min(1),
  }),
  context: count.describe('Fenêtre de contexte pendant la mesure, en jetons.'),
  generation: z.number().positive().describe('Vitesse de la réponse, en jetons par seconde (eval rate).'),
  prompt: z.number().positive().optional().describe('Vitesse de lecture de la question, en jetons par seconde (prompt eval rate).'),
  measured_on: day.describe('Jour de la mesure.'),
  command: sentence.describe('Commande exécutée, telle quelle.'),
  author: z.string().trim().min(1).optional().describe('Nom ou pseudonyme de qui a mesuré.'),
  note: sentence.optional().describe('Ce qui peut changer le résultat : alimentation, autres logiciels, en français.'),
});

export type Evidence = z.output<ReturnType<typeof evidenceSchema<z.ZodUnknown>>>;
export type KnownFact<T> = {
  readonly value: T;
  readonly evidence: readonly (Omit<Evidence, 'says'> & {readonly says?: T | undefined})[];
  readonly note?: string | undefined;
};
export type Fact<T> = KnownFact<T> | {readonly unknown: string};
export type VariantRecord = z.output<typeof variantSchema>;
export type ArtifactRecord = VariantRecord['artifacts'][number];
export type LayerGroup = z.output<typeof layerSchema>;
export type GenerationRecord = z.output<typeof generationSchema>;
export type FamilyRecord = z.output<typeof familySchema>;
export type PublisherRecord = z.output<typeof publisherSchema>;
export type LicenceRecord = z.output<typeof licenceSchema>;
export type SourceRecord = z.output<typeof sourceSchema>;
export type MachineRecord = z.output<typeof machineSchema>;
export type EngineRecord = z.output<typeof engineSchema>;
export type MeasureRecord = z.output<typeof measureSchema>;
export type LicenceQuestion = (typeof LICENCE_QUESTIONS)[number];

export function isKnown<T>(fact: Fact<T>): fact is KnownFact<T> {
  return 'value' in fact;
}
