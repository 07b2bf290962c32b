import { REDACTED, redactText } from '../redact.ts';

/** What a well-known secret looks like. Where a pattern has a group, the group is the secret. */
export interface SecretForm {
  /** The id of gitleaks' rule for it where there is one: https://github.com/gitleaks/gitleaks/blob/master/config/gitleaks.toml */
  readonly id: string;
  /** Something that every text with this form holds, as a pattern: all hints together are tried first. */
  readonly hint: string;
  readonly pattern: RegExp;
}

export const SECRET_FORMS: readonly SecretForm[] = [
  { id: 'aws-access-token', hint: 'AKIA|ASIA', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g },
  {
    id: 'aws-secret-access-key',
    hint: '[sS][eE][cC][rR][eE][tT]',
    pattern: /aws_secret_access_key["']?\s*[:=]\s*["']?([A-Za-z0-9/+=]{40})/gi,
  },
  {
    id: 'private-key',
    hint: 'PRIVATE KEY',
    pattern: /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|$)/g,
  },
  {
    // The same in base64: `-----BEGIN `, then one of ` PRIVATE`, `RSA `, `EC P`, `DSA `, `OPENSSH`, `ENCRYPTED `.
    id: 'private-key-base64',
    hint: 'LS0tLS1C',
    pattern: /\bLS0tLS1CRUdJTi(?:BQUklWQVRF|BSU0Eg|BFQyBQ|BEU0Eg|BPUEVOU1NI|BFTkNSWVBURUQg)[\w+/=]*/g,
  },
  { id: 'github-pat', hint: 'gh[pousr]_', pattern: /\bgh[pousr]_[A-Za-z0-9]{20,}/g },
  { id: 'github-fine-grained-pat', hint: 'github_pat_', pattern: /\bgithub_pat_[A-Za-z0-9_]{20,}/g },
  {
    id: 'gitlab-pat',
    hint: 'gl(?:pat|rt|ptt|dt|soat|agent|cbt|ft|imt|oas)-',
    pattern: /\bgl(?:pat|rt|ptt|dt|soat|agent|cbt|ft|imt|oas)-[A-Za-z0-9_.-]{16,}/g,
  },
  { id: 'slack-token', hint: 'xox|xapp-', pattern: /\b(?:xox[abceoprs]|xapp)-[A-Za-z0-9-]{10,}/g },
  {
    id: 'slack-webhook-url',
    hint: 'hooks\\.slack',
    pattern: /\bhooks\.slack\.com\/(?:services|workflows|triggers)\/([A-Za-z0-9/_-]{16,})/g,
  },
  { id: 'jwt', hint: 'eyJ', pattern: /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g },
  { id: 'login-in-address', hint: ':\\/\\/', pattern: /:\/\/[^\s:/@"']*:([^\s/@"']+)@/g },
  {
    id: 'stripe-access-token',
    hint: '[sr]k_(?:live|test|prod)_',
    pattern: /\b[sr]k_(?:live|test|prod)_[A-Za-z0-9]{10,}/g,
  },
  { id: 'npm-access-token', hint: 'npm_', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { id: 'pypi-upload-token', hint: 'pypi-', pattern: /\bpypi-[A-Za-z0-9_-]{32,}/g },
  { id: 'gcp-api-key', hint: 'AIza', pattern: /\bAIza[\w-]{35}\b/g },
  { id: 'sendgrid-api-token', hint: 'SG\\.', pattern: /\bSG\.[\w-]{16,}\.[\w-]{16,}/g },
  { id: 'vault-service-token', hint: 'hv[sb]\\.', pattern: /\bhv[sb]\.[\w-]{24,}/g },
  { id: 'dockerhub-pat', hint: 'dckr_', pattern: /\bdckr_[op]at_[\w-]{20,}/g },
  { id: 'openai-api-key', hint: '\\bsk-', pattern: /\bsk-(?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{20,}/g },
  {
    id: 'azure-account-key',
    hint: '[kK]ey=',
    pattern: /\b(?:Account|SharedAccess)Key=([A-Za-z0-9+/=]{20,})/gi,
  },
  {
    id: 'authorization-header',
    hint: '[bB]asic |[bB]earer ',
    pattern: /\bauthorization["']?\s*[:=]\s*["']?(?:basic|bearer)\s+([A-Za-z0-9+/=._~-]{8,})/gi,
  },
  {
    id: 'generic-api-key',
    hint: '[pP][aA][sS][sS][wW]|[sS][eE][cC][rR][eE][tT]|[tT][oO][kK][eE][nN]|[aA][pP][iI][_-]?[kK][eE][yY]',
    // Not after a colon: `arn:…:secret:name` names a secret, and so does `existingSecret`.
    pattern:
      /(?<!:|existing[-_]?)(?:password|passwd|secret|token|api[_-]?key)["']?\s*[:=]\s*["']?([^\s"',;&}\])]{6,})/gi,
  },
];

/** Forms of a whole value: within a sentence the same would be words. */
export const WHOLE_VALUES: readonly SecretForm[] = [
  {
    // A header's value by itself: `{ name: Authorization, value: Bearer … }`. Words that go on are prose.
    id: 'authorization-value',
    hint: '^[bB]asic |^[bB]earer ',
    pattern: /^(?:basic|bearer) +((?=\S*[\d=])[A-Za-z0-9+/=._~-]{8,})$/gi,
  },
  {
    // mysql's and mysqldump's -pPASSWORD: https://dev.mysql.com/doc/refman/8.4/en/password-security-user.html
    id: 'password-argument',
    hint: '^-p',
    pattern: /^-p((?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])[^\s=/:,-]{8,})$/g,
  },
];

const ALL = [...SECRET_FORMS, ...WHOLE_VALUES];

/** Something of every form: most strings hold none of it, and are done. */
const HINT = new RegExp([...new Set(ALL.map(({ hint }) => hint))].join('|'));

/** A reference to a secret is no secret, and neither is what stands in for one. */
const STANDS_IN = /^(?:arn:|\$|\(sensitive\)|\{\{|null$|true$|false$)/;

/** Every part of a text that has the form of a secret. */
export function detectedSecrets(text: string): string[] {
  if (text.length < 8 || !HINT.test(text)) return [];
  const found: string[] = [];
  for (const { pattern } of ALL) {
    for (const [whole, group] of text.matchAll(pattern)) {
      const secret = group ?? whole;
      if (!STANDS_IN.test(secret)) found.push(secret);
    }
  }
  return found;
}

/** A text without the parts that have the form of a secret, also where they occur again. */
export function withoutForms(text: string): string {
  const found = detectedSecrets(text);
  if (found.length === 0) return text;
  let hidden = text;
  // Where they were found first: what is shorter than redactText looks for goes too.
  for (const { pattern } of ALL) {
    hidden = hidden.replace(pattern, (whole: string, group: unknown) => {
      const secret = typeof group === 'string' ? group : whole;
      if (STANDS_IN.test(secret)) return whole;
      const at = whole.lastIndexOf(secret);
      return whole.slice(0, at) + REDACTED + whole.slice(at + secret.length);
    });
  }
  return redactText(hidden, new Set(found));
}
