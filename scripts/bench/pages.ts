/**
 * `npm run bench:pages -- [text]`: Lighthouse on the pages of build/, one of each kind or those whose address holds the text.
 * Its times are those of a simulated phone: they tell pages apart, and little from one machine to another.
 */
import {existsSync} from 'node:fs';
import {sitemapRoutes} from '../../tests/support/built-site';
import {servePages} from '../../tests/support/pages-server';
import {BUILDS} from '../../tests/support/site';
import {decimal, table} from './format';
import {install} from './install';
import {LIGHTHOUSE, runLighthouse} from './lighthouse';

/** One page of each kind, from the home page. */
const KINDS = [
  '',
  'modeles/gemma/',
  'modeles/gemma/gemma-3/',
  'utiliser/appels-d-outils/',
  'comprendre/contexte-et-cache-kv/',
  'cadres/licences-expliquees/',
  'reference/glossaire/',
  'catalogue/',
  'memoire/',
  'comparer/',
  'puis-je/',
  'recherche/',
  'accessibilite/',
];
const COLUMNS = ['Page', 'Performance', 'LCP (s)', 'TBT (ms)', 'CLS', 'Accessibilité', 'En défaut'];

async function main(): Promise<void> {
  const {dir, baseUrl} = BUILDS.root;
  if (!existsSync(dir)) {
    throw new Error('Aucun site construit : lancez d’abord « npm run build ».');
  }
  const wanted = process.argv[2];
  const routes = wanted === undefined ? KINDS : sitemapRoutes(dir).filter((route) => route.includes(wanted));
  if (routes.length === 0) {
    throw new Error(`Aucune adresse du plan du site ne contient « ${wanted ?? ''} ».`);
  }
  install([LIGHTHOUSE]);
  const server = await servePages(dir, baseUrl);
  try {
    const rows: string[][] = [];
    for (const [index, route] of routes.entries()) {
      console.error(`${index + 1}/${routes.length} /${route}`);
      const {performance, accessibility, lcp, tbt, cls, failed} = await runLighthouse(server.home + route);
      rows.push([`/${route}`, String(performance), decimal(lcp / 1000, 2), decimal(tbt, 0), decimal(cls, 3), String(accessibility), failed.join(', ')]);
    }
    console.log(table(COLUMNS, rows));
    console.log(`\n${routes.length} pages. Lighthouse, téléphone simulé.`);
  } finally {
    await server.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
