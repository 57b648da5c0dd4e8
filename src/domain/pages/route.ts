/** From a file of docs/ to the address where it is read. */

/**
 * Path of a page from the site root, with both slashes: `docs/modeles/gemma.mdx` → `/modeles/gemma/`.
 *
 * @param file path from the repository root
 * @param slug the front matter’s `slug`: absolute when it starts with `/`, else relative to the page’s folder
 */
export function routeOf(file: string, slug?: string): string {
  const inDocs = file.replace(/^docs\//, '').replace(/\.mdx?$/, '');
  const parts = inDocs.split('/');
  const last = parts.pop() ?? '';
  if (slug !== undefined) {
    return withSlashes(slug.startsWith('/') ? slug : [...parts, slug].join('/'));
  }
  const isIndex = last.toLowerCase() === 'index' || last.toLowerCase() === 'readme' || last === parts.at(-1);
  return withSlashes(isIndex ? parts.join('/') : [...parts, last].join('/'));
}

function withSlashes(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/**
 * Path from the repository root of a file that a page names: `./taille.mdx` in `docs/demarrer/index.mdx` → `docs/demarrer/taille.mdx`.
 *
 * @param page file of the page
 */
export function fileFrom(page: string, relative: string): string {
  const parts = page.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') {
      parts.pop();
    } else if (part !== '.') {
      parts.push(part);
    }
  }
  return parts.join('/');
}
