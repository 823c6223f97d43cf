import { embeddedCard } from '../../shared/rates/embedded.ts';

export const ROWS = 100_000;

/** Per-second prices of 20 model and resolution pairs, as a budget may mix them. */
export const pairs: readonly (readonly [model: string, resolution: string, price: number])[] =
  embeddedCard.sellers
    .flatMap(({ id, models }) => models.map((model) => ({ name: `${id}/${model.id}`, model })))
    .flatMap(({ name, model: { ended, periods } }) =>
      ended
        ? []
        : periods.at(-1)!.rates.flatMap(({ when, bill }) => {
            const plain =
              when?.resolution &&
              !when.mode &&
              bill.per === 'second' &&
              !bill.in &&
              when.audio?.includes('on');
            return plain ? [[name, when.resolution[0]!, bill.price] as const] : [];
          }),
    )
    .slice(0, 20);

const at = (row: number) => pairs[(row * 7) % pairs.length]!;

/** Three columns as Excel hands them over: rows of one cell. */
export const models = Array.from({ length: ROWS }, (_, row) => [at(row)[0]]);
export const resolutions = Array.from({ length: ROWS }, (_, row) => [at(row)[1]]);
export const seconds = Array.from({ length: ROWS }, (_, row) => [(row % 20) + 1]);
