import {describe, expect, it} from 'vitest';
import {parseMdx} from '../pages/mdx-page';
import {checkCommands, checkUnrunCode, commandTrouble} from './check';
import {readCommands} from './shell';

const words = (text: string): readonly (readonly string[])[] => readCommands(text).map((command) => command.words);
const pageOf = (body: string) => {
  const {page} = parseMdx({file: 'docs/a.mdx', body, bodyOffset: 0});
  if (page === undefined) {
    throw new Error(body);
  }
  return page;
};

describe('readCommands', () => {
  it.each([
    ['curl -fsSL https://a.fr/i.sh | sh', [['curl', '-fsSL', 'https://a.fr/i.sh'], ['sh']]],
    ['OLLAMA_HOST=127.0.0.1:1 ollama serve', [['ollama', 'serve']]],
    ['curl x \\\n  -H "A: b" \\\n  -d \'{\n  "a": "-z"\n}\'', [['curl', 'x', '-H', 'A: b', '-d', '{\n  "a": "-z"\n}']]],
    ["image=$(base64 < a.png | tr -d '\\n')", [['base64'], ['tr', '-d', '\\n']]],
    ['# un mot\nollama ps # fin', [['ollama', 'ps']]],
    ['ollama run a "Résume : $(cat b.txt)"', [['cat', 'b.txt'], ['ollama', 'run', 'a', 'Résume : $(cat b.txt)']]],
    ['sudo rmmod a && sudo modprobe a', [['sudo', 'rmmod', 'a'], ['sudo', 'modprobe', 'a']]],
    ['$env:OLLAMA_VERSION="1"; irm x | iex', [['irm', 'x'], ['iex']]],
  ])('%j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('gives the line of each command', () => {
    expect(readCommands("curl a -d '{\n}'\n\nollama ps").map(({line}) => line)).toEqual([1, 4]);
  });
});

describe('commandTrouble', () => {
  it.each(['ollama run gemma3:4b --think=false "Bonjour"', 'docker exec -it ollama ollama ps', 'sudo systemctl restart ollama', 'npm run check -- --fix', 'ollama -v'])('knows %s', (text) => {
    expect(commandTrouble(words(text)[0] ?? [])).toBeUndefined();
  });

  it.each([
    ['ollama rum gemma3', 'ollama rum', 'ollama run'],
    ['ollama run gemma3 --verbos', '--verbos', '--verbose'],
    ['ollama create a --quantise q8_0', '--quantise', '--quantize'],
    ['ollma ps', 'ollma', 'ollama'],
    ['docker exec -it ollama ollama sow a', 'ollama sow', 'ollama show'],
    ['sudo sytemctl restart ollama', 'sytemctl', 'systemctl'],
    ['rustc a.rs', 'rustc', 'known.ts'],
  ])('refuses %s', (text, named, mend) => {
    const trouble = commandTrouble(words(text)[0] ?? []);
    expect(trouble?.message).toContain(named);
    expect(trouble?.fix).toContain(mend);
  });
});

describe('a page', () => {
  it('is told each wrong command and variable, at its line', () => {
    const page = pageOf('Texte.\n\n```bash\nollama ps\nollama lst\n```\n\nLa variable `OLLAMA_HOTS`.\n');
    expect(checkCommands(page).map(({line, message}) => [line, message])).toEqual([
      [5, 'La commande « ollama lst » n’existe pas.'],
      [8, 'Ollama ne lit pas de variable « OLLAMA_HOTS ».'],
    ]);
  });

  it('says that nobody runs the code that it types', () => {
    expect(checkUnrunCode(pageOf('```python\nprint(1)\n```\n')).map(({line}) => line)).toEqual([1]);
    expect(checkUnrunCode(pageOf('```python non-execute\nprint(1)\n```\n'))).toEqual([]);
  });
});
