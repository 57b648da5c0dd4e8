import type {ReactElement} from 'react';
import Link from '@docusaurus/Link';
import type {MachineGroupView} from '@site/src/domain/catalogue/views/machines';
import {KIND_NAMES, MACHINE_KINDS, MACHINE_FIELDS} from '@site/src/domain/machine';
import {Formulaire} from '../Formulaire';
import {Preuve} from '../Preuve';
import Tableau from '../Tableau';
import styles from './styles.module.css';

/** The form that says which machine the reader has: src/client/machine.ts reads it, keeps it and forgets it. */
export function MaMachine({groups}: {readonly groups: readonly MachineGroupView[]}): ReactElement {
  return (
    <div data-tool="machine" data-state>
      <Formulaire label="Votre machine">
        <div>
          <label>
            Machine ou carte graphique
            <input name={MACHINE_FIELDS.name} list="machines" autoComplete="off" spellCheck={false} aria-describedby="aide-nom" />
          </label>
          <small id="aide-nom">{'Tapez une partie du nom, «\u00A04070\u00A0» ou «\u00A0M4\u00A0» par exemple'}</small>
        </div>
        <datalist id="machines">
          {groups.flatMap(({machines}) =>
            machines.map(({id, name, kind, memoryGib, bandwidthGbS}) => (
              <option key={id} value={name} data-id={id} data-kind={kind} data-gib={memoryGib} data-gbs={bandwidthGbS} />
            )),
          )}
        </datalist>
        <div>
          <label>
            Mémoire vive du PC, en Go
            <input name={MACHINE_FIELDS.ram} inputMode="decimal" autoComplete="off" aria-describedby="aide-ram" />
          </label>
          <small id="aide-ram">{'Avec une carte graphique seulement\u202F; vide\u00A0: 16\u00A0Go supposés'}</small>
        </div>
        <details>
          <summary>Elle n’est pas dans la liste</summary>
          <div className={styles.fields}>
            <label>
              Genre
              <select name={MACHINE_FIELDS.kind} defaultValue="" autoComplete="off">
                <option value="">À choisir</option>
                {MACHINE_KINDS.map((kind) => (
                  <option key={kind} value={kind}>
                    {KIND_NAMES[kind]}
                  </option>
                ))}
              </select>
            </label>
            <div>
              <label>
                Mémoire, en Go
                <input name={MACHINE_FIELDS.memory} inputMode="decimal" autoComplete="off" aria-describedby="aide-memoire" />
              </label>
              <small id="aide-memoire">Celle de la carte, ou celle de la machine sans carte</small>
            </div>
            <div>
              <label>
                Débit de cette mémoire, en Go/s
                <input name={MACHINE_FIELDS.bandwidth} inputMode="decimal" autoComplete="off" aria-describedby="aide-debit" />
              </label>
              <small id="aide-debit">{'Facultatif\u00A0: sans lui, pas de vitesse estimée'}</small>
            </div>
          </div>
        </details>
        <details>
          <summary>Vous avez lu la limite de votre processeur graphique</summary>
          <div className={styles.fields}>
            <div>
              <label>
                Limite, en Gio
                <input name={MACHINE_FIELDS.limit} inputMode="decimal" autoComplete="off" aria-describedby="aide-limite" />
              </label>
              <small id="aide-limite">
                <code>llama-server --list-devices</code> {'l’affiche en Mio\u00A0: divisez par 1024'}
              </small>
            </div>
          </div>
        </details>
        <button type="submit" className="control">
          Retenir cette machine
        </button>
      </Formulaire>
      <p role="alert" className={styles.problem} data-out="problem" />
      <section aria-labelledby="retenue" className={styles.kept} data-out="panel">
        <h2 id="retenue" data-out="title">
          Machine retenue dans ce navigateur
        </h2>
        <p role="status">
          <strong data-out="name" data-machine-name />
        </p>
        <dl hidden data-out="sums">
          <dt>Mémoire qu’un modèle peut prendre</dt>
          <dd data-out="room" />
          <dt>En débordant sur le processeur</dt>
          <dd data-out="spill" />
        </dl>
        <p hidden data-out="share">
          <Link to="/ma-machine/" data-out="link">
            Lien de partage vers cette machine
          </Link>
        </p>
        <p className={styles.actions}>
          <button type="button" className="control" hidden data-machine-keep>
            Retenir cette machine
          </button>
          <button type="button" className="control" data-machine-forget>
            Effacer la machine
          </button>
          <Link to="/catalogue/">Voir le catalogue</Link>
          <Link to="/memoire/">Calculer la mémoire d’un modèle</Link>
        </p>
      </section>
    </div>
  );
}

/** Every machine, with the evidence of both figures; the name chooses it. */
export function ListeDesMachines({groups}: {readonly groups: readonly MachineGroupView[]}): ReactElement {
  return (
    <>
      {groups.map(({name, machines}) => (
        <details key={name} className={styles.group}>
          <summary>{`${name} (${machines.length})`}</summary>
          <Tableau widths={[50, 25, 25]}>
            <caption className="visually-hidden">{`${name}\u00A0: mémoire et débit`}</caption>
            <thead>
              <tr>
                <th scope="col">Machine</th>
                <th scope="col">Mémoire</th>
                <th scope="col">Débit</th>
              </tr>
            </thead>
            <tbody>
              {machines.map((machine) => (
                <tr key={machine.id}>
                  <th scope="row">
                    <a href={`?machine=${machine.id}`}>{machine.name}</a>
                  </th>
                  <td>
                    <Preuve fact={machine.memory} of={machine.name} />
                  </td>
                  <td>
                    <Preuve fact={machine.bandwidth} of={machine.name} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Tableau>
        </details>
      ))}
    </>
  );
}
