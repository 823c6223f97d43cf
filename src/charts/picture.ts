/** A chart as plain data: what it draws and in which words. `title` says in words what is drawn, for who cannot see it. */
export type Picture = LinePicture | BarPicture | TornadoPicture;

/** As a number is written at an axis or a bar. */
export type Written = (value: number) => string;

/** Across and up. */
export type Point = readonly [across: number, up: number];

export interface Axis {
  readonly label: string;
  readonly written: Written;
}

export interface LinePicture {
  readonly kind: 'line';
  readonly title: string;
  readonly across: Axis;
  readonly up: Axis;
  readonly lines: readonly { readonly name: string; readonly points: readonly Point[] }[];
  /** Shaded between two lines. */
  readonly bands?: readonly { readonly lower: readonly Point[]; readonly upper: readonly Point[] }[];
  /** Points that are spoken of beside the chart. */
  readonly marks?: readonly { readonly name: string; readonly at: Point }[];
}

/** Bars from left to right, the first on top. A bar without a value is told beneath. */
export interface BarPicture {
  readonly kind: 'bar';
  readonly title: string;
  readonly label: string;
  readonly written: Written;
  readonly bars: readonly { readonly name: string; readonly value: number | undefined }[];
}

/** How far each input moves a result, the widest on top: what it changes at its low end and at its high end. */
export interface TornadoPicture {
  readonly kind: 'tornado';
  readonly title: string;
  readonly label: string;
  readonly written: Written;
  readonly swings: readonly { readonly name: string; readonly low: number; readonly high: number }[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}
