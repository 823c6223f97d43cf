import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Audit } from '../../shared/rates/audit.ts';
import { embeddedCard } from '../../shared/rates/embedded.ts';
import { readAudit } from '../../shared/rates/reading/readAudit.ts';
import { readCard } from '../../shared/rates/reading/readCard.ts';
import { runCommand } from '../site/command.ts';
import { readEdition } from './edition.ts';
import { fetchedTexts } from './fetchedTexts.ts';
import { keptRows } from './keptRows.ts';
import { reportText } from './report.ts';
import { sources } from './sources/sources.ts';
import { storedTexts } from './storedTexts.ts';
import { auditOf } from './toAudit.ts';
import { publishedFigures } from './witness.ts';

const HELP = `
npm run audit: reads what sellers and others print, and says which prices of the rate card they confirm.

  npm run audit                          fetches the sources that src/audit/sources names
  npm run audit -- --sources FOLDER      reads stored texts instead, such as test/fixtures/sources

  --card FILE     another rate card than the one that ships
  --json FILE     writes a list with price, verdict, by and printed for every price that is in force
  --audit FILE    writes the whole result, ltx-audit/1
  --published FILE  only writes the figures of the card, against which later ones are held
  --last FILE     an earlier result: a source that has lost most of its rows since has changed its form

It changes no card. Exit status 1 where a source contradicts a price, or where nothing could be read.
`;

const OPTIONS = {
  sources: { type: 'string' },
  card: { type: 'string' },
  json: { type: 'string' },
  audit: { type: 'string' },
  last: { type: 'string' },
  published: { type: 'string' },
} as const;

/** What `--json` writes of each price: all keys, null where there is nothing to say. */
const listed = ({
  price,
  amount,
  unit,
  verdict,
  by,
  day,
  isItsSource,
  isLoose,
  printed,
  also,
}: Audit['prices'][number]) => ({
  ...{ price, amount, unit, verdict, by: by ?? null, day: day ?? null },
  ...{ isItsSource: isItsSource ?? false, isLoose: isLoose ?? false, also: also ?? [] },
  printed: printed?.row ?? null,
  figure: printed?.figure ?? null,
});

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(HELP, OPTIONS, async (values) => {
    const card = values.card === undefined ? embeddedCard : readCard(await readFile(values.card, 'utf8'));
    if (values.published !== undefined) return writeFile(values.published, pretty(publishedFigures(card)));
    const last = values.last === undefined ? undefined : readAudit(await readFile(values.last, 'utf8'));
    const texts =
      values.sources === undefined
        ? await fetchedTexts(sources, new Date().toISOString().slice(0, 10))
        : await storedTexts(values.sources, sources);
    const audit = auditOf(
      card,
      texts.map((text) => readEdition(text, last && keptRows(last, text.source.id))),
    );
    if (values.json !== undefined) await writeFile(values.json, pretty(audit.prices.map(listed)));
    if (values.audit !== undefined) await writeFile(values.audit, `${JSON.stringify(audit)}\n`);
    console.log(reportText(audit));
    const isBlind = audit.sources.every(({ state }) => state !== 'read');
    if (isBlind || audit.prices.some(({ verdict }) => verdict === 'contradicted')) process.exitCode = 1;
  });
}
