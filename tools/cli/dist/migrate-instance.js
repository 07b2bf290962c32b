const require_index = require("./index.js");
const require_dist$1 = require("./shared/yaml.js");
const require_output = require("./shared/output.js");
let node_fs_promises = require("node:fs/promises");

// tools/crossplane/src/migrate/instance.ts
var import_dist = require_dist$1.require_dist();
const KINDS = /^rds\.aws\.upbound\.io\/v1beta[123]$/;
const EXTERNAL_NAME = "crossplane.io/external-name";
const BLOCKS = [
	"blueGreenUpdate",
	"restoreToPointInTime",
	"s3Import"
];
function migrateInstance(text, file, options = {}) {
	const documents = (0, import_dist.parseAllDocuments)(text);
	if (!Array.isArray(documents)) throw new require_index.InputError(`${file} holds no object.`);
	const broken = documents.find(({ errors }) => errors.length > 0);
	if (broken !== void 0) throw new require_index.InputError(`${file}: ${broken.errors[0]?.message ?? "it is no YAML"}`);
	const isInstance = (one) => one.get("kind") === "Instance" && KINDS.test(String(one.get("apiVersion")));
	if (!documents.some((one) => isInstance(one))) throw new require_index.InputError(`${file} holds no Instance of rds.aws.upbound.io (v1beta1, v1beta2 or v1beta3): there is nothing to migrate.`);
	const notes = [];
	return {
		text: documents.flatMap((one) => isInstance(one) ? migrated(one, file, options, notes) : [one]).map((one) => one.toString({
			lineWidth: 0,
			directives: false
		}).replace(/^---\n/, "")).join("---\n"),
		notes
	};
}
function migrated(old, file, options, notes) {
	const name = String(old.getIn(["metadata", "name"]) ?? "");
	const external = options.externalName ?? old.getIn([
		"metadata",
		"annotations",
		EXTERNAL_NAME
	]);
	if (typeof external !== "string" || external === "") throw new require_index.InputError(`${file} does not say which database in AWS ${name} is: without ${EXTERNAL_NAME} the new object would make another one. Read it from the cluster: kubectl get instance.rds.aws.upbound.io ${name} -o jsonpath='{.metadata.annotations.crossplane\\.io/external-name}', then type: mainstem migrate instance ${file} --external-name NAME`);
	const namespace = options.namespace ?? old.getIn([
		"spec",
		"writeConnectionSecretToRef",
		"namespace"
	]);
	if (typeof namespace !== "string" || namespace === "") throw new require_index.InputError(`${file} names no namespace for ${name}: it has no writeConnectionSecretToRef. Type: mainstem migrate instance ${file} --namespace NAMESPACE`);
	refuseReferences(old, file, name);
	const now = new import_dist.Document(JSON.parse(JSON.stringify(old.toJS())));
	now.commentBefore = old.commentBefore;
	now.set("apiVersion", "rds.aws.m.upbound.io/v1beta1");
	now.setIn(["metadata", "namespace"], namespace);
	now.setIn([
		"metadata",
		"annotations",
		EXTERNAL_NAME
	], external);
	const keeps = keptByAws(old);
	if (keeps && !now.hasIn(["spec", "managementPolicies"])) now.setIn(["spec", "managementPolicies"], [
		"Observe",
		"Create",
		"Update",
		"LateInitialize"
	]);
	if (keeps && now.toJS().spec.managementPolicies?.includes("*")) now.setIn(["spec", "managementPolicies"], [
		"Observe",
		"Create",
		"Update",
		"LateInitialize"
	]);
	now.deleteIn(["spec", "deletionPolicy"]);
	for (const side of ["forProvider", "initProvider"]) argumentsOf(now, side, namespace, notes);
	if (now.hasIn([
		"spec",
		"writeConnectionSecretToRef",
		"namespace"
	])) now.deleteIn([
		"spec",
		"writeConnectionSecretToRef",
		"namespace"
	]);
	const secret = now.getIn([
		"spec",
		"writeConnectionSecretToRef",
		"name"
	]);
	if (typeof secret === "string") notes.push(`The Secret ${secret} belongs to the old object until that goes; then it goes too, and the new object writes it anew. Pods that start in between wait for it.`);
	const config = now.getIn([
		"spec",
		"providerConfigRef",
		"name"
	]);
	if (typeof config === "string") now.setIn(["spec", "providerConfigRef"], {
		kind: "ClusterProviderConfig",
		name: config
	});
	notes.push(`A ClusterProviderConfig ${typeof config === "string" ? config : "default"} of aws.m.upbound.io has to be there, for the same account.`);
	if (keeps) return [now];
	old.setIn(["spec", "managementPolicies"], ["Observe"]);
	old.setIn(["spec", "deletionPolicy"], "Orphan");
	old.commentBefore = " Only observed, and kept by AWS when it goes. Take it out in a change after this one.";
	notes.push(`Take ${old.get("apiVersion")} Instance ${name} out of ${file} in a change after the one that brings the new object, once that is Ready.`);
	return [now, old];
}
function argumentsOf(now, side, namespace, notes) {
	const given = now.getIn(["spec", side]);
	if (!(0, import_dist.isMap)(given)) return;
	const map = given;
	for (const block of BLOCKS) {
		const value = map.toJSON()[block];
		if (Array.isArray(value)) {
			if (value.length > 0) map.set(block, now.createNode(value[0]));
			else map.delete(block);
		}
	}
	if (map.has("name")) {
		if (!map.has("dbName")) map.set("dbName", map.get("name"));
		map.delete("name");
	}
	if (map.has("securityGroupNames")) {
		map.delete("securityGroupNames");
		notes.push(`${side}.securityGroupNames is left out: the namespaced form has no such argument.`);
	}
	for (const reference of ["passwordSecretRef", "passwordWoSecretRef"]) {
		const value = map.get(reference);
		if (!(0, import_dist.isMap)(value)) continue;
		const own = value.get("namespace");
		if (own !== void 0 && own !== namespace) notes.push(`${side}.${reference}: the Secret ${String(value.get("name"))} has to be in namespace ${namespace}; it was read from ${String(own)}.`);
		value.delete("namespace");
	}
}
function refuseReferences(old, file, name) {
	const { spec = {} } = old.toJS();
	const found = ["forProvider", "initProvider"].flatMap((side) => Object.keys(spec[side] ?? {}).filter((key) => /(?:Ref|Refs|Selector)$/.test(key) && !/SecretRef$/.test(key)));
	if (found.length === 0) return;
	throw new require_index.InputError(`${file}: ${found.join(", ")} of ${name} name cluster-scoped objects, which an object in a namespace does not see. Write their values in place of them: kubectl get instance.rds.aws.upbound.io ${name} -o yaml shows what they were found to be.`);
}
function keptByAws(old) {
	const { spec = {} } = old.toJS();
	const policies = spec.managementPolicies ?? ["*"];
	const isDefault = policies.length === 1 && policies[0] === "*";
	if (spec.deletionPolicy === "Orphan") return isDefault || !policies.includes("Delete");
	return !policies.includes("*") && !policies.includes("Delete");
}

// tools/cli/src/commands/migrate-instance.ts
const command = require_index.defineCommand({
	usage: "mainstem migrate instance FILE [--external-name NAME] [--namespace N] [--write] [--json]\n\nThe cluster-scoped Instance of rds.aws.upbound.io in FILE in its namespaced form (rds.aws.m.upbound.io), with the same external name:\nthe database stays, nothing is made anew. The old object stays in the file, only observed, and is taken out in a later change.\nPrints the new text of the file; --write puts it there. What has to be done beside it goes to standard error.",
	options: {
		"external-name": require_index.TEXT,
		namespace: require_index.TEXT,
		write: require_index.FLAG
	},
	formats: ["yaml", "json"],
	async run(options, args) {
		const [file] = args;
		if (file === void 0 || args.length > 1) throw new require_index.InputError(`Name one file. Usage:\n${command.usage}`);
		const text = await (0, node_fs_promises.readFile)(file, "utf8").catch((error) => {
			throw new require_index.InputError(error.code === "ENOENT" ? `There is no file ${file}.` : `${file} cannot be read (${error.code}).`);
		});
		const migration = migrateInstance(text, file, {
			namespace: options.namespace,
			externalName: options["external-name"]
		});
		if (options.write === true) {
			await (0, node_fs_promises.writeFile)(file, migration.text);
			process.stderr.write(`${file} is written anew.\n`);
		}
		if (options.format === "json") require_output.print(JSON.stringify({
			file,
			...migration
		}, null, 2));
		else {
			if (options.write !== true) require_output.print(migration.text.trimEnd());
			for (const note of migration.notes) process.stderr.write(`${note}\n`);
		}
		return 0;
	}
});

exports.command = command;