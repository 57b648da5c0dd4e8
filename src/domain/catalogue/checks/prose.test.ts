import {describe, expect, it} from 'vitest';
import {catalogueOf, PLACES} from '../../../../tests/support/catalogue';
import {readFrontMatter} from '../../pages/front-matter';
import {parseMdx} from '../../pages/mdx-page';
import {unshownGenerations} from './family-pages';
import {openSourceClaims, typedFigures} from './prose';

const catalogue = catalogueOf();

/** A page as the checks receive it; its text starts at line 5. */
function page(text: string, file = 'docs/demarrer/essai.mdx', frontMatter = '') {
  const source = {file, text: `---\ndescription: Une page assez décrite pour les essais.\n${frontMatter}---\n\n${text}\n`};
  const checked = readFrontMatter(source).page;
  const parsed = checked === undefined ? undefined : parseMdx(checked).page;
  if (checked === undefined || parsed === undefined) {
    throw new Error('The page cannot be read.');
  }
  return {...checked, ...parsed};
}
const OWN = 'docs/modeles/essai.mdx';
const figures = (text: string, file?: string, frontMatter?: string): string[] =>
  typedFigures(catalogue, [page(text, file, frontMatter)]).map(({line, message, fix}) => `${line} ${message} ${fix}`);

describe('figures typed in prose', () => {
  it.each([
    ['La plus grande a 4 milliards de paramètres.', '« 4 milliards de paramètres »', '<Fait de="essai-2-4b" champ="parametres" />'],
    ['Elle en a 7\u00A0milliards.', '« 7\u00A0milliards »', '<Fait de="essai-1-7b" champ="parametres" />'],
    ['Le contexte va jusqu’à 131 072 jetons.', '« 131 072 jetons »', 'champ="contexte" />'],
    ['Le contexte va jusqu’à 128 k jetons.', '« 128 k jetons »', 'champ="contexte" />'],
    ['Le fichier pèse 2,6 Go.', '« 2,6 Go »', '<Fait de="essai-2-4b" champ="taille" etiquette="essai2:4b" />'],
    ['Le fichier pèse **2600 Mo**.', '« 2600 Mo »', 'etiquette="essai2:4b" />'],
    ['Arrondi, cela fait 4,05 milliards.', '« 4,05 milliards »', 'champ="parametres" />'],
  ])('are told on the page of their family: %s', (text, message, fix) => {
    const told = figures(text, OWN);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^5 /);
    expect(told[0]).toContain(message);
    expect(told[0]).toContain(fix);
  });

  it('are told in headings and table cells, with their line', () => {
    expect(figures('# Essai\n\nTexte.\n\n## Le fichier de 2,6 Go {/* #fichier */}\n\n| a | b |\n| - | - |\n| 4 milliards | x |', OWN).map((told) => told.split(' ')[0])).toEqual([
      '9',
      '13',
    ]);
  });

  it('are told elsewhere beside the name or the tag of the variant', () => {
    expect(figures('Essai 2 4B pèse 2,6 Go.')).toHaveLength(1);
    expect(figures('`essai2:latest` pèse 2,6 Go.')).toHaveLength(1);
    expect(figures('Un fichier de 2,6 Go.', undefined, 'family: essai\n')).toHaveLength(1);
  });

  it.each([
    ['no variant is named', 'Un fichier de 2,6 Go se télécharge vite.', undefined],
    ['the figure is another', 'Comptez 5 Go de mémoire.', OWN],
    ['the unit is another', 'Comptez 2,6 Mo de mémoire.', OWN],
    ['it is code', 'Ollama affiche `2.6 GB` et `2,6 Go`.', OWN],
    ['it is a quotation', 'La fiche dit <q>4 milliards de paramètres</q>.', OWN],
    ['it is the catalogue’s own', 'Elle a <Fait de="essai-2-4b" champ="parametres" />.', OWN],
    ['it is part of a longer number', 'La version 12.4 milliards n’existe pas : 14 milliards non plus.', OWN],
    ['it is part of a word', 'Le dossier v4 Gouttes.', OWN],
  ])('are let be when %s', (_, text, file) => {
    expect(figures(text, file)).toEqual([]);
  });
});

describe('« open source » in prose', () => {
  const claims = (text: string, file?: string, family = catalogue): string[] =>
    openSourceClaims(family, [page(text, file)]).map(({line, message}) => `${line} ${message}`);
  const TOLD = 'est dit de Essai, dont les données ou le code d’entraînement ne sont pas publiés.';

  it.each([
    ['Essai est un modèle open source.', undefined],
    ['Essai est un modèle open-source de qualité.', undefined],
    ['Les poids d’Essai sont « source ouverte » ? Essai est à source ouverte.', undefined],
    ['Ce modèle open source tourne partout.', OWN],
    ['## Un modèle Open Source {/* #un-modele */}', OWN],
  ])('is told of a family whose grid denies it: %s', (text, file) => {
    const told = claims(text, file);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(TOLD);
  });

  it.each([
    ['of no model', 'Ollama est un logiciel open source.', undefined],
    ['in a denial', 'Essai n’est pas un modèle open source.', undefined],
    ['in a definition', 'La définition de l’open source compte dix critères ; Essai en remplit trois.', undefined],
    ['as words', 'L’éditeur d’Essai dit « open source ».', undefined],
    ['of another thing in the next sentence', 'Essai est à poids ouverts. Son moteur est open source.', undefined],
    ['as code', '`open source` dans la fiche d’Essai.', undefined],
  ])('is let be %s', (_, text, file) => {
    expect(claims(text, file)).toEqual([]);
  });

  it('is let be of a family with an open generation', () => {
    const open = catalogueOf({[PLACES.generation]: [['training_code:\n    value: closed', 'training_code:\n    value: open']]});
    expect(claims('Essai est un modèle open source.', undefined, open)).toEqual([]);
  });
});

describe('pages of families', () => {
  const told = (text: string, file = OWN): string[] => unshownGenerations(catalogue, [page(text, file)]).map(({file: at, message, fix}) => `${at} ${message} ${fix}`);

  it('show each generation', () => {
    const whole = '<TableauVariantes generation="essai-2" />\n\n<PanneauLicence generation="essai-2" />';
    expect(told(`${whole}\n\n<TableauVariantes generation="essai-1" />`)).toEqual([]);
    expect(told(whole)).toEqual([
      `${OWN} La génération Essai 1 n’est pas sur la page de sa famille. Ajoutez une ligne <TableauVariantes generation="essai-1" /> sous le titre qui lui convient.`,
    ]);
  });

  it('say what the licence of each current generation allows', () => {
    expect(told('<TableauVariantes generation="essai-2" />\n\n<TableauVariantes generation="essai-1" />')).toEqual([
      `${OWN} La page ne dit pas ce que permet la licence de la génération Essai 2, qui est actuelle. Ajoutez une ligne <PanneauLicence generation="essai-2" /> dans la section de la licence.`,
    ]);
  });

  it('exist', () => {
    expect(told('Texte.', 'docs/modeles/autre.mdx')).toEqual([
      `${PLACES.family} La famille Essai n’a pas de page à l’adresse /modeles/essai/. Créez docs/modeles/essai.mdx, ou corrigez « page: » dans cette fiche.`,
    ]);
  });
});
