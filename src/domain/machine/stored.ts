/** The machine as the browser keeps it. */
import {MACHINE_KINDS, type MachineProfile} from './profile';

export function writeProfile(profile: MachineProfile): string {
  return JSON.stringify(profile);
}

/** The machine kept, or undefined when the text is not one: written by hand, or by another version of the site. */
export function readProfile(text: string | null): MachineProfile | undefined {
  try {
    const profile = JSON.parse(text ?? '') as Partial<MachineProfile> | null;
    const amounts = [profile?.bandwidthGbS ?? 1, profile?.ramGib ?? 1, profile?.usableGib ?? 1, profile?.memoryGib];
    const sound =
      typeof profile?.name === 'string' &&
      MACHINE_KINDS.some((kind) => kind === profile.kind) &&
      amounts.every((amount) => typeof amount === 'number' && amount > 0 && amount < Infinity);
    return sound ? (profile as MachineProfile) : undefined;
  } catch {
    return undefined;
  }
}
