/**
 * Loader that gives an empty module. It runs from `pitch`, before the file is read.
 * CommonJS: the bundler loads it by its path, without a compiler.
 */
module.exports = (source) => source;
module.exports.pitch = () => 'export default null';
