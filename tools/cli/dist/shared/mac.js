const require_digest = require("./digest.js");
const require_text = require("./text.js");
const require_paths = require("./paths.js");
const require_evaluate = require("./evaluate.js");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_fs_promises = require("node:fs/promises");

// tools/terraform/src/intake/lock-file.ts
function lockedProviders(text) {
	return require_evaluate.parseHcl(text).body.blocks.filter(({ type }) => type === "provider").map(({ labels, body }) => {
		const value = (name) => {
			const found = body.attributes.find((attribute) => attribute.name === name)?.value;
			return typeof found === "string" ? found : void 0;
		};
		return {
			source: labels[0] ?? "",
			version: value("version") ?? "",
			constraints: value("constraints")
		};
	}).sort((a, b) => require_text.compareText(a.source, b.source));
}
function readLockFile(folder) {
	return (0, node_fs_promises.readFile)((0, node_path.join)(folder, ".terraform.lock.hcl"), "utf8").catch(() => void 0);
}
function shortSource(source) {
	return source.replace(/^registry\.(?:terraform\.io|opentofu\.org)\//, "");
}

// tools/terraform/src/intake/module-source.ts
const GIT = /^git::|^(?:github\.com|bitbucket\.org)\/|^git@|^ssh:|\.git(?:\/\/|$)/;
const REGISTRY = /^(?:[\w.-]+\.[\w-]+(?::\d+)?\/)?[\w-]+\/[\w-]+\/[\w-]+(?:\/\/.*)?$/;
function splitVersion(source) {
	const [bare = "", query = ""] = source.split("?");
	return [shortSource(bare), new URLSearchParams(query).get("ref") ?? void 0];
}
function isPinned(source, version) {
	const [bare = "", query = ""] = source.split("?");
	const parameters = new URLSearchParams(query);
	if (GIT.test(bare)) return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(parameters.get("ref") ?? "");
	if (REGISTRY.test(bare)) return /^=?\s*\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/.test((version ?? "").trim());
	return /^sha(?:256|512):[0-9a-f]{64,128}$/.test(parameters.get("checksum") ?? "");
}

// tools/terraform/src/intake/arguments.ts
const STARTERS = new Set(words(`exec config_path config_paths shared_config_file shared_config_files shared_credentials_file shared_credentials_files
    plugins_path registry_config_path repository_config_path repository_cache helm_driver postrender
    ssh_opts plugin_execution_dir recovery_kms_hcl token_helper credential_process external_program`));
const NESTED = new Set(words(`assume_role assume_role_with_web_identity default_tags ignore_tags kubernetes registry registries features experiments batching
    workspaces client_cert proxy update auth_login auth_login_aws auth_login_userpass auth_login_cert auth_login_gcp auth_login_jwt
    auth_login_azure auth_login_oidc app_auth registry_auth key_vault resource_group virtual_machine virtual_machine_scale_set storage
    template_deployment api_management app_configuration application_insights cognitive_account log_analytics_workspace
    machine_learning managed_disk netapp postgresql_flexible_server recovery_service recovery_services_vaults subscription default_labels_from`));
const MAPS = new Set(words(`endpoints headers tags labels default_labels add_terraform_attribution_label resource_tags parameters defaults annotations`));
const PLAIN = new Set(words(`alias version region profile access_key secret_key token insecure max_retries retry_mode http_proxy https_proxy no_proxy
    custom_ca_bundle ec2_metadata_service_endpoint ec2_metadata_service_endpoint_mode allowed_account_ids forbidden_account_ids
    s3_us_east_1_regional_endpoint s3_use_path_style s3_force_path_style skip_credentials_validation skip_metadata_api_check
    skip_get_ec2_platforms skip_region_validation skip_requesting_account_id sts_region token_bucket_rate_limiter_capacity
    use_dualstack_endpoint use_fips_endpoint tag_policy_compliance user_agent
    duration external_id policy policy_arns role_arn session_name source_identity transitive_tag_keys web_identity_token
    web_identity_token_file key_prefixes keys
    bucket key encrypt acl dynamodb_table dynamodb_endpoint use_lockfile kms_key_id kms_encryption_key workspace_key_prefix endpoint
    iam_endpoint sts_endpoint force_path_style use_path_style skip_s3_checksum sse_customer_key assume_role_duration_seconds
    assume_role_policy assume_role_policy_arns assume_role_tags assume_role_transitive_tag_keys use_legacy_workflow
    path workspace_dir
    prefix credentials access_token impersonate_service_account impersonate_service_account_delegates encryption_key
    storage_custom_endpoint project zone scopes user_project_override billing_project request_timeout request_reason universe_domain
    resource_group_name storage_account_name container_name snapshot use_azuread_auth use_microsoft_graph use_msi use_oidc use_cli
    use_aks_workload_identity msi_endpoint msi_api_version subscription_id tenant_id client_id client_secret client_certificate
    client_certificate_path client_certificate_password client_id_file_path client_secret_file_path oidc_token oidc_token_file_path
    oidc_request_token oidc_request_url ado_pipeline_service_connection_id environment metadata_host sas_token lookup_blob_endpoint
    auxiliary_tenant_ids partner_id disable_terraform_partner_id disable_correlation_request_id resource_provider_registrations
    resource_providers_to_register skip_provider_registration storage_use_azuread
    address lock_address lock_method unlock_address unlock_method update_method username password skip_cert_verification
    retry_max retry_wait_min retry_wait_max client_certificate_pem client_private_key_pem client_ca_certificate_pem
    host hostname organization name conn_str schema_name skip_schema_creation skip_table_creation skip_index_creation
    secret_suffix namespace in_cluster_config load_config_file client_key cluster_ca_certificate config_context
    config_context_auth_info config_context_cluster tls_server_name proxy_url ignore_annotations ignore_labels
    debug burst_limit qps manifest manifest_resource url
    api_key app_key api_url validate http_client_retry_enabled http_client_retry_timeout
    api_token email account_id owner base_url id installation_id pem_file write_delay_ms read_delay_ms retry_delay_ms
    retryable_errors parallel_requests ssl_skip_verify auth_token sso_region ca_file ca_cert ca_pem cert_file cert_pem key_file key_pem
    ca_cert_file ca_cert_dir skip_tls_verify skip_child_token token_name max_lease_ttl_seconds set_namespace_from_token
    skip_get_vault_version vault_version_override add_address_to_env
    datacenter scheme http_auth org org_name user server port timeout service_account_key service_key admin_key
    edition ignore_cert_errors app_id fingerprint private_key private_key_password user_ocid tenancy_ocid
    send_expiry disable_graceful_shutdown purge_soft_delete_on_destroy recover_soft_deleted_key_vaults
    prevent_deletion_if_contains_resources delete_os_disk_on_deletion permanently_delete_on_destroy
    expand_without_downtime graceful_shutdown skip_shutdown_and_force_delete data_plane_available
    source_code_hash use_default_credentials`));
const BACKENDS = new Set(words("s3 local remote gcs azurerm http consul pg kubernetes cos oss cloud"));
const BLOCKS = {
	"": new Set(words("action check data ephemeral import language list locals module moved output provider removed resource terraform variable")),
	terraform: new Set(words("backend cloud encryption provider_meta required_providers"))
};
function words(text) {
	return text.split(/\s+/).filter((word) => word !== "");
}

// tools/terraform/src/intake/programs.ts
const RUNNERS = /* @__PURE__ */ new Set(["external", "local_command"]);
const RUNNING_BLOCKS = /* @__PURE__ */ new Set([
	"data",
	"action",
	"ephemeral",
	"resource",
	"list"
]);
const COPIES = "file";
const RESOURCE_STARTERS = /* @__PURE__ */ new Set(["postrender"]);
const TOKENS = /* @__PURE__ */ new Set([
	"aws",
	"aws-iam-authenticator",
	"gke-gcloud-auth-plugin",
	"kubelogin"
]);
function programsOf(body, locals = /* @__PURE__ */ new Map()) {
	const found = [];
	visit(body, "");
	return found;
	function visit({ blocks, attributes }, owner) {
		for (const attribute of attributes) if (attribute.name === "provisioner") addProvisioners(attribute, owner);
		for (const block of blocks) {
			const [type = "", name = ""] = block.labels;
			const address = block.type === "resource" ? `${type}.${name}` : `${block.type}.${type}.${name}`;
			if (RUNNING_BLOCKS.has(block.type) && RUNNERS.has(type)) add(address, block, reachOf(valuesOf(block.body)));
			else if (block.type === "provisioner") {
				if (type !== COPIES) found.push(provisioner(type, owner, block, valuesOf(block.body)));
			} else if (block.type === "provider") found.push(...starters(block.body, `provider "${type}"`));
			else if (block.type === "backend") found.push(...ofBackend(type, block));
			else if (block.type === "data" && type === "terraform_remote_state") found.push(...ofRemoteState(block, address, locals));
			else if (block.type === "encryption") addEncryption(block, block.body);
			else {
				if (RUNNING_BLOCKS.has(block.type)) found.push(...ofResource(block.body, address));
				visit(block.body, RUNNING_BLOCKS.has(block.type) ? address : owner || block.type);
			}
		}
		for (const attribute of attributes) {
			if (owner !== "terraform" || attribute.name !== "encryption") continue;
			addEncryption(attribute, attribute.value);
		}
	}
	function add(what, { at, end }, reach) {
		found.push({
			what,
			at,
			end,
			reach
		});
	}
	function addEncryption(place, content) {
		const text = JSON.stringify(content);
		const literal = !/"(?:ref|unknown|either|merge|template)":/.test(text);
		add("encryption", place, text.includes("\"external\"") || !literal ? "configuration" : "block");
	}
	function addProvisioners(attribute, owner) {
		for (const item of listOf(attribute.value)) for (const [kind, value] of Object.entries(require_evaluate.objectOf(item))) if (kind !== COPIES) found.push(provisioner(kind, owner, attribute, [value]));
	}
}
function ofBackend(type, block) {
	const owner = `backend "${type}"`;
	if (!BACKENDS.has(type)) return [{
		what: owner,
		at: block.at,
		end: block.end,
		reach: reachOf(valuesOf(block.body)),
		why: "is of a kind whose arguments are not known here, so that it may start anything"
	}];
	return starters(block.body, owner);
}
function ofRemoteState({ body, at, end }, owner, locals) {
	const found = [];
	for (const { name, value, at, end } of body.attributes) if (name === "backend") {
		if (typeof value !== "string" || !BACKENDS.has(value)) found.push({
			what: `backend of ${owner}`,
			at,
			end,
			reach: "configuration",
			why: "is not the literal name of a backend that is known here"
		});
	} else if (name === "config") {
		const settled = require_evaluate.evaluate(value, { locals });
		const elsewhere = JSON.stringify(settled) !== JSON.stringify(value);
		for (const one of alternatives(settled)) found.push(...ofConfig(one, {
			at,
			end
		}, owner, elsewhere));
	} else if (name !== "workspace" && name !== "defaults" && !PLAIN_META.has(name)) found.push(...judged(name, value, {
		at,
		end
	}, owner));
	for (const block of body.blocks) {
		if (PLAIN_META.has(block.type)) continue;
		found.push({
			what: `${block.type} of ${owner}`,
			at,
			end,
			reach: "configuration",
			why: "is not known here"
		});
	}
	return found;
}
const PLAIN_META = /* @__PURE__ */ new Set([
	"count",
	"for_each",
	"provider",
	"depends_on",
	"lifecycle"
]);
function alternatives(value) {
	return value !== null && typeof value === "object" && "either" in value ? value.either.flatMap(alternatives) : [value];
}
function ofConfig(config, place, owner, elsewhere) {
	if (config === null) return [];
	if (typeof config !== "object" || !("object" in config) || config.rest === true) {
		const why = "is no object that stands here with literal keys, so nobody can tell what it names";
		return [{
			what: `config of ${owner}`,
			...place,
			reach: "configuration",
			why
		}];
	}
	return Object.entries(config.object).flatMap(([name, value]) => judged(name, value, place, owner).map((one) => elsewhere ? {
		...one,
		reach: "configuration"
	} : one));
}
function ofResource(body, owner) {
	return [...body.attributes.flatMap(({ name, value, at, end }) => RESOURCE_STARTERS.has(name) && value !== null && JSON.stringify(value) !== "[]" ? [{
		what: `${name} of ${owner}`,
		at,
		end,
		reach: reachOf([value])
	}] : []), ...body.blocks.flatMap((block) => {
		const name = block.type === "dynamic" ? block.labels[0] ?? "" : block.type;
		if (!RESOURCE_STARTERS.has(name)) return ofResource(block.body, owner);
		const reach = block.type === "dynamic" ? "configuration" : reachOf(valuesOf(block.body));
		return [{
			what: `${name} of ${owner}`,
			at: block.at,
			end: block.end,
			reach
		}];
	})];
}
function starters(body, owner) {
	return [...body.attributes.flatMap(({ name, value, at, end }) => judged(name, value, {
		at,
		end
	}, owner)), ...body.blocks.flatMap((block) => {
		const dynamic = block.type === "dynamic";
		const name = dynamic ? block.labels[0] ?? "" : block.type;
		const { at, end } = block;
		if (STARTERS.has(name)) return [{
			what: `${name} of ${owner}`,
			at,
			end,
			reach: reachOfExec(argumentsOf(block))
		}];
		if (MAPS.has(name) || dynamic && NESTED.has(name)) return MAPS.has(name) ? [] : block.body.blocks.flatMap(({ body }) => starters(body, owner));
		if (NESTED.has(name)) return starters(block.body, owner);
		const inner = starters(block.body, owner);
		return inner.length > 0 ? inner : [{
			what: `${name} of ${owner}`,
			at,
			end,
			reach: "block",
			why: UNKNOWN
		}];
	})];
}
const UNKNOWN = "is not among the arguments of which it is known that they start no program";
function judged(name, value, place, owner) {
	const found = (reach, why) => [{
		what: `${name} of ${owner}`,
		...place,
		reach,
		...why === void 0 ? {} : { why }
	}];
	if (value === null) return [];
	if (STARTERS.has(name)) {
		if (name === "exec") return listOf(value).flatMap((item) => found(reachOfExec(require_evaluate.objectOf(item))));
		return found(listOf(value).every((path) => typeof path === "string" && path.startsWith("~")) ? "block" : reachOf([value]));
	}
	if (PLAIN.has(name) || MAPS.has(name) || typeof value === "boolean" || typeof value === "number") return [];
	const members = (item) => item !== null && typeof item === "object" && "object" in item && item.rest !== true ? Object.entries(item.object).flatMap(([key, inner]) => judged(key, inner, place, owner)) : void 0;
	if (NESTED.has(name)) return listOf(value).flatMap((item) => members(item) ?? found("configuration", "is no object that stands here, so nobody can tell what it starts"));
	const inner = listOf(value).flatMap((item) => members(item) ?? []);
	return inner.length > 0 ? inner : found("block", UNKNOWN);
}
function reachOfExec({ command = null, args = [], env = null, ...rest }) {
	if (typeof command !== "string" || Object.keys(rest).some((name) => name === "content" || name === "for_each")) return "configuration";
	if (TOKENS.has(command)) return isLiteral(env) ? "block" : "configuration";
	return reachOf([args, env]);
}
function reachOf(values) {
	return values.every(isLiteral) ? "files" : "configuration";
}
function isLiteral(value) {
	if (value === null || typeof value !== "object" || require_evaluate.isPathRef(value)) return true;
	if (Array.isArray(value)) return value.every(isLiteral);
	if ("template" in value) return value.template.every(isLiteral);
	return "object" in value && value.rest === void 0 && Object.values(value.object).every(isLiteral);
}
function provisioner(kind, owner, { at, end }, values) {
	return {
		what: `provisioner "${kind}" of ${owner}`,
		at,
		end,
		reach: reachOf(values)
	};
}
function valuesOf(body) {
	return [...body.attributes.map(({ value }) => value), ...body.blocks.flatMap(({ body }) => valuesOf(body))];
}
function argumentsOf({ body }) {
	const entries = body.attributes.map(({ name, value }) => [name, value]);
	const blocks = body.blocks.map(({ type }) => [type, { unknown: type }]);
	return Object.fromEntries([...entries, ...blocks]);
}
function listOf(value) {
	return Array.isArray(value) ? value : [value];
}
function mentionsIn(text) {
	const words = (text.match(/[\w./@+-]+/g) ?? []).map((word) => word.replace(/^\/+/, ""));
	return [...new Set(words.filter((word) => /[/.]/.test(word) && /\w/.test(word)))];
}

// tools/terraform/src/intake/uses.ts
function usesOf(text, file, { settings = require_evaluate.isBackendSettings(file), locals } = {}) {
	const { body, problem } = documentOf(text, file, settings);
	const lineAt = (offset) => text.slice(0, offset).split("\n").length;
	const use = (what, key, at, version) => ({
		what,
		key,
		file,
		line: lineAt(at),
		...version === void 0 ? {} : { version }
	});
	const providers = [];
	const modules = [];
	const calls = [];
	const states = [];
	const programs = (settings ? starters(body, "a backend") : programsOf(body, locals)).map(({ what, at, end, reach, why }) => {
		const block = text.slice(at, end);
		const more = why === void 0 ? {} : { why };
		return {
			...use(what, require_digest.digestOf(block), at),
			reach,
			mentions: mentionsIn(block),
			...more
		};
	});
	const guarded = [];
	const declared = [];
	const needed = [];
	const unreadable = problem === void 0 ? [] : [use(problem.message, require_digest.digestOf(text), problem.at)];
	const unknownBlocks = ({ blocks }, around) => {
		for (const { type, at, end } of blocks) {
			if (BLOCKS[around]?.has(type) === true) continue;
			unreadable.push(use(`the block ${type} is not known here`, require_digest.digestOf(text.slice(at, end)), at));
		}
	};
	if (settings) {
		const path = argumentOf(body, "path");
		if (typeof path === "string") states.push(use(path, path, 0));
	} else unknownBlocks(body, "");
	for (const block of body.blocks) {
		const [type = "", name = ""] = block.labels;
		needed.push(...neededBy(block).map((provider) => use(provider, provider, block.at)));
		if (block.type === "terraform") {
			unknownBlocks(block.body, "terraform");
			for (const { body, labels } of block.body.blocks.filter(({ type }) => type === "backend")) {
				const path = argumentOf(body, "path");
				if (labels[0] !== "local" || path === void 0) continue;
				if (typeof path === "string") states.push(use(path, path, block.at));
				else unreadable.push(use("the path of this state is no literal", require_digest.digestOf(text), block.at));
			}
			for (const { body } of block.body.blocks.filter(({ type }) => type === "required_providers")) for (const { name, value, at } of body.attributes) {
				declared.push(name);
				const { source = `hashicorp/${name}` } = require_evaluate.objectOf(value);
				const written = typeof value === "string" || isObject(value) && value.rest !== true;
				if (typeof source === "string" && /^terraform\.io\/builtin\//.test(source)) continue;
				if (written && typeof source === "string") providers.push(use(shortSource(source), shortSource(source), at));
				else providers.push(use("", "", at));
			}
		} else if (block.type === "module") {
			const source = argumentOf(block.body, "source");
			if (typeof source === "string" && /^\.{1,2}(?:\/|$)/.test(source)) calls.push(use(source, source, block.at));
			else if (source !== void 0) {
				const written = argumentOf(block.body, "version");
				const [bare, ref] = typeof source === "string" ? splitVersion(source) : ["", void 0];
				const key = typeof source === "string" ? shortSource(source) : "";
				const version = typeof written === "string" ? written : written === void 0 ? ref : "a version that is no literal";
				const pinned = typeof source === "string" && isPinned(source, version);
				modules.push({
					...use(bare, key, block.at, version),
					...pinned ? {} : { floating: true }
				});
			}
		} else if (block.type === "resource" && preventsDestroy(block.body)) guarded.push(`${type}.${name}`);
	}
	return {
		providers,
		modules,
		calls,
		states,
		programs,
		guarded,
		unreadable,
		declared,
		needed
	};
}
function usesOfFolder(files) {
	const locals = localsOf(files);
	const uses = new Map([...files].map(([file, text]) => [file, usesOf(text, file, { locals })]));
	const declared = new Set([...uses.values()].flatMap(({ declared }) => declared));
	return new Map([...uses].map(([file, one]) => {
		const implied = one.needed.filter(({ what }) => what !== "terraform" && !declared.has(what));
		const seen = /* @__PURE__ */ new Set();
		const providers = implied.flatMap((use) => {
			if (seen.has(use.what)) return [];
			seen.add(use.what);
			return [{
				...use,
				what: `hashicorp/${use.what}`,
				key: `hashicorp/${use.what}`
			}];
		});
		return [file, {
			...one,
			providers: [...one.providers, ...providers]
		}];
	}));
}
function localsOf(files) {
	const found = /* @__PURE__ */ new Map();
	const twice = /* @__PURE__ */ new Set();
	if (![...files.values()].some((text) => text.includes("terraform_remote_state"))) return found;
	for (const [file, text] of files) {
		if (!require_evaluate.isConfiguration(require_paths.nameOf(file))) continue;
		for (const block of documentOf(text, file, false).body.blocks) {
			if (block.type !== "locals") continue;
			for (const { name, value } of block.body.attributes) {
				if (found.has(name)) twice.add(name);
				found.set(name, value);
			}
		}
	}
	for (const name of twice) found.delete(name);
	return found;
}
function documentOf(text, file, settings) {
	return file.endsWith(".json") || settings && text.trimStart().startsWith("{") ? require_evaluate.parseJson(text, !settings) : require_evaluate.parseHcl(text);
}
function neededBy({ type: kind, labels, body }) {
	const [type = ""] = labels;
	if (kind === "provider") return [type];
	if (kind === "check") return body.blocks.flatMap(neededBy);
	if (![
		"data",
		"resource",
		"ephemeral",
		"action",
		"list"
	].includes(kind)) return [];
	const written = argumentOf(body, "provider");
	const text = isObject(written) && "unknown" in written ? written.unknown : written;
	return [typeof text === "string" ? text.split(".")[0] ?? "" : type.split("_")[0] ?? ""];
}
function locked(text, file) {
	const lineAt = (offset) => text.slice(0, Math.max(0, offset)).split("\n").length;
	const providers = lockedProviders(text).map(({ source, version }) => {
		const what = shortSource(source);
		return {
			what,
			key: what,
			version,
			file,
			line: lineAt(text.indexOf(JSON.stringify(source)))
		};
	});
	const { problem } = require_evaluate.parseHcl(text);
	return {
		providers,
		unreadable: problem === void 0 ? [] : [{
			what: problem.message,
			key: require_digest.digestOf(text),
			file,
			line: lineAt(problem.at)
		}]
	};
}
function statedProviders(text, file) {
	return { providers: [...new Set([...text.matchAll(/provider\[\\?"([^"\\]+)\\?"\]/g)].map(([, source = ""]) => shortSource(source)))].filter((source) => !source.startsWith("terraform.io/builtin/")).map((source) => ({
		what: source,
		key: source,
		file,
		line: 1
	})) };
}
function joinUses(all) {
	return {
		providers: all.flatMap(({ providers }) => providers),
		modules: all.flatMap(({ modules }) => modules),
		calls: all.flatMap(({ calls }) => calls),
		states: all.flatMap(({ states }) => states),
		programs: all.flatMap(({ programs }) => programs),
		guarded: all.flatMap(({ guarded }) => guarded),
		unreadable: all.flatMap(({ unreadable }) => unreadable),
		declared: all.flatMap(({ declared }) => declared),
		needed: all.flatMap(({ needed }) => needed)
	};
}
function preventsDestroy(body) {
	if (body.blocks.filter(({ type }) => type === "lifecycle").some(({ body }) => argumentOf(body, "prevent_destroy") === true)) return true;
	const value = argumentOf(body, "lifecycle") ?? null;
	return (Array.isArray(value) ? value : [value]).some((item) => require_evaluate.objectOf(item).prevent_destroy === true);
}
function argumentOf(body, name) {
	return body.attributes.find((attribute) => attribute.name === name)?.value;
}
function isObject(value) {
	return value !== null && typeof value === "object" && !Array.isArray(value);
}

// tools/terraform/src/intake/fetched.ts
async function fetchedModules(data, folder) {
	const text = await (0, node_fs_promises.readFile)((0, node_path.join)(data, "modules", "modules.json"), "utf8").catch(() => "{}");
	const { Modules: modules = [] } = JSON.parse(text);
	const below = `${(0, node_path.resolve)(data, "modules")}/`;
	const found = modules.flatMap(({ Key: key = "", Source: source = "", Version: version, Dir: dir = "" }) => {
		const at = (0, node_path.resolve)(folder, dir);
		if (!at.startsWith(below)) return [];
		const [top = "", ...rest] = at.slice(below.length).split("/");
		return [{
			key,
			source,
			folder: at,
			top,
			rest: rest.join("/"),
			...version === void 0 ? {} : { version }
		}];
	});
	return found.map(({ top, rest, ...module }) => {
		const owner = found.find((other) => other.top === top && !other.source.startsWith("."));
		return {
			...module,
			name: `${packageOf((owner ?? module).source)}//${rest}`
		};
	});
}
async function fetchedUses({ name, folder }) {
	const names = (await (0, node_fs_promises.readdir)(folder).catch(() => [])).filter((file) => require_evaluate.isConfiguration(file));
	const files = /* @__PURE__ */ new Map();
	for (const file of names.sort()) files.set(`${name}${name.endsWith("/") ? "" : "/"}${file}`, await (0, node_fs_promises.readFile)((0, node_path.join)(folder, file), "utf8"));
	return joinUses([...usesOfFolder(files).values()]);
}
function packageOf(source) {
	const [bare] = splitVersion(source);
	const scheme = bare.indexOf("://");
	const folder = bare.indexOf("//", scheme < 0 ? 0 : scheme + 3);
	return folder < 0 ? bare : bare.slice(0, folder);
}
function sameModule(a, b) {
	return plain(a) === plain(b);
}
function plain(source) {
	return packageOf(source).replace(/^git::/, "").replace(/^(?:https|ssh):\/\//, "").replace(/^git@/, "").replace(/\.git$/, "").replace(":", "/");
}

// tools/terraform/src/secrets/mac.ts
function deriveKeys(material) {
	const derive = (label) => (0, node_crypto.createHmac)("sha256", material).update(`mainstem/preview@1 ${label}`).digest();
	return {
		mac: derive("values"),
		seal: derive("seal")
	};
}
function macOf(key, address) {
	return (path, value) => (0, node_crypto.createHmac)("sha256", key).update(require_digest.canonicalJson([
		address,
		path,
		value ?? null
	])).digest("base64url");
}

Object.defineProperty(exports, "deriveKeys", {
  enumerable: true,
  get: function () {
    return deriveKeys;
  }
});
Object.defineProperty(exports, "fetchedModules", {
  enumerable: true,
  get: function () {
    return fetchedModules;
  }
});
Object.defineProperty(exports, "fetchedUses", {
  enumerable: true,
  get: function () {
    return fetchedUses;
  }
});
Object.defineProperty(exports, "joinUses", {
  enumerable: true,
  get: function () {
    return joinUses;
  }
});
Object.defineProperty(exports, "locked", {
  enumerable: true,
  get: function () {
    return locked;
  }
});
Object.defineProperty(exports, "lockedProviders", {
  enumerable: true,
  get: function () {
    return lockedProviders;
  }
});
Object.defineProperty(exports, "macOf", {
  enumerable: true,
  get: function () {
    return macOf;
  }
});
Object.defineProperty(exports, "readLockFile", {
  enumerable: true,
  get: function () {
    return readLockFile;
  }
});
Object.defineProperty(exports, "sameModule", {
  enumerable: true,
  get: function () {
    return sameModule;
  }
});
Object.defineProperty(exports, "shortSource", {
  enumerable: true,
  get: function () {
    return shortSource;
  }
});
Object.defineProperty(exports, "statedProviders", {
  enumerable: true,
  get: function () {
    return statedProviders;
  }
});
Object.defineProperty(exports, "usesOf", {
  enumerable: true,
  get: function () {
    return usesOf;
  }
});
Object.defineProperty(exports, "usesOfFolder", {
  enumerable: true,
  get: function () {
    return usesOfFolder;
  }
});