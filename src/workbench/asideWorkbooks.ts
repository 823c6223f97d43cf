import { unseal } from '../../shared/book/seal.ts';
import type { Banners } from './banners.ts';

/** No longer than the key of the workbook, so that what is set aside has room in its place. */
const ASIDE = 'ltx-aside-';

/** Takes a workbook that does not open out of the way. It stays under a key of its own until a person drops it. */
export function setAside(storage: Storage, key: string): undefined {
  const text = storage.getItem(key);
  const last = asideKeys(storage).at(-1)?.slice(ASIDE.length) ?? '0';
  const aside = `${ASIDE}${Number(last) + 1}`;
  if (text === null) return;
  try {
    storage.setItem(aside, text);
    storage.removeItem(key);
  } catch {
    storage.removeItem(key); // there is no room for both
    storage.setItem(aside, text);
  }
}

const asideKeys = (storage: Storage): readonly string[] =>
  Object.keys(storage)
    .filter((key) => key.startsWith(ASIDE))
    .sort((a, b) => Number(a.slice(ASIDE.length)) - Number(b.slice(ASIDE.length)));

/** Tells of the workbooks that did not open, one after the other, until a person has dropped them. */
export function offerAside(storage: Storage, banners: Banners): void {
  const [key] = asideKeys(storage);
  banners.takeBack('aside');
  if (key === undefined) return;
  const text = storage.getItem(key) ?? '';
  banners.say('aside', DID_NOT_OPEN, [
    { label: 'Download it', act: () => download(unseal(text) ?? text) },
    {
      label: 'Delete it',
      act: () => {
        storage.removeItem(key);
        offerAside(storage, banners);
      },
    },
  ]);
}

const DID_NOT_OPEN =
  'A workbook saved in this browser did not open: it is damaged, or was saved by another version. It is set aside.';

function download(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = 'ltx-workbook.txt';
  link.click();
  URL.revokeObjectURL(link.href);
}
