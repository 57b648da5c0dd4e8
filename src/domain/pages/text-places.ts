/** Where the French of a page stands, for all that reads or sets it. */

/** Attributes of components that hold French text; all others may hold code, addresses or identifiers. */
export const TEXT_ATTRIBUTES: ReadonlySet<string> = new Set(['titre', 'legende', 'alt', 'title', 'label', 'caption', 'resume']);

/** Elements whose text is code. */
export const CODE_ELEMENTS: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'pre', 'var', 'script', 'style', 'math']);
