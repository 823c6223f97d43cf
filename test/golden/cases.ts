import { advice } from './advice.ts';
import { bills } from './bills.ts';
import type { GoldenCase } from './case.ts';
import { dates } from './dates.ts';
import { localExample, localFixture } from './local.ts';
import { localMistakes } from './localMistakes.ts';
import { localRoutes } from './localRoutes.ts';
import { article, ltx } from './ltx.ts';
import { machinesByName } from './machines.ts';
import { mistakes } from './mistakes.ts';
import { plan } from './plan.ts';
import { ranges } from './ranges.ts';
import { receipts } from './receipts.ts';
import { credits, sellers } from './sellers.ts';

export const goldenCases: readonly (readonly [string, readonly GoldenCase[]])[] = [
  ['LTX', ltx],
  ['the article', article],
  ['other sellers', sellers],
  ['credits', credits],
  ['dates', dates],
  ['ranges', ranges],
  ['receipts', receipts],
  ['advice', advice],
  ['bills', bills],
  ['mistakes', mistakes],
  ["the article's machine", localExample],
  ['a machine of your own', localFixture],
  ['API, own or rent', localRoutes],
  ['mistakes with a machine', localMistakes],
  ['machines of the catalogue', machinesByName],
  ['takes', plan],
];
