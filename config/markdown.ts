import type {MarkdownConfig} from '@docusaurus/types';
import type {PluggableList} from 'unified';
import {parseFrontMatter} from '../plugins/front-matter/parse';
import {typography} from '../plugins/typography';

/** Remark plugins that run before Docusaurus computes headings, so that titles and tables of contents get them too. */
export const remarkPlugins: PluggableList = [typography];

export const markdown = {
  format: 'detect',
  parseFrontMatter,
  anchors: {maintainCase: false},
  hooks: {
    onBrokenMarkdownLinks: 'throw',
    onBrokenMarkdownImages: 'throw',
  },
} satisfies Partial<MarkdownConfig>;
