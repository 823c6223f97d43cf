import { expect, it } from 'vitest';
import { detectHost, type Surroundings } from '../../src/sidebar/detectHost.ts';

/** A window of an ordinary page, apart from what is given. */
const windowWith = (marks: Partial<Surroundings>): Surroundings => ({
  location: { search: '', hash: '' },
  name: '',
  parent: {},
  external: {},
  sessionStorage: { getItem: () => null },
  ...marks,
});

const refused = () => {
  throw new Error('SecurityError');
};

it.each<[string, Partial<Surroundings>]>([
  ['the address, on desktop', { location: { search: '?_host_Info=Excel$Win32$16.01$en-US', hash: '' } }],
  ['the name of its frame, on the web', { name: '{"baseFrameName":"a","hostInfo":"Excel|Web|16.00|en-US"}' }],
  ['what it noted before moving to another page', { sessionStorage: { getItem: () => 'Excel$Win32$16.01' } }],
  ['the object that older desktop versions add', { external: { GetContext: () => ({}) } }],
  ['the object that sandboxes add', { agaveHost: {} }],
])('recognises Excel by %s', (_, marks) => {
  expect(detectHost(windowWith(marks))).toBe('excel');
});

it('takes a page without such marks for an ordinary one, even where looking is refused', () => {
  expect(detectHost(windowWith({}))).toBe('none');
  expect(detectHost(windowWith({ sessionStorage: { getItem: refused } }))).toBe('none');
  expect(detectHost(windowWith({ parent: new Proxy({}, { has: refused }) }))).toBe('none');
  expect(detectHost(windowWith({ name: 'host information', external: undefined }))).toBe('none');
});

it('knows Google Sheets and the workbench, the workbench before all others', () => {
  const google = { script: {} };
  expect(detectHost(windowWith({ google }))).toBe('sheets');
  expect(detectHost(windowWith({ google, parent: { workbenchHost: {} }, agaveHost: {} }))).toBe('workbench');
});
