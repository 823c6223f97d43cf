import { CHEAPEST, ROUTES, type Stage } from '../../../shared/plan/stages.ts';
import type { PlannedRow } from '../../host/sheetPlan.ts';
import { formula, number, text } from '../plannedCells.ts';
import { type Column, letterOf, sparseRow } from './columns.ts';
import type { Globals } from './globals.ts';

/** One stage of one concept: what is asked for, what it costs by the route taken, and the workings at the right. */
export function lineRow(stage: Stage, at: number, headerAt: number, globals: Globals): PlannedRow {
  const { account, name, model, resolution, options, clips, seconds } = stage;
  const of = (column: Column) => `${letterOf(column)}${at}`;
  const across = (from: Column, to: Column, row: number | string) =>
    `$${letterOf(from)}${row}:$${letterOf(to)}${row}`;
  const byRoute = (from: Column, to: Column, route: string) =>
    // Text, where a route cannot make the line, becomes an error here: it must not be missing from the sum in silence.
    `1*INDEX(${across(from, to, at)},MATCH(${route},${across(from, to, `$${headerAt}`)},0))`;
  const runs = `${of('clips')}*${of('takes')}`;
  const video = `${of('clips')}*${of('seconds')}`;
  const isTried = `${of('stage')}=${globals.if_stage}`;
  const machineHours = (modelCell: string, resolutionCell: string) =>
    `IFERROR(LTX_LOCAL_HOURS(${modelCell},${resolutionCell},${video},${of('takes')})/(1-${globals.machine_failed}),"")`;
  const byTheHour = (hours: Column, price: string) =>
    formula(`=IF(AND(ISNUMBER(${of(hours)}),ISNUMBER(${price})),${of(hours)}*${price},"")`, 'money', 'note');
  const weighed = (money: Column, hours: Column) =>
    formula(`=IF(ISNUMBER(${of(money)}),${of(money)}+${of(hours)}*${globals.waiting},"")`, 'money', 'note');
  return sparseRow({
    account: text(account, 'input'),
    stage: text(name, 'input'),
    description: text('', 'input'),
    model: text(model, 'input'),
    resolution: text(resolution, 'input'),
    options: text(options, 'input'),
    clips: number(clips, 'input'),
    seconds: number(seconds, 'input'),
    takes: formula(`=INDEX(${globals.takes},MATCH(${of('stage')},${globals.stages},0))`, 'right'),
    route: text(ROUTES[0], 'input', 'apart'),
    perSecond: formula(`=${of('cost')}/(${video}*${of('takes')})`, 'rate', 'note'),
    cost: formula(`=${byRoute('api', 'rent', of('routeTaken'))}`, 'money'),
    hours: formula(
      `=IF(${of('routeTaken')}="${ROUTES[0]}",${of('apiHours')},${of('machineHours')})`,
      'decimal',
    ),
    whatIf: formula(`=IF(${isTried},${byRoute('apiIf', 'rentIf', globals.if_route)},${of('cost')})`, 'money'),
    difference: formula(`=${of('whatIf')}-${of('cost')}`, 'money', 'note'),
    watchOut: formula(
      `=IF(OR(${of('routeTaken')}="${ROUTES[0]}",ISNUMBER(${of('machineHours')})),LTX_CHECK(${of('model')},${of('resolution')},${of('seconds')},${of('options')}),"No speed of the machine is known for it: import a benchmark, or choose api.")`,
      'note',
      'apart',
    ),
    // Clips are made one by one: a sum of their seconds would be cut into clips anew.
    api: formula(
      `=LTX_COST(${of('model')},${of('resolution')},${of('seconds')},${runs},${of('options')})`,
      'money',
      'note',
    ),
    own: byTheHour('machineHours', globals.own_hour),
    rent: byTheHour('machineHours', globals.rent_hour),
    // A failed run of the API is not billed, but waited for.
    apiHours: formula(
      `=${runs}*${globals.run_hours}/${globals.at_once}/(1-${globals.api_failed})`,
      'decimal',
      'note',
    ),
    machineHours: formula(`=${machineHours(of('model'), of('resolution'))}`, 'decimal', 'note'),
    apiWeighed: weighed('api', 'apiHours'),
    ownWeighed: weighed('own', 'machineHours'),
    rentWeighed: weighed('rent', 'machineHours'),
    routeTaken: formula(
      `=IF(${of('route')}="${CHEAPEST}",INDEX(${across('apiWeighed', 'rentWeighed', `$${headerAt}`)},MATCH(MIN(${across('apiWeighed', 'rentWeighed', at)}),${across('apiWeighed', 'rentWeighed', at)},0)),${of('route')})`,
      'note',
      'apart',
    ),
    apiIf: formula(
      `=IF(${isTried},LTX_COST(${globals.if_model},${globals.if_resolution},${of('seconds')},${runs},${globals.if_options}),"")`,
      'money',
      'note',
    ),
    ownIf: byTheHour('machineHoursIf', globals.own_hour),
    rentIf: byTheHour('machineHoursIf', globals.rent_hour),
    machineHoursIf: formula(
      `=IF(${isTried},${machineHours(globals.if_model, globals.if_resolution)},"")`,
      'decimal',
      'note',
    ),
  });
}
