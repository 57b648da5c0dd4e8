import {OPENNESS_PARTS, VARIANT_KINDS} from '../catalogue/schema';
import type {NewFile, Scaffold} from './question';
import {refuseId, schemaLine, yamlValue} from './text';

const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
const TAG = /^(?:[\w.-]+\/)*[\w.-]+:[\w.-]+$/;

/** Facts of a variant, in the order of a record, with what to look for. */
const FACTS: readonly (readonly [key: string, guidance: string])[] = [
  ['attention', 'Couches et têtes : config.json du dépôt. Copiez la forme de la fiche voisine.'],
  ['context', 'Longueur maximale, en jetons : 131072, et non 128K.'],
  ['modalities', 'input et output : text, image, audio, video.'],
  ['languages', 'named : codes des langues nommées par l’éditeur ; count : nombre annoncé.'],
  ['french', 'claimed (nommé), not-named (non nommé) ou excluded (exclu).'],
];

export interface NewVariant {
  readonly family: string;
  readonly generation: string;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly mixtureOfExperts: boolean;
  /** `organisation/modele` on Hugging Face. */
  readonly repository?: string | undefined;
  /** Ollama tag. */
  readonly tag?: string | undefined;
}

const NOT_READ = 'Pas encore lu à la source.';

/** The record of a variant with every fact unknown, and at its top how to write one. */
export function variantFile({family, generation, id, name, kind, mixtureOfExperts, repository, tag}: NewVariant): NewFile {
  const file = `catalogue/modeles/${family}/${generation}/${id}.yaml`;
  const unknown = (key: string, indent = ''): string[] => [`${indent}${key}:`, `${indent}  unknown: ${NOT_READ}`];
  const lines = [
    schemaLine(file, 'variant'),
    '# Remplacez chaque « unknown » par ce que dit la source, de cette façon :',
    '#   context:',
    '#     value: 131072',
    '#     evidence:',
    '#       - source: gemma-3-model-card   # un fichier de catalogue/sources/, sans « .yaml »',
    '#         quote: la phrase, mot pour mot, dans la langue de la source',
    '#         read_on: 2026-11-23          # le jour de votre lecture',
    '#         as_of: unknown               # la date du document, s’il la dit',
    '#         method: read                 # read, computed, measured ou claimed',
    '# Ce que la source ne dit pas reste « unknown », avec la raison.',
    `name: ${yamlValue(name)}`,
    `kind: ${kind}`,
    ...(repository === undefined ? ['repository:', '  unknown: Dépôt non trouvé.'] : [`repository: ${repository}`]),
    ...unknown('released'),
    'parameters:',
    `  mixture_of_experts: ${String(mixtureOfExperts)}`,
    ...unknown('total', '  '),
    ...(mixtureOfExperts ? ['  # Paramètres utilisés pour chaque jeton.', ...unknown('active', '  ')] : []),
    ...FACTS.flatMap(([key, guidance]) => [`# ${guidance}`, ...unknown(key)]),
    '# « model » : ce que dit l’éditeur ; « ollama » : ce qu’affiche la page de l’étiquette.',
    'tools:',
    ...unknown('model', '  '),
    ...unknown('ollama', '  '),
    'reasoning:',
    ...unknown('model', '  '),
    ...unknown('ollama', '  '),
    '# Nom d’un fichier de catalogue/licences/, sans « .yaml ».',
    ...unknown('licence'),
    ...(tag === undefined
      ? ['# Aucune étiquette Ollama connue.', 'artifacts: []']
      : ['artifacts:', `  - tag: ${yamlValue(tag)}`, '    quantization: unknown', ...unknown('size', '    ')]),
  ];
  return {file, text: `${lines.join('\n')}\n`};
}

function generationFile(family: string, id: string, name: string, order: number): NewFile {
  const file = `catalogue/modeles/${family}/${id}/generation.yaml`;
  const lines = [
    schemaLine(file, 'generation'),
    `name: ${yamlValue(name)}`,
    '# Rang dans la famille : la plus ancienne d’abord.',
    `order: ${order}`,
    '# current, superseded (ajoutez alors « superseded_by: ») ou retired.',
    'status: current',
    '# Une phrase pour le lecteur, sans chiffre du catalogue.',
    'summary: À écrire.',
    '# Pour chaque part : open, partial ou closed, avec sa preuve.',
    'openness:',
    ...OPENNESS_PARTS.flatMap((part) => [`  ${part}:`, `    unknown: ${NOT_READ}`]),
  ];
  return {file, text: `${lines.join('\n')}\n`};
}

export const model: Scaffold = {
  kind: 'modele',
  title: 'un modèle du catalogue',
  questions: [
    {name: 'famille', ask: 'Quelle famille ? Un dossier de catalogue/modeles/, par exemple gemma.', choices: ({catalogue}) => [...catalogue.families.keys()]},
    {
      name: 'generation',
      ask: 'Quelle génération ? Un dossier de la famille, par exemple gemma-3 ; elle est créée si elle n’existe pas.',
      refuse: (answer, {catalogue}, {famille}) => {
        const other = catalogue.generations.get(answer)?.familyId ?? famille;
        return other === famille ? refuseId(answer) : `la génération « ${answer} » est déjà dans la famille ${other}.`;
      },
    },
    {
      name: 'nom-generation',
      ask: 'Quel nom porte cette nouvelle génération, par exemple « Gemma 3 » ?',
      when: ({catalogue}, {generation = ''}) => !catalogue.generations.has(generation),
    },
    {
      name: 'id',
      ask: 'Quel identifiant ? Il fait le nom du fichier, par exemple gemma-3-4b.',
      refuse: (answer, {catalogue}) => {
        const taken = catalogue.variants.get(answer);
        return taken === undefined ? refuseId(answer) : `« ${answer} » est déjà décrit dans ${taken.file}.`;
      },
    },
    {name: 'nom', ask: 'Quel nom, comme l’écrit l’éditeur, par exemple « Gemma 3 4B » ?'},
    {name: 'genre', ask: `Quel genre de modèle : ${VARIANT_KINDS.join(', ')} ?`, preset: () => 'instruct', choices: () => VARIANT_KINDS},
    {name: 'experts', ask: 'Est-ce un mélange d’experts : oui ou non ?', preset: () => 'non', choices: () => ['oui', 'non']},
    {
      name: 'depot',
      ask: 'Quel dépôt Hugging Face, par exemple google/gemma-3-4b-it ? (facultatif)',
      optional: true,
      refuse: (answer) => (REPOSITORY.test(answer) ? undefined : `« ${answer} » n’est pas un dépôt ; écrivez organisation/modele.`),
    },
    {
      name: 'etiquette',
      ask: 'Quelle étiquette Ollama, par exemple gemma3:4b ? (facultatif)',
      optional: true,
      refuse: (answer, {catalogue}) => {
        const taken = catalogue.artifacts.get(answer);
        if (taken !== undefined) {
          return `« ${answer} » est déjà décrite dans ${taken.variant.file}.`;
        }
        return TAG.test(answer) ? undefined : `« ${answer} » n’est pas une étiquette ; écrivez-la avec les deux-points : gemma3:4b.`;
      },
    },
  ],
  build: ({catalogue}, answers) => {
    const {famille: family = '', generation = '', 'nom-generation': generationName} = answers;
    const orders = catalogue.families.get(family)?.generations.map(({record}) => record.order) ?? [];
    return [
      variantFile({
        family,
        generation,
        id: answers.id ?? '',
        name: answers.nom ?? '',
        kind: answers.genre ?? 'instruct',
        mixtureOfExperts: answers.experts === 'oui',
        repository: answers.depot,
        tag: answers.etiquette,
      }),
      ...(generationName === undefined ? [] : [generationFile(family, generation, generationName, Math.floor(Math.max(0, ...orders)) + 1)]),
    ];
  },
  next: (_, {famille, generation, 'nom-generation': generationName}) => [
    'Remplacez chaque « unknown » par la valeur et sa preuve : source, citation, dates.',
    ...(generationName === undefined ? [] : [`Ajoutez <TableauVariantes generation="${generation ?? ''}" /> à la page de la famille, docs/modeles/${famille ?? ''}.mdx.`]),
  ],
};
