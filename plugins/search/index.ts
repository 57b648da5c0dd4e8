import type {LoadContext, Plugin} from '@docusaurus/types';
import {buildIndex} from '../../src/domain/search/build-index';
import type {PageDocument} from '../../src/domain/search/format';
import type {Catalogue} from '../../src/domain/catalogue/load';
import type {CatalogueContent} from '../catalogue';
import {readPages} from '../files';
import {pagesWritten} from '../light-pages';
import {readTerms} from '../terms/read';
import {modelDocuments, termForms, withKinds} from './catalogue';
import {searchPreview, type Middleware} from './preview';
import {readSources} from './read-source';
import {readBuiltPages, searchFiles, writeSearchFiles} from './write';

const CATALOGUE_PLUGIN = 'catalogue';
const PREVIEW_NOTICE = 'Aperçu\u00A0: la recherche lit ici les sources, sans les valeurs du catalogue insérées dans les pages.';

/**
 * The files of the search. In the build they come from the built pages: what the reader sees is what is found. `npm start` has
 * no built page: its index is made from the sources, and says so.
 */
export default function searchPlugin({siteDir, baseUrl}: LoadContext): Plugin {
  const isPreview = process.env.NODE_ENV === 'development';
  let catalogue: Catalogue | undefined;
  const files = (pages: readonly PageDocument[], notice?: string): Map<string, string> => {
    const kinds = catalogue === undefined ? pages : withKinds(pages, catalogue);
    const built = buildIndex({
      pages: kinds,
      models: catalogue === undefined ? [] : modelDocuments(kinds, catalogue),
      terms: termForms(readTerms(siteDir).terms),
    });
    return searchFiles(notice === undefined ? built : {...built, index: {...built.index, notice}});
  };
  const preview = searchPreview(baseUrl, () => files(readSources(readPages(siteDir), catalogue), PREVIEW_NOTICE));
  return {
    name: 'search',
    // Called again when a page or a record changes: their own plugins watch them.
    async allContentLoaded({allContent}) {
      catalogue = (allContent[CATALOGUE_PLUGIN]?.default as CatalogueContent | undefined)?.context.catalogue;
      preview.forget();
    },

    // Docusaurus reads `devServer`; its type forgets it.
    configureWebpack: () => (isPreview ? ({devServer: {setupMiddlewares: beforeAll(preview.middleware)}} as object) : {}),

    async postBuild({outDir}) {
      await pagesWritten(outDir);
      await writeSearchFiles(outDir, files(await readBuiltPages(outDir)));
    },
  };
}

/** Docusaurus calls its own `setupMiddlewares` and this one with the same list, and puts what both return end to end. */
function beforeAll(middleware: Middleware) {
  return (middlewares: Middleware[]): Middleware[] => {
    middlewares.unshift(middleware);
    return [];
  };
}
