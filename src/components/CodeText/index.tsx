import type {ReactElement} from 'react';

/** A text of the catalogue, whose parts between backticks are code: « `llama3.2` sans étiquette mène à cette variante. » */
export function CodeText({text}: {readonly text: string}): ReactElement {
  const parts = text.split('`');
  // A lone backtick is a sign like any other.
  return <>{parts.length % 2 === 0 ? text : parts.map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part))}</>;
}
