/**
 * Where the browser keeps the reader’s theme: the key that Docusaurus uses with the `storage.namespace` of
 * docusaurus.config.ts, so that `npm start` and the built site agree.
 */
export const STORAGE_NAMESPACE = 'modeles-ouverts';
export const THEME_KEY = `theme-${STORAGE_NAMESPACE}`;

export type Theme = 'light' | 'dark';

/** The theme that the reader chose, undefined when it follows the system or cannot be read. */
export function storedTheme(): Theme | undefined {
  try {
    const stored = localStorage.getItem(THEME_KEY);
    return stored === 'light' || stored === 'dark' ? stored : undefined;
  } catch {
    // A browser may refuse storage: the page then follows the system.
    return undefined;
  }
}

/** Draw the page in `theme`; undefined leaves it to the system. */
export function applyTheme(theme: Theme | undefined): void {
  if (theme === undefined) {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = theme;
  }
}
