/**
 * `npm start`: a page that was just saved gets the facts it asks for while it is compiled. Loading the whole plugin again for it
 * would write every page’s facts and every route, at each save.
 */
import type {PluginContentLoadedActions} from '@docusaurus/types';
import type {AnswerContext} from '../../src/domain/catalogue/views/requests';
import {formatProblems, withExtracts} from '../../src/domain/problems';
import type {SourceFile} from '../files';
import {readPage} from '../front-matter/read-page';
import {collectPageFacts, factsModule} from './page-facts';

export interface Live {
  readonly context: AnswerContext;
  readonly createData: PluginContentLoadedActions['createData'];
}

let live: Live | undefined;

/** Tell what answers pages from now on. A build does not: it wrote every page’s facts already. */
export function goLive(now: Live): void {
  live = now;
}

/** @throws Error that says, in French, what the page asks that the catalogue cannot answer. */
export async function refreshFacts(source: SourceFile): Promise<void> {
  if (live === undefined) {
    return;
  }
  const {facts, problems} = collectPageFacts(live.context, [{file: source.file, requests: readPage(source).requests}]);
  if (problems.length > 0) {
    throw new Error(formatProblems(withExtracts(problems, () => source.text)));
  }
  for (const [file, pageFacts] of facts) {
    await live.createData(pageFactsModule(file), JSON.stringify(pageFacts));
  }
}

/** Path of a page’s facts among the plugin’s data. */
export function pageFactsModule(file: string): string {
  return `pages/${factsModule(file)}`;
}
