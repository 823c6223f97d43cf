import type { CellStyle } from 'hucre/xlsx';
import type { PlainStyle, Side } from './plainWorkbook.ts';

type BorderStyle = NonNullable<CellStyle['border']>;
type Color = NonNullable<NonNullable<CellStyle['font']>['color']>;

const SIDES: readonly Side[] = ['top', 'right', 'bottom', 'left'];
const HORIZONTAL = ['left', 'center', 'right'] as const;
const VERTICAL = ['top', 'center', 'bottom'] as const;

/** How a workbook looks where nothing else is said. */
export interface WorkbookLook {
  /** The colours of its theme, as rrggbb. */
  readonly theme: readonly string[];
  readonly font: string | undefined;
  readonly size: number | undefined;
}

/** What is written with. */
export const OUR_FONT = { name: 'Arial', size: 11 } as const;
export const OUR_LOOK: WorkbookLook = { theme: [], font: OUR_FONT.name, size: OUR_FONT.size };

/** A style as the library writes it; `usual` is left out where a style is laid over that of a cell. */
export function fileStyle(style: PlainStyle, usual?: WorkbookLook): CellStyle {
  const { bold, italic, underlined, struck, color, fill, format, align, vertical, wraps, borders } = style;
  const { font = usual?.font, size = usual?.size } = style;
  const sides = SIDES.flatMap((side) => {
    const line = borders?.[side];
    return line ? [[side, { style: 'thin', color: { rgb: toRgb(line) } }] as const] : [];
  });
  return {
    font: {
      ...(font ? { name: font } : {}),
      ...(size ? { size } : {}),
      ...(bold ? { bold } : {}),
      ...(italic ? { italic } : {}),
      ...(underlined ? { underline: true } : {}),
      ...(struck ? { strikethrough: true } : {}),
      ...(color ? { color: { rgb: toRgb(color) } } : {}),
    },
    ...(fill ? { fill: solid(fill) } : {}),
    ...(sides.length > 0 ? { border: Object.fromEntries(sides) } : {}),
    ...(align || vertical || wraps
      ? {
          alignment: {
            ...(align ? { horizontal: align } : {}),
            ...(vertical ? { vertical } : {}),
            ...(wraps ? { wrapText: true } : {}),
          },
        }
      : {}),
    ...(format ? { numFmt: format } : {}),
  };
}

/** In a conditional format the background counts, in a cell the foreground. */
const solid = (color: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb: toRgb(color) },
  bgColor: { rgb: toRgb(color) },
});

/** What the library read, without what is usual in the workbook; `part` says which colour of a fill counts. */
export function plainStyle(
  { font, fill, border, alignment, numFmt }: CellStyle,
  { theme, font: usualFont, size: usualSize }: WorkbookLook,
  part: 'cell' | 'condition' = 'cell',
): PlainStyle {
  const color = colorOf(font?.color, theme);
  const paint = fill?.type === 'pattern' && fill.pattern !== 'none' ? fill : undefined;
  const filled = colorOf(part === 'cell' ? paint?.fgColor : (paint?.bgColor ?? paint?.fgColor), theme);
  const align = HORIZONTAL.find((each) => each === alignment?.horizontal);
  const vertical = VERTICAL.find((each) => each === alignment?.vertical);
  const borders = bordersOf(border, theme);
  return {
    ...(font?.bold ? { bold: true } : {}),
    ...(font?.italic ? { italic: true } : {}),
    ...(font?.underline ? { underlined: true } : {}),
    ...(font?.strikethrough ? { struck: true } : {}),
    ...(font?.size && font.size !== usualSize ? { size: font.size } : {}),
    ...(font?.name && font.name !== usualFont ? { font: font.name } : {}),
    ...(color ? { color } : {}),
    ...(filled ? { fill: filled } : {}),
    ...(numFmt && numFmt !== 'General' ? { format: numFmt } : {}),
    ...(align ? { align } : {}),
    ...(vertical ? { vertical } : {}),
    ...(alignment?.wrapText ? { wraps: true } : {}),
    ...(borders ? { borders } : {}),
  };
}

function bordersOf(border: BorderStyle | undefined, theme: readonly string[]): PlainStyle['borders'] {
  const lines = SIDES.flatMap((side) => {
    const line = border?.[side];
    return line?.style ? [[side, colorOf(line.color, theme) ?? '#000000'] as const] : [];
  });
  return lines.length > 0 ? Object.fromEntries(lines) : undefined;
}

/** The palette lists dark before light; a theme's numbers do not (ECMA-376 18.8.3). */
const PALETTE: readonly number[] = [1, 0, 3, 2];

function colorOf(color: Color | undefined, theme: readonly string[]): string | undefined {
  const base =
    color?.rgb ?? (color?.theme === undefined ? undefined : theme[PALETTE[color.theme] ?? color.theme]);
  const rgb = /[0-9a-f]{6}$/i.exec(base ?? '')?.[0];
  return rgb === undefined ? undefined : `#${tinted(rgb, color?.tint ?? 0)}`;
}

/** Towards black for a tint below 0, towards white above. */
const tinted = (rgb: string, tint: number): string =>
  (rgb.match(/../g) ?? [])
    .map((pair) => Number.parseInt(pair, 16))
    .map((value) => Math.round(tint < 0 ? value * (1 + tint) : value + (255 - value) * tint))
    .map((value) => Math.min(255, Math.max(0, value)).toString(16).padStart(2, '0'))
    .join('');

const toRgb = (color: string): string => color.replace('#', '').toUpperCase();
