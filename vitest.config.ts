import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          testTimeout: 60_000,
          setupFiles: ['test/support/seed.ts'],
          // Fluent's ES modules lead to icons without file extensions, which Node does not load: take CommonJS.
          alias: {
            '@fluentui/react-components': require.resolve('@fluentui/react-components'),
            '@fluentui/react-icons': require.resolve('@fluentui/react-icons'),
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/build.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
