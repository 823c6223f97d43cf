import { type Cell, type ConditionalRule, type DataValidation, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { addressIn, placeOf } from '../../shared/formula/address.ts';
import { type AddIn, offerAddIn } from './addInOffer.ts';
import { packed, unpacked } from './archive.ts';
import { fileStyle, OUR_FONT, OUR_LOOK } from './fileStyle.ts';
import { keepValues } from './keepValues.ts';
import { fileText, requireExcelFits } from './limits.ts';
import type {
  Highlight,
  PlainCell,
  PlainName,
  PlainSheet,
  PlainWorkbook,
  Validation,
} from './plainWorkbook.ts';
import { ERROR_WORDS } from './plainWorkbook.ts';
import { storedFormula } from './storedFormula.ts';

/** Excel's columns are counted in digits of the usual font, 7 pixels each, and 5 pixels at their edges. */
export const DIGIT = 7;
export const EDGES = 5;
/** Pixels to points. */
export const POINTS = 0.75;

/** Who wrote a file and when, and the add-in that Excel offers to whoever opens it; undefined where it needs none. */
export interface Imprint {
  readonly written: Date;
  readonly addIn: AddIn | undefined;
}

/**
 * The workbook as an .xlsx file: formulas with the values that are known, so that every program opens it filled in. Throws
 * one sentence where Excel could not hold it.
 */
export async function writeWorkbook(
  workbook: PlainWorkbook,
  { written, addIn }: Imprint,
): Promise<Uint8Array> {
  requireExcelFits(workbook);
  const file = await writeXlsx({
    sheets: workbook.sheets.map(toSheet),
    namedRanges: [...workbook.names, ...workbook.sheets.flatMap(printTitles)].map(
      ({ name, refersTo, sheet }) => ({
        name,
        range: storedFormula(refersTo),
        ...(sheet === undefined ? {} : { scope: sheet }),
      }),
    ),
    defaultFont: OUR_FONT,
    properties: { creator: 'LTX Cost', created: written, modified: written },
  });
  const parts = keepValues(unpacked(file));
  return packed(addIn ? offerAddIn(parts, addIn) : parts);
}

/** Frozen rows stand on top of each page too. */
const printTitles = ({ name, frozenRows }: PlainSheet): readonly PlainName[] =>
  frozenRows > 0
    ? [{ name: '_xlnm.Print_Titles', refersTo: addressIn(name, `$1:$${frozenRows}`), sheet: name }]
    : [];

function toSheet(sheet: PlainSheet): WriteSheet {
  const { name, isHidden, hasGridlines, frozenRows, frozenColumns, cells, merges, widths, heights } = sheet;
  const rows = last([...cells.map(({ row }) => row), ...Object.keys(heights).map(Number)]) + 1;
  const columns = last(Object.keys(widths).map(Number)) + 1;
  return {
    name,
    rows: Array.from({ length: rows }, () => []),
    columns: Array.from({ length: columns }, (_, i) => {
      const width = widths[i];
      return width === undefined ? {} : { width: Math.max(0, width - EDGES) / DIGIT };
    }),
    rowDefs: new Map(
      Object.entries(heights).map(([row, height]) => [Number(row), { height: height * POINTS }]),
    ),
    cells: new Map(cells.map((cell) => [`${cell.row},${cell.column}`, toCell(cell)])),
    merges: merges.map((range) => {
      const [from = '', to = from] = range.split(':');
      const [start, end] = [placeOf(from), placeOf(to)];
      return { startRow: start.row, startCol: start.column, endRow: end.row, endCol: end.column };
    }),
    ...(frozenRows + frozenColumns > 0 ? { freezePane: { rows: frozenRows, columns: frozenColumns } } : {}),
    view: { showGridLines: hasGridlines },
    ...(isHidden ? { hidden: true } : {}),
    dataValidations: sheet.validations.map(toValidation),
    conditionalRules: sheet.highlights.map(toRule),
    pageSetup: {
      orientation: 'landscape',
      paperSize: 'a4',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: '&L&A&R&P / &N' },
  };
}

/** Not by Math.max(...): arguments have less room than cells. */
const last = (places: readonly number[]): number => places.reduce((most, place) => Math.max(most, place), -1);

function toCell({ value, formula, spill, style, link }: PlainCell): Partial<Cell> {
  const shown =
    typeof value === 'object' ? (value?.error ?? null) : typeof value === 'string' ? fileText(value) : value;
  const around = {
    ...(style ? { style: fileStyle(style, OUR_LOOK) } : {}),
    ...(link === undefined ? {} : { hyperlink: { target: link } }),
  };
  if (formula !== undefined)
    return {
      formula: storedFormula(formula),
      formulaResult: shown,
      ...(spill ? { formulaType: 'array', formulaRef: spill, formulaDynamic: true } : {}),
      ...around,
    };
  // The library takes such a text for an error, but not in pieces.
  if (typeof value === 'string' && ERROR_WORDS.has(value))
    return { value, richText: [{ text: value }], ...around };
  return { value: shown, ...around };
}

const toValidation = (rule: Validation): DataValidation => {
  const { range, kind, comparison, formulas, message, isOffer = false } = rule;
  const [formula1, formula2] = formulas.map(storedFormula);
  return {
    type: kind,
    range,
    ...(comparison ? { operator: comparison } : {}),
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(formula2 === undefined ? {} : { formula2 }),
    allowBlank: true,
    showErrorMessage: !isOffer,
    errorStyle: 'stop',
    ...(message === undefined ? {} : { errorMessage: fileText(message) }),
  };
};

const toRule = ({ range, comparison, formulas, style }: Highlight, i: number): ConditionalRule => ({
  type: comparison ? 'cellIs' : 'expression',
  priority: i + 1,
  range,
  ...(comparison ? { operator: comparison } : {}),
  formula: formulas.map(storedFormula),
  style: fileStyle(style),
});
