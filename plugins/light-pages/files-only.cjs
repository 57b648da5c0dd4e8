/**
 * Loader that keeps, of a compiled page, the files it asks for (images, downloads): React’s bundle is the one that writes them.
 * CommonJS: the bundler loads it by its path, without a compiler.
 */
module.exports = (source) => [...source.matchAll(/\brequire\(\s*"![^"\n]*(?:file|url)-loader[^"\n]*"\s*\)/g)].map(([call]) => `${call};`).join('\n');
