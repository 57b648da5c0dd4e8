/** The form of /puis-je/: it judges with the terms written in the page, and shows the clauses of the page. Plain DOM, no framework. */
import {GOAL_CHOICES, PLACE_CHOICES, QUANTITY_CHOICES, ROLE_CHOICES, situationWords, type Choice} from '../../domain/catalogue/permission-words';
import {GOALS, GROUND_SENTENCES, judgeStanding, SEVERITY, type Answer, type Situation, type Standing, type Terms, type Verdict} from '../../domain/catalogue/permissions';
import {counted} from '../../domain/counted';
import {nearestOnes} from '../../domain/problems/nearest';
import {answeredControls, keepInAddress, readAddress, stateOf} from '../../client/form-address';

/**
 * Make the form of `root` answer, starting from the state in the page’s address.
 *
 * @returns what undoes it
 */
export function enhancePermissions(root: HTMLElement): () => void {
  const form = root.querySelector('form');
  const result = root.querySelector<HTMLElement>('[data-result]');
  const status = root.querySelector('[role="status"]');
  const models = root.querySelector<HTMLSelectElement>('select[name="modele"]');
  const [table, ...otherTables] = root.querySelectorAll<HTMLElement>('[data-situation]');
  if (form === null || result === null || status === null || models === null || table === undefined) {
    return () => undefined;
  }
  const sections = new Map([...root.querySelectorAll<HTMLElement>('[data-terms]')].map((section) => [section.dataset.key ?? '', section]));
  const standings = new Map(
    [...sections].map(([key, {dataset}]): [string, Standing] => [
      key,
      {terms: JSON.parse(dataset.terms ?? '') as Terms, ...(dataset.base === undefined ? {} : {base: dataset.base})},
    ]),
  );
  const answers = root.querySelector<HTMLTemplateElement>('template[data-answers]');
  const answerElement = (answer: Answer): Node[] =>
    [...(answers?.content.querySelector(`[data-answer="${answer}"]`)?.childNodes ?? [])].map((node) => node.cloneNode(true));

  const apply = (asked: string | null): void => {
    const situation = situationOf(stateOf(form));
    const words = situationWords(situation.role, situation.place);
    // One table for the situation asked; the others are those that the page was built with.
    otherTables.forEach((other) => (other.hidden = true));
    table.querySelector('caption')?.replaceChildren(words);
    table.querySelector('[role="region"]')?.setAttribute('aria-label', words);
    for (const row of table.querySelectorAll<HTMLTableRowElement>('[data-group]')) {
      [...row.cells].slice(1).forEach((cell, index) => {
        const goal = GOALS[index];
        if (goal !== undefined) {
          cell.replaceChildren(...answerElement(judgeStanding(standings, row.dataset.group ?? '', {...situation, goal}).answer));
        }
      });
    }

    const option = models.selectedOptions[0];
    const key = option?.dataset.group;
    const goal = GOAL_CHOICES.find((choice) => choice.key === situation.goal)?.label ?? '';
    result.hidden = key === undefined;
    if (option === undefined || key === undefined) {
      status.textContent = asked === null ? countWords(situation) : unknownWords(asked);
      return;
    }
    const {answer, parts} = judgeStanding(standings, key, situation);
    const fill = (name: string, ...nodes: (Node | string)[]): void => result.querySelector(`[data-${name}]`)?.replaceChildren(...nodes);
    const heading = document.createElement('strong');
    heading.append(root.querySelector(`#${CSS.escape(`modele-${option.value}`)} a`)?.cloneNode(true) ?? option.text);
    fill('asked', heading, `. ${words}. ${goal}\u00A0:`);
    fill('verdict', ...answerElement(answer));
    fill(
      'parts',
      ...[...parts]
        .sort((a, b) => SEVERITY.indexOf(b.verdict.answer) - SEVERITY.indexOf(a.verdict.answer))
        .flatMap((part) => partElements(part.key, part.verdict, part.key !== key, option.value)),
    );
    result.querySelector('[data-abroad]')?.toggleAttribute('hidden', situation.place !== 'elsewhere');
    status.textContent = `${option.text}\u00A0: ${result.querySelector('[data-verdict]')?.textContent.replace(/^\S /, '') ?? ''}.`;
  };

  const partElements = (key: string, {grounds, basis, duties}: Verdict, isBase: boolean, variantId: string): Node[] => {
    const section = sections.get(key);
    const title = document.createElement('p');
    const link = document.createElement('a');
    link.href = `#licence-${key}`;
    link.textContent = section?.querySelector('summary')?.textContent ?? key;
    title.append(isBase ? 'Licence du modèle de départ\u00A0: ' : 'Licence\u00A0: ', link);
    // Why this very variant has no known licence, or what its record says of its origin.
    const note = isBase ? null : root.querySelector(`#${CSS.escape(`modele-${variantId}`)} span`);
    if (note !== null) {
      title.append('. ', note.textContent.replace(/^\s*:\s*/, ''));
    }
    const list = document.createElement('dl');
    for (const {question, sentence} of [...grounds, ...[...basis, ...duties].filter((other) => grounds.every(({question: shown}) => shown !== other)).map((question) => ({question, sentence: undefined}))]) {
      const clone = section?.querySelector(`[data-question="${question}"]`)?.cloneNode(true) as HTMLElement | undefined;
      const detail = clone?.querySelector('dd');
      if (clone === undefined || detail == null) {
        continue;
      }
      // The licence’s own answer is not the reader’s: what follows it says why.
      detail.firstElementChild?.remove();
      if (sentence !== undefined) {
        const meaning = document.createElement('strong');
        meaning.textContent = GROUND_SENTENCES[sentence];
        detail.prepend(meaning);
      }
      list.append(clone);
    }
    return list.childElementCount > 0 ? [title, list] : [title];
  };

  const countWords = (situation: Situation): string => {
    const found = new Map<Answer, number>();
    for (const {dataset} of models.querySelectorAll('option')) {
      if (dataset.group !== undefined) {
        const {answer} = judgeStanding(standings, dataset.group, situation);
        found.set(answer, (found.get(answer) ?? 0) + 1);
      }
    }
    const told = (['yes', 'conditions', 'no', 'unknown'] as const).flatMap((answer) => {
      const count = found.get(answer) ?? 0;
      const word = answers?.content.querySelector(`[data-answer="${answer}"]`)?.textContent.replace(/^\S /, '') ?? '';
      return count === 0 ? [] : [`${word} pour ${counted(count, 'variante')}`];
    });
    return `${told.join(', ')}. Choisissez un modèle pour lire ses clauses.`;
  };

  const unknownWords = (asked: string): string => {
    const names = new Map([...models.options].filter(({value}) => value !== '').flatMap(({value, text}) => [[value, text], [text, text]] as [string, string][]));
    const close = [...new Set(nearestOnes(asked, names.keys()).map((name) => names.get(name) ?? name))];
    return `Le modèle «\u00A0${asked}\u00A0» n’est pas au catalogue. ${close.length === 0 ? 'Choisissez-le dans la liste.' : `Noms proches\u00A0: ${close.join(', ')}.`}`;
  };

  const onChange = (): void => {
    apply(null);
    keepInAddress(stateOf(form));
  };
  const onReset = (): void => void window.setTimeout(onChange);
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    onChange();
    (result.hidden ? table : result).scrollIntoView({block: 'nearest'});
  };

  // This script may come after the reader’s first choice, which wins over the address.
  const answered = answeredControls(form);
  const asked = answered.has(models) ? null : new URLSearchParams(window.location.search).get('modele');
  if (window.location.search !== '') {
    readAddress(form, answered);
  }
  apply(asked !== null && asked !== '' && models.value !== asked ? asked : null);
  if (window.location.search === '' || answered.size > 0) {
    keepInAddress(stateOf(form));
  }
  form.addEventListener('change', onChange);
  form.addEventListener('reset', onReset);
  form.addEventListener('submit', onSubmit);
  return () => {
    form.removeEventListener('change', onChange);
    form.removeEventListener('reset', onReset);
    form.removeEventListener('submit', onSubmit);
  };
}

function situationOf(state: URLSearchParams): Situation {
  const chosen = <T extends string>(name: string, choices: readonly Choice<T>[], otherwise: T): T =>
    choices.find(({value}) => value === state.get(name))?.key ?? otherwise;
  return {
    role: chosen('qui', ROLE_CHOICES, 'company'),
    place: chosen('ou', PLACE_CHOICES, 'france'),
    goal: chosen('pour', GOAL_CHOICES, 'use'),
    exceeds: Object.fromEntries(QUANTITY_CHOICES.flatMap(({key, value}) => (state.has(value) ? [[key, Number(state.get(value))]] : []))),
  };
}
