/** What the search says, in the list of the header and on its page. */
import {roomOf} from '../../domain/machine/profile';
import {VERDICT_WORDS, verdictOf} from '../../domain/machine/verdict';
import {MEMORY_UNIT, type Kind} from '../../domain/search/format';
import type {Segment} from '../../domain/search/extract';
import {NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE} from '../../domain/typography/characters';
import {storedMachine} from '../machine-store';
import type {ShownResult} from './service';

/** Results of these kinds are shown together, under this name. */
export const GROUPS: Readonly<Record<Kind, string>> = {page: 'Pages', model: 'Modèles', licence: 'Licences', term: 'Termes', comparison: 'Comparaisons', evidence: 'Faits et preuves'};

export const FAILED = `La recherche n’a pas pu être chargée. Vérifiez votre connexion${NARROW_NO_BREAK_SPACE}; la frappe suivante réessaie.`;

export function countWords(count: number): string {
  return count === 0 ? 'Aucun résultat.' : count === 1 ? '1 résultat.' : `${count} résultats.`;
}

/** Where a result stands: « Démarrer › Installer Ollama ». */
export function placeOf({door, pageTitle, kind}: ShownResult): string {
  return [...new Set([door, ...(pageTitle === undefined ? [] : [pageTitle])])].filter((name) => name !== '').join(' › ') || GROUPS[kind];
}

const TAGS_SHOWN = 2;

/** « gemma3:4b (3,3 Go, tient largement) »: the verdict is that of the reader’s machine, when there is one. */
export function tagsOf({tags = []}: ShownResult): string {
  const machine = storedMachine();
  return tags
    .slice(0, TAGS_SHOWN)
    .map(([tag, size, memory]) => {
      const verdict = machine === undefined || memory === undefined ? '' : VERDICT_WORDS[verdictOf(memory * MEMORY_UNIT, roomOf(machine))];
      const told = [size, verdict].filter((text) => text !== '').join(', ');
      return told === '' ? tag : `${tag} (${told})`;
    })
    .join(', ');
}

export const quoted = (text: string): string => `«${NO_BREAK_SPACE}${text}${NO_BREAK_SPACE}»`;

/** Never as HTML: a question may hold anything. */
export function nodesOf(segments: readonly Segment[]): Node[] {
  return segments.map(([text, isFound]) => {
    if (!isFound) {
      return document.createTextNode(text);
    }
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

export function element(name: string, content: readonly (Node | string)[], attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...content);
  return made;
}
