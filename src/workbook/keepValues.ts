import { strFromU8, strToU8 } from 'fflate';
import type { Parts } from './archive.ts';

const ERROR_AS_TEXT =
  /(<c [^>]*)t="str"([^>]*><f[^>]*>[^<]*<\/f><v>#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)<)/g;

const BLANK_OF_OURS = /(<c [^>]*t="str"[^>]*><f[^>]*>[^<]*_xldudf_LTX_[^<]*<\/f>)<v(?:\/>|><\/v>)/g;

/**
 * Stands for the blank that a formula of ours gave: LibreOffice and Gnumeric calculate a formula whose text is empty, also in
 * Excel's own files, and would show #NAME?.
 */
export const BLANK_RESULT = ' ';

/**
 * Lets programs show the values that are in a file. As the library writes it, Excel calculates everything when it opens
 * the file, so that who has no add-in sees #NAME? at once; and LibreOffice, which trusts values only of Excel and of itself,
 * does so with every formula that gives a text. An error that a formula gave it writes as a text, which IFERROR passes over.
 */
export function keepValues(parts: Parts): Parts {
  const kept: Record<string, Uint8Array> = { ...parts };
  edit(kept, 'xl/workbook.xml', /<calcPr[^>]*\/>/, '<calcPr calcId="191029"/>');
  edit(
    kept,
    'docProps/app.xml',
    /<Application>[^<]*<\/Application>/,
    '<Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion>',
  );
  edit(kept, 'docProps/app.xml', /<DocSecurity>[^<]*<\/DocSecurity>/, '');
  for (const [path, bytes] of Object.entries(parts))
    if (path.startsWith('xl/worksheets/sheet'))
      kept[path] = strToU8(
        strFromU8(bytes)
          .replace(ERROR_AS_TEXT, '$1t="e"$2')
          .replace(BLANK_OF_OURS, `$1<v xml:space="preserve">${BLANK_RESULT}</v>`),
      );
  return kept;
}

function edit(parts: Record<string, Uint8Array>, path: string, pattern: RegExp, text: string): void {
  const part = strFromU8(parts[path] ?? new Uint8Array());
  if (!pattern.test(part))
    throw new Error(`The library for .xlsx writes ${path} in another way than before.`);
  parts[path] = strToU8(part.replace(pattern, text));
}
