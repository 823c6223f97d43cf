import type { SpreadsheetFunction } from '../declare.ts';
import { activeCardVersion } from './cardVersion.ts';
import { check } from './check.ts';
import { compare } from './compare.ts';
import { cost } from './cost.ts';
import { creditRate } from './creditRate.ts';
import { credits } from './credits.ts';
import { frameRate } from './frameRate.ts';
import { models } from './models.ts';
import { rate } from './rate.ts';
import { source } from './source.ts';

/** Every spreadsheet function, in the order in which they are listed. Names never change once released. */
export const functions: readonly SpreadsheetFunction[] = [
  cost,
  rate,
  check,
  compare,
  models,
  source,
  activeCardVersion,
  credits,
  creditRate,
  frameRate,
];
