/** The search, away from the page: reading the index never holds back a keystroke. */
import {createService, type Reply, type SearchService} from './service';

export interface WorkerQuestion {
  readonly id: number;
  readonly root: string;
  readonly question: string;
  readonly limit: number;
}

export type WorkerReply = {readonly id: number} & ({readonly reply: Reply} | {readonly done: true} | {readonly failed: true});

let service: SearchService | undefined;
let last = 0;

addEventListener('message', ({data}: MessageEvent<WorkerQuestion>) => {
  const {id, root, question, limit} = data;
  const post = (message: WorkerReply): void => postMessage(message);
  service ??= createService(root);
  last = id;
  service.ask(question, limit, (reply) => post({id, reply}), () => id === last).then(
    () => post({id, done: true}),
    () => post({id, failed: true}),
  );
});
