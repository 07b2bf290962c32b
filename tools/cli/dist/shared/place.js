const require_read = require("./read.js");

// tools/kubernetes/src/yaml/split.ts
function documentTexts(text) {
	const documents = [];
	let start = -1;
	let startLine = 0;
	let afterDirective = false;
	const close = (end) => {
		if (start >= 0) documents.push({
			line: startLine,
			text: text.slice(start, end)
		});
		start = -1;
		afterDirective = false;
	};
	let line = 0;
	for (let offset = text.charCodeAt(0) === 65279 ? 1 : 0; offset < text.length;) {
		line++;
		const newline = text.indexOf("\n", offset);
		const next = newline < 0 ? text.length : newline + 1;
		const char = text.charCodeAt(offset);
		if (char === DASH && isMarker(text, offset, "---")) {
			if (!afterDirective) {
				close(offset);
				if (hasContent(text, offset + 3, next)) {
					start = offset;
					startLine = line;
				}
			}
			afterDirective = false;
		} else if (char === DOT && isMarker(text, offset, "...")) close(offset);
		else if (start < 0 && hasContent(text, offset, next)) {
			start = offset;
			startLine = line;
			afterDirective = char === PERCENT;
		}
		offset = next;
	}
	close(text.length);
	return documents;
}
const DASH = 45;
const DOT = 46;
const PERCENT = 37;
const HASH = 35;
function isBlank(char) {
	return char === 32 || char === 9 || char === 13 || char === 10;
}
function isMarker(text, offset, marker) {
	return text.startsWith(marker, offset) && (offset + 3 === text.length || isBlank(text.charCodeAt(offset + 3)));
}
function hasContent(text, from, to) {
	let at = from;
	while (at < to && isBlank(text.charCodeAt(at))) at++;
	return at < to && text.charCodeAt(at) !== HASH;
}

// tools/kubernetes/src/yaml/place.ts
function follow(root, path) {
	let found = {
		depth: 0,
		node: root
	};
	for (const part of path) {
		const { node, depth } = found;
		if (typeof part === "string") {
			const entry = require_read.entryOf(node, part);
			if (entry === void 0) break;
			const start = entry.alias === true ? void 0 : startOf(entry.value);
			found = {
				depth: depth + 1,
				key: entry.line,
				value: start ?? entry.line,
				node: entry.value
			};
		} else {
			const item = node.is === "list" ? node.items[part] : void 0;
			if (item === void 0) break;
			const start = startOf(item) ?? found.value;
			found = {
				depth: depth + 1,
				...start === void 0 ? {} : {
					key: start,
					value: start
				},
				node: item
			};
		}
	}
	return found;
}
function startOf(node) {
	return node.is === "nothing" ? void 0 : node.line;
}
function lineOf(root, path) {
	return follow(root, path).value;
}
function aimedLine(root, path, aim) {
	const { depth, key, value, node } = follow(root, path);
	const isScalar = node.is === "text" || node.is === "nothing";
	return aim === "value" && isScalar && depth === path.length ? value ?? key : key;
}

Object.defineProperty(exports, "aimedLine", {
  enumerable: true,
  get: function () {
    return aimedLine;
  }
});
Object.defineProperty(exports, "documentTexts", {
  enumerable: true,
  get: function () {
    return documentTexts;
  }
});
Object.defineProperty(exports, "isBlank", {
  enumerable: true,
  get: function () {
    return isBlank;
  }
});
Object.defineProperty(exports, "lineOf", {
  enumerable: true,
  get: function () {
    return lineOf;
  }
});