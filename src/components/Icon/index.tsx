import type {ReactElement} from 'react';

/** Line drawings on a 24 px grid. An icon never speaks alone: a word always stands beside it. */
const PATHS = {
  contrast: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 3v18M12 8h7.8M12 12h9M12 16h7.8',
  menu: 'M4 7h16M4 12h16M4 17h16',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5L21 21',
  close: 'M6 6l12 12M18 6L6 18',
  external: 'M10 5H5v14h14v-5M13 5h6v6M19 5l-9 9',
  note: 'M5 19l1-4L16 5l3 3L9 18zM14 7l3 3',
  info: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 11v6M12 7v1',
  tip: 'M5 12.5l4.5 4.5L19 7',
  warning: 'M12 4L3 20h18zM12 10v5M12 17v1',
  danger: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7v6M12 16v1',
} as const;

export type IconName = keyof typeof PATHS;

export default function Icon({name}: {readonly name: IconName}): ReactElement {
  return (
    <svg
      aria-hidden="true"
      width="1.2em"
      height="1.2em"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round">
      <path d={PATHS[name]} />
    </svg>
  );
}
