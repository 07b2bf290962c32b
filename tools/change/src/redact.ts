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
  const spans: [start: number, end: number][] = [];
  for (const secret of secrets) {
    if (secret.length < 4) continue;
    for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1))
      spans.push([at, at + secret.length]);
  }
  if (spans.length === 0) return text;
  // Secrets may overlap or hold each other: hiding them one after the other would leave the rest of the longer one.
  let result = '';
  let end = 0;
  for (const [start, stop] of spans.sort((a, b) => a[0] - b[0])) {
    if (start >= end) result += text.slice(end, start) + REDACTED;
    end = Math.max(end, stop);
  }
  return result + text.slice(end);
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
