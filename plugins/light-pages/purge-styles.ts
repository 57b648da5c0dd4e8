import {PurgeCSS} from 'purgecss';

/** Attribute values and elements that the page’s script adds; nothing else changes a page after it is built. */
const ADDED_BY_SCRIPT = ['data-theme', 'hidden', 'open', 'checked'];

/**
 * A style sheet without the rules that no page uses.
 *
 * @param css text of the style sheet
 * @param pages HTML of every built page
 */
export async function purgeStyles(css: string, pages: readonly string[]): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    css: [{raw: css}],
    content: pages.map((raw) => ({raw, extension: 'html'})),
    safelist: {standard: ADDED_BY_SCRIPT},
    dynamicAttributes: ADDED_BY_SCRIPT,
    variables: true,
    keyframes: true,
  });
  if (result === undefined) {
    throw new Error('PurgeCSS n’a rendu aucune feuille de style.');
  }
  return result.css;
}
