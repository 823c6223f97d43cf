/** A calendar day, `2026-11-20`. Days compare as text. */
export type IsoDate = string;

const DAY_MS = 86_400_000;

/** The day a text names, or undefined where it names none (2026-02-30). */
export function isoDate(text: string): IsoDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text ? text : undefined;
}

/** Spreadsheet serial numbers count days from 1899-12-30; a fraction is the time of day. */
export const fromSerial = (serial: number): IsoDate =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);

export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The day so many days before another. */
export const daysBefore = (day: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, 10);
