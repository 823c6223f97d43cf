/** A browser with one page: keys and clicks as a person gives them, and code that runs in the page. */
export interface RealBrowser {
  open(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function that needs nothing but its arguments. They and what it gives are JSON. */
  run<Given extends readonly unknown[], Result>(
    code: (...given: Given) => Result | Promise<Result>,
    ...given: Given
  ): Promise<Result>;
  /** At a point of the window's inside, in pixels. */
  click(x: number, y: number): Promise<void>;
  type(text: string): Promise<void>;
  /** One key, held with Control or not. */
  press(key: Key, modifier?: 'Control'): Promise<void>;
  close(): Promise<void>;
}

export type Key = 'Enter' | 'ArrowRight' | 'z';

/** The size of the window's inside. */
export const VIEWPORT = { width: 1400, height: 900 };
