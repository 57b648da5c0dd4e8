import {Fragment} from 'react';
import type {LicencesFacts} from '@site/src/domain/catalogue/views/diagrams';
import {formatInteger} from '@site/src/domain/format';
import {Label, Rect, WIDTH, type Picture} from '../drawing';

const ROW = 74;
const BAR_WIDTH = WIDTH - 44;

export function licences({free, custom, nonCommercial, unknown, approved, wholly}: LicencesFacts): Picture {
  const rows = [
    {name: 'Permissive', detail: 'tout usage, la vente aussi, avec mention', count: free},
    {name: 'Propre à l’éditeur', detail: 'usage permis, sous ses conditions', count: custom},
    {name: 'Non commerciale', detail: 'recherche ou usage personnel', count: nonCommercial},
    ...(unknown === 0 ? [] : [{name: 'Non établie', detail: 'aucune licence nommée n’a été lue', count: unknown}]),
  ];
  const total = rows.reduce((sum, {count}) => sum + count, 0);
  const largest = Math.max(...rows.map(({count}) => count));
  const top = rows.length * ROW;
  const wordsOf = rows.map(({name, detail, count}) => `${name} (${detail}) : ${formatInteger(count)}`).join(' ; ');
  return {
    title: 'Poids ouverts, droits différents',
    caption: `Les ${formatInteger(total)} variantes de ce catalogue, rangées par licence et comptées à la construction de cette page. Lisez toujours la licence de la variante exacte.`,
    words: [
      `Sur ${formatInteger(total)} variantes : ${wordsOf}.`,
      `Parmi les permissives, ${formatInteger(approved)} suivent une licence approuvée par l’OSI, et ${formatInteger(wholly)} publient aussi leur code et leurs données d’entraînement.`,
    ],
    height: top + 66,
    drawing: (
      <>
        {rows.map(({name, detail, count}, index) => {
          const y = index * ROW;
          const width = Math.max(1, (count / largest) * BAR_WIDTH);
          return (
            <Fragment key={name}>
              <Label x={0} y={y + 13} text={name} tone="strong" />
              <Label x={0} y={y + 29} text={detail} tone="soft" />
              <Rect x={0} y={y + 37} width={width} height={20} fill="accent" />
              <Label x={width + 7} y={y + 52} text={formatInteger(count)} tone="strong" />
            </Fragment>
          );
        })}
        <Label x={0} y={top + 16} text={`Parmi les permissives :\n${formatInteger(approved)} à licence approuvée par l’OSI,\n${formatInteger(wholly)} avec données et code.`} />
      </>
    ),
  };
}
