/**
 * What the stand-in model answers. It computes nothing: each question of the samples has its answer here, so that their
 * output is the same every time and can be shown in the pages. A question that is not planned is an error.
 */

export interface Question {
  readonly model: string;
  /** Last message of the user, or the prompt. */
  readonly text: string;
  /** Messages before it, without the system’s. */
  readonly before: number;
  readonly images: readonly Buffer[];
  /** Names of the tools offered. */
  readonly tools: readonly string[];
  /** What the tools answered since that message, in order. */
  readonly results: readonly {readonly tool: string; readonly content: string}[];
  readonly system: string;
  /** JSON Schema asked for, `json`, or undefined. */
  readonly format: unknown;
}

export interface Reply {
  readonly content: string;
  readonly thinking?: string;
  readonly calls?: readonly {readonly name: string; readonly arguments: Readonly<Record<string, unknown>>}[];
}

const say = (content: string, thinking?: string): Reply => (thinking === undefined ? {content} : {content, thinking});

/** First bytes of a PNG file. */
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

const REPLIES: readonly (readonly [pattern: RegExp, reply: (question: Question) => Reply])[] = [
  [/pourquoi le ciel est bleu/i, () => say('L’air diffuse davantage la lumière bleue que la lumière rouge. Le bleu nous arrive donc de toutes les directions.')],
  [/phrase courte.*jeton/i, () => say('Un jeton est un morceau de mot que le modèle lit ou produit.')],
  [/je m’appelle Camille/i, () => say('Bonjour Camille, ravi de vous lire.')],
  [/comment je m’appelle/i, ({before}) => say(before > 0 ? 'Vous vous appelez Camille.' : 'Je ne connais pas votre prénom.')],
  [/trois fruits/i, () => say('La pomme, la poire et la cerise.')],
  [
    /temps fait-il|quel temps|météo|sortir/i,
    ({tools, results}) => {
      if (!tools.includes('donner_la_meteo')) {
        return say('Je n’ai pas accès à la météo.');
      }
      const last = results.at(-1);
      if (last === undefined) {
        return {content: '', calls: [{name: 'donner_la_meteo', arguments: {ville: 'Lyon'}}]};
      }
      const measure = JSON.parse(last.content) as {erreur?: string; ville?: string; temperature?: number; pluie?: number};
      return measure.erreur === undefined
        ? say(
            `À ${measure.ville ?? ''}, il fait ${String(measure.temperature).replace('.', ',')} °C et il ${measure.pluie === 0 ? 'ne pleut pas : une promenade au parc est possible' : 'pleut : un musée sera plus agréable'}.`,
          )
        : say(`Je n’ai pas pu lire la météo : ${measure.erreur}.`);
    },
  ],
  [
    /facture/i,
    () => say(JSON.stringify({fournisseur: 'Papeterie du Port', date: '2026-03-14', montant: 48.6, articles: ['ramettes de papier', 'stylos']})),
  ],
  [
    /formes|image/i,
    ({images}) => {
      const [image] = images;
      return image?.subarray(0, PNG.length).equals(PNG) === true
        ? say('Un disque rouge à gauche et un carré bleu à droite, sur un fond blanc.')
        : say('Je ne vois pas d’image.');
    },
  ],
  [
    /extraits[\s\S]*télétravail/i,
    ({text}) =>
      say(
        /deux jours par semaine/.test(text)
          ? 'Vous pouvez télétravailler deux jours par semaine, avec l’accord de votre responsable [2].'
          : 'Les extraits ne le disent pas.',
      ),
  ],
  [/train part à 8 h 40/i, () => say('Le trajet dure 2 h 35.', 'De 8 h 40 à 11 h 15 : de 8 h 40 à 10 h 40, deux heures ; puis 35 minutes.')],
];

/** @throws Error when no answer is planned. */
export function replyTo(question: Question): Reply {
  const found = REPLIES.find(([pattern]) => pattern.test(question.text));
  if (found === undefined) {
    throw new Error(`Aucune réponse n’est prévue pour « ${question.text} » : complétez tests/support/ollama/replies.ts.`);
  }
  return found[1](question);
}

/** Numbers of a vector of the stand-in: those of embeddinggemma. */
export const DIMENSIONS = 768;

/** Small French words, and endings, that say little of what a text is about. */
const STOP_WORDS = new Set('le la les un une des de du et ou en au aux ce ces cette est sont a à dans pour par sur avec que qui il elle on ne pas se sa son ses y je vous nous mon ma mes'.split(' '));

/** Same words, near vectors: each word, without its ending, adds to one number chosen by its letters. Of unit length. */
export function embed(text: string, dimensions = DIMENSIONS): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (!STOP_WORDS.has(word)) {
      const root = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/s$/, '').slice(0, 5);
      const place = Buffer.from(root).reduce((sum, byte) => (sum * 31 + byte) % 1_000_003, 7) % dimensions;
      vector[place] = (vector[place] ?? 0) + 1;
    }
  }
  const length = Math.hypot(...vector);
  return vector.map((value) => (length === 0 ? 0 : value / length));
}
