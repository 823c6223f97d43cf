import { run } from './runBatch.ts';

export const goTo = ({ sheet, address }: { readonly sheet: string; readonly address: string }) =>
  run(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet);
    await context.sync();
    if (found.isNullObject) return;
    found.activate();
    found.getRange(address).select();
    await context.sync();
  });

/** `Excel 16.0.17928.20114 on OfficeOnline` */
export async function productVersion(): Promise<string> {
  const { version, platform } = Office.context.diagnostics;
  return `Excel ${version} on ${platform}`;
}
