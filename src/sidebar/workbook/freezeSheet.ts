import type { Cell } from '../../../shared/cell.ts';
import type { LogLine } from '../../../shared/portable/freezeLog.ts';
import type { Host } from '../../host/contract.ts';
import { typed } from '../../host/entry.ts';
import type { SheetPlan } from '../../host/sheetPlan.ts';
import { formula, gap, header, note, row, text, title } from '../../readySheets/plannedCells.ts';

const FIRST_ROW = 5;
/** So many logs a workbook may have. */
const MOST_LOGS = 50;
const nameOfLog = (number: number): string => `LTX_LOG_${number}`;

/** The log of what was frozen, as a sheet whose lines have a name, so that they are found wherever they move. */
export function logSheet(lines: readonly LogLine[], number: number): SheetPlan {
  return {
    name: 'LTX Log',
    columns: [120, 360, 110, 230, 160, 420, 100].map((width) => ({ width })),
    rows: [
      title('Frozen for sign-off'),
      note(
        'Each line is a formula that gave way to its value. Unfreeze, in the sidebar, brings it back where the cell still holds that value.',
      ),
      gap,
      header('Cell', 'Formula', '|Value', 'Rate card', 'Price', 'Source', 'Frozen on'),
      ...lines.map((line) =>
        row(
          formula(line.cell),
          text(line.formula),
          typeof line.value === 'number' ? { number: line.value } : text(line.value),
          text(line.card),
          text(line.price),
          text(line.source),
          text(line.frozen),
        ),
      ),
    ],
    frozenRows: FIRST_ROW - 1,
    names: [{ name: nameOfLog(number), range: `A${FIRST_ROW}:G${FIRST_ROW - 1 + lines.length}` }],
  };
}

/** A line of a log as the sheet has it. */
export type LoggedLine = Pick<LogLine, 'cell' | 'formula' | 'value'>;

/** The logs of a workbook, the newest first, and the number for a new one. */
export async function readLogs(
  host: Host,
): Promise<{ readonly logs: readonly (readonly LoggedLine[])[]; readonly next: number }> {
  const numbers = Array.from({ length: MOST_LOGS }, (_, i) => i + 1);
  const grids = await host.readEntries(numbers.map((n) => ({ sheet: undefined, range: nameOfLog(n) })));
  const last = Math.max(0, ...numbers.filter((_, i) => grids[i] !== undefined));
  return { logs: grids.flatMap((rows) => (rows ? [rows.flatMap(lineOf)] : [])).reverse(), next: last + 1 };
}

/** A cell and its formula; a line that somebody has emptied is none. */
function lineOf([cell = '', was = '', value = '']: readonly string[]): LoggedLine[] {
  if (!cell.startsWith('=') || was === '') return [];
  const held = heldValue(value);
  return [
    { cell, formula: String(heldValue(was)), value: typeof held === 'number' ? held : String(held ?? '') },
  ];
}

/** What a cell without a formula holds. */
export function heldValue(entry: string): Cell {
  if (entry === '') return null;
  return entry.startsWith("'") ? entry.slice(1) : typed(entry);
}

export const tooManyLogs = (next: number): string | undefined =>
  next > MOST_LOGS
    ? `This workbook has ${MOST_LOGS} logs of frozen formulas: delete the sheets LTX Log that nobody needs, with their names, then try again.`
    : undefined;
