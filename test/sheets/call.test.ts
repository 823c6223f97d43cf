import { describe, expect, test } from 'vitest';
import { frozenBook } from '../frozenCard.ts';
import { openedWith } from './opened.ts';
import { type SheetsArgument, type SheetsResult, sheetsRuntime } from './vm.ts';

const sheets = await openedWith(frozenBook);
const cells = (...rows: (string | number)[][]): SheetsResult => ({ ok: true, cells: rows });

function messageOf(result: SheetsResult): string {
  if (result.ok) throw new Error(`expected an error, got ${JSON.stringify(result.cells)}`);
  return result.message;
}

describe('a call from a cell', () => {
  // 20 s at $0.08 a second
  test('gives the price of a clip', () => {
    expect(sheets.call('LTX_COST', 'pro', '1080p', 20)).toEqual(cells([1.6]));
  });

  test('takes an argument that is left out as undefined or as an empty cell', () => {
    expect(sheets.call('LTX_COST', 'pro', '1080p', 20, undefined, undefined, undefined)).toEqual(
      cells([1.6]),
    );
    expect(sheets.call('LTX_COST', 'pro', '1080p', 20, '', '', '')).toEqual(cells([1.6]));
    expect(sheets.call('LTX_COST', 'pro', '1080p', 8, undefined, 'retake')).toEqual(cells([0.8]));
  });

  test('spills over ranges, and leaves a blank row blank', () => {
    const models = [['pro'], ['fast'], ['']];
    expect(sheets.call('LTX_COST', models, '1080p', [[20], [10], ['']])).toEqual(cells([1.6], [0.6], ['']));
  });

  test('takes a range of one cell as that cell', () => {
    expect(sheets.call('LTX_COST', [['pro']], '1080p', [[20]])).toEqual(cells([1.6]));
  });

  // A date cell is midnight where the spreadsheet is: 08:00 UTC in Los Angeles, 11:00 UTC of the day before in Auckland.
  // The last one is 18:00 in New York: a date with a time is still of its day.
  test.each([
    ['America/Los_Angeles', Date.UTC(2020, 0, 15, 8)],
    ['Europe/London', Date.UTC(2020, 0, 15)],
    ['Pacific/Auckland', Date.UTC(2020, 0, 14, 11)],
    ['Pacific/Kiritimati', Date.UTC(2020, 0, 14, 10)],
    ['Pacific/Pago_Pago', Date.UTC(2020, 0, 15, 11)],
    ['America/New_York', Date.UTC(2020, 0, 15, 23)],
  ])('reads a date cell of %s as the day it shows', (timeZone, midnight) => {
    sheets.google.timeZone = timeZone;
    const message = messageOf(
      sheets.call('LTX_COST', 'pro', '1080p', 20, undefined, undefined, new Date(midnight)),
    );
    expect(message).toContain('2020-01-15');
  });

  test('takes the prices of the day in a date cell', () => {
    sheets.google.timeZone = 'Etc/UTC';
    const day = new Date(Date.UTC(2026, 10, 20));
    expect(sheets.call('LTX_COST', 'pro', '1080p', 20, undefined, undefined, day)).toEqual(cells([1.6]));
  });

  const TIME = 'a cell of time holds a part of a day (0:00:20 is 0.000231); multiply it by';
  const firstDay = Date.UTC(1899, 11, 30);
  test.each([
    ['a time of day', 20_000, '0:00:20'],
    ['minutes', 80_000, '0:01:20'],
    ['midnight, which is no 0 here', 0, '0:00:00'],
    ['the last second of a day', 86_399_000, '23:59:59'],
    ['a duration of more than a day', 30 * 3_600_000, '30:00:00'],
    ['a duration below 0', -3_600_000, '-1:00:00'],
  ])('names %s in a cell of seconds or minutes', (_, milliseconds, shown) => {
    sheets.google.timeZone = 'Etc/UTC';
    const time = new Date(firstDay + milliseconds);
    const got = `expected a number above 0, got "${shown}"; ${TIME}`;
    const says = (name: string, ...args: SheetsArgument[]) => messageOf(sheets.call(name, ...args));
    expect(says('LTX_COST', 'pro', '1080p', time)).toBe(`seconds: ${got} 86400`);
    expect(says('LTX_COST', 'pro', '1080p', [[20], [time]])).toContain(`${got} 86400`);
    expect(says('LTX_TCO', 'pro', '1080p', time)).toBe(`seconds_per_month: ${got} 86400`);
    expect(says('LTX_API_HOURS', 'pro', 40, time)).toBe(`minutes_per_clip: ${got} 1440`);
    expect(says('LTX_CHEAPEST', 'pro', '1080p', 20, time)).toBe(`deadline_hours: ${got} 24`);
    expect(says('LTX_CREDITS', 'veo 3', time)).toBe(`seconds: ${got} 86400`);
    expect(says('LTX_COST', 'pro', '1080p', 20, time)).toContain(
      `takes: expected a number above 0, got "${shown}"; the cell holds a time; enter a plain number`,
    );
    const rig: SheetsArgument = [
      ['GPU price', 1700],
      ['life hours', 3000],
      ['watts', 420],
      ['$/kWh', 0.22],
      ['pro 1080p', time],
    ];
    expect(says('LTX_LOCAL_RATE', 'pro', '1080p', rig)).toContain(
      `got "${shown}"; a cell of time holds a part of a day (0:00:20 is 0.000231, 0:20 is 0.0139); write the seconds alone, such as 20`,
    );
  });

  test.each([
    'America/New_York',
    'Asia/Tokyo',
    'Europe/Berlin',
    'Pacific/Kiritimati',
  ])('shows a time of day as the spreadsheet in %s does', (timeZone) => {
    sheets.google.timeZone = timeZone;
    // Node's own clock of that zone, to the second: what it shows at an instant of that day is what the cell shows.
    const instant = new Date(firstDay + 12 * 3_600_000);
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium', dateStyle: 'short' });
    const [day, time = ''] = clock.format(instant).split(', ');
    const [hours, ...rest] = time.split(':');
    const shown = [Number(hours) + (day === '31/12/1899' ? 24 : 0), ...rest].join(':');
    expect(messageOf(sheets.call('LTX_COST', 'pro', '1080p', instant))).toContain(`got "${shown}"`);
  });

  test('spills a table', () => {
    const result = sheets.call('LTX_MODELS', 'ltx');
    if (!result.ok) throw new Error(result.message);
    expect(result.cells.length).toBeGreaterThan(2);
    expect(new Set(result.cells.map((row) => row.length)).size).toBe(1);
  });

  test('that needs no prices touches no Google service', () => {
    const fresh = sheetsRuntime();
    fresh.call('LTX_CREDIT_RATE', 10, 200);
    expect(fresh.google.touched).toEqual([]);
  });
});

describe('a call that cannot be answered', () => {
  test('throws the message of its one cell, as it is', () => {
    expect(messageOf(sheets.call('LTX_COST', 'pro', '1080p', 'twenty'))).toMatch(/^seconds: .*"twenty"/);
  });

  test('fails whole over a range, and names the rows', () => {
    const message = messageOf(
      sheets.call('LTX_COST', [['pro'], ['fast'], ['nobody']], '1080p', [[20], ['x'], [1]]),
    );
    expect(message).toMatch(/^row 2: seconds: .*"x".*; row 3: model: .*"nobody"/);
  });

  test('says a mistake once that every row repeats', () => {
    const message = messageOf(sheets.call('LTX_COST', 'nobody', '1080p', [[1], [2], [3], [4]]));
    expect(message).toMatch(/^row 1: model: .*; and 3 more rows$/);
    expect(message.match(/model: /g)).toHaveLength(1);
  });

  test('names the error that stands in a cell of the range', () => {
    expect(messageOf(sheets.call('LTX_COST', 'pro', '1080p', [[1], ['#N/A']]))).toMatch(
      /^row 2: seconds: .*#N\/A/,
    );
  });

  test('says which range has another size', () => {
    const message = messageOf(sheets.call('LTX_COST', [['pro'], ['pro']], '1080p', [[1], [2], [3]]));
    expect(message).toMatch(/^seconds: /);
  });

  test('throws the message of a table too', () => {
    expect(messageOf(sheets.call('LTX_COMPARE', '1080p', 'ten'))).toMatch(/^seconds: .*"ten"/);
  });
});
