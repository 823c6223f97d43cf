/**
 * The strict reader of books, which the built script makes only where it is called (src/site/sheets/lateReader.ts): the
 * schemas take as long to make as half of all the rest, and most calls from cells have nothing to read with them.
 */
export { readFunctionsPart } from '../../shared/book/readBook.ts';
