/** The few marks that every diagram is made of. Lengths are units of the drawing, WIDTH of them from edge to edge. */
import {clsx} from 'clsx';
import type {ReactElement, ReactNode} from 'react';
import {typeset} from '@site/src/domain/typography';
import styles from './styles.module.css';

/** A phone 360 px wide gives a drawing about 328 px: one unit is then one pixel, and the smallest text, 12 units, 12 px. */
export const WIDTH = 320;

/** What one diagram shows: the drawing, and the same in words. */
export interface Picture {
  readonly title: string;
  /** Below or beside the drawing: how to read it, and where its figures come from. */
  readonly caption: string;
  /** The drawing in full sentences, for whoever does not see it. */
  readonly words: readonly string[];
  readonly height: number;
  readonly drawing: ReactNode;
}

type Tone = 'accent' | 'soft' | 'strong';

interface LabelProps {
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  /** One line, or several separated by « \n ». */
  readonly text: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly tone?: Tone;
  /** Code, written as it is: no French spaces. */
  readonly code?: boolean;
}

const LINE_HEIGHT = 16;

export function Label({x, y, text, anchor = 'start', tone, code = false}: LabelProps): ReactElement {
  const lines = (code ? text : typeset(text)).split('\n');
  return (
    <text x={x} y={y} textAnchor={anchor} className={clsx(styles.text, tone !== undefined && styles[tone], code && styles.code)}>
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index === 0 ? 0 : LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Fill = 'plain' | 'raised' | 'tint' | 'accent' | 'second' | 'dashed';

export function Rect({fill = 'plain', ...area}: Area & {readonly fill?: Fill}): ReactElement {
  return <rect {...area} rx={3} className={clsx(styles.box, styles[fill])} />;
}

/** A rectangle with its text in the middle. */
export function Box({text, fill = 'raised', tone, ...area}: Area & {readonly text: string; readonly fill?: Fill; readonly tone?: Tone}): ReactElement {
  const lines = text.split('\n').length;
  const baseline = area.y + area.height / 2 + 4.5 - ((lines - 1) * LINE_HEIGHT) / 2;
  return (
    <>
      <Rect fill={fill} {...area} />
      <Label x={area.x + area.width / 2} y={baseline} text={text} anchor="middle" {...(tone === undefined ? {} : {tone})} />
    </>
  );
}

type Point = readonly [x: number, y: number];

const HEAD = 6;

/** A line through the points, with a head at its end. Drawn without a marker, which would need an id. */
export function Arrow({points, dashed = false}: {readonly points: readonly [Point, Point, ...Point[]]; readonly dashed?: boolean}): ReactElement {
  const [tailX, tailY] = points[points.length - 2] ?? points[0];
  const [x, y] = points[points.length - 1] ?? points[1];
  const angle = Math.atan2(y - tailY, x - tailX);
  const wing = (turn: number): string =>
    `${(x - HEAD * Math.cos(angle + turn)).toFixed(1)} ${(y - HEAD * Math.sin(angle + turn)).toFixed(1)}`;
  return (
    <>
      <polyline points={points.map((point) => point.join(' ')).join(' ')} className={clsx(styles.line, dashed && styles.dashes)} />
      <path d={`M${wing(0.5)} L${x} ${y} L${wing(-0.5)}`} className={styles.line} />
    </>
  );
}

/** A thin line, without a head. */
export function Rule({from, to}: {readonly from: Point; readonly to: Point}): ReactElement {
  return <line x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} className={styles.rule} />;
}

export function Dot({x, y}: {readonly x: number; readonly y: number}): ReactElement {
  return <circle cx={x} cy={y} r={3} className={styles.dot} />;
}
