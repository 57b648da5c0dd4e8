import {loadCatalogue, type Catalogue} from '../../src/domain/catalogue/load';
import {checkCatalogue} from '../../src/domain/catalogue/checks';
import type {Problem} from '../../src/domain/problems';
import {readSourceFiles} from '../files';

/** Read and check the whole of catalogue/. Never throws on bad records: `problems` holds every one of them. */
export function readCatalogue(siteDir: string, today: string): {catalogue: Catalogue; problems: Problem[]} {
  const {catalogue, problems} = loadCatalogue(readSourceFiles(siteDir, 'catalogue', ['.yaml', '.yml']));
  return {catalogue, problems: [...problems, ...checkCatalogue(catalogue, today)]};
}
