/**
 * Verdicts for one machine in the page as it stands. Cells (`data-fit`) and names (`data-machine-name`) are empty in the HTML;
 * the style shows what surrounds them when `<html>` has `data-machine`.
 */
import {bytesOnCurve, longestOf, readCurve} from '../domain/machine/curve';
import {encodeMachine} from '../domain/machine/encode';
import {roomOf, type MachineProfile, type Room} from '../domain/machine/profile';
import {formatTokens, JUST, longestContext, VERDICT_WORDS, verdictOf, type Verdict} from '../domain/machine/verdict';
import {NO_BREAK_SPACE} from '../domain/typography/characters';

/** Path of the site, written by plugins/light-pages. */
declare const BASE_URL: string;

/** Ollama’s usual context, in tokens; a cell says when its own is another. */
const USUAL_CONTEXT = 4096;

export interface Shown {
  readonly profile: MachineProfile;
  /** The machine comes with the address: the links of the verdicts carry it on. */
  readonly shared?: boolean;
}

/** Fill what is still empty under `root`. */
export function fillVerdicts(root: ParentNode, {profile, shared}: Shown): void {
  const room = roomOf(profile);
  const query = shared === true ? `&machine=${encodeMachine(profile)}` : '';
  document.documentElement.dataset.machine = '';
  for (const name of root.querySelectorAll('[data-machine-name]:empty')) {
    name.textContent = profile.name;
  }
  for (const cell of root.querySelectorAll<HTMLElement>('[data-fit]:empty')) {
    fillCell(cell, room, query);
  }
}

/** Show the verdicts of another machine, or none. */
export function showVerdicts(shown: Shown | undefined): void {
  delete document.documentElement.dataset.machine;
  for (const element of document.querySelectorAll('[data-machine-name], [data-fit]')) {
    element.replaceChildren();
  }
  if (shown !== undefined) {
    fillVerdicts(document, shown);
  }
}

function fillCell(cell: HTMLElement, room: Room, query: string): void {
  const {fit = '', memory, least, context, inline} = cell.dataset;
  let verdict: Verdict = Number(least) > room.spill ? 'no' : 'unknown';
  let longest: number | undefined;
  if (memory !== undefined) {
    const curve = readCurve(memory);
    verdict = verdictOf(bytesOnCurve(curve, Number(context ?? USUAL_CONTEXT)), room);
    longest = longestContext((tokens) => bytesOnCurve(curve, tokens), room.usable * JUST, longestOf(curve));
  }
  const link = document.createElement('a');
  link.href = `${BASE_URL}memoire/?modele=${fit}${query}`;
  link.textContent = VERDICT_WORDS[verdict];
  link.dataset.verdict = verdict;
  const words = [
    ...(context === undefined ? [] : [` avec ${formatTokens(Number(context))}`]),
    ...(longest === undefined ? [] : [`, jusqu’à ${formatTokens(longest)}`]),
  ];
  cell.append(...(inline === undefined ? [link, ...words, words.length === 0 ? '' : `${NO_BREAK_SPACE}jetons`] : [' (', link, ')']));
}
