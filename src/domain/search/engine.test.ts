import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {buildIndex, type SearchSources} from './build-index';
import {createEngine, type Engine} from './engine';
import {extract, markText} from './extract';
import type {PageDocument} from './format';

const page = (address: string, title: string, text: string, sections: readonly (readonly [anchor: string, heading: string, text: string])[] = []): PageDocument => ({
  address,
  title,
  kind: 'page',
  also: [],
  description: '',
  sections: [{heading: '', anchor: '', text}, ...sections.map(([anchor, heading, own]) => ({anchor, heading, text: own}))],
});

const SOURCES: SearchSources = {
  pages: [
    page('/demarrer/', 'Démarrer', 'Les premiers pas.'),
    page('/demarrer/installer/', 'Installer le logiciel', 'Avant l’installation, vérifiez votre carte graphique.', [
      ['windows', 'Sous Windows', 'Téléchargez le programme.'],
      ['retirer', 'Désinstaller', 'Supprimez le dossier.'],
    ]),
    page('/comprendre/quantification/', 'La quantification', 'Quantifier un modèle réduit sa mémoire.'),
    page('/modeles/essai/', 'Essai', 'Une famille de modèles.', [['essai-2', 'Essai 2', 'La génération récente.']]),
  ],
  models: [{name: 'Essai 2 4B', page: 3, anchor: 'variante-essai-2-4b', tags: [['essai2:4b', '2,6 Go'], ['essai2:latest', '2,6 Go']]}],
  terms: [
    ['carte graphique', 'GPU', 'graphics processing unit'],
    ['grand modèle de langage', 'modèle', 'LLM'],
  ],
};

/** An engine, and every shard that a question needs. */
function engineOf(sources: SearchSources): {engine: Engine; ask: (question: string) => string[]; bring: (question: string) => void} {
  const {index, shards} = buildIndex(sources);
  const engine = createEngine({...index, version: 'essai'});
  const bring = (question: string): void => {
    for (let missing = engine.missingShards(question); missing.length > 0; missing = engine.missingShards(question)) {
      missing.forEach((shard) => engine.addShard(shard, shards[shard] ?? []));
    }
  };
  return {
    engine,
    bring,
    ask: (question) => {
      bring(question);
      return engine.search(question).results.map(({address}) => address);
    },
  };
}

describe('the search', () => {
  const {engine, ask, bring} = engineOf(SOURCES);

  it.each([
    ['quantifier', '/comprendre/quantification/'],
    ['quantifications', '/comprendre/quantification/'],
    ['quantifcation', '/comprendre/quantification/'],
    ['qunatification', '/comprendre/quantification/'],
    ['l’installation', '/demarrer/installer/'],
    ['desinstaller', '/demarrer/installer/#retirer'],
    ['comment faire sous windows ?', '/demarrer/installer/#windows'],
    ['gpu', '/demarrer/installer/'],
    ['Essai2:4B', '/modeles/essai/#variante-essai-2-4b'],
    ['essai 2 4b', '/modeles/essai/#variante-essai-2-4b'],
    ['essai', '/modeles/essai/'],
    ['quanti', '/comprendre/quantification/'],
  ])('« %s » leads to %s first', (question, address) => {
    expect(ask(question)[0]).toBe(address);
  });

  it('shows the tag that was asked for before the others', () => {
    bring('essai2:latest');
    expect(engine.search('essai2:latest').results[0]?.tags?.[0]).toEqual(['essai2:latest', '2,6 Go']);
  });

  it('proposes the word nearest to one that it does not know, as titles write it', () => {
    bring('desinstalller');
    expect(engine.search('desinstalller').suggestion).toBe('désinstaller');
    expect(engine.search('quantification').suggestion).toBeUndefined();
    expect(engine.search('quantif').suggestion).toBeUndefined();
  });

  it('answers by titles before any word of the texts is here', () => {
    const bare = createEngine({...buildIndex(SOURCES).index, version: 'essai'});
    expect(bare.missingShards('quantification').length).toBeGreaterThan(0);
    expect(bare.search('quantification').results[0]?.address).toBe('/comprendre/quantification/');
  });

  it('finds nothing for nothing, and stands any question', () => {
    expect(ask('')).toEqual([]);
    expect(ask('zzzzqqq')).toEqual([]);
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (question) => {
        const results = ask(question);
        expect(new Set(results).size).toBe(results.length);
      }),
      {numRuns: 200},
    );
  });

  it('keeps every word of a beginning in one shard', () => {
    const words = Array.from({length: 4000}, (_, index) => `mot${index.toString(26).replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')}`);
    const {shards} = buildIndex({...SOURCES, pages: [page('/a/', 'A', words.join(' ')), page('/b/', 'B', `${words.join(' ')} autre zèbre`)]});
    const holders = shards.filter((shard) => shard.some(([word]) => word.startsWith('mot')));
    expect(shards.length).toBeGreaterThan(1);
    expect(holders).toHaveLength(1);
  });

  it('refuses to index nothing', () => {
    expect(() => buildIndex({pages: [], models: [], terms: []})).toThrow(/aucune page/);
  });
});

describe('extracts', () => {
  const matches = (form: string): boolean => form === 'memoire' || form === 'carte';

  it('mark found words, and lose nothing of the text', () => {
    expect(markText('La mémoire de la carte.', matches)).toEqual([['La ', false], ['mémoire', true], [' de la ', false], ['carte', true], ['.', false]]);
    fc.assert(fc.property(fc.string({unit: 'grapheme'}), (text) => markText(text, matches).map(([run]) => run).join('') === text));
  });

  it('show the part that holds the words', () => {
    const filler = 'texte sans rapport '.repeat(30);
    const shown = extract(`${filler}la mémoire de la carte ${filler}`, matches).map(([run]) => run).join('');
    expect(shown).toContain('mémoire de la carte');
    expect(shown.length).toBeLessThan(200);
  });
});
