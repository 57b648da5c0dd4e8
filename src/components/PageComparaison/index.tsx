import type {ReactElement} from 'react';
import Link from '@docusaurus/Link';
import type {ComparisonPageView} from '@site/src/domain/catalogue/views/comparison-page';
import {Comparaison} from '../Comparaison';
import PageSimple from '../PageSimple';

/** A comparison with a page of its own. */
export default function PageComparaison({comparison}: {readonly comparison: ComparisonPageView}): ReactElement {
  const {title, query, variants} = comparison;
  return (
    <PageSimple title={`Comparer ${title}`} description={`${title}, côte à côte\u00A0: taille, contexte, capacités, mémoire et droits, chaque valeur avec sa preuve.`}>
      <h1>Comparer {title}</h1>
      <p>
        Chaque valeur ouvre sa preuve. La mémoire est une estimation pour l’étiquette la plus légère. Les droits informent{'\u202F;'} ils ne remplacent pas un conseil
        juridique.
      </p>
      <Comparaison variants={variants} />
      <p>
        <Link to={`/comparer/${query}`}>Changer les modèles</Link> · <Link to="/comparer/">Toutes les comparaisons</Link>
      </p>
    </PageSimple>
  );
}
