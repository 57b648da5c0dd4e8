import path from 'node:path';
import {Linter} from 'eslint';
import {describe, expect, it} from 'vitest';
import {layersRule} from './layers.mjs';

const root = path.resolve('/depot');

function complaints(file: string, code: string): string[] {
  const linter = new Linter({cwd: root});
  return linter
    .verify(code, {files: ['**/*.ts'], plugins: {site: {rules: {layers: layersRule(root)}}}, rules: {'site/layers': 'error'}}, path.join(root, file))
    .map(({message}) => message);
}

describe('the rule on who imports whom', () => {
  it.each([
    ['src/domain/a.ts', './b'],
    ['src/domain/pages/a.ts', '../pages/b'],
    ['src/domain/a.ts', 'zod'],
    ['src/components/A/index.ts', '../../domain/a'],
    ['src/components/A/index.ts', '@site/src/components/B'],
    ['src/components/A/index.ts', '@docusaurus/Link'],
    ['src/pages/index.ts', '@site/src/components/A'],
    ['src/theme/Navbar/index.ts', '@theme-original/Navbar'],
    ['plugins/a/index.ts', '../../src/domain/a'],
    ['plugins/a/index.ts', 'node:fs'],
    ['config/a.ts', '../plugins/a'],
    ['scripts/a.ts', '../plugins/files'],
    ['tests/build/a.ts', '../../scripts/a'],
    ['src/domain/a.test.ts', 'node:fs'],
  ])('lets %s import %s', (file, source) => {
    expect(complaints(file, `import '${source}';`)).toEqual([]);
  });

  it.each([
    ['src/domain/a.ts', 'react'],
    ['src/domain/a.ts', 'react/jsx-runtime'],
    ['src/domain/a.ts', '@docusaurus/types'],
    ['src/domain/a.ts', 'node:fs'],
    ['src/domain/a.ts', '../components/A'],
    ['src/domain/pages/a.ts', '../../pages/index'],
    ['src/domain/a.ts', '@site/plugins/a'],
    ['src/components/A/index.ts', '../../pages/index'],
    ['src/components/A/index.ts', '@site/plugins/a'],
    ['src/components/A/index.ts', 'node:path'],
    ['src/pages/index.ts', '../../config/site'],
    ['src/theme/Navbar/index.ts', '@site/plugins/a'],
    ['plugins/a/index.ts', '../../config/site'],
    ['plugins/a/index.ts', '../../src/components/A'],
    ['config/a.ts', '../src/components/A'],
    ['scripts/a.ts', '../src/components/A'],
  ])('stops %s from importing %s', (file, source) => {
    expect(complaints(file, `import '${source}';`)).toHaveLength(1);
  });

  it('sees every form of import, and says why in French', () => {
    const forms = ["export * from 'react';", "export {a} from 'react';", "void import('react');", "import a from 'react';"];
    expect(forms.map((code) => complaints('src/domain/a.ts', code).length)).toEqual([1, 1, 1, 1]);
    expect(complaints('src/domain/a.ts', "import 'react';")[0]).toBe(
      'Le fichier de src/domain importe « react » : src/domain est du TypeScript pur : ni React, ni Docusaurus, ni disque, et rien des autres dossiers.',
    );
  });
});
