import type {MdxPage} from '../../pages/mdx-page';
import {routeOf} from '../../pages/route';
import type {CheckedPage} from '../../pages/front-matter';
import type {Problem} from '../../problems';
import type {Catalogue} from '../load';
import {requestsOf} from '../page-requests';
import type {RequestComponent} from '../views/requests';

/** Each family has its page, where each of its generations has its table, to which other pages link, and each current one its licence. */
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
    const requests = requestsOf(page);
    const shownBy = (component: RequestComponent): Set<string | undefined> =>
      new Set(requests.flatMap(({request}) => (request.component === component ? [request.attributes.generation] : [])));
    const inTables = shownBy('TableauVariantes');
    const inPanels = shownBy('PanneauLicence');
    return generations.flatMap(({id: generation, record: {name, status}}): Problem[] => [
      ...(inTables.has(generation)
        ? []
        : [
            {
              file: page.file,
              message: `La génération ${name} n’est pas sur la page de sa famille.`,
              fix: `Ajoutez une ligne <TableauVariantes generation="${generation}" /> sous le titre qui lui convient.`,
            },
          ]),
      ...(status !== 'current' || inPanels.has(generation)
        ? []
        : [
            {
              file: page.file,
              message: `La page ne dit pas ce que permet la licence de la génération ${name}, qui est actuelle.`,
              fix: `Ajoutez une ligne <PanneauLicence generation="${generation}" /> dans la section de la licence.`,
            },
          ]),
    ]);
  });
}
