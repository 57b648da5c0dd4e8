import {availableParallelism} from 'node:os';

/** Do `work` on every item, on several lanes at once; each lane opens its own means first and closes them at the end. */
export async function inParallel<Item, Lane extends {close(): Promise<void>}>(
  items: readonly Item[],
  open: () => Promise<Lane>,
  work: (lane: Lane, item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const lanes = Array.from({length: Math.min(4, Math.max(2, availableParallelism()))}, async () => {
    const lane = await open();
    try {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
        await work(lane, item);
      }
    } finally {
      await lane.close();
    }
  });
  await Promise.all(lanes);
}
