/**
 * Sheets hands a date over as the instant of its midnight in the spreadsheet's time zone. Here it becomes that day as
 * text, which only the spreadsheet's own zone can tell. No service is touched where there is no date.
 */
export function withDays(args: readonly unknown[]): readonly unknown[] {
  let zone: string | undefined;
  const day = (cell: unknown): unknown => {
    if (!isDate(cell)) return cell;
    zone ??= SpreadsheetApp.getActive().getSpreadsheetTimeZone();
    return Utilities.formatDate(cell, zone, 'yyyy-MM-dd');
  };
  return args.map((arg) =>
    Array.isArray(arg) && hasDate(arg) ? arg.map((row: unknown[]) => row.map(day)) : day(arg),
  );
}

const hasDate = (rows: readonly unknown[]): boolean =>
  rows.some((row) => Array.isArray(row) && row.some(isDate));

/** A date may come from another realm, where `instanceof` does not know it. */
const isDate = (cell: unknown): cell is GoogleAppsScript.Base.Date & Date =>
  typeof cell === 'object' && Object.prototype.toString.call(cell) === '[object Date]';
