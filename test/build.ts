import { buildAll } from '../src/site/build.ts';

/** Builds dist/ once before all tests: most of them try the bundles that people get. */
export default () => buildAll();
