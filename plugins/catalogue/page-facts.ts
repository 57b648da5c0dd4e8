import type {PlacedRequest} from '../../src/domain/catalogue/page-requests';
import {answerRequest, requestKey, type AnswerContext, type RequestView} from '../../src/domain/catalogue/views/requests';
import type {Problem} from '../../src/domain/problems';
import {remember} from '../../src/domain/remember';

/** The facts of one page, by request. */
export type PageFacts = Readonly<Record<string, RequestView>>;

/** A page of docs/ and what it asks. */
export interface AskingPage {
  readonly file: string;
  readonly requests: readonly PlacedRequest[];
}

/** Name of the generated module that carries a page’s facts: `docs/modeles/gemma.mdx` → `docs--modeles--gemma.json`. */
export function factsModule(file: string): string {
  return `${file.replace(/\.mdx?$/, '').replaceAll('/', '--')}.json`;
}

/**
 * Facts that each page asks for; a page that asks for none has no entry. A request that cannot be answered becomes a problem,
 * unless the record that it names is refused for its own mistakes. The same page asking the same context is answered once.
 */
export function collectPageFacts(context: AnswerContext, pages: readonly AskingPage[]): {facts: Map<string, PageFacts>; problems: Problem[]} {
  const asking = pages.filter(({requests}) => requests.length > 0);
  const answers = asking.map(({file, requests}) => ({file, ...answersIn(context)(requests)}));
  return {
    facts: new Map(answers.map(({file, facts}) => [file, facts])),
    problems: answers.flatMap(({file, refusals}) => refusals.map((refusal) => ({file, ...refusal}))),
  };
}

const answersIn = remember((context: AnswerContext) => remember((requests: readonly PlacedRequest[]) => answerAll(context, requests)));

function answerAll(context: AnswerContext, requests: readonly PlacedRequest[]): {facts: PageFacts; refusals: Omit<Problem, 'file'>[]} {
  const facts: Record<string, RequestView> = {};
  const refusals: Omit<Problem, 'file'>[] = [];
  for (const {request, line} of requests) {
    const answer = answerRequest(context, request);
    if ('view' in answer) {
      facts[requestKey(request)] = answer.view;
    } else if (!Object.values(request.attributes).some((id) => context.catalogue.refused.has(id))) {
      refusals.push({line, ...answer.refusal});
    }
  }
  return {facts, refusals};
}
