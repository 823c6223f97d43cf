import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Look } from '../../host/sheetPlan.ts';

// Room to the right of numbers rather than to the left of a text after them: Univer cuts a padded text that runs over
// the next cells.
const right: IStyleData = { ht: HorizontalAlign.RIGHT, pd: { r: 12 } };
const format = (pattern: string): IStyleData => ({ n: { pattern }, ...right });

/** The looks as Univer has them, which turns the colours into their dark counterparts by itself. */
const STYLES: Readonly<Record<Look, IStyleData>> = {
  title: { fs: 18, bl: BooleanNumber.TRUE },
  heading: { fs: 12, bl: BooleanNumber.TRUE },
  header: { bl: BooleanNumber.TRUE, bg: { rgb: '#e8ecf4' }, cl: { rgb: '#1f2430' } },
  note: { cl: { rgb: '#6b7280' } },
  strong: { bl: BooleanNumber.TRUE },
  total: { bl: BooleanNumber.TRUE, bd: { t: { s: BorderStyleTypes.THIN, cl: { rgb: '#9aa5b8' } } } },
  input: { cl: { rgb: '#1d4ed8' } },
  right,
  apart: {},
  wrap: { tb: WrapStrategy.WRAP, vt: VerticalAlign.TOP },
  money: format('$#,##0.00'),
  rate: format('$0.0000'),
  fineRate: format('$0.000000'),
  count: format('#,##0'),
  decimal: format('#,##0.00'),
  multiple: format('0.00"×"'),
  share: format('0.0%'),
  date: format('yyyy-mm-dd'),
};

/** The looks laid over each other: later ones win. */
export const styleOf = (looks: readonly Look[]): IStyleData =>
  Object.assign({}, ...looks.map((look) => STYLES[look]));

/** The look of the red text of a sheet. */
export const RED: IStyleData = { bg: { rgb: '#c62828' }, cl: { rgb: '#ffffff' }, bl: BooleanNumber.TRUE };
