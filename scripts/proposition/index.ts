/**
 * For the workflow proposition-modele.yml: reads an issue form in the variable ISSUE_BODY and prints the answer to post.
 *
 * The body is data: it reaches neither a shell nor a file name.
 */
import {issueReply, modelFromIssue} from '../../src/domain/scaffold/from-issue';
import {readSiteAddress} from '../../src/domain/site-address';
import {readSite} from '../nouveau/create';

async function main(): Promise<void> {
  const site = readSite(process.cwd(), new Date().toISOString().slice(0, 10));
  console.log(issueReply(await modelFromIssue(process.env.ISSUE_BODY ?? '', site), readSiteAddress(process.env).repositoryUrl));
}

void main();
