import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/build.ts',
    // Half of the tests wait for a browser most of the time.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A machine may be busy; what never comes fails all the same.
    expect: { poll: { timeout: 10_000 } },
  },
});
