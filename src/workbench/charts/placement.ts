import type { FWorksheet } from '@univerjs/preset-sheets-core';
import { placeOf } from '../../../shared/formula/address.ts';
import type { Size } from '../../charts/picture.ts';

/** Where something of a size lies over the cells, its corner on one of them: by cells, and in pixels of the whole grid. */
export function placement(sheet: FWorksheet, at: string, { width, height }: Size) {
  const core = sheet.getSheet();
  const { rowHeader, columnHeader } = core.getConfig();
  const { row, column } = placeOf(at);
  const across = (i: number) => (core.getColVisible(i) ? core.getColumnWidth(i) : 0);
  const down = (i: number) => (core.getRowVisible(i) ? core.getRowHeight(i) : 0);
  const [right, bottom] = [reached(column, width, across), reached(row, height, down)];
  return {
    cells: {
      from: { column, columnOffset: 0, row, rowOffset: 0 },
      to: { column: right.index, columnOffset: right.rest, row: bottom.index, rowOffset: bottom.rest },
    },
    // All that Univer adds when it draws, in its order: a workbook that nobody has changed is the same text.
    pixels: {
      ...{ flipY: false, flipX: false, angle: 0, skewX: 0, skewY: 0 },
      left: rowHeader.width + sum(column, across),
      top: columnHeader.height + sum(row, down),
      width,
      height,
    },
  };
}

const sum = (count: number, sizeOf: (i: number) => number): number =>
  Array.from({ length: count }, (_, i) => sizeOf(i)).reduce((a, b) => a + b, 0);

/** The row or column that so many pixels from the start of another one lie in, and how far in it. */
function reached(
  from: number,
  pixels: number,
  sizeOf: (i: number) => number,
): { index: number; rest: number } {
  let [index, rest] = [from, pixels];
  for (; rest > sizeOf(index) && index < from + MOST; index++) rest -= sizeOf(index);
  return { index, rest };
}

const MOST = 1000;
