/** A made-up French corpus, the same for a given size: pages of 600 words in eight folders. */

export const FOLDERS = 8;
const WORDS_PER_PAGE = 600;
const WORDS_PER_SENTENCE = 15;
const SENTENCES_PER_PARAGRAPH = 5;
const PARAGRAPHS_PER_SECTION = 2;

const WORDS =
  'le la un une des ce cette chaque notre leur modèle mémoire machine réponse question texte langue fichier taille poids licence contexte mesure page source valeur exemple commande carte puce disque vitesse jeton phrase résultat donne garde lit écrit montre porte suit tient reste change demande répond charge pèse vaut ouvert grand petit rapide lent clair précis libre local récent dans sur pour avec sans sous vers par entre selon plus moins aussi puis ici souvent parfois déjà encore toujours'.split(
    ' ',
  );

export interface CorpusPage {
  /** Without extension: `sujet-3/page-012`; `index` for the home page. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly position: number;
  /** Markdown without the first-level title. */
  readonly body: string;
}

/** Mulberry32, public domain: numbers in [0, 1) that depend on the seed alone. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function words(count: number, random: () => number): string {
  return Array.from({length: count}, () => WORDS[Math.floor(random() * WORDS.length)] ?? '').join(' ');
}

const sentence = (random: () => number): string => `${capital(words(WORDS_PER_SENTENCE, random))}.`;

function bodyOf(random: () => number): string {
  const paragraphs = Array.from({length: WORDS_PER_PAGE / WORDS_PER_SENTENCE / SENTENCES_PER_PARAGRAPH}, () =>
    Array.from({length: SENTENCES_PER_PARAGRAPH}, () => sentence(random)).join(' '),
  );
  const sections = paragraphs.flatMap((paragraph, index) =>
    index % PARAGRAPHS_PER_SECTION === 0 ? [`## ${capital(words(4, random))}`, paragraph] : [paragraph],
  );
  return [...sections, '```bash\nollama run essai\nollama list\n```'].join('\n\n');
}

/** `count` pages, home page aside. */
export function makeCorpus(count: number): CorpusPage[] {
  const random = randomFrom(count);
  const page = (name: string, position: number): CorpusPage => ({
    name,
    position,
    title: capital(words(5, random)),
    description: sentence(random),
    body: bodyOf(random),
  });
  const pages = Array.from({length: count}, (_, index) =>
    page(`sujet-${(index % FOLDERS) + 1}/page-${String(index).padStart(4, '0')}`, Math.floor(index / FOLDERS) + 1),
  );
  return [page('index', 1), ...pages];
}
