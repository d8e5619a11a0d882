import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderDocs } from '../../src/commands/docs/write-docs.ts';

const root = resolve(import.meta.dirname, '../..');

describe('npm run docs', () => {
  it.each([...renderDocs()])('would write %s as it stands', (path, text) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });
});
