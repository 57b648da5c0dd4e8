import type {Problem} from '../../src/domain/problems';

/** GitHub’s line that pins a message to a file in a pull request. */
export function githubAnnotation({file, line, message, fix}: Problem): string {
  const escapeText = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const escapeProperty = (text: string): string => escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = `file=${escapeProperty(file)}${line === undefined ? '' : `,line=${line}`}`;
  return `::error ${place}::${escapeText(`${message}\n→ ${fix}`)}`;
}
