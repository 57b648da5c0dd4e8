/** Checks that need several records. Each returns its problems; none stops the others. */
import type {Problem} from '../../problems';
import type {Catalogue} from '../load';
import {contexts} from './contexts';
import {dates} from './dates';
import {derivatives} from './derivatives';
import {licences} from './licences';
import {measures} from './measures';
import {parameterCounts} from './parameter-counts';
import {references} from './references';
import {sizes} from './sizes';

/** All problems of a loaded catalogue. `today` is the day of the check, `2026-11-23`. */
export function checkCatalogue(catalogue: Catalogue, today: string): Problem[] {
  return [
    ...references(catalogue),
    ...parameterCounts(catalogue),
    ...sizes(catalogue),
    ...licences(catalogue),
    ...derivatives(catalogue),
    ...contexts(catalogue),
    ...dates(catalogue, today),
    ...measures(catalogue, today),
  ];
}
