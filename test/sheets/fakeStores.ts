import type { Caller } from './fakes.ts';

/** A service that fails at one of its calls: before it does anything, after it did it, or with half of it done. */
export interface ServiceFailure {
  readonly at: number;
  readonly how: 'before' | 'after' | 'half';
}

const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;
const CACHE_BYTES = 100 * 1024;
const MOST_SECONDS = 21_600;

/**
 * Properties, cache and lock of a document, with Google's limits: 9 KB a property and 500 KB in all, 100 KB and six
 * hours a cached value, reading only where a cell calls.
 */
export class FakeStores {
  properties = new Map<string, string>();
  cache = new Map<string, string>();
  isLockedByOther = false;
  isLocked = false;
  /** Calls of these services so far, by name. */
  readonly calls: string[] = [];
  failure: ServiceFailure | undefined;

  constructor(private readonly caller: () => Caller) {}

  /** The same contents, with no calls yet. */
  copyFrom({ properties, cache }: FakeStores): this {
    this.properties = new Map(properties);
    this.cache = new Map(cache);
    return this;
  }

  services() {
    return {
      PropertiesService: { getDocumentProperties: () => this.#documentProperties() },
      CacheService: { getDocumentCache: () => this.#documentCache() },
      LockService: { getDocumentLock: () => this.#documentLock() },
    };
  }

  #documentProperties() {
    const set = (entries: readonly (readonly [string, string])[], how: ServiceFailure['how'] | undefined) => {
      const kept = how === 'half' ? entries.slice(0, Math.floor(entries.length / 2)) : entries;
      const next = new Map([...this.properties, ...kept]);
      for (const [key, value] of next)
        if (Buffer.byteLength(key + value) > VALUE_BYTES) throw new Error('Argument too large: value');
      const total = [...next].reduce((sum, [key, value]) => sum + Buffer.byteLength(key + value), 0);
      if (total > STORE_BYTES) throw new Error('You have exceeded the property storage quota.');
      this.properties = next;
    };
    return {
      getProperties: () => this.#call('getProperties', () => Object.fromEntries(this.properties)),
      getProperty: (key: string) => this.#call('getProperty', () => this.properties.get(key) ?? null),
      setProperty: (key: string, value: string) =>
        this.#write('setProperty', (how) => set([[key, value]], how)),
      setProperties: (values: Readonly<Record<string, string>>, deleteOthers: boolean) =>
        this.#write('setProperties', (how) => {
          if (deleteOthers) this.properties = new Map();
          set(Object.entries(values), how);
        }),
    };
  }

  #documentCache() {
    return {
      get: (key: string) => this.#call('cache.get', () => this.cache.get(key) ?? null),
      put: (key: string, value: string, seconds: number) =>
        this.#write('cache.put', (how) => {
          if (Buffer.byteLength(value) > CACHE_BYTES || seconds > MOST_SECONDS)
            throw new Error('Argument too large: value');
          if (how !== 'half') this.cache.set(key, value);
        }),
      remove: (key: string) =>
        this.#write('cache.remove', (how) => how !== 'half' && void this.cache.delete(key)),
    };
  }

  #documentLock() {
    return {
      tryLock: (milliseconds: number) =>
        this.#call('tryLock', () => {
          if (!(milliseconds >= 0)) throw new Error('Invalid argument: timeoutInMillis');
          if (this.isLockedByOther) return false;
          this.isLocked = true;
          return true;
        }),
      releaseLock: () => {
        this.isLocked = false;
      },
    };
  }

  #write(name: string, run: (how?: ServiceFailure['how']) => unknown): void {
    if (this.caller() === 'cell') throw new Error(`You do not have permission to call ${name}`);
    this.#call(name, run);
  }

  #call<T>(name: string, run: (how?: ServiceFailure['how']) => T): T {
    this.calls.push(name);
    if (this.calls.length !== this.failure?.at) return run();
    if (this.failure.how !== 'before') run(this.failure.how);
    throw new Error('Service invoked too many times for one day: properties.');
  }
}
