import type {ReactElement} from 'react';
import Link from '@docusaurus/Link';
import licences from '@generated/catalogue/default/licences.json';
import PageSimple from '../../components/PageSimple';
import {Reponse} from '../../components/Reponse';
import Tableau from '../../components/Tableau';

export default function Licences(): ReactElement {
  return (
    <PageSimple
      title="Licences"
      description={'Les licences des modèles du catalogue, comparées\u00A0: usage commercial, Union européenne, redistribution, mentions et règles d’usage.'}>
      <h1>Licences</h1>
      <p>
        Une licence se lit pour chaque modèle{'\u00A0'}: elle change d’une taille ou d’une génération à l’autre. Chaque page cite les clauses. Ce sont des informations,
        pas un conseil juridique.
      </p>
      <Tableau>
        <caption>Licences du catalogue</caption>
        <thead>
          <tr>
            <th scope="col">Licence</th>
            <th scope="col">Usage commercial</th>
            <th scope="col">Union européenne</th>
            <th scope="col">Redistribution</th>
            <th scope="col">Variantes</th>
          </tr>
        </thead>
        <tbody>
          {licences.map((licence) => (
            <tr key={licence.id}>
              <th scope="row">
                <Link to={`/licences/${licence.id}/`}>{licence.name}</Link>
              </th>
              {licence.answers.map(({question, answer, word}) => (
                <td key={question}>
                  <Reponse answer={answer} word={word} />
                </td>
              ))}
              <td>{licence.variantCount}</td>
            </tr>
          ))}
        </tbody>
      </Tableau>
    </PageSimple>
  );
}
