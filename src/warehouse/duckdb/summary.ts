import type { Engine } from './engine.ts';

type Found = Readonly<Record<string, unknown>>;

/** What was written, in a few lines: rows, priced, not priced by reason, dollars per model and month. */
export async function summaryOf(
  engine: Engine,
  written: string,
  columns: { readonly model: string; readonly month: string },
): Promise<readonly string[]> {
  const read = `(SELECT ${columns.model} AS model, ${columns.month} AS month, TRY_CAST(l.usd AS DOUBLE) AS usd, nullif(l.why_not, '') AS why_not FROM ${written} l)`;
  const [all] = await engine.rows(
    `SELECT count(*)::DOUBLE AS n, count(usd)::DOUBLE AS priced, fsum(usd) AS usd FROM ${read}`,
  );
  const reasons = await engine.rows(
    `SELECT why_not, count(*)::DOUBLE AS n FROM ${read} WHERE usd IS NULL GROUP BY 1 ORDER BY n DESC, 1 LIMIT ${MOST + 1}`,
  );
  const totals = await engine.rows(
    `SELECT coalesce(model, '') AS model, month, count(*)::DOUBLE AS n, fsum(usd) AS usd FROM ${read} WHERE usd IS NOT NULL GROUP BY 1, 2 ORDER BY usd DESC LIMIT ${MOST + 1}`,
  );
  return [
    `${whole(all!, 'n')} rows: ${whole(all!, 'priced')} priced, ${money(all!['usd'])}`,
    ...listed(reasons, (each) => `not priced, ${whole(each, 'n')} rows: ${each['why_not']}`),
    ...listed(
      totals,
      (each) => `${each['model']} ${each['month'] ?? ''}: ${money(each['usd'])}, ${whole(each, 'n')} rows`,
    ),
  ];
}

/** Lines of one list; a log may have as many reasons as rows. */
const MOST = 20;

function listed(rows: readonly Found[], line: (row: Found) => string): string[] {
  const lines = rows.slice(0, MOST).map((row) => `  ${line(row)}`);
  return rows.length > MOST ? [...lines, '  and more'] : lines;
}

const whole = (row: Found, name: string): string => Number(row[name]).toLocaleString('en-US');

const money = (usd: unknown): string =>
  `$${Number(usd ?? 0).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

/** The month of a day, as text: `2026-11`. */
export const monthOf = (day: string): string => `strftime(${day}, '%Y-%m')`;
