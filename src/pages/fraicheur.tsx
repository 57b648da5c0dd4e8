import type {ReactElement} from 'react';
import freshness from '@generated/catalogue/default/freshness.json';
import PageSimple from '../components/PageSimple';
import Tableau from '../components/Tableau';

export default function Freshness(): ReactElement {
  const {sources, disputes, texts, unknowns} = freshness;
  return (
    <PageSimple
      title="Fraîcheur des faits"
      description={'Ce qui a été lu il y a longtemps, ce sur quoi les sources se contredisent et ce que personne ne publie\u00A0: l’état du catalogue.'}>
      <h1>Fraîcheur des faits</h1>
      <p>
        {`Le catalogue porte ${texts.evidence}. Au ${freshness.today}, ${texts.stale} plus de ${freshness.staleDays}\u00A0jours. `}
        {'Une preuve ancienne n’est pas forcément fausse\u00A0: personne ne l’a comparée à sa source depuis sa lecture.'}
      </p>
      <h2 id="a-relire">À relire, la plus ancienne d’abord</h2>
      <Tableau widths={[46, 14, 20, 20]}>
        <caption>Sources, par date de lecture puis par âge de la version lue</caption>
        <thead>
          <tr>
            <th scope="col">Source</th>
            <th scope="col">Faits</th>
            <th scope="col">Lue le</th>
            <th scope="col">Version la plus ancienne</th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <tr key={`${source.title} ${source.url}`}>
              <th scope="row">
                <a href={source.url}>{source.title}</a>
              </th>
              <td>{source.count}</td>
              <td>
                {source.oldestReading}
                {source.stale && ', à revérifier'}
              </td>
              <td>{source.oldestVersion}</td>
            </tr>
          ))}
        </tbody>
      </Tableau>
      <h2 id="conteste">{`Contesté\u00A0: ${texts.disputed}`}</h2>
      <p>Deux sources disent des choses différentes. La page du modèle montre les deux.</p>
      <ul>
        {disputes.map((dispute) => (
          <li key={dispute.fileUrl}>
            <a href={dispute.fileUrl}>{dispute.of}</a>, <code>{dispute.path}</code>
          </li>
        ))}
      </ul>
      <h2 id="inconnu">{`Inconnu\u00A0: ${texts.unknown}`}</h2>
      <p>Personne ne les publie, ou nous n’avons pas pu ouvrir la source. Si vous connaissez la source, ouvrez la fiche et complétez-la.</p>
      {unknowns.map((group) => (
        <details key={group.reason}>
          <summary>
            {group.reason} ({group.items.length})
          </summary>
          <ul>
            {group.items.map((item) => (
              <li key={item.fileUrl}>
                <a href={item.fileUrl}>{item.of}</a>, <code>{item.path}</code>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </PageSimple>
  );
}
