import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';

// Univer turns these into their dark counterparts by itself.
const INK = '#1f2430';
const GREY = '#6b7280';
const LINE = '#d9dde5';
const INPUT = '#1d4ed8';

const format = (pattern: string): IStyleData => ({ n: { pattern }, ht: HorizontalAlign.RIGHT });
const line = (rgb: string) => ({ s: BorderStyleTypes.THIN, cl: { rgb } });

/** The looks a planned cell may have. Later ones win over earlier ones. */
export const looks = {
  title: { fs: 18, bl: BooleanNumber.TRUE, cl: { rgb: INK } },
  note: { cl: { rgb: GREY } },
  heading: { bl: BooleanNumber.TRUE, fs: 12, cl: { rgb: INK } },
  header: { bl: BooleanNumber.TRUE, bg: { rgb: '#e8ecf4' }, cl: { rgb: INK }, bd: { b: line('#9aa5b8') } },
  strong: { bl: BooleanNumber.TRUE },
  total: { bl: BooleanNumber.TRUE, bd: { t: line('#9aa5b8') } },
  ruled: { bd: { b: line(LINE) } },
  // Blue for what a person may change, as financial models have it.
  input: { cl: { rgb: INPUT } },
  // Keeps a text away from the figures to its left.
  apart: { pd: { l: 14 } },
  // The same to the right of a figure. A text that is padded itself is cut where it runs over the next cells.
  beforeText: { pd: { r: 14 } },
  right: { ht: HorizontalAlign.RIGHT },
  wrap: { tb: WrapStrategy.WRAP, vt: VerticalAlign.TOP },
  clip: { tb: WrapStrategy.CLIP },
  code: { ff: 'Consolas, monospace' },
  money: format('$#,##0.00'),
  rate: format('$0.0000'),
  fineRate: format('$0.000000'),
  percent: format('0.0%'),
  count: format('#,##0.00'),
  multiple: format('0.00"×"'),
  share: format('0%'),
  date: format('yyyy-mm-dd'),
} as const satisfies Record<string, IStyleData>;

export type LookName = keyof typeof looks;

/** The looks laid over each other; borders of different sides add up. */
export function styleOf(names: readonly LookName[]): IStyleData {
  const laid: readonly IStyleData[] = names.map((name) => looks[name]);
  const borders = Object.assign({}, ...laid.map(({ bd }) => bd));
  return Object.assign({ vt: VerticalAlign.MIDDLE }, ...laid, { bd: borders });
}
