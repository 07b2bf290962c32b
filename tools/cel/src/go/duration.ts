import { quote } from './text.ts';

/** Durations are nanoseconds in 64 bits. */
const MAX = 2n ** 63n;
const UNITS: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};

/** Go's words about a text that is no duration. */
export class DurationError extends Error {}

/**
 * Go's time.ParseDuration: `1h30m`, `-1.5s`, `300ms`.
 *
 * @returns nanoseconds.
 * @throws DurationError with Go's words.
 */
export function parseDuration(input: string): bigint {
  const bad = (): never => {
    throw new DurationError(`time: invalid duration ${quote(input)}`);
  };
  const negative = input.startsWith('-');
  let rest = /^[-+]/.test(input) ? input.slice(1) : input;
  if (rest === '0') return 0n;
  if (rest === '') return bad();
  let total = 0n;
  while (rest !== '') {
    const number = /^([0-9]*)(\.[0-9]*)?/.exec(rest);
    const whole = number?.[1] ?? '';
    const fraction = (number?.[2] ?? '').slice(1);
    if (whole === '' && fraction === '') return bad();
    rest = rest.slice(number?.[0].length);
    const name = /^[^.0-9]*/.exec(rest)?.[0] ?? '';
    if (name === '') throw new DurationError(`time: missing unit in duration ${quote(input)}`);
    rest = rest.slice(name.length);
    const unit = Object.hasOwn(UNITS, name) ? UNITS[name] : undefined;
    if (unit === undefined) throw new DurationError(`time: unknown unit ${quote(name)} in duration ${quote(input)}`);
    const value = BigInt(whole === '' ? 0 : whole);
    if (value > MAX / unit) return bad();
    total += value * unit;
    if (fraction !== '') total += fractionOf(fraction, unit);
    if (total > MAX) return bad();
  }
  if (!negative && total > MAX - 1n) return bad();
  return negative ? -total : total;
}

/** Go multiplies in floating point, and so loses what is below a nanosecond. */
function fractionOf(digits: string, unit: bigint): bigint {
  let value = 0n;
  let scale = 1;
  for (const digit of digits) {
    const next = value * 10n + BigInt(digit);
    if (next > MAX) break;
    value = next;
    scale *= 10;
  }
  return value === 0n ? 0n : BigInt(Math.trunc(Number(value) * (Number(unit) / scale)));
}

const TIME_UNITS: readonly (readonly [bigint, readonly string[]])[] = [
  [1n, ['ns', 'nano']],
  [1_000n, ['us', 'µs', 'micro']],
  [1_000_000n, ['ms', 'milli']],
  [1_000_000_000n, ['s', 'sec']],
  [60_000_000_000n, ['m', 'min']],
  [3_600_000_000_000n, ['h', 'hr', 'hour']],
  [86_400_000_000_000n, ['d', 'day']],
  [604_800_000_000_000n, ['w', 'wk', 'week']],
];

/**
 * OpenAPI's `format: duration` as the API server reads it: Go's durations, or Scala's (`1 day`, `2w`), found anywhere in
 * the text.
 *
 * @returns nanoseconds, wrapped to 64 bits as there.
 * @throws DurationError with the server's words.
 * @see https://github.com/kubernetes/kube-openapi/blob/master/pkg/validation/strfmt/duration.go
 */
export function parseFormatDuration(input: string): bigint {
  try {
    return parseDuration(input);
  } catch (error) {
    if (!(error instanceof DurationError)) throw error;
  }
  let total = 0n;
  let found = false;
  for (const [, digits = '', word = ''] of input.matchAll(/([0-9]+)[\t\n\f\r ]*([A-Za-zµ]+)/g)) {
    const factor = BigInt(digits);
    if (factor >= MAX) throw new DurationError(`strconv.Atoi: parsing ${quote(digits)}: value out of range`);
    const unit = word.toLowerCase();
    for (const [multiplier, names] of TIME_UNITS) {
      for (const [index, name] of names.entries()) {
        if (unit === name || (index === names.length - 1 && unit.startsWith(name))) {
          found = true;
          total = BigInt.asIntN(64, total + BigInt.asIntN(64, factor * multiplier));
        }
      }
    }
  }
  if (!found) throw new DurationError(`unable to parse ${input} as duration`);
  return total;
}

/** time.Duration's String: `1h30m0s`, `1.5s`, `0s`. */
export function formatDuration(nanoseconds: bigint): string {
  if (nanoseconds === 0n) return '0s';
  const sign = nanoseconds < 0n ? '-' : '';
  const value = nanoseconds < 0n ? -nanoseconds : nanoseconds;
  if (value < 1_000n) return `${sign}${value}ns`;
  if (value < 1_000_000n) return `${sign}${decimal(value, 1_000n)}µs`;
  if (value < 1_000_000_000n) return `${sign}${decimal(value, 1_000_000n)}ms`;
  const minutes = value / 60_000_000_000n;
  const seconds = `${decimal(value % 60_000_000_000n, 1_000_000_000n)}s`;
  if (minutes === 0n) return sign + seconds;
  const hours = minutes / 60n;
  return `${sign}${hours > 0n ? `${hours}h` : ''}${minutes % 60n}m${seconds}`;
}

function decimal(value: bigint, unit: bigint): string {
  const width = unit.toString().length - 1;
  const fraction = (value % unit).toString().padStart(width, '0').replace(/0+$/, '');
  return fraction === '' ? `${value / unit}` : `${value / unit}.${fraction}`;
}
