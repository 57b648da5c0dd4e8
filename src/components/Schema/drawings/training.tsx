import {Fragment} from 'react';
import {Arrow, Label, Rect, WIDTH, type Picture} from '../drawing';

const STEP = 94;

const STAGES = [
  {name: '1. Préentraînement', lines: ['environ 4 000 milliards de jetons'], result: 'un modèle de base'},
  {name: '2. Affinage sur des exemples', lines: ['questions et réponses rédigées'], result: 'il suit une instruction'},
  {name: '3. Préférences et vérifications', lines: ['réponses comparées ou vérifiées'], result: 'le modèle que vous téléchargez'},
] as const;

export function training(): Picture {
  return {
    title: 'Trois étapes, trois sortes de données',
    caption: 'Chiffres d’OLMo 2 7B, dont l’institut Ai2 publie les données et les recettes. Les autres éditeurs en disent souvent moins.',
    words: STAGES.map(({name, lines, result}) => `${name} : ${lines.join(', ')}. Résultat : ${result}.`),
    height: STAGES.length * STEP - 22,
    drawing: STAGES.map(({name, lines, result}, index) => {
      const y = index * STEP;
      return (
        <Fragment key={name}>
          <Rect x={0} y={y + 1} width={WIDTH} height={70} fill={index === 0 ? 'tint' : 'raised'} />
          <Label x={12} y={y + 21} text={name} tone="strong" />
          <Label x={12} y={y + 40} text={lines.join('\n')} />
          <Label x={12} y={y + 59} text={`→ ${result}`} tone="accent" />
          {index < STAGES.length - 1 && <Arrow points={[[WIDTH / 2, y + 71], [WIDTH / 2, y + STEP]]} />}
        </Fragment>
      );
    }),
  };
}
