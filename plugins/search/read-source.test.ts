import {describe, expect, it} from 'vitest';
import {readSources} from './read-source';

const page = (body: string, more = '') => ({
  file: 'docs/demarrer/essai.mdx',
  text: `---\ndescription: Une phrase qui dit à quelle question la page répond.\nsidebar_position: 1\nkind: how-to\n${more}---\n\n${body}\n`,
});

describe('readSources', () => {
  it('reads for npm start what the build reads: sections with their anchors, without those that lead elsewhere', () => {
    const body = '# Un essai\n\nEntrée.\n\n## Suite {/* #la-suite */}\n\n- Un\n- Deux\n\n## Pour continuer {/* #pour-continuer */}\n\n[Ailleurs](/ailleurs/)\n\n## Sources {/* #sources */}\n\nDocument.';
    expect(readSources([page(body)], undefined)).toEqual([
      {
        address: '/demarrer/essai/',
        title: 'Un essai',
        kind: 'page',
        also: [],
        description: 'Une phrase qui dit à quelle question la page répond.',
        sections: [
          {heading: '', anchor: '', text: 'Une phrase qui dit à quelle question la page répond. Entrée.'},
          {heading: 'Suite', anchor: 'la-suite', text: 'Un Deux'},
        ],
      },
    ]);
  });

  it('leaves drafts out', () => {
    expect(readSources([page('# Un essai\n\nEntrée.', 'draft: true\n')], undefined)).toEqual([]);
  });
});
