/** `npx tsx scripts/fraicheur/index.ts`: the evidence to read again, as Markdown; nothing when all is fresh. */
import {readCatalogue} from '../../plugins/catalogue/read';
import {freshnessReport} from '../../src/domain/catalogue/views/freshness-report';
import {readSiteAddress} from '../../src/domain/site-address';

const today = new Date().toISOString().slice(0, 10);
const {catalogue} = readCatalogue(process.cwd(), today);
process.stdout.write(freshnessReport({catalogue, today, repositoryUrl: readSiteAddress(process.env).repositoryUrl}));
