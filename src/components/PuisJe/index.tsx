import type {ReactElement} from 'react';
import Link from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {GOAL_CHOICES, PLACE_CHOICES, ROLE_CHOICES, situationWords, type Choice} from '@site/src/domain/catalogue/permission-words';
import {permissionAnchor, WRITTEN_ROLES, type PermissionGroupView, type PermissionsPageView, type WrittenRole} from '@site/src/domain/catalogue/views/permissions-page';
import {counted} from '@site/src/domain/counted';
import {CodeText} from '../CodeText';
import {Answers} from '../PanneauLicence';
import {Reponse} from '../Reponse';
import Tableau from '../Tableau';
import styles from './styles.module.css';

const ANSWERS = [
  {answer: 'yes', word: 'oui'},
  {answer: 'conditions', word: 'sous conditions'},
  {answer: 'no', word: 'non'},
  {answer: 'unknown', word: 'inconnu'},
] as const;

/**
 * « Puis-je l’utiliser ? »: the answers of every licence in two common situations, then clause by clause. The form asks for any
 * other situation and for one model: `enhance.ts` judges by the same rule as the build and shows the clauses of this very page.
 */
export function PuisJe({data}: {readonly data: PermissionsPageView}): ReactElement {
  const {groups, families, figures} = data;
  // The pages of licences link to these places: tell the link checker that they exist.
  const {collectAnchor} = useBrokenLinks();
  groups.forEach(({key}) => collectAnchor(permissionAnchor(key)));
  return (
    <div data-tool="permissions" data-state>
      <form className={styles.form} data-scripted autoComplete="off" aria-label="Votre situation">
        <Radios name="qui" legend="Qui êtes-vous" choices={ROLE_CHOICES} chosen="entreprise" />
        <Radios name="ou" legend="Où" choices={PLACE_CHOICES} chosen="france" />
        <Radios name="pour" legend="Ce que vous voulez faire" choices={GOAL_CHOICES} chosen="utiliser" />
        <p className={styles.selects}>
          <label>
            Modèle{' '}
            <select name="modele" defaultValue="">
              <option value="">Tous</option>
              {families.map(({name, variants}) => (
                <optgroup key={name} label={name}>
                  {variants.map((variant) => (
                    <option key={variant.id} value={variant.id} data-group={variant.group}>
                      {variant.name}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </label>
        </p>
        <details className={styles.figures}>
          <summary>Votre groupe est très grand</summary>
          <p className={styles.selects}>
            {figures.map(({name, label, options}) => (
              <label key={name}>
                {label}{' '}
                <select name={name} defaultValue="">
                  <option value="">je ne sais pas</option>
                  {options.map((option) => (
                    <option key={option.value} value={option.value}>
                      {option.label}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </p>
        </details>
        <p className={styles.selects}>
          <button type="submit">Voir la réponse</button> <button type="reset">Recommencer</button>
        </p>
      </form>
      <p role="status" className={styles.status} />
      <section className={styles.result} aria-labelledby="reponse" data-result hidden>
        <h2 id="reponse">Réponse</h2>
        <p data-asked />
        <p className={styles.verdict} data-verdict />
        <div data-parts />
        <p data-abroad hidden>
          Nous n’avons relevé que les clauses qui visent l’Union européenne. D’autres pays peuvent être exclus{'\u00A0'}: lisez le texte.
        </p>
      </section>
      <template data-answers>
        {ANSWERS.map(({answer, word}) => (
          <span key={answer} data-answer={answer}>
            <Reponse answer={answer} word={word} />
          </span>
        ))}
      </template>
      <h2 id="licences">Toutes les licences</h2>
      <p>
        Chaque ligne réunit les variantes que le même texte lie de la même façon. Son nom mène aux clauses. La colonne «{'\u00A0'}Entraîner{'\u00A0'}» porte sur
        les réponses du modèle, employées pour entraîner un autre modèle.
      </p>
      {WRITTEN_ROLES.map((role) => (
        <GroupsTable key={role} groups={groups} role={role} />
      ))}
      <h2 id="clauses">Les clauses, licence par licence</h2>
      {groups.map((group) => (
        <Group key={group.key} group={group} groups={groups} />
      ))}
    </div>
  );
}

function Radios({name, legend, choices, chosen}: {readonly name: string; readonly legend: string; readonly choices: readonly Choice<string>[]; readonly chosen: string}): ReactElement {
  return (
    <fieldset className={styles.choices}>
      <legend>{legend}</legend>
      {choices.map(({value, label}) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={value === chosen} /> {label}
        </label>
      ))}
    </fieldset>
  );
}

function GroupsTable({groups, role}: {readonly groups: readonly PermissionGroupView[]; readonly role: WrittenRole}): ReactElement {
  return (
    <div data-situation={role} className={styles.table}>
      <Tableau widths={[30, 14, 14, 14, 14, 14]}>
        <caption>{situationWords(role, 'france')}</caption>
        <thead>
          <tr>
            <th scope="col">Licence</th>
            {GOAL_CHOICES.map(({value, column}) => (
              <th key={value} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({key, label, variants, cells}) => (
            <tr key={key} data-group={key}>
              <th scope="row">
                <a href={`#${permissionAnchor(key)}`}>{label}</a>
                <span className={styles.soft}> {counted(variants.length, 'variante')}</span>
              </th>
              {cells[role].map(({goal, answer, word}) => (
                <td key={goal}>
                  <Reponse answer={answer} word={word} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Tableau>
    </div>
  );
}

/** One licence as it reads for a group of variants. A group that differs by its base alone leads to the two others. */
function Group({group, groups}: {readonly group: PermissionGroupView; readonly groups: readonly PermissionGroupView[]}): ReactElement {
  const {key, label, licence, variants, base, terms, summary} = group;
  const baseGroup = groups.find((other) => other.key === base);
  return (
    <details className={styles.group} data-terms={JSON.stringify(terms)} data-key={key} data-base={base}>
      <summary>{label}</summary>
      <p id={permissionAnchor(key)}>
        <CodeText text={summary} />{' '}
        {licence !== undefined && <Link to={`/licences/${licence.id}/`}>{`Page de la licence ${licence.name}`}</Link>}
      </p>
      {baseGroup !== undefined && (
        <p>
          Ces modèles partent d’un autre modèle, dont la licence peut encore vous lier{'\u00A0'}: <a href={`#${permissionAnchor(baseGroup.key)}`}>{baseGroup.label}</a>.
        </p>
      )}
      {licence !== undefined && <Answers answers={licence.answers} />}
      <ul className={styles.variants} aria-label={`Variantes\u00A0: ${label}`}>
        {variants.map((variant) => (
          <li key={variant.id} id={`modele-${variant.id}`}>
            <Link to={variant.url}>{variant.name}</Link>
            {variant.note !== undefined && (
              <span>
                {'\u00A0'}: <CodeText text={variant.note} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
