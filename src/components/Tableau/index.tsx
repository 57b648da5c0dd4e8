import {clsx} from 'clsx';
import {Children, cloneElement, isValidElement, type ComponentProps, type ReactElement, type ReactNode} from 'react';
import {NO_BREAK_SPACE} from '../../domain/typography/characters';
import {textOf} from '../text-of';
import styles from './styles.module.css';

/** From this number of columns on, a phone shows each row as a card rather than a table to scroll. */
const CARD_COLUMNS = 4;

export interface TableauProps extends ComponentProps<'table'> {
  /** Where the cards of narrow screens write the column’s title: beside short values, above long ones, or along one text. */
  readonly labels?: 'beside' | 'above' | 'along';
  /**
   * Widths of the columns, in percent: a long table is drawn while it arrives, and would move with each row that needs more
   * room.
   */
  readonly widths?: readonly number[];
}

type TableElement = ReactElement<{children?: ReactNode}>;

const elements = (node: ReactNode, type?: string): TableElement[] =>
  Children.toArray(node).filter((child): child is TableElement => isValidElement(child) && (type === undefined || child.type === type));

/**
 * A table of a page, in a region that the keyboard can scroll. The region’s name is the caption if there is one, else the
 * column titles, which tables of a page may share: it is then no landmark. Roles are written out because the cards of narrow screens use `display: block`, which takes them away.
 */
export default function Tableau({children, labels = 'beside', widths, className, ...props}: TableauProps): ReactElement {
  const columns = elements(elements(elements(children, 'thead')[0]?.props.children, 'tr')[0]?.props.children).map((cell) =>
    textOf(cell.props.children),
  );
  const caption = textOf(elements(children, 'caption')[0]?.props.children);
  const name = caption === '' ? `Tableau${NO_BREAK_SPACE}: ${columns.filter((column) => column !== '').join(', ')}` : caption;
  // Roles can only be written on rows given as plain <tr>: a row made by a component keeps its table.
  const plainRows = elements(children)
    .filter((part) => part.type !== 'caption')
    .every((part) => elements(part.props.children).every((row) => row.type === 'tr'));
  const cards = columns.length >= CARD_COLUMNS && plainRows;
  const parts = elements(children).map((part) => (cards && part.type !== 'caption' ? cardPart(part, columns) : part));
  return (
    // A scrolling region must be reachable by keyboard (WCAG 2.1.1).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role={caption === '' ? 'group' : 'region'} aria-label={name} tabIndex={0} className={styles.region}>
      <table {...props} {...(cards && {role: 'table'})} className={clsx(className, cards && [styles.cards, styles[labels]], widths && styles.fixed) || undefined}>
        {parts.filter(({type}) => type === 'caption')}
        {widths && (
          <colgroup>
            {widths.map((width, index) => (
              <col key={index} style={{inlineSize: `${width}%`}} />
            ))}
          </colgroup>
        )}
        {parts.filter(({type}) => type !== 'caption')}
      </table>
    </div>
  );
}

function cardPart(part: TableElement, columns: readonly string[]): ReactElement {
  return cloneElement(part, {role: 'rowgroup'} as object, ...elements(part.props.children, 'tr').map((row) => cardRow(row, columns)));
}

function cardRow(row: TableElement, columns: readonly string[]): ReactElement {
  return cloneElement(
    row,
    {role: 'row'} as object,
    ...elements(row.props.children).map((cell, index) =>
      cell.type === 'th'
        ? cloneElement(cell, headerRole(cell))
        : cloneElement(cell, {role: 'cell', 'data-label': columns[index]} as object, oneElement(cell.props.children)),
    ),
  );
}

function headerRole(cell: TableElement): object {
  return 'scope' in cell.props && cell.props.scope === 'row' ? {role: 'rowheader'} : {role: 'columnheader', scope: 'col'};
}

/** A card lays out a cell as a label and a value: a value in several parts is held together. */
function oneElement(content: ReactNode): ReactNode {
  return Children.count(content) > 1 ? <div>{content}</div> : content;
}
