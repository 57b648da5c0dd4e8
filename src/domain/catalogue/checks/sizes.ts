import type {Problem} from '../../problems';
import {nearest} from '../../problems/nearest';
import {KNOWN_QUANTIZATIONS, plausibleBits} from '../../quantization';
import {parseSize} from '../../size';
import type {Catalogue} from '../load';
import {isKnown} from '../schema';

const decimal = new Intl.NumberFormat('fr-FR', {maximumFractionDigits: 1});

/** File size × 8 / parameters falls within what the artifact’s quantisation gives, unless a note says why not. */
export function sizes({variants}: Catalogue): Problem[] {
  return [...variants.values()].flatMap(({file, lineOf, record}) =>
    record.artifacts.flatMap((artifact, index): Problem[] => {
      const {quantization, size, size_note: note} = artifact;
      if (quantization !== 'unknown' && !KNOWN_QUANTIZATIONS.includes(quantization)) {
        const close = nearest(quantization, KNOWN_QUANTIZATIONS);
        return [
          {
            file,
            line: lineOf(['artifacts', index, 'quantization']),
            message: `La quantification « ${quantization} » n’est pas connue.`,
            fix: close === undefined ? `Choisissez parmi : ${KNOWN_QUANTIZATIONS.join(', ')}, unknown.` : `Écrivez « ${close} » ?`,
          },
        ];
      }
      const {total} = record.parameters;
      if (note !== undefined || !isKnown(size) || !isKnown(total)) {
        return [];
      }
      const range = plausibleBits(quantization, total.value);
      const parsed = parseSize(size.value);
      if (range === undefined || parsed === undefined) {
        return [];
      }
      const projector = artifact.projector === undefined ? 0 : (parseSize(artifact.projector)?.bytes ?? 0);
      const bitsOf = (bytes: number): number => (bytes * 8) / total.value;
      const weights = parsed.bytes - projector;
      const [low, high] = range;
      if (bitsOf(weights + parsed.rounding) >= low && bitsOf(weights - parsed.rounding) <= high) {
        return [];
      }
      return [
        {
          file,
          line: lineOf(['artifacts', index, 'size', 'value']),
          message: `${artifact.tag} : ${size.value} pour ${total.value} paramètres font ${decimal.format(bitsOf(weights))} bits par poids ; en ${quantization}, on attend de ${decimal.format(low)} à ${decimal.format(high)}.`,
          fix: 'Vérifiez la taille, la quantification et le total ; si tout est juste, dites pourquoi dans « size_note: ».',
        },
      ];
    }),
  );
}
