import { instantIn } from '../../text/instant.ts';
import { quantityIn, wattsIn } from '../../text/measures.ts';
import type { CsvTable, TableImporter } from '../importer.ts';
import { type BoardRow, boardPower } from './powerLog.ts';
import { SkippedRows } from './skippedRows.ts';

/** Of a board, as AMD's tools call it; the names change with card and version. */
const DRAWN = /^(?:average|current) (?:graphics|socket)[a-z ]*package power \(w\)$/;

/** `rocm-smi --showpower --showuse --csv`, again and again into one file: each time with its header, never with a time. */
export const rocmSmi: TableImporter = {
  writer: 'rocm-smi',
  recognises: (header) => header.includes('device') && header.some((cell) => DRAWN.test(cell)),
  read(table) {
    const skipped = new SkippedRows();
    return boardPower({
      format: 'rocm-smi log',
      rows: rowsOf(
        table,
        {
          time: -1,
          gpu: table.header.indexOf('device'),
          name: table.header.findIndex((cell) => /^(?:device name|card series)$/.test(cell)),
          watts: table.header.findIndex((cell) => DRAWN.test(cell)),
          use: table.header.indexOf('gpu use (%)'),
        },
        skipped,
      ),
      isTimed: false,
      tellsGpus: true,
      skipped,
      adviceOnUse: 'add --showuse and log again',
    });
  },
};

/** `amd-smi monitor -p -u --csv`. */
export const amdSmi: TableImporter = {
  writer: 'amd-smi',
  recognises: (header) =>
    header.includes('gpu') && ['power_usage', 'socket_power'].some((name) => header.includes(name)),
  read(table) {
    const { header } = table;
    const skipped = new SkippedRows();
    const time = header.indexOf('timestamp');
    return boardPower({
      format: 'amd-smi log',
      rows: rowsOf(
        table,
        {
          time,
          gpu: header.indexOf('gpu'),
          name: -1,
          watts: header.findIndex((cell) => cell === 'power_usage' || cell === 'socket_power'),
          use: header.findIndex((cell) => /^gfx(?:_usage|_util|_activity)?$/.test(cell)),
        },
        skipped,
      ),
      isTimed: time >= 0,
      tellsGpus: true,
      skipped,
      adviceOnUse: 'add -u and log again',
    });
  },
};

/** Numbers of columns; -1 where there is none. */
interface Columns {
  readonly time: number;
  readonly gpu: number;
  readonly name: number;
  readonly watts: number;
  readonly use: number;
}

function* rowsOf(
  { header, rows }: CsvTable,
  { time, gpu, name, watts, use }: Columns,
  skipped: SkippedRows,
): Generator<BoardRow> {
  for (const row of rows) {
    const { line, cells } = row;
    if (skipped.hasShifted(row, header)) continue;
    yield {
      line,
      gpu: (cells[gpu] ?? '').slice(0, 100),
      name: cells[name],
      ms: time < 0 ? undefined : (instantIn(cells[time] ?? '') ?? Number.NaN),
      watts: wattsIn(cells[watts]),
      use: quantityIn(cells[use], { '%': 1 }),
      text: cells.join(', ').slice(0, 200),
    };
  }
}
