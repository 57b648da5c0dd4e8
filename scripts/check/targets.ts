import path from 'node:path';
import {readSourceFiles} from '../../plugins/files';
import {COMPARISON_URLS} from '../../src/domain/catalogue/views/comparison-page';
import {generationUrl} from '../../src/domain/catalogue/views/own-page';
import {termAnchor} from '../../src/domain/catalogue/views/glossary';
import {routeOf} from '../../src/domain/pages/route';
import {linksOf} from '../../src/domain/pages/links';
import {checkComponents, registeredComponents, targetsChecker} from '../../src/domain/pages/targets';
import type {Check, CheckContext} from './context';

const REGISTRY = 'src/theme/MDXComponents/index.tsx';

/** Addresses that do not come from docs/: src/pages, and the routes that plugins/catalogue adds. */
function otherRoutes({siteDir, catalogue: {catalogue}}: CheckContext): string[] {
  const standalone = readSourceFiles(siteDir, 'src/pages', ['.tsx', '.mdx'])
    .filter(({file}) => !file.endsWith('.test.tsx') && path.posix.basename(file) !== '404.tsx')
    .map(({file}) => routeOf(file.replace(/^src\/pages\//, 'docs/').replace(/\.tsx$/, '.mdx')));
  return [
    ...standalone,
    ...[...catalogue.licences.keys()].map((id) => `/licences/${id}/`),
    ...[...catalogue.generations.values()].map(generationUrl),
    ...COMPARISON_URLS,
  ];
}

/** Every link leads to a page and a section that exist. */
export const targets: Check = {
  title: 'Cibles des liens',
  unit: 'lien',
  subjects: ({parsed}) => parsed.flatMap((page) => linksOf(page).map(() => page.file)),
  run: (context) => {
    const {generations} = context.catalogue.catalogue;
    const check = targetsChecker({
      pages: context.pages,
      otherRoutes: otherRoutes(context),
      termAnchors: context.terms().terms.map(({id}) => termAnchor(id)),
      rowsOf: (generation) => generations.get(generation)?.variants.map(({id}) => id) ?? [],
    });
    return context.parsed.flatMap(check);
  },
};

/** Every component that a page uses is in the registry. */
export const components: Check = {
  title: 'Composants des pages',
  unit: 'page',
  subjects: ({parsed}) => parsed.map(({file}) => file),
  run: ({parsed, readFile}) => {
    const registered = registeredComponents(new TextDecoder().decode(readFile(REGISTRY)));
    return registered.length === 0
      ? [{file: REGISTRY, message: 'La liste des composants n’est pas lisible.', fix: 'Gardez la forme « const components = {…}; », un nom par ligne.'}]
      : parsed.flatMap((page) => checkComponents(page, registered));
  },
};
