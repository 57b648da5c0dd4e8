/**
 * Ctrl+K and « / » go to the search field. In the inline script: the first key must find it, before any other script is here.
 * WCAG 2.1.4: a shortcut of one character can be switched off, on the search page.
 */
const KEY = 'modeles-ouverts-barre';

export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(KEY) === null;
  } catch {
    return true;
  }
}

export function setSlash(isOn: boolean): void {
  try {
    if (isOn) {
      localStorage.removeItem(KEY);
    } else {
      localStorage.setItem(KEY, 'non');
    }
  } catch {
    // Storage refused: the choice holds nowhere.
  }
}

/** @param event a key; when it is one of the two, the field has the focus after */
export function goToSearch(event: KeyboardEvent): void {
  const {key, target, ctrlKey, metaKey, altKey, shiftKey} = event;
  const isK = (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'k';
  const isTyping = target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])'));
  if (!isK && (key !== '/' || ctrlKey || metaKey || altKey || isTyping || !isSlashOn())) {
    return;
  }
  const fields = [...document.querySelectorAll<HTMLInputElement>('[role="search"] input[name="q"]')];
  // The field of the page before the one of the header; neither in a narrow header, which has a link instead.
  const field = fields.reverse().find(({offsetParent}) => offsetParent !== null);
  event.preventDefault();
  if (field === undefined) {
    document.querySelector<HTMLElement>('a[data-search-page]')?.click();
  } else {
    field.focus();
    field.select();
  }
}
