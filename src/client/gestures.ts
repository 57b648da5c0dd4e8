/**
 * Everything that a page does by script: remember the theme, copy a code extract, drive the menu in browsers that lack
 * Invoker Commands, and wake the tool of the page. Delegated on the document: no element needs to be prepared.
 */
import {applyTheme, THEME_KEY} from './theme-key';

/** How long « Copié » stays, in milliseconds. */
const MESSAGE_DURATION = 4000;

/**
 * Start listening.
 *
 * @param missed events that came before this script, oldest first: they are acted on now
 */
export function start(missed: readonly Event[]): void {
  missed.forEach(handle);
  document.addEventListener('click', handle);
  document.addEventListener('change', handle);
  document.addEventListener('focusin', handle);
  wakeTools();
}

function handle(event: Event): void {
  const {target} = event;
  if (!(target instanceof Element)) {
    return;
  }
  if (event.type === 'focusin') {
    wakeSearch(target, (event as FocusEvent).relatedTarget);
    return;
  }
  if (event.type === 'change') {
    if (target instanceof HTMLInputElement && target.name === 'theme') {
      rememberTheme(target.value);
    }
    return;
  }
  const copy = target.closest<HTMLElement>('[data-copy]');
  if (copy !== null) {
    void copyExtract(copy);
  }
  if (target.closest('[data-machine-forget]') !== null) {
    void import('./machine').then(({forgetMachine}) => forgetMachine());
  }
  const invoker = target.closest<HTMLElement>('[commandfor]');
  if (invoker !== null && !('commandForElement' in HTMLButtonElement.prototype)) {
    driveDialog(invoker);
  }
}

/** `system` forgets the choice. */
function rememberTheme(value: string): void {
  const theme = value === 'light' || value === 'dark' ? value : undefined;
  try {
    if (theme === undefined) {
      localStorage.removeItem(THEME_KEY);
    } else {
      localStorage.setItem(THEME_KEY, theme);
    }
  } catch {
    // Storage refused: the choice holds for this page.
  }
  applyTheme(theme);
}

/** Copy the extract that the button stands over, and say aloud whether it could. */
async function copyExtract(button: HTMLElement): Promise<void> {
  const block = button.closest('[data-extract]');
  const status = block?.querySelector('[role="status"]');
  const code = block?.querySelector('code');
  if (status == null || code == null) {
    return;
  }
  try {
    await navigator.clipboard.writeText(code.textContent.replace(/\n$/, ''));
    status.textContent = 'Copié';
  } catch {
    status.textContent = 'Copie refusée par le navigateur';
  }
  window.setTimeout(() => {
    status.textContent = '';
  }, MESSAGE_DURATION);
}

function driveDialog(invoker: HTMLElement): void {
  const dialog = document.getElementById(invoker.getAttribute('commandfor') ?? '');
  if (dialog instanceof HTMLDialogElement) {
    if (invoker.getAttribute('command') === 'close') {
      dialog.close();
    } else if (!dialog.open) {
      dialog.showModal();
    }
  }
}

/** The search of the header, once its field has the focus. */
function wakeSearch(field: Element, opener: EventTarget | null): void {
  const form = field.closest<HTMLFormElement>('form[data-search]');
  if (form !== null && !awake.has(form)) {
    awake.add(form);
    import('./search/bar').then(
      ({enhanceSearchBar}) => enhanceSearchBar(form, opener),
      () => {
        // The network failed: the next key tries again, and the form works by itself meanwhile.
        awake.delete(form);
        field.addEventListener('keydown', () => wakeSearch(field, opener), {once: true});
      },
    );
  }
}

/** Tools that are at work, or about to be. */
const awake = new WeakSet<Element>();

/** Code of each tool, by its `data-tool`: fetched only where it stands. */
const TOOLS: Readonly<Record<string, () => Promise<(root: HTMLElement) => unknown>>> = {
  calculator: () => import('./calculator').then(({enhanceCalculator}) => enhanceCalculator),
  catalogue: () => import('../components/TableauCatalogue/enhance').then(({enhanceCatalogue}) => enhanceCatalogue),
  comparison: () => import('../components/Comparateur/enhance').then(({enhanceComparison}) => enhanceComparison),
  machine: () => import('./machine').then(({enhanceMachine}) => enhanceMachine),
  permissions: () => import('../components/PuisJe/enhance').then(({enhancePermissions}) => enhancePermissions),
  recherche: () => import('./search/page').then(({enhanceSearchPage}) => enhanceSearchPage),
};

/** Start the tools of the page. One that is asked for the verdicts of another machine shows them. */
export function wakeTools(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-tool]')) {
    const fetchTool = TOOLS[root.dataset.tool ?? ''];
    if (fetchTool !== undefined && !awake.has(root)) {
      awake.add(root);
      fetchTool().then(
        (enhance) => enhance(root),
        () => {
          // The network failed: the next choice tries again, and finds the form as the reader left it.
          awake.delete(root);
          root.addEventListener('change', wakeTools, {once: true});
        },
      );
    }
  }
  if (/[?&]machine=/.test(location.search) && document.querySelector('[data-fit]') !== null && !awake.has(document.documentElement)) {
    awake.add(document.documentElement);
    import('./linked-machine').then(
      ({showLinkedMachine}) => showLinkedMachine(),
      () => awake.delete(document.documentElement),
    );
  }
}
