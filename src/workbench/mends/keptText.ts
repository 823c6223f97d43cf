import { IFunctionService } from '@univerjs/engine-formula';
import type { WorkbenchGrid } from '../grid.ts';

/** Functions that give one of their arguments. */
const CHOOSING = ['IF', 'IFERROR', 'IFNA', 'IFS', 'CHOOSE', 'SWITCH'];

/** Univer lets these make a date of a text such as "2026-08-18", and a time of "16:9". No other spreadsheet does. */
export function keepText({ injector }: Pick<WorkbenchGrid, 'injector'>): void {
  for (const [name, executor] of injector.get(IFunctionService).getExecutors())
    if (CHOOSING.includes(String(name))) executor.isArgumentsIgnoreNumberPattern = () => true;
}
