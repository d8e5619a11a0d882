import { syntaxError } from '../../language/cypher-error.ts';
import type { Query } from '../../language/syntax.ts';
import type { Expression } from '../../language/syntax-expression.ts';
import type { PathPattern } from '../../language/syntax-pattern.ts';
import type { Graph } from '../graph.ts';
import type { Notification } from '../plan/notifications.ts';
import type { Plan } from '../plan/plan.ts';
import type { Procedure } from '../procedures/procedures.ts';
import type { Evaluate } from './frame.ts';
import { readLifted } from './lifted.ts';
import { structureOf } from './structure.ts';

/** Hands out the slots of one query. */
export class Slots {
  #count = 0;

  get count(): number {
    return this.#count;
  }

  take(): number {
    return this.#count++;
  }
}

/** What all parts of one query share while they are compiled. */
export interface Compilation {
  readonly text: string;
  readonly graph: Graph;
  readonly procedures: readonly Procedure[];
  readonly slots: Slots;
  /** Names of the parameters met so far. */
  readonly parameters: Set<string>;
  /** Remarks that planning gave rise to. */
  readonly notifications: Notification[];
  compile(expression: Expression, environment: Environment): Evaluate;
  /** Plans a subquery; its columns are then in `columns` for each row of the plan. */
  planQuery(query: Query, environment: Environment): { plan: Plan; columns: readonly number[] };
  /** Plans the matches of a pattern; `environment` then knows the variables of the pattern too. */
  planPattern(
    pattern: PathPattern,
    where: Expression | undefined,
    environment: Environment,
  ): { plan: Plan; environment: Environment };
}

/** Marks names that no user can write: anonymous nodes and relationships, lists on the way. */
export const HIDDEN = ' ';

/** The variables in scope at one place of a query, each with its slot. Never changes: `with…` gives another. */
export class Environment {
  readonly compilation: Compilation;
  readonly names: ReadonlyMap<string, number>;
  /** Names that a subquery has from outside: no WITH ends their scope. */
  readonly outer: ReadonlyMap<string, number>;
  /** Expressions that are already computed, by structure: grouping keys and aggregates after an aggregation. */
  readonly computed: ReadonlyMap<string, number>;
  /** Expressions that a step before computes, each with its slot. */
  readonly lifted: ReadonlyMap<Expression, number>;
  /** The slot of the subject of the enclosing CASE. */
  readonly caseSubject: number | undefined;

  constructor(compilation: Compilation, parts: Partial<EnvironmentParts> = {}) {
    this.compilation = compilation;
    this.outer = parts.outer ?? new Map();
    this.names = parts.names ?? this.outer;
    this.computed = parts.computed ?? new Map();
    this.lifted = parts.lifted ?? new Map();
    this.caseSubject = parts.caseSubject;
  }

  compile(expression: Expression): Evaluate {
    const slot = this.computed.size > 0 ? this.computed.get(structureOf(expression)) : undefined;
    if (slot !== undefined) return (frame) => frame.slots[slot]!;
    const lifted = this.lifted.get(expression);
    return lifted === undefined ? this.compilation.compile(expression, this) : readLifted(lifted);
  }

  slotOf(name: string, at: number): number {
    const slot = this.names.get(name);
    if (slot === undefined) throw syntaxError(this.compilation.text, at, `Variable \`${name}\` not defined`);
    return slot;
  }

  withName(name: string, slot: number): Environment {
    return this.withNames([[name, slot]]);
  }

  withNames(entries: Iterable<readonly [string, number]>): Environment {
    const added = new Map(entries);
    const hides = (structure: string) =>
      [...added.keys()].some((name) => structure.includes(`"name":"${name}"`));
    const computed = new Map([...this.computed].filter(([structure]) => !hides(structure)));
    return this.#with({ names: new Map([...this.names, ...added]), computed });
  }

  /** The place after a projection to these names. */
  withOnly(names: ReadonlyMap<string, number>): Environment {
    return new Environment(this.compilation, {
      outer: this.outer,
      names: new Map([...this.outer, ...names]),
    });
  }

  /** The beginning of a subquery that sees these names to its end. */
  enclosing(names: ReadonlyMap<string, number>): Environment {
    return new Environment(this.compilation, { outer: names });
  }

  withComputed(computed: ReadonlyMap<string, number>): Environment {
    return this.#with({ computed });
  }

  withLifted(lifted: ReadonlyMap<Expression, number>): Environment {
    return lifted.size === 0 ? this : this.#with({ lifted: new Map([...this.lifted, ...lifted]) });
  }

  withCaseSubject(caseSubject: number): Environment {
    return this.#with({ caseSubject });
  }

  /** Names a user wrote, in the order of `RETURN *`. */
  visibleNames(): string[] {
    return [...this.names.keys()].filter((name) => !name.startsWith(HIDDEN) && !this.outer.has(name)).sort();
  }

  #with(parts: Partial<EnvironmentParts>): Environment {
    return new Environment(this.compilation, { ...this, ...parts } as EnvironmentParts);
  }
}

interface EnvironmentParts {
  readonly names: ReadonlyMap<string, number>;
  readonly outer: ReadonlyMap<string, number>;
  readonly computed: ReadonlyMap<string, number>;
  readonly lifted: ReadonlyMap<Expression, number>;
  readonly caseSubject: number | undefined;
}
