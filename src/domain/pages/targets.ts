/** Whether what a page points to exists: pages, sections of pages, components. */
import {visit} from 'unist-util-visit';
import type {Problem} from '../problems';
import {nearest} from '../problems/nearest';
import type {CheckedPage} from './front-matter';
import {linksOf} from './links';
import type {MdxPage} from './mdx-page';
import {fileFrom, routeOf} from './route';

export interface SiteTargets {
  /** Every page of docs/, drafts too. */
  readonly pages: readonly CheckedPage[];
  /** Addresses of the pages that do not come from docs/: `/catalogue/`. */
  readonly otherRoutes: Iterable<string>;
  /** Ids of the rows that `<TableauVariantes generation="…" />` shows. */
  readonly rowsOf: (generation: string) => readonly string[];
  /** Anchors that `<Glossaire />` gives. */
  readonly termAnchors: readonly string[];
}

/** What is found at an address. */
interface Target {
  /** undefined when the sections are not known here. */
  readonly anchors: ReadonlySet<string> | undefined;
  readonly draft: boolean;
}

/** Makes the check of links of one page, from all that a link may reach. */
export function targetsChecker({pages, otherRoutes, rowsOf, termAnchors}: SiteTargets): (page: CheckedPage & MdxPage) => Problem[] {
  const byRoute = new Map<string, Target>([...otherRoutes].map((route) => [route, {anchors: undefined, draft: false}]));
  const routeByFile = new Map<string, string>();
  for (const page of pages) {
    const route = routeOf(page.file, page.frontMatter.slug);
    byRoute.set(route, {anchors: anchorsOf(page.body, rowsOf, termAnchors), draft: page.frontMatter.draft === true});
    routeByFile.set(page.file, route);
  }

  return (page) =>
    linksOf(page).flatMap(({url, line}): Problem[] => {
      const [path = '', anchor] = url.split('#');
      const told = (message: string, fix: string): Problem[] => [{file: page.file, line, message, fix}];
      const isFile = /\.mdx?$/.test(path) && !/^(?:[a-z]+:|\/)/i.test(path);
      if (!isFile && path !== '' && !/^\/(?!\/)(?:.*\/)?$/.test(path)) {
        return [];
      }
      const route = path === '' ? routeOf(page.file, page.frontMatter.slug) : isFile ? routeByFile.get(fileFrom(page.file, path)) : path;
      const target = route === undefined ? undefined : byRoute.get(route);
      if (target === undefined) {
        const close = isFile ? nearestFile(page.file, path, routeByFile.keys()) : nearest(path, byRoute.keys());
        return told(
          `Le lien « ${url} » mène à une page qui n’existe pas.`,
          close === undefined ? 'Corrigez l’adresse : celle d’une page est le chemin de son fichier dans docs/, sans « .mdx ».' : `Écrivez « ${close} » ?`,
        );
      }
      if (target.draft && page.frontMatter.draft !== true) {
        return told(`Le lien « ${url} » mène à un brouillon, qui n’est pas publié.`, 'Retirez « draft: true » de cette page, ou retirez le lien.');
      }
      if (anchor === undefined || target.anchors === undefined || target.anchors.has(anchor)) {
        return [];
      }
      const close = nearest(anchor, target.anchors);
      return told(
        `Le lien « ${url} » mène à une section qui n’existe pas sur cette page.`,
        close === undefined ? 'Cherchez l’identifiant à la fin du titre visé : {/* #identifiant */}.' : `Écrivez « #${close} » ?`,
      );
    });
}

function anchorsOf(body: string, rowsOf: SiteTargets['rowsOf'], termAnchors: readonly string[]): Set<string> {
  const written = [...body.matchAll(/\{\/\*\s*#(?<comment>[^\s*]+)\s*\*\/\}|\bid="(?<attribute>[^"]+)"/g)];
  const tables = [...body.matchAll(/<TableauVariantes\b[^>]*\bgeneration="(?<generation>[^"]+)"/g)];
  return new Set([
    ...written.flatMap(({groups}) => groups?.comment ?? groups?.attribute ?? []),
    ...tables.flatMap(({groups}) => rowsOf(groups?.generation ?? '')),
    ...(body.includes('<Glossaire') ? termAnchors : []),
  ]);
}

/** The file of the same folder whose name looks most like the one given, as the page would write it. */
function nearestFile(page: string, path: string, files: Iterable<string>): string | undefined {
  const folder = page.slice(0, page.lastIndexOf('/') + 1);
  const names = [...files].filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
  const close = nearest(path.replace(/^\.\//, ''), names);
  return close === undefined ? undefined : `./${close}`;
}

/** Names of the components that the registry gives to pages, read in the text of src/theme/MDXComponents. */
export function registeredComponents(source: string): string[] {
  const body = /const components = \{(?<body>[\s\S]*?)\n\};/.exec(source)?.groups?.body ?? '';
  return [...body.matchAll(/^ {2}(?<name>[A-Z]\w*)[,:]/gm)].flatMap(({groups}) => groups?.name ?? []);
}

/** Components that a page uses and that no page has. */
export function checkComponents(page: MdxPage, registered: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  visit(page.tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
    const name = 'name' in node && typeof node.name === 'string' ? node.name : '';
    if (/^[A-Z]/.test(name) && !registered.includes(name)) {
      const close = nearest(name, registered);
      problems.push({
        file: page.file,
        line: page.lineOf(node),
        message: `Le composant <${name}> n’existe pas.`,
        fix: close === undefined ? `Choisissez parmi : ${registered.join(', ')} ; ou mettez le mot entre accents graves.` : `Écrivez « <${close}> » ?`,
      });
    }
  });
  return problems;
}
