import type {ReactElement} from 'react';
import {Carte, Cartes} from '../components/Cartes';
import PageSimple from '../components/PageSimple';
import {NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE} from '../domain/typography/characters';

export default function Tools(): ReactElement {
  return (
    <PageSimple
      title="Outils"
      description={`Les outils du site${NO_BREAK_SPACE}: votre machine, la mémoire d’un modèle, vos droits et le catalogue. Ils s’exécutent dans votre navigateur.`}>
      <h1>Outils</h1>
      <p>Ces outils s’exécutent dans votre navigateur. Rien de ce que vous y écrivez n’est envoyé.</p>
      <Cartes>
        <Carte titre="Ma machine" href="/ma-machine/">
          Dites une fois ce que vous avez. Chaque tableau du site dit alors si le modèle y tient.
        </Carte>
        <Carte titre="Mémoire d’un modèle" href="/memoire/">
          Le calcul complet, pour un modèle, un contexte et une machine.
        </Carte>
        <Carte titre="Comparer" href="/comparer/">
          Deux à quatre variantes côte à côte, leurs différences marquées.
        </Carte>
        <Carte titre={`Puis-je l’utiliser${NARROW_NO_BREAK_SPACE}?`} href="/puis-je/">
          Ce que chaque licence permet, selon qui vous êtes et ce que vous voulez faire.
        </Carte>
        <Carte titre="Catalogue" href="/catalogue/">
          Tous les modèles du site dans un tableau, à filtrer et à trier.
        </Carte>
      </Cartes>
    </PageSimple>
  );
}
