import { cellAddress } from '../../shared/formula/address.ts';
import { crc32 } from './crc32.ts';

/** What a cell of a test's workbook holds. */
export type XlsxCell = string | number | boolean | null | { readonly formula: string };

export interface XlsxSheet {
  readonly name: string;
  readonly rows: readonly (readonly XlsxCell[])[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook as Excel's file, its formulas without values, so that no engine can show old ones. */
export function xlsx(sheets: readonly XlsxSheet[], names: ReadonlyMap<string, string>): Buffer {
  const numbered = sheets.map((sheet, i) => ({ ...sheet, file: `sheet${i + 1}.xml`, id: i + 1 }));
  const defined = [...names].map(([name, at]) => `<definedName name="${name}">${escaped(at)}</definedName>`);
  return zip({
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${numbered.map(({ file }) => `<Override PartName="/xl/worksheets/${file}" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${numbered.map(({ file, id }) => `<Relationship Id="r${id}" Type="${RELATIONS}/worksheet" Target="worksheets/${file}"/>`).join('')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbered.map(({ name, id }) => `<sheet name="${escaped(name)}" sheetId="${id}" r:id="r${id}"/>`).join('')}</sheets><definedNames>${defined.join('')}</definedNames><calcPr fullCalcOnLoad="1"/></workbook>`,
    ...Object.fromEntries(numbered.map(({ file, rows }) => [`xl/worksheets/${file}`, sheetXml(rows)])),
  });
}

const sheetXml = (rows: XlsxSheet['rows']): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows.map((row, i) => `<row r="${i + 1}">${row.map((cell, j) => cellXml(cell, cellAddress(i, j))).join('')}</row>`).join('')}</sheetData></worksheet>`;

function cellXml(cell: XlsxCell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === 'string')
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  return `<c r="${at}"><f>${escaped(cell.formula)}</f></c>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The files in an archive without compression. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)];
    const facts = Buffer.alloc(26); // versions, flags, method 0, time, sums and sizes, the same in both lists
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(33, 8); // 1980-01-01
    facts.writeUInt32LE(crc32(data), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(data.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const ends = Buffer.alloc(14);
    ends.writeUInt32LE(at, 10);
    const entry = Buffer.concat([Buffer.from('PK\x03\x04'), facts, path, data]);
    local.push(entry);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, ends, path]));
    at += entry.length;
  }
  const size = central.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...local, ...central, Buffer.from('PK\x05\x06'), end]);
}
