/** A button that opens a menu, as the keyboard expects of one (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button). */
export function openMenu(button: HTMLElement, menu: HTMLElement, choose: (value: string) => void): void {
  const items = Array.from(menu.querySelectorAll('button'));
  const show = (isOpen: boolean) => {
    menu.hidden = !isOpen;
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) items[0]?.focus();
  };
  const close = () => {
    show(false);
    button.focus();
  };
  const move = (step: number) => {
    const at = items.findIndex((item) => item.matches(':focus'));
    items.at((at + step) % items.length)?.focus();
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Home: () => items[0]?.focus(),
    End: () => items.at(-1)?.focus(),
    Escape: close,
    Tab: () => show(false),
  };

  button.addEventListener('click', () => show(menu.hidden));
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    show(true);
  });
  menu.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    if (!act) return;
    if (event.key !== 'Tab') event.preventDefault();
    act();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !(menu.contains(relatedTarget) || button.contains(relatedTarget)))
      show(false);
  });
  for (const item of items)
    item.addEventListener('click', () => {
      close();
      choose(item.value);
    });
}
