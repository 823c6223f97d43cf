/**
 * Sheets hands a date over as the instant of its midnight in the spreadsheet's time zone. Here it becomes that day as
 * text, which only the spreadsheet's own zone can tell. No service is touched where there is no date.
 */
export function withDays(args: readonly unknown[]): readonly unknown[] {
  const format = zoned('yyyy-MM-dd');
  const day = (cell: unknown): unknown => (isDate(cell) ? format(cell) : cell);
  return args.map((arg) =>
    Array.isArray(arg) && hasDate(arg) ? arg.map((row: unknown[]) => row.map(day)) : day(arg),
  );
}

/** The same cells with each date as the number that the cell holds: days since the end of 1899, in the spreadsheet's zone. */
export function withSerials(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const format = zoned("yyyy-MM-dd'T'HH:mm:ss'Z'");
  const serial = (cell: unknown): unknown =>
    isDate(cell) ? (Date.parse(format(cell)) - FIRST_DAY) / MS_A_DAY : cell;
  return rows.map((row) => row.map(serial));
}

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
