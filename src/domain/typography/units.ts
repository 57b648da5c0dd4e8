/** What may follow a number without a line break in between. Every entry is the source of a regular expression, case-sensitive. */
const UNITS: readonly string[] = [
  // Storage, rates and precision.
  '[kMGTP]?o', '[KMGT]io', 'octets?', 'bits?', '[kMG]b(?:it)?',
  // Parameters and tokens. « M » stays apart from « M. Dupont ».
  'jetons?', 'tokens?', 'millions?', 'milliards?', 'Md', 'k', 'M(?!\\. )', 'T?FLOPS?',
  // Money and ratios.
  '[%‰]', '(?:k|M|Md)?€', '\\$', 'euros?',
  // Electricity, frequency, heat.
  '[kMGT]?Wh?', 'V', '[kMG]?Hz', 'MT', '°[CF]?', 'dB',
  // Time.
  '[mµn]?s', 'min', 'h', 'j', 'ans?', 'mois', 'jours?', 'heures?', 'minutes?', 'secondes?',
  // Lengths and weights.
  '[nµmck]?m', 'k?g', 'px', 'pt', 'r?em',
];

/** One unit and nothing more: « s » in « 3 s », not in « 3 s’ajoutent ». */
export const UNIT = `(?:${UNITS.join('|')})(?![\\p{L}\\p{N}_'’])`;

/** Month names, as written in dates. */
export const MONTH = '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\\p{L})';
