import { CommandType, ICommandService, IUndoRedoService, type IWorkbookData } from '@univerjs/core';
import * as v from 'valibot';
import { seal, unseal } from '../../shared/book/seal.ts';
import { setAside } from './asideWorkbooks.ts';
import type { Banners } from './banners.ts';
import type { WorkbenchGrid } from './grid.ts';
import { workbookOf } from './host/ltxCells.ts';

/** One key, because the browser replaces the text of one key whole or not at all, whenever the page ends. */
const KEY = 'ltx-workbook';
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
  if (!isSaved(json)) return setWorkbookAside(storage);
  const { workbook, redTexts = {} } = json;
  for (const [id, redText] of Object.entries(redTexts))
    Object.assign(workbook.sheets[id] ?? {}, { custom: { redText } });
  return workbook;
}

/** Takes the workbook of the last visit out of the way, because it does not open. */
export const setWorkbookAside = (storage: Storage): undefined => setAside(storage, KEY);

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}

/**
 * Saves the workbook soon after each change once it is `calculated`, and when the page is left, until `signal` ends it. It only ever replaces a
 * text that this page has read or written itself, so that two tabs do not write over each other unseen.
 */
export function saveOnChange(
  grid: WorkbenchGrid,
  storage: Storage,
  banners: Banners,
  calculated: Promise<void>,
  signal: AbortSignal,
): void {
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
  // The first calculation writes some looks otherwise. That is no change of a person's, who has nothing to undo yet.
  const isCalculated = calculated.then(() => {
    if (grid.injector.get(IUndoRedoService).pitchTopUndoElement() === null) before = textOf(grid);
  });
  const saveWhatWaits = () => {
    if (timer !== undefined) save();
  };
  grid.injector.get(ICommandService).onCommandExecuted(({ type }) => {
    if (type === CommandType.MUTATION)
      timer ??= window.setTimeout(() => void isCalculated.then(save), PAUSE_MS);
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
const textOf = (grid: WorkbenchGrid): string =>
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
