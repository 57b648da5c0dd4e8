/**
 * A style sheet without the rules that no page can use.
 *
 * Written here rather than with PurgeCSS 8, which drops `:is(.a, .b) :where(h1)` and `:popover-open` although pages use them.
 */
import postcss, {type Container, type Document} from 'postcss';
import selectorParser, {type Node, type Selector} from 'postcss-selector-parser';

/** Names that stand in the pages: tags, classes (`.name`) and ids (`#name`). */
export type UsedNames = ReadonlySet<string>;

const TAG = /<([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const CLASSES = /\sclass=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;
const ID = /\sid=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;

/** Add the names of one page’s HTML. */
export function collectNames(html: string, names: Set<string>): void {
  for (const [, tag = '', attributes = ''] of html.matchAll(TAG)) {
    names.add(tag.toLowerCase());
    for (const name of valueOf(CLASSES.exec(attributes)).split(/\s+/)) {
      names.add(`.${name}`);
    }
    names.add(`#${valueOf(ID.exec(attributes))}`);
  }
}

function valueOf(match: RegExpExecArray | null): string {
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}

/** @param css text of the style sheet */
export function purgeStyles(css: string, used: UsedNames): string {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && 'name' in rule.parent && rule.parent.name.endsWith('keyframes')) {
      return;
    }
    const kept = selectorParser((list) => {
      list.each((selector) => {
        if (!canMatch(selector, used)) {
          selector.remove();
        }
      });
    }).processSync(rule.selector);
    if (kept === '') {
      rule.remove();
    } else {
      rule.selector = kept;
    }
  });
  dropUnusedProperties(root);
  dropEmpty(root);
  dropEmptyLayers(root);
  // The minifier keeps the space before the value of a custom property, which means nothing.
  root.walkDecls(/^--/, ({raws}) => {
    raws.between = ':';
  });
  return root.toString();
}

/** Whether every tag, class and id that a selector asks for stands in some page. States and attributes are left aside. */
function canMatch(selector: Selector, used: UsedNames): boolean {
  return selector.nodes.every((node) => nodeCanMatch(node, used));
}

function nodeCanMatch(node: Node, used: UsedNames): boolean {
  switch (node.type) {
    case 'tag':
      return used.has(node.value.toLowerCase());
    case 'class':
      return used.has(`.${node.value}`);
    case 'id':
      return used.has(`#${node.value}`);
    case 'pseudo':
      // `:not(.absent)` always matches; `:is()`, `:where()` and `:has()` need one of their selectors.
      return !/^:(?:is|where|has)$/.test(node.value) || node.nodes.some((inner) => canMatch(inner, used));
    default:
      return true;
  }
}

/** Custom properties that nothing reads, directly or through another one. */
function dropUnusedProperties(root: postcss.Root): void {
  for (;;) {
    const read = new Set<string>();
    root.walkDecls(({value}) => {
      for (const [name] of value.matchAll(/--[\w-]+/g)) {
        read.add(name);
      }
    });
    let dropped = 0;
    root.walkDecls(/^--/, (declaration) => {
      if (!read.has(declaration.prop)) {
        declaration.remove();
        dropped += 1;
      }
    });
    if (dropped === 0) {
      return;
    }
  }
}

/** Rules and blocks left without a declaration. `@layer a, b;` has no block and stays: see `dropEmptyLayers`. */
function dropEmpty(container: Container | Document): void {
  container.each((node) => {
    if ('nodes' in node && node.nodes !== undefined) {
      dropEmpty(node);
      if (node.nodes.length === 0) {
        node.remove();
      }
    }
  });
}

/** In `@layer a, b;`, which orders the layers, the names of those where no rule is left. */
function dropEmptyLayers(root: postcss.Root): void {
  const filled = new Set<string>();
  root.walkAtRules('layer', ({nodes, params}) => {
    if (nodes !== undefined) {
      filled.add(params);
    }
  });
  const isFilled = (name: string): boolean => [...filled].some((layer) => layer === name || layer.startsWith(`${name}.`) || name.startsWith(`${layer}.`));
  root.walkAtRules('layer', (rule) => {
    if (rule.nodes !== undefined) {
      return;
    }
    const names = postcss.list.comma(rule.params).filter(isFilled);
    if (names.length === 0) {
      rule.remove();
    } else {
      rule.params = names.join();
    }
  });
}
