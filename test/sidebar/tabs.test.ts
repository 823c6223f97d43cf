// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { connectTabs, drawnIn } from '../../src/sidebar/dom/tabs.ts';

beforeEach(() => {
  document.body.innerHTML = `
    <div id="tabs" role="tablist">
      <button role="tab" aria-controls="one"></button><button role="tab" aria-controls="two"></button>
    </div>
    <section id="one"></section><section id="two" hidden></section>`;
});

it('draws a change at once in the tab that is shown, and in another once, when that is shown next', () => {
  const show = connectTabs(document.querySelector<HTMLElement>('#tabs')!, () => {});
  const drawn: string[] = [];
  const [one, two] = ['one', 'two'].map((panel) => drawnIn(panel, () => drawn.push(panel)));
  one?.();
  two?.();
  two?.();
  expect(drawn).toEqual(['one']);
  show('two');
  expect(drawn).toEqual(['one', 'two']);
  one?.();
  show('two');
  expect(drawn).toEqual(['one', 'two']);
  show('one');
  expect(drawn).toEqual(['one', 'two', 'one']);
});
