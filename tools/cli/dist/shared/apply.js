const require_preview = require("./preview.js");
const require_index = require("../index.js");
const require_text = require("./text.js");
const require_texts = require("./texts.js");
const require_policy = require("./policy.js");
const require_words = require("./words.js");
const require_src = require("./graph.js");
const require_run = require("./run.js");
const require_open_plan = require("./open-plan.js");
const require_collections = require("./collections.js");
const require_digest = require("./digest.js");
const require_redact = require("./redact.js");
const require_volatile = require("./volatile.js");
const require_is_there = require("./is-there.js");
const require_pool = require("./pool.js");
const require_told_once = require("./told-once.js");
const require_session = require("./session.js");
const require_plan = require("./plan.js");
const require_git = require("./git.js");
const require_read_recorded = require("./read-recorded.js");
let node_path = require("node:path");
let node_crypto = require("node:crypto");
let node_buffer = require("node:buffer");
let node_fs_promises = require("node:fs/promises");

// tools/terraform/src/apply/errored-state.ts
const ERRORED_STATE = "errored.tfstate";
const MAGIC = "mainstem/errored-state@1\n";
const NONCE = 12;
const TAG = 16;
function readStateKey(environment) {
	const text = (environment.MAINSTEM_STATE_KEY ?? "").trim();
	if (text === "") return void 0;
	const key = node_buffer.Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? "hex" : "base64");
	if (key.length === 32) return key;
	throw new require_index.InputError("MAINSTEM_STATE_KEY is not 32 bytes in base64 or hex. Make one with: openssl rand -base64 32");
}
async function keepErroredState(folder, root, project, options) {
	const lost = (0, node_path.join)(folder, ERRORED_STATE);
	const state = await (0, node_fs_promises.readFile)(lost).catch(() => void 0);
	if (state === void 0) return void 0;
	const terraform = `${options.program} -chdir=${require_text.shellWord(root)}`;
	const push = (from) => `${terraform} init && ${from}`;
	if (options.key === void 0 && !options.passing) return {
		path: lost,
		encrypted: false,
		next: push(`${terraform} state push ${ERRORED_STATE}`)
	};
	await (0, node_fs_promises.mkdir)(options.keep, { recursive: true });
	const path = (0, node_path.join)(options.keep, `${project}.${ERRORED_STATE}${options.key === void 0 ? "" : ".enc"}`);
	if (options.key === void 0) {
		await (0, node_fs_promises.copyFile)(lost, path);
		await (0, node_fs_promises.chmod)(path, 384);
		return {
			path,
			encrypted: false,
			next: push(`${terraform} state push ${require_text.shellWord(path)}`)
		};
	}
	await (0, node_fs_promises.writeFile)(path, encryptState(state, options.key), { mode: 384 });
	if (!decryptState(await (0, node_fs_promises.readFile)(path), options.key).equals(state)) throw new require_index.ToolError(`${path} cannot be read back; the state is still in ${lost}.`);
	await (0, node_fs_promises.rm)(lost);
	return {
		path,
		encrypted: true,
		next: push(`MAINSTEM_STATE_KEY=… mainstem apply --recover ${require_text.shellWord(path)} | ${terraform} state push -`)
	};
}
async function hasErroredState(folder) {
	return (0, node_fs_promises.stat)((0, node_path.join)(folder, ERRORED_STATE)).then(() => true, () => false);
}
function encryptState(state, key) {
	const nonce = (0, node_crypto.randomBytes)(NONCE);
	const cipher = (0, node_crypto.createCipheriv)("aes-256-gcm", key, nonce).setAAD(node_buffer.Buffer.from(MAGIC));
	return node_buffer.Buffer.concat([
		node_buffer.Buffer.from(MAGIC),
		nonce,
		cipher.update(state),
		cipher.final(),
		cipher.getAuthTag()
	]);
}
function decryptState(file, key) {
	const body = file.subarray(25);
	if (file.subarray(0, 25).toString() !== MAGIC || body.length < 28) throw new require_index.InputError("This is no state that mainstem apply encrypted. Give --recover the file that its message named.");
	try {
		const decipher = (0, node_crypto.createDecipheriv)("aes-256-gcm", key, body.subarray(0, NONCE)).setAAD(node_buffer.Buffer.from(MAGIC));
		decipher.setAuthTag(body.subarray(body.length - TAG));
		return node_buffer.Buffer.concat([decipher.update(body.subarray(NONCE, body.length - TAG)), decipher.final()]);
	} catch {
		throw new require_index.InputError("The state cannot be decrypted: it was changed, or MAINSTEM_STATE_KEY is not the key of that run.");
	}
}

// tools/terraform/src/apply/lock.ts
const NOBODY = "terraform_data.mainstem_looks_whether_the_state_is_locked";
async function probeLock(session) {
	try {
		const args = [
			"untaint",
			"-allow-missing",
			"-lock-timeout=0s",
			"-no-color",
			NOBODY
		];
		const { code, stdout, stderr } = await session.run(args, void 0, { afterInterrupt: true });
		const holder = require_open_plan.lockHolder(`${stdout}\n${stderr}`.replace(/^[\s│╷╵]+/gm, ""));
		if (holder !== void 0) return holder;
		return code === 0 || /No such resource instance|No state file was found/i.test(stderr) ? "free" : "unknown";
	} catch {
		return "unknown";
	}
}

// tools/terraform/src/apply/progress.ts
function followApply(resources) {
	const planned = resources.filter(({ action }) => action !== "no-op");
	const states = /* @__PURE__ */ new Map();
	const steps = planned.flatMap((resource) => stepsOf(resource).map((step) => keyOf$2(bareAddress(resource.address), step)));
	const stateOf = (resource, step) => states.get(keyOf$2(bareAddress(resource.address), step));
	const progress = {
		done: 0,
		total: steps.length,
		read(line) {
			const message = require_open_plan.parseLine(line);
			const state = STATES[require_open_plan.text(message?.type) ?? ""];
			if (message === void 0 || state === void 0) return false;
			const hook = require_open_plan.record(message.hook);
			const key = keyOf$2(require_open_plan.text(require_open_plan.record(hook.resource).addr) ?? "", require_open_plan.text(hook.action) ?? "");
			states.set(key, state);
			progress.done = steps.filter((step) => states.get(step) === "done").length;
			return state === "done";
		},
		sort(succeeded) {
			const applied = [];
			const notApplied = [];
			for (const resource of planned) {
				const state = succeeded ? "applied" : stateOfSteps(stepsOf(resource).map((step) => stateOf(resource, step)));
				if (state === "applied") applied.push(resource.address);
				else notApplied.push({
					address: resource.address,
					state
				});
			}
			return {
				applied,
				notApplied
			};
		}
	};
	return progress;
}
const STATES = {
	apply_start: "started",
	apply_progress: "started",
	apply_complete: "done",
	apply_errored: "failed"
};
function stepsOf({ action, replaceOrder }) {
	switch (action) {
		case "replace": return replaceOrder === "create-delete" ? ["create", "delete"] : replaceOrder === "create-forget" ? ["create"] : ["delete", "create"];
		case "create":
		case "update":
		case "delete":
		case "read": return [action];
		default: return [];
	}
}
function stateOfSteps(states) {
	if (states.length === 0) return "unknown";
	if (states.every((state) => state === "done")) return "applied";
	if (states.some((state) => state === "done")) return "half-done";
	if (states.some((state) => state === "failed")) return "failed";
	return states.some((state) => state === "started") ? "unknown" : "not-started";
}
function keyOf$2(address, step) {
	return `${step} ${address}`;
}
function bareAddress(address) {
	return address.replace(/ \(deposed [^)]*\)$/, "");
}

// tools/terraform/src/apply/apply-stack.ts
async function applyStack(context, folder, options) {
	const root = context.project.root;
	if (await hasErroredState(folder)) {
		const terraform = `${context.program ?? "terraform"} -chdir=${require_text.shellWord(root)}`;
		return failed(`${root}: an earlier run left ${ERRORED_STATE}, which holds what it did and could not store. Store it first: ${terraform} init && ${terraform} state push ${ERRORED_STATE}, then remove the file.`);
	}
	let lockState;
	let ran = context.program;
	let plan;
	try {
		plan = await require_open_plan.openPlan(context, folder, {
			...options,
			beforeClose: async (session, error) => {
				ran = session.program;
				if (require_run.interruption() !== void 0) lockState = await probeLock(session);
				else lockState = require_open_plan.holderOf(error);
			}
		});
	} catch (error) {
		const stopped = require_run.interruption() !== void 0;
		const lock = lockState === void 0 ? "" : stopped ? ` ${lockWords(lockState, root, ran)}` : "";
		const { code, message: said } = require_index.describeError(error);
		return {
			...failed(stopped ? `${said} Nothing was applied.${lock}` : said),
			failureCode: code,
			outcome: stopped ? "interrupted" : "failed",
			...heldBy(lockState, root, ran)
		};
	}
	if ("skipped" in plan) return {
		...failed(plan.skipped),
		outcome: "skipped"
	};
	if ("intake" in plan) return {
		...failed(notAllowed(plan.intake)),
		failureCode: "input"
	};
	const { session, result } = plan;
	const nothing = {
		plan: result,
		applied: [],
		notApplied: [],
		warnings: result.warnings
	};
	try {
		if (!changesAnything(result)) return {
			...nothing,
			outcome: "nothing-to-do"
		};
		if (!options.review(result)) return {
			...nothing,
			outcome: "unreviewed"
		};
		if (require_run.interruption() !== void 0) return {
			...nothing,
			outcome: "interrupted",
			message: `${root}: stopped by ${require_run.interruption()} before anything was applied. Run the command again.`
		};
		const refused = await options.mayWrite?.(result);
		if (refused !== void 0) return {
			...nothing,
			outcome: "failed",
			message: refused,
			failureCode: "input"
		};
		return await applyPlan(plan, context, folder, options);
	} finally {
		await session.close();
	}
}
function notAllowed(findings) {
	return findings.map(({ file, line, message, suggestion = "" }) => `${file}:${line}: ${message}. ${suggestion}`.trim()).join("\n");
}
function changesAnything({ resources, outputs, invocations = [] }) {
	return resources.some(({ action }) => action !== "no-op") || outputs > 0 || invocations.length > 0;
}
async function applyPlan({ session, place, program, result, varFiles }, context, folder, options) {
	const { root, name } = context.project;
	const follow = followApply(result.resources);
	context.progress(`${program.name} apply ${root}: ${follow.total} to do`);
	const given = program.name === "terraform" ? varFiles.map((path) => `-var-file=${path}`) : [];
	const run = await session.run([
		"apply",
		"-input=false",
		"-json",
		`-lock-timeout=${options.lockTimeout}s`,
		...given,
		session.planFile
	], (line) => {
		if (follow.read(line)) context.progress(`${root}: ${follow.done} of ${follow.total} done`);
	});
	const succeeded = run.code === 0;
	const { applied, notApplied } = follow.sort(succeeded);
	const stateAfter = await require_open_plan.readState(session, { afterInterrupt: true }).catch(() => void 0);
	const common = {
		plan: result,
		applied,
		notApplied,
		...stateAfter === void 0 ? {} : { stateAfter },
		warnings: [.../* @__PURE__ */ new Set([...result.warnings, ...warningsOf(run, place)])]
	};
	if (succeeded) return {
		...common,
		outcome: "applied"
	};
	const kept = await keepErroredState(folder, root, name, {
		key: options.stateKey,
		keep: options.keep,
		passing: options.passing === true,
		program: program.name
	});
	const error = require_open_plan.failure("apply", run.stdout, run.stderr, place);
	const abrupt = require_run.interruption() !== void 0 || run.signal !== null || !ended(run.stdout);
	const lock = require_open_plan.holderOf(error) ?? (abrupt ? await probeLock(session) : void 0);
	return {
		...common,
		outcome: require_run.interruption() === void 0 ? "failed" : "interrupted",
		...heldBy(lock, root, program.name),
		...kept === void 0 ? {} : { erroredState: kept },
		message: [
			how(run, root, error),
			`${applied.length} of ${applied.length + notApplied.length} changes were applied.`,
			...lock === void 0 || require_open_plan.holderOf(error) !== void 0 ? [] : [lockWords(lock, root, program.name)],
			...kept === void 0 ? [] : [`The state could not be stored and is in ${kept.path}${kept.encrypted ? ", encrypted" : ""}. Store it before anything else: ${kept.next}`]
		].join("\n")
	};
}
function ended(stdout) {
	return require_open_plan.readDiagnostics(stdout).some(({ severity }) => severity === "error") || /"type":"change_summary".*"operation":"apply"|"operation":"apply".*"type":"change_summary"/.test(stdout);
}
function how({ signal, code }, root, error) {
	const asked = require_run.interruption();
	if (signal !== null) return `${root}: terraform apply was ended by ${signal}: what was under way is not known. Run the command again: it plans anew.`;
	if (asked === void 0) return require_open_plan.saidNothing(error) ? `${root}: terraform apply ended with code ${code}.` : error.message;
	return `${root}: terraform apply was asked to stop (${asked}) and did. Run the command again: it plans anew and does the rest.\n${error.message}`;
}
function lockWords(lock, root, program) {
	if (lock === "free") return "The state is not locked.";
	if (lock === "unknown") return `Whether the state is still locked could not be found out; the next plan says so.`;
	const by = `The state is still locked by ${lock.who || "somebody"} (${lock.operation || "unknown operation"}, since ${lock.created}).`;
	return lock.file === void 0 ? `${by} Once that run is surely dead, type: ${require_open_plan.releaseCommand(root, lock, program)}` : `${by} ${require_open_plan.localLockWords(lock.file, root)}`;
}
function heldBy(lock, root, program) {
	if (!isHolder(lock)) return {};
	const { file: _, ...who } = lock;
	const release = require_open_plan.releaseCommand(root, lock, program);
	return { lock: {
		...who,
		...release === void 0 ? {} : { release }
	} };
}
function isHolder(lock) {
	return typeof lock === "object";
}
function warningsOf({ stdout }, place) {
	return require_open_plan.readDiagnostics(stdout).filter(({ severity }) => severity === "warning").map((warning) => require_open_plan.warningLine(warning, place));
}
function failed(message) {
	return {
		outcome: "failed",
		applied: [],
		notApplied: [],
		warnings: [],
		message
	};
}

// tools/terraform/src/receipt/arrays.ts
const THROUGH_ARRAY = /^((?:[^["]|\["(?:[^"\\]|\\.)*"\])*?)\[(\d+)\](.*)$/s;
function splitFields(fields) {
	const plain = [];
	const elements = /* @__PURE__ */ new Map();
	for (const field of fields) {
		const [, array, index, below] = THROUGH_ARRAY.exec(field.path) ?? [];
		if (array === void 0 || index === void 0) {
			plain.push(field);
			continue;
		}
		const key = `${array}[${index}]`;
		const element = elements.get(key) ?? {
			array,
			fields: []
		};
		element.fields.push({
			below: below ?? "",
			field
		});
		elements.set(key, element);
	}
	return {
		plain,
		elements: [...elements.values()].map((element) => ({
			...element,
			kind: kindOf(element.fields)
		}))
	};
}
function kindOf(fields) {
	if (fields.some(({ field }) => field.sensitive === true)) return "changed";
	if (fields.every(({ field }) => field.before === void 0)) return "added";
	return fields.every(({ field }) => field.after === void 0 && field.unknown !== true) ? "removed" : "changed";
}

// tools/terraform/src/receipt/fields.ts
function unreviewedFields(current, reviewed) {
	const shown = reviewed.flat();
	const now = splitFields(current);
	const elements = reviewed.flatMap((fields) => splitFields(fields).elements);
	const rest = [
		...now.plain.filter((field) => !shown.some((other) => samePlace(field, other))),
		...unreviewedElements(now.elements, elements, shown).flatMap(({ fields }) => fields.map(({ field }) => field)),
		...outOfOrder(now.elements, reviewed).flatMap(({ fields }) => fields.map(({ field }) => field))
	];
	const left = new Set(rest.map(({ path }) => path));
	const bumped = (path) => path.endsWith("_wo") && shown.some((other) => other.path === `${path}_version`) && !left.has(`${path}_version`);
	return rest.filter(({ path }) => !bumped(path));
}
function outOfOrder(now, reviewed) {
	const coming = now.filter(({ kind }) => kind !== "removed");
	if (coming.length < 2) return [];
	const keys = keysOf(coming);
	const found = /* @__PURE__ */ new Set();
	for (const fields of reviewed) {
		const then = keysOf(splitFields(fields).elements.filter(({ kind }) => kind !== "removed"));
		const places = new Map([...then].map(([, key], place) => [key, place]));
		const last = /* @__PURE__ */ new Map();
		for (const element of coming) {
			const place = places.get(keys.get(element) ?? "");
			if (place === void 0) continue;
			if (place < (last.get(element.array) ?? -1)) found.add(element);
			else last.set(element.array, place);
		}
	}
	return [...found];
}
function keysOf(elements) {
	const keys = /* @__PURE__ */ new Map();
	const twice = /* @__PURE__ */ new Set();
	const seen = /* @__PURE__ */ new Set();
	for (const element of elements) {
		const digest = element.fields[0]?.field.within?.element;
		const isKnown = element.fields.every(({ field }) => field.unknown !== true && !isHidden(field));
		if (digest === void 0 && !isKnown) continue;
		const key = `${element.array} ${digest ?? sortedText(element, "after")}`;
		if (seen.has(key)) twice.add(key);
		seen.add(key);
		keys.set(element, key);
	}
	for (const [element, key] of keys) if (twice.has(key)) keys.delete(element);
	return keys;
}
function whyUnreviewed(field, reviewed) {
	const same = reviewed.filter(({ path }) => path === field.path);
	if (same.length === 0) return `${field.path} was not among the reviewed fields, or stands in another order`;
	if (field.unknown === true) return `${field.path} will be known only after the apply, and was known at review`;
	if (isHidden(field)) return field.mac === void 0 || same.every(({ mac }) => mac === void 0) ? `${field.path} is not shown, and without a receipt key nobody can tell whether it is the value that was reviewed` : `${field.path} is not shown, and differs from the value that was reviewed`;
	return `${field.path} had another value at review`;
}
function unreviewedElements(current, reviewed, shown) {
	const used = /* @__PURE__ */ new Set();
	const takes = (element, open) => {
		const found = reviewed.find((other) => other.array === element.array && !used.has(other) && sameAddition(element, other, open));
		if (found !== void 0) used.add(found);
		return found !== void 0;
	};
	return current.filter((element) => !isReviewed(element, reviewed, shown, (one) => takes(one, false))).filter((element) => !isReviewed(element, reviewed, shown, (one) => takes(one, true)));
}
function isReviewed(element, reviewed, shown, takesAddition) {
	const same = reviewed.filter(({ array }) => array === element.array);
	const place = element.fields[0]?.field.within;
	const within = (other) => other.fields[0]?.field.within;
	if (place?.array !== void 0 && same.some((other) => within(other)?.array === place.array)) return true;
	const value = plainValue(element);
	if (value !== void 0) return (element.kind === "removed" || takesAddition(element)) && (value.before === void 0 || same.some((other) => goes(other, value.before)));
	if (place?.element !== void 0 && same.some((other) => within(other)?.element === place.element)) return true;
	if (element.kind === "added") return takesAddition(element);
	if (element.kind === "removed") return same.some((other) => sameRemoval(element, other));
	return element.fields.every(({ field }) => shown.some((other) => samePlace(field, other) && (other.unknown === true || sameElement(field, other))));
}
function plainValue({ fields }) {
	const [only] = fields;
	return only === void 0 || fields.length > 1 || only.below !== "" || isHidden(only.field) ? void 0 : only.field;
}
function goes(element, before) {
	const value = plainValue(element);
	return value?.before !== void 0 && sameValue(value.before, before);
}
function sameAddition(now, then, open) {
	const value = plainValue(now);
	if (value !== void 0) {
		const other = plainValue(then);
		if (other === void 0) return false;
		return other.unknown === true ? open : other.after !== void 0 && sameAfter(value, other);
	}
	if (now.kind !== "added" || then.kind !== "added") return false;
	const isOpen = (below) => open && then.fields.some((other) => other.field.unknown === true && isBelow(below, other.below));
	return now.fields.every(({ below, field }) => isOpen(below) || then.fields.some((other) => other.below === below && sameAfter(field, other.field))) && then.fields.every(({ below, field }) => open && field.unknown === true || now.fields.some((other) => other.below === below));
}
function sameRemoval(now, then) {
	return then.kind === "removed" && sortedText(now, "before") === sortedText(then, "before");
}
function sortedText({ fields }, side) {
	return fields.map(({ below, field }) => require_digest.canonicalJson([below, field[side] ?? null])).sort().join();
}
function samePlace(now, then) {
	if (then.unknown === true && isBelow(now.path, then.path)) return true;
	return now.path === then.path && sameAfter(now, then);
}
function sameElement(now, then) {
	const [a, b] = [now.within?.element, then.within?.element];
	return a === void 0 || b === void 0 || a === b;
}
function isBelow(path, above) {
	return path === above || above === "" || path.startsWith(`${above}.`) || path.startsWith(`${above}[`);
}
function sameAfter(now, then) {
	if (now.unknown === true || then.unknown === true) return then.unknown === true;
	if (isHidden(now) || isHidden(then)) return now.mac !== void 0 && now.mac === then.mac;
	return sameValue(now.after, then.after);
}
function isHidden({ sensitive, mac, after }) {
	return sensitive === true || mac !== void 0 || holdsRedacted(after);
}
function holdsRedacted(value) {
	if (typeof value === "string") return value.includes(require_redact.REDACTED);
	return value !== null && typeof value === "object" && Object.entries(value).some(([key, item]) => key.includes("(sensitive)") || holdsRedacted(item));
}
function sameValue(a, b) {
	if (require_digest.canonicalJson(a ?? null) === require_digest.canonicalJson(b ?? null)) return true;
	const [one, other] = [jsonOf(a), jsonOf(b)];
	return one !== void 0 && other !== void 0 && require_digest.canonicalJson(one) === require_digest.canonicalJson(other);
}
function jsonOf(value) {
	const inside = require_open_plan.jsonInside(value);
	return inside === void 0 ? void 0 : require_open_plan.canonicalPolicy(inside);
}

// tools/terraform/src/receipt/identity.ts
function takesOver({ importedId }, then) {
	return importedId === void 0 || importedId === then.importedId && !importedId.includes("(sensitive)");
}
function sameIdentity(now, then) {
	const answers = now.fields.flatMap((field) => {
		const other = require_open_plan.IDENTITY.includes(field.path) ? then.fields.find(({ path }) => path === field.path) : void 0;
		return other === void 0 ? [] : [{
			field,
			other
		}];
	}).map(({ field, other }) => sameBefore(field, other, now.action));
	if (answers.includes(false)) return false;
	return answers.length === 0 || answers.includes(true);
}
function sameBefore(now, then, action) {
	if (isHiddenBefore(now) || isHiddenBefore(then)) return action !== "replace" && now.mac !== void 0 && then.mac !== void 0 ? now.mac === then.mac : void 0;
	return sameValue(now.before, then.before);
}
function isHiddenBefore({ before, sensitive }) {
	return sensitive === true || isHidden({
		path: "",
		after: before
	});
}

// tools/terraform/src/receipt/invocations.ts
function compareInvocations(plan, receipts, unreviewed) {
	const invoked = plan.invoked ?? [];
	const known = new Set(invoked.map(({ address }) => address));
	const reviewed = receipts.flatMap((receipt) => receipt.invoked ?? []);
	return [...invoked, ...(plan.invocations ?? []).flatMap((address) => known.has(address) ? [] : [{
		address,
		trigger: void 0,
		payload: void 0
	}])].flatMap(({ address, trigger, payload }) => {
		const same = reviewed.filter((other) => other.address === address);
		const isNamed = same.length > 0 || receipts.some(({ invocations = [] }) => invocations.includes(address));
		const isTriggered = trigger !== void 0 && unreviewed.has(trigger);
		if (payload !== void 0 && !isTriggered && same.some((other) => other.payload === payload)) return [];
		return [{
			address,
			kind: "action",
			action: "update",
			risk: "unknown",
			fields: [],
			why: [!isNamed ? "no receipt that counts has this action" : isTriggered ? `the change of ${trigger} that invokes it was not reviewed` : payload === void 0 || same.every((other) => other.payload === void 0) ? "what it is invoked with is not shown, and nobody can tell whether it is what was reviewed" : "it is invoked with something else than at review"],
			...payload === void 0 ? {} : { digest: payload }
		}];
	});
}

// tools/terraform/src/receipt/outputs.ts
function compareOutput(output, reviewed, isVolatile) {
	const same = reviewed.filter(({ name }) => name === output.name);
	const unseen = leavesOf(output).filter((leaf) => !isVolatile(leaf.path) && !same.some((other) => shows(other, output, leaf)));
	if (unseen.length === 0) return [];
	const why = same.length === 0 ? "no receipt that counts has this output" : unseen.some((leaf) => isHidden(leaf) && leaf.mac === void 0) ? "it is not shown, and without a receipt key nobody can tell whether it is the value that was reviewed" : "it had another value at review";
	const { name, action } = output;
	const digest = require_digest.digestOf({
		name,
		action,
		leaves: leavesOf(output).filter(({ path }) => !isVolatile(path))
	});
	return [{
		address: `output.${name}`,
		kind: "output",
		action,
		risk: "safe",
		fields: unseen,
		why: [why],
		digest
	}];
}
function shows(other, output, leaf) {
	if (output.action === "delete" || other.action === "delete") return other.action === output.action;
	if (output.sensitive === true !== (other.sensitive === true)) return false;
	if (other.unknown === true) return true;
	if (leaf.unknown === true) return false;
	const same = leavesOf(other).find(({ path }) => path === leaf.path);
	if (same === void 0) return false;
	if (isHidden(leaf) || isHidden(same)) return leaf.mac !== void 0 && leaf.mac === same.mac;
	return sameValue(same.after, leaf.after);
}
function leavesOf(output) {
	const { name, before, after, unknown, sensitive, hidden = [] } = output;
	if (unknown === true || sensitive === true) {
		const mac = hidden.find(({ path }) => path === name)?.mac;
		return [{
			path: name,
			...unknown === true ? { unknown } : {},
			...sensitive === true ? { sensitive } : {},
			...mac === void 0 ? {} : { mac }
		}];
	}
	const signed = new Map(hidden.map(({ path, mac }) => [path, mac]));
	const leaves = (path, from, to) => {
		if (signed.has(path)) {
			const mac = signed.get(path);
			return [{
				...shown(path, from, to),
				sensitive: true,
				changed: true,
				...mac === void 0 ? {} : { mac }
			}];
		}
		if (isObject(from) && isObject(to)) return [.../* @__PURE__ */ new Set([...Object.keys(from), ...Object.keys(to)])].sort().flatMap((key) => leaves(`${path}.${key}`, from[key], to[key]));
		if (isObject(to) && hidden.some((one) => one.path.startsWith(`${path}.`))) return leaves(path, isObject(from) ? from : {}, to);
		if (from !== void 0 && to !== void 0 && sameValue(from, to)) return [];
		return [shown(path, from, to)];
	};
	return leaves(name, before, after);
}
function shown(path, from, to) {
	return {
		path,
		...from === void 0 ? {} : { before: from },
		...to === void 0 ? {} : { after: to }
	};
}
function isObject(value) {
	return value !== null && typeof value === "object" && !Array.isArray(value);
}

// tools/terraform/src/receipt/compare.ts
function compareWithReceipts(plan, receipts, volatilePaths = []) {
	const isVolatile = require_volatile.volatileRule(volatilePaths);
	const byAddress = /* @__PURE__ */ new Map();
	for (const resource of receipts.flatMap(({ resources }) => resources)) {
		const key = keyOf$1(resource);
		require_collections.addTo(byAddress, key, resource);
	}
	const resources = plan.resources.flatMap((resource) => compareResource(resource, byAddress.get(keyOf$1(resource)) ?? [], isVolatile));
	return [
		...resources,
		...(plan.outputs ?? []).flatMap((output) => compareOutput(output, receipts.flatMap(({ outputs = [] }) => outputs), (path) => isVolatile(OUTPUT, path))),
		...compareInvocations(plan, receipts, new Set(resources.map(({ address }) => address)))
	];
}
const OUTPUT = { kind: "output" };
function approvalOf(project, unreviewed) {
	return require_digest.digestOf({
		project,
		unreviewed: unreviewed.map(({ why: _, ...change }) => change)
	});
}
function keyOf$1({ kind, address }) {
	return `${kind} ${address}`;
}
const COVERED_BY = {
	create: ["create", "replace"],
	update: [
		"update",
		"create",
		"replace",
		"import"
	],
	replace: ["replace"],
	delete: ["delete"],
	forget: ["forget"],
	move: ["move"],
	import: ["import"],
	read: [
		"read",
		"create",
		"update",
		"replace"
	],
	"no-op": []
};
function compareResource(resource, reviewed, isVolatile) {
	const { action, risk } = resource;
	if (action === "no-op") return [];
	if (action === "read" && risk.level === "safe") return [];
	const gone = action === "delete" || action === "forget";
	const steady = gone ? resource.fields : resource.fields.filter(({ path }) => !isVolatile(resource, path));
	const isFollower = require_volatile.followerRule((path) => isVolatile(resource, path));
	const follows = action === "update" && steady.length < resource.fields.length;
	const fields = gone ? [] : follows ? steady.filter((field) => !isFollower(field)) : steady;
	const { previousAddress: from, importedId } = resource;
	const stays = from === void 0 && importedId === void 0;
	const harmless = risk.level === "safe" || risk.notKnown !== void 0;
	if (follows && harmless && fields.length === 0 && stays) return [];
	const { digest: _, risk: __, ...what } = resource;
	const { replaceBecause, replaceOrder } = resource;
	const entry = (why, open) => [{
		address: resource.address,
		kind: resource.kind,
		action,
		risk: risk.level,
		fields: [...open],
		why: [...why],
		...importedId === void 0 ? {} : { importedId },
		...from === void 0 ? {} : { previousAddress: from },
		...replaceBecause === void 0 ? {} : { replaceBecause },
		...replaceOrder === void 0 ? {} : { replaceOrder },
		digest: require_digest.digestOf({
			...what,
			fields: steady
		})
	}];
	if (reviewed.length === 0) return entry([`no receipt that counts has ${resource.address}`], resource.fields);
	const why = [];
	const strong = reviewed.filter((other) => covers(resource, other));
	const covering = strong.filter((other) => takesOver(resource, other));
	if (strong.length > 0 && covering.length === 0) why.push(`it takes over ${importedId}, which nobody reviewed`);
	else if (covering.length === 0 && action === "replace" && reviewed.some((other) => other.action === "replace")) why.push("the old one goes sooner than at review: before the new one is made, or at all");
	else if (covering.length === 0) why.push(`it was to be ${PAST[strongest(reviewed)]} at review, and would be ${PAST[action]} now`);
	const before = worst(covering.length > 0 ? covering : reviewed);
	if (require_words.compareRisk(risk.level, before) < 0) why.push(`its risk is ${risk.level} (${risk.reasons.join("; ")}), and was ${before} at review`);
	const causes = new Set(reviewed.flatMap(({ replaceBecause = [] }) => replaceBecause.map(require_open_plan.anyIndex)));
	const newCauses = (resource.replaceBecause ?? []).filter((path) => !causes.has(require_open_plan.anyIndex(path)));
	if (covering.length > 0 && newCauses.length > 0) why.push(`it is replaced because of ${newCauses.join(", ")} too`);
	if (from !== void 0 && !reviewed.some((other) => other.previousAddress === from)) why.push(`it moves here from ${from}`);
	why.push(...otherwiseMade(resource, reviewed));
	if ((gone || action === "replace") && covering.length > 0 && !covering.some((other) => sameIdentity(resource, other))) why.push("it is another object than the one that was reviewed");
	const unseen = unreviewedFields(fields, reviewed.map((other) => other.fields));
	const shown = reviewed.flatMap((other) => other.fields);
	why.push(...unseen.map((field) => whyUnreviewed(field, shown)));
	return why.length === 0 ? [] : entry(why, unseen.length > 0 ? unseen : resource.fields);
}
function otherwiseMade(now, reviewed) {
	const why = [];
	const { provider, programs = [], action } = now;
	if (provider !== void 0 && !reviewed.some((other) => other.provider?.digest === provider.digest)) {
		const at = (region) => region === void 0 ? "" : ` (${region})`;
		const then = reviewed.find((other) => other.provider !== void 0)?.provider;
		why.push(`the provider ${provider.name}${at(provider.region)} is configured otherwise than at review${then === void 0 ? "" : `: ${then.name}${at(then.region)}`}`);
	}
	const runs = (other) => (other.programs ?? []).join();
	if ((action === "create" || action === "replace" || action === "delete") && !reviewed.some((other) => other.action === action && runs(other) === programs.join())) {
		if (programs.length === 0 && !reviewed.some((other) => other.action === action)) return why;
		why.push(programs.length === 0 ? "a provisioner that was reviewed would not run" : "a provisioner runs something else than at review");
	}
	return why;
}
const PAST = {
	create: "created",
	update: "updated",
	replace: "replaced",
	delete: "deleted",
	forget: "forgotten",
	move: "moved",
	import: "imported",
	read: "read",
	"no-op": "left alone"
};
function covers(now, then) {
	if (!COVERED_BY[now.action].includes(then.action)) return now.action === "move" && then.previousAddress === now.previousAddress;
	if (now.action !== "replace" || then.action !== "replace") return true;
	return ORDERS.indexOf(now.replaceOrder ?? "delete-create") <= ORDERS.indexOf(then.replaceOrder ?? "create-forget");
}
const ORDERS = [
	"create-forget",
	"create-delete",
	"delete-create"
];
function strongest(reviewed) {
	return [
		"delete",
		"replace",
		"create",
		"update",
		"forget",
		"import",
		"move",
		"read",
		"no-op"
	].find((action) => reviewed.some((other) => other.action === action)) ?? "no-op";
}
function worst(reviewed) {
	return reviewed.reduce((level, { risk }) => require_words.worseRisk(level, risk.level), "safe");
}

// tools/pipeline/src/apply/accepted.ts
const MOST_NAMED = 5;
function unacceptedBy(plan, counted, settings) {
	const { volatilePaths } = settings[0];
	const accepted = counted.map((receipt) => onlyAccepted(receipt, settings));
	const unreviewed = compareWithReceipts(plan, accepted, volatilePaths);
	if (unreviewed.length === 0) return [];
	const shown = counted.map(({ preview }) => preview);
	const unseen = new Set(compareWithReceipts(plan, shown, volatilePaths).map(keyOf));
	return unreviewed.map((change) => {
		const by = unseen.has(keyOf(change)) ? void 0 : counted.find((one) => holds(one, change));
		if (by === void 0) return change;
		return {
			...change,
			why: [`${nameOf(by)} shows it, and was merged although nobody had accepted this risk`]
		};
	});
}
function redVerdicts(unreviewed, counted) {
	return counted.flatMap((receipt) => {
		const reason = `${nameOf(receipt)} shows it`;
		const risks = unreviewed.filter(({ why }) => why.some((one) => one.startsWith(reason)));
		if (risks.length === 0) return [];
		const named = risks.slice(0, MOST_NAMED).map(({ risk, action, address }) => `${risk}: ${action} ${address}`);
		const more = risks.length > named.length ? ` and ${risks.length - named.length} more` : "";
		const were = risks.length === 1 ? "1 risk was" : `${risks.length} risks were`;
		return [`${nameOf(receipt)} was merged with a red verdict: ${were} not accepted (${named.join(", ")}${more}). Have them accepted there and run its verdict again, or approve the digest after reading the table`];
	});
}
function onlyAccepted({ preview, accepted }, settings) {
	if (accepted === "all") return preview;
	const [first, ...others] = settings;
	const needsPerson = (risk) => require_policy.strictest(require_policy.decideRisk(first, risk, preview.environment), ...others.map((one) => require_policy.decideRisk(one, risk, preview.environment))) !== "pass";
	const resources = preview.resources.filter((resource) => !needsPerson(resource.risk) || accepted.has(require_policy.riskDigestOf(preview, resource)));
	return {
		...preview,
		resources
	};
}
const keyOf = ({ kind, address, action }) => `${kind} ${address} ${action}`;
function holds({ preview, accepted }, { address, kind }) {
	return accepted !== "all" && preview.resources.some((one) => one.address === address && one.kind === kind);
}
function nameOf({ pullRequest, head }) {
	return pullRequest === void 0 ? `the plan of ${head.slice(0, 12)}` : `pull request #${pullRequest}`;
}

// tools/pipeline/src/apply/receipts.ts
const INDEX = "receipts.json";
const MOST_BYTES = 67108864;
async function readReceipts(folder, rules) {
	const index = await readIndex(folder);
	const ranges = /* @__PURE__ */ new Map();
	const rangeOf = (project) => {
		const since = rules.sinceOf === void 0 ? rules.since : rules.sinceOf(project);
		const range = ranges.get(since) ?? commitsOf(rules, since);
		ranges.set(since, range);
		return range;
	};
	const counted = [];
	const refused = [];
	for (const file of await jsonFiles(folder)) {
		const document = await readPreview((0, node_path.join)(folder, file));
		if (document === void 0 && file.endsWith(".terraform.json")) refused.push({
			file,
			project: require_read_recorded.projectOfFile((0, node_path.basename)(file)),
			why: "it is no preview"
		});
		if (document === void 0 || document.engine !== "terraform") continue;
		const { project, receipt } = document;
		const entry = index?.get(file);
		const range = await rangeOf(project);
		const state = require_plan.sealState(document, rules.keys?.seal);
		const why = state === "edited" ? "it is not as it was made: its seal or its digests do not fit" : rules.sealedOnly && state !== "sealed" ? rules.keys === void 0 ? "only sealed receipts count here, and there is no key to check a seal: set MAINSTEM_RECEIPT_KEY or MAINSTEM_RECEIPT_KMS_KEY" : "it carries no seal" : receipt.dirty ? "it was made with uncommitted files" : whyOfAnother(document, rules) ?? (index === void 0 ? whyNotMerged(document, range, rules) : whyNotInIndex(document, entry, range));
		if (why === void 0) {
			const pullRequest = entry === void 0 ? {} : { pullRequest: entry.pullRequest };
			const accepted = entry?.accepted ?? "all";
			counted.push({
				preview: document,
				head: receipt.head,
				...pullRequest,
				sealed: state === "sealed",
				accepted: accepted === "all" ? accepted : new Set(accepted)
			});
		} else refused.push({
			file,
			project,
			why
		});
	}
	return {
		counted,
		refused
	};
}
function whyOfAnother({ project, environment }, { environmentOf }) {
	const its = environmentOf(project);
	return environment === void 0 || environment === its ? void 0 : `it was made for ${environment}, and ${project} is of ${its ?? "none"}`;
}
function whyNotInIndex({ receipt }, entry, range) {
	if (entry === void 0) return `${INDEX} does not name it`;
	const name = `pull request #${entry.pullRequest}`;
	if (receipt.head !== entry.head) return `it is of an older head of ${name} (${require_text.shortCommit(receipt.head)}, not ${require_text.shortCommit(entry.head)})`;
	if (range.within.has(entry.mergeCommit)) return void 0;
	return `${name} was not merged ${range.since === void 0 ? "into" : `between ${require_text.shortCommit(range.since)} and`} ${require_text.shortCommit(range.revision)}`;
}
function whyNotMerged({ project, receipt }, range, rules) {
	if (range.within.has(receipt.head)) return void 0;
	if (receipt.inputs === rules.inputsOf(project)) return void 0;
	return `its head ${require_text.shortCommit(receipt.head)} is not part of ${require_text.shortCommit(range.revision)}, and what the project depends on differs`;
}
async function commitsOf({ repository, revision }, since) {
	const args = [
		"rev-list",
		revision,
		...since === void 0 ? [] : [`^${since}`]
	];
	const commits = (await require_git.gitOrFail(repository.root, args)).toString("utf8").split("\n");
	return {
		within: new Set(commits),
		revision,
		since
	};
}
async function readIndex(folder) {
	const path = (0, node_path.join)(folder, INDEX);
	const text = await (0, node_fs_promises.readFile)(path, "utf8").catch(() => void 0);
	if (text === void 0) return void 0;
	const result = require_texts.receiptIndexSchema.safeParse(require_text.parseJson(text));
	if (result.success) return new Map(result.data.map((entry) => [entry.file.replace(/^\.\//, ""), entry]));
	const issue = result.error.issues[0];
	throw new require_index.InputError(`${path}: ${issue?.path.join(".") || "the document"}: ${issue?.message}. Expected: [{ "file", "pullRequest", "head", "mergeCommit" }, …]`);
}
async function jsonFiles(folder) {
	return (await (0, node_fs_promises.readdir)(folder, {
		recursive: true,
		withFileTypes: true
	}).catch(() => {
		throw new require_index.InputError(`The folder ${folder} cannot be read. Give --receipts the folder that holds what plan --out wrote.`);
	})).filter((entry) => entry.isFile() && entry.name.endsWith(".json")).map((entry) => (0, node_path.relative)(folder, (0, node_path.join)(entry.parentPath, entry.name))).filter((file) => file !== INDEX).sort();
}
async function readPreview(path) {
	if ((await (0, node_fs_promises.stat)(path)).size > MOST_BYTES) return void 0;
	const document = require_text.parseJson(await (0, node_fs_promises.readFile)(path, "utf8"));
	return require_preview.previewSchema.safeParse(document).success ? document : void 0;
}

// tools/pipeline/src/apply/apply.ts
async function applyProjects(session, names, options) {
	const all = new Map(names.map((name) => [name, require_session.sidesOf(session.change, name)]));
	for (const { project } of all.values()) {
		if (require_preview.isStack(project)) continue;
		throw new require_index.InputError(`${project.name} is ${require_words.withArticle(project.kind)}, not a terraform-stack: there is nothing to apply.`);
	}
	const settings = options.rules ?? session.change.head.settings;
	const receipts = await readReceipts(options.receipts, {
		repository: session.repository,
		revision: session.head,
		since: options.since,
		sinceOf: options.sinceOf,
		keys: options.keys,
		sealedOnly: (settings.apply.receipts ?? (options.keys === void 0 ? "any" : "sealed")) === "sealed",
		environmentOf: (project) => (session.change.head.projects.get(project) ?? session.change.base.projects.get(project))?.environment,
		inputsOf: (project) => session.change.head.projects.has(project) ? session.closures.head.inputsDigest(project) : void 0
	});
	const results = /* @__PURE__ */ new Map();
	await require_run.asRun(async () => {
		for (const { layer, after } of wavesOf(session, [...all.values()])) await require_pool.pool(layer, require_pool.poolSize(require_plan.PLAN_BYTES), async (name) => {
			const sides = all.get(name);
			const missing = [...after.get(name) ?? []].filter((other) => !layer.includes(other) && !require_texts.isDone(results.get(other)?.outcome));
			const result = missing.length > 0 ? waiting(session, sides, missing) : await applyOne(session, sides, receipts, options);
			results.set(name, result);
		});
	});
	return names.flatMap((name) => results.get(name) ?? []);
}
function wavesOf(session, all) {
	const namesOf = (removed) => all.filter(({ change }) => change === "removed" === removed).map(({ project }) => project.name);
	const present = require_src.stackOrder(session.change.head, namesOf(false));
	const gone = require_src.stackOrder(session.change.base, namesOf(true));
	const before = /* @__PURE__ */ new Map();
	for (const [name, others] of gone.after) for (const other of others) before.set(other, (before.get(other) ?? /* @__PURE__ */ new Set()).add(name));
	return [...present.layers.map((layer) => ({
		layer,
		after: present.after
	})), ...gone.layers.reverse().map((layer) => ({
		layer,
		after: before
	}))];
}
async function applyOne(session, sides, receipts, options) {
	const { project } = sides;
	const counted = receipts.counted.filter(({ preview }) => preview.project === project.name);
	const refused = receipts.refused.filter((one) => one.project === project.name).map(({ file, why }) => `receipt ${file} does not count: ${why}`);
	if (counted.some(({ sealed }) => !sealed)) refused.push("receipts are not sealed: whoever can write to where they are kept could have changed them");
	const judge = await session.judge();
	let review = { unreviewed: [] };
	const check = (plan) => {
		const judged = sides.change === "removed" ? require_plan.asRemoval(session, project.name, plan) : plan;
		const { name, environment } = project;
		const place = {
			project: name,
			engine: "terraform",
			...environment === void 0 ? {} : { environment }
		};
		review = reviewOf(session, sides, {
			...judged,
			resources: judged.resources.map((resource) => judge(resource, place))
		}, counted, options);
		return review.unreviewed.length === 0 || review.approved === true || passes(review);
	};
	return documentOf(session, sides, await run(session, sides, check, options), review, counted, refused);
}
function reviewOf(session, { project }, plan, counted, { approved, rules }) {
	const own = session.change.head.settings;
	const settings = rules ?? own;
	const now = {
		resources: plan.resources,
		outputs: plan.outputChanges,
		invocations: plan.invocations,
		invoked: plan.invoked
	};
	const unreviewed = unacceptedBy(now, counted, [
		settings,
		own,
		session.change.base.settings
	]);
	if (unreviewed.length === 0) return { unreviewed };
	const approval = approvalOf(project.name, unreviewed);
	const policy = require_policy.unreviewedPolicy(settings, project.environment);
	return {
		unreviewed,
		approval,
		policy,
		approved: policy !== "stop" && approved.has(approval)
	};
}
function passes({ policy, unreviewed }) {
	return policy === "apply-safe" && unreviewed.every(({ risk }) => risk === "safe");
}
async function run(session, sides, review, { keys, stateKey, keep, mayStart, mayWrite, rules }) {
	const failed = (message) => ({
		outcome: "failed",
		applied: [],
		notApplied: [],
		warnings: [],
		message
	});
	const { root, name } = sides.project;
	if (require_run.interruption() !== void 0) return {
		...failed(`${name} was not started: this run was asked to stop. Run the command again.`),
		outcome: "interrupted"
	};
	const not = await mayStart?.(name);
	if (not !== void 0) return failed(`${name} was not started: ${not}.`);
	const wrong = (message) => ({
		...failed(message),
		failureCode: "input"
	});
	if (sides.change !== "removed" && !session.checkedOut && session.safe !== true) return wrong(`${name}: ${session.head.slice(0, 12)} is not checked out. Type: git switch --detach ${session.head}`);
	const look = sides.change !== "removed" && session.intake !== "warn";
	const own = rules ?? session.change.head.settings;
	const { findings } = look ? await require_plan.intakeOf(session, sides, { settings: own }) : { findings: [] };
	if (findings.length > 0) return wrong(`${name} is not planned:\n${notAllowed(findings)}`);
	const kept = sides.change === "removed" ? require_plan.keptStack(session, sides.project) : void 0;
	if (kept !== void 0) return {
		outcome: "nothing-to-do",
		applied: [],
		notApplied: [],
		warnings: kept.warnings
	};
	try {
		return await require_plan.inStackFolder(session, sides, async (folder, { dirty, passing }) => {
			if (dirty) return wrong(`${name}: files that it depends on are not committed. Commit or stash them: git -C ${root} status`);
			if (passing && await require_is_there.isThere((0, node_path.join)(folder, "terraform.tfstate"))) return wrong(`${name} was removed and has a local state. Destroy it by hand from a checkout of ${session.base.slice(0, 12)}.`);
			const { lockTimeout } = own.apply;
			return applyStack(require_told_once.contextOf(session, sides), folder, {
				lockTimeout,
				review,
				keep,
				passing,
				...look ? { lookAt: (modules) => require_plan.intakeOfFetched(session, sides, modules, { settings: own }) } : {},
				...mayWrite === void 0 ? {} : { mayWrite: (plan) => mayWrite(name, plan) },
				...keys === void 0 ? {} : { macKey: keys.mac },
				...stateKey === void 0 ? {} : { stateKey }
			});
		});
	} catch (error) {
		const { code, message } = require_index.describeError(error);
		return {
			...failed(message),
			failureCode: code
		};
	}
}
function documentOf(session, { project }, result, review, counted, refused) {
	const { plan, outcome, applied, notApplied, stateAfter, lock, erroredState, message, warnings } = result;
	const red = redVerdicts(review.unreviewed, counted);
	const state = {
		...plan?.state === void 0 ? {} : { before: { ...plan.state } },
		...stateAfter === void 0 ? {} : { after: { ...stateAfter } }
	};
	return {
		...heading(session, project.name, project.environment),
		outcome,
		counts: plan === void 0 ? require_preview.noCounts() : require_preview.countsOf(plan.resources, plan.outputs),
		applied: [...applied],
		notApplied: [...notApplied],
		...review,
		receipts: counted.map(({ head, pullRequest, sealed }) => ({
			head,
			...pullRequest === void 0 ? {} : { pullRequest },
			sealed
		})),
		...Object.keys(state).length === 0 ? {} : { state },
		...lock === void 0 ? {} : { lock },
		...erroredState === void 0 ? {} : { erroredState: { ...erroredState } },
		...message === void 0 ? {} : { message },
		...failureCodeOf(result),
		...red.length === 0 ? {} : { notAccepted: red },
		warnings: [
			...red,
			...warnings,
			...review.unreviewed.length > 0 || counted.length > 0 ? refused : []
		],
		tools: { ...plan?.tools }
	};
}
function failureCodeOf({ outcome, failureCode }) {
	if (outcome === "skipped") return { code: "skipped" };
	return outcome === "failed" || outcome === "interrupted" ? { code: failureCode ?? "tool" } : {};
}
function waiting(session, { project }, missing) {
	return notPlanned(heading(session, project.name, project.environment), [...missing].sort());
}
function notPlanned(of, missing, otherwise = "") {
	const waits = `it depends on ${require_text.firstOf(missing, 5)}, which ${missing.length === 1 ? "was" : "were"} not applied`;
	return {
		...of,
		outcome: "waiting",
		counts: require_preview.noCounts(),
		applied: [],
		notApplied: [],
		unreviewed: [],
		receipts: [],
		waitsFor: [...missing],
		message: `not planned: ${missing.length === 0 ? otherwise : waits}.`,
		warnings: [],
		tools: {}
	};
}
function heading(session, project, environment) {
	return {
		schema: "mainstem/applied@1",
		project,
		...environment === void 0 ? {} : { environment },
		revision: session.head
	};
}

Object.defineProperty(exports, "applyProjects", {
  enumerable: true,
  get: function () {
    return applyProjects;
  }
});
Object.defineProperty(exports, "approvalOf", {
  enumerable: true,
  get: function () {
    return approvalOf;
  }
});
Object.defineProperty(exports, "decryptState", {
  enumerable: true,
  get: function () {
    return decryptState;
  }
});
Object.defineProperty(exports, "notPlanned", {
  enumerable: true,
  get: function () {
    return notPlanned;
  }
});
Object.defineProperty(exports, "readStateKey", {
  enumerable: true,
  get: function () {
    return readStateKey;
  }
});