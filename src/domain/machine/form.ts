/** The form of « Ma machine ». */
import {nearest} from '../problems/nearest';
import {NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE} from '../typography/characters';
import {freeName, MOST, readAmount, type KnownMachine} from './address';
import {MACHINE_KINDS, type MachineProfile} from './profile';

/** Names of the fields. */
export const MACHINE_FIELDS = {name: 'nom', kind: 'genre', memory: 'memoire', bandwidth: 'debit', ram: 'ram', limit: 'limite'} as const;

export interface FormProblem {
  /** Name of the field to mend. */
  readonly field: string;
  /** In French. */
  readonly problem: string;
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s\u00A0\u202F,]+/g, ' ').trim();

/**
 * The machine that the form describes: one of the list when its name is written, else a kind and its memory. A name may leave out
 * its maker, when only one machine of the list ends so.
 */
export function readMachineForm(fields: URLSearchParams, known: readonly KnownMachine[]): MachineProfile | FormProblem {
  const text = (field: string): string => fields.get(field)?.trim() ?? '';
  const name = text(MACHINE_FIELDS.name);
  const base = name === '' ? freeMachine(text) : listedMachine(name, known);
  if ('problem' in base) {
    return base;
  }
  const amount = (field: string, most: number): number | undefined | FormProblem => {
    const written = text(field);
    return written === '' ? undefined : (readAmount(written, most) ?? {field, problem: `Écrivez un nombre, de 1 à ${most}${NO_BREAK_SPACE}: «${NO_BREAK_SPACE}${written}${NO_BREAK_SPACE}» ne se lit pas.`});
  };
  const bandwidth = name === '' ? amount(MACHINE_FIELDS.bandwidth, MOST.bandwidth) : undefined;
  const ram = base.kind === 'gpu' ? amount(MACHINE_FIELDS.ram, MOST.ram) : undefined;
  const limit = amount(MACHINE_FIELDS.limit, base.memoryGib);
  for (const value of [bandwidth, ram, limit]) {
    if (typeof value === 'object') {
      return value;
    }
  }
  return {
    ...base,
    ...(typeof bandwidth === 'number' ? {bandwidthGbS: bandwidth} : {}),
    ...(typeof ram === 'number' ? {ramGib: ram} : {}),
    ...(typeof limit === 'number' ? {usableGib: limit} : {}),
  };
}

function listedMachine(name: string, known: readonly KnownMachine[]): MachineProfile | FormProblem {
  const wanted = plain(name);
  const exact = known.find((machine) => plain(machine.name) === wanted || machine.id === wanted);
  const holding = known.filter((machine) => plain(machine.name).endsWith(` ${wanted}`));
  const found = exact ?? (holding.length === 1 ? holding[0] : undefined);
  if (found !== undefined) {
    return found;
  }
  const partial = known.filter((machine) => wanted.split(' ').every((word) => plain(machine.name).includes(word)));
  const only = partial.length === 1 ? partial[0] : undefined;
  if (only !== undefined) {
    return only;
  }
  const close = partial[0]?.name ?? nearest(name, known.map((machine) => machine.name));
  const advice =
    close === undefined ? `Décrivez-la plus bas.` : `Vouliez-vous «${NO_BREAK_SPACE}${close}${NO_BREAK_SPACE}»${NARROW_NO_BREAK_SPACE}? Sinon, décrivez-la plus bas.`;
  return {field: MACHINE_FIELDS.name, problem: `«${NO_BREAK_SPACE}${name}${NO_BREAK_SPACE}» n’est pas dans la liste. ${advice}`};
}

function freeMachine(text: (field: string) => string): MachineProfile | FormProblem {
  const kind = MACHINE_KINDS.find((candidate) => candidate === text(MACHINE_FIELDS.kind));
  const memoryGib = readAmount(text(MACHINE_FIELDS.memory), MOST.memory);
  if (kind === undefined || text(MACHINE_FIELDS.memory) === '') {
    return {field: MACHINE_FIELDS.name, problem: 'Choisissez une machine dans la liste, ou décrivez la vôtre par son genre et sa mémoire.'};
  }
  return memoryGib === undefined
    ? {field: MACHINE_FIELDS.memory, problem: `La mémoire s’écrit en Go, de 1 à ${MOST.memory}${NO_BREAK_SPACE}: «${NO_BREAK_SPACE}${text(MACHINE_FIELDS.memory)}${NO_BREAK_SPACE}» ne se lit pas.`}
    : {name: freeName(kind, memoryGib), kind, memoryGib};
}
