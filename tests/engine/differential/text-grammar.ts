import type { Grammar } from './maker.ts';

export const STRINGS: Grammar = {
  leaf(maker, scope) {
    const relationship = maker.variable(scope, 'relationship');
    const map = maker.variable(scope, 'map');
    return maker.texts(
      ...["'x'", "''", "'zz'"],
      ...maker.properties(scope, 'string'),
      ...(relationship ? [`type(${relationship})`] : []),
      ...(map ? [`${map}.b`] : []),
    );
  },
  grown(maker, scope, depth) {
    const string = () => maker.of('string', scope, depth);
    const integer = () => maker.of('integer', scope, depth);
    const strings = () => maker.of('strings', scope, depth);
    const name = maker.dice.pick(['toUpper', 'toLower', 'trim', 'lTrim', 'rTrim', 'reverse']);
    return [
      () => `(${string()} + ${string()})`,
      () => `(${string()} || ${string()})`,
      () => `(${string()} + ${integer()})`,
      () => `${name}(${string()})`,
      () => `${maker.dice.pick(['left', 'right'])}(${string()}, ${maker.dice.below(3)})`,
      () => `substring(${string()}, ${maker.dice.below(3)})`,
      () => `substring(${string()}, ${maker.dice.below(2)}, ${maker.dice.below(3)})`,
      () => `replace(${string()}, ${maker.dice.pick(["'x'", "'z'", "''"])}, ${string()})`,
      () => `coalesce(${string()}, 'none')`,
      () => `toString(${integer()})`,
      () => `toString(${maker.of('boolean', scope, depth)})`,
      () => `toString(${maker.of('date', scope, depth)})`,
      () => `toString(${maker.of('date', scope, depth)} + duration({days: coalesce(${integer()} % 100, 1)}))`,
      () => `head(${strings()})`,
      () => `last(${strings()})`,
      () => `${strings()}[${integer()}]`,
      () => `valueType(${maker.of('integer', scope, depth)})`,
      () => `CASE ${string()} WHEN 'x' THEN ${string()} ELSE ${string()} END`,
      () => `${maker.of('map', scope, depth)}['b']`,
    ];
  },
};

export const STRING_LISTS: Grammar = {
  leaf(maker, scope) {
    return maker.texts("['x', 'y']", "['zz', null]", ...maker.properties(scope, 'strings'));
  },
  grown(maker, scope, depth) {
    const string = () => maker.of('string', scope, depth);
    const strings = () => maker.of('strings', scope, depth);
    const item = maker.fresh('x');
    const inside = [...scope, { name: item, type: 'string' as const }];
    return [
      () => `[${string()}, ${string()}]`,
      () => `(${strings()} + ${string()})`,
      () => `split(${string()}, ${maker.dice.pick(["'x'", "' '", "'-'"])})`,
      () =>
        `[${item} IN ${strings()} WHERE ${maker.condition(inside, 1)} | ${maker.of('string', inside, 1)}]`,
      () => `${maker.dice.pick(['tail', 'reverse', 'toStringList'])}(${strings()})`,
      () => `toStringList(${maker.of('list', scope, depth)})`,
    ];
  },
};

export const DATES: Grammar = {
  leaf(maker, scope) {
    const literals = ["date('2020-02-29')", "date('2019-12-31')", 'date({year: 2021, month: 5})'];
    return maker.texts(...literals, ...maker.properties(scope, 'date'), ...maker.properties(scope, 'date'));
  },
  grown(maker, scope, depth) {
    const date = () => maker.of('date', scope, depth);
    const integer = () => maker.of('integer', scope, depth);
    const unit = maker.dice.pick(['days', 'months', 'years', 'weeks']);
    return [
      () => `(${date()} ${maker.dice.pick(['+', '-'])} duration({${unit}: coalesce(${integer()} % 50, 2)}))`,
      () => `(${date()} + duration('P1M3D'))`,
      () =>
        `date.truncate('${maker.dice.pick(['year', 'month', 'week', 'quarter'])}', coalesce(${date()}, date('2020-02-29')))`,
      () => `coalesce(${date()}, ${date()})`,
      () => `date({date: coalesce(${date()}, date('2021-01-31')), day: ${1 + maker.dice.below(28)}})`,
      () => `CASE WHEN ${maker.condition(scope, depth)} THEN ${date()} ELSE ${date()} END`,
    ];
  },
};
