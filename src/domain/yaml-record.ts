/** Reading a YAML text against a zod schema, with the line of every mistake and a French sentence for each. */
import {CORE_SCHEMA, load} from 'js-yaml';
import {LineCounter, parseDocument} from 'yaml';
import type * as z from 'zod';
import type {Problem} from './problems';
import {nearest} from './problems/nearest';
import {yamlLines} from './yaml-lines';

export interface YamlRecord<T> {
  /** The value when it fits the schema, else undefined. */
  readonly value: T | undefined;
  readonly problems: Problem[];
  /** Line in the file of the key or element at `path`, or of its nearest existing ancestor. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

export interface YamlRecordInput<T> {
  readonly file: string;
  readonly text: string;
  readonly schema: z.ZodType<T>;
  /** Lines that stand before `text` in the file (front matter starts after its `---`). */
  readonly lineOffset?: number;
}

/**
 * Parse and check one record.
 *
 * Never throws: a YAML mistake, an unknown key or a wrong value each become a problem, all returned at once.
 */
export function readYamlRecord<T>({file, text, schema, lineOffset = 0}: YamlRecordInput<T>): YamlRecord<T> {
  let lines: ReturnType<typeof yamlLines> | undefined;
  const lineOf = (path: readonly PropertyKey[]): number => (lines ??= yamlLines(text)).lineOf(path) + lineOffset;

  const input = quickParse(text);
  if (input === undefined) {
    return {value: undefined, problems: syntaxProblems(file, text, lineOffset), lineOf};
  }
  const result = schema.safeParse(input.value ?? {}, {reportInput: true});
  if (result.success) {
    return {value: result.data, problems: [], lineOf};
  }
  const swallowed = swallowedProblem(file, text, lineOffset);
  if (swallowed !== undefined) {
    return {value: undefined, problems: [swallowed], lineOf};
  }
  const problems = withoutConsequences(result.error.issues, [], schema).flatMap((issue) => issueToProblems(issue, schema, file, lineOf));
  return {value: undefined, problems, lineOf};
}

/** Syntax mistakes of a text that could not be read: what the quick parser does not tell. */
function syntaxProblems(file: string, text: string, lineOffset: number): Problem[] {
  const swallowed = swallowedProblem(file, text, lineOffset);
  if (swallowed !== undefined) {
    return [swallowed];
  }
  const lineCounter = new LineCounter();
  const {errors} = parseDocument(text, {lineCounter, prettyErrors: false, version: '1.2'});
  if (errors.length === 0) {
    return [{file, line: 1 + lineOffset, ...explainYamlError('', '')}];
  }
  const problems = errors.map((error) => ({
    file,
    line: lineCounter.linePos(error.pos[0]).line + lineOffset,
    ...explainYamlError(error.code, error.message),
  }));
  // On one line, the first mistake is the one to mend; the others follow from it.
  return problems.filter(({line}, index) => problems.findIndex((other) => other.line === line) === index);
}

const QUOTED_VALUE = /^\s*(?:- )?[\w-]+:\s+(?<mark>["'])(?<rest>.*)$/;
const LOOKS_LIKE_KEY = /^\s*(?:- )?[a-z_]+:(?:\s|$)/;

/** A quotation mark left open, which makes the keys below part of the text. */
function swallowedProblem(file: string, text: string, lineOffset: number): Problem | undefined {
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const {mark, rest = ''} = QUOTED_VALUE.exec(line)?.groups ?? {};
    if (mark === undefined || rest.replaceAll(`\\${mark}`, '').includes(mark)) {
      continue;
    }
    const closing = lines.findIndex((later, place) => place > index && later.includes(mark));
    const last = closing === -1 ? lines.length - 1 : closing;
    if (lines.slice(index + 1, last + 1).some((later) => LOOKS_LIKE_KEY.test(later))) {
      return {
        file,
        line: index + 1 + lineOffset,
        message: `Le guillemet ouvert ici ne se referme qu’à la ligne ${last + 1 + lineOffset} : il avale les clés qui suivent.`,
        fix: 'Fermez le guillemet à la fin de la valeur, sur la même ligne.',
      };
    }
  }
  return undefined;
}

/** The values alone; undefined when the text is not plain YAML, which the other parser then explains. */
function quickParse(text: string): {value: unknown} | undefined {
  try {
    return {value: load(text, {schema: CORE_SCHEMA})};
  } catch {
    return undefined;
  }
}

const BAD_INDENT: Pick<Problem, 'message' | 'fix'> = {
  message: 'Le décalage de cette ligne ne correspond pas à celui de ses voisines.',
  fix: 'Alignez la ligne, avec des espaces, sur celles du même niveau.',
};

function explainYamlError(code: string, message: string): Pick<Problem, 'message' | 'fix'> {
  switch (code) {
    case 'DUPLICATE_KEY':
      return {message: 'La même clé est écrite deux fois.', fix: 'Gardez une seule des deux lignes.'};
    case 'TAB_AS_INDENT':
      return {message: 'La ligne est décalée avec une tabulation.', fix: 'Remplacez la tabulation par deux espaces.'};
    case 'BAD_INDENT':
      return BAD_INDENT;
    case 'MISSING_CHAR':
    case 'BAD_SCALAR_START':
      if (message.includes('without - indicator')) {
        return BAD_INDENT;
      }
      return {
        message: `Le YAML s’arrête ici : il manque un signe, ou une valeur commence par un signe réservé (${message}).`,
        fix: 'Mettez la valeur entre guillemets doubles : cle: "valeur".',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      return {
        message: 'Le texte contient « : » suivi d’une espace, que YAML prend pour une nouvelle clé, ou un décalage manque.',
        fix: 'Mettez la valeur entre guillemets doubles : cle: "texte : suite".',
      };
    default:
      return {
        message: `Le YAML n’est pas lisible à cet endroit (${message}).`,
        fix: 'Vérifiez les deux-points, les guillemets et le décalage de la ligne.',
      };
  }
}

type Issue = z.core.$ZodIssue;

function issueToProblems(
  issue: Issue,
  schema: z.ZodType,
  file: string,
  lineOf: (path: readonly PropertyKey[]) => number,
): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => {
      const close = nearest(key, known);
      return {
        file,
        line: lineOf([...issue.path, key]),
        message: `La clé « ${key} » n’existe pas.`,
        fix:
          close === undefined
            ? `Retirez-la ou remplacez-la par une de celles-ci : ${known.join(', ')}.`
            : `Écrivez « ${close} » à la place.`,
      };
    });
  }
  if (issue.code === 'invalid_union') {
    const branches = issue.errors.filter((errors) => errors.length > 0);
    // The branch that went furthest is the one the author meant.
    const best = branches.sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
    if (best !== undefined && depth(best) > 0) {
      return withoutConsequences(best, issue.path, schema).flatMap((inner) =>
        issueToProblems({...inner, path: [...issue.path, ...inner.path]}, schema, file, lineOf),
      );
    }
  }
  const label = issue.path.length === 0 ? 'Le fichier' : `« ${issue.path.map(String).join('.')} »`;
  return [{file, line: lineOf(issue.path), ...explainIssue(issue, label)}];
}

/** A misspelt key makes the right one missing: it is told once. `parent` is the place that the paths of `issues` start from. */
function withoutConsequences(issues: readonly Issue[], parent: readonly PropertyKey[], schema: z.ZodType): Issue[] {
  const meant = new Set(
    issues.flatMap((issue) => {
      if (issue.code !== 'unrecognized_keys') {
        return [];
      }
      const known = keysAt(schema, [...parent, ...issue.path]);
      return issue.keys.map((key) => [...issue.path, nearest(key, known) ?? key].join('/'));
    }),
  );
  return issues.filter((issue) => issue.code === 'unrecognized_keys' || issue.input !== undefined || !meant.has(issue.path.join('/')));
}

function depth(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)));
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'true ou false',
  array: 'une liste',
  object: 'un groupe de clés',
  record: 'un groupe de clés',
};

function explainIssue(issue: Issue, label: string): Pick<Problem, 'message' | 'fix'> {
  // The schema’s own sentence: « what | how to mend it ».
  const [what = '', mend] = issue.message.split(' | ');
  if (issue.input === undefined && issue.path.length > 0) {
    return {message: `${label} manque.`, fix: mend ?? `Ajoutez cette clé${expectedValue(issue)}.`};
  }
  if (mend !== undefined) {
    return {message: `${label} : ${what}`, fix: mend};
  }
  switch (issue.code) {
    case 'invalid_type': {
      const expected = TYPE_NAMES[issue.expected] ?? issue.expected;
      return {message: `${label} devrait être ${expected}.`, fix: `Remplacez la valeur par ${expected}.`};
    }
    case 'invalid_value':
      return {
        message: `${label} a une valeur qui n’est pas prévue.`,
        fix: `Choisissez parmi : ${issue.values.map(String).join(', ')}.`,
      };
    case 'too_small':
      return {message: `${label} est trop court ou trop petit.`, fix: `Le minimum est ${String(issue.minimum)}.`};
    case 'too_big':
      return {message: `${label} est trop long ou trop grand.`, fix: `Le maximum est ${String(issue.maximum)}.`};
    default:
      return {message: `${label} n’a pas la forme attendue.`, fix: 'Comparez avec un fichier voisin du même dossier.'};
  }
}

/** « ; sa valeur est un texte », when the schema says it simply. */
function expectedValue(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return ` ; sa valeur est ${TYPE_NAMES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return ` ; sa valeur est une de celles-ci : ${issue.values.map(String).join(', ')}`;
    default:
      return '';
  }
}

/** Keys that the schema accepts at `path`, to propose the right one. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: z.core.$ZodType[] = [schema];
  for (const step of path) {
    current = current.flatMap((candidate) => childrenOf(candidate, step));
  }
  return [...new Set(current.flatMap((candidate) => unwrap(candidate).flatMap(shapeKeys)))];
}

function shapeKeys(schema: z.core.$ZodType): string[] {
  const def = schema._zod.def;
  return def.type === 'object' ? Object.keys((def as z.core.$ZodObjectDef).shape) : [];
}

function childrenOf(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
  return unwrap(schema).flatMap((inner) => {
    const def = inner._zod.def;
    if (def.type === 'object') {
      const child = (def as z.core.$ZodObjectDef).shape[String(step)];
      return child === undefined ? [] : [child];
    }
    if (def.type === 'array') {
      return [(def as z.core.$ZodArrayDef).element];
    }
    if (def.type === 'record') {
      return [(def as z.core.$ZodRecordDef).valueType];
    }
    return [];
  });
}

/** Concrete schemas behind optional, nullable, default, pipe and union. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  const def = schema._zod.def;
  switch (def.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return unwrap((def as z.core.$ZodOptionalDef).innerType);
    case 'pipe':
      return unwrap((def as z.core.$ZodPipeDef).in);
    case 'union':
      return (def as z.core.$ZodUnionDef).options.flatMap(unwrap);
    default:
      return [schema];
  }
}
