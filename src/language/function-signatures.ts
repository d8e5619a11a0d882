import {
  ANY,
  BOOLEAN,
  DATE,
  DATETIME,
  DURATION,
  ENTITY,
  eitherOf,
  elementOf,
  FLOAT,
  GRAPH,
  INTEGER,
  LIST,
  LOCAL_DATETIME,
  LOCAL_TIME,
  listOf,
  MAP,
  NODE,
  NUMBER,
  PATH,
  POINT,
  RELATIONSHIP,
  STRING,
  type StaticType,
  TEMPORAL,
  TIME,
} from './semantics/static-type.ts';

/** What is known of a function before the query runs. */
export interface FunctionSignature {
  /** As Neo4j writes it; looked up without regard to case. */
  readonly name: string;
  /** What each argument may be, the optional ones last. */
  readonly parameters: readonly StaticType[];
  readonly required: number;
  /** Whether any number of arguments may follow, each like the last parameter. */
  readonly variadic: boolean;
  readonly aggregating: boolean;
  /** The result's type, which may follow from the arguments' types. */
  result(args: readonly StaticType[]): StaticType;
}

type Result = StaticType | ((args: readonly StaticType[]) => StaticType);

function signature(
  name: string,
  parameters: readonly StaticType[],
  result: Result,
  required = parameters.length,
) {
  return {
    name,
    parameters,
    required,
    variadic: false,
    aggregating: false,
    result: typeof result === 'function' ? result : () => result,
  };
}

function aggregate(name: string, parameters: readonly StaticType[], result: Result): FunctionSignature {
  return { ...signature(name, parameters, result), aggregating: true };
}

/** `date()` and its kin with `.realtime`, `.statement`, `.transaction` and `.truncate`. */
function temporal(name: string, result: StaticType): FunctionSignature[] {
  const clocks = ['realtime', 'statement', 'transaction'].map((clock) =>
    signature(`${name}.${clock}`, [ANY], result, 0),
  );
  const truncate = signature(`${name}.truncate`, [STRING, ANY, MAP], result, 1);
  return [signature(name, [ANY], result, 0), ...clocks, truncate];
}

const first = (args: readonly StaticType[]) => args[0] ?? ANY;
const numberLike = (args: readonly StaticType[]) => {
  const bits = first(args).bits & NUMBER.bits;
  return bits === 0 ? NUMBER : { bits };
};
const numberOrDuration = eitherOf(NUMBER, DURATION);
const elementOfFirst = (args: readonly StaticType[]) => elementOf(first(args));

const NUMERIC: readonly FunctionSignature[] = [
  signature('abs', [NUMBER], numberLike),
  ...['ceil', 'floor', 'sqrt', 'exp', 'log', 'log10', 'degrees', 'radians', 'haversin'].map((name) =>
    signature(name, [FLOAT], FLOAT),
  ),
  ...['acos', 'asin', 'atan', 'cos', 'cot', 'sin', 'tan'].map((name) => signature(name, [FLOAT], FLOAT)),
  signature('atan2', [FLOAT, FLOAT], FLOAT),
  signature('round', [FLOAT, NUMBER, STRING], FLOAT, 1),
  signature('sign', [NUMBER], INTEGER),
  signature('isNaN', [NUMBER], BOOLEAN),
  ...['e', 'pi', 'rand'].map((name) => signature(name, [], FLOAT)),
  signature('timestamp', [], INTEGER),
];

const TEXT: readonly FunctionSignature[] = [
  ...['toLower', 'toUpper', 'lower', 'upper', 'trim'].map((name) => signature(name, [STRING], STRING)),
  ...['btrim', 'ltrim', 'rtrim', 'normalize'].map((name) => signature(name, [STRING, STRING], STRING, 1)),
  signature('left', [STRING, INTEGER], STRING),
  signature('right', [STRING, INTEGER], STRING),
  signature('substring', [STRING, INTEGER, INTEGER], STRING, 2),
  signature('replace', [STRING, STRING, STRING], STRING),
  signature('split', [STRING, eitherOf(STRING, listOf(STRING))], listOf(STRING)),
  signature('char_length', [STRING], INTEGER),
  signature('character_length', [STRING], INTEGER),
  signature('randomUUID', [], STRING),
  signature('valueType', [ANY], STRING),
];

const CONVERSIONS: readonly FunctionSignature[] = [
  signature('toBoolean', [eitherOf(BOOLEAN, STRING, INTEGER)], BOOLEAN),
  signature('toFloat', [eitherOf(STRING, NUMBER)], FLOAT),
  signature('toInteger', [eitherOf(BOOLEAN, STRING, NUMBER)], INTEGER),
  signature('toString', [eitherOf(BOOLEAN, NUMBER, STRING, POINT, DURATION, TEMPORAL)], STRING),
  ...(
    [
      ['Boolean', BOOLEAN],
      ['Float', FLOAT],
      ['Integer', INTEGER],
      ['String', STRING],
    ] as const
  ).flatMap(([name, type]) => [
    signature(`to${name}OrNull`, [ANY], type),
    signature(`to${name}List`, [LIST], listOf(type)),
  ]),
];

const LISTS: readonly FunctionSignature[] = [
  signature('head', [LIST], elementOfFirst),
  signature('last', [LIST], elementOfFirst),
  signature('tail', [LIST], first),
  signature('reverse', [eitherOf(STRING, LIST)], first),
  signature('size', [eitherOf(STRING, LIST)], INTEGER),
  signature('isEmpty', [eitherOf(STRING, MAP, LIST)], BOOLEAN),
  signature('range', [INTEGER, INTEGER, INTEGER], listOf(INTEGER), 2),
  signature('keys', [eitherOf(MAP, ENTITY)], listOf(STRING)),
  signature('properties', [eitherOf(MAP, ENTITY)], MAP),
  { ...signature('coalesce', [ANY], (args) => eitherOf(...args)), variadic: true },
  signature('nullIf', [ANY, ANY], first),
];

const GRAPHS: readonly FunctionSignature[] = [
  signature('labels', [NODE], listOf(STRING)),
  signature('type', [RELATIONSHIP], STRING),
  signature('id', [ENTITY], INTEGER),
  signature('elementId', [ENTITY], STRING),
  signature('startNode', [RELATIONSHIP], NODE),
  signature('endNode', [RELATIONSHIP], NODE),
  signature('nodes', [PATH], listOf(NODE)),
  signature('relationships', [PATH], listOf(RELATIONSHIP)),
  signature('length', [PATH], INTEGER),
  signature('exists', [ANY], BOOLEAN),
  signature('point', [MAP], POINT),
  signature('point.distance', [ANY, ANY], FLOAT),
  signature('point.withinBBox', [POINT, POINT, POINT], BOOLEAN),
  signature('vector.similarity.cosine', [listOf(NUMBER), listOf(NUMBER)], FLOAT),
  signature('vector.similarity.euclidean', [listOf(NUMBER), listOf(NUMBER)], FLOAT),
  signature('file', [], STRING),
  signature('linenumber', [], INTEGER),
  signature('graph.byName', [STRING], GRAPH),
  signature('graph.byElementId', [STRING], GRAPH),
];

const TEMPORALS: readonly FunctionSignature[] = [
  ...temporal('date', DATE),
  ...temporal('time', TIME),
  ...temporal('localtime', LOCAL_TIME),
  ...temporal('localdatetime', LOCAL_DATETIME),
  ...temporal('datetime', DATETIME),
  signature('datetime.fromepoch', [NUMBER, NUMBER], DATETIME),
  signature('datetime.fromepochmillis', [NUMBER], DATETIME),
  signature('duration', [ANY], DURATION),
  ...['between', 'inDays', 'inMonths', 'inSeconds'].map((name) =>
    signature(`duration.${name}`, [ANY, ANY], DURATION),
  ),
];

const AGGREGATES: readonly FunctionSignature[] = [
  aggregate('count', [ANY], INTEGER),
  aggregate('collect', [ANY], (args) => listOf(first(args))),
  aggregate('min', [ANY], first),
  aggregate('max', [ANY], first),
  aggregate('sum', [numberOrDuration], numberOrDuration),
  aggregate('avg', [numberOrDuration], numberOrDuration),
  aggregate('stdev', [FLOAT], FLOAT),
  aggregate('stdevp', [FLOAT], FLOAT),
  aggregate('percentileCont', [FLOAT, FLOAT], FLOAT),
  aggregate('percentileDisc', [NUMBER, FLOAT], NUMBER),
];

const SIGNATURES: ReadonlyMap<string, FunctionSignature> = new Map(
  [NUMERIC, TEXT, CONVERSIONS, LISTS, GRAPHS, TEMPORALS, AGGREGATES]
    .flat()
    .map((entry) => [entry.name.toLowerCase(), entry]),
);

/** The signature of a function by its dotted name in any case, or undefined where there is none. */
export function findFunction(name: string): FunctionSignature | undefined {
  return SIGNATURES.get(name.toLowerCase());
}

/** All signatures, for completion and for `SHOW FUNCTIONS`. */
export function listFunctions(): readonly FunctionSignature[] {
  return [...SIGNATURES.values()];
}
