/** The names of Univer's controls by command: its icons have neither a text nor a title. */
const BY_COMMAND: Readonly<Record<string, string>> = {
  'univer.command.undo': 'Undo',
  'univer.command.redo': 'Redo',
  'sheet.command.set-once-format-painter': 'Copy format',
  'sheet.command.clear-selection-all': 'Clear',
  'sheet.command.set-range-font-family': 'Font',
  'sheet.command.set-range-fontsize': 'Font size',
  'sheet.command.set-range-font-increase': 'Larger font',
  'sheet.command.set-range-font-decrease': 'Smaller font',
  'sheet.command.set-range-bold': 'Bold',
  'sheet.command.set-range-italic': 'Italic',
  'sheet.command.set-range-underline': 'Underline',
  'sheet.command.set-range-stroke': 'Strikethrough',
  'sheet.command.set-range-text-color': 'Text colour',
  'sheet.command.set-background-color': 'Fill colour',
  'sheet.command.set-border-basic': 'Borders',
  'sheet.command.set-horizontal-text-align': 'Horizontal alignment',
  'sheet.command.set-vertical-text-align': 'Vertical alignment',
  'sheet.command.set-text-wrap': 'Text wrapping',
  'sheet.command.set-text-rotation': 'Text rotation',
  'sheet.command.add-worksheet-merge': 'Merge cells',
  'sheet.operation.open.numfmt.panel': 'Number format',
  'sheet.command.numfmt.set.percent': 'Percent',
  'sheet.command.numfmt.set.currency': 'Currency',
  'sheet.command.numfmt.add.decimal.command': 'More decimals',
  'sheet.command.numfmt.subtract.decimal.command': 'Fewer decimals',
  'sheet.command.toggle-gridlines': 'Gridlines',
};

/** Where no command tells, the icon or the place does. The first that matches counts. */
const BY_PLACE: readonly (readonly [selector: string, name: string])[] = [
  ['[data-u-comp="sheet-bar-append-button"]:has(.univerjs-icon-increase-icon)', 'Add a sheet'],
  ['[data-u-comp="sheet-bar-append-button"]:has(.univerjs-icon-convert-icon)', 'All sheets'],
  ['[data-u-comp="button"]:has(.univerjs-icon-reduce-icon)', 'Zoom out'],
  ['[data-u-comp="button"]:has(.univerjs-icon-increase-icon)', 'Zoom in'],
  ['[data-u-comp="workbench-layout"] button[role="handle"]', 'Zoom'],
  ['a[role="button"]:not([data-slot])', 'Zoom to 100%'],
  ['[data-u-comp="defined-name"] input', 'Cell or name'],
  ['[data-u-comp="defined-name"] a', 'Names'],
  ['[data-u-comp="formula-bar"] button', 'Clear formula'],
  ['[data-u-comp="ribbon-toolbar"] .univerjs-icon-more-down-icon', 'More'],
];

const MENUS = 'div[data-slot$="trigger"], a[data-slot$="trigger"]';

/** Names the controls that Univer draws, now and later, and lets the keyboard reach the menus that are plain boxes. */
export function nameControls(): void {
  const name = () => {
    for (const control of document.querySelectorAll<HTMLElement>('[data-u-command]')) {
      const words = BY_COMMAND[control.dataset['uCommand'] ?? ''];
      for (const each of [control, ...control.querySelectorAll('input')]) label(each, words);
    }
    for (const [selector, words] of BY_PLACE)
      for (const control of document.querySelectorAll(selector)) label(control, words);
    for (const menu of document.querySelectorAll<HTMLElement>(MENUS)) {
      if (menu.querySelector('input, button')) {
        // No control of its own: the keyboard reaches what is in it, and opens the menu from there.
        menu.removeAttribute('aria-haspopup');
        menu.removeAttribute('aria-expanded');
        continue;
      }
      setAttribute(menu, 'role', 'button');
      setAttribute(menu, 'tabindex', '0');
      if (!menu.textContent?.trim()) label(menu, menuName(menu));
    }
    for (const handle of document.querySelectorAll('[role="handle"], [role="track"]'))
      handle.removeAttribute('role'); // there are no such roles
    // Two of them, for two places of the window.
    for (const [i, section] of document.querySelectorAll('section[aria-label^="Notifications"]').entries())
      setAttribute(section, 'aria-label', `Notifications ${i + 1}`);
    for (const canvas of document.querySelectorAll('canvas[tabindex]'))
      setAttribute(canvas, 'tabindex', '-1');
  };
  name();
  new MutationObserver(name).observe(document.body, { childList: true, subtree: true });
}

/** The little arrow beside a button opens the choices of that button. */
function menuName(menu: HTMLElement): string {
  const button = menu.parentElement?.querySelector<HTMLElement>('[data-u-command]');
  const words = BY_COMMAND[button?.dataset['uCommand'] ?? ''];
  return words ? `${words}: more` : 'More';
}

function label(control: Element, words: string | undefined): void {
  if (words && !control.hasAttribute('aria-label')) control.setAttribute('aria-label', words);
}

/** Only where it is not so already: the observer would be called for ever. */
function setAttribute(element: Element, attribute: string, value: string): void {
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}
