import { seconds, takes } from '../../../shared/cells/arguments/request.ts';
import type { Dialect } from '../dialects/dialect.ts';
import { COUNTED } from '../keys/counted.ts';
import type { LogColumns } from './logColumns.ts';

/** An amount in the bounds that LTX_COST takes, else null. */
const inBounds = ({ double }: Dialect, x: string, { least, most }: { least: number; most: number }) =>
  `CASE WHEN ${x} >= ${double(least)} AND ${x} <= ${double(most)} THEN ${x} END`;

/** Thousandths of a number, and whether they are the whole of it. */
const thousandths = ({ round, double }: Dialect, x: string) => round(`${x} * ${double(1000)}`);
const isWhole = (dialect: Dialect, x: string) =>
  `${thousandths(dialect, x)} / ${dialect.double(1000)} = ${x}`;

/**
 * What a row asks for, layer by layer: `asked` reads the log; `bounded` keeps amounts that can be billed, and the text of others;
 * `keyed` has milliseconds, a counted number in thousandths, and the options text of the key.
 */
export function layers(dialect: Dialect, log: LogColumns): string {
  const { toText, toDouble, double, countIn, withoutCount, fence } = dialect;
  const mayCount = COUNTED.map((option) => `a.ltx_said LIKE '%${option}%'`).join(' OR ');
  const counts = `b.ltx_counted > ${double(0)} AND b.ltx_counted <= ${double(1e9)} AND ${isWhole(dialect, 'b.ltx_counted')}`;
  const keep = log.keep.map((column) => `l.${column}, `).join('');
  return `asked AS (
  SELECT ${keep}coalesce(${toText(log.model)}, '') AS ltx_model, coalesce(${toText(log.resolution)}, '') AS ltx_resolution,
    coalesce(${toText(log.options)}, '') AS ltx_said, ${log.at} AS ltx_day,
    ${toDouble(log.seconds)} AS ltx_seconds_read, coalesce(${toText(log.seconds)}, '') AS ltx_seconds_said,
    CASE WHEN ${log.takes} IS NULL THEN ${double(1)} ELSE ${toDouble(log.takes)} END AS ltx_takes_read, coalesce(${toText(log.takes)}, '') AS ltx_takes_said
  FROM ${log.table} l${fence}
), bounded AS (
  SELECT a.*, ${inBounds(dialect, 'a.ltx_seconds_read', seconds)} AS ltx_seconds, ${inBounds(dialect, 'a.ltx_takes_read', takes)} AS ltx_takes,
    CASE WHEN a.ltx_said NOT LIKE '%#%' AND (${mayCount}) THEN ${toDouble(countIn('a.ltx_said'))} END AS ltx_counted
  FROM asked a${fence}
), keyed AS (
  SELECT b.*, ${thousandths(dialect, 'b.ltx_seconds')} AS ltx_ms,
    CASE WHEN b.ltx_seconds IS NULL THEN b.ltx_seconds_said ELSE '' END AS ltx_seconds_text,
    CASE WHEN b.ltx_takes IS NULL THEN b.ltx_takes_said ELSE '' END AS ltx_takes_text,
    CASE WHEN ${counts} THEN ${thousandths(dialect, 'b.ltx_counted')} ELSE ${double(0)} END AS ltx_count,
    CASE WHEN b.ltx_said LIKE '%#%' THEN concat('#', b.ltx_said) WHEN ${counts} THEN ${withoutCount('b.ltx_said')} ELSE b.ltx_said END AS ltx_options
  FROM bounded b${fence}
)`;
}
