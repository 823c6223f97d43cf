/** Markup that is safe to place in a page. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes markup from a template; whatever is filled in is text, unless it is markup made here. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: String.raw({ raw: strings }, ...parts.map(markup)) };
}

/** Text that is markup already: our own style sheet, script or icon. */
export const trusted = (markup: string): Html => ({ html: markup });

function markup(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') {
    return String(part).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
  }
  return 'html' in part ? part.html : part.map(({ html }) => html).join('');
}
