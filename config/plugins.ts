import type {Plugin, PluginConfig} from '@docusaurus/types';
import catalogue from '../plugins/catalogue';
import frontMatter from '../plugins/front-matter';
import lightPages from '../plugins/light-pages';
import search from '../plugins/search';
import siteMap from '../plugins/site-map';
import {site} from './site';

export const plugins: PluginConfig[] = [
  frontMatter,
  // As a function, not a path: the pages that `frontMatter` parsed are in the same memory. `PluginConfig` knows no type of content.
  (context) => catalogue(context, {repositoryUrl: site.repositoryUrl}) as Plugin,
  siteMap,
  lightPages,
  // Reads the pages that lightPages leaves.
  search,
];
