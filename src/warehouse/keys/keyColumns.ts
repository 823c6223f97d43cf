/** What a column of a key holds; each dialect has its own word for it. */
export type Holds = 'text' | 'day' | 'number';
export type Columns = Readonly<Record<string, Holds>>;

/** Clips of one ladder that a key has columns for; the core prices longer ladders itself. */
export const MOST_CLIPS = 32;

export const CLIPS = Array.from({ length: MOST_CLIPS }, (_, i) => i + 1);

/** The figures of `Terms`, as whole numbers. A clip's length is in parts, as the units are. */
export const FIGURES = [
  'per_ms',
  'per_count', // parts that a thousandth of the counted number makes
  'fixed',
  'cap',
  'minimum',
  'step',
  'included',
  'base',
  'price',
  'parts_per_dollar',
  'longest',
  'longest_price',
  ...CLIPS.flatMap((i) => [`clip_${i}`, `clip_${i}_price`]),
] as const;

/** One row for a request and an interval of days: from `valid_from`, before `valid_to`. */
export const KEY_COLUMNS: Columns = {
  model: 'text',
  resolution: 'text',
  options: 'text',
  valid_from: 'day',
  valid_to: 'day',
  kind: 'text',
  code: 'text',
  reason: 'text',
  reason_after_day: 'text',
  ...Object.fromEntries(FIGURES.map((figure) => [figure, 'number' as const])),
  card: 'text',
};

/** One row for an amount that the core has priced by itself. `…_text` holds an amount that is no number in bounds. */
export const EXACT_COLUMNS: Columns = {
  model: 'text',
  resolution: 'text',
  options: 'text',
  valid_from: 'day',
  seconds: 'number',
  seconds_text: 'text',
  takes: 'number',
  takes_text: 'text',
  usd: 'number',
  code: 'text',
  reason: 'text',
  reason_after_day: 'text',
};

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;
