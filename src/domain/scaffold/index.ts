import {licence} from './licence';
import {measure} from './measure';
import {model} from './model';
import {page} from './page';
import type {Scaffold} from './question';
import {term} from './term';

/** Everything that `npm run nouveau` knows how to make. */
export const SCAFFOLDS: readonly Scaffold[] = [page, model, licence, term, measure];

export {collectAnswers, refusal} from './question';
export type {Answers, NewFile, Question, Scaffold, SiteView} from './question';
