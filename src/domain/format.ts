/** Numbers, sizes and dates as French readers expect them. Called at build only: browsers may hold other Intl data. */
import {parseSize} from './size';

const NBSP = '\u00A0';
const integer = new Intl.NumberFormat('fr-FR', {maximumFractionDigits: 0});
const threeDigits = new Intl.NumberFormat('fr-FR', {maximumSignificantDigits: 3});
const twoDigits = new Intl.NumberFormat('fr-FR', {maximumSignificantDigits: 2});
const conjunction = new Intl.ListFormat('fr-FR', {type: 'conjunction'});
const monthName = new Intl.DateTimeFormat('fr-FR', {month: 'long', year: 'numeric', timeZone: 'UTC'});

/** 131072 → « 131 072 » */
export function formatInteger(value: number): string {
  return integer.format(value);
}

/** A number as its reader will see it: the unit and the plural follow from it, not from the exact value. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** 4300079472 → « 4,3 » and « milliards » */
function largeNumber(value: number): {readonly amount: string; readonly noun: 'milliard' | 'million'; readonly unit: string} {
  const shown = rounded(value);
  const [amount, noun] = shown >= 1e9 ? ([shown / 1e9, 'milliard'] as const) : ([shown / 1e6, 'million'] as const);
  return {amount: threeDigits.format(amount), noun, unit: `${noun}${amount >= 2 ? 's' : ''}`};
}

/** Parameters in words: 4300079472 → « 4,3 milliards », 268098176 → « 268 millions ». */
export function formatParameters(value: number): string {
  const {amount, unit} = largeNumber(value);
  return `${amount}${NBSP}${unit}`;
}

/** A large number of something, from one million up: 700000000 utilisateurs → « 700 millions d’utilisateurs ». */
export function formatLargeCount(value: number, of: string): string {
  return `${formatParameters(value)} ${/^[aeiouéh]/iu.test(of) ? 'd’' : 'de '}${of}`;
}

/** A size written by a source, in French units: « 3.3 GB » → « 3,3 Go ». Exact bytes are rounded to three digits. */
export function formatSize(text: string): string {
  const size = parseSize(text);
  if (size === undefined) {
    throw new RangeError(`« ${text} » n’est pas une taille.`);
  }
  return formatBytes(size.bytes);
}

/** 3338801804 → « 3,34 Go » (decimal units, as file sizes are told). */
export function formatBytes(bytes: number): string {
  const shown = rounded(bytes);
  const [amount, unit] =
    shown >= 1e12 ? [shown / 1e12, 'To'] : shown >= 1e9 ? [shown / 1e9, 'Go'] : shown >= 1e6 ? [shown / 1e6, 'Mo'] : [shown / 1e3, 'ko'];
  return `${threeDigits.format(amount)}${NBSP}${unit}`;
}

const months = new Map<string, string>();

/** « 2025-03 » → « mars 2025 ». Kept once written: pages hold thousands of dates, of a few dozen months. */
function monthInWords(month: string): string {
  const words = months.get(month) ?? monthName.format(new Date(`${month}-01T00:00:00Z`));
  months.set(month, words);
  return words;
}

/** « 2025-03-01 » → « 1er mars 2025 »; « 2025-03 » → « mars 2025 ». */
export function formatDate(date: string): string {
  const [, , day] = date.split('-');
  const month = monthInWords(date.slice(0, 7));
  return day === undefined ? month : `${day === '01' ? '1er' : String(Number(day))}${NBSP}${month}`;
}

/** « texte, image et son » */
export function formatList(values: readonly string[]): string {
  return conjunction.format(values);
}

/** Short range: « 1 à 27 milliards », « 268 millions à 27 milliards »; one bound alone when both read the same. */
export function formatParameterRange(low: number, high: number): string {
  const [first, last] = [formatParameters(low), formatParameters(high)];
  const [{amount, noun}, {noun: lastNoun}] = [largeNumber(low), largeNumber(high)];
  return first === last ? first : `${noun === lastNoun ? amount : first} à ${last}`;
}

/** 4.36 → « 4,4 » */
export function formatShort(value: number): string {
  return twoDigits.format(value);
}

/** Whole days from `from` to `to`, both « 2026-11-23 ». */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
