import {fold} from './analyse';

/** The anchor that a heading gives when nobody chooses one. */
export function slug(heading: string): string {
  return fold(heading)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
