import { button, el } from '../dom/element.ts';
import { say } from '../dom/say.ts';
import { runTask } from '../dom/task.ts';
import { fileAddress } from '../rates/address.ts';
import { download } from '../rates/download.ts';
import { textsOf } from './readSources.ts';

/** Characters that take about a second. */
const LONG = 2_000_000;

/** The four ways in: files, a drop, a paste, an address. Each hands its texts to `read`, which may refuse them. */
export function sourcesPart(take: (texts: readonly string[]) => void): HTMLElement {
  /** A long text keeps the page busy while it is read: that is said before, and painted. */
  const read = async (texts: readonly string[]) => {
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    if (length > LONG) {
      say(`Reading ${Math.round(length / 1e6)} MB. The page answers again when it is done.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    take(texts);
  };

  const files = el('input', { id: 'benchmark-files', type: 'file', multiple: true });
  const paste = el('textarea', { id: 'benchmark-text', rows: 4, spellcheck: 'false' });
  const address = el('input', {
    id: 'benchmark-address',
    type: 'url',
    inputmode: 'url',
    autocomplete: 'off',
  });

  const readFiles = (chosen: FileList | null | undefined) =>
    void runTask('Reading the files', async () => read(await textsOf(chosen ?? [])));
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
      'Choose them or drop them here: ComfyUI history, LTX-Desktop results, sessions and soak tests, FastVideo, MLPerf, Wan2GP, SwarmUI, nvidia-smi and CodeCarbon logs and others. Files that belong together go in together.',
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
    void runTask('Reading the text', async () => {
      if (paste.value.trim() === '') throw new Error('Paste the text of a benchmark first.');
      await read([paste.value]);
    });
  const readAddress = () =>
    void runTask('Fetching the benchmark', async (signal) => {
      await read([await download(fileAddress(address.value, document.baseURI), signal)]);
    });
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
