import {checkSampleParts, OUTPUT_ENDING, pagesShowing, SAMPLES_FOLDER} from '../../src/domain/samples';
import {listSamples} from '../../plugins/samples/read';
import type {Check} from './context';

/** Every file of exemples/ is shown by a page, and its parts are well marked. */
export const samples: Check = {
  title: 'Exemples de code',
  unit: 'fichier',
  subjects: ({siteDir}) => listSamples(siteDir),
  run: ({siteDir, samples: texts, sources}) => [
    ...texts.flatMap(checkSampleParts),
    ...listSamples(siteDir)
      // What a sample prints is checked by its test, and shown when it teaches something.
      .filter((file) => !file.endsWith(OUTPUT_ENDING) && pagesShowing(file, sources).length === 0)
      .map((file) => ({
        file,
        message: 'Aucune page ne montre cet exemple.',
        fix: `Ajoutez <Exemple fichier="${file.slice(SAMPLES_FOLDER.length + 1)}" /> dans une page, ou supprimez le fichier.`,
      })),
  ],
};
