import type {ReactElement} from 'react';
import index from '@generated/catalogue/default/comparison.json';
import {Comparateur} from '../components/Comparateur';
import PageSimple from '../components/PageSimple';
import {NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE} from '../domain/typography/characters';

export default function Compare(): ReactElement {
  return (
    <PageSimple
      title="Comparer des modèles"
      description={`Le comparateur de modèles, de deux à quatre côte à côte${NO_BREAK_SPACE}: taille, contexte, capacités, mémoire et droits, chaque valeur avec sa preuve.`}>
      <h1>Comparer des modèles</h1>
      <p>
        Nommez deux à quatre modèles. Chaque valeur ouvre sa preuve{NARROW_NO_BREAK_SPACE}; un signe marque les lignes où ils diffèrent. L’adresse de la page garde
        votre choix et se partage.
      </p>
      <p>
        La mémoire est une estimation pour l’étiquette la plus légère. Les droits informent{NARROW_NO_BREAK_SPACE}; ils ne remplacent pas un conseil juridique.
      </p>
      <Comparateur data={index} />
    </PageSimple>
  );
}
