import {Fragment} from 'react';
import {Arrow, Box, Label, Rule, type Picture} from '../drawing';

const PARTIES = [
  ['Modèle', 50],
  ['Programme', 160],
  ['Outil', 270],
] as const;
const [MODEL, PROGRAM, TOOL] = PARTIES.map(([, x]) => x) as [number, number, number];

/** From whom, to whom, what: a label fits between two lines of life. */
const MESSAGES: readonly (readonly [from: number, to: number, text: string])[] = [
  [PROGRAM, MODEL, '1. question\net liste d’outils'],
  [MODEL, PROGRAM, '2. demande :\nmeteo, Toulouse'],
  [PROGRAM, TOOL, '3. exécute\nmeteo(Toulouse)'],
  [TOOL, PROGRAM, '4. résultat :\n18 °C'],
  [PROGRAM, MODEL, '5. résultat'],
  [MODEL, PROGRAM, '6. « Il fait 18 °C\nà Toulouse. »'],
];

const TOP = 42;

export function toolCall(): Picture {
  let y = TOP;
  const placed = MESSAGES.map(([from, to, text]) => {
    const lines = text.split('\n').length;
    y += lines * 16 + 14;
    return {from, to, text, y, labelY: y - 7 - (lines - 1) * 16};
  });
  const bottom = y + 14;
  return {
    title: 'Le modèle demande, votre programme exécute',
    caption: 'Le modèle n’exécute rien : il écrit le nom d’un outil et ses paramètres. Votre programme reste libre de refuser. La température est un exemple.',
    words: [
      'Votre programme envoie au modèle la question et la liste des outils. Le modèle répond par une demande : l’outil « meteo », avec la ville de Toulouse.',
      'Votre programme exécute l’outil, qui rend 18 °C. Il renvoie ce résultat au modèle. Le modèle écrit alors la réponse : « Il fait 18 °C à Toulouse. »',
    ],
    height: bottom + 2,
    drawing: (
      <>
        {PARTIES.map(([name, x]) => (
          <Fragment key={name}>
            <Rule from={[x, 29]} to={[x, bottom]} />
            <Box x={x - 48} y={1} width={96} height={28} text={name} fill={name === 'Programme' ? 'tint' : 'raised'} tone="strong" />
          </Fragment>
        ))}
        {placed.map(({from, to, text, y: line, labelY}) => (
          <Fragment key={text}>
            <Label x={(from + to) / 2} y={labelY} text={text} anchor="middle" tone="soft" />
            <Arrow points={[[from, line], [to + (from < to ? -2 : 2), line]]} />
          </Fragment>
        ))}
      </>
    ),
  };
}
