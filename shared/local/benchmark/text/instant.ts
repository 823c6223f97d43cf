/** `2026/11/20 10:00:01.002`, `2026-11-20T10:00:01Z`, `2026-11-20 10:00`. */
const CALENDAR =
  /^(\d{4})[-/](\d\d)[-/](\d\d)[T ](\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?(?:\s?(Z|UTC|[+-]\d\d:?\d\d))?$/i;
/** Seconds or milliseconds since 1970, of this century. */
const EPOCH = /^(\d{10}(?:\.\d+)?|\d{13})$/;

/**
 * The milliseconds of a moment as monitors write it, undefined where it is none. Only differences matter, so an unknown
 * time zone may stay unknown.
 */
export function instantIn(cell: string): number | undefined {
  const [epoch] = EPOCH.exec(cell) ?? [];
  if (epoch) return epoch.length === 13 && !epoch.includes('.') ? Number(epoch) : Number(epoch) * 1000;
  const [whole, year, month, day, hour, minute, second = '0', zone = 'Z'] = CALENDAR.exec(cell) ?? [];
  if (!whole) return undefined;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(zone) ?? [];
  const offset = sign ? Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) : 0;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return midnight + (Number(hour) * 60 + Number(minute) - offset) * 60_000 + Number(second) * 1000;
}
