/** Digits of a number: `0.digits` times ten to the power `point`, as `strconv` keeps them, without zeros at the end. */
interface Decimal {
  digits: string;
  point: number;
}

/**
 * `strconv.FormatFloat(value, format, precision, 64)`.
 *
 * @param precision digits after the point (`e`, `f`), significant digits (`g`), hexadecimal digits (`x`); -1 for as many as it takes
 *   to read the same double.
 */
export function formatFloat(value: number, format: string, precision: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (value === Number.POSITIVE_INFINITY) return '+Inf';
  if (value === Number.NEGATIVE_INFINITY) return '-Inf';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const size = Math.abs(value);
  if (format === 'b') return sign + binary(size);
  if (format === 'x' || format === 'X') return sign + hexadecimal(size, precision, format === 'X');
  const lower = format.toLowerCase();
  const text =
    lower === 'e' ? exponential(size, precision) : lower === 'f' ? plain(size, precision) : general(size, precision);
  return sign + (format === lower ? text : text.toUpperCase());
}

function exponential(size: number, precision: number): string {
  const decimal = precision < 0 ? shortest(size) : rounded(exact(size), precision + 1);
  return withExponent(decimal, precision < 0 ? Math.max(decimal.digits.length - 1, 0) : precision);
}

function plain(size: number, precision: number): string {
  const decimal = precision < 0 ? shortest(size) : exact(size);
  const places = precision < 0 ? Math.max(decimal.digits.length - decimal.point, 0) : precision;
  return withoutExponent(precision < 0 ? decimal : rounded(decimal, decimal.point + precision), places);
}

function general(size: number, precision: number): string {
  const digits = precision === 0 ? 1 : precision;
  const decimal = digits < 0 ? shortest(size) : rounded(exact(size), digits);
  const count = decimal.digits.length;
  let limit = digits;
  if (limit > count && count >= decimal.point) limit = count;
  // With the shortest form the border is 6, whatever the number of digits: 1000000 prints as 1e+06.
  if (digits < 0) limit = 6;
  const exponent = decimal.point - 1;
  if (exponent < -4 || exponent >= limit) {
    const places = digits < 0 || digits > count ? count : digits;
    return withExponent(decimal, places - 1);
  }
  return withoutExponent(decimal, Math.max(count - decimal.point, 0));
}

function withExponent({ digits, point }: Decimal, places: number): string {
  const first = digits === '' ? '0' : (digits[0] as string);
  const rest = places > 0 ? `.${digits.slice(1, places + 1).padEnd(places, '0')}` : '';
  const exponent = digits === '' ? 0 : point - 1;
  return `${first}${rest}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function withoutExponent({ digits, point }: Decimal, places: number): string {
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  if (places <= 0) return whole;
  const fraction = point >= 0 ? digits.slice(point) : '0'.repeat(Math.min(-point, places)) + digits;
  return `${whole}.${fraction.slice(0, places).padEnd(places, '0')}`;
}

/** The shortest digits that read back to the same double; JavaScript and Go agree on them. */
function shortest(size: number): Decimal {
  if (size === 0) return { digits: '', point: 0 };
  const [mantissa = '', exponent = '0'] = size.toExponential().split('e');
  return { digits: mantissa.replace('.', '').replace(/0+$/, ''), point: Number(exponent) + 1 };
}

/** All digits of the double: it is a whole number of some power of two. */
function exact(size: number): Decimal {
  if (size === 0) return { digits: '', point: 0 };
  const { mantissa, exponent } = unpack(size);
  const power = exponent - 52;
  const scaled = power >= 0 ? mantissa << BigInt(power) : mantissa * 5n ** BigInt(-power);
  const digits = scaled.toString();
  return { digits: digits.replace(/0+$/, ''), point: digits.length + (power < 0 ? power : 0) };
}

/** Rounds half to even, as the exact decimal of Go's `strconv` does. */
function rounded({ digits, point }: Decimal, count: number): Decimal {
  if (count < 0) return { digits: '', point: 0 };
  if (count >= digits.length) return { digits, point };
  const kept = digits.slice(0, count);
  const next = digits[count] as string;
  const half = next === '5' && count + 1 === digits.length;
  const up = half ? count > 0 && Number(digits[count - 1]) % 2 === 1 : next >= '5';
  if (!up) return { digits: kept.replace(/0+$/, ''), point: kept.replace(/0+$/, '') === '' ? 0 : point };
  const raised = (BigInt(kept === '' ? '0' : kept) + 1n).toString().padStart(count, '0');
  return { digits: raised.replace(/0+$/, ''), point: raised.length > count ? point + 1 : point };
}

function unpack(size: number): { mantissa: bigint; exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, size);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & ((1n << 52n) - 1n);
  return biased === 0
    ? { mantissa: fraction, exponent: -1022 }
    : { mantissa: fraction | (1n << 52n), exponent: biased - 1023 };
}

function binary(size: number): string {
  const { mantissa, exponent } = unpack(size);
  const power = exponent - 52;
  return `${mantissa}p${power < 0 ? '-' : '+'}${Math.abs(power)}`;
}

function hexadecimal(size: number, precision: number, upper: boolean): string {
  let { mantissa, exponent } = unpack(size);
  if (mantissa === 0n) exponent = 0;
  mantissa <<= 8n;
  while (mantissa !== 0n && (mantissa & (1n << 60n)) === 0n) {
    mantissa <<= 1n;
    exponent--;
  }
  if (precision >= 0 && precision < 15) {
    const shift = BigInt(precision * 4);
    const extra = (mantissa << shift) & ((1n << 60n) - 1n);
    mantissa >>= 60n - shift;
    if ((extra | (mantissa & 1n)) > 1n << 59n) mantissa++;
    mantissa <<= 60n - shift;
    if ((mantissa & (1n << 61n)) !== 0n) {
      mantissa >>= 1n;
      exponent++;
    }
  }
  const lead = (mantissa >> 60n) & 1n;
  let fraction = (mantissa & ((1n << 60n) - 1n)).toString(16).padStart(15, '0');
  fraction = precision < 0 ? fraction.replace(/0+$/, '') : fraction.padEnd(precision, '0').slice(0, precision);
  const text = `0x${lead}${fraction === '' ? '' : `.${fraction}`}p${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  return upper ? text.toUpperCase() : text;
}
