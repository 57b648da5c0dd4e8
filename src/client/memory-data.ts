import {MEMORY_DATA, type MemoryData} from '../domain/calculator/data';

/** Path of the site, written by plugins/light-pages. */
declare const BASE_URL: string;

let asked: Promise<MemoryData> | undefined;

/** The catalogue as inputs of an estimate, fetched once. @throws Error when the network or the server fails; the next call tries again. */
export async function fetchMemoryData(): Promise<MemoryData> {
  asked ??= fetch(`${BASE_URL}${MEMORY_DATA}`).then((response) => {
    if (!response.ok) {
      throw new Error(`${response.status}`);
    }
    return response.json() as Promise<MemoryData>;
  });
  try {
    return await asked;
  } catch (error) {
    asked = undefined;
    throw error;
  }
}
