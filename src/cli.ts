/** `entente …`: the command line, a table of commands. */
import { Command } from 'commander';
import { checkSeed } from './commands/check.ts';
import type { Effects } from './commands/command.ts';
import { type CheckOptions, findEvidence, reportEvidence } from './commands/evidence.ts';
import { readConfig } from './config.ts';
import { AppError } from './domain/errors.ts';

function effects(): Effects {
  return {
    config: readConfig(),
    print: (text) => process.stdout.write(`${text}\n`),
    say: (text) => process.stderr.write(`${text}\n`),
    today: new Date().toISOString().slice(0, 10),
  };
}

const program = new Command('entente').description('An evidence graph of defence and security partnerships.');

program
  .command('check')
  .description('check every record of seed/')
  .action(() => checkSeed(effects()));

const evidence = program.command('evidence').description('find and re-read evidence in the source texts');
evidence
  .command('find <source> <text>')
  .description('print the locator of a text, ready to paste into a claim')
  .action((source: string, text: string) => findEvidence(source, text, effects()));
evidence
  .command('check')
  .description('re-read the texts and report what does not stand')
  .option('--texts <folder>', 'where the texts are (default: ENTENTE_TEXTS)')
  .option('--all', 'list what was found, too')
  .option('--write', 'write seed/verdicts.yaml')
  .action((options: CheckOptions) => {
    if (!reportEvidence(options, effects())) process.exitCode = 1;
  });

try {
  await program.parseAsync();
} catch (error) {
  // Whatever is not ours is a fault of the program, and its stack is wanted.
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
