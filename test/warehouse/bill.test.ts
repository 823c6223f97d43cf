// The bill in SQL against LTX_COST, row by row, on the engines that run in this process.
import { describe } from 'vitest';
import { billsAsTheCore } from './billsAsTheCore.ts';
import { duckdbHere, pgliteHere } from './engines.ts';

describe('DuckDB', () => billsAsTheCore(duckdbHere));
describe('PostgreSQL (PGlite)', () => billsAsTheCore(pgliteHere));
