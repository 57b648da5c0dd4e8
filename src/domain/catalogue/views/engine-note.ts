/** What a page about Ollama says of the version it holds for. Strings only. */
import {formatDate} from '../../format';
import type {Entry} from '../load';
import {isKnown, type EngineRecord} from '../schema';
import type {ViewContext} from './fact-view';

export interface EngineNoteView {
  /** « Ollama 0.32.15 » */
  readonly name: string;
  /** The code and documentation that were read. */
  readonly url: string;
  /** Date of that state of the code: « 21 août 2026 ». */
  readonly stateOf: string;
  readonly readOn: string;
  /** A version seen elsewhere and not read. */
  readonly newer?: {readonly version: string; readonly url: string};
}

/** undefined when the record does not know its verified version. */
export function engineNoteView({catalogue}: ViewContext, {record}: Entry<EngineRecord>): EngineNoteView | undefined {
  const {name, repository, commit, verified, newer} = record;
  const evidence = isKnown(verified) ? verified.evidence[0] : undefined;
  if (!isKnown(verified) || evidence === undefined) {
    return undefined;
  }
  const seen = newer !== undefined && isKnown(newer) ? newer : undefined;
  return {
    name: `${name}\u00A0${verified.value}`,
    url: `${repository}/tree/${commit}`,
    stateOf: formatDate(evidence.as_of),
    readOn: formatDate(evidence.read_on),
    ...(seen === undefined ? {} : {newer: {version: seen.value, url: catalogue.sources.get(seen.evidence[0]?.source ?? '')?.record.url ?? repository}}),
  };
}
