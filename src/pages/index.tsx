import Link from '@docusaurus/Link';
import home from '@generated/catalogue/default/home.json';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE} from '../domain/typography/characters';
import {Carte, Cartes} from '../components/Cartes';
import PageSimple from '../components/PageSimple';
import type {ReactElement} from 'react';
import styles from './index.module.css';

export default function Home(): ReactElement {
  const {siteConfig} = useDocusaurusContext();
  return (
    <PageSimple description={`Comprendre, choisir et exécuter chez soi un modèle de langage ouvert${NO_BREAK_SPACE}: fiches sourcées, licences expliquées, guides pas à pas.`}>
      <div className={styles.opening}>
        <div>
          <h1>Les modèles de langage que vous exécutez vous-même</h1>
          <p className={styles.lead}>
            {siteConfig.title} décrit les modèles dont les poids se téléchargent{NO_BREAK_SPACE}: ce qu’ils savent faire, la mémoire qu’ils demandent, ce que leur
            licence permet.
          </p>
          <p>
            Un modèle sur votre machine répond sans réseau et vos textes n’en sortent pas. Encore faut-il qu’il tienne en mémoire et que sa licence
            convienne à votre usage. Ici, chaque chiffre porte sa source et sa date.
          </p>
        </div>
        <div>
          <h2 id="par-ou-entrer" className={styles.doorsTitle}>
            Par où entrer
          </h2>
          <Cartes>
            <Carte titre="Comprendre" href="/demarrer/modele-ouvert/">
              Ce qu’est un modèle ouvert, et ce que ce mot ne promet pas.
            </Carte>
            <Carte titre="Choisir" href="/modeles/">
              Les familles de modèles, leurs tailles et leurs licences.
            </Carte>
            <Carte titre="Exécuter" href="/demarrer/installer-ollama/">
              Installer Ollama, puis tenir une première conversation.
            </Carte>
          </Cartes>
        </div>
        <Example />
      </div>

      <h2 id="modeles-recents">Les modèles récents</h2>
      <ul className={styles.recent}>
        {home.recent.map(({name, publisher, isoDate, date, href}) => (
          <li key={name}>
            <Link to={href}>{name}</Link>
            <span>{publisher}</span>
            <time dateTime={isoDate}>{date}</time>
          </li>
        ))}
      </ul>
      <p className={styles.note}>La date est celle de la publication des poids. Le lien mène à la page de la famille.</p>
    </PageSimple>
  );
}

/** A true identity card, and the subtraction that says whether the model fits. */
function Example(): ReactElement {
  const {example} = home;
  return (
    <aside aria-labelledby="exemple" className={styles.card}>
      <p id="exemple" className={styles.cardTitle}>
        <span className={styles.cardKind}>Un exemple</span> <Link to={example.href}>{example.name}</Link>
      </p>
      <dl className={styles.facts}>
        {example.facts.map(({label, text}) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.command}>
        <code>ollama run {example.tag}</code>
      </p>
      <p className={styles.question}>Tient-il dans une machine de {example.machine}{NARROW_NO_BREAK_SPACE}?</p>
      <div className={styles.bar} aria-hidden="true">
        <span style={{inlineSize: `${example.share}%`}} />
      </div>
      <p className={styles.sum}>
        {example.machine} − {example.weights} de poids = <strong>{example.left}</strong> pour le système, vos logiciels et la conversation.
      </p>
      <p className={styles.source}>
        Taille lue le {example.readOn}{NO_BREAK_SPACE}: <a href={example.sourceUrl}>{example.sourceTitle}</a>, étiquette <code>{example.tag}</code>.
      </p>
    </aside>
  );
}
