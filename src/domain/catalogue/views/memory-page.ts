import {calculate, type CalculationView} from '../../calculator/calculate';
import type {MemoryData} from '../../calculator/data';
import {findFile, type FoundFile} from '../../calculator/find';
import {readState, writeState, type CalculatorState} from '../../calculator/state';
import {decodeMachine, formatTokens, KIND_NAMES, MACHINE_KINDS, type MachineProfile} from '../../machine';
import {estimateMemory, formatBinaryBytes, isUnknown} from '../../memory';
import type {Catalogue} from '../load';
import {fitView, type FitView} from './fit';
import {memoryData} from './memory-data';

/** Memory of usual models at a few contexts: what the page tells before any script. */
export interface MemoryTableView {
  /** Column titles, in tokens. */
  readonly contexts: readonly string[];
  readonly rows: readonly {readonly tag: string; readonly name: string; readonly url: string; readonly cells: readonly string[]; readonly fit?: FitView}[];
}

export interface MemoryPageView {
  /** Tags of the catalogue that run on one’s own machine, with the name of their model. */
  readonly tags: readonly {readonly tag: string; readonly name: string}[];
  /** Machines by kind. */
  readonly machines: readonly {readonly name: string; readonly machines: readonly {readonly id: string; readonly name: string}[]}[];
  /** What the example asks, as its form shows it. */
  readonly asked: {readonly model: string; readonly context: string; readonly machine: string};
  readonly exampleQuery: string;
  readonly example: CalculationView;
  readonly table: MemoryTableView;
}

export interface MemoryExample {
  readonly state: CalculatorState;
  /** The same, as an address has it. */
  readonly query: string;
  readonly found: FoundFile;
  readonly profile: MachineProfile;
  readonly view: CalculationView;
}

const CONTEXTS = [4096, 32_768, 131_072] as const;

/** From a phone’s size to a workstation’s: one tag for each size that people ask for. */
const USUAL_TAGS = ['gemma3:1b', 'gemma3:4b', 'qwen3:8b', 'llama3.1:8b', 'gemma4:12b', 'gpt-oss:20b', 'mistral-small3.2:24b', 'qwen3:30b', 'llama3.3:70b', 'gpt-oss:120b'] as const;

/** A common model, a common laptop. */
const EXAMPLE = 'modele=gemma4:12b&contexte=32768&machine=m4-16';

/** The worked example of the pages. @throws Error when its model or its machine has left the catalogue. */
export function memoryExample(data: MemoryData): MemoryExample {
  const {state} = readState(new URLSearchParams(EXAMPLE));
  const found = fileOf(data, state.model);
  const profile = machineOf(data, state.machine);
  return {state, query: writeState(state), found, profile, view: calculate(found, state, profile)};
}

/** @throws Error when a model or a machine that the pages show has left the catalogue. */
export function memoryPageView(catalogue: Catalogue): MemoryPageView {
  const data = memoryData(catalogue);
  const {state, query, view} = memoryExample(data);
  return {
    tags: data.models.flatMap(({name, files}) => files.map(({tag}) => ({tag, name}))),
    machines: MACHINE_KINDS.map((kind) => ({
      name: KIND_NAMES[kind],
      machines: data.machines.filter((machine) => machine.kind === kind).map(({id, name}) => ({id, name})),
    })).filter(({machines}) => machines.length > 0),
    asked: {model: state.model, context: String(state.context ?? ''), machine: state.machine},
    example: view,
    exampleQuery: query,
    table: memoryTable(catalogue, data),
  };
}

export function memoryTable(catalogue: Catalogue, data: MemoryData = memoryData(catalogue)): MemoryTableView {
  return {
    contexts: CONTEXTS.map(formatTokens),
    rows: USUAL_TAGS.map((tag) => {
      const {model, file} = fileOf(data, tag);
      const artifact = catalogue.artifacts.get(file.tag);
      const fit = artifact === undefined ? undefined : fitView(artifact.variant, artifact.record);
      return {
        tag: file.tag,
        name: model.name,
        url: model.url,
        cells: CONTEXTS.map((context) => {
          if (model.maxContext !== undefined && context > model.maxContext) {
            return 'hors de portée';
          }
          const {total} = estimateMemory({...file, attention: model.attention, context, parallel: 1, kvType: 'f16', flashAttention: true});
          return isUnknown(total) ? 'inconnu' : formatBinaryBytes(total.bytes);
        }),
        ...(fit === undefined ? {} : {fit}),
      };
    }),
  };
}

function fileOf(data: MemoryData, tag: string): FoundFile {
  const found = findFile(data, tag);
  if ('near' in found) {
    throw new Error(`L’étiquette ${tag}, que montrent l’accueil et la page «\u00A0Mémoire\u00A0», n’est plus dans le catalogue.`);
  }
  return found;
}

function machineOf({machines}: MemoryData, text: string): MachineProfile {
  const machine = decodeMachine(text, machines);
  if ('problem' in machine) {
    throw new Error(`La machine ${text}, que montre la page «\u00A0Mémoire\u00A0», n’est plus dans le catalogue.`);
  }
  return machine;
}
