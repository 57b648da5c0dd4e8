import {NEXT_STEPS, SOURCES} from '../../src/domain/pages/endings';

/** Sections that lead elsewhere: their words are the titles of other pages. */
export const WAYS_OUT: ReadonlySet<string> = new Set([NEXT_STEPS, SOURCES]);
