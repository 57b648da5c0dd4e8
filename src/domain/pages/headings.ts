/** Rules on titles: one H1, no level skipped, and an id written by hand on each other title. */
import type {Heading} from 'mdast';
import {toString} from 'mdast-util-to-string';
import type {Problem} from '../problems';
import {headingsOf, type MdxPage} from './mdx-page';

const ID_COMMENT = /^\s*\/\*\s*#(?<id>\S*?)\s*\*\/\s*$/;
const ASCII_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id that a writer would give to a title: « Énergie : l’empreinte » → `energie-l-empreinte`. */
export function idFor(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** The id that the comment at the end of a title gives, undefined when there is none. */
export function headingId(heading: Heading): string | undefined {
  const last = heading.children.at(-1);
  return last?.type === 'mdxTextExpression' ? ID_COMMENT.exec(last.value)?.groups?.id : undefined;
}

/** Words of a title, without its id. */
export function headingText(heading: Heading): string {
  return toString({...heading, children: heading.children.filter((child) => child.type !== 'mdxTextExpression')}).trim();
}

/** @param hasFrontMatterTitle whether the front matter gives a `title`, from which Docusaurus makes the H1 */
export function checkHeadings(page: MdxPage, hasFrontMatterTitle: boolean): Problem[] {
  const headings = headingsOf(page);
  return [
    ...checkTitle(page, headings, hasFrontMatterTitle),
    ...checkLevels(page, headings),
    ...checkIds(page, headings.filter((heading) => heading.depth > 1)),
  ];
}

function checkTitle(page: MdxPage, headings: readonly Heading[], hasFrontMatterTitle: boolean): Problem[] {
  const {file} = page;
  const [first, ...others] = headings.filter((heading) => heading.depth === 1);
  if (first === undefined) {
    return hasFrontMatterTitle
      ? []
      : [
          {
            file,
            line: page.bodyOffset + 1,
            message: 'La page n’a pas de titre.',
            fix: 'Ajoutez « # Titre de la page » juste après l’en-tête.',
          },
        ];
  }
  const line = page.lineOf(first);
  const problems: Problem[] = others.map((heading) => ({
    file,
    line: page.lineOf(heading),
    message: `La page a un second titre de premier niveau, « ${headingText(heading)} ».`,
    fix: 'Écrivez « ## » à la place de « # » : une page a un seul titre de premier niveau.',
  }));
  if (hasFrontMatterTitle) {
    problems.push({
      file,
      line,
      message: 'La page a deux titres : la clé « title » de l’en-tête et la ligne qui commence par « # ».',
      fix: 'Gardez l’un des deux.',
    });
  }
  if (page.tree.children[0] !== first) {
    problems.push({
      file,
      line,
      message: 'Le titre de la page n’en est pas la première ligne.',
      fix: 'Placez la ligne qui commence par « # » juste après l’en-tête.',
    });
  }
  if (headingId(first) !== undefined) {
    problems.push({
      file,
      line,
      message: 'Le titre de la page porte un identifiant, qui ne sert à rien.',
      fix: 'Retirez « {/* #… */} » de cette ligne : l’adresse de la page suffit.',
    });
  }
  return problems;
}

function checkLevels(page: MdxPage, headings: readonly Heading[]): Problem[] {
  return headings.flatMap((heading, index) => {
    const previous = headings[index - 1]?.depth ?? 1;
    return heading.depth <= previous + 1
      ? []
      : [
          {
            file: page.file,
            line: page.lineOf(heading),
            message: `Le titre « ${headingText(heading)} » saute un niveau : il suit un titre de niveau ${previous}.`,
            fix: `Écrivez « ${'#'.repeat(previous + 1)} » à la place de « ${'#'.repeat(heading.depth)} ».`,
          },
        ];
  });
}

function checkIds(page: MdxPage, headings: readonly Heading[]): Problem[] {
  const firstLine = new Map<string, number>();
  return headings.flatMap((heading): Problem[] => {
    const line = page.lineOf(heading);
    const text = headingText(heading);
    const id = headingId(heading);
    const proposal = `{/* #${idFor(text) || 'section'} */}`;
    const at = {file: page.file, line};
    if (id === undefined) {
      return [
        {...at, message: `Le titre « ${text} » n’a pas d’identifiant.`, fix: `Ajoutez à la fin de la ligne : ${proposal}`},
      ];
    }
    if (!ASCII_ID.test(id)) {
      return [
        {
          ...at,
          message: `L’identifiant « ${id} » contient des signes non admis.`,
          fix: `Gardez des minuscules sans accent, des chiffres et des tirets : ${proposal}`,
        },
      ];
    }
    const earlier = firstLine.get(id);
    if (earlier !== undefined) {
      return [
        {
          ...at,
          message: `L’identifiant « ${id} » est déjà pris à la ligne ${earlier}.`,
          fix: 'Choisissez un autre identifiant : chacun désigne un seul titre de la page.',
        },
      ];
    }
    firstLine.set(id, line);
    return [];
  });
}
