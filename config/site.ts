/** Where the site lives, read once from the environment. */
import {readSiteAddress} from '../src/domain/site-address';

export const site = {
  title: 'Modèles ouverts',
  tagline: 'La référence des modèles de langage que l’on exécute chez soi',
  ...readSiteAddress(process.env),
} as const;
