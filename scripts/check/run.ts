import {counted} from '../../src/domain/counted';
import type {Problem} from '../../src/domain/problems';
import {readSourceFiles} from '../../plugins/files';
import {familyPages, figures, openSource, records, requests} from './catalogue';
import {isUnder, readContext, type Check} from './context';
import {commands} from './commands';
import {doubleWords} from './double-words';
import {endings} from './endings';
import {english} from './english';
import {forbiddenWords} from './forbidden-words';
import {frontMatter} from './front-matter';
import {headings} from './headings';
import {images} from './images';
import {linkLabels} from './link-labels';
import {links} from './links';
import {mdxSyntax} from './mdx-syntax';
import {names} from './names';
import {noCode} from './no-code';
import {ollamaNote} from './ollama-note';
import {orphans} from './orphans';
import {plainSpaces} from './plain-spaces';
import {samples} from './samples';
import {sentenceCase} from './sentence-case';
import {sentences} from './sentences';
import {spelling} from './spelling';
import {components, targets as linkTargets} from './targets';
import {stubs} from './stubs';
import {terms} from './terms';
import {typography} from './typography';
import {validity} from './validity';

/** Every content check, in the order in which a writer mends a page. */
export const CHECKS: readonly Check[] = [
  frontMatter,
  mdxSyntax,
  headings,
  noCode,
  plainSpaces,
  links,
  linkTargets,
  components,
  linkLabels,
  images,
  typography,
  spelling,
  doubleWords,
  names,
  sentenceCase,
  terms,
  forbiddenWords,
  english,
  sentences,
  endings,
  orphans,
  stubs,
  ollamaNote,
  samples,
  commands,
  validity,
  records,
  requests,
  familyPages,
  figures,
  openSource,
];

export interface CheckOutcome {
  readonly title: string;
  readonly unit: string;
  /** How many things were looked at. */
  readonly checked: number;
  readonly problems: readonly Problem[];
  /** What is told without failing. */
  readonly notices: readonly Problem[];
}

/**
 * Run all checks on the site, keeping only what concerns `targets` when there are any.
 *
 * A check that finds nothing to check fails: it would pass on an empty site. On a chosen file the rule bears on the files, for
 * one page may well have no link.
 *
 * @param targets files or folders, from the site root
 * @param checks all of them, unless a test asks for a few
 */
export async function runChecks(siteDir: string, targets: readonly string[], checks: readonly Check[] = CHECKS): Promise<CheckOutcome[]> {
  const isWanted = (file: string): boolean => targets.length === 0 || targets.some((target) => isUnder(file, target));
  // Records are held against every page; a choice of pages, against itself alone.
  const onlyPages = targets.length > 0 && targets.every((target) => isUnder(target, 'docs'));
  const context = await readContext(siteDir, onlyPages ? isWanted : undefined);
  // A record that cannot be read is there all the same.
  const files = targets.length === 0 ? [] : [...context.sources, ...(onlyPages ? [] : readSourceFiles(siteDir, 'catalogue', ['.yaml', '.yml']))];
  const missing = targets.filter((target) => !files.some(({file}) => isUnder(file, target)));
  if (missing.length > 0) {
    return [
      {
        title: 'Fichiers demandés',
        unit: 'fichier',
        checked: 0,
        notices: [],
        problems: missing.map((file) => ({
          file,
          message: 'Rien à contrôler à cet endroit.',
          fix: 'Donnez un fichier ou un dossier de docs/ ou de catalogue/, par exemple docs/modeles.',
        })),
      },
    ];
  }
  return checks.map((check) => {
    const checked = check.subjects(context).filter(isWanted).length;
    const problems = check.run(context).filter(({file}) => isWanted(file));
    const isVoid = checked === 0 && problems.length === 0 && targets.length === 0;
    return {
      title: check.title,
      unit: check.unit,
      checked,
      notices: check.notices?.(context).filter(({file}) => isWanted(file)) ?? [],
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
