// tools/change/src/glob-automaton.ts
function automatonOf(source) {
	const states = [];
	const add = (state) => states.push(state) - 1;
	const characters = [...source];
	let at = 0;
	function alternatives(end) {
		const starts = [];
		do {
			if (characters[at] === "|") at++;
			starts.push(sequence(end));
		} while (characters[at] === "|");
		return starts.length === 1 ? starts[0] ?? end : add({ ways: starts });
	}
	function sequence(end) {
		const pieces = [];
		while (at < characters.length && characters[at] !== "|" && characters[at] !== ")") pieces.push(piece());
		return pieces.reduceRight((next, make) => make(next), end);
	}
	function piece() {
		const start = at;
		const atom = readAtom();
		const sign = characters[at];
		if (sign !== "*" && sign !== "+" && sign !== "?") return (next) => build(atom, start, next);
		at++;
		return (next) => {
			const choice = { ways: [] };
			const here = add(choice);
			const body = build(atom, start, sign === "?" ? next : here);
			choice.ways.push(body, next);
			return sign === "+" ? body : here;
		};
	}
	function readAtom() {
		const first = characters[at] ?? "";
		if (first === "(") {
			skipGroup();
			return "group";
		}
		if (first === "[") {
			let end = at + 1;
			while (end < characters.length && characters[end] !== "]") end += characters[end] === "\\" ? 2 : 1;
			const set = new RegExp(`^${characters.slice(at, end + 1).join("")}$`, "su");
			at = end + 1;
			return (character) => set.test(character);
		}
		if (first === ".") {
			at++;
			return () => true;
		}
		const wanted = first === "\\" ? characters[at + 1] ?? "" : first;
		at += first === "\\" ? 2 : 1;
		return (character) => character === wanted;
	}
	function build(atom, start, next) {
		if (atom !== "group") return add({
			takes: atom,
			next
		});
		const after = at;
		at = start + 3;
		const found = alternatives(next);
		at = after;
		return found;
	}
	function skipGroup() {
		for (let depth = 0; at < characters.length; at++) {
			const character = characters[at];
			if (character === "\\") at++;
			else if (character === "[") while (characters[at] !== "]") at += characters[at] === "\\" ? 2 : 1;
			else if (character === "(") depth++;
			else if (character === ")" && --depth === 0) {
				at++;
				return;
			}
		}
	}
	const last = add({ ways: [] });
	const first = alternatives(last);
	return { test: (text) => run(states, first, last, text) };
}
function run(states, first, last, text) {
	let now = reached(states, [first]);
	for (const character of text) {
		const next = [];
		for (const one of now) {
			const state = states[one];
			if (state !== void 0 && "takes" in state && state.takes(character)) next.push(state.next);
		}
		if (next.length === 0) return false;
		now = reached(states, next);
	}
	return now.has(last);
}
function reached(states, from) {
	const found = /* @__PURE__ */ new Set();
	const queue = [...from];
	for (let one = queue.pop(); one !== void 0; one = queue.pop()) {
		if (found.has(one)) continue;
		found.add(one);
		const state = states[one];
		if (state !== void 0 && "ways" in state) queue.push(...state.ways);
	}
	return found;
}

// tools/change/src/glob.ts
const WITHIN = "[^/]";
const DIALECTS = {
	own: {
		one: WITHIN,
		deep: "folders",
		question: true,
		sets: "!^",
		braces: true,
		escapes: false,
		strict: false
	},
	go: {
		one: WITHIN,
		deep: "star",
		question: true,
		sets: "^",
		braces: false,
		escapes: true,
		strict: true
	},
	lsFiles: {
		one: ".",
		deep: "any",
		question: true,
		sets: "!^",
		braces: false,
		escapes: true,
		strict: true
	},
	gobwas: {
		one: ".",
		deep: "any",
		question: true,
		sets: "!",
		braces: true,
		escapes: true,
		strict: true
	},
	gobwasPaths: {
		one: WITHIN,
		deep: "any",
		question: true,
		sets: "!",
		braces: true,
		escapes: true,
		strict: true
	},
	codeowners: {
		one: WITHIN,
		deep: "parts",
		question: true,
		braces: false,
		escapes: false,
		strict: false
	}
};
const compiled = /* @__PURE__ */ new Map();
function compileGlob(glob, dialect) {
	const key = `${dialect} ${glob}`;
	if (!compiled.has(key)) compiled.set(key, expressionOf(globSource(glob, DIALECTS[dialect])));
	return compiled.get(key);
}
function matchesDialect(text, glob, dialect) {
	return compileGlob(glob, dialect)?.test(text) ?? false;
}
const FEW = 3;
function expressionOf(source) {
	if (source === void 0) return void 0;
	try {
		if ((source.match(/[*+]/g) ?? []).length > FEW) return automatonOf(source);
		return new RegExp(`^${source}$`, "su");
	} catch {
		return;
	}
}
function globSource(glob, dialect) {
	let source = "";
	let depth = 0;
	for (let at = 0; at < glob.length;) {
		const rest = glob.slice(at);
		const deep = deepAt(glob, at, dialect);
		const set = dialect.sets !== void 0 && rest[0] === "[" ? setAt(rest, dialect) : void 0;
		let [length, text] = [1, literal(rest[0] ?? "")];
		if (deep !== void 0) [length, text] = deep;
		else if (set !== void 0) [length, text] = set;
		else if (rest[0] === "*") text = `${dialect.one}*`;
		else if (rest[0] === "?" && dialect.question) text = dialect.one;
		else if (rest[0] === "\\" && dialect.escapes) {
			if (rest.length === 1 && dialect.strict) return void 0;
			[length, text] = [2, literal(rest[1] ?? "\\")];
		} else if (rest[0] === "[" && dialect.sets !== void 0 && dialect.strict) return void 0;
		else if (rest[0] === "{" && dialect.braces && (dialect.strict || rest.includes("}"))) {
			depth++;
			text = "(?:";
		} else if (rest[0] === "}" && depth > 0) {
			depth--;
			text = ")";
		} else if (rest[0] === "," && depth > 0) text = "|";
		source += text;
		at += length;
	}
	return depth > 0 && dialect.strict ? void 0 : source + ")".repeat(depth);
}
function deepAt(glob, at, { deep, one }) {
	const rest = glob.slice(at);
	if (deep === "folders" && rest === "/**") return [3, "(?:/.*)?"];
	if (!rest.startsWith("**") || deep === "star") return void 0;
	if (deep === "any") return [2, ".*"];
	if (deep === "folders") return rest[2] === "/" ? [3, "(?:.*/)?"] : [2, ".*"];
	if (!((at === 0 || glob[at - 1] === "/") && (rest.length === 2 || rest[2] === "/"))) return [2, `${one}*`];
	return rest.length === 2 ? [2, ".*"] : [3, `(?:${one}+/)*`];
}
function setAt(rest, { sets, escapes, deep }) {
	const isOpposite = rest[1] !== void 0 && sets?.includes(rest[1]) === true;
	let source = "";
	for (let at = isOpposite ? 2 : 1; at < rest.length; at++) {
		const char = rest[at] ?? "";
		if (char === "]") return source === "" ? void 0 : [at + 1, `[${isOpposite ? "^" : ""}${source}]`];
		if (char === "/" && deep === "folders") return void 0;
		if (char === "\\" && escapes) source += inSet(rest[++at] ?? "");
		else source += char === "-" ? "-" : inSet(char);
	}
}
function literal(text) {
	return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
function inSet(char) {
	return char.replace(/[\\^\]\-[]/g, "\\$&");
}

Object.defineProperty(exports, "globSource", {
  enumerable: true,
  get: function () {
    return globSource;
  }
});
Object.defineProperty(exports, "matchesDialect", {
  enumerable: true,
  get: function () {
    return matchesDialect;
  }
});