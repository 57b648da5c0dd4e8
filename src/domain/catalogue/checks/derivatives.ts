import type {Problem} from '../../problems';
import type {Catalogue} from '../load';
import {isKnown, type LicenceRecord} from '../schema';

/** From the most bound to the freest. */
const FREEDOM: readonly LicenceRecord['kind'][] = ['non-commercial', 'custom', 'copyleft', 'permissive'];

/** A derived model is not freer than the model it comes from, unless a note says why. */
export function derivatives({variants, licences}: Catalogue): Problem[] {
  const freedomOf = (variantId: string): number | undefined => {
    const licence = variants.get(variantId)?.record.licence;
    const kind = licence !== undefined && isKnown(licence) ? licences.get(licence.value)?.record.kind : undefined;
    return kind === undefined ? undefined : FREEDOM.indexOf(kind);
  };
  return [...variants.values()].flatMap(({id, file, lineOf, record}): Problem[] => {
    const origin = record.derived_from?.variant;
    const own = freedomOf(id);
    const base = origin === undefined ? undefined : freedomOf(origin);
    if (own === undefined || base === undefined || own <= base || record.licence_note !== undefined) {
      return [];
    }
    return [
      {
        file,
        line: lineOf(['licence', 'value']),
        message: `Cette variante dérive de « ${origin} », dont la licence est plus stricte que la sienne.`,
        fix: 'Vérifiez la licence à la source ; si elle est bien plus libre, dites pourquoi dans « licence_note: ».',
      },
    ];
  });
}
