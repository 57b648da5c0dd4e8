/**
 * `npm run accessibilite`: runs the accessibility checks on the site in build/, and writes accessibilite/resultats.json, which the
 * page /accessibilite/ shows. With `--verifier`, runs nothing: compares that file with the checks that `npm test` has just run.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {CHECKS, isCheckId, type CheckId} from '../../src/domain/accessibility/checks';

/** Where tests/support/accessibility/report.ts leaves the outcomes. */
const REPORTS = '.cache/accessibilite';
const RESULTS = 'accessibilite/resultats.json';
const SUITES = [
  ['build', 'tests/build/accessibility.test.ts'],
  ['browser', 'tests/browser/accessibility'],
] as const;

interface Results {
  readonly date: string;
  readonly checks: Readonly<Partial<Record<CheckId, boolean>>>;
}

function outcomes(): Results['checks'] {
  const files = existsSync(REPORTS) ? readdirSync(REPORTS).sort() : [];
  return Object.fromEntries(
    files.flatMap((file) => {
      const id = path.basename(file, '.json');
      return isCheckId(id) ? [[id, (JSON.parse(readFileSync(path.join(REPORTS, file), 'utf8')) as {passed: boolean}).passed]] : [];
    }),
  );
}

/** One line for each difference between what is written and what ran. */
function differences(written: Results['checks'], ran: Results['checks']): string[] {
  const say = (value: boolean | undefined): string => (value === undefined ? 'pas exécuté' : value ? 'sans défaut' : 'en défaut');
  return (Object.keys(CHECKS) as CheckId[]).filter((id) => written[id] !== ran[id]).map((id) => `${id} : ${say(written[id])} dans ${RESULTS}, ${say(ran[id])} ici`);
}

function run(): number {
  rmSync(REPORTS, {recursive: true, force: true});
  for (const [project, place] of SUITES) {
    spawnSync('npx', ['--no-install', 'vitest', 'run', '--project', project, place], {stdio: 'inherit', shell: process.platform === 'win32'});
  }
  const checks = outcomes();
  const results: Results = {date: new Date().toISOString().slice(0, 10), checks};
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
  console.log(`${Object.values(checks).filter(Boolean).length} contrôles sans défaut sur ${Object.keys(CHECKS).length}, écrits dans ${RESULTS}.`);
  return Object.keys(checks).length === 0 ? 1 : 0;
}

function compare(): number {
  const written = JSON.parse(readFileSync(RESULTS, 'utf8')) as Results;
  const found = differences(written.checks, outcomes());
  found.forEach((line) => console.error(line));
  console.log(found.length === 0 ? `${RESULTS} dit ce que les contrôles ont trouvé.` : 'Lancez « npm run accessibilite », puis ajoutez le fichier à votre proposition.');
  return found.length === 0 ? 0 : 1;
}

process.exitCode = process.argv.includes('--verifier') ? compare() : run();
