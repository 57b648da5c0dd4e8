/** The parts of docusaurus.config.ts that lean on the project’s own code, in one bundle: see bundle.ts. */
export {docs} from './docs';
export {history} from './history';
export {html} from './html';
export {markdown} from './markdown';
export {footer, navbar} from './navigation';
export {plugins} from './plugins';
export {prism} from './prism';
export {site} from './site';
export {sitemap} from './sitemap';
export {STORAGE_NAMESPACE} from '../src/client/theme-key';
