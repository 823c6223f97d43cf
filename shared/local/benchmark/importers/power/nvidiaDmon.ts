import { instantIn } from '../../text/instant.ts';
import { quantityIn } from '../../text/measures.ts';
import type { LogImporter } from '../importer.ts';
import { type BoardRow, boardPower } from './powerLog.ts';
import { SkippedRows } from './skippedRows.ts';

const HEADER = /^#\s*(?:Date[\s,]+Time[\s,]+|Time[\s,]+)?gpu[\s,]+.*\bpwr\b.*$/m;

/** `nvidia-smi dmon`, best with `-o DT`: columns between spaces, or commas with `--format csv`, named in a line that begins with `#` and comes again. */
export const nvidiaDmon: LogImporter = {
  writer: 'nvidia-smi',
  recognises: (head) => HEADER.test(head),
  read(text) {
    const [first = ''] = HEADER.exec(text) ?? [];
    const names = first
      .replace(/^#\s*/, '')
      .trim()
      .toLowerCase()
      .split(/[\s,]+/);
    const isTimed = names.includes('date') && names.includes('time');
    return boardPower({
      format: 'nvidia-smi dmon',
      rows: rowsOf(text, names, isTimed),
      isTimed,
      tellsGpus: true,
      skipped: new SkippedRows(),
      adviceOnUse: 'add utilisation with -s pu and log again',
    });
  },
};

function* rowsOf(text: string, names: readonly string[], isTimed: boolean): Generator<BoardRow> {
  let line = 0;
  for (const row of text.split('\n')) {
    line++;
    const cells = row.trim().split(/[\s,]+/);
    if (row.trim() === '' || row.trimStart().startsWith('#') || cells.length < names.length) continue;
    const cell = (name: string) =>
      cells[names.indexOf(name)] === '-' ? undefined : cells[names.indexOf(name)];
    yield {
      line,
      gpu: cell('gpu') ?? '',
      ms: isTimed ? momentOf(cell('date'), cell('time')) : undefined,
      watts: quantityIn(cell('pwr')),
      use: quantityIn(cell('sm')),
      text: row.trim().slice(0, 200),
    };
  }
}

/** `20261120` and `10:00:00`. */
function momentOf(date = '', time = ''): number {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(date) ?? [];
  return instantIn(`${year}-${month}-${day} ${time}`) ?? Number.NaN;
}
