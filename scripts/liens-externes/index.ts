/**
 * `npx tsx scripts/liens-externes/index.ts`: follows the links to other sites, and prints as Markdown those that do not answer.
 *
 * Only « not found », « gone » and silence are told: many sites refuse robots without being broken.
 */
import {readPages, readSourceFiles} from '../../plugins/files';
import {counted} from '../../src/domain/counted';

const PATTERN = /https?:\/\/[^\s<>"'`»)\]]+/g;
const AT_ONCE = 8;
const TIMEOUT_MS = 20_000;
const BROKEN = new Set([404, 410, 451]);

/** What is wrong with an address, undefined when it answers. */
async function fault(url: string): Promise<string | undefined> {
  for (const method of ['HEAD', 'GET']) {
    try {
      const {status} = await fetch(url, {method, redirect: 'follow', signal: AbortSignal.timeout(TIMEOUT_MS)});
      if (!BROKEN.has(status)) {
        return undefined;
      }
      if (method === 'GET') {
        return `réponse ${status}`;
      }
    } catch {
      if (method === 'GET') {
        return 'pas de réponse';
      }
    }
  }
  return undefined;
}

async function main(siteDir: string): Promise<void> {
  const places = new Map<string, string[]>();
  for (const {file, text} of [...readPages(siteDir), ...readSourceFiles(siteDir, 'catalogue/sources', ['.yaml'])]) {
    for (const [match] of text.matchAll(PATTERN)) {
      const url = match.replace(/[.,;:]+$/, '').replace(/#.*$/, '');
      if (!/^https?:\/\/(?:localhost|127\.|example\.)/.test(url)) {
        places.set(url, [...new Set([...(places.get(url) ?? []), file])]);
      }
    }
  }
  if (places.size === 0) {
    throw new Error('Aucun lien externe trouvé : la commande part-elle de la racine du dépôt ?');
  }
  const queue = [...places.keys()];
  const broken: string[] = [];
  const worker = async (): Promise<void> => {
    for (let url = queue.pop(); url !== undefined; url = queue.pop()) {
      const found = await fault(url);
      if (found !== undefined) {
        broken.push(`- [ ] ${found} : <${url}>, dans ${(places.get(url) ?? []).map((file) => `\`${file}\``).join(', ')}`);
      }
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, worker));
  console.error(`${counted(places.size, 'lien suivi', 'liens suivis')}, ${counted(broken.length, 'à revoir', 'à revoir')}.`);
  if (broken.length > 0) {
    console.log(`${counted(broken.length, 'adresse ne répond', 'adresses ne répondent')} plus. Trouvez la nouvelle adresse, ou une copie conservée.\n\n${broken.sort().join('\n')}`);
  }
}

void main(process.cwd());
