import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { findProgram } from './program.ts';

const PLACES = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/usr/local/bin/soffice',
  '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** To recompute a sheet with. */
export const findLibreOffice = (): string | undefined =>
  findProgram({
    name: 'LibreOffice',
    variable: 'LIBREOFFICE',
    places: PLACES,
    install: 'libreoffice-calc-nogui',
  });

/** The argument for a profile in a folder, so that no other LibreOffice is in the way. A new one keeps the values of an .xlsx. */
export async function profileIn(folder: string, { recalculates = false } = {}): Promise<string> {
  const profile = path.join(folder, recalculates ? 'recalculating' : 'profile');
  if (recalculates) {
    await mkdir(path.join(profile, 'user'), { recursive: true });
    await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), RECALCULATES);
  }
  return `-env:UserInstallation=${pathToFileURL(profile).href}`;
}

const RECALCULATES =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

/** What is typed into a cell: a formula in OpenFormula's grammar begins with `=`, cells in it are plain: B12. */
export type Typed = string | number | null;

/** Has LibreOffice compute a sheet and gives each cell's text. Formulas carry no results, so it cannot show old ones. */
export async function recalculated(
  soffice: string,
  rows: readonly (readonly Typed[])[],
): Promise<string[][]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ltx-cost-'));
  try {
    const sheet = path.join(folder, 'sheet.fods');
    await writeFile(sheet, flatSheet(rows));
    const toCsv = 'csv:Text - txt - csv (StarCalc):9,34,76';
    await promisify(execFile)(
      soffice,
      [
        await profileIn(folder),
        '--headless',
        '--norestore',
        '--convert-to',
        toCsv,
        '--outdir',
        folder,
        sheet,
      ],
      { timeout: 120_000 },
    );
    const text = await readFile(path.join(folder, 'sheet.csv'), 'utf8');
    return text.split('\n').map((line) => line.split('\t').map((cell) => cell.replace(/^"(.*)"$/, '$1')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function flatSheet(rows: readonly (readonly Typed[])[]): string {
  const body = rows.map((row) => `<table:table-row>${row.map(cell).join('')}</table:table-row>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="Sheet">
${body}
</table:table></office:spreadsheet></office:body></office:document>`;
}

function cell(typed: Typed): string {
  if (typed === null) return '<table:table-cell/>';
  if (typeof typed === 'number')
    return `<table:table-cell office:value-type="float" office:value="${typed}"/>`;
  if (!typed.startsWith('='))
    return `<table:table-cell office:value-type="string"><text:p>${escaped(typed)}</text:p></table:table-cell>`;
  const formula = typed.replace(/\b([A-Z]\d+)(?::([A-Z]\d+))?\b/g, (_, from: string, to?: string) =>
    to ? `[.${from}:.${to}]` : `[.${from}]`,
  );
  return `<table:table-cell table:formula="of:${escaped(formula)}"/>`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
