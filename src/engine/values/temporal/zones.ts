import { Temporal } from 'temporal-polyfill';
import { argumentError } from '../value-errors.ts';

const SECONDS_PER_DAY = 86_400;
const SECONDS_PER_CALENDAR_CYCLE = 146_097 * SECONDS_PER_DAY;

/** The years 9,200 and −200,000, well inside what the zone library can hold. */
const LATEST = 228_166_000_000;
const EARLIEST = -6_373_400_000_000;

/** A local day and time of day made real in a zone, with its distance from UTC in seconds. */
export interface LocalMoment {
  readonly epochDay: number;
  readonly nanoOfDay: number;
  readonly offset: number;
}

/** Seconds ahead of UTC in a named zone at a moment. Beyond the library's years the rules repeat or stand still. */
export function offsetAt(zone: string, epochSecond: number): number {
  const moment = Temporal.Instant.fromEpochMilliseconds(intoKnownYears(epochSecond) * 1000);
  return moment.toZonedDateTimeISO(zone).offsetNanoseconds / 1e9;
}

/**
 * The moment at which a zone's clocks show a local time. Where they show it twice the preferred offset decides,
 * else the first; where they skip it, it moves on by the length of the gap.
 */
export function resolveLocal(
  zone: string,
  epochDay: number,
  nanoOfDay: number,
  preferred: number | null,
): LocalMoment {
  const local = epochDay * SECONDS_PER_DAY + Math.floor(nanoOfDay / 1e9);
  const before = offsetAt(zone, local - SECONDS_PER_DAY);
  const after = offsetAt(zone, local + SECONDS_PER_DAY);
  const valid = [before, after].filter((offset) => offsetAt(zone, local - offset) === offset);
  if (valid.length > 0) {
    const offset = preferred !== null && valid.includes(preferred) ? preferred : valid[0]!;
    return { epochDay, nanoOfDay, offset };
  }
  return localAt(zone, local - before, nanoOfDay % 1e9);
}

/** What calendar and clocks of a zone show at a moment. */
export function localAt(zone: string, epochSecond: number, nanosecond: number): LocalMoment {
  const offset = offsetAt(zone, epochSecond);
  const local = epochSecond + offset;
  const epochDay = Math.floor(local / SECONDS_PER_DAY);
  return { epochDay, nanoOfDay: (local - epochDay * SECONDS_PER_DAY) * 1e9 + nanosecond, offset };
}

/** Abbreviations that the zone library knows and Neo4j does not take. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(['EST', 'MST', 'HST', 'ROC']);

/** The zone's name in its official spelling. @throws ArgumentError for a name that no zone has. */
export function requireZone(name: string): string {
  try {
    const { timeZoneId } = Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(
      name.replaceAll(' ', '_'),
    );
    if (!ABBREVIATIONS.has(timeZoneId) && /^[A-Z]/.test(timeZoneId)) return timeZoneId;
  } catch {
    // The library's own message speaks of its own world.
  }
  throw argumentError(
    `Unknown time zone '${name}': expected an offset such as +01:00 or a name such as Europe/Oslo.`,
  );
}

/** Zone rules repeat with the calendar, every 400 years; before the first recorded change nothing happens. */
function intoKnownYears(epochSecond: number): number {
  if (epochSecond < EARLIEST) return EARLIEST;
  if (epochSecond <= LATEST) return epochSecond;
  return (
    epochSecond - Math.ceil((epochSecond - LATEST) / SECONDS_PER_CALENDAR_CYCLE) * SECONDS_PER_CALENDAR_CYCLE
  );
}
