/** Two to four variants side by side: the same rows for all, so that a page can put any of them together. */
import {formatInteger} from '../../format';
import {estimateMemory, catalogueMemory, formatBinaryBytes, isUnknown} from '../../memory';
import {typeset} from '../../typography';
import {readField, readSizeField} from '../fields';
import type {Catalogue, Variant} from '../load';
import {judgeStanding, type Goal} from '../permissions';
import {rightsOf} from '../rights';
import {isKnown, type ArtifactRecord, type LicenceQuestion} from '../schema';
import {standingsOf, type Standings} from '../standings';
import {ANSWER_WORDS, KIND_WORDS, LICENCE_QUESTION_WORDS} from '../words';
import {parseSize} from '../../size';
import {variantUrl} from './catalogue-rows';
import type {ComparedCell, ComparedVariantView} from './compared-cells';
import {factView, type ViewContext} from './fact-view';
import {fitView} from './fit';
import {generationUrl} from './own-page';

export interface ComparisonRow {
  readonly key: string;
  readonly label: string;
}

/** Contexts, in tokens, at which the memory is told. */
const CONTEXTS = [4096, 32_768, 131_072] as const;

const FIELD_ROWS = [
  'sortie',
  'parametres',
  'parametres-actifs',
  'contexte',
  'lit',
  'produit',
  'langues',
  'francais',
  'outils',
  'outils-ollama',
  'raisonnement',
  'raisonnement-ollama',
  'connaissances',
  'licence',
] as const;

const FIELD_LABELS: Readonly<Record<(typeof FIELD_ROWS)[number], string>> = {
  sortie: 'Sortie',
  parametres: 'Paramètres',
  'parametres-actifs': 'Paramètres actifs',
  contexte: 'Contexte maximal',
  lit: 'Lit',
  produit: 'Produit',
  langues: 'Langues',
  francais: 'Français',
  outils: 'Appel d’outils',
  'outils-ollama': 'Appel d’outils dans Ollama',
  raisonnement: 'Raisonnement',
  'raisonnement-ollama': 'Raisonnement dans Ollama',
  connaissances: 'Date limite des connaissances',
  licence: 'Licence',
};

const GOAL_ROWS: readonly {readonly goal: Goal; readonly label: string}[] = [
  {goal: 'use', label: 'Une entreprise en France peut s’en servir'},
  {goal: 'sell', label: 'Une entreprise en France peut vendre un produit qui s’en sert'},
];

const QUESTION_ROWS = ['european_union', 'modification', 'redistribution', 'outputs_training', 'required_mention', 'use_policy'] as const satisfies readonly LicenceQuestion[];

/** Every row, in order. */
export const COMPARISON_ROWS: readonly ComparisonRow[] = [
  {key: 'editeur', label: 'Éditeur'},
  {key: 'genre', label: 'Genre'},
  ...FIELD_ROWS.map((key) => ({key, label: FIELD_LABELS[key]})),
  {key: 'etiquette', label: 'Étiquette Ollama la plus légère'},
  {key: 'taille', label: 'Taille du fichier'},
  ...CONTEXTS.map((context) => ({key: `memoire-${context}`, label: `Mémoire avec ${formatInteger(context)}\u00A0jetons de contexte`})),
  ...GOAL_ROWS.map(({goal, label}) => ({key: `entreprise-${goal}`, label})),
  ...QUESTION_ROWS.map((question) => ({key: question, label: LICENCE_QUESTION_WORDS[question]})),
  {key: 'liens', label: 'En savoir plus'},
];

export function comparedVariantView(context: ViewContext, variant: Variant, standings: Standings = standingsOf(context.catalogue)): ComparedVariantView {
  const {catalogue} = context;
  const {record} = variant;
  const tag = lightestIndex(record.artifacts);
  const artifact = tag === undefined ? undefined : record.artifacts[tag];
  const family = catalogue.families.get(variant.familyId);
  const publisher = family === undefined ? undefined : catalogue.publishers.get(family.record.publisher);
  const field = (key: string): ComparedCell => {
    const reading = readField(catalogue, variant, key);
    return reading === undefined ? text(key === 'parametres-actifs' ? 'tous' : 'non dit') : {kind: 'fact', fact: factView(context, variant, reading)};
  };
  const size = tag === undefined ? undefined : readSizeField(variant, tag);
  const generation = catalogue.generations.get(variant.generationId);
  const cells: ComparedCell[] = [
    text(publisher === undefined ? 'inconnu' : `${publisher.record.name}, ${publisher.record.country}`),
    text(KIND_WORDS[record.kind]),
    ...FIELD_ROWS.map(field),
    tagCell(variant, artifact),
    size === undefined ? text('aucune en local') : {kind: 'fact', fact: factView(context, variant, size)},
    ...CONTEXTS.map((length) => memoryCell(variant, artifact, length)),
    ...rightsCells(catalogue, variant, standings),
    {
      kind: 'links',
      links: [
        ...(generation === undefined ? [] : [{label: `Preuves\u00A0: ${generation.record.name}`, url: generationUrl(generation)}]),
        {label: `Droits et clauses\u00A0: ${record.name}`, url: `/puis-je/?modele=${variant.id}`},
      ],
    },
  ];
  return {id: variant.id, name: record.name, url: variantUrl(catalogue, variant), cells};
}

function text(words: string, note?: string): ComparedCell {
  return {kind: 'text', text: words, ...(note === undefined ? {} : {note: typeset(note)})};
}

function tagCell(variant: Variant, artifact: ArtifactRecord | undefined): ComparedCell {
  if (artifact === undefined) {
    return text('aucune en local');
  }
  const fit = fitView(variant, artifact);
  const quantization = artifact.quantization === 'unknown' ? 'quantification inconnue' : artifact.quantization;
  return {kind: 'text', text: `${artifact.tag}, ${quantization}`, ...(fit === undefined ? {} : {fit})};
}

/** The lightest tag that runs locally: the one most readers start with. */
function lightestIndex(artifacts: readonly ArtifactRecord[]): number | undefined {
  return artifacts
    .map(({cloud, size}, index) => ({index, bytes: cloud === true || !isKnown(size) ? undefined : parseSize(size.value)?.bytes}))
    .filter((found): found is {index: number; bytes: number} => found.bytes !== undefined)
    .sort((a, b) => a.bytes - b.bytes)[0]?.index;
}

function memoryCell({record}: Variant, artifact: ArtifactRecord | undefined, context: number): ComparedCell {
  if (artifact === undefined) {
    return text('inconnu', 'Aucune étiquette locale.');
  }
  if (isKnown(record.context) && record.context.value < context) {
    return text('au-delà de son contexte');
  }
  const {total} = estimateMemory({...catalogueMemory(record, artifact), context, parallel: 1, kvType: 'f16', flashAttention: true});
  return isUnknown(total)
    ? text('inconnu', total.unknown)
    : text(formatBinaryBytes(total.bytes), `Entre ${formatBinaryBytes(total.low)} et ${formatBinaryBytes(total.high)}, une requête, cache en f16.`);
}

function rightsCells(catalogue: Catalogue, variant: Variant, {table, keyOf}: Standings): ComparedCell[] {
  const rights = rightsOf(catalogue, variant);
  const key = keyOf(variant);
  return [
    ...GOAL_ROWS.map(({goal}): ComparedCell => {
      const {answer, parts} = judgeStanding(table, key, {role: 'company', place: 'france', goal});
      const because = parts.flatMap((part) => part.verdict.grounds.filter((ground) => ground.answer === answer).map(({question}) => table.get(part.key)?.rights[question].summary ?? ''));
      return {kind: 'answer', answer, word: ANSWER_WORDS[answer], note: typeset(because[0] ?? rights.commercial_use.summary)};
    }),
    ...QUESTION_ROWS.map((question): ComparedCell => {
      const {answer, summary} = rights[question];
      return {kind: 'answer', answer, word: ANSWER_WORDS[answer], note: typeset(summary)};
    }),
  ];
}
