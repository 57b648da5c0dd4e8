import type {LoadedContent, LoadedVersion} from '@docusaurus/plugin-content-docs';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {comparisonIndexView} from '../../src/domain/catalogue/views/comparison-page';
import {generationUrl} from '../../src/domain/catalogue/views/own-page';
import type {Catalogue} from '../../src/domain/catalogue/load';
import type {SiteMapEntry} from '../../src/domain/site-map';
import type {CatalogueContent} from '../catalogue';

type SidebarItem = LoadedVersion['sidebars'][string][number];

const DOCS_PLUGIN = 'docusaurus-plugin-content-docs';
const CATALOGUE_PLUGIN = 'catalogue';

/** Adds /plan/: every page of the site, closed sections included, in reading order. Only that page carries the list. */
export default function siteMapPlugin({baseUrl}: LoadContext): Plugin {
  return {
    name: 'site-map',
    async allContentLoaded({allContent, actions}) {
      const version = (allContent[DOCS_PLUGIN]?.default as LoadedContent | undefined)?.loadedVersions[0];
      const catalogue = (allContent[CATALOGUE_PLUGIN]?.default as CatalogueContent | undefined)?.context.catalogue;
      const sections = [
        ...(version === undefined ? [] : Object.values(version.sidebars).flatMap((sidebar) => docsEntries(sidebar, version))),
        ...(catalogue === undefined ? [] : catalogueEntries(baseUrl, catalogue)),
      ];
      if (sections.length === 0) {
        throw new Error('Le plan du site est vide : aucune page de docs/ n’est dans la barre latérale.');
      }
      actions.addRoute({path: `${baseUrl}plan/`, component: '@site/src/components/PlanDuSite', props: {sections}, exact: true});
    },
  };
}

/** Sidebar items as lines of the site map, without unlisted pages. */
function docsEntries(items: readonly SidebarItem[], version: LoadedVersion): SiteMapEntry[] {
  const page = (id: string): LoadedVersion['docs'][number] | undefined => version.docs.find((doc) => doc.id === id && !doc.unlisted);
  return items.flatMap((item): SiteMapEntry[] => {
    if (item.type === 'category') {
      const href = item.link?.type === 'doc' ? page(item.link.id)?.permalink : item.link?.permalink;
      return [{title: item.label, ...(href !== undefined && {href}), children: docsEntries(item.items, version)}];
    }
    if (item.type === 'doc' || item.type === 'ref') {
      const doc = page(item.id);
      return doc === undefined ? [] : [{title: item.label ?? doc.frontMatter.sidebar_label ?? doc.title, href: doc.permalink, children: []}];
    }
    return item.type === 'link' ? [{title: item.label, href: item.href, children: []}] : [];
  });
}

/** The pages made from the catalogue. */
function catalogueEntries(baseUrl: string, catalogue: Catalogue): SiteMapEntry[] {
  const {licences, families} = catalogue;
  const entry = (title: string, address: string, children: readonly SiteMapEntry[] = []): SiteMapEntry => ({
    title,
    href: `${baseUrl}${address.slice(1)}`,
    children,
  });
  return [
    entry('Outils', '/outils/', [entry('Ma machine', '/ma-machine/'), entry('Mémoire d’un modèle', '/memoire/')]),
    entry('Catalogue', '/catalogue/', [
      entry('Fraîcheur des faits', '/fraicheur/'),
      entry('Comparer des modèles', '/comparer/', comparisonIndexView(catalogue).suggested.map(({title, url}) => entry(title, url))),
      ...[...families.values()].map(({record, generations}) => ({
        title: `${record.name}\u00A0: faits et preuves`,
        children: [...generations].reverse().map((generation) => entry(generation.record.name, generationUrl(generation))),
      })),
    ]),
    entry('Accessibilité', '/accessibilite/'),
    entry('Licences', '/licences/', [
      entry('Puis-je l’utiliser\u202F?', '/puis-je/'),
      ...[...licences.values()].map(({id, record}) => entry(record.name, `/licences/${id}/`)),
    ]),
  ];
}
