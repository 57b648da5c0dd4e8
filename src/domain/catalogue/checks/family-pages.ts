import type {MdxPage} from '../../pages/mdx-page';
import {routeOf} from '../../pages/route';
import type {CheckedPage} from '../../pages/front-matter';
import type {Problem} from '../../problems';
import type {Catalogue} from '../load';
import {requestsOf} from '../page-requests';

/** Each family has its page, where each of its generations has its table: other pages link to the rows. */
export function unshownGenerations({families}: Catalogue, pages: readonly (Omit<CheckedPage, 'lineOf'> & MdxPage)[]): Problem[] {
  return [...families.values()].flatMap(({id, record, file, generations}): Problem[] => {
    const address = record.page ?? `/modeles/${id}/`;
    const page = pages.find((candidate) => routeOf(candidate.file, candidate.frontMatter.slug) === address);
    if (page === undefined) {
      return [
        {
          file,
          message: `La famille ${record.name} n’a pas de page à l’adresse ${address}.`,
          fix: `Créez docs${address.replace(/\/$/, '')}.mdx, ou corrigez « page: » dans cette fiche.`,
        },
      ];
    }
    const shown = new Set(
      requestsOf(page).flatMap(({request}) =>
        request.component === 'TableauVariantes' && request.attributes.generation !== undefined ? [request.attributes.generation] : [],
      ),
    );
    return generations
      .filter((generation) => !shown.has(generation.id))
      .map((generation) => ({
        file: page.file,
        message: `La génération ${generation.record.name} n’est pas sur la page de sa famille.`,
        fix: `Ajoutez une ligne <TableauVariantes generation="${generation.id}" /> sous le titre qui lui convient.`,
      }));
  });
}
