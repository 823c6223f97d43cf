import { defineConfig } from 'vitest/config';

/** Engines that are servers or large: `npm run test:engines`. */
export default defineConfig({
  test: { include: ['test/engines/*.engine.ts'], testTimeout: 240_000, hookTimeout: 120_000 },
});
