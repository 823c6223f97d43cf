// Files of whoever sends one: refused with one sentence, or read as data.
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpacked } from '../../src/workbook/archive.ts';
import { readWorkbook } from '../../src/workbook/readWorkbook.ts';
import { writeWorkbook } from '../../src/workbook/writeWorkbook.ts';
import { PLAIN_IMPRINT, sheetOf, workbookOf } from './plain.ts';

const plain = workbookOf(sheetOf([{ row: 0, column: 0, value: 'a' }]));
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

/** A written file with parts in the place of its own, as XML. */
async function fileWith(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const own = unpacked(await writeWorkbook(plain, PLAIN_IMPRINT));
  return zipSync({
    ...own,
    ...Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])),
  });
}
const sheetXml = (rows: string, after = '', before = '') =>
  `${HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
const withSheet = (rows: string, after?: string, before?: string) =>
  fileWith({ 'xl/worksheets/sheet1.xml': sheetXml(rows, after, before) });
const cellsOf = async (file: Uint8Array) => (await readWorkbook(file)).workbook.sheets[0]?.cells;

/** Writes sizes into an archive's headers that its contents do not have. */
function lying(archive: Uint8Array, declared: number): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let i = 0; i < archive.length - 30; i += 1) {
    if (view.getUint32(i, true) === 0x04034b50) view.setUint32(i + 22, declared, true);
    if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, declared, true);
  }
  return archive;
}

describe('is refused with one sentence that says what to do', () => {
  const DAMAGED =
    /^The file cannot be read: it is damaged, or no \.xlsx workbook\. Save it anew as \.xlsx\.$/;
  const packed = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(61_000_000) }, { level: 1 });
  const bomb = () => packed.slice();

  test.each<readonly [string, () => Uint8Array | Promise<Uint8Array>, RegExp]>([
    ['nothing', () => new Uint8Array(), DAMAGED],
    ['a text', () => strToU8('model,resolution\npro,1080p'), DAMAGED],
    ['an archive of something else', () => zipSync({ 'readme.xml': strToU8('<a/>') }), DAMAGED],
    [
      'a file of Excel 97, or one with a password',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
      /locked by a password/,
    ],
    [
      '21 MB',
      () => new Uint8Array(21_000_000).fill(0x50, 0, 1).fill(0x4b, 1, 2),
      /^The file is larger than 20 MB/,
    ],
    ['what unpacks to 61 MB', bomb, /^The file unpacks to more than 60 MB/],
    ['what says that it unpacks to less', () => lying(bomb(), 1000), /^The file unpacks to more than 60 MB/],
    ['what says that it unpacks to nothing', () => lying(bomb(), 0), /^The file unpacks to more than 60 MB/],
    [
      'entities that multiply',
      () =>
        fileWith({
          'xl/sharedStrings.xml': `${HEAD}<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><sst>&b;</sst>`,
        }),
      DAMAGED,
    ],
    [
      'two cells in the far corners of a sheet',
      () =>
        withSheet(
          '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        ),
      /^The file has more than 200,000 cells, rows or rules, or reaches too far/,
    ],
    [
      'half a million rows',
      () =>
        withSheet(
          Array.from({ length: 1_048_576 }, (_, i) => `<row r="${i + 1}"><c><v>1</v></c></row>`).join(''),
        ),
      /^The file has more than 200,000 cells/,
    ],
    [
      'a million rows with nothing in them',
      () => withSheet('<row/>'.repeat(1_000_000)),
      /^The file has more than 200,000 cells, rows or rules/,
    ],
    [
      'widths for all columns, again and again',
      () => withSheet('', '', `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(20_000)}</cols>`),
      /^The file has more than 200,000 cells, rows or rules/,
    ],
    [
      'merged cells without end',
      () => withSheet('', `<mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(400_000)}</mergeCells>`),
      /^The file has more than 200,000 cells, rows or rules/,
    ],
    [
      'a million rows at a path of their own',
      async () => {
        const own = unpacked(await writeWorkbook(plain, PLAIN_IMPRINT));
        const sheet = strToU8(sheetXml('<row/>'.repeat(1_000_000)));
        const links = strFromU8(own['xl/_rels/workbook.xml.rels']!).replace('worksheets/sheet1', 'page');
        return zipSync({ ...own, 'xl/page.xml': sheet, 'xl/_rels/workbook.xml.rels': strToU8(links) });
      },
      /^The file has more than 200,000 cells, rows or rules/,
    ],
    ['cells whose tags never end', () => withSheet('<c '.repeat(2_000_000)), /^The file /],
    ['a truth value of 7', () => withSheet('<row r="1"><c r="A1" t="b"><v>7</v></c></row>'), DAMAGED],
    [
      'a truth value of 7 that a formula gave',
      () => withSheet('<row r="1"><c r="A1" t="b"><f>B1=1</f><v>7</v></c></row>'),
      DAMAGED,
    ],
    [
      'a text that is not in the list of texts',
      () => withSheet('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'),
      DAMAGED,
    ],
    [
      'a cell beyond the last column',
      () => withSheet('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'),
      /cannot be read|too far/,
    ],
  ])('%s', async (_, file, says) => {
    await expect(Promise.resolve(file()).then(readWorkbook)).rejects.toThrow(says);
  });

  test('a file that is cut off anywhere, or has a byte of another value', async () => {
    const whole = await writeWorkbook(plain, PLAIN_IMPRINT);
    for (let length = 0; length < whole.length; length += 397)
      await expect(readWorkbook(whole.slice(0, length))).rejects.toThrow(DAMAGED);
    for (let at = 0; at < whole.length; at += 131) {
      const bytes = whole.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      const problem = await readWorkbook(bytes).then(
        () => undefined,
        (reason: Error) => reason.message,
      );
      expect(problem ?? 'read').toMatch(/^(read|The file [^.]*\.)/);
    }
  });
});

describe('is read as data', () => {
  test('a text that looks like a formula, in every way in which files write texts', async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>=1+1</t></is></c><c r="B1" t="str"><v>=cmd|' /C calc'!A0</v></c><c r="C1" t="s"><v>0</v></c></row>`;
    const file = await fileWith({
      'xl/worksheets/sheet1.xml': sheetXml(rows),
      'xl/sharedStrings.xml': `${HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>=LTX_COST(1)</t></si></sst>`,
    });
    expect(await cellsOf(file)).toEqual([
      { row: 0, column: 0, value: '=1+1' },
      { row: 0, column: 1, value: "=cmd|' /C calc'!A0" },
      { row: 0, column: 2, value: '=LTX_COST(1)' },
    ]);
  });

  test('a number that no spreadsheet can hold is an error, typed or calculated', async () => {
    const file = await withSheet(
      '<row r="1"><c r="A1"><v>1e999</v></c><c r="B1"><v>-1e999</v></c><c r="C1"><f>A1*2</f><v>1e999</v></c></row>',
    );
    expect(await cellsOf(file)).toMatchObject(Array(3).fill({ value: { error: '#NUM!' } }));
  });

  test('a formula that was filled down', async () => {
    const file = await withSheet(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*$C$1</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>',
    );
    expect(await cellsOf(file)).toMatchObject([
      { formula: '=B1*$C$1', value: 2 },
      { formula: '=B2*$C$1', value: 4 },
    ]);
  });

  test('an array that says it fills the whole sheet', async () => {
    const file = await withSheet(
      '<row r="1"><c r="A1" cm="1"><f t="array" ref="A1:XFD1048576">B1:B9</f><v>2</v></c></row>',
    );
    expect(await cellsOf(file)).toMatchObject([{ formula: '=B1:B9', spill: 'A1:XFD1048576' }]);
  });

  test('an address that would run a script is no link', async () => {
    const file = await fileWith({
      'xl/worksheets/sheet1.xml': sheetXml(
        '<row r="1"><c r="A1"><v>1</v></c></row>',
        '<hyperlinks><hyperlink ref="A1" r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></hyperlinks>',
      ),
      'xl/worksheets/_rels/sheet1.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="javascript:alert(1)" TargetMode="External"/></Relationships>`,
    });
    expect(await cellsOf(file)).toEqual([{ row: 0, column: 0, value: 1 }]);
  });

  test('parts at paths outside of the archive are passed over', async () => {
    const own = unpacked(await writeWorkbook(plain, PLAIN_IMPRINT));
    const file = zipSync({
      ...own,
      '../../../etc/evil.xml': strToU8('<a/>'),
      '__proto__.xml': strToU8('<a/>'),
    });
    expect(Object.keys(unpacked(file)).filter((path) => path.includes('..'))).toEqual([]);
    expect((await readWorkbook(file)).workbook).toEqual(plain);
  });
});
