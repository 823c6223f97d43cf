// Against Microsoft's own library, and a model of Google Sheets: no cell of a person's own is written over because of its name.
import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_BOOK } from '../../shared/book/stored.ts';
import { excelHost } from '../../src/excel/excelHost.ts';
import type { Host } from '../../src/host/contract.ts';
import { sheetsHost } from '../../src/sheets/page/sheetsHost.ts';
import { cellVersions } from '../../src/sidebar/cellVersions.ts';
import { writeVersions } from '../../src/sidebar/versionCells.ts';
import { excelInNode } from '../excel/native/inNode.ts';
import { NativeExcel } from '../excel/native/nativeExcel.ts';
import { frozenCard } from '../frozenCard.ts';
import { FakeGoogle } from '../sheets/fakes.ts';
import { scriptRun } from '../sheets/scriptRun.ts';
import { sheetsRuntime } from '../sheets/vm.ts';

interface Product {
  readonly host: Host;
  /** Puts a text into A1 of the first sheet and gives that cell a name. */
  readonly name: (name: string, text: string) => void;
  readonly held: () => unknown;
}

let excel = new NativeExcel();
beforeAll(async () => {
  Object.assign(globalThis, { Excel: await excelInNode(() => excel) });
});

const products: Readonly<Record<string, () => Product>> = {
  Excel: () => {
    excel = new NativeExcel();
    const { book } = excel;
    const [sheet] = book.sheets;
    return {
      host: excelHost(() => {}),
      name: (name, text) => {
        if (text !== '') book.write('Sheet1', 'A1', text);
        book.names.set(name.toLowerCase(), { sheet: sheet!, top: 0, left: 0, height: 1, width: 1 });
      },
      held: () => book.shown('Sheet1', 'A1'),
    };
  },
  'Google Sheets': () => {
    const google = new FakeGoogle(['dist/sheets/Sidebar']);
    const script = sheetsRuntime({ google });
    const cell = google.spreadsheet.sheets[0]!.getRange('A1');
    return {
      host: sheetsHost(
        scriptRun((json) => {
          google.caller = 'person';
          return script.run('sidebarCall', json);
        }),
      ),
      name: (name, text) => google.spreadsheet.setNamedRange(name, cell.setValue(text)),
      held: () => cell.getValue(),
    };
  },
};

const versions = cellVersions(EMPTY_BOOK, frozenCard);

describe.each(Object.entries(products))('the version cells of %s', (_, open) => {
  it.each([
    ['LTX_CARD', 'My heading'],
    ['LTX_CARD', '2026-11-20'],
    ['LTX_CARD', 'My rig #1a2b3c4d'],
    ['LTX_RIG_VERSION', 'My heading'],
    ['LTX_RIG_VERSION', '2026-11-20-1a2b3c4d'],
  ])('are not written where %s is the name of a cell with %s', async (name, text) => {
    const { host, name: put, held } = open();
    put(name, text);
    expect(await writeVersions(host, versions)).toContain(`The name ${name} is taken by another cell`);
    expect(held()).toBe(text);
    const other = name === 'LTX_CARD' ? 'LTX_RIG_VERSION' : 'LTX_CARD';
    expect(await host.readNamed(other)).toBeUndefined();
  });

  it.each([
    ['LTX_CARD', '2026-10-01-00ff00ff'],
    ['LTX_CARD', '2026-10-01-00ff00ff@2026-09-01'],
    ['LTX_CARD', ''],
    ['LTX_RIG_VERSION', 'Studio 4090 #1a2b3c4d'],
  ])('are written where %s holds "%s"', async (name, text) => {
    const { host, name: put } = open();
    put(name, text);
    expect(await writeVersions(host, versions)).toBeUndefined();
    expect(await host.readNamed('LTX_CARD')).toEqual([[versions.LTX_CARD]]);
    expect(await host.readNamed('LTX_RIG_VERSION')).toEqual([[versions.LTX_RIG_VERSION]]);
    // What was written is a version, so it is written over the next time.
    expect(await writeVersions(host, versions)).toBeUndefined();
  });
});
