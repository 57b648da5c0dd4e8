/** The answer of the calculator in words: the same in the page that is built and in the browser. */
import {formatBytes} from '../format';
import {assess, speedOf} from '../machine/assess';
import {roomOf, type MachineProfile} from '../machine/profile';
import {formatTokens, VERDICT_WORDS, type Verdict} from '../machine/verdict';
import {spillWords, usableWords} from '../machine/words';
import {counted} from '../counted';
import {estimateMemory, isUnknown, type MemoryRequest, type Part, type Unknown} from '../memory/estimate';
import {formatBinaryBytes} from '../memory/units';
import {NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE} from '../typography/characters';
import {requestOf, usualContext, type LicenceLink} from './data';
import type {FoundFile} from './find';
import type {CalculatorState} from './state';

export const PART_KEYS = ['weights', 'kv', 'compute', 'projector', 'fixed', 'total'] as const;
export type PartKey = (typeof PART_KEYS)[number];

export const PART_LABELS: Readonly<Record<PartKey, string>> = {
  weights: 'Poids',
  kv: 'Cache KV',
  compute: 'Calcul',
  projector: 'Projecteur',
  fixed: 'Coût fixe',
  total: 'Total',
};

export interface PartView {
  /** Rounded to the byte; undefined when it is not known. */
  readonly bytes?: number;
  /** « 6,94 Gio (7,45 Go) », « aucun » or « inconnu ». */
  readonly size: string;
  /** « de 6,9 Gio à 7,1 Gio », « aucun » when both bounds are the same, empty when they are not known. */
  readonly range: string;
  readonly formula: string;
  /** Length in the bar, in percent. */
  readonly share: number;
}

export interface CalculationView {
  /** « gemma4:12b, Gemma 4 12B, Q4_K_M » */
  readonly title: string;
  readonly conditions: string;
  /** Page of the model, from the site root. */
  readonly url: string;
  /** Where one asks what one may do with it, from the site root. */
  readonly rightsUrl: string;
  /** Absent when it is not known. */
  readonly licence?: LicenceLink;
  readonly remarks: readonly string[];
  readonly parts: Readonly<Record<PartKey, PartView>>;
  /** Where the machine’s usable memory and its end stand on the bar, in percent. */
  readonly usable?: number;
  readonly spill?: number;
  /** Answer for the machine; undefined without one. */
  readonly machine?: {
    readonly name: string;
    readonly verdict: Verdict;
    /** « tient juste : 9,1 Gio sur 10,7 Gio, soit 85 % » after the verdict’s own words. */
    readonly reason: string;
    readonly room: string;
    readonly spill: string;
    readonly longest: string;
    readonly speed: string;
  };
  /** To check on one’s own machine. */
  readonly command: string;
}

const decimals = new Intl.NumberFormat('fr-FR', {maximumSignificantDigits: 2});

/** A remark when more tokens are asked than the model reads. */
export function contextRemark(context: number, maxContext: number | undefined): string | undefined {
  return maxContext !== undefined && context > maxContext
    ? `Ce modèle lit ${formatTokens(maxContext)}${NO_BREAK_SPACE}jetons au plus${NO_BREAK_SPACE}: Ollama s’y limite. La somme compte les ${formatTokens(context)}${NO_BREAK_SPACE}jetons demandés.`
    : undefined;
}

/** French spaces in sentences that are written with plain ones. */
export function spaced(text: string): string {
  return text
    .replace(/ :/g, `${NO_BREAK_SPACE}:`)
    .replace(/ ([;!?])/g, `${NARROW_NO_BREAK_SPACE}$1`)
    .replace(/« /g, `«${NO_BREAK_SPACE}`)
    .replace(/ »/g, `${NO_BREAK_SPACE}»`);
}

/** The inputs of the estimate, as the command line would make them. */
export function requestFor({model, file}: FoundFile, {context, kvType, parallel, flashAttention}: CalculatorState): MemoryRequest {
  return {
    ...requestOf(model, file),
    context: context ?? usualContext(file.defaultContext, model.maxContext),
    parallel,
    kvType,
    flashAttention,
  };
}

export function calculate(found: FoundFile, state: CalculatorState, profile: MachineProfile | undefined): CalculationView {
  const {model, file} = found;
  const request = requestFor(found, state);
  const estimate = estimateMemory(request);
  const room = profile === undefined ? undefined : roomOf(profile);
  const total = isUnknown(estimate.total) ? undefined : estimate.total;
  const scale = Math.max(total?.bytes ?? 0, room?.usable ?? 0, 1);
  const share = (bytes: number): number => Math.min((bytes / scale) * 100, 100);
  const parts = Object.fromEntries(PART_KEYS.map((key) => [key, partView(estimate[key], share)])) as Record<PartKey, PartView>;
  const {context, parallel, kvType, flashAttention} = request;
  return {
    title: `${file.tag}, ${model.name}, ${file.quantization === 'unknown' ? 'quantification inconnue' : file.quantization}`,
    conditions: [
      `contexte de ${formatTokens(context)}${NO_BREAK_SPACE}jetons`,
      parallel === 1 ? 'une requête à la fois' : `${counted(parallel, 'requête')} à la fois`,
      `cache KV en ${kvType}`,
      flashAttention ? 'avec flash attention' : 'sans flash attention',
    ].join(', '),
    url: model.url,
    rightsUrl: `/puis-je/?modele=${model.id}`,
    ...(model.licence === undefined ? {} : {licence: model.licence}),
    remarks: [
      ...[contextRemark(context, model.maxContext) ?? []].flat(),
      ...(model.maxContext === undefined ? ['Le contexte maximal de ce modèle n’est pas connu.'] : []),
    ],
    parts,
    ...(room === undefined ? {} : {usable: share(room.usable), spill: share(room.spill)}),
    ...(profile === undefined ? {} : {machine: machineView(profile, found, request, total)}),
    command: commandFor(file.tag, request),
  };
}

function partView(part: Part | Unknown, share: (bytes: number) => number): PartView {
  if (isUnknown(part)) {
    return {size: 'inconnu', range: '', formula: spaced(part.unknown), share: 0};
  }
  const {bytes, low, high, formula} = part;
  return {
    bytes: Math.round(bytes),
    size: bytes === 0 ? 'aucun' : `${formatBinaryBytes(bytes)} (${formatBytes(bytes)})`,
    range: low === high ? 'aucun' : `de ${formatBinaryBytes(low)} à ${formatBinaryBytes(high)}`,
    formula: spaced(formula),
    share: share(bytes),
  };
}

function machineView(profile: MachineProfile, {model}: FoundFile, request: MemoryRequest, total: Part | undefined): NonNullable<CalculationView['machine']> {
  const {room, verdict, why, atWorst, longest} = assess(profile, request, model.maxContext);
  const speed = speedOf(profile, request, model.speed);
  const worst = atWorst === undefined ? '' : ` Au plus haut de l’intervalle${NO_BREAK_SPACE}: ${VERDICT_WORDS[atWorst]}.`;
  const reason =
    why !== undefined
      ? `${NO_BREAK_SPACE}: ${lowered(spaced(why))}`
      : total === undefined
        ? `${NO_BREAK_SPACE}: ce qui est connu dépasse déjà la mémoire.`
        : `${NO_BREAK_SPACE}: ${formatBinaryBytes(total.bytes)} sur ${formatBinaryBytes(room.usable)} utilisables, soit ${Math.round((total.bytes / room.usable) * 100)}${NO_BREAK_SPACE}%.${worst}`;
  return {
    name: profile.name,
    verdict,
    reason,
    room: spaced(usableWords(profile)),
    spill: spaced(spillWords(profile) ?? 'rien de plus que la mémoire utilisable'),
    longest: longestWords(longest, model.maxContext, verdict),
    speed: isUnknown(speed)
      ? `non estimée. ${spaced(speed.unknown)}`
      : `de ${decimals.format(speed.low)} à ${decimals.format(speed.high)} jetons par seconde, estimation à ±${NO_BREAK_SPACE}30${NO_BREAK_SPACE}%${NO_BREAK_SPACE}: ${speed.formula} = ${decimals.format(speed.value)}`,
  };
}

function longestWords(longest: number | undefined, maxContext: number | undefined, verdict: Verdict): string {
  if (longest === undefined) {
    return verdict === 'unknown' ? 'inconnu' : `aucun, pas même 2${NARROW_NO_BREAK_SPACE}048${NO_BREAK_SPACE}jetons`;
  }
  const whole = longest === maxContext ? ', tout ce que le modèle lit' : '';
  return `${formatTokens(longest)}${NO_BREAK_SPACE}jetons par requête${whole}`;
}

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** Three commands: the server with these settings, the model, then what it takes. */
function commandFor(tag: string, {context, parallel, kvType, flashAttention}: MemoryRequest): string {
  const settings = [
    `OLLAMA_CONTEXT_LENGTH=${context}`,
    ...(parallel === 1 ? [] : [`OLLAMA_NUM_PARALLEL=${parallel}`]),
    ...(kvType === 'f16' ? [] : [`OLLAMA_KV_CACHE_TYPE=${kvType}`]),
    ...(flashAttention ? [] : ['OLLAMA_FLASH_ATTENTION=0']),
  ];
  return [`${settings.join(' ')} ollama serve`, `ollama run ${tag} --verbose "Bonjour"`, 'ollama ps'].join('\n');
}
