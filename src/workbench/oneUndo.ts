import {
  type DependencyOverride,
  type IMutationInfo,
  type Injector,
  type IUndoRedoItem,
  IUndoRedoService,
  LocalUndoRedoService,
  type Workbook,
} from '@univerjs/core';
import { SetSelectionsOperation, SetWorksheetActiveOperation } from '@univerjs/preset-sheets-core';

/**
 * Univer's undo, whose elements can be joined into one. Its own `__tempBatchingUndoRedo` undoes the first of them before the
 * last: a new sheet is gone before its cells are, and Undo stops there. Univer keeps 20 elements: a change of the page that is
 * many would push the person's own work out.
 */
class JoiningUndo extends LocalUndoRedoService {
  #joined: { readonly unitID: string; readonly items: IUndoRedoItem[] } | undefined;

  #isDropping = false;

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.#isDropping) return;
    // The line that formulas are edited in is a document of its own, and has its own undo.
    if (this.#joined?.unitID !== item.unitID) super.pushUndoRedo(item);
    // The engine goes on changing the cells that an item was given.
    else this.#joined.items.push(structuredClone(withoutLooks(item)));
  }

  /** Does what no undo takes back. */
  leaveOut<T>(action: () => T): T {
    this.#isDropping = true;
    try {
      return action();
    } finally {
      this.#isDropping = false;
    }
  }

  /** Makes one element of what an action does to a workbook. Where it fails, what it did is undone. */
  join<T>(workbook: Workbook, action: () => T): T {
    const unitID = workbook.getUnitId();
    const items: IUndoRedoItem[] = [];
    const before = shownSheet(workbook);
    const undos = () => {
      const mutations = [...items].reverse().flatMap(({ undoMutations }) => undoMutations);
      return [...mutations, show(unitID, before)];
    };
    this.#joined = { unitID, items };
    try {
      const result = action();
      if (items.length > 0) {
        const redos = items.flatMap(({ redoMutations }) => redoMutations);
        super.pushUndoRedo({
          unitID,
          undoMutations: undos(),
          redoMutations: [...redos, show(unitID, shownSheet(workbook))],
        });
      }
      return result;
    } catch (error) {
      for (const { id, params } of undos()) this._commandService.syncExecuteCommand(id, params);
      throw error;
    } finally {
      this.#joined = undefined;
    }
  }
}

/** To select cells shows their sheet, which may be on its way out. */
const withoutLooks = ({ undoMutations, redoMutations, ...item }: IUndoRedoItem): IUndoRedoItem => ({
  ...item,
  undoMutations: undoMutations.filter(({ id }) => id !== SetSelectionsOperation.id),
  redoMutations: redoMutations.filter(({ id }) => id !== SetSelectionsOperation.id),
});

const shownSheet = (workbook: Workbook): string => workbook.getActiveSheet().getSheetId();

const show = (unitId: string, subUnitId: string): IMutationInfo => ({
  id: SetWorksheetActiveOperation.id,
  params: { unitId, subUnitId },
});

/** For `new Univer({ override })`, which hands out bound copies: the service cannot be replaced later. */
export const joiningUndo: DependencyOverride = [[IUndoRedoService, { useClass: JoiningUndo }]];

function joiningUndoOf(injector: Injector): JoiningUndo {
  const undo = injector.get(IUndoRedoService);
  if (undo instanceof JoiningUndo) return undo;
  throw new Error('Univer was started without joiningUndo.');
}

/** Runs an action that one Ctrl+Z takes back, sheets that it made included, and one Ctrl+Y does again. */
export const asOneUndo = <T>(injector: Injector, workbook: Workbook, action: () => T): T =>
  joiningUndoOf(injector).join(workbook, action);

/** Runs an action that Ctrl+Z passes over: it states what is in force, which no undo of cells changes. */
export const withoutUndo = <T>(injector: Injector, action: () => T): T =>
  joiningUndoOf(injector).leaveOut(action);
