import type {ReactElement} from 'react';

/** An open frame and three measured bars: something opened, weighed and read. Same drawing as static/img/favicon.svg. */
export default function Logo(): ReactElement {
  return (
    <svg aria-hidden="true" width="28" height="28" viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="3">
      <path d="M19 4H4v24h24V13" />
      <path d="M10 22h12M10 16h8M10 10h4M21 11l8-8M23 3h6v6" />
    </svg>
  );
}
