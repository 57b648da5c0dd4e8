import {describe, expect, it} from 'vitest';
import {readSiteAddress} from './site-address';

describe('readSiteAddress', () => {
  it('is local when the environment says nothing', () => {
    const local = {url: 'http://localhost:3000', baseUrl: '/', repositoryUrl: 'https://github.com/modeles-ouverts/modeles-ouverts'};
    expect(readSiteAddress({})).toEqual(local);
    expect(readSiteAddress({SITE_URL: '', GITHUB_REPOSITORY: '  '})).toEqual(local);
  });

  it.each([
    ['proprietaire/depot', 'https://proprietaire.github.io', '/depot/'],
    ['Ma-Classe/Modeles.Ouverts', 'https://ma-classe.github.io', '/Modeles.Ouverts/'],
    ['proprietaire/proprietaire.github.io', 'https://proprietaire.github.io', '/'],
    ['Proprietaire/PROPRIETAIRE.github.io', 'https://proprietaire.github.io', '/'],
    ['proprietaire/autre.github.io', 'https://proprietaire.github.io', '/autre.github.io/'],
  ])('deduces the GitHub Pages address of %s', (repository, url, baseUrl) => {
    expect(readSiteAddress({GITHUB_REPOSITORY: repository})).toEqual({url, baseUrl, repositoryUrl: `https://github.com/${repository}`});
  });

  it.each([
    ['https://exemple.fr', 'https://exemple.fr', '/'],
    ['https://exemple.fr/modeles', 'https://exemple.fr', '/modeles/'],
    [' http://localhost:8080/a/b/ ', 'http://localhost:8080', '/a/b/'],
  ])('prefers SITE_URL %s, and keeps the repository', (siteUrl, url, baseUrl) => {
    expect(readSiteAddress({SITE_URL: siteUrl, GITHUB_REPOSITORY: 'a/b'})).toEqual({url, baseUrl, repositoryUrl: 'https://github.com/a/b'});
  });

  it('follows a GitHub of one’s own', () => {
    const {repositoryUrl} = readSiteAddress({GITHUB_REPOSITORY: 'a/b', GITHUB_SERVER_URL: 'https://git.exemple.fr/'});
    expect(repositoryUrl).toBe('https://git.exemple.fr/a/b');
  });

  it.each(['depot', 'a/b/c', '/depot', 'a/', 'a b/c', '-a/b', 'a/..', 'a/.', `${'a'.repeat(40)}/b`])('refuses GITHUB_REPOSITORY=%s', (repository) => {
    expect(() => readSiteAddress({GITHUB_REPOSITORY: repository})).toThrow(/GITHUB_REPOSITORY vaut « .* », qui n’est pas un dépôt GitHub/);
  });

  it.each([
    ['exemple.fr', /n’est pas une adresse/],
    ['ftp://exemple.fr/', /doit commencer par https/],
    ['https://exemple.fr/?a=1', /n’y ont leur place/],
    ['https://exemple.fr/#a', /n’y ont leur place/],
    ['https://moi:secret@exemple.fr/', /n’y ont leur place/],
  ])('refuses SITE_URL=%s', (siteUrl, message) => {
    expect(() => readSiteAddress({SITE_URL: siteUrl})).toThrow(message);
  });
});
