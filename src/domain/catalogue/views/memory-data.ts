/** The catalogue as the calculator reads it. */
import {MACHINE_KINDS, type KnownMachine} from '../../machine';
import type {MemoryData, ModelData} from '../../calculator/data';
import {catalogueAttention, catalogueMemory} from '../../memory';
import {typeset} from '../../typography';
import {NO_BREAK_SPACE} from '../../typography/characters';
import type {Catalogue, Variant} from '../load';
import {isKnown} from '../schema';
import {variantUrl} from './catalogue-rows';

export function memoryData(catalogue: Catalogue): MemoryData {
  return {machines: knownMachines(catalogue), models: [...catalogue.variants.values()].map((variant) => modelData(catalogue, variant))};
}

/** Machines whose memory is known, by kind then by name, with their memory in the name. */
export function knownMachines({machines}: Pick<Catalogue, 'machines'>): KnownMachine[] {
  return [...machines.values()]
    .flatMap(({id, record: {name, kind, memory_gib: memory, bandwidth_gb_s: bandwidth}}) =>
      isKnown(memory)
        ? [
            {
              id,
              name: /\bGo$/.test(name) ? typeset(name) : `${typeset(name)}, ${String(memory.value)}${NO_BREAK_SPACE}Go`,
              kind,
              memoryGib: memory.value,
              ...(isKnown(bandwidth) ? {bandwidthGbS: bandwidth.value} : {}),
            },
          ]
        : [],
    )
    .sort((a, b) => MACHINE_KINDS.indexOf(a.kind) - MACHINE_KINDS.indexOf(b.kind) || a.name.localeCompare(b.name, 'fr', {numeric: true}));
}

function modelData(catalogue: Catalogue, variant: Variant): ModelData {
  const {record} = variant;
  const {total, active, mixture_of_experts: sparse} = record.parameters;
  const licence = isKnown(record.licence) ? catalogue.licences.get(record.licence.value) : undefined;
  const share = !sparse ? 1 : active !== undefined && isKnown(active) && isKnown(total) ? active.value / total.value : undefined;
  return {
    id: variant.id,
    name: record.name,
    url: variantUrl(catalogue, variant),
    ...(licence === undefined ? {} : {licence: {name: licence.record.name, url: `/licences/${licence.id}/`}}),
    ...(isKnown(record.context) ? {maxContext: record.context.value} : {}),
    attention: catalogueAttention(record),
    speed: {activeShare: share ?? {unknown: 'Le nombre de paramètres actifs n’est pas connu.'}, writes: record.kind !== 'embedding'},
    files: record.artifacts
      .filter(({cloud}) => cloud !== true)
      .map((artifact) => {
        const {weights, projectorBytes} = catalogueMemory(record, artifact);
        return {
          tag: artifact.tag,
          ...(artifact.aliases === undefined ? {} : {aliases: artifact.aliases}),
          quantization: artifact.quantization,
          weights,
          projectorBytes,
          ...(artifact.default_context === undefined ? {} : {defaultContext: artifact.default_context}),
        };
      }),
  };
}
