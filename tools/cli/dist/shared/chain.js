const require_index = require("../index.js");
const require_located = require("./located.js");
const require_dist$1 = require("./yaml.js");

// tools/pipeline/src/validate/chain.ts
var import_dist = require_dist$1.require_dist();
const ROLLOUT_WORKFLOW = ".github/workflows/rollout.yml";
const CALLED = /(?:^|\/)\.github\/workflows\/rollout-environment\.yml(?:@.*)?$/;
const FIX = "mainstem validate --fix";
function validateChain(text, environments) {
	const { value, problem, lineOf } = require_located.locate(text, 1);
	const finding = (line, message, path = "jobs") => ({
		severity: "error",
		rule: "rollout/chain",
		file: ROLLOUT_WORKFLOW,
		line,
		path,
		message
	});
	if (problem !== void 0) return [finding(problem.line, `It cannot be read: ${problem.message}`)];
	const links = Object.entries(require_located.mapOf(require_located.mapOf(value).jobs)).flatMap(([id, raw]) => {
		const job = require_located.mapOf(raw);
		if (!CALLED.test(String(job.uses ?? ""))) return [];
		const needs = typeof job.needs === "string" ? [job.needs] : require_located.listOf(job.needs).map(String);
		return [{
			id,
			environment: String(require_located.mapOf(job.with).environment ?? ""),
			needs,
			condition: String(job.if ?? "")
		}];
	});
	if (links.length === 0) return [];
	const at = ({ id }, message) => finding(lineOf(["jobs", id]), message, `jobs.${id}`);
	const findings = [];
	for (const [index, link] of links.entries()) {
		const { environment, needs, condition } = link;
		const before = links[index - 1];
		if (links.findIndex((one) => one.environment === environment) < index) findings.push(at(link, `Two jobs roll out ${environment}. Take one out.`));
		if (environments !== void 0 && !environments.includes(environment)) findings.push(at(link, `There is no environment ${JSON.stringify(environment)} in mainstem.yaml: there are ${environments.join(", ")}. Take the job out, or write the name as it is there; or type: ${FIX}`));
		if (before === void 0) continue;
		const wanted = goesOnAfter(before.id);
		const words = condition.replace(/^\s*\$\{\{|\}\}\s*$/g, "").trim();
		if (!needs.includes(before.id) || words !== wanted) findings.push(at(link, `${environment} comes after ${before.environment}. Write: needs: ${before.id}, and if: \${{ ${wanted} }}; or type: ${FIX}`));
	}
	if (environments === void 0) return findings;
	const named = links.map(({ environment }) => environment);
	for (const [index, name] of environments.entries()) {
		if (named.includes(name)) continue;
		const before = environments.slice(0, index).findLast((one) => named.includes(one));
		findings.push(finding(lineOf(["jobs"]), `No job rolls out ${name}, an environment of mainstem.yaml. Copy the job of another one ${before === void 0 ? "to the top of the chain" : `after that of ${before}`}, with environment: ${name}, and let the next one need it; or type: ${FIX}`));
	}
	const known = named.filter((name) => environments.includes(name));
	const order = environments.filter((name) => known.includes(name));
	if (known.length === order.length && known.some((name, index) => name !== order[index])) findings.push(finding(lineOf(["jobs"]), `The jobs roll out ${known.join(", ")}, and the order in mainstem.yaml is ${order.join(", ")}. Put them in that order; or type: ${FIX}`));
	return findings;
}
function goesOnAfter(job) {
	return `needs.${job}.outputs.go-on == 'true'`;
}
function writeChain(text, environments) {
	if (environments.length === 0 || validateChain(text, environments).length === 0) return text;
	const document = (0, import_dist.parseDocument)(text);
	const [error] = document.errors;
	if (error !== void 0) throw new require_index.InputError(`${ROLLOUT_WORKFLOW}:${error.linePos?.[0].line ?? 1}: it cannot be read: ${error.message}`);
	const jobs = document.get("jobs", true);
	if (!(0, import_dist.isMap)(jobs)) return text;
	const items = jobs.items;
	const links = items.filter(({ value }) => (0, import_dist.isMap)(value) && CALLED.test(String(value.get("uses") ?? "")));
	const [first] = links;
	if (first === void 0) return text;
	const taken = new Set(items.filter((one) => !links.includes(one)).map(({ key }) => key.value));
	const known = new Map(links.map((link) => [String(link.value?.getIn(["with", "environment"]) ?? ""), link]).reverse());
	const begin = {
		needs: needsOf(first),
		if: first.value?.get("if", true)
	};
	const chain = [];
	for (const environment of environments) {
		const before = chain.at(-1);
		const link = known.get(environment) ?? copyOf(document, before ?? first, environment);
		if (taken.has(link.key.value) || chain.some(({ key }) => key.value === link.key.value)) throw new require_index.InputError(`${ROLLOUT_WORKFLOW}: a job ${link.key.value} is there already and rolls out something else. Give it another name, then run mainstem validate --fix again.`);
		chain.push(link);
	}
	const old = new Set(links.map(({ key }) => key.value));
	const ids = chain.map(({ key }) => key.value);
	for (const [index, link] of chain.entries()) {
		const before = ids[index - 1];
		const others = needsOf(link).filter((name) => !old.has(name) && !ids.includes(name));
		if (before === void 0) setHead(document, link, begin.needs, begin.if);
		else setHead(document, link, [before, ...others], `\${{ ${goesOnAfter(before)} }}`);
	}
	for (const job of items) {
		if (links.includes(job)) continue;
		const needs = needsOf(job);
		const gone = needs.find((name) => old.has(name) && !ids.includes(name));
		if ([...old].every((name) => needs.includes(name))) setNeeds(document, job, [...ids, ...needs.filter((name) => !old.has(name))]);
		else if (gone !== void 0) {
			const line = text.slice(0, job.key.range?.[0] ?? 0).split("\n").length;
			throw new require_index.InputError(`${ROLLOUT_WORKFLOW}:${line}: the job ${job.key.value} needs ${gone}, which is no environment of mainstem.yaml any more. Let it need another one, then run mainstem validate --fix again.`);
		}
	}
	const at = items.indexOf(first);
	const rest = items.filter((one) => !links.includes(one));
	const front = items.slice(0, at).filter((one) => !links.includes(one)).length;
	jobs.items = [
		...rest.slice(0, front),
		...chain,
		...rest.slice(front)
	];
	return document.toString({
		lineWidth: 0,
		flowCollectionPadding: /(?<![{$])[{[] /.test(text)
	});
}
function needsOf({ value }) {
	const needs = value?.get("needs", true);
	if ((0, import_dist.isScalar)(needs)) return [String(needs.value)];
	return (0, import_dist.isSeq)(needs) ? needs.items.map((one) => String((0, import_dist.isScalar)(one) ? one.value : one)) : [];
}
function setNeeds(document, { value }, needs) {
	const known = value?.get("needs", true);
	const node = document.createNode(needs.length === 1 ? needs[0] : needs, { flow: true });
	if ((0, import_dist.isScalar)(known) || (0, import_dist.isSeq)(known)) {
		node.comment = known.comment ?? null;
		node.commentBefore = known.commentBefore ?? null;
	}
	value?.set("needs", node);
}
function setHead(document, job, needs, condition) {
	const { value } = job;
	if (value === null) return;
	if (needs.length === 0) value.delete("needs");
	else setNeeds(document, job, needs);
	if (condition === void 0) value.delete("if");
	else value.set("if", typeof condition === "string" ? new import_dist.Scalar(condition) : condition);
	const place = (key) => value.items.findIndex((pair) => ((0, import_dist.isScalar)(pair.key) ? pair.key.value : pair.key) === key);
	for (const key of ["if", "needs"]) {
		const [pair] = place(key) < 0 ? [] : value.items.splice(place(key), 1);
		if (pair !== void 0) value.items.unshift(pair);
	}
}
function copyOf(document, { key, value }, environment) {
	const name = new import_dist.Scalar(environment.replace(/[^\w-]/g, "-").replace(/^(?![A-Za-z_])/, "_"));
	name.spaceBefore = key.spaceBefore ?? false;
	const pair = document.createPair(name, value?.clone());
	pair.value?.setIn(["with", "environment"], environment);
	return pair;
}

Object.defineProperty(exports, "ROLLOUT_WORKFLOW", {
  enumerable: true,
  get: function () {
    return ROLLOUT_WORKFLOW;
  }
});
Object.defineProperty(exports, "validateChain", {
  enumerable: true,
  get: function () {
    return validateChain;
  }
});
Object.defineProperty(exports, "writeChain", {
  enumerable: true,
  get: function () {
    return writeChain;
  }
});