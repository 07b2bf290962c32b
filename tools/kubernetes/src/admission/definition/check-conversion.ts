import { dns1035Problems, subdomainProblems } from '@mainstem/cel';
import { parseUrl, UrlError } from '@mainstem/cel/go';
import { childOf, type FieldError, forbidden, indexOf, invalid, notSupported, required } from '../field-error.ts';
import type { Json } from '../json.ts';
import type { Conversion, Service } from './props.ts';

const STRATEGIES = ['None', 'Webhook'];
const REVIEW_VERSIONS = ['v1', 'v1beta1'];
const DEFAULT_PORT = 443n;

/** Checks how versions are converted into each other. */
export function checkConversion(conversion: Conversion | undefined): FieldError[] {
  if (conversion === undefined) return [];
  const { strategy = '', webhook = {} } = conversion;
  const path = 'spec.conversion';
  const client = childOf(path, 'webhookClientConfig');
  const reviews = childOf(path, 'conversionReviewVersions');
  const errors: FieldError[] = [];
  if (strategy === '') errors.push(required(childOf(path, 'strategy')));
  else if (!STRATEGIES.includes(strategy)) errors.push(notSupported(childOf(path, 'strategy'), strategy, STRATEGIES));
  const { clientConfig, conversionReviewVersions = [] } = webhook;
  if (strategy !== 'Webhook') {
    const words = 'should not be set when strategy is not set to Webhook';
    if (clientConfig !== undefined) errors.push(forbidden(client, words));
    if (conversionReviewVersions.length > 0) errors.push(forbidden(reviews, words));
    return errors;
  }
  if (clientConfig === undefined) errors.push(required(client, 'required when strategy is set to Webhook'));
  else {
    const { url, service } = clientConfig;
    if ((url === undefined) === (service === undefined)) {
      errors.push(required(client, 'exactly one of url or service is required'));
    } else if (url !== undefined) errors.push(...checkUrl(url, childOf(client, 'url')));
    else if (service !== undefined) errors.push(...checkService(service, childOf(client, 'service')));
  }
  return [...errors, ...checkReviewVersions(conversionReviewVersions, reviews)];
}

function checkReviewVersions(versions: readonly string[], path: string): FieldError[] {
  if (versions.length === 0) return [required(path)];
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  for (const [index, version] of versions.entries()) {
    const at = indexOf(path, index);
    if (seen.has(version)) errors.push(invalid(at, version, 'duplicate version'));
    else errors.push(...dns1035Problems(version).map((problem) => invalid(at, version, problem)));
    seen.add(version);
  }
  if (!versions.some((version) => REVIEW_VERSIONS.includes(version))) {
    errors.push(invalid(path, versions as Json, `must include at least one of ${REVIEW_VERSIONS.join(', ')}`));
  }
  return errors;
}

const FORM = '; desired format: https://host[/path]';

function checkUrl(text: string, path: string): FieldError[] {
  let url: ReturnType<typeof parseUrl>;
  try {
    url = parseUrl(text);
  } catch (error) {
    if (!(error instanceof UrlError)) throw error;
    return [required(path, `url must be a valid URL: ${error.message}${FORM}`)];
  }
  const errors: FieldError[] = [];
  if (url.scheme !== 'https') {
    errors.push(invalid(path, url.scheme, `'https' is the only allowed URL scheme${FORM}`));
  }
  if (url.host === '') errors.push(invalid(path, '', `host must be specified${FORM}`));
  if (url.user !== undefined) errors.push(invalid(path, url.user, 'user information is not permitted in the URL'));
  if (url.fragment !== '') errors.push(invalid(path, url.fragment, 'fragments are not permitted in the URL'));
  if (url.rawQuery !== '') errors.push(invalid(path, url.rawQuery, 'query parameters are not permitted in the URL'));
  return errors;
}

function checkService(service: Service, path: string): FieldError[] {
  const errors: FieldError[] = [];
  const { name = '', namespace = '', port = DEFAULT_PORT, path: urlPath } = service;
  // The server passes name and namespace in each other's place.
  if (namespace === '') errors.push(required(childOf(path, 'name')));
  if (name === '') errors.push(required(childOf(path, 'namespace')));
  if (port < 1n || port > 65_535n) {
    errors.push(invalid(childOf(path, 'port'), port, 'port is not valid: must be between 1 and 65535, inclusive'));
  }
  if (urlPath === undefined || urlPath === '' || urlPath === '/') return errors;
  const wrong = (words: string) => errors.push(invalid(childOf(path, 'path'), urlPath, words));
  if (urlPath === '//') {
    wrong('segment[0] may not be empty');
    return errors;
  }
  if (!urlPath.startsWith('/')) wrong("must start with a '/'");
  for (const [index, step] of urlPath.slice(1).replace(/\/$/, '').split('/').entries()) {
    if (step === '') wrong(`segment[${index}] may not be empty`);
    else for (const problem of subdomainProblems(step)) wrong(`segment[${index}]: ${problem}`);
  }
  return errors;
}
