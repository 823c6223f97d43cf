/** A workbook as Excel itself holds it, small: it calculates nothing, and shows a formula as `show` says. */
export class NativeBook {
  readonly settings = new Map<string, string>();
  readonly sheets: NativeSheet[] = [new NativeSheet('Sheet1')];
  /** By name in lower case. */
  readonly names = new Map<string, Area>();
  /** What `application.calculate` was called with. */
  readonly calculations: string[] = [];
  /** The sheet that the person looks at, and the selected cell there. */
  active: NativeSheet = need(this.sheets[0]);
  selected = 'A1';
  /** While a person types into a cell Excel refuses what scripts ask for. */
  isEditing = false;
  /** Cells into which another's result spills: `Sheet1!B3` → the cell whose formula it is. */
  readonly spills = new Map<string, string>();
  /** Cells whose formula cannot be set, as a part of an array formula of the old kind. */
  refuses: (sheet: string, address: string) => boolean = () => false;
  show: (formula: string) => string | number = (formula) => `[${formula.slice(1)}]`;

  sheet(name: string): NativeSheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  write(sheet: string, address: string, content: Content): void {
    const area = areaOf(need(this.sheet(sheet)), address);
    const key = `${area.top},${area.left}`;
    if (content === '') area.sheet.cells.delete(key);
    else area.sheet.cells.set(key, content);
  }

  /** What a cell holds: its formula or its text with the apostrophe. */
  content(sheet: string, address: string): Content | undefined {
    const area = areaOf(need(this.sheet(sheet)), address);
    return area.sheet.cells.get(`${area.top},${area.left}`);
  }

  shown(sheet: string, address: string): Content {
    return this.shownOf(this.content(sheet, address));
  }

  shownOf(content: Content | undefined): Content {
    if (typeof content !== 'string') return content ?? '';
    if (isFormula(content)) return this.show(content);
    return content.startsWith("'") ? content.slice(1) : content;
  }
}

export class NativeSheet {
  isProtected = false;
  /** Cells that a protected sheet lets people change, as `row,column` from 0. */
  readonly unlocked = new Set<string>();
  /** By `row,column` from 0. What starts with = is a formula; a leading apostrophe makes text. */
  readonly cells = new Map<string, Content>();
  readonly formats = new Map<string, string>();
  readonly charts: string[] = [];
  /** Where the entries come from that a range offers, by its address. */
  readonly lists = new Map<string, string>();

  constructor(readonly name: string) {}
}

export type Content = string | number | boolean;

export const isFormula = (content: Content | undefined): boolean =>
  typeof content === 'string' && content.startsWith('=');

/** Cells of a sheet, rows and columns from 0. */
export interface Area {
  readonly sheet: NativeSheet;
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;

/** B4, B4:D9, B:D and 4:9; anything else Excel refuses. */
export function areaOf(sheet: NativeSheet, address: string): Area {
  const [from = '', to = from] = address.replaceAll('$', '').toUpperCase().split(':');
  const [, left = '', top = ''] = /^([A-Z]{0,3})(\d*)$/.exec(from) ?? [];
  const [, right = '', bottom = ''] = /^([A-Z]{0,3})(\d*)$/.exec(to) ?? [];
  const isWhole = address.includes(':') && (left === '' || top === '');
  if ((left === '' && top === '') || (!isWhole && (left === '' || top === '')))
    throw new NativeError('InvalidArgument', `no address: ${address}`);
  const [firstRow, lastRow] = top === '' ? [0, ROWS - 1] : [Number(top) - 1, Number(bottom) - 1];
  const [firstColumn, lastColumn] = left === '' ? [0, COLUMNS - 1] : [columnOf(left), columnOf(right)];
  return {
    sheet,
    top: firstRow,
    left: firstColumn,
    height: lastRow - firstRow + 1,
    width: lastColumn - firstColumn + 1,
  };
}

/** The cells between the outermost that hold something. */
export function usedArea(sheet: NativeSheet): Area | undefined {
  let [top, left, bottom, right] = [ROWS, COLUMNS, -1, -1];
  for (const key of sheet.cells.keys()) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  return bottom < 0 ? undefined : { sheet, top, left, height: bottom - top + 1, width: right - left + 1 };
}

/** `Sheet1!B4:D9`, `'It''s mine'!B4` */
export function fullAddress({ sheet, top, left, height, width }: Area): string {
  const name = /^[A-Za-z_]\w*$/.test(sheet.name) ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  const from = `${lettersOf(left)}${top + 1}`;
  return `${name}!${from}${height * width > 1 ? `:${lettersOf(left + width - 1)}${top + height}` : ''}`;
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const lettersOf = (column: number): string =>
  (column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** What Excel answers where it refuses, with its own code. */
export class NativeError extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
  }
}

export function need<T>(value: T | null | undefined): T {
  if (value === undefined || value === null) throw new NativeError('ItemNotFound');
  return value;
}
