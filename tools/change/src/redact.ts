/** What stands in for a secret. */
export const REDACTED = '(sensitive)';

/**
 * Replaces every occurrence of known secret values in a text.
 *
 * @param secrets values to hide; those shorter than four characters would hit ordinary text and are matched only as a
 *   whole string.
 */
export function redactText(text: string, secrets: ReadonlySet<string>): string {
  if (secrets.has(text) && text !== '') return REDACTED;
  let result = text;
  for (const secret of secrets) {
    if (secret.length >= 4 && result.includes(secret)) result = result.replaceAll(secret, REDACTED);
  }
  return result;
}

/** The same, in every string (keys too) of a JSON value. */
export function redactValue(value: unknown, secrets: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return redactText(value, secrets);
  if (typeof value === 'number' && secrets.has(String(value))) return REDACTED;
  if (Array.isArray(value)) return value.map((item) => redactValue(item, secrets));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [redactText(key, secrets), redactValue(item, secrets)]),
    );
  }
  return value;
}
