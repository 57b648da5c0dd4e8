import {describe, expect, it} from 'vitest';
import {imageSize} from './image-file';
import {checkImages, HEAVIEST_IMAGE} from './images';
import {checkLinkLabels} from './link-labels';
import {checkSentenceCase} from './sentence-case';
import {checkSentences, countSyllables, countWords, readability, splitSentences} from './sentences';
import {checkSpelling, checkWordList, fixWordList, sortWords, type Dictionary} from './spelling';
import {pageOf, told} from './test-page';

describe('checkLinkLabels', () => {
  it.each([
    '[ici](/a/)', '[Cliquez ici](/a/)', '[là](/a/)', '[lire la suite…](/a/)', '[En savoir plus](/a/)', 'https://ollama.com', 'Voir www.ollama.com maintenant',
    '[https://ollama.com](https://ollama.com)', '[](/a/)', '<a href="/a/">ici</a>', '[**ici**](/a/)',
  ])('refuses %s', (body) => {
    expect(checkLinkLabels(pageOf(body))).toHaveLength(1);
  });

  it.each(['[Installer Ollama](/a/)', '[`ollama run`](/a/)', '`https://ollama.com`', '[prérequis pour macOS](/a/)', '[![Un schéma du calcul](/img/a.svg)](/a/)', '<a href="/a/">Voir les pages</a>'])(
    'accepts %s',
    (body) => {
      expect(checkLinkLabels(pageOf(body))).toEqual([]);
    },
  );
});

describe('checkLinkLabels, one label for two places', () => {
  const routes = (file: string): string | undefined => (file === 'docs/a/c.mdx' ? '/a/c/' : undefined);

  it.each([
    ['[Les licences](/a/) et [les licences](/b/)', '/b/', '/a/'],
    ['[Les licences](/a/) et [**Les licences**](/a/#x)', '/a/#x', '/a/'],
    ['[Les licences](https://a.fr/1) et <a href="https://a.fr/2">Les licences</a>', 'https://a.fr/2', 'https://a.fr/1'],
    ['[Plus bas](#x) et [plus bas](#y)', 'cette page#y', 'cette page#x'],
  ])('refuses %s', (body, here, there) => {
    expect(checkLinkLabels(pageOf(body), routes).map(({line, message}) => [line, message])).toEqual([
      [5, expect.stringContaining(`mène ici à ${here}, et ligne 5 à ${there}.`)],
    ]);
  });

  it.each([
    '[Les licences](/a/) et [les licences](/a/)',
    '[Les licences](/a/c/) et [les licences](./c.mdx)',
    '[Les licences](/a/c/#x) et [les licences](./c.mdx#x)',
    '[Les licences](/a/) et [les modèles](/b/)',
  ])('accepts %s', (body) => {
    expect(checkLinkLabels(pageOf(body), routes)).toEqual([]);
  });
});

describe('checkImages', () => {
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"></svg>');
  const files: Record<string, Uint8Array> = {
    'static/img/a.svg': svg,
    'docs/a/b.svg': svg,
    'static/img/bare.svg': new TextEncoder().encode('<svg></svg>'),
    'static/img/photo.jpg': new Uint8Array(10),
    'static/img/lourde.svg': new Uint8Array([...svg, ...new Uint8Array(HEAVIEST_IMAGE)]),
  };
  const found = (body: string): string[] => told(checkImages(pageOf(body), (file) => files[file]));

  it.each([
    ['![](/img/a.svg)', 'n’a pas d’alternative'],
    ['<img src="/img/a.svg" />', 'n’a pas d’alternative'],
    ['![a.svg](/img/a.svg)', 'nom de fichier'],
    ['![capture 2](/img/a.svg)', 'nom de fichier'],
    ['![Image de la fenêtre](/img/a.svg)', 'annonce une image'],
    [`![${'a'.repeat(151)}](/img/a.svg)`, '151 signes'],
    ['![Schéma](/img/absente.svg)', 'n’existe pas'],
    ['![Le calcul](/img/photo.jpg)', 'format jpg'],
    ['![Le calcul](/img/bare.svg)', 'ne se lisent pas'],
    ['![Le calcul](/img/lourde.svg)', 'pèse 201 Kio'],
    ['![Le calcul](https://ailleurs.fr/a.svg)', 'autre site'],
  ])('refuses %s', (body, message) => {
    expect(found(body).join()).toContain(message);
  });

  it.each(['![Le modèle lit, puis calcule](/img/a.svg)', '![Le calcul](./b.svg)', '<img src="/img/a.svg" alt="" />'])('accepts %s', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('imageSize', () => {
  const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (sign) => sign.charCodeAt(0)) : part)));
  const zeros = (count: number): number[] => Array.from({length: count}, () => 0);

  it.each([
    ['png', bytes([0x89], 'PNG', zeros(8), 'IHDR', [0, 0, 1, 64, 0, 0, 0, 200])],
    ['webp', bytes('RIFF', zeros(4), 'WEBP', 'VP8X', zeros(8), [0x3f, 1, 0, 199, 0, 0])],
    ['webp', bytes('RIFF', zeros(4), 'WEBP', 'VP8 ', zeros(10), [64, 1, 200, 0])],
    ['webp', bytes('RIFF', zeros(4), 'WEBP', 'VP8L', zeros(5), [0x3f, 0xc1, 0x31, 0], zeros(6))],
    ['avif', bytes(zeros(4), 'ftyp', zeros(20), 'ispe', zeros(4), [0, 0, 1, 64, 0, 0, 0, 200])],
    ['svg', new TextEncoder().encode('<svg width="320" height="200px">')],
    ['svg', new TextEncoder().encode('<?xml version="1.0"?><svg viewBox="0 0 320 200">')],
  ])('reads a %s', (format, file) => {
    expect(imageSize(file, format)).toEqual({width: 320, height: 200});
  });

  it.each(['png', 'webp', 'avif', 'svg', 'gif'])('gives nothing for a broken %s', (format) => {
    expect(imageSize(bytes('rien'), format)).toBeUndefined();
  });
});

const WORDS = new Set(['et', 'choisir', 'une', 'taille', 'le', 'la', 'modèle', 'mémoire', 'rapidement', 'fenêtre', 'de', 'contexte', 'aujourd’hui', 'orthographe', 'est', 'phrase', 'assez', 'longue', 'pour', 'être', 'admise', 'union', 'comparer', 'les', 'modèles']);
const dictionary: Dictionary = {
  has: (word) => WORDS.has(word),
  hasReformed: (word) => word === 'connaitre',
  suggest: (word) => (word === 'orthografe' ? ['orthographe'] : []),
};

describe('checkSentenceCase', () => {
  const found = (body: string, frontMatter?: string): string[] => {
    const page = pageOf(body, frontMatter);
    return told(checkSentenceCase(page, page.prose, dictionary));
  };

  it('refuses a capital on a common word, in every title', () => {
    expect(found('# Choisir une Taille\n\n## La Mémoire {/* #a */}')).toEqual([
      '5 Le titre « Choisir une Taille » met une capitale à « Taille ».', '7 Le titre « La Mémoire » met une capitale à « Mémoire ».',
    ]);
    expect(found('Texte', 'sidebar_label: La Taille')).toHaveLength(1);
  });

  it.each(['# Choisir une taille', '## 1. Choisir {/* #a */}', '## Comparer Gemma 3 et Llama {/* #a */}', '## L’Union européenne {/* #a */}', '## Quelle taille ? La mémoire {/* #a */}', '## La CNIL {/* #a */}', '## « Le modèle » {/* #a */}', 'Une phrase. La Mémoire.'])(
    'accepts %s',
    (body) => {
      expect(found(body)).toEqual([]);
    },
  );
});

describe('sentences', () => {
  it.each([
    ['Un. Deux ! Trois ? Quatre', 4],
    ['Voir p. 4, art. 3, M. Dupont, etc. et la suite.', 1],
    ['La version 3.10.2 pèse 3,3 Go. La suivante non.', 2],
    ['Il dit : « Ouvrez. » Puis il part.', 2],
    ['Attendez… puis lancez.', 1],
  ])('cuts %j into %i', (text, count) => {
    expect(splitSentences(text)).toHaveLength(count);
  });

  it.each([
    ['1 073 741 824 octets', 2],
    ['L’ordinateur : « oui » ; non – rien', 4],
    ['Lancez \uFFFC maintenant', 3],
  ])('counts the words of %j: %i', (text, count) => {
    expect(countWords(text)).toBe(count);
  });

  it('refuses a sentence of more than 45 words, not one of 45', () => {
    const sentence = (count: number): string => `${'mot '.repeat(count - 1)}mot.`;
    const found = (body: string): string[] => {
      const page = pageOf(body);
      return told(checkSentences(page, page.prose));
    };
    expect(found(sentence(45))).toEqual([]);
    expect(found(`Court.\n\n${sentence(46)}`).join()).toMatch(/^7 Une phrase compte 46 mots/);
    expect(found(`## Sources {/* #sources */}\n\n${sentence(60)}`)).toEqual([]);
  });

  it.each([['chat', 1], ['modèle', 2], ['quantification', 5], ['langue', 1], ['eau', 1], ['le', 1]])('%s has %i syllables', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });

  it('measures a page, and finds a learned one harder', () => {
    const plain = readability(pageOf('Le chat dort. Il est au lit.').prose);
    const hard = readability(pageOf('La quantification contextuelle des représentations vectorielles conditionne considérablement l’interopérabilité.').prose);
    expect(plain).toMatchObject({sentences: 2, words: 7, mean: 3.5, long: [], lix: 3.5});
    expect(hard?.kandelMoles).toBeLessThan(plain?.kandelMoles ?? 0);
    expect(readability(pageOf('```\ncode\n```').prose)).toBeUndefined();
  });
});

describe('checkSpelling', () => {
  const spelling = {dictionary, names: new Set(['Ollama']), words: new Set(['Modelfile', 'tokeniseur'])};
  const check = (body: string) => {
    const page = pageOf(body);
    return checkSpelling(page, page.prose, spelling);
  };

  it('tells a word once, at its first line, with the nearest ones', () => {
    const {problems} = check('La mémoire.\n\nL’orthografe.\n\nL’orthografe.');
    expect(told(problems)).toEqual(['7 Le mot « L’orthografe » n’est pas dans le dictionnaire.']);
    expect(problems[0]?.fix).toContain('« orthographe »');
  });

  it.each([
    'La mémoire, le modèle.', 'L\'orthographe d’une phrase.', 'MÉMOIRE et CNIL', 'Ollama', 'PyTorch', 'connaitre', '`fote`', 'https://fote.fr/fote', '<span lang="en">fote</span>', 'gemma3:fote', 'num_fote Q4_K_M x86 fote.py',
    'phrase-modèle',
  ])('accepts %s', (body) => {
    expect(check(body).problems).toEqual([]);
  });

  it('tells which words of the list the pages need', () => {
    expect([...check('Le Modelfile, le Tokeniseur.').used]).toEqual(['Modelfile', 'tokeniseur']);
  });
});

describe('the word list', () => {
  it('is sorted, without double, and each word is used', () => {
    expect(told(checkWordList('cspell-mots.txt', '# note\nzèbre\nabri\nabri\n', new Set(['zèbre'])))).toEqual([
      '3 Aucun texte n’a besoin du mot « abri ».', '3 Le mot « abri » n’est pas à sa place.', '4 Le mot « abri » est deux fois dans la liste.', '4 Aucun texte n’a besoin du mot « abri ».',
    ]);
    expect(checkWordList('cspell-mots.txt', '# note\nabri\nzèbre\n', new Set(['zèbre', 'abri']))).toEqual([]);
  });

  it('is mended', () => {
    expect(fixWordList('# note\nzèbre\nétat\n\nabri\nabri\n')).toBe('# note\nabri\nétat\nzèbre\n');
    expect(sortWords(['b', 'É', 'a', 'é'])).toEqual(['a', 'b', 'é', 'É']);
  });
});
