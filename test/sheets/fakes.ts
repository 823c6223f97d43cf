import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { addressIn } from '../../shared/formula/address.ts';
import { type FakeRange, FakeSpreadsheet } from './fakeSpreadsheet.ts';
import { FakeStores } from './fakeStores.ts';

/**
 * Google's services as a script meets them, with the limits that real ones enforce. What is not here does not
 * exist for the script: a use of it is a ReferenceError.
 */

/** Who called: a cell, the opening of a spreadsheet not yet authorised, or the menu and the sidebar. */
export type Caller = 'cell' | 'opening' | 'person';

export interface MenuItem {
  readonly caption: string;
  readonly target: string;
}

export interface ShownPage {
  readonly where: 'sidebar' | 'dialog';
  readonly html: string;
  readonly title: string;
  readonly width: number | undefined;
}

interface Page {
  title: string;
  width: number | undefined;
  setTitle(title: string): Page;
  setWidth(width: number): Page;
  setHeight(height: number): Page;
  getContent(): string;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const MAX_DIALOG_TITLE = 100;

export class FakeGoogle {
  readonly menu: MenuItem[] = [];
  readonly shown: ShownPage[] = [];
  /** Names of the services that were touched, in order. */
  readonly touched: string[] = [];
  caller: Caller = 'cell';
  readonly spreadsheet = new FakeSpreadsheet();
  readonly stores = new FakeStores(() => this.caller);
  timeZone = 'America/New_York';

  /** `files`: remote names of what was pushed, such as `dist/sheets/Sidebar`. */
  constructor(private readonly files: readonly string[] = []) {}

  /** The globals of the script. Looking at one counts as touching it. */
  globals(): PropertyDescriptorMap {
    const services = {
      SpreadsheetApp: this.#spreadsheetApp(),
      HtmlService: this.#htmlService(),
      ...this.stores.services(),
      Utilities: { formatDate, computeDigest, DigestAlgorithm: { SHA_256: 'SHA_256' } },
    };
    const seen = (name: string, service: unknown): PropertyDescriptor => ({
      configurable: true,
      get: () => {
        this.touched.push(name);
        return service;
      },
    });
    return Object.fromEntries(Object.entries(services).map(([name, service]) => [name, seen(name, service)]));
  }

  #spreadsheetApp() {
    const rule = {
      whenTextEqualTo: () => rule,
      setBackground: () => rule,
      setFontColor: () => rule,
      setRanges: () => rule,
      build: () => 'rule',
    };
    const entries = { of: '', isStrict: true };
    const validation = {
      requireValueInRange: (range: FakeRange) => {
        entries.of = `=${addressIn(range.getSheet().getName(), range.getA1Notation())}`;
        return validation;
      },
      setAllowInvalid: (isAllowed: boolean) => {
        entries.isStrict = !isAllowed;
        return validation;
      },
      build: () => `${entries.of}${entries.isStrict ? ' only' : ''}`,
    };
    return {
      newDataValidation: () => validation,
      BorderStyle: { SOLID: 'SOLID' },
      flush: () => undefined,
      getActiveSpreadsheet: () => {
        this.#needsAuthorisation('SpreadsheetApp.getActiveSpreadsheet');
        return this.spreadsheet;
      },
      getCurrentCell: () => this.spreadsheet.active.getRange(this.spreadsheet.selected),
      newConditionalFormatRule: () => rule,
      getActive: () => ({ getSpreadsheetTimeZone: () => this.timeZone }),
      getUi: () => {
        if (this.caller === 'cell') throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
        return {
          createAddonMenu: () => this.#menuBuilder(),
          showSidebar: (page: Page) => this.#show('sidebar', page, page.title),
          showModelessDialog: (page: Page, title: string) => this.#show('dialog', page, title),
        };
      },
    };
  }

  #menuBuilder() {
    const items: MenuItem[] = [];
    const builder = {
      addItem: (caption: string, target: string) => {
        items.push({ caption, target });
        return builder;
      },
      addToUi: () => void this.menu.push(...items),
    };
    return builder;
  }

  #show(where: ShownPage['where'], page: Page, title: string): void {
    this.#needsAuthorisation('Ui.show');
    if (title.length > MAX_DIALOG_TITLE) throw new Error('Invalid argument: title');
    this.shown.push({ where, html: page.getContent(), title, width: page.width });
  }

  #htmlService() {
    const output = (html: string): Page => {
      const page: Page = {
        title: '',
        width: undefined,
        setTitle: (title) => Object.assign(page, { title }),
        setWidth: (width) => Object.assign(page, { width }),
        setHeight: () => page,
        getContent: () => html,
      };
      return page;
    };
    return {
      createHtmlOutput: (html: string): Page => {
        this.#needsAuthorisation('HtmlService.createHtmlOutput');
        return output(html);
      },
      createHtmlOutputFromFile: (file: string): Page => {
        this.#needsAuthorisation('HtmlService.createHtmlOutputFromFile');
        if (!this.files.includes(file)) throw new Error(`No HTML file named ${file} was found.`);
        return output(readFileSync(path.join(ROOT, `${file}.html`), 'utf8'));
      },
    };
  }

  #needsAuthorisation(what: string): void {
    if (this.caller !== 'person') throw new Error(`You do not have permission to call ${what}`);
  }
}

/** Google's formatDate for the pattern in use; Node knows the zones. */
function formatDate(date: Date, timeZone: string, pattern: string): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(date);
  if (pattern !== "yyyy-MM-dd'T'HH:mm:ss'Z'") throw new Error(`no fake for the pattern ${pattern}`);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(date);
  return `${day}T${time}Z`;
}

/** A value as google.script.run carries it to the script, or back. */
export function overTheWire(value: unknown): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map(overTheWire);
  const tag = Object.prototype.toString.call(value);
  if (tag !== '[object Object]') throw new TypeError(`google.script.run does not carry ${tag}`);
  return Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, overTheWire(part)]));
}

/** Bytes as Java has them, from -128 to 127, in and out. */
const computeDigest = (_algorithm: string, bytes: readonly number[]): number[] => [
  ...Int8Array.from(createHash('sha256').update(Uint8Array.from(bytes)).digest()),
];
