import { textOfBytes } from '../../../shared/local/benchmark/text/bytes.ts';
import { cellsOfCsv } from '../../workbook/csv.ts';
import { plainSheet } from '../../workbook/plainWorkbook.ts';
import { type ReadWorkbook, readWorkbook } from '../../workbook/readWorkbook.ts';
import { isKnownRule } from '../inputRules.ts';
import { redTextOf } from './fillGrid.ts';
import { type Revived, revive } from './revive.ts';
import { count } from './words.ts';

/** A file that was read and can be shown. */
export interface ReadFile {
  /** Without its ending. */
  readonly name: string;
  readonly revived: Revived;
  /** What the workbench does not show of it, each such as `2 charts`. */
  readonly leftOut: readonly string[];
}

/** Reads a file of a person. Throws one sentence where it is no workbook or too large. */
export async function readFile(file: File): Promise<ReadFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.replace(/\.[^.]*$/, '').trim() || 'Workbook';
  const isText = /\.(csv|tsv|txt)$/i.test(file.name);
  const { workbook, leftOut } = isText ? csvWorkbook(name, bytes) : await readWorkbook(bytes);
  const rules = workbook.sheets
    .flatMap(({ validations }) => validations)
    .filter((rule) => !isKnownRule(rule));
  const highlights = workbook.sheets.reduce(
    (sum, sheet) => sum + sheet.highlights.length - (redTextOf(sheet) === undefined ? 0 : 1),
    0,
  );
  return {
    name,
    revived: revive(workbook),
    leftOut: [
      ...leftOut,
      ...(rules.length > 0 ? [count(rules.length, 'input rule')] : []),
      ...(highlights > 0 ? [count(highlights, 'conditional format')] : []),
    ],
  };
}

const MOST_BYTES = 20_000_000;

function csvWorkbook(name: string, bytes: Uint8Array): ReadWorkbook {
  if (bytes.length > MOST_BYTES) throw new Error('The file is larger than 20 MB; open a part of it.');
  const cells = cellsOfCsv(textOfBytes(bytes)).flatMap((values, row) =>
    values.flatMap((value, column) => (value === null ? [] : [{ row, column, value }])),
  );
  const sheetName = name
    .replace(/[[\]:*?/\\']/g, ' ')
    .trim()
    .slice(0, 31)
    .trim();
  const sheet = plainSheet(sheetName || 'Sheet1', cells);
  return { workbook: { sheets: [sheet], names: [] }, leftOut: [] };
}
