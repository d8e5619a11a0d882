/**
 * What `SHOW FUNCTIONS` lists, by category: the functions with their signatures as Neo4j 5.26 prints them. Where the
 * argument of a function of time may be left out, `…` stands for its default.
 */
const LISTED: Readonly<Record<string, string>> = {
  Aggregating: `
    avg(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION
    collect(input :: ANY) :: LIST<ANY>
    count(input :: ANY) :: INTEGER
    max(input :: ANY) :: ANY
    min(input :: ANY) :: ANY
    percentileCont(input :: FLOAT, percentile :: FLOAT) :: FLOAT
    percentileDisc(input :: INTEGER | FLOAT, percentile :: FLOAT) :: INTEGER | FLOAT
    stdev(input :: FLOAT) :: FLOAT
    stdevp(input :: FLOAT) :: FLOAT
    sum(input :: INTEGER | FLOAT | DURATION) :: INTEGER | FLOAT | DURATION`,
  List: `
    keys(input :: NODE | RELATIONSHIP | MAP) :: LIST<STRING>
    labels(input :: NODE) :: LIST<STRING>
    nodes(input :: PATH) :: LIST<NODE>
    range(start :: INTEGER, end :: INTEGER) :: LIST<INTEGER>
    range(start :: INTEGER, end :: INTEGER, step :: INTEGER) :: LIST<INTEGER>
    reduce(accumulator :: VARIABLE = initial :: ANY, variable :: VARIABLE IN list :: LIST<ANY> | expression :: ANY) :: ANY
    relationships(input :: PATH) :: LIST<RELATIONSHIP>
    tail(input :: LIST<ANY>) :: LIST<ANY>
    toBooleanList(input :: LIST<ANY>) :: LIST<BOOLEAN>
    toFloatList(input :: LIST<ANY>) :: LIST<FLOAT>
    toIntegerList(input :: LIST<ANY>) :: LIST<INTEGER>
    toStringList(input :: LIST<ANY>) :: LIST<STRING>`,
  Logarithmic: `
    e() :: FLOAT
    exp(input :: FLOAT) :: FLOAT
    log(input :: FLOAT) :: FLOAT
    log10(input :: FLOAT) :: FLOAT
    sqrt(input :: FLOAT) :: FLOAT`,
  Numeric: `
    abs(input :: INTEGER | FLOAT) :: INTEGER | FLOAT
    ceil(input :: FLOAT) :: FLOAT
    floor(input :: FLOAT) :: FLOAT
    isNaN(input :: INTEGER | FLOAT) :: BOOLEAN
    rand() :: FLOAT
    round(value :: FLOAT) :: FLOAT
    round(value :: FLOAT, precision :: INTEGER | FLOAT) :: FLOAT
    round(value :: FLOAT, precision :: INTEGER | FLOAT, mode :: STRING) :: FLOAT
    sign(input :: INTEGER | FLOAT) :: INTEGER`,
  Predicate: `
    all(variable :: VARIABLE IN list :: LIST<ANY> WHERE predicate :: ANY) :: BOOLEAN
    any(variable :: VARIABLE IN list :: LIST<ANY> WHERE predicate :: ANY) :: BOOLEAN
    exists(input :: ANY) :: BOOLEAN
    isEmpty(input :: STRING | MAP | LIST<ANY>) :: BOOLEAN
    none(variable :: VARIABLE IN list :: LIST<ANY> WHERE predicate :: ANY) :: BOOLEAN
    single(variable :: VARIABLE IN list :: LIST<ANY> WHERE predicate :: ANY) :: BOOLEAN`,
  Scalar: `
    char_length(input :: STRING) :: INTEGER
    character_length(input :: STRING) :: INTEGER
    coalesce(input :: ANY) :: ANY
    elementId(input :: NODE | RELATIONSHIP) :: STRING
    endNode(input :: RELATIONSHIP) :: NODE
    file() :: STRING
    head(list :: LIST<ANY>) :: ANY
    id(input :: NODE | RELATIONSHIP) :: INTEGER
    last(list :: LIST<ANY>) :: ANY
    length(input :: PATH) :: INTEGER
    linenumber() :: INTEGER
    nullIf(v1 :: ANY, v2 :: ANY) :: ANY
    properties(input :: NODE | RELATIONSHIP | MAP) :: MAP
    randomUUID() :: STRING
    size(input :: STRING | LIST<ANY>) :: INTEGER
    startNode(input :: RELATIONSHIP) :: NODE
    timestamp() :: INTEGER
    toBoolean(input :: BOOLEAN | STRING | INTEGER) :: BOOLEAN
    toBooleanOrNull(input :: ANY) :: BOOLEAN
    toFloat(input :: STRING | INTEGER | FLOAT) :: FLOAT
    toFloatOrNull(input :: ANY) :: FLOAT
    toInteger(input :: BOOLEAN | STRING | INTEGER | FLOAT) :: INTEGER
    toIntegerOrNull(input :: ANY) :: INTEGER
    type(input :: RELATIONSHIP) :: STRING
    valueType(input :: ANY) :: STRING`,
  Spatial: `
    point(input :: MAP) :: POINT
    point.distance(from :: POINT, to :: POINT) :: FLOAT
    point.withinBBox(point :: POINT, lowerLeft :: POINT, upperRight :: POINT) :: BOOLEAN`,
  String: `
    btrim(input :: STRING) :: STRING
    btrim(input :: STRING, trimCharacterString :: STRING) :: STRING
    left(original :: STRING, length :: INTEGER) :: STRING
    lower(input :: STRING) :: STRING
    ltrim(input :: STRING) :: STRING
    ltrim(input :: STRING, trimCharacterString :: STRING) :: STRING
    normalize(input :: STRING) :: STRING
    normalize(input :: STRING, normalForm = NFC :: [NFC, NFD, NFKC, NFKD]) :: STRING
    replace(original :: STRING, search :: STRING, replace :: STRING) :: STRING
    reverse(input :: STRING | LIST<ANY>) :: STRING | LIST<ANY>
    right(original :: STRING, length :: INTEGER) :: STRING
    rtrim(input :: STRING) :: STRING
    rtrim(input :: STRING, trimCharacterString :: STRING) :: STRING
    split(original :: STRING, splitDelimiters :: STRING | LIST<STRING>) :: LIST<STRING>
    substring(original :: STRING, start :: INTEGER) :: STRING
    substring(original :: STRING, start :: INTEGER, length :: INTEGER) :: STRING
    toLower(input :: STRING) :: STRING
    toString(input :: ANY) :: STRING
    toStringOrNull(input :: ANY) :: STRING
    toUpper(input :: STRING) :: STRING
    trim([[LEADING | TRAILING | BOTH] [trimCharacterString :: STRING] FROM] input :: STRING) :: STRING
    trim(input :: STRING) :: STRING
    upper(input :: STRING) :: STRING`,
  Temporal: `
    date(input = … :: ANY) :: DATE
    date.realtime(timezone = … :: ANY) :: DATE
    date.statement(timezone = … :: ANY) :: DATE
    date.transaction(timezone = … :: ANY) :: DATE
    date.truncate(unit :: STRING, input = … :: ANY, fields = null :: MAP) :: DATE
    datetime(input = … :: ANY) :: ZONED DATETIME
    datetime.fromepoch(seconds :: INTEGER | FLOAT, nanoseconds :: INTEGER | FLOAT) :: ZONED DATETIME
    datetime.fromepochmillis(milliseconds :: INTEGER | FLOAT) :: ZONED DATETIME
    datetime.realtime(timezone = … :: ANY) :: ZONED DATETIME
    datetime.statement(timezone = … :: ANY) :: ZONED DATETIME
    datetime.transaction(timezone = … :: ANY) :: ZONED DATETIME
    datetime.truncate(unit :: STRING, input = … :: ANY, fields = null :: MAP) :: ZONED DATETIME
    duration(input :: ANY) :: DURATION
    duration.between(from :: ANY, to :: ANY) :: DURATION
    duration.inDays(from :: ANY, to :: ANY) :: DURATION
    duration.inMonths(from :: ANY, to :: ANY) :: DURATION
    duration.inSeconds(from :: ANY, to :: ANY) :: DURATION
    localdatetime(input = … :: ANY) :: LOCAL DATETIME
    localdatetime.realtime(timezone = … :: ANY) :: LOCAL DATETIME
    localdatetime.statement(timezone = … :: ANY) :: LOCAL DATETIME
    localdatetime.transaction(timezone = … :: ANY) :: LOCAL DATETIME
    localdatetime.truncate(unit :: STRING, input = … :: ANY, fields = null :: MAP) :: LOCAL DATETIME
    localtime(input = … :: ANY) :: LOCAL TIME
    localtime.realtime(timezone = … :: ANY) :: LOCAL TIME
    localtime.statement(timezone = … :: ANY) :: LOCAL TIME
    localtime.transaction(timezone = … :: ANY) :: LOCAL TIME
    localtime.truncate(unit :: STRING, input = … :: ANY, fields = null :: MAP) :: LOCAL TIME
    time(input = … :: ANY) :: ZONED TIME
    time.realtime(timezone = … :: ANY) :: ZONED TIME
    time.statement(timezone = … :: ANY) :: ZONED TIME
    time.transaction(timezone = … :: ANY) :: ZONED TIME
    time.truncate(unit :: STRING, input = … :: ANY, fields = null :: MAP) :: ZONED TIME`,
  Trigonometric: `
    acos(input :: FLOAT) :: FLOAT
    asin(input :: FLOAT) :: FLOAT
    atan(input :: FLOAT) :: FLOAT
    atan2(y :: FLOAT, x :: FLOAT) :: FLOAT
    cos(input :: FLOAT) :: FLOAT
    cot(input :: FLOAT) :: FLOAT
    degrees(input :: FLOAT) :: FLOAT
    haversin(input :: FLOAT) :: FLOAT
    pi() :: FLOAT
    radians(input :: FLOAT) :: FLOAT
    sin(input :: FLOAT) :: FLOAT
    tan(input :: FLOAT) :: FLOAT`,
  Vector: `
    vector.similarity.cosine(a :: LIST<INTEGER | FLOAT>, b :: LIST<INTEGER | FLOAT>) :: FLOAT
    vector.similarity.euclidean(a :: LIST<INTEGER | FLOAT>, b :: LIST<INTEGER | FLOAT>) :: FLOAT`,
};

/** Functions that Neo4j 5.26 calls deprecated. */
const DEPRECATED: ReadonlySet<string> = new Set(['id']);

/** One function in one form. */
export interface ListedFunction {
  readonly name: string;
  readonly category: string;
  readonly signature: string;
  /** The type of what it gives. */
  readonly result: string;
  readonly isDeprecated: boolean;
}

/** All functions that can be called, by name. */
export function listSignatures(): readonly ListedFunction[] {
  const listed = Object.entries(LISTED).flatMap(([category, lines]) =>
    lines
      .trim()
      .split('\n')
      .map((line) => readSignature(category, line.trim().replace('…', 'DEFAULT_TEMPORAL_ARGUMENT'))),
  );
  return listed.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function readSignature(category: string, signature: string): ListedFunction {
  const name = signature.slice(0, signature.indexOf('('));
  const result = signature.slice(signature.lastIndexOf(' :: ') + 4);
  return { name, category, signature, result, isDeprecated: DEPRECATED.has(name) };
}
