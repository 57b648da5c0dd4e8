import path from 'node:path';
import {describe, expect, it} from 'vitest';
import {readPages, readSourceFiles} from '../../plugins/files';
import {isUnder, readContext} from '../../scripts/check/context';
import {CHECKS} from '../../scripts/check/run';
import {problemPlace} from '../../src/domain/problems';

/** Good but unusual texts, each a page of its own, linked from an index. */
const fixtures = readSourceFiles(process.cwd(), 'tests/fixtures/accepted', ['.mdx']).map(({file, text}) => ({
  file: `docs/essais/${path.basename(file)}`,
  text,
}));
const index = {
  file: 'docs/essais/index.mdx',
  text: `---\ndescription: Les textes d’essai, un par page.\nkind: section\n---\n\n# Essais\n\n${fixtures.map(({file}) => `- [${path.basename(file, '.mdx')}](./${path.basename(file)})`).join('\n')}\n`,
};

/** They link to the pages of the site. */
const sources = [...readPages(process.cwd()), index, ...fixtures];
const context = await readContext(process.cwd(), (file) => isUnder(file, 'docs/essais'), sources);
const alarms = CHECKS.flatMap((check) => check.run(context).map((problem) => ({...problem, check: check.title})));

describe('good but unusual texts', () => {
  it('are thirty at least, each read as a page', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(30);
    expect(context.parsed).toHaveLength(fixtures.length + 1);
  });

  it.each(fixtures.map(({file}) => file))('%s raises no alarm', (file) => {
    expect(alarms.filter((alarm) => alarm.file === file).map((alarm) => `${alarm.check} : ${problemPlace(alarm)} ${alarm.message}`)).toEqual([]);
  });
});
