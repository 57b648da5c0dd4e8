// Loaded before a JavaScript sample (node --import): its requests go where REDIRECTIONS says, so that the sample itself
// names the true addresses.
const redirections = Object.entries(JSON.parse(process.env.REDIRECTIONS ?? '{}'));
const realFetch = globalThis.fetch;

globalThis.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  const [from, to] = redirections.find(([start]) => url.startsWith(start)) ?? [undefined, undefined];
  if (from === undefined) {
    throw new TypeError(`This address is planned nowhere: ${url}`);
  }
  return realFetch(to + url.slice(from.length), init);
};
