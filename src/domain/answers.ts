/**
 * The shapes of the HTTP API's answers (`data` of `{data, page?, total?, meta}`), shared by `api/` that makes
 * them and `web/` that shows them. Types only: this file imports and exports no value.
 */
import type { Kind } from './kinds.ts';
import type { Stance, Standing } from './standing.ts';
import type { Phase, Status } from './status.ts';
import type { Sense, TieType } from './tie-types.ts';
import type { TimeBounds } from './time.ts';

export interface AnswerMeta {
  /** The dataset's version: a citation names it. */
  readonly version: string;
  readonly engine: 'embedded' | 'neo4j';
  readonly tookMs: number;
  readonly licence: 'CC-BY-4.0';
}

export interface Answer<T> {
  readonly data: T;
  readonly total?: number;
  readonly page?: { readonly next?: string; readonly size: number };
  readonly meta: AnswerMeta;
}

export interface EntitySummary {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly actor: boolean;
  /** False for a thing that no source names: "a second agreement". */
  readonly named: boolean;
  readonly about: string;
  readonly aliases: readonly string[];
  readonly status?: Status;
  readonly phase?: Phase;
  readonly since?: string;
  readonly until?: string;
  /** Said by `background-2026` alone. */
  readonly background: boolean;
  readonly degree: number;
}

export interface TieView extends TimeBounds {
  readonly id: string;
  readonly type: TieType;
  readonly from: string;
  readonly to: string;
  readonly status?: Status;
  readonly phase: Phase;
  readonly role?: string;
  readonly since?: string;
  readonly until?: string;
  readonly condition?: string;
  readonly standing: Standing;
  /** 0–100. */
  readonly confidence: number;
  readonly claimIds: readonly string[];
  readonly claimCount: number;
  /** Independent roots among the works we read. */
  readonly sourceCount: number;
  /** Works they cite and we did not read. */
  readonly citedCount: number;
  readonly disputed: boolean;
  readonly background: boolean;
}

export interface EvidenceView {
  readonly id: string;
  readonly source: string;
  readonly section: string;
  readonly line: number;
  readonly lastLine: number;
  readonly spanStart: number;
  readonly spanEnd: number;
  readonly digest: string;
  /** What it says, in our own words. */
  readonly gist: string;
  readonly verdict?: Verdict;
  readonly checkedOn?: string;
  readonly markers: readonly string[];
  /** Ids of the works that the passage's note cites. */
  readonly refersTo: readonly string[];
}

export type Verdict = 'found' | 'partial' | 'moved' | 'repeats' | 'broken';

export interface ClaimView extends TimeBounds {
  readonly id: string;
  readonly subject: string;
  readonly subjectName: string;
  /** A tie type, or the name of a property. */
  readonly predicate: string;
  readonly object?: string;
  readonly objectName?: string;
  readonly valueText?: string;
  readonly valueNumber?: number;
  readonly valueUnit?: string;
  readonly stance: Stance;
  readonly standing: Standing;
  readonly status?: Status;
  readonly role?: string;
  readonly confidence: number;
  readonly since?: string;
  readonly until?: string;
  readonly condition?: string;
  /** Counted into the graph: neither denied, superseded, supposed, retracted nor withheld. */
  readonly live: boolean;
  readonly reread?: string;
  readonly statedBy: readonly { readonly id: string; readonly name: string; readonly on?: string }[];
  readonly conflictsWith: readonly string[];
  /** The claim as a sentence in our own words. */
  readonly sentence: string;
  readonly evidence: readonly EvidenceView[];
  readonly doubts: readonly DoubtView[];
}

export interface DoubtView {
  readonly id: string;
  readonly what: string;
  readonly severity: 'high' | 'medium' | 'low';
  readonly basis: 'inside' | 'outside';
  readonly handling: 'withhold' | 'dispute' | 'note';
  readonly resolution: string;
  /** Ids of claims, entities or sources. */
  readonly about: readonly string[];
}

export interface SourceView {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  readonly publishedOn?: string;
  readonly url?: string;
  readonly reliability: string;
  /** Did we read it, or only a work that cites it? */
  readonly read: boolean;
  readonly missing: readonly string[];
  readonly claimCount: number;
}

export interface EntityView extends EntitySummary {
  readonly properties: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** Number of ties by type and direction. */
  readonly tieCounts: readonly {
    readonly type: TieType;
    readonly forward: boolean;
    readonly label: string;
    readonly count: number;
  }[];
  readonly ties: readonly {
    readonly tie: TieView;
    readonly forward: boolean;
    readonly other: EntitySummary;
  }[];
  /** What is claimed of the thing itself: its status, dates, value. */
  readonly claims: readonly ClaimView[];
  /** Claims about its ties that are not in the graph: denied, withheld, supposed. */
  readonly withheld: readonly ClaimView[];
  readonly doubts: readonly DoubtView[];
}

export interface HopView {
  readonly from: string;
  readonly to: string;
  readonly type: TieType;
  /** True where the tie points from `from` to `to`. */
  readonly forward: boolean;
  /** The tie's id. */
  readonly tie: string;
  readonly sentence: string;
  readonly claimIds: readonly string[];
  readonly phase: Phase;
  readonly status?: Status;
  readonly confidence: number;
  readonly disputed: boolean;
  /** With `include=dossier`. */
  readonly view?: TieView;
  readonly claims?: readonly ClaimView[];
}

export type PathPattern =
  | 'direct'
  | 'agreement'
  | 'contract'
  | 'body'
  | 'programme'
  | 'person'
  | 'event'
  | 'state'
  | 'firm'
  | 'other';

export interface PathView {
  /** Made of the ids of its ties. */
  readonly id: string;
  readonly pattern: PathPattern;
  readonly nodes: readonly EntitySummary[];
  readonly hops: readonly HopView[];
  /** The days on which all hops certainly, or possibly, hold together. */
  readonly window: {
    readonly certain?: { readonly from: string; readonly to: string };
    readonly possible?: { readonly from: string; readonly to: string };
  };
  /** The lowest of its hops. */
  readonly confidence: number;
  readonly phase: Phase;
  readonly sentence: string;
  /** No source states this chain. */
  readonly composed: boolean;
  readonly sources: readonly string[];
  readonly singleSource?: string;
}

export interface PathsAnswer {
  readonly from: EntitySummary;
  readonly to: EntitySummary;
  readonly paths: readonly PathView[];
  readonly groups: readonly {
    readonly pattern: PathPattern;
    readonly label: string;
    readonly count: number;
    /** Id of the best path of the group. */
    readonly best: string;
  }[];
  /** What denies or withholds a link between the pair, and talks that came to nothing. */
  readonly beside: readonly ClaimView[];
  readonly complete: boolean;
  readonly emptiedBy?: readonly { readonly constraint: string; readonly found: number }[];
}

export interface GraphAnswer {
  readonly nodes: readonly (EntitySummary & {
    readonly x: number;
    readonly y: number;
    readonly community: number;
  })[];
  readonly ties: readonly TieView[];
  readonly truncated: boolean;
}

export interface SchemaAnswer {
  readonly kinds: readonly {
    readonly kind: Kind;
    readonly label: string;
    readonly plural: string;
    readonly actor: boolean;
  }[];
  readonly types: readonly {
    readonly type: TieType;
    readonly label: string;
    readonly reverseLabel: string;
    readonly from: readonly Kind[];
    readonly to: readonly Kind[];
    readonly walked: boolean;
    readonly sense: Sense;
    readonly strength: number;
  }[];
}

export interface QueryAnswer {
  readonly fields: readonly string[];
  /** Plain JSON values, as Neo4j's Query API encodes them. */
  readonly values: readonly (readonly unknown[])[];
  readonly truncated: boolean;
  readonly notifications: readonly {
    readonly code: string;
    readonly title: string;
    readonly description: string;
  }[];
}

/** RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly { readonly at: string; readonly message: string }[];
  readonly position?: { readonly line: number; readonly column: number; readonly offset: number };
  readonly near?: readonly string[];
  /** Of an unexpected fault: the id under which it was logged. */
  readonly incident?: string;
}
