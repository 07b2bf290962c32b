const require_index = require("../index.js");
const require_src = require("./graph.js");
const require_place = require("./place.js");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");

// tools/kubernetes/src/preview/remotes.ts
const MOST_FOLDERS = 5e3;
const MOST_BYTES = 4194304;
async function refuseRemotes(folder, root, policy) {
	for (const remote of await remotesOf(folder, root)) {
		const why = whyUnsafe(remote.address) ?? await policy?.(remote);
		if (why === void 0) continue;
		throw new require_index.ToolError(`${remote.file}: ${JSON.stringify(shown(remote.address))} is not fetched: ${why}.`);
	}
}
async function remotesOf(folder, root) {
	const top = await (0, node_fs_promises.realpath)(root).catch(() => root);
	const seen = /* @__PURE__ */ new Set();
	const found = [];
	const queue = [folder];
	for (let next = queue.pop(); next !== void 0 && seen.size < MOST_FOLDERS; next = queue.pop()) {
		const here = await (0, node_fs_promises.realpath)(next).catch(() => void 0);
		if (here === void 0 || seen.has(here) || here !== top && !here.startsWith(top + node_path.sep)) continue;
		seen.add(here);
		const names = new Set(await (0, node_fs_promises.readdir)(here).catch(() => []));
		const name = require_src.KUSTOMIZATION_NAMES.find((one) => names.has(one));
		if (name === void 0) continue;
		const path = (0, node_path.join)(here, name);
		if ((await (0, node_fs_promises.stat)(path)).size > MOST_BYTES) continue;
		const file = (0, node_path.relative)(top, path).split(node_path.sep).join("/");
		for (const address of addressesIn(await (0, node_fs_promises.readFile)(path, "utf8"))) {
			const local = await (0, node_fs_promises.stat)((0, node_path.join)(here, address)).catch(() => void 0);
			if (local?.isFile() === true) continue;
			if (require_src.looksRemote(address)) found.push({
				address,
				file
			});
			else if (local?.isDirectory() === true) queue.push((0, node_path.join)(here, address));
		}
	}
	return found;
}
function addressesIn(text) {
	return require_place.documentTexts(text).flatMap((document) => {
		const { inputs = [], charts = [], plugins = [] } = require_src.readKustomization(document.text) ?? {};
		const all = [{
			inputs,
			charts
		}, ...plugins];
		return [...all.flatMap((one) => one.inputs.map(({ value }) => value)), ...all.flatMap((one) => one.charts.flatMap(({ repository }) => repository ?? []))];
	});
}
const FETCHED = /^(?:https?|ssh|oci):\/\//i;
function whyUnsafe(address) {
	const bare = address.replace(/^git::/i, "");
	let plain = bare;
	for (let before = ""; before !== plain;) {
		before = plain;
		try {
			plain = decodeURIComponent(plain);
		} catch {
			return "it holds an escape that means nothing";
		}
	}
	if (/::/.test(bare.split(/[/?]/)[0] ?? "")) return "its transport runs a program";
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(bare) && !FETCHED.test(bare)) return "its scheme is none of https, http, ssh and oci";
	if (/[\s\p{Cc}`$;|<>"'\\]/u.test(plain)) return "it holds a character that no address has";
	const [where = "", ...query] = plain.split("?");
	if (query.join("?").split("&").some((pair) => /^-|=\s*-/.test(pair))) return "a revision that starts with \"-\" is an option for Git";
	const authority = where.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").split(/[/:]/)[0] ?? "";
	if (/(?:^|@)-/.test(authority)) return "a host that starts with \"-\" is an option for Git";
}
function shown(address) {
	return address.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, "$1…@").slice(0, 200);
}

Object.defineProperty(exports, "addressesIn", {
  enumerable: true,
  get: function () {
    return addressesIn;
  }
});
Object.defineProperty(exports, "refuseRemotes", {
  enumerable: true,
  get: function () {
    return refuseRemotes;
  }
});