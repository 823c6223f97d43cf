import { ICommandService, type IExecutionOptions } from '@univerjs/core';
import {
  ICalculateFormulaService,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
} from '@univerjs/engine-formula';
import { FormulaCalculationSessionService, TriggerCalculationController } from '@univerjs/sheets-formula';
import type { WorkbenchGrid } from './grid.ts';

/** What Univer is to calculate: changed cells, names, sheets. */
type Changes = object;

/** What Univer's controller keeps to itself of what it has to start. */
interface Trigger {
  _commandService: {
    executeCommand(id: string, params?: object, options?: IExecutionOptions): Promise<unknown>;
  };
  /** What was changed in the last tenth of a second, for which it waits. */
  _waitingCommandQueue: readonly unknown[];
  _executingDirtyData: Changes;
  _restartCalculation: boolean;
  _mergeDirty(some: Changes, more: Changes): Changes;
  _resetExecutingDirtyData(): void;
}

const LIMIT_MS = 60_000;

/**
 * Lets the grid finish every calculation before it begins the next, and gives what waits until nothing is left to
 * calculate and every result is in its cell. Once per grid, after its first workbook is there.
 *
 * Where something is written while Univer calculates, Univer stops and starts again; but the new calculation empties what
 * the stopped one still works with, and what only the stopped one knew of is forgotten: its cells keep their old values for
 * ever. Here nothing is stopped. What is written meanwhile is gathered, and calculated next.
 */
export function calculateInTurn({ injector }: WorkbenchGrid): () => Promise<void> {
  const commands = injector.get(ICommandService);
  const engine = injector.get(ICalculateFormulaService);
  const session = injector.get(FormulaCalculationSessionService);
  const trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
  let gathered: Changes | undefined;
  let running: Promise<void> | undefined;

  const calculate = async (changes: Changes) => {
    const end = new Promise<void>((resolve) => {
      const subscription = engine.executionCompleteListener$.subscribe(() => {
        subscription.unsubscribe();
        resolve();
      });
    });
    await commands.executeCommand(SetFormulaCalculationStartMutation.id, changes, { onlyLocal: true });
    await within(LIMIT_MS, end);
    if (!session.state.resultApplied) await session.waitForLatestApplied(LIMIT_MS);
    // It says so with the first sheet; the others have theirs in the same turn of the event loop.
    await pause(0);
  };
  const calculateAll = async () => {
    while (gathered) {
      const changes = gathered;
      gathered = undefined;
      await calculate(changes).catch(() => undefined);
    }
    running = undefined;
  };

  trigger._commandService = {
    executeCommand: (id, params, options) => {
      const isTurn =
        id === SetFormulaCalculationStartMutation.id || id === SetFormulaCalculationStopMutation.id;
      if (!isTurn) return commands.executeCommand(id, params, options);
      const changes = trigger._executingDirtyData;
      trigger._resetExecutingDirtyData();
      trigger._restartCalculation = false;
      gathered = gathered ? trigger._mergeDirty(gathered, changes) : changes;
      running ??= calculateAll();
      return Promise.resolve(true);
    },
  };
  // The button in Univer's progress bar, too, would leave old values where nobody looks for them.
  engine.stopFormulaExecution = () => undefined;

  return async () => {
    for (;;) {
      await pause(0);
      if (running) await running;
      else if (trigger._waitingCommandQueue.length > 0) await pause(10);
      else return;
    }
  };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

const within = (ms: number, end: Promise<void>) => Promise.race([end, pause(ms)]);
