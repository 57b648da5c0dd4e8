import {Arrow, Box, Label, Rule, type Picture} from '../drawing';

const WIDE = 144;
const RIGHT = 176;
const HIGH = 36;
const STEP = 56;
const TOP = 48;

const ONCE = ['vos documents', 'des passages\ncourts', 'un vecteur\npar passage', 'une base\nde vecteurs'];
const EACH = ['votre question', 'un vecteur', 'les passages\nles plus proches', 'la question et\nces passages', 'modèle de langage', 'réponse, avec\nses passages'];

const topOf = (index: number): number => TOP + index * STEP;

function Column({x, steps}: {readonly x: number; readonly steps: readonly string[]}) {
  const middle = x + WIDE / 2;
  return steps.map((text, index) => (
    <g key={text}>
      {index > 0 && <Arrow points={[[middle, topOf(index) - STEP + HIGH], [middle, topOf(index) - 1]]} />}
      <Box x={x} y={topOf(index)} width={WIDE} height={HIGH} text={text} fill={text === 'modèle de langage' ? 'tint' : 'raised'} />
    </g>
  ));
}

export function rag(): Picture {
  return {
    title: 'Chercher dans vos documents, puis répondre',
    caption:
      'La colonne de gauche se fait une fois par document, celle de droite à chaque question. Le modèle de langage ne lit que les passages trouvés, pas tous vos documents.',
    words: [
      'Une fois : vos documents sont découpés en passages courts, un modèle calcule un vecteur par passage, et ces vecteurs sont rangés dans une base.',
      'À chaque question : le même modèle calcule le vecteur de la question, la base donne les passages dont les vecteurs en sont les plus proches, et ces passages sont ajoutés à la question dans l’instruction. Le modèle de langage répond, et la réponse est montrée avec les passages.',
    ],
    height: topOf(EACH.length - 1) + HIGH + 2,
    drawing: (
      <>
        <Label x={WIDE / 2} y={13} text="Une fois" anchor="middle" tone="strong" />
        <Label x={RIGHT + WIDE / 2} y={13} text="À chaque question" anchor="middle" tone="strong" />
        <Rule from={[0, 26]} to={[WIDE, 26]} />
        <Rule from={[RIGHT, 26]} to={[RIGHT + WIDE, 26]} />
        <Column x={0} steps={ONCE} />
        <Column x={RIGHT} steps={EACH} />
        <Arrow points={[[WIDE, topOf(3) + HIGH / 2], [160, topOf(3) + HIGH / 2], [160, topOf(2) + HIGH / 2], [RIGHT - 1, topOf(2) + HIGH / 2]]} />
      </>
    ),
  };
}
