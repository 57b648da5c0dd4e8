/** One search for the page, whichever form asks. */
import type {Reply, SearchService} from './service';
import type {WorkerQuestion, WorkerReply} from './worker';

/** Address of the built worker, written by plugins/light-pages; `npm start` has none. */
declare const SEARCH_WORKER: string | undefined;

export interface Connection {
  /**
   * Ask, and forget the question before: its replies no longer come.
   *
   * @param onReply called as the answer grows
   * @param onFailure the network failed; the next question tries again
   */
  readonly ask: (question: string, limit: number, onReply: (reply: Reply) => void, onFailure: () => void) => void;
}

interface Handlers {
  readonly onReply: (reply: Reply) => void;
  readonly onFailure: () => void;
}

let connection: Connection | undefined;

/** @param root address of the site’s home */
export function connect(root: string): Connection {
  connection ??= typeof SEARCH_WORKER === 'undefined' ? inPage(root, () => import('./service')) : inWorker(root, SEARCH_WORKER);
  return connection;
}

function inWorker(root: string, address: string): Connection {
  const worker = new Worker(address);
  let current: (Handlers & {id: number}) | undefined;
  let last = 0;
  worker.addEventListener('message', ({data}: MessageEvent<WorkerReply>) => {
    if (data.id === current?.id) {
      if ('reply' in data) {
        current.onReply(data.reply);
      } else if ('failed' in data) {
        current.onFailure();
      }
    }
  });
  worker.addEventListener('error', () => {
    connection = undefined;
    current?.onFailure();
  });
  return {
    ask(question, limit, onReply, onFailure) {
      last += 1;
      current = {id: last, onReply, onFailure};
      worker.postMessage({id: last, root, question, limit} satisfies WorkerQuestion);
    },
  };
}

/** In the page itself: slower for the reader, and simpler for who develops. */
function inPage(root: string, load: () => Promise<typeof import('./service')>): Connection {
  let service: Promise<SearchService> | undefined;
  let last = 0;
  return {
    ask(question, limit, onReply, onFailure) {
      last += 1;
      const id = last;
      service ??= load().then(({createService}) => createService(root));
      service.then((ready) => ready.ask(question, limit, onReply, () => id === last)).catch(() => id === last && onFailure());
    },
  };
}
