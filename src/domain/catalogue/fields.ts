/** The facts that a page may name, with their French key, their label and how each value is written. */
import {formatDate, formatInteger, formatList, formatParameters, formatSize} from '../format';
import type {Catalogue, Variant} from './load';
import {isKnown, type Fact} from './schema';
import {FRENCH_WORDS, MODALITY_WORDS, REASONING_WORDS} from './words';

/** A fact of a variant, found at `path`, whose value reads `text`. */
export interface FieldReading {
  readonly label: string;
  readonly path: readonly (string | number)[];
  readonly fact: Fact<unknown>;
  /** French text of a value of this fact (also used for the values that other sources say). */
  readonly text: (value: unknown) => string;
}

interface Field<T> {
  readonly label: string;
  readonly path: readonly string[];
  readonly get: (variant: Variant) => Fact<T> | undefined;
  readonly text: (value: T, catalogue: Catalogue) => string;
}

const field = <T>(definition: Field<T>): Field<unknown> => definition as Field<unknown>;

const languageNames = new Intl.DisplayNames('fr', {type: 'language'});
const yesNo = (value: boolean): string => (value ? 'oui' : 'non');

const FIELDS: Readonly<Record<string, Field<unknown>>> = {
  sortie: field({label: 'Sortie', path: ['released'], get: ({record}) => record.released, text: formatDate}),
  parametres: field({
    label: 'Paramètres',
    path: ['parameters', 'total'],
    get: ({record}) => record.parameters.total,
    text: formatParameters,
  }),
  'parametres-actifs': field({
    label: 'Paramètres actifs',
    path: ['parameters', 'active'],
    get: ({record}) => record.parameters.active,
    text: formatParameters,
  }),
  contexte: field({
    label: 'Contexte maximal',
    path: ['context'],
    get: ({record}) => record.context,
    text: (value) => `${formatInteger(value)}\u00A0jetons`,
  }),
  lit: field({
    label: 'Lit',
    path: ['modalities'],
    get: ({record}) => record.modalities,
    text: ({input}) => formatList(input.map((modality) => MODALITY_WORDS[modality])),
  }),
  produit: field({
    label: 'Produit',
    path: ['modalities'],
    get: ({record}) => record.modalities,
    text: ({output}) => formatList(output.map((modality) => MODALITY_WORDS[modality])),
  }),
  langues: field({
    label: 'Langues',
    path: ['languages'],
    get: ({record}) => record.languages,
    text: ({named, count}) => {
      const names = named.map((code) => languageNames.of(code) ?? code);
      return count === undefined ? formatList(names) : `${formatInteger(count)}\u00A0langues${names.length > 0 ? `, dont ${formatList(names)}` : ''}`;
    },
  }),
  francais: field({label: 'Français', path: ['french'], get: ({record}) => record.french, text: (value) => FRENCH_WORDS[value]}),
  outils: field({label: 'Appel d’outils', path: ['tools', 'model'], get: ({record}) => record.tools.model, text: yesNo}),
  'outils-ollama': field({
    label: 'Appel d’outils dans Ollama',
    path: ['tools', 'ollama'],
    get: ({record}) => record.tools.ollama,
    text: yesNo,
  }),
  raisonnement: field({
    label: 'Raisonnement',
    path: ['reasoning', 'model'],
    get: ({record}) => record.reasoning.model,
    text: (value) => REASONING_WORDS[value],
  }),
  'raisonnement-ollama': field({
    label: 'Raisonnement dans Ollama',
    path: ['reasoning', 'ollama'],
    get: ({record}) => record.reasoning.ollama,
    text: yesNo,
  }),
  licence: field({
    label: 'Licence',
    path: ['licence'],
    get: ({record}) => record.licence,
    text: (value, {licences}) => licences.get(value)?.record.name ?? value,
  }),
  connaissances: field({
    label: 'Date limite des connaissances',
    path: ['knowledge_cutoff'],
    get: ({record}) => record.knowledge_cutoff,
    text: formatDate,
  }),
};

/** French keys of the fields, to propose the nearest one. */
export const FIELD_KEYS: readonly string[] = [...Object.keys(FIELDS), 'taille'];

/** The field of a variant; undefined when the key is unknown or the variant does not have that optional fact. */
export function readField(catalogue: Catalogue, variant: Variant, key: string): FieldReading | undefined {
  const definition = FIELDS[key];
  const fact = definition?.get(variant);
  return definition === undefined || fact === undefined
    ? undefined
    : {label: definition.label, path: definition.path, fact, text: (value) => definition.text(value, catalogue)};
}

/** The size of one artifact, as a field. */
export function readSizeField(variant: Variant, artifactIndex: number): FieldReading | undefined {
  const artifact = variant.record.artifacts[artifactIndex];
  return artifact === undefined
    ? undefined
    : {
        label: `Taille de ${artifact.tag}`,
        path: ['artifacts', artifactIndex, 'size'],
        fact: artifact.size,
        text: (value) => formatSize(String(value)),
      };
}

/** Text of a fact’s value, or undefined when it is unknown. */
export function knownText({fact, text}: FieldReading): string | undefined {
  return isKnown(fact) ? text(fact.value) : undefined;
}
