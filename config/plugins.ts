import type {LoadContext, Plugin, PluginConfig} from '@docusaurus/types';
import catalogue from '../plugins/catalogue';
import frontMatter from '../plugins/front-matter';
import lightPages from '../plugins/light-pages';
import search from '../plugins/search';
import siteMap from '../plugins/site-map';
import {site} from './site';

/**
 * A function, not a path: the pages that `frontMatter` parsed are in the same memory. `PluginConfig` knows no type of content.
 * The bench leaves it out by its name.
 */
function siteCatalogue(context: LoadContext): Plugin {
  return catalogue(context, {repositoryUrl: site.repositoryUrl}) as Plugin;
}

export const plugins: PluginConfig[] = [
  frontMatter,
  siteCatalogue,
  siteMap,
  lightPages,
  // Reads the pages that lightPages leaves.
  search,
];
