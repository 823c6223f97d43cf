interface Step {
  readonly from: number;
  readonly value: number;
}

/** Lists are this far apart, so that one column holds them all. */
const APART = 1e9;

/** Sorted lists, one below the other on one sheet, in which LOOKUP finds the last step that is not above a number. */
export class Steps {
  readonly from = 'LTX_STEPS_FROM';
  readonly value = 'LTX_STEPS_VALUE';
  readonly #steps: Step[] = [{ from: 0, value: 0 }];
  #lists = 0;

  /** The number of the list. Its steps begin at 0 or above it. */
  add(steps: readonly Step[]): number {
    this.#lists += 1;
    this.#steps.push(...steps.map(({ from, value }) => ({ from: this.#lists * APART + from, value })));
    return this.#lists;
  }

  get all(): readonly Step[] {
    return this.#steps;
  }

  /** The native formula of the step for a number below 1,000,000,000; `list` gives the number of the list. */
  at(list: string, number: string): string {
    return `LOOKUP(${list}*${APART}+${number},${this.from},${this.value})`;
  }
}
