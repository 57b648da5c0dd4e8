import type {ReactElement} from 'react';
import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type {CatalogueRowView} from '@site/src/domain/catalogue/views/catalogue-rows';
import {Reponse} from '../Reponse';
import Tableau from '../Tableau';
import {MachineBar, Verdict} from '../Verdict';
import styles from './styles.module.css';

export interface TableauCatalogueProps {
  readonly rows: readonly CatalogueRowView[];
}

const SORTS = [
  {key: '', label: 'Famille'},
  {key: 'sortie', label: 'Sortie, la plus récente d’abord'},
  {key: 'parametres', label: 'Paramètres, du plus petit au plus grand'},
  {key: 'taille', label: 'Taille du fichier, du plus léger au plus lourd'},
  {key: 'contexte', label: 'Contexte, du plus long au plus court'},
] as const;

/** Heaviest file shown, in bytes, as the form offers it. */
const SIZES = [2, 4, 8, 16, 32, 64] as const;

const CHOICES = [
  {name: 'ue', label: 'Utilisable dans l’Union européenne'},
  {name: 'francais', label: 'Français annoncé'},
  {name: 'outils', label: 'Appel d’outils dans Ollama'},
  {name: 'vision', label: 'Lit les images'},
  {name: 'raisonnement', label: 'Raisonnement'},
] as const;

/**
 * Every variant in one table. The check boxes filter by style alone, the one of the reader’s machine once there is one; the rest
 * of the form, the count and the address need the small script of `enhance.ts`. Without any of it the whole table is there.
 */
export function TableauCatalogue({rows}: TableauCatalogueProps): ReactElement {
  const families = [...new Map(rows.map(({familyId, family}) => [familyId, family]))];
  return (
    <div className={styles.catalogue} data-tool="catalogue" data-state>
      <form className={styles.form} autoComplete="off" aria-label="Filtrer et trier le catalogue">
        <fieldset className={styles.choices} data-abilities>
          <legend>Ne garder que</legend>
          {CHOICES.map(({name, label}) => (
            <label key={name}>
              <input type="checkbox" name={name} value="oui" /> {label}
            </label>
          ))}
        </fieldset>
        <p className={styles.choices} data-scripted>
          <label className={styles.known}>
            <input type="checkbox" name="tient" value="oui" /> Tient sur ma machine (<span data-machine-name />)
          </label>
          <span className={styles.unknown}>
            Pour ne garder que ce qui tient sur votre machine, <Link to="/ma-machine/">dites laquelle</Link>.
          </span>
        </p>
        <p className={styles.selects}>
          <label>
            Famille{' '}
            <select name="famille" defaultValue="">
              <option value="">Toutes</option>
              {families.map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            Fichier{' '}
            <select name="taille" defaultValue="">
              <option value="">De toute taille</option>
              {SIZES.map((size) => (
                <option key={size} value={size}>
                  {`${size}\u00A0Go au plus`}
                </option>
              ))}
            </select>
          </label>
          <label>
            Trier par{' '}
            <select name="tri" defaultValue="">
              {SORTS.map(({key, label}) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <button type="reset">Tout montrer</button>
        </p>
      </form>
      <MachineBar />
      <p role="status" data-count className={styles.count}>
        {rows.length} variantes.
      </p>
      <Tableau labels="along" widths={[16, 9, 12, 10, 19, 17, 17]}>
        <caption>Variantes du catalogue. Le nom mène à la page de la famille, où chaque valeur a sa preuve.</caption>
        <thead>
          <tr>
            <th scope="col">Variante</th>
            <th scope="col">Sortie</th>
            <th scope="col">Paramètres</th>
            <th scope="col">Contexte</th>
            <th scope="col">Étiquette la plus légère</th>
            <th scope="col">Capacités</th>
            <th scope="col">Licence, et dans l’UE</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(catalogueRow)}
        </tbody>
      </Tableau>
      <form id="comparaison" action={useBaseUrl('/comparer/')} autoComplete="off" className={styles.compare} data-scripted aria-label="Comparer les variantes cochées">
        <button type="submit" className="control">Comparer les variantes cochées</button> deux à quatre
      </form>
    </div>
  );
}

/** A function rather than a component: Tableau writes on the row itself. */
function catalogueRow(row: CatalogueRowView): ReactElement {
  const abilities = [
    row.french.claimed ? 'français' : undefined,
    row.vision ? 'images' : undefined,
    row.tools.text === 'oui' ? 'outils' : row.tools.text === 'modèle seul' ? 'outils (pas dans Ollama)' : undefined,
    row.reasoning.able ? `raisonnement (${row.reasoning.text})` : undefined,
  ].filter((ability) => ability !== undefined);
  const has = [
    row.europe.answer === 'yes' || row.europe.answer === 'conditions' ? 'ue' : undefined,
    row.french.claimed ? 'francais' : undefined,
    row.tools.usable ? 'outils' : undefined,
    row.vision ? 'vision' : undefined,
    row.reasoning.able ? 'raisonnement' : undefined,
  ].filter((key) => key !== undefined);
  return (
    <tr
      key={row.id}
      data-has={has.join(' ')}
      data-famille={row.familyId}
      data-sortie={row.released.sort}
      data-parametres={row.parameters.sort}
      data-contexte={row.context.sort}
      data-taille={row.tag?.sort}>
      <th scope="row">
        <Link to={row.url}>{row.name}</Link>
        <label className={styles.pick} data-scripted>
          <input type="checkbox" name="v" value={row.id} form="comparaison" aria-label={`Comparer ${row.name}`} /> comparer
        </label>
      </th>
      <td>{row.released.text}</td>
      <td>{row.parameters.text}</td>
      <td>{row.context.text}</td>
      <td>{row.tag === undefined ? 'aucune en local' : <><code>{row.tag.name}</code> {row.tag.text}<Verdict fit={row.tag.fit} /></>}</td>
      <td>{abilities.length === 0 ? 'texte' : abilities.join(', ')}</td>
      <td>
        {row.licenceId === undefined ? row.licence : <Link to={`/licences/${row.licenceId}/`}>{row.licence}</Link>}
        {'\u00A0: '}
        <Reponse answer={row.europe.answer} word={row.europe.text} />
      </td>
    </tr>
  );
}
