import type { Book } from '../../../shared/book/book.ts';
import { button, el } from '../dom/element.ts';
import { modelsAbout, namedModel } from './pricedModels.ts';

const MOST = 6;

/** Under the field of a model: the models that its words are about, until one of them is chosen. */
export function modelSearch(input: HTMLInputElement, book: Book): HTMLElement {
  const list = el('ul', { class: 'plain choices', 'aria-label': 'Models about these words' });
  const size = el('p', { class: 'hint', role: 'status' });
  const choose = (name: string) => {
    input.value = name;
    input.focus();
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const update = () => {
    const text = input.value.trim();
    const isSearch = /[a-z]{2}/i.test(text) && !text.startsWith('=') && !namedModel(book, text);
    const models = isSearch ? modelsAbout(book, text) : [];
    list.replaceChildren(
      ...models.slice(0, MOST).map(({ id, seller }) =>
        el(
          'li',
          {},
          button(id, () => choose(id), { title: seller }),
        ),
      ),
    );
    size.textContent = models.length > MOST ? `${MOST} of ${models.length} models. Type more words.` : '';
  };
  input.addEventListener('input', update);
  return el('div', {}, list, size);
}
