/** The cells of a document as a script meets them. It calculates nothing: a formula shows itself in brackets. */

type Content = string | number | boolean | Date;

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

export class FakeSheet {
  readonly cells = new Map<string, Content>();
  readonly protectedCells = new Set<string>();
  readonly formats = new Map<string, string>();
  readonly charts: string[] = [];
  readonly rules: unknown[] = [];
  /** The cells whose values a range offers, by its address. */
  readonly lists = new Map<string, string>();
  /** Values that a formula spills: the cell → that of the formula. They go where it goes. */
  readonly spills = new Map<string, string>();
  columns = 26;
  rows = 1000;

  /** Hears which of its cells is looked at. */
  activated: (address: string) => void = () => undefined;

  constructor(readonly name: string) {}

  getName = () => this.name;
  getMaxColumns = () => this.columns;
  insertColumnsAfter = (_: number, count: number) => {
    this.columns += count;
  };
  getMaxRows = () => this.rows;
  insertRowsAfter = (_: number, count: number) => {
    this.rows += count;
  };
  setFrozenRows = () => undefined;
  setRowHeight = () => undefined;
  setColumnWidth = () => undefined;
  setConditionalFormatRules = (rules: readonly unknown[]) => void this.rules.push(...rules);
  insertChart = (chart: string) => void this.charts.push(chart);

  newChart() {
    let kind = '';
    const said: string[] = [];
    const builder = {
      asLineChart: () => builder.as('line'),
      asBarChart: () => builder.as('bar'),
      as: (chosen: string) => {
        kind = chosen;
        return builder;
      },
      addRange: (range: { getA1Notation(): string }) => builder.say(range.getA1Notation()),
      setNumHeaders: (count: number) => builder.say(`${count} header`),
      setOption: (name: string, value: unknown) => builder.say(`${name}: ${value}`),
      say: (text: string) => {
        said.push(text);
        return builder;
      },
      setPosition: () => builder,
      build: () => [kind, ...said].join(', '),
    };
    return builder;
  }

  getRange(from: string | number, column = 1, height = 1, width = 1): FakeRange {
    if (typeof from === 'number') {
      if (column + width - 1 > this.columns || from + height - 1 > this.rows)
        throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
      return new FakeRange(this, from, column, height, width);
    }
    // Whole columns and rows: as many as the sheet has.
    const columns = /^([A-Z]+):([A-Z]+)$/.exec(from);
    if (columns) return this.getRange(`${columns[1]}1:${columns[2]}${this.rows}`);
    const rows = /^(\d+):(\d+)$/.exec(from);
    if (rows)
      return new FakeRange(this, Number(rows[1]), 1, Number(rows[2]) - Number(rows[1]) + 1, this.columns);
    const parts = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(from);
    if (!parts) throw new Error(`Range not found`);
    const [, left = '', top = '', right = left, bottom = top] = parts;
    const [x, y] = [columnNumber(left), Number(top)];
    return new FakeRange(this, y, x, Number(bottom) - y + 1, columnNumber(right) - x + 1);
  }

  getDataRange(): FakeRange {
    const places = [...this.cells.keys()].map((key) => key.split(',').map(Number));
    const [height, width] = [0, 1].map((side) => Math.max(1, ...places.map((place) => place[side] ?? 1)));
    return new FakeRange(this, 1, 1, height ?? 1, width ?? 1);
  }
}

export class FakeRange {
  constructor(
    private readonly sheet: FakeSheet,
    private readonly top: number,
    private readonly left: number,
    private readonly height: number,
    private readonly width: number,
  ) {}

  getSheet = () => this.sheet;
  getRow = () => this.top;
  getColumn = () => this.left;
  getHeight = () => this.height;
  getWidth = () => this.width;
  getA1Notation = () => {
    const from = `${letters(this.left)}${this.top}`;
    const to = `${letters(this.left + this.width - 1)}${this.top + this.height - 1}`;
    return from === to ? from : `${from}:${to}`;
  };
  getCell = (row: number, column: number) =>
    new FakeRange(this.sheet, this.top + row - 1, this.left + column - 1, 1, 1);
  canEdit = () => !this.sheet.protectedCells.has(`${this.top},${this.left}`);
  getFormulas = () => this.#map((content) => (isFormula(content) ? String(content) : ''));
  getFormula = () => this.getFormulas()[0]?.[0] ?? '';
  getValues = () => this.#map(shown);
  getValue = () => this.getValues()[0]?.[0] ?? '';
  getDisplayValue = () => String(this.getValue());

  activate(): this {
    this.sheet.activated(this.getA1Notation());
    return this;
  }

  setFormula(formula: string): this {
    this.#clearSpill();
    this.sheet.cells.set(`${this.top},${this.left}`, formula.startsWith('=') ? formula : `=${formula}`);
    return this;
  }

  setValue(value: Content): this {
    return this.setValues([[value]]);
  }

  /** As a person would type it: = makes a formula, an apostrophe text, and what looks like a date or number one. */
  setValues(rows: readonly (readonly Content[])[]): this {
    if (rows.length !== this.height || rows.some((row) => row.length !== this.width))
      throw new Error('The number of rows or columns in the data does not match the range.');
    this.#clearSpill();
    rows.forEach((row, i) => {
      row.forEach((value, j) => {
        const key = `${this.top + i},${this.left + j}`;
        if (value === '') this.sheet.cells.delete(key);
        else this.sheet.cells.set(key, typed(value));
      });
    });
    return this;
  }

  clearContent(): this {
    this.sheet.cells.delete(`${this.top},${this.left}`);
    this.#clearSpill();
    return this;
  }

  /** What a formula spills goes with it. */
  #clearSpill(): void {
    const key = `${this.top},${this.left}`;
    for (const [cell, formula] of this.sheet.spills) if (formula === key) this.sheet.cells.delete(cell);
  }

  setDataValidation = (rule: string) => void this.sheet.lists.set(this.getA1Notation(), rule);
  setFontSize = () => this;
  setFontWeight = () => this;
  setBackground = () => this;
  setFontColor = () => this;
  setBorder = () => this;
  setHorizontalAlignment = () => this;
  setVerticalAlignment = () => this;
  setWrap = () => this;
  setNumberFormat(format: string): this {
    this.sheet.formats.set(`${this.top},${this.left}`, format);
    return this;
  }

  /** What Google answers for a cell without a format of its own. */
  getNumberFormat = () => this.sheet.formats.get(`${this.top},${this.left}`) ?? '0.###############';

  #map<T>(show: (content: Content | undefined) => T): T[][] {
    return Array.from({ length: this.height }, (_, i) =>
      Array.from({ length: this.width }, (_, j) =>
        show(this.sheet.cells.get(`${this.top + i},${this.left + j}`)),
      ),
    );
  }
}

const isFormula = (content: Content | undefined): boolean =>
  typeof content === 'string' && content.startsWith('=');

function typed(value: Content): Content {
  if (typeof value !== 'string' || value.startsWith('=') || value.startsWith("'")) return value;
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value;
}

function shown(content: Content | undefined): Content {
  if (typeof content !== 'string') return content ?? '';
  if (isFormula(content)) return `[${content.slice(1)}]`;
  return content.startsWith("'") ? content.slice(1) : content;
}

export class FakeSpreadsheet {
  readonly sheets = [new FakeSheet('Sheet1')];
  readonly names = new Map<string, FakeRange>();
  active = this.sheets[0] as FakeSheet;
  selected = 'A1';
  locale = 'en_US';

  constructor() {
    for (const sheet of this.sheets) this.#listenTo(sheet);
  }

  #listenTo(sheet: FakeSheet): void {
    sheet.activated = (address) => {
      this.active = sheet;
      this.selected = address;
    };
  }

  getSheets = () => this.sheets;
  getSheetByName = (name: string) => this.sheets.find((sheet) => sheet.name === name) ?? null;
  getActiveSheet = () => this.active;
  setActiveSheet = (sheet: FakeSheet) => {
    this.active = sheet;
  };
  getSpreadsheetLocale = () => this.locale;
  getRangeByName = (name: string) => this.names.get(name) ?? null;
  removeNamedRange = (name: string) => {
    if (!this.names.delete(name)) throw new Error('The named range does not exist.');
  };
  getRange = (address: string): FakeRange => {
    const at = address.lastIndexOf('!');
    const name = address
      .slice(0, at)
      .replace(/^'(.*)'$/, '$1')
      .replaceAll("''", "'");
    const sheet = this.getSheetByName(name);
    if (!sheet) throw new Error('Range not found');
    return sheet.getRange(address.slice(at + 1));
  };
  deleteSheet = (sheet: FakeSheet) => {
    if (this.sheets.length === 1) throw new Error("You can't remove all the sheets in a document.");
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (const [name, range] of this.names) if (range.getSheet() === sheet) this.names.delete(name);
    if (this.active === sheet) this.active = this.sheets[0]!;
  };
  setNamedRange = (name: string, range: FakeRange) => void this.names.set(name, range);
  insertSheet = (name: string) => {
    if (this.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
      throw new Error(`A sheet with the name "${name}" already exists.`);
    const sheet = new FakeSheet(name);
    this.sheets.push(sheet);
    this.#listenTo(sheet);
    this.active = sheet;
    return sheet;
  };
}
