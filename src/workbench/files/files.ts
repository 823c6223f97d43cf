/** What is loaded when a person first opens or downloads a file. */
export { fileOf } from './download.ts';
export { readFile } from './readFile.ts';
export { showFile } from './showFile.ts';
