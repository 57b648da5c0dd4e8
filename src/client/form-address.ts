/** A form and the address of its page: each tells the other its state. */

/** What the form says, without what it leaves empty. */
export function stateOf(form: HTMLFormElement): URLSearchParams {
  return new URLSearchParams([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : [])));
}

type Control = HTMLInputElement | HTMLSelectElement;

const controlsOf = (form: HTMLFormElement): Control[] => [...form.querySelectorAll<Control>('input, select')];

/** What the reader chose or wrote before the script came: it no longer says what the page was built with, and wins over the address. */
export function answeredControls(form: HTMLFormElement): ReadonlySet<Element> {
  return new Set(controlsOf(form).filter(isAnswered));
}

function isAnswered(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    return control.selectedIndex !== Math.max([...control.options].findIndex((option) => option.defaultSelected), 0);
  }
  // One button of a group tells for all.
  const group = control.type === 'radio' && control.form !== null ? controlsOf(control.form).filter(({name}) => name === control.name) : [control];
  return group.some((one) => one instanceof HTMLInputElement && (one.checked !== one.defaultChecked || one.value !== one.defaultValue));
}

/**
 * Set the form as the address says, but for the controls of `kept`. What the address leaves out, or says in words the form does not
 * know, takes its first value.
 */
export function readAddress(form: HTMLFormElement, kept: ReadonlySet<Element>): void {
  const asked = new URLSearchParams(window.location.search);
  for (const control of controlsOf(form).filter((one) => !kept.has(one))) {
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
