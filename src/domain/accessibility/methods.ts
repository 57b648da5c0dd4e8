import type {CheckId} from './checks';

/** How a criterion of the RGAA is tested on this site. */
export interface Method {
  /** Checks of `npm test` that look at it, in part or whole. */
  readonly checks: readonly CheckId[];
  /** The checks answer all of its tests: nothing is left to a person. */
  readonly whole?: true;
  /** Why it does not apply; the checks prove it. */
  readonly absent?: string;
  /** What a person does to finish the test. */
  readonly hand?: string;
}

const NO_MEDIA: Method = {checks: ['absences'], absent: 'le site n’a ni vidéo, ni son, ni animation'};
const NO_CAPTCHA: Method = {checks: ['absences', 'images'], absent: 'le site n’a pas de captcha'};
const NO_FRAME: Method = {checks: ['absences'], absent: 'le site n’a pas de cadre'};
const NO_LAYOUT_TABLE: Method = {checks: ['tables'], absent: 'le site n’a pas de tableau de mise en forme'};
const NO_COMPLEX_TABLE: Method = {checks: ['tables'], absent: 'aucun tableau n’a de cellules fusionnées'};
const NO_DOCUMENT: Method = {checks: ['downloads'], absent: 'le site n’offre aucun document bureautique'};
const NO_GESTURE: Method = {checks: ['absences'], absent: 'aucune action ne demande de geste complexe, de glissement ni de mouvement de l’appareil'};
const NO_INPUT: Method = {checks: ['forms'], absent: 'aucun formulaire n’envoie ni ne demande de données personnelles'};

/** Keyed by criterion. */
export const METHODS: Readonly<Record<string, Method>> = {
  '1.1': {checks: ['images', 'axe'], hand: 'Listez les images de la page. Pour chacune qui informe, vérifiez qu’une alternative existe.'},
  '1.2': {checks: ['images'], hand: 'Pour chaque image ignorée, vérifiez que la page ne perd rien sans elle.'},
  '1.3': {checks: ['images'], hand: 'Lisez chaque alternative à la place de l’image\u00A0: le sens doit rester.'},
  '1.4': NO_CAPTCHA,
  '1.5': NO_CAPTCHA,
  '1.6': {checks: [], hand: 'Pour chaque schéma, vérifiez qu’un texte ou un tableau voisin dit la même chose.'},
  '1.7': {checks: [], hand: 'Comparez chaque schéma à sa description\u00A0: rien ne manque, rien n’est faux.'},
  '1.8': {checks: ['images'], hand: 'Ouvrez chaque image par points\u00A0: elle ne contient aucun texte, hors logo.'},
  '1.9': {checks: [], hand: 'Pour chaque image légendée, vérifiez la figure, sa légende et son nom.'},
  '2.1': NO_FRAME,
  '2.2': NO_FRAME,
  '3.1': {checks: [], hand: 'Affichez la page en niveaux de gris\u00A0: les verdicts, les encadrés et les états se comprennent encore.'},
  '3.2': {checks: ['axe', 'states'], hand: 'Mesurez le contraste des textes posés sur une image ou un dégradé.'},
  '3.3': {checks: [], hand: 'Mesurez le contraste des bordures de champ, des cases, des barres et des icônes\u00A0: 3 au moins.'},
  ...Object.fromEntries(Array.from({length: 13}, (_, index) => [`4.${index + 1}`, NO_MEDIA])),
  '5.1': NO_COMPLEX_TABLE,
  '5.2': NO_COMPLEX_TABLE,
  '5.3': NO_LAYOUT_TABLE,
  '5.4': {checks: ['tables', 'axe'], hand: 'Vérifiez que le titre lu est celui du tableau qui suit.'},
  '5.5': {checks: [], hand: 'Lisez le titre seul\u00A0: il dit ce que le tableau contient.'},
  '5.6': {checks: ['tables'], hand: 'Vérifiez que chaque cellule qui sert d’en-tête est déclarée comme telle.'},
  '5.7': {checks: ['tables', 'axe'], hand: 'Avec un lecteur d’écran, parcourez une ligne\u00A0: chaque valeur est annoncée avec ses en-têtes.'},
  '5.8': NO_LAYOUT_TABLE,
  '6.1': {checks: ['links', 'axe'], hand: 'Lisez la liste des liens hors de la page\u00A0: chacun dit où il mène, seul ou avec sa phrase.'},
  '6.2': {checks: ['links', 'axe'], whole: true},
  '7.1': {checks: ['axe', 'menu'], hand: 'Avec NVDA et Firefox, puis VoiceOver et Safari\u00A0: menu, thème, preuves, copie, outils. Nom, rôle et état sont annoncés.'},
  '7.2': {checks: [], hand: 'Désactivez les scripts\u00A0: chaque outil a un texte ou un lien qui rend le même service.'},
  '7.3': {checks: ['axe', 'tabWalk', 'menu', 'journey'], hand: 'Au clavier seul, puis au doigt seul\u00A0: tout ce qui réagit à l’un réagit à l’autre.'},
  '7.4': {checks: ['pageChange'], hand: 'Changez chaque liste et chaque case\u00A0: la page ne change pas d’adresse ni de focus sans prévenir.'},
  '7.5': {checks: ['statusMessages'], hand: 'Avec un lecteur d’écran, copiez une commande et filtrez le catalogue\u00A0: le résultat est annoncé.'},
  '8.1': {checks: ['document'], whole: true},
  '8.2': {checks: ['code', 'axe'], hand: 'Lancez «\u00A0npm run valider:nu\u00A0»\u00A0: le validateur Nu ne trouve rien hors des exceptions écrites.'},
  '8.3': {checks: ['document', 'axe'], whole: true},
  '8.4': {checks: ['document', 'axe'], whole: true},
  '8.5': {checks: ['document', 'axe'], whole: true},
  '8.6': {checks: ['document'], hand: 'Lisez le titre seul\u00A0: il permet de choisir cette page parmi les autres.'},
  '8.7': {checks: ['language'], hand: 'Relevez les mots d’une autre langue hors du code\u00A0: chacun porte sa langue.'},
  '8.8': {checks: ['language', 'axe'], hand: 'Vérifiez que la langue annoncée est celle du texte.'},
  '8.9': {checks: ['presentation'], hand: 'Vérifiez que citations, listes et titres servent à leur sens, non à un effet.'},
  '8.10': {checks: ['document'], absent: 'tout le site se lit de gauche à droite'},
  '9.1': {checks: ['headings', 'axe'], hand: 'Lisez les titres seuls\u00A0: ils résument la page.'},
  '9.2': {checks: ['landmarks', 'axe'], hand: 'Avec un lecteur d’écran, allez de zone en zone\u00A0: chacune contient ce que son nom dit.'},
  '9.3': {checks: ['axe'], hand: 'Vérifiez que chaque énumération visible est une liste.'},
  '9.4': {checks: [], hand: 'Vérifiez que chaque citation est dans un élément de citation.'},
  '10.1': {checks: ['presentation'], hand: 'Vérifiez que l’espacement des mots et des lignes ne vient pas de caractères répétés.'},
  '10.2': {checks: ['presentation'], hand: 'Désactivez les feuilles de style\u00A0: tout ce qui informe est encore là.'},
  '10.3': {checks: ['landmarks'], hand: 'Désactivez les feuilles de style\u00A0: l’ordre de lecture se comprend.'},
  '10.4': {checks: ['textSize', 'axe'], hand: 'Agrandissez le texte seul à 200\u00A0% dans Firefox\u00A0: rien n’est coupé ni recouvert.'},
  '10.5': {checks: ['forcedColours'], hand: 'Imposez vos couleurs de texte et de fond dans Firefox\u00A0: tout se lit.'},
  '10.6': {checks: ['axe'], hand: 'Repérez les liens d’un paragraphe en niveaux de gris.'},
  '10.7': {checks: ['focusVisible'], hand: 'Parcourez la page à la touche Tab\u00A0: l’endroit où vous êtes se voit toujours.'},
  '10.8': {checks: ['axe'], hand: 'Vérifiez que ce qui est caché aux aides techniques ne sert à personne.'},
  '10.9': {checks: [], hand: 'Cherchez les consignes qui désignent par la forme, la taille ou la place.'},
  '10.10': {checks: [], hand: 'Vérifiez que chaque état montré par la forme est aussi dit par un mot.'},
  '10.11': {checks: ['reflow', 'journey'], hand: 'Réduisez la fenêtre à 320\u00A0px\u00A0: chaque outil donne encore son résultat.'},
  '10.12': {checks: ['textSpacing'], hand: 'Imposez les quatre espacements\u00A0: chaque outil s’emploie encore.'},
  '10.13': {checks: [], hand: 'Survolez et atteignez au clavier\u00A0: ce qui apparaît se ferme, se survole et reste.'},
  '10.14': {checks: [], hand: 'Vérifiez que ce que le survol montre apparaît aussi au clavier.'},
  '11.1': {checks: ['forms', 'axe'], hand: 'Vérifiez que l’étiquette liée est bien celle du champ.'},
  '11.2': {checks: ['axe'], hand: 'Lisez l’étiquette seule\u00A0: elle dit quoi saisir ou choisir.'},
  '11.3': {checks: [], hand: 'Comparez les champs de même rôle d’une page à l’autre\u00A0: même étiquette.'},
  '11.4': {checks: [], hand: 'Vérifiez que chaque étiquette est à côté de son champ, à toute largeur.'},
  '11.5': {checks: ['forms'], hand: 'Vérifiez que les cases et les boutons d’une même question sont groupés.'},
  '11.6': {checks: ['forms'], hand: 'Vérifiez que chaque groupe a une légende.'},
  '11.7': {checks: [], hand: 'Lisez la légende seule\u00A0: elle pose la question.'},
  '11.8': {checks: [], hand: 'Vérifiez que les longues listes sont rangées par groupes.'},
  '11.9': {checks: ['forms', 'axe'], hand: 'Lisez chaque bouton seul\u00A0: il dit ce qu’il fait.'},
  '11.10': {checks: [], hand: 'Saisissez une valeur fausse dans chaque outil\u00A0: l’erreur est dite, à côté du champ.'},
  '11.11': {checks: [], hand: 'Saisissez une valeur fausse\u00A0: le message dit comment la corriger.'},
  '11.12': NO_INPUT,
  '11.13': NO_INPUT,
  '12.1': {checks: ['navigation'], hand: 'Vérifiez que le menu et le plan du site mènent à toutes les pages.'},
  '12.2': {checks: ['navigation', 'landmarks'], hand: 'Passez d’une page à l’autre\u00A0: les menus ne bougent pas.'},
  '12.3': {checks: ['navigation'], hand: 'Lisez le plan du site\u00A0: il donne la structure, et ses liens sont à jour.'},
  '12.4': {checks: ['navigation'], whole: true},
  '12.5': {checks: ['navigation'], hand: 'Vérifiez que la recherche est à la même place sur chaque page.'},
  '12.6': {checks: ['landmarks', 'axe'], hand: 'Avec un lecteur d’écran, atteignez chaque zone par la liste des zones.'},
  '12.7': {checks: ['navigation', 'axe', 'skipLink'], hand: 'Touche Tab puis Entrée à l’arrivée\u00A0: vous êtes dans le contenu.'},
  '12.8': {checks: ['axe', 'tabWalk'], hand: 'Parcourez la page à la touche Tab\u00A0: l’ordre suit la lecture.'},
  '12.9': {checks: ['tabWalk', 'menu'], hand: 'Parcourez la page à la touche Tab, menus ouverts\u00A0: vous sortez de partout.'},
  '12.10': {checks: ['absences'], hand: 'Appuyez sur chaque lettre et chaque signe\u00A0: rien ne se déclenche.'},
  '12.11': {checks: ['menu', 'journey'], hand: 'Ouvrez chaque note, menu et outil au clavier\u00A0: tout leur contenu s’atteint.'},
  '13.1': {checks: ['absences'], absent: 'aucune limite de temps'},
  '13.2': {checks: ['links'], whole: true},
  '13.3': NO_DOCUMENT,
  '13.4': NO_DOCUMENT,
  '13.5': {checks: ['cryptic'], hand: 'Vérifiez que chaque signe ou dessin de caractères a un mot à côté.'},
  '13.6': {checks: [], hand: 'Lisez ce mot à la place du signe\u00A0: le sens reste.'},
  '13.7': {checks: ['absences'], hand: 'Parcourez le site\u00A0: rien ne clignote ni ne change brusquement de luminosité.'},
  '13.8': {checks: ['absences', 'axe', 'reducedMotion'], hand: 'Vérifiez que tout mouvement dure moins de cinq secondes ou s’arrête.'},
  '13.9': {checks: ['orientation'], hand: 'Tournez le téléphone sur chaque outil\u00A0: il s’emploie dans les deux sens.'},
  '13.10': NO_GESTURE,
  '13.11': {checks: ['absences'], hand: 'Appuyez sur un bouton, glissez hors de lui, relâchez\u00A0: rien ne se passe.'},
  '13.12': NO_GESTURE,
};
