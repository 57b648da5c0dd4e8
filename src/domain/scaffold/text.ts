/** Writing what people typed into YAML and MDX without letting it become anything else. */
import {stringify} from 'yaml';

/** A text as a YAML value on one line, in quotes when it needs them. */
export function yamlValue(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const value = stringify(line, {lineWidth: 0}).trimEnd();
  // A year or a version stays a text.
  return value.includes('\n') ? JSON.stringify(line) : value;
}

/** The first line of a record: editors then complete and check it. */
export function schemaLine(file: string, kind: string): string {
  return `# yaml-language-server: $schema=${'../'.repeat(file.split('/').length - 1)}schemas/${kind}.json`;
}

/** A text as words of an MDX page, without any sign that MDX or Markdown would read. */
export function mdxText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(/[\\`*_{}[\]<>#~|]/g, '\\$&');
}

const ID = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

/** Refuses what cannot be a file name; for questions. */
export function refuseId(answer: string): string | undefined {
  return ID.test(answer) ? undefined : `« ${answer} » ne peut pas être un nom de fichier ; gardez des minuscules sans accent, des chiffres, « - » et « . ».`;
}

/** Refuses what is not a positive whole number. */
export function refuseCount(answer: string): string | undefined {
  return /^[1-9]\d*$/.test(answer) ? undefined : `« ${answer} » n’est pas un nombre entier ; écrivez les chiffres sans espace : 131072.`;
}

/** Refuses what is not a positive number; French or English decimal mark. */
export function refuseNumber(answer: string): string | undefined {
  return Number(answer.replace(',', '.')) > 0 ? undefined : `« ${answer} » n’est pas un nombre ; écrivez par exemple 23,4.`;
}

/** Refuses what is not a day of the calendar. */
export function refuseDay(answer: string): string | undefined {
  const date = new Date(`${answer}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(answer) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(answer)
    ? undefined
    : `« ${answer} » n’est pas une date ; écrivez l’année, le mois et le jour : 2026-11-23.`;
}

/** Refuses an address that a link could not follow. */
export function refuseUrl(answer: string): string | undefined {
  return /^https?:\/\/[^\s/]+\S*$/.test(answer) ? undefined : `« ${answer} » n’est pas une adresse ; elle commence par https://.`;
}
