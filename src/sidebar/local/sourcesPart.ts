import { button, el } from '../dom/element.ts';
import { runTask } from '../dom/task.ts';
import { BENCHMARK, download } from '../download/download.ts';
import { fileAddress } from '../download/httpsAddress.ts';
import { type Source, textsOf } from './readSources.ts';

/** The four ways in: files, a drop, a paste, an address. Each says how its texts are had; `read` may refuse them. */
export function sourcesPart(
  read: (load: () => Promise<readonly Source[]>, signal: AbortSignal) => Promise<void>,
): HTMLElement {
  const files = el('input', { id: 'benchmark-files', type: 'file', multiple: true });
  const paste = el('textarea', { id: 'benchmark-text', rows: 4, spellcheck: 'false' });
  const address = el('input', {
    id: 'benchmark-address',
    type: 'url',
    inputmode: 'url',
    autocomplete: 'off',
  });

  const readFiles = (chosen: FileList | null | undefined) =>
    void runTask('Reading the files', (signal) => read(() => textsOf(chosen ?? []), signal));
  files.addEventListener('change', () => {
    if (files.files && files.files.length > 0) readFiles(files.files);
  });
  const drop = el(
    'div',
    { class: 'drop' },
    el('label', { for: 'benchmark-files' }, 'Files of your inference runner'),
    files,
    el(
      'p',
      { class: 'hint' },
      'Choose them or drop them here: what your runner wrote, and the log of its power with it. Files that belong together go in together. A file that is not known is answered with a list of those that are.',
    ),
  );
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault();
    drop.classList.toggle('over', is);
  };
  drop.addEventListener('dragover', over(true));
  drop.addEventListener('dragleave', over(false));
  drop.addEventListener('drop', (event) => {
    over(false)(event);
    readFiles(event.dataTransfer?.files);
  });

  const readPaste = () =>
    void runTask('Reading the text', (signal) =>
      read(async () => {
        if (paste.value.trim() === '') throw new Error('Paste the text of a benchmark first.');
        return [{ name: '', text: paste.value }];
      }, signal),
    );
  const readAddress = () =>
    void runTask('Fetching the benchmark', (signal) =>
      read(async () => {
        const wanted = fileAddress(address.value);
        return [{ name: '', text: await download(wanted, BENCHMARK, signal) }];
      }, signal),
    );
  return el(
    'div',
    {},
    drop,
    el(
      'details',
      {},
      el('summary', {}, 'Paste, or fetch from an address'),
      el('div', { class: 'field' }, el('label', { for: 'benchmark-text' }, 'Text of a benchmark'), paste),
      el('p', { class: 'buttons' }, button('Read the text', readPaste)),
      el(
        'div',
        { class: 'field' },
        el('label', { for: 'benchmark-address' }, 'Address of a benchmark'),
        address,
        el('p', { class: 'hint' }, 'An https address that lets other pages read it.'),
      ),
      el('p', { class: 'buttons' }, button('Fetch it', readAddress)),
    ),
  );
}
