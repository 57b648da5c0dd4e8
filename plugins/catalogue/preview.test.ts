import {existsSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {LoadContext, PluginContentLoadedActions} from '@docusaurus/types';
import {afterEach, expect, it, vi} from 'vitest';
import {MEMORY_DATA} from '../../src/domain/calculator/data';
import cataloguePlugin from '.';

let siteDir = '';

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(siteDir, {recursive: true, force: true});
});

it('npm start serves what the tools fetch, and the public data', async () => {
  vi.stubEnv('NODE_ENV', 'development');
  siteDir = mkdtempSync(path.join(tmpdir(), 'site-'));
  for (const folder of ['catalogue', 'docs', 'exemples', 'mesures']) {
    symlinkSync(path.resolve(folder), path.join(siteDir, folder));
  }
  const context = {siteDir, siteConfig: {url: 'http://localhost:3000', baseUrl: '/depot/'}} as unknown as LoadContext;
  const plugin = cataloguePlugin(context, {repositoryUrl: 'https://exemple.fr/depot'});
  const content = await plugin.loadContent?.();
  if (content === undefined) {
    throw new Error('The catalogue was not loaded.');
  }
  const actions = {createData: () => Promise.resolve(''), addRoute: () => undefined} as unknown as PluginContentLoadedActions;
  await plugin.contentLoaded?.({content, actions});

  const configuration = (plugin.configureWebpack as unknown as () => {devServer: {static: {directory: string; publicPath: string}[]}})();
  const [served] = configuration.devServer.static;
  expect(served?.publicPath).toBe('/depot/');
  for (const file of [MEMORY_DATA, 'comparer/variantes/gemma-3-4b.json', 'api/v1/catalogue.json', 'api/v1/variantes/gemma-3-4b.json']) {
    expect(existsSync(path.join(served?.directory ?? '', file)), file).toBe(true);
  }
});
