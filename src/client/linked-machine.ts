/** Verdicts for the machine of the address, on any page that shows some. The machine kept in the browser stays. */
import {decodeMachine, MACHINE_PARAMETER} from '../domain/machine/address';
import {storedMachine} from './machine-store';
import {fetchMemoryData} from './memory-data';
import {showVerdicts} from './show-verdicts';

export async function showLinkedMachine(): Promise<void> {
  const text = new URLSearchParams(location.search).get(MACHINE_PARAMETER) ?? '';
  const {machines} = await fetchMemoryData();
  const machine = decodeMachine(text, machines);
  const kept = storedMachine();
  const readable = !('problem' in machine);
  showVerdicts(readable ? {profile: machine, shared: true} : kept === undefined ? undefined : {profile: kept});
  for (const note of document.querySelectorAll('[data-machine-problem]')) {
    note.textContent = readable ? '' : machine.problem;
  }
}
