/**
 * A static server with the manners of GitHub Pages, so that what works here works there: one base path, a folder without its
 * slash redirected, `404.html` with status 404, gzip, and no header of our own.
 */
import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {createGzip} from 'node:zlib';

export interface PagesServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Address of the site’s home, with the base path and a trailing slash. */
  readonly home: string;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'application/javascript; charset=utf-8',
  '.mjs': 'application/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.ico': 'image/vnd.microsoft.icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

const COMPRESSED = /^(?:text\/|application\/(?:javascript|json|xml|manifest)|image\/svg)/;

/** Serve `folder` under `baseUrl` on a free loopback port. */
export async function servePages(folder: string, baseUrl: string): Promise<PagesServer> {
  const server = createServer((request, response) => answer(folder, baseUrl, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const {port} = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    home: `${origin}${baseUrl}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(folder: string, baseUrl: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405).end();
    return;
  }
  const {pathname, search} = new URL(request.url ?? '/', 'http://localhost');
  if (`${pathname}/` === baseUrl) {
    redirect(response, baseUrl + search);
    return;
  }
  const inside = pathname.startsWith(baseUrl) ? decode(pathname.slice(baseUrl.length)) : undefined;
  const target = inside === undefined ? undefined : path.join(folder, inside);
  if (target === undefined || !isInside(folder, target)) {
    // Outside the site, GitHub answers with its own page, not with ours.
    response.writeHead(404, {'content-type': 'text/plain'}).end('404');
    return;
  }
  if (isFolder(target) && !pathname.endsWith('/')) {
    redirect(response, `${pathname}/${search}`);
    return;
  }
  const candidates = pathname.endsWith('/') ? [path.join(target, 'index.html')] : [target, `${target}.html`];
  const file = candidates.find(isFile);
  if (file !== undefined) {
    send(request, response, 200, file);
    return;
  }
  const notFound = path.join(folder, '404.html');
  if (isFile(notFound)) {
    send(request, response, 404, notFound);
  } else {
    response.writeHead(404, {'content-type': 'text/plain'}).end('404');
  }
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

const isInside = (folder: string, target: string): boolean => {
  const relative = path.relative(folder, target);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
};
const isFile = (file: string): boolean => existsSync(file) && statSync(file).isFile();
const isFolder = (file: string): boolean => existsSync(file) && statSync(file).isDirectory();

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, {location}).end();
}

function send(request: IncomingMessage, response: ServerResponse, status: number, file: string): void {
  const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  const compress = COMPRESSED.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'max-age=600',
    vary: 'Accept-Encoding',
    ...(compress ? {'content-encoding': 'gzip'} : {'content-length': statSync(file).size}),
  });
  if (request.method === 'HEAD') {
    response.end();
  } else if (compress) {
    createReadStream(file).pipe(createGzip()).pipe(response);
  } else {
    createReadStream(file).pipe(response);
  }
}
