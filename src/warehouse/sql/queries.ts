import type { Dialect } from '../dialects/dialect.ts';
import { CLIPS, type Columns, EXACT_COLUMNS, FIGURES, KEY_COLUMNS } from '../keys/keyColumns.ts';
import { layers } from './layers.ts';
import type { LogColumns } from './logColumns.ts';

export const KEYS = 'ltx_keys';
export const EXACT = 'ltx_exact';

/** Makes a table with these columns. */
export const created = ({ createTable, types }: Dialect, table: string, columns: Columns) =>
  createTable(
    table,
    Object.entries(columns)
      .map(([name, holds]) => `${name} ${types[holds]}`)
      .join(', '),
  );

export const createKeys = (dialect: Dialect): string => created(dialect, KEYS, KEY_COLUMNS);
export const createExact = (dialect: Dialect): string => created(dialect, EXACT, EXACT_COLUMNS);

/** Requests of the log that have no key yet: `model`, `resolution`, `options`. */
export const missingKeys = (
  dialect: Dialect,
  log: LogColumns,
): string => `WITH ${layers(dialect, { ...log, keep: [] })}, requests AS (
  SELECT DISTINCT ltx_model, ltx_resolution, ltx_options FROM keyed
)
SELECT r.ltx_model AS model, r.ltx_resolution AS resolution, r.ltx_options AS options
FROM requests r LEFT JOIN (SELECT DISTINCT model, resolution, options, 'known' AS known FROM ${KEYS}) k
  ON k.model = r.ltx_model AND k.resolution = r.ltx_resolution AND k.options = r.ltx_options
WHERE k.known IS NULL`;

/**
 * The formula of `Terms` in doubles. An amount is proved where every step is a whole number that a double holds, and then the one
 * division rounds once and correctly. The others the core has to price, and `ltx_exact_from` is the day from which it does;
 * amounts out of bounds are among them, for the core names a wrong amount before anything else.
 */
function settled(dialect: Dialect, log: LogColumns): string {
  const { double, fence } = dialect;
  const most = double(Number.MAX_SAFE_INTEGER);
  const clip = CLIPS.map((i) => `WHEN r.ltx_rest <= r.ltx_clip_${i} THEN r.ltx_clip_${i}_price`).join(' ');
  return `WITH ${layers(dialect, log)}, matched AS (
  SELECT a.*, k.valid_from AS ltx_valid_from, k.kind AS ltx_kind, k.reason AS ltx_reason, k.reason_after_day AS ltx_reason_after_day,
    ${FIGURES.map((figure) => `k.${figure} AS ltx_${figure}`).join(', ')},
    greatest(least(k.per_ms * a.ltx_ms + k.per_count * a.ltx_count + k.fixed, k.cap), k.minimum) AS ltx_units
  FROM keyed a LEFT JOIN ${KEYS} k ON k.model = a.ltx_model AND k.resolution = a.ltx_resolution AND k.options = a.ltx_options
    AND a.ltx_day >= k.valid_from AND a.ltx_day < k.valid_to${fence}
), laddered AS (
  SELECT m.*, floor(m.ltx_units / m.ltx_longest) AS ltx_full, m.ltx_units - floor(m.ltx_units / m.ltx_longest) * m.ltx_longest AS ltx_rest
  FROM matched m${fence}
), topped AS (
  SELECT r.*, CASE WHEN r.ltx_longest IS NULL THEN r.ltx_base + r.ltx_price * greatest(ceil(r.ltx_units / r.ltx_step) * r.ltx_step - r.ltx_included, ${double(0)})
    ELSE r.ltx_base + r.ltx_full * r.ltx_longest_price + CASE WHEN r.ltx_rest <= ${double(0)} THEN ${double(0)} ${clip} END END AS ltx_top
  FROM laddered r${fence}
), proved AS (
  SELECT t.*, coalesce(t.ltx_kind = 'terms' AND t.ltx_ms / ${double(1000)} = t.ltx_seconds AND floor(t.ltx_takes) = t.ltx_takes
    AND t.ltx_units + t.ltx_step <= ${most} AND t.ltx_top > ${double(0)} AND t.ltx_top * t.ltx_takes <= ${most}, ${FALSE}) AS ltx_proved
  FROM topped t${fence}
), settled AS (
  SELECT p.*, CASE WHEN p.ltx_kind = 'core' OR (p.ltx_kind = 'terms' AND NOT p.ltx_proved) OR (p.ltx_kind = 'error' AND (p.ltx_seconds IS NULL OR p.ltx_takes IS NULL)) THEN p.ltx_valid_from END AS ltx_exact_from FROM proved p${fence}
)`;
}

const FALSE = '1 = 0';

/** Amounts that the core has to price, each once: the columns of `EXACT_COLUMNS` before `usd`. */
export const unprovedAmounts = (
  dialect: Dialect,
  log: LogColumns,
): string => `${settled(dialect, { ...log, keep: [] })}
SELECT DISTINCT s.ltx_model AS model, s.ltx_resolution AS resolution, s.ltx_said AS options, s.ltx_exact_from AS valid_from,
  coalesce(s.ltx_seconds, ${dialect.double(0)}) AS seconds, s.ltx_seconds_text AS seconds_text, coalesce(s.ltx_takes, ${dialect.double(0)}) AS takes, s.ltx_takes_text AS takes_text
FROM settled s WHERE s.ltx_exact_from IS NOT NULL`;

/** Why a row has no price, in words that are not the core's. */
export const NO_DAY =
  'created_at: expected a day, got none; where there are no days, ask for the prices of one day';
export const NO_KEY =
  'options: this request has no key for its day, from 1900 to 2298; make keys of it and load them';
export const NO_AMOUNT = 'seconds: this amount has not been priced exactly yet; ask the core for it';

/** Every row of the log, once: the columns that stay, `usd` or null, and `why_not` or null. */
export function pricedLog(dialect: Dialect, log: LogColumns): string {
  const { text, toText, double } = dialect;
  const day = toText('s.ltx_day');
  const words = (from: string) =>
    `CASE WHEN ${from}reason_after_day IS NULL THEN ${from}reason ELSE concat(${from}reason, ${day}, ${from}reason_after_day) END`;
  return `${settled(dialect, log)}
SELECT ${log.keep.map((column) => `s.${column}, `).join('')}CASE WHEN s.ltx_proved THEN s.ltx_top * s.ltx_takes / s.ltx_parts_per_dollar ELSE x.usd END AS usd,
  CASE WHEN s.ltx_proved OR x.usd IS NOT NULL THEN NULL WHEN x.reason IS NOT NULL THEN ${words('x.')} WHEN s.ltx_kind = 'error' AND s.ltx_exact_from IS NULL THEN ${words('s.ltx_')}
    WHEN s.ltx_kind IS NOT NULL THEN ${text(NO_AMOUNT)} WHEN s.ltx_day IS NULL THEN ${text(NO_DAY)} ELSE ${text(NO_KEY)} END AS why_not
FROM settled s LEFT JOIN ${EXACT} x ON x.model = s.ltx_model AND x.resolution = s.ltx_resolution AND x.options = s.ltx_said AND x.valid_from = s.ltx_exact_from
  AND x.seconds = coalesce(s.ltx_seconds, ${double(0)}) AND x.seconds_text = s.ltx_seconds_text AND x.takes = coalesce(s.ltx_takes, ${double(0)}) AND x.takes_text = s.ltx_takes_text`;
}
