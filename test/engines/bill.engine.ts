// The bill in SQL against LTX_COST on engines that are too large, or too slow to start, for every run of the tests.
import { describe } from 'vitest';
import { billsAsTheCore } from '../warehouse/billsAsTheCore.ts';
import { clickhouseHere, findChdb } from './clickhouseHere.ts';
import { findPostgres, postgresServer } from './postgresServer.ts';

const control = findPostgres();
describe.skipIf(!control)('PostgreSQL', () => billsAsTheCore(async () => postgresServer(control!)));

const chdb = findChdb();
describe.skipIf(!chdb)('ClickHouse', () => billsAsTheCore(async () => clickhouseHere(chdb!)));
