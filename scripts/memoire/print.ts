/** An estimate for people, and for programs. */
import {formatBytes} from '../../src/domain/format';
import {formatBinaryBytes, formatCount, isUnknown, type MemoryEstimate, type MemoryRequest, type Part, type Unknown} from '../../src/domain/memory';

/** `undefined` when a part is unknown: a program gets all its figures or none. Weights count the projector, as the file does. */
export function estimateAsJson({weights, kv, compute, projector, total}: MemoryEstimate): string | undefined {
  if (isUnknown(weights) || isUnknown(kv) || isUnknown(compute) || isUnknown(total)) {
    return undefined;
  }
  return JSON.stringify({
    weights_bytes: Math.round(weights.bytes + projector.bytes),
    kv_bytes: Math.round(kv.bytes),
    compute_bytes: Math.round(compute.bytes),
    total_bytes: Math.round(total.bytes),
    interval_bytes: [Math.round(total.low), Math.round(total.high)],
  });
}

export function estimateAsText(title: string, {context, parallel, kvType, flashAttention}: MemoryRequest, estimate: MemoryEstimate): string {
  const {weights, kv, compute, projector, fixed, total} = estimate;
  const conditions = [
    `contexte de ${formatCount(context)} jetons`,
    parallel === 1 ? 'une requête à la fois' : `${parallel} requêtes à la fois`,
    `cache KV en ${kvType}`,
    flashAttention ? 'avec flash attention' : 'sans flash attention',
  ];
  return [
    title,
    `${conditions.join(', ')}.`,
    '',
    ...partLines('Poids', weights),
    ...partLines('Cache KV', kv),
    ...partLines('Calcul', compute),
    ...partLines('Projecteur', projector),
    ...partLines('Coût fixe', fixed),
    ...partLines('Total', total),
    ...(isUnknown(total) ? [] : [`  entre ${formatBinaryBytes(total.low)} et ${formatBinaryBytes(total.high)}`]),
  ].join('\n');
}

function partLines(name: string, part: Part | Unknown): string[] {
  if (isUnknown(part)) {
    return [`${name} : inconnu`, `  ${part.unknown}`];
  }
  return [`${name} : ${part.bytes === 0 ? '0' : `${formatBinaryBytes(part.bytes)} (${formatBytes(part.bytes)})`}`, `  ${part.formula}`];
}
