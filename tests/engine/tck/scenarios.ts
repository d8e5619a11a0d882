import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin';
import { IdGenerator, type Pickle, type PickleStep } from '@cucumber/messages';
import { parseValue, type TckValue } from './tck-values.ts';

/** A procedure that a scenario wants to exist: its signature, and a table of arguments and results. */
export interface TckProcedure {
  readonly signature: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly TckValue[])[];
}

export type Expectation =
  | {
      readonly kind: 'rows';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly TckValue[])[];
      readonly ordered: boolean;
      readonly listsOrdered: boolean;
    }
  | { readonly kind: 'error'; readonly type: string; readonly phase: string; readonly detail: string };

/** One scenario of the TCK, outlines filled in. */
export interface Scenario {
  /** Path of the feature, then the scenario's name, then its number among scenarios of one name. */
  readonly id: string;
  readonly folder: string;
  readonly graph: string | undefined;
  readonly setup: readonly string[];
  readonly procedures: readonly TckProcedure[];
  readonly parameters: ReadonlyMap<string, TckValue>;
  readonly query: string;
  readonly expected: Expectation;
}

/** All scenarios of the features, in their order. */
export function readScenarios(files: ReadonlyMap<string, string>): Scenario[] {
  const features = [...files]
    .filter(([name]) => name.endsWith('.feature'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return features.flatMap(([name, text]) => readFeature(name.replace(/^features\//, ''), text));
}

function readFeature(path: string, text: string): Scenario[] {
  const ids = IdGenerator.incrementing();
  const document = new Parser(new AstBuilder(ids), new GherkinClassicTokenMatcher()).parse(text);
  const seen = new Map<string, number>();
  return compile(document, path, ids).map((pickle) => {
    const number = (seen.get(pickle.name) ?? 0) + 1;
    seen.set(pickle.name, number);
    return readScenario(path, pickle, number);
  });
}

function readScenario(path: string, { name, steps }: Pickle, number: number): Scenario {
  const textsOf = (pattern: RegExp) => steps.filter(({ text }) => pattern.test(text)).map(contentOf);
  const graph = steps.map(({ text }) => /^the (binary-tree-\d) graph$/.exec(text)?.[1]).find(Boolean);
  const parameters = steps.find(({ text }) => /^parameters are:?$/.test(text));
  return {
    id: `${path.replace(/\.feature$/, '')} ${name} #${number}`,
    folder: path.slice(0, path.lastIndexOf('/')),
    graph,
    setup: textsOf(/^having executed:?$/),
    procedures: steps.filter(({ text }) => text.startsWith('there exists a procedure')).map(readProcedure),
    parameters: new Map(
      parameters ? tableOf(parameters).map(([key, value]) => [key!, parseValue(value!)]) : [],
    ),
    query: textsOf(/^executing query:?$/)[0]!,
    expected: readExpectation(steps),
  };
}

function contentOf(step: PickleStep): string {
  return step.argument!.docString!.content;
}

function tableOf(step: PickleStep): string[][] {
  return step.argument!.dataTable!.rows.map(({ cells }) => cells.map(({ value }) => value));
}

function readProcedure(step: PickleStep): TckProcedure {
  const [columns = [], ...rows] = step.argument?.dataTable ? tableOf(step) : [];
  const signature = step.text.replace(/^there exists a procedure /, '').replace(/:$/, '');
  return { signature, columns, rows: rows.map((row) => row.map(parseValue)) };
}

function readExpectation(steps: readonly PickleStep[]): Expectation {
  for (const step of steps) {
    const error = /^an? (\w+) should be raised at ([\w ]+): (.+)$/.exec(step.text);
    if (error) return { kind: 'error', type: error[1]!, phase: error[2]!, detail: error[3]! };
    if (step.text === 'the result should be empty') {
      return { kind: 'rows', columns: [], rows: [], ordered: false, listsOrdered: true };
    }
    if (step.text.startsWith('the result should be')) return readRows(step);
  }
  throw new Error('a scenario without an expected result');
}

function readRows(step: PickleStep): Expectation {
  const [columns = [], ...rows] = tableOf(step);
  return {
    kind: 'rows',
    columns,
    rows: rows.map((row) => row.map(parseValue)),
    ordered: step.text.includes('in order'),
    listsOrdered: !step.text.includes('ignoring element order'),
  };
}
