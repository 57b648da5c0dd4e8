import {Children, isValidElement, type ReactNode} from 'react';

/** Text that a reader sees in a React node, elements read through, ordinary spaces folded: no-break spaces stay. */
export function textOf(node: ReactNode): string {
  return rawTextOf(node).replace(/[ \n\t]+/g, ' ').trim();
}

function rawTextOf(node: ReactNode): string {
  return Children.toArray(node)
    .map((child) => {
      if (typeof child === 'string' || typeof child === 'number') {
        return String(child);
      }
      return isValidElement<{children?: ReactNode}>(child) ? rawTextOf(child.props.children) : '';
    })
    .join('');
}
