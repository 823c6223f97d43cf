/** An error value that stands in a cell. */
export interface ErrorValue {
  readonly error: '#N/A';
}
export interface DateValue {
  readonly date: readonly [year: number, month: number, day: number];
}
/** What a cell holds: null where it is empty. */
export type Value = string | number | ErrorValue | DateValue | null;
/** One argument: rows of cells, or undefined where it is left out. */
export type Argument = readonly (readonly Value[])[] | undefined;

export interface Call {
  readonly name: string;
  readonly args: readonly Argument[];
}

type Cells = Readonly<Record<string, string>>;

const TOKEN =
  /\s*(?:(?<text>"(?:[^"]|"")*")|(?<date>DATE\((\d+),(\d+),(\d+)\))|(?<range>[A-Z]+\d+:[A-Z]+\d+)|(?<number>-?\d+(?:\.\d+)?(?:e\d+)?)|(?<array>\{[^}]*\})|(?<comma>,))\s*/y;

/** Reads a formula that is one call with literals, arrays and ranges: all that the golden cases need. */
export function parseCall(formula: string, cells: Cells = {}): Call {
  const [, name, inside] = /^=([A-Z_]+)\((.*)\)$/.exec(formula) ?? [];
  if (name === undefined || inside === undefined) throw new Error(`not a call: ${formula}`);
  if (inside === '') return { name, args: [] };
  const args: Argument[] = [undefined];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < inside.length) {
    const groups = TOKEN.exec(inside)?.groups;
    if (!groups) throw new Error(`cannot read ${formula}`);
    if (groups['comma']) args.push(undefined);
    else args[args.length - 1] = toArgument(groups, cells);
  }
  return { name, args };
}

function toArgument(groups: Readonly<Record<string, string | undefined>>, cells: Cells): Argument {
  const { text, date, range, number, array } = groups;
  if (text !== undefined) return [[text.slice(1, -1).replaceAll('""', '"')]];
  if (number !== undefined) return [[Number(number)]];
  if (range !== undefined) return inRange(range, cells);
  if (array !== undefined)
    return array
      .slice(1, -1)
      .split(';')
      .map((row) => row.split(',').map(literal));
  const [year = 0, month = 0, day = 0] = date?.match(/\d+/g)?.map(Number) ?? [];
  return [[{ date: [year, month, day] }]];
}

const literal = (text: string): Value => (text.startsWith('"') ? text.slice(1, -1) : Number(text));

function inRange(range: string, cells: Cells): Value[][] {
  const [first, last] = range.split(':').map(place) as [Place, Place];
  const steps = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return steps(first.row, last.row).map((row) =>
    steps(first.column, last.column).map((column) =>
      typed(cells[`${String.fromCharCode(64 + column)}${row}`] ?? ''),
    ),
  );
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const place = (address: string): Place => ({
  column: address.charCodeAt(0) - 64,
  row: Number(address.slice(1)),
});

/** What a sheet makes of a typed text. */
function typed(text: string): Value {
  if (text === '') return null;
  if (text === '=NA()') return { error: '#N/A' };
  return Number.isNaN(Number(text)) ? text : Number(text);
}
