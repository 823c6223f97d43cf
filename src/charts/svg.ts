type Part = Node | string | readonly Part[];

const SVG = 'http://www.w3.org/2000/svg';

/** Makes a part of a picture. Whatever is text stays text. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | number>> = {},
  ...parts: readonly Part[]
): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  append(element, parts);
  return element;
}

function append(parent: Element, parts: readonly Part[]): void {
  for (const part of parts) {
    if (typeof part === 'string' || part instanceof Node) parent.append(part);
    else append(parent, part);
  }
}
