import { type CivilTime, civilTime } from '../go/time.ts';
import { CelError, Duration, Timestamp, type Value } from '../values/value.ts';
import { type Implementation, type Library, noOverload } from './function.ts';

/** Seconds east of UTC that a time zone had at a moment; an error for an unknown one. */
function offsetOf(zone: string, { nanoseconds }: Timestamp): number | CelError {
  const colon = zone.indexOf(':');
  if (colon >= 0) {
    const [hours, minutes] = [zone.slice(0, colon), zone.slice(colon + 1)];
    for (const part of [hours, minutes]) {
      if (!/^[+-]?[0-9]+$/.test(part)) {
        return new CelError(`strconv.Atoi: parsing ${JSON.stringify(part)}: invalid syntax`);
      }
    }
    const offset = zone.startsWith('-') ? Number(hours) * 60 - Number(minutes) : Number(hours) * 60 + Number(minutes);
    return offset * 60;
  }
  if (zone === '' || zone === 'UTC') return 0;
  if (!/^[A-Za-z0-9_+/-]+$/.test(zone) || zone === 'Local') return new CelError(`unknown time zone ${zone}`);
  return offsetByName(zone, nanoseconds) ?? new CelError(`unknown time zone ${zone}`);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function offsetByName(zone: string, nanoseconds: bigint): number | undefined {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    try {
      formatter = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        era: 'short',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
        hourCycle: 'h23',
      });
    } catch {
      return undefined;
    }
    formatters.set(zone, formatter);
  }
  const milliseconds = Number(nanoseconds / 1_000_000n);
  const parts = Object.fromEntries(formatter.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
  const local = Date.UTC(
    Number(parts.year),
    Number(parts.month) - 1,
    Number(parts.day),
    Number(parts.hour),
    Number(parts.minute),
    Number(parts.second),
  );
  return Math.round((local - Math.floor(milliseconds / 1000) * 1000) / 1000);
}

/** A part of a moment, in UTC or in the zone that is named; of a duration, where it has such a part. */
function part(name: string, ofTime: (time: CivilTime) => number, unit?: bigint): Implementation {
  return (args) => {
    const [value, zone] = args;
    if (value instanceof Duration && unit !== undefined && zone === undefined) return value.nanoseconds / unit;
    if (!(value instanceof Timestamp) || (zone !== undefined && typeof zone !== 'string'))
      return noOverload(name, args);
    const offset = offsetOf((zone as string | undefined) ?? 'UTC', value);
    return typeof offset === 'number' ? (BigInt(ofTime(civilTime(value.nanoseconds, offset))) as Value) : offset;
  };
}

/** Parts of timestamps and durations. */
export const TIMES: Library = {
  getFullYear: part('getFullYear', ({ year }) => year),
  getMonth: part('getMonth', ({ month }) => month - 1),
  getDayOfYear: part('getDayOfYear', ({ dayOfYear }) => dayOfYear),
  getDayOfMonth: part('getDayOfMonth', ({ day }) => day - 1),
  getDate: part('getDate', ({ day }) => day),
  getDayOfWeek: part('getDayOfWeek', ({ weekday }) => weekday),
  getHours: part('getHours', ({ hour }) => hour, 3_600_000_000_000n),
  getMinutes: part('getMinutes', ({ minute }) => minute, 60_000_000_000n),
  getSeconds: part('getSeconds', ({ second }) => second, 1_000_000_000n),
  getMilliseconds: part('getMilliseconds', ({ nanosecond }) => Math.floor(nanosecond / 1_000_000), 1_000_000n),
};
