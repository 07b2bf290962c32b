/** A moment: nanoseconds since 1970-01-01T00:00:00Z. */
export type Instant = bigint;

const SECOND = 1_000_000_000n;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysIn(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0);
}

/** Days since 1970-01-01 of a date in the proleptic Gregorian calendar. */
export function daysOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A date as `2006-01-02`; `undefined` for any other text and for days that do not exist. */
export function parseDate(text: string): Instant | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  return BigInt(daysOf(year, month, day)) * 86_400n * SECOND;
}

const RFC3339 = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:[.,](\d+))?(Z|[+-]\d{2}:\d{2})$/;

/** Go's time.Parse(time.RFC3339): a fraction of any length, hours below 24, offsets below 24:60. */
export function parseRfc3339(text: string): Instant | undefined {
  const match = RFC3339.exec(text);
  if (match === null) return undefined;
  const [, date = '', hour = '', minute = '', second = '', fraction = '', zone = ''] = match;
  const day = parseDate(date);
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  let offset = 0;
  if (zone !== 'Z') {
    const hours = Number(zone.slice(1, 3));
    const minutes = Number(zone.slice(4));
    if (hours > 24 || minutes > 60) return undefined;
    offset = (hours * 60 + minutes) * 60 * (zone.startsWith('-') ? -1 : 1);
  }
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second) - offset;
  return day + BigInt(seconds) * SECOND + BigInt(fraction.slice(0, 9).padEnd(9, '0'));
}

/** `format: date-time` as the API server turns it into a moment: RFC 3339, or the same without a zone (UTC). */
export function parseFormatDateTime(text: string): Instant | undefined {
  if (text === '') return 0n;
  return parseRfc3339(text) ?? (/^\d{4}-\d{2}-\d{2}T[\d:.,]+$/.test(text) ? parseRfc3339(`${text}Z`) : undefined);
}

export interface CivilTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly nanosecond: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** 0 is the first of January. */
  readonly dayOfYear: number;
}

/** The date and the time of a moment, `offset` seconds east of UTC. */
export function civilTime(instant: Instant, offset = 0): CivilTime {
  const local = instant + BigInt(offset) * SECOND;
  const nanosecond = Number(((local % SECOND) + SECOND) % SECOND);
  const seconds = Number((local - BigInt(nanosecond)) / SECOND);
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfMarchYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfMarchYear + 2) / 153);
  const day = dayOfMarchYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return {
    year,
    month,
    day,
    hour: Math.floor(rest / 3600),
    minute: Math.floor((rest % 3600) / 60),
    second: rest % 60,
    nanosecond,
    weekday: (((days + 4) % 7) + 7) % 7,
    dayOfYear: days - daysOf(year, 1, 1),
  };
}

/** RFC 3339 with as many digits of the fraction as are needed (time.RFC3339Nano), in UTC. */
export function formatRfc3339(instant: Instant): string {
  const { year, month, day, hour, minute, second, nanosecond } = civilTime(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  const fraction = nanosecond === 0 ? '' : `.${String(nanosecond).padStart(9, '0').replace(/0+$/, '')}`;
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}${fraction}Z`;
}
