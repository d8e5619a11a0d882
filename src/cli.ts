/** `entente …`: the command line, a table of commands. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { checkSeed, type SeedCheckOptions } from './commands/check.ts';
import { addClaim, type ClaimOptions } from './commands/claim.ts';
import type { Effects } from './commands/command.ts';
import { type CypherOptions, runCypher } from './commands/cypher.ts';
import { writeDocs } from './commands/docs/write-docs.ts';
import { type CheckOptions, findEvidence, reportEvidence } from './commands/evidence.ts';
import { settingFault } from './commands/machine-faults.ts';
import { type PathsOptions, printPaths } from './commands/paths.ts';
import { type SeedOptions, seed } from './commands/seed.ts';
import { start } from './commands/start.ts';
import { readConfig } from './config.ts';
import { AppError } from './domain/errors.ts';
import { PHASES } from './domain/status.ts';
import { NATURES } from './ledger/records.ts';
import { PATH_DEFAULTS } from './paths/question.ts';

function effects(): Effects {
  return {
    config: readConfig(),
    print: (text) => process.stdout.write(`${text}\n`),
    say: (text) => process.stderr.write(`${text}\n`),
    today: new Date().toISOString().slice(0, 10),
  };
}

function parseRows(text: string): number {
  const rows = Number(text);
  if (!Number.isInteger(rows) || rows < 1 || rows > 10_000)
    throw new InvalidArgumentError('expected 1 to 10000.');
  return rows;
}

const readList = (text: string): readonly string[] => text.split(',').filter(Boolean);

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

const program = new Command('entente').description('An evidence graph of defence and security partnerships.');

program
  .command('start')
  .description('serve viewer, API and Bolt')
  .action(() => start(effects()));

program
  .command('seed')
  .description('bring the graph to what seed/ says')
  .option('--dry-run', 'only say what would be added, changed and removed')
  .option('--force', 'also where more than a fifth would be removed')
  .action((options: SeedOptions) => seed(options, effects()));

program
  .command('cypher <query>')
  .description('run a query that only reads')
  .addOption(
    new Option('--format <format>', 'form of the answer').choices(['json', 'csv', 'table']).default('table'),
  )
  .option('--limit <rows>', 'rows at most', parseRows)
  .option('--param <name=value>', 'a parameter, as often as wanted', collect, [])
  .action((query: string, options: CypherOptions) => runCypher(query, options, effects()));

program
  .command('paths <from> <to>')
  .description('say how two entities are tied')
  .option('--k <count>', 'paths at most', Number, PATH_DEFAULTS.k)
  .option('--max-hops <hops>', 'the longest path', Number, PATH_DEFAULTS.maxHops)
  .option('--phase <phases>', `of ${PHASES.join(', ')}; separated by commas`, readList, ['current'])
  .option('--valid-at <day>', 'every hop holds on this day, such as 2024-06-01')
  .option('--via <ids>', 'pass through these', readList, [])
  .option('--avoid <ids>', 'go round these', readList, [])
  .addOption(new Option('--rank <order>', 'what counts first').choices(['hops', 'certainty']).default('hops'))
  .option('--explain', 'with the claims of each hop and where they stand')
  .addOption(new Option('--format <format>', 'form of the answer').choices(['text', 'json']).default('text'))
  .action((from: string, to: string, options: PathsOptions) => printPaths(from, to, options, effects()));

program
  .command('check')
  .description('check every record of seed/')
  .option('--coverage', 'list the lines of the texts that hold neither a claim nor a reason')
  .option('--identity', 'list likely duplicates and shared aliases')
  .action((options: SeedCheckOptions) => {
    if (!checkSeed(options, effects())) process.exitCode = 1;
  });

program
  .command('docs')
  .description('write the pages of docs/ that the code knows')
  .action(() => writeDocs(effects()));

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

const claim = program.command('claim').description('add claims to the ledger');
claim
  .command('add')
  .description('find the text, fill the form, see the record and what it changes in the graph')
  .option('--source <id>', 'the source')
  .option('--text <words>', 'the words that say it')
  .option('--gist <words>', 'what they say, in your own words')
  .option('--subject <id>', 'an entity')
  .option('--predicate <name>', 'a tie type or a property')
  .option('--object <id>', 'an entity')
  .option('--value <value>', 'of a property or figure')
  .option('--metric <id>', 'of a figure: what it measures')
  .option('--unit <unit>', 'of an amount, such as USD or percent')
  .option('--period <date>', 'of an amount: the time it is of')
  .option('--nature <nature>', `of an amount: ${NATURES.join(', ')}`)
  .option('--key <words>', 'what tells it from others of the same two')
  .option('--role <words>')
  .option('--status <status>')
  .option('--since <date>', 'EDTF, such as 2023-07')
  .option('--until <date>')
  .option('--condition <words>', 'what it hangs on')
  .option('--stance <stance>', 'supports, denies or disputes')
  .option('--standing <standing>', 'asserted, reported, estimated, inferred or hypothetical')
  .option('--because <words>', 'why, where it is inferred')
  .option('--conflicts-with <refs>', 'claims that say otherwise', readList)
  .option('--said-by <ids>', 'who is quoted', readList)
  .option('--markers <numbers>', 'note markers in the passage', readList)
  .option('--topic <name>', 'the file below seed/claims/<source>/')
  .option('--write', 'add it to the file')
  .action((options: ClaimOptions) => addClaim(options, effects()));

// A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

/** One line, with the place in a query where there is one. */
function describeFault({ message, details: { position } }: AppError): string {
  return position ? `${message} (line ${position.line}, column ${position.column})` : message;
}

try {
  await program.parseAsync();
} catch (error) {
  const fault = error instanceof AppError ? error : settingFault(error);
  // Whatever is not ours is a fault of the program, and its stack is wanted.
  if (!fault) throw error;
  process.stderr.write(`${describeFault(fault)}\n`);
  process.exitCode = 1;
}
