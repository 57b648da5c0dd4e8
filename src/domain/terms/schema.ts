/** Shape of a record of catalogue/termes/: one word of the trade, in French, and how the site writes it. */
import * as z from 'zod';

const text = z.string().trim().min(1);
const sentence = z.string().trim().min(3);
const day = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'ce n’est pas une date | Écrivez 2026-11-23, 2026-11 ou 2026.',
  });

const avoidSchema = z.strictObject({
  form: text.describe('Forme à éviter, telle qu’on l’écrirait ; « jeton » couvre aussi « jetons ».'),
  reason: sentence.describe('Pourquoi, et quoi écrire à la place.'),
  checked: z.literal(false).optional().describe('false : la forme a un autre sens juste, aucun contrôle ne la cherche.'),
});

/** Where the term or the definition comes from: read again with its sentence, or not read again with the reason. */
const sourceSchema = z
  .strictObject({
    title: text,
    url: z.url({protocol: /^https?$/}).nullable(),
    read_on: day.nullable().describe('Jour où quelqu’un a relu la source, ou null.'),
    quote: sentence.max(400).optional().describe('Phrase de la source, mot pour mot, quand elle a été relue.'),
    via: z.strictObject({title: text, url: z.url({protocol: /^https?$/})}).optional().describe('Copie ou page qui reproduit la source, quand l’original n’a pas été ouvert.'),
    unread_reason: sentence.optional().describe('Pourquoi la source n’a pas été relue, quand read_on vaut null.'),
    note: sentence.optional(),
  })
  .superRefine(({read_on, quote, via, unread_reason}, context) => {
    const refuse = (key: string, input: unknown, message: string): void => context.addIssue({code: 'custom', path: [key], input, message});
    if (read_on === null) {
      if (unread_reason === undefined) {
        refuse('unread_reason', unread_reason, 'la source n’est pas relue | Dites pourquoi, ou relisez-la : « read_on » et « quote ».');
      }
      for (const [key, value] of Object.entries({quote, via})) {
        if (value !== undefined) {
          refuse(key, value, 'la source n’est pas relue | Donnez le jour de la lecture dans « read_on », ou retirez cette clé.');
        }
      }
      return;
    }
    if (quote === undefined) {
      refuse('quote', quote, 'la source est relue | Recopiez la phrase lue, mot pour mot, ou écrivez « read_on: null » et « unread_reason ».');
    }
    if (unread_reason !== undefined) {
      refuse('unread_reason', unread_reason, 'la source est relue | Retirez cette clé, ou écrivez « read_on: null ».');
    }
  });

export const termSchema = z.strictObject({
  term: text.describe('Forme que le site emploie.'),
  official: z
    .strictObject({term: text, source: text, date: day.optional()})
    .nullable()
    .describe('Terme d’une liste ou d’un texte officiel, ou null.'),
  usual: z.array(text).describe('Autres formes que le lecteur rencontrera, sigle compris.'),
  english: text.describe('Terme anglais, sigle entre parenthèses.'),
  definition: z
    .string()
    .trim()
    .min(20)
    .max(280, {error: 'la définition est trop longue | Gardez une phrase de 280 signes au plus.'})
    .regex(/\.$/, {error: 'la définition n’est pas une phrase | Terminez-la par un point.'}),
  avoid: z.array(avoidSchema),
  source: sourceSchema,
  first_mention: text.describe('Ce que la page écrit à la première mention, en MDX.'),
});

export type TermRecord = z.output<typeof termSchema>;
