import {createHash} from 'node:crypto';
import type {ClientCode} from './client-code';

/**
 * The page whose link the reader points at is prepared, that one alone: `:hover` holds for one link at a time, and keeps
 * browsers from choosing links that merely come into view. They skip it with `Save-Data`. Addresses of pages end in a slash,
 * those of files do not.
 */
function speculationRules(baseUrl: string): string {
  const where = {and: [{href_matches: `${baseUrl}(.*/)?`}, {selector_matches: ':hover, :active'}]};
  return JSON.stringify({prerender: [{where, eagerness: 'moderate'}]});
}

/** Stands for the hashes of a page’s inline scripts until they are known: the HTML minifier rewrites them. */
const INLINE_SCRIPTS = "'inline-scripts'";

/** What a page may load: itself, and its own inline scripts named by their hash. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' ${INLINE_SCRIPTS}`,
  "style-src 'self'",
  // Bars drawn to scale carry their length in a style attribute.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

const INLINE_SCRIPT = /<script(?<attributes>(?![^>]*\ssrc=)[^>]*)>(?<code>[\s\S]*?)<\/script>/g;

/** The page with the hashes of its inline scripts in its policy. Data blocks (JSON-LD) are not scripts and need none. */
export function allowInlineScripts(html: string): string {
  const hashes = [...html.matchAll(INLINE_SCRIPT)].flatMap(({groups}) =>
    groups === undefined || (groups.attributes ?? '').includes('ld+json')
      ? []
      : [`'sha256-${createHash('sha256').update(groups.code ?? '').digest('base64')}'`],
  );
  return html.replace(INLINE_SCRIPTS, [...new Set(hashes)].join(' '));
}

/** What React leaves in the HTML for itself. Written so that no tool takes it for an HTML comment. */
const BODY_TRACES = [/<!-{2} -->/g];

/** Before the body, what Docusaurus leaves for its own search and scripts, and languages that a site in one language lacks. */
const HEAD_TRACES = [/ data-has-hydrated="?false"?/g, /<meta [^>]*\bname="?(?:docusaurus_|docsearch:)[^>]*>/g, /<link [^>]*\bhreflang=[^>]*>/g, / data-rh="?true"?/g];

/** The page without the marks by which React and Docusaurus’s browser code would find their way in it. */
export function withoutTraces(html: string): string {
  const headEnd = html.indexOf('<body');
  return `${without(HEAD_TRACES, html.slice(0, headEnd))}${without(BODY_TRACES, html.slice(headEnd))}`;
}

function without(traces: readonly RegExp[], html: string): string {
  return traces.reduce((text, trace) => text.replace(trace, ''), html);
}

/**
 * The HTML of every built page, for Docusaurus’s option `ssrTemplate` (Eta syntax): its own template without the bundles of
 * React, which the pages do not need, and without its inline scripts, which a strict policy would refuse.
 */
export function pageTemplate(baseUrl: string, code: ClientCode): string {
  return `<!DOCTYPE html>
<html <%~ it.htmlAttributes %>>
  <head>
    <meta charset="UTF-8">
    <meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
    <% it.metaAttributes.forEach((metaAttribute) => { %>
      <%~ metaAttribute %>
    <% }); %>
    <%~ it.headTags %>
    <% it.stylesheets.forEach((stylesheet) => { %>
      <link rel="stylesheet" href="<%= it.baseUrl %><%= stylesheet %>" />
    <% }); %>
    <script>${code.head}</script>
    <% if (/ data-(?:fit|machine-name)=/.test(it.appHtml)) { %>
      <script>${code.verdicts}</script>
    <% } %>
  </head>
  <body <%~ it.bodyAttributes %>>
    <div id="__docusaurus"><%~ it.appHtml %></div>
    <%~ it.postBodyTags %>
    <script>${code.loader}</script>
    <script type="speculationrules">${speculationRules(baseUrl)}</script>
  </body>
</html>
`;
}
