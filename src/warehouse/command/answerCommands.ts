import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text as wholeText } from 'node:stream/consumers';
import type { RateCard } from '../../../shared/rates/card.ts';
import { openEngine } from '../duckdb/engine.ts';
import { fileRelation } from '../duckdb/files.ts';
import { exactRow } from '../keys/exactRows.ts';
import { EXACT_COLUMNS, KEY_COLUMNS, type Row } from '../keys/keyColumns.ts';
import { keyRows } from '../keys/keyRows.ts';
import { type Command, cardOf } from './commandOptions.ts';
import { csvOf } from './csv.ts';
import { passingFile, removePassing } from './passingFiles.ts';

type Line = Readonly<Record<string, string>>;

/** Answers an engine that is elsewhere: reads the CSV that it gave, and writes that which it loads. */
const answering =
  (
    asked: readonly string[],
    columns: readonly string[],
    answer: (card: RateCard, line: Line) => readonly Row[],
  ): Command =>
  async (values) => {
    const card = await cardOf(values);
    const lines = await readLines(await wholeText(process.stdin), asked);
    process.stdout.write(
      csvOf(
        columns,
        lines.flatMap((line) => answer(card, line)),
      ),
    );
  };

/** Engines write column names in their own case, and a null as nothing. */
async function readLines(csv: string, columns: readonly string[]): Promise<readonly Line[]> {
  if (csv.trim() === '') throw new Error(`expected CSV with the columns ${columns.join(', ')}, got nothing`);
  const file = passingFile(path.join(tmpdir(), `ltx-asked-${process.pid}.csv`));
  const engine = await openEngine();
  try {
    await writeFile(file, csv);
    const rows = await engine.rows(`SELECT * FROM ${fileRelation(file)}`);
    return rows.map((row) => {
      const named = new Map(Object.entries(row).map(([name, value]) => [name.toLowerCase(), value]));
      const missing = columns.find((column) => !named.has(column));
      if (missing)
        throw new Error(`the CSV has no column called ${missing}; it has ${[...named.keys()].join(', ')}`);
      return Object.fromEntries(columns.map((column) => [column, String(named.get(column) ?? '')]));
    });
  } finally {
    engine.close();
    removePassing(file);
  }
}

const text = (line: Line, column: string): string => line[column] ?? '';

export const keys = answering(['model', 'resolution', 'options'], Object.keys(KEY_COLUMNS), (card, line) =>
  keyRows(card, {
    model: text(line, 'model'),
    resolution: text(line, 'resolution'),
    options: text(line, 'options'),
  }),
);

const ASKED_AMOUNTS = Object.keys(EXACT_COLUMNS).slice(0, Object.keys(EXACT_COLUMNS).indexOf('usd'));

export const exact = answering(ASKED_AMOUNTS, Object.keys(EXACT_COLUMNS), (card, line) => [
  exactRow(card, line),
]);
