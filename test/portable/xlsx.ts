import { cellAddress } from '../../shared/formula/address.ts';
import { packed } from '../../src/workbook/archive.ts';

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
export function xlsx(sheets: readonly XlsxSheet[], names: ReadonlyMap<string, string>): Uint8Array {
  const numbered = sheets.map((sheet, i) => ({ ...sheet, file: `sheet${i + 1}.xml`, id: i + 1 }));
  const defined = [...names].map(([name, at]) => `<definedName name="${name}">${escaped(at)}</definedName>`);
  return archive({
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

const archive = (texts: Readonly<Record<string, string>>): Uint8Array =>
  packed(Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)])));
