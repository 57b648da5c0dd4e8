import {readFileSync} from 'node:fs';
import {parse} from 'yaml';
import {describe, expect, it} from 'vitest';
import * as z from 'zod';
import {readCatalogue} from '../../../plugins/catalogue/read';
import {loadCatalogue} from '../catalogue/load';
import {FORM_FIELDS, issueReply, modelFromIssue, readIssueForm} from './from-issue';
import type {SiteView} from './question';

const TODAY = '2026-11-23';
const SMALL_SITE = 'tests/fixtures/mistakes/site';
const site: SiteView = {today: TODAY, pages: [], catalogue: readCatalogue(SMALL_SITE, TODAY).catalogue, terms: []};

const form = (answers: Readonly<Record<string, string>>): string =>
  Object.keys(FORM_FIELDS)
    .map((label) => `### ${label}\n\n${answers[label] ?? '_No response_'}`)
    .join('\n\n');
const GOOD = {Famille: 'exemple', Génération: 'exemple-1', 'Nom du modèle': 'Exemple 1.5 3B', Genre: 'instruct', 'Mélange d’experts': 'non'};

async function filesOf(body: string): Promise<readonly {file: string; text: string}[]> {
  const outcome = await modelFromIssue(body, site);
  expect(outcome).toHaveProperty('files');
  return 'files' in outcome ? outcome.files : [];
}

async function problemsOf(body: string): Promise<string> {
  const outcome = await modelFromIssue(body, site);
  return 'problems' in outcome ? outcome.problems.join('\n') : '';
}

describe('the form', () => {
  it('asks for what the reader of the form knows, with the choices that the catalogue admits', () => {
    const {body} = z
      .looseObject({body: z.array(z.looseObject({type: z.string(), attributes: z.looseObject({label: z.string().optional()})}))})
      .parse(parse(readFileSync('.github/ISSUE_TEMPLATE/modele-manquant.yml', 'utf8')));
    const labels = body.filter(({type}) => type !== 'markdown').map(({attributes}) => attributes.label);
    expect(labels).toEqual(expect.arrayContaining(Object.keys(FORM_FIELDS)));
  });

  it('leaves aside what was not answered', () => {
    expect(readIssueForm(form({Famille: 'exemple'}))).toEqual({famille: 'exemple'});
    expect(readIssueForm('')).toEqual({});
  });
});

describe('a good form', () => {
  it('gives a record that the catalogue reads', async () => {
    const [file] = await filesOf(form(GOOD));
    expect(file?.file).toBe('catalogue/modeles/exemple/exemple-1/exemple-1.5-3b.yaml');
    const {problems} = loadCatalogue([
      {file: 'catalogue/modeles/exemple/famille.yaml', text: readFileSync(`${SMALL_SITE}/catalogue/modeles/exemple/famille.yaml`, 'utf8')},
      {file: 'catalogue/modeles/exemple/exemple-1/generation.yaml', text: readFileSync(`${SMALL_SITE}/catalogue/modeles/exemple/exemple-1/generation.yaml`, 'utf8')},
      file ?? {file: '', text: ''},
    ]);
    expect(problems).toEqual([]);
  });

  it('makes the generation when it is new', async () => {
    expect((await filesOf(form({...GOOD, Génération: 'Exemple 2'}))).map(({file}) => file)).toEqual([
      'catalogue/modeles/exemple/exemple-2/exemple-1.5-3b.yaml',
      'catalogue/modeles/exemple/exemple-2/generation.yaml',
    ]);
  });

  it('is answered with the file and a link that opens it, filled in', async () => {
    const reply = issueReply(await modelFromIssue(form(GOOD), site), 'https://github.com/a/b');
    expect(reply).toContain('https://github.com/a/b/new/main?filename=catalogue%2Fmodeles%2Fexemple%2Fexemple-1%2Fexemple-1.5-3b.yaml&value=');
    expect(reply).toContain('```yaml\n# catalogue/modeles/exemple/exemple-1/exemple-1.5-3b.yaml\n');
  });
});

describe('a hostile form', () => {
  it.each([
    ['a path out of the catalogue', {...GOOD, Famille: '../../.github/workflows'}],
    ['a path in the generation', {...GOOD, Famille: 'exemple/../..'}],
    ['a prototype key', {...GOOD, Famille: '__proto__'}],
    ['a command in the repository', {...GOOD, 'Dépôt Hugging Face': 'a/b$(curl x)'}],
    ['an expression in the tag', {...GOOD, 'Étiquette Ollama': '${{ github.token }}:x'}],
    ['a kind out of the list', {...GOOD, Genre: 'instruct\nartifacts: x'}],
    ['a tag already taken', {...GOOD, 'Étiquette Ollama': 'exemple1:8b'}],
    ['a name without a letter', {...GOOD, 'Nom du modèle': '!!!'}],
  ])('%s makes no file', async (_, answers) => {
    expect(await problemsOf(form(answers))).not.toBe('');
  });

  it('a generation is only letters, digits and dashes, whatever was typed', async () => {
    const files = await filesOf(form({...GOOD, Génération: '../../../etc/passwd'}));
    expect(files.map(({file}) => file)).toEqual([
      'catalogue/modeles/exemple/etc-passwd/exemple-1.5-3b.yaml',
      'catalogue/modeles/exemple/etc-passwd/generation.yaml',
    ]);
  });

  it('a name stays one value of one key', async () => {
    const name = 'Exemple: {a: 1} # "x" \' | > & * ! % @ `y`\\';
    const [file] = await filesOf(form({...GOOD, 'Nom du modèle': name}));
    expect(parse(file?.text ?? '')).toMatchObject({name, kind: 'instruct'});
  });

  it('lines and headings in an answer neither add a key nor replace an answer', async () => {
    const body = form({...GOOD, 'Nom du modèle': 'Exemple 9\n\n### Famille\n\nautre\n\nkind: base'});
    expect(readIssueForm(body).famille).toBe('exemple');
    const [file] = await filesOf(body);
    expect(parse(file?.text ?? '')).toMatchObject({name: 'Exemple 9', kind: 'instruct'});
  });

  it('mentions, links and fences stay in code', async () => {
    const bad = '```\n@everyone <img src=x> [clic](https://example.org)\n````';
    const reply = issueReply(await modelFromIssue(form({...GOOD, Famille: bad}), site), 'https://github.com/a/b');
    const [, fence = ''] = /^(`{3,})text$/m.exec(reply) ?? [];
    const outside = reply.split(fence).filter((_, index) => index % 2 === 0).join('');
    expect(fence.length).toBeGreaterThan(4);
    expect(outside).not.toMatch(/@everyone|<img|clic/);
  });

  it('an endless body is cut', () => {
    expect(JSON.stringify(readIssueForm(`### Famille\n\n${'a'.repeat(1_000_000)}`)).length).toBeLessThan(300);
  });
});
