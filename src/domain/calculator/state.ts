/** What the calculator is asked, in the address and in its form. Never throws: what cannot be read is told, and left out. */
import {KV_TYPES, type KvType} from '../memory/kv-cache';
import {NO_BREAK_SPACE} from '../typography/characters';

export interface CalculatorState {
  /** As typed: see findFile. */
  readonly model: string;
  /** In tokens; the usual one when it is not asked. */
  readonly context?: number;
  readonly kvType: KvType;
  readonly parallel: number;
  readonly flashAttention: boolean;
  /** As address.ts reads it, NO_MACHINE for none, empty when it is not said. */
  readonly machine: string;
}

/** Names of the fields, in the form and in the address. */
export const FIELDS = {model: 'modele', context: 'contexte', kvType: 'kv', parallel: 'paralleles', flash: 'flash', machine: 'machine'} as const;

/** Value of the machine for none at all; an empty one leaves it to the machine kept in the browser. */
export const NO_MACHINE = 'aucune';

/** Above, the reader has mistyped: no model of the catalogue reads as much. */
const MOST = {context: 2 ** 25, parallel: 512} as const;

const quoted = (text: string): string => `«${NO_BREAK_SPACE}${text}${NO_BREAK_SPACE}»`;

/** A context as people write it: « 32768 », « 32 768 », « 32k ». In tokens. */
export function readContext(text: string): number | undefined {
  const match = /^(?<digits>\d+)(?<thousands>k)?$/i.exec(text.replace(/[\s\u00A0\u202F]/g, ''));
  const value = Number(match?.groups?.digits) * (match?.groups?.thousands === undefined ? 1 : 1024);
  return value >= 1 && value <= MOST.context ? value : undefined;
}

export function readState(asked: URLSearchParams): {readonly state: CalculatorState; readonly problems: readonly string[]} {
  const problems: string[] = [];
  const read = <T>(name: string, fallback: T, parse: (text: string) => T | undefined, expected: string): T => {
    const text = asked.get(name)?.trim() ?? '';
    if (text === '') {
      return fallback;
    }
    const value = parse(text);
    if (value === undefined) {
      problems.push(`${expected}${NO_BREAK_SPACE}: ${quoted(text)} ne se lit pas.`);
      return fallback;
    }
    return value;
  };
  const context = read<number | undefined>(FIELDS.context, undefined, readContext, 'Le contexte s’écrit en jetons, 32768 ou 32k par exemple');
  const parallel = read(
    FIELDS.parallel,
    1,
    (text) => (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= MOST.parallel ? Number(text) : undefined),
    `Les requêtes simultanées sont un nombre entier, de 1 à ${MOST.parallel}`,
  );
  const kvType = read<KvType>(FIELDS.kvType, 'f16', (text) => KV_TYPES.find((type) => type === text), `Le type du cache est ${KV_TYPES.join(', ')}`);
  const withoutFlash = asked.get(FIELDS.flash) === 'non';
  if (withoutFlash && kvType !== 'f16') {
    problems.push(`Un cache en ${kvType} a besoin de flash attention${NO_BREAK_SPACE}: le calcul la garde.`);
  }
  return {
    state: {
      model: asked.get(FIELDS.model)?.trim() ?? '',
      ...(context === undefined ? {} : {context}),
      kvType,
      parallel,
      flashAttention: !withoutFlash || kvType !== 'f16',
      machine: asked.get(FIELDS.machine)?.trim() ?? '',
    },
    problems,
  };
}

/** The question of an address, without « ? »: only what differs from the usual. Colons and slashes stay as they are read. */
export function writeState({model, context, kvType, parallel, flashAttention, machine}: CalculatorState): string {
  const entries: readonly (readonly [string, string | undefined])[] = [
    [FIELDS.model, model],
    [FIELDS.context, context === undefined ? undefined : String(context)],
    [FIELDS.kvType, kvType === 'f16' ? undefined : kvType],
    [FIELDS.parallel, parallel === 1 ? undefined : String(parallel)],
    [FIELDS.flash, flashAttention ? undefined : 'non'],
    [FIELDS.machine, machine],
  ];
  return entries
    .flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value).replace(/%3A/g, ':').replace(/%2F/g, '/')}`]))
    .join('&');
}
