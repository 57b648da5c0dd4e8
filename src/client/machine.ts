/** « Ma machine »: the form, the machine kept, the one of a link. Plain DOM, no framework. */
import {decodeMachine, encodeMachine, MACHINE_PARAMETER, type KnownMachine} from '../domain/machine/address';
import {MACHINE_FIELDS, readMachineForm, type FormProblem} from '../domain/machine/form';
import {MACHINE_KINDS, type MachineProfile} from '../domain/machine/profile';
import {spillWords, usableWords} from '../domain/machine/words';
import {stateOf} from './form-address';
import {keepMachine, storedMachine} from './machine-store';
import {showVerdicts} from './show-verdicts';

const KEPT = 'Machine retenue dans ce navigateur';
const LINKED = 'Machine de ce lien, que ce navigateur n’a pas retenue';
const REFUSED = 'Ce navigateur refuse de retenir la machine\u00A0: elle vaut pour cette page seulement.';

/** Make the form of `root` keep a machine, starting from the one of the page’s address. */
export function enhanceMachine(root: HTMLElement): void {
  const form = root.querySelector('form');
  if (form === null) {
    return;
  }
  const known = listedMachines(root);
  let shown: MachineProfile | undefined;

  const keep = (machine: MachineProfile): void => {
    shown = machine;
    const kept = keepMachine(machine);
    showVerdicts({profile: machine});
    showPanel(root, machine, kept ? KEPT : REFUSED);
    tell(root, undefined);
    if (window.location.search !== '') {
      window.history.replaceState(window.history.state, '', window.location.pathname);
    }
  };
  const readForm = (fields: URLSearchParams): void => {
    const machine = readMachineForm(fields, known);
    if ('problem' in machine) {
      tell(root, machine);
    } else {
      keep(machine);
    }
  };
  const readAddress = (): void => {
    const asked = new URLSearchParams(window.location.search);
    const link = asked.get(MACHINE_PARAMETER);
    const stored = storedMachine();
    if (link !== null) {
      const machine = decodeMachine(link, known);
      if ('problem' in machine) {
        tell(root, {field: '', problem: machine.problem});
      } else {
        shown = machine;
        const same = stored !== undefined && encodeMachine(stored) === encodeMachine(machine);
        showVerdicts({profile: machine, shared: !same});
        showPanel(root, machine, same ? KEPT : LINKED);
        return;
      }
    } else if (asked.has(MACHINE_FIELDS.name)) {
      // The form was sent before this script came.
      for (const [name, value] of asked) {
        const field = form.elements.namedItem(name);
        if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
          field.value = value;
        }
      }
      readForm(asked);
      return;
    }
    if (stored !== undefined) {
      shown = stored;
      showVerdicts({profile: stored});
      showPanel(root, stored, KEPT);
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    readForm(stateOf(form));
  });
  root.querySelector('[data-machine-keep]')?.addEventListener('click', () => shown !== undefined && keep(shown));
  readAddress();
}

/** Forget the machine, wherever the button stands. */
export function forgetMachine(): void {
  keepMachine(undefined);
  showVerdicts(undefined);
  if (window.location.search !== '') {
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }
}

/** The machines of the list, from its options. */
function listedMachines(root: HTMLElement): KnownMachine[] {
  return [...root.querySelectorAll<HTMLOptionElement>('datalist option[data-id]')].flatMap(({value, dataset: {id, kind, gib, gbs}}) => {
    const known = MACHINE_KINDS.find((name) => name === kind);
    return known === undefined || id === undefined
      ? []
      : [{id, name: value, kind: known, memoryGib: Number(gib), ...(gbs === undefined ? {} : {bandwidthGbS: Number(gbs)})}];
  });
}

/** Say what is wrong, at the field that it is about; undefined when nothing is. */
function tell(root: HTMLElement, problem: FormProblem | undefined): void {
  for (const field of root.querySelectorAll('[aria-invalid]')) {
    field.removeAttribute('aria-invalid');
  }
  write(root, 'problem', problem?.problem ?? '');
  const field = problem === undefined || problem.field === '' ? null : root.querySelector<HTMLElement>(`[name="${problem.field}"]`);
  field?.setAttribute('aria-invalid', 'true');
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}

function showPanel(root: HTMLElement, machine: MachineProfile, title: string): void {
  write(root, 'title', title);
  write(root, 'room', usableWords(machine));
  write(root, 'spill', spillWords(machine) ?? 'rien de plus');
  const link = root.querySelector<HTMLAnchorElement>('[data-out="link"]');
  if (link !== null) {
    link.search = `?${MACHINE_PARAMETER}=${encodeMachine(machine)}`;
  }
  for (const part of root.querySelectorAll<HTMLElement>('[data-out="sums"], [data-out="share"]')) {
    part.hidden = false;
  }
  const keep = root.querySelector<HTMLElement>('[data-machine-keep]');
  const forget = root.querySelector<HTMLElement>('[data-machine-forget]');
  if (keep !== null && forget !== null) {
    keep.hidden = title !== LINKED;
    forget.hidden = title === LINKED;
  }
}

function write(root: HTMLElement, name: string, text: string): void {
  const element = root.querySelector(`[data-out="${name}"]`);
  if (element !== null) {
    element.textContent = text;
  }
}
