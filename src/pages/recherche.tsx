import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Icon from '../components/Icon';
import PageSimple from '../components/PageSimple';
import type {ReactElement} from 'react';
import styles from './recherche.module.css';

/** Results of the question in the address. src/client/search/page.ts fills the list; without it, the site map is the way. */
export default function Recherche(): ReactElement {
  return (
    <PageSimple title="Recherche" description="Cherchez une page, un modèle, une étiquette Ollama, une licence ou un terme dans tout le site.">
      <Head>
        <meta name="robots" content="noindex, follow" />
      </Head>
      <div data-tool="recherche" data-state className={styles.page}>
        <h1>Recherche</h1>
        <form role="search" aria-label="Nouvelle recherche" action={useBaseUrl('/recherche/')} method="get" className={styles.form}>
          <label htmlFor="question">Une question, un mot, un modèle, une étiquette</label>
          <input type="search" id="question" name="q" autoComplete="off" autoCapitalize="none" enterKeyHint="search" className="control" />
          <button type="submit" className="control">
            <Icon name="search" />
            Rechercher
          </button>
        </form>
        <noscript>
          <p>
            <strong>La recherche a besoin de JavaScript, que votre navigateur n’exécute pas.</strong> Toutes les pages sont dans le plan du site.
          </p>
        </noscript>
        <p role="status" />
        <p data-note hidden />
        <ol className={styles.results} />
        <template>
          <mark />
          <small />
        </template>
        <p>
          Vous pouvez aussi parcourir le <Link to="/plan/">plan du site</Link> ou le <Link to="/catalogue/">catalogue des modèles</Link>.
        </p>
        <details>
          <summary>Clavier et vie privée</summary>
          <p>
            <kbd>Ctrl</kbd> + <kbd>K</kbd> ou <kbd>/</kbd> mènent au champ de recherche, depuis toute page. La question reste dans votre navigateur{'\u00A0'}: aucun serveur ne la reçoit.
          </p>
          <label className={styles.choice}>
            <input type="checkbox" name="barre" defaultChecked /> Ouvrir la recherche avec la touche «{'\u00A0'}/{'\u00A0'}»
          </label>
        </details>
      </div>
    </PageSimple>
  );
}
