/** What Docusaurus prints when a build fails, told again in French with the file and the line to mend. */
import type {Problem} from './problems';
import {nearest} from './problems/nearest';

export interface BuiltPage {
  /** `docs/modeles/gemma.mdx` */
  readonly file: string;
  readonly text: string;
  /** `/modeles/gemma/` */
  readonly route: string;
}

/** The known failures in the output of a build; empty when none is recognised. */
export function explainBuildOutput(output: string, pages: readonly BuiltPage[], baseUrl = '/'): Problem[] {
  const text = output.replace(/\u001B\[[0-9;]*m/g, '');
  const found = [
    ...brokenTargets(text, pages, baseUrl),
    ...unresolvedFiles(text, pages),
    ...duplicateRoutes(text, pages, baseUrl),
    ...mdxErrors(text),
    ...missingComponents(text, pages, baseUrl),
  ];
  const keys = found.map(({file, line, message}) => `${file}:${line ?? ''} ${message}`);
  return found.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function pageAt(route: string, pages: readonly BuiltPage[], baseUrl: string): BuiltPage | undefined {
  const path = `/${route.slice(baseUrl.length)}`;
  return pages.find((page) => page.route === path || page.route === `${path}/`);
}

function lineWith(page: BuiltPage | undefined, word: string): number | undefined {
  const index = page?.text.split('\n').findIndex((line) => line.includes(word)) ?? -1;
  return index === -1 ? undefined : index + 1;
}

/** « - Broken link on source page path = /a/:\n   -> linking to /b/ » and the same for anchors. */
function brokenTargets(text: string, pages: readonly BuiltPage[], baseUrl: string): Problem[] {
  const problems: Problem[] = [];
  for (const block of text.matchAll(/Broken (?<kind>link|anchor) on source page path = (?<source>\S+?):\n(?<targets>(?:\s+-> linking to .+\n?)+)/g)) {
    const {kind, source = '', targets = ''} = block.groups ?? {};
    const page = pageAt(source, pages, baseUrl);
    for (const {groups} of targets.matchAll(/-> linking to (?<url>\S+)/g)) {
      const url = groups?.url ?? '';
      const short = url.startsWith(baseUrl) ? `/${url.slice(baseUrl.length)}` : url;
      const close = nearest(short.split('#')[0] ?? '', pages.map(({route}) => route));
      problems.push({
        file: page?.file ?? `la page ${source}`,
        line: lineWith(page, short) ?? lineWith(page, `#${url.split('#')[1] ?? url}`),
        message: kind === 'anchor' ? `Le lien « ${short} » mène à une section qui n’existe pas.` : `Le lien « ${short} » mène à une page qui n’existe pas.`,
        fix:
          kind === 'anchor'
            ? 'Cherchez l’identifiant à la fin du titre visé : {/* #identifiant */}.'
            : close === undefined
              ? 'Corrigez l’adresse : celle d’une page est le chemin de son fichier dans docs/, sans « .mdx ».'
              : `Écrivez « ${close} » ?`,
      });
    }
  }
  return problems;
}

/** « Markdown link with URL `./a.mdx` in source file "docs/b.mdx" (3:1) couldn't be resolved. » and the same for images. */
function unresolvedFiles(text: string, pages: readonly BuiltPage[]): Problem[] {
  return [...text.matchAll(/Markdown (?<kind>link|image) with URL `(?<url>[^`]+)` in source file "(?<file>[^"]+)"(?: \((?<line>\d+):\d+\))?/g)].map(({groups}) => {
    const {kind, url = '', file = '', line} = groups ?? {};
    const page = pages.find((candidate) => candidate.file === file);
    return {
      file,
      line: lineWith(page, url) ?? (line === undefined ? undefined : Number(line)),
      message: kind === 'image' ? `L’image « ${url} » est introuvable.` : `Le fichier « ${url} » est introuvable.`,
      fix:
        kind === 'image'
          ? 'Placez l’image dans static/img/ et écrivez « /img/nom.png », ou corrigez le chemin.'
          : 'Écrivez l’adresse de la page, « /rubrique/page/ », ou le chemin de son fichier depuis cette page.',
    };
  });
}

function duplicateRoutes(text: string, pages: readonly BuiltPage[], baseUrl: string): Problem[] {
  return [...text.matchAll(/Attempting to create page at (?<route>\S+?), but a page already exists at this route/g)].map(({groups}) => {
    const route = groups?.route ?? '';
    const page = pageAt(route, pages, baseUrl);
    return {
      file: page?.file ?? `la page ${route}`,
      line: lineWith(page, 'slug:'),
      message: `Deux pages ont l’adresse ${route}.`,
      fix: 'Renommez l’un des fichiers, ou changez la ligne « slug: » de son en-tête.',
    };
  });
}

/** « MDX compilation failed for file "/…/docs/a.mdx"\nCause: …\nDetails:\n{ "line": 3, … } » */
function mdxErrors(text: string): Problem[] {
  return [...text.matchAll(/MDX compilation failed for file "[^"]*?(?<file>docs\/[^"]+)"\s*\n?Cause: (?<cause>.+)(?<rest>[\s\S]{0,400})/g)].map(({groups}) => {
    const line = /"line": (?<line>\d+)/.exec(groups?.rest ?? '')?.groups?.line;
    return {
      file: groups?.file ?? '',
      line: line === undefined ? undefined : Number(line),
      message: `Le texte MDX n’est pas lisible (${groups?.cause ?? ''}).`,
      fix: 'Cherchez près de cette ligne une accolade, un signe « < » ou une balise qui n’est pas refermée ; npm run check dit laquelle.',
    };
  });
}

/** « Can't render static file for pathname "/a/" » … « Expected component `X` to be defined » */
function missingComponents(text: string, pages: readonly BuiltPage[], baseUrl: string): Problem[] {
  const pattern = /static file for pathname "(?<route>[^"]+)"[\s\S]{0,600}?Expected component `(?<name>[^`]+)` to be defined/g;
  return [...text.matchAll(pattern)].map(({groups}) => {
    const {route = '', name = ''} = groups ?? {};
    const page = pageAt(route, pages, baseUrl);
    return {
      file: page?.file ?? `la page ${route}`,
      line: lineWith(page, `<${name}`),
      message: `Le composant <${name}> n’existe pas.`,
      fix: 'Vérifiez son nom dans src/theme/MDXComponents/index.tsx, ou mettez le mot entre accents graves.',
    };
  });
}
