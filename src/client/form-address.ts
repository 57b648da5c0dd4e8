/** A form and the address of its page: each tells the other its state. */

/** What the form says, without what it leaves empty. */
export function stateOf(form: HTMLFormElement): URLSearchParams {
  return new URLSearchParams([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : [])));
}

/** Set the form as the address says. What the address leaves out, or says in words the form does not know, takes its first value. */
export function readAddress(form: HTMLFormElement): void {
  const asked = new URLSearchParams(window.location.search);
  for (const control of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    const value = asked.get(control.name);
    if (control instanceof HTMLSelectElement) {
      control.value = [...control.options].some((option) => option.value === value) ? (value ?? '') : '';
    } else if (control.type === 'radio') {
      const known = [...form.querySelectorAll<HTMLInputElement>(`[name="${control.name}"]`)].some((radio) => radio.value === value);
      control.checked = known ? control.value === value : control.defaultChecked;
    } else {
      control.checked = value === control.value;
    }
  }
}

/** Write the state in the address, without a step in the history. */
export function keepInAddress(state: URLSearchParams): void {
  const query = state.toString();
  window.history.replaceState(window.history.state, '', `${window.location.pathname}${query === '' ? '' : `?${query}`}${window.location.hash}`);
}
