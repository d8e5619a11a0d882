import { defineConfig } from 'vitest/config';
import { ClosingLine } from './tests/support/closing-line.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/bundle-setup.ts', 'tests/support/global-setup.ts'],
    // A real server, a real browser and a bundle are started inside some tests.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    reporters: ['default', new ClosingLine()],
  },
});
