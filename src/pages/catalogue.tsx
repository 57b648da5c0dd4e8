import type {ReactElement} from 'react';
import Link from '@docusaurus/Link';
import rows from '@generated/catalogue/default/catalogue.json';
import PageSimple from '../components/PageSimple';
import {TableauCatalogue} from '../components/TableauCatalogue';
import {NARROW_NO_BREAK_SPACE} from '../domain/typography/characters';

export default function Catalogue(): ReactElement {
  return (
    <PageSimple
      title="Catalogue"
      description={'La liste de tous les modèles du site\u00A0: taille, contexte, capacités, licence et droit de s’en servir dans l’Union européenne.'}>
      <h1>Catalogue</h1>
      <p>
        Chaque ligne est une variante, c’est-à-dire un jeu de poids que vous téléchargez. Cochez ce qu’il vous faut{NARROW_NO_BREAK_SPACE}; l’adresse de la page
        garde vos choix et se partage. Pour en mettre deux à quatre côte à côte, <Link to="/comparer/">comparez-les</Link>.
      </p>
      <TableauCatalogue rows={rows} />
    </PageSimple>
  );
}
