/** The files of the search in `npm start`, made when a browser asks for one: a page that is saved does not wait for them. */
import type {IncomingMessage, ServerResponse} from 'node:http';
import {INDEX_FOLDER} from '../../src/domain/search/format';

/** A step of the development server: it answers a request, or hands it on. */
export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

export interface SearchPreview {
  /** Tell that what the files come from may have changed. */
  readonly forget: () => void;
  readonly middleware: Middleware;
}

/** @param makeFiles gives the files of the search by their path from the site root; called again only after `forget`. */
export function searchPreview(baseUrl: string, makeFiles: () => ReadonlyMap<string, string>): SearchPreview {
  let files: ReadonlyMap<string, string> | undefined;
  return {
    forget: () => {
      files = undefined;
    },
    middleware: (request, response, next) => {
      const {pathname} = new URL(request.url ?? '/', 'http://localhost');
      if (!pathname.startsWith(`${baseUrl}${INDEX_FOLDER}/`)) {
        next();
        return;
      }
      files ??= makeFiles();
      const content = files.get(pathname.slice(baseUrl.length));
      if (content === undefined) {
        next();
        return;
      }
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      response.end(content);
    },
  };
}
