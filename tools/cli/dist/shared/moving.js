const require_index = require("../index.js");
const require_dist$1 = require("./yaml.js");
const require_init = require("./init.js");

// tools/generators/src/generator.ts
var import_dist = require_dist$1.require_dist();
function one(given, name) {
	const value = given[name];
	return typeof value === "string" ? value : value?.[0];
}
function many(given, name) {
	const value = given[name];
	return (value === void 0 ? [] : typeof value === "string" ? [value] : value).flatMap((text) => text.split(",")).filter((text) => text !== "");
}

// tools/generators/src/names.ts
function checkName(what, name, most = 40) {
	if (name === void 0 || name === "") throw new require_index.InputError(`Name the ${what}: small letters, digits and hyphens.`);
	if (!/^[a-z](?:[a-z0-9-]*[a-z0-9])?$/.test(name) || name.includes("--")) throw new require_index.InputError(`${JSON.stringify(name)} can be the name of no ${what}: it begins with a small letter and holds small letters, digits and single hyphens.`);
	if (name.length > most) throw new require_index.InputError(`${JSON.stringify(name)} is too long for a ${what}: ${most} letters at most.`);
	return name;
}
function checkKnown(what, name, known) {
	if (known.includes(name)) return name;
	throw new require_index.InputError(`There is no ${what} ${JSON.stringify(name)}. ${known.length === 0 ? `This tree has none.` : `There are: ${known.join(", ")}.`}`);
}
function checkAccount(account) {
	if (!/^\d{12}$/.test(account)) throw new require_index.InputError(`${JSON.stringify(account)} is no AWS account id: twelve digits.`);
	return account;
}

// tools/generators/src/platform.ts
function offeredKinds(files) {
	const found = /* @__PURE__ */ new Map();
	for (const file of files.paths) {
		if (!/^platform\/.*\.ya?ml$/.test(file)) continue;
		const text = files.read(file) ?? "";
		if (!text.includes("CompositeResourceDefinition")) continue;
		for (const value of valuesOf(text)) {
			if (value.kind !== "CompositeResourceDefinition") continue;
			const { group, names, versions } = value.spec ?? {};
			const version = versions?.find((each) => each.referenceable === true) ?? versions?.[0];
			if (group === void 0 || names?.kind === void 0 || version?.name === void 0) continue;
			found.set(names.kind, {
				file,
				kind: names.kind,
				apiVersion: `${group}/${version.name}`,
				asked: askedOf(text, version.schema)
			});
		}
	}
	return found;
}
function valuesOf(text) {
	const documents = (0, import_dist.parseAllDocuments)(text);
	return (Array.isArray(documents) ? documents : []).flatMap((one) => {
		const value = one.errors.length === 0 ? one.toJS() : null;
		return value === null ? [] : [value];
	});
}
function askedOf(text, schema) {
	const fields = schema?.openAPIV3Schema?.properties?.spec?.properties ?? {};
	const asked = /* @__PURE__ */ new Map();
	for (const [, environment = "", field = ""] of text.matchAll(/self\.environment != '([^']+)' \|\| self\.(\w+)\s*$/gm)) if (fields[field]?.default !== true) asked.set(environment, [...asked.get(environment) ?? [], field]);
	return asked;
}
function domainOf(files) {
	const answered = require_init.recordedAnswers(files)?.answers.domain;
	const group = [...offeredKinds(files).values()][0]?.apiVersion.split("/")[0];
	return answered ?? group ?? require_init.TEMPLATE_ANSWERS.domain;
}
function registryOf(files) {
	const answered = require_init.recordedAnswers(files)?.answers.registry;
	if (answered !== void 0) return answered;
	for (const path of files.paths) {
		const found = /^\s*newName:\s*["']?([^\s"']+)\/[^/\s"']+["']?\s*$/m.exec(/^apps\/.*kustomization\.ya?ml$/.test(path) ? files.read(path) ?? "" : "")?.[1];
		if (found !== void 0) return found;
	}
	return require_init.TEMPLATE_ANSWERS.registry;
}
function organisationOf(files) {
	return require_init.recordedAnswers(files)?.answers.organisation ?? /@([\w-]+)\//.exec(files.read(".github/CODEOWNERS") ?? "")?.[1] ?? require_init.TEMPLATE_ANSWERS.organisation;
}
function applicationsOf(files) {
	return [...new Set(files.paths.flatMap((path) => /^apps\/([^/]+)\//.exec(path)?.[1] ?? []))];
}
function overlaysOf(files, app) {
	return [...new Set(files.paths.flatMap((path) => path.startsWith(`apps/${app}/overlays/`) ? [path.split("/")[3] ?? ""] : []))];
}

// tools/generators/src/owners.ts
const OWNERS = ".github/CODEOWNERS";
function addOwners(draft, pattern, team) {
	const line = `${pattern.padEnd(31)} @${organisationOf(draft)}/${team}`;
	const text = draft.read(OWNERS);
	if (text === void 0) {
		draft.create(OWNERS, `${line}\n`);
		return;
	}
	if (text.split("\n").some((each) => each.startsWith(`${pattern} `))) return;
	const above = `/${pattern.split("/")[1]}/`;
	const lines = text.split("\n");
	const last = lines.findLastIndex((each) => each.startsWith(above));
	const at = last < 0 ? lines.findLastIndex((each) => each !== "") + 1 : last + 1;
	draft.write(OWNERS, [
		...lines.slice(0, at),
		line,
		...lines.slice(at)
	].join("\n"));
}
function removeOwners(draft, pattern) {
	draft.edit(OWNERS, (text) => text.split("\n").filter((line) => !line.startsWith(pattern)).join("\n"));
}

// tools/generators/src/moving.ts
function heldBy(files, app) {
	const kinds = offeredKinds(files);
	return files.paths.flatMap((file) => {
		if (!file.startsWith(`apps/${app}/`) || !/\.ya?ml$/.test(file) || /\/templates\//.test(file)) return [];
		const documents = (0, import_dist.parseAllDocuments)(files.read(file) ?? "");
		return (Array.isArray(documents) ? documents : []).flatMap((each) => {
			if (each.errors.length > 0) return [];
			const value = each.toJS();
			const kind = value?.kind ?? "";
			const isClaim = kind === "PersistentVolumeClaim";
			if (!isClaim && !(kinds.has(kind) && kind !== "Identity")) return [];
			const environment = file.split("/")[3] ?? "";
			return [{
				file,
				kind,
				name: value?.metadata?.name ?? "",
				environment,
				keeps: !isClaim && keepsInAws(files, kind, environment)
			}];
		});
	});
}
function keepsInAws(files, kind, environment) {
	return files.paths.some((path) => {
		const text = path.endsWith("composition.yaml") ? files.read(path) ?? "" : "";
		if (!new RegExp(`^\\s+kind: ${kind}$`, "m").test(text)) return false;
		const policies = new RegExp(`^\\s+${environment}: \\[([^\\]]*)\\]`, "m").exec(text)?.[1];
		return policies !== void 0 && !/\*|Delete/.test(policies);
	});
}
function lossesOf(held) {
	return held.map(({ file, kind, name, environment, keeps }) => {
		if (kind === "PersistentVolumeClaim") return `the volume ${name} of ${environment} (${file}). To keep it: copy the files first, or set the reclaim policy of its PersistentVolume to Retain.`;
		if (keeps) return `the ${kind} ${name} of ${environment} from the cluster (${file}). AWS keeps it, with its data, running and billed.`;
		return `the ${kind} ${name} of ${environment} with its data (${file}). To keep it: take a snapshot or copy it first, or let its Composition leave Delete out of managementPolicies for ${environment}, and roll that out before.`;
	});
}
function mentionedIn(draft, app) {
	return draft.paths.filter((path) => !path.startsWith(`apps/${app}/`) && /^(?:apps|infra|platform|\.github)\//.test(path) && /\.(?:ya?ml|tf|json|tftpl)$/.test(path) && require_init.mentions(draft.read(path) ?? "", app));
}
const removeApp = {
	what: "takes an application out, after it said what is lost and how to keep it",
	argument: "APP",
	options: {},
	run(draft, argument) {
		const app = checkKnown("application", argument ?? "", applicationsOf(draft));
		const lost = lossesOf(heldBy(draft, app));
		for (const path of draft.paths) if (path.startsWith(`apps/${app}/`)) draft.remove(path);
		removeOwners(draft, `/apps/${app}/`);
		return {
			lost,
			next: [
				...mentionedIn(draft, app).map((path) => `${path} names ${app}: take it out there, if it means this application.`),
				...lost.length > 0 ? ["The verdict will ask a named person for each of these, and Argo CD for a confirmation before it deletes a database, a bucket or a queue."] : [],
				`Nothing of it goes by itself. Once an environment's rollout is through, a person deletes what is left there, all of it or none: argocd app delete ${app}-ENVIRONMENT --cascade`
			]
		};
	}
};
const renameApp = {
	what: "gives an application another name, after it said what does not move with it",
	argument: "APP",
	options: { to: {
		value: "NAME",
		required: true,
		what: "its new name"
	} },
	run(draft, argument, given) {
		const app = checkKnown("application", argument ?? "", applicationsOf(draft));
		const to = checkName("application", one(given, "to"), 30);
		if (applicationsOf(draft).includes(to)) throw new require_index.InputError(`There is an application ${to} already. Take another name.`);
		const lost = lossesOf(heldBy(draft, app));
		const words = /* @__PURE__ */ new Map([[app, to]]);
		const others = mentionedIn(draft, app);
		for (const path of draft.paths) {
			if (!path.startsWith(`apps/${app}/`)) continue;
			const text = draft.read(path) ?? "";
			draft.remove(path);
			draft.create(require_init.replaceSegments(path, words), keepImage(require_init.replaceWords(text, words), app, to));
		}
		draft.edit(".github/CODEOWNERS", (text) => text.replaceAll(`/apps/${app}/`, `/apps/${to}/`));
		return {
			lost: lost.map((line) => `with the namespace ${app}-…: ${line}`),
			next: [
				...others.filter((path) => path !== ".github/CODEOWNERS" && require_init.mentions(draft.read(path) ?? "", app)).map((path) => `${path} names ${app}: write ${to} there, if it means this application.`),
				...lost.length > 0 ? [`Nothing moves by itself: ${to} gets new, empty resources. To go without a gap: mainstem new app ${to} --like ${app}, copy the data, move the traffic, then mainstem remove app ${app}`] : [],
				"Images keep their names: newName says where they come from."
			]
		};
	}
};
function keepImage(text, from, to) {
	return text.replace(new RegExp(`^(\\s*(?:newName|repository):\\s*\\S+/)${to}(?=\\s*$)`, "gm"), `$1${from}`);
}

Object.defineProperty(exports, "addOwners", {
  enumerable: true,
  get: function () {
    return addOwners;
  }
});
Object.defineProperty(exports, "applicationsOf", {
  enumerable: true,
  get: function () {
    return applicationsOf;
  }
});
Object.defineProperty(exports, "checkAccount", {
  enumerable: true,
  get: function () {
    return checkAccount;
  }
});
Object.defineProperty(exports, "checkKnown", {
  enumerable: true,
  get: function () {
    return checkKnown;
  }
});
Object.defineProperty(exports, "checkName", {
  enumerable: true,
  get: function () {
    return checkName;
  }
});
Object.defineProperty(exports, "domainOf", {
  enumerable: true,
  get: function () {
    return domainOf;
  }
});
Object.defineProperty(exports, "many", {
  enumerable: true,
  get: function () {
    return many;
  }
});
Object.defineProperty(exports, "offeredKinds", {
  enumerable: true,
  get: function () {
    return offeredKinds;
  }
});
Object.defineProperty(exports, "one", {
  enumerable: true,
  get: function () {
    return one;
  }
});
Object.defineProperty(exports, "overlaysOf", {
  enumerable: true,
  get: function () {
    return overlaysOf;
  }
});
Object.defineProperty(exports, "registryOf", {
  enumerable: true,
  get: function () {
    return registryOf;
  }
});
Object.defineProperty(exports, "removeApp", {
  enumerable: true,
  get: function () {
    return removeApp;
  }
});
Object.defineProperty(exports, "renameApp", {
  enumerable: true,
  get: function () {
    return renameApp;
  }
});