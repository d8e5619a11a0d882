#!/usr/bin/env node
// Runs `entente …` from the bundle, made anew first where the sources have changed since.
import { buildIfStale } from './build.mjs';

await buildIfStale((text) => process.stderr.write(`${text}\n`));
await import('../dist/server/cli.js');
