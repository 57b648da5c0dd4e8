/** Apart from address.ts: every page that shows a verdict carries this. */
import type {MachineProfile} from './profile';

/** The machine as address.ts reads it. */
export function encodeMachine({id, kind, memoryGib, bandwidthGbS, ramGib, usableGib}: MachineProfile): string {
  return [
    ...(id === undefined ? [kind, memoryGib] : [id]),
    ...(id === undefined && bandwidthGbS !== undefined ? [`d${bandwidthGbS}`] : []),
    ...(kind === 'gpu' && ramGib !== undefined ? [`r${ramGib}`] : []),
    ...(usableGib === undefined ? [] : [`g${usableGib}`]),
  ].join('_');
}
