import type {PluginConfig} from '@docusaurus/types';
import type {CatalogueOptions} from '../plugins/catalogue';
import frontMatter from '../plugins/front-matter';
import lightPages from '../plugins/light-pages';
import siteMap from '../plugins/site-map';
import {site} from './site';

export const plugins: PluginConfig[] = [
  frontMatter,
  ['./plugins/catalogue/index.ts', {repositoryUrl: site.repositoryUrl} satisfies CatalogueOptions],
  siteMap,
  lightPages,
];
