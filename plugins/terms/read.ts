import type {Problem} from '../../src/domain/problems';
import {loadTerms, type Term} from '../../src/domain/terms/load';
import {readSourceFiles} from '../files';

/** The terms of catalogue/termes/. Never throws on bad records: `problems` holds every one of them. */
export function readTerms(siteDir: string): {terms: Term[]; problems: Problem[]} {
  return loadTerms(readSourceFiles(siteDir, 'catalogue/termes', ['.yaml', '.yml']));
}
