/** What the catalogue knows of a variant and of one of its files, as the inputs of an estimate. */
import type {ArtifactRecord, VariantRecord} from '../catalogue/schema';
import {isKnown} from '../catalogue/schema';
import {bitsPerWeight, plausibleBits} from '../quantization';
import {parseSize} from '../size';
import type {Attention, MemoryRequest, Unknown, Weights} from './estimate';

/**
 * Inputs of estimateMemory: the size of the file when it is known (the projector taken out of it), else parameters × bits of its
 * quantisation; unknown, with the reason, when neither is known or when the tag runs on Ollama’s servers.
 */
export function catalogueMemory(
  variant: VariantRecord,
  artifact: ArtifactRecord,
): Pick<MemoryRequest, 'weights' | 'projectorBytes' | 'attention'> {
  const projectorBytes = artifact.projector === undefined ? 0 : (parseSize(artifact.projector)?.bytes ?? 0);
  return {
    weights: catalogueWeights(variant, artifact, projectorBytes),
    projectorBytes,
    attention: catalogueAttention(variant),
  };
}

/** Layers and query heads of a variant, or why they are not known. */
export function catalogueAttention({attention}: VariantRecord): Attention | Unknown {
  return isKnown(attention) ? attention.value : {unknown: `Architecture inconnue : ${attention.unknown}`};
}

function catalogueWeights({parameters}: VariantRecord, {tag, size, quantization, cloud}: ArtifactRecord, projectorBytes: number): Weights {
  if (cloud === true) {
    return {unknown: `« ${tag} » s’exécute sur les serveurs d’Ollama : rien ne se charge sur votre machine.`};
  }
  const file = isKnown(size) ? parseSize(size.value) : undefined;
  if (file !== undefined) {
    return {kind: 'file', bytes: file.bytes - projectorBytes, rounding: file.rounding};
  }
  const bits = bitsPerWeight(quantization);
  if (!isKnown(parameters.total) || bits === undefined) {
    return {unknown: `Ni la taille de « ${tag} », ni son nombre de paramètres avec sa quantification ne sont connus.`};
  }
  const bitsRange = plausibleBits(quantization, parameters.total.value);
  return {kind: 'parameters', parameters: parameters.total.value, bits, ...(bitsRange === undefined ? {} : {bitsRange})};
}
