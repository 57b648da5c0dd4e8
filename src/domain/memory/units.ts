/** Bytes in words. Memory is told in GiB (« Gio », 2³⁰ bytes), file sizes in GB (« Go », 10⁹ bytes): the unit is always written. */

const NBSP = '\u00A0';
const threeDigits = new Intl.NumberFormat('fr-FR', {maximumSignificantDigits: 3});
const integer = new Intl.NumberFormat('fr-FR', {maximumFractionDigits: 0});
const decimal = new Intl.NumberFormat('fr-FR', {maximumFractionDigits: 4});

const KIB = 2 ** 10;
export const MIB = 2 ** 20;
export const GIB = 2 ** 30;

/** 4294967296 bytes → « 4 Gio » (binary units, for memory). */
export function formatBinaryBytes(bytes: number): string {
  const [amount, unit] =
    bytes >= GIB ? [bytes / GIB, 'Gio'] : bytes >= MIB ? [bytes / MIB, 'Mio'] : bytes >= KIB ? [bytes / KIB, 'Kio'] : [bytes, 'octets'];
  return `${threeDigits.format(amount)}${NBSP}${unit}`;
}

/** 131072 → « 131 072 » */
export function formatCount(value: number): string {
  return integer.format(value);
}

/** 1.0625 → « 1,0625 » */
export function formatDecimal(value: number): string {
  return decimal.format(value);
}
