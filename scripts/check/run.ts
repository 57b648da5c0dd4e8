import {counted} from '../../src/domain/counted';
import type {Problem} from '../../src/domain/problems';
import {isUnder, readContext, type Check} from './context';
import {frontMatter} from './front-matter';
import {headings} from './headings';
import {links} from './links';
import {mdxSyntax} from './mdx-syntax';
import {noCode} from './no-code';
import {plainSpaces} from './plain-spaces';

/** Every content check, in the order in which a writer mends a page. */
export const CHECKS: readonly Check[] = [frontMatter, mdxSyntax, headings, noCode, plainSpaces, links];

export interface CheckOutcome {
  readonly title: string;
  readonly unit: string;
  /** How many things were looked at. */
  readonly checked: number;
  readonly problems: readonly Problem[];
}

/**
 * Run all checks on the site, keeping only what concerns `targets` when there are any.
 *
 * A check that finds nothing to check fails: it would pass on an empty site. On a chosen file the rule bears on the files, for
 * one page may well have no link.
 *
 * @param targets files or folders, from the site root
 */
export function runChecks(siteDir: string, targets: readonly string[]): CheckOutcome[] {
  const context = readContext(siteDir);
  const isWanted = (file: string): boolean => targets.length === 0 || targets.some((target) => isUnder(file, target));
  const missing = targets.filter((target) => !context.sources.some(({file}) => isUnder(file, target)));
  if (missing.length > 0) {
    return [
      {
        title: 'Fichiers demandés',
        unit: 'fichier',
        checked: 0,
        problems: missing.map((file) => ({
          file,
          message: 'Aucune page à contrôler à cet endroit.',
          fix: 'Donnez un fichier ou un dossier de docs/, par exemple docs/modeles.',
        })),
      },
    ];
  }
  return CHECKS.map((check) => {
    const checked = check.subjects(context).filter(isWanted).length;
    const problems = check.run(context).filter(({file}) => isWanted(file));
    const isVoid = checked === 0 && problems.length === 0 && targets.length === 0;
    return {
      title: check.title,
      unit: check.unit,
      checked,
      problems: isVoid
        ? [
            {
              file: 'docs',
              message: `Le contrôle « ${check.title} » n’a rien trouvé à contrôler (${counted(0, check.unit)}).`,
              fix: 'Vérifiez que docs/ contient des pages et que la commande part de la racine du dépôt.',
            },
          ]
        : problems,
    };
  });
}
