// The built functions in Microsoft's runtime on arguments that nobody means well with: an answer or one short sentence, soon.
import { expect, test } from 'vitest';
import { functions } from '../../shared/functions/index.ts';
import { faultOf, HOSTILE_CELLS, isSaid } from '../cells/hostileValues.ts';
import { type ExcelArgument, type ExcelCell, excelRuntime } from './runtime.ts';

/** https://learn.microsoft.com/javascript/api/excel/excel.errorcellvaluetype, and one that a later Excel may have. */
const ERRORS = [
  '#BLOCKED!',
  '#BUSY!',
  '#CALC!',
  '#CONNECT!',
  '#DIV/0!',
  '#EXTERNAL!',
  '#FIELD!',
  '#GETTING_DATA',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#PYTHON!',
  '#REF!',
  '#SPILL!',
  '#TIMEOUT!',
  '#UNKNOWN!',
  '#VALUE!',
  '#TOMORROW!',
];

const HOSTILE: readonly (readonly [string, ExcelArgument])[] = [
  ...HOSTILE_CELLS.map(([what, cell]) => [what, [[cell]]] as const),
  ...ERRORS.map((error) => [error, [[{ error }]]] as const),
  ['all errors in a column', ERRORS.map((error) => [{ error }])],
  ['a truth value', [[true]]],
  ['a number in a format', [[{ type: 'FormattedNumber', basicValue: 20, numberFormat: '0' }]]],
  ['a blank in a format', [[{ type: 'String', basicValue: '' }]]],
  ['an entity', [[{ type: 'Entity', basicType: 'Error', basicValue: '#VALUE!', text: 'pro' }]]],
  ['an object of no type', [[{}]]],
  ['rows of different length', [['pro'], [], ['pro', 'fast']]],
  ['no rows', []],
  ['a row without cells', [[]]],
  ['empty cells of the desktop', [[0], [0]]],
  ['empty cells of the web', [[null], [null]]],
];
const { call } = await excelRuntime();

test.each(
  functions.flatMap(({ name, params }) =>
    Object.keys(params).map((argument, at) => ({
      name,
      argument,
      given: (value: ExcelArgument) =>
        Object.values(params).map(
          ({ example }, i): ExcelArgument => (i === at ? value : example === undefined ? null : [[example]]),
        ),
    })),
  ),
)('$name, $argument', async ({ name, given }) => {
  const answers = await Promise.all(HOSTILE.map(([, value]) => call(name, given(value))));
  const faults = HOSTILE.flatMap(([what], i) => {
    const cells = answers[i]!.flat();
    const fault = cells.every(isSaidOrShown) ? faultOf(cells.map(shownIn)) : 'says nothing';
    return fault ? [`${what}: ${fault}`] : [];
  });
  expect(faults).toEqual([]);
});

/** Of Excel's errors only these two show a message, and that of a bug is lost. */
const isSaidOrShown = (cell: ExcelCell): boolean =>
  typeof cell !== 'object' ||
  (cell !== null && 'error' in cell && /^#(N\/A|VALUE!)$/.test(cell.error) && isSaid(cell.message));

const shownIn = (cell: ExcelCell): string | number =>
  typeof cell === 'object' ? (cell && 'error' in cell && cell.message) || '' : (cell as string | number);
