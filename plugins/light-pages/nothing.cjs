/**
 * Loader that gives an empty module in place of a page. It runs from `pitch`, before the page is read and compiled.
 * CommonJS: the bundler loads it by its path, without a compiler.
 */
module.exports = (source) => source;
module.exports.pitch = () => 'export default () => null';
