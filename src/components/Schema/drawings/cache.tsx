import {Fragment} from 'react';
import type {CacheFacts} from '@site/src/domain/catalogue/views/diagrams';
import {formatInteger} from '@site/src/domain/format';
import {formatBinaryBytes} from '@site/src/domain/memory';
import {Label, Rect, Rule, type Picture} from '../drawing';

const ROW = 25;
const BAR_LEFT = 102;
const BAR_WIDTH = 148;

export function cache({models}: CacheFacts): Picture {
  const largest = Math.max(...models.flatMap(({file, caches}) => [file, ...caches.map(({bytes}) => bytes)]));
  const rowsOf = ({file, caches}: CacheFacts['models'][number]) => [
    {name: 'poids (fichier)', bytes: file, fill: 'raised' as const},
    ...caches.map(({context, bytes}) => ({name: `${formatInteger(context)} jetons`, bytes, fill: 'accent' as const})),
  ];
  const block = 26 + 4 * ROW + 18;
  return {
    title: 'Le cache clé-valeur grossit avec le contexte',
    caption:
      'En clair, les poids ; en plein, le cache pour trois longueurs de contexte. Tout est à la même échelle. Calcul de ce site, cache en F16, une seule conversation.',
    words: models.map(
      ({model, tag, file, caches}) =>
        `${model} (${tag}) : le fichier pèse ${formatBinaryBytes(file)}. Le cache prend ${caches.map(({context, bytes}) => `${formatBinaryBytes(bytes)} pour ${formatInteger(context)} jetons`).join(', ')}.`,
    ),
    height: models.length * block - 18,
    drawing: models.map((model, index) => {
      const top = index * block;
      const rows = rowsOf(model);
      return (
        <Fragment key={model.tag}>
          <Label x={0} y={top + 13} text={model.model} tone="strong" />
          <Rule from={[BAR_LEFT, top + 22]} to={[BAR_LEFT, top + 26 + rows.length * ROW]} />
          {rows.map(({name, bytes, fill}, row) => {
            const y = top + 26 + row * ROW;
            const width = Math.max(1, (bytes / largest) * BAR_WIDTH);
            return (
              <Fragment key={name}>
                <Label x={BAR_LEFT - 8} y={y + 13} text={name} anchor="end" tone="soft" />
                <Rect x={BAR_LEFT} y={y} width={width} height={18} fill={fill} />
                <Label x={BAR_LEFT + width + 6} y={y + 13} text={formatBinaryBytes(bytes)} />
              </Fragment>
            );
          })}
        </Fragment>
      );
    }),
  };
}
