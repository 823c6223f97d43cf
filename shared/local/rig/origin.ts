/** Where a figure of a rig comes from that nobody typed for this formula. */
export type Origin =
  /** Published by others: what it is, such as `street price`, and where it stands. */
  | {
      readonly from: 'catalogue';
      readonly what: string;
      readonly date: string;
      /** How sure it is, in words for people. */
      readonly evidence: string;
      readonly source: string;
    }
  /** Of the machine that the workbook uses. */
  | { readonly from: 'workbook'; readonly rig: string }
  | { readonly from: 'example' };

/** What a published speed rests on. */
export interface PublishedRuns {
  /** What really ran, whatever the speed is taken for. */
  readonly ran: string;
  readonly recipe: string;
  /** Measurements that count. */
  readonly runs: number;
  /** Day of the oldest of them. */
  readonly since: string;
  readonly sources: readonly string[];
}
