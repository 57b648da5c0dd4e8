import {describe, expect, it} from 'vitest';
import {checkSampleParts, pagesShowing, showSample} from '.';

const sample = {file: 'exemples/api/discuter.py', text: '"""Sujet."""\n\ndef f():\n    # partie: appel\n    a = 1\n\n    if a:\n        b()\n    # fin\n'};

describe('showSample', () => {
  it('shows a part at the left margin, and the whole file without its marks', () => {
    expect(showSample([sample], 'api/discuter.py', 'appel')).toMatchObject({language: 'python', code: 'a = 1\n\nif a:\n    b()'});
    expect(showSample([sample], 'api/discuter.py', undefined)).toMatchObject({code: expect.not.stringContaining('partie') as string});
  });

  it('names the nearest file, the nearest part', () => {
    expect(showSample([sample], 'api/discutr.py', undefined)).toMatchObject({fix: 'Écrivez fichier="api/discuter.py".'});
    expect(showSample([sample], 'api/discuter.py', 'apel')).toMatchObject({fix: 'Écrivez partie="appel".'});
  });
});

it.each([
  ['# partie: a\nx', 1, 'n’est pas fermée'],
  ['x\n# fin', 2, 'ne ferme aucune partie'],
  ['# partie: a\n# partie: b\n# fin', 2, 'avant la fin de « a »'],
  ['// partie: Un nom\n// fin', 1, 'un nom à elle'],
  ['# partie: a\n# fin\n# partie: a\n# fin', 3, 'un nom à elle'],
])('marks are checked: %j', (text, line, message) => {
  expect(checkSampleParts({file: 'exemples/a.py', text})).toMatchObject([{line, message: expect.stringContaining(message) as string}]);
});

it('a sample knows the pages that show it', () => {
  const page = (file: string, text: string) => ({file, text});
  const pages = [page('docs/a.mdx', '<Exemple fichier="api/a.py" partie="b" />'), page('docs/b.mdx', 'Le fichier `exemples/api/a.py`.'), page('docs/c.mdx', 'Rien.')];
  expect(pagesShowing('exemples/api/a.py', pages)).toEqual(['docs/a.mdx', 'docs/b.mdx']);
});
