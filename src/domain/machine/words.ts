/** What a machine gives to a model, in a sentence with its numbers. */
import {formatBinaryBytes, GIB} from '../memory/units';
import {NO_BREAK_SPACE} from '../typography/characters';
import {DEFAULT_RAM_GIB, DESKTOP_GIB, MAC_SHARE, roomOf, SYSTEM_GIB, UNIFIED_SHARE, type MachineProfile} from './profile';

const gib = (amount: number): string => formatBinaryBytes(amount * GIB);
const percent = (share: number): string => `${Math.round(share * 100)}${NO_BREAK_SPACE}%`;

/** « 67 % de 16 Gio pour le processeur graphique = 10,7 Gio » */
export function usableWords(profile: MachineProfile): string {
  const {kind, memoryGib, usableGib} = profile;
  const usable = gib(roomOf(profile).usable / GIB);
  if (usableGib !== undefined) {
    return `${usable}, limite que vous avez lue`;
  }
  const share = (part: number): string => `${percent(part)} de ${gib(memoryGib)} pour le processeur graphique = ${usable}`;
  const half = (kept: number): boolean => memoryGib - kept < memoryGib / 2;
  const left = (kept: number, what: string): string =>
    half(kept) ? `la moitié de ${gib(memoryGib)} = ${usable}` : `${gib(memoryGib)} − ${gib(kept)} pour ${what} = ${usable}`;
  switch (kind) {
    case 'mac':
      return share(memoryGib < MAC_SHARE.largeFromGib ? MAC_SHARE.small : MAC_SHARE.large);
    case 'unified':
      return share(UNIFIED_SHARE);
    case 'gpu':
      return left(DESKTOP_GIB, 'l’écran');
    case 'cpu':
      return left(SYSTEM_GIB, 'le système et vos logiciels');
  }
}

/** What the processor adds to it, or undefined when it adds nothing. */
export function spillWords(profile: MachineProfile): string | undefined {
  const {usable, spill} = roomOf(profile);
  if (spill <= usable) {
    return undefined;
  }
  if (profile.kind !== 'gpu') {
    return `${gib(profile.memoryGib)} − ${gib(SYSTEM_GIB)} pour le système et vos logiciels = ${gib(spill / GIB)} en tout`;
  }
  const ram = profile.ramGib ?? DEFAULT_RAM_GIB;
  const assumed = profile.ramGib === undefined ? ' (supposés)' : '';
  return `${gib(usable / GIB)} + ${gib(ram)} de mémoire vive${assumed} − ${gib(SYSTEM_GIB)} pour le système = ${gib(spill / GIB)} en tout`;
}
