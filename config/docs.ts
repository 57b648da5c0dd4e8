import type {Options} from '@docusaurus/preset-classic';
import {remarkPlugins} from './markdown';
import {site} from './site';

/** The docs tree sits at the site root: docs/modeles/gemma.mdx is read at /modeles/gemma/. */
export const docs = {
  routeBasePath: '/',
  path: 'docs',
  sidebarPath: './sidebars.ts',
  // A file named 4-bits.mdx is the page « 4-bits », not page « bits » at position 4.
  numberPrefixParser: false,
  sidebarCollapsible: true,
  breadcrumbs: true,
  showLastUpdateTime: true,
  editUrl: `${site.repositoryUrl}/edit/main/`,
  beforeDefaultRemarkPlugins: remarkPlugins,
  onInlineTags: 'throw',
} satisfies Exclude<Options['docs'], false>;
