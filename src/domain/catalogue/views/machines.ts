import {formatInteger} from '../../format';
import {KIND_NAMES, MACHINE_KINDS, type KnownMachine} from '../../machine';
import {NO_BREAK_SPACE} from '../../typography/characters';
import type {Fact} from '../schema';
import {factView, type FactView, type ViewContext} from './fact-view';
import {knownMachines} from './memory-data';

export interface MachineRowView extends KnownMachine {
  readonly memory: FactView;
  readonly bandwidth: FactView;
}

/** Machines of one kind, by name. */
export interface MachineGroupView {
  readonly name: string;
  readonly machines: readonly MachineRowView[];
}

/** Every machine of the catalogue with its evidence. @throws Error when there is none. */
export function machineGroups(context: ViewContext): MachineGroupView[] {
  const {machines} = context.catalogue;
  const known = knownMachines(context.catalogue);
  if (known.length === 0) {
    throw new Error('Aucune fiche de catalogue/machines/ ne donne de mémoire\u00A0: la page «\u00A0Ma machine\u00A0» n’a rien à montrer.');
  }
  return MACHINE_KINDS.map((kind) => ({
    name: KIND_NAMES[kind],
    machines: known.flatMap((machine) => {
      const entry = machine.kind === kind ? machines.get(machine.id) : undefined;
      if (entry === undefined) {
        return [];
      }
      const view = (label: string, path: string, fact: Fact<number>, unit: string): FactView =>
        factView(context, entry, {label, path: [path], fact, text: (value) => `${amount(value as number)}${NO_BREAK_SPACE}${unit}`});
      return [
        {
          ...machine,
          memory: view('Mémoire', 'memory_gib', entry.record.memory_gib, 'Gio'),
          bandwidth: view('Débit', 'bandwidth_gb_s', entry.record.bandwidth_gb_s, 'Go/s'),
        },
      ];
    }),
  })).filter((group) => group.machines.length > 0);
}

function amount(value: number): string {
  return Number.isInteger(value) ? formatInteger(value) : String(value).replace('.', ',');
}
