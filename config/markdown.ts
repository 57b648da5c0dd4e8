import type {MarkdownConfig} from '@docusaurus/types';
import type {PluggableList} from 'unified';
import {parseFrontMatter} from '../plugins/front-matter/parse';
import {parseOnce} from '../plugins/front-matter/read-page';
import {remarkFacts} from '../plugins/catalogue/remark-facts';
import {typography} from '../plugins/typography';

/** Remark plugins that run before Docusaurus computes headings, so that titles and tables of contents get them too. */
export const remarkPlugins: PluggableList = [parseOnce, remarkFacts, typography];

export const markdown = {
  format: 'detect',
  // « :balance: » in a text stays what it is.
  emoji: false,
  parseFrontMatter,
  anchors: {maintainCase: false},
  hooks: {
    onBrokenMarkdownLinks: 'throw',
    onBrokenMarkdownImages: 'throw',
  },
} satisfies Partial<MarkdownConfig>;
