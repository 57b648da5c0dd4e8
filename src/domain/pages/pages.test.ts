import {describe, expect, it} from 'vitest';
import {checkHeadings, idFor} from './headings';
import {checkLinks, linksOf} from './links';
import {parseMdx, type MdxPage} from './mdx-page';
import {checkNoCode, checkPlainSpaces} from './plain-mdx';
import {routeOf} from './route';
import type {Problem} from '../problems';

/** A page whose body starts at line 11 of its file. */
function parsed(body: string): MdxPage {
  const {page, problems} = parseMdx({file: 'docs/a.mdx', body, bodyOffset: 10});
  if (page === undefined) {
    throw new Error(problems[0].message);
  }
  return page;
}
const told = (problems: readonly Problem[]): string[] => problems.map(({line, message}) => `${line ?? '?'} ${message}`);

describe('routeOf', () => {
  it.each([
    ['docs/modeles/gemma.mdx', undefined, '/modeles/gemma/'],
    ['docs/modeles/index.mdx', undefined, '/modeles/'],
    ['docs/modeles/modeles.md', undefined, '/modeles/'],
    ['docs/index.mdx', undefined, '/'],
    ['docs/modeles/4-bits.mdx', undefined, '/modeles/4-bits/'],
    ['docs/modeles/gemma.mdx', '/gemma', '/gemma/'],
    ['docs/modeles/gemma.mdx', 'gemma-google', '/modeles/gemma-google/'],
    ['docs/modeles/gemma.mdx', '/', '/'],
  ])('reads %s with slug %s at %s', (file, slug, route) => {
    expect(routeOf(file, slug)).toBe(route);
  });
});

describe('parseMdx', () => {
  it.each([
    ['Texte\n\nUn { seul', /accolade/],
    ['Texte\n\n{a b}', /accolade/],
    ['Texte\n\nmoins de <5 Go', /« < »/],
    ['Texte\n\n<|im_start|>', /« < »/],
    ['Texte\n\n<span>ouvert', /n’est pas refermée/],
    ['Texte\n\n<!-- note -->', /commentaire/],
    ['Texte\n\nimport a b', /import/],
  ])('explains %j in French, with its line', (body, message) => {
    const {problems} = parseMdx({file: 'docs/a.mdx', body, bodyOffset: 10});
    expect(problems[0]?.message).toMatch(message);
    expect(problems[0]?.line).toBe(13);
  });
});

describe('idFor', () => {
  it.each([
    ['Qu’est-ce que l’apprentissage ?', 'qu-est-ce-que-l-apprentissage'],
    ['Énergie : l’empreinte', 'energie-l-empreinte'],
    ['Le cœur du modèle', 'le-coeur-du-modele'],
    ['4 bits, 8 bits', '4-bits-8-bits'],
  ])('folds %s to %s', (title, id) => {
    expect(idFor(title)).toBe(id);
  });
});

describe('checkHeadings', () => {
  const check = (body: string, hasTitle = false): string[] => told(checkHeadings(parsed(body), hasTitle));

  it('accepts a title then sections, each with its id', () => {
    expect(check('# Gemma\n\nTexte\n\n## Tailles {/* #tailles */}\n\n### Petites {/* #petites */}\n\n## Licence {/* #licence */}\n')).toEqual([]);
    expect(check('Texte\n\n## Tailles {/* #tailles */}\n', true)).toEqual([]);
  });

  it.each([
    ['no title', 'Texte', '11 La page n’a pas de titre.'],
    ['two titles', '# Un\n\n# Deux', '13 La page a un second titre de premier niveau, « Deux ».'],
    ['a title after the text', 'Texte\n\n# Un', '13 Le titre de la page n’en est pas la première ligne.'],
    ['a title with an id', '# Un {/* #un */}', '11 Le titre de la page porte un identifiant, qui ne sert à rien.'],
    ['a skipped level', '# Un\n\n### Trois {/* #trois */}', '13 Le titre « Trois » saute un niveau : il suit un titre de niveau 1.'],
    ['no id', '# Un\n\n## Deux', '13 Le titre « Deux » n’a pas d’identifiant.'],
    ['an accented id', '# Un\n\n## Été {/* #été */}', '13 L’identifiant « été » contient des signes non admis.'],
    ['an id used twice', '# Un\n\n## A {/* #a */}\n\n## B {/* #a */}', '15 L’identifiant « a » est déjà pris à la ligne 13.'],
  ])('tells %s', (_, body, problem) => {
    expect(check(body)).toEqual([problem]);
  });

  it('tells a title given twice, in the front matter and in the text', () => {
    expect(check('# Un', true)).toEqual(['11 La page a deux titres : la clé « title » de l’en-tête et la ligne qui commence par « # ».']);
  });

  it('proposes an id', () => {
    expect(checkHeadings(parsed('# Un\n\n## Qu’est-ce que c’est ?'), false)[0]?.fix).toContain('{/* #qu-est-ce-que-c-est */}');
  });

  it('sees titles inside components', () => {
    expect(check('# Un\n\n<Onglets>\n\n## Deux\n\n</Onglets>')).toEqual(['15 Le titre « Deux » n’a pas d’identifiant.']);
  });
});

describe('checkLinks', () => {
  it.each([
    '/modeles/gemma/',
    '/modeles/gemma/#licences',
    '/',
    '#licences',
    './gemma.mdx',
    '../demarrer/installer.mdx#windows',
    'gemma.mdx',
    '/img/carte.png',
    '/donnees/modeles.json',
    './schema.svg',
    'https://ai.google.dev/gemma?hl=fr',
    'mailto:a@exemple.fr',
  ])('accepts %s', (url) => {
    expect(checkLinks(parsed(`[a](${url})`))).toEqual([]);
  });

  it.each([
    ['/modeles/gemma', 'Écrivez « /modeles/gemma/ ».'],
    ['/modeles/gemma#licences', 'Écrivez « /modeles/gemma/#licences ».'],
    ['/modeles/gemma.mdx', '« /modeles/gemma/ »'],
    ['//exemple.fr/', 'Écrivez « https://exemple.fr/ ».'],
    ['www.exemple.fr', 'Écrivez « https://www.exemple.fr ».'],
    ['exemple.fr/page', 'Écrivez « https://exemple.fr/page ».'],
    ['/Modèles/Gemma/', '/rubrique/page/'],
    ['gemma', '/rubrique/page/'],
  ])('refuses %s', (url, fix) => {
    expect(checkLinks(parsed(`[a](${url})`))[0]?.fix).toContain(fix);
  });

  it('tells an empty link', () => {
    expect(checkLinks(parsed('Texte\n\n[a]()'))).toMatchObject([{line: 13, message: 'Un lien n’a pas d’adresse.'}]);
  });

  it('reads images, definitions and JSX attributes too', () => {
    const page = parsed('![a](/b)\n\n[c]: /d\n\n<Carte href="/e" titre="/f" />\n');
    expect(linksOf(page).map(({url}) => url)).toEqual(['/b', '/d', '/e']);
  });
});

describe('checkNoCode', () => {
  it.each([
    ['import A from "b"', '11 La page contient « import » ou « export ».'],
    ['export const a = 1', '11 La page contient « import » ou « export ».'],
    ['<h2>Titre</h2>', '11 Un titre est écrit avec la balise <h2>.'],
  ])('refuses %s', (body, problem) => {
    expect(told(checkNoCode(parsed(body)))).toEqual([problem]);
  });

  it('leaves components alone', () => {
    expect(checkNoCode(parsed('<Onglets>\n\nTexte\n\n</Onglets>'))).toEqual([]);
  });
});

describe('checkPlainSpaces', () => {
  it('names each invisible sign and its line', () => {
    expect(told(checkPlainSpaces({file: 'docs/a.mdx', text: 'un\ndeux\u00A0: trois\u202F!\nqua\u00ADtre'}))).toEqual([
      '2 La ligne contient une espace insécable (U+00A0).',
      '2 La ligne contient une espace fine insécable (U+202F).',
      '3 La ligne contient un trait d’union conditionnel (U+00AD).',
    ]);
  });

  it('accepts ordinary spaces', () => {
    expect(checkPlainSpaces({file: 'docs/a.mdx', text: 'Est-ce bien ? Oui : « bien ».'})).toEqual([]);
  });
});
