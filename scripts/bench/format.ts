/** Figures and tables as the benches print them. */

export const decimal = (value: number, digits = 1): string => value.toLocaleString('fr-FR', {minimumFractionDigits: digits, maximumFractionDigits: digits});

/** A Markdown table. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}
