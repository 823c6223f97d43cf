import {
  type Area,
  areaOf,
  type Content,
  fullAddress,
  isFormula,
  type NativeBook,
  NativeError,
  NativeSheet,
  need,
  usedArea,
} from './book.ts';

/**
 * An object of Excel as scripts reach it: by name, and nothing that is not here. `null` stands for what there is not
 * (`isNullObject`).
 */
export interface NativeObject {
  /** What can be loaded. */
  readonly get?: Readonly<Record<string, () => unknown>>;
  readonly set?: Readonly<Record<string, (value: unknown) => void>>;
  /** Objects that hang on it. */
  readonly child?: Readonly<Record<string, () => NativeObject | null>>;
  readonly call?: Readonly<Record<string, (...args: never[]) => NativeObject | null | undefined>>;
  /** The members of a collection. */
  readonly items?: () => readonly NativeObject[];
  /** The cells that a range stands for. */
  readonly area?: Area;
}

/** Takes any looks, and shows nothing of them. */
const looks = (known: Readonly<Record<string, () => NativeObject>> = {}): NativeObject => {
  const anything = <T>(value: T, own: Readonly<Record<string, T>> = {}): Readonly<Record<string, T>> =>
    new Proxy(own, { get: (_, name) => own[String(name)] ?? value });
  return {
    set: anything(() => undefined),
    child: anything(() => looks(), known),
    call: anything(() => looks()),
  };
};

/** The workbook and all that hangs on it. */
export function workbookObject(book: NativeBook): NativeObject {
  const setting = (key: string): NativeObject | null =>
    book.settings.has(key) ? { get: { Key: () => key, Value: () => book.settings.get(key) } } : null;

  const name = (text: string): NativeObject | null => {
    const area = book.names.get(text.toLowerCase());
    if (!area) return null;
    return {
      get: { Name: () => text, Formula: () => nameFormula(book, area) },
      call: {
        GetRangeOrNullObject: () => range(area),
        Delete: () => void book.names.delete(text.toLowerCase()),
      },
    };
  };

  const sheetObject = (sheet: NativeSheet): NativeObject => ({
    get: { Name: () => sheet.name, Id: () => sheet.name },
    child: {
      Protection: () => ({ get: { Protected: () => sheet.isProtected } }),
      FreezePanes: () => looks(),
      Charts: () => ({
        call: {
          Add: (kind: string) => {
            sheet.charts.push(kind);
            return looks();
          },
        },
      }),
    },
    call: {
      GetRange: (address: string) => range(areaOf(sheet, address)),
      GetUsedRangeOrNullObject: () => orNull(usedArea(sheet), range),
      Activate: () => {
        book.active = sheet;
        return undefined;
      },
      Delete: () => {
        if (book.sheets.length === 1) throw new NativeError('InvalidOperation');
        book.sheets.splice(book.sheets.indexOf(sheet), 1);
        if (book.active === sheet) book.active = need(book.sheets[0]);
        return undefined;
      },
    },
  });

  const range = (area: Area): NativeObject => {
    const { sheet, top, left, height, width } = area;
    const grid = <T>(show: (content: Content | undefined) => T): T[][] =>
      Array.from({ length: height }, (_, i) =>
        Array.from({ length: width }, (_, j) => show(sheet.cells.get(`${top + i},${left + j}`))),
      );
    const fill = (rows: readonly (readonly Content[])[]) => {
      const isOne = rows.length === 1 && rows[0]?.length === 1;
      if (!isOne && (rows.length !== height || rows.some((row) => row.length !== width)))
        throw new NativeError('InvalidArgument', 'as many rows and columns as the range has');
      if (sheet.isProtected && !sheet.unlocked.has(`${top},${left}`)) throw new NativeError('AccessDenied');
      for (let i = 0; i < height; i += 1)
        for (let j = 0; j < width; j += 1) {
          const content = rows[isOne ? 0 : i]?.[isOne ? 0 : j] ?? '';
          const key = `${top + i},${left + j}`;
          clearSpill(sheet, key);
          if (content === '') sheet.cells.delete(key);
          else sheet.cells.set(key, content);
        }
    };
    /** What a formula spills goes with it. */
    const clearSpill = (home: NativeSheet, key: string) => {
      for (const [cell, parent] of book.spills) {
        const from = areaOf(home, parent);
        const into = areaOf(home, cell.split('!')[1] ?? '');
        if (!cell.startsWith(`${home.name}!`) || `${from.top},${from.left}` !== key) continue;
        home.cells.delete(`${into.top},${into.left}`);
        book.spills.delete(cell);
      }
    };
    return {
      area,
      get: {
        Address: () => fullAddress(area),
        Formulas: () => grid((content) => (isFormula(content) ? content : book.shownOf(content))),
        Values: () => grid((content) => book.shownOf(content)),
        Text: () => grid((content) => String(book.shownOf(content))),
        NumberFormat: () => [[sheet.formats.get(`${top},${left}`) ?? 'General']],
      },
      set: {
        Formulas: (rows) => {
          if (book.refuses(sheet.name, fullAddress(area).split('!')[1] ?? ''))
            throw new NativeError('InvalidOperation');
          fill(rows as Content[][]);
        },
        Values: (rows) => fill(rows as Content[][]),
        NumberFormat: (rows) =>
          void sheet.formats.set(`${top},${left}`, String((rows as string[][])[0]?.[0])),
      },
      child: {
        Worksheet: () => sheetObject(sheet),
        Format: () =>
          looks({ Protection: () => ({ get: { Locked: () => !sheet.unlocked.has(`${top},${left}`) } }) }),
        ConditionalFormats: () => looks(),
        DataValidation: () => ({
          set: {
            Rule: (rule) => {
              const { list } = rule as { list: { source: string } };
              const entries = book.names.get(list.source.slice(1).toLowerCase());
              if (!entries) throw new NativeError('InvalidArgument');
              sheet.lists.set(fullAddress(area).split('!')[1] ?? '', `=${fullAddress(entries)}`);
            },
            ErrorAlert: () => undefined,
          },
        }),
      },
      call: {
        Select: () => {
          book.selected = fullAddress(area).split('!').pop() ?? '';
          return undefined;
        },
        GetSpillParentOrNullObject: () =>
          orNull(book.spills.get(fullAddress(area)), (parent) => range(areaOf(sheet, parent))),
      },
    };
  };

  return {
    child: {
      Settings: () => ({
        call: {
          GetItemOrNullObject: setting,
          Add: (key: string, value: string) => {
            book.settings.set(key, value);
            return setting(key);
          },
        },
      }),
      Worksheets: () => ({
        items: () => book.sheets.map(sheetObject),
        call: {
          GetItem: (text: string) => sheetObject(need(book.sheet(text))),
          GetItemOrNullObject: (text: string) => orNull(book.sheet(text), sheetObject),
          GetActiveWorksheet: () => sheetObject(book.active),
          Add: (text: string) => {
            if (book.sheet(text)) throw new NativeError('ItemAlreadyExists');
            const sheet = new NativeSheet(text);
            book.sheets.push(sheet);
            return sheetObject(sheet);
          },
        },
      }),
      Names: () => ({
        call: {
          GetItemOrNullObject: name,
          Add: (text: string, target: NativeObject | string) => {
            if (book.names.has(text.toLowerCase())) throw new NativeError('ItemAlreadyExists');
            const area = typeof target === 'string' ? areaAt(book, target) : need(target.area);
            book.names.set(text.toLowerCase(), area);
            return name(text);
          },
        },
      }),
      Application: () => ({ call: { Calculate: (kind: string) => void book.calculations.push(kind) } }),
    },
    call: { GetActiveCell: () => range(areaOf(book.active, book.selected)) },
  };
}

/** What a name stands for, as Excel writes it; its sheet may be gone. */
function nameFormula(book: NativeBook, area: Area): string {
  if (!book.sheets.includes(area.sheet)) return '=#REF!';
  const [, sheet = '', address = ''] = /^(.*)!([^!]*)$/.exec(fullAddress(area)) ?? [];
  return `=${sheet}!${address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

/** `='It''s mine'!$A$1:$B$2` */
function areaAt(book: NativeBook, formula: string): Area {
  const [, sheet = '', address = ''] = /^=(.*)!([^!]*)$/.exec(formula) ?? [];
  const name = sheet.replace(/^'(.*)'$/, '$1').replaceAll("''", "'");
  return areaOf(need(book.sheet(name)), address);
}

const orNull = <T>(value: T | undefined, make: (value: T) => NativeObject): NativeObject | null =>
  value === undefined ? null : make(value);
