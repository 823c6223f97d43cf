/**
 * Sheets hands a date over as the instant of its midnight in the spreadsheet's time zone. Here it becomes that day as
 * text, which only the spreadsheet's own zone can tell, and a cell of time, which comes as a date of about 1900, that time:
 * `0:00:20`. No service is touched where there is no date.
 */
export function withDays(args: readonly unknown[]): readonly unknown[] {
  const format = zoned(INSTANT);
  const day = (cell: unknown): unknown => (isDate(cell) ? dayOrTime(format(cell)) : cell);
  return args.map((arg) =>
    Array.isArray(arg) && hasDate(arg) ? arg.map((row: unknown[]) => row.map(day)) : day(arg),
  );
}

/** The same cells with each date as the number that the cell holds: days since the end of 1899, in the spreadsheet's zone. */
export function withSerials(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const format = zoned(INSTANT);
  const serial = (cell: unknown): unknown => (isDate(cell) ? sinceFirstDay(format(cell)) / MS_A_DAY : cell);
  return rows.map((row) => row.map(serial));
}

/** Nobody budgets for 1900: what is that early is a time of day, or a duration of up to a year. */
function dayOrTime(instant: string): string {
  if (instant >= '1901') return instant.slice(0, 10);
  const seconds = Math.round(sinceFirstDay(instant) / 1000);
  const [hours, minutes, rest] = [3600, 60, 1].map((unit) => Math.floor(Math.abs(seconds) / unit));
  const two = (value = 0) => String(value % 60).padStart(2, '0');
  return `${seconds < 0 ? '-' : ''}${hours}:${two(minutes)}:${two(rest)}`;
}

const sinceFirstDay = (instant: string): number => Date.parse(instant) - FIRST_DAY;

const INSTANT = "yyyy-MM-dd'T'HH:mm:ss'Z'";
const FIRST_DAY = Date.UTC(1899, 11, 30);
const MS_A_DAY = 86_400_000;

/** A way to write dates as the spreadsheet's zone has them. */
function zoned(pattern: string): (date: GoogleAppsScript.Base.Date) => string {
  let zone: string | undefined;
  return (date) => {
    zone ??= SpreadsheetApp.getActive().getSpreadsheetTimeZone();
    return Utilities.formatDate(date, zone, pattern);
  };
}

const hasDate = (rows: readonly unknown[]): boolean =>
  rows.some((row) => Array.isArray(row) && row.some(isDate));

/** A date may come from another realm, where `instanceof` does not know it. */
const isDate = (cell: unknown): cell is GoogleAppsScript.Base.Date & Date =>
  typeof cell === 'object' && Object.prototype.toString.call(cell) === '[object Date]';
