/** The reader’s machine, kept in this browser alone. */
import type {MachineProfile} from '../domain/machine/profile';
import {readProfile, writeProfile} from '../domain/machine/stored';
import {STORAGE_NAMESPACE} from './theme-key';

export const MACHINE_KEY = `machine-${STORAGE_NAMESPACE}`;

/** Undefined when there is none, or when the browser refuses storage. */
export function storedMachine(): MachineProfile | undefined {
  try {
    return readProfile(localStorage.getItem(MACHINE_KEY));
  } catch {
    return undefined;
  }
}

/** Keep a machine, or forget it. @returns whether the browser let it */
export function keepMachine(profile: MachineProfile | undefined): boolean {
  try {
    if (profile === undefined) {
      localStorage.removeItem(MACHINE_KEY);
    } else {
      localStorage.setItem(MACHINE_KEY, writeProfile(profile));
    }
    return true;
  } catch {
    return false;
  }
}
