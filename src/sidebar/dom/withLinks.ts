import { link } from './element.ts';

/** A text whose https addresses are links. */
export const withLinks = (text: string): (HTMLElement | string)[] =>
  text
    .split(/(https:\/\/[^\s;,)]+)/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('https://') ? link(piece) : piece));
