import {allEntries} from '../../src/domain/catalogue/evidence';
import {openSourceClaims, typedFigures} from '../../src/domain/catalogue/checks/prose';
import {unshownGenerations} from '../../src/domain/catalogue/checks/family-pages';
import {requestsOf} from '../../src/domain/catalogue/page-requests';
import {proseOf} from '../../src/domain/pages/prose';
import type {Check} from './context';

/** Every record fits its schema and agrees with the others. */
export const records: Check = {
  title: 'Fiches du catalogue',
  unit: 'fiche',
  subjects: ({catalogue}) => allEntries(catalogue.catalogue).map(({file}) => file),
  run: ({catalogue}) => catalogue.problems,
};

/** The facts that pages ask for exist. */
export const requests: Check = {
  title: 'Faits demandés par les pages',
  unit: 'fait',
  subjects: ({parsed}) => parsed.flatMap((page) => requestsOf(page).map(() => page.file)),
  run: ({requestProblems}) => requestProblems,
};

/** Every generation stands on its family’s page. */
export const familyPages: Check = {
  title: 'Générations montrées',
  unit: 'génération',
  subjects: ({catalogue}) => [...catalogue.catalogue.generations.values()].map(({file}) => file),
  run: ({catalogue, parsed}) => unshownGenerations(catalogue.catalogue, parsed),
};

/** No figure of the catalogue is typed again in a page. */
export const figures: Check = {
  title: 'Chiffres recopiés du catalogue',
  unit: 'paragraphe',
  subjects: ({parsed}) => parsed.flatMap((page) => proseOf(page).map(() => page.file)),
  run: ({catalogue, parsed}) => typedFigures(catalogue.catalogue, parsed),
};

/** « Open source » is not said of a model whose openness grid denies it. */
export const openSource: Check = {
  title: '« Open source » et grille d’ouverture',
  unit: 'paragraphe',
  subjects: ({parsed}) => parsed.flatMap((page) => proseOf(page).map(() => page.file)),
  run: ({catalogue, parsed}) => openSourceClaims(catalogue.catalogue, parsed),
};
