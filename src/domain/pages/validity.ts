import type {Problem} from '../problems';
import type {CheckedPage} from './front-matter';

/**
 * Pages whose date of validity has passed: told, never failed, for a date must not stop an unrelated contribution.
 *
 * @param today `2026-11-23`
 */
export function expiredPages(pages: readonly CheckedPage[], today: string): Problem[] {
  return pages.flatMap((page) => {
    const until = page.frontMatter.valid_until;
    return until === undefined || until >= today
      ? []
      : [
          {
            file: page.file,
            line: page.lineOf('valid_until'),
            message: `La page était tenue pour juste jusqu’au ${until}.`,
            fix: 'Relisez ses sources, corrigez ce qui a changé, puis avancez « valid_until ».',
          },
        ];
  });
}
