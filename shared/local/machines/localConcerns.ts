import { list } from '../../errors.ts';
import { daysBetween, type IsoDate } from '../../rates/dates.ts';
import { machineText, originOf, publicationText } from '../cost/origins.ts';
import { figure } from '../figure.ts';
import { figureDoubts, speedDoubt } from '../rig/doubts.ts';
import { FIELDS } from '../rig/fields.ts';
import type { Rig, Speed } from '../rig/rig.ts';
import { machineNamed } from './index.ts';
import { type Weights, weightsOf } from './weights.ts';

/** Software makes the same GPU faster within months. */
const OLD_AFTER_DAYS = 365;

export interface LocalWork {
  readonly rig: Rig;
  /** What is asked for, by its id on the card where it has one. */
  readonly model: string;
  /** Why there is no speed, where there is none. */
  readonly speed: Speed | string;
  /** The day that counts in the workbook. */
  readonly day: IsoDate;
}

/** What to know before trusting a figure of a local machine, the gravest first. */
export function localConcerns({ rig, model, speed, day }: LocalWork): string[] {
  const measured = typeof speed === 'string' ? undefined : speed;
  const weights = weightsOf(measured?.published?.ran ?? model);
  const noFit = measured ? undefined : tooBig(rig, model, weights);
  return [
    noFit ?? (typeof speed === 'string' ? speed : undefined), // what does not fit cannot be measured
    measured?.published && `the speed is no measurement of yours: ${publicationText(measured.published)}`,
    measured?.published && oldText(measured.published.since, day),
    measured && speedDoubt(measured),
    ...figureDoubts(rig),
    exampleText(rig),
    weightsText(weights),
    weights?.licence && licenceText(weights.licence),
  ].filter((concern) => concern !== undefined);
}

/** A model that ran there fits, whatever its makers ask for. */
function tooBig({ name }: Rig, model: string, weights: Weights | undefined): string | undefined {
  const vram = machineNamed(name)?.vram;
  const needs = weights?.needs;
  if (!vram || !needs || vram.gb >= needs.gb) return undefined;
  return `${model} does not fit into the VRAM of ${name}: it needs ${needs.gb} GB (${needs.source}), there are ${vram.gb} GB (${vram.source})`;
}

function oldText(since: string, day: IsoDate): string | undefined {
  const first = `${since}-01-01`.slice(0, 10); // of a month or a year its first day
  const days = daysBetween(first, day);
  return days > OLD_AFTER_DAYS
    ? `it was measured ${figure(Math.floor(days / 30))} months before ${day}`
    : undefined;
}

/** As one clause of a sentence. */
const licenceText = ({ text, source }: { readonly text: string; readonly source: string }): string =>
  `${text.charAt(0).toLowerCase()}${text.slice(1).replace(/\.$/, '')}: ask the vendor (${source})`;

function exampleText(rig: Rig): string | undefined {
  const keys = FIELDS.filter(({ key }) => rig[key] !== undefined && originOf(rig, key)?.from === 'example');
  const labels = [...new Set(keys.filter(({ wattsAt }) => !wattsAt).map(({ label }) => label))];
  if (rig.isExample) return machineText(rig);
  if (labels.length === 0) return undefined;
  return `${list(labels)} ${labels.length > 1 ? 'are' : 'is'} the example's: put your own in ${labels.length > 1 ? 'their' : 'its'} place`;
}

function weightsText(weights: Weights | undefined): string | undefined {
  const { download, disk } = weights ?? {};
  if (!download && !disk) return undefined;
  const parts = [
    ...(download ? [`${figure(download.gb)} GB of download (${download.source})`] : []),
    ...(disk ? [`${figure(disk.gb)} GB of disk (${disk.source})`] : []),
  ];
  return `the weights take ${parts.join(' and ')}`;
}
