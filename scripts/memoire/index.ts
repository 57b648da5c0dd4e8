/**
 * `npm run --silent memoire -- gemma3:4b --contexte 131072`: the memory a model needs, with the sum.
 *
 * Exit codes: 0, or 2 when it cannot answer (unknown name, unreadable option, missing fact).
 */
import {readCatalogue} from '../../plugins/catalogue/read';
import {estimateMemory, isUnknown, type MemoryRequest} from '../../src/domain/memory';
import {contextRemark} from '../../src/domain/calculator/calculate';
import {usualContext} from '../../src/domain/calculator/data';
import {modelOfCatalogue, modelOfConfig, type Model} from './model';
import {CommandError, readOptions, USAGE, type Options} from './options';
import {estimateAsJson, estimateAsText} from './print';

const CANNOT_ANSWER = 2;

function main(siteDir: string, args: readonly string[]): number {
  const options = readOptions(args);
  if (options === undefined) {
    console.log(USAGE);
    return 0;
  }
  const model = modelOf(siteDir, options);
  const request: MemoryRequest = {
    ...model.inputs,
    context: options.context ?? usualContext(model.defaultContext, model.maxContext),
    parallel: options.parallel,
    kvType: options.kvType,
    flashAttention: options.flashAttention,
  };
  const estimate = estimateMemory(request);
  const remark = contextRemark(request.context, model.maxContext);
  if (remark !== undefined) {
    console.error(remark);
  }
  if (!options.json) {
    console.log(estimateAsText(model.title, request, estimate));
    return isUnknown(estimate.total) ? CANNOT_ANSWER : 0;
  }
  const json = estimateAsJson(estimate);
  if (json === undefined) {
    throw new CommandError(isUnknown(estimate.total) ? estimate.total.unknown : 'Une valeur manque.');
  }
  console.log(json);
  return 0;
}

function modelOf(siteDir: string, options: Options): Model {
  if (options.config !== undefined) {
    return modelOfConfig(options.config, options);
  }
  const {catalogue} = readCatalogue(siteDir, new Date().toISOString().slice(0, 10));
  return modelOfCatalogue(options.model ?? '', catalogue);
}

try {
  process.exitCode = main(process.cwd(), process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CommandError)) {
    throw error;
  }
  console.error(error.message);
  process.exitCode = CANNOT_ANSWER;
}
