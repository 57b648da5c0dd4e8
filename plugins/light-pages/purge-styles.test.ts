import {describe, expect, it} from 'vitest';
import {collectNames, purgeStyles} from './purge-styles';

function purge(css: string, html: string): string {
  const used = new Set<string>();
  collectNames(html, used);
  return purgeStyles(css, used);
}

const PAGE = '<main id=contenu class="prose wide"><h1>Titre</h1><a class=lien href="/a>b">x</a></main>';

describe('purgeStyles', () => {
  it.each([
    ':is(.prose,.absent) :where(h1){margin:1em}',
    'main .lien:hover{color:red}',
    '#contenu>h1:not(.absent){color:red}',
    ':popover-open{color:red}',
    ':root[data-theme=dark]{color:red}',
    '.wide::before{content:"x"}',
    '@media print{h1{color:red}}',
    '@layer b,a;@layer a{h1{color:red}}@layer b{h1{color:blue}}',
    '@layer b,a.c;@layer a{@layer c{h1{color:red}}}@layer b{h1{color:blue}}',
    '@keyframes k{from{top:0}to{top:1px}}',
    ':root{--a:red;--b:var(--a)}h1{color:var(--b)}',
  ])('keeps %s', (css) => {
    expect(purge(css, PAGE)).toBe(css);
  });

  it.each([
    ['.absent{color:red}', ''],
    ['.absent,h1{color:red}', 'h1{color:red}'],
    ['main .absent h1{color:red}', ''],
    [':where(.absent) h1{color:red}', ''],
    ['@media print{.absent{color:red}}', ''],
    [':root{--a:red;--b:var(--a)}h1{color:red}', 'h1{color:red}'],
    ['@layer a,b;@layer b{h1{color:red}}', '@layer b;@layer b{h1{color:red}}'],
    ['@layer a,b;h1{color:red}', 'h1{color:red}'],
    [':root{--a: red}h1{color:var(--a)}', ':root{--a:red}h1{color:var(--a)}'],
  ])('reduces %s', (css, kept) => {
    expect(purge(css, PAGE)).toBe(kept);
  });
});
