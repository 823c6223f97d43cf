import { expect, test } from 'vitest';
import { cellFunction, type SpreadsheetFunction } from '../../shared/cells/declare.ts';
import { sheetsStubs } from '../../src/site/sheets/stubs.ts';

const described = (description: string, example: string | undefined): SpreadsheetFunction =>
  cellFunction({
    name: 'LTX_TEST',
    summary: 'A test.',
    returns: 'A number.',
    params: { model: { kind: 'key', description, example, optional: true, read: () => 1 } },
    prepare: () => () => 1,
  });

test('a declaration is written out with its documentation above it', () => {
  expect(sheetsStubs([described('The model.', 'a')])).toContain(`/**
 * A test.
 * @param {"a"} model Optional. The model.
 * @customfunction
 */
function LTX_TEST(model) {
  return Ltx.call('LTX_TEST', arguments);
}
`);
});

test('an argument without an example has no example in the helper box', () => {
  expect(sheetsStubs([described('The model, optional.', undefined)])).toContain(' * @param model The model');
});

test.each([
  ['the end */ of the comment'],
  ['two\nlines'],
  ['<b>markup</b>'],
  ['a tag @return'],
  ['a {type}'],
])('a description that would break the documentation stops the build: %j', (text) => {
  expect(() => sheetsStubs([described(text, 'a')])).toThrow(/^LTX_TEST: .* cannot stand in JSDoc/);
});
