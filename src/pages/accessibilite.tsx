import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Link from '@docusaurus/Link';
import type {ReactElement} from 'react';
import criteria from '@site/accessibilite/criteres.json';
import results from '@site/accessibilite/resultats.json';
import PageSimple from '../components/PageSimple';
import Tableau from '../components/Tableau';
import {CHECKS, isCheckId} from '../domain/accessibility/checks';
import {criterionView, STATE, STATUS_WORDS, type CriterionStatus, type CriterionView} from '../domain/accessibility/statement';
import {formatDate} from '../domain/format';

const ORDER = ['verified', 'partly', 'absent', 'untested', 'failed'] as const satisfies readonly CriterionStatus[];

export default function Accessibility(): ReactElement {
  const {customFields} = useDocusaurusContext().siteConfig;
  const repository = String(customFields?.repositoryUrl);
  const topics = criteria.topics.map(({title, criteria: own}) => ({
    title,
    rows: own.map(({id, title: question}) => ({...criterionView(id, results.checks), question})),
  }));
  const views = topics.flatMap(({rows}) => rows);
  const ran = Object.entries(results.checks).filter(([id]) => isCheckId(id));
  return (
    <PageSimple title="Accessibilité" description={'Déclaration volontaire d’accessibilité\u00A0: l’état du site, les 106 critères du RGAA, et comment chacun a été testé.'}>
      <h1>Accessibilité</h1>
      <p>
        {`Modèles ouverts est ${STATE} au RGAA ${criteria.version}\u00A0: personne n’en a encore fait l’audit. Cette déclaration est volontaire. Elle dit ce que nos contrôles ont vérifié, ce qu’ils ont trouvé et ce qu’aucun n’a regardé.`}
      </p>
      <h2 id="signaler">Signaler un obstacle</h2>
      <p>
        <a href={`${repository}/issues/new?template=accessibilite.yml`}>Remplissez le formulaire d’accessibilité</a>
        {'\u00A0: dites la page, ce que vous vouliez faire et ce que vous employez. Demandez-y aussi une autre forme du contenu. Il faut un compte GitHub, et nous n’avons pas encore d’autre moyen de contact.'}
      </p>
      <h2 id="resultats">Résultats</h2>
      <p>{`Contrôles lancés le ${formatDate(results.date)} dans Chromium, sur le site construit. Un critère n’est «\u00A0vérifié\u00A0» que si les contrôles répondent à toutes ses questions. Il est «\u00A0vérifié en partie\u00A0» s’il reste une lecture à faire par une personne.`}</p>
      <ul>
        {ORDER.map((status) => (
          <li key={status}>
            {STATUS_WORDS[status]}
            {'\u00A0: '}
            {views.filter((view) => view.status === status).length}
          </li>
        ))}
      </ul>
      <h2 id="limites">Limites connues</h2>
      <ul>
        <li>{'Aucune lecture n’a été faite avec NVDA, VoiceOver ou un autre lecteur d’écran.'}</li>
        <li>{'Les contrôles ne tournent que dans Chromium. Firefox et Safari n’ont pas été essayés.'}</li>
        <li>{'Les tableaux portent des rôles que le validateur Nu refuse\u00A0: ils gardent leur sens quand un téléphone les montre en fiches.'}</li>
        <li>{'Les citations des sources sont dans leur langue, le plus souvent l’anglais.'}</li>
      </ul>
      <h2 id="controles">Les contrôles</h2>
      <p>
        {'Chacun est lancé par '}
        <code>npm test</code>
        {', sur chaque proposition de modification.'}
      </p>
      <ul>
        {ran.map(([id, passed]) => (
          <li key={id}>
            {isCheckId(id) && CHECKS[id]}
            {'\u00A0: '}
            {passed ? 'aucun défaut' : 'défaut trouvé'}
          </li>
        ))}
      </ul>
      <h2 id="criteres">Les 106 critères</h2>
      <p>
        {`Les intitulés sont ceux du RGAA ${criteria.version}, publié sous Licence Ouverte 2.0 par la Direction interministérielle du numérique. Lus le ${formatDate(criteria.read_on)}\u00A0: `}
        <a href={criteria.source}>fichier des critères</a>.
      </p>
      {topics.map(({title, rows}, index) => (
        <details key={title}>
          <summary>{`${index + 1}. ${title}`}</summary>
          <Tableau labels="above">
            <caption>{`Critères du thème «\u00A0${title}\u00A0»`}</caption>
            <thead>
              <tr>
                <th scope="col">Critère</th>
                <th scope="col">Question</th>
                <th scope="col">État</th>
                <th scope="col">Comment</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">{row.id}</th>
                  <td>{row.question}</td>
                  <td>{STATUS_WORDS[row.status]}</td>
                  <td>
                    <How view={row} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Tableau>
        </details>
      ))}
      <h2 id="recours">Recours</h2>
      <p>
        {'La loi n’oblige pas ce site, qui est un projet libre. Si un service public vous a renvoyé ici et que vous ne pouvez pas vous en servir, saisissez '}
        <a href="https://www.defenseurdesdroits.fr/">le Défenseur des droits</a>. Les pages contrôlées sont celles du <Link to="/plan/">plan du site</Link>.
      </p>
    </PageSimple>
  );
}

function How({view: {ran, method}}: {readonly view: CriterionView}): ReactElement {
  return (
    <>
      {method.absent !== undefined && <p>{`Sans objet\u00A0: ${method.absent}.`}</p>}
      {ran.length > 0 && <p>{`Contrôles\u00A0: ${ran.join('\u00A0; ')}.`}</p>}
      {method.hand !== undefined && <p>{`À la main, pas encore fait\u00A0: ${method.hand}`}</p>}
    </>
  );
}
