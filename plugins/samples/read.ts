import {SAMPLES_FOLDER, type SampleFile} from '../../src/domain/samples';
import {readSourceFiles} from '../files';

/** Text files of exemples/: the others (images) are sent by samples and shown by no page. */
const TEXT_FILES = ['.js', '.mjs', '.py', '.sh', '.json', '.txt', 'Modelfile'];

export function readSamples(siteDir: string): SampleFile[] {
  return readSourceFiles(siteDir, SAMPLES_FOLDER, TEXT_FILES);
}
