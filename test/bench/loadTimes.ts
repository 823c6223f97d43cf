// A process of its own for `benchLoad`, so that nothing else fills its heap. Prints a LoadTimes as JSON.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { constants, createContext, Script } from 'node:vm';
import { undisturbedTimes } from './undisturbed.ts';

/** Milliseconds, the making of a realm counted in both. */
export interface LoadTimes {
  readonly empty: number;
  /** Code.js and its first call. */
  readonly full: number;
}

const RUNS = 200;
const CALL = 'LTX_COST("pro", "1080p", 20)';
const RESULT = '[[1.6]]'; // dollars
/** A document cache that knows the spreadsheet to store no book: what most calls meet. */
const CACHE = 'var CacheService = { getDocumentCache: () => ({ get: () => "none" }) };';
const CODE = readFileSync(path.resolve(import.meta.dirname, '../../dist/sheets/Code.js'), 'utf8');

/** A realm as Apps Script has it: its global object is an ordinary one. That of a usual vm context calls back into Node. */
function inFreshRealm(...texts: readonly string[]): unknown {
  const realm = createContext(constants.DONT_CONTEXTIFY);
  return texts.map((text) => new Script(text).runInContext(realm)).pop();
}

function load(): void {
  const result = JSON.stringify(inFreshRealm(CACHE, CODE, CALL));
  if (result !== RESULT) throw new Error(`${CALL} gives ${result}`);
}

const [empty, full] = undisturbedTimes([() => inFreshRealm(''), load], RUNS) as [number, number];
console.log(JSON.stringify({ empty, full } satisfies LoadTimes));
