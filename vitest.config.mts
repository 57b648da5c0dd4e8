import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

const shared = {
  resolve: {alias: {'@site': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')}},
};

/**
 * Four suites, run one by one by scripts/test-all.ts: `unit` needs nothing, `samples` needs Python and curl, `build` reads the sites that the builds left,
 * `browser` drives a Chromium over them.
 */
export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          // A time limit is there for what hangs, not for what a busy machine slows down.
          testTimeout: 60_000,
          include: [
            '{src,plugins,scripts,config}/**/*.test.{ts,tsx}',
            'tests/{content,repository,support}/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        ...shared,
        // The samples of exemples/, against a stand-in for Ollama and, with OLLAMA_HOST, against a real one.
        test: {name: 'samples', include: ['tests/samples/**/*.test.ts'], testTimeout: 600_000},
      },
      {
        ...shared,
        test: {name: 'build', include: ['tests/build/**/*.test.{ts,tsx}'], testTimeout: 120_000, hookTimeout: 120_000},
      },
      {
        ...shared,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          // One browser at a time: two on a two-core machine slow each other into timeouts.
          fileParallelism: false,
          // Some tests walk through every page: the limit is for what hangs.
          testTimeout: 900_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
