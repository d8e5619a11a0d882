import { CypherError, positionAt } from './cypher-error.ts';
import { findFunction } from './function-signatures.ts';
import { parseStatement } from './parse.ts';
import { findProcedure, listProcedures } from './procedure-signatures.ts';
import { clauseWord } from './semantics/clause-order.ts';
import { childrenOf, type TreeNode } from './semantics/tree-walk.ts';
import type {
  CallProcedure,
  CallSubquery,
  Command,
  ShowCommand,
  Statement,
  StatementOption,
  UpdatingClause,
} from './syntax.ts';
import type { FunctionCall } from './syntax-expression.ts';

/** What a visitor's text comes to: a statement to run, or the reason why it is not run. */
export type Verdict =
  | { readonly ok: true; readonly statement: Statement }
  | { readonly ok: false; readonly reason: 'syntax-error' | 'refused'; readonly error: CypherError };

const READ_ONLY = 'Neo.ClientError.Statement.AccessMode';
const FORBIDDEN = 'Neo.ClientError.Security.Forbidden';

/**
 * Says whether a visitor may run a text: one statement that reads, by means that are listed here. Whatever is not
 * known is refused. Names and types are not checked. Never throws.
 */
export function judgeStatement(text: string, server: 'embedded' | 'neo4j'): Verdict {
  let statement: Statement;
  try {
    statement = parseStatement(text);
  } catch (error) {
    if (error instanceof CypherError) return { ok: false, reason: 'syntax-error', error };
    throw error;
  }
  const error = refusalOf(statement, server);
  return error ? { ok: false, reason: 'refused', error } : { ok: true, statement };
}

/** The first reason why a statement is not run, or undefined for one that only reads by means that are listed here. */
export function refusalOf(statement: Statement, server: 'embedded' | 'neo4j'): CypherError | undefined {
  const [first] = findRefusals(statement, server).sort((one, other) => one.offset - other.offset);
  return first && new CypherError(first.code, first.message, positionAt(statement.text, first.offset));
}

interface Refusal {
  readonly code: string;
  readonly offset: number;
  readonly message: string;
}

function findRefusals(statement: Statement, server: 'embedded' | 'neo4j'): Refusal[] {
  const refusals: Refusal[] = [];
  const look = (node: TreeNode): void => {
    const message = refuse(node, server);
    const code = WRITES.has(node.kind) || node.kind === 'Command' ? READ_ONLY : FORBIDDEN;
    if (message) refusals.push({ code, offset: node.start, message });
    for (const child of childrenOf(node)) look(child);
  };
  look(statement);
  return refusals;
}

const WRITES: ReadonlySet<string> = new Set(['Create', 'Merge', 'Set', 'Remove', 'Delete', 'Foreach']);

/** Why one node of the tree may not be there, or undefined. */
function refuse(node: TreeNode, server: 'embedded' | 'neo4j'): string | undefined {
  if (WRITES.has(node.kind)) return refuseWrite(node as UpdatingClause);
  switch (node.kind) {
    case 'LoadCsv':
      return 'LOAD CSV reads files and the network, which is refused here. Give rows as a parameter and UNWIND them';
    case 'Use':
      return 'USE is refused here: there is one graph, and queries run on it without USE';
    case 'Command':
      return refuseCommand(node as Command);
    case 'ShowCommand':
      return refuseShow(node as ShowCommand, server);
    case 'CallSubquery':
      return refuseTransactions(node as CallSubquery);
    case 'CallProcedure':
      return server === 'embedded' ? undefined : refuseProcedure(node as CallProcedure);
    case 'FunctionCall':
      return refuseFunction(node as FunctionCall);
    case 'StatementOption':
      return refuseOption(node as StatementOption);
    default:
      return undefined;
  }
}

function refuseWrite(clause: UpdatingClause): string {
  return `${clauseWord(clause)} would change the graph, and this graph is read-only. Read it with MATCH … RETURN`;
}

function refuseCommand({ name }: Command): string {
  return `${name} is a command about schema or administration, which is refused here. Read the graph with MATCH … RETURN`;
}

const SHOWN = ['INDEXES', 'CONSTRAINTS', 'PROCEDURES', 'FUNCTIONS'];

function refuseShow({ subject }: ShowCommand, server: 'embedded' | 'neo4j'): string | undefined {
  const allowed = server === 'embedded' ? [...SHOWN, 'DATABASES'] : SHOWN;
  if (allowed.includes(subject)) return undefined;
  return `SHOW ${subject} is refused here. What can be shown: ${allowed.join(', ')}`;
}

function refuseTransactions({ transactions }: CallSubquery): string | undefined {
  return transactions && 'CALL { … } IN TRANSACTIONS is refused here: leave out IN TRANSACTIONS';
}

/** The embedded server has no others, and says so itself. */
function refuseProcedure({ name }: CallProcedure): string | undefined {
  if (findProcedure(name)) return undefined;
  const allowed = listProcedures().map((procedure) => procedure.name);
  return `The procedure ${name} may not be called here. What can be called: ${allowed.join(', ')}`;
}

/** Functions with a dotted name may be anybody's, and do anything; plain names are Cypher's own. */
function refuseFunction({ name }: FunctionCall): string | undefined {
  if (!name.includes('.') || (findFunction(name) && !name.toLowerCase().startsWith('graph.')))
    return undefined;
  return `The function ${name} is not one of Cypher's own and may not be called here`;
}

const OPTIONS = ['version', 'planner', 'runtime', 'replan', 'connectcomponentsplanner', 'updatestrategy'];

function refuseOption({ name }: StatementOption): string | undefined {
  return OPTIONS.includes(name)
    ? undefined
    : `The option ${name} is refused here. What can be set: ${OPTIONS.join(', ')}`;
}
