/**
 * The accessibility checks that `npm test` runs, as /accessibilite/ tells them. Each one writes its outcome under its key
 * (tests/support/accessibility/report.ts); accessibilite/criteres.yaml says which criteria it serves.
 */
export const CHECKS = {
  axe: 'axe-core sur chaque page, dans les deux thèmes, à 1280 et à 320\u00A0px, menus et blocs repliables fermés puis ouverts',
  code: 'HTML de chaque page lu par deux analyseurs, sans erreur',
  document: 'type de document, langue, titre propre à chaque page, sens de lecture',
  landmarks: 'en-tête, contenu principal, pied de page et navigations nommées sur chaque page, navigation à la même place',
  headings: 'un seul titre de premier niveau, aucun niveau sauté, aucun titre vide ni répété parmi ses frères',
  tables: 'titre, en-têtes et portée de chaque tableau, aucun tableau de mise en forme',
  links: 'intitulé de chaque lien\u00A0: ni adresse nue, ni «\u00A0ici\u00A0», ni deux cibles pour un même intitulé',
  images: 'alternative des images, images de décoration ignorées, aucune image de texte',
  language: 'mots anglais courants marqués comme tels, codes de langue valides',
  presentation: 'aucune balise ni aucun attribut de présentation, contenu entier et en ordre sans feuille de style ni script',
  downloads: 'documents à télécharger\u00A0: aucun fichier bureautique',
  cryptic: 'aucun émoji ni dessin de caractères sans nom hors du code',
  statement: 'lien vers cette page en bas de chaque page, mention de l’état à l’accueil',
  navigation: 'plan du site complet, liens d’évitement et menus identiques sur chaque page',
  absences: 'aucun cadre, média, captcha, minuteur, ouverture de fenêtre, geste complexe ni capteur',
  forms: 'étiquette de chaque champ, légende de chaque groupe, nom de chaque bouton',
  tabWalk: 'parcours à la touche Tab de chaque sorte de page\u00A0: aucun piège, aucun élément caché, sans nom ou recouvert',
  focusVisible: 'indicateur de focus de chaque commande, contrasté à 3 au moins, dans les deux thèmes',
  states: 'contraste des textes survolés, atteints au clavier ou enfoncés, dans les deux thèmes, sur chaque sorte de page',
  forcedColours: 'couleurs imposées par le système\u00A0: contours de focus et icônes visibles',
  skipLink: 'lien d’évitement\u00A0: le focus arrive dans le contenu et y reste',
  textSize: 'texte à 200\u00A0%, par la taille de police et par le zoom, sans texte coupé ni recouvert',
  reflow: 'chaque page à 320 × 256\u00A0px, sans défilement dans deux directions',
  textSpacing: 'espacement du texte imposé par le lecteur, sans texte coupé, sur chaque page',
  reducedMotion: 'aucune animation quand le lecteur a demandé moins de mouvement, aucune de plus de cinq secondes',
  statusMessages: '«\u00A0Copié\u00A0» et le nombre de résultats annoncés par un message de statut',
  menu: 'menu sur téléphone, thème et notes de preuve\u00A0: ouverts, parcourus et fermés au clavier',
  journey: 'parcours entier au clavier seul, écran à 400\u00A0%\u00A0: choisir un modèle, lire sa preuve, suivre un guide, copier une commande, chercher, calculer, comparer, vérifier ses droits',
  pageChange: 'lien suivi\u00A0: nouveau document, titre et point de départ de la lecture',
  orientation: 'contenu consultable en portrait et en paysage',
  print: 'page imprimée sans navigation, liens écrits en toutes lettres, blocs dépliés',
} as const satisfies Record<string, string>;

export type CheckId = keyof typeof CHECKS;

export const isCheckId = (key: string): key is CheckId => key in CHECKS;
