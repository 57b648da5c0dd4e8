import type {ViewContext} from '../../src/domain/catalogue/views/fact-view';
import type {AnswerContext} from '../../src/domain/catalogue/views/requests';
import type {Problem} from '../../src/domain/problems';
import {readSourceFiles, type SourceFile} from '../files';
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
  let known: {readonly records: readonly SourceFile[]; readonly samples: AnswerContext['samples']; readonly answers: Answers} | undefined;
  return () => {
    const records = readSourceFiles(siteDir, 'catalogue', ['.yaml', '.yml']);
    const samples = readSamples(siteDir);
    if (known === undefined || !areSame(known.records, records) || !areSame(known.samples, samples)) {
      const {catalogue, problems} = readCatalogue(siteDir, options.today);
      const terms = readTerms(siteDir);
      known = {records, samples, answers: {context: {...options, catalogue, terms: terms.terms, samples}, problems: [...problems, ...terms.problems]}};
    }
    return known.answers;
  };
}

function areSame(before: readonly SourceFile[], after: readonly SourceFile[]): boolean {
  const fileOf = ({file, text}: SourceFile): string => `${file}\n${text}`;
  return before.map(fileOf).join('\n') === after.map(fileOf).join('\n');
}
