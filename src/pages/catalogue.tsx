import type {ReactElement} from 'react';
import rows from '@generated/catalogue/default/catalogue.json';
import PageSimple from '../components/PageSimple';
import {TableauCatalogue} from '../components/TableauCatalogue';

export default function Catalogue(): ReactElement {
  return (
    <PageSimple
      title="Catalogue"
      description="Tous les modèles du site dans un tableau : taille, contexte, capacités, licence et droit de s’en servir dans l’Union européenne.">
      <h1>Catalogue</h1>
      <p>
        Chaque ligne est une variante, c’est-à-dire un jeu de poids que l’on télécharge. Cochez ce qu’il vous faut ; l’adresse de la page garde vos choix et
        se partage.
      </p>
      <TableauCatalogue rows={rows} />
    </PageSimple>
  );
}
