/**
 * Cypher values as plain JSON, the way Neo4j's Query API writes them: times as ISO text, points as `SRID=…;POINT (…)`,
 * nodes and relationships as objects, a path as a list. An integer beyond 2^53 − 1 is a decimal string, for JSON in
 * JavaScript would round it; `NaN` and `Infinity`, which JSON lacks, are strings.
 */
import neo4j, { type Node, type Path, type Point, type Relationship } from 'neo4j-driver';
import { AppError } from '../../domain/errors.ts';
import { durationText } from './duration-text.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const MOST_DEPTH = 32;

/** @throws AppError `too-large` for values nested deeper than 32 levels. */
export function toJson(value: unknown, depth = 0): Json {
  if (depth > MOST_DEPTH) {
    throw new AppError('too-large', `a value of the answer is nested deeper than ${MOST_DEPTH} levels`);
  }
  if (value === null || value === undefined) return null;
  if (typeof value === 'object') return objectToJson(value, depth);
  if (typeof value === 'bigint') return integerToJson(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  return value as string | boolean;
}

function integerToJson(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

function objectToJson(value: object, depth: number): Json {
  if (Array.isArray(value)) return value.map((item) => toJson(item, depth + 1));
  if (neo4j.isNode(value)) return nodeToJson(value, depth);
  if (neo4j.isRelationship(value)) return relationshipToJson(value, depth);
  if (neo4j.isPath(value)) return pathToJson(value, depth);
  if (neo4j.isPoint(value)) return pointToText(value);
  if (neo4j.isDuration(value)) return durationText(value);
  if (isTemporal(value)) return temporalText(value);
  if (value instanceof Int8Array)
    return Buffer.from(value.buffer, value.byteOffset, value.length).toString('base64');
  return mapToJson(value, depth);
}

function isTemporal(value: object): boolean {
  return (
    neo4j.isDate(value) ||
    neo4j.isTime(value) ||
    neo4j.isLocalTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isDateTime(value)
  );
}

/** Without zeros at the end of a fraction, and without the name of a zone, whose offset stands there. */
function temporalText(value: object): string {
  return String(value)
    .replace(/\[.*\]$/, '')
    .replace(/(\.\d*?)0+(?!\d)/, '$1')
    .replace(/\.(?!\d)/, '');
}

function mapToJson(map: object, depth: number): Json {
  return Object.fromEntries(Object.entries(map).map(([name, inner]) => [name, toJson(inner, depth + 1)]));
}

function nodeToJson({ elementId, labels, properties }: Node, depth: number): Json {
  return { elementId, labels, properties: mapToJson(properties, depth) };
}

function relationshipToJson(relationship: Relationship, depth: number): Json {
  const { elementId, startNodeElementId, endNodeElementId, type, properties } = relationship;
  return { elementId, startNodeElementId, endNodeElementId, type, properties: mapToJson(properties, depth) };
}

function pathToJson({ start, segments }: Path, depth: number): Json {
  const steps = segments.flatMap(({ relationship, end }) => [
    relationshipToJson(relationship, depth + 1),
    nodeToJson(end, depth + 1),
  ]);
  return [nodeToJson(start, depth + 1), ...steps];
}

function pointToText({ srid, x, y, z }: Point): string {
  const coordinates = [x, y, ...(z === undefined ? [] : [z])].map(floatText).join(' ');
  return `SRID=${srid};POINT ${z === undefined ? '' : 'Z '}(${coordinates})`;
}

const floatText = (value: number): string => (Number.isInteger(value) ? value.toFixed(1) : String(value));
