/** Names that generated queries use, so that they find something in one kind of graph. */
export interface Vocabulary {
  /** Label expressions. */
  readonly labels: readonly string[];
  /** Expressions of relationship types. */
  readonly types: readonly string[];
  readonly node: PropertyNames;
  readonly relationship: PropertyNames;
  /** Property maps that few nodes have. */
  readonly anchors: readonly string[];
  /** About how many nodes a label leaves, and how many relationships a node has. */
  readonly nodes: number;
  readonly degree: number;
}

/** Property keys by the type of their values. */
export interface PropertyNames {
  readonly integer: readonly string[];
  readonly float: readonly string[];
  readonly string: readonly string[];
  readonly boolean: readonly string[];
  readonly list: readonly string[];
  readonly strings: readonly string[];
  readonly date: readonly string[];
}

const NONE: PropertyNames = {
  integer: [],
  float: [],
  string: [],
  boolean: [],
  list: [],
  strings: [],
  date: [],
};

/** Of the small graphs that `smallGraph` draws. */
export const SMALL_GRAPHS: Vocabulary = {
  labels: ['A', 'A', 'B', 'C', 'A|B', '!A', 'A&B', '%', 'B&!C', '(A|C)&!B'],
  types: ['R', 'R', 'S', 'T', 'R|S', '!T', 'S|T'],
  node: {
    integer: ['n', 'n', 'm'],
    float: ['f'],
    string: ['s', 'id'],
    boolean: ['b'],
    list: ['l'],
    strings: ['t'],
    date: ['d'],
  },
  relationship: { ...NONE, integer: ['w', 'w'], string: ['id'], date: ['d'] },
  anchors: ['{n: 0}', '{n: 1}', '{n: 2}', "{s: 'x'}", "{id: 'n0'}", "{id: 'n1'}"],
  nodes: 6,
  degree: 3,
};

/** Of the graph of `seed/`. */
export const SEEDED_GRAPH: Vocabulary = {
  labels: [
    ...['State', 'Contract', 'Agreement', 'Programme', 'Firm', 'Person', 'Organization', 'WeaponSystem'],
    ...['State|Organization', 'Agreement|Contract', 'Actor&!Firm', 'Source', 'CapabilityArea', 'Doubt'],
  ],
  types: [
    ...['PARTY_TO', 'BUYER_IN', 'SUPPLIER_IN|BUYER_IN', 'MEMBER_OF', 'PART_OF', 'HOLDS_VIEW', 'SUPPLIES'],
    ...['!(OBJECT|SUBJECT|SUPPORTED_BY|FROM)', 'PARTY_TO|MEMBER_OF', 'COOPERATES_WITH', 'ABOUT', 'REQUIRES'],
  ],
  node: {
    integer: ['x', 'y', 'community', 'confidence', 'ordinal', 'quantity'],
    float: ['latitude', 'valueNumber', 'value'],
    string: ['id', 'name', 'phase', 'since', 'sinceMin', 'status', 'predicate', 'iso2'],
    boolean: ['named', 'background', 'live'],
    list: [],
    strings: ['aliases', 'formerIds', 'authors'],
    date: [],
  },
  relationship: {
    ...NONE,
    integer: ['confidence', 'sourceCount', 'marker'],
    string: ['phase', 'since', 'sinceMin', 'untilMax', 'id'],
    boolean: ['disputed', 'background'],
    strings: ['claimIds'],
  },
  anchors: ["{id: 'rok'}", "{id: 'nato'}", "{id: 'poland'}", "{id: 'norway'}", "{id: 'eu'}", "{iso2: 'US'}"],
  nodes: 40,
  degree: 6,
};
