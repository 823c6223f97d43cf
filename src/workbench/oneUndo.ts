import {
  type DependencyOverride,
  type Injector,
  type IUndoRedoItem,
  IUndoRedoService,
  LocalUndoRedoService,
} from '@univerjs/core';

/**
 * Univer's undo, whose elements can be joined into one. Its own `__tempBatchingUndoRedo` undoes the first of them before the
 * last: a new sheet is gone before its cells are, and Undo stops there. Univer keeps 20 elements: a change of the page that is
 * many would push the person's own work out.
 */
class JoiningUndo extends LocalUndoRedoService {
  #joined: { readonly unitID: string; readonly items: IUndoRedoItem[] } | undefined;

  override pushUndoRedo(item: IUndoRedoItem): void {
    // The line that formulas are edited in is a document of its own, and has its own undo.
    if (this.#joined?.unitID !== item.unitID) super.pushUndoRedo(item);
    // The engine goes on changing the cells that an item was given.
    else this.#joined.items.push(structuredClone(item));
  }

  /** Makes one element of what an action does to a workbook. Where it fails, what it did is undone. */
  join<T>(unitID: string, action: () => T): T {
    const items: IUndoRedoItem[] = [];
    this.#joined = { unitID, items };
    try {
      return action();
    } catch (error) {
      for (const { id, params } of undosOf(items.splice(0)))
        this._commandService.syncExecuteCommand(id, params);
      throw error;
    } finally {
      this.#joined = undefined;
      if (items.length > 0)
        super.pushUndoRedo({
          unitID,
          undoMutations: undosOf(items),
          redoMutations: items.flatMap(({ redoMutations }) => redoMutations),
        });
    }
  }
}

const undosOf = (items: readonly IUndoRedoItem[]) =>
  [...items].reverse().flatMap(({ undoMutations }) => undoMutations);

/** For `new Univer({ override })`, which hands out bound copies: the service cannot be replaced later. */
export const joiningUndo: DependencyOverride = [[IUndoRedoService, { useClass: JoiningUndo }]];

/** Runs an action that one Ctrl+Z takes back, sheets that it made included, and one Ctrl+Y does again. */
export function asOneUndo<T>(injector: Injector, unitID: string, action: () => T): T {
  const undo = injector.get(IUndoRedoService);
  if (!(undo instanceof JoiningUndo)) throw new Error('Univer was started without joiningUndo.');
  return undo.join(unitID, action);
}
