import { AddressError, parseAddress, parseRequestUri, UrlError } from '@mainstem/cel/go';

/** `format: ipv4`: as the API server always read it, leading zeros included; `::1.2.3.4` holds a dot and counts too. */
export function isIPv4(text: string): boolean {
  return text.includes('.') && sloppyLength(text) !== undefined;
}

/** `format: ipv6`: anything that holds a colon and is an address, without a zone. */
export function isIPv6(text: string): boolean {
  if (!text.includes(':')) return false;
  try {
    return parseAddress(text).zone === '';
  } catch (error) {
    if (error instanceof AddressError) return false;
    throw error;
  }
}

/** `format: cidr`: leading zeros are allowed in both parts. */
export function isCidr(text: string): boolean {
  const slash = text.indexOf('/');
  if (slash < 0) return false;
  const bits = text.slice(slash + 1);
  const address = text.slice(0, slash);
  const length = sloppyIPv4(address) ? 4 : isSloppyIPv6(address) ? 16 : 0;
  return length > 0 && /^[0-9]+$/.test(bits) && Number(bits) <= length * 8;
}

function sloppyLength(text: string): number | undefined {
  const first = /[.:]/.exec(text)?.[0];
  if (first === '.') return sloppyIPv4(text) ? 4 : undefined;
  return first === ':' && isSloppyIPv6(text) ? 16 : undefined;
}

function sloppyIPv4(text: string): boolean {
  return /^[0-9]+(?:\.[0-9]+){3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255);
}

/** As IPv6, with leading zeros allowed in groups (`00001::`) and in the IPv4 part. */
function isSloppyIPv6(text: string): boolean {
  if (text.includes('%')) return false;
  const plain = text
    .replace(/[0-9a-fA-F]+(?=:|$)/g, (group) => group.replace(/^0+(?=.)/, ''))
    .replace(/[0-9]+(?=\.)|(?<=\.)[0-9]+/g, (part) => part.replace(/^0+(?=.)/, ''));
  return isIPv6(plain);
}

/** `format: mac`: 6, 8 or 20 bytes with colons, dashes, dots or nothing between (Go's net.ParseMAC). */
export function isMac(text: string): boolean {
  const bytes = text.replace(/[:.-]/g, '').length / 2;
  if (bytes !== 6 && bytes !== 8 && bytes !== 20) return false;
  return (
    /^[0-9a-fA-F]{2}(?::[0-9a-fA-F]{2})+$/.test(text) ||
    /^[0-9a-fA-F]{2}(?:-[0-9a-fA-F]{2})+$/.test(text) ||
    /^[0-9a-fA-F]{4}(?:\.[0-9a-fA-F]{4})+$/.test(text) ||
    /^[0-9a-fA-F]+$/.test(text)
  );
}

/** `format: uri`: Go's url.ParseRequestURI. */
export function isUri(text: string): boolean {
  try {
    parseRequestUri(text);
    return true;
  } catch (error) {
    if (error instanceof UrlError) return false;
    throw error;
  }
}
