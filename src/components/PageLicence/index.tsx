import type {ReactElement} from 'react';
import Link from '@docusaurus/Link';
import type {LicencePageView} from '@site/src/domain/catalogue/views/licence-page';
import {CodeText} from '../CodeText';
import PageSimple from '../PageSimple';
import {Answers} from '../PanneauLicence';

/** One licence: the answers, the clauses that give them, and the models it covers. */
export default function PageLicence({licence}: {readonly licence: LicencePageView}): ReactElement {
  return (
    <PageSimple title={licence.name} description={`${licence.name}\u00A0: ce que cette licence permet, à quelles conditions, clause par clause, et quels modèles elle couvre.`}>
      <h1>{licence.name}</h1>
      <p>
        <CodeText text={licence.summary} /> C’est une {licence.kind}.{' '}
        {licence.osiApproved
          ? 'L’Open Source Initiative (OSI) l’a approuvée\u202F; cela porte sur le texte, pas sur les données d’entraînement des modèles.'
          : 'L’Open Source Initiative (OSI) ne l’a pas approuvée.'}
      </p>
      <p>
        <a href={licence.textUrl}>Texte de la licence{'\u00A0'}: {licence.name}</a>. {'Ces réponses informent\u202F; elles ne remplacent pas un conseil juridique.'}
      </p>
      <h2 id="reponses">Ce qu’elle permet</h2>
      <Answers answers={licence.answers} />
      {licence.permissions.length > 0 && (
        <>
          <p>
            «{'\u00A0'}Puis-je l’utiliser{'\u202F'}?{'\u00A0'}» répond selon qui vous êtes et ce que vous voulez faire{'\u00A0'}:
          </p>
          <ul>
            {licence.permissions.map(({label, url}) => (
              <li key={url}>
                <Link to={url}>{`Puis-je l’utiliser\u202F? ${label}`}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 id="modeles">Modèles sous cette licence</h2>
      {licence.variants.length === 0 ? (
        <p>Aucune variante du catalogue n’est sous cette licence aujourd’hui.</p>
      ) : (
        <ul>
          {licence.variants.map((variant) => (
            <li key={variant.url}>
              <Link to={variant.url}>{variant.name}</Link>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={licence.editUrl}>Corriger la fiche de cette licence</a> · <Link to="/licences/">Toutes les licences</Link>
      </p>
    </PageSimple>
  );
}
