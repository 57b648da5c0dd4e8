/** `npm run recherche:evaluer`: how the search answers the golden set, on the built site. `--tout` shows every question. */
import {parseArgs} from 'node:util';
import {groupBy} from '../../src/domain/group-by';
import {judge, openOwnSearch, readQuestions, recall, type Outcome} from '../../tests/support/golden';
import {BUILDS, buildFolder} from '../../tests/support/site';

const percent = (share: number): string => `${(100 * share).toLocaleString('fr-FR', {maximumFractionDigits: 1})} %`;
const meanRank = (outcomes: readonly Outcome[]): string => {
  const ranks = outcomes.flatMap(({rank}) => (rank === undefined ? [] : [rank]));
  return (ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length).toLocaleString('fr-FR', {maximumFractionDigits: 2});
};
const line = (name: string, outcomes: readonly Outcome[]): string =>
  `| ${name} | ${outcomes.length} | ${percent(recall(outcomes, 1))} | ${percent(recall(outcomes, 3))} | ${percent(recall(outcomes, 10))} | ${meanRank(outcomes)} |`;

function main(): void {
  const {values} = parseArgs({options: {tout: {type: 'boolean', default: false}}});
  const outcomes = judge(readQuestions(), openOwnSearch(buildFolder(BUILDS.root)).search);
  for (const {demande, rank, attendu, found} of outcomes.filter(({rank: place}) => values.tout || place !== 1)) {
    console.log(`${rank === undefined ? '–' : rank} « ${demande} » : attendu ${attendu.join(' ou ')}`);
    found.slice(0, 3).forEach((address, place) => console.log(`    ${place + 1}. ${address}`));
  }
  console.log('\n| Sorte | Questions | Premier | Trois premiers | Dix premiers | Rang moyen |\n| --- | --- | --- | --- | --- | --- |');
  groupBy(outcomes, ({sorte}) => sorte).forEach((some, kind) => console.log(line(kind, some)));
  console.log(line('Total', outcomes));
}

main();
