/** The calculator of /memoire/: form, address and answer. Plain DOM, no framework. */
import {calculate, PART_KEYS, type CalculationView} from '../domain/calculator/calculate';
import type {MemoryData} from '../domain/calculator/data';
import {findFile} from '../domain/calculator/find';
import {FIELDS, NO_MACHINE, readState, writeState, type CalculatorState} from '../domain/calculator/state';
import {decodeMachine, encodeMachine} from '../domain/machine/address';
import type {MachineProfile} from '../domain/machine/profile';
import {VERDICT_WORDS} from '../domain/machine/verdict';
import {answeredControls, stateOf} from './form-address';
import {storedMachine} from './machine-store';
import {fetchMemoryData} from './memory-data';

/** Path of the site, written by plugins/light-pages. */
declare const BASE_URL: string;

const UNREACHABLE = 'Les données du catalogue n’ont pas pu être chargées. Changez un réglage pour réessayer.';

/** What is wrong, with the addresses that would be right. */
interface Problem {
  readonly text: string;
  readonly links: readonly {readonly label: string; readonly query: string}[];
}

/** Make the form of `root` answer, starting from the state in the page’s address. */
export function enhanceCalculator(root: HTMLElement): void {
  const form = root.querySelector('form');
  if (form === null) {
    return;
  }

  const show = async (asked: URLSearchParams): Promise<void> => {
    const {state, problems} = readState(asked);
    try {
      answer(root, form, state, problems, await fetchMemoryData());
    } catch {
      writeProblems(root, [{text: UNREACHABLE, links: []}]);
    }
    root.querySelector('[data-pending]')?.removeAttribute('data-pending');
  };
  const ask = (asked: URLSearchParams): void => {
    const {state, problems} = readState(asked);
    const query = `?${writeState(state)}`;
    // What could not be read stays in the form and is not shared; the same question makes no new step back.
    if (query !== window.location.search && problems.length === 0) {
      window.history.pushState(null, '', `${window.location.pathname}${query}`);
    }
    void show(asked);
  };
  const fromForm = (): void => ask(stateOf(form));
  const fromAddress = (): void => {
    const asked = new URLSearchParams(window.location.search === '' ? root.dataset.example : window.location.search);
    fillForm(form, asked);
    void show(asked);
  };

  form.addEventListener('change', fromForm);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    fromForm();
  });
  window.addEventListener('popstate', fromAddress);
  // This script may come after the reader’s first choices, which win over the address.
  const answered = answeredControls(form);
  const typing = document.activeElement instanceof HTMLInputElement && answered.has(document.activeElement);
  if (answered.size > 0 && !typing) {
    ask(lateChoices(form, answered));
  } else if (window.location.search !== '') {
    const asked = new URLSearchParams(window.location.search);
    fillForm(form, asked, answered);
    void show(asked);
  } else if (typing) {
    // Its end is a choice.
  } else if (storedMachine() !== undefined) {
    // The example, on the reader’s own machine.
    const asked = new URLSearchParams(root.dataset.example);
    asked.delete('machine');
    void show(asked);
  }
}

/** What the form asks once the address has told what the reader has not answered. */
function lateChoices(form: HTMLFormElement, answered: ReadonlySet<Element>): URLSearchParams {
  const address = new URLSearchParams(window.location.search);
  if (window.location.search !== '') {
    fillForm(form, address, answered);
  }
  const asked = stateOf(form);
  const machine = address.get(FIELDS.machine);
  if (![...answered].some((field) => field instanceof HTMLSelectElement && field.name === FIELDS.machine)) {
    // The machine of the example is nobody’s.
    if (machine !== null) {
      asked.set(FIELDS.machine, machine);
    } else if (window.location.search !== '' || storedMachine() !== undefined) {
      asked.delete(FIELDS.machine);
    }
  }
  return asked;
}

/** @param kept fields that stay as they are */
function fillForm(form: HTMLFormElement, asked: URLSearchParams, kept: ReadonlySet<Element> = new Set()): void {
  for (const field of form.elements) {
    if (kept.has(field)) {
      continue;
    }
    if (field instanceof HTMLInputElement) {
      field.value = asked.get(field.name) ?? (field.type === 'number' ? field.defaultValue : '');
    } else if (field instanceof HTMLSelectElement && field.name !== 'machine') {
      const value = asked.get(field.name) ?? '';
      field.value = [...field.options].some((option) => option.value === value) ? value : (field.options[0]?.value ?? '');
    }
  }
}

function answer(root: HTMLElement, form: HTMLFormElement, state: CalculatorState, unread: readonly string[], data: MemoryData): void {
  const problems: Problem[] = unread.map((text) => ({text, links: []}));
  const machine = machineOf(state.machine, data);
  if (machine !== undefined && 'problem' in machine) {
    problems.push({text: machine.problem, links: []});
  }
  const profile = machine === undefined || 'problem' in machine ? undefined : machine;
  chooseMachine(form, profile);
  const found = findFile(data, state.model);
  if ('near' in found) {
    problems.unshift({
      text: state.model === '' ? 'Écrivez l’étiquette Ollama ou le nom d’un modèle.' : `«\u00A0${state.model}\u00A0» n’est ni une étiquette ni un modèle du catalogue. Les plus proches\u00A0:`,
      links: found.near.map((tag) => ({label: tag, query: writeState({...state, model: tag})})),
    });
  } else {
    writeView(root, calculate(found, state, profile));
  }
  root.querySelector<HTMLElement>('section')?.toggleAttribute('hidden', 'near' in found);
  writeProblems(root, problems);
}

/** The machine that is asked for, else the one kept in this browser; undefined for none. */
function machineOf(text: string, {machines}: MemoryData): MachineProfile | {readonly problem: string} | undefined {
  return text === NO_MACHINE ? undefined : text === '' ? storedMachine() : decodeMachine(text, machines);
}

/** Show the machine in the list, where one that the reader described has no line yet. */
function chooseMachine(form: HTMLFormElement, profile: MachineProfile | undefined): void {
  const select = form.querySelector<HTMLSelectElement>('select[name="machine"]');
  if (select === null) {
    return;
  }
  const value = profile === undefined ? NO_MACHINE : encodeMachine(profile);
  if (profile !== undefined && ![...select.options].some((option) => option.value === value)) {
    select.options[0]?.after(new Option(`${profile.name} (décrite)`, value));
  }
  select.value = value;
}

function writeView(root: HTMLElement, view: CalculationView): void {
  const {machine, parts} = view;
  const out = (name: string, text: string): void => {
    const element = root.querySelector(`[data-out="${name}"]`);
    if (element !== null) {
      element.textContent = text;
    }
  };
  const page = root.querySelector<HTMLAnchorElement>('[data-out="page"]');
  if (page !== null) {
    page.href = `${BASE_URL}${view.url.slice(1)}`;
  }
  const rights = root.querySelector<HTMLAnchorElement>('[data-out="rights"]');
  if (rights !== null) {
    rights.href = `${BASE_URL}${view.rightsUrl.slice(1)}`;
  }
  const licence = root.querySelector<HTMLAnchorElement>('[data-out="licence"]');
  if (licence !== null) {
    licence.textContent = view.licence?.name ?? 'inconnue';
    licence.href = `${BASE_URL}${view.licence?.url.slice(1) ?? 'licences/'}`;
  }
  out('heading', 'Le résultat');
  out('title', view.title);
  out('conditions', view.conditions);
  out('command', view.command);
  out('machine-name', machine?.name ?? '');
  out('reason', machine?.reason ?? (parts.total.bytes === undefined ? `Inconnu. ${parts.total.formula}` : `${parts.total.size} en tout, ${parts.total.range}.`));
  out('verdict', machine === undefined ? '' : VERDICT_WORDS[machine.verdict]);
  for (const name of ['room', 'spill', 'longest', 'speed'] as const) {
    out(name, machine?.[name] ?? '');
  }
  const verdict = root.querySelector<HTMLElement>('[data-out="verdict"]');
  if (verdict !== null) {
    if (machine === undefined) {
      delete verdict.dataset.verdict;
    } else {
      verdict.dataset.verdict = machine.verdict;
    }
  }
  root.querySelector('[data-out="machine-facts"]')?.toggleAttribute('hidden', machine === undefined);
  writeList(root, 'remarks', view.remarks.map((text) => [text]));
  for (const key of PART_KEYS) {
    const part = parts[key];
    const segment = root.querySelector<HTMLElement>(`[data-bar] [data-part="${key}"]`);
    if (segment !== null) {
      segment.style.inlineSize = `${part.share}%`;
    }
    const row = root.querySelector<HTMLElement>(`[data-row="${key}"]`);
    if (row !== null) {
      row.dataset.bytes = String(part.bytes ?? '');
      for (const name of ['size', 'range', 'formula'] as const) {
        const cell = row.querySelector(`[data-cell="${name}"]`);
        if (cell !== null) {
          cell.textContent = part[name];
        }
      }
    }
  }
  const limit = root.querySelector<HTMLElement>('[data-limit]');
  if (limit !== null) {
    limit.hidden = view.usable === undefined;
    limit.style.insetInlineStart = `${view.usable ?? 0}%`;
  }
}

function writeProblems(root: HTMLElement, problems: readonly Problem[]): void {
  writeList(
    root,
    'problems',
    problems.map(({text, links}) => [
      text,
      ...links.flatMap(({label, query}) => {
        const link = document.createElement('a');
        link.href = `?${query}`;
        link.textContent = label;
        return [' ', link];
      }),
    ]),
  );
}

function writeList(root: HTMLElement, name: string, items: readonly (readonly (string | Node)[])[]): void {
  root.querySelector(`[data-out="${name}"]`)?.replaceChildren(
    ...items.map((content) => {
      const item = document.createElement('li');
      item.append(...content);
      return item;
    }),
  );
}
