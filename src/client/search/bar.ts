/**
 * The search of the header: a form that works alone, to which this adds a list of results (combobox with a list, ARIA APG).
 * Focus stays in the field; `aria-activedescendant` tells which result the arrows point at.
 */
import {connect} from './connection';
import {forgetQuestions, recentQuestions, rememberQuestion} from './recent';
import type {Reply, ShownResult} from './service';
import {countWords, element, FAILED, GROUPS, nodesOf, placeOf, quoted, tagsOf} from './words';

const RESULTS = 8;
/** Long enough not to speak at each key. */
const SPEECH_DELAY = 500;

/**
 * @param form the search form, its field first
 * @param opener what had the focus before the field, to give it back on Escape
 */
export function enhanceSearchBar(form: HTMLFormElement, opener: EventTarget | null): void {
  const field = form.querySelector('input');
  const panel = form.querySelector<HTMLElement>('[data-panel]');
  const status = form.querySelector('[role="status"]');
  if (field === null || panel === null || status === null) {
    return;
  }
  const root = new URL('../', form.action).href;
  const {ask} = connect(root);
  const list = element('div', [], {role: 'listbox', id: `${field.id}-liste`, 'aria-label': 'Résultats de la recherche'});
  const note = element('p', []);
  panel.replaceChildren(note, list);
  Object.entries({role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id}).forEach(([name, value]) => field.setAttribute(name, value));

  let before = opener;
  let asked: string | undefined;
  let speech: number | undefined;

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const active = (): HTMLElement | null => list.querySelector('[aria-selected="true"]');
  const say = (text: string): void => {
    window.clearTimeout(speech);
    speech = window.setTimeout(() => (status.textContent = text), SPEECH_DELAY);
  };
  const point = (option: HTMLElement | undefined): void => {
    active()?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({block: 'nearest'});
    if (option === undefined) {
      field.removeAttribute('aria-activedescendant');
    } else {
      field.setAttribute('aria-activedescendant', option.id);
    }
  };
  const open = (): void => {
    panel.hidden = false;
    field.setAttribute('aria-expanded', String(options().length > 0));
  };
  const close = (): void => {
    panel.hidden = true;
    point(undefined);
    field.setAttribute('aria-expanded', 'false');
    window.clearTimeout(speech);
    status.textContent = '';
  };
  /** Put new options in the list; the arrows keep pointing at the same address. */
  const fill = (message: readonly (Node | string)[], groups: readonly Node[]): void => {
    const pointed = active()?.getAttribute('href');
    note.replaceChildren(...message);
    note.hidden = message.length === 0;
    list.replaceChildren(...groups);
    list.hidden = groups.length === 0;
    options().forEach((option, index) => (option.id = `${list.id}-${index + 1}`));
    point(options().find((option) => pointed != null && option.getAttribute('href') === pointed));
    open();
  };

  const showRecent = (): void => {
    const recent = recentQuestions();
    if (recent.length === 0) {
      close();
      return;
    }
    const forget = element('button', ['Effacer'], {type: 'button'});
    forget.addEventListener('click', () => {
      forgetQuestions();
      close();
      field.focus();
    });
    fill(['Recherches récentes, gardées dans ce navigateur. ', forget], [group('Recherches récentes', recent.map((question) => option(pageOf(form, question), [question])))]);
    say(recent.length === 1 ? '1 recherche récente.' : `${recent.length} recherches récentes.`);
  };
  const show = ({question, results, suggestion, notice, isComplete}: Reply): void => {
    const all = pageOf(form, question);
    const message = [
      ...(suggestion === undefined ? [] : ['Vous vouliez dire ', element('a', [quoted(suggestion)], {href: pageOf(form, suggestion)}), '\u202F? ']),
      ...(results.length === 0 && isComplete ? [`Aucun résultat pour ${quoted(question)}. `, element('a', ['Plan du site'], {href: `${root}plan/`})] : []),
      ...(notice === undefined ? [] : [notice]),
    ];
    const more = results.length === 0 ? [] : [group('', [option(all, [`Tous les résultats pour ${quoted(question)}`])])];
    fill(message, [...grouped(results, root), ...more]);
    if (isComplete) {
      say(`${countWords(results.length)}${suggestion === undefined ? '' : ` Vous vouliez dire ${quoted(suggestion)}\u202F?`}`);
    }
  };
  const search = (): void => {
    const question = field.value.trim();
    if (question === asked) {
      if (question !== '') {
        open();
        return;
      }
    }
    asked = question;
    if (question === '') {
      showRecent();
      return;
    }
    ask(question, RESULTS, (reply) => field.value.trim() === reply.question && document.activeElement === field && show(reply), () => {
      asked = undefined;
      fill([FAILED], []);
      say(FAILED);
    });
  };

  field.addEventListener('input', search);
  field.addEventListener('focus', ({relatedTarget}) => {
    before = relatedTarget;
    search();
  });
  field.addEventListener('click', search);
  field.addEventListener('keydown', (event) => {
    const all = options();
    const index = all.findIndex((one) => one === active());
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (panel.hidden) {
        search();
      } else if (event.key === 'ArrowDown') {
        point(all[index + 1]);
      } else {
        point(index === -1 ? all.at(-1) : all[index - 1]);
      }
    } else if (event.key === 'Enter' && index !== -1 && !panel.hidden) {
      event.preventDefault();
      all[index]?.click();
    } else if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault();
      close();
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) {
        before.focus();
      }
    }
  });
  form.addEventListener('submit', (event) => {
    if (field.value.trim() === '') {
      event.preventDefault();
    }
    rememberQuestion(field.value);
  });
  panel.addEventListener('click', ({target}) => {
    if (target instanceof Element && target.closest('[role="option"]') !== null) {
      rememberQuestion(field.value);
    }
  });
  form.addEventListener('focusout', ({relatedTarget}) => {
    if (!(relatedTarget instanceof Node) || !form.contains(relatedTarget)) {
      close();
    }
  });
  // A press on a result must not take the focus away before its click.
  panel.addEventListener('mousedown', (event) => event.preventDefault());

  if (document.activeElement === field) {
    search();
  }
}

/** Address of the page of results. */
export function pageOf(form: HTMLFormElement, question: string): string {
  return `${form.action}?q=${encodeURIComponent(question)}`;
}

function grouped(results: readonly ShownResult[], root: string): Node[] {
  const names = [...new Set(results.map(({kind}) => GROUPS[kind]))];
  return names.map((name) => group(name, results.filter(({kind}) => GROUPS[kind] === name).map((result) => resultOption(result, root))));
}

/** Options under a name; the name is seen, and read as the group is entered. */
function group(name: string, options: readonly Node[]): Node {
  return element('div', [...(name === '' ? [] : [element('span', [name], {'aria-hidden': 'true'})]), ...options], {role: 'group', ...(name === '' ? {} : {'aria-label': name})});
}

function option(href: string, content: readonly (Node | string)[]): HTMLElement {
  return element('a', content, {role: 'option', href, tabindex: '-1', 'aria-selected': 'false'});
}

function resultOption(result: ShownResult, root: string): HTMLElement {
  const tags = tagsOf(result);
  return option(root + result.address.slice(1), [
    element('strong', nodesOf(result.title)),
    element('small', [tags === '' ? placeOf(result) : tags]),
    ...(result.extract === undefined ? [] : [element('span', nodesOf(result.extract))]),
  ]);
}
