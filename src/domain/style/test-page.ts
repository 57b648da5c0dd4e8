/** A page made from a text, for the tests of this folder. */
import {readFrontMatter} from '../pages/front-matter';
import {parseMdx} from '../pages/mdx-page';
import type {Problem} from '../problems';
import {proseOf, type Page, type ProseBlock} from './prose';

/** The body starts at line 5 of its file. */
export function pageOf(body: string, frontMatter = 'sidebar_position: 1', file = 'docs/a/b.mdx'): Page & {prose: ProseBlock[]} {
  const text = `---\ndescription: Une phrase assez longue pour être admise.\n${frontMatter}\n---\n${body}\n`;
  const {page, problems} = readFrontMatter({file, text});
  if (page === undefined) {
    throw new Error(problems[0]?.message);
  }
  const parsed = parseMdx(page);
  if (parsed.page === undefined) {
    throw new Error(parsed.problems[0].message);
  }
  const whole = {...page, ...parsed.page, lineOfKey: page.lineOf};
  return {...whole, prose: proseOf(whole, ['Mistral AI', 'Gemma 3', 'Open WebUI'])};
}

/** `7 Message.` for each problem. */
export const told = (problems: readonly Problem[]): string[] => problems.map(({line, message}) => `${line ?? '?'} ${message}`);
