import type {ReactElement} from 'react';

/** A frame whose corner is lifted, and three measured bars: something opened, weighed and read. Same drawing as static/img/favicon.svg. */
export default function Logo(): ReactElement {
  return (
    <svg aria-hidden="true" width="28" height="28" viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="3">
      <path d="M19 4H4v24h24V13" />
      <path d="M10 22h12M10 16h8M10 10h4M24 2.5h5.5v5.5" />
    </svg>
  );
}
