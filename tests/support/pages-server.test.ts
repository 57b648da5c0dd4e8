import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {get, type IncomingMessage} from 'node:http';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {servePages, type PagesServer} from './pages-server';

let folder: string;
let server: PagesServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'pages-server-'));
  mkdirSync(path.join(folder, 'modeles/gemma'), {recursive: true});
  mkdirSync(path.join(folder, 'vide'));
  writeFileSync(path.join(folder, 'index.html'), 'accueil');
  writeFileSync(path.join(folder, '404.html'), 'introuvable');
  writeFileSync(path.join(folder, 'modeles/gemma/index.html'), 'gemma');
  writeFileSync(path.join(folder, 'image.png'), 'png');
  server = await servePages(folder, '/depot/');
});

afterAll(async () => {
  await server.close();
  rmSync(folder, {recursive: true});
});

/** `http.get` rather than fetch: it neither follows redirects nor undoes gzip. */
async function ask(pathname: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get({host: '127.0.0.1', port: new URL(server.origin).port, path: pathname, headers}, (response) => {
      response.resume();
      resolve(response);
    }).on('error', reject);
  });
}

describe('servePages', () => {
  it('serves the index of a folder', async () => {
    const response = await fetch(`${server.home}modeles/gemma/`);
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      'gemma',
    ]);
  });

  it('redirects a folder to its trailing slash, the query kept', async () => {
    const response = await ask('/depot/modeles/gemma?a=1');
    expect([response.statusCode, response.headers.location]).toEqual([301, '/depot/modeles/gemma/?a=1']);
    expect((await ask('/depot')).headers.location).toBe('/depot/');
  });

  it.each(['/depot/absent/', '/depot/absent', '/depot/vide/'])('answers 404.html with status 404 for %s', async (pathname) => {
    const response = await fetch(server.origin + pathname);
    expect([response.status, await response.text()]).toEqual([404, 'introuvable']);
  });

  it.each(['/', '/modeles/gemma/', '/depot/%2e%2e%2f%2e%2e%2fetc/passwd', '/depot/%E0%A4%A'])('does not serve %s', async (pathname) => {
    expect((await ask(pathname)).statusCode).toBe(404);
  });

  it('compresses text when the browser accepts it, never images', async () => {
    const gzip = {'accept-encoding': 'br, gzip'};
    expect((await ask('/depot/', gzip)).headers['content-encoding']).toBe('gzip');
    expect((await ask('/depot/')).headers['content-encoding']).toBeUndefined();
    expect((await ask('/depot/image.png', gzip)).headers['content-encoding']).toBeUndefined();
  });

  it('sends no header that GitHub Pages would not', async () => {
    const {headers} = await ask('/depot/');
    expect(Object.keys(headers).sort()).toEqual(
      ['cache-control', 'connection', 'content-length', 'content-type', 'date', 'keep-alive', 'vary'].filter((name) => name in headers),
    );
  });
});
