import Link from '@docusaurus/Link';
import type {ReactElement} from 'react';
import page from '@generated/catalogue/default/memory.json';
import {Calculateur} from '../components/Calculateur';
import PageSimple from '../components/PageSimple';
import {TableauMemoire} from '../components/TableauMemoire';
import {NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE} from '../domain/typography/characters';

export default function Memory(): ReactElement {
  return (
    <PageSimple
      title="Mémoire d’un modèle"
      description={`Calculer la mémoire nécessaire à un modèle, partie par partie${NO_BREAK_SPACE}: poids, cache, tampons, et le verdict pour votre machine.`}>
      <h1>Combien de mémoire ce modèle demande-t-il{NARROW_NO_BREAK_SPACE}?</h1>
      <p>
        Choisissez un modèle, un contexte et une machine. Le calcul est montré en entier, et l’adresse de la page le garde{NO_BREAK_SPACE}: elle se partage.
      </p>
      <noscript>
        <p>
          Le calcul à la demande utilise JavaScript, qui est coupé ici. L’exemple et le tableau de cette page se lisent sans lui. La ligne de commande du dépôt
          fait les mêmes calculs{NO_BREAK_SPACE}: <code>npm run --silent memoire -- gemma4:12b --contexte 32768</code>.
        </p>
      </noscript>
      <Calculateur page={page} />

      <h2 id="modeles-courants">Mémoire des modèles courants</h2>
      <TableauMemoire table={page.table} />

      <h2 id="methode">Comment le calcul se fait</h2>
      <dl>
        <dt>Poids</dt>
        <dd>La taille du fichier publiée par Ollama. Quand elle manque, le nombre de paramètres multiplié par les bits de la quantification.</dd>
        <dt>Cache KV</dt>
        <dd>
          Ce que le modèle garde des jetons déjà lus. Ollama le réserve en entier au chargement, pour tout le contexte et pour chaque requête. La somme se fait couche par
          couche{NO_BREAK_SPACE}: une fenêtre glissante garde peu, un cache latent encore moins, un état une taille fixe.
        </dd>
        <dt>Calcul</dt>
        <dd>Les tampons du calcul en cours. Avec flash attention, ils grandissent peu avec le contexte.</dd>
        <dt>Projecteur</dt>
        <dd>Le fichier qui lit les images ou le son, quand il est séparé des poids.</dd>
        <dt>Coût fixe</dt>
        <dd>Le pilote de la carte et le programme lui-même.</dd>
      </dl>
      <p>
        Le verdict compare le total à la mémoire utilisable de <Link to="/ma-machine/">votre machine</Link>. L’intervalle dit de combien le calcul peut se tromper.
      </p>
      <p>
        La vitesse vient du débit de la mémoire, divisé par les octets lus pour chaque jeton{NO_BREAK_SPACE}: les poids actifs et le cache du contexte entier. Une machine réelle atteint
        environ 55{NO_BREAK_SPACE}% de ce débit. L’estimation vaut à 30{NO_BREAK_SPACE}% près, pour une seule requête, et pas pour la lecture de la question.
      </p>
      <h2 id="ligne-de-commande">La même somme dans un terminal</h2>
      <p>
        Le dépôt du site donne les mêmes octets avec <code>npm run --silent memoire -- gemma4:12b --contexte 32768</code>. Il lit aussi un fichier{' '}
        <code>config.json</code> de Hugging Face, pour un modèle absent du catalogue.
      </p>
    </PageSimple>
  );
}
