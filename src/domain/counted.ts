const french = new Intl.NumberFormat('fr-FR');

/** A count with its noun: `1 page`, `12 pages`. French counts zero and one in the singular; `plural` defaults to a final s. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${french.format(count)} ${Math.abs(count) < 2 ? singular : plural}`;
}
