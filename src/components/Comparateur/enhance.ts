/** Any comparison, in the table that the page was built with. Plain DOM, no framework. */
import {MACHINE_PARAMETER} from '../../domain/machine/address';
import {nearestOnes} from '../../domain/problems/nearest';
import {differ, type ComparedCell, type ComparedVariantView} from '../../domain/catalogue/views/compared-cells';
import type {EvidenceView, FactView} from '../../domain/catalogue/views/fact-view';
import type {FitView} from '../../domain/catalogue/views/fit';
import {answeredControls} from '../../client/form-address';
import {storedMachine} from '../../client/machine-store';
import {fillVerdicts} from '../../client/show-verdicts';
import {splitText} from '../Bulle/split-value';

const LEAST = 2;

/** Show the comparison that the address of the page asks for, and make the form write addresses. */
export function enhanceComparison(root: HTMLElement): void {
  const form = root.querySelector('form');
  const status = root.querySelector('[role="status"]');
  const place = root.querySelector('[data-comparison]');
  const blank = root.querySelector<HTMLTemplateElement>('template[data-blank]');
  const samples = root.querySelector<HTMLTemplateElement>('template[data-samples]');
  if (form === null || status === null || place === null || blank === null || samples === null) {
    return;
  }
  const inputs = [...form.querySelectorAll<HTMLInputElement>('input[name="v"]')];
  const names = new Map([...form.querySelectorAll('option')].map((option) => [option.dataset.id ?? '', option.value]));
  const idOf = (text: string): string | undefined => {
    const wanted = text.trim().toLowerCase();
    return names.has(wanted) ? wanted : [...names].find(([, name]) => name.toLowerCase() === wanted)?.[0];
  };
  const addressOf = (texts: readonly string[]): string => {
    const query = [...new Set(texts.map((text) => idOf(text) ?? text.trim()))].map(encodeURIComponent).join(',');
    const machine = new URLSearchParams(window.location.search).get(MACHINE_PARAMETER);
    const parameters = [...(query === '' ? [] : [`v=${query}`]), ...(machine === null ? [] : [`${MACHINE_PARAMETER}=${encodeURIComponent(machine)}`])];
    return `${window.location.pathname}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}`;
  };
  const say = (...sentences: readonly string[]): void => {
    status.textContent = sentences.filter((sentence) => sentence !== '').join(' ');
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // A step in the history: the way back leads to the comparison before this one.
    window.location.assign(addressOf(inputs.map(({value}) => value).filter((value) => value.trim() !== '')));
  });

  const asked = [...new Set(new URLSearchParams(window.location.search).getAll('v').flatMap((text) => text.split(',')))].filter((text) => text.trim() !== '');
  if (asked.length === 0) {
    return;
  }
  window.history.replaceState(window.history.state, '', addressOf(asked));
  // What the reader wrote before this script came stays.
  const answered = answeredControls(form);
  inputs.forEach((input, index) => {
    if (!answered.has(input)) {
      input.value = names.get(idOf(asked[index] ?? '') ?? '') ?? asked[index] ?? '';
    }
  });
  const kept = asked.slice(0, inputs.length);
  const unknown = kept.filter((text) => idOf(text) === undefined);
  const ids = [...new Set(kept.flatMap((text) => idOf(text) ?? []))];
  const problems = [
    ...unknown.map((text) => {
      const close = [...new Set(nearestOnes(text, [...names.keys(), ...names.values()]).map((name) => names.get(name) ?? name))];
      return `Le modèle «\u00A0${text}\u00A0» n’est pas au catalogue.${close.length === 0 ? '' : ` Noms proches\u00A0: ${close.join(', ')}.`}`;
    }),
    asked.length > inputs.length ? `Une comparaison porte sur ${inputs.length} modèles au plus\u00A0: les suivants sont laissés de côté.` : '',
    ids.length < LEAST ? 'Nommez au moins deux modèles.' : '',
  ];
  say(...problems);
  if (ids.length < LEAST) {
    return;
  }
  Promise.all(
    ids.map(async (id) => {
      const answer = await fetch(`${root.dataset.variants ?? ''}${id}.json`);
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return (await answer.json()) as ComparedVariantView;
    }),
  ).then(
    (variants) => {
      place.replaceChildren(comparisonOf(variants, blank, new Samples(samples)));
      showMachine();
      say(...problems, `${variants.map(({name}) => name).join(', ')}\u00A0: comparaison affichée.`);
    },
    () => say(...problems, 'Le réseau n’a pas répondu. Rechargez la page pour réessayer.'),
  );
}

/** The verdicts of the table, which was not there when the page gave its own. */
function showMachine(): void {
  const kept = storedMachine();
  if (new URLSearchParams(window.location.search).has(MACHINE_PARAMETER)) {
    void import('../../client/linked-machine').then(({showLinkedMachine}) => showLinkedMachine());
  } else if (kept !== undefined) {
    fillVerdicts(document, {profile: kept});
  }
}

function comparisonOf(variants: readonly ComparedVariantView[], blank: HTMLTemplateElement, samples: Samples): DocumentFragment {
  const content = blank.content.cloneNode(true) as DocumentFragment;
  const title = variants.map(({name}) => name).join(', ');
  const caption = content.querySelector('caption');
  caption?.replaceChildren(caption.textContent.replace(/^.*?\. (?=Le signe)/, `${title}. `));
  content.querySelector('[role="region"]')?.setAttribute('aria-label', caption?.textContent ?? title);
  content.querySelectorAll('col').forEach((column, index) => {
    if (index > variants.length) {
      column.remove();
    } else if (index > 0) {
      column.style.inlineSize = `${78 / variants.length}%`;
    }
  });
  [...content.querySelectorAll('tr')].forEach((row, place) => {
    const index = place - 1;
    [...row.cells].slice(1).forEach((cell, column) => {
      const variant = variants[column];
      const compared = variant?.cells[index];
      if (variant === undefined) {
        cell.remove();
      } else if (place === 0) {
        const link = cell.querySelector('a');
        link?.replaceChildren(variant.name);
        link?.setAttribute('href', samples.address(variant.url));
      } else if (compared !== undefined) {
        cell.dataset.label = variant.name;
        cell.replaceChildren(...samples.cell(compared, variant.name));
      }
    });
    const differs = index >= 0 && differ(variants.flatMap(({cells}) => cells[index] ?? []));
    row.toggleAttribute('data-differs', differs);
    row.cells[0]?.querySelector('span')?.toggleAttribute('hidden', !differs);
  });
  return content;
}

/** The pieces that the page was built with, filled with facts. */
class Samples {
  private readonly short: Element;
  private readonly long: Element;
  private readonly answers: readonly HTMLElement[];
  private readonly verdict: HTMLElement;
  private readonly note: Element;
  private count = 0;

  constructor({content}: HTMLTemplateElement) {
    const [short, long, ...rest] = [...content.children] as HTMLElement[];
    const [note, verdict] = [rest.pop(), rest.pop()];
    if (short === undefined || long === undefined || note === undefined || verdict === undefined) {
      throw new Error('The samples of the comparison are missing.');
    }
    [this.short, this.long, this.answers, this.verdict, this.note] = [short, long, rest, verdict, note];
  }

  /** Address on this site of a page of this site. */
  address(path: string): string {
    const base = document.querySelector<HTMLElement>('[data-variants]')?.dataset.variants?.replace(/comparer\/variantes\/$/, '') ?? '/';
    return `${base}${path.replace(/^\//, '')}`;
  }

  cell(cell: ComparedCell, of: string): Node[] {
    switch (cell.kind) {
      case 'fact':
        return this.fact(cell.fact, of);
      case 'text':
        return [
          spanOf(
            cell.text,
            ...(cell.note === undefined ? [] : [this.noteOf(cell.note)]),
            ...(cell.fit === undefined ? [] : [this.verdictOf(cell.fit)]),
          ),
        ];
      case 'answer': {
        const answer = this.answers.find(({dataset}) => dataset.answer === cell.answer)?.firstElementChild?.cloneNode(true);
        answer?.appendChild(document.createTextNode(cell.word));
        return [spanOf(answer ?? cell.word, this.noteOf(cell.note))];
      }
      case 'links': {
        const span = document.createElement('span');
        span.dataset.links = '';
        for (const {label, url} of cell.links) {
          const link = document.createElement('a');
          link.href = this.address(url);
          link.textContent = label;
          span.append(link);
        }
        return [span];
      }
    }
  }

  private verdictOf({tag, curve, least, context}: FitView): Node {
    const verdict = this.verdict.cloneNode() as HTMLElement;
    const known = Object.entries({fit: tag, memory: curve, least, context}).filter(([, value]) => value !== undefined);
    known.forEach(([name, value]) => (verdict.dataset[name] = String(value)));
    return verdict;
  }

  private noteOf(text: string): Node {
    const note = this.note.cloneNode() as Element;
    note.append(...codeText(text));
    return note;
  }

  /** The children of a sample stand in this order, each one optional: see Preuve and Bulle. */
  private fact(fact: FactView, of: string): Node[] {
    const [start, end] = splitText(fact.text);
    const root = (start === '' ? this.short : this.long).cloneNode(true) as Element;
    const button = root.querySelector('button');
    const note = root.querySelector<HTMLElement>('[popover]');
    if (button === null || note === null) {
      return [];
    }
    this.count += 1;
    const id = `fait-${this.count}`;
    note.id = id;
    button.setAttribute('popovertarget', id);
    button.toggleAttribute('data-unknown', fact.unknown !== undefined);
    button.replaceChildren(end, ...button.children);
    const label = root.querySelector('label');
    if (label !== null) {
      label.htmlFor = `${id}b`;
      label.textContent = start;
      button.id = `${id}b`;
      button.setAttribute('aria-labelledby', button.id);
    }
    const [disputedFlag, staleFlag] = [button.nextElementSibling, button.nextElementSibling?.nextElementSibling];
    const [title, disputed, stale, unknown, citation, noteLine, links] = note.children;
    title?.replaceChildren(`${fact.label}, ${of}\u00A0: `, strong(fact.text));
    keep(fact.disputed === true, disputedFlag, disputed);
    keep(fact.stale === true, staleFlag, stale);
    keep(fact.unknown !== undefined, unknown);
    unknown?.replaceChildren(...codeText(fact.unknown ?? ''));
    keep(fact.note !== undefined, noteLine);
    noteLine?.replaceChildren(...codeText(fact.note ?? ''));
    citation?.replaceWith(...fact.evidence.map((evidence) => filledCitation(citation, evidence)));
    const [edit, report] = links?.querySelectorAll('a') ?? [];
    edit?.setAttribute('href', fact.editUrl);
    report?.setAttribute('href', fact.reportUrl);
    return [...root.childNodes];
  }
}

function filledCitation(sample: Element, evidence: EvidenceView): Element {
  const citation = sample.cloneNode(true) as Element;
  const [says, quote, source, note] = citation.children;
  says?.querySelector('strong')?.replaceChildren(evidence.says ?? '');
  keep(evidence.says !== undefined, says);
  quote?.setAttribute('lang', evidence.language);
  quote?.replaceChildren(evidence.quote);
  const link = source?.querySelector('a');
  link?.setAttribute('href', evidence.sourceUrl);
  link?.replaceChildren(evidence.sourceTitle);
  source?.replaceChildren(...(link == null ? [] : [link]), `, ${evidence.reading}.`);
  keep(evidence.note !== undefined, note);
  note?.replaceChildren(...codeText(evidence.note ?? ''));
  return citation;
}

function keep(isKept: boolean, ...elements: readonly (Element | null | undefined)[]): void {
  if (!isKept) {
    elements.forEach((element) => element?.remove());
  }
}

function spanOf(...content: readonly (Node | string)[]): Node {
  const span = document.createElement('span');
  span.append(...content);
  return span;
}

function strong(text: string): Node {
  const element = document.createElement('strong');
  element.textContent = text;
  return element;
}

/** Parts between backticks are code, as in CodeText. */
function codeText(text: string): (Node | string)[] {
  const parts = text.split('`');
  return parts.length % 2 === 0
    ? [text]
    : parts.map((part, index) => {
        if (index % 2 === 0) {
          return part;
        }
        const code = document.createElement('code');
        code.textContent = part;
        return code;
      });
}
