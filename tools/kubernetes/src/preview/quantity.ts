const SUFFIXES: Readonly<Record<string, readonly [base: bigint, exponent: number]>> = {
  n: [10n, -9],
  u: [10n, -6],
  m: [10n, -3],
  '': [10n, 0],
  k: [10n, 3],
  M: [10n, 6],
  G: [10n, 9],
  T: [10n, 12],
  P: [10n, 15],
  E: [10n, 18],
  Ki: [2n, 10],
  Mi: [2n, 20],
  Gi: [2n, 30],
  Ti: [2n, 40],
  Pi: [2n, 50],
  Ei: [2n, 60],
};

/** Digits after the decimal point that are kept: Kubernetes keeps nine; more only makes the comparison stricter. */
const SCALE = 18;

/**
 * The value of a quantity such as `500m`, `1Gi`, `1e3` or `2`, scaled by a constant so that it is exact.
 * Source: https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/.
 *
 * @returns `undefined` when it is no quantity.
 */
export function quantityOf(value: unknown): bigint | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2})|(n|u|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei))?$/.exec(
    String(value),
  );
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', exponent, suffix = ''] = match;
  if (whole === '' && fraction === '') return undefined;
  const [base, power] = exponent === undefined ? (SUFFIXES[suffix] ?? [10n, 0]) : [10n, Number(exponent)];
  if (fraction.length > SCALE) return undefined;
  let scaled = BigInt(whole + fraction.padEnd(SCALE, '0'));
  scaled = power >= 0 ? scaled * base ** BigInt(power) : scaled / base ** BigInt(-power);
  return sign === '-' ? -scaled : scaled;
}

/** Keys below which every value is a quantity: in pods, claims, quotas, limit ranges, and custom resources that embed them. */
const QUANTITY_PARENTS: ReadonlySet<string> = new Set([
  'limits',
  'requests',
  'hard',
  'capacity',
  'allocatable',
  'podFixed',
  'max',
  'min',
  'default',
  'defaultRequest',
  'maxLimitRequestRatio',
]);
const QUANTITY_KEYS: ReadonlySet<string> = new Set(['sizeLimit', 'divisor', 'averageValue', 'targetAverageValue']);

/** True when the value at this path (keys only) is a quantity rather than free text. */
export function isQuantityPath(keys: readonly string[]): boolean {
  const key = keys.at(-1) ?? '';
  const parent = keys.at(-2) ?? '';
  // What people write in ConfigMaps and annotations is text, whatever the keys are called.
  if (keys[0] === 'data' || keys[0] === 'metadata') return false;
  return QUANTITY_PARENTS.has(parent) || QUANTITY_KEYS.has(key);
}
