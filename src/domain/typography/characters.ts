/** Goes before a colon, inside « », between a number and its unit. */
export const NO_BREAK_SPACE = '\u00A0';

/** « Espace fine insécable »: goes before ; ! ? and between thousands. */
export const NARROW_NO_BREAK_SPACE = '\u202F';

/** Has no width and keeps what stands on both sides on one line: a button and the full stop after it. */
export const WORD_JOINER = '\u2060';

/**
 * Stands in a run for content that no rule may read or change: code, a component, a web address.
 * Rules see that something is there, never what it is.
 */
export const OPAQUE = '\uFFFC';
