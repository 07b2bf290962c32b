/** What Go's library does with texts, where the API server's answers depend on it. */
export {
  type Address,
  AddressError,
  formatAddress,
  isMapped,
  maskAddress,
  type Prefix,
  parseAddress,
  parsePrefix,
  sameBytes,
} from './address.ts';
export { DurationError, formatDuration, parseDuration, parseFormatDuration } from './duration.ts';
export { compilePattern, type Pattern, PatternError } from './regexp.ts';
export { byteLength, ESCAPES, formatF, goFloat, quote, runeCount } from './text.ts';
export { civilTime, formatRfc3339, type Instant, parseDate, parseFormatDateTime, parseRfc3339 } from './time.ts';
export { escapedPath, parseRequestUri, parseUrl, queryOf, splitHost, type Url, UrlError } from './url.ts';
