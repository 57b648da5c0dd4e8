import {leastBytes, memoryCurve, writeCurve} from '../../machine';
import {OLLAMA_CONTEXT, usualContext} from '../../calculator/data';
import {catalogueMemory, estimateMemory} from '../../memory';
import {remember} from '../../remember';
import type {Variant} from '../load';
import {isKnown, type ArtifactRecord} from '../schema';

/** What a tag carries on the page so that a verdict can be given without fetching anything. */
export interface FitView {
  readonly tag: string;
  /** See writeCurve; absent when the memory is not known. */
  readonly curve?: string;
  /** Bytes that the known parts take, when the whole is not known. */
  readonly least?: number;
  /** Context of the verdict, in tokens, when it is not Ollama’s usual one. */
  readonly context?: number;
}

/** @returns undefined for a tag that runs on Ollama’s servers */
export function fitView({record}: Pick<Variant, 'record'>, artifact: ArtifactRecord): FitView | undefined {
  return artifact.cloud === true ? undefined : fitsOf(record)(artifact);
}

/** The same file stands on several pages: its curve is computed once. */
const fitsOf = remember((record: Variant['record']) =>
  remember((artifact: ArtifactRecord): FitView => {
    const request = catalogueMemory(record, artifact);
    const maxContext = isKnown(record.context) ? record.context.value : undefined;
    const context = usualContext(artifact.default_context, maxContext);
    const curve = memoryCurve(request, maxContext, context);
    return {
      tag: artifact.tag,
      ...(curve === undefined
        ? {least: Math.floor(leastBytes(estimateMemory({...request, context, parallel: 1, kvType: 'f16', flashAttention: true})))}
        : {curve: writeCurve(curve)}),
      ...(context === OLLAMA_CONTEXT ? {} : {context}),
    };
  }),
);
