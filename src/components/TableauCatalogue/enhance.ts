/** Filters by family and size, sort, count and address of the catalogue’s table: plain DOM, no framework. */

const BYTES_PER_GO = 1e9;

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
  const controls = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];

  const readAddress = (): void => {
    const asked = new URLSearchParams(window.location.search);
    for (const control of controls) {
      if (control instanceof HTMLInputElement) {
        control.checked = asked.get(control.name) === control.value;
      } else {
        const value = asked.get(control.name) ?? '';
        control.value = [...control.options].some((option) => option.value === value) ? value : '';
      }
    }
  };

  const stateOf = (): URLSearchParams =>
    new URLSearchParams([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : [])));

  const apply = (): void => {
    const state = stateOf();
    const needed = controls.flatMap((control) => (control instanceof HTMLInputElement && control.checked ? [control.name] : []));
    const heaviest = Number(state.get('taille') ?? Infinity) * BYTES_PER_GO;
    const family = state.get('famille');
    for (const row of rows) {
      const has = row.dataset.has?.split(' ') ?? [];
      const fits =
        needed.every((name) => has.includes(name)) &&
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
    const state = stateOf();
    // The verdicts of the page may be for a machine that its address carries.
    const machine = new URLSearchParams(window.location.search).get('machine');
    if (machine !== null) {
      state.set('machine', machine);
    }
    const query = state.toString();
    window.history.replaceState(window.history.state, '', `${window.location.pathname}${query === '' ? '' : `?${query}`}${window.location.hash}`);
  };
  const onReset = (): void => void window.setTimeout(onChange);
  const onSubmit = (event: Event): void => event.preventDefault();

  // This script may come after the reader’s first choice: only an address that says something wins over the form.
  if (window.location.search === '') {
    onChange();
  } else {
    readAddress();
    apply();
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
