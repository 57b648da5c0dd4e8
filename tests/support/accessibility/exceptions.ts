/** What the validators are asked not to say, each with its reason. */

/** Rules of html-validate that are off. */
export const HTML_RULES_OFF: Readonly<Record<string, string>> = {
  'attribute-boolean-style': 'écriture : les deux formes sont admises par le standard',
  'attribute-empty-style': 'écriture : les deux formes sont admises par le standard',
  'form-dup-name': 'des champs de même nom envoient une liste, ce que le standard prévoit',
  'no-implicit-input-type': 'écriture : un champ sans type est un champ de texte',
  'no-inline-style': 'les colonnes d’un tableau long donnent leur largeur ; la politique de sécurité l’admet',
  'no-redundant-role': 'les rôles des tableaux sont écrits parce que « display: block », sur téléphone, les retire dans certains navigateurs',
  'prefer-native-element': 'une zone qui défile est un div nommé : section ferait une région de plus pour qui n’en a pas besoin',
  'aria-label-misuse': 'admis par le standard : une liste nommée se distingue de sa voisine',
  'require-sri': 'tous les fichiers viennent du site lui-même, une empreinte n’y ajoute rien',
  'valid-id': 'Docusaurus et React écrivent des identifiants qui commencent par un signe souligné, admis par le standard',
  'long-title': 'longueur des titres : affaire de rédaction, contrôlée avec le contenu',
  'wcag/h32': 'une liste qui agit dès le choix n’a rien à envoyer ; le bouton de remise à zéro est là',
};

/** Messages of the Nu checker that are accepted. */
export const NU_ACCEPTED: readonly {readonly pattern: RegExp; readonly reason: string}[] = [
  {
    pattern: /^The “role” attribute must not be used on a “(?:td|th|tr)” element which has a “table” ancestor/,
    reason: HTML_RULES_OFF['no-redundant-role'] ?? '',
  },
];

/** Elements that a rule of axe misjudges, by the name of the rule. */
export const AXE_MISJUDGED: Readonly<Record<string, {readonly selector: string; readonly reason: string}>> = {
  'scrollable-region-focusable': {
    selector: 'nav:has(> details:not([open]) a)',
    reason: 'sur un écran large, le sommaire replié est tenu ouvert par ::details-content, qu’axe ne lit pas ; components.test.ts vérifie que ses liens prennent le focus',
  },
};
