import { kept } from '../kept.ts';

/**
 * Names whose value is a secret, whatever a provider's schema or an API says: of an attribute, an environment variable, a chart's
 * value, a parameter. One list for every engine: what a plan hides, a manifest hides too.
 *
 * What only points to a secret has another end (`secretName`, `PASSWORD_FILE`, `token_url`, `secret_arn`), and so has most that is
 * called a key (`public_key`, `partition_key`, `key_name`). gitleaks' rule `generic-api-key` looks for the same words.
 */
const WHOLE_WORDS = 'pass|pwd|pw|jwt|dsn|creds?|auth_?key|licen[cs]e_?key';
const ENDS =
  'passw(?:or)?ds?|passwd|passphrase|secret|secret_?string|token|(?:access|api|auth|bearer|refresh)_?tokens|credentials?|' +
  '(?:pg|db|my|sql|redis|mongo|smtp|mail|ldap|ftp|ssh|admin|root|user)pass|secret_?key_?base|' +
  'api_?keys?|(?:private|signing|encryption|master|shared|preshared|account|access|secret|session|storage|hmac|webhook|app|application)_?key|' +
  'private_?key_?pem|secret_?access_?key|connection_?string|basic_?auth';
const TAIL = '(?:_wo)?(?:_?(?:old|new|previous|current|primary|secondary|base64|b64|value|plain))?(?:_?\\d+)?';
const SECRET_NAME = new RegExp(`(?:(?:^|_)(?:${WHOLE_WORDS})|[a-z0-9]_pat|(?:${ENDS}))${TAIL}$`, 'i');
/** `ConnectionStrings__Shop`, as .NET reads its environment. */
const BELOW_CONNECTIONS = /(?:^|_)connection_?strings_+[a-z0-9]/i;
/** A Secret that is there already, by its name. */
const NAMES_ONE = /existing_?secret$/i;

/** Something of every secret name: most texts hold none of it. */
export const SECRET_NAME_HINT = /pass|pw|jwt|secret|token|cred|key|connection|dsn|auth|pat|_wo/i;

/** Words of a name apart: `dbPassword`, `db-password` and `db.password` are `db_password`. */
function words(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/[.\-:/\s]/g, '_');
}

/** Whether a value under this name is a secret. */
export const isSecretName = kept((name) => {
  if (!SECRET_NAME_HINT.test(name)) return false;
  const plain = words(name);
  return (SECRET_NAME.test(plain) || BELOW_CONNECTIONS.test(plain)) && !NAMES_ONE.test(plain);
});

const GROUP = /(?:^|_)(?:secrets|passwords)$|^(?:tokens|api_keys)$/i;

/** Whether all that a mapping of this name holds is secret: `secrets: { shop: … }`, and one under a secret's name. */
export const isSecretGroup = kept((name) => isSecretName(name) || GROUP.test(words(name)));

const SECRET_VARIABLE =
  /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE_KEY|API_?KEY|(?:^|_)(?:PASS|PW|JWT)$|_PWD$|_PAT$|_DSN$|CONNECTION_STRING/i;
const NAMES_SOMETHING = /_(?:FILE|PATH|DIR|URL|URI|ID|NAME|ARN|TYPE|HOST|PORT|REGION|SOCK|EXPIRATION)$/i;
/** Folders. */
const SHELL = /^(?:OLD)?PWD$/;

/**
 * Whether a variable of a job's own environment holds a secret, by its name: `*_TOKEN`, `*_SECRET`, `*_PASSWORD`, `*_KEY`. Wider than
 * `isSecretName`, since nobody is shown less for it. What only ends in `_KEY` may be an ordinary word, so there the value has to look
 * like more than one.
 */
export function isSecretVariable(name: string, value: string): boolean {
  if (value.length < 4 || NAMES_SOMETHING.test(name) || SHELL.test(name)) return false;
  if (SECRET_VARIABLE.test(name) || isSecretName(name)) return true;
  return /_KEY$/i.test(name) && value.length >= 8 && !/^[a-z-]+$/.test(value);
}
