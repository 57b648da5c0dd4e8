import {requestsOf, type PlacedRequest} from '../../src/domain/catalogue/page-requests';
import {readFrontMatter} from '../../src/domain/pages/front-matter';
import {parseMdx} from '../../src/domain/pages/mdx-page';
import type {Problem} from '../../src/domain/problems';
import type {SourceFile} from '../files';

/** What plugins need of a page before Docusaurus compiles it. */
export interface PageReading {
  /** What its MDX says that cannot be read. Front matter has its own check, over all pages at once. */
  readonly problems: readonly Problem[];
  /** Facts that it asks for; none when it cannot be read. */
  readonly requests: readonly PlacedRequest[];
}

/** Parsing is the dearest part of a build: a page whose text did not change is parsed once, whoever asks, `npm start` included. */
const readings = new Map<string, PageReading & {readonly text: string}>();

export function readPage(source: SourceFile): PageReading {
  const known = readings.get(source.file);
  if (known?.text === source.text) {
    return known;
  }
  const {page: checked} = readFrontMatter(source);
  const parsed = checked === undefined ? undefined : parseMdx(checked);
  const reading = {
    text: source.text,
    problems: parsed?.problems ?? [],
    requests: parsed?.page === undefined ? [] : requestsOf(parsed.page),
  };
  readings.set(source.file, reading);
  return reading;
}
