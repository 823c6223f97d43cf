import { rivalsFor } from '../book/chooseRivals.ts';
import { localCheckOf } from '../book/localCheck.ts';
import { card } from '../cells/arguments/cardChoice.ts';
import { amount, optional } from '../cells/arguments/params.ts';
import { model, options, resolution } from '../cells/arguments/request.ts';
import { rig } from '../cells/arguments/rigChoice.ts';
import { secondsPerMonth } from '../cells/arguments/volume.ts';
import { tableFunction } from '../cells/declare.ts';
import { priceOfVolume } from '../local/cost/apiPrice.ts';
import { assumedOfApi, assumedOfOwn, assumedOfRent } from '../local/cost/assumed.ts';
import { apiRoute, ownRoute, rentRoute, TCO_HEADER, tcoRow } from '../local/cost/totalCost.ts';
import { decimal } from '../money/rational.ts';

export const tco = tableFunction({
  name: 'LTX_TCO',
  summary:
    'Total cost of a monthly volume on the API, on your own machines and, where the rig has a rent, on rented ones. Per month is what is paid; Total also holds the machines. Share of capacity is of the hours that the machines have in those months.',
  returns: 'a table with a header row',
  params: {
    model,
    resolution,
    seconds_per_month: secondsPerMonth,
    months: optional(amount({ description: 'Months to count. Left out: 36.', most: 1200 })),
    rig,
    options,
    card,
  },
  tabulate: ({ seconds_per_month: seconds, months = 36, ...work }, book) => {
    const rivals = rivalsFor(work, book);
    const { machine, secondsPerHour, api, what } = rivals;
    const volume = { secondsPerMonth: decimal(seconds), months: decimal(months) };
    const { rentPerHour } = machine.rig;
    const onApi = apiRoute(priceOfVolume(api)(seconds), volume);
    const owned = ownRoute(rivals, volume);
    return [
      TCO_HEADER,
      tcoRow('API', onApi, volume, assumedOfApi(api, what)),
      tcoRow('Own', owned, volume, assumedOfOwn(rivals, months, owned, localCheckOf(work, book))),
      ...(rentPerHour
        ? [
            tcoRow(
              'Rent',
              rentRoute(rentPerHour, secondsPerHour, volume),
              volume,
              assumedOfRent(machine.rig, rentPerHour),
            ),
          ]
        : []),
    ];
  },
});
