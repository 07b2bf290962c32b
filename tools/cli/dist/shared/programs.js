const require_index = require("../index.js");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_zlib = require("node:zlib");
let node_fs_promises = require("node:fs/promises");
let module$1 = require("module");

// node_modules/fflate/esm/index.mjs
var require$1 = (0, module$1.createRequire)("/");
var _a;
var Worker;
var isMarkedAsUntransferable;
try {
	_a = require$1("worker_threads"), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable;
} catch (e) {}
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	1,
	1,
	1,
	1,
	2,
	2,
	2,
	2,
	3,
	3,
	3,
	3,
	4,
	4,
	4,
	4,
	5,
	5,
	5,
	5,
	0,
	0,
	0,
	0
]);
var fdeb = new u8([
	0,
	0,
	0,
	0,
	1,
	1,
	2,
	2,
	3,
	3,
	4,
	4,
	5,
	5,
	6,
	6,
	7,
	7,
	8,
	8,
	9,
	9,
	10,
	10,
	11,
	11,
	12,
	12,
	13,
	13,
	0,
	0
]);
var clim = new u8([
	16,
	17,
	18,
	0,
	8,
	7,
	9,
	6,
	10,
	5,
	11,
	4,
	12,
	3,
	13,
	2,
	14,
	1,
	15
]);
var freb = function(eb, start) {
	var b = new u16(31);
	for (var i = 0; i < 31; ++i) b[i] = start += 1 << eb[i - 1];
	var r = new i32(b[30]);
	for (var i = 1; i < 30; ++i) for (var j = b[i]; j < b[i + 1]; ++j) r[j] = j - b[i] << 5 | i;
	return {
		b,
		r
	};
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (var i = 0; i < 32768; ++i) {
	var x = (i & 43690) >> 1 | (i & 21845) << 1;
	x = (x & 52428) >> 2 | (x & 13107) << 2;
	x = (x & 61680) >> 4 | (x & 3855) << 4;
	rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var hMap = (function(cd, mb, r) {
	var s = cd.length;
	var i = 0;
	var l = new u16(mb);
	for (; i < s; ++i) if (cd[i]) ++l[cd[i] - 1];
	var le = new u16(mb);
	for (i = 1; i < mb; ++i) le[i] = le[i - 1] + l[i - 1] << 1;
	var co;
	if (r) {
		co = new u16(1 << mb);
		var rvb = 15 - mb;
		for (i = 0; i < s; ++i) if (cd[i]) {
			var sv = i << 4 | cd[i];
			var r_1 = mb - cd[i];
			var v = le[cd[i] - 1]++ << r_1;
			for (var m = v | (1 << r_1) - 1; v <= m; ++v) co[rev[v] >> rvb] = sv;
		}
	} else {
		co = new u16(s);
		for (i = 0; i < s; ++i) if (cd[i]) co[i] = rev[le[cd[i] - 1]++] >> 15 - cd[i];
	}
	return co;
});
var flt = new u8(288);
for (var i = 0; i < 144; ++i) flt[i] = 8;
for (var i = 144; i < 256; ++i) flt[i] = 9;
for (var i = 256; i < 280; ++i) flt[i] = 7;
for (var i = 280; i < 288; ++i) flt[i] = 8;
var fdt = new u8(32);
for (var i = 0; i < 32; ++i) fdt[i] = 5;
var flrm = /*#__PURE__*/ hMap(flt, 9, 1);
var fdrm = /*#__PURE__*/ hMap(fdt, 5, 1);
var max = function(a) {
	var m = a[0];
	for (var i = 1; i < a.length; ++i) if (a[i] > m) m = a[i];
	return m;
};
var bits = function(d, p, m) {
	var o = p / 8 | 0;
	return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
	var o = p / 8 | 0;
	return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
	return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
	if (s == null || s < 0) s = 0;
	if (e == null || e > v.length) e = v.length;
	return new u8(v.subarray(s, e));
};
var ec = [
	"unexpected EOF",
	"invalid block type",
	"invalid length/literal",
	"invalid distance",
	"stream finished",
	"no stream handler",
	,
	"no callback",
	"invalid UTF-8 data",
	"extra field too long",
	"date not in range 1980-2099",
	"filename too long",
	"stream finishing",
	"invalid zip data"
];
var err = function(ind, msg, nt) {
	var e = new Error(msg || ec[ind]);
	e.code = ind;
	if (Error.captureStackTrace) Error.captureStackTrace(e, err);
	if (!nt) throw e;
	return e;
};
var inflt = function(dat, st, buf, dict) {
	var sl = dat.length, dl = dict ? dict.length : 0;
	if (!sl || st.f && !st.l) return buf || new u8(0);
	var noBuf = !buf;
	var resize = noBuf || st.i != 2;
	var noSt = st.i;
	if (noBuf) buf = new u8(sl * 3);
	var cbuf = function(l) {
		var bl = buf.length;
		if (l > bl) {
			var nbuf = new u8(Math.max(bl * 2, l));
			nbuf.set(buf);
			buf = nbuf;
		}
	};
	var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
	var tbts = sl * 8;
	do {
		if (!lm) {
			final = bits(dat, pos, 1);
			var type = bits(dat, pos + 1, 3);
			pos += 3;
			if (!type) {
				var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
				if (t > sl) {
					if (noSt) err(0);
					break;
				}
				if (resize) cbuf(bt + l);
				buf.set(dat.subarray(s, t), bt);
				st.b = bt += l, st.p = pos = t * 8, st.f = final;
				continue;
			} else if (type == 1) lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
			else if (type == 2) {
				var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
				var tl = hLit + bits(dat, pos + 5, 31) + 1;
				pos += 14;
				var ldt = new u8(tl);
				var clt = new u8(19);
				for (var i = 0; i < hcLen; ++i) clt[clim[i]] = bits(dat, pos + i * 3, 7);
				pos += hcLen * 3;
				var clb = max(clt), clbmsk = (1 << clb) - 1;
				var clm = hMap(clt, clb, 1);
				for (var i = 0; i < tl;) {
					var r = clm[bits(dat, pos, clbmsk)];
					pos += r & 15;
					var s = r >> 4;
					if (s < 16) ldt[i++] = s;
					else {
						var c = 0, n = 0;
						if (s == 16) n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i - 1];
						else if (s == 17) n = 3 + bits(dat, pos, 7), pos += 3;
						else if (s == 18) n = 11 + bits(dat, pos, 127), pos += 7;
						while (n--) ldt[i++] = c;
					}
				}
				var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
				lbt = max(lt);
				dbt = max(dt);
				lm = hMap(lt, lbt, 1);
				dm = hMap(dt, dbt, 1);
			} else err(1);
			if (pos > tbts) {
				if (noSt) err(0);
				break;
			}
		}
		if (resize) cbuf(bt + 131072);
		var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
		var lpos = pos;
		for (;; lpos = pos) {
			var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
			pos += c & 15;
			if (pos > tbts) {
				if (noSt) err(0);
				break;
			}
			if (!c) err(2);
			if (sym < 256) buf[bt++] = sym;
			else if (sym == 256) {
				lpos = pos, lm = null;
				break;
			} else {
				var add = sym - 254;
				if (sym > 264) {
					var i = sym - 257, b = fleb[i];
					add = bits(dat, pos, (1 << b) - 1) + fl[i];
					pos += b;
				}
				var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
				if (!d) err(3);
				pos += d & 15;
				var dt = fd[dsym];
				if (dsym > 3) {
					var b = fdeb[dsym];
					dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
				}
				if (pos > tbts) {
					if (noSt) err(0);
					break;
				}
				if (resize) cbuf(bt + 131072);
				var end = bt + add;
				if (bt < dt) {
					var shift = dl - dt, dend = Math.min(dt, end);
					if (shift + bt < 0) err(3);
					for (; bt < dend; ++bt) buf[bt] = dict[shift + bt];
				}
				for (; bt < end; ++bt) buf[bt] = buf[bt - dt];
			}
		}
		st.l = lm, st.p = lpos, st.b = bt, st.f = final;
		if (lm) final = 1, st.m = lbt, st.d = dm, st.n = dbt;
	} while (!final);
	return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var et = /*#__PURE__*/ new u8(0);
var b2 = function(d, b) {
	return d[b] | d[b + 1] << 8;
};
var b4 = function(d, b) {
	return (d[b] | d[b + 1] << 8 | d[b + 2] << 16 | d[b + 3] << 24) >>> 0;
};
var b8 = function(d, b) {
	return b4(d, b) + b4(d, b + 4) * 4294967296;
};
function inflateSync(data, opts) {
	return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
var td = typeof TextDecoder != "undefined" && /*#__PURE__*/ new TextDecoder();
var tds = 0;
try {
	td.decode(et, { stream: true });
	tds = 1;
} catch (e) {}
var dutf8 = function(d) {
	for (var r = "", i = 0;;) {
		var c = d[i++];
		var eb = (c > 127) + (c > 223) + (c > 239);
		if (i + eb > d.length) return {
			s: r,
			r: slc(d, i - 1)
		};
		if (!eb) r += String.fromCharCode(c);
		else if (eb == 3) c = ((c & 15) << 18 | (d[i++] & 63) << 12 | (d[i++] & 63) << 6 | d[i++] & 63) - 65536, r += String.fromCharCode(55296 | c >> 10, 56320 | c & 1023);
		else if (eb & 1) r += String.fromCharCode((c & 31) << 6 | d[i++] & 63);
		else r += String.fromCharCode((c & 15) << 12 | (d[i++] & 63) << 6 | d[i++] & 63);
	}
};
function strFromU8(dat, latin1) {
	if (latin1) {
		var r = "";
		for (var i = 0; i < dat.length; i += 16384) r += String.fromCharCode.apply(null, dat.subarray(i, i + 16384));
		return r;
	} else if (td) return td.decode(dat);
	else {
		var _a = dutf8(dat), s = _a.s, r = _a.r;
		if (r.length) err(8);
		return s;
	}
}
var slzh = function(d, b) {
	return b + 30 + b2(d, b + 26) + b2(d, b + 28);
};
var zh = function(d, b, z) {
	var fnl = b2(d, b + 28), efl = b2(d, b + 30), fn = strFromU8(d.subarray(b + 46, b + 46 + fnl), !(b2(d, b + 8) & 2048)), es = b + 46 + fnl;
	var _a = z64hs(d, es, efl, z, b4(d, b + 20), b4(d, b + 24), b4(d, b + 42)), sc = _a[0], su = _a[1], off = _a[2];
	return [
		b2(d, b + 10),
		sc,
		su,
		fn,
		es + efl + b2(d, b + 32),
		off
	];
};
var z64hs = function(d, b, l, z, sc, su, off) {
	var nsc = sc == 4294967295, nsu = su == 4294967295, noff = off == 4294967295, e = b + l;
	var nf = nsc + nsu + noff;
	if (z && nf) {
		for (; b + 4 < e; b += 4 + b2(d, b + 2)) if (b2(d, b) == 1) return [
			nsc ? b8(d, b + 4 + 8 * nsu) : sc,
			nsu ? b8(d, b + 4) : su,
			noff ? b8(d, b + 4 + 8 * (nsu + nsc)) : off,
			1
		];
		if (z < 2) err(13);
	}
	return [
		sc,
		su,
		off,
		0
	];
};
function unzipSync(data, opts) {
	var files = {};
	var e = data.length - 22;
	for (; b4(data, e) != 101010256; --e) if (!e || data.length - e > 65558) err(13);
	var c = b2(data, e + 8);
	if (!c) return {};
	var o = b4(data, e + 16);
	var z = b4(data, e - 20) == 117853008;
	if (z) {
		var ze = b4(data, e - 12);
		z = b4(data, ze) == 101075792;
		if (z) {
			c = b4(data, ze + 32);
			o = b4(data, ze + 48);
		}
	}
	var fltr = opts && opts.filter;
	for (var i = 0; i < c; ++i) {
		var _a = zh(data, o, z), c_2 = _a[0], sc = _a[1], su = _a[2], fn = _a[3], no = _a[4], off = _a[5], b = slzh(data, off);
		o = no;
		if (!fltr || fltr({
			name: fn,
			size: sc,
			originalSize: su,
			compression: c_2
		})) {
			if (!c_2) files[fn] = slc(data, b, b + sc);
			else if (c_2 == 8) files[fn] = inflateSync(data.subarray(b, b + sc), { out: new u8(su) });
			else err(14, "unknown compression type " + c_2);
		}
	}
	return files;
}

// tools/toolchain/src/archive.ts
function unpack(bytes, packing) {
	switch (packing.kind) {
		case "plain": return bytes;
		case "zip": return zipMember(bytes, packing.member);
		case "tar.gz": return tarMember((0, node_zlib.gunzipSync)(bytes), packing.member);
	}
}
function zipMember(bytes, member) {
	let files;
	try {
		files = unzipSync(bytes, { filter: ({ name }) => name === member });
	} catch (error) {
		throw new require_index.ToolError(`the downloaded ZIP file is damaged: ${require_index.messageOf(error)}. Run the command again.`);
	}
	const content = files[member];
	if (content === void 0) throw new require_index.ToolError(`the downloaded ZIP file holds no ${member}.`);
	return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}
function tarMember(bytes, member) {
	const found = tarFiles(bytes, (path) => path === member).get(member);
	if (found === void 0) throw new require_index.ToolError(`the downloaded archive holds no ${member}.`);
	return found;
}
function tarFiles(bytes, wanted) {
	const files = /* @__PURE__ */ new Map();
	let long;
	for (let at = 0; at + 512 <= bytes.length;) {
		const text = (from, length) => bytes.toString("utf8", at + from, at + from + length).replace(/\0[\s\S]*$/, "");
		const name = text(0, 100);
		if (name === "") break;
		const prefix = text(257, 5) === "ustar" && text(263, 2) !== " " ? text(345, 155) : "";
		const size = Number.parseInt(text(124, 12).trim() || "0", 8);
		if (!Number.isFinite(size)) break;
		const content = bytes.subarray(at + 512, at + 512 + size);
		const type = text(156, 1);
		at += 512 + Math.ceil(size / 512) * 512;
		if (type === "L") long = content.toString("utf8").replace(/\0[\s\S]*$/, "");
		else if (type === "x") long = /(?:^|\n)\d+ path=([^\n]*)\n/.exec(content.toString("utf8"))?.[1] ?? long;
		else {
			const path = (long ?? (prefix === "" ? name : `${prefix}/${name}`)).replace(/^\.?\/+/, "");
			long = void 0;
			if ((type === "0" || type === "" || type === "7") && wanted(path)) files.set(path, content);
		}
	}
	return files;
}

// tools/toolchain/src/download.ts
const MOST_BYTES = 419430400;
const TIMEOUT_MS = 6e5;
const underWay = /* @__PURE__ */ new Map();
function downloadProgram(url, artifact, target) {
	let running = underWay.get(target);
	if (running === void 0) {
		running = fetchInto(url, artifact, target).finally(() => underWay.delete(target));
		underWay.set(target, running);
	}
	return running;
}
async function fetchInto(url, artifact, target) {
	const bytes = await fetchBytes(url);
	const sum = (0, node_crypto.createHash)("sha256").update(bytes).digest("hex");
	if (sum !== artifact.sha256) throw new require_index.ToolError(`${url} is not the file that was pinned: its SHA-256 is ${sum}, expected ${artifact.sha256}. Nothing was installed.`);
	const program = unpack(bytes, artifact.packing);
	const folder = (0, node_path.dirname)(target);
	await (0, node_fs_promises.mkdir)((0, node_path.dirname)(folder), { recursive: true });
	const scratch = await (0, node_fs_promises.mkdtemp)((0, node_path.join)((0, node_path.dirname)(folder), ".download-"));
	try {
		await (0, node_fs_promises.writeFile)((0, node_path.join)(scratch, (0, node_path.basename)(target)), program, { mode: 493 });
		await (0, node_fs_promises.rename)(scratch, folder).catch((error) => {
			if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST" && error.code !== "EPERM") throw error;
		});
	} finally {
		await (0, node_fs_promises.rm)(scratch, {
			recursive: true,
			force: true
		});
	}
}
async function fetchBytes(url) {
	try {
		const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
		if (!response.ok) throw new Error(`the server answered ${response.status}`);
		const chunks = [];
		let size = 0;
		for await (const chunk of response.body ?? []) {
			size += chunk.length;
			if (size > MOST_BYTES) throw new Error(`it is larger than ${MOST_BYTES} bytes`);
			chunks.push(chunk);
		}
		return Buffer.concat(chunks);
	} catch (error) {
		const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : "";
		throw new require_index.ToolError(`cannot download ${url}: ${require_index.messageOf(error)}${cause}.`);
	}
}

// tools/toolchain/src/releases.ts
function terraform(platform, sha256) {
	return {
		path: `/terraform/1.11.4/terraform_1.11.4_${platform}.zip`,
		sha256,
		packing: {
			kind: "zip",
			member: "terraform"
		}
	};
}
function kubectl(os, architecture, sha256) {
	return {
		path: `/release/v1.33.4/bin/${os}/${architecture}/kubectl`,
		sha256,
		packing: { kind: "plain" }
	};
}
function helm(platform, sha256) {
	return {
		path: `/helm-v3.18.4-${platform}.tar.gz`,
		sha256,
		packing: {
			kind: "tar.gz",
			member: `${platform}/helm`
		}
	};
}
const RELEASES = {
	terraform: {
		version: "1.11.4",
		origin: "https://releases.hashicorp.com",
		artifacts: {
			linux_amd64: terraform("linux_amd64", "1ce994251c00281d6845f0f268637ba50c0005657eb3cf096b92f753b42ef4dc"),
			linux_arm64: terraform("linux_arm64", "a43d1d0da9b9bab214a8305a39db0e40869572594ccf50c416a7756499143633"),
			darwin_amd64: terraform("darwin_amd64", "a56d5002b9f7647291faccc3dd1a70350e60fb61e4c45037629508b8fdc2575b"),
			darwin_arm64: terraform("darwin_arm64", "867e0808fa971217043e25b7a792b10720c79b1546f8a68479b74f138be73e18")
		}
	},
	kubectl: {
		version: "1.33.4",
		origin: "https://dl.k8s.io",
		artifacts: {
			linux_amd64: kubectl("linux", "amd64", "c2ba72c115d524b72aaee9aab8df8b876e1596889d2f3f27d68405262ce86ca1"),
			linux_arm64: kubectl("linux", "arm64", "76cd7a2aa59571519b68c3943521404cbce55dafb7d8866f8d0ea2995b396eef"),
			darwin_amd64: kubectl("darwin", "amd64", "4b39b8bb12e78ce801b39c9ec50421e3d6e144d8e3f113cd18e6d61709b8c73b"),
			darwin_arm64: kubectl("darwin", "arm64", "a44662db083fdd1b19ce55ba77eb64d51206310bbae90df90eb5d9e30ea54603")
		}
	},
	helm: {
		version: "3.18.4",
		origin: "https://get.helm.sh",
		artifacts: {
			linux_amd64: helm("linux-amd64", "f8180838c23d7c7d797b208861fecb591d9ce1690d8704ed1e4cb8e2add966c1"),
			linux_arm64: helm("linux-arm64", "c0a45e67eef0c7416a8a8c9e9d5d2d30d70e4f4d3f7bea5de28241fffa8f3b89"),
			darwin_amd64: helm("darwin-amd64", "860a7238285b44b5dc7b3c4dad6194316885d7015d77c34e23177e0e9554af8f"),
			darwin_arm64: helm("darwin-arm64", "041849741550b20710d7ad0956e805ebd960b483fe978864f8e7fdd03ca84ec8")
		}
	}
};

// tools/toolchain/src/programs.ts
async function findProgram(name, options = {}) {
	const file = process.platform === "win32" ? `${name}.exe` : name;
	for (const folder of (options.path ?? process.env.PATH ?? "").split(node_path.delimiter)) if (folder !== "" && await isExecutable((0, node_path.join)(folder, file))) return {
		name,
		path: (0, node_path.join)(folder, file)
	};
	const release = (options.releases ?? RELEASES)[name];
	const artifact = release?.artifacts[options.platform ?? thisPlatform()];
	if (release === void 0 || artifact === void 0) throw notFound(name);
	const cached = (0, node_path.join)(options.cacheFolder ?? toolsFolder(), `${name}-${release.version}`, file);
	if (await isExecutable(cached)) return {
		name,
		path: cached
	};
	if (options.download === false) throw notFound(name);
	const url = `${release.origin}${artifact.path}`;
	try {
		await downloadOnce(url, artifact, cached, () => {
			const line = `${name} is not on PATH: downloading ${url}`;
			if (options.progress === void 0) process.stderr.write(`mainstem: ${line}\n`);
			else options.progress(line);
		});
	} catch (error) {
		if (!(error instanceof require_index.ToolError)) throw error;
		throw new require_index.ToolError(`${name} is not on PATH, and ${error.message} To install it yourself: ${installHint(name)}`);
	}
	return {
		name,
		path: cached
	};
}
const downloads = /* @__PURE__ */ new Map();
function downloadOnce(url, artifact, target, onStart) {
	let running = downloads.get(target);
	if (running === void 0) {
		onStart();
		running = downloadProgram(url, artifact, target).finally(() => downloads.delete(target));
		downloads.set(target, running);
	}
	return running;
}
function toolsFolder(environment = process.env) {
	return require_index.cacheFolder("tools", environment);
}
function thisPlatform() {
	return `${process.platform === "win32" ? "windows" : process.platform}_${process.arch === "x64" ? "amd64" : process.arch}`;
}
const HINTS = {
	git: {
		brew: "git",
		linux: "sudo apt-get install git"
	},
	terraform: {
		brew: "hashicorp/tap/terraform",
		linux: "sudo apt-get install terraform (from the apt repository of https://developer.hashicorp.com/terraform/install)"
	},
	tofu: {
		brew: "opentofu",
		linux: "sudo apt-get install tofu (from the apt repository of https://opentofu.org/docs/intro/install)"
	},
	kubectl: {
		brew: "kubectl",
		linux: "sudo apt-get install kubectl (from the apt repository of https://kubernetes.io/docs/tasks/tools/install-kubectl-linux)"
	},
	kustomize: {
		brew: "kustomize",
		linux: "go install sigs.k8s.io/kustomize/kustomize/v5@latest (or https://kubectl.docs.kubernetes.io/installation/kustomize/binaries)"
	},
	helm: {
		brew: "helm@3",
		linux: "sudo apt-get install helm (from the apt repository of https://helm.sh/docs/intro/install)"
	}
};
function installHint(name) {
	const { brew, linux } = HINTS[name];
	return process.platform === "darwin" ? `brew install ${brew}` : `${linux}, or brew install ${brew}.`;
}
function notFound(name) {
	return new require_index.ToolError(`${name} is not on PATH. Install it: ${installHint(name)} Then run the command again.`);
}
async function isExecutable(path) {
	try {
		await (0, node_fs_promises.access)(path, node_fs_promises.constants.X_OK);
		return (await (0, node_fs_promises.stat)(path)).isFile();
	} catch {
		return false;
	}
}

Object.defineProperty(exports, "findProgram", {
  enumerable: true,
  get: function () {
    return findProgram;
  }
});
Object.defineProperty(exports, "tarFiles", {
  enumerable: true,
  get: function () {
    return tarFiles;
  }
});
Object.defineProperty(exports, "thisPlatform", {
  enumerable: true,
  get: function () {
    return thisPlatform;
  }
});
Object.defineProperty(exports, "toolsFolder", {
  enumerable: true,
  get: function () {
    return toolsFolder;
  }
});
Object.defineProperty(exports, "zipMember", {
  enumerable: true,
  get: function () {
    return zipMember;
  }
});