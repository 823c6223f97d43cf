/** A moment as nvidia-smi writes it: `2026/11/20 10:00:01.002`. */
export const STAMP = /^(\d{4})\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d(?:\.\d{1,6})?)$/;

/** The milliseconds of a stamp, undefined where it is none. Only differences matter, so the log's time zone may stay unknown. */
export function instant(cell: string): number | undefined {
  const [stamp, ...parts] = STAMP.exec(cell) ?? [];
  if (!stamp) return undefined;
  const [year, month, day, hour, minute, second] = parts.map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(year, month - 1, day, hour, minute) + second * 1000;
}
