import {describe, expect, it} from 'vitest';
import {readPage} from './read-page';

const read = (main: string, head = '') => readPage(`<!doctype html><html><head><meta name=description content="De quoi il s’agit."/>${head}</head><body><nav>Menu</nav><main>${main}</main><footer>Bas</footer></body></html>`, '/essai/');
const textOf = (main: string): string | undefined => read(`<h1>Essai</h1>${main}`)?.sections[0]?.text;

describe('readPage', () => {
  it('reads a page section by section, its description first, as the minifier leaves it', () => {
    expect(read('<header><h1>Un&nbsp;essai</h1></header><p>Entrée.<h2 id=suite>La <em>suite</em></h2><a href=#suite>#</a><p>Un mot<p>Un autre')).toEqual({
      address: '/essai/',
      title: 'Un\u00A0essai',
      kind: 'page',
      also: [],
      description: 'De quoi il s’agit.',
      sections: [
        {heading: '', anchor: '', text: 'De quoi il s’agit. Entrée.'},
        {heading: 'La suite', anchor: 'suite', text: 'Un mot Un autre'},
      ],
    });
  });

  it.each([
    ['evidence and its quotes', '<p>4 milliards (preuve) <q>4B parameters</q><span popover id=p>Source</span> en tout'],
    ['what is hidden, and controls', '<p hidden>non</p><p aria-hidden=true>non</p><span class="a visually-hidden">non</span><template><p>non</template>4 milliards<button data-no-print>Copier</button> en tout'],
    ['what a component keeps out', '4 milliards <div data-no-search>non <b>non</b></div>en tout'],
  ])('leaves out %s', (_, html) => {
    expect(textOf(html)).toBe('De quoi il s’agit. 4 milliards en tout');
  });

  it('leaves out the sections that lead elsewhere, and no other', () => {
    const page = read('<h1>Essai</h1><h2 id=pour-continuer>Pour continuer</h2><p>Installer<h2 id=sources>Sources</h2><p>Documentation<h2 id=fin>Fin</h2><p>Mot');
    expect(page?.sections.map(({heading, text}) => `${heading}|${text}`)).toEqual(['|De quoi il s’agit.', 'Fin|Mot']);
  });

  it('makes a term of each entry of the glossary', () => {
    const page = read('<h1>Glossaire</h1><dl><div id=terme-jeton><dt><strong>jeton d’essai</strong> <span lang=en>token</span><dd>Morceau de texte.<dd data-no-search>Source</div></dl>');
    expect(page?.sections[1]).toEqual({heading: 'jeton d’essai', anchor: 'terme-jeton', text: 'token Morceau de texte.', isTerm: true});
  });

  it('parts cells and lines, and leaves code in one piece', () => {
    expect(textOf('<table><thead><tr><th>Besoin<th>Outil<tbody><tr><td>Lire<td>Page</table><span>Un</span><span>Deux</span> <code><span>ol</span><span>lama</span></code>')).toBe('De quoi il s’agit. Besoin Outil Lire Page Un Deux ollama');
  });

  it('keeps of a long table its head alone', () => {
    expect(textOf(`<table><caption>Liste</caption><tr><th>Nom<tbody>${'<tr><td>ligne'.repeat(41)}</table> fin`)).toBe('De quoi il s’agit. Liste Nom fin');
    expect(textOf(`<table><caption>Liste</caption><tr><th>Nom<tbody>${'<tr><td>ligne'.repeat(2)}</table> fin`)).toBe('De quoi il s’agit. Liste Nom ligne ligne fin');
  });

  it('leaves out a page without title, or that asks search engines to', () => {
    expect(read('<p>Rien')).toBeUndefined();
    expect(read('<h1>Essai</h1>', '<meta name=robots content="noindex, follow"/>')).toBeUndefined();
  });
});
