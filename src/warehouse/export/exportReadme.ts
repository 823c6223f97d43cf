import type { RateCard } from '../../../shared/rates/card.ts';
import { cardVersion } from '../../../shared/rates/version.ts';
import { EXACT, KEYS } from '../sql/queries.ts';
import { PRICED } from '../sql/statements.ts';
import { ENGINE_GUIDES } from './engineGuides.ts';

/** README.md of the exported folder. */
export const exportReadme = (card: RateCard): string => `# What AI video costs, for a warehouse

Made from the rate card ${cardVersion(card)}.

| file | holds |
|---|---|
| \`prices.csv\`, \`prices.parquet\` | one row per price and period: unit, dollars, days, source, evidence. Columns are named after the data set SKU Price of FOCUS' draft; ours begin with \`x_\`. What is sold on quotation is not in it |
| \`keys.csv\`, \`keys.parquet\` | keys of the plainest requests, for the table \`${KEYS}\` |
| \`*.sql\` | for each engine: the tables \`${KEYS}\` and \`${EXACT}\`, and the view \`${PRICED}\` |

The view adds \`usd\` and \`why_not\` to a table \`log\` with the columns \`model\`, \`resolution\`, \`seconds\`, \`takes\`, \`options\` and
\`created_at\`. For other names, \`npm run warehouse -- sql --dialect NAME --table TABLE\` writes the statements.
A row without a price has a null and says why; one whose request has no key yet says so, and then:

1. run the query *Requests without a key* that \`npm run warehouse -- sql\` prints, and save its result as \`distinct.csv\`;
2. \`npm run warehouse -- keys < distinct.csv > keys.csv\`, and load that file into \`${KEYS}\` as below;
3. for amounts that the engine cannot prove to be exact, do the same with the query after it and \`npm run warehouse -- exact\`, into \`${EXACT}\`.
${Object.entries(ENGINE_GUIDES)
  .map(
    ([dialect, { name, tried, lines }]) => `
## ${name}

${tried[0]!.toUpperCase()}${tried.slice(1)}.

\`\`\`
${[...lines(`${dialect}.sql`, KEYS), `SELECT model, sum(usd), count(why_not) FROM ${PRICED} GROUP BY model;`].join('\n')}
\`\`\`
`,
  )
  .join('')}`;
