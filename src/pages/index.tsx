import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE} from '../domain/typography/characters';
import {Carte, Cartes} from '../components/Cartes';
import PageSimple from '../components/PageSimple';
import type {ReactElement} from 'react';
import styles from './index.module.css';

/** To be fed by the catalogue: its newest models with published weights, newest first. */
const RECENT_MODELS = [
  {name: 'Mistral Large 4', publisher: 'Mistral AI', isoDate: '2026-10-29', date: '29 octobre 2026', href: '/modeles/mistral/'},
  {name: 'Qwen3.8-27B', publisher: 'Alibaba', isoDate: '2026-08-14', date: '14 août 2026', href: '/modeles/qwen/'},
  {name: 'Muse Glimmer 30B', publisher: 'Meta', isoDate: '2026-08-10', date: '10 août 2026', href: '/modeles/llama/'},
  {name: 'Gemma 4 12B', publisher: 'Google', isoDate: '2026-06-03', date: '3 juin 2026', href: '/modeles/gemma/'},
  {name: 'DeepSeek-V4-Flash', publisher: 'DeepSeek', isoDate: '2026-04-24', date: '24 avril 2026', href: '/modeles/deepseek/'},
] as const;

/** To be fed by the catalogue: one model, read in five seconds. Sizes in gigabytes, as the Ollama library shows them. */
const EXAMPLE = {
  name: 'Gemma 4 12B',
  href: '/modeles/gemma/',
  facts: [
    ['Éditeur', 'Google'],
    ['Paramètres', `11,95${NO_BREAK_SPACE}milliards`],
    ['Lit', 'texte et images'],
    ['Licence', 'Apache 2.0'],
  ],
  command: 'ollama run gemma4:12b',
  machine: `16${NO_BREAK_SPACE}Go`,
  weights: `7,6${NO_BREAK_SPACE}Go`,
  left: `8,4${NO_BREAK_SPACE}Go`,
  /** Share of the machine’s memory that the weights take, in percent. */
  share: 47.5,
  source: 'https://ollama.com/library/gemma4',
  readOn: '21 août 2026',
} as const;

export default function Home(): ReactElement {
  const {siteConfig} = useDocusaurusContext();
  return (
    <PageSimple description="Comprendre, choisir et exécuter chez soi un modèle de langage ouvert : fiches vérifiées, licences expliquées, guides pas à pas.">
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
        {RECENT_MODELS.map(({name, publisher, isoDate, date, href}) => (
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
  return (
    <aside aria-labelledby="exemple" className={styles.card}>
      <p id="exemple" className={styles.cardTitle}>
        <span className={styles.cardKind}>Un exemple</span> <Link to={EXAMPLE.href}>{EXAMPLE.name}</Link>
      </p>
      <dl className={styles.facts}>
        {EXAMPLE.facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.command}>
        <code>{EXAMPLE.command}</code>
      </p>
      <p className={styles.question}>Tient-il dans une machine de {EXAMPLE.machine}{NARROW_NO_BREAK_SPACE}?</p>
      <div className={styles.bar} aria-hidden="true">
        <span style={{inlineSize: `${EXAMPLE.share}%`}} />
      </div>
      <p className={styles.sum}>
        {EXAMPLE.machine} − {EXAMPLE.weights} de poids = <strong>{EXAMPLE.left}</strong> pour le système, vos logiciels et la conversation.
      </p>
      <p className={styles.source}>
        Taille relevée le {EXAMPLE.readOn} dans la <a href={EXAMPLE.source}>bibliothèque d’Ollama</a>, étiquette <code>gemma4:12b</code>.
      </p>
    </aside>
  );
}
