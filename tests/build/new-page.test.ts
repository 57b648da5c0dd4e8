import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {readBuiltSite} from '../support/built-site';
import {buildCopy, copySite, type SiteCopy} from '../support/run-build';
import {BUILDS} from '../support/site';

const TIMEOUT = 300_000;
let copy: SiteCopy;

afterEach(() => copy.remove());

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(copy.dir, file)), {recursive: true});
  writeFileSync(path.join(copy.dir, file), text);
}

const page = (frontMatter: string, title: string): string => `---\n${frontMatter}\n---\n\n# ${title}\n\nTexte de la page.\n`;

describe('a page added by adding one file', () => {
  it(
    'at position 2.5 stands between Gemma and Mistral',
    async () => {
      copy = copySite();
      write(
        'docs/modeles/page-essai.mdx',
        page('description: Une page ajoutée pour vérifier que sa position suffit à la placer.\nsidebar_position: 2.5', 'Page essai'),
      );
      const {code, output} = await buildCopy(copy);
      expect(code, output).toBe(0);
      expect(copy.changes()).toEqual(['docs/modeles/page-essai.mdx']);

      const site = readBuiltSite({...BUILDS.root, dir: path.relative(process.cwd(), path.join(copy.dir, 'build'))});
      for (const file of ['modeles/gemma/index.html', 'modeles/page-essai/index.html']) {
        const built = site.pages.find((candidate) => candidate.file === file);
        const labels = built
          ?.$('nav[aria-label="Pages de la section"] a')
          .toArray()
          .map((link) => built.$(link).text().trim());
        const start = labels?.indexOf('Gemma') ?? -1;
        expect(labels?.slice(start, start + 3), file).toEqual(['Gemma', 'Page essai', 'Mistral']);
      }
      expect(readFileSync(path.join(copy.dir, 'build/sitemap.xml'), 'utf8')).toContain('/modeles/page-essai/');
    },
    TIMEOUT,
  );
});

describe('front matter with mistakes', () => {
  it(
    'stops the build with one French message that tells all of them',
    async () => {
      copy = copySite();
      write('docs/modeles/essai-un.mdx', page('description: Une description assez longue pour être admise.\nsidebar_postion: 40', 'Essai un'));
      write('docs/modeles/essai-deux.mdx', page('sidebar_position: 41', 'Essai deux'));
      write('docs/modeles/essai-trois.mdx', page('description: Une description assez longue pour être admise.\nsidebar_position: quarante', 'Essai trois'));
      write('docs/essais/un.mdx', page('description: Une description assez longue pour être admise.\nsidebar_position: 1', 'Un'));
      write('docs/essais/deux.mdx', page('description: Une description assez longue pour être admise.\nsidebar_position: 1', 'Deux'));
      const {code, output} = await buildCopy(copy);
      expect(code).not.toBe(0);
      expect(output).toContain('docs/modeles/essai-un.mdx:3');
      expect(output).toContain('La clé « sidebar_postion » n’existe pas.');
      expect(output).toContain('Écrivez « sidebar_position » à la place.');
      expect(output).toContain('docs/modeles/essai-deux.mdx');
      expect(output).toContain('« description » manque.');
      expect(output).toContain('docs/modeles/essai-trois.mdx:3');
      expect(output).toContain('« sidebar_position » devrait être un nombre.');
      expect(output).toContain('docs/essais/deux.mdx:3');
      expect(output).toContain('La position 1 (sidebar_position) est déjà prise par docs/essais/un.mdx.');
      expect(output.match(/\d+ erreurs? à corriger/g)).toEqual(['5 erreurs à corriger']);
    },
    TIMEOUT,
  );
});
