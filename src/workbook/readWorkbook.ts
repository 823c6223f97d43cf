import { readXlsx, type Sheet, type Workbook } from 'hucre/xlsx';
import { cellAddress } from '../../shared/formula/address.ts';
import { notReadable, packed, unpacked } from './archive.ts';
import { OUR_LOOK, type WorkbookLook } from './fileStyle.ts';
import { MOST_CELLS, requireHarmless, tooManyCells } from './harmless.ts';
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
