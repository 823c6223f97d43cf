import type { Shelf } from '../../../shared/book/slots.ts';
import { run } from './runBatch.ts';

/**
 * The workbook's settings: they are saved with the file and travel with it. Excel has no lock for people who edit one
 * workbook together: it merges what they set, the last one wins, and the other is told by `onSettingsChange`.
 */
export const settingsShelf: Shelf = {
  get: (keys) =>
    run(async (context) => {
      const items = keys.map((key) => context.workbook.settings.getItemOrNullObject(key));
      for (const item of items) item.load('value');
      await context.sync();
      return items.map((item) => (item.isNullObject ? undefined : String(item.value)));
    }),
  alone: (work) => work(),
  put: (key, text) =>
    run(async (context) => {
      context.workbook.settings.add(key, text);
      await context.sync();
    }),
};

/**
 * Calls the listener when somebody else who edits the workbook has changed its settings. Only Excel on the web tells:
 * https://learn.microsoft.com/javascript/api/office/office.settingschangedeventargs. Some of them refuse the listener
 * (https://github.com/OfficeDev/office-js/issues/69); then the page looks when the person comes back to it.
 */
export function onSettingsChange(listener: () => void): void {
  run(async (context) => {
    context.workbook.settings.onSettingsChanged.add(async () => listener());
    await context.sync();
  }).catch(() => undefined);
}
