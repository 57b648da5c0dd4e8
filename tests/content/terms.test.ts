import {describe, expect, it} from 'vitest';
import {readTerms} from '../../plugins/terms/read';
import {englishWords} from '../../src/domain/style/english-words';
import {formPattern} from '../../src/domain/style/words';

const {terms, problems} = readTerms(process.cwd());

describe('catalogue/termes', () => {
  it('holds valid records', () => {
    expect(terms.length).toBeGreaterThan(90);
    expect(problems).toEqual([]);
  });

  it.each(terms.map(({id, record}) => [id, record] as const))('%s: its own texts keep to the forms it asks for', (_, record) => {
    const french = `${record.term} ${record.definition} ${record.first_mention.replace(/<span lang="en">[^<]*<\/span>/g, '')}`.replace(/«[^»]*»/g, '');
    const avoided = terms.flatMap((term) => term.record.avoid).filter(({checked}) => checked !== false);
    expect(avoided.filter(({form}) => formPattern(form).test(french)).map(({form}) => form)).toEqual([]);
  });

  it('marks the English of every first mention that shows some', () => {
    const unmarked = terms.filter(({record: {first_mention: mention, english}}) => mention.includes(`(${english}`)).map(({id}) => id);
    expect(unmarked).toEqual([]);
  });

  it('gives the English words that pages must mark', () => {
    expect(englishWords(terms)).toEqual(expect.arrayContaining(['embedding', 'endpoint', 'checkpoint', 'jailbreak', 'batch', 'streaming']));
  });
});
