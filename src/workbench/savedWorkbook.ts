import { CommandType, ICommandService, type IWorkbookData } from '@univerjs/core';
import * as v from 'valibot';
import { seal, unseal } from '../../shared/book/seal.ts';
import type { Banners } from './banners.ts';
import type { Grid } from './grid.ts';
import { workbookOf } from './host/ltxCells.ts';

/** One key, because the browser replaces the text of one key whole or not at all, whenever the page ends. */
const KEY = 'ltx-workbook';
/** No longer than the key of the workbook, so that what is set aside has room in its place. */
const ASIDE = 'ltx-aside-';
const FORMAT = 'ltx-workbench/1';
/** Between a change and its saving: long enough for a paste to end, short enough that little is lost in a crash. */
const PAUSE_MS = 500;

interface Saved {
  /** Red texts by sheet, as earlier versions kept them; today each sheet has its own. */
  readonly redTexts?: Readonly<Record<string, string>>;
  readonly workbook: IWorkbookData;
}

/** What a grid needs to open at all; the rest is Univer's own. */
const saved = v.object({
  format: v.literal(FORMAT),
  redTexts: v.optional(v.record(v.string(), v.string())),
  workbook: v.pipe(
    v.looseObject({
      sheetOrder: v.pipe(v.array(v.string()), v.minLength(1)),
      sheets: v.record(v.string(), v.looseObject({ cellData: v.record(v.string(), v.object({})) })),
    }),
    v.check(({ sheetOrder, sheets }) => sheetOrder.every((id) => Object.hasOwn(sheets, id))),
  ),
});
const isSaved = (json: unknown): json is Saved => v.is(saved, json);

/** The workbook of the last visit; undefined where there is none. One that is not readable is set aside. */
export function savedWorkbook(storage: Storage): IWorkbookData | undefined {
  const text = storage.getItem(KEY);
  if (text === null) return undefined;
  const json = parse(unseal(text));
  if (!isSaved(json)) return setAside(storage);
  const { workbook, redTexts = {} } = json;
  for (const [id, redText] of Object.entries(redTexts))
    Object.assign(workbook.sheets[id] ?? {}, { custom: { redText } });
  return workbook;
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/** Takes a workbook that does not open out of the way. It stays under a key of its own until a person drops it. */
export function setAside(storage: Storage): undefined {
  const text = storage.getItem(KEY);
  const last = asideKeys(storage).at(-1)?.slice(ASIDE.length) ?? '0';
  const key = `${ASIDE}${Number(last) + 1}`;
  if (text === null) return;
  try {
    storage.setItem(key, text);
    storage.removeItem(KEY);
  } catch {
    storage.removeItem(KEY); // there is no room for both
    storage.setItem(key, text);
  }
}

const asideKeys = (storage: Storage): readonly string[] =>
  Object.keys(storage)
    .filter((key) => key.startsWith(ASIDE))
    .sort((a, b) => Number(a.slice(ASIDE.length)) - Number(b.slice(ASIDE.length)));

/** Tells of the workbooks that did not open, one after the other, until a person has dropped them. */
export function offerAside(storage: Storage, banners: Banners): void {
  const [key] = asideKeys(storage);
  banners.takeBack('aside');
  if (key === undefined) return;
  const text = storage.getItem(key) ?? '';
  banners.say('aside', DID_NOT_OPEN, [
    { label: 'Download it', act: () => download(unseal(text) ?? text) },
    {
      label: 'Delete it',
      act: () => {
        storage.removeItem(key);
        offerAside(storage, banners);
      },
    },
  ]);
}

const DID_NOT_OPEN =
  'A workbook saved in this browser did not open: it is damaged, or was saved by another version. It is set aside.';

function download(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = 'ltx-workbook.txt';
  link.click();
  URL.revokeObjectURL(link.href);
}

/**
 * Saves the workbook soon after each change, and when the page is left, until `signal` ends it. It only ever replaces a
 * text that this page has read or written itself, so that two tabs do not write over each other unseen.
 */
export function saveOnChange(grid: Grid, storage: Storage, banners: Banners, signal: AbortSignal): void {
  let [known, before] = [storage.getItem(KEY), textOf(grid)];
  let timer: number | undefined;
  let isFull = false;
  const isChangedElsewhere = () => {
    if (storage.getItem(KEY) === known) return false;
    banners.say('saving', ELSEWHERE, [
      { label: 'Reload', act: () => window.location.reload() },
      { label: 'Keep this one instead', act: () => write(textOf(grid)) },
    ]);
    return true;
  };
  const write = (text: string) => {
    try {
      const sealed = seal(text);
      storage.setItem(KEY, sealed);
      [known, before, isFull] = [sealed, text, false];
      banners.takeBack('saving');
    } catch {
      // Once: what a person has hidden does not come back with every change.
      if (!isFull) banners.say('saving', FULL, [{ label: 'Hide', act: () => banners.takeBack('saving') }]);
      isFull = true;
    }
  };
  const save = () => {
    window.clearTimeout(timer);
    timer = undefined;
    const text = textOf(grid);
    if (!signal.aborted && text !== before && !isChangedElsewhere()) write(text);
  };
  const saveWhatWaits = () => {
    if (timer !== undefined) save();
  };
  grid.injector.get(ICommandService).onCommandExecuted(({ type }) => {
    if (type === CommandType.MUTATION) timer ??= window.setTimeout(save, PAUSE_MS);
  });
  window.addEventListener('storage', () => void isChangedElsewhere(), { signal });
  window.addEventListener('pagehide', saveWhatWaits, { signal });
  document.addEventListener('visibilitychange', saveWhatWaits, { signal });
}

const ELSEWHERE =
  'This workbook was changed in another tab; reload to see it. Until then, what you change here is not saved.';
const FULL =
  'This browser has no room left for this workbook, so your changes are lost when you leave; remove sheets, or site data of other pages.';

/** The workbook as text. The same workbook gives the same text, whatever its formulas gave. */
const textOf = (grid: Grid): string =>
  JSON.stringify({ format: FORMAT, workbook: workbookOf(grid).save() }, withoutResults);

/** What formulas gave is calculated anew. Nothing is left out as null: Univer takes that for content in a spill's way. */
function withoutResults(_: string, value: unknown): unknown {
  if (value === null) return undefined;
  const isCalculated =
    typeof value === 'object' && (('f' in value && value.f) || ('si' in value && value.si));
  return isCalculated ? { ...value, v: undefined, t: undefined, p: undefined, custom: undefined } : value;
}

/** Forgets the workbook, but not what was set aside. */
export const forgetWorkbook = (storage: Storage): void => storage.removeItem(KEY);
