import type {UserThemeConfig} from '@docusaurus/theme-common';
import {STATEMENT_LABEL} from '../src/domain/accessibility/statement';
import {site} from './site';

/** What the reader uses rather than reads; /outils/ says what each one does. */
const tools = [
  {to: '/catalogue/', label: 'Catalogue'},
  {to: '/ma-machine/', label: 'Ma machine'},
  {to: '/memoire/', label: 'Mémoire d’un modèle'},
  {to: '/comparer/', label: 'Comparer'},
  {to: '/puis-je/', label: 'Puis-je l’utiliser\u202F?'},
];

/** Site header: one link per door of the site, few enough for one row at 1280 px. Read by src/theme/Navbar. */
export const navbar = {
  title: site.title,
  items: [
    {to: '/demarrer/', label: 'Démarrer', activeBasePath: '/demarrer/'},
    {to: '/utiliser/', label: 'Utiliser', activeBasePath: '/utiliser/'},
    {to: '/comprendre/', label: 'Comprendre', activeBasePath: '/comprendre/'},
    {to: '/modeles/', label: 'Modèles', activeBasePath: '/modeles/'},
    {type: 'dropdown', to: '/outils/', label: 'Outils', items: tools},
    {to: '/licences/', label: 'Licences', activeBasePath: '/licences/'},
    {to: '/depanner/', label: 'Dépanner', activeBasePath: '/depanner/'},
  ],
} satisfies UserThemeConfig['navbar'];

/** Bottom of every page: a way to every section, and to the project. */
export const footer = {
  links: [
    {
      title: 'Le site',
      items: [
        {label: 'Accueil', to: '/'},
        {label: 'Démarrer', to: '/demarrer/'},
        {label: 'Utiliser', to: '/utiliser/'},
        {label: 'Comprendre', to: '/comprendre/'},
        {label: 'Modèles', to: '/modeles/'},
        {label: 'Outils', to: '/outils/'},
        ...tools,
        {label: 'Licences', to: '/licences/'},
        {label: 'Cadres', to: '/cadres/'},
        {label: 'Dépanner', to: '/depanner/'},
        {label: 'Référence', to: '/reference/'},
        {label: 'Fraîcheur des faits', to: '/fraicheur/'},
        {label: 'Plan du site', to: '/plan/'},
        {label: STATEMENT_LABEL, to: '/accessibilite/'},
      ],
    },
    {
      title: 'Le projet',
      items: [
        {label: 'Dépôt sur GitHub', href: site.repositoryUrl},
        {label: 'Signaler une erreur', href: `${site.repositoryUrl}/issues/new/choose`},
        {label: 'Contribuer', to: '/contribuer/'},
      ],
    },
  ],
  copyright: 'Textes et données\u00A0: CC BY 4.0. Code\u00A0: MIT.',
} satisfies UserThemeConfig['footer'];
