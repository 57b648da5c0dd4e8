import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE} from './characters';
import {splitProtected} from './protected';
import {typeset, typesetSegments} from './typeset';

const visible = (text: string): string => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '^');

describe('what looks like code', () => {
  it.each([
    'https://exemple.fr/a?b=1&c=l\'eau...',
    'www.exemple.fr/l\'eau',
    'mailto:a@exemple.fr',
    'prenom.nom@exemple.fr',
    '/usr/local/l...',
    '~/.ollama/models',
    './modeles/l...x',
    '../donnees',
    'C:\\Modeles\\l\'un',
    'docs/modeles/gemma.mdx',
    '--temp 0.7',
    '--num-ctx=8192',
    '-ngl',
    'gemma3:4b',
    'mistral:latest',
    'qwen3:8b-q4_K_M',
    'hf.co/google/gemma:Q4_K_M',
    '3.10.2',
    'v1.2.3-rc.1',
    '10:30',
    '16:9',
    '3:1',
    'localhost:11434',
    '{"temperature" : 0.7, "stop" : ["l\'un"]}',
    '["l\'un", "l\'autre ?"]',
    '"temperature" : 0.7',
    ':::note',
    '::::',
    '&nbsp;',
    '&#160;',
    '<|im_start|>',
    '<span title="l\'un ?">',
    '<br/>',
    '{#un-titre}',
  ])('%s stays as it is', (code) => {
    expect(typeset(code)).toBe(code);
    expect(typeset(`Avant ${code} après`)).toBe(`Avant ${code} après`);
  });

  it('does not stop the rules around it', () => {
    expect(visible(typeset('Lancez gemma3:4b : ouvrez https://exemple.fr ? Oui !'))).toBe(
      'Lancez gemma3:4b~: ouvrez https://exemple.fr^? Oui^!',
    );
  });

  it('is cut out without losing a sign', () => {
    fc.assert(
      fc.property(frenchText, (text) => {
        expect(splitProtected(text).map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

describe('segments of one paragraph', () => {
  it.each([
    [['gras', ' : suite'], ['gras', '~: suite']],
    [['lien', ' ?'], ['lien', '^?']],
    [['« ', 'gras', ' »'], ['«~', 'gras', '~»']],
    [['16', ' Go'], ['16', '~Go']],
    [['30 ', 'jetons'], ['30~', 'jetons']],
    [["l'", 'entrée'], ['l’', 'entrée']],
    [[null, ' : suite'], [null, '~: suite']],
    [['un ', null, ' ; « ', null, ' »'], ['un ', null, '^; «~', null, '~»']],
    [[null, ' Go'], [null, '~Go']],
    [["l'", null], ['l’', null]],
  ])('%j', (segments, expected) => {
    expect(typesetSegments(segments).map((segment) => (segment === null ? null : visible(segment)))).toEqual(expected);
  });

  it('reads a line break as a space', () => {
    expect(typesetSegments(['un mot\n: puis\n16\nGo ici'])).toEqual(['un mot\u00A0: puis\n16\u00A0Go ici']);
  });

  it('gives nothing for nothing', () => {
    expect(typesetSegments([])).toEqual([]);
    expect(typesetSegments(['', null, ''])).toEqual(['', null, '']);
  });
});

it('keeps the lines of a plain text apart', () => {
  expect(typeset('16\nGo\n\n: fin ?')).toBe('16\nGo\n\n: fin\u202F?');
});

describe('for any text', () => {
  it('setting twice changes nothing more', () => {
    fc.assert(
      fc.property(frenchText, (text) => {
        expect(typeset(typeset(text))).toBe(typeset(text));
      }),
      many,
    );
  });

  it('setting segments twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.array(fc.option(frenchText, {freq: 4})), (segments) => {
        const once = typesetSegments(segments);
        expect(typesetSegments(once)).toEqual(once);
      }),
      many,
    );
  });

  it('words stay', () => {
    fc.assert(
      fc.property(frenchText, (text) => {
        expect(plain(typeset(text))).toBe(plain(text));
      }),
      many,
    );
  });

  it('words stay in every segment, and null stays null', () => {
    fc.assert(
      fc.property(fc.array(fc.option(frenchText, {freq: 4})), (segments) => {
        const set = typesetSegments(segments);
        expect(set.map((segment) => segment && plain(segment))).toEqual(segments.map((segment) => segment && plain(segment)));
      }),
      many,
    );
  });

  it('digits stay, one by one and in order', () => {
    fc.assert(
      fc.property(frenchText, (text) => {
        expect(digitsOf(typeset(text))).toEqual(digitsOf(text));
      }),
      many,
    );
  });

  it('no space appears where there was none', () => {
    fc.assert(
      fc.property(frenchText, (text) => {
        const spaces = (value: string): number => value.match(/\s/g)?.length ?? 0;
        expect(spaces(typeset(text))).toBeLessThanOrEqual(spaces(text));
      }),
      many,
    );
  });

  it('text without spaces, apostrophes, dots or ordinals does not change', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        const bare = text.replace(/[\s'.º]|[èe](?:me|re)/giu, '');
        expect(typeset(bare)).toBe(bare);
      }),
      many,
    );
  });
});

it('leaves special spaces that JavaScript’s \\s still splits, so that search finds the words', () => {
  expect(`un${NO_BREAK_SPACE}deux${NARROW_NO_BREAK_SPACE}trois`.split(/\s/)).toEqual(['un', 'deux', 'trois']);
});

const many = {numRuns: 1000};

/** Texts made of the material that the rules look for, in any order. */
const frenchText = fc
  .array(
    fc.oneof(
      {weight: 4, arbitrary: fc.constantFrom(' ', ' ', ' ', '  ', '\n', '\u00A0', '\u202F')},
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ';', ':', '!', '?', '«', '»', '–', '-', "'", '’', '"', '(', ')', '[', ']', '{', '}', '…', '.', '/', '%', '€', '°', ',', '...', '::', '--',
        ),
      },
      {weight: 2, arbitrary: fc.constantFrom('un', 'Les', 'Gemma', 'l', 'qu', 'à', 'Go', 's', 'h', 'jetons', 'n°', 'p.', 'M.', 'ex.', 'décembre', 'siècle', 'XXIe', '1er')},
      {weight: 2, arbitrary: fc.nat({max: 100_000}).map(String)},
      {weight: 1, arbitrary: fc.constantFrom('gemma3:4b', 'https://a.fr/x?y', '10:30', '--temp', '"a" : 1', '2ème', '1ère', 'le 1 mai', '000')},
      {weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 4})},
    ),
    {maxLength: 16},
  )
  .map((parts) => parts.join(''));

/** The text without what typography may change: spaces, apostrophes, ellipses, endings of ordinals. */
function plain(text: string): string {
  return text
    .replace(/\s/g, '')
    .replaceAll('’', "'")
    .replaceAll('…', '...')
    .replaceAll('º', '°')
    .replace(/(\d)(?:i?[èe]me|[èe]?re|er|e)/gu, '$1');
}

const digitsOf = (text: string): string[] => text.match(/\d/g) ?? [];
