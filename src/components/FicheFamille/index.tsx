import {Fragment, type ReactElement} from 'react';
import Link from '@docusaurus/Link';
import type {FamilyCardView} from '@site/src/domain/catalogue/views/family-card';
import {CodeText} from '../CodeText';
import Tableau from '../Tableau';
import styles from './styles.module.css';

export interface FicheFamilleProps {
  /** Family: the name of its folder in catalogue/modeles/. */
  readonly famille: string;
  readonly data: FamilyCardView;
}

/** What is read of a family in five seconds: who, which generations, which sizes, which rights. */
export function FicheFamille({data}: FicheFamilleProps): ReactElement {
  return (
    <div className={styles.card}>
      <p className={styles.lead}>
        <strong>{data.name}</strong>, par{' '}
        {data.publishers.map(({name, country, website}, index) => (
          <Fragment key={website}>
            {index > 0 && (index === data.publishers.length - 1 ? ' et ' : ', ')}
            <a href={website}>{name}</a> ({country})
          </Fragment>
        ))}
        . <CodeText text={data.summary} />
      </p>
      <Tableau>
        <caption>{data.caption}</caption>
        <thead>
          <tr>
            <th scope="col">Génération</th>
            <th scope="col">Sortie</th>
            <th scope="col">Paramètres</th>
            <th scope="col">Lit</th>
            <th scope="col">Français</th>
            <th scope="col">Licence, et dans l’Union européenne</th>
          </tr>
        </thead>
        <tbody>
          {data.generations.map((generation) => (
            <tr key={generation.id}>
              <th scope="row">
                {generation.name}
                <span className={styles.status}> {generation.status}</span>
              </th>
              <td>{generation.released}</td>
              <td>{generation.sizes}</td>
              <td>{generation.reads}</td>
              <td>{generation.french}</td>
              <td>
                {generation.licences.map((licence) => (
                  <span key={licence.id} className={styles.licence}>
                    <Link to={`/licences/${licence.id}/`}>{licence.name}</Link>
                    {`\u00A0: ${licence.europe}`}
                  </span>
                ))}
                {generation.unknownLicence !== undefined && <span className={styles.licence}>{generation.unknownLicence}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </Tableau>
    </div>
  );
}
