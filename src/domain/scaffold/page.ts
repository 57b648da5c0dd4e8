import {frontMatterSchema, PAGE_KINDS} from '../pages/front-matter';
import {idFor} from '../pages/headings';
import {routeOf} from '../pages/route';
import type {Answers, Scaffold, SiteView} from './question';
import {mdxText, refuseId, yamlValue} from './text';

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));
const isIndex = (file: string): boolean => /\/index\.mdx?$/.test(file);

/** Folders of docs/ that hold pages, without « docs/ ». */
function folders({pages}: SiteView): string[] {
  return [...new Set(pages.map(({file}) => folderOf(file).replace(/^docs\/?/, '')))].filter((folder) => folder !== '').sort();
}

function fileOf({dossier = '', genre, fichier = ''}: Answers): string {
  return `docs/${dossier}/${genre === 'section' ? 'index' : fichier}.mdx`;
}

/** The first whole position after those taken: among the pages of the folder, or among the sections for a section page. */
export function nextPosition({pages}: SiteView, file: string): number {
  const place = (page: string): string => (isIndex(page) ? folderOf(folderOf(page)) : folderOf(page));
  const taken = pages.filter((page) => place(page.file) === place(file)).map(({frontMatter}) => frontMatter.sidebar_position ?? 0);
  return Math.floor(Math.max(0, ...taken)) + 1;
}

const OPENINGS: Readonly<Record<(typeof PAGE_KINDS)[number], {guidance: string; sections: readonly string[]}>> = {
  tutorial: {
    guidance: 'Un tutoriel mène une personne débutante jusqu’à un résultat. Dites lequel, et en combien de temps.',
    sections: ['Ce qu’il vous faut', 'Première étape', 'Vérifier le résultat'],
  },
  'how-to': {
    guidance: 'Un guide pratique résout un problème précis, pour qui connaît déjà les bases. Dites lequel.',
    sections: ['Ce qu’il vous faut', 'Les étapes', 'Si cela ne marche pas'],
  },
  explanation: {
    guidance: 'Une explication fait comprendre. Donnez un exemple concret avant la définition.',
    sections: ['Un exemple', 'Ce qu’il faut retenir'],
  },
  reference: {
    guidance: 'Une page de référence décrit sans raconter. Gardez le même ordre pour chaque entrée.',
    sections: ['Les entrées'],
  },
  model: {
    guidance: 'Une page de modèle montre les fiches du catalogue, par exemple avec <TableauVariantes generation="gemma-3" />.',
    sections: ['Les variantes'],
  },
  section: {
    guidance: 'Une page de section dit ce que l’on y trouve, puis mène à chacune de ses pages.',
    sections: ['Les pages, dans l’ordre'],
  },
};

export const page: Scaffold = {
  kind: 'page',
  title: 'une page du site',
  questions: [
    {
      name: 'genre',
      ask: 'Quel genre de page : tutorial (apprendre), how-to (faire), explanation (comprendre), reference (consulter), model ou section ?',
      preset: () => 'how-to',
      choices: () => PAGE_KINDS,
    },
    {
      name: 'dossier',
      ask: 'Dans quel dossier de docs/ ?',
      refuse: (answer, site, {genre}) => {
        const exists = folders(site).includes(answer);
        if (genre === 'section') {
          return exists ? `docs/${answer}/ existe déjà.` : answer.split('/').map(refuseId).find((refused) => refused !== undefined);
        }
        return exists ? undefined : `docs/${answer}/ n’existe pas ; choisissez parmi : ${folders(site).join(', ')} ; ou créez la section avec --genre section.`;
      },
    },
    {name: 'titre', ask: 'Quel titre ? En minuscules, sauf le premier mot et les noms propres.'},
    {
      name: 'description',
      ask: 'À quelle question la page répond-elle ? Une phrase de 20 à 200 signes, pour les moteurs de recherche.',
      refuse: (answer) => {
        const {success} = frontMatterSchema.shape.description.safeParse(answer);
        return success ? undefined : `la description compte ${answer.length} signes ; il en faut de 20 à 200.`;
      },
    },
    {
      name: 'fichier',
      ask: 'Quel nom de fichier, sans « .mdx » ? Il fait l’adresse de la page.',
      when: (_, {genre}) => genre !== 'section',
      preset: (_, {titre = ''}) => idFor(titre),
      refuse: (answer) => (idFor(answer) === answer ? undefined : `« ${answer} » ne peut pas faire une adresse ; écrivez « ${idFor(answer)} ».`),
    },
  ],
  build: (site, answers) => {
    const file = fileOf(answers);
    const kind = PAGE_KINDS.find((known) => known === answers.genre) ?? 'how-to';
    const {guidance, sections} = OPENINGS[kind];
    const blocks = [
      `# ${mdxText(answers.titre ?? '')}`,
      `{/* ${guidance} */}`,
      'Réponse courte : à écrire, en deux phrases.',
      ...sections.flatMap((title) => [`## ${title} {/* #${idFor(title)} */}`, 'À écrire.']),
      ...(kind === 'section' ? [] : ending(site, file)),
    ];
    const head = [
      '---',
      `description: ${yamlValue(answers.description ?? '')}`,
      `sidebar_position: ${nextPosition(site, file)}`,
      `kind: ${kind}`,
      '# La page n’est pas publiée tant que cette ligne est là ; « npm start » la montre.',
      'draft: true',
      '---',
    ];
    return [{file, text: `${head.join('\n')}\n\n${blocks.join('\n\n')}\n`}];
  },
  next: (_, answers) => [
    'Écrivez la page, puis retirez « draft: true » de l’en-tête.',
    `Ajoutez un lien vers ${routeOf(fileOf(answers))} dans la page de la section, ou dans une page voisine.`,
  ],
};

/** Where to go next, and what the page rests on: asked of every page that is not a section. */
function ending({pages}: SiteView, file: string): string[] {
  const section = folderOf(file).replace(/^docs\//, '').split('/')[0] ?? '';
  const others = pages.filter((other) => other.file.startsWith(`docs/${section}/`) && other.frontMatter.draft !== true);
  const home = others.filter((other) => isIndex(other.file));
  const links = [...home, ...others.filter((other) => !isIndex(other.file))].slice(0, 2).map((other) => `- [${titleOf(other)}](${routeOf(other.file, other.frontMatter.slug)}).`);
  const enough = links.length < 2 ? [...links, '- [Retour à l’accueil](/).'] : links;
  return [
    '## Pour continuer {/* #pour-continuer */}',
    '{/* Gardez deux ou trois liens : les pages les plus utiles après celle-ci. */}',
    enough.join('\n'),
    '## Sources {/* #sources */}',
    '{/* Un lien pour chaque document lu, et le jour de la lecture. Remplacez celui-ci. */}',
    '- [Titre du document lu](https://example.org/).',
  ];
}

function titleOf({frontMatter, body, file}: SiteView['pages'][number]): string {
  return frontMatter.title ?? /^# (?<title>.+)$/m.exec(body)?.groups?.title ?? file;
}
