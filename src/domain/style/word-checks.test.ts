import {describe, expect, it} from 'vitest';
import type {Term} from '../terms/load';
import type {TermRecord} from '../terms/schema';
import {checkDoubleWords} from './double-words';
import {checkEnglish, englishForms, englishWords} from './english-words';
import {checkForbiddenWords, FORBIDDEN_WORDS} from './forbidden-words';
import {CASED_NAMES, checkNames} from './names';
import {avoidedForms, checkTerms} from './terms';
import {pageOf, told} from './test-page';
import {checkTypography} from './typography';

const messages = (check: typeof checkNames, body: string): string[] => {
  const page = pageOf(body);
  return told(check(page, page.prose));
};

const record = (over: Partial<TermRecord>): Term => ({
  id: 'a',
  file: 'catalogue/termes/a.yaml',
  lineOf: () => 1,
  record: {
    term: 'jeton',
    official: null,
    usual: [],
    english: 'token',
    definition: 'Morceau de texte que le modèle lit.',
    avoid: [],
    source: {title: 'Usage', url: null, read_on: null, unread_reason: 'Usage du site.'},
    first_mention: 'jeton (<span lang="en">token</span>)',
    ...over,
  },
});

describe('checkForbiddenWords', () => {
  it.each(FORBIDDEN_WORDS.map(({form}) => form))('refuses « %s »', (form) => {
    expect(messages(checkForbiddenWords, `Alors ${form} cela.`)).toHaveLength(1);
  });

  it('gives the line and the reason, plurals and capitals included', () => {
    const page = pageOf('Texte.\n\nIl suffit d’attendre. Des outils\nrévolutionnaires.');
    expect(told(checkForbiddenWords(page, page.prose))).toEqual(['7 « Il suffit » n’a pas sa place ici.', '8 « révolutionnaires » n’a pas sa place ici.']);
    expect(checkForbiddenWords(page, page.prose)[1]?.fix).toMatch(/avec une source\.$/);
  });

  it.each(['Le mot « simplement » est à éviter.', 'La difficulté est suffisante.', '`facile`', '<span lang="en">trivial</span>', 'La mémoire de pointe est de 8 Go.'])(
    'accepts %s',
    (body) => {
      expect(messages(checkForbiddenWords, body)).toEqual([]);
    },
  );
});

describe('checkNames', () => {
  it.each([
    ['Huggingface', 'Hugging Face'], ['hugging face', 'Hugging Face'], ['Llama.cpp', 'llama.cpp'], ['VLLM', 'vLLM'], ['ollama', 'Ollama'], ['Github', 'GitHub'],
    ['MacOS', 'macOS'], ['mac OS', 'macOS'], ['LM studio', 'LM Studio'], ['OpenWebUI', 'Open WebUI'], ['Deepseek', 'DeepSeek'], ['qwen', 'Qwen'], ['Mistral ai', 'Mistral AI'],
  ])('%s → %s', (found, right) => {
    const page = pageOf(`Avec ${found}, vous lancez un modèle.`);
    expect(checkNames(page, page.prose).map(({fix}) => fix.slice(0, 12 + right.length))).toEqual([`Écrivez « ${right} »`]);
  });

  it.each([
    ...CASED_NAMES.map((name) => `Avec ${name}.`),
    'Le paquet `ollama` et ollama.com, github.com/ollama/ollama, open-webui_data, https://huggingface.co/qwen.',
    'La commande gemma3:4b.',
  ])('accepts %s', (body) => {
    expect(messages(checkNames, body)).toEqual([]);
  });
});

describe('checkDoubleWords', () => {
  it.each(['Lancez le le modèle.', 'Le modèle modèle répond.', 'L’outil de\nde mesure.', 'La la taille.'])('refuses %j', (body) => {
    expect(messages(checkDoubleWords, body)).toHaveLength(1);
  });

  it.each(['Nous nous servons.', 'Vous vous connectez.', 'Pas à pas, peu à peu.', 'C’est très très long.', 'Le `le` le dit.', 'Un à un. Un autre.', 'Voici 1 1.'])('accepts %s', (body) => {
    expect(messages(checkDoubleWords, body)).toEqual([]);
  });
});

describe('checkTypography', () => {
  it('tells missing spaces, bare capitals and double spaces, each with its line', () => {
    expect(messages(checkTypography, 'Quoi?\n\nEtat des lieux.\n\nDeux  espaces.')).toEqual([
      '5 Il manque une espace devant ce signe. « Quoi? »', '7 Les capitales portent leurs accents. « Etat des lieux. »', '9 Deux espaces se suivent.',
    ]);
  });

  it('accepts code, tags, tables aligned by hand and line breaks', () => {
    expect(messages(checkTypography, 'Le `a  b?` et gemma3:4b ; quoi ?  \nSuite.\n\n| a   | b |\n|-----|---|\n| c   | d |')).toEqual([]);
  });
});

describe('checkTerms', () => {
  const forms = avoidedForms([
    record({avoid: [{form: 'token', reason: 'Le site écrit « jeton ».'}, {form: 'AI', reason: 'Écrivez « IA ».'}, {form: 'invite', reason: 'Autre sens.', checked: false}]}),
    record({avoid: [{form: 'fenêtre contextuelle', reason: 'Écrivez « fenêtre de contexte ».'}]}),
  ]);
  const found = (body: string): string[] => {
    const page = pageOf(body);
    return told(checkTerms(page, page.prose, forms));
  };

  it.each(['Un token.', 'Des Tokens.', 'La fenêtre\ncontextuelle.', 'Les fenêtres contextuelles.', 'Une AI locale.'])('refuses %j', (body) => {
    expect(found(body)).toHaveLength(1);
  });

  it.each([
    'Un jeton (<span lang="en">token</span>).', 'Le mot « token » est anglais.', '`token`', 'Une invite de commande.', 'Chez Mistral AI, le AI Act et selon Stability AI.', 'La tokenologie.', 'ai et mai.',
  ])('accepts %s', (body) => {
    expect(found(body)).toEqual([]);
  });

  it('proposes the first mention', () => {
    const page = pageOf('Un token.');
    expect(checkTerms(page, page.prose, forms)[0]?.fix).toBe('Le site écrit « jeton ». À la première mention : jeton (<span lang="en">token</span>)');
  });
});

describe('checkEnglish', () => {
  const terms = [record({term: 'lot', english: 'batch', first_mention: 'lot (<span lang="en">batch</span>)'}), record({avoid: [{form: 'token', reason: 'Écrivez « jeton ».'}]})];
  const found = (body: string): string[] => {
    const page = pageOf(body);
    return told(checkEnglish(page, page.prose, englishForms(englishWords(terms))));
  };

  it('leaves to the terms what they avoid', () => {
    expect(englishWords(terms)).toContain('batch');
    expect(englishWords(terms)).not.toContain('token');
  });

  it.each(['Un batch de demandes.', 'Des batches, non : des Batchs.', 'Un batch, ou <span lang="en">batch</span>.', '## Le batch {/* #batch */}\n\nUn <span lang="en">batch</span>.'])(
    'refuses %j',
    (body) => {
      expect(found(body)).toHaveLength(1);
    },
  );

  it.each([
    'Un lot (<span lang="en">batch</span>). Puis le batch.', '`batch`', '```\nbatch\n```', '# Le batch\n\nUn lot (<span lang="en">batches, batch</span>).', 'Le fichier batch.txt.',
    'Un <span lang="en">workflow</span>, puis ce workflow.',
  ])('accepts %j', (body) => {
    expect(found(body)).toEqual([]);
  });
});
