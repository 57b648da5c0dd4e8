import {spawnSync} from 'node:child_process';

/**
 * Where the dates of pages come from: git, or nowhere in a copy without history (a downloaded archive), where Docusaurus
 * would otherwise stop.
 */
export const history: 'default-v2' | 'disabled' =
  spawnSync('git', ['rev-parse', '--is-inside-work-tree'], {stdio: 'ignore'}).status === 0 ? 'default-v2' : 'disabled';
