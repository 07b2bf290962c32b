// tools/report/src/characters.ts
const HIDDEN = /(?!\u200c|\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const NAMED = {
	"\n": "\\n",
	"	": "\\t",
	"\r": "\\r"
};
function visible(text) {
	return text.replace(HIDDEN, (char) => {
		const code = char.codePointAt(0) ?? 0;
		return NAMED[char] ?? (code > 65535 ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, "0")}`);
	});
}
function oneLine(text) {
	return visible(text.replace(/\s+/g, " ").trim());
}
function byteLength(text) {
	return Buffer.byteLength(text, "utf8");
}
function boundaryBefore(text, index) {
	if (index <= 0) return 0;
	if (index >= text.length) return text.length;
	const unit = text.charCodeAt(index);
	const before = text.charCodeAt(index - 1);
	return unit >= 56320 && unit <= 57343 && before >= 55296 && before <= 56319 ? index - 1 : index;
}
function shorten(text, room) {
	return text.length <= room ? text : `${text.slice(0, boundaryBefore(text, Math.max(0, room - 1)))}…`;
}
function shortenMiddle(text, room) {
	if (text.length <= room) return text;
	const head = boundaryBefore(text, Math.floor((room - 1) / 2));
	const least = text.length - (room - 1 - head);
	const tail = boundaryBefore(text, least) === least ? least : least + 1;
	return `${text.slice(0, head)}…${text.slice(tail)}`;
}
const WIDE = [
	[4352, 4447],
	[11904, 12350],
	[12353, 42191],
	[44032, 55203],
	[63744, 64255],
	[65072, 65135],
	[65280, 65376],
	[65504, 65510],
	[127744, 128591],
	[128640, 128767],
	[129280, 129535],
	[131072, 262141]
];
function charWidth(char) {
	const code = char.codePointAt(0) ?? 0;
	if (code < 768) return 1;
	if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(char)) return 0;
	return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}
function textWidth(text) {
	if (/^[\x20-\x7e]*$/.test(text)) return text.length;
	let width = 0;
	for (const char of text) width += charWidth(char);
	return width;
}

// tools/report/src/wording.ts
const GROUPED = new Intl.NumberFormat("en-US");
function grouped(count) {
	return GROUPED.format(count);
}
function plural(count, one, many = `${one}s`) {
	return `${grouped(count)} ${count === 1 ? one : many}`;
}
function listed(items, most = Number.POSITIVE_INFINITY) {
	const shown = items.length > most ? [...items.slice(0, most), `${grouped(items.length - most)} more`] : items;
	const last = shown.at(-1) ?? "";
	return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}
const COUNT_NAMES = [
	"create",
	"update",
	"replace",
	"delete",
	"forget",
	"move",
	"import",
	"read",
	"outputs"
];
function countsShown(counts) {
	return COUNT_NAMES.filter((name) => counts[name] > 0).map((name) => [name, counts[name]]);
}
function countsText(counts) {
	return countsShown(counts).map(([name, count]) => `${grouped(count)} ${name === "outputs" && count === 1 ? "output" : name}`).join(", ") || "no change";
}
function changesIn(counts) {
	return counts.create + counts.update + counts.replace + counts.delete + counts.forget + counts.move + counts.import;
}
function rangeText({ base, head, dirty }) {
	const range = base === void 0 ? shortRevision(head) : `${shortRevision(base)}..${shortRevision(head)}`;
	return dirty === true ? `${range}, with uncommitted changes` : range;
}
function shortRevision(revision) {
	return /^[0-9a-f]{40,64}$/.test(revision) ? revision.slice(0, 8) : revision;
}
function standingWords({ pull }) {
	return pull === void 0 ? "" : `with #${pull}: it stands on the base already and is not this change's`;
}

Object.defineProperty(exports, "COUNT_NAMES", {
  enumerable: true,
  get: function () {
    return COUNT_NAMES;
  }
});
Object.defineProperty(exports, "boundaryBefore", {
  enumerable: true,
  get: function () {
    return boundaryBefore;
  }
});
Object.defineProperty(exports, "byteLength", {
  enumerable: true,
  get: function () {
    return byteLength;
  }
});
Object.defineProperty(exports, "changesIn", {
  enumerable: true,
  get: function () {
    return changesIn;
  }
});
Object.defineProperty(exports, "charWidth", {
  enumerable: true,
  get: function () {
    return charWidth;
  }
});
Object.defineProperty(exports, "countsShown", {
  enumerable: true,
  get: function () {
    return countsShown;
  }
});
Object.defineProperty(exports, "countsText", {
  enumerable: true,
  get: function () {
    return countsText;
  }
});
Object.defineProperty(exports, "grouped", {
  enumerable: true,
  get: function () {
    return grouped;
  }
});
Object.defineProperty(exports, "listed", {
  enumerable: true,
  get: function () {
    return listed;
  }
});
Object.defineProperty(exports, "oneLine", {
  enumerable: true,
  get: function () {
    return oneLine;
  }
});
Object.defineProperty(exports, "plural", {
  enumerable: true,
  get: function () {
    return plural;
  }
});
Object.defineProperty(exports, "rangeText", {
  enumerable: true,
  get: function () {
    return rangeText;
  }
});
Object.defineProperty(exports, "shortRevision", {
  enumerable: true,
  get: function () {
    return shortRevision;
  }
});
Object.defineProperty(exports, "shorten", {
  enumerable: true,
  get: function () {
    return shorten;
  }
});
Object.defineProperty(exports, "shortenMiddle", {
  enumerable: true,
  get: function () {
    return shortenMiddle;
  }
});
Object.defineProperty(exports, "standingWords", {
  enumerable: true,
  get: function () {
    return standingWords;
  }
});
Object.defineProperty(exports, "textWidth", {
  enumerable: true,
  get: function () {
    return textWidth;
  }
});
Object.defineProperty(exports, "visible", {
  enumerable: true,
  get: function () {
    return visible;
  }
});