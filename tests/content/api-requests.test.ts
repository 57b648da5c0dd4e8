/** Requests to Ollama’s API that pages type with curl are right by its OpenAPI description. Those of exemples/ are sent for good. */
import {expect, it} from 'vitest';
import {readPages} from '../../plugins/files';
import {shellBlocks} from '../../src/domain/commands/check';
import {readCommands} from '../../src/domain/commands/shell';
import {readFrontMatter} from '../../src/domain/pages/front-matter';
import {parseMdx} from '../../src/domain/pages/mdx-page';
import {bodyProblem, DESCRIBED_ROUTES} from '../support/ollama/requests';
import {SITE_DIR} from '../support/site';

const requests = readPages(SITE_DIR).flatMap((source) => {
  const checked = readFrontMatter(source).page;
  const page = checked === undefined ? undefined : parseMdx(checked).page;
  return (page === undefined ? [] : shellBlocks(page)).flatMap(({code, line}) =>
    readCommands(code)
      .filter(({words}) => words[0] === 'curl' && words.includes('-d'))
      .map(({words, line: inner}) => {
        const route = words.map((word) => /^https?:\/\/localhost:11434(?<path>\/\S+)$/.exec(word)?.groups?.path).find((path) => path !== undefined) ?? '';
        const method = words[words.indexOf('-X') + 1] === 'DELETE' ? 'DELETE' : 'POST';
        return {place: `${source.file}:${line + inner}`, method, route, body: words[words.indexOf('-d') + 1] ?? ''};
      }),
  );
});

it('there are some', () => {
  expect(requests.length).toBeGreaterThan(2);
});

it.for(requests.map((request) => [request.place, request] as const))('%s', ([, {method, route, body}]) => {
  expect(DESCRIBED_ROUTES).toContain(`${method} ${route}`);
  expect(bodyProblem(method, route, JSON.parse(body))).toBeUndefined();
});
