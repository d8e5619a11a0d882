/** Days since 1970-01-01 in the proleptic ISO calendar, years −999,999,999 to 999,999,999. */
export class CypherDate {
  readonly epochDay: number;

  constructor(epochDay: number) {
    this.epochDay = epochDay;
  }
}

/** Nanoseconds since midnight, without a zone. */
export class LocalTime {
  readonly nanoOfDay: number;

  constructor(nanoOfDay: number) {
    this.nanoOfDay = nanoOfDay;
  }
}

/** A time of day as the clock on the wall shows it, and how far that clock is ahead of UTC in seconds. */
export class Time {
  readonly nanoOfDay: number;
  readonly offset: number;

  constructor(nanoOfDay: number, offset: number) {
    this.nanoOfDay = nanoOfDay;
    this.offset = offset;
  }
}

/** A day and the nanoseconds since its midnight, without a zone. */
export class LocalDateTime {
  readonly epochDay: number;
  readonly nanoOfDay: number;

  constructor(epochDay: number, nanoOfDay: number) {
    this.epochDay = epochDay;
    this.nanoOfDay = nanoOfDay;
  }
}

/**
 * Day and time as calendar and clock at the place show them, their distance from UTC in seconds, and the named
 * zone that gave this distance (`Europe/Oslo`), or null where only an offset was stated.
 */
export class DateTime {
  readonly epochDay: number;
  readonly nanoOfDay: number;
  readonly offset: number;
  readonly zone: string | null;

  constructor(epochDay: number, nanoOfDay: number, offset: number, zone: string | null) {
    this.epochDay = epochDay;
    this.nanoOfDay = nanoOfDay;
    this.offset = offset;
    this.zone = zone;
  }
}

/**
 * Four amounts that do not convert into each other, as Neo4j keeps them. The first three are int64 of either
 * sign; `nanoseconds` is 0 to 999,999,999, so that −0.5 s is −1 s and +500,000,000 ns.
 */
export class Duration {
  readonly months: bigint;
  readonly days: bigint;
  readonly seconds: bigint;
  readonly nanoseconds: number;

  constructor(months: bigint, days: bigint, seconds: bigint, nanoseconds: number) {
    this.months = months;
    this.days = days;
    this.seconds = seconds;
    this.nanoseconds = nanoseconds;
  }
}

/** The temporal values that are points in time, in the wide sense: everything temporal but durations. */
export type TemporalInstant = CypherDate | LocalTime | Time | LocalDateTime | DateTime;

export function isTemporalInstant(value: unknown): value is TemporalInstant {
  return (
    value instanceof CypherDate ||
    value instanceof LocalTime ||
    value instanceof Time ||
    value instanceof LocalDateTime ||
    value instanceof DateTime
  );
}
