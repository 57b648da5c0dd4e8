import Link from '@docusaurus/Link';
import home from '@generated/catalogue/default/home.json';
import {useBaseUrlUtils} from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {FIELDS} from '../domain/calculator/state';
import {formatTokens, freeName, KIND_NAMES, VERDICT_WORDS} from '../domain/machine';
import {NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE} from '../domain/typography/characters';
import {Carte, Cartes} from '../components/Cartes';
import {Formulaire} from '../components/Formulaire';
import PageSimple from '../components/PageSimple';
import type {ReactElement} from 'react';
import styles from './index.module.css';

const CONTEXTS = [4096, 8192, 16_384, 32_768, 65_536, 131_072] as const;

/** Usual memories, in GiB; the page « Ma machine » takes any other. */
const MACHINES = [
  {kind: 'mac', sizes: [8, 16, 24, 32, 48, 64, 96, 128]},
  {kind: 'gpu', sizes: [6, 8, 10, 12, 16, 24, 32, 48]},
  {kind: 'cpu', sizes: [8, 16, 32, 64]},
] as const;

export default function Home(): ReactElement {
  const {siteConfig} = useDocusaurusContext();
  const {withBaseUrl} = useBaseUrlUtils();
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

      <h2 id="sur-ma-machine">Est-ce que ça tient sur ma machine{NARROW_NO_BREAK_SPACE}?</h2>
      <Formulaire label="Un modèle sur ma machine" action={withBaseUrl('/memoire/')}>
        <div>
          <label>
            Modèle
            <input name={FIELDS.model} required autoComplete="off" spellCheck={false} aria-describedby="aide-modele" />
          </label>
          <small id="aide-modele">Un nom ou une étiquette Ollama, {home.example.name} par exemple</small>
        </div>
        <label>
          Contexte
          <select name={FIELDS.context} defaultValue="4096" autoComplete="off">
            {CONTEXTS.map((context) => (
              <option key={context} value={context}>{`${formatTokens(context)}${NO_BREAK_SPACE}jetons`}</option>
            ))}
          </select>
        </label>
        <div>
          <label>
            Machine
            <select name={FIELDS.machine} defaultValue="" autoComplete="off" aria-describedby="aide-machine">
              <option value="">Ma machine retenue</option>
              {MACHINES.map(({kind, sizes}) => (
                <optgroup key={kind} label={KIND_NAMES[kind]}>
                  {sizes.map((size) => (
                    <option key={size} value={`${kind}_${size}`}>
                      {freeName(kind, size)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </label>
          <small id="aide-machine">
            <Link to="/ma-machine/">La dire une fois pour tout le site</Link>
          </small>
        </div>
        <button type="submit" className="control">
          Voir si ça tient
        </button>
      </Formulaire>

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

/** A true identity card, and the sum that says whether the model fits. */
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
      <p className={styles.question}>
        Sur une machine {example.machine}, avec {example.context}{NO_BREAK_SPACE}jetons de contexte
      </p>
      <div className={styles.bar} aria-hidden="true">
        {example.parts.map(({key, share}) => (
          <span key={key} data-part={key} style={{inlineSize: `${share}%`}} />
        ))}
      </div>
      <p className={styles.sum}>
        {example.parts.map(({label, size}, index) => `${index === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1)} ${size}`).join(' + ')} = {example.total} sur{' '}
        {example.usable} utilisables{NO_BREAK_SPACE}: <strong data-verdict={example.verdict}>{VERDICT_WORDS[example.verdict]}</strong>.{' '}
        <Link to={example.sumUrl}>Le calcul, et pour votre machine</Link>
      </p>
      <p className={styles.source}>
        Taille lue le {example.readOn}{NO_BREAK_SPACE}: <a href={example.sourceUrl}>{example.sourceTitle}</a>, étiquette <code>{example.tag}</code>.
      </p>
    </aside>
  );
}
