import {Fragment} from 'react';
import {formatInteger, formatShort} from '@site/src/domain/format';
import {Dot, Label, Rect, Rule, WIDTH, type Picture} from '../drawing';
import {quantizeBlock} from '../q4-block';

/** Thirty-two weights as a layer might hold them: an example. The four first ones are told one by one. */
const WEIGHTS = [
  0.031, -0.087, 0.004, 0.058, -0.012, 0.022, -0.041, 0.009, 0.066, -0.029, 0.013, -0.055, 0.037, -0.006, 0.048, -0.018, 0.071, -0.034,
  0.027, -0.063, 0.001, 0.043, -0.024, 0.016, -0.047, 0.054, -0.009, 0.019, -0.072, 0.033, 0.008, -0.038,
] as const;

const LEVELS = 16;
const STEP = WIDTH / LEVELS;
const fourDecimals = new Intl.NumberFormat('fr-FR', {minimumFractionDigits: 4, maximumFractionDigits: 4, signDisplay: 'negative'});
/** −0.087 → « −0,0870 », with a true minus sign. */
const decimals = (value: number): string => fourDecimals.format(value).replace('-', '\u2212');
const HALF = 2;

export function quantization(): Picture {
  const {scale, integers, restored} = quantizeBlock(WEIGHTS);
  const told = WEIGHTS.slice(0, 4).map((weight, index) => ({weight, integer: integers[index] ?? 0, restored: restored[index] ?? 0}));
  const before = WEIGHTS.length * HALF;
  const after = HALF + WEIGHTS.length / 2;
  const step = Math.abs(scale);
  /** Where a value falls: the middle of its level’s slot, when it is exactly on the level. */
  const xOf = (value: number): number => (value / scale + 8.5) * STEP;
  const bar = (bytes: number): number => (bytes / before) * WIDTH;
  return {
    title: 'Trente-deux poids sur quatre bits',
    caption: `Calcul de Q4_0, le format à quatre bits le plus ancien de llama.cpp, sur des poids d’exemple. Un niveau tous les ${decimals(step)}. Les barres du bas sont à l’échelle.`,
    words: [
      `Les ${WEIGHTS.length} poids d’un bloc sont placés sur une règle de ${LEVELS} niveaux, numérotés de 0 à ${LEVELS - 1} et espacés de ${decimals(step)}. Chacun est remplacé par le numéro du niveau le plus proche.`,
      `Par exemple : ${told.map(({weight, integer, restored: back}) => `${decimals(weight)} devient le niveau ${integer}, relu ${decimals(back)}`).join(' ; ')}.`,
      `Le bloc passe de ${before} octets en F16 (${WEIGHTS.length} × ${HALF}) à ${after} octets : ${HALF} pour l’échelle et ${WEIGHTS.length / 2} pour les ${WEIGHTS.length} niveaux. Cela fait ${formatShort((after * 8) / WEIGHTS.length)} bits par poids.`,
    ],
    height: 330,
    drawing: (
      <>
        <Label x={0} y={13} text={`${WEIGHTS.length} poids, ${LEVELS} niveaux possibles`} tone="strong" />
        {WEIGHTS.map((weight, index) => (
          <Dot key={weight} x={xOf(weight)} y={32 + (index % 4) * 7} />
        ))}
        <Rule from={[0, 62]} to={[WIDTH, 62]} />
        {Array.from({length: LEVELS}, (_, level) => (
          <Fragment key={level}>
            <Rule from={[(level + 0.5) * STEP, 58]} to={[(level + 0.5) * STEP, 66]} />
            <Label x={(level + 0.5) * STEP} y={80} text={String(level)} anchor="middle" tone="soft" />
          </Fragment>
        ))}
        <Label x={92} y={112} text="poids" anchor="end" tone="soft" />
        <Label x={184} y={112} text="niveau" anchor="end" tone="soft" />
        <Label x={304} y={112} text="relu" anchor="end" tone="soft" />
        {told.map(({weight, integer, restored: back}, index) => {
          const y = 132 + index * 20;
          return (
            <Fragment key={weight}>
              <Label x={92} y={y} text={decimals(weight)} anchor="end" />
              <Label x={184} y={y} text={String(integer)} anchor="end" tone="strong" />
              <Label x={304} y={y} text={decimals(back)} anchor="end" />
            </Fragment>
          );
        })}
        <Label x={0} y={236} text={`En F16 : ${formatInteger(before)} octets`} tone="strong" />
        <Rect x={0} y={243} width={WIDTH} height={18} fill="raised" />
        <Label x={0} y={288} text={`En Q4_0 : ${HALF} + ${WEIGHTS.length / 2} = ${after} octets`} tone="strong" />
        <Rect x={0} y={295} width={bar(HALF)} height={18} fill="second" />
        <Rect x={bar(HALF)} y={295} width={bar(after - HALF)} height={18} fill="accent" />
        <Label x={bar(after) + 8} y={309} text="échelle, puis niveaux" tone="soft" />
      </>
    ),
  };
}
