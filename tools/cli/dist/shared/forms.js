const require_redact = require("./redact.js");

// tools/change/src/secrets/forms.ts
const SECRET_FORMS = [
	{
		id: "aws-access-token",
		hint: "AKIA|ASIA",
		pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g
	},
	{
		id: "aws-secret-access-key",
		hint: "[sS][eE][cC][rR][eE][tT]",
		pattern: /aws_secret_access_key["']?\s*[:=]\s*["']?([A-Za-z0-9/+=]{40})/gi
	},
	{
		id: "private-key",
		hint: "PRIVATE KEY",
		pattern: /-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z0-9 ]*PRIVATE KEY-----|$)/g
	},
	{
		id: "private-key-base64",
		hint: "LS0tLS1C",
		pattern: /\bLS0tLS1CRUdJTi(?:BQUklWQVRF|BSU0Eg|BFQyBQ|BEU0Eg|BPUEVOU1NI|BFTkNSWVBURUQg)[\w+/=]*/g
	},
	{
		id: "github-pat",
		hint: "gh[pousr]_",
		pattern: /\bgh[pousr]_[A-Za-z0-9]{20,}/g
	},
	{
		id: "github-fine-grained-pat",
		hint: "github_pat_",
		pattern: /\bgithub_pat_[A-Za-z0-9_]{20,}/g
	},
	{
		id: "gitlab-pat",
		hint: "gl(?:pat|rt|ptt|dt|soat|agent|cbt|ft|imt|oas)-",
		pattern: /\bgl(?:pat|rt|ptt|dt|soat|agent|cbt|ft|imt|oas)-[A-Za-z0-9_.-]{16,}/g
	},
	{
		id: "slack-token",
		hint: "xox|xapp-",
		pattern: /\b(?:xox[abceoprs]|xapp)-[A-Za-z0-9-]{10,}/g
	},
	{
		id: "slack-webhook-url",
		hint: "hooks\\.slack",
		pattern: /\bhooks\.slack\.com\/(?:services|workflows|triggers)\/([A-Za-z0-9/_-]{16,})/g
	},
	{
		id: "jwt",
		hint: "eyJ",
		pattern: /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*/g
	},
	{
		id: "login-in-address",
		hint: ":\\/\\/",
		pattern: /:\/\/[^\s:/@"']*:([^\s/@"']+)@/g
	},
	{
		id: "stripe-access-token",
		hint: "[sr]k_(?:live|test|prod)_",
		pattern: /\b[sr]k_(?:live|test|prod)_[A-Za-z0-9]{10,}/g
	},
	{
		id: "npm-access-token",
		hint: "npm_",
		pattern: /\bnpm_[A-Za-z0-9]{36}\b/g
	},
	{
		id: "pypi-upload-token",
		hint: "pypi-",
		pattern: /\bpypi-[A-Za-z0-9_-]{32,}/g
	},
	{
		id: "gcp-api-key",
		hint: "AIza",
		pattern: /\bAIza[\w-]{35}\b/g
	},
	{
		id: "sendgrid-api-token",
		hint: "SG\\.",
		pattern: /\bSG\.[\w-]{16,}\.[\w-]{16,}/g
	},
	{
		id: "vault-service-token",
		hint: "hv[sb]\\.",
		pattern: /\bhv[sb]\.[\w-]{24,}/g
	},
	{
		id: "dockerhub-pat",
		hint: "dckr_",
		pattern: /\bdckr_[op]at_[\w-]{20,}/g
	},
	{
		id: "openai-api-key",
		hint: "\\bsk-",
		pattern: /\bsk-(?=[A-Za-z_-]*\d)[A-Za-z0-9_-]{20,}/g
	},
	{
		id: "azure-account-key",
		hint: "[kK]ey=",
		pattern: /\b(?:Account|SharedAccess)Key=([A-Za-z0-9+/=]{20,})/gi
	},
	{
		id: "authorization-header",
		hint: "[bB]asic |[bB]earer ",
		pattern: /\bauthorization["']?\s*[:=]\s*["']?(?:basic|bearer)\s+([A-Za-z0-9+/=._~-]{8,})/gi
	},
	{
		id: "generic-api-key",
		hint: "[pP][aA][sS][sS][wW]|[sS][eE][cC][rR][eE][tT]|[tT][oO][kK][eE][nN]|[aA][pP][iI][_-]?[kK][eE][yY]",
		pattern: /(?<!:|existing[-_]?)(?:password|passwd|secret|token|api[_-]?key)["']?\s*[:=]\s*["']?([^\s"',;&}\])]{6,})/gi
	}
];
const WHOLE_VALUES = [{
	id: "authorization-value",
	hint: "^[bB]asic |^[bB]earer ",
	pattern: /^(?:basic|bearer) +((?=\S*[\d=])[A-Za-z0-9+/=._~-]{8,})$/gi
}, {
	id: "password-argument",
	hint: "^-p",
	pattern: /^-p((?=\S*\d)(?=\S*[a-z])(?=\S*[A-Z])[^\s=/:,-]{8,})$/g
}];
const ALL = [...SECRET_FORMS, ...WHOLE_VALUES];
const HINT = new RegExp([...new Set(ALL.map(({ hint }) => hint))].join("|"));
const STANDS_IN = /^(?:arn:|\$|\(sensitive\)|\{\{|null$|true$|false$)/;
function detectedSecrets(text) {
	if (text.length < 8 || !HINT.test(text)) return [];
	const found = [];
	for (const { pattern } of ALL) for (const [whole, group] of text.matchAll(pattern)) {
		const secret = group ?? whole;
		if (!STANDS_IN.test(secret)) found.push(secret);
	}
	return found;
}
function withoutForms(text) {
	const found = detectedSecrets(text);
	if (found.length === 0) return text;
	let hidden = text;
	for (const { pattern } of ALL) hidden = hidden.replace(pattern, (whole, group) => {
		const secret = typeof group === "string" ? group : whole;
		if (STANDS_IN.test(secret)) return whole;
		const at = whole.lastIndexOf(secret);
		return whole.slice(0, at) + require_redact.REDACTED + whole.slice(at + secret.length);
	});
	return require_redact.redactText(hidden, new Set(found));
}

Object.defineProperty(exports, "detectedSecrets", {
  enumerable: true,
  get: function () {
    return detectedSecrets;
  }
});
Object.defineProperty(exports, "withoutForms", {
  enumerable: true,
  get: function () {
    return withoutForms;
  }
});