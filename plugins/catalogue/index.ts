import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Catalogue} from '../../src/domain/catalogue/load';
import {catalogueRows} from '../../src/domain/catalogue/views/catalogue-rows';
import type {ViewContext} from '../../src/domain/catalogue/views/fact-view';
import {freshnessView} from '../../src/domain/catalogue/views/freshness';
import {generationPageView} from '../../src/domain/catalogue/views/generation-page';
import {homeView} from '../../src/domain/catalogue/views/home';
import {licencePageView, licenceRows} from '../../src/domain/catalogue/views/licence-page';
import {generationUrl} from '../../src/domain/catalogue/views/own-page';
import {permissionsPageView} from '../../src/domain/catalogue/views/permissions-page';
import {formatProblems, withExtracts} from '../../src/domain/problems';
import {readPages, readText} from '../files';
import {collectPageFacts, factsModule, type PageFacts} from './page-facts';
import {readSamples} from '../samples/read';
import {readTerms} from '../terms/read';
import {readCatalogue} from './read';
import {writeApi} from './write-api';

export interface CatalogueOptions {
  /** Repository page, without a trailing slash: where a fact is corrected. */
  readonly repositoryUrl: string;
}

/** What other plugins may read of this one. */
export interface CatalogueContent {
  readonly context: ViewContext;
  readonly facts: ReadonlyMap<string, PageFacts>;
}

/** Page of the site that documents the public data. */
const DATA_PAGE = 'donnees/';

/**
 * Loads catalogue/ and exemples/, stops the build with every mistake at once, and gives each page its own facts: a module for each page of
 * docs/ that asks for some, one for each page over the catalogue, and a route for each licence and each generation. No global data.
 */
export default function cataloguePlugin({siteDir, siteConfig}: LoadContext, {repositoryUrl}: CatalogueOptions): Plugin<CatalogueContent> {
  let catalogue: Catalogue | undefined;
  const today = new Date().toISOString().slice(0, 10);
  return {
    name: 'catalogue',
    getPathsToWatch: () => [`${siteDir}/catalogue/**/*.yaml`, `${siteDir}/docs/**/*.{md,mdx}`, `${siteDir}/exemples/**/*`],

    async loadContent() {
      const loaded = readCatalogue(siteDir, today);
      catalogue = loaded.catalogue;
      const context = {catalogue, today, repositoryUrl};
      const terms = readTerms(siteDir);
      const pages = collectPageFacts({...context, terms: terms.terms, samples: readSamples(siteDir)}, readPages(siteDir));
      const problems = [...loaded.problems, ...terms.problems, ...pages.problems];
      if (problems.length > 0) {
        throw new Error(formatProblems(withExtracts(problems, (file) => readText(siteDir, file))));
      }
      return {context, facts: pages.facts};
    },

    async contentLoaded({content: {context, facts}, actions}) {
      const {licences, generations} = context.catalogue;
      const write = (name: string, data: unknown): Promise<string> => actions.createData(name, JSON.stringify(data));
      const page = async (address: string, component: string, prop: string, data: unknown): Promise<void> => {
        const module = await write(`routes${address.replace(/\/$/, '')}.json`, data);
        actions.addRoute({
          path: `${siteConfig.baseUrl}${address.slice(1)}`,
          component: `@site/src/components/${component}`,
          modules: {[prop]: module},
          exact: true,
        });
      };
      await Promise.all([
        write('catalogue.json', catalogueRows(context.catalogue)),
        write('freshness.json', freshnessView(context)),
        write('permissions.json', permissionsPageView(context)),
        write('licences.json', licenceRows(context.catalogue)),
        write('home.json', homeView(context.catalogue)),
        ...[...facts].map(([file, pageFacts]) => write(`pages/${factsModule(file)}`, pageFacts)),
        ...[...licences.values()].map((licence) =>
          page(`/licences/${licence.id}/`, 'PageLicence', 'licence', licencePageView(context, licence)),
        ),
        ...[...generations.values()].map((generation) =>
          page(generationUrl(generation), 'PageGeneration', 'generation', generationPageView(context, generation)),
        ),
      ]);
    },

    async postBuild({outDir}) {
      if (catalogue !== undefined) {
        await writeApi(outDir, catalogue, today, `${siteConfig.url}${siteConfig.baseUrl}${DATA_PAGE}`);
      }
    },
  };
}
