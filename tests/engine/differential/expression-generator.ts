import { BOOLEANS } from './boolean-grammar.ts';
import type { Dice } from './dice.ts';
import { LISTS, MAPS, MIXED } from './list-grammar.ts';
import { Maker } from './maker.ts';
import { FLOATS, INTEGERS } from './number-grammar.ts';
import { DATES, STRING_LISTS, STRINGS } from './text-grammar.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A maker of expressions of every type. */
export function expressionMaker(dice: Dice, vocabulary: Vocabulary): Maker {
  return new Maker(dice, vocabulary, {
    integer: INTEGERS,
    float: FLOATS,
    string: STRINGS,
    boolean: BOOLEANS,
    list: LISTS,
    strings: STRING_LISTS,
    date: DATES,
    map: MAPS,
    mixed: MIXED,
  });
}
