import {typeset, typesetSegments} from './typeset';

const TYPESET_KEYS: readonly string[] = ['title', 'description', 'sidebar_label'];

/** A copy of a page’s front matter whose title, description and sidebar label are set in French typography. */
export function typesetFrontMatter(frontMatter: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(frontMatter).map(([key, value]) => [key, TYPESET_KEYS.includes(key) && typeof value === 'string' ? typeset(value) : value]),
  );
}

/**
 * Typography of the `# Titre` line of a page’s raw text: Docusaurus reads there, and not in the compiled page, the title of the tab,
 * of the sidebar and of the pagination.
 */
export function typesetTitleLine(markdown: string): string {
  return markdown.replace(/^#[ \t].*$/m, (line) => {
    const parts = line.split(/(`[^`]*`)/);
    const segments = typesetSegments(parts.map((part, index) => (index % 2 === 1 ? null : part)));
    return segments.map((segment, index) => segment ?? parts[index]).join('');
  });
}
