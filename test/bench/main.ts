import { benchCampaign } from './campaign.ts';
import { benchComfyHistory } from './comfyHistory.ts';
import { benchGrowth } from './growth.ts';
import { benchLoad } from './load.ts';
import { benchNative } from './native.ts';
import { benchRange } from './range.ts';
import type { BenchRow } from './row.ts';
import { benchWarehouse } from './warehouse.ts';

/** `npm run bench`: ratios of things measured in one run. Fails where one is over its limit. */
const rows: BenchRow[] = [
  ...(await benchRange()),
  ...(await benchGrowth()),
  benchComfyHistory(),
  ...(await benchLoad()),
  ...(await benchNative()),
  ...(await benchWarehouse()),
  ...(await benchCampaign()),
];
for (const { name, ratio, limit, note } of rows) {
  console.log(
    [`${ratio.toFixed(2)} ×`.padStart(10), name, limit ? `(at most ${limit})` : '', note ?? '']
      .filter(Boolean)
      .join('  '),
  );
}

const over = rows.filter(({ ratio, limit }) => limit && ratio > limit);
if (over.length > 0) {
  console.error(`${over.length} of these are over their limit.`);
  process.exitCode = 1;
}
