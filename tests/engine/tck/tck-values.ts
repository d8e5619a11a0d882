import { toText } from '../../../src/engine/values/convert.ts';
import {
  Float,
  isList,
  isMap,
  NodeValue,
  normalizeInteger,
  PathValue,
  RelationshipValue,
  type Value,
} from '../../../src/engine/values/value.ts';

/** A value as the TCK writes it: a Cypher value, or the text by which a node, relationship or path is known. */
export type TckValue = { readonly text: string } | { readonly value: Value };

/** Reads the TCK's notation: `1`, `2.0`, `'text'`, `[1]`, `{a: 1}`, `(:A {b: 1})`, `[:T]`, `<(:A)-[:T]->(:B)>`. */
export function parseValue(text: string): TckValue {
  const reader = new Reader(text.trim());
  const result = reader.read();
  reader.expectEnd();
  return result;
}

/** One text for one value; with `sorted`, lists are told by what they hold and not by its order. */
export function canonical(value: TckValue, sorted: boolean): string {
  return 'text' in value ? value.text : describeValue(value.value, sorted);
}

/** The same text for a value of the engine. */
export function describeValue(value: Value, sorted: boolean): string {
  const inner = (item: Value) => describeValue(item, sorted);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (value instanceof Float) return `${Object.is(value.value, -0) ? '0' : value.value}f`;
  if (isList(value)) {
    const items = value.map(inner);
    return `[${(sorted ? items.sort() : items).join(', ')}]`;
  }
  if (isMap(value)) return describeMap([...value].map(([key, item]) => [key, inner(item)]));
  if (value instanceof NodeValue) return describeNode(value, inner);
  if (value instanceof RelationshipValue) return describeRelationship(value, inner);
  if (value instanceof PathValue) return describePath(value, inner);
  return JSON.stringify(withoutIdleSeconds(toText(value)!));
}

/** The TCK leaves seconds out where they are zero, Neo4j does not. */
function withoutIdleSeconds(text: string): string {
  return text.replace(/(\d\d:\d\d):00(?![.\d])/, '$1');
}

type Describe = (value: Value) => string;

function describeMap(entries: readonly (readonly [string, string])[]): string {
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, value]) => `${key}: ${value}`).join(', ')}}`;
}

function describeNode({ graph, index }: NodeValue, describe: Describe): string {
  const properties = [...graph.nodeProperties(index)].map(([key, value]) => [key, describe(value)] as const);
  return nodeText(graph.nodeLabels(index), properties);
}

function describeRelationship({ graph, index }: RelationshipValue, describe: Describe): string {
  const properties = [...graph.relationshipProperties(index)].map(
    ([key, value]) => [key, describe(value)] as const,
  );
  return relationshipText(graph.relationshipType(index), properties);
}

function describePath({ nodes, relationships }: PathValue, describe: Describe): string {
  const steps = relationships.map((relationship, at) => {
    const forward = relationship.graph.source(relationship.index) === nodes[at]!.index;
    const text = describeRelationship(relationship, describe);
    return `${forward ? `-${text}->` : `<-${text}-`}${describeNode(nodes[at + 1]!, describe)}`;
  });
  return `<${describeNode(nodes[0]!, describe)}${steps.join('')}>`;
}

type Entries = readonly (readonly [string, string])[];

function nodeText(labels: readonly string[], properties: Entries): string {
  return `(${labels
    .toSorted()
    .map((label) => `:${label}`)
    .join('')}${properties.length > 0 ? ` ${describeMap(properties)}` : ''})`;
}

function relationshipText(type: string, properties: Entries): string {
  return `[:${type}${properties.length > 0 ? ` ${describeMap(properties)}` : ''}]`;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  expectEnd(): void {
    this.#skipSpace();
    if (this.#at < this.#text.length)
      throw new Error(`cannot read the TCK value ${this.#text} from ${this.#at}`);
  }

  read(): TckValue {
    this.#skipSpace();
    const rest = this.#text.slice(this.#at);
    if (rest.startsWith("'")) return { value: this.#readString() };
    if (rest.startsWith('[:')) return { text: this.#readRelationship() };
    if (rest.startsWith('[')) return this.#readList();
    if (rest.startsWith('{')) return this.#readMap();
    if (rest.startsWith('(')) return { text: this.#readNode() };
    if (rest.startsWith('<')) return { text: this.#readPath() };
    return { value: this.#readWord() };
  }

  #skipSpace(): void {
    while (this.#text[this.#at] === ' ') this.#at++;
  }

  #accept(symbol: string): boolean {
    this.#skipSpace();
    if (!this.#text.startsWith(symbol, this.#at)) return false;
    this.#at += symbol.length;
    return true;
  }

  #readString(): string {
    let result = '';
    for (this.#at++; this.#text[this.#at] !== "'"; this.#at++) {
      if (this.#text[this.#at] === '\\') this.#at++;
      result += this.#text[this.#at];
    }
    this.#at++;
    return result;
  }

  #readWord(): Value {
    const [word] = /^[^,\]}\s)]+/.exec(this.#text.slice(this.#at)) ?? [''];
    this.#at += word.length;
    if (word === 'null') return null;
    if (word === 'true' || word === 'false') return word === 'true';
    if (/^-?\d+$/.test(word)) return normalizeInteger(BigInt(word));
    if (word === 'NaN' || /^-?Inf$/.test(word)) return new Float(Number(word.replace('Inf', 'Infinity')));
    if (!Number.isNaN(Number(word)) && word !== '') return new Float(Number(word));
    throw new Error(`cannot read the TCK value ${this.#text} at ${word}`);
  }

  #readItems(end: string, readItem: () => void): void {
    if (this.#accept(end)) return;
    do readItem();
    while (this.#accept(','));
    if (!this.#accept(end)) throw new Error(`the TCK value ${this.#text} lacks a ${end}`);
  }

  #readList(): TckValue {
    this.#at++;
    const items: TckValue[] = [];
    this.#readItems(']', () => items.push(this.read()));
    if (items.every((item) => 'value' in item)) return { value: items.map(({ value }) => value) };
    return { text: `[${items.map((item) => canonical(item, false)).join(', ')}]` };
  }

  #readEntries(): (readonly [string, TckValue])[] {
    const entries: [string, TckValue][] = [];
    if (!this.#accept('{')) return entries;
    this.#readItems('}', () => {
      const key = this.#readName();
      this.#accept(':');
      entries.push([key, this.read()]);
    });
    return entries;
  }

  #readName(): string {
    this.#skipSpace();
    const [quoted, inner] = /^`([^`]*)`/.exec(this.#text.slice(this.#at)) ?? [];
    const [name] =
      quoted !== undefined ? [quoted] : (/^[^\s:,{}()[\]]+/.exec(this.#text.slice(this.#at)) ?? ['']);
    this.#at += name.length;
    return inner ?? name;
  }

  #readMap(): TckValue {
    const entries = this.#readEntries();
    if (entries.every(([, item]) => 'value' in item)) {
      return { value: new Map(entries.map(([key, item]) => [key, (item as { value: Value }).value])) };
    }
    return { text: describeMap(this.#describe(entries)) };
  }

  #describe(entries: readonly (readonly [string, TckValue])[]): Entries {
    return entries.map(([key, value]) => [key, canonical(value, false)]);
  }

  #readNode(): string {
    this.#accept('(');
    const labels: string[] = [];
    while (this.#accept(':')) labels.push(this.#readName());
    const properties = this.#describe(this.#readEntries());
    this.#accept(')');
    return nodeText(labels, properties);
  }

  #readRelationship(): string {
    this.#accept('[:');
    const type = this.#readName();
    const properties = this.#describe(this.#readEntries());
    this.#accept(']');
    return relationshipText(type, properties);
  }

  #readPath(): string {
    this.#accept('<');
    let result = this.#readNode();
    while (!this.#accept('>')) {
      const back = this.#accept('<-');
      if (!back) this.#accept('-');
      const relationship = this.#readRelationship();
      if (back) this.#accept('-');
      else this.#accept('->');
      result += `${back ? `<-${relationship}-` : `-${relationship}->`}${this.#readNode()}`;
    }
    return `<${result}>`;
  }
}
