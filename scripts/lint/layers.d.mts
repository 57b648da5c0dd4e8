import type {Rule} from 'eslint';

/** @param root absolute path of the repository */
export function layersRule(root: string): Rule.RuleModule;
