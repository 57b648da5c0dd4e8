import {expect, it} from 'vitest';
import {explainBuildOutput, type BuiltPage} from './build-errors';
import {problemPlace} from './problems';

const pages: BuiltPage[] = [
  {file: 'docs/demarrer/lancer.mdx', route: '/demarrer/lancer/', text: '# Lancer\n\n[a](/modeles/gema/)\n[b](/modeles/#ancre)\n<Carto />\n![c](./d.png)\n'},
  {file: 'docs/modeles/index.mdx', route: '/modeles/', text: '# Modèles\n'},
  {file: 'docs/modeles/gemma.mdx', route: '/modeles/gemma/', text: '---\nslug: /modeles/gemma/\n---\n'},
];
/** What Docusaurus 3.10.2 prints, shortened. */
const OUTPUTS: readonly (readonly [what: string, output: string, place: string, message: string, baseUrl?: string])[] = [
  [
    'a broken link',
    'Exhaustive list of all broken links found:\n- Broken link on source page path = /demarrer/lancer/:\n   -> linking to /modeles/gema/\n    at x (y.js:1:2)',
    'docs/demarrer/lancer.mdx:3',
    'Le lien « /modeles/gema/ » mène à une page qui n’existe pas.',
  ],
  [
    'a broken anchor, under a sub-path',
    '- Broken anchor on source page path = /depot/demarrer/lancer/:\n   -> linking to /depot/modeles/#ancre\n',
    'docs/demarrer/lancer.mdx:4',
    'Le lien « /modeles/#ancre » mène à une section qui n’existe pas.',
    '/depot/',
  ],
  [
    'an image that is not there',
    'Error: Markdown image with URL `./d.png` in source file "docs/demarrer/lancer.mdx" (6:1) couldn\'t be resolved to an existing local image file.',
    'docs/demarrer/lancer.mdx:6',
    'L’image « ./d.png » est introuvable.',
  ],
  [
    'two pages at one address',
    'Duplicate routes found!\n- Attempting to create page at /modeles/gemma/, but a page already exists at this route.',
    'docs/modeles/gemma.mdx:2',
    'Deux pages ont l’adresse /modeles/gemma/.',
  ],
  [
    'MDX that cannot be read',
    'Error: MDX compilation failed for file "/home/moi/site/docs/modeles/gemma.mdx"\nCause: Could not parse expression with acorn\nDetails:\n{\n  "line": 7,\n  "column": 3\n}',
    'docs/modeles/gemma.mdx:7',
    'Le texte MDX n’est pas lisible (Could not parse expression with acorn).',
  ],
  [
    'a component that does not exist',
    'Can\'t render static file for pathname "/demarrer/lancer/"\n    at a\n  [cause]: Error: Expected component `Carto` to be defined: you likely forgot to import, pass, or provide it.',
    'docs/demarrer/lancer.mdx:5',
    'Le composant <Carto> n’existe pas.',
  ],
];

it.each(OUTPUTS)('%s', (_, output, place, message, baseUrl) => {
  const problems = explainBuildOutput(`\u001B[31m[ERROR]\u001B[39m ${output}\n${output}`, pages, baseUrl);
  expect(problems.map((problem) => `${problemPlace(problem)} ${problem.message}`)).toEqual([`${place} ${message}`]);
});

it('says nothing of what it does not know', () => {
  expect(explainBuildOutput('Error: disk full', pages)).toEqual([]);
});
