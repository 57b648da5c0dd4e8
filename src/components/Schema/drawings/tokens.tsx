import {Fragment} from 'react';
import {formatInteger} from '@site/src/domain/format';
import {Label, Rect, WIDTH, type Picture} from '../drawing';

type Token = readonly [text: string, id: number];

/** As the tokenizer of Llama 3 and 3.1 cuts them: `encode(sentence, {bos: false, eos: false})` of llama3-tokenizer-js 1.2.0. */
const SENTENCES: readonly (readonly [language: string, tokens: readonly Token[]])[] = [
  ['En français', [['La', 8921], [' capit', 61510], ['ale', 1604], [' de', 409], [' l', 326], ['’', 529], ['It', 2181], ['alie', 75618], [' est', 1826]]],
  ['En anglais', [['The', 791], [' capital', 6864], [' of', 315], [' Italy', 15704], [' is', 374]]],
];

const GAP = 6;
const ROW = 52;
/** Widths of one sign, in the code font and in the text font. */
const CODE_SIGN = 7.3;
const DIGIT = 7.7;

const shown = (text: string): string => text.replace(' ', '·');
const sentenceOf = (tokens: readonly Token[]): string => tokens.map(([text]) => text).join('');

interface Placed {
  readonly token: Token;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Tokens one after the other, on as many rows as they need. */
function place(tokens: readonly Token[], top: number): {readonly placed: readonly Placed[]; readonly bottom: number} {
  const placed: Placed[] = [];
  let x = 0;
  let y = top;
  for (const token of tokens) {
    const [text, id] = token;
    const width = Math.max(text.length * CODE_SIGN + 12, String(id).length * DIGIT + 4);
    if (x + width > WIDTH) {
      x = 0;
      y += ROW;
    }
    placed.push({token, x, y, width});
    x += width + GAP;
  }
  return {placed, bottom: y + ROW};
}

export function tokens(): Picture {
  let y = 0;
  const blocks = SENTENCES.map(([language, list]) => {
    const top = y;
    const {placed, bottom} = place(list, top + 26);
    y = bottom + 8;
    return {language, list, top, placed};
  });
  return {
    title: 'Une phrase découpée en jetons',
    caption:
      'Chaque case est un jeton, avec son numéro dans le vocabulaire. Le point au milieu de la ligne marque une espace. Découpage calculé avec le tokeniseur de Llama 3.1.',
    words: SENTENCES.map(
      ([language, list]) =>
        `${language}, « ${sentenceOf(list)} » donne ${list.length} jetons : ${list.map(([text, id]) => `« ${text.trim()} » (numéro ${id})`).join(', ')}.`,
    ),
    height: y - 8,
    drawing: blocks.map(({language, list, top, placed}) => (
      <Fragment key={language}>
        <Label x={0} y={top + 13} text={`${language} : ${formatInteger(list.length)} jetons`} tone="strong" />
        {placed.map(({token: [text, id], x, y: row, width}) => (
          <Fragment key={x + row * WIDTH}>
            <Rect x={x} y={row} width={width} height={24} fill="tint" />
            <Label x={x + width / 2} y={row + 16} text={shown(text)} anchor="middle" code />
            <Label x={x + width / 2} y={row + 39} text={String(id)} anchor="middle" tone="soft" />
          </Fragment>
        ))}
      </Fragment>
    )),
  };
}
