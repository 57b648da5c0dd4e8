/**
 * Public address of the site and of its repository, deduced from the environment, so that a fork is
 * deployed without editing a file.
 */

export interface SiteAddress {
  /** Origin without a trailing slash: `https://owner.github.io`. */
  readonly url: string;
  /** Path with both slashes: `/depot/`, or `/`. */
  readonly baseUrl: string;
  /** Repository page, without a trailing slash. */
  readonly repositoryUrl: string;
}

/** Repository the links lead to when the environment names none. */
const DEFAULT_REPOSITORY = 'modeles-ouverts/modeles-ouverts';
const LOCAL_URL = 'http://localhost:3000';

/** GitHub: an owner is 1 to 39 letters, digits or inner hyphens; a repository adds `.` and `_`. */
const REPOSITORY = /^(?<owner>[A-Za-z0-9](?:[A-Za-z0-9-]{0,38}))\/(?<name>[A-Za-z0-9._-]{1,100})$/;

/**
 * `SITE_URL` wins; else `GITHUB_REPOSITORY` (`owner/repo`) gives the GitHub Pages address; else local.
 *
 * @throws Error in French when either variable is set to something that is not an address or a repository.
 */
export function readSiteAddress(env: Readonly<Record<string, string | undefined>>): SiteAddress {
  const repository = env.GITHUB_REPOSITORY?.trim() || undefined;
  const match = repository === undefined ? undefined : REPOSITORY.exec(repository)?.groups;
  if (repository !== undefined && (match === undefined || /^\.{1,2}$/.test(match.name ?? ''))) {
    throw new Error(
      `GITHUB_REPOSITORY vaut « ${repository} », qui n’est pas un dépôt GitHub. Écrivez « proprietaire/depot », par exemple GITHUB_REPOSITORY=ma-classe/modeles-ouverts.`,
    );
  }
  const server = env.GITHUB_SERVER_URL?.trim().replace(/\/+$/, '') || 'https://github.com';
  const repositoryUrl = `${server}/${repository ?? DEFAULT_REPOSITORY}`;

  const siteUrl = env.SITE_URL?.trim();
  if (siteUrl) {
    return {...parseSiteUrl(siteUrl), repositoryUrl};
  }
  if (match?.owner !== undefined && match.name !== undefined) {
    const host = `${match.owner.toLowerCase()}.github.io`;
    const isUserSite = match.name.toLowerCase() === host;
    return {url: `https://${host}`, baseUrl: isUserSite ? '/' : `/${match.name}/`, repositoryUrl};
  }
  return {url: LOCAL_URL, baseUrl: '/', repositoryUrl};
}

function parseSiteUrl(value: string): Pick<SiteAddress, 'url' | 'baseUrl'> {
  const help = `Écrivez une adresse complète, par exemple SITE_URL=https://exemple.fr/ ou SITE_URL=https://exemple.fr/modeles/.`;
  let address: URL;
  try {
    address = new URL(value);
  } catch {
    throw new Error(`SITE_URL vaut « ${value} », qui n’est pas une adresse. ${help}`);
  }
  if (address.protocol !== 'https:' && address.protocol !== 'http:') {
    throw new Error(`SITE_URL vaut « ${value} » : l’adresse doit commencer par https:// ou http://. ${help}`);
  }
  if (address.search !== '' || address.hash !== '' || address.username !== '' || address.password !== '') {
    throw new Error(`SITE_URL vaut « ${value} » : ni « ? », ni « # », ni identifiant n’y ont leur place. ${help}`);
  }
  return {url: address.origin, baseUrl: address.pathname.endsWith('/') ? address.pathname : `${address.pathname}/`};
}
