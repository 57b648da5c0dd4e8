/** `npm run valider:nu`: every page of build/ through the Nu checker, a Java program kept outside package.json. */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {NU_ACCEPTED} from '../../tests/support/accessibility/exceptions';
import {counted} from '../../src/domain/counted';

const VERSION = '26.9.27';
const TOOLS = '.cache/bench/outils';
const JAR = path.join(TOOLS, 'node_modules/vnu-jar/build/dist/vnu.jar');

interface NuMessage {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly url?: string;
  readonly lastLine?: number;
  readonly lastColumn?: number;
  readonly message: string;
  readonly extract?: string;
}

function install(): void {
  if (existsSync(JAR)) {
    return;
  }
  mkdirSync(TOOLS, {recursive: true});
  if (!existsSync(path.join(TOOLS, 'package.json'))) {
    writeFileSync(path.join(TOOLS, 'package.json'), '{"private": true}\n');
  }
  // Without its install script, which would download a Java of its own.
  spawnSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', `vnu-jar@${VERSION}`], {cwd: TOOLS, stdio: 'inherit', shell: process.platform === 'win32'});
}

function main(): number {
  if (!existsSync('build/index.html')) {
    console.error('Le site construit manque dans build/ : lancez « npm run build ».');
    return 1;
  }
  if (spawnSync('java', ['-version'], {stdio: 'ignore'}).status !== 0) {
    console.error('Java manque : installez-le, puis relancez « npm run valider:nu ».');
    return 1;
  }
  install();
  const {stdout, stderr} = spawnSync('java', ['-jar', JAR, '--skip-non-html', '--errors-only', '--exit-zero-always', '--format', 'json', '--stdout', 'build'], {encoding: 'utf8', maxBuffer: 256 * 1024 * 1024});
  if (!stdout.startsWith('{')) {
    console.error(stderr);
    return 1;
  }
  const {messages} = JSON.parse(stdout) as {messages: NuMessage[]};
  const errors = messages.filter(({type, message}) => type !== 'info' && !NU_ACCEPTED.some(({pattern}) => pattern.test(message)));
  for (const {url, lastLine, lastColumn, message, extract} of errors.slice(0, 50)) {
    console.error(`${url?.replace(/^.*\/build\//, 'build/') ?? ''}:${lastLine ?? 0}:${lastColumn ?? 0} ${message}\n    ${extract ?? ''}`);
  }
  console.log(`Validateur Nu : ${counted(errors.length, 'erreur')} ; ${counted(messages.length - errors.length, 'message accepté', 'messages acceptés')} avec leur raison.`);
  return errors.length === 0 ? 0 : 1;
}

process.exitCode = main();
