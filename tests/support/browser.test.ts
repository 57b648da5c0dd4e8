import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, it} from 'vitest';
import {browserPath} from './browser';

it('takes CHROME_PATH before anything else', () => {
  expect(browserPath({CHROME_PATH: process.execPath, PATH: ''})).toBe(process.execPath);
});

it('says in one sentence that CHROME_PATH leads nowhere', () => {
  expect(() => browserPath({CHROME_PATH: '/absent/chrome'})).toThrow(
    'CHROME_PATH vaut « /absent/chrome », où il n’y a aucun fichier : donnez le chemin d’un Chrome ou d’un Chromium.',
  );
});

it('finds a browser on the PATH', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'path-'));
  const chrome = path.join(folder, 'google-chrome-stable');
  writeFileSync(chrome, '');
  chmodSync(chrome, 0o755);
  try {
    expect(browserPath({PATH: ['/absent', folder].join(path.delimiter)})).toBe(chrome);
  } finally {
    rmSync(folder, {recursive: true});
  }
});
