import type { Shelf } from '../../../shared/book/slots.ts';
import { run } from './runBatch.ts';

/** The workbook's settings: they are saved with the file and travel with it. */
export const settingsShelf: Shelf = {
  get: (keys) =>
    run(async (context) => {
      const items = keys.map((key) => context.workbook.settings.getItemOrNullObject(key));
      for (const item of items) item.load('value');
      await context.sync();
      return items.map((item) => (item.isNullObject ? undefined : String(item.value)));
    }),
  put: (key, text) =>
    run(async (context) => {
      context.workbook.settings.add(key, text);
      await context.sync();
    }),
};
