const require_digest = require("./digest.js");

// tools/change/src/secrets/names.ts
const SECRET_NAME = new RegExp(`(?:(?:^|_)(?:pass|pwd|pw|jwt|dsn|creds?|auth_?key|licen[cs]e_?key)|[a-z0-9]_pat|(?:passw(?:or)?ds?|passwd|passphrase|secret|secret_?string|token|(?:access|api|auth|bearer|refresh)_?tokens|credentials?|(?:pg|db|my|sql|redis|mongo|smtp|mail|ldap|ftp|ssh|admin|root|user)pass|secret_?key_?base|api_?keys?|(?:private|signing|encryption|master|shared|preshared|account|access|secret|session|storage|hmac|webhook|app|application)_?key|private_?key_?pem|secret_?access_?key|connection_?string|basic_?auth))(?:_wo)?(?:_?(?:old|new|previous|current|primary|secondary|base64|b64|value|plain))?(?:_?\\d+)?$`, "i");
const BELOW_CONNECTIONS = /(?:^|_)connection_?strings_+[a-z0-9]/i;
const NAMES_ONE = /existing_?secret$/i;
const SECRET_NAME_HINT = /pass|pw|jwt|secret|token|cred|key|connection|dsn|auth|pat|_wo/i;
function words(name) {
	return name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").replace(/[.\-:/\s]/g, "_");
}
const isSecretName = require_digest.kept((name) => {
	if (!SECRET_NAME_HINT.test(name)) return false;
	const plain = words(name);
	return (SECRET_NAME.test(plain) || BELOW_CONNECTIONS.test(plain)) && !NAMES_ONE.test(plain);
});
const GROUP = /(?:^|_)(?:secrets|passwords)$|^(?:tokens|api_keys)$/i;
const isSecretGroup = require_digest.kept((name) => isSecretName(name) || GROUP.test(words(name)));
const SECRET_VARIABLE = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|PRIVATE_KEY|API_?KEY|(?:^|_)(?:PASS|PW|JWT)$|_PWD$|_PAT$|_DSN$|CONNECTION_STRING/i;
const NAMES_SOMETHING = /_(?:FILE|PATH|DIR|URL|URI|ID|NAME|ARN|TYPE|HOST|PORT|REGION|SOCK|EXPIRATION)$/i;
const SHELL = /^(?:OLD)?PWD$/;
function isSecretVariable(name, value) {
	if (value.length < 4 || NAMES_SOMETHING.test(name) || SHELL.test(name)) return false;
	if (SECRET_VARIABLE.test(name) || isSecretName(name)) return true;
	return /_KEY$/i.test(name) && value.length >= 8 && !/^[a-z-]+$/.test(value);
}

// tools/change/src/secrets/random.ts
const PUBLIC_NAME = /hash|digest|sha\d|checksum|md5|etag|fingerprint|thumbprint|version_id|unique_id|canonical_user|commit|revision|public_key|certificate|validation|resource_record|dkim/i;
const isPublicName = require_digest.kept((name) => PUBLIC_NAME.test(name));
const PUBLIC_TEXT = /-----BEGIN (?:[A-Z ]*PUBLIC KEY|CERTIFICATE|[A-Z ]*REQUEST)-----[\s\S]*?(?:-----END [A-Z ]*-----|$)|\bssh-[a-z0-9-]+ \S+|\becdsa-sha2-\S+ \S+|\bLS0tLS1CRUdJTi(?:BDRVJU|BQVUJM)[\w+/=]*|\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\bsha256:[0-9a-f]{64}\b|\barn:[\w:/.*+=@-]+/g;
const SHORTEST_RANDOM = 20;
const LONGEST_RUN = 9;
function randomTokens(text, name = "") {
	if (text.length < 20 || isPublicName(name)) return [];
	if (!hasLongRun(text)) return [];
	if ((text.match(/[A-Za-z0-9+/_=-]{20,}/g) ?? []).filter(isRandom).length === 0) return [];
	return (text.replace(PUBLIC_TEXT, " ").match(/[A-Za-z0-9+/_=-]{20,}/g) ?? []).filter(isRandom);
}
function hasLongRun(text) {
	let [run, digits] = [0, 0];
	for (let at = 0; at < text.length; at++) {
		const kind = KINDS[text.charCodeAt(at)] ?? 0;
		if (kind === 0) {
			run = 0;
			digits = 0;
			continue;
		}
		run++;
		if (kind === 2) digits++;
		if (run >= 20 && digits >= 2) return true;
	}
	return false;
}
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
	const character = String.fromCharCode(code);
	return /[0-9]/.test(character) ? 2 : /[A-Za-z+/_=-]/.test(character) ? 1 : 0;
});
function isRandom(token) {
	const { longest, length, digits, lower, upper, changes } = classesOf(token);
	if (longest < LONGEST_RUN || digits < 2) return false;
	if (lower >= 2 && upper >= 2) return changes >= .4 * (length - 1);
	if (longest < 32) return false;
	if (/^[0-9a-f+/_=-]+$/i.test(token)) return longest !== 40;
	const share = digits / length;
	return share >= .1 && share <= .6 && changes >= .3 * (length - 1);
}
function classesOf(token) {
	const counts = [
		0,
		0,
		0
	];
	let [longest, run, changes, last] = [
		0,
		0,
		0,
		-1
	];
	for (let at = 0; at < token.length; at++) {
		const code = token.charCodeAt(at);
		const kind = code >= 48 && code <= 57 ? 0 : code >= 65 && code <= 90 ? 1 : code >= 97 && code <= 122 ? 2 : -1;
		if (kind < 0) {
			run = 0;
			continue;
		}
		counts[kind] = (counts[kind] ?? 0) + 1;
		if (last >= 0 && kind !== last) changes++;
		last = kind;
		run++;
		if (run > longest) longest = run;
	}
	const [digits = 0, upper = 0, lower = 0] = counts;
	return {
		longest,
		length: digits + upper + lower,
		digits,
		lower,
		upper,
		changes
	};
}

Object.defineProperty(exports, "SECRET_NAME_HINT", {
  enumerable: true,
  get: function () {
    return SECRET_NAME_HINT;
  }
});
Object.defineProperty(exports, "isPublicName", {
  enumerable: true,
  get: function () {
    return isPublicName;
  }
});
Object.defineProperty(exports, "isSecretGroup", {
  enumerable: true,
  get: function () {
    return isSecretGroup;
  }
});
Object.defineProperty(exports, "isSecretName", {
  enumerable: true,
  get: function () {
    return isSecretName;
  }
});
Object.defineProperty(exports, "isSecretVariable", {
  enumerable: true,
  get: function () {
    return isSecretVariable;
  }
});
Object.defineProperty(exports, "randomTokens", {
  enumerable: true,
  get: function () {
    return randomTokens;
  }
});