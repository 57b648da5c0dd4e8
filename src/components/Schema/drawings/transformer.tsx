import type {ShapeFacts} from '@site/src/domain/catalogue/views/diagrams';
import {formatInteger} from '@site/src/domain/format';
import {Arrow, Box, Label, Rect, type Picture} from '../drawing';

const LEFT = 0;
const WIDE = 284;
const MIDDLE = WIDE / 2;
/** Of the sentence of the token diagram, with the tokenizer of the same model. */
const TOKENS = 9;

export function transformer({model, layers, hidden, vocabulary}: ShapeFacts): Picture {
  const [width, words] = [formatInteger(hidden), formatInteger(vocabulary)];
  return {
    title: 'Du texte au jeton suivant',
    caption: `Dimensions de ${model}, lues dans le catalogue. Tout le trajet recommence pour chaque jeton produit.`,
    words: [
      `Le texte « La capitale de l’Italie est » est découpé en ${TOKENS} jetons. Chaque jeton devient un vecteur de ${width} nombres.`,
      `Ces vecteurs traversent ${layers} couches. Dans chacune, le mécanisme d’attention mêle à chaque jeton ce qui compte parmi les précédents, puis un réseau de neurones transforme chaque vecteur.`,
      `À la sortie, le modèle donne une probabilité à chacun des ${words} jetons du vocabulaire. Un jeton est tiré, par exemple « Rome ». Il s’ajoute au texte et le trajet recommence.`,
    ],
    height: 388,
    drawing: (
      <>
        <Box x={LEFT} y={1} width={WIDE} height={34} text="« La capitale de l’Italie est »" fill="plain" />
        <Arrow points={[[MIDDLE, 35], [MIDDLE, 53]]} />
        <Box x={LEFT} y={54} width={WIDE} height={28} text={`${TOKENS} jetons, donc ${TOKENS} numéros`} />
        <Arrow points={[[MIDDLE, 82], [MIDDLE, 100]]} />
        <Box x={LEFT} y={101} width={WIDE} height={28} text={`${TOKENS} vecteurs de ${width} nombres`} />
        <Arrow points={[[MIDDLE, 129], [MIDDLE, 147]]} />
        <Rect x={LEFT} y={148} width={WIDE} height={116} fill="tint" />
        <Label x={MIDDLE} y={167} text={`${layers} couches, l’une après l’autre`} anchor="middle" tone="strong" />
        <Box x={12} y={177} width={WIDE - 24} height={36} text="attention : les jetons se mêlent" fill="plain" />
        <Box x={12} y={220} width={WIDE - 24} height={36} text="réseau : chaque vecteur change" fill="plain" />
        <Arrow points={[[MIDDLE, 264], [MIDDLE, 282]]} />
        <Box x={LEFT} y={283} width={WIDE} height={28} text={`${words} probabilités`} />
        <Arrow points={[[MIDDLE, 311], [MIDDLE, 329]]} />
        <Box x={LEFT} y={330} width={WIDE} height={46} text={'un jeton tiré,\npar exemple « Rome »'} fill="plain" tone="strong" />
        <Arrow points={[[WIDE, 353], [308, 353], [308, 18], [WIDE + 2, 18]]} />
      </>
    ),
  };
}
