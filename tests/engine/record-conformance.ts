/** Runs the TCK and writes down what the page on conformance says: `tsx tests/engine/record-conformance.ts`. */
import { writeFileSync } from 'node:fs';
import { CONFORMANCE_FILE, type Conformance } from '../../src/commands/docs/conformance-page.ts';
import { countLines, countRecorded, countScenarios } from './conformance-summary.ts';
import { findTck } from './tck/tck-source.ts';

const files = findTck();
if (!files) throw new Error('The TCK is not here, and Maven could not fetch it.');
const counted: Conformance = { tck: countScenarios(files), ...countRecorded(), lines: countLines() };
writeFileSync(CONFORMANCE_FILE, `${JSON.stringify(counted, null, 2)}\n`);
