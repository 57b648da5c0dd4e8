import {checkCommands, checkUnrunCode, commandTrouble, shellBlocks} from '../../src/domain/commands/check';
import {readCommands} from '../../src/domain/commands/shell';
import type {Check} from './context';

/** Commands, options and variables that pages and samples show exist; code that nobody runs says so. */
export const commands: Check = {
  title: 'Commandes et code montrés',
  unit: 'commande',
  subjects: ({parsed, samples}) => [
    ...parsed.flatMap((page) => shellBlocks(page).flatMap(({code}) => readCommands(code).map(() => page.file))),
    ...samples.filter(({file}) => file.endsWith('.sh')).flatMap(({file, text}) => readCommands(text).map(() => file)),
  ],
  run: ({parsed, samples}) => [
    ...parsed.flatMap((page) => [...checkCommands(page), ...checkUnrunCode(page)]),
    ...samples
      .filter(({file}) => file.endsWith('.sh'))
      .flatMap(({file, text}) =>
        readCommands(text).flatMap(({words, line}) => {
          const trouble = commandTrouble(words);
          return trouble === undefined ? [] : [{file, line, ...trouble}];
        }),
      ),
  ],
};
