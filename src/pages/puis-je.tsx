import type {ReactElement} from 'react';
import Link from '@docusaurus/Link';
import permissions from '@generated/catalogue/default/permissions.json';
import PageSimple from '../components/PageSimple';
import {PuisJe} from '../components/PuisJe';
import {NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE} from '../domain/typography/characters';

export default function MayI(): ReactElement {
  return (
    <PageSimple
      title={`Puis-je l’utiliser${NARROW_NO_BREAK_SPACE}?`}
      description={`Usage commercial, modification, redistribution${NO_BREAK_SPACE}: ce que la licence de chaque modèle autorise, en France et ailleurs, avec la clause citée et datée.`}>
      <h1>Puis-je l’utiliser{NARROW_NO_BREAK_SPACE}?</h1>
      <p>
        Dites qui vous êtes, où, et ce que vous voulez faire{NO_BREAK_SPACE}: la page répond licence par licence, avec la clause qui le dit et sa date de lecture.
      </p>
      <p>
        <strong>Ceci est une information, pas un conseil juridique.</strong> Avant de vous engager, relisez le texte de la licence sur la page du modèle
        {NO_BREAK_SPACE}: elle peut avoir changé. La loi s’applique aussi{NO_BREAK_SPACE}: <Link to="/cadres/">données personnelles, règlement européen sur l’IA</Link>.
      </p>
      <PuisJe data={permissions} />
    </PageSimple>
  );
}
