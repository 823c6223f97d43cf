import type { StoredBook } from '../../../shared/book/stored.ts';
import { suggestModel } from '../../../shared/local/benchmark/speeds.ts';
import type { CountedSpeed } from '../../../shared/local/machines/publishedSpeeds.ts';
import type { Speed } from '../../../shared/local/rig/rig.ts';
import { button, el } from '../dom/element.ts';

/** Which priced model a published local model stands for, and which of its recipes counts: the user's word. */
export interface StandsFor {
  readonly parts: readonly HTMLElement[];
  /** The speeds of the local models that were answered, under the names of the priced ones. */
  readonly speeds: () => readonly Speed[];
}

/** Asks it of each local model. What a machine of the workbook has answered before stands there already. */
export function standsFor(
  counted: readonly CountedSpeed[],
  modelList: string,
  book: StoredBook,
  changed: () => void,
): StandsFor {
  const questions = [...new Set(counted.map(({ published }) => published.ran))].map((ran) =>
    question(
      ran,
      counted.filter(({ published }) => published.ran === ran),
      modelList,
      book,
      changed,
    ),
  );
  return {
    parts: questions.map(({ part }) => part),
    speeds: () => questions.flatMap(({ speeds }) => speeds()),
  };
}

function question(
  ran: string,
  counted: readonly CountedSpeed[],
  modelList: string,
  book: StoredBook,
  changed: () => void,
) {
  const before = answerBefore(ran, book);
  const recipes = [...new Set(counted.map(({ published }) => published.recipe))];
  const input = el('input', {
    'aria-label': `Priced model that ${ran} stands for`,
    list: modelList,
    autocomplete: 'off',
    placeholder: 'model, such as pro',
    value: before?.model,
  });
  const recipe = el(
    'select',
    { 'aria-label': `Recipe of ${ran}` },
    recipes.length > 1 ? el('option', { value: '' }, 'choose a recipe') : undefined,
    recipes.map((each) => el('option', { value: each }, each)),
  );
  recipe.value =
    recipes.length === 1 ? recipes[0]! : (recipes.find((each) => each === before?.published?.recipe) ?? '');
  input.addEventListener('input', changed);
  recipe.addEventListener('change', changed);
  const suggestion = suggestModel({ model: ran, recipe: '' });
  const accept =
    suggestion &&
    button(`Use ${suggestion}`, () => {
      input.value = suggestion;
      changed();
    });
  const speeds = (): readonly Speed[] => {
    const model = input.value.trim();
    if (model === '') return [];
    return counted
      .filter(({ published }) => published.recipe === recipe.value)
      .map(({ resolution, secondsPerMinute, spread, published }) => ({
        model,
        resolution,
        secondsPerMinute,
        ...(spread && { spread }),
        published,
      }));
  };
  const part = el(
    'div',
    { class: 'field' },
    el('p', { class: 'hint' }, ran),
    el('div', { class: 'with-button' }, input, accept),
    recipes.length > 1 ? recipe : undefined,
  );
  return { part, speeds };
}

const answerBefore = (ran: string, { rigs }: StoredBook): Speed | undefined =>
  rigs.flatMap(({ speeds }) => speeds).findLast(({ published }) => published?.ran === ran);
