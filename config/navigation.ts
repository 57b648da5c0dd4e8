import type {UserThemeConfig} from '@docusaurus/theme-common';
import {STATEMENT_LABEL} from '../src/domain/accessibility/statement';
import {site} from './site';

/** Site header: one link per door of the site. Read by src/theme/Navbar. */
export const navbar = {
  title: site.title,
  items: [
    {to: '/demarrer/', label: 'Démarrer', activeBasePath: '/demarrer/'},
    {to: '/utiliser/', label: 'Utiliser', activeBasePath: '/utiliser/'},
    {to: '/comprendre/', label: 'Comprendre', activeBasePath: '/comprendre/'},
    {to: '/modeles/', label: 'Modèles', activeBasePath: '/modeles/'},
    {to: '/catalogue/', label: 'Catalogue', activeBasePath: '/catalogue/'},
    {to: '/outils/', label: 'Outils', activeBasePath: '/outils/'},
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
        {label: 'Catalogue', to: '/catalogue/'},
        {label: 'Comparer', to: '/comparer/'},
        {label: 'Ma machine', to: '/ma-machine/'},
        {label: 'Mémoire d’un modèle', to: '/memoire/'},
        {label: 'Licences', to: '/licences/'},
        {label: 'Puis-je l’utiliser\u202F?', to: '/puis-je/'},
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
