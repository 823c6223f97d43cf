// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { Audit } from '../../shared/rates/audit.ts';
import { embeddedAudit } from '../../shared/rates/embeddedAudit.ts';
import { trustPage } from '../../src/site/pages/trustPage.ts';

const documentOf = async (audit: Audit) =>
  new DOMParser().parseFromString(await trustPage(audit), 'text/html');

test('the page tells every price with its source, dates, evidence and verdict, and how well each source was read', async () => {
  const page = await documentOf(embeddedAudit);
  const rows = [...page.querySelectorAll('tbody tr')].map(({ textContent }) => textContent);
  for (const { price, verdict, checked, evidence } of embeddedAudit.prices) {
    const row = rows.find((text) => text?.startsWith(`${price}\n`));
    expect(row, price).toContain(verdict);
    expect(row).toContain(checked);
    expect(row).toContain(evidence);
  }
  for (const { name, prices } of embeddedAudit.sources)
    expect(
      rows.find((text) => text?.includes(name) && text.includes(`${prices} price`)),
      name,
    ).toBeDefined();
});

test('it says what is counted, what the words for evidence mean, and that a workbook may use newer confirmations', async () => {
  const words = (await documentOf(embeddedAudit)).querySelector('header')?.textContent ?? '';
  for (const says of [
    'counts as a price',
    'corroborated: two copies',
    'when it was built',
    'newer confirmations',
  ])
    expect(words).toContain(says);
});

test('what sources print is text and never markup', async () => {
  const evil = '<img src=x onerror="document.title=1"></td><script>1</script>';
  const [price] = embeddedAudit.prices;
  const page = await documentOf({
    ...embeddedAudit,
    prices: [{ ...price!, price: evil, printed: { row: [evil], figure: '1' } }],
    sources: [{ ...embeddedAudit.sources[0]!, id: price!.by!, name: evil, why: evil }],
    missing: [{ price: evil, by: evil, day: '2026-01-01', amount: 1, printed: { row: [evil], figure: '1' } }],
    dissents: [],
    renamed: [{ from: evil, to: evil, by: 'page' }],
  });
  expect(page.querySelectorAll('img, script')).toHaveLength(0);
  expect(page.querySelectorAll('tbody tr')).toHaveLength(3);
});
