const require_rolldown_runtime = require("./runtime.js");
const require_index = require("../index.js");
const require_run = require("./run.js");
let node_os = require("node:os");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_fs_promises = require("node:fs/promises");

// tools/toolchain/src/registry/reference.ts
const HOST = /^(?:localhost|\[[0-9a-f:]+\]|[a-z0-9](?:[a-z0-9-]*\.)+[a-z0-9-]*[a-z0-9]|[a-z0-9][a-z0-9.-]*(?=:))(?::\d+)?$/i;
const REPOSITORY = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*$/;
function parseImageReference(text) {
	const bare = text.replace(/^oci:\/\//, "");
	const slash = bare.indexOf("/");
	const registry = slash < 0 ? "" : bare.slice(0, slash);
	if (!HOST.test(registry)) throw new require_index.InputError(`${text} names no registry: write HOST/REPOSITORY:TAG, as in registry.example.org/org/provider:v1.2.3.`);
	const [named = "", digest] = bare.slice(slash + 1).split("@");
	const colon = named.indexOf(":");
	const [repository, tag] = colon < 0 ? [named] : [named.slice(0, colon), named.slice(colon + 1)];
	if (!REPOSITORY.test(repository ?? "")) throw new require_index.InputError(`${text}: ${repository === "" ? "nothing" : repository} is no repository of a registry.`);
	if (tag !== void 0 && !/^\w[\w.-]{0,127}$/.test(tag)) throw new require_index.InputError(`${text}: ${tag || "an empty text"} is no tag.`);
	if (digest !== void 0 && !/^sha256:[0-9a-f]{64}$/.test(digest)) throw new require_index.InputError(`${text}: a digest is sha256: and 64 hexadecimal digits.`);
	if (tag === void 0 && digest === void 0) throw new require_index.InputError(`${text} names no version: add a tag or a digest, so that it means the same tomorrow.`);
	return {
		registry,
		repository,
		...tag === void 0 ? {} : { tag },
		...digest === void 0 ? {} : { digest }
	};
}
function repositoryOf({ registry, repository }) {
	return `${registry}/${repository}`;
}

// tools/toolchain/src/registry/credentials.ts
async function loginFor(registry, environment) {
	const file = (0, node_path.join)(environment.DOCKER_CONFIG ?? (0, node_path.join)((0, node_os.homedir)(), ".docker"), "config.json");
	let config;
	try {
		config = JSON.parse(await (0, node_fs_promises.readFile)(file, "utf8"));
	} catch (error) {
		if (error.code === "ENOENT") return void 0;
		throw new require_index.ToolError(`${file} cannot be read as JSON: mend it, or log in to ${registry} again.`);
	}
	const { auth } = config.auths?.[registry] ?? config.auths?.[`https://${registry}`] ?? {};
	if (auth !== void 0 && auth !== "") {
		const [username = "", ...rest] = Buffer.from(auth, "base64").toString("utf8").split(":");
		return {
			username,
			password: rest.join(":")
		};
	}
	const helper = config.credHelpers?.[registry] ?? config.credsStore;
	return helper === void 0 || !/^[\w-]+$/.test(helper) ? void 0 : askHelper(helper, registry);
}
async function askHelper(helper, registry) {
	const name = `docker-credential-${helper}`;
	const { code, stdout } = await require_run.runProgram(name, ["get"], { input: registry }).catch(() => {
		throw new require_index.ToolError(`${registry} needs ${name}, which is not on PATH: install it, or log in without it.`);
	});
	if (code !== 0) return void 0;
	try {
		const { Username, Secret } = JSON.parse(stdout);
		return Username === void 0 || Secret === void 0 ? void 0 : {
			username: Username,
			password: Secret
		};
	} catch {
		throw new require_index.ToolError(`${name} printed no JSON for ${registry}.`);
	}
}

// tools/toolchain/src/registry/registry.ts
const INDEXES = ["application/vnd.oci.image.index.v1+json", "application/vnd.docker.distribution.manifest.list.v2+json"];
const MANIFESTS = ["application/vnd.oci.image.manifest.v1+json", "application/vnd.docker.distribution.manifest.v2+json"];
const MOST_OF_A_MANIFEST = 4194304;
const TIMEOUT_MS = 3e5;
const MOST_PAGES = 50;
function createRegistryClient(environment = process.env) {
	const authorizations = /* @__PURE__ */ new Map();
	const get = async (reference, path, accept) => {
		const { registry, repository } = reference;
		const url = `${schemeOf(registry)}://${registry}/v2/${repository}/${path}`;
		const key = repositoryOf(reference);
		const send = () => {
			const authorization = authorizations.get(key);
			return reach(url, {
				accept,
				...authorization === void 0 ? {} : { authorization }
			}, registry);
		};
		let answer = await send();
		if (answer.status === 401) {
			await answer.body?.cancel();
			authorizations.set(key, await authorize(answer.headers.get("www-authenticate") ?? "", reference, environment));
			answer = await send();
		}
		if (!answer.ok) throw new require_index.ToolError(refusalOf(reference, path, answer.status, await wordsOf(answer)));
		return answer;
	};
	const manifest = async (reference, version) => {
		const bytes = await bytesOf(await get(reference, `manifests/${version}`, [...INDEXES, ...MANIFESTS].join(", ")), MOST_OF_A_MANIFEST, `the manifest of ${shown(reference)}`);
		const digest = digestOfBytes(bytes);
		if (version.startsWith("sha256:") && version !== digest) throw new require_index.ToolError(`${shown(reference)}: the registry answered with ${digest}, which is not what was asked for.`);
		try {
			return {
				digest,
				value: JSON.parse(bytes.toString("utf8"))
			};
		} catch {
			throw new require_index.ToolError(`${shown(reference)}: its manifest is no JSON. Is ${reference.registry} a registry?`);
		}
	};
	return {
		async image(reference) {
			const { digest, value } = await manifest(reference, reference.digest ?? reference.tag);
			let image = value;
			if (value.manifests !== void 0) {
				const [first] = value.manifests;
				const one = value.manifests.find(({ platform }) => platform?.os === "linux" && platform.architecture === "amd64") ?? first;
				if (one === void 0) throw new require_index.ToolError(`${shown(reference)} is an index without an image.`);
				image = (await manifest(reference, one.digest)).value;
			}
			if (image.config === void 0 || image.layers === void 0) throw new require_index.ToolError(`${shown(reference)} is no image: its manifest has no config and layers.`);
			return {
				digest,
				config: image.config,
				layers: image.layers
			};
		},
		async blob(reference, descriptor, most) {
			if (descriptor.size > most) throw new require_index.ToolError(`${shown(reference)}: a layer of ${descriptor.size} bytes is larger than a package's can be.`);
			const bytes = await bytesOf(await get(reference, `blobs/${descriptor.digest}`, "*/*"), most, `a layer of ${shown(reference)}`);
			if (digestOfBytes(bytes) !== descriptor.digest) throw new require_index.ToolError(`${shown(reference)}: a layer is not what its digest ${descriptor.digest} says. Nothing was taken.`);
			return bytes;
		},
		async tags(reference) {
			const tags = [];
			let path = "tags/list";
			for (let page = 0; path !== void 0 && page < MOST_PAGES; page++) {
				const answer = await get(reference, path, "application/json");
				const bytes = await bytesOf(answer, MOST_OF_A_MANIFEST, `the tags of ${repositoryOf(reference)}`);
				const { tags: some } = JSON.parse(bytes.toString("utf8"));
				if (Array.isArray(some)) tags.push(...some.filter((tag) => typeof tag === "string"));
				path = /<[^>]*\/(tags\/list\?[^>]*)>\s*;\s*rel="?next/.exec(answer.headers.get("link") ?? "")?.[1];
			}
			return tags;
		}
	};
}
function schemeOf(registry) {
	return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/.test(registry) ? "http" : "https";
}
async function reach(url, headers, registry) {
	try {
		return await fetch(url, {
			headers,
			signal: AbortSignal.timeout(TIMEOUT_MS)
		});
	} catch (error) {
		const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : require_index.messageOf(error);
		throw new require_index.ToolError(`${registry} cannot be reached: ${cause}. Look at the network; behind a proxy set NODE_USE_ENV_PROXY=1, for a CA of your own NODE_EXTRA_CA_CERTS.`);
	}
}
async function authorize(challenge, reference, environment) {
	const { registry, repository } = reference;
	const login = await loginFor(registry, environment);
	const basic = login === void 0 ? void 0 : basicOf(login);
	if (/^basic/i.test(challenge)) {
		if (basic === void 0) throw new require_index.ToolError(`${registry} wants a login: docker login ${registry}`);
		return basic;
	}
	const parameter = (name) => new RegExp(`${name}="([^"]*)"`, "i").exec(challenge)?.[1];
	const realm = parameter("realm");
	if (!/^bearer/i.test(challenge) || realm === void 0 || !URL.canParse(realm)) throw new require_index.ToolError(`${registry} refuses ${repository}, and does not say how to log in.`);
	const url = new URL(realm);
	if (url.protocol !== "https:" && schemeOf(url.host) !== "http") throw new require_index.ToolError(`${registry} sends logins to ${url.host} without TLS. Nothing was sent.`);
	const service = parameter("service");
	if (service !== void 0) url.searchParams.set("service", service);
	url.searchParams.set("scope", parameter("scope") ?? `repository:${repository}:pull`);
	const answer = await reach(url.href, basic === void 0 ? {} : { authorization: basic }, url.host);
	if (!answer.ok) throw new require_index.ToolError(`${registry} gives no token for ${repository} (HTTP ${answer.status}): docker login ${registry}`);
	const { token, access_token: other } = await answer.json().catch(() => ({}));
	const given = token ?? other;
	if (typeof given !== "string") throw new require_index.ToolError(`${url.host} answered without a token for ${repository}.`);
	return `Bearer ${given}`;
}
function basicOf({ username, password }) {
	return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}
function refusalOf(reference, path, status, words) {
	const { registry } = reference;
	const said = words === "" ? "" : ` (${words})`;
	if (status === 404 && path.startsWith("manifests/")) return `${registry} has no ${shown(reference)}${said}. Look at its name and version.`;
	if (status === 401 || status === 403) return `${registry} refuses ${shown(reference)}${said}: docker login ${registry}`;
	if (status === 429) return `${registry} asks to wait (HTTP 429)${said}: run the command again later, or log in: docker login ${registry}`;
	return `${registry} answered HTTP ${status} for ${shown(reference)}${said}. Run the command again later.`;
}
async function wordsOf(answer) {
	const text = (await answer.text().catch(() => "")).slice(0, 1e4);
	try {
		const { errors } = JSON.parse(text);
		const message = errors?.[0]?.message;
		return typeof message === "string" ? message.slice(0, 200).replaceAll(/\s+/g, " ") : "";
	} catch {
		return "";
	}
}
async function bytesOf(answer, most, what) {
	const chunks = [];
	let size = 0;
	try {
		for await (const chunk of answer.body ?? []) {
			size += chunk.length;
			if (size > most) break;
			chunks.push(chunk);
		}
	} catch (error) {
		throw new require_index.ToolError(`${what} broke off: ${require_index.messageOf(error)}. Run the command again.`);
	}
	if (size > most) throw new require_index.ToolError(`${what} is larger than ${most} bytes. Nothing was taken.`);
	return Buffer.concat(chunks);
}
function digestOfBytes(bytes) {
	return `sha256:${(0, node_crypto.createHash)("sha256").update(bytes).digest("hex")}`;
}
function shown(reference) {
	const { tag, digest } = reference;
	return `${repositoryOf(reference)}${tag === void 0 ? "" : `:${tag}`}${digest === void 0 ? "" : `@${digest}`}`;
}

// tools/toolchain/src/registry/index.ts
var registry_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ createRegistryClient: () => createRegistryClient });

Object.defineProperty(exports, "parseImageReference", {
  enumerable: true,
  get: function () {
    return parseImageReference;
  }
});
Object.defineProperty(exports, "registry_exports", {
  enumerable: true,
  get: function () {
    return registry_exports;
  }
});
Object.defineProperty(exports, "repositoryOf", {
  enumerable: true,
  get: function () {
    return repositoryOf;
  }
});
Object.defineProperty(exports, "shown", {
  enumerable: true,
  get: function () {
    return shown;
  }
});