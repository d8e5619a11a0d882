import fc from 'fast-check';

const name = fc.oneof(
  fc.constantFrom('a', 'b', 'n', 'where', 'Case', 'x y', 'é', '한', 'in', 'count'),
  fc.string({ minLength: 1, maxLength: 4 }).filter((text) => !text.includes('\\u') && !text.includes('.')),
);

const quoted = name.map((text) => `\`${text.replaceAll('`', '``')}\``);

const leaf = fc.oneof(
  quoted,
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }).map((value) => value.toExponential()),
  fc.constantFrom('null', 'true', 'NaN', '-9223372036854775808', '.5', '0x1F', "'it\\'s'", '$p', 'count(*)'),
);

const operators = '+ - * / % ^ || = <> < <= > >= AND OR XOR IN CONTAINS =~'
  .split(' ')
  .concat('STARTS WITH', 'ENDS WITH');
const labels = fc.constantFrom('A', 'A|B', 'A&!B', 'A:B', '%', '$(n)', '!(A|B)&C');
const arrows = fc.constantFrom('-->', '<--', '--', '-[r:R]->', '<-[:R|S*1..2]-', '-[r {x: 1}]-');

/** Texts of expressions, well-formed and of every kind, with brackets wherever one may put them. */
export const expressionTexts: fc.Arbitrary<string> = fc.letrec<{ any: string; pattern: string }>((tie) => ({
  pattern: fc
    .tuple(quoted, arrows, labels, tie('any'))
    .map(([node, arrow, label, value]) => `(${node})${arrow}(:${label} {x: ${value}})`),
  any: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'expression' },
    leaf,
    fc
      .tuple(tie('any'), fc.constantFrom(...operators), tie('any'))
      .map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
    tie('any').map((inner) => `NOT (${inner})`),
    tie('any').map((inner) => `-(${inner})`),
    tie('any').map((inner) => `(${inner}) IS NOT NULL`),
    tie('any').map((inner) => `(${inner}) IS :: LIST<INTEGER NOT NULL | STRING NOT NULL>`),
    fc.tuple(tie('any'), labels).map(([inner, label]) => `(${inner}):${label}`),
    fc.tuple(tie('any'), quoted).map(([inner, key]) => `(${inner}).${key}`),
    fc.tuple(tie('any'), tie('any')).map(([list, index]) => `(${list})[${index}..]`),
    fc.tuple(tie('any'), tie('any')).map((items) => `[${items.join(', ')}]`),
    fc.tuple(quoted, tie('any')).map(([key, value]) => `{${key}: ${value}}`),
    fc.tuple(quoted, tie('any')).map(([subject, value]) => `${subject} {.*, .a, b: ${value}}`),
    fc
      .tuple(quoted, tie('any'), tie('any'), tie('any'))
      .map(([x, list, where, projection]) => `[${x} IN (${list}) WHERE (${where}) | ${projection}]`),
    fc
      .tuple(tie('any'), tie('any'))
      .map(([a, b]) => `CASE ${a} WHEN (${b}), > (${a}) THEN ${b} ELSE ${a} END`),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => `reduce(s = ${a}, x IN ${b} | s)`),
    fc.tuple(quoted, tie('any')).map(([x, list]) => `any(${x} IN ${list} WHERE true)`),
    tie('any').map((inner) => `size(DISTINCT ${inner})`),
    tie('pattern'),
    fc.tuple(tie('pattern'), tie('any')).map(([pattern, value]) => `[${pattern} | ${value}]`),
    fc.tuple(tie('pattern'), tie('any')).map(([pattern, where]) => `EXISTS { ${pattern} WHERE ${where} }`),
    tie('any').map((inner) => `COLLECT { UNWIND ${inner} AS x RETURN x }`),
  ),
})).any;
