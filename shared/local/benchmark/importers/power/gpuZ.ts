import { instantIn } from '../../text/instant.ts';
import { invalidBenchmark } from '../../text/limits.ts';
import { quantityIn } from '../../text/measures.ts';
import type { CsvTable, TableImporter } from '../importer.ts';
import { type BoardRow, boardPower } from './powerLog.ts';
import { SkippedRows } from './skippedRows.ts';

const BOARD = 'board power draw [w]';

/** The sensor log of GPU-Z, of one GPU. Of its several figures in watts only that of the whole board counts. */
export const gpuZ: TableImporter = {
  writer: 'GPU-Z',
  recognises: (header) =>
    header[0] === 'date' && header.some((cell) => /^(?:gpu clock|gpu load) \[/.test(cell)),
  read(table) {
    if (!table.header.includes(BOARD))
      throw invalidBenchmark(
        'the log of GPU-Z holds no Board Power Draw, and the power of the chip alone is not that of the board; choose that sensor and log again',
      );
    const skipped = new SkippedRows();
    return boardPower({
      format: 'GPU-Z log',
      rows: rowsOf(table, skipped),
      isTimed: true,
      tellsGpus: false,
      skipped,
      adviceOnUse: 'log GPU Load too',
    });
  },
};

function* rowsOf({ header, rows }: CsvTable, skipped: SkippedRows): Generator<BoardRow> {
  const [watts, load] = [header.indexOf(BOARD), header.indexOf('gpu load [%]')];
  for (const row of rows) {
    const { line, cells } = row;
    if (skipped.hasShifted(row, header)) continue;
    yield {
      line,
      gpu: '',
      ms: instantIn(cells[0] ?? '') ?? Number.NaN,
      watts: quantityIn(cells[watts]),
      use: quantityIn(cells[load]),
      text: cells.join(', ').slice(0, 200),
    };
  }
}
