/** What a page may ask of the catalogue, of the terms and of the samples, one component at a time, and the answer each component shows. */
import {nearest} from '../../problems/nearest';
import {FIELD_KEYS, readField, readSizeField} from '../fields';
import {DIAGRAMS, diagramView, isDiagram, MissingFact, type DiagramView} from './diagrams';
import {factView, type FactView, type ViewContext} from './fact-view';
import {familyCardView, type FamilyCardView} from './family-card';
import {fitView, type FitView} from './fit';
import {familyPanelView, type LicencePanelView} from './licence-panel';
import {engineNoteView, type EngineNoteView} from './engine-note';
import {glossaryView, termNoteView, type GlossaryTermView, type TermNoteView} from './glossary';
import {showSample, type SampleFile} from '../../samples';
import type {Term} from '../../terms/load';
import {familyTableView, type VariantsTableView} from './variants-table';

/** Components of the catalogue that a page may use, with the attributes each one reads. */
export const REQUEST_ATTRIBUTES = {
  Fait: ['de', 'champ', 'etiquette'],
  FicheFamille: ['famille'],
  TableauVariantes: ['generation'],
  PanneauLicence: ['generation'],
  OllamaVerifie: [],
  Terme: ['de'],
  Glossaire: [],
  Exemple: ['fichier', 'partie'],
  Schema: ['nom'],
} as const;

/** Attributes that a component may do without. */
const OPTIONAL: ReadonlySet<string> = new Set(['etiquette', 'partie']);

export type RequestComponent = keyof typeof REQUEST_ATTRIBUTES;

export interface FactRequest {
  readonly component: RequestComponent;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface InlineFactView {
  readonly fact: FactView;
  /** Name of the variant, for the evidence note. */
  readonly of: string;
  /** For the size of a tag: whether it fits on the reader’s machine. */
  readonly fit?: FitView;
}

export interface RequestViews {
  Fait: InlineFactView;
  FicheFamille: FamilyCardView;
  TableauVariantes: VariantsTableView;
  PanneauLicence: LicencePanelView;
  OllamaVerifie: EngineNoteView;
  Terme: TermNoteView;
  Glossaire: readonly GlossaryTermView[];
  Exemple: SampleView;
  Schema: DiagramView;
}

export interface SampleView {
  /** `exemples/api/discuter.py` */
  readonly file: string;
  readonly code: string;
  readonly language: string;
  /** Page of the repository that shows the whole file. */
  readonly url: string;
}

/** Everything that a page may ask for. */
export interface AnswerContext extends ViewContext {
  readonly terms: readonly Term[];
  readonly samples: readonly SampleFile[];
}

export type RequestView = RequestViews[RequestComponent];

/** Same request, same key: a page that shows a fact twice carries it once. */
export function requestKey({component, attributes}: FactRequest): string {
  return [component, ...REQUEST_ATTRIBUTES[component].map((name) => attributes[name] ?? '')].join('|');
}

interface Refusal {
  readonly message: string;
  readonly fix: string;
}

const refusal = (message: string, fix: string): {refusal: Refusal} => ({refusal: {message, fix}});

function unknownId(what: string, id: string, known: Iterable<string>): {refusal: Refusal} {
  const close = nearest(id, known);
  return refusal(
    `${what} « ${id} » n’existe pas dans le catalogue.`,
    close === undefined ? 'Cherchez le nom du fichier dans catalogue/modeles/.' : `Écrivez « ${close} ».`,
  );
}

/** The answer to one request, or why it cannot be answered. */
export function answerRequest(context: AnswerContext, request: FactRequest): {view: RequestView} | {refusal: Refusal} {
  const {attributes, component} = request;
  const {catalogue} = context;
  const allowed: readonly string[] = REQUEST_ATTRIBUTES[component];
  const extra = Object.keys(attributes).find((name) => !allowed.includes(name));
  if (extra !== undefined) {
    return refusal(
      `<${component}> ne connaît pas l’attribut « ${extra} ».`,
      `Écrivez « ${nearest(extra, allowed) ?? allowed.join(' » ou « ')} ».`,
    );
  }
  const missing = allowed.find((name) => !OPTIONAL.has(name) && attributes[name] === undefined);
  if (missing !== undefined) {
    return refusal(`<${component}> n’a pas d’attribut « ${missing} » écrit entre guillemets.`, `Écrivez <${component} ${missing}="…" />.`);
  }
  switch (component) {
    case 'Fait':
      return answerFact(context, attributes);
    case 'FicheFamille': {
      const family = catalogue.families.get(attributes.famille ?? '');
      return family === undefined
        ? unknownId('La famille', attributes.famille ?? '', catalogue.families.keys())
        : {view: familyCardView(context, family)};
    }
    case 'TableauVariantes':
    case 'PanneauLicence': {
      const generation = catalogue.generations.get(attributes.generation ?? '');
      if (generation === undefined) {
        return unknownId('La génération', attributes.generation ?? '', catalogue.generations.keys());
      }
      return {
        view: component === 'TableauVariantes' ? familyTableView(context, generation) : familyPanelView(context, generation),
      };
    }
    case 'OllamaVerifie': {
      const engine = catalogue.engines.get('ollama');
      const view = engine === undefined ? undefined : engineNoteView(context, engine);
      return view === undefined
        ? refusal('La version contrôlée d’Ollama n’est pas connue.', 'Donnez-la dans catalogue/moteurs/ollama.yaml, sous « verified ».')
        : {view};
    }
    case 'Terme': {
      const {terms} = context;
      const id = attributes.de ?? '';
      const term = terms.find((candidate) => candidate.id === id);
      if (term !== undefined) {
        return {view: termNoteView(term)};
      }
      const close = nearestTerm(id, terms);
      return refusal(
        `Le terme « ${id} » n’existe pas dans catalogue/termes/.`,
        close === undefined ? 'Cherchez le nom du fichier dans catalogue/termes/.' : `Écrivez de="${close}".`,
      );
    }
    case 'Glossaire':
      return {view: glossaryView(context.terms)};
    case 'Exemple': {
      const shown = showSample(context.samples, attributes.fichier ?? '', attributes.partie);
      return 'message' in shown ? {refusal: shown} : {view: {...shown, url: `${context.repositoryUrl}/blob/main/${shown.file}`}};
    }
    case 'Schema':
      return answerDiagram(context, attributes.nom ?? '');
  }
}

function answerDiagram({catalogue}: ViewContext, name: string): {view: DiagramView} | {refusal: Refusal} {
  if (!isDiagram(name)) {
    const close = nearest(name, DIAGRAMS);
    return refusal(`Le schéma « ${name} » n’existe pas.`, `Écrivez « ${close ?? DIAGRAMS.join(' », « ')} ».`);
  }
  try {
    return {view: diagramView(catalogue, name)};
  } catch (error) {
    if (error instanceof MissingFact) {
      return refusal(`Le schéma « ${name} » demande un fait qui manque : ${error.message}.`, 'Complétez la fiche dans catalogue/modeles/.');
    }
    throw error;
  }
}

/** The term meant by a word that is no id: its English, usual or avoided form first, then the id that looks most like it. */
function nearestTerm(word: string, terms: readonly Term[]): string | undefined {
  const asked = word.toLowerCase();
  const known = terms.find(({record: {term, usual, english, avoid}}) =>
    [term, english, ...usual, ...avoid.map(({form}) => form)].some((form) => form.toLowerCase() === asked),
  );
  return known?.id ?? nearest(word, terms.map(({id}) => id));
}

function answerFact(
  context: ViewContext,
  {de = '', champ = '', etiquette}: Readonly<Record<string, string>>,
): {view: InlineFactView} | {refusal: Refusal} {
  const {catalogue} = context;
  const variant = catalogue.variants.get(de);
  if (variant === undefined) {
    return unknownId('La variante', de, catalogue.variants.keys());
  }
  if (!FIELD_KEYS.includes(champ)) {
    return refusal(
      `Le champ « ${champ} » n’existe pas.`,
      `Écrivez « ${nearest(champ, FIELD_KEYS) ?? FIELD_KEYS.join(' », « ')} ».`,
    );
  }
  if (champ === 'taille') {
    const artifact = catalogue.artifacts.get(etiquette ?? '');
    if (artifact?.variant !== variant) {
      const tags = variant.record.artifacts.map(({tag}) => tag);
      return refusal(
        `La taille demande une étiquette de ${variant.record.name}.`,
        tags.length === 0 ? 'Cette variante n’a pas d’étiquette Ollama.' : `Ajoutez etiquette="${nearest(etiquette ?? '', tags) ?? tags[0] ?? ''}".`,
      );
    }
    const reading = readSizeField(variant, artifact.index);
    const fit = fitView(variant, artifact.record);
    return reading === undefined
      ? refusal('Cette taille manque.', 'Complétez la fiche.')
      : {view: {of: variant.record.name, fact: factView(context, variant, reading), ...(fit === undefined ? {} : {fit})}};
  }
  const reading = readField(catalogue, variant, champ);
  return reading === undefined
    ? refusal(`${variant.record.name} n’a pas de champ « ${champ} ».`, `Ajoutez ce fait dans ${variant.file}.`)
    : {view: {of: variant.record.name, fact: factView(context, variant, reading)}};
}
