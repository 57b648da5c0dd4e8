import type {ExpertsFacts} from '@site/src/domain/catalogue/views/diagrams';
import {formatParameters} from '@site/src/domain/format';
import {Arrow, Box, Label, Rect, WIDTH, type Picture} from '../drawing';

/** Of each layer of gpt-oss-20b: `num_local_experts` and `num_experts_per_tok` of its config.json. */
const EXPERTS = 32;
const USED = 4;
/** Which ones work on this token: an example. */
const CHOSEN: readonly number[] = [3, 12, 21, 30];

const STEP = WIDTH / EXPERTS;
const CELL = 8;

export function experts({model, total, active}: ExpertsFacts): Picture {
  const activeWidth = (active / total) * WIDTH;
  return {
    title: `${USED} experts sur ${EXPERTS} pour chaque jeton`,
    caption: `Une couche de ${model}. Le choix dessiné est un exemple : il change à chaque jeton et à chaque couche. Les deux barres sont à l’échelle.`,
    words: [
      `Dans une couche de ${model}, un jeton arrive devant un routeur. Celui-ci choisit ${USED} experts sur ${EXPERTS} ; les autres ne calculent rien pour ce jeton.`,
      `Le modèle a ${formatParameters(total)} de paramètres, tous à garder en mémoire. Chaque jeton n’en emploie que ${formatParameters(active)}.`,
    ],
    height: 286,
    drawing: (
      <>
        <Box x={100} y={1} width={120} height={28} text="un jeton" fill="plain" />
        <Arrow points={[[160, 29], [160, 45]]} />
        <Box x={60} y={46} width={200} height={28} text={`routeur : en choisit ${USED}`} fill="tint" tone="strong" />
        {CHOSEN.map((index) => (
          <Arrow key={index} points={[[160, 74], [(index + 0.5) * STEP, 103]]} />
        ))}
        {Array.from({length: EXPERTS}, (_, index) => (
          <Rect
            key={index}
            x={index * STEP + (STEP - CELL) / 2}
            y={104}
            width={CELL}
            height={26}
            fill={CHOSEN.includes(index) ? 'accent' : 'plain'}
          />
        ))}
        <Label x={0} y={149} text={`${EXPERTS} experts ; les ${USED} pleins calculent`} tone="soft" />
        <Label x={0} y={184} text={`En mémoire :\n${formatParameters(total)} de paramètres`} tone="strong" />
        <Rect x={0} y={207} width={WIDTH} height={20} fill="raised" />
        <Label x={0} y={256} text={`Calculés par jeton : ${formatParameters(active)}`} tone="strong" />
        <Rect x={0} y={263} width={activeWidth} height={20} fill="accent" />
      </>
    ),
  };
}
