import type { SpreadsheetFunction } from '../cells/declare.ts';
import { apiHours } from './apiHours.ts';
import { breakeven } from './breakeven.ts';
import { activeCardVersion } from './cardVersion.ts';
import { cheapest } from './cheapest.ts';
import { check } from './check.ts';
import { checkBill } from './checkBill.ts';
import { compare } from './compare.ts';
import { cost } from './cost.ts';
import { costAt } from './costAt.ts';
import { creditRate } from './creditRate.ts';
import { credits } from './credits.ts';
import { explain } from './explain.ts';
import { frameRate } from './frameRate.ts';
import { localCheck } from './localCheck.ts';
import { localCost } from './localCost.ts';
import { localExplain } from './localExplain.ts';
import { localHourly } from './localHourly.ts';
import { localHours } from './localHours.ts';
import { localMarginal } from './localMarginal.ts';
import { localRate } from './localRate.ts';
import { machineTable } from './machines.ts';
import { modelTable } from './models.ts';
import { payback } from './payback.ts';
import { effectiveRate } from './rate.ts';
import { sensitivity } from './sensitivity.ts';
import { source } from './source.ts';
import { takesNeeded } from './takes.ts';
import { tco } from './tco.ts';

/** Every spreadsheet function, in the order in which they are listed. Names never change once released. */
export const functions: readonly SpreadsheetFunction[] = [
  cost,
  effectiveRate,
  check,
  compare,
  modelTable,
  source,
  activeCardVersion,
  credits,
  creditRate,
  frameRate,
  localRate,
  localMarginal,
  localHourly,
  localHours,
  localCost,
  localExplain,
  localCheck,
  machineTable,
  breakeven,
  apiHours,
  payback,
  tco,
  cheapest,
  explain,
  checkBill,
  takesNeeded,
  costAt,
  sensitivity,
];
