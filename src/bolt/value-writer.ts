import {
  CypherDate,
  DateTime,
  type Duration,
  LocalDateTime,
  LocalTime,
  Time,
} from '../engine/values/temporal/temporal-values.ts';
import {
  Float,
  type Integer,
  isList,
  isMap,
  type MapValue,
  NodeValue,
  PathValue,
  Point,
  RelationshipValue,
  type Value,
} from '../engine/values/value.ts';
import type { PackStreamWriter } from './packstream-writer.ts';
import { TAG } from './structures.ts';

const NANOS_PER_SECOND = 1_000_000_000;
const SECONDS_PER_DAY = 86_400;

/** Writes any Cypher value as Bolt 5.1 to 5.4 have it: element ids, and date-times in UTC. */
export function writeValue(writer: PackStreamWriter, value: Value): void {
  if (value === null) writer.writeNull();
  else if (typeof value === 'string') writer.writeString(value);
  else if (typeof value === 'number' || typeof value === 'bigint') writer.writeInteger(value);
  else if (typeof value === 'boolean') writer.writeBoolean(value);
  else writeObject(writer, value);
}

/** A map of strings to values. */
export function writeMap(writer: PackStreamWriter, map: MapValue): void {
  writer.writeMapHeader(map.size);
  for (const [key, value] of map) {
    writer.writeString(key);
    writeValue(writer, value);
  }
}

function writeObject(
  writer: PackStreamWriter,
  value: Exclude<Value, null | string | number | bigint | boolean>,
): void {
  if (value instanceof Float) writer.writeFloat(value.value);
  else if (value instanceof NodeValue) writeNode(writer, value);
  else if (value instanceof RelationshipValue) writeRelationship(writer, value);
  else if (isList(value)) writeList(writer, value);
  else if (isMap(value)) writeMap(writer, value);
  else if (value instanceof PathValue) writePath(writer, value);
  else if (value instanceof Point) writePoint(writer, value);
  else writeTemporal(writer, value);
}

function writeList(writer: PackStreamWriter, list: readonly Value[]): void {
  writer.writeListHeader(list.length);
  for (const item of list) writeValue(writer, item);
}

function writeNode(writer: PackStreamWriter, { graph, index }: NodeValue): void {
  writer.writeStructureHeader(TAG.node, 4);
  writer.writeInteger(index);
  writeList(writer, graph.nodeLabels(index));
  writeMap(writer, graph.nodeProperties(index));
  writer.writeString(graph.nodeElementId(index));
}

function writeRelationship(writer: PackStreamWriter, { graph, index }: RelationshipValue): void {
  const [source, target] = [graph.source(index), graph.target(index)];
  writer.writeStructureHeader(TAG.relationship, 8);
  writer.writeInteger(index);
  writer.writeInteger(source);
  writer.writeInteger(target);
  writer.writeString(graph.relationshipType(index));
  writeMap(writer, graph.relationshipProperties(index));
  writer.writeString(graph.relationshipElementId(index));
  writer.writeString(graph.nodeElementId(source));
  writer.writeString(graph.nodeElementId(target));
}

function writeUnboundRelationship(writer: PackStreamWriter, { graph, index }: RelationshipValue): void {
  writer.writeStructureHeader(TAG.unboundRelationship, 4);
  writer.writeInteger(index);
  writer.writeString(graph.relationshipType(index));
  writeMap(writer, graph.relationshipProperties(index));
  writer.writeString(graph.relationshipElementId(index));
}

/**
 * Distinct nodes, distinct relationships, and the walk through them: per step the relationship's place from 1
 * (negative where it is walked against its direction) and the place of the node reached from 0.
 */
function writePath(writer: PackStreamWriter, { nodes, relationships }: PathValue): void {
  const nodePlaces = placesOf(nodes);
  const relationshipPlaces = placesOf(relationships);
  writer.writeStructureHeader(TAG.path, 3);
  writer.writeListHeader(nodePlaces.size);
  for (const { element } of nodePlaces.values()) writeNode(writer, element);
  writer.writeListHeader(relationshipPlaces.size);
  for (const { element } of relationshipPlaces.values()) writeUnboundRelationship(writer, element);
  writer.writeListHeader(relationships.length * 2);
  relationships.forEach(({ graph, index }, step) => {
    const place = relationshipPlaces.get(index)!.place + 1;
    writer.writeInteger(graph.source(index) === nodes[step]!.index ? place : -place);
    writer.writeInteger(nodePlaces.get(nodes[step + 1]!.index)!.place);
  });
}

function placesOf<T extends { readonly index: number }>(
  elements: readonly T[],
): ReadonlyMap<number, { readonly place: number; readonly element: T }> {
  const places = new Map<number, { place: number; element: T }>();
  for (const element of elements) {
    if (!places.has(element.index)) places.set(element.index, { place: places.size, element });
  }
  return places;
}

function writePoint(writer: PackStreamWriter, { srid, coordinates }: Point): void {
  writer.writeStructureHeader(coordinates.length === 2 ? TAG.point2D : TAG.point3D, 1 + coordinates.length);
  writer.writeInteger(srid);
  for (const coordinate of coordinates) writer.writeFloat(coordinate);
}

function writeTemporal(
  writer: PackStreamWriter,
  value: CypherDate | LocalTime | Time | LocalDateTime | DateTime | Duration,
): void {
  if (value instanceof CypherDate) writeIntegers(writer, TAG.date, [value.epochDay]);
  else if (value instanceof LocalTime) writeIntegers(writer, TAG.localTime, [value.nanoOfDay]);
  else if (value instanceof Time) writeIntegers(writer, TAG.time, [value.nanoOfDay, value.offset]);
  else if (value instanceof LocalDateTime) writeIntegers(writer, TAG.localDateTime, secondsAndNano(value, 0));
  else if (value instanceof DateTime) writeDateTime(writer, value);
  else writeIntegers(writer, TAG.duration, [value.months, value.days, value.seconds, value.nanoseconds]);
}

function writeDateTime(writer: PackStreamWriter, value: DateTime): void {
  writer.writeStructureHeader(value.zone === null ? TAG.dateTime : TAG.dateTimeZoneId, 3);
  for (const number of secondsAndNano(value, value.offset)) writer.writeInteger(number);
  if (value.zone === null) writer.writeInteger(value.offset);
  else writer.writeString(value.zone);
}

function writeIntegers(writer: PackStreamWriter, tag: number, numbers: readonly Integer[]): void {
  writer.writeStructureHeader(tag, numbers.length);
  for (const number of numbers) writer.writeInteger(number);
}

/** Seconds since 1970 in UTC, of a place on a calendar so far ahead of it, and nanoseconds. */
function secondsAndNano({ epochDay, nanoOfDay }: LocalDateTime, offset: number): [Integer, number] {
  const nano = nanoOfDay % NANOS_PER_SECOND;
  const second = (nanoOfDay - nano) / NANOS_PER_SECOND - offset;
  const seconds = epochDay * SECONDS_PER_DAY + second;
  if (Number.isSafeInteger(seconds)) return [seconds, nano];
  return [BigInt(epochDay) * BigInt(SECONDS_PER_DAY) + BigInt(second), nano];
}
