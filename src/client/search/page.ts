/** /recherche/?q=…: the results of the question in the address, as an ordered list of links. */
import {connect} from './connection';
import {rememberQuestion} from './recent';
import {isSlashOn, setSlash} from './shortcut';
import type {Reply, ShownResult} from './service';
import {countWords, element, FAILED, GROUPS, nodesOf, placeOf, quoted, tagsOf} from './words';

const RESULTS = 30;

/** @param root element of the page that holds its form and its list */
export function enhanceSearchPage(root: HTMLElement): void {
  const form = root.querySelector('form');
  const field = form?.querySelector<HTMLInputElement>('input[name="q"]');
  const list = root.querySelector('ol');
  const status = root.querySelector('[role="status"]');
  const note = root.querySelector<HTMLElement>('[data-note]');
  if (form == null || field == null || list === null || status === null || note === null) {
    return;
  }
  const home = new URL('../', form.action).href;
  const {ask} = connect(home);
  const title = document.title;

  const link = (question: string): HTMLElement => element('a', [quoted(question)], {href: `?q=${encodeURIComponent(question)}`});
  const show = ({question, results, suggestion, notice, isComplete}: Reply): void => {
    list.replaceChildren(...results.map((result) => item(result, home)));
    note.replaceChildren(
      ...(suggestion === undefined ? [] : ['Vous vouliez dire ', link(suggestion), '\u202F? ']),
      ...(notice === undefined ? [] : [notice]),
    );
    note.hidden = note.childNodes.length === 0;
    if (isComplete) {
      status.textContent = `${countWords(results.length).replace(/\.$/, '')} pour ${quoted(question)}.`;
    }
  };
  const search = (): void => {
    const question = field.value.trim();
    document.title = question === '' ? title : `${question} – ${title}`;
    if (question === '') {
      list.replaceChildren();
      status.textContent = '';
      note.hidden = true;
      return;
    }
    ask(question, RESULTS, show, () => (status.textContent = FAILED));
  };

  field.addEventListener('input', () => {
    history.replaceState(history.state, '', field.value.trim() === '' ? location.pathname : `?q=${encodeURIComponent(field.value.trim())}`);
    search();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    rememberQuestion(field.value);
    search();
  });
  list.addEventListener('click', () => rememberQuestion(field.value));

  const slash = root.querySelector<HTMLInputElement>('input[name="barre"]');
  if (slash !== null) {
    slash.checked = isSlashOn();
    slash.addEventListener('change', () => setSlash(slash.checked));
  }

  // What the reader types while this script arrives wins over the address.
  const asked = new URLSearchParams(location.search).get('q') ?? '';
  if (field.value === '' && asked !== '') {
    field.value = asked;
    rememberQuestion(asked);
  }
  search();
}

function item(result: ShownResult, home: string): HTMLElement {
  const tags = tagsOf(result);
  const place = [...new Set([GROUPS[result.kind], placeOf(result)])].join(' · ');
  return element('li', [
    element('a', nodesOf(result.title), {href: home + result.address.slice(1)}),
    element('small', [place]),
    ...(tags === '' ? [] : [element('small', [tags])]),
    ...(result.extract === undefined ? [] : [element('p', nodesOf(result.extract))]),
  ]);
}
