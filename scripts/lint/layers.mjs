/**
 * ESLint rule: who may import whom, as drawn in the README’s tree.
 *
 * `no-restricted-imports` compares the text of an import, and cannot tell src/domain/pages from src/pages in `../pages/…`;
 * this rule resolves the path first.
 */
import path from 'node:path';

/** A room is known by the longest of these prefixes that fits a file. */
const ROOMS = /** @type {const} */ ([
  'src/domain',
  'src/components',
  'src/pages',
  'src/theme',
  'src/css',
  'plugins',
  'config',
  'scripts',
  'tests',
  'docs',
  'static',
]);

/** Packages that belong to a browser page or to the site generator. */
const PAGE_PACKAGES = /^(?:react|react-dom|clsx|@mdx-js\/.*|@docusaurus\/.*|@theme\/.*|@theme-original\/.*|@generated\/.*)(?:\/|$)/;
const NODE_PACKAGES = /^node:|^(?:fs|path|os|url|http|https|child_process|crypto|stream|zlib)(?:\/|$)/;

/** @type {Record<string, {rooms: readonly string[], refused: readonly RegExp[], why: string}>} */
const LAYERS = {
  'src/domain': {
    rooms: ['src/domain'],
    refused: [PAGE_PACKAGES, NODE_PACKAGES],
    why: 'src/domain est du TypeScript pur : ni React, ni Docusaurus, ni disque, et rien des autres dossiers',
  },
  'src/components': {
    rooms: ['src/domain', 'src/components'],
    refused: [NODE_PACKAGES],
    why: 'un composant ne connaît que src/domain et d’autres composants ; ses faits lui viennent de ses propriétés',
  },
  'src/pages': {
    rooms: ['src/domain', 'src/components', 'src/pages'],
    refused: [NODE_PACKAGES],
    why: 'une page place des composants : elle n’importe que src/components et src/domain',
  },
  'src/theme': {
    rooms: ['src/domain', 'src/components', 'src/theme'],
    refused: [NODE_PACKAGES],
    why: 'le thème enveloppe Docusaurus : il n’importe que src/components et src/domain',
  },
  plugins: {
    rooms: ['src/domain', 'plugins'],
    refused: [],
    why: 'une extension relie src/domain à Docusaurus : elle n’importe rien de src/components, de src/pages ni de config',
  },
  config: {
    rooms: ['src/domain', 'plugins', 'config'],
    refused: [],
    why: 'la configuration n’importe que src/domain et plugins',
  },
  scripts: {
    rooms: ['src/domain', 'plugins', 'config', 'scripts', 'tests'],
    refused: [],
    why: 'une commande n’importe ni composant, ni page',
  },
};

/** @param {string} file path from the root, forward slashes */
function roomOf(file) {
  return ROOMS.find((room) => file === room || file.startsWith(`${room}/`));
}

/**
 * @param {string} root absolute path of the repository
 * @returns {import('eslint').Rule.RuleModule}
 */
export function layersRule(root) {
  /** @param {string} absolute */
  const fromRoot = (absolute) => path.relative(root, absolute).split(path.sep).join('/');
  return {
    meta: {
      type: 'problem',
      schema: [],
      messages: {
        layer: 'Le fichier de {{from}} importe « {{source}} » : {{why}}.',
      },
    },
    create(context) {
      const file = fromRoot(context.filename);
      const from = roomOf(file);
      const layer = from === undefined ? undefined : LAYERS[from];
      // A test may reach for whatever it needs to put its subject to work.
      if (from === undefined || layer === undefined || /\.test\.tsx?$/.test(file)) {
        return {};
      }
      /** @param {import('estree').Node & {value?: unknown}} literal */
      const check = (literal) => {
        const source = literal.value;
        if (typeof source !== 'string') {
          return;
        }
        const isLocal = source.startsWith('.') || source.startsWith('@site/');
        const target = source.startsWith('@site/')
          ? source.slice('@site/'.length)
          : fromRoot(path.resolve(path.dirname(context.filename), source));
        const room = isLocal ? roomOf(target) : undefined;
        const refused = isLocal
          ? room !== undefined && !layer.rooms.includes(room)
          : layer.refused.some((pattern) => pattern.test(source));
        if (refused) {
          context.report({node: literal, messageId: 'layer', data: {from, source, why: layer.why}});
        }
      };
      return {
        ImportDeclaration: (node) => check(node.source),
        ImportExpression: (node) => check(node.source),
        ExportAllDeclaration: (node) => check(node.source),
        ExportNamedDeclaration: (node) => {
          if (node.source) {
            check(node.source);
          }
        },
      };
    },
  };
}
