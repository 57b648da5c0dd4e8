import path from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import type {Catalogue} from '../../src/domain/catalogue/load';
import {catalogueRows} from '../../src/domain/catalogue/views/catalogue-rows';
import {comparisonIndexView, comparisonPages} from '../../src/domain/catalogue/views/comparison-page';
import type {ViewContext} from '../../src/domain/catalogue/views/fact-view';
import type {AnswerContext} from '../../src/domain/catalogue/views/requests';
import {freshnessView} from '../../src/domain/catalogue/views/freshness';
import {generationPageView} from '../../src/domain/catalogue/views/generation-page';
import {homeView} from '../../src/domain/catalogue/views/home';
import {licencePageView, licenceRows} from '../../src/domain/catalogue/views/licence-page';
import {machineGroups} from '../../src/domain/catalogue/views/machines';
import {memoryPageView} from '../../src/domain/catalogue/views/memory-page';
import {generationUrl} from '../../src/domain/catalogue/views/own-page';
import {permissionsPageView} from '../../src/domain/catalogue/views/permissions-page';
import {formatProblems, withExtracts} from '../../src/domain/problems';
import {remember} from '../../src/domain/remember';
import {readPages, readText} from '../files';
import {readPage} from '../front-matter/read-page';
import {answersReader} from './answers';
import {goLive, pageFactsModule} from './live';
import {collectPageFacts, type PageFacts} from './page-facts';
import {writeApi} from './write-api';
import {writeComparison} from './write-comparison';
import {writeMemoryData} from './write-memory-data';

export interface CatalogueOptions {
  /** Repository page, without a trailing slash: where a fact is corrected. */
  readonly repositoryUrl: string;
}

/** What other plugins may read of this one. */
export interface CatalogueContent {
  readonly context: AnswerContext;
  readonly facts: ReadonlyMap<string, PageFacts>;
}

/** Page of the site that documents the public data. */
const DATA_PAGE = 'donnees/';
/** Where `npm start` keeps what a build writes beside its pages. */
const PREVIEW = '.docusaurus/donnees';

/**
 * Loads catalogue/ and exemples/, stops the build with every mistake at once, and gives each page its own facts: a module for each page of
 * docs/ that asks for some, one for each page over the catalogue, and a route for each licence, each generation
 * and each comparison proposed. No global data.
 */
export default function cataloguePlugin({siteDir, siteConfig}: LoadContext, {repositoryUrl}: CatalogueOptions): Plugin<CatalogueContent> {
  let catalogue: Catalogue | undefined;
  const today = new Date().toISOString().slice(0, 10);
  const isPreview = process.env.NODE_ENV === 'development';
  /** What the tools fetch, and the public data. */
  const writeData = async (folder: string, context: ViewContext): Promise<void> => {
    await Promise.all([
      writeMemoryData(folder, context.catalogue),
      writeApi(folder, context.catalogue, today, `${siteConfig.url}${siteConfig.baseUrl}${DATA_PAGE}`),
      writeComparison(folder, context),
    ]);
  };
  const readAnswers = answersReader(siteDir, {today, repositoryUrl});
  return {
    name: 'catalogue',
    getPathsToWatch: () => [`${siteDir}/catalogue/**/*.yaml`, `${siteDir}/exemples/**/*`],

    async loadContent() {
      const {context, problems: found} = readAnswers();
      catalogue = context.catalogue;
      const pages = collectPageFacts(
        context,
        readPages(siteDir).map((page) => ({file: page.file, requests: readPage(page).requests})),
      );
      const problems = [...found, ...pages.problems];
      if (problems.length > 0) {
        throw new Error(formatProblems(withExtracts(problems, (file) => readText(siteDir, file))));
      }
      return {context, facts: pages.facts};
    },

    async contentLoaded({content: {context, facts}, actions}) {
      if (isPreview) {
        goLive({context, createData: actions.createData});
        await writeData(path.join(siteDir, PREVIEW), context);
      }
      const {data, routes} = modulesOf(context);
      await Promise.all([
        ...data.map(({name, json}) => actions.createData(name, json)),
        ...[...facts].map(([file, pageFacts]) => actions.createData(pageFactsModule(file), JSON.stringify(pageFacts))),
        ...routes.map(async ({address, component, prop, json}) => {
          const module = await actions.createData(`routes${address.replace(/\/$/, '')}.json`, json);
          actions.addRoute({
            path: `${siteConfig.baseUrl}${address.slice(1)}`,
            component: `@site/src/components/${component}`,
            modules: {[prop]: module},
            exact: true,
          });
        }),
      ]);
    },

    // Docusaurus reads `devServer`; its type forgets it.
    configureWebpack: () => (isPreview ? ({devServer: {static: [{directory: path.join(siteDir, PREVIEW), publicPath: siteConfig.baseUrl, watch: false}]}} as object) : {}),

    async postBuild({outDir}) {
      if (catalogue !== undefined) {
        await writeData(outDir, {catalogue, today, repositoryUrl});
      }
    },
  };
}

/** A module with a page over the catalogue, made by src/pages. */
interface DataModule {
  readonly name: string;
  readonly json: string;
}

/** A page that has no file: its address, the component that shows it, and the one prop that carries what it shows. */
interface Route {
  readonly address: string;
  readonly component: string;
  readonly prop: string;
  readonly json: string;
}

const modulesOf = remember((context: ViewContext): {data: DataModule[]; routes: Route[]} => {
  const {catalogue} = context;
  const data = (name: string, content: unknown): DataModule => ({name, json: JSON.stringify(content)});
  const route = (address: string, component: string, prop: string, content: unknown): Route => ({address, component, prop, json: JSON.stringify(content)});
  return {
    data: [
      data('catalogue.json', catalogueRows(catalogue)),
      data('freshness.json', freshnessView(context)),
      data('permissions.json', permissionsPageView(context)),
      data('comparison.json', comparisonIndexView(catalogue)),
      data('licences.json', licenceRows(catalogue)),
      data('machines.json', machineGroups(context)),
      data('memory.json', memoryPageView(catalogue)),
      data('home.json', homeView(catalogue)),
    ],
    routes: [
      ...[...catalogue.licences.values()].map((licence) => route(`/licences/${licence.id}/`, 'PageLicence', 'licence', licencePageView(context, licence))),
      ...[...catalogue.generations.values()].map((generation) =>
        route(generationUrl(generation), 'PageGeneration', 'generation', generationPageView(context, generation)),
      ),
      ...comparisonPages(context).map(({url, view}) => route(url, 'PageComparaison', 'comparison', view)),
    ],
  };
});
