import type {ReactElement} from 'react';
import Link from '@docusaurus/Link';
import type {GenerationPageView} from '@site/src/domain/catalogue/views/generation-page';
import {CodeText} from '../CodeText';
import PageSimple from '../PageSimple';
import {PanneauLicence} from '../PanneauLicence';
import {TableauVariantes} from '../TableauVariantes';

/** One generation: every value with its evidence. Its family’s page tells which one to take. */
export default function PageGeneration({generation}: {readonly generation: GenerationPageView}): ReactElement {
  const {name, family} = generation;
  return (
    <PageSimple title={`${name}\u00A0: faits et preuves`} description={`${name}, génération de ${family.name}\u00A0: chaque variante, chaque étiquette Ollama et chaque licence, avec la source et la date.`}>
      <h1>{`${name}\u00A0: faits et preuves`}</h1>
      <p>
        <CodeText text={generation.summary} />
        {` Génération ${generation.status}. `}
        <Link to={family.url}>{`Retour à la page ${family.name}`}</Link>
      </p>
      <h2 id="variantes">Variantes</h2>
      <TableauVariantes data={generation.table} />
      <h2 id="licence">Licence et ouverture</h2>
      <PanneauLicence data={generation.panel} />
    </PageSimple>
  );
}
