export {NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE, OPAQUE} from './characters';
export {typesetFrontMatter, typesetTitleLine} from './front-matter';
export {runRules, signRules} from './rules';
export type {TypographyRule} from './rules';
export {suggestions} from './suggestions';
export type {TypographySuggestion} from './suggestions';
export {typeset, typesetSegments} from './typeset';
export type {Segment} from './typeset';
