import type {ViewContext} from '../../src/domain/catalogue/views/fact-view';
import type {AnswerContext} from '../../src/domain/catalogue/views/requests';
import type {Problem} from '../../src/domain/problems';
import {SAMPLES_FOLDER} from '../../src/domain/samples';
import {stampOf} from '../files';
import {readSamples} from '../samples/read';
import {readTerms} from '../terms/read';
import {readCatalogue} from './read';

export interface Answers {
  /** What answers the requests of pages. The same object as long as no file changed. */
  readonly context: AnswerContext;
  readonly problems: readonly Problem[];
}

/** Reader of catalogue/ and exemples/ that starts again only when one of their files changed: `npm start` asks at every save of a page. */
export function answersReader(siteDir: string, options: Omit<ViewContext, 'catalogue'>): () => Answers {
  let known: {readonly stamp: string; readonly answers: Answers} | undefined;
  return () => {
    const stamp = stampOf(siteDir, ['catalogue', SAMPLES_FOLDER]);
    if (known?.stamp !== stamp) {
      const {catalogue, problems} = readCatalogue(siteDir, options.today);
      const terms = readTerms(siteDir);
      const context = {...options, catalogue, terms: terms.terms, samples: readSamples(siteDir)};
      known = {stamp, answers: {context, problems: [...problems, ...terms.problems]}};
    }
    return known.answers;
  };
}
