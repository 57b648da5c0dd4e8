import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, expect, it} from 'vitest';
import {INDEX_FILE} from '../../src/domain/search/format';
import {searchPreview, type SearchPreview} from './preview';

let server: Server | undefined;

afterEach(() => {
  server?.close();
});

async function serve({middleware}: SearchPreview): Promise<(address: string) => Promise<string>> {
  const started = createServer((request, response) => {
    middleware(request, response, () => response.end('next'));
  });
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  const {port} = started.address() as AddressInfo;
  return async (address) => (await fetch(`http://127.0.0.1:${port}${address}`)).text();
}

it('makes the files when one is asked for, once, until a source changes', async () => {
  let made = 0;
  const preview = searchPreview('/depot/', () => new Map([[INDEX_FILE, `made ${++made}`]]));
  const get = await serve(preview);

  preview.forget();
  expect(made).toBe(0);
  expect(await get(`/depot/${INDEX_FILE}`)).toBe('made 1');
  expect(await get(`/depot/${INDEX_FILE}?again`)).toBe('made 1');
  preview.forget();
  expect(await get(`/depot/${INDEX_FILE}`)).toBe('made 2');
});

it('leaves every other address to the server', async () => {
  const get = await serve(searchPreview('/depot/', () => new Map([[INDEX_FILE, 'index']])));

  expect(await get('/depot/modeles/')).toBe('next');
  expect(await get('/depot/assets/recherche/ancien/page-3.json')).toBe('next');
  expect(await get(`/${INDEX_FILE}`)).toBe('next');
});
