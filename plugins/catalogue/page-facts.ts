import {mayAskForFacts, requestsOf} from '../../src/domain/catalogue/page-requests';
import {answerRequest, requestKey, type AnswerContext, type RequestView} from '../../src/domain/catalogue/views/requests';
import {readFrontMatter} from '../../src/domain/pages/front-matter';
import {parseMdx} from '../../src/domain/pages/mdx-page';
import type {Problem} from '../../src/domain/problems';
import type {SourceFile} from '../files';

/** The facts of one page, by request. */
export type PageFacts = Readonly<Record<string, RequestView>>;

/** Name of the generated module that carries a page’s facts: `docs/modeles/gemma.mdx` → `docs--modeles--gemma.json`. */
export function factsModule(file: string): string {
  return `${file.replace(/\.mdx?$/, '').replaceAll('/', '--')}.json`;
}

/**
 * Facts that each page asks for. A request that cannot be answered becomes a problem, unless the
 * record that it names is refused for its own mistakes. Pages that cannot be read are left out:
 * their own checks tell why.
 */
export function collectPageFacts(
  context: AnswerContext,
  sources: readonly SourceFile[],
): {facts: Map<string, PageFacts>; problems: Problem[]} {
  const facts = new Map<string, PageFacts>();
  const problems: Problem[] = [];
  for (const source of sources.filter(({text}) => mayAskForFacts(text))) {
    const checked = readFrontMatter(source).page;
    const page = checked === undefined ? undefined : parseMdx(checked).page;
    if (page === undefined) {
      continue;
    }
    const views: Record<string, RequestView> = {};
    for (const {request, line} of requestsOf(page)) {
      const answer = answerRequest(context, request);
      if ('view' in answer) {
        views[requestKey(request)] = answer.view;
      } else if (!Object.values(request.attributes).some((id) => context.catalogue.refused.has(id))) {
        problems.push({file: source.file, line, ...answer.refusal});
      }
    }
    facts.set(source.file, views);
  }
  return {facts, problems};
}
