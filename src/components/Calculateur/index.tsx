import type {ReactElement} from 'react';
import Link from '@docusaurus/Link';
import {PART_KEYS, PART_LABELS, type CalculationView} from '@site/src/domain/calculator/calculate';
import {FIELDS, NO_MACHINE} from '@site/src/domain/calculator/state';
import type {MemoryPageView} from '@site/src/domain/catalogue/views/memory-page';
import {VERDICT_WORDS} from '@site/src/domain/machine/verdict';
import {KV_TYPES} from '@site/src/domain/memory/kv-cache';
import {NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE} from '../../domain/typography/characters';
import CopyButton from '../CopyButton';
import {Formulaire} from '../Formulaire';
import Tableau from '../Tableau';
import styles from './styles.module.css';

const CONTEXTS = [4096, 8192, 16_384, 32_768, 65_536, 131_072] as const;

/**
 * The calculator. What is built is a worked example; src/client/calculator.ts writes other answers in the same places
 * (`data-out`, `data-part`), from the address or from the form.
 */
export function Calculateur({page}: {readonly page: MemoryPageView}): ReactElement {
  return (
    <div data-tool="calculator" data-state data-example={page.exampleQuery}>
      <Formulaire label="Ce que vous voulez exécuter">
        <div>
          <label>
            Modèle
            <input name={FIELDS.model} list="modeles" defaultValue={page.asked.model} autoComplete="off" spellCheck={false} aria-describedby="aide-modele" />
          </label>
          <small id="aide-modele">Une étiquette Ollama ou un nom de modèle</small>
        </div>
        <datalist id="modeles">
          {page.tags.map(({tag, name}) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </datalist>
        <div>
          <label>
            Contexte, en jetons
            <input name={FIELDS.context} list="contextes" inputMode="numeric" defaultValue={page.asked.context} autoComplete="off" aria-describedby="aide-contexte" />
          </label>
          <small id="aide-contexte">{'32768 ou 32k\u202F; vide\u00A0: celui de l’étiquette'}</small>
        </div>
        <datalist id="contextes">
          {CONTEXTS.map((context) => (
            <option key={context} value={context} />
          ))}
        </datalist>
        <div>
          <label>
            Machine
            <select name={FIELDS.machine} defaultValue={page.asked.machine} autoComplete="off" aria-describedby="aide-machine">
              <option value={NO_MACHINE}>{'Aucune\u00A0: la somme seule'}</option>
              {page.machines.map((group) => (
                <optgroup key={group.name} label={group.name}>
                  {group.machines.map(({id, name}) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </label>
          <small id="aide-machine">
            <Link to="/ma-machine/">Décrire une autre machine</Link>
          </small>
        </div>
        <label>
          Cache KV
          <select name={FIELDS.kvType} defaultValue="f16" autoComplete="off">
            {KV_TYPES.map((type) => (
              <option key={type} value={type}>
                {type}
              </option>
            ))}
          </select>
        </label>
        <label>
          Requêtes à la fois
          <input name={FIELDS.parallel} type="number" min="1" step="1" defaultValue="1" autoComplete="off" />
        </label>
        <label>
          Flash attention
          <select name={FIELDS.flash} defaultValue="" autoComplete="off">
            <option value="">avec</option>
            <option value="non">sans</option>
          </select>
        </label>
        <button type="submit" className="control">
          Calculer
        </button>
      </Formulaire>
      <div role="alert">
        <ul className={styles.problems} data-out="problems" />
      </div>
      <Resultat view={page.example} />
    </div>
  );
}

function Resultat({view}: {readonly view: CalculationView}): ReactElement {
  const {machine, parts} = view;
  return (
    <section aria-labelledby="resultat" className={styles.result} data-pending>
      <h2 id="resultat" data-out="heading">
        Un exemple
      </h2>
      <p className={styles.title}>
        <strong data-out="title">{view.title}</strong>
        <span data-out="conditions">{view.conditions}</span>
        <Link to={view.url} data-out="page">
          Le modèle, avec ses preuves
        </Link>
      </p>
      <p>
        Licence{NO_BREAK_SPACE}:{' '}
        <Link to={view.licence?.url ?? '/licences/'} data-out="licence">
          {view.licence?.name ?? 'inconnue'}
        </Link>
        . Pour votre usage{NO_BREAK_SPACE}: <Link to={view.rightsUrl} data-out="rights">Puis-je l’utiliser{NARROW_NO_BREAK_SPACE}?</Link>
      </p>
      <p role="status" className={styles.answer}>
        <span data-out="machine-name">{machine?.name}</span>{' '}
        <strong data-out="verdict" data-verdict={machine?.verdict}>
          {machine === undefined ? '' : VERDICT_WORDS[machine.verdict]}
        </strong>
        <span data-out="reason">{machine?.reason}</span>
      </p>
      <ul data-out="remarks">
        {view.remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
      <div className={styles.bar} aria-hidden="true" data-bar>
        {PART_KEYS.filter((key) => key !== 'total').map((key) => (
          <span key={key} data-part={key} style={{inlineSize: `${parts[key].share}%`}} />
        ))}
        <i data-limit style={{insetInlineStart: `${view.usable ?? 0}%`}} />
      </div>
      <Tableau labels="beside" widths={[15, 20, 21, 44]}>
        <caption>
          Les parties de la barre, dont le trait marque la mémoire utilisable de la machine. La mémoire est en Gio (2<sup>30</sup> octets), la taille des fichiers en Go (10<sup>9</sup> octets).
        </caption>
        <thead>
          <tr>
            <th scope="col">Partie</th>
            <th scope="col">Mémoire</th>
            <th scope="col">Intervalle</th>
            <th scope="col">Calcul</th>
          </tr>
        </thead>
        <tbody>
          {PART_KEYS.map((key) => (
            <tr key={key} data-row={key} data-bytes={parts[key].bytes}>
              <th scope="row">
                {key !== 'total' && <span className={styles.key} data-part={key} aria-hidden="true" />}
                {PART_LABELS[key]}
              </th>
              <td data-cell="size">{parts[key].size}</td>
              <td data-cell="range">{parts[key].range}</td>
              <td data-cell="formula">{parts[key].formula}</td>
            </tr>
          ))}
        </tbody>
      </Tableau>
      <dl className={styles.facts} data-out="machine-facts">
        <div>
          <dt>Mémoire utilisable</dt>
          <dd data-out="room">{machine?.room}</dd>
        </div>
        <div>
          <dt>Avec le processeur</dt>
          <dd data-out="spill">{machine?.spill}</dd>
        </div>
        <div>
          <dt>Contexte le plus long</dt>
          <dd data-out="longest">{machine?.longest}</dd>
        </div>
        <div>
          <dt>Vitesse de la réponse</dt>
          <dd data-out="speed">{machine?.speed}</dd>
        </div>
      </dl>
      <h3 id="verifier">Vérifier chez vous</h3>
      <p>
        La première commande lance Ollama avec ces réglages, sous macOS ou Linux, après avoir quitté l’application. Les deux autres se tapent dans un second
        terminal. La vitesse est la ligne <code>eval rate</code>. La mémoire est dans la colonne <code>SIZE</code> de <code>ollama ps</code>, la part du processeur graphique dans{' '}
        <code>PROCESSOR</code>.
      </p>
      <div className={styles.extract} data-extract>
        <CopyButton />
        {/* A long line scrolls: the keyboard must reach it (WCAG 2.1.1). */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre role="group" aria-label="Extrait de code, commandes" tabIndex={0}>
          <code translate="no" data-out="command">
            {view.command}
          </code>
        </pre>
      </div>
    </section>
  );
}
