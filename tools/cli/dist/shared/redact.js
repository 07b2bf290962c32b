// tools/change/src/redact.ts
const REDACTED = "(sensitive)";
function redactText(text, secrets) {
	if (secrets.has(text) && text !== "") return REDACTED;
	const spans = [];
	for (const secret of secrets) {
		if (secret.length < 4) continue;
		for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) spans.push([at, at + secret.length]);
	}
	if (spans.length === 0) return text;
	let result = "";
	let end = 0;
	for (const [start, stop] of spans.sort((a, b) => a[0] - b[0])) {
		if (start >= end) result += text.slice(end, start) + REDACTED;
		end = Math.max(end, stop);
	}
	return result + text.slice(end);
}
function redactValue(value, secrets) {
	if (typeof value === "string") return redactText(value, secrets);
	if (typeof value === "number" && secrets.has(String(value))) return REDACTED;
	if (Array.isArray(value)) return value.map((item) => redactValue(item, secrets));
	if (value !== null && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, item]) => [redactText(key, secrets), redactValue(item, secrets)]));
	return value;
}

Object.defineProperty(exports, "REDACTED", {
  enumerable: true,
  get: function () {
    return REDACTED;
  }
});
Object.defineProperty(exports, "redactText", {
  enumerable: true,
  get: function () {
    return redactText;
  }
});
Object.defineProperty(exports, "redactValue", {
  enumerable: true,
  get: function () {
    return redactValue;
  }
});