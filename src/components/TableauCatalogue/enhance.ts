/** Filters by family, size and machine, sort, count and address of the catalogue’s table: plain DOM, no framework. */
import {answeredControls, keepInAddress, readAddress, stateOf} from '../../client/form-address';
import {MACHINE_PARAMETER} from '../../domain/machine/address';

const BYTES_PER_GO = 1e9;

/** Verdicts of what fits: see VERDICT_WORDS. */
const HOLDS = '[data-verdict="largely"], [data-verdict="just"]';

/** Columns sorted from the largest down; the others go up. */
const DESCENDING = new Set(['sortie', 'contexte']);

/**
 * Make the form of `root` act on its table, starting from the state in the page’s address.
 *
 * @returns what undoes it
 */
export function enhanceCatalogue(root: HTMLElement): () => void {
  const form = root.querySelector('form');
  const body = root.querySelector('tbody');
  const status = root.querySelector('[data-count]');
  if (form === null || body === null || status === null) {
    return () => undefined;
  }
  const rows = [...body.rows];

  const apply = (): void => {
    const state = stateOf(form);
    const needed = [...form.querySelectorAll<HTMLInputElement>('[data-abilities] input:checked')].map(({name}) => name);
    // Without a machine there are no verdicts: the filter waits for one.
    const onMachine = state.has('tient') && 'machine' in document.documentElement.dataset;
    const heaviest = Number(state.get('taille') ?? Infinity) * BYTES_PER_GO;
    const family = state.get('famille');
    for (const row of rows) {
      const has = row.dataset.has?.split(' ') ?? [];
      const fits =
        needed.every((name) => has.includes(name)) &&
        (!onMachine || row.querySelector(HOLDS) !== null) &&
        (family === null || row.dataset.famille === family) &&
        (heaviest === Infinity || (row.dataset.taille !== undefined && Number(row.dataset.taille) <= heaviest));
      row.hidden = !fits;
    }
    body.append(...sorted(rows, state.get('tri')));
    const shown = rows.filter((row) => !row.hidden).length;
    status.textContent = shown === 0 ? 'Aucune variante ne convient.' : shown === 1 ? '1 variante.' : `${shown} variantes.`;
  };

  const onChange = (): void => {
    apply();
    const state = stateOf(form);
    // The verdicts of the page may be for a machine that its address carries.
    const machine = new URLSearchParams(window.location.search).get(MACHINE_PARAMETER);
    if (machine !== null) {
      state.set(MACHINE_PARAMETER, machine);
    }
    keepInAddress(state);
  };
  const onReset = (): void => void window.setTimeout(onChange);
  const onSubmit = (event: Event): void => event.preventDefault();

  // This script may come after the reader’s first choice, which wins over the address.
  const answered = answeredControls(form);
  if (window.location.search !== '') {
    readAddress(form, answered);
  }
  if (window.location.search === '' || answered.size > 0) {
    onChange();
  } else {
    apply();
  }
  // The reader may name a machine on another page, or the one of the address come after this script.
  const machines = new MutationObserver(apply);
  machines.observe(document.documentElement, {attributeFilter: ['data-machine']});
  form.addEventListener('change', onChange);
  form.addEventListener('reset', onReset);
  form.addEventListener('submit', onSubmit);
  return () => {
    machines.disconnect();
    form.removeEventListener('change', onChange);
    form.removeEventListener('reset', onReset);
    form.removeEventListener('submit', onSubmit);
  };
}

/** Rows in the order asked for; without one, in the order of the page. Unknown values come last. */
function sorted(rows: readonly HTMLTableRowElement[], key: string | null): HTMLTableRowElement[] {
  if (key === null) {
    return [...rows];
  }
  const direction = DESCENDING.has(key) ? -1 : 1;
  const valueOf = (row: HTMLTableRowElement): number | undefined => {
    const text = row.dataset[key];
    return text === undefined || text === '' ? undefined : Number(text.replaceAll('-', '').padEnd(key === 'sortie' ? 8 : 0, '0'));
  };
  return [...rows].sort((a, b) => {
    const [first, second] = [valueOf(a), valueOf(b)];
    if (first === undefined || second === undefined) {
      return (first === undefined ? 1 : 0) - (second === undefined ? 1 : 0);
    }
    return direction * (first - second);
  });
}
