import { strFromU8 } from 'fflate';
import { readXlsx, type Sheet, type Workbook } from 'hucre/xlsx';
import { cellAddress, placeOf } from '../../shared/formula/address.ts';
import { notReadable, type Parts, packed, unpacked } from './archive.ts';
import { OUR_LOOK, type WorkbookLook } from './fileStyle.ts';
import type { PlainName, PlainSheet, PlainWorkbook } from './plainWorkbook.ts';
import { cellsOf } from './readCells.ts';
import { highlightsOf, validationsOf } from './readRules.ts';
import { typedFormula } from './storedFormula.ts';
import { DIGIT, EDGES, POINTS } from './writeWorkbook.ts';

/** A workbook that was read, and what of the file it has no place for, each such as `2 charts`. */
export interface ReadWorkbook {
  readonly workbook: PlainWorkbook;
  readonly leftOut: readonly string[];
}

const MOST_CELLS = 200_000;
/** Of all sheets, blank ones among them: two cells at the far corners of a sheet would otherwise fill the memory. */
const MOST_PLACES = 10_000_000;

/** Opens an .xlsx file of any program. Throws one sentence where it is none, or is too large. */
export async function readWorkbook(file: Uint8Array): Promise<ReadWorkbook> {
  requireZip(file);
  const parts = unpacked(file);
  requireHarmless(parts);
  const read = await readXlsx(packed(parts), { readStyles: true }).catch((problem: unknown) => {
    throw notReadable(problem);
  });
  if (read.sheets.length === 0) throw notReadable('no sheets');
  const { themeColors: theme = [], defaultFont } = read;
  const look = { theme, font: defaultFont?.name, size: defaultFont?.size };
  const sheets = read.sheets.map((sheet) => toSheet(sheet, look));
  const cells = sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
  if (cells > MOST_CELLS) throw tooManyCells();
  return {
    workbook: { sheets, names: (read.namedRanges ?? []).flatMap(toName) },
    leftOut: leftOut(read),
  };
}

/** What begins as files of Excel 97 do is one of those, or locked by a password. */
function requireZip([first, second]: Uint8Array): void {
  if (first === 0xd0 && second === 0xcf)
    throw new Error(
      'The file is locked by a password, or of the old format .xls: save it as .xlsx without a password.',
    );
  if (first !== 0x50 || second !== 0x4b) throw notReadable('no zip archive');
}

/** Entities may stand for anything and multiply; no spreadsheet writes them. */
function requireHarmless(parts: Parts): void {
  let places = 0;
  for (const [path, bytes] of Object.entries(parts)) {
    const text = strFromU8(bytes);
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw notReadable(`${path} declares entities`);
    if (!/worksheets\//i.test(path)) continue;
    let [count, lastRow, lastColumn] = [0, 0, 0];
    for (const [, ref] of text.matchAll(/<(?:\w+:)?c\b(?:[^>]*?\sr\s*=\s*["']([A-Z]{1,3}\d{1,7})["'])?/g)) {
      count += 1;
      if (ref === undefined) continue;
      const { row, column } = placeOf(ref);
      [lastRow, lastColumn] = [Math.max(lastRow, row), Math.max(lastColumn, column)];
    }
    places += Math.max(count, (lastRow + 1) * (lastColumn + 1));
    if (count > 2 * MOST_CELLS || places > MOST_PLACES) throw tooManyCells();
  }
}

const tooManyCells = () =>
  new Error(
    `The file has more than ${MOST_CELLS.toLocaleString('en')} cells, or reaches too far to the right and down: open a smaller part of it.`,
  );

function toSheet(sheet: Sheet, look: WorkbookLook): PlainSheet {
  const { name, columns = [], rowDefs = new Map(), merges = [], freezePane, view } = sheet;
  return {
    name,
    isHidden: Boolean(sheet.hidden || sheet.veryHidden),
    hasGridlines: view?.showGridLines !== false,
    frozenRows: freezePane?.rows ?? 0,
    frozenColumns: freezePane?.columns ?? 0,
    widths: Object.fromEntries(
      columns.flatMap(({ width }, i) =>
        width === undefined ? [] : [[i, Math.round(width * DIGIT + EDGES)]],
      ),
    ),
    heights: Object.fromEntries(
      [...rowDefs].flatMap(([row, { height }]) => (height === undefined ? [] : [[row, height / POINTS]])),
    ),
    cells: cellsOf(sheet, look),
    merges: merges.map(
      (merge) => `${cellAddress(merge.startRow, merge.startCol)}:${cellAddress(merge.endRow, merge.endCol)}`,
    ),
    validations: validationsOf(sheet),
    highlights: highlightsOf(sheet, look),
  };
}

/** Names that begin so are the program's own: print areas and filters. */
const toName = ({ name, range, scope }: NonNullable<Workbook['namedRanges']>[number]): PlainName[] =>
  name.startsWith('_xlnm.')
    ? []
    : [{ name, refersTo: typedFormula(range).slice(1), ...(scope === undefined ? {} : { sheet: scope }) }];

function leftOut({ sheets }: Workbook): readonly string[] {
  const sum = (countOf: (sheet: Sheet) => number) => sheets.reduce((all, sheet) => all + countOf(sheet), 0);
  const kinds: readonly (readonly [number, string])[] = [
    [sum(({ charts = [] }) => charts.length), 'chart'],
    [sum(({ images = [] }) => images.length), 'picture'],
    [sum(({ pivotTables = [] }) => pivotTables.length), 'pivot table'],
    [sum(({ cells }) => [...(cells?.values() ?? [])].filter(({ comment }) => comment).length), 'comment'],
    [
      sum((sheet) => (sheet.conditionalRules ?? []).length - highlightsOf(sheet, OUR_LOOK).length),
      'conditional format',
    ],
  ];
  return kinds.flatMap(([count, kind]) => (count > 0 ? [`${count} ${kind}${count === 1 ? '' : 's'}`] : []));
}
