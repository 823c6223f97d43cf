import { badValue, type GoldenCase, notAvailable } from './case.ts';
import { fixtureRows, priceCells, rigCells } from './rigs.ts';

const onExample = 'measured are fast 1080p and pro 1080p';

/**
 * The article's example: $1,700 over 3,000 h, 420 W at $0.22, 20 % on top, 8 s a minute.
 * (1,700 ÷ 3,000 + .42 × .22) × 1.2 = (.566667 + .0924) × 1.2 = .79088 an hour, ÷ 480 s = .001647666… a second.
 * A second more: power .0924 × 1.2 ÷ 480 = .000231 and overhead .2 × 1,700 ÷ (3,000 × 480) = .000236111, both .67264 ÷ 1,440.
 */
export const localExample: readonly GoldenCase[] = [
  { says: "An hour of the article's machine", formula: '=LTX_LOCAL_HOURLY()', gives: 0.79088 },
  { says: 'by its name', formula: '=LTX_LOCAL_HOURLY("example rtx 4090")', gives: 0.79088 },
  {
    says: 'A second on it: .79088 ÷ 480',
    formula: '=LTX_LOCAL_RATE("pro","1080p")',
    gives: 79_088 / 48_000_000,
  },
  {
    says: 'Fast runs at the same measured speed, and the full name means the same',
    formula: '=LTX_LOCAL_RATE("ltx/ltx-2-3-fast","1920x1080")',
    gives: 79_088 / 48_000_000,
  },
  {
    says: 'Power alone: .0924 × 1.2 ÷ 480',
    formula: '=LTX_LOCAL_MARGINAL("pro","1080p")',
    gives: 0.000231,
  },
  {
    says: 'The rate at which the API breaks even is the local rate',
    formula: '=LTX_BREAKEVEN("pro","1080p","rate")',
    gives: 79_088 / 48_000_000,
  },
  {
    says: 'Seconds over its life: 1,700 ÷ (.08 − .000231 − .000236111) = 21,374.805',
    formula: '=LTX_BREAKEVEN("pro","1080p")',
    gives: (1700 * 1440) / (115.2 - 0.67264),
  },
  {
    says: 'Machine hours for them: ÷ 480, 44.5308',
    formula: '=LTX_BREAKEVEN("pro","1080p","hours")',
    gives: (1700 * 3) / (115.2 - 0.67264),
  },
  {
    says: 'Against fast the API is cheaper: 1,700 ÷ (.06 − .000467111)',
    formula: '=LTX_BREAKEVEN({"pro";"fast"},"1080p")',
    gives: [[(1700 * 1440) / (115.2 - 0.67264)], [(1700 * 1440) / (86.4 - 0.67264)]],
  },
  {
    says: '600 s made twice: 1,200 ÷ 480',
    formula: '=LTX_LOCAL_HOURS("pro","1080p",600,2)',
    gives: 2.5,
  },
  {
    says: '3,000 s a month save 3,000 × .079532889 = 238.598667: 1,700 ÷ 238.598667',
    formula: '=LTX_PAYBACK("pro","1080p",3000)',
    gives: 816 / (115.2 - 0.67264),
  },
  {
    says: '720p was not measured, and is not worked out from 1080p',
    formula: '=LTX_LOCAL_RATE("fast","720p")',
    gives: notAvailable(
      `resolution: the speed of ltx/ltx-2-3-fast at 720p was not measured on Example RTX 4090; ${onExample}`,
    ),
  },
  {
    says: 'A closed model runs on no machine of yours',
    formula: '=LTX_BREAKEVEN("kling-v3","1080p")',
    gives: notAvailable(
      `model: the speed of comfy/kling-v3 at 1080p was not measured on Example RTX 4090; ${onExample}`,
    ),
  },
  {
    says: 'The example says no years, so there is no break-even per month',
    formula: '=LTX_BREAKEVEN("pro","1080p","seconds per month")',
    gives: badValue(
      'rig: a break-even per month needs to know over how many years Example RTX 4090 is used; add a row life years or hours per year',
    ),
  },
  {
    says: 'One machine has 730 hours a month: 400,000 ÷ 480 = 833.3, ÷ 730 is over one, 730 × 480 = 350,400',
    formula: '=LTX_PAYBACK("pro","1080p",400000)',
    gives: notAvailable(
      'seconds_per_month: 400,000 s a month take 833.3 machine hours, and one Example RTX 4090 has 730: it takes 2 machines. Ask for what one makes, at most 350,400 s; LTX_TCO counts all machines',
    ),
  },
  {
    says: 'An extend is billed with its context, per clip: no one price for a volume',
    formula: '=LTX_BREAKEVEN("pro","1080p","seconds",,"extend, context=10")',
    gives: notAvailable(
      'model: part of the bill of ltx/ltx-2-3-pro is per clip here, and a volume of seconds does not say how many clips it is; work it out per clip with LTX_COST',
    ),
  },
  {
    says: '40 clips, 2 at once as LTX allows, 2 minutes each: 20 × 2 ÷ 60',
    formula: '=LTX_API_HOURS("pro",40,2)',
    gives: 2 / 3,
  },
  {
    says: '3 at once: the 40th clip waits for a 14th round, 14 × 2 ÷ 60',
    formula: '=LTX_API_HOURS("pro",40,2,3)',
    gives: 28 / 60,
  },
  {
    says: 'How many clips Google makes at once is not on record',
    formula: '=LTX_API_HOURS("veo-3.1",40,2)',
    gives: badValue(
      'at_once: how many clips Google makes at once is not on record; give the number of your plan',
    ),
  },
  {
    says: 'Half a clip is none',
    formula: '=LTX_API_HOURS("pro",2.5,2)',
    gives: badValue('clips: expected a whole number, got 2.5'),
  },
];

const fixture = { ...rigCells(fixtureRows), ...priceCells('0.05') };
const discounted = { ...rigCells([...fixtureRows, ['discount rate', '0.1']]), ...priceCells('0.05') };

/** A machine with all its yearly figures, against an API at $0.05. */
export const localFixture: readonly GoldenCase[] = [
  {
    says: 'Over its life: (1,700 − 400 + 120 × 3) ÷ (.05 − .000351370) = 33,434.961',
    formula: '=LTX_BREAKEVEN("pro","1080p","seconds",A1:B10,,D1:F2)',
    cells: fixture,
    gives: (1660 * 5400) / 268.1026,
  },
  {
    says: 'A month: 553.333 ÷ .049648630 = 11,144.987 a year, ÷ 12',
    formula: '=LTX_BREAKEVEN("pro","1080p","seconds per month",A1:B10,,D1:F2)',
    cells: fixture,
    gives: (1660 * 5400) / (3 * 12 * 268.1026),
  },
  {
    says: '11,144.987 s a year are 23.2187 machine hours, 1.548 % of 1,500',
    formula: '=LTX_LOCAL_HOURS("pro","1080p",11144.987,,A1:B10)',
    cells: fixture,
    gives: 11_144_987 / 480_000,
  },
  {
    // EAC = (1,700 × 1.331 − 400) × .1 ÷ .331 = 186,270 ÷ 331 = 562.749; + 120 = 225,990 ÷ 331 = 682.749
    says: 'With interest of 10 % the annuity takes the place of the straight line: 682.749 ÷ .049648630 = 13,751.623 a year',
    formula: '=LTX_BREAKEVEN("pro","1080p","seconds per month",A1:B11,,D1:F2)',
    cells: discounted,
    gives: (225_990 * 5400) / (331 * 12 * 268.1026),
  },
  {
    says: 'and over its life 3 times that: 41,254.869',
    formula: '=LTX_BREAKEVEN("pro","1080p","seconds",A1:B11,,D1:F2)',
    cells: discounted,
    gives: (3 * 225_990 * 5400) / (331 * 268.1026),
  },
  {
    says: '36,000 s a year save 36,000 × .049648630 − 120 = 1,667.350667: 1,700 ÷ 1,667.350667 = 1.01958 years, 12.23498 months',
    formula: '=LTX_PAYBACK("pro","1080p",3000,A1:B10,,D1:F2)',
    cells: fixture,
    gives: (1700 * 12 * 3) / 5002.052,
  },
  {
    says: 'An hour: (1,300 ÷ 4,500 + .0924) × 1.2 + 120 ÷ 1,500 = .537546666…',
    formula: '=LTX_LOCAL_HOURLY(A1:B10)',
    cells: fixture,
    gives: 40_316 / 75_000,
  },
  {
    says: 'The order of the rows does not matter, nor do case, underscores and other words for the same; 20 % is text here',
    formula: '=LTX_LOCAL_HOURLY(A1:B11)',
    cells: rigCells([
      ['PRO_1080P', '8'],
      ['Electricity price', '0.22'],
      ['', ''],
      ['ops buffer', '20 %'],
      ['OPEX', '120'],
      ['Resale value', '400'],
      ['hours_per_year', '1500'],
      ['Wall watts', '420'],
      ['Life Hours', '4500'],
      ['price', '1700'],
      ['Name', 'Fixture'],
    ]),
    gives: 40_316 / 75_000,
  },
  {
    says: 'An API at $0.0002 is below the power and overhead of a second: never',
    formula: '=LTX_BREAKEVEN("pro","1080p","seconds",A1:B10,,D1:F2)',
    cells: { ...fixture, F2: '0.0002' },
    gives: notAvailable(
      "model: owning never pays for own/pro at 1080p: the API's $0.0002 per second is not above the $0.0003514 of power and overhead that a second takes on Fixture",
    ),
  },
  {
    // 1,660 ÷ (.0009 − .000351370) = 3,025,717; 480 × 4,500 = 2,160,000; 1,660 ÷ 2,160,000 + .000351370 = .00111989
    says: 'At $0.0009 the break-even is beyond what one machine makes, and a second machine costs as much again',
    formula: '=LTX_BREAKEVEN("pro","1080p","hours",A1:B10,,D1:F2)',
    cells: { ...fixture, F2: '0.0009' },
    gives: notAvailable(
      'model: owning never meets the API for own/pro at 1080p: that is at 3,026,000 s in its life, and Fixture makes at most 2,160,000 s. 2 machines make that much, but each has its own price: at full use a second costs $0.00112, on the API $0.0009',
    ),
  },
  {
    // .05 × 100 = 5; .000351370 × 100 + 10 = 10.0351
    says: '100 s a month save nothing: running the machine costs more than the API bills',
    formula: '=LTX_PAYBACK("pro","1080p",100,A1:B10,,D1:F2)',
    cells: fixture,
    gives: notAvailable(
      'seconds_per_month: Fixture never pays for itself with 100 s a month: the API bills $5 for them, and running the machine costs $10.04',
    ),
  },
  {
    // 25 − .175685 − 10 = 14.824315 a month, 1,700 ÷ 14.824315 = 114.68
    says: '500 s a month save too little: the machine is used up before',
    formula: '=LTX_PAYBACK("pro","1080p",500,A1:B10,,D1:F2)',
    cells: fixture,
    gives: notAvailable(
      'seconds_per_month: Fixture never pays for itself with 500 s a month: that would take 114.7 months, and it is used up after 36',
    ),
  },
];
