import { kept } from '@mainstem/change';

/** Something of every pattern below: most strings hold none of it, and are done. */
const HINT =
  /AKIA|ASIA|PRIVATE KEY|gh[pousr]_|github_pat_|glpat-|xox|hooks\.slack|eyJ|:\/\/|sk_live_|npm_|[pP][aA][sS][sS][wW]|[sS][eE][cC][rR][eE][tT]|[tT][oO][kK][eE][nN]|[aA][pP][iI][_-]?[kK][eE][yY]/;

/**
 * Forms of well-known secrets. Where a pattern has a group, the group is the secret.
 */
const PATTERNS: readonly RegExp[] = [
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  /aws_secret_access_key["']?\s*[:=]\s*["']?([A-Za-z0-9/+=]{40})/gi,
  /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|$)/g,
  /\bgh[pousr]_[A-Za-z0-9]{20,}/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/g,
  /\bglpat-[A-Za-z0-9_-]{16,}/g,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g,
  /\bhooks\.slack\.com\/services\/([A-Za-z0-9/_-]{16,})/g,
  /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g,
  /:\/\/[^\s:/@"']*:([^\s/@"']+)@/g,
  /\bsk_live_[A-Za-z0-9]{16,}/g,
  /\bnpm_[A-Za-z0-9]{36}\b/g,
  // Not after a colon: `arn:…:secret:name` names a secret.
  /(?<!:)(?:password|passwd|secret|token|api[_-]?key)["']?\s*[:=]\s*["']?([^\s"',;&}\])]{6,})/gi,
];

/** Every part of a text that has the form of a secret. */
export function detectedSecrets(text: string): string[] {
  if (text.length < 8 || !HINT.test(text)) return [];
  const found: string[] = [];
  for (const pattern of PATTERNS) {
    for (const [whole, group] of text.matchAll(pattern)) {
      const secret = group ?? whole;
      // A reference to a secret is no secret, and neither is what stands in for one.
      if (!/^(?:arn:|\$|\(sensitive\)|\{\{|null$|true$|false$)/.test(secret)) found.push(secret);
    }
  }
  return found;
}

const SECRET_NAME =
  /(?:^|[_.-])(?:[a-z0-9]*passw(?:or)?d|pass|pwd|pw|jwt|passphrase|secret|secret_string|token|credentials?|api_?key|(?:signing|encryption|master|shared|preshared|account|access|license)_key|private_?key(?:_pem)?|secret_?(?:access_?)?key|client_?secret|auth_?token|connection_string|dsn)(?:_wo)?$/i;

/** Whether an attribute or an entry of a container's environment with this name holds a secret, whatever the provider's schema says. */
export const isSecretName = kept((name) => SECRET_NAME.test(name.replace(/([a-z])([A-Z])/g, '$1_$2')));

const SECRET_VARIABLE =
  /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE_KEY|API_?KEY|(?:^|_)(?:PASS|PW|JWT)$|_PWD$|_PAT$|_DSN$|CONNECTION_STRING/i;
const NAMES_SOMETHING = /_(?:FILE|PATH|DIR|URL|URI|ID|NAME|ARN|TYPE|HOST|PORT|REGION|SOCK|EXPIRATION)$/i;

/**
 * Whether a variable of the job's environment holds a secret, by its name: `*_TOKEN`, `*_SECRET`, `*_PASSWORD`, `*_KEY`. What only ends in
 * `_KEY` may be an ordinary word, so there the value has to look like more than one.
 */
export function isSecretVariable(name: string, value: string): boolean {
  if (value.length < 4 || NAMES_SOMETHING.test(name)) return false;
  return SECRET_VARIABLE.test(name) || (/_KEY$/i.test(name) && value.length >= 8 && !/^[a-z-]+$/.test(value));
}
