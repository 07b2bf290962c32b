// tools/change/src/text.ts
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
function shortCommit(sha) {
	return sha.slice(0, 12);
}
function shellWord(word) {
	return /^[\w./@+:=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function firstOf(items, most, separator = ", ") {
	const more = items.length - most;
	const end = separator === "; " ? ";" : "";
	return items.slice(0, most).join(separator) + (more > 0 ? `${end} and ${more} more` : "");
}

Object.defineProperty(exports, "compareText", {
  enumerable: true,
  get: function () {
    return compareText;
  }
});
Object.defineProperty(exports, "firstOf", {
  enumerable: true,
  get: function () {
    return firstOf;
  }
});
Object.defineProperty(exports, "parseJson", {
  enumerable: true,
  get: function () {
    return parseJson;
  }
});
Object.defineProperty(exports, "shellWord", {
  enumerable: true,
  get: function () {
    return shellWord;
  }
});
Object.defineProperty(exports, "shortCommit", {
  enumerable: true,
  get: function () {
    return shortCommit;
  }
});