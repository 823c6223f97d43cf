import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { duckdb } from '../dialects/duckdb.ts';
import { openEngine } from '../duckdb/engine.ts';
import { openLog, priceLog } from '../duckdb/priceLog.ts';
import { monthOf, summaryOf } from '../duckdb/summary.ts';
import { LOG_FORMATS } from '../logs/logFormats.ts';
import { hasDays, ownColumns } from '../logs/ownColumns.ts';
import { type Command, cardOf, dayOf, givenColumns, needed } from './commandOptions.ts';

/** Reads a log, writes it with its prices, and says what they come to. */
export const price: Command = async (values, [file, ...more]) => {
  if (file === undefined || more.length > 0) throw new Error('price: expected the file of one log');
  const out = needed(values, 'out');
  await refuseSame(file, out);
  const format = LOG_FORMATS[values.format ?? 'own'];
  if (!format)
    throw new Error(`--format: expected ${Object.keys(LOG_FORMATS).join(', ')}, got ${values.format}`);
  const card = await cardOf(values);
  const engine = await openEngine();
  try {
    const columns = await openLog(engine, file, format);
    const given = { ...format.names, ...givenColumns(values) };
    const day = dayOf(values['as-of'] ?? (hasDays(columns, given) ? 'log' : 'card'), card);
    const log = { ...ownColumns(columns, given, day), keep: columns.map(({ name }) => duckdb.name(name)) };
    const priced = await priceLog(engine, card, log, out, progress);
    try {
      const lines = await summaryOf(engine, priced.written, { model: log.model, month: monthOf(log.at) });
      await priced.finish();
      progress('');
      console.log(lines.join('\n'));
    } finally {
      priced.discard();
    }
  } finally {
    engine.close();
  }
};

async function refuseSame(file: string, out: string): Promise<void> {
  const folder = await realpath(path.dirname(out)).catch(() => undefined);
  if (folder === undefined) throw new Error(`--out: there is no folder ${path.dirname(out)}`);
  const same = (await realpath(file).catch(() => '')) === path.join(folder, path.basename(out));
  if (same) throw new Error('--out: expected another file than the log');
}

/** One line that is written over, where somebody looks on. */
function progress(step: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${step}`);
}
