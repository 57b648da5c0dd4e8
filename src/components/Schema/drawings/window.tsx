import {Fragment} from 'react';
import {formatInteger} from '@site/src/domain/format';
import {Label, Rect, Rule, WIDTH, type Picture} from '../drawing';

/** Ollama’s default on a card of less than 24 GiB. */
const WINDOW = 4096;
/** An example: a system instruction, then exchanges of the same length. */
const SYSTEM = 200;
const EXCHANGE = 900;

const SCALE = 290 / (SYSTEM + 5 * EXCHANGE);
const BAR = 34;

/** Exchanges that fit beside the instruction. */
const FITS = Math.floor((WINDOW - SYSTEM) / EXCHANGE);

interface Piece {
  readonly name: string;
  readonly tokens: number;
  readonly kept: boolean;
}

function conversation(exchanges: number): readonly Piece[] {
  return [
    {name: 'I', tokens: SYSTEM, kept: true},
    ...Array.from({length: exchanges}, (_, index) => ({name: String(index + 1), tokens: EXCHANGE, kept: index >= exchanges - FITS})),
  ];
}

const sumOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, {tokens}) => sum + tokens, 0);

function Row({y, pieces}: {readonly y: number; readonly pieces: readonly Piece[]}) {
  return pieces.map(({name, tokens, kept}, index) => {
    const x = sumOf(pieces.slice(0, index)) * SCALE;
    const width = tokens * SCALE;
    return (
      <Fragment key={name}>
        <Rect x={x} y={y} width={width} height={BAR} fill={kept ? (name === 'I' ? 'raised' : 'tint') : 'dashed'} />
        <Label x={x + width / 2} y={y + 22} text={name} anchor="middle" tone={kept ? 'strong' : 'soft'} />
      </Fragment>
    );
  });
}

export function contextWindow(): Picture {
  const [four, five] = [conversation(FITS), conversation(FITS + 1)];
  const limit = WINDOW * SCALE;
  const after = SYSTEM + FITS * EXCHANGE;
  return {
    title: 'Quand la fenêtre est pleine, le début sort',
    caption: `Exemple : une instruction système (I) de ${formatInteger(SYSTEM)} jetons, puis des échanges de ${formatInteger(EXCHANGE)} jetons, dans une fenêtre de ${formatInteger(WINDOW)}. Ollama retire les plus anciens messages et garde l’instruction.`,
    words: [
      `Après ${FITS} échanges, la conversation fait ${SYSTEM} + ${FITS} × ${EXCHANGE} = ${formatInteger(sumOf(four))} jetons : elle tient dans la fenêtre de ${formatInteger(WINDOW)}.`,
      `Au ${FITS + 1}e échange, elle en ferait ${formatInteger(sumOf(five))}. Le premier échange est retiré, et il reste ${formatInteger(after)} jetons : l’instruction système et les échanges 2 à ${FITS + 1}.`,
    ],
    height: 212,
    drawing: (
      <>
        <Label x={0} y={13} text={`${FITS} échanges : ${formatInteger(sumOf(four))} jetons, tout tient`} tone="strong" />
        <Row y={24} pieces={four} />
        <Label x={0} y={95} text={`${FITS + 1} échanges : ${formatInteger(sumOf(five))} jetons, trop`} tone="strong" />
        <Row y={106} pieces={five} />
        <Rule from={[limit, 20]} to={[limit, 150]} />
        <Label x={Math.min(limit, WIDTH)} y={164} text={`limite : ${formatInteger(WINDOW)}`} anchor="middle" tone="soft" />
        <Label x={0} y={186} text={`L’échange 1, en tirets, est retiré :\nil reste ${formatInteger(after)} jetons.`} />
      </>
    ),
  };
}
