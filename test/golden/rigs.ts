/** Rows of a rig as they are typed into columns A and B, from row 1 on. */
export const rigCells = (rows: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(
    rows.flatMap(([name, value], i) => [
      [`A${i + 1}`, name],
      [`B${i + 1}`, value],
    ]),
  );

/**
 * $1,700, of which $400 are left after 3 years of 1,500 hours; 420 W at $0.22 with 20 % on top; $120 a year; 480 s per hour.
 * Marginal: .42 × .22 × 1.2 ÷ 480 = .000231; overhead of its wear .2 × 1,300 ÷ (4,500 × 480) = .000120370; both 1.8974 ÷ 5,400.
 * Straight line: 1,300 ÷ 3 = 433.33 a year, with opex 553.33.
 */
export const fixtureRows = [
  ['name', 'Fixture'],
  ['GPU price', '1700'],
  ['residual', '400'],
  ['life years', '3'],
  ['hours per year', '1500'],
  ['watts', '420'],
  ['$/kWh', '0.22'],
  ['overhead', '0.2'],
  ['opex per year', '120'],
  ['pro 1080p', '8'],
] as const;

/** An API at this price, as the caller's own rate table in D1:F2. */
export const priceCells = (usd: string): Record<string, string> => ({
  D1: 'model',
  E1: 'resolution',
  F1: 'usd',
  D2: 'pro',
  E2: '1080p',
  F2: usd,
});
