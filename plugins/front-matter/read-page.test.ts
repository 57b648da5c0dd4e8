import path from 'node:path';
import type {Root} from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified, type Plugin} from 'unified';
import {VFile} from 'vfile';
import {expect, it} from 'vitest';
import {parseOnce, readPage} from './read-page';

const FILE = 'docs/essai.mdx';
const TEXT = `---
title: Une page d’essai
description: Une page d’essai, lue deux fois.
sidebar_position: 1
kind: reference
---

# Essai

Du texte, \`du code\` et <b>un mot</b>.

| A | B |
| - | - |
| 1 | 2 |

:::note

Une note.

:::
`;

/** As Docusaurus does: front matter and directives come after the plugins of the site. */
function read(content: string, plugins: Plugin<[], Root>[]): Root {
  const processor = unified().use(remarkParse).use(remarkMdx);
  plugins.forEach((plugin) => processor.use(plugin));
  processor.use(remarkFrontmatter).use(remarkDirective).use(remarkGfm);
  return processor.parse(new VFile({path: path.resolve(FILE), value: content}));
}

const withoutFrontMatter = (tree: Root): unknown => JSON.parse(JSON.stringify(tree.children.filter(({type}) => type !== 'yaml')));

it('gives Docusaurus the tree already made, with the lines of the file', () => {
  const plain = read(TEXT, []);
  readPage({file: FILE, text: TEXT});
  const known = read(TEXT, [parseOnce]);
  expect(withoutFrontMatter(known)).toEqual(withoutFrontMatter(plain));
  expect(known.children[0]).toMatchObject({type: 'heading', position: {start: {line: 8}}});
});

it('gives it once, since plugins change it', () => {
  readPage({file: FILE, text: TEXT});
  expect(read(TEXT, [parseOnce])).not.toBe(read(TEXT, [parseOnce]));
});

it('lets Docusaurus read a text that is not the one it knows', () => {
  readPage({file: FILE, text: TEXT});
  expect(withoutFrontMatter(read(`${TEXT}\nUne fin.\n`, [parseOnce]))).toContainEqual(expect.objectContaining({children: [expect.objectContaining({value: 'Une fin.'})]}));
});
