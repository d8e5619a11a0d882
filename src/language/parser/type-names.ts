import type { ScalarTypeName, TypeAlternative, TypeName } from '../syntax-type.ts';
import type { TokenReader } from './token-reader.ts';

/** The words that name a type, longest first, and the type they name. */
const NAMES: readonly (readonly [readonly string[], ScalarTypeName])[] = [
  [['NOTHING'], 'NOTHING'],
  [['NULL'], 'NULL'],
  [['BOOL'], 'BOOLEAN'],
  [['BOOLEAN'], 'BOOLEAN'],
  [['VARCHAR'], 'STRING'],
  [['STRING'], 'STRING'],
  [['INT'], 'INTEGER'],
  [['SIGNED', 'INTEGER'], 'INTEGER'],
  [['INTEGER'], 'INTEGER'],
  [['FLOAT'], 'FLOAT'],
  [['DATE'], 'DATE'],
  [['LOCAL', 'TIME'], 'LOCAL TIME'],
  [['LOCAL', 'DATETIME'], 'LOCAL DATETIME'],
  [['ZONED', 'TIME'], 'ZONED TIME'],
  [['ZONED', 'DATETIME'], 'ZONED DATETIME'],
  [['TIME', 'WITHOUT', 'TIMEZONE'], 'LOCAL TIME'],
  [['TIME', 'WITHOUT', 'TIME', 'ZONE'], 'LOCAL TIME'],
  [['TIME', 'WITH', 'TIMEZONE'], 'ZONED TIME'],
  [['TIME', 'WITH', 'TIME', 'ZONE'], 'ZONED TIME'],
  [['TIMESTAMP', 'WITHOUT', 'TIMEZONE'], 'LOCAL DATETIME'],
  [['TIMESTAMP', 'WITHOUT', 'TIME', 'ZONE'], 'LOCAL DATETIME'],
  [['TIMESTAMP', 'WITH', 'TIMEZONE'], 'ZONED DATETIME'],
  [['TIMESTAMP', 'WITH', 'TIME', 'ZONE'], 'ZONED DATETIME'],
  [['DURATION'], 'DURATION'],
  [['POINT'], 'POINT'],
  [['NODE'], 'NODE'],
  [['VERTEX'], 'NODE'],
  [['RELATIONSHIP'], 'RELATIONSHIP'],
  [['EDGE'], 'RELATIONSHIP'],
  [['MAP'], 'MAP'],
  [['PATH'], 'PATH'],
  [['PATHS'], 'PATH'],
  [['PROPERTY', 'VALUE'], 'PROPERTY VALUE'],
];

/** The type after `IS ::`, with its alternatives, nullability and list suffixes. */
export function readTypeName(reader: TokenReader): TypeName {
  const { start } = reader;
  const alternatives = reader.nest(() => readAlternatives(reader));
  return { kind: 'TypeName', alternatives, ...reader.spanFrom(start) };
}

function readAlternatives(reader: TokenReader): TypeAlternative[] {
  const { start } = reader;
  const alternatives = readAlternative(reader);
  while (reader.isSymbol('|') && reader.index !== reader.projectionBar) {
    reader.index++;
    alternatives.push(...readAlternative(reader));
  }
  const real = alternatives.filter(({ name }) => name !== 'NOTHING');
  if (real.some(({ nullable }) => nullable !== real[0]!.nullable)) {
    throw reader.fault(
      start,
      'All types in a Closed Dynamic Union must be nullable, or be appended with `NOT NULL`',
    );
  }
  return alternatives;
}

/** More than one only for `ANY<A | B>`, which stands for its alternatives. */
function readAlternative(reader: TokenReader): TypeAlternative[] {
  let types = readBareType(reader);
  if (acceptNotNull(reader)) types = types.map((type) => ({ ...type, nullable: false }));
  while (reader.acceptOneOf('LIST', 'ARRAY')) {
    types = [{ name: 'LIST', inner: types, nullable: !acceptNotNull(reader) }];
    reader.grow();
  }
  return types;
}

function acceptNotNull(reader: TokenReader): boolean {
  return reader.acceptSymbol('!') || reader.acceptWords('NOT', 'NULL');
}

function readBareType(reader: TokenReader): TypeAlternative[] {
  if (reader.isSymbol('<', 1) && (reader.isWord('LIST') || reader.isWord('ARRAY'))) {
    reader.index++;
    return [{ name: 'LIST', inner: readInner(reader), nullable: true }];
  }
  if (reader.isWord('ANY')) return readAnyType(reader);
  const match = NAMES.find(([words]) => words.every((word, ahead) => reader.isWord(word, ahead)));
  if (!match) throw reader.unexpected('a type');
  reader.index += match[0].length;
  return [{ name: match[1], nullable: true }];
}

function readInner(reader: TokenReader): TypeAlternative[] {
  reader.expectSymbol('<');
  const inner = reader.nest(() => readAlternatives(reader));
  reader.expectSymbol('>');
  return inner;
}

const AFTER_ANY = new Set(['NODE', 'VERTEX', 'RELATIONSHIP', 'EDGE', 'MAP', 'PROPERTY']);

/** `ANY`, `ANY VALUE`, `ANY NODE`, `ANY<A | B>`. */
function readAnyType(reader: TokenReader): TypeAlternative[] {
  reader.index++;
  if (AFTER_ANY.has(reader.token.upper)) return readBareType(reader);
  reader.acceptWord('VALUE');
  return reader.isSymbol('<') ? readInner(reader) : [{ name: 'ANY', nullable: true }];
}
