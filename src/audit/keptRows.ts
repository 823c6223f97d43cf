import type { Audit } from '../../shared/rates/audit.ts';
import { rowKey } from './health.ts';

/** The rows of a source that decided on a price last time. One that is lost is a price that is gone, or another form. */
export const keptRows = ({ prices }: Audit, source: string): string[] => [
  ...new Set(prices.flatMap(({ by, printed }) => (by === source && printed ? [rowKey(printed)] : []))),
];
