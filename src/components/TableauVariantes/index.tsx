import type {ReactElement} from 'react';
import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type {FactView, ValueView} from '@site/src/domain/catalogue/views/fact-view';
import type {TagView, VariantRowView, VariantsTableView} from '@site/src/domain/catalogue/views/variants-table';
import {CodeText} from '../CodeText';
import {Preuve} from '../Preuve';
import {Reponse} from '../Reponse';
import Tableau from '../Tableau';
import {MachineBar, Verdict} from '../Verdict';
import styles from './styles.module.css';

export interface TableauVariantesProps {
  /** Generation: the name of its folder in catalogue/modeles/. Read by the plugin, not here. */
  readonly generation?: string;
  readonly data: VariantsTableView;
}

/** Tags shown at once; the others open on request. */
const TAGS_SHOWN = 2;

/**
 * The variants of a generation: every value opens its evidence. A table that leaves its evidence to another page is folded:
 * a link to one of its rows unfolds it, and so does printing.
 */
export function TableauVariantes({data}: TableauVariantesProps): ReactElement {
  // Other pages link to these rows: tell the link checker that they exist.
  const {collectAnchor} = useBrokenLinks();
  data.rows.forEach(({anchor}) => collectAnchor(anchor));
  return data.evidenceUrl === undefined ? (
    <VariantsTable data={data} />
  ) : (
    <details className={styles.fold}>
      <summary>{`Variantes de ${data.generation} (${data.rows.length})`}</summary>
      <p>
        <Link to={data.evidenceUrl}>{`Preuves de ${data.generation}`}</Link>
      </p>
      <VariantsTable data={data} />
    </details>
  );
}

function VariantsTable({data}: {readonly data: VariantsTableView}): ReactElement {
  return (
    <>
      <MachineBar />
      {data.comparison !== undefined && (
        <p className={styles.soft} data-scripted>
          <Link to={data.comparison.url}>{data.comparison.label}</Link>
        </p>
      )}
      <Tableau labels="above" widths={[22, 19, 27, 32]}>
        <caption className={data.evidenceUrl === undefined ? undefined : 'visually-hidden'}>
          {`Variantes de ${data.generation}. ${data.evidenceUrl === undefined ? 'Chaque valeur ouvre sa preuve.' : ''}`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Variante et licence</th>
            <th scope="col">Taille et contexte</th>
            <th scope="col">Capacités</th>
            <th scope="col">Étiquettes Ollama</th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map(variantRow)}
        </tbody>
      </Tableau>
      {data.traps.length > 0 && (
        <ul className={styles.traps} aria-label={`Pièges de ${data.generation}`}>
          {data.traps.map(({text, variants}) => (
            <li key={text}>
              <strong>{variants.length > 1 && variants.length === data.rows.length ? 'Toutes' : variants.join(', ')}</strong>
              {'\u00A0: '}
              <CodeText text={text} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A function rather than a component: Tableau writes on the row itself. */
function variantRow(row: VariantRowView): ReactElement {
  const {facts, name} = row;
  return (
    <tr key={row.id} id={row.anchor}>
      <th scope="row">
        {row.repositoryUrl === undefined ? name : <a href={row.repositoryUrl}>{name}</a>}
        <span className={styles.soft}>
          {row.kind}, <Preuve fact={facts.released} of={name} />
        </span>
        <span className={styles.soft}>
          <Preuve fact={facts.licence} of={name} />
        </span>
        <span className={styles.soft}>
          UE{'\u00A0'}: <Reponse answer={row.europe.answer} word={row.europe.text} />
        </span>
      </th>
      <td>
        <span className={styles.line}>
          <Preuve fact={facts.parameters} of={name} />
        </span>
        {facts.active !== undefined && (
          <span className={styles.soft}>
            dont actifs{'\u00A0'}: <Preuve fact={facts.active} of={name} />
          </span>
        )}
        <span className={styles.line}>
          <Preuve fact={facts.context} of={name} />
        </span>
      </td>
      <td>
        <span className={styles.line}>
          lit{'\u00A0'}: <Preuve fact={facts.reads} of={name} />
        </span>
        <span className={styles.line}>
          français{'\u00A0'}: <Preuve fact={facts.french} of={name} />
        </span>
        <Ability label="outils" model={facts.tools} ollama={facts.toolsOllama} of={name} />
        <Ability label="raisonnement" model={facts.reasoning} ollama={facts.reasoningOllama} of={name} />
      </td>
      <td>
        <Tags tags={row.tags} of={name} />
      </td>
    </tr>
  );
}

/** What the model can do, and what its Ollama tags let it do: the two differ. */
function Ability({label, model, ollama, of}: {readonly label: string; readonly model: FactView | ValueView; readonly ollama: FactView | ValueView; readonly of: string}): ReactElement {
  return (
    <span className={styles.line}>
      {label}
      {'\u00A0'}: <Preuve fact={model} of={of} />
      {', '}
      dans Ollama{'\u00A0'}: <Preuve fact={ollama} of={of} />
    </span>
  );
}

function Tags({tags, of}: {readonly tags: readonly TagView[]; readonly of: string}): ReactElement {
  if (tags.length === 0) {
    return <span className={styles.soft}>aucune étiquette officielle</span>;
  }
  const rest = tags.slice(TAGS_SHOWN);
  return (
    <>
      {tags.slice(0, TAGS_SHOWN).map((tag) => (
        <Tag key={tag.tag} tag={tag} of={of} />
      ))}
      {rest.length > 0 && (
        <details className={styles.more}>
          <summary>{rest.length === 1 ? '1 autre étiquette' : `${rest.length} autres étiquettes`}</summary>
          {rest.map((tag) => (
            <Tag key={tag.tag} tag={tag} of={of} />
          ))}
        </details>
      )}
    </>
  );
}

function Tag({tag, of}: {readonly tag: TagView; readonly of: string}): ReactElement {
  return (
    <span className={styles.line}>
      <code>{tag.tag}</code> {tag.cloud ? 'dans le nuage, pas chez vous' : <Preuve fact={tag.size} of={of} />}
      {!tag.cloud && `, ${tag.quantization}`}
      <Verdict fit={tag.fit} />
      {tag.aliases.length > 0 && <span className={styles.soft}>aussi {tag.aliases.join(', ')}</span>}
    </span>
  );
}
