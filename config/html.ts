import {buildClientCode} from '../plugins/light-pages/client-code';
import {pageTemplate} from '../plugins/light-pages/template';
import {site} from './site';

/** HTML of the built pages. `npm start` does not use it. */
export const html = pageTemplate(site.baseUrl, buildClientCode(process.cwd(), site.baseUrl));
