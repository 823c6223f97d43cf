/**
 * A model of Excel's object model for scripts: what is asked for is queued, done at `context.sync()` one by one, and can
 * be read only if it was loaded before. Any step may fail, as the connection to Excel may.
 * https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model
 */

export interface OfficeFailure {
  readonly at: number;
  readonly how: 'before' | 'after';
}

interface Sheet {
  name: string;
  isProtected: boolean;
  readonly unlocked: Set<string>;
  /** By row and column, from 0. What starts with = is a formula; a leading apostrophe makes text. */
  readonly cells: Map<string, string | number | boolean>;
  readonly charts: string[];
}

interface Area {
  readonly sheet: Sheet;
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

export class OfficeModel {
  readonly settings = new Map<string, string>();
  readonly sheets: Sheet[] = [newSheet('Sheet1')];
  readonly names = new Map<string, Area>();
  readonly calculations: string[] = [];
  /** What listens to settings that somebody else changed. */
  readonly settingsListeners: (() => Promise<void>)[] = [];
  selected = 'A1';
  active: Sheet = this.sheets[0]!;
  /** Whether this Excel has ExcelApi 1.20, and how often it was told to make one undo step of a batch. */
  mergesUndo = true;
  merged = 0;
  steps = 0;
  failure: OfficeFailure | undefined;
  /** Cells into which another's result spills: `Sheet1!B3` → the cell whose formula it is. */
  readonly spills = new Map<string, string>();
  /** Cells whose formula cannot be set, as a part of an array formula of the old kind. */
  refuses: (sheet: string, address: string) => boolean = () => false;

  /** Stands in for the global `Excel` of a page in Excel. */
  readonly excel = {
    run: async <T>(...args: readonly unknown[]): Promise<T> => {
      const batch = args.at(-1) as (context: unknown) => Promise<T>;
      if (args.length > 1 && (args[0] as Excel.RunOptions).mergeUndoGroup === true) this.merged += 1;
      const queue: (() => void)[] = [];
      const sync = async () => {
        for (const step of queue.splice(0)) this.#step(step);
      };
      const result = await batch({ workbook: this.#workbook(queue), sync });
      await sync();
      return result;
    },
  };

  /** Stands in for the global `Office`. */
  readonly office = {
    context: {
      requirements: {
        isSetSupported: (set: string, version: string) =>
          set === 'ExcelApi' && (version !== '1.20' || this.mergesUndo),
      },
    },
  };

  sheet(name: string): Sheet {
    const found = this.sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!found) throw officeError('ItemNotFound');
    return found;
  }

  /** What the cell shows: this model calculates nothing, so a formula shows itself in brackets. */
  shown(sheet: string, address: string): string | number | boolean {
    const { top, left } = areaOf(this.sheet(sheet), address);
    return shownOf(this.sheet(sheet).cells.get(`${top},${left}`));
  }

  write(sheet: string, address: string, content: string | number | boolean): void {
    const { top, left } = areaOf(this.sheet(sheet), address);
    if (content === '') this.sheet(sheet).cells.delete(`${top},${left}`);
    else this.sheet(sheet).cells.set(`${top},${left}`, content);
  }

  #areaOfName(formula: string): Area {
    const { sheet, address } = parts(formula.replace(/^=/, ''));
    return areaOf(this.sheet(sheet.replace(/^'(.*)'$/, '$1').replaceAll("''", "'")), address);
  }

  #step(run: () => void): void {
    this.steps += 1;
    const fails = this.failure?.at === this.steps;
    if (fails && this.failure?.how === 'before') throw officeError('GeneralException');
    run();
    if (fails) throw officeError('GeneralException');
  }

  #workbook(queue: (() => void)[]) {
    const active = () => this.active;
    const sheetObject = (find: () => Sheet | undefined): object =>
      remote(queue, find, {
        get: { name: ({ name }) => name },
        children: {
          protection: () => remote(queue, find, { get: { protected: ({ isProtected }) => isProtected } }),
          freezePanes: () => sink(),
          charts: () => ({
            add: (kind: string) => {
              queue.push(() => void find()?.charts.push(kind));
              return sink();
            },
          }),
        },
        call: {
          getRange: (address: string) => range(() => areaOf(need(find()), address)),
          getUsedRangeOrNullObject: () => range(() => usedArea(need(find()))),
          activate: () =>
            queue.push(() => {
              this.active = need(find());
            }),
          delete: () =>
            queue.push(() => {
              if (this.sheets.length === 1) throw officeError('InvalidOperation');
              this.sheets.splice(this.sheets.indexOf(need(find())), 1);
              if (!this.sheets.includes(this.active)) this.active = this.sheets[0]!;
            }),
        },
      });
    const range = (find: () => Area | undefined): object =>
      remote(queue, find, {
        get: {
          address: (area) => fullAddress(area),
          formulas: (area) => grid(area, (content) => (isFormula(content) ? content : shownOf(content))),
          values: (area) => grid(area, shownOf),
          text: (area) => grid(area, (content) => String(shownOf(content))),
        },
        set: {
          formulas: (area, rows) => {
            const { sheet, address } = parts(fullAddress(area));
            if (this.refuses(sheet, address)) throw officeError('InvalidOperation');
            fill(area, rows);
          },
          values: (area, rows) => fill(area, rows),
          numberFormat: () => undefined,
        },
        children: {
          worksheet: () => sheetObject(() => find()?.sheet),
          format: () =>
            sink({
              protection: remote(queue, find, {
                get: { locked: ({ sheet, top, left }) => !sheet.unlocked.has(`${top},${left}`) },
              }),
            }),
          conditionalFormats: () => ({ add: () => sink() }),
        },
        call: {
          getSpillParentOrNullObject: () =>
            range(() => {
              const area = need(find());
              const parent = this.spills.get(fullAddress(area));
              return parent === undefined ? undefined : areaOf(area.sheet, parent);
            }),
        },
      });
    return {
      settings: {
        onSettingsChanged: {
          add: (listener: () => Promise<void>) =>
            queue.push(() => void this.settingsListeners.push(listener)),
        },
        add: (key: string, value: string) => queue.push(() => void this.settings.set(key, value)),
        getItemOrNullObject: (key: string) =>
          remote(queue, () => (this.settings.has(key) ? { value: this.settings.get(key) } : undefined), {
            get: { value: ({ value }) => value },
          }),
      },
      worksheets: Object.assign(
        remoteItems(queue, () => this.sheets.map(({ name }) => ({ name }))),
        {
          getItem: (name: string) => sheetObject(() => this.sheet(name)),
          getItemOrNullObject: (name: string) =>
            sheetObject(() => this.sheets.find((each) => each.name === name)),
          getActiveWorksheet: () => sheetObject(active),
          add: (name: string) => {
            queue.push(() => {
              if (this.sheets.some((each) => each.name.toLowerCase() === name.toLowerCase()))
                throw officeError('ItemAlreadyExists');
              this.sheets.push(newSheet(name));
            });
            return sheetObject(() => this.sheet(name));
          },
        },
      ),
      names: {
        getItemOrNullObject: (name: string) =>
          remote(queue, () => this.names.get(name), {
            get: { name: () => name, formula: (area) => nameFormula(area, this.sheets) },
            call: {
              getRangeOrNullObject: () => range(() => this.names.get(name)),
              delete: () => queue.push(() => void this.names.delete(name)),
            },
          }),
        add: (name: string, target: object | string) =>
          queue.push(() => {
            if (this.names.has(name)) throw officeError('ItemAlreadyExists');
            const area =
              typeof target === 'string'
                ? this.#areaOfName(target)
                : (targets.get(target)?.() as Area | undefined);
            this.names.set(name, need(area));
          }),
      },
      application: { calculate: (kind: string) => queue.push(() => void this.calculations.push(kind)) },
      getActiveCell: () => range(() => areaOf(active(), this.selected)),
    };
  }
}

interface Spec<T> {
  readonly get?: Readonly<Record<string, (target: T) => unknown>>;
  readonly set?: Readonly<Record<string, (target: T, value: unknown) => void>>;
  readonly call?: Readonly<Record<string, (...args: never[]) => unknown>>;
  readonly children?: Readonly<Record<string, () => unknown>>;
}

/** What a stand-in stands for, for calls that take one. */
const targets = new WeakMap<object, () => unknown>();

/** A stand-in for an object of Excel: what it says can be read once it was loaded and the queue was worked off. */
function remote<T>(queue: (() => void)[], find: () => T | undefined, spec: Spec<T>): object {
  const loaded = new Map<string, unknown>();
  const proxy: object = new Proxy(
    {},
    {
      get(_, key) {
        const name = String(key);
        if (name === 'load')
          return (paths: string) => {
            queue.push(() => {
              const target = find();
              loaded.set('isNullObject', target === undefined);
              for (const path of paths.split(',')) {
                const [first = '', rest] = path.split('/');
                const child = spec.children?.[first]?.();
                if (child && rest)
                  loaded.set(first, {
                    [rest]: spec.get?.[rest]?.(need(target)) ?? readChild(child, rest, target),
                  });
                else if (target !== undefined) loaded.set(first, need(spec.get?.[first])(target));
              }
            });
            return proxy;
          };
        if (loaded.has(name)) return loaded.get(name);
        if (spec.call?.[name]) return spec.call[name];
        if (spec.children?.[name]) return spec.children[name]();
        if (name === 'isNullObject' || spec.get?.[name]) throw officeError('PropertyNotLoaded');
        throw new Error(`this model has no ${name}`);
      },
      set(_, key, value) {
        const write = spec.set?.[String(key)];
        if (!write) throw new Error(`this model cannot set ${String(key)}`);
        queue.push(() => write(need(find()), value));
        return true;
      },
    },
  );
  targets.set(proxy, find);
  return proxy;
}

/** `load('protection/protected')` on a sheet. */
const readChild = (_child: unknown, name: string, target: unknown): unknown =>
  name === 'protected' && target ? (target as Sheet).isProtected : undefined;

function remoteItems(queue: (() => void)[], list: () => readonly object[]) {
  let items: readonly object[] | undefined;
  return {
    load() {
      queue.push(() => {
        items = list();
      });
      return this;
    },
    get items() {
      if (!items) throw officeError('PropertyNotLoaded');
      return items;
    },
  };
}

/** Takes any format, and shows nothing of it. */
function sink(known: Readonly<Record<string, unknown>> = {}): object {
  const any: object = new Proxy(() => any, {
    get: (_, key) => known[String(key)] ?? any,
    set: () => true,
    apply: () => any,
  });
  return any;
}

export const officeError = (code: string): Error => Object.assign(new Error(code), { code });

const newSheet = (name: string): Sheet => ({
  name,
  isProtected: false,
  unlocked: new Set(),
  cells: new Map(),
  charts: [],
});

function need<T>(value: T | undefined): T {
  if (value === undefined) throw officeError('ItemNotFound');
  return value;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

function areaOf(sheet: Sheet, address: string): Area {
  const whole = /^([A-Z]+):\1$|^(\d+):\2$/.exec(address);
  if (whole) return { sheet, top: 0, left: 0, height: 1, width: 1 };
  const parts = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(address.replaceAll('$', '').toUpperCase());
  if (!parts) throw officeError('InvalidArgument');
  const [, left = '', top = '', right = left, bottom = top] = parts;
  return {
    sheet,
    top: Number(top) - 1,
    left: columnNumber(left),
    height: Number(bottom) - Number(top) + 1,
    width: columnNumber(right) - columnNumber(left) + 1,
  };
}

function usedArea(sheet: Sheet): Area | undefined {
  const places = [...sheet.cells.keys()].map((key) => key.split(',').map(Number));
  if (places.length === 0) return undefined;
  const rows = places.map(([row = 0]) => row);
  const columns = places.map(([, column = 0]) => column);
  const [top, left] = [Math.min(...rows), Math.min(...columns)];
  return { sheet, top, left, height: Math.max(...rows) - top + 1, width: Math.max(...columns) - left + 1 };
}

function fullAddress({ sheet, top, left, height, width }: Area): string {
  const name = /^\w+$/.test(sheet.name) ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  const from = `${letters(left)}${top + 1}`;
  return `${name}!${from}${height * width > 1 ? `:${letters(left + width - 1)}${top + height}` : ''}`;
}

/** What a name stands for, as Excel writes it; the sheet of it may be gone. */
function nameFormula(area: Area, sheets: readonly Sheet[]): string {
  if (!sheets.includes(area.sheet)) return '=#REF!';
  const { sheet, address } = parts(fullAddress(area));
  return `=${sheet}!${address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

function parts(full: string): { sheet: string; address: string } {
  const at = full.lastIndexOf('!');
  return { sheet: full.slice(0, at), address: full.slice(at + 1) };
}

type Content = string | number | boolean | undefined;
const isFormula = (content: Content): boolean => typeof content === 'string' && content.startsWith('=');

function shownOf(content: Content): string | number | boolean {
  if (typeof content !== 'string') return content ?? '';
  if (isFormula(content)) return `[${content.slice(1)}]`;
  return content.startsWith("'") ? content.slice(1) : content;
}

const grid = <T>({ sheet, top, left, height, width }: Area, show: (content: Content) => T): T[][] =>
  Array.from({ length: height }, (_, i) =>
    Array.from({ length: width }, (_, j) => show(sheet.cells.get(`${top + i},${left + j}`))),
  );

function fill({ sheet, top, left, height, width }: Area, value: unknown): void {
  const rows = value as readonly (readonly (string | number)[])[];
  if (rows.length !== height || rows.some((row) => row.length !== width))
    throw officeError('InvalidArgument');
  rows.forEach((row, i) => {
    row.forEach((content, j) => {
      const key = `${top + i},${left + j}`;
      if (sheet.isProtected && !sheet.unlocked.has(key)) throw officeError('AccessDenied');
      if (content === '') sheet.cells.delete(key);
      else sheet.cells.set(key, content);
    });
  });
}
