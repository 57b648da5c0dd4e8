import type {ReactElement} from 'react';
import Link from '@docusaurus/Link';
import {differ, type ComparedCell, type ComparedVariantView} from '@site/src/domain/catalogue/views/compared-cells';
import {COMPARISON_ROWS} from '@site/src/domain/catalogue/views/comparison';
import {CodeText} from '../CodeText';
import {Preuve} from '../Preuve';
import {Reponse} from '../Reponse';
import Tableau from '../Tableau';
import {MachineBar, Verdict} from '../Verdict';
import styles from './styles.module.css';

/**
 * Variants side by side, one fact a row. A row whose values differ says so, and the others can be put aside by style alone.
 * `enhance.ts` fills the same table for the variants that an address asks for: what changes here changes there.
 */
export function Comparaison({variants}: {readonly variants: readonly ComparedVariantView[]}): ReactElement {
  return (
    <div className={styles.comparison}>
      <MachineBar />
      <p className={styles.only}>
        <label>
          <input type="checkbox" name="differences" /> Ne montrer que les différences
        </label>
      </p>
      <Tableau labels="above" widths={[22, ...variants.map(() => 78 / variants.length)]}>
        <caption>{`${variants.map(({name}) => name).join(', ')}. Le signe ≠ marque une ligne où les valeurs diffèrent.`}</caption>
        <thead>
          <tr>
            <th scope="col">Fait</th>
            {variants.map(({id, name, url}) => (
              <th key={id} scope="col">
                <Link to={url}>{name}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {COMPARISON_ROWS.map(({key, label}, index) => {
            const cells = variants.map(({cells: all}) => all[index]).filter((cell) => cell !== undefined);
            const differs = differ(cells);
            return (
              <tr key={key} data-differs={differs ? '' : undefined}>
                <th scope="row">
                  {label}
                  <span className={styles.mark} hidden={!differs}>
                    {' '}
                    ≠ diffère
                  </span>
                </th>
                {variants.map(({id, name, cells: all}) => (
                  <td key={id}>
                    <Cell cell={all[index]} of={name} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </Tableau>
    </div>
  );
}

function Cell({cell, of}: {readonly cell: ComparedCell | undefined; readonly of: string}): ReactElement | null {
  switch (cell?.kind) {
    case 'fact':
      return <Preuve fact={cell.fact} of={of} />;
    case 'text':
      return (
        <span>
          {cell.text}
          {cell.note !== undefined && <Note text={cell.note} />}
          <Verdict fit={cell.fit} />
        </span>
      );
    case 'answer':
      return (
        <span>
          <Reponse answer={cell.answer} word={cell.word} />
          <Note text={cell.note} />
        </span>
      );
    case 'links':
      return (
        <span data-links>
          {cell.links.map(({label, url}) => (
            <Link key={url} to={url}>
              {label}
            </Link>
          ))}
        </span>
      );
    case undefined:
      return null;
  }
}

export function Note({text}: {readonly text: string}): ReactElement {
  return (
    <span className={styles.note}>
      <CodeText text={text} />
    </span>
  );
}
