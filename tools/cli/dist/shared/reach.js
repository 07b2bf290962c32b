const require_index = require("../index.js");
const require_located = require("./located.js");
const require_undici$1 = require("./node_modules.js");
const require_read = require("./read.js");
const require_run = require("./run.js");
let node_os = require("node:os");
let node_path = require("node:path");
let node_fs = require("node:fs");
let node_fs_promises = require("node:fs/promises");
let node_timers_promises = require("node:timers/promises");

// tools/argocd/src/gate/transport/http.ts
var import_undici = require_undici$1.require_undici();
var HttpError = class extends Error {
	name = "HttpError";
	status;
	retryAfter;
	constructor(status, message, retryAfter) {
		super(message);
		this.status = status;
		this.retryAfter = retryAfter;
	}
};
const MOST_BYTES = 268435456;
function createHttp(connection) {
	const dispatcher = dispatcherOf(connection);
	const once = async (one, renew) => {
		const { method = "GET", path, body, contentType = "application/json", signal, headersWithin = 3e4, idle = 3e4 } = one;
		const authorization = await inTime(connection.authorization?.(renew), headersWithin, signal);
		const { statusCode, headers, body: answer } = await (0, import_undici.request)(`${connection.server}${path}`, {
			method,
			dispatcher,
			signal,
			headersTimeout: headersWithin,
			bodyTimeout: idle,
			headers: {
				accept: "application/json",
				"user-agent": "mainstem-gate",
				...authorization === void 0 ? {} : { authorization },
				...body === void 0 ? {} : { "content-type": contentType }
			},
			...body === void 0 ? {} : { body: JSON.stringify(body) }
		});
		const after = Number(headers["retry-after"]);
		return {
			status: statusCode,
			contentType: String(headers["content-type"] ?? ""),
			...Number.isFinite(after) && after > 0 ? { retryAfter: after * 1e3 } : {},
			body: answer
		};
	};
	const send = async (one) => {
		const first = await once(one, false);
		if (first.status !== 401 || connection.authorization === void 0) return first;
		await first.body.dump();
		return once(one, true);
	};
	return {
		send,
		json: async (one) => {
			const answer = await send(one);
			const text = await readAll(answer.body);
			if (answer.status < 200 || answer.status > 299) throw new HttpError(answer.status, messageIn(text) ?? `HTTP ${answer.status}`, answer.retryAfter);
			try {
				return JSON.parse(text);
			} catch {
				throw new HttpError(answer.status, "the answer is cut off, or no JSON");
			}
		},
		close: () => dispatcher.destroy()
	};
}
async function inTime(work, milliseconds, signal) {
	const over = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
	over.throwIfAborted();
	const end = new AbortController();
	const late = new Promise((_, reject) => {
		const stop = () => reject(/* @__PURE__ */ new Error("the credentials did not come in time"));
		over.addEventListener("abort", stop, {
			once: true,
			signal: end.signal
		});
	});
	try {
		return await Promise.race([work, late]);
	} finally {
		end.abort();
	}
}
function dispatcherOf({ server, ca, clientCertificate, clientKey, serverName, insecure, proxy }) {
	const tls = {
		...ca === void 0 ? {} : { ca },
		...clientCertificate === void 0 ? {} : { cert: clientCertificate },
		...clientKey === void 0 ? {} : { key: clientKey },
		...serverName === void 0 ? {} : { servername: serverName },
		...insecure === true ? { rejectUnauthorized: false } : {}
	};
	const through = proxy ?? proxyOf(server, process.env);
	if (through !== void 0) return new import_undici.ProxyAgent({
		uri: proxyAddress(through),
		requestTls: tls
	});
	return new import_undici.Agent({
		connect: {
			...tls,
			timeout: 15e3
		},
		keepAliveTimeout: 3e4
	});
}
function proxyAddress(text) {
	const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
	if (/^https?:$/.test(URL.canParse(address) ? new URL(address).protocol : "")) return address;
	throw new require_index.InputError("The proxy that HTTPS_PROXY or HTTP_PROXY names is no address. Give one like http://proxy:3128");
}
function proxyOf(server, environment) {
	const { protocol, hostname, port } = new URL(server);
	const read = (name) => environment[name] || environment[name.toLowerCase()] || void 0;
	const named = read(protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY");
	if (named === void 0) return void 0;
	return (read("NO_PROXY") ?? "").split(/[\s,]+/).some((entry) => {
		const [host = "", only] = entry.replace(/^\*?\./, "").split(":");
		if (host === "" || only !== void 0 && only !== port) return false;
		return host === "*" || hostname === host || hostname.endsWith(`.${host}`);
	}) ? void 0 : named;
}
async function readAll(body) {
	const chunks = [];
	let size = 0;
	for await (const chunk of body) {
		size += chunk.length;
		if (size > MOST_BYTES) throw new require_index.ToolError("The answer is larger than 256 MB.");
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString("utf8");
}
function messageIn(text) {
	try {
		const { message, error } = JSON.parse(text);
		const said = message ?? error;
		return typeof said === "string" ? said.slice(0, 500) : void 0;
	} catch {
		return;
	}
}
function describeTrouble(error) {
	if (error instanceof HttpError) return `HTTP ${error.status}: ${error.message}`;
	const code = error.code ?? error.cause?.code;
	return typeof code === "string" ? {
		ECONNREFUSED: "the connection was refused",
		ECONNRESET: "the connection was reset",
		ENOTFOUND: "its name cannot be resolved",
		UND_ERR_SOCKET: "the connection was cut",
		UND_ERR_HEADERS_TIMEOUT: "it does not answer",
		UND_ERR_BODY_TIMEOUT: "nothing came for too long",
		UND_ERR_CONNECT_TIMEOUT: "no connection in time",
		DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is not trusted: give the CA",
		SELF_SIGNED_CERT_IN_CHAIN: "its certificate is not trusted: give the CA",
		UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is not trusted: give the CA",
		ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name"
	}[code] ?? code : require_index.messageOf(error);
}
async function readSecret(path) {
	try {
		return (await (0, node_fs_promises.readFile)(path, "utf8")).trim();
	} catch (error) {
		throw new require_index.ToolError(`${path} cannot be read: ${require_index.messageOf(error)}`);
	}
}

// tools/argocd/src/gate/transport/lines.ts
const LONGEST$1 = 33554432;
async function* linesOf(body) {
	const decoder = new TextDecoder();
	let parts = [];
	let length = 0;
	for await (const chunk of body) {
		const [first = "", ...rest] = decoder.decode(chunk, { stream: true }).split("\n");
		parts.push(first);
		length += first.length;
		if (length > LONGEST$1) throw new Error("a line of the stream is longer than 32 MB");
		for (const line of rest) {
			const whole = parts.join("");
			if (whole.trim() !== "") yield whole;
			parts = [line];
			length = line.length;
		}
	}
}

// tools/argocd/src/gate/transport/live.ts
const PAGE$1 = 200;
const AT_ONCE = 4;
async function listLive(http, kinds, signal) {
	const objects = [];
	const failures = [];
	const groups = /* @__PURE__ */ new Map();
	for (const one of kinds) {
		const [group = "", kind = ""] = one.split("/");
		groups.set(group, (groups.get(group) ?? /* @__PURE__ */ new Set()).add(kind));
	}
	await inTurns([...groups], async ([group, wanted]) => {
		try {
			const found = require_located.mapOf(await orMissing(http.json({
				path: `/apis/${group}`,
				signal
			})));
			const version = require_located.textOf(require_located.mapOf(found.preferredVersion).version);
			if (version === void 0) return;
			const { resources } = require_located.mapOf(await http.json({
				path: `/apis/${group}/${version}`,
				signal
			}));
			for (const { name, kind } of require_located.listOf(resources).map(require_located.mapOf)) {
				const plural = require_located.textOf(name) ?? "";
				if (plural.includes("/") || !wanted.has(require_located.textOf(kind) ?? "")) continue;
				try {
					const head = {
						apiVersion: `${group}/${version}`,
						kind
					};
					for await (const one of listAll$2(http, `/apis/${group}/${version}/${plural}`, signal)) objects.push({
						...head,
						...require_located.mapOf(one)
					});
				} catch (error) {
					failures.push({ message: `${plural}.${group} cannot be listed: ${describeTrouble(error)}` });
				}
			}
		} catch (error) {
			failures.push({ message: `what the cluster serves of ${group} cannot be read: ${describeTrouble(error)}` });
		}
	});
	return {
		objects,
		failures
	};
}
async function* listAll$2(http, path, signal) {
	for (let next;;) {
		const query = new URLSearchParams({
			limit: String(PAGE$1),
			...next === void 0 ? {} : { continue: next }
		});
		const page = require_located.mapOf(await http.json({
			path: `${path}?${query}`,
			signal
		}));
		if (!Array.isArray(page.items)) throw new HttpError(200, "the list is not one");
		yield* page.items;
		next = require_located.textOf(require_located.mapOf(page.metadata).continue);
		if (next === void 0 || next === "") return;
	}
}
async function readLive(http, applications, kinds, pathOf, signal) {
	const objects = [];
	const failures = [];
	await inTurns(applications, async (application) => {
		const reference = `${application.namespace}/${application.name}`;
		try {
			const tree = require_located.mapOf(await http.json({
				path: pathOf(application, "/resource-tree"),
				signal
			}));
			for (const node of require_located.listOf(tree.nodes).map(require_located.mapOf)) {
				const text = (key) => require_located.textOf(node[key]) ?? "";
				const { group, kind, version, namespace, name } = {
					group: text("group"),
					kind: text("kind"),
					version: text("version"),
					namespace: text("namespace"),
					name: text("name")
				};
				if (!kinds.has(`${group}/${kind}`)) continue;
				const path = pathOf(application, "/resource", {
					namespace,
					resourceName: name,
					version,
					group,
					kind
				});
				try {
					objects.push(JSON.parse(require_located.textOf(require_located.mapOf(await http.json({
						path,
						signal
					})).manifest) ?? ""));
				} catch (error) {
					const message = `${group}/${kind}/${namespace}/${name} cannot be read: ${describeTrouble(error)}`;
					failures.push({
						reference,
						message
					});
				}
			}
		} catch (error) {
			failures.push({
				reference,
				message: `its objects cannot be read: ${describeTrouble(error)}`
			});
		}
	});
	return {
		objects,
		failures
	};
}
async function orMissing(answer) {
	try {
		return await answer;
	} catch (error) {
		if (error instanceof HttpError && error.status === 404) return void 0;
		throw error;
	}
}
async function inTurns(items, work) {
	const waiting = [...items];
	const next = async () => {
		for (let item = waiting.shift(); item !== void 0; item = waiting.shift()) await work(item);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, next));
}

// tools/argocd/src/gate/transport/of-set.ts
function isOfSet(object) {
	const { metadata, status } = require_located.mapOf(object);
	return [...require_located.listOf(require_located.mapOf(metadata).ownerReferences), ...require_located.listOf(require_located.mapOf(status).resources)].some((one) => require_located.mapOf(one).kind === "ApplicationSet");
}
async function watchWithSets(sink, run) {
	let sets;
	const startSets = () => {
		sets ??= run("ApplicationSet", {
			...sink,
			trouble: () => {},
			resumed: () => {}
		}).catch(() => {});
	};
	await run("Application", {
		...sink,
		see: (object) => {
			if (isOfSet(object)) startSets();
			return sink.see(object);
		},
		change: (type, object) => {
			sink.change(type, object);
			if (isOfSet(object)) startSets();
		}
	});
	await sets;
}

// tools/argocd/src/gate/transport/retrying.ts
const FIRST = 500;
const LONGEST = 15e3;
const SHORTEST = 200;
const MOST_DENIED = 3;
async function keepTrying(session, sink, signal, denied) {
	let failures = 0;
	let refusals = 0;
	while (!signal.aborted) {
		const began = Date.now();
		try {
			await session();
			failures = 0;
			refusals = 0;
			await pause(SHORTEST - (Date.now() - began), signal);
		} catch (error) {
			if (signal.aborted) return;
			if (error instanceof require_index.ToolError) throw error;
			if (Date.now() - began > 3e4) failures = 0;
			if (error instanceof HttpError && (error.status === 401 || error.status === 403)) {
				if (++refusals >= MOST_DENIED) throw new require_index.ToolError(denied(error));
			}
			sink.trouble(describeTrouble(error));
			const backoff = Math.min(LONGEST, FIRST * 2 ** failures++) * (.75 + Math.random() / 4);
			await pause(Math.max(backoff, error.retryAfter ?? 0), signal);
		}
	}
}
async function pause(milliseconds, signal) {
	if (milliseconds > 0) await (0, node_timers_promises.setTimeout)(milliseconds, void 0, { signal }).catch(() => {});
}

// tools/argocd/src/gate/transport/argocd.ts
const IDLE = 5e4;
function argocdTransport(options) {
	const http = createHttp(options.connection);
	const { projects, namespace, poll = 5e3, idle = IDLE, begins = 1e4 } = options;
	const query = new URLSearchParams([...projects.map((one) => ["projects", one]), ...namespace === void 0 ? [] : [["appNamespace", namespace]]]);
	const applications = {
		kind: "Application",
		path: "applications",
		field: "application",
		listed: query,
		streamed: query
	};
	const setQuery = (key) => new URLSearchParams([...projects.map((one) => ["projects", one]), ...namespace === void 0 ? [] : [[key, namespace]]]);
	const sets = {
		kind: "ApplicationSet",
		path: "applicationsets",
		field: "applicationSet",
		listed: setQuery("appsetNamespace"),
		streamed: setQuery("appSetNamespace")
	};
	const denied = (error) => error.status === 401 ? `Argo CD does not know this token (${error.message}). Make a new one: argocd proj role create-token PROJECT ROLE` : `This token may not read Applications (${error.message}). Its role needs: p, ROLE, applications, get, PROJECT/*, allow; and name the project, because Argo CD answers the same for a missing one.`;
	const sessionsOf = (collection) => {
		let streamless = 0;
		return async (sink, signal) => {
			const version = await listAll$1(http, collection, sink, signal);
			sink.resumed();
			if (streamless >= 2) {
				await pause(poll, signal);
				return;
			}
			streamless = await stream(http, collection, version, {
				sink,
				signal,
				idle,
				begins
			}) ? 0 : streamless + 1;
		};
	};
	return {
		name: "argocd",
		where: options.connection.server,
		limits: ["ApplicationSets are looked at where the token may read them (applicationsets, get); where not, an Application that a RollingSync holds back reads as one that nobody synced. So are AppProjects (projects, get), for their sync windows."],
		close: () => http.close(),
		watch: (sink, signal) => watchWithSets(sink, (kind, into) => {
			const session = sessionsOf(kind === "Application" ? applications : sets);
			return keepTrying(() => session(into, signal), into, signal, denied);
		}),
		refresh: (application, signal) => asked(() => http.json({
			path: applicationPath(application, "", { refresh: "normal" }),
			signal,
			headersWithin: 7e4
		})),
		sync: (application, revisions, run, signal) => sync(http, application, revisions, run, signal),
		project: ({ spec }, signal) => http.json({
			path: `/api/v1/projects/${encodeURIComponent(spec.project)}`,
			signal
		}).catch(() => void 0),
		managed: (application, signal) => http.json({
			path: applicationPath(application, "/managed-resources"),
			signal
		}),
		live: (applications, kinds, signal) => {
			const pathOf = ({ project, ...one }, below, query = {}) => applicationPath({
				...one,
				spec: { project }
			}, below, query);
			return readLive(http, applications, kinds, pathOf, signal);
		},
		explain: (application, signal) => explain$1(http, application, signal)
	};
}
async function listAll$1(http, { kind, path, listed }, sink, signal) {
	const list = require_located.mapOf(await http.json({
		path: `/api/v1/${path}?${listed}`,
		signal
	}).catch(notArgocd));
	if (!(list.items === null || list.items === void 0 && kind === "ApplicationSet") && !Array.isArray(list.items)) throw new HttpError(200, `the list of ${kind}s is not one`);
	sink.list(kind, require_located.listOf(list.items).map((one) => sink.see(withKind(kind, one))));
	return require_located.textOf(require_located.mapOf(list.metadata).resourceVersion);
}
function notArgocd(error) {
	if (error instanceof HttpError && error.status === 404) throw new require_index.ToolError("The server has no /api/v1/applications: the address is not that of argocd-server.");
	throw error;
}
async function stream(http, { kind, path, field, streamed }, version, { sink, signal, idle, begins }) {
	const from = new URLSearchParams(streamed);
	if (version !== void 0) from.set("resourceVersion", version);
	let answer;
	try {
		answer = await http.send({
			path: `/api/v1/stream/${path}?${from}`,
			signal,
			headersWithin: begins,
			idle
		});
	} catch (error) {
		if (error.code === "UND_ERR_HEADERS_TIMEOUT") return false;
		throw error;
	}
	if (answer.status !== 200) {
		await answer.body.dump();
		if (answer.status === 401 || answer.status === 403 || answer.status >= 500 || answer.status === 429) throw new HttpError(answer.status, "the stream was refused", answer.retryAfter);
		return false;
	}
	let seen = false;
	try {
		for await (const line of linesOf(answer.body)) {
			seen = true;
			const { result, error } = require_located.mapOf(JSON.parse(line));
			if (error !== void 0) throw new HttpError(200, require_located.textOf(require_located.mapOf(error).message) ?? "the stream ended with an error");
			const { type, [field]: object } = require_located.mapOf(result);
			if (type === "ADDED" || type === "MODIFIED" || type === "DELETED") sink.change(type, withKind(kind, object));
		}
	} catch (error) {
		if (error instanceof HttpError || signal.aborted) throw error;
		return seen || error.code === "UND_ERR_BODY_TIMEOUT";
	}
	return true;
}
function withKind(kind, object) {
	return {
		...require_located.mapOf(object),
		kind
	};
}
function applicationPath({ name, namespace, spec }, below, query = {}) {
	const parameters = new URLSearchParams({
		appNamespace: namespace,
		project: spec.project,
		...query
	});
	return `/api/v1/applications/${encodeURIComponent(name)}${below}?${parameters}`;
}
async function asked(work) {
	try {
		await work();
		return { is: "done" };
	} catch (error) {
		if (error instanceof HttpError) return {
			is: "refused",
			why: error.message
		};
		throw error;
	}
}
function sync(http, application, revisions, run, signal) {
	const { name, namespace, spec } = application;
	const at = spec.sources.length > 1 ? {
		revisions,
		sourcePositions: revisions.map((_, index) => index + 1)
	} : { revision: revisions[0] };
	return asked(() => http.json({
		method: "POST",
		path: `/api/v1/applications/${encodeURIComponent(name)}/sync`,
		body: {
			appNamespace: namespace,
			project: spec.project,
			...at,
			infos: [{
				name: "mainstem-run",
				value: run
			}]
		},
		signal
	}));
}
async function explain$1(http, application, signal) {
	const tree = await http.json({
		path: applicationPath(application, "/resource-tree"),
		signal
	}).catch(() => void 0);
	const sick = require_located.listOf(require_located.mapOf(tree).nodes).map(require_located.mapOf).flatMap(({ kind, namespace, name, health }) => {
		const { status, message } = require_located.mapOf(health);
		return status === void 0 || status === "Healthy" ? [] : [`${require_located.textOf(kind)} ${require_located.textOf(namespace) ?? ""}/${require_located.textOf(name)}: ${require_located.textOf(status)}${message === void 0 ? "" : `, ${require_located.textOf(message)}`}`];
	});
	const events = await http.json({
		path: applicationPath(application, "/events"),
		signal
	}).catch(() => void 0);
	const warnings = require_located.listOf(require_located.mapOf(events).items).map(require_located.mapOf).filter(({ type }) => type === "Warning").map(({ reason, message }) => `${require_located.textOf(reason) ?? "event"}: ${require_located.textOf(message) ?? ""}`);
	return [...sick.slice(0, 5), ...warnings.slice(-5)];
}

// node_modules/aws4fetch/dist/aws4fetch.esm.mjs
const encoder = new TextEncoder();
const HOST_SERVICES = {
	appstream2: "appstream",
	cloudhsmv2: "cloudhsm",
	email: "ses",
	marketplace: "aws-marketplace",
	mobile: "AWSMobileHubService",
	pinpoint: "mobiletargeting",
	queue: "sqs",
	"git-codecommit": "codecommit",
	"mturk-requester-sandbox": "mturk-requester",
	"personalize-runtime": "personalize"
};
const UNSIGNABLE_HEADERS = /* @__PURE__ */ new Set([
	"authorization",
	"content-type",
	"content-length",
	"user-agent",
	"presigned-expires",
	"expect",
	"x-amzn-trace-id",
	"range",
	"connection"
]);
var AwsClient = class {
	constructor({ accessKeyId, secretAccessKey, sessionToken, service, region, cache, retries, initRetryMs }) {
		if (accessKeyId == null) throw new TypeError("accessKeyId is a required option");
		if (secretAccessKey == null) throw new TypeError("secretAccessKey is a required option");
		this.accessKeyId = accessKeyId;
		this.secretAccessKey = secretAccessKey;
		this.sessionToken = sessionToken;
		this.service = service;
		this.region = region;
		this.cache = cache || /* @__PURE__ */ new Map();
		this.retries = retries != null ? retries : 10;
		this.initRetryMs = initRetryMs || 50;
	}
	async sign(input, init) {
		if (input instanceof Request) {
			const { method, url, headers, body } = input;
			init = Object.assign({
				method,
				url,
				headers
			}, init);
			if (init.body == null && headers.has("Content-Type")) init.body = body != null && headers.has("X-Amz-Content-Sha256") ? body : await input.clone().arrayBuffer();
			input = url;
		}
		const signer = new AwsV4Signer(Object.assign({ url: input.toString() }, init, this, init && init.aws));
		const signed = Object.assign({}, init, await signer.sign());
		delete signed.aws;
		try {
			return new Request(signed.url.toString(), signed);
		} catch (e) {
			if (e instanceof TypeError) return new Request(signed.url.toString(), Object.assign({ duplex: "half" }, signed));
			throw e;
		}
	}
	async fetch(input, init) {
		for (let i = 0; i <= this.retries; i++) {
			const fetched = fetch(await this.sign(input, init));
			if (i === this.retries) return fetched;
			const res = await fetched;
			if (res.status < 500 && res.status !== 429) return res;
			await new Promise((resolve) => setTimeout(resolve, Math.random() * this.initRetryMs * Math.pow(2, i)));
		}
		throw new Error("An unknown error occurred, ensure retries is not negative");
	}
};
var AwsV4Signer = class {
	constructor({ method, url, headers, body, accessKeyId, secretAccessKey, sessionToken, service, region, cache, datetime, signQuery, appendSessionToken, allHeaders, singleEncode }) {
		if (url == null) throw new TypeError("url is a required option");
		if (accessKeyId == null) throw new TypeError("accessKeyId is a required option");
		if (secretAccessKey == null) throw new TypeError("secretAccessKey is a required option");
		this.method = method || (body ? "POST" : "GET");
		this.url = new URL(url);
		this.headers = new Headers(headers || {});
		this.body = body;
		this.accessKeyId = accessKeyId;
		this.secretAccessKey = secretAccessKey;
		this.sessionToken = sessionToken;
		let guessedService, guessedRegion;
		if (!service || !region) [guessedService, guessedRegion] = guessServiceRegion(this.url, this.headers);
		this.service = service || guessedService || "";
		this.region = region || guessedRegion || "us-east-1";
		this.cache = cache || /* @__PURE__ */ new Map();
		this.datetime = datetime || (/* @__PURE__ */ new Date()).toISOString().replace(/[:-]|\.\d{3}/g, "");
		this.signQuery = signQuery;
		this.appendSessionToken = appendSessionToken || this.service === "iotdevicegateway";
		this.headers.delete("Host");
		if (this.service === "s3" && !this.signQuery && !this.headers.has("X-Amz-Content-Sha256")) this.headers.set("X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD");
		const params = this.signQuery ? this.url.searchParams : this.headers;
		params.set("X-Amz-Date", this.datetime);
		if (this.sessionToken && !this.appendSessionToken) params.set("X-Amz-Security-Token", this.sessionToken);
		this.signableHeaders = ["host", ...this.headers.keys()].filter((header) => allHeaders || !UNSIGNABLE_HEADERS.has(header)).sort();
		this.signedHeaders = this.signableHeaders.join(";");
		this.canonicalHeaders = this.signableHeaders.map((header) => header + ":" + (header === "host" ? this.url.host : (this.headers.get(header) || "").replace(/\s+/g, " "))).join("\n");
		this.credentialString = [
			this.datetime.slice(0, 8),
			this.region,
			this.service,
			"aws4_request"
		].join("/");
		if (this.signQuery) {
			if (this.service === "s3" && !params.has("X-Amz-Expires")) params.set("X-Amz-Expires", "86400");
			params.set("X-Amz-Algorithm", "AWS4-HMAC-SHA256");
			params.set("X-Amz-Credential", this.accessKeyId + "/" + this.credentialString);
			params.set("X-Amz-SignedHeaders", this.signedHeaders);
		}
		if (this.service === "s3") try {
			this.encodedPath = decodeURIComponent(this.url.pathname.replace(/\+/g, " "));
		} catch (e) {
			this.encodedPath = this.url.pathname;
		}
		else this.encodedPath = this.url.pathname.replace(/\/+/g, "/");
		if (!singleEncode) this.encodedPath = encodeURIComponent(this.encodedPath).replace(/%2F/g, "/");
		this.encodedPath = encodeRfc3986(this.encodedPath);
		const seenKeys = /* @__PURE__ */ new Set();
		this.encodedSearch = [...this.url.searchParams].filter(([k]) => {
			if (!k) return false;
			if (this.service === "s3") {
				if (seenKeys.has(k)) return false;
				seenKeys.add(k);
			}
			return true;
		}).map((pair) => pair.map((p) => encodeRfc3986(encodeURIComponent(p)))).sort(([k1, v1], [k2, v2]) => k1 < k2 ? -1 : k1 > k2 ? 1 : v1 < v2 ? -1 : v1 > v2 ? 1 : 0).map((pair) => pair.join("=")).join("&");
	}
	async sign() {
		if (this.signQuery) {
			this.url.searchParams.set("X-Amz-Signature", await this.signature());
			if (this.sessionToken && this.appendSessionToken) this.url.searchParams.set("X-Amz-Security-Token", this.sessionToken);
		} else this.headers.set("Authorization", await this.authHeader());
		return {
			method: this.method,
			url: this.url,
			headers: this.headers,
			body: this.body
		};
	}
	async authHeader() {
		return [
			"AWS4-HMAC-SHA256 Credential=" + this.accessKeyId + "/" + this.credentialString,
			"SignedHeaders=" + this.signedHeaders,
			"Signature=" + await this.signature()
		].join(", ");
	}
	async signature() {
		const date = this.datetime.slice(0, 8);
		const cacheKey = [
			this.secretAccessKey,
			date,
			this.region,
			this.service
		].join();
		let kCredentials = this.cache.get(cacheKey);
		if (!kCredentials) {
			kCredentials = await hmac(await hmac(await hmac(await hmac("AWS4" + this.secretAccessKey, date), this.region), this.service), "aws4_request");
			this.cache.set(cacheKey, kCredentials);
		}
		return buf2hex(await hmac(kCredentials, await this.stringToSign()));
	}
	async stringToSign() {
		return [
			"AWS4-HMAC-SHA256",
			this.datetime,
			this.credentialString,
			buf2hex(await hash(await this.canonicalString()))
		].join("\n");
	}
	async canonicalString() {
		return [
			this.method.toUpperCase(),
			this.encodedPath,
			this.encodedSearch,
			this.canonicalHeaders + "\n",
			this.signedHeaders,
			await this.hexBodyHash()
		].join("\n");
	}
	async hexBodyHash() {
		let hashHeader = this.headers.get("X-Amz-Content-Sha256") || (this.service === "s3" && this.signQuery ? "UNSIGNED-PAYLOAD" : null);
		if (hashHeader == null) {
			if (this.body && typeof this.body !== "string" && !("byteLength" in this.body)) throw new Error("body must be a string, ArrayBuffer or ArrayBufferView, unless you include the X-Amz-Content-Sha256 header");
			hashHeader = buf2hex(await hash(this.body || ""));
		}
		return hashHeader;
	}
};
async function hmac(key, string) {
	const cryptoKey = await crypto.subtle.importKey("raw", typeof key === "string" ? encoder.encode(key) : key, {
		name: "HMAC",
		hash: { name: "SHA-256" }
	}, false, ["sign"]);
	return crypto.subtle.sign("HMAC", cryptoKey, encoder.encode(string));
}
async function hash(content) {
	return crypto.subtle.digest("SHA-256", typeof content === "string" ? encoder.encode(content) : content);
}
const HEX_CHARS = [
	"0",
	"1",
	"2",
	"3",
	"4",
	"5",
	"6",
	"7",
	"8",
	"9",
	"a",
	"b",
	"c",
	"d",
	"e",
	"f"
];
function buf2hex(arrayBuffer) {
	const buffer = new Uint8Array(arrayBuffer);
	let out = "";
	for (let idx = 0; idx < buffer.length; idx++) {
		const n = buffer[idx];
		out += HEX_CHARS[n >>> 4 & 15];
		out += HEX_CHARS[n & 15];
	}
	return out;
}
function encodeRfc3986(urlEncodedStr) {
	return urlEncodedStr.replace(/[!'()*]/g, (c) => "%" + c.charCodeAt(0).toString(16).toUpperCase());
}
function guessServiceRegion(url, headers) {
	const { hostname, pathname } = url;
	if (hostname.endsWith(".on.aws")) {
		const match = hostname.match(/^[^.]{1,63}\.lambda-url\.([^.]{1,63})\.on\.aws$/);
		return match != null ? ["lambda", match[1] || ""] : ["", ""];
	}
	if (hostname.endsWith(".r2.cloudflarestorage.com")) return ["s3", "auto"];
	if (hostname.endsWith(".backblazeb2.com")) {
		const match = hostname.match(/^(?:[^.]{1,63}\.)?s3\.([^.]{1,63})\.backblazeb2\.com$/);
		return match != null ? ["s3", match[1] || ""] : ["", ""];
	}
	const match = hostname.replace("dualstack.", "").match(/([^.]{1,63})\.(?:([^.]{0,63})\.)?amazonaws\.com(?:\.cn)?$/);
	let service = match && match[1] || "";
	let region = match && match[2];
	if (region === "us-gov") region = "us-gov-west-1";
	else if (region === "s3" || region === "s3-accelerate") {
		region = "us-east-1";
		service = "s3";
	} else if (service === "iot") {
		if (hostname.startsWith("iot.")) service = "execute-api";
		else if (hostname.startsWith("data.jobs.iot.")) service = "iot-jobs-data";
		else service = pathname === "/mqtt" ? "iotdevicegateway" : "iotdata";
	} else if (service === "autoscaling") {
		const targetPrefix = (headers.get("X-Amz-Target") || "").split(".")[0];
		if (targetPrefix === "AnyScaleFrontendService") service = "application-autoscaling";
		else if (targetPrefix === "AnyScaleScalingPlannerFrontendService") service = "autoscaling-plans";
	} else if (region == null && service.startsWith("s3-")) {
		region = service.slice(3).replace(/^fips-|^external-1/, "");
		service = "s3";
	} else if (service.endsWith("-fips")) service = service.slice(0, -5);
	else if (region && /-\d$/.test(service) && !/-\d$/.test(region)) [service, region] = [region, service];
	return [HOST_SERVICES[service] || service, region || ""];
}

// tools/argocd/src/gate/transport/eks.ts
const EXPIRES = 60;
async function eksCluster(name, environment, signal) {
	const { AWS_REGION, AWS_DEFAULT_REGION, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN } = environment;
	const region = AWS_REGION ?? AWS_DEFAULT_REGION;
	if (region === void 0 || accessKeyId === void 0 || secretAccessKey === void 0) throw new require_index.InputError("The job has no AWS identity: AWS_REGION, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are needed. Put aws-actions/configure-aws-credentials before this step.");
	const aws = new AwsClient({
		accessKeyId,
		secretAccessKey,
		region,
		retries: 3,
		...AWS_SESSION_TOKEN === void 0 ? {} : { sessionToken: AWS_SESSION_TOKEN }
	});
	const endpoint = (environment.AWS_ENDPOINT_URL_EKS ?? environment.AWS_ENDPOINT_URL ?? `https://eks.${region}.amazonaws.com`).replace(/\/+$/, "");
	if (!URL.canParse(endpoint)) throw new require_index.InputError(`${JSON.stringify(endpoint)} is no address of EKS. Look at AWS_REGION and AWS_ENDPOINT_URL.`);
	const cluster = require_located.mapOf(require_located.mapOf(await call(aws, `${endpoint}/clusters/${encodeURIComponent(name)}`, name, signal)).cluster);
	const server = require_located.textOf(cluster.endpoint);
	const ca = require_located.textOf(require_located.mapOf(cluster.certificateAuthority).data);
	if (server === void 0 || ca === void 0) throw new require_index.ToolError(`The cluster ${name} has no endpoint yet: its status is ${require_located.textOf(cluster.status) ?? "unknown"}.`);
	const managedArgocd = await argocdCapability(aws, endpoint, name, signal);
	return {
		connection: {
			server: server.replace(/\/+$/, ""),
			ca: Buffer.from(ca, "base64").toString("utf8"),
			authorization: async () => `Bearer ${await token(aws, name, region, environment)}`
		},
		...managedArgocd === void 0 ? {} : { managedArgocd }
	};
}
async function call(aws, url, name, signal) {
	const answer = await aws.fetch(url, {
		signal,
		aws: { service: "eks" }
	}).catch((error) => {
		const why = signal.aborted ? "it did not answer in time" : describeTrouble(error);
		throw new require_index.ToolError(`EKS does not tell about the cluster ${name}: ${new URL(url).origin}: ${why}. Check AWS_REGION and the network.`);
	});
	if (answer.ok) return answer.json().catch(() => {
		throw new require_index.ToolError(`EKS does not tell about the cluster ${name}: its answer is cut off, or no JSON. Run it again.`);
	});
	const { message } = require_located.mapOf(await answer.json().catch(() => ({})));
	throw new require_index.ToolError(`EKS does not tell about the cluster ${name}: HTTP ${answer.status} ${require_located.textOf(message) ?? ""}. The role needs eks:DescribeCluster.`);
}
async function argocdCapability(aws, endpoint, name, signal) {
	const path = `${endpoint}/clusters/${encodeURIComponent(name)}/capabilities`;
	try {
		const found = require_located.listOf(require_located.mapOf(await call(aws, path, name, signal)).capabilities).map(require_located.mapOf).find(({ type }) => type === "ARGOCD");
		if (found === void 0) return void 0;
		const one = require_located.mapOf(require_located.mapOf(await call(aws, `${path}/${encodeURIComponent(require_located.textOf(found.capabilityName) ?? "")}`, name, signal)).capability);
		return require_located.textOf(require_located.mapOf(require_located.mapOf(one.configuration).argoCd).namespace) ?? "argocd";
	} catch {
		return;
	}
}
async function token(aws, name, region, environment) {
	const url = `${(environment.AWS_ENDPOINT_URL_STS ?? `https://sts.${region}.amazonaws.com`).replace(/\/+$/, "")}/?Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Expires=${EXPIRES}`;
	const { url: signed } = await aws.sign(url, {
		headers: { "x-k8s-aws-id": name },
		aws: {
			service: "sts",
			region,
			signQuery: true,
			allHeaders: true
		}
	});
	return `k8s-aws-v1.${Buffer.from(signed).toString("base64url")}`;
}

// tools/argocd/src/gate/transport/github.ts
function githubTransport(options) {
	const http = createHttp(options.connection);
	const { poll = 1e4 } = options;
	const told = /* @__PURE__ */ new Map();
	const denied = (error) => `GitHub refuses to show the deployments of ${options.repository} (${error.message}). The job needs: permissions: deployments: read`;
	return {
		name: "github",
		where: options.connection.server,
		limits: ["Only what the notifications of Argo CD wrote is seen: neither why something waits, nor children, nor that nothing was sent because nothing synced. Of an Application of several sources the revision of the first that is no chart is told."],
		close: () => http.close(),
		watch: async (sink, signal) => {
			await keepTrying(async () => {
				sink.list("Application", (await lookAtAll(http, options, told, signal)).map(sink.see));
				sink.resumed();
				await pause(poll, signal);
			}, sink, signal, denied);
		}
	};
}
async function lookAtAll(http, options, told, signal) {
	for (const reference of options.applications) {
		const [name = "", namespace = ""] = reference.split("/").reverse();
		const query = new URLSearchParams({
			environment: `${options.prefix}/${name}`,
			per_page: "10"
		});
		const path = `/repos/${options.repository}/deployments`;
		const deployments = require_located.listOf(await http.json({
			path: `${path}?${query}`,
			signal
		}).catch(noRepository)).map(require_located.mapOf);
		for (const deployment of deployments) {
			const id = require_located.textOf(deployment.id);
			const sha = require_located.textOf(deployment.sha);
			if (id === void 0 || sha === void 0) continue;
			const [latest] = require_located.listOf(await http.json({
				path: `${path}/${id}/statuses?per_page=1`,
				signal
			})).map(require_located.mapOf);
			if (latest === void 0) continue;
			told.set(reference, applicationOf({
				name,
				namespace
			}, sha, latest, options));
			break;
		}
	}
	return [...told.values()];
}
function noRepository(error) {
	if (error instanceof HttpError && error.status === 404) throw new require_index.ToolError("GitHub does not know the repository, or the token may not see it. Look at permissions: deployments: read");
	throw error;
}
function applicationOf(metadata, sha, status, { repoURL }) {
	const source = { repoURL };
	const state = require_located.textOf(status.state) ?? "";
	const at = require_located.textOf(status.created_at) ?? "";
	const failed = state === "failure" || state === "error";
	const isLive = state === "success";
	const operation = { sync: { revision: sha } };
	return {
		kind: "Application",
		metadata,
		spec: {
			source,
			destination: {},
			syncPolicy: { automated: {} }
		},
		...isLive || failed ? {} : { operation },
		status: {
			sync: {
				status: isLive || failed ? "Synced" : "OutOfSync",
				revision: sha,
				comparedTo: {
					source,
					destination: {}
				}
			},
			health: {
				status: isLive ? "Healthy" : failed ? "Degraded" : "Progressing",
				lastTransitionTime: at
			},
			reconciledAt: at,
			operationState: {
				phase: isLive ? "Succeeded" : failed ? "Failed" : "Running",
				message: require_located.textOf(status.description) ?? "",
				...isLive || failed ? { finishedAt: at } : {},
				operation,
				...isLive || failed ? { syncResult: {
					revision: sha,
					resources: []
				} } : {}
			}
		}
	};
}

// tools/argocd/src/gate/transport/exec-credential.ts
const LIMITS = {
	seconds: 60,
	megabytes: 2048,
	outputMegabytes: 4
};
const EARLY = 6e4;
function execCredential(exec, cluster, near, signal) {
	const command = require_located.textOf(exec.command);
	const apiVersion = require_located.textOf(exec.apiVersion) ?? "client.authentication.k8s.io/v1";
	if (command === void 0) throw new require_index.InputError("The exec plugin of the kubeconfig has no command.");
	const program = command.includes("/") ? near(command) : command;
	const args = require_located.listOf(exec.args).map((one) => require_located.textOf(one) ?? "");
	const extra = Object.fromEntries(require_located.listOf(exec.env).map((one) => [require_located.textOf(require_located.mapOf(one).name) ?? "", require_located.textOf(require_located.mapOf(one).value) ?? ""]));
	const info = {
		apiVersion,
		kind: "ExecCredential",
		spec: {
			interactive: false,
			...exec.provideClusterInfo === true ? { cluster: {
				server: cluster.server,
				"certificate-authority-data": Buffer.from(cluster.ca ?? "").toString("base64")
			} } : {}
		}
	};
	let kept;
	return async (renew) => {
		if (kept !== void 0 && !renew && Date.now() < kept.until) return kept.credential;
		const result = await require_run.runProgram(program, args, {
			env: {
				...process.env,
				...extra,
				KUBERNETES_EXEC_INFO: JSON.stringify(info)
			},
			limits: LIMITS,
			...signal === void 0 ? {} : { signal }
		}).catch(() => {
			const hint = require_located.textOf(exec.installHint);
			throw new require_index.ToolError(`The kubeconfig's program ${command} could not be started.${hint === void 0 ? "" : ` ${hint}`}`);
		});
		if (result.exceeded !== void 0 || signal?.aborted === true) {
			const why = result.exceeded ?? "had not ended when the time was over";
			throw new require_index.ToolError(`The kubeconfig's program ${command} ${why}. Try it by itself: ${[command, ...args].join(" ")}`);
		}
		if (result.code !== 0) throw new require_index.ToolError(`The kubeconfig's program ${command} gave no credential: ${result.stderr.trim().slice(-300)}`);
		kept = readCredential(command, result.stdout.toString());
		return kept.credential;
	};
}
function readCredential(command, text) {
	let status;
	try {
		status = require_located.mapOf(require_located.mapOf(JSON.parse(text)).status);
	} catch {
		throw new require_index.ToolError(`The kubeconfig's program ${command} printed no ExecCredential.`);
	}
	const token = require_located.textOf(status.token);
	const clientCertificate = require_located.textOf(status.clientCertificateData);
	const clientKey = require_located.textOf(status.clientKeyData);
	if (token === void 0 && clientCertificate === void 0) throw new require_index.ToolError(`The kubeconfig's program ${command} printed no token and no certificate.`);
	const ends = Date.parse(require_located.textOf(status.expirationTimestamp) ?? "");
	return {
		credential: {
			...token === void 0 ? {} : { token },
			...clientCertificate === void 0 ? {} : { clientCertificate },
			...clientKey === void 0 ? {} : { clientKey }
		},
		until: Number.isNaN(ends) ? Number.POSITIVE_INFINITY : ends - EARLY
	};
}

// tools/argocd/src/gate/transport/kubeconfig.ts
async function readKubeconfig(file, context, signal) {
	const config = await readConfig(file);
	const name = context ?? require_located.textOf(config["current-context"]);
	if (name === void 0) throw new require_index.InputError(`${file} has no current-context. Name one: --context NAME`);
	const entry = named(config.contexts, name, "context");
	if (entry === void 0) {
		const names = require_located.listOf(config.contexts).map((one) => require_located.textOf(require_located.mapOf(one).name) ?? "?");
		throw new require_index.InputError(`${file} has no context ${JSON.stringify(name)}. There are: ${names.join(", ") || "none"}.`);
	}
	const cluster = named(config.clusters, require_located.textOf(entry.cluster), "cluster");
	const server = require_located.textOf(cluster?.server)?.replace(/\/+$/, "");
	if (cluster === void 0 || server === void 0) throw new require_index.InputError(`${file}: the context ${name} names a cluster that has no server.`);
	const proxy = require_located.textOf(cluster["proxy-url"]);
	for (const address of proxy === void 0 ? [server] : [server, proxy]) checkAddress(file, name, address);
	if (new URL(server).username !== "") throw new require_index.InputError(`${file}: the server of ${name} has credentials in its address. They belong into its user.`);
	const user = named(config.users, require_located.textOf(entry.user), "user") ?? {};
	for (const old of ["auth-provider"]) if (user[old] !== void 0) throw new require_index.InputError(`${file}: the user of ${name} has an ${old}, which Kubernetes took out. Use an exec plugin in its place.`);
	const near = (path) => (0, node_path.isAbsolute)(path) ? path : (0, node_path.join)((0, node_path.dirname)(file), path);
	const pem = async (fields, key) => {
		const data = require_located.textOf(fields[`${key}-data`]);
		if (data !== void 0) return Buffer.from(data, "base64").toString("utf8");
		const path = require_located.textOf(fields[key]);
		return path === void 0 ? void 0 : (0, node_fs_promises.readFile)(near(path), "utf8").catch((error) => {
			throw new require_index.InputError(`${file}: ${key} ${path} cannot be read: ${require_index.messageOf(error)}`);
		});
	};
	const ca = await pem(cluster, "certificate-authority");
	const serverName = require_located.textOf(cluster["tls-server-name"]);
	const credentials = await credentialsOf(user, {
		server,
		near,
		pem,
		...ca === void 0 ? {} : { ca },
		...signal === void 0 ? {} : { signal }
	});
	const namespace = require_located.textOf(entry.namespace);
	return {
		context: name,
		...namespace === void 0 ? {} : { namespace },
		connection: {
			server,
			...ca === void 0 ? {} : { ca },
			...serverName === void 0 ? {} : { serverName },
			...proxy === void 0 ? {} : { proxy },
			...cluster["insecure-skip-tls-verify"] === true ? { insecure: true } : {},
			...credentials
		}
	};
}
function checkAddress(file, context, address) {
	if (/^https?:$/.test(URL.canParse(address) ? new URL(address).protocol : "")) return;
	throw new require_index.InputError(`${file}: the cluster of ${context} has the address ${JSON.stringify(address)}, which is none. Give one like https://cluster.example.com:6443`);
}
async function readConfig(file) {
	try {
		const { value: config } = require_read.readValue(await (0, node_fs_promises.readFile)(file, "utf8")) ?? {};
		if (require_located.mapOf(config).clusters === void 0) throw new require_index.InputError(`${file} is no kubeconfig: it has no clusters.`);
		return require_located.mapOf(config);
	} catch (error) {
		if (error instanceof require_index.InputError) throw error;
		throw new require_index.InputError(`The kubeconfig ${file} cannot be read: ${require_index.messageOf(error)}`);
	}
}
function named(list, name, key) {
	const entry = require_located.listOf(list).map(require_located.mapOf).find((one) => one.name === name);
	return entry === void 0 ? void 0 : require_located.mapOf(entry[key]);
}
async function credentialsOf(user, { server, ca, signal, near, pem }) {
	const clientCertificate = await pem(user, "client-certificate");
	const clientKey = await pem(user, "client-key");
	const certificate = {
		...clientCertificate === void 0 ? {} : { clientCertificate },
		...clientKey === void 0 ? {} : { clientKey }
	};
	const tokenFile = require_located.textOf(user.tokenFile);
	if (tokenFile !== void 0) return {
		...certificate,
		authorization: async () => `Bearer ${await readSecret(near(tokenFile))}`
	};
	const token = require_located.textOf(user.token);
	if (token !== void 0) return {
		...certificate,
		authorization: async () => `Bearer ${token}`
	};
	const username = require_located.textOf(user.username);
	if (username !== void 0) {
		const basic = Buffer.from(`${username}:${require_located.textOf(user.password) ?? ""}`).toString("base64");
		return {
			...certificate,
			authorization: async () => `Basic ${basic}`
		};
	}
	if (user.exec === void 0) return certificate;
	const plugin = execCredential(require_located.mapOf(user.exec), {
		server,
		...ca === void 0 ? {} : { ca }
	}, near, signal);
	const first = await plugin(false);
	return {
		...certificate,
		...first.clientCertificate === void 0 ? {} : { clientCertificate: first.clientCertificate },
		...first.clientKey === void 0 ? {} : { clientKey: first.clientKey },
		authorization: async (renew) => {
			const { token: bearer } = await plugin(renew);
			return bearer === void 0 ? void 0 : `Bearer ${bearer}`;
		}
	};
}
async function inClusterTarget(environment, folder = "/var/run/secrets/kubernetes.io/serviceaccount") {
	const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port = "443" } = environment;
	if (host === void 0) throw new require_index.ToolError("This is no Pod: KUBERNETES_SERVICE_HOST is not set.");
	const shown = host.includes(":") ? `[${host}]` : host;
	return {
		context: "in-cluster",
		namespace: await readSecret((0, node_path.join)(folder, "namespace")),
		connection: {
			server: `https://${shown}:${port}`,
			ca: await readSecret((0, node_path.join)(folder, "ca.crt")),
			authorization: async () => `Bearer ${await readSecret((0, node_path.join)(folder, "token"))}`
		}
	};
}

// tools/argocd/src/gate/transport/kubernetes.ts
const GROUP = "/apis/argoproj.io/v1alpha1";
const PAGE = 50;
const WATCH_SECONDS = 290;
function kubernetesTransport(options) {
	const { connection, namespace, managed = false } = options;
	const http = createHttp(connection);
	const scope = namespace === void 0 ? "" : `/namespaces/${encodeURIComponent(namespace)}`;
	const denied = (error) => error.status === 401 ? `The Kubernetes API does not know these credentials (${error.message}). Look at the kubeconfig's user, or at the access entry of the role.` : `These credentials may not list and watch Applications (${error.message}). Give them the Role of platform/argocd/gate-reader.yaml.`;
	return {
		name: "kubernetes",
		where: connection.server,
		limits: ["The Kubernetes API shows the health of an Application as a whole, not of its objects.", ...managed ? ["This is the managed Argo CD of EKS: it has no notifications, and looks at Git every six minutes when no webhook calls it."] : []],
		close: () => http.close(),
		watch: (sink, signal) => watchWithSets(sink, (kind, into) => {
			const watch = createWatch(http, `${GROUP}${scope}/${kind.toLowerCase()}s`, kind, options.idle ?? 1e5);
			return keepTrying(() => watch.session(into, signal), into, signal, denied);
		}),
		refresh: (application, signal) => refresh(http, application, signal),
		project: ({ spec, namespace: home }, signal) => http.json({
			path: `${GROUP}/namespaces/${encodeURIComponent(namespace ?? home)}/appprojects/${encodeURIComponent(spec.project)}`,
			signal
		}).catch(() => void 0),
		live: (_, kinds, signal) => listLive(http, kinds, signal),
		explain: (application, signal) => explain(http, application, signal)
	};
}
function createWatch(http, path, kind, idle) {
	let version;
	return { session: async (sink, signal) => {
		if (version === void 0) {
			const { objects, at } = await listAll(http, path, kind, sink, signal);
			version = at;
			sink.list(kind, objects);
		}
		const query = new URLSearchParams({
			watch: "1",
			allowWatchBookmarks: "true",
			timeoutSeconds: String(WATCH_SECONDS),
			resourceVersion: version
		});
		const answer = await http.send({
			path: `${path}?${query}`,
			signal,
			idle
		});
		if (answer.status !== 200) {
			const text = await answer.body.text();
			if (answer.status === 410) version = void 0;
			throw new HttpError(answer.status, messageOfStatus(text), answer.retryAfter);
		}
		sink.resumed();
		for await (const line of linesOf(answer.body)) {
			const event = parseLine(line);
			const object = require_located.mapOf(event.object);
			if (event.type === "ERROR") {
				version = void 0;
				if (Number(object.code) === 410) return;
				throw new HttpError(Number(object.code ?? 500), require_located.textOf(object.message) ?? "the watch ended with an error");
			}
			version = require_located.textOf(require_located.mapOf(object.metadata).resourceVersion) ?? version;
			if (event.type === "ADDED" || event.type === "MODIFIED" || event.type === "DELETED") sink.change(event.type, event.object);
		}
	} };
}
function parseLine(line) {
	try {
		const { type, object } = JSON.parse(line);
		return {
			type: require_located.textOf(type) ?? "",
			object
		};
	} catch {
		throw new HttpError(200, "the watch sent something that is no JSON");
	}
}
async function listAll(http, path, kind, sink, signal) {
	const objects = [];
	for (let next;;) {
		const query = new URLSearchParams({
			limit: String(PAGE),
			...next === void 0 ? {} : { continue: next }
		});
		let page;
		try {
			page = require_located.mapOf(await http.json({
				path: `${path}?${query}`,
				signal
			}));
		} catch (error) {
			if (error instanceof HttpError && error.status === 404) throw new require_index.ToolError(`The cluster has no ${kind}s: ${path} does not exist. Is Argo CD installed there?`);
			throw error;
		}
		const { resourceVersion, continue: token } = require_located.mapOf(page.metadata);
		if (!Array.isArray(page.items) || require_located.textOf(resourceVersion) === void 0) throw new HttpError(200, `the list of ${kind}s is not one`);
		for (const one of require_located.listOf(page.items)) objects.push(sink.see({
			kind,
			...require_located.mapOf(one)
		}));
		next = require_located.textOf(token);
		if (next === void 0) return {
			objects,
			at: require_located.textOf(resourceVersion) ?? ""
		};
	}
}
function messageOfStatus(text) {
	try {
		return require_located.textOf(require_located.mapOf(JSON.parse(text)).message) ?? "an error without a message";
	} catch {
		return text.trim().slice(0, 200);
	}
}
async function refresh(http, { namespace, name }, signal) {
	try {
		await http.json({
			method: "PATCH",
			path: `${GROUP}/namespaces/${encodeURIComponent(namespace)}/applications/${encodeURIComponent(name)}`,
			contentType: "application/merge-patch+json",
			body: { metadata: { annotations: { "argocd.argoproj.io/refresh": "normal" } } },
			signal
		});
		return { is: "done" };
	} catch (error) {
		if (error instanceof HttpError) return {
			is: "refused",
			why: error.message
		};
		throw error;
	}
}
async function explain(http, { namespace, name }, signal) {
	const selector = `involvedObject.name=${name},involvedObject.kind=Application,type=Warning`;
	const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/events?fieldSelector=${encodeURIComponent(selector)}&limit=20`;
	const events = await http.json({
		path,
		signal
	}).catch(() => void 0);
	return require_located.listOf(require_located.mapOf(events).items).map((one) => require_located.mapOf(one)).map(({ reason, message }) => `${require_located.textOf(reason) ?? "event"}: ${require_located.textOf(message) ?? ""}`).slice(-5);
}

// tools/pipeline/src/gate/connect.ts
const TRANSPORTS = [
	"kubernetes",
	"argocd",
	"github"
];
async function connect(options, environment) {
	switch (options.transport) {
		case "kubernetes": return connectKubernetes(options, environment);
		case "argocd": return connectArgocd(options, environment);
		case "github": return connectGithub(options, environment);
	}
}
async function connectKubernetes(options, environment) {
	const { cluster, context, namespace, signal } = options;
	if (cluster !== void 0) {
		const found = await eksCluster(cluster, environment, AbortSignal.any([signal, AbortSignal.timeout(3e4)]));
		const managed = found.managedArgocd !== void 0;
		return kubernetesTransport({
			connection: found.connection,
			namespace: namespace ?? found.managedArgocd ?? "argocd",
			managed
		});
	}
	const file = options.kubeconfig ?? (environment.KUBECONFIG ?? "").split(node_path.delimiter).find((one) => one !== "");
	const usual = (0, node_path.join)((0, node_os.homedir)(), ".kube", "config");
	if (file !== void 0 || (0, node_fs.existsSync)(usual)) {
		const target = await readKubeconfig(file ?? usual, context, signal);
		return kubernetesTransport({
			connection: target.connection,
			namespace: namespace ?? "argocd"
		});
	}
	if (environment.KUBERNETES_SERVICE_HOST !== void 0) {
		const target = await inClusterTarget(environment);
		return kubernetesTransport({
			connection: target.connection,
			namespace: namespace ?? "argocd"
		});
	}
	throw new require_index.InputError("No cluster to ask: there is no kubeconfig, and this is no Pod. Name one: --kubeconfig FILE, or --cluster NAME for a cluster of EKS");
}
async function connectArgocd(options, environment) {
	const { projects, namespace, certificateAuthority } = options;
	const server = options.server ?? environment.ARGOCD_SERVER ?? "";
	if (server === "") throw new require_index.InputError("Name argocd-server: --server https://argocd.example.com, or ARGOCD_SERVER");
	const token = environment.ARGOCD_AUTH_TOKEN ?? "";
	if (token === "") throw new require_index.InputError("The token of Argo CD is read from the environment variable ARGOCD_AUTH_TOKEN, which is not set.");
	const ca = certificateAuthority === void 0 ? void 0 : await (0, node_fs_promises.readFile)(certificateAuthority, "utf8").catch((error) => {
		throw new require_index.InputError(`${certificateAuthority} cannot be read: ${require_index.messageOf(error)}`);
	});
	return argocdTransport({
		connection: {
			server: addressOf(server),
			authorization: async () => `Bearer ${token}`,
			...ca === void 0 ? {} : { ca }
		},
		projects,
		...namespace === void 0 ? {} : { namespace }
	});
}
function addressOf(server) {
	const address = /^https?:\/\//.test(server) ? server : `https://${server}`;
	if (!URL.canParse(address) || new URL(address).username !== "") throw new require_index.InputError(`${JSON.stringify(server.replace(/\/\/[^/]*@/, "//(masked)@"))} is no address of argocd-server. Give one like https://argocd.example.com`);
	return address.replace(/\/+$/, "");
}
function connectGithub({ names, environment: name, repoURL }, environment) {
	const { GITHUB_TOKEN: token = "", GITHUB_API_URL: server = "https://api.github.com" } = environment;
	const repository = environment.GITHUB_REPOSITORY ?? "";
	if (token === "") throw new require_index.InputError("The environment variable GITHUB_TOKEN is not set; it needs deployments: read.");
	if (repository === "") throw new require_index.InputError("The environment variable GITHUB_REPOSITORY is not set: owner/name.");
	if (name === "") throw new require_index.InputError("Name the environment: --environment E. Deployments are named argocd/E/APPLICATION.");
	return githubTransport({
		connection: {
			server: server.replace(/\/+$/, ""),
			authorization: async () => `Bearer ${token}`
		},
		repository,
		repoURL: repoURL === "" ? `https://github.com/${repository}` : repoURL,
		applications: names,
		prefix: `argocd/${name}`
	});
}

// tools/cli/src/gate/reach.ts
const REACH = {
	transport: require_index.TEXT,
	namespace: require_index.TEXT,
	kubeconfig: require_index.TEXT,
	context: require_index.TEXT,
	cluster: require_index.TEXT,
	server: require_index.TEXT,
	"certificate-authority": require_index.TEXT
};
function reachOf(options) {
	const transport = TRANSPORTS.find((name) => name === (options.transport ?? "kubernetes"));
	if (transport === void 0) throw new require_index.InputError(`--transport is ${options.transport}; there are: ${TRANSPORTS.join(", ")}.`);
	return {
		transport,
		...given("namespace", options.namespace),
		...given("kubeconfig", options.kubeconfig),
		...given("context", options.context),
		...given("cluster", options.cluster),
		...given("server", options.server),
		...given("certificateAuthority", options["certificate-authority"])
	};
}
function given(name, value) {
	return value === void 0 ? {} : { [name]: value };
}

Object.defineProperty(exports, "REACH", {
  enumerable: true,
  get: function () {
    return REACH;
  }
});
Object.defineProperty(exports, "connect", {
  enumerable: true,
  get: function () {
    return connect;
  }
});
Object.defineProperty(exports, "given", {
  enumerable: true,
  get: function () {
    return given;
  }
});
Object.defineProperty(exports, "reachOf", {
  enumerable: true,
  get: function () {
    return reachOf;
  }
});