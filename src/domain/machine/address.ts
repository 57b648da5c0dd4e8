/**
 * A machine in an address: `m4-16`, `rtx-4070_r32`, `mac_16_d120`, `gpu_12_d504_r64_g11`.
 *
 * First the machine: a file of catalogue/machines/, or a kind and its memory in GiB. Then, in any order, `d` the bandwidth in GB/s
 * (free entries only), `r` the PC’s memory in GiB (cards only), `g` what the graphics processor may take, in GiB. Identifiers of
 * the catalogue hold no underscore.
 */
import {nearest} from '../problems/nearest';
import {NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE} from '../typography/characters';
import {MACHINE_KINDS, type MachineKind, type MachineProfile} from './profile';

export {encodeMachine} from './encode';

/** Name of the parameter. */
export const MACHINE_PARAMETER = 'machine';

/** A machine of the catalogue. */
export interface KnownMachine extends MachineProfile {
  readonly id: string;
}

export const KIND_NAMES: Readonly<Record<MachineKind, string>> = {
  mac: 'Mac',
  gpu: 'Carte graphique',
  unified: 'Machine à mémoire unifiée',
  cpu: 'PC sans carte graphique',
};

/** What a machine may reasonably have; above, the reader has mistyped. */
export const MOST = {memory: 8192, bandwidth: 30_000, ram: 16_384} as const;

/** « Mac, 16 Go »: a machine that the reader describes. Vendors write GiB « Go ». */
export function freeName(kind: MachineKind, memoryGib: number): string {
  return `${KIND_NAMES[kind]}, ${String(memoryGib).replace('.', ',')}${NO_BREAK_SPACE}Go`;
}

/**
 * The machine that an address names, or a French sentence that says why it cannot be read. Never throws.
 *
 * @param text value of the parameter, decoded
 * @param known machines of the catalogue
 */
export function decodeMachine(text: string, known: readonly KnownMachine[]): MachineProfile | {readonly problem: string} {
  const [first = '', ...tokens] = text.trim().split('_');
  if (first === '') {
    return {problem: 'L’adresse ne dit pas quelle machine.'};
  }
  const kind = MACHINE_KINDS.find((name) => name === first);
  const machine = known.find(({id}) => id === first);
  if (kind === undefined && machine === undefined) {
    const close = nearest(first, known.map(({id}) => id));
    const advice = close === undefined ? 'Choisissez-la dans la liste.' : `Vouliez-vous «${NO_BREAK_SPACE}${close}${NO_BREAK_SPACE}»${NARROW_NO_BREAK_SPACE}?`;
    return {problem: `«${NO_BREAK_SPACE}${first}${NO_BREAK_SPACE}» n’est pas une machine du catalogue. ${advice}`};
  }
  const memoryGib = machine?.memoryGib ?? readAmount(tokens.shift() ?? '', MOST.memory);
  if (memoryGib === undefined) {
    return {problem: `La mémoire de la machine manque ou ne se lit pas${NO_BREAK_SPACE}: écrivez par exemple ${first}_16.`};
  }
  const details: Partial<Record<Letter, number>> = {};
  const letters = machine === undefined ? LETTERS : LETTERS.filter((letter) => letter !== 'd');
  for (const token of tokens) {
    const letter = letters.find((name) => token.startsWith(name) && details[name] === undefined);
    const amount = letter === undefined ? undefined : readAmount(token.slice(1), letter === 'd' ? MOST.bandwidth : MOST.ram);
    if (letter === undefined || amount === undefined) {
      return {problem: `Dans l’adresse de la machine, «${NO_BREAK_SPACE}${token}${NO_BREAK_SPACE}» ne se lit pas.`};
    }
    details[letter] = amount;
  }
  return withDetails(machine ?? {name: freeName(kind ?? 'cpu', memoryGib), kind: kind ?? 'cpu', memoryGib}, details);
}

const LETTERS = ['d', 'r', 'g'] as const;
type Letter = (typeof LETTERS)[number];

/** A machine with what the reader adds: its limit cannot pass its memory, and only a card has another memory beside. */
function withDetails(base: MachineProfile, {d, r, g}: Partial<Record<Letter, number>>): MachineProfile | {readonly problem: string} {
  if (g !== undefined && g > base.memoryGib) {
    return {problem: `Le processeur graphique ne peut pas prendre plus que la mémoire de la machine, ${String(base.memoryGib)}${NO_BREAK_SPACE}Gio.`};
  }
  return {
    ...base,
    ...(d === undefined ? {} : {bandwidthGbS: d}),
    ...(r === undefined || base.kind !== 'gpu' ? {} : {ramGib: r}),
    ...(g === undefined ? {} : {usableGib: g}),
  };
}

/** A positive number, with a point or a comma, at most `most`. */
export function readAmount(text: string, most: number): number | undefined {
  const value = /^\d+(?:[.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : NaN;
  return value > 0 && value <= most ? value : undefined;
}
