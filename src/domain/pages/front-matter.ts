/** What may stand between the two `---` of a page, and the checks that no single page can make. */
import * as z from 'zod';
import {groupBy} from '../group-by';
import type {Problem} from '../problems';
import {readYamlRecord} from '../yaml-record';

/** Kinds of page: the four of Diátaxis, plus model pages and section indexes. */
export const PAGE_KINDS = ['tutorial', 'how-to', 'explanation', 'reference', 'model', 'section'] as const;

const isoDate = z.union([z.iso.date(), z.date().transform((date) => date.toISOString().slice(0, 10))], {
  error: 'ce n’est pas une date | Écrivez l’année, le mois et le jour : 2026-11-23.',
});

export const frontMatterSchema = z.strictObject({
  description: z
    .string({error: (issue) => (issue.input === undefined ? undefined : 'la description doit être un texte | Écrivez une phrase entre guillemets.')})
    .trim()
    .min(20, {error: 'la description est trop courte | Écrivez une phrase d’au moins 20 signes qui dit ce que la page répond.'})
    .max(200, {error: 'la description est trop longue | Gardez une phrase d’au plus 200 signes.'}),
  title: z.string().trim().min(1).optional(),
  sidebar_position: z.number().optional(),
  sidebar_label: z.string().trim().min(1).optional(),
  slug: z.string().regex(/^[a-z0-9/-]+$/, {error: 'l’adresse contient des signes non admis | Gardez des minuscules sans accent, des chiffres, « - » et « / ».'}).optional(),
  kind: z.enum(PAGE_KINDS).optional(),
  family: z.string().optional(),
  valid_until: isoDate.optional(),
  keywords: z.array(z.string()).optional(),
  tags: z.array(z.string()).optional(),
  toc_min_heading_level: z.number().int().min(2).max(6).optional(),
  toc_max_heading_level: z.number().int().min(2).max(6).optional(),
  hide_table_of_contents: z.boolean().optional(),
  pagination_prev: z.string().nullable().optional(),
  pagination_next: z.string().nullable().optional(),
  unlisted: z.boolean().optional(),
  draft: z.boolean().optional(),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;

/** One page as it stands on disk. */
export interface PageSource {
  /** `docs/modeles/gemma.mdx` */
  readonly file: string;
  readonly text: string;
}

export interface CheckedPage extends PageSource {
  readonly frontMatter: FrontMatter;
  /** Line of a front-matter key in the file. */
  readonly lineOf: (key: string) => number;
  /** Text after the front matter, and the number of lines before it. */
  readonly body: string;
  readonly bodyOffset: number;
}

const FENCED = /^---[ \t]*\r?\n(?<yaml>[\s\S]*?)(?:\r?\n)?^---[ \t]*(?:\r?\n|$)/m;

/** Read one page's front matter. A page without any is told what to write. */
export function readFrontMatter(page: PageSource): {page: CheckedPage | undefined; problems: Problem[]} {
  const {file} = page;
  const text = page.text.replace(/^\uFEFF/, '');
  const match = text.startsWith('---') ? FENCED.exec(text) : null;
  if (match?.groups === undefined || match.index !== 0) {
    const opened = text.startsWith('---');
    return {
      page: undefined,
      problems: [
        {
          file,
          line: 1,
          message: opened ? 'L’en-tête ouvert par « --- » n’est jamais refermé.' : 'La page n’a pas d’en-tête.',
          fix: opened
            ? 'Ajoutez une ligne « --- » après la dernière clé de l’en-tête.'
            : 'Commencez le fichier par une ligne « --- », puis « description: … » et « sidebar_position: … », puis « --- ».',
        },
      ],
    };
  }
  const record = readYamlRecord({file, text: match.groups.yaml ?? '', schema: frontMatterSchema, lineOffset: 1});
  if (record.value === undefined) {
    return {page: undefined, problems: record.problems};
  }
  return {
    page: {
      file,
      text,
      frontMatter: record.value,
      lineOf: (key) => record.lineOf([key]),
      body: text.slice(match[0].length),
      bodyOffset: match[0].split('\n').length - 1,
    },
    problems: [],
  };
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));

/**
 * The entry of the sidebar that a page stands for: a folder's index page takes the place of its folder among that folder's
 * neighbours, so it is compared with them and not with its own pages.
 */
function siblingsFolder(file: string): string {
  return /\/index\.mdx?$/.test(file) ? folderOf(folderOf(file)) : folderOf(file);
}

/** Read all pages: every problem of every page at once, plus positions used twice in one folder. */
export function checkFrontMatters(sources: readonly PageSource[]): {pages: CheckedPage[]; problems: Problem[]} {
  const read = sources.map(readFrontMatter);
  const pages = read.flatMap(({page}) => (page === undefined ? [] : [page]));
  return {pages, problems: [...read.flatMap(({problems}) => problems), ...samePositions(pages)]};
}

function samePositions(pages: readonly CheckedPage[]): Problem[] {
  const byPlace = groupBy(
    pages.filter((page) => page.frontMatter.sidebar_position !== undefined),
    (page) => `${siblingsFolder(page.file)} ${page.frontMatter.sidebar_position}`,
  );
  return [...byPlace.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) =>
      group.map((page) => {
        const others = group.filter((other) => other !== page).map((other) => other.file);
        return {
          file: page.file,
          line: page.lineOf('sidebar_position'),
          message: `La position ${page.frontMatter.sidebar_position} (sidebar_position) est déjà prise par ${others.join(', ')}.`,
          fix: `Choisissez une position libre dans ${siblingsFolder(page.file)}/ ; un nombre à virgule convient, par exemple ${(page.frontMatter.sidebar_position ?? 0) + 0.5}.`,
        };
      }),
    );
}
