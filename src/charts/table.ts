import type { Picture, Point, Written } from './picture.ts';
import { plain } from './written.ts';

/** The part of a sheet that a chart draws. The first row of both holds headings. */
export interface ChartTable {
  readonly kind: Picture['kind'];
  readonly title: string;
  /** What it is a chart of, for who cannot see it. */
  readonly described: string;
  /** One column: how far across each row is, or the name of its bar. */
  readonly axis: readonly unknown[];
  /** A column for each line. A chart of bars has one column, a tornado the changes at the low and at the high end. */
  readonly series: readonly (readonly unknown[])[];
  readonly written: Written;
}

/** What is drawn of a table: rows whose figures are not there, or no numbers, are left out. */
export function pictureOf({
  kind,
  title: label,
  described: title,
  axis,
  series,
  written,
}: ChartTable): Picture {
  const [heading, ...names] = axis;
  const [headings = [], ...rows] = series;
  const words = (value: unknown) => (typeof value === 'string' ? value.trim() : String(value ?? ''));
  switch (kind) {
    case 'line':
      return {
        kind,
        title,
        across: { label: words(heading), written: plain },
        up: { label, written },
        lines: headings.map((name, column) => ({
          name: words(name),
          points: rows.flatMap((row, i): Point[] => {
            const [across, up] = [names[i], row[column]];
            return typeof across === 'number' && typeof up === 'number' ? [[across, up]] : [];
          }),
        })),
      };
    case 'bar':
      return {
        kind,
        title,
        label,
        written,
        bars: rows.flatMap((row, i) => {
          const [name, value] = [words(names[i]), row[0]];
          return name === '' ? [] : [{ name, value: typeof value === 'number' ? value : undefined }];
        }),
      };
    case 'tornado':
      return {
        kind,
        title,
        label,
        written,
        swings: rows.flatMap(([low, high], i) =>
          typeof low === 'number' && typeof high === 'number' ? [{ name: words(names[i]), low, high }] : [],
        ),
      };
  }
}
