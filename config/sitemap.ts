import {spawnSync} from 'node:child_process';
import type {Options} from '@docusaurus/plugin-sitemap';
import {history} from './history';

/** Last change of what pages outside docs/ are made of; undefined in a copy without history. */
function lastCatalogueChange(): string | undefined {
  if (history === 'disabled') {
    return undefined;
  }
  const {stdout} = spawnSync('git', ['log', '-1', '--format=%cs', '--', 'catalogue', 'src/pages'], {encoding: 'utf8'});
  return stdout.trim() || undefined;
}

/** Every page with the day of its last change: its own commit for docs/, that of the catalogue for the pages made from it. */
export const sitemap: Options = {
  lastmod: 'date',
  changefreq: null,
  priority: null,
  createSitemapItems: async ({defaultCreateSitemapItems, ...params}) => {
    const items = await defaultCreateSitemapItems(params);
    const lastmod = lastCatalogueChange();
    return items.map((item) => (item.lastmod == null && lastmod !== undefined ? {...item, lastmod} : item));
  },
};
