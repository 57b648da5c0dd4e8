/** Reads the shell commands of a code block, as far as a reader types them: quotes, pipes, line breaks, substitutions. */

export interface Command {
  /** Words, quotes removed; assignments before the program and redirections are left out. */
  readonly words: readonly string[];
  /** Line in the block, from 1. */
  readonly line: number;
}

const ASSIGNMENT = /^(?:[A-Za-z_]\w*|\$env:\w+)=/;

/** Every command of a block, those between `$(` and `)` included. */
export function readCommands(text: string): Command[] {
  const commands: Command[] = [];
  let words: string[] = [];
  let word: string | undefined;
  let start = 1;
  let line = 1;
  let skipsNext = false;

  const endWord = (): void => {
    if (word === undefined) {
      return;
    }
    if (skipsNext) {
      skipsNext = false;
    } else if (words.length > 0 || !ASSIGNMENT.test(word)) {
      if (words.length === 0) {
        start = line;
      }
      words.push(word);
    }
    word = undefined;
  };
  const endCommand = (): void => {
    endWord();
    if (words.length > 0) {
      commands.push({words, line: start});
    }
    words = [];
  };

  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charAt(place);
    if (sign === '\\' && text[place + 1] === '\n') {
      endWord();
      line += 1;
      place += 1;
    } else if (sign === "'" || sign === '"') {
      const end = closing(text, place, sign);
      const content = text.slice(place + 1, end);
      word = (word ?? '') + content;
      if (words.length === 0) {
        start = line;
      }
      if (sign === '"') {
        commands.push(...substitutions(content, line));
      }
      line += content.split('\n').length - 1;
      place = end;
    } else if (sign === '$' && text[place + 1] === '(') {
      const end = text.indexOf(')', place);
      const stop = end === -1 ? text.length : end;
      commands.push(...readCommands(text.slice(place + 2, stop)).map((inner) => ({...inner, line: inner.line + line - 1})));
      word = `${word ?? ''}$()`;
      place = stop;
    } else if (sign === '#' && word === undefined) {
      const end = text.indexOf('\n', place);
      place = (end === -1 ? text.length : end) - 1;
    } else if (sign === '\n' || sign === ';' || sign === '|' || sign === '&') {
      endCommand();
      line += sign === '\n' ? 1 : 0;
    } else if (sign === '>' || sign === '<') {
      endWord();
      skipsNext = true;
    } else if (/\s/.test(sign)) {
      endWord();
    } else {
      word = (word ?? '') + sign;
    }
  }
  endCommand();
  return commands;
}

/** Place of the quote that closes the one at `place`; the end of the text when it is missing. */
function closing(text: string, place: number, quote: string): number {
  const end = text.indexOf(quote, place + 1);
  return end === -1 ? text.length : end;
}

function substitutions(text: string, line: number): Command[] {
  return [...text.matchAll(/\$\((?<inner>[^)]*)\)/g)].flatMap(({groups}) => readCommands(groups?.inner ?? '').map((command) => ({...command, line})));
}
