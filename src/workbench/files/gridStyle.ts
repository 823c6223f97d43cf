import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { PlainStyle, Side } from '../../workbook/plainWorkbook.ts';
import { styleOf } from '../host/looks.ts';

const ALIGN = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;
const SIDES = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const satisfies Record<
  Side,
  keyof IBorderData
>;
const sides = Object.keys(SIDES) as Side[];

const on = { s: BooleanNumber.TRUE };

/** A style as the grid has it. */
export function gridStyle(style: PlainStyle): IStyleData {
  const { bold, italic, underlined, struck, size, font, color, fill, format, align, vertical, wraps } = style;
  return {
    ...(align === 'right' ? styleOf(['right']) : align ? { ht: ALIGN[align] } : {}),
    ...(vertical ? { vt: VERTICAL[vertical] } : {}),
    ...(bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(italic ? { it: BooleanNumber.TRUE } : {}),
    ...(underlined ? { ul: on } : {}),
    ...(struck ? { st: on } : {}),
    ...(size ? { fs: size } : {}),
    ...(font ? { ff: font } : {}),
    ...(color ? { cl: { rgb: color } } : {}),
    ...(fill ? { bg: { rgb: fill } } : {}),
    ...(format ? { n: { pattern: format } } : {}),
    ...(wraps ? { tb: WrapStrategy.WRAP } : {}),
    ...(style.borders ? { bd: gridBorders(style.borders) } : {}),
  };
}

const gridBorders = (borders: NonNullable<PlainStyle['borders']>): IBorderData =>
  Object.fromEntries(
    sides.flatMap((side) => {
      const rgb = borders[side];
      return rgb ? [[SIDES[side], { s: BorderStyleTypes.THIN, cl: { rgb } }]] : [];
    }),
  );

/** What a file may know of a style of the grid. */
export function styleInGrid({ bl, it, ul, st, fs, ff, cl, bg, n, ht, vt, tb, bd }: IStyleData): PlainStyle {
  const [color, fill] = [hex(cl?.rgb), hex(bg?.rgb)];
  const align = keyOf(ALIGN, ht);
  const vertical = keyOf(VERTICAL, vt);
  const borders = sides.flatMap((side) => {
    const line = bd?.[SIDES[side]];
    return line ? [[side, hex(line.cl.rgb) ?? '#000000'] as const] : [];
  });
  return {
    ...(bl ? { bold: true } : {}),
    ...(it ? { italic: true } : {}),
    ...(ul?.s ? { underlined: true } : {}),
    ...(st?.s ? { struck: true } : {}),
    ...(fs ? { size: fs } : {}),
    ...(ff ? { font: ff } : {}),
    ...(color ? { color } : {}),
    ...(fill ? { fill } : {}),
    ...(n?.pattern ? { format: n.pattern } : {}),
    ...(align ? { align } : {}),
    ...(vertical ? { vertical } : {}),
    ...(tb === WrapStrategy.WRAP ? { wraps: true } : {}),
    ...(borders.length > 0 ? { borders: Object.fromEntries(borders) } : {}),
  };
}

function keyOf<K extends string, V>(table: Readonly<Record<K, V>>, value: unknown): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

/** Univer also writes `rgb(29,78,216)`. */
function hex(rgb: Nullable<string>): string | undefined {
  const color = rgb ?? '';
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toLowerCase();
  const [, ...parts] = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color) ?? [];
  return parts.length === 3
    ? `#${parts.map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`
    : undefined;
}
