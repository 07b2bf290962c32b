const require_redact = require("./redact.js");
const require_collections = require("./collections.js");
const require_digest = require("./digest.js");
const require_words = require("./words.js");
const require_glob = require("./glob.js");
const require_text = require("./text.js");
const require_index = require("../index.js");
const require_head = require("./head.js");
const require_resource = require("./resource.js");
const require_manifest = require("./manifest.js");
const require_secrets = require("./secrets.js");
const require_scope = require("./scope.js");
const require_identity = require("./identity.js");

// tools/kubernetes/src/preview/defaults.ts
const OF_KIND$1 = {
	"Deployment spec.replicas": 1,
	"Deployment spec.revisionHistoryLimit": 10,
	"Deployment spec.progressDeadlineSeconds": 600,
	"Deployment spec.minReadySeconds": 0,
	"Deployment spec.paused": false,
	"Deployment spec.strategy.type": "RollingUpdate",
	"StatefulSet spec.replicas": 1,
	"StatefulSet spec.revisionHistoryLimit": 10,
	"StatefulSet spec.podManagementPolicy": "OrderedReady",
	"StatefulSet spec.updateStrategy.type": "RollingUpdate",
	"DaemonSet spec.revisionHistoryLimit": 10,
	"DaemonSet spec.updateStrategy.type": "RollingUpdate",
	"Job spec.completionMode": "NonIndexed",
	"Job spec.suspend": false,
	"CronJob spec.concurrencyPolicy": "Allow",
	"CronJob spec.suspend": false,
	"CronJob spec.successfulJobsHistoryLimit": 3,
	"CronJob spec.failedJobsHistoryLimit": 1,
	"Service spec.type": "ClusterIP",
	"Service spec.sessionAffinity": "None",
	"Service spec.internalTrafficPolicy": "Cluster",
	"Service spec.ports.protocol": "TCP",
	"Secret type": "Opaque",
	"PersistentVolumeClaim spec.volumeMode": "Filesystem",
	"HorizontalPodAutoscaler spec.minReplicas": 1,
	"StatefulSet spec.volumeClaimTemplates.apiVersion": "v1",
	"StatefulSet spec.volumeClaimTemplates.kind": "PersistentVolumeClaim",
	"StatefulSet spec.volumeClaimTemplates.status": {},
	"StatefulSet spec.volumeClaimTemplates.spec.volumeMode": "Filesystem",
	"StatefulSet spec.volumeClaimTemplates.metadata.creationTimestamp": null,
	"StatefulSet spec.persistentVolumeClaimRetentionPolicy.whenDeleted": "Retain",
	"StatefulSet spec.persistentVolumeClaimRetentionPolicy.whenScaled": "Retain",
	"StatefulSet spec.minReadySeconds": 0,
	"DaemonSet spec.minReadySeconds": 0,
	"Job spec.backoffLimit": 6,
	"Job spec.parallelism": 1,
	"StorageClass reclaimPolicy": "Delete",
	"StorageClass volumeBindingMode": "Immediate",
	"StorageClass allowVolumeExpansion": false,
	"PriorityClass globalDefault": false,
	"PriorityClass preemptionPolicy": "PreemptLowerPriority",
	"PersistentVolume spec.persistentVolumeReclaimPolicy": "Retain",
	"PersistentVolume spec.volumeMode": "Filesystem",
	"Service spec.externalTrafficPolicy": "Cluster",
	"Service spec.publishNotReadyAddresses": false,
	"Service spec.allocateLoadBalancerNodePorts": true,
	"NetworkPolicy spec.ingress.ports.protocol": "TCP",
	"NetworkPolicy spec.egress.ports.protocol": "TCP"
};
const OF_PODS$1 = {
	"containers.ports.protocol": "TCP",
	"initContainers.ports.protocol": "TCP",
	"containers.terminationMessagePath": "/dev/termination-log",
	"containers.terminationMessagePolicy": "File",
	dnsPolicy: "ClusterFirst",
	schedulerName: "default-scheduler",
	terminationGracePeriodSeconds: 30,
	restartPolicy: "Always",
	enableServiceLinks: true,
	hostNetwork: false,
	hostPID: false,
	hostIPC: false,
	shareProcessNamespace: false,
	securityContext: {},
	...Object.fromEntries(["containers", "initContainers"].flatMap((list) => [
		[`${list}.resources`, {}],
		[`${list}.securityContext`, {}],
		[`${list}.stdin`, false],
		[`${list}.tty`, false]
	])),
	...Object.fromEntries([
		"livenessProbe",
		"readinessProbe",
		"startupProbe"
	].flatMap((probe) => [
		[`containers.${probe}.timeoutSeconds`, 1],
		[`containers.${probe}.periodSeconds`, 10],
		[`containers.${probe}.successThreshold`, 1],
		[`containers.${probe}.failureThreshold`, 3],
		[`containers.${probe}.httpGet.scheme`, "HTTP"]
	]))
};
const POD_PLACES = {
	Deployment: "spec.template.spec.",
	StatefulSet: "spec.template.spec.",
	DaemonSet: "spec.template.spec.",
	Job: "spec.template.spec.",
	CronJob: "spec.jobTemplate.spec.template.spec.",
	Pod: "spec."
};
function isDefault(kind, keys, said) {
	if (said === null) return true;
	if ((kind === "Job" || kind === "CronJob") && keys.at(-1) === "restartPolicy") return false;
	const value = defaultOf(kind, keys);
	return value !== void 0 && require_digest.canonicalJson(value) === require_digest.canonicalJson(said ?? null);
}
function pullPolicyOf(image) {
	const tag = /:([^:/@]+)(?:@.*)?$/.exec(String(image))?.[1];
	return String(image).includes("@") || tag !== void 0 && tag !== "latest" ? "IfNotPresent" : "Always";
}
function defaultOf(kind, keys) {
	const path = keys.join(".");
	const own = `${kind} ${path}`;
	if (Object.hasOwn(OF_KIND$1, own)) return OF_KIND$1[own];
	const place = Object.hasOwn(POD_PLACES, kind) ? POD_PLACES[kind] : void 0;
	if (place === void 0 || !path.startsWith(place)) return void 0;
	const inner = path.slice(place.length);
	return Object.hasOwn(OF_PODS$1, inner) ? OF_PODS$1[inner] : void 0;
}

// tools/kubernetes/src/preview/merge-keys.ts
const MERGE_KEYS = {
	ports: [
		["name"],
		["containerPort"],
		["containerPort", "protocol"],
		["port"],
		["port", "protocol"]
	],
	volumeMounts: [["mountPath"]],
	volumeDevices: [["devicePath"]],
	hostAliases: [["ip"]],
	conditions: [["type"]],
	ownerReferences: [["uid"]],
	topologySpreadConstraints: [["topologyKey"], ["topologyKey", "whenUnsatisfiable"]],
	volumeClaimTemplates: [["metadata.name"]],
	subjects: [
		["name"],
		["kind", "name"],
		[
			"kind",
			"namespace",
			"name"
		]
	],
	rules: [["host"]],
	tls: [["secretName"]],
	paths: [["path"], ["path", "pathType"]],
	webhooks: [["name"]],
	versions: [["name"]],
	pipeline: [["step"]]
};
const UNORDERED = /* @__PURE__ */ new Set([
	"ports",
	"volumes",
	"volumeMounts",
	"volumeDevices",
	"hostAliases",
	"conditions",
	"ownerReferences",
	"topologySpreadConstraints",
	"volumeClaimTemplates",
	"subjects",
	"tls",
	"versions",
	"imagePullSecrets",
	"secrets",
	"resizePolicy",
	"readinessGates",
	"schedulingGates",
	"resourceClaims"
]);
function isOrdered(field, builtIn) {
	return !builtIn || !UNORDERED.has(field);
}
const SETS_ANYWHERE = /* @__PURE__ */ new Set(["finalizers", "managementPolicies"]);
const SETS = /* @__PURE__ */ new Set([
	"tolerations",
	"finalizers",
	"accessModes",
	"verbs",
	"apiGroups",
	"resources",
	"resourceNames",
	"nonResourceURLs",
	"policyTypes",
	"loadBalancerSourceRanges",
	"externalIPs",
	"managementPolicies",
	"add",
	"drop",
	"shortNames",
	"categories",
	"mountOptions"
]);
function listShape(field, before, after, builtIn) {
	if (SETS_ANYWHERE.has(field) || builtIn && SETS.has(field)) return { by: "set" };
	const candidates = Object.hasOwn(MERGE_KEYS, field) ? MERGE_KEYS[field] ?? [] : [];
	for (const keys of [...candidates, ["name"]]) if (isUniqueBy(before, keys) && isUniqueBy(after, keys)) return {
		by: "key",
		keys
	};
	return { by: "index" };
}
function isUniqueBy(items, keys) {
	const seen = /* @__PURE__ */ new Set();
	for (const item of items) {
		if (!require_manifest.isFields(item)) return false;
		const id = itemKey(item, keys);
		if (id === void 0 || seen.has(id)) return false;
		seen.add(id);
	}
	return true;
}
function itemKey(item, keys) {
	const values = keyValues(item, keys);
	return values === void 0 ? void 0 : values.map(([, value]) => value).join("\0");
}
function keyValues(item, keys) {
	const values = [];
	for (const key of keys) {
		const parts = key.split(".");
		let value = item;
		for (const part of parts) value = require_manifest.isFields(value) && Object.hasOwn(value, part) ? value[part] : void 0;
		if (key === "protocol") value ??= "TCP";
		if (typeof value !== "string" && typeof value !== "number") return void 0;
		values.push([parts.at(-1) ?? key, String(value)]);
	}
	return values;
}

// tools/kubernetes/src/preview/risk/field-classes.json
var version$1 = "1.36";
var reasons = [
	"what the API server lets through, or changes on the way, follows it",
	"what the audit log says of requests follows it",
	"",
	"names, labels, annotations and owners: other objects refer to it by them",
	"reading every object of the kind goes through the conversion",
	"clients of the kind follow it",
	"the API server refuses the change while objects use the names",
	"the kind is another one: the API server refuses the change",
	"fields that the schema does not know are dropped at the next write",
	"objects of a version that goes can no longer be read",
	"objects that exist may no longer fit, or can no longer be read",
	"who writes the status, and what scales it, follows it",
	"objects that exist may no longer fit, and fields that the schema does not know are dropped at the next write",
	"objects that exist may no longer fit",
	"requests to the whole API group go where it says, with the certificates that it says",
	"the API server refuses the change",
	"the pods follow it",
	"how many pods serve, and how they are exchanged, follows it",
	"the API server refuses the change of a selector",
	"the pods restart with it",
	"how pods are exchanged follows it",
	"pods with other ordinals mount other claims",
	"whether claims are deleted with the set or with its pods follows it",
	"what its Applications may deliver, from where, to where and when, follows it",
	"a sync is started by it, and may delete",
	"what is delivered, from where and to where, follows it",
	"the objects are delivered elsewhere",
	"which Applications exist follows it",
	"which differences from Git are put right follows it",
	"in which order Applications are synced follows it",
	"whether Applications and their objects are deleted, or changes by hand kept, follows it",
	"whether Applications and their objects are deleted follows it",
	"what the Application may deliver, and who may act on it, follows its project",
	"when a failed sync is tried again follows it",
	"which pod security the namespace enforces follows its labels",
	"what is deleted, or put right, without a person follows it",
	"how many pods run follows it",
	"another workload is scaled",
	"when work runs, and when it counts as done, follows it",
	"the API server refuses the change of a job that exists",
	"finished jobs and their logs go after that time",
	"a certificate is asked for or given",
	"the API server refuses the change of a request that exists",
	"who leads follows it",
	"the pods see other data",
	"what the containers may do on their node follows it",
	"traffic of its clients follows it",
	"which credential the pod holds follows it",
	"programs that read it find other values",
	"the API server refuses every later change, and refuses to take the mark away",
	"the pods restart with other files",
	"what the container may do on its node follows it",
	"which data the container sees, and where, follows it",
	"a port of the node is opened",
	"traffic goes to these addresses",
	"which files of the node the pod reaches follows it",
	"what may be created in the namespace, and with which resources, follows it",
	"what happens before the namespace is deleted follows it",
	"which pods run on the node follows it",
	"where the data lies, and what becomes of it, follows it",
	"where the data lies, and how much fits, follows it",
	"the API server refuses the change of a claim that is bound",
	"how much fits, and how fast it is, follows it",
	"whether the data is deleted with its claim follows it",
	"what the pods may do in the cluster and in AWS follows it",
	"the pods restart and find others under other names",
	"the API server takes debugging containers only for a pod that runs",
	"how far the pods are apart from their node and from one another follows it",
	"which data the pods see follows it",
	"a credential is exchanged: whoever holds the old one may be locked out",
	"what its pods may do follows it",
	"pods use these secrets, and pull images with them",
	"the port of every node changes: who uses the old one no longer reaches it",
	"from where the service can be reached, or whom its name means, follows it",
	"mounts of the container reach the node with Bidirectional",
	"which requests the API server serves first, or drops, follows it",
	"what is selected follows it",
	"controllers read annotations",
	"what happens before the object is deleted follows it",
	"another name is another object",
	"selectors of other objects read labels",
	"the object is deleted with its owner",
	"requests from outside go where it says",
	"addresses of the cluster are given out by it",
	"who may talk to whom follows it",
	"another controller, with other guards and maybe another address, serves the hosts",
	"which certificate guards which host follows it",
	"where its pods run follows it",
	"how many pods may be evicted at once follows it",
	"who may do what follows it",
	"the API server refuses the change of a roleRef",
	"which devices pods get follows it",
	"which pods are scheduled first, and which are evicted for them, follows it",
	"how volumes reach the pods follows it",
	"which credentials of the pods the driver gets follows it",
	"volumes made from now on follow it",
	"whom the token is for follows it",
	"the API server refuses the write where it is not that of the live object",
	"a server-side apply that writes them is refused",
	"how far back it can be rolled follows it",
	"when a rollout counts as failed follows it",
	"how many finished jobs stay, with their logs, follows it",
	"how soon new Applications are seen follows it",
	"the tokens of its roles stand there, and its definition has no status subresource: what is written counts",
	"the controller goes by it, and its definition has no status subresource: what is written counts",
	"under which addresses it is reached follows it; the first family cannot be changed",
	"the API server refuses another first address",
	"which revision is the newest follows it",
	"the API server refuses the change unless the job is indexed",
	"what may be created from now on follows it",
	"where volumes that are made from now on lie, and how they are mounted, follows it",
	"the API server takes no schema that has it",
	"others find the pods under that name",
	"on which node the pods run, past the scheduler, follows it",
	"whether the container may write there follows it",
	"whether the pod reaches devices that others use follows it",
	"what objects of the kind may hold, and who may read and write them, follows it"
];
var shared = "AdmissionregistrationV1ServiceReference AdmissionregistrationV1WebhookClientConfig ArgoApplicationDestination ArgoApplicationMatchExpression ArgoApplicationPreservedFields ArgoApplicationSource ArgoEnvEntry ArgoPluginConfigMapRef ArgoRetryStrategy AutoscalingV1CrossVersionObjectReference CoreV1ConfigMapEnvSource CoreV1ConfigMapNodeConfigSource CoreV1LocalObjectReference CoreV1NodeSelector CoreV1NodeSelectorRequirement CoreV1NodeSelectorTerm CoreV1ObjectFieldSelector CoreV1ObjectReference CoreV1PersistentVolumeClaimTemplate CoreV1PreferredSchedulingTerm CoreV1ResourceFieldSelector CoreV1SecretReference CoreV1Toleration CoreV1TopologySelectorLabelRequirement CoreV1TopologySelectorTerm CoreV1TypedLocalObjectReference CoreV1TypedObjectReference CoreV1VolumeResourceRequirements MetaV1FieldSelectorRequirement MetaV1LabelSelector NetworkingV1ParentReference";
var kinds$1 = {
	"admissionregistration.k8s.io/v1/MutatingAdmissionPolicy": "AdmissionregistrationV1MutatingAdmissionPolicy",
	"admissionregistration.k8s.io/v1/MutatingAdmissionPolicyBinding": "AdmissionregistrationV1MutatingAdmissionPolicyBinding",
	"admissionregistration.k8s.io/v1/MutatingWebhookConfiguration": "AdmissionregistrationV1MutatingWebhookConfiguration",
	"admissionregistration.k8s.io/v1/ValidatingAdmissionPolicy": "AdmissionregistrationV1ValidatingAdmissionPolicy",
	"admissionregistration.k8s.io/v1/ValidatingAdmissionPolicyBinding": "AdmissionregistrationV1ValidatingAdmissionPolicyBinding",
	"admissionregistration.k8s.io/v1/ValidatingWebhookConfiguration": "AdmissionregistrationV1ValidatingWebhookConfiguration",
	"apiextensions.k8s.io/v1/CustomResourceDefinition": "ApiextensionsV1CustomResourceDefinition",
	"apiregistration.k8s.io/v1/APIService": "ApiregistrationV1APIService",
	"apps/v1/ControllerRevision": "AppsV1ControllerRevision",
	"apps/v1/DaemonSet": "AppsV1DaemonSet",
	"apps/v1/Deployment": "AppsV1Deployment",
	"apps/v1/ReplicaSet": "AppsV1ReplicaSet",
	"apps/v1/StatefulSet": "AppsV1StatefulSet",
	"argoproj.io/v1alpha1/AppProject": "ArgoAppProject",
	"argoproj.io/v1alpha1/Application": "ArgoApplication",
	"argoproj.io/v1alpha1/ApplicationSet": "ArgoApplicationSet",
	"authentication.k8s.io/v1/SelfSubjectReview": "AuthenticationV1SelfSubjectReview",
	"authentication.k8s.io/v1/TokenReview": "AuthenticationV1TokenReview",
	"authorization.k8s.io/v1/LocalSubjectAccessReview": "AuthorizationV1LocalSubjectAccessReview",
	"authorization.k8s.io/v1/SelfSubjectAccessReview": "AuthorizationV1SelfSubjectAccessReview",
	"authorization.k8s.io/v1/SelfSubjectRulesReview": "AuthorizationV1SelfSubjectRulesReview",
	"authorization.k8s.io/v1/SubjectAccessReview": "AuthorizationV1LocalSubjectAccessReview",
	"autoscaling/v1/HorizontalPodAutoscaler": "AutoscalingV1HorizontalPodAutoscaler",
	"autoscaling/v2/HorizontalPodAutoscaler": "AutoscalingV2HorizontalPodAutoscaler",
	"batch/v1/CronJob": "BatchV1CronJob",
	"batch/v1/Job": "BatchV1Job",
	"certificates.k8s.io/v1/CertificateSigningRequest": "CertificatesV1CertificateSigningRequest",
	"coordination.k8s.io/v1/Lease": "CoordinationV1Lease",
	"discovery.k8s.io/v1/EndpointSlice": "DiscoveryV1EndpointSlice",
	"events.k8s.io/v1/Event": "EventsV1Event",
	"flowcontrol.apiserver.k8s.io/v1/FlowSchema": "FlowcontrolV1FlowSchema",
	"flowcontrol.apiserver.k8s.io/v1/PriorityLevelConfiguration": "FlowcontrolV1PriorityLevelConfiguration",
	"networking.k8s.io/v1/IPAddress": "NetworkingV1IPAddress",
	"networking.k8s.io/v1/Ingress": "NetworkingV1Ingress",
	"networking.k8s.io/v1/IngressClass": "NetworkingV1IngressClass",
	"networking.k8s.io/v1/NetworkPolicy": "NetworkingV1NetworkPolicy",
	"networking.k8s.io/v1/ServiceCIDR": "NetworkingV1ServiceCIDR",
	"node.k8s.io/v1/RuntimeClass": "NodeV1RuntimeClass",
	"policy/v1/PodDisruptionBudget": "PolicyV1PodDisruptionBudget",
	"rbac.authorization.k8s.io/v1/ClusterRole": "RbacV1ClusterRole",
	"rbac.authorization.k8s.io/v1/ClusterRoleBinding": "RbacV1ClusterRoleBinding",
	"rbac.authorization.k8s.io/v1/Role": "RbacV1Role",
	"rbac.authorization.k8s.io/v1/RoleBinding": "RbacV1ClusterRoleBinding",
	"resource.k8s.io/v1/DeviceClass": "ResourceV1DeviceClass",
	"resource.k8s.io/v1/ResourceClaim": "ResourceV1ResourceClaim",
	"resource.k8s.io/v1/ResourceClaimTemplate": "ResourceV1ResourceClaimTemplate",
	"resource.k8s.io/v1/ResourceSlice": "ResourceV1ResourceSlice",
	"scheduling.k8s.io/v1/PriorityClass": "SchedulingV1PriorityClass",
	"storage.k8s.io/v1/CSIDriver": "StorageV1CSIDriver",
	"storage.k8s.io/v1/CSINode": "StorageV1CSINode",
	"storage.k8s.io/v1/CSIStorageCapacity": "StorageV1CSIStorageCapacity",
	"storage.k8s.io/v1/StorageClass": "StorageV1StorageClass",
	"storage.k8s.io/v1/VolumeAttachment": "StorageV1VolumeAttachment",
	"storage.k8s.io/v1/VolumeAttributesClass": "StorageV1VolumeAttributesClass",
	"v1/ConfigMap": "CoreV1ConfigMap",
	"v1/Endpoints": "CoreV1Endpoints",
	"v1/Event": "CoreV1Event",
	"v1/LimitRange": "CoreV1LimitRange",
	"v1/Namespace": "CoreV1Namespace",
	"v1/Node": "CoreV1Node",
	"v1/PersistentVolume": "CoreV1PersistentVolume",
	"v1/PersistentVolumeClaim": "CoreV1PersistentVolumeClaim",
	"v1/Pod": "CoreV1Pod",
	"v1/PodTemplate": "CoreV1PodTemplate",
	"v1/ReplicationController": "CoreV1ReplicationController",
	"v1/ResourceQuota": "CoreV1ResourceQuota",
	"v1/Secret": "CoreV1Secret",
	"v1/Service": "CoreV1Service",
	"v1/ServiceAccount": "CoreV1ServiceAccount"
};
var definitions = {
	"AdmissionregistrationV1ApplyConfiguration": { "expression": "access 0" },
	"AdmissionregistrationV1AuditAnnotation": {
		"key": "access 1",
		"valueExpression": "access 1"
	},
	"AdmissionregistrationV1MatchCondition": {
		"expression": "access 0",
		"name": "access 0"
	},
	"AdmissionregistrationV1MatchResources": {
		"excludeResourceRules": "access 0 AdmissionregistrationV1NamedRuleWithOperations",
		"matchPolicy": "access 0",
		"namespaceSelector": "access 0 MetaV1LabelSelector",
		"objectSelector": "access 0 MetaV1LabelSelector",
		"resourceRules": "access 0 AdmissionregistrationV1NamedRuleWithOperations"
	},
	"AdmissionregistrationV1MutatingAdmissionPolicy": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "access 0 AdmissionregistrationV1MutatingAdmissionPolicySpec"
	},
	"AdmissionregistrationV1MutatingAdmissionPolicyBinding": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "access 0 AdmissionregistrationV1MutatingAdmissionPolicyBindingSpec"
	},
	"AdmissionregistrationV1MutatingAdmissionPolicyBindingSpec": {
		"matchResources": "access 0 AdmissionregistrationV1MatchResources",
		"paramRef": "access 0 AdmissionregistrationV1ParamRef",
		"policyName": "access 0"
	},
	"AdmissionregistrationV1MutatingAdmissionPolicySpec": {
		"failurePolicy": "access 0",
		"matchConditions": "access 0 AdmissionregistrationV1MatchCondition",
		"matchConstraints": "access 0 AdmissionregistrationV1MatchResources",
		"mutations": "access 0 AdmissionregistrationV1Mutation",
		"paramKind": "access 0 AdmissionregistrationV1ParamKind",
		"reinvocationPolicy": "access 0",
		"variables": "access 0 AdmissionregistrationV1MatchCondition"
	},
	"AdmissionregistrationV1MutatingWebhook": {
		"admissionReviewVersions": "access 0",
		"clientConfig": "access 0 AdmissionregistrationV1WebhookClientConfig",
		"failurePolicy": "access 0",
		"matchConditions": "access 0 AdmissionregistrationV1MatchCondition",
		"matchPolicy": "access 0",
		"name": "access 0",
		"namespaceSelector": "access 0 MetaV1LabelSelector",
		"objectSelector": "access 0 MetaV1LabelSelector",
		"reinvocationPolicy": "access 0",
		"rules": "access 0 AdmissionregistrationV1RuleWithOperations",
		"sideEffects": "access 0",
		"timeoutSeconds": "access 0"
	},
	"AdmissionregistrationV1MutatingWebhookConfiguration": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"webhooks": "access 0 AdmissionregistrationV1MutatingWebhook"
	},
	"AdmissionregistrationV1Mutation": {
		"applyConfiguration": "access 0 AdmissionregistrationV1ApplyConfiguration",
		"jsonPatch": "access 0 AdmissionregistrationV1ApplyConfiguration",
		"patchType": "access 0"
	},
	"AdmissionregistrationV1NamedRuleWithOperations": {
		"apiGroups": "access 0",
		"apiVersions": "access 0",
		"operations": "access 0",
		"resourceNames": "access 0",
		"resources": "access 0",
		"scope": "access 0"
	},
	"AdmissionregistrationV1ParamKind": {
		"apiVersion": "access 0",
		"kind": "access 0"
	},
	"AdmissionregistrationV1ParamRef": {
		"name": "access 0",
		"namespace": "access 0",
		"parameterNotFoundAction": "access 0",
		"selector": "access 0 MetaV1LabelSelector"
	},
	"AdmissionregistrationV1RuleWithOperations": {
		"apiGroups": "access 0",
		"apiVersions": "access 0",
		"operations": "access 0",
		"resources": "access 0",
		"scope": "access 0"
	},
	"AdmissionregistrationV1ServiceReference": {
		"name": "access 0",
		"namespace": "access 0",
		"path": "access 0",
		"port": "access 0"
	},
	"AdmissionregistrationV1ValidatingAdmissionPolicy": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "access 0 AdmissionregistrationV1ValidatingAdmissionPolicySpec",
		"status": "harmless 2"
	},
	"AdmissionregistrationV1ValidatingAdmissionPolicyBinding": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "access 0 AdmissionregistrationV1ValidatingAdmissionPolicyBindingSpec"
	},
	"AdmissionregistrationV1ValidatingAdmissionPolicyBindingSpec": {
		"matchResources": "access 0 AdmissionregistrationV1MatchResources",
		"paramRef": "access 0 AdmissionregistrationV1ParamRef",
		"policyName": "access 0",
		"validationActions": "access 0"
	},
	"AdmissionregistrationV1ValidatingAdmissionPolicySpec": {
		"auditAnnotations": "access 1 AdmissionregistrationV1AuditAnnotation",
		"failurePolicy": "access 0",
		"matchConditions": "access 0 AdmissionregistrationV1MatchCondition",
		"matchConstraints": "access 0 AdmissionregistrationV1MatchResources",
		"paramKind": "access 0 AdmissionregistrationV1ParamKind",
		"validations": "access 0 AdmissionregistrationV1Validation",
		"variables": "access 0 AdmissionregistrationV1MatchCondition"
	},
	"AdmissionregistrationV1ValidatingWebhook": {
		"admissionReviewVersions": "access 0",
		"clientConfig": "access 0 AdmissionregistrationV1WebhookClientConfig",
		"failurePolicy": "access 0",
		"matchConditions": "access 0 AdmissionregistrationV1MatchCondition",
		"matchPolicy": "access 0",
		"name": "access 0",
		"namespaceSelector": "access 0 MetaV1LabelSelector",
		"objectSelector": "access 0 MetaV1LabelSelector",
		"rules": "access 0 AdmissionregistrationV1RuleWithOperations",
		"sideEffects": "access 0",
		"timeoutSeconds": "access 0"
	},
	"AdmissionregistrationV1ValidatingWebhookConfiguration": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"webhooks": "access 0 AdmissionregistrationV1ValidatingWebhook"
	},
	"AdmissionregistrationV1Validation": {
		"expression": "access 0",
		"message": "harmless 2",
		"messageExpression": "harmless 2",
		"reason": "harmless 2"
	},
	"AdmissionregistrationV1WebhookClientConfig": {
		"caBundle": "access 0",
		"service": "access 0 AdmissionregistrationV1ServiceReference",
		"url": "access 0"
	},
	"ApiextensionsV1CustomResourceColumnDefinition": {
		"description": "harmless 2",
		"format": "harmless 2",
		"jsonPath": "harmless 2",
		"name": "harmless 2",
		"priority": "harmless 2",
		"type": "harmless 2"
	},
	"ApiextensionsV1CustomResourceConversion": {
		"strategy": "availability 4",
		"webhook": "availability 4 ApiextensionsV1WebhookConversion"
	},
	"ApiextensionsV1CustomResourceDefinition": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "data 116 ApiextensionsV1CustomResourceDefinitionSpec",
		"status": "harmless 2"
	},
	"ApiextensionsV1CustomResourceDefinitionNames": {
		"categories": "harmless 2",
		"kind": "refused 6",
		"listKind": "refused 6",
		"plural": "refused 6",
		"shortNames": "harmless 2",
		"singular": "refused 6"
	},
	"ApiextensionsV1CustomResourceDefinitionSpec": {
		"conversion": "availability 5 ApiextensionsV1CustomResourceConversion",
		"group": "refused 7",
		"names": "identity 7 ApiextensionsV1CustomResourceDefinitionNames",
		"preserveUnknownFields": "data 8",
		"scope": "refused 7",
		"versions": "data 9 ApiextensionsV1CustomResourceDefinitionVersion"
	},
	"ApiextensionsV1CustomResourceDefinitionVersion": {
		"additionalPrinterColumns": "harmless 2 ApiextensionsV1CustomResourceColumnDefinition",
		"deprecated": "availability 5",
		"deprecationWarning": "harmless 2",
		"name": "availability 5",
		"schema": "data 10 ApiextensionsV1CustomResourceValidation",
		"selectableFields": "availability 5 ApiextensionsV1SelectableField",
		"served": "data 10",
		"storage": "data 10",
		"subresources": "availability 5 ApiextensionsV1CustomResourceSubresources"
	},
	"ApiextensionsV1CustomResourceSubresourceScale": {
		"labelSelectorPath": "availability 5",
		"specReplicasPath": "availability 5",
		"statusReplicasPath": "availability 5"
	},
	"ApiextensionsV1CustomResourceSubresources": {
		"scale": "availability 11 ApiextensionsV1CustomResourceSubresourceScale",
		"status": "availability 11"
	},
	"ApiextensionsV1CustomResourceValidation": { "openAPIV3Schema": "data 12 ApiextensionsV1JSONSchemaProps" },
	"ApiextensionsV1ExternalDocumentation": {
		"description": "harmless 2",
		"url": "harmless 2"
	},
	"ApiextensionsV1JSONSchemaProps": {
		"$ref": "refused 111",
		"$schema": "harmless 2",
		"additionalItems": "data 12",
		"additionalProperties": "data 12",
		"allOf": "data 12 ApiextensionsV1JSONSchemaProps",
		"anyOf": "data 12 ApiextensionsV1JSONSchemaProps",
		"default": "data 12",
		"definitions": "refused 111 {}ApiextensionsV1JSONSchemaProps",
		"dependencies": "refused 111 {}",
		"description": "harmless 2",
		"enum": "data 12",
		"example": "harmless 2",
		"exclusiveMaximum": "data 12",
		"exclusiveMinimum": "data 12",
		"externalDocs": "harmless 2 ApiextensionsV1ExternalDocumentation",
		"format": "data 13",
		"id": "refused 111",
		"items": "data 12",
		"maxItems": "data 12",
		"maxLength": "data 12",
		"maxProperties": "data 12",
		"maximum": "data 12",
		"minItems": "data 12",
		"minLength": "data 12",
		"minProperties": "data 12",
		"minimum": "data 12",
		"multipleOf": "data 12",
		"not": "data 12 ApiextensionsV1JSONSchemaProps",
		"nullable": "data 12",
		"oneOf": "data 12 ApiextensionsV1JSONSchemaProps",
		"pattern": "data 12",
		"patternProperties": "refused 111 {}ApiextensionsV1JSONSchemaProps",
		"properties": "data 12 {}ApiextensionsV1JSONSchemaProps",
		"required": "data 12",
		"title": "harmless 2",
		"type": "data 12",
		"uniqueItems": "data 12",
		"x-kubernetes-embedded-resource": "data 12",
		"x-kubernetes-int-or-string": "data 12",
		"x-kubernetes-list-map-keys": "data 12",
		"x-kubernetes-list-type": "data 12",
		"x-kubernetes-map-type": "data 12",
		"x-kubernetes-preserve-unknown-fields": "data 12",
		"x-kubernetes-validations": "data 12 ApiextensionsV1ValidationRule"
	},
	"ApiextensionsV1SelectableField": { "jsonPath": "availability 5" },
	"ApiextensionsV1ValidationRule": {
		"fieldPath": "harmless 2",
		"message": "harmless 2",
		"messageExpression": "harmless 2",
		"optionalOldSelf": "data 12",
		"reason": "harmless 2",
		"rule": "data 12"
	},
	"ApiextensionsV1WebhookConversion": {
		"clientConfig": "availability 4 AdmissionregistrationV1WebhookClientConfig",
		"conversionReviewVersions": "availability 4"
	},
	"ApiregistrationV1APIService": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "access 14 ApiregistrationV1APIServiceSpec",
		"status": "harmless 2"
	},
	"ApiregistrationV1APIServiceSpec": {
		"caBundle": "access 14",
		"group": "access 14",
		"groupPriorityMinimum": "access 14",
		"insecureSkipTLSVerify": "access 14",
		"service": "access 14 ApiregistrationV1ServiceReference",
		"version": "access 14",
		"versionPriority": "access 14"
	},
	"ApiregistrationV1ServiceReference": {
		"name": "access 14",
		"namespace": "access 14",
		"port": "access 14"
	},
	"AppsV1ControllerRevision": {
		"apiVersion": "harmless 2",
		"data": "refused 15",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"revision": "availability 107"
	},
	"AppsV1DaemonSet": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 16 AppsV1DaemonSetSpec",
		"status": "harmless 2"
	},
	"AppsV1DaemonSetSpec": {
		"minReadySeconds": "availability 17",
		"revisionHistoryLimit": "availability 99",
		"selector": "refused 18 MetaV1LabelSelector",
		"template": "availability 19 CoreV1PodTemplateSpec",
		"updateStrategy": "availability 17 AppsV1DaemonSetUpdateStrategy"
	},
	"AppsV1DaemonSetUpdateStrategy": {
		"rollingUpdate": "availability 20 AppsV1RollingUpdateDaemonSet",
		"type": "availability 20"
	},
	"AppsV1Deployment": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 16 AppsV1DeploymentSpec",
		"status": "harmless 2"
	},
	"AppsV1DeploymentSpec": {
		"minReadySeconds": "availability 17",
		"paused": "availability 17",
		"progressDeadlineSeconds": "availability 100",
		"replicas": "availability 17",
		"revisionHistoryLimit": "availability 99",
		"selector": "refused 18 MetaV1LabelSelector",
		"strategy": "availability 17 AppsV1DeploymentStrategy",
		"template": "availability 19 CoreV1PodTemplateSpec"
	},
	"AppsV1DeploymentStrategy": {
		"rollingUpdate": "availability 20 AppsV1RollingUpdateDaemonSet",
		"type": "availability 20"
	},
	"AppsV1ReplicaSet": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 16 AppsV1ReplicaSetSpec",
		"status": "harmless 2"
	},
	"AppsV1ReplicaSetSpec": {
		"minReadySeconds": "availability 17",
		"replicas": "availability 17",
		"selector": "refused 18 MetaV1LabelSelector",
		"template": "availability 19 CoreV1PodTemplateSpec"
	},
	"AppsV1RollingUpdateDaemonSet": {
		"maxSurge": "availability 20",
		"maxUnavailable": "availability 20"
	},
	"AppsV1RollingUpdateStatefulSetStrategy": {
		"maxUnavailable": "availability 20",
		"partition": "availability 20"
	},
	"AppsV1StatefulSet": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 16 AppsV1StatefulSetSpec",
		"status": "harmless 2"
	},
	"AppsV1StatefulSetOrdinals": { "start": "data 21" },
	"AppsV1StatefulSetPersistentVolumeClaimRetentionPolicy": {
		"whenDeleted": "data 22",
		"whenScaled": "data 22"
	},
	"AppsV1StatefulSetSpec": {
		"minReadySeconds": "availability 17",
		"ordinals": "data 21 AppsV1StatefulSetOrdinals",
		"persistentVolumeClaimRetentionPolicy": "data 22 AppsV1StatefulSetPersistentVolumeClaimRetentionPolicy",
		"podManagementPolicy": "refused 15",
		"replicas": "availability 17",
		"revisionHistoryLimit": "availability 99",
		"selector": "refused 18 MetaV1LabelSelector",
		"serviceName": "refused 15",
		"template": "availability 19 CoreV1PodTemplateSpec",
		"updateStrategy": "availability 17 AppsV1StatefulSetUpdateStrategy",
		"volumeClaimTemplates": "refused 15 AppsV1StatefulSetSpec.volumeClaimTemplates"
	},
	"AppsV1StatefulSetSpec.volumeClaimTemplates": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "refused 15 CoreV1PersistentVolumeClaimSpec",
		"status": "harmless 2 CoreV1PersistentVolumeClaimStatus"
	},
	"AppsV1StatefulSetUpdateStrategy": {
		"rollingUpdate": "availability 20 AppsV1RollingUpdateStatefulSetStrategy",
		"type": "availability 20"
	},
	"ArgoAppProject": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "access 23 ArgoAppProjectSpec",
		"status": "access 103"
	},
	"ArgoAppProjectSpec": {
		"clusterResourceBlacklist": "access 23 ArgoClusterResourceRestrictionItem",
		"clusterResourceWhitelist": "access 23 ArgoClusterResourceRestrictionItem",
		"description": "harmless 2",
		"destinationServiceAccounts": "access 23 ArgoApplicationDestinationServiceAccount",
		"destinations": "access 23 ArgoApplicationDestination",
		"namespaceResourceBlacklist": "access 23 ArgoAppProjectSpec.namespaceResourceBlacklist",
		"namespaceResourceWhitelist": "access 23 ArgoAppProjectSpec.namespaceResourceBlacklist",
		"orphanedResources": "access 23 ArgoOrphanedResourcesMonitorSettings",
		"permitOnlyProjectScopedClusters": "access 23",
		"roles": "access 23 ArgoProjectRole",
		"signatureKeys": "access 23 ArgoSignatureKey",
		"sourceIntegrity": "access 23 ArgoSourceIntegrity",
		"sourceNamespaces": "access 23",
		"sourceRepos": "access 23",
		"syncWindows": "access 23 ArgoSyncWindow"
	},
	"ArgoAppProjectSpec.namespaceResourceBlacklist": {
		"group": "access 23",
		"kind": "access 23"
	},
	"ArgoApplication": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"operation": "data 24 ArgoOperation",
		"spec": "identity 25 ArgoApplicationSpec",
		"status": "availability 104"
	},
	"ArgoApplicationDestination": {
		"name": "identity 26",
		"namespace": "identity 26",
		"server": "identity 26"
	},
	"ArgoApplicationDestinationServiceAccount": {
		"defaultServiceAccount": "access 23",
		"namespace": "access 23",
		"server": "access 23"
	},
	"ArgoApplicationMatchExpression": {
		"key": "identity 25",
		"operator": "identity 25",
		"values": "identity 25"
	},
	"ArgoApplicationPreservedFields": {
		"annotations": "identity 25",
		"labels": "identity 25"
	},
	"ArgoApplicationSet": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "identity 27 ArgoApplicationSetSpec",
		"status": "harmless 2"
	},
	"ArgoApplicationSetGenerator": {
		"clusterDecisionResource": "identity 27 ArgoDuckTypeGenerator",
		"clusters": "identity 27 ArgoClusterGenerator",
		"git": "identity 27 ArgoGitGenerator",
		"list": "identity 27 ArgoListGenerator",
		"matrix": "identity 27 ArgoMatrixGenerator",
		"merge": "identity 27 ArgoMergeGenerator",
		"plugin": "identity 27 ArgoPluginGenerator",
		"pullRequest": "identity 27 ArgoPullRequestGenerator",
		"scmProvider": "identity 27 ArgoSCMProviderGenerator",
		"selector": "identity 27 MetaV1LabelSelector"
	},
	"ArgoApplicationSetNestedGenerator": {
		"clusterDecisionResource": "identity 27 ArgoDuckTypeGenerator",
		"clusters": "identity 27 ArgoClusterGenerator",
		"git": "identity 27 ArgoGitGenerator",
		"list": "identity 27 ArgoListGenerator",
		"matrix": "identity 27",
		"merge": "identity 27",
		"plugin": "identity 27 ArgoPluginGenerator",
		"pullRequest": "identity 27 ArgoPullRequestGenerator",
		"scmProvider": "identity 27 ArgoSCMProviderGenerator",
		"selector": "identity 27 MetaV1LabelSelector"
	},
	"ArgoApplicationSetResourceIgnoreDifferences": {
		"jqPathExpressions": "identity 28",
		"jsonPointers": "identity 28",
		"name": "identity 28"
	},
	"ArgoApplicationSetRolloutStep": {
		"matchExpressions": "availability 29 ArgoApplicationMatchExpression",
		"maxUpdate": "availability 29"
	},
	"ArgoApplicationSetRolloutStrategy": { "steps": "availability 29 ArgoApplicationSetRolloutStep" },
	"ArgoApplicationSetSpec": {
		"applyNestedSelectors": "identity 27",
		"generators": "identity 27 ArgoApplicationSetGenerator",
		"goTemplate": "identity 27",
		"goTemplateOptions": "identity 27",
		"ignoreApplicationDifferences": "data 30 ArgoApplicationSetResourceIgnoreDifferences",
		"preservedFields": "data 30 ArgoApplicationPreservedFields",
		"strategy": "availability 29 ArgoApplicationSetStrategy",
		"syncPolicy": "data 30 ArgoApplicationSetSyncPolicy",
		"template": "identity 27 ArgoApplicationSetTemplate",
		"templatePatch": "identity 27"
	},
	"ArgoApplicationSetStrategy": {
		"deletionOrder": "availability 29",
		"rollingSync": "availability 29 ArgoApplicationSetRolloutStrategy",
		"type": "availability 29"
	},
	"ArgoApplicationSetSyncPolicy": {
		"applicationsSync": "data 31",
		"preserveResourcesOnDeletion": "data 31"
	},
	"ArgoApplicationSetTemplate": {
		"metadata": "identity 3 ArgoApplicationSetTemplateMeta",
		"spec": "identity 27 ArgoApplicationSpec"
	},
	"ArgoApplicationSetTemplateMeta": {
		"annotations": "identity 27 {}",
		"finalizers": "identity 27",
		"labels": "identity 27 {}",
		"name": "identity 27",
		"namespace": "identity 27"
	},
	"ArgoApplicationSource": {
		"chart": "identity 25",
		"directory": "identity 25 ArgoApplicationSourceDirectory",
		"helm": "identity 25 ArgoApplicationSourceHelm",
		"kustomize": "identity 25 ArgoApplicationSourceKustomize",
		"name": "identity 25",
		"path": "identity 25",
		"plugin": "identity 25 ArgoApplicationSourcePlugin",
		"ref": "identity 25",
		"repoURL": "identity 25",
		"tagPrefix": "identity 25",
		"targetRevision": "identity 25"
	},
	"ArgoApplicationSourceDirectory": {
		"disableExtensionFilter": "identity 25",
		"exclude": "identity 25",
		"include": "identity 25",
		"jsonnet": "identity 25 ArgoApplicationSourceJsonnet",
		"recurse": "identity 25"
	},
	"ArgoApplicationSourceHelm": {
		"apiVersions": "identity 25",
		"fileParameters": "identity 25 ArgoHelmFileParameter",
		"ignoreMissingValueFiles": "identity 25",
		"kubeVersion": "identity 25",
		"namespace": "identity 25",
		"parameters": "identity 25 ArgoHelmParameter",
		"passCredentials": "identity 25",
		"releaseName": "identity 25",
		"skipCrds": "identity 25",
		"skipSchemaValidation": "identity 25",
		"skipTests": "identity 25",
		"valueFiles": "identity 25",
		"values": "identity 25",
		"valuesObject": "identity 25",
		"version": "identity 25"
	},
	"ArgoApplicationSourceJsonnet": {
		"extVars": "identity 25 ArgoJsonnetVar",
		"libs": "identity 25",
		"tlas": "identity 25 ArgoJsonnetVar"
	},
	"ArgoApplicationSourceKustomize": {
		"apiVersions": "identity 25",
		"commonAnnotations": "identity 25 {}",
		"commonAnnotationsEnvsubst": "identity 25",
		"commonLabels": "identity 25 {}",
		"components": "identity 25",
		"forceCommonAnnotations": "identity 25",
		"forceCommonLabels": "identity 25",
		"ignoreMissingComponents": "identity 25",
		"images": "identity 25",
		"kubeVersion": "identity 25",
		"labelIncludeTemplates": "identity 25",
		"labelWithoutSelector": "identity 25",
		"namePrefix": "identity 25",
		"nameSuffix": "identity 25",
		"namespace": "identity 25",
		"patches": "identity 25 ArgoKustomizePatch",
		"replicas": "identity 25 ArgoKustomizeReplica",
		"version": "identity 25"
	},
	"ArgoApplicationSourcePlugin": {
		"env": "identity 25 ArgoEnvEntry",
		"name": "identity 25",
		"parameters": "identity 25 ArgoApplicationSourcePluginParameter"
	},
	"ArgoApplicationSourcePluginParameter": {
		"array": "identity 25",
		"map": "identity 25 {}",
		"name": "identity 25",
		"string": "identity 25"
	},
	"ArgoApplicationSpec": {
		"destination": "identity 26 ArgoApplicationDestination",
		"ignoreDifferences": "identity 28 ArgoResourceIgnoreDifferences",
		"info": "harmless 2 ArgoEnvEntry",
		"project": "access 32",
		"revisionHistoryLimit": "availability 99",
		"source": "identity 25 ArgoApplicationSource",
		"sourceHydrator": "identity 25 ArgoSourceHydrator",
		"sources": "identity 25 ArgoApplicationSource",
		"syncPolicy": "identity 25 ArgoSyncPolicy"
	},
	"ArgoBackoff": {
		"duration": "availability 33",
		"factor": "availability 33",
		"maxDuration": "availability 33"
	},
	"ArgoBasicAuthBitbucketServer": {
		"passwordRef": "identity 27 ArgoSecretRef",
		"username": "identity 27"
	},
	"ArgoBearerTokenBitbucket": { "tokenRef": "identity 27 ArgoSecretRef" },
	"ArgoClusterGenerator": {
		"flatList": "identity 27",
		"selector": "identity 27 MetaV1LabelSelector",
		"template": "identity 27 ArgoApplicationSetTemplate",
		"values": "identity 27 {}"
	},
	"ArgoClusterResourceRestrictionItem": {
		"group": "access 23",
		"kind": "access 23",
		"name": "access 23"
	},
	"ArgoConfigMapKeyRef": {
		"configMapName": "identity 27",
		"key": "identity 27"
	},
	"ArgoDrySource": {
		"directory": "identity 25 ArgoApplicationSourceDirectory",
		"helm": "identity 25 ArgoApplicationSourceHelm",
		"kustomize": "identity 25 ArgoApplicationSourceKustomize",
		"path": "identity 25",
		"plugin": "identity 25 ArgoApplicationSourcePlugin",
		"repoURL": "identity 25",
		"targetRevision": "identity 25"
	},
	"ArgoDuckTypeGenerator": {
		"configMapRef": "identity 27",
		"labelSelector": "identity 27 MetaV1LabelSelector",
		"name": "identity 27",
		"requeueAfterSeconds": "availability 102",
		"template": "identity 27 ArgoApplicationSetTemplate",
		"values": "identity 27 {}"
	},
	"ArgoEnvEntry": {
		"name": "identity 25",
		"value": "identity 25"
	},
	"ArgoGitDirectoryGeneratorItem": {
		"exclude": "identity 27",
		"path": "identity 27"
	},
	"ArgoGitGenerator": {
		"directories": "identity 27 ArgoGitDirectoryGeneratorItem",
		"files": "identity 27 ArgoGitDirectoryGeneratorItem",
		"pathParamPrefix": "identity 27",
		"repoURL": "identity 27",
		"requeueAfterSeconds": "availability 102",
		"revision": "identity 27",
		"template": "identity 27 ArgoApplicationSetTemplate",
		"values": "identity 27 {}"
	},
	"ArgoHelmFileParameter": {
		"name": "identity 25",
		"path": "identity 25"
	},
	"ArgoHelmParameter": {
		"forceString": "identity 25",
		"name": "identity 25",
		"value": "identity 25"
	},
	"ArgoHydrateTo": { "targetBranch": "identity 25" },
	"ArgoJWTToken": {
		"exp": "access 23",
		"iat": "access 23",
		"id": "access 23"
	},
	"ArgoJsonnetVar": {
		"code": "identity 25",
		"name": "identity 25",
		"value": "identity 25"
	},
	"ArgoKustomizePatch": {
		"options": "identity 25 {}",
		"patch": "identity 25",
		"path": "identity 25",
		"target": "identity 25 ArgoKustomizeSelector"
	},
	"ArgoKustomizeReplica": {
		"count": "identity 25",
		"name": "identity 25"
	},
	"ArgoKustomizeSelector": {
		"annotationSelector": "identity 25",
		"group": "identity 25",
		"kind": "identity 25",
		"labelSelector": "identity 25",
		"name": "identity 25",
		"namespace": "identity 25",
		"version": "identity 25"
	},
	"ArgoListGenerator": {
		"elements": "identity 27",
		"elementsYaml": "identity 27",
		"template": "identity 27 ArgoApplicationSetTemplate"
	},
	"ArgoManagedNamespaceMetadata": {
		"annotations": "access 34 {}",
		"labels": "access 34 {}"
	},
	"ArgoMatrixGenerator": {
		"generators": "identity 27 ArgoApplicationSetNestedGenerator",
		"template": "identity 27 ArgoApplicationSetTemplate"
	},
	"ArgoMergeGenerator": {
		"generators": "identity 27 ArgoApplicationSetNestedGenerator",
		"mergeKeys": "identity 27",
		"template": "identity 27 ArgoApplicationSetTemplate"
	},
	"ArgoOperation": {
		"info": "data 24 ArgoEnvEntry",
		"initiatedBy": "data 24 ArgoOperationInitiator",
		"retry": "data 24 ArgoRetryStrategy",
		"sync": "data 24 ArgoSyncOperation"
	},
	"ArgoOperationInitiator": {
		"automated": "data 24",
		"username": "data 24"
	},
	"ArgoOrphanedResourceKey": {
		"group": "harmless 2",
		"kind": "harmless 2",
		"name": "harmless 2"
	},
	"ArgoOrphanedResourcesMonitorSettings": {
		"ignore": "harmless 2 ArgoOrphanedResourceKey",
		"warn": "harmless 2"
	},
	"ArgoPluginConfigMapRef": { "name": "identity 27" },
	"ArgoPluginGenerator": {
		"configMapRef": "identity 27 ArgoPluginConfigMapRef",
		"input": "identity 27 ArgoPluginInput",
		"requeueAfterSeconds": "availability 102",
		"template": "identity 27 ArgoApplicationSetTemplate",
		"values": "identity 27 {}"
	},
	"ArgoPluginInput": { "parameters": "identity 27 {}" },
	"ArgoProjectRole": {
		"description": "harmless 2",
		"groups": "access 23",
		"jwtTokens": "access 23 ArgoJWTToken",
		"name": "access 23",
		"policies": "access 23"
	},
	"ArgoPullRequestGenerator": {
		"azuredevops": "identity 27 ArgoPullRequestGeneratorAzureDevOps",
		"bitbucket": "identity 27 ArgoPullRequestGeneratorBitbucket",
		"bitbucketServer": "identity 27 ArgoPullRequestGeneratorBitbucketServer",
		"continueOnRepoNotFoundError": "identity 27",
		"filters": "identity 27 ArgoPullRequestGeneratorFilter",
		"gitea": "identity 27 ArgoPullRequestGeneratorGitea",
		"github": "identity 27 ArgoPullRequestGeneratorGithub",
		"gitlab": "identity 27 ArgoPullRequestGeneratorGitLab",
		"requeueAfterSeconds": "availability 102",
		"template": "identity 27 ArgoApplicationSetTemplate",
		"values": "identity 27 {}"
	},
	"ArgoPullRequestGeneratorAzureDevOps": {
		"api": "identity 27",
		"labels": "identity 27",
		"organization": "identity 27",
		"project": "identity 27",
		"repo": "identity 27",
		"tokenRef": "identity 27 ArgoSecretRef"
	},
	"ArgoPullRequestGeneratorBitbucket": {
		"api": "identity 27",
		"basicAuth": "identity 27 ArgoBasicAuthBitbucketServer",
		"bearerToken": "identity 27 ArgoBearerTokenBitbucket",
		"owner": "identity 27",
		"repo": "identity 27"
	},
	"ArgoPullRequestGeneratorBitbucketServer": {
		"api": "identity 27",
		"basicAuth": "identity 27 ArgoBasicAuthBitbucketServer",
		"bearerToken": "identity 27 ArgoBearerTokenBitbucket",
		"caRef": "identity 27 ArgoConfigMapKeyRef",
		"insecure": "identity 27",
		"project": "identity 27",
		"repo": "identity 27"
	},
	"ArgoPullRequestGeneratorFilter": {
		"branchMatch": "identity 27",
		"targetBranchMatch": "identity 27",
		"titleMatch": "identity 27"
	},
	"ArgoPullRequestGeneratorGitLab": {
		"api": "identity 27",
		"caRef": "identity 27 ArgoConfigMapKeyRef",
		"insecure": "identity 27",
		"labels": "identity 27",
		"project": "identity 27",
		"pullRequestState": "identity 27",
		"tokenRef": "identity 27 ArgoSecretRef"
	},
	"ArgoPullRequestGeneratorGitea": {
		"api": "identity 27",
		"insecure": "identity 27",
		"labels": "identity 27",
		"owner": "identity 27",
		"repo": "identity 27",
		"tokenRef": "identity 27 ArgoSecretRef"
	},
	"ArgoPullRequestGeneratorGithub": {
		"api": "identity 27",
		"appSecretName": "identity 27",
		"labels": "identity 27",
		"owner": "identity 27",
		"repo": "identity 27",
		"tokenRef": "identity 27 ArgoSecretRef"
	},
	"ArgoResourceIgnoreDifferences": {
		"group": "identity 28",
		"jqPathExpressions": "identity 28",
		"jsonPointers": "identity 28",
		"kind": "identity 28",
		"managedFieldsManagers": "identity 28",
		"name": "identity 28",
		"namespace": "identity 28"
	},
	"ArgoRetryStrategy": {
		"backoff": "availability 33 ArgoBackoff",
		"limit": "availability 33",
		"refresh": "availability 33"
	},
	"ArgoSCMProviderGenerator": {
		"awsCodeCommit": "identity 27 ArgoSCMProviderGeneratorAWSCodeCommit",
		"azureDevOps": "identity 27 ArgoSCMProviderGeneratorAzureDevOps",
		"bitbucket": "identity 27 ArgoSCMProviderGeneratorBitbucket",
		"bitbucketServer": "identity 27 ArgoSCMProviderGeneratorBitbucketServer",
		"cloneProtocol": "identity 27",
		"filters": "identity 27 ArgoSCMProviderGeneratorFilter",
		"gitea": "identity 27 ArgoSCMProviderGeneratorGitea",
		"github": "identity 27 ArgoSCMProviderGeneratorGithub",
		"gitlab": "identity 27 ArgoSCMProviderGeneratorGitlab",
		"requeueAfterSeconds": "availability 102",
		"template": "identity 27 ArgoApplicationSetTemplate",
		"values": "identity 27 {}"
	},
	"ArgoSCMProviderGeneratorAWSCodeCommit": {
		"allBranches": "identity 27",
		"region": "identity 27",
		"role": "identity 27",
		"tagFilters": "identity 27 ArgoTagFilter"
	},
	"ArgoSCMProviderGeneratorAzureDevOps": {
		"accessTokenRef": "identity 27 ArgoSecretRef",
		"allBranches": "identity 27",
		"api": "identity 27",
		"organization": "identity 27",
		"teamProject": "identity 27"
	},
	"ArgoSCMProviderGeneratorBitbucket": {
		"allBranches": "identity 27",
		"appPasswordRef": "identity 27 ArgoSecretRef",
		"owner": "identity 27",
		"user": "identity 27"
	},
	"ArgoSCMProviderGeneratorBitbucketServer": {
		"allBranches": "identity 27",
		"api": "identity 27",
		"basicAuth": "identity 27 ArgoBasicAuthBitbucketServer",
		"bearerToken": "identity 27 ArgoBearerTokenBitbucket",
		"caRef": "identity 27 ArgoConfigMapKeyRef",
		"insecure": "identity 27",
		"project": "identity 27"
	},
	"ArgoSCMProviderGeneratorFilter": {
		"branchMatch": "identity 27",
		"labelMatch": "identity 27",
		"pathsDoNotExist": "identity 27",
		"pathsExist": "identity 27",
		"repositoryMatch": "identity 27"
	},
	"ArgoSCMProviderGeneratorGitea": {
		"allBranches": "identity 27",
		"api": "identity 27",
		"excludeArchivedRepos": "identity 27",
		"insecure": "identity 27",
		"owner": "identity 27",
		"tokenRef": "identity 27 ArgoSecretRef"
	},
	"ArgoSCMProviderGeneratorGithub": {
		"allBranches": "identity 27",
		"api": "identity 27",
		"appSecretName": "identity 27",
		"excludeArchivedRepos": "identity 27",
		"organization": "identity 27",
		"tokenRef": "identity 27 ArgoSecretRef"
	},
	"ArgoSCMProviderGeneratorGitlab": {
		"allBranches": "identity 27",
		"api": "identity 27",
		"caRef": "identity 27 ArgoConfigMapKeyRef",
		"group": "identity 27",
		"includeArchivedRepos": "identity 27",
		"includeSharedProjects": "identity 27",
		"includeSubgroups": "identity 27",
		"insecure": "identity 27",
		"tokenRef": "identity 27 ArgoSecretRef",
		"topic": "identity 27"
	},
	"ArgoSecretRef": {
		"key": "identity 27",
		"secretName": "identity 27"
	},
	"ArgoSignatureKey": { "keyID": "access 23" },
	"ArgoSourceHydrator": {
		"drySource": "identity 25 ArgoDrySource",
		"hydrateTo": "identity 25 ArgoHydrateTo",
		"syncSource": "identity 25 ArgoSyncSource"
	},
	"ArgoSourceIntegrity": { "git": "access 23 ArgoSourceIntegrityGit" },
	"ArgoSourceIntegrityGit": { "policies": "access 23 ArgoSourceIntegrityGitPolicy" },
	"ArgoSourceIntegrityGitGpg": {
		"keys": "access 23",
		"mode": "access 23"
	},
	"ArgoSourceIntegrityGitPolicy": {
		"gpg": "access 23 ArgoSourceIntegrityGitGpg",
		"repos": "access 23 ArgoSourceIntegrityGitRepo"
	},
	"ArgoSourceIntegrityGitRepo": { "url": "access 23" },
	"ArgoSyncOperation": {
		"autoHealAttemptsCount": "data 24",
		"dryRun": "data 24",
		"manifests": "data 24",
		"prune": "data 24",
		"resources": "data 24 ArgoSyncOperationResource",
		"revision": "data 24",
		"revisions": "data 24",
		"source": "data 24 ArgoApplicationSource",
		"sources": "data 24 ArgoApplicationSource",
		"syncOptions": "data 24",
		"syncStrategy": "data 24 ArgoSyncStrategy"
	},
	"ArgoSyncOperationResource": {
		"group": "data 24",
		"kind": "data 24",
		"name": "data 24",
		"namespace": "data 24"
	},
	"ArgoSyncPolicy": {
		"automated": "data 35 ArgoSyncPolicyAutomated",
		"managedNamespaceMetadata": "access 34 ArgoManagedNamespaceMetadata",
		"retry": "availability 33 ArgoRetryStrategy",
		"syncOptions": "data 35"
	},
	"ArgoSyncPolicyAutomated": {
		"allowEmpty": "data 35",
		"enabled": "data 35",
		"prune": "data 35",
		"selfHeal": "data 35"
	},
	"ArgoSyncSource": {
		"path": "identity 25",
		"repoURL": "identity 25",
		"targetBranch": "identity 25"
	},
	"ArgoSyncStrategy": {
		"apply": "data 24 ArgoSyncStrategyApply",
		"hook": "data 24 ArgoSyncStrategyApply"
	},
	"ArgoSyncStrategyApply": { "force": "data 24" },
	"ArgoSyncWindow": {
		"andOperator": "access 23",
		"applications": "access 23",
		"clusters": "access 23",
		"description": "harmless 2",
		"duration": "access 23",
		"kind": "access 23",
		"manualSync": "access 23",
		"namespaces": "access 23",
		"schedule": "access 23",
		"syncOverrun": "access 23",
		"timeZone": "access 23"
	},
	"ArgoTagFilter": {
		"key": "identity 27",
		"value": "identity 27"
	},
	"AuthenticationV1SelfSubjectReview": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "harmless 2 MetaV1ObjectMeta",
		"status": "harmless 2"
	},
	"AuthenticationV1TokenReview": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "harmless 2 MetaV1ObjectMeta",
		"spec": "harmless 2 AuthenticationV1TokenReviewSpec",
		"status": "harmless 2"
	},
	"AuthenticationV1TokenReviewSpec": {
		"audiences": "harmless 2",
		"token": "harmless 2"
	},
	"AuthorizationV1FieldSelectorAttributes": {
		"rawSelector": "harmless 2",
		"requirements": "harmless 2 MetaV1FieldSelectorRequirement"
	},
	"AuthorizationV1LocalSubjectAccessReview": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "harmless 2 MetaV1ObjectMeta",
		"spec": "harmless 2 AuthorizationV1SubjectAccessReviewSpec",
		"status": "harmless 2"
	},
	"AuthorizationV1NonResourceAttributes": {
		"path": "harmless 2",
		"verb": "harmless 2"
	},
	"AuthorizationV1ResourceAttributes": {
		"fieldSelector": "harmless 2 AuthorizationV1FieldSelectorAttributes",
		"group": "harmless 2",
		"labelSelector": "harmless 2 AuthorizationV1FieldSelectorAttributes",
		"name": "harmless 2",
		"namespace": "harmless 2",
		"resource": "harmless 2",
		"subresource": "harmless 2",
		"verb": "harmless 2",
		"version": "harmless 2"
	},
	"AuthorizationV1SelfSubjectAccessReview": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "harmless 2 MetaV1ObjectMeta",
		"spec": "harmless 2 AuthorizationV1SelfSubjectAccessReviewSpec",
		"status": "harmless 2"
	},
	"AuthorizationV1SelfSubjectAccessReviewSpec": {
		"nonResourceAttributes": "harmless 2 AuthorizationV1NonResourceAttributes",
		"resourceAttributes": "harmless 2 AuthorizationV1ResourceAttributes"
	},
	"AuthorizationV1SelfSubjectRulesReview": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "harmless 2 MetaV1ObjectMeta",
		"spec": "harmless 2 AuthorizationV1SelfSubjectRulesReviewSpec",
		"status": "harmless 2"
	},
	"AuthorizationV1SelfSubjectRulesReviewSpec": { "namespace": "harmless 2" },
	"AuthorizationV1SubjectAccessReviewSpec": {
		"extra": "harmless 2 {}",
		"groups": "harmless 2",
		"nonResourceAttributes": "harmless 2 AuthorizationV1NonResourceAttributes",
		"resourceAttributes": "harmless 2 AuthorizationV1ResourceAttributes",
		"uid": "harmless 2",
		"user": "harmless 2"
	},
	"AutoscalingV1CrossVersionObjectReference": {
		"apiVersion": "availability 36",
		"kind": "availability 36",
		"name": "availability 36"
	},
	"AutoscalingV1HorizontalPodAutoscaler": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 36 AutoscalingV1HorizontalPodAutoscalerSpec",
		"status": "harmless 2"
	},
	"AutoscalingV1HorizontalPodAutoscalerSpec": {
		"maxReplicas": "availability 36",
		"minReplicas": "availability 36",
		"scaleTargetRef": "availability 37 AutoscalingV1CrossVersionObjectReference",
		"targetCPUUtilizationPercentage": "availability 36"
	},
	"AutoscalingV2ContainerResourceMetricSource": {
		"container": "availability 36",
		"name": "availability 36",
		"target": "availability 36 AutoscalingV2MetricTarget"
	},
	"AutoscalingV2ExternalMetricSource": {
		"metric": "availability 36 AutoscalingV2MetricIdentifier",
		"target": "availability 36 AutoscalingV2MetricTarget"
	},
	"AutoscalingV2HPAScalingPolicy": {
		"periodSeconds": "availability 36",
		"type": "availability 36",
		"value": "availability 36"
	},
	"AutoscalingV2HPAScalingRules": {
		"policies": "availability 36 AutoscalingV2HPAScalingPolicy",
		"selectPolicy": "availability 36",
		"stabilizationWindowSeconds": "availability 36",
		"tolerance": "availability 36"
	},
	"AutoscalingV2HorizontalPodAutoscaler": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 36 AutoscalingV2HorizontalPodAutoscalerSpec",
		"status": "harmless 2"
	},
	"AutoscalingV2HorizontalPodAutoscalerBehavior": {
		"scaleDown": "availability 36 AutoscalingV2HPAScalingRules",
		"scaleUp": "availability 36 AutoscalingV2HPAScalingRules"
	},
	"AutoscalingV2HorizontalPodAutoscalerSpec": {
		"behavior": "availability 36 AutoscalingV2HorizontalPodAutoscalerBehavior",
		"maxReplicas": "availability 36",
		"metrics": "availability 36 AutoscalingV2MetricSpec",
		"minReplicas": "availability 36",
		"scaleTargetRef": "availability 37 AutoscalingV1CrossVersionObjectReference"
	},
	"AutoscalingV2MetricIdentifier": {
		"name": "availability 36",
		"selector": "availability 36 MetaV1LabelSelector"
	},
	"AutoscalingV2MetricSpec": {
		"containerResource": "availability 36 AutoscalingV2ContainerResourceMetricSource",
		"external": "availability 36 AutoscalingV2ExternalMetricSource",
		"object": "availability 36 AutoscalingV2ObjectMetricSource",
		"pods": "availability 36 AutoscalingV2ExternalMetricSource",
		"resource": "availability 36 AutoscalingV2ResourceMetricSource",
		"type": "availability 36"
	},
	"AutoscalingV2MetricTarget": {
		"averageUtilization": "availability 36",
		"averageValue": "availability 36",
		"type": "availability 36",
		"value": "availability 36"
	},
	"AutoscalingV2ObjectMetricSource": {
		"describedObject": "availability 36 AutoscalingV1CrossVersionObjectReference",
		"metric": "availability 36 AutoscalingV2MetricIdentifier",
		"target": "availability 36 AutoscalingV2MetricTarget"
	},
	"AutoscalingV2ResourceMetricSource": {
		"name": "availability 36",
		"target": "availability 36 AutoscalingV2MetricTarget"
	},
	"BatchV1CronJob": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 38 BatchV1CronJobSpec",
		"status": "harmless 2"
	},
	"BatchV1CronJobSpec": {
		"concurrencyPolicy": "availability 38",
		"failedJobsHistoryLimit": "data 101",
		"jobTemplate": "availability 38 BatchV1JobTemplateSpec",
		"schedule": "availability 38",
		"startingDeadlineSeconds": "availability 38",
		"successfulJobsHistoryLimit": "data 101",
		"suspend": "availability 38",
		"timeZone": "availability 38"
	},
	"BatchV1Job": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 38 BatchV1JobSpec",
		"status": "harmless 2"
	},
	"BatchV1JobSpec": {
		"activeDeadlineSeconds": "availability 38",
		"backoffLimit": "availability 38",
		"backoffLimitPerIndex": "refused 39",
		"completionMode": "refused 39",
		"completions": "refused 108",
		"managedBy": "refused 39",
		"manualSelector": "availability 38",
		"maxFailedIndexes": "availability 38",
		"parallelism": "availability 38",
		"podFailurePolicy": "refused 39 BatchV1PodFailurePolicy",
		"podReplacementPolicy": "availability 38",
		"selector": "refused 39 MetaV1LabelSelector",
		"successPolicy": "refused 39 BatchV1SuccessPolicy",
		"suspend": "availability 38",
		"template": "refused 39 CoreV1PodTemplateSpec",
		"ttlSecondsAfterFinished": "availability 40"
	},
	"BatchV1JobTemplateSpec": {
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 38 BatchV1JobSpec"
	},
	"BatchV1PodFailurePolicy": { "rules": "refused 39 BatchV1PodFailurePolicyRule" },
	"BatchV1PodFailurePolicyOnExitCodesRequirement": {
		"containerName": "refused 39",
		"operator": "refused 39",
		"values": "refused 39"
	},
	"BatchV1PodFailurePolicyOnPodConditionsPattern": {
		"status": "refused 39",
		"type": "refused 39"
	},
	"BatchV1PodFailurePolicyRule": {
		"action": "refused 39",
		"onExitCodes": "refused 39 BatchV1PodFailurePolicyOnExitCodesRequirement",
		"onPodConditions": "refused 39 BatchV1PodFailurePolicyOnPodConditionsPattern"
	},
	"BatchV1SuccessPolicy": { "rules": "refused 39 BatchV1SuccessPolicyRule" },
	"BatchV1SuccessPolicyRule": {
		"succeededCount": "refused 39",
		"succeededIndexes": "refused 39"
	},
	"CertificatesV1CertificateSigningRequest": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "access 41 CertificatesV1CertificateSigningRequestSpec",
		"status": "harmless 2"
	},
	"CertificatesV1CertificateSigningRequestSpec": {
		"expirationSeconds": "refused 42",
		"extra": "refused 42 {}",
		"groups": "refused 42",
		"request": "refused 42",
		"signerName": "refused 42",
		"uid": "refused 42",
		"usages": "refused 42",
		"username": "refused 42"
	},
	"CoordinationV1Lease": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 43 CoordinationV1LeaseSpec"
	},
	"CoordinationV1LeaseSpec": {
		"acquireTime": "availability 43",
		"holderIdentity": "availability 43",
		"leaseDurationSeconds": "availability 43",
		"leaseTransitions": "availability 43",
		"preferredHolder": "availability 43",
		"renewTime": "availability 43",
		"strategy": "availability 43"
	},
	"CoreV1AWSElasticBlockStoreVolumeSource": {
		"fsType": "data 44",
		"partition": "data 44",
		"readOnly": "data 44",
		"volumeID": "data 44"
	},
	"CoreV1Affinity": {
		"nodeAffinity": "availability 19 CoreV1NodeAffinity",
		"podAffinity": "availability 19 CoreV1PodAffinity",
		"podAntiAffinity": "availability 19 CoreV1PodAffinity"
	},
	"CoreV1AppArmorProfile": {
		"localhostProfile": "access 45",
		"type": "access 45"
	},
	"CoreV1AzureDiskVolumeSource": {
		"cachingMode": "data 44",
		"diskName": "data 44",
		"diskURI": "data 44",
		"fsType": "data 44",
		"kind": "data 44",
		"readOnly": "data 44"
	},
	"CoreV1AzureFilePersistentVolumeSource": {
		"readOnly": "data 44",
		"secretName": "data 44",
		"secretNamespace": "data 44",
		"shareName": "data 44"
	},
	"CoreV1AzureFileVolumeSource": {
		"readOnly": "data 44",
		"secretName": "data 44",
		"shareName": "data 44"
	},
	"CoreV1CSIPersistentVolumeSource": {
		"controllerExpandSecretRef": "data 44 CoreV1SecretReference",
		"controllerPublishSecretRef": "data 44 CoreV1SecretReference",
		"driver": "data 44",
		"fsType": "data 44",
		"nodeExpandSecretRef": "data 44 CoreV1SecretReference",
		"nodePublishSecretRef": "data 44 CoreV1SecretReference",
		"nodeStageSecretRef": "data 44 CoreV1SecretReference",
		"readOnly": "data 44",
		"volumeAttributes": "data 44 {}",
		"volumeHandle": "data 44"
	},
	"CoreV1CSIVolumeSource": {
		"driver": "data 44",
		"fsType": "data 44",
		"nodePublishSecretRef": "data 44 CoreV1LocalObjectReference",
		"readOnly": "data 44",
		"volumeAttributes": "data 44 {}"
	},
	"CoreV1Capabilities": {
		"add": "access 45",
		"drop": "access 45"
	},
	"CoreV1CephFSPersistentVolumeSource": {
		"monitors": "data 44",
		"path": "data 44",
		"readOnly": "data 44",
		"secretFile": "data 44",
		"secretRef": "data 44 CoreV1SecretReference",
		"user": "data 44"
	},
	"CoreV1CephFSVolumeSource": {
		"monitors": "data 44",
		"path": "data 44",
		"readOnly": "data 44",
		"secretFile": "data 44",
		"secretRef": "data 44 CoreV1LocalObjectReference",
		"user": "data 44"
	},
	"CoreV1CinderPersistentVolumeSource": {
		"fsType": "data 44",
		"readOnly": "data 44",
		"secretRef": "data 44 CoreV1SecretReference",
		"volumeID": "data 44"
	},
	"CoreV1CinderVolumeSource": {
		"fsType": "data 44",
		"readOnly": "data 44",
		"secretRef": "data 44 CoreV1LocalObjectReference",
		"volumeID": "data 44"
	},
	"CoreV1ClientIPConfig": { "timeoutSeconds": "availability 46" },
	"CoreV1ClusterTrustBundleProjection": {
		"labelSelector": "access 47 MetaV1LabelSelector",
		"name": "access 47",
		"optional": "access 47",
		"path": "access 47",
		"signerName": "access 47"
	},
	"CoreV1ConfigMap": {
		"apiVersion": "harmless 2",
		"binaryData": "availability 48 {}",
		"data": "availability 48 {}",
		"immutable": "refused 49",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta"
	},
	"CoreV1ConfigMapEnvSource": {
		"name": "availability 50",
		"optional": "availability 50"
	},
	"CoreV1ConfigMapKeySelector": {
		"key": "availability 19",
		"name": "availability 19",
		"optional": "availability 19"
	},
	"CoreV1ConfigMapNodeConfigSource": {
		"kubeletConfigKey": "availability 50",
		"name": "availability 50",
		"namespace": "availability 50",
		"resourceVersion": "availability 50",
		"uid": "availability 50"
	},
	"CoreV1ConfigMapProjection": {
		"items": "availability 50 CoreV1KeyToPath",
		"name": "availability 50",
		"optional": "availability 50"
	},
	"CoreV1ConfigMapVolumeSource": {
		"defaultMode": "availability 50",
		"items": "availability 50 CoreV1KeyToPath",
		"name": "availability 50",
		"optional": "availability 50"
	},
	"CoreV1Container": {
		"args": "availability 19",
		"command": "availability 19",
		"env": "availability 19 CoreV1EnvVar",
		"envFrom": "availability 19 CoreV1EnvFromSource",
		"image": "availability 19",
		"imagePullPolicy": "availability 19",
		"lifecycle": "availability 19 CoreV1Lifecycle",
		"livenessProbe": "availability 19 CoreV1Probe",
		"name": "availability 19",
		"ports": "availability 19 CoreV1ContainerPort",
		"readinessProbe": "availability 19 CoreV1Probe",
		"resizePolicy": "availability 19 CoreV1ContainerResizePolicy",
		"resources": "availability 19 CoreV1ResourceRequirements",
		"restartPolicy": "availability 19",
		"restartPolicyRules": "availability 19 CoreV1ContainerRestartRule",
		"securityContext": "access 51 CoreV1SecurityContext",
		"startupProbe": "availability 19 CoreV1Probe",
		"stdin": "availability 19",
		"stdinOnce": "availability 19",
		"terminationMessagePath": "availability 19",
		"terminationMessagePolicy": "availability 19",
		"tty": "availability 19",
		"volumeDevices": "data 52 CoreV1VolumeDevice",
		"volumeMounts": "data 52 CoreV1VolumeMount",
		"workingDir": "availability 19"
	},
	"CoreV1ContainerPort": {
		"containerPort": "availability 19",
		"hostIP": "access 53",
		"hostPort": "access 53",
		"name": "availability 19",
		"protocol": "availability 19"
	},
	"CoreV1ContainerResizePolicy": {
		"resourceName": "availability 19",
		"restartPolicy": "availability 19"
	},
	"CoreV1ContainerRestartRule": {
		"action": "availability 19",
		"exitCodes": "availability 19 CoreV1ContainerRestartRuleOnExitCodes"
	},
	"CoreV1ContainerRestartRuleOnExitCodes": {
		"operator": "availability 19",
		"values": "availability 19"
	},
	"CoreV1DownwardAPIProjection": { "items": "availability 50 CoreV1DownwardAPIVolumeFile" },
	"CoreV1DownwardAPIVolumeFile": {
		"fieldRef": "availability 50 CoreV1ObjectFieldSelector",
		"mode": "availability 50",
		"path": "availability 50",
		"resourceFieldRef": "availability 50 CoreV1ResourceFieldSelector"
	},
	"CoreV1DownwardAPIVolumeSource": {
		"defaultMode": "availability 50",
		"items": "availability 50 CoreV1DownwardAPIVolumeFile"
	},
	"CoreV1EmptyDirVolumeSource": {
		"medium": "availability 50",
		"sizeLimit": "availability 50"
	},
	"CoreV1EndpointAddress": {
		"hostname": "availability 54",
		"ip": "availability 54",
		"nodeName": "availability 54",
		"targetRef": "availability 54 CoreV1ObjectReference"
	},
	"CoreV1EndpointPort": {
		"appProtocol": "availability 54",
		"name": "availability 54",
		"port": "availability 54",
		"protocol": "availability 54"
	},
	"CoreV1EndpointSubset": {
		"addresses": "availability 54 CoreV1EndpointAddress",
		"notReadyAddresses": "availability 54 CoreV1EndpointAddress",
		"ports": "availability 54 CoreV1EndpointPort"
	},
	"CoreV1Endpoints": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"subsets": "availability 54 CoreV1EndpointSubset"
	},
	"CoreV1EnvFromSource": {
		"configMapRef": "availability 19 CoreV1ConfigMapEnvSource",
		"prefix": "availability 19",
		"secretRef": "availability 19 CoreV1ConfigMapEnvSource"
	},
	"CoreV1EnvVar": {
		"name": "availability 19",
		"value": "availability 19",
		"valueFrom": "availability 19 CoreV1EnvVarSource"
	},
	"CoreV1EnvVarSource": {
		"configMapKeyRef": "availability 19 CoreV1ConfigMapKeySelector",
		"fieldRef": "availability 19 CoreV1ObjectFieldSelector",
		"fileKeyRef": "availability 19 CoreV1FileKeySelector",
		"resourceFieldRef": "availability 19 CoreV1ResourceFieldSelector",
		"secretKeyRef": "availability 19 CoreV1ConfigMapKeySelector"
	},
	"CoreV1EphemeralContainer": {
		"args": "availability 19",
		"command": "availability 19",
		"env": "availability 19 CoreV1EnvVar",
		"envFrom": "availability 19 CoreV1EnvFromSource",
		"image": "availability 19",
		"imagePullPolicy": "availability 19",
		"lifecycle": "availability 19 CoreV1Lifecycle",
		"livenessProbe": "availability 19 CoreV1Probe",
		"name": "availability 19",
		"ports": "availability 19 CoreV1ContainerPort",
		"readinessProbe": "availability 19 CoreV1Probe",
		"resizePolicy": "availability 19 CoreV1ContainerResizePolicy",
		"resources": "availability 19 CoreV1ResourceRequirements",
		"restartPolicy": "availability 19",
		"restartPolicyRules": "availability 19 CoreV1ContainerRestartRule",
		"securityContext": "access 51 CoreV1SecurityContext",
		"startupProbe": "availability 19 CoreV1Probe",
		"stdin": "availability 19",
		"stdinOnce": "availability 19",
		"targetContainerName": "availability 19",
		"terminationMessagePath": "availability 19",
		"terminationMessagePolicy": "availability 19",
		"tty": "availability 19",
		"volumeDevices": "data 52 CoreV1VolumeDevice",
		"volumeMounts": "data 52 CoreV1VolumeMount",
		"workingDir": "availability 19"
	},
	"CoreV1EphemeralVolumeSource": { "volumeClaimTemplate": "availability 50 CoreV1PersistentVolumeClaimTemplate" },
	"CoreV1Event": {
		"action": "harmless 2",
		"apiVersion": "harmless 2",
		"count": "harmless 2",
		"eventTime": "harmless 2",
		"firstTimestamp": "harmless 2",
		"involvedObject": "harmless 2 CoreV1ObjectReference",
		"kind": "harmless 2",
		"lastTimestamp": "harmless 2",
		"message": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"reason": "harmless 2",
		"related": "harmless 2 CoreV1ObjectReference",
		"reportingComponent": "harmless 2",
		"reportingInstance": "harmless 2",
		"series": "harmless 2 CoreV1EventSeries",
		"source": "harmless 2 CoreV1EventSource",
		"type": "harmless 2"
	},
	"CoreV1EventSeries": {
		"count": "harmless 2",
		"lastObservedTime": "harmless 2"
	},
	"CoreV1EventSource": {
		"component": "harmless 2",
		"host": "harmless 2"
	},
	"CoreV1ExecAction": { "command": "availability 19" },
	"CoreV1FCVolumeSource": {
		"fsType": "data 44",
		"lun": "data 44",
		"readOnly": "data 44",
		"targetWWNs": "data 44",
		"wwids": "data 44"
	},
	"CoreV1FileKeySelector": {
		"key": "availability 19",
		"optional": "availability 19",
		"path": "availability 19",
		"volumeName": "availability 19"
	},
	"CoreV1FlexPersistentVolumeSource": {
		"driver": "data 44",
		"fsType": "data 44",
		"options": "data 44 {}",
		"readOnly": "data 44",
		"secretRef": "data 44 CoreV1SecretReference"
	},
	"CoreV1FlexVolumeSource": {
		"driver": "data 44",
		"fsType": "data 44",
		"options": "data 44 {}",
		"readOnly": "data 44",
		"secretRef": "data 44 CoreV1LocalObjectReference"
	},
	"CoreV1FlockerVolumeSource": {
		"datasetName": "data 44",
		"datasetUUID": "data 44"
	},
	"CoreV1GCEPersistentDiskVolumeSource": {
		"fsType": "data 44",
		"partition": "data 44",
		"pdName": "data 44",
		"readOnly": "data 44"
	},
	"CoreV1GRPCAction": {
		"port": "availability 19",
		"service": "availability 19"
	},
	"CoreV1GitRepoVolumeSource": {
		"directory": "availability 50",
		"repository": "availability 50",
		"revision": "availability 50"
	},
	"CoreV1GlusterfsPersistentVolumeSource": {
		"endpoints": "data 44",
		"endpointsNamespace": "data 44",
		"path": "data 44",
		"readOnly": "data 44"
	},
	"CoreV1GlusterfsVolumeSource": {
		"endpoints": "data 44",
		"path": "data 44",
		"readOnly": "data 44"
	},
	"CoreV1HTTPGetAction": {
		"host": "availability 19",
		"httpHeaders": "availability 19 ArgoEnvEntry",
		"path": "availability 19",
		"port": "availability 19",
		"scheme": "availability 19"
	},
	"CoreV1HostAlias": {
		"hostnames": "availability 19",
		"ip": "availability 19"
	},
	"CoreV1HostPathVolumeSource": {
		"path": "access 55",
		"type": "access 55"
	},
	"CoreV1ISCSIPersistentVolumeSource": {
		"chapAuthDiscovery": "data 44",
		"chapAuthSession": "data 44",
		"fsType": "data 44",
		"initiatorName": "data 44",
		"iqn": "data 44",
		"iscsiInterface": "data 44",
		"lun": "data 44",
		"portals": "data 44",
		"readOnly": "data 44",
		"secretRef": "data 44 CoreV1SecretReference",
		"targetPortal": "data 44"
	},
	"CoreV1ISCSIVolumeSource": {
		"chapAuthDiscovery": "data 44",
		"chapAuthSession": "data 44",
		"fsType": "data 44",
		"initiatorName": "data 44",
		"iqn": "data 44",
		"iscsiInterface": "data 44",
		"lun": "data 44",
		"portals": "data 44",
		"readOnly": "data 44",
		"secretRef": "data 44 CoreV1LocalObjectReference",
		"targetPortal": "data 44"
	},
	"CoreV1ImageVolumeSource": {
		"pullPolicy": "availability 50",
		"reference": "availability 50"
	},
	"CoreV1KeyToPath": {
		"key": "availability 50",
		"mode": "availability 50",
		"path": "availability 50"
	},
	"CoreV1Lifecycle": {
		"postStart": "availability 19 CoreV1LifecycleHandler",
		"preStop": "availability 19 CoreV1LifecycleHandler",
		"stopSignal": "availability 19"
	},
	"CoreV1LifecycleHandler": {
		"exec": "availability 19 CoreV1ExecAction",
		"httpGet": "availability 19 CoreV1HTTPGetAction",
		"sleep": "availability 19 CoreV1SleepAction",
		"tcpSocket": "availability 19 CoreV1TCPSocketAction"
	},
	"CoreV1LimitRange": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 56 CoreV1LimitRangeSpec"
	},
	"CoreV1LimitRangeItem": {
		"default": "availability 56 {}",
		"defaultRequest": "availability 56 {}",
		"max": "availability 56 {}",
		"maxLimitRequestRatio": "availability 56 {}",
		"min": "availability 56 {}",
		"type": "availability 56"
	},
	"CoreV1LimitRangeSpec": { "limits": "availability 56 CoreV1LimitRangeItem" },
	"CoreV1LocalObjectReference": { "name": "availability 19" },
	"CoreV1LocalVolumeSource": {
		"fsType": "data 44",
		"path": "data 44"
	},
	"CoreV1ModifyVolumeStatus": {
		"status": "harmless 2",
		"targetVolumeAttributesClassName": "harmless 2"
	},
	"CoreV1NFSVolumeSource": {
		"path": "data 44",
		"readOnly": "data 44",
		"server": "data 44"
	},
	"CoreV1Namespace": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "data 57 CoreV1NamespaceSpec",
		"status": "harmless 2"
	},
	"CoreV1NamespaceSpec": { "finalizers": "data 57" },
	"CoreV1Node": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 58 CoreV1NodeSpec",
		"status": "harmless 2"
	},
	"CoreV1NodeAffinity": {
		"preferredDuringSchedulingIgnoredDuringExecution": "availability 19 CoreV1PreferredSchedulingTerm",
		"requiredDuringSchedulingIgnoredDuringExecution": "availability 19 CoreV1NodeSelector"
	},
	"CoreV1NodeConfigSource": { "configMap": "availability 58 CoreV1ConfigMapNodeConfigSource" },
	"CoreV1NodeSelector": { "nodeSelectorTerms": "availability 58 CoreV1NodeSelectorTerm" },
	"CoreV1NodeSelectorRequirement": {
		"key": "availability 58",
		"operator": "availability 58",
		"values": "availability 58"
	},
	"CoreV1NodeSelectorTerm": {
		"matchExpressions": "availability 58 CoreV1NodeSelectorRequirement",
		"matchFields": "availability 58 CoreV1NodeSelectorRequirement"
	},
	"CoreV1NodeSpec": {
		"configSource": "harmless 2 CoreV1NodeConfigSource",
		"externalID": "harmless 2",
		"podCIDR": "refused 15",
		"podCIDRs": "refused 15",
		"providerID": "refused 15",
		"taints": "availability 58 CoreV1Taint",
		"unschedulable": "availability 58"
	},
	"CoreV1ObjectFieldSelector": {
		"apiVersion": "availability 19",
		"fieldPath": "availability 19"
	},
	"CoreV1ObjectReference": {
		"apiVersion": "availability 19",
		"fieldPath": "availability 19",
		"kind": "availability 19",
		"name": "availability 19",
		"namespace": "availability 19",
		"resourceVersion": "availability 19",
		"uid": "availability 19"
	},
	"CoreV1PersistentVolume": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "data 59 CoreV1PersistentVolumeSpec",
		"status": "harmless 2"
	},
	"CoreV1PersistentVolumeClaim": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "data 60 CoreV1PersistentVolumeClaimSpec",
		"status": "harmless 2"
	},
	"CoreV1PersistentVolumeClaimCondition": {
		"lastProbeTime": "harmless 2",
		"lastTransitionTime": "harmless 2",
		"message": "harmless 2",
		"reason": "harmless 2",
		"status": "harmless 2",
		"type": "harmless 2"
	},
	"CoreV1PersistentVolumeClaimSpec": {
		"accessModes": "refused 61",
		"dataSource": "refused 61 CoreV1TypedLocalObjectReference",
		"dataSourceRef": "refused 61 CoreV1TypedObjectReference",
		"resources": "data 62 CoreV1VolumeResourceRequirements",
		"selector": "refused 61 MetaV1LabelSelector",
		"storageClassName": "refused 61",
		"volumeAttributesClassName": "data 62",
		"volumeMode": "refused 61",
		"volumeName": "refused 61"
	},
	"CoreV1PersistentVolumeClaimStatus": {
		"accessModes": "harmless 2",
		"allocatedResourceStatuses": "harmless 2 {}",
		"allocatedResources": "harmless 2 {}",
		"capacity": "harmless 2 {}",
		"conditions": "harmless 2 CoreV1PersistentVolumeClaimCondition",
		"currentVolumeAttributesClassName": "harmless 2",
		"modifyVolumeStatus": "harmless 2 CoreV1ModifyVolumeStatus",
		"phase": "harmless 2"
	},
	"CoreV1PersistentVolumeClaimTemplate": {
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "data 60 CoreV1PersistentVolumeClaimSpec"
	},
	"CoreV1PersistentVolumeClaimVolumeSource": {
		"claimName": "data 44",
		"readOnly": "data 44"
	},
	"CoreV1PersistentVolumeSpec": {
		"accessModes": "data 59",
		"awsElasticBlockStore": "data 59 CoreV1AWSElasticBlockStoreVolumeSource",
		"azureDisk": "data 59 CoreV1AzureDiskVolumeSource",
		"azureFile": "data 59 CoreV1AzureFilePersistentVolumeSource",
		"capacity": "data 59 {}",
		"cephfs": "data 59 CoreV1CephFSPersistentVolumeSource",
		"cinder": "data 59 CoreV1CinderPersistentVolumeSource",
		"claimRef": "data 59 CoreV1ObjectReference",
		"csi": "data 59 CoreV1CSIPersistentVolumeSource",
		"fc": "data 59 CoreV1FCVolumeSource",
		"flexVolume": "data 59 CoreV1FlexPersistentVolumeSource",
		"flocker": "data 59 CoreV1FlockerVolumeSource",
		"gcePersistentDisk": "data 59 CoreV1GCEPersistentDiskVolumeSource",
		"glusterfs": "data 59 CoreV1GlusterfsPersistentVolumeSource",
		"hostPath": "data 59 CoreV1HostPathVolumeSource",
		"iscsi": "data 59 CoreV1ISCSIPersistentVolumeSource",
		"local": "data 59 CoreV1LocalVolumeSource",
		"mountOptions": "data 59",
		"nfs": "data 59 CoreV1NFSVolumeSource",
		"nodeAffinity": "refused 15 CoreV1VolumeNodeAffinity",
		"persistentVolumeReclaimPolicy": "data 63",
		"photonPersistentDisk": "data 59 CoreV1PhotonPersistentDiskVolumeSource",
		"portworxVolume": "data 59 CoreV1PortworxVolumeSource",
		"quobyte": "data 59 CoreV1QuobyteVolumeSource",
		"rbd": "data 59 CoreV1RBDPersistentVolumeSource",
		"scaleIO": "data 59 CoreV1ScaleIOPersistentVolumeSource",
		"storageClassName": "data 59",
		"storageos": "data 59 CoreV1StorageOSPersistentVolumeSource",
		"volumeAttributesClassName": "data 59",
		"volumeMode": "refused 15",
		"vsphereVolume": "data 59 CoreV1VsphereVirtualDiskVolumeSource"
	},
	"CoreV1PhotonPersistentDiskVolumeSource": {
		"fsType": "data 44",
		"pdID": "data 44"
	},
	"CoreV1Pod": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 19 CoreV1PodSpec",
		"status": "harmless 2"
	},
	"CoreV1PodAffinity": {
		"preferredDuringSchedulingIgnoredDuringExecution": "availability 19 CoreV1WeightedPodAffinityTerm",
		"requiredDuringSchedulingIgnoredDuringExecution": "availability 19 CoreV1PodAffinityTerm"
	},
	"CoreV1PodAffinityTerm": {
		"labelSelector": "availability 19 MetaV1LabelSelector",
		"matchLabelKeys": "availability 19",
		"mismatchLabelKeys": "availability 19",
		"namespaceSelector": "availability 19 MetaV1LabelSelector",
		"namespaces": "availability 19",
		"topologyKey": "availability 19"
	},
	"CoreV1PodCertificateProjection": {
		"certificateChainPath": "access 47",
		"credentialBundlePath": "access 47",
		"keyPath": "access 47",
		"keyType": "access 47",
		"maxExpirationSeconds": "access 47",
		"signerName": "access 47",
		"userAnnotations": "access 47 {}"
	},
	"CoreV1PodDNSConfig": {
		"nameservers": "availability 19",
		"options": "availability 19 CoreV1PodDNSConfigOption",
		"searches": "availability 19"
	},
	"CoreV1PodDNSConfigOption": {
		"name": "availability 19",
		"value": "availability 19"
	},
	"CoreV1PodReadinessGate": { "conditionType": "availability 19" },
	"CoreV1PodResourceClaim": {
		"name": "availability 19",
		"resourceClaimName": "availability 19",
		"resourceClaimTemplateName": "availability 19"
	},
	"CoreV1PodSchedulingGroup": { "podGroupName": "availability 19" },
	"CoreV1PodSecurityContext": {
		"appArmorProfile": "access 45 CoreV1AppArmorProfile",
		"fsGroup": "access 45",
		"fsGroupChangePolicy": "availability 19",
		"runAsGroup": "access 45",
		"runAsNonRoot": "access 45",
		"runAsUser": "access 45",
		"seLinuxChangePolicy": "availability 19",
		"seLinuxOptions": "access 45 CoreV1SELinuxOptions",
		"seccompProfile": "access 45 CoreV1AppArmorProfile",
		"supplementalGroups": "access 45",
		"supplementalGroupsPolicy": "access 45",
		"sysctls": "access 45 ArgoEnvEntry",
		"windowsOptions": "access 45 CoreV1WindowsSecurityContextOptions"
	},
	"CoreV1PodSpec": {
		"activeDeadlineSeconds": "availability 19",
		"affinity": "availability 19 CoreV1Affinity",
		"automountServiceAccountToken": "access 64",
		"containers": "availability 19 CoreV1Container",
		"dnsConfig": "availability 65 CoreV1PodDNSConfig",
		"dnsPolicy": "availability 65",
		"enableServiceLinks": "availability 65",
		"ephemeralContainers": "refused 66 CoreV1EphemeralContainer",
		"hostAliases": "availability 65 CoreV1HostAlias",
		"hostIPC": "access 67",
		"hostNetwork": "access 67",
		"hostPID": "access 67",
		"hostUsers": "access 67",
		"hostname": "identity 112",
		"hostnameOverride": "identity 112",
		"imagePullSecrets": "availability 19 CoreV1LocalObjectReference",
		"initContainers": "availability 19 CoreV1Container",
		"nodeName": "availability 113",
		"nodeSelector": "availability 19 {}",
		"os": "availability 19 ArgoPluginConfigMapRef",
		"overhead": "availability 19 {}",
		"preemptionPolicy": "availability 19",
		"priority": "availability 19",
		"priorityClassName": "availability 19",
		"readinessGates": "availability 19 CoreV1PodReadinessGate",
		"resourceClaims": "availability 19 CoreV1PodResourceClaim",
		"resources": "availability 19 CoreV1ResourceRequirements",
		"restartPolicy": "availability 19",
		"runtimeClassName": "access 67",
		"schedulerName": "availability 19",
		"schedulingGates": "availability 19 ArgoPluginConfigMapRef",
		"schedulingGroup": "availability 19 CoreV1PodSchedulingGroup",
		"securityContext": "access 67 CoreV1PodSecurityContext",
		"serviceAccount": "access 64",
		"serviceAccountName": "access 64",
		"setHostnameAsFQDN": "identity 112",
		"shareProcessNamespace": "access 67",
		"subdomain": "identity 112",
		"terminationGracePeriodSeconds": "availability 19",
		"tolerations": "availability 19 CoreV1Toleration",
		"topologySpreadConstraints": "availability 19 CoreV1TopologySpreadConstraint",
		"volumes": "data 68 CoreV1Volume"
	},
	"CoreV1PodTemplate": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"template": "availability 19 CoreV1PodTemplateSpec"
	},
	"CoreV1PodTemplateSpec": {
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 19 CoreV1PodSpec"
	},
	"CoreV1PortworxVolumeSource": {
		"fsType": "data 44",
		"readOnly": "data 44",
		"volumeID": "data 44"
	},
	"CoreV1PreferredSchedulingTerm": {
		"preference": "availability 19 CoreV1NodeSelectorTerm",
		"weight": "availability 19"
	},
	"CoreV1Probe": {
		"exec": "availability 19 CoreV1ExecAction",
		"failureThreshold": "availability 19",
		"grpc": "availability 19 CoreV1GRPCAction",
		"httpGet": "availability 19 CoreV1HTTPGetAction",
		"initialDelaySeconds": "availability 19",
		"periodSeconds": "availability 19",
		"successThreshold": "availability 19",
		"tcpSocket": "availability 19 CoreV1TCPSocketAction",
		"terminationGracePeriodSeconds": "availability 19",
		"timeoutSeconds": "availability 19"
	},
	"CoreV1ProjectedVolumeSource": {
		"defaultMode": "availability 50",
		"sources": "availability 50 CoreV1VolumeProjection"
	},
	"CoreV1QuobyteVolumeSource": {
		"group": "data 44",
		"readOnly": "data 44",
		"registry": "data 44",
		"tenant": "data 44",
		"user": "data 44",
		"volume": "data 44"
	},
	"CoreV1RBDPersistentVolumeSource": {
		"fsType": "data 44",
		"image": "data 44",
		"keyring": "data 44",
		"monitors": "data 44",
		"pool": "data 44",
		"readOnly": "data 44",
		"secretRef": "data 44 CoreV1SecretReference",
		"user": "data 44"
	},
	"CoreV1RBDVolumeSource": {
		"fsType": "data 44",
		"image": "data 44",
		"keyring": "data 44",
		"monitors": "data 44",
		"pool": "data 44",
		"readOnly": "data 44",
		"secretRef": "data 44 CoreV1LocalObjectReference",
		"user": "data 44"
	},
	"CoreV1ReplicationController": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 19 CoreV1ReplicationControllerSpec",
		"status": "harmless 2"
	},
	"CoreV1ReplicationControllerSpec": {
		"minReadySeconds": "availability 17",
		"replicas": "availability 17",
		"selector": "availability 19 {}",
		"template": "availability 19 CoreV1PodTemplateSpec"
	},
	"CoreV1ResourceClaim": {
		"name": "availability 19",
		"request": "availability 19"
	},
	"CoreV1ResourceFieldSelector": {
		"containerName": "availability 19",
		"divisor": "availability 19",
		"resource": "availability 19"
	},
	"CoreV1ResourceQuota": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 56 CoreV1ResourceQuotaSpec",
		"status": "harmless 2"
	},
	"CoreV1ResourceQuotaSpec": {
		"hard": "availability 56 {}",
		"scopeSelector": "availability 109 CoreV1ScopeSelector",
		"scopes": "refused 15"
	},
	"CoreV1ResourceRequirements": {
		"claims": "availability 19 CoreV1ResourceClaim",
		"limits": "availability 19 {}",
		"requests": "availability 19 {}"
	},
	"CoreV1SELinuxOptions": {
		"level": "access 45",
		"role": "access 45",
		"type": "access 45",
		"user": "access 45"
	},
	"CoreV1ScaleIOPersistentVolumeSource": {
		"fsType": "data 44",
		"gateway": "data 44",
		"protectionDomain": "data 44",
		"readOnly": "data 44",
		"secretRef": "data 44 CoreV1SecretReference",
		"sslEnabled": "data 44",
		"storageMode": "data 44",
		"storagePool": "data 44",
		"system": "data 44",
		"volumeName": "data 44"
	},
	"CoreV1ScaleIOVolumeSource": {
		"fsType": "data 44",
		"gateway": "data 44",
		"protectionDomain": "data 44",
		"readOnly": "data 44",
		"secretRef": "data 44 CoreV1LocalObjectReference",
		"sslEnabled": "data 44",
		"storageMode": "data 44",
		"storagePool": "data 44",
		"system": "data 44",
		"volumeName": "data 44"
	},
	"CoreV1ScopeSelector": { "matchExpressions": "availability 56 CoreV1ScopedResourceSelectorRequirement" },
	"CoreV1ScopedResourceSelectorRequirement": {
		"operator": "availability 56",
		"scopeName": "availability 56",
		"values": "availability 56"
	},
	"CoreV1Secret": {
		"apiVersion": "harmless 2",
		"data": "access 69 {}",
		"immutable": "refused 49",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"stringData": "access 69 {}",
		"type": "refused 15"
	},
	"CoreV1SecretReference": {
		"name": "availability 19",
		"namespace": "availability 19"
	},
	"CoreV1SecretVolumeSource": {
		"defaultMode": "availability 50",
		"items": "availability 50 CoreV1KeyToPath",
		"optional": "availability 50",
		"secretName": "availability 50"
	},
	"CoreV1SecurityContext": {
		"allowPrivilegeEscalation": "access 45",
		"appArmorProfile": "access 45 CoreV1AppArmorProfile",
		"capabilities": "access 45 CoreV1Capabilities",
		"privileged": "access 45",
		"procMount": "access 45",
		"readOnlyRootFilesystem": "access 45",
		"runAsGroup": "access 45",
		"runAsNonRoot": "access 45",
		"runAsUser": "access 45",
		"seLinuxOptions": "access 45 CoreV1SELinuxOptions",
		"seccompProfile": "access 45 CoreV1AppArmorProfile",
		"windowsOptions": "access 45 CoreV1WindowsSecurityContextOptions"
	},
	"CoreV1Service": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 46 CoreV1ServiceSpec",
		"status": "harmless 2"
	},
	"CoreV1ServiceAccount": {
		"apiVersion": "harmless 2",
		"automountServiceAccountToken": "access 70",
		"imagePullSecrets": "availability 71 CoreV1LocalObjectReference",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"secrets": "availability 71 CoreV1ObjectReference"
	},
	"CoreV1ServiceAccountTokenProjection": {
		"audience": "access 47",
		"expirationSeconds": "access 47",
		"path": "access 47"
	},
	"CoreV1ServicePort": {
		"appProtocol": "availability 46",
		"name": "availability 46",
		"nodePort": "availability 72",
		"port": "availability 46",
		"protocol": "availability 46",
		"targetPort": "availability 46"
	},
	"CoreV1ServiceSpec": {
		"allocateLoadBalancerNodePorts": "availability 46",
		"clusterIP": "refused 15",
		"clusterIPs": "refused 106",
		"externalIPs": "access 73",
		"externalName": "access 73",
		"externalTrafficPolicy": "availability 46",
		"healthCheckNodePort": "availability 46",
		"internalTrafficPolicy": "availability 46",
		"ipFamilies": "availability 105",
		"ipFamilyPolicy": "availability 46",
		"loadBalancerClass": "refused 15",
		"loadBalancerIP": "availability 46",
		"loadBalancerSourceRanges": "access 73",
		"ports": "availability 46 CoreV1ServicePort",
		"publishNotReadyAddresses": "availability 46",
		"selector": "availability 46 {}",
		"sessionAffinity": "availability 46",
		"sessionAffinityConfig": "availability 46 CoreV1SessionAffinityConfig",
		"trafficDistribution": "availability 46",
		"type": "access 73"
	},
	"CoreV1SessionAffinityConfig": { "clientIP": "availability 46 CoreV1ClientIPConfig" },
	"CoreV1SleepAction": { "seconds": "availability 19" },
	"CoreV1StorageOSPersistentVolumeSource": {
		"fsType": "data 44",
		"readOnly": "data 44",
		"secretRef": "data 44 CoreV1ObjectReference",
		"volumeName": "data 44",
		"volumeNamespace": "data 44"
	},
	"CoreV1StorageOSVolumeSource": {
		"fsType": "data 44",
		"readOnly": "data 44",
		"secretRef": "data 44 CoreV1LocalObjectReference",
		"volumeName": "data 44",
		"volumeNamespace": "data 44"
	},
	"CoreV1TCPSocketAction": {
		"host": "availability 19",
		"port": "availability 19"
	},
	"CoreV1Taint": {
		"effect": "availability 58",
		"key": "availability 58",
		"timeAdded": "availability 58",
		"value": "availability 58"
	},
	"CoreV1Toleration": {
		"effect": "availability 19",
		"key": "availability 19",
		"operator": "availability 19",
		"tolerationSeconds": "availability 19",
		"value": "availability 19"
	},
	"CoreV1TopologySelectorLabelRequirement": {
		"key": "availability 19",
		"values": "availability 19"
	},
	"CoreV1TopologySelectorTerm": { "matchLabelExpressions": "availability 19 CoreV1TopologySelectorLabelRequirement" },
	"CoreV1TopologySpreadConstraint": {
		"labelSelector": "availability 19 MetaV1LabelSelector",
		"matchLabelKeys": "availability 19",
		"maxSkew": "availability 19",
		"minDomains": "availability 19",
		"nodeAffinityPolicy": "availability 19",
		"nodeTaintsPolicy": "availability 19",
		"topologyKey": "availability 19",
		"whenUnsatisfiable": "availability 19"
	},
	"CoreV1TypedLocalObjectReference": {
		"apiGroup": "data 44",
		"kind": "data 44",
		"name": "data 44"
	},
	"CoreV1TypedObjectReference": {
		"apiGroup": "data 44",
		"kind": "data 44",
		"name": "data 44",
		"namespace": "data 44"
	},
	"CoreV1Volume": {
		"awsElasticBlockStore": "data 44 CoreV1AWSElasticBlockStoreVolumeSource",
		"azureDisk": "data 44 CoreV1AzureDiskVolumeSource",
		"azureFile": "data 44 CoreV1AzureFileVolumeSource",
		"cephfs": "data 44 CoreV1CephFSVolumeSource",
		"cinder": "data 44 CoreV1CinderVolumeSource",
		"configMap": "availability 50 CoreV1ConfigMapVolumeSource",
		"csi": "data 44 CoreV1CSIVolumeSource",
		"downwardAPI": "availability 50 CoreV1DownwardAPIVolumeSource",
		"emptyDir": "availability 50 CoreV1EmptyDirVolumeSource",
		"ephemeral": "data 44 CoreV1EphemeralVolumeSource",
		"fc": "data 44 CoreV1FCVolumeSource",
		"flexVolume": "data 44 CoreV1FlexVolumeSource",
		"flocker": "data 44 CoreV1FlockerVolumeSource",
		"gcePersistentDisk": "data 44 CoreV1GCEPersistentDiskVolumeSource",
		"gitRepo": "availability 50 CoreV1GitRepoVolumeSource",
		"glusterfs": "data 44 CoreV1GlusterfsVolumeSource",
		"hostPath": "access 55 CoreV1HostPathVolumeSource",
		"image": "availability 50 CoreV1ImageVolumeSource",
		"iscsi": "data 44 CoreV1ISCSIVolumeSource",
		"name": "availability 50",
		"nfs": "data 44 CoreV1NFSVolumeSource",
		"persistentVolumeClaim": "data 44 CoreV1PersistentVolumeClaimVolumeSource",
		"photonPersistentDisk": "data 44 CoreV1PhotonPersistentDiskVolumeSource",
		"portworxVolume": "data 44 CoreV1PortworxVolumeSource",
		"projected": "availability 50 CoreV1ProjectedVolumeSource",
		"quobyte": "data 44 CoreV1QuobyteVolumeSource",
		"rbd": "data 44 CoreV1RBDVolumeSource",
		"scaleIO": "data 44 CoreV1ScaleIOVolumeSource",
		"secret": "availability 50 CoreV1SecretVolumeSource",
		"storageos": "data 44 CoreV1StorageOSVolumeSource",
		"vsphereVolume": "data 44 CoreV1VsphereVirtualDiskVolumeSource"
	},
	"CoreV1VolumeDevice": {
		"devicePath": "data 52",
		"name": "data 52"
	},
	"CoreV1VolumeMount": {
		"mountPath": "data 52",
		"mountPropagation": "access 74",
		"name": "data 52",
		"readOnly": "access 114",
		"recursiveReadOnly": "access 114",
		"subPath": "data 52",
		"subPathExpr": "data 52"
	},
	"CoreV1VolumeNodeAffinity": { "required": "refused 15 CoreV1NodeSelector" },
	"CoreV1VolumeProjection": {
		"clusterTrustBundle": "access 47 CoreV1ClusterTrustBundleProjection",
		"configMap": "availability 50 CoreV1ConfigMapProjection",
		"downwardAPI": "availability 50 CoreV1DownwardAPIProjection",
		"podCertificate": "access 47 CoreV1PodCertificateProjection",
		"secret": "availability 50 CoreV1ConfigMapProjection",
		"serviceAccountToken": "access 47 CoreV1ServiceAccountTokenProjection"
	},
	"CoreV1VolumeResourceRequirements": {
		"limits": "data 44 {}",
		"requests": "data 44 {}"
	},
	"CoreV1VsphereVirtualDiskVolumeSource": {
		"fsType": "data 44",
		"storagePolicyID": "data 44",
		"storagePolicyName": "data 44",
		"volumePath": "data 44"
	},
	"CoreV1WeightedPodAffinityTerm": {
		"podAffinityTerm": "availability 19 CoreV1PodAffinityTerm",
		"weight": "availability 19"
	},
	"CoreV1WindowsSecurityContextOptions": {
		"gmsaCredentialSpec": "access 45",
		"gmsaCredentialSpecName": "access 45",
		"hostProcess": "access 45",
		"runAsUserName": "access 45"
	},
	"DiscoveryV1Endpoint": {
		"addresses": "availability 54",
		"conditions": "availability 54 DiscoveryV1EndpointConditions",
		"deprecatedTopology": "availability 54 {}",
		"hints": "availability 54 DiscoveryV1EndpointHints",
		"hostname": "availability 54",
		"nodeName": "availability 54",
		"targetRef": "availability 54 CoreV1ObjectReference",
		"zone": "availability 54"
	},
	"DiscoveryV1EndpointConditions": {
		"ready": "availability 54",
		"serving": "availability 54",
		"terminating": "availability 54"
	},
	"DiscoveryV1EndpointHints": {
		"forNodes": "availability 54 ArgoPluginConfigMapRef",
		"forZones": "availability 54 ArgoPluginConfigMapRef"
	},
	"DiscoveryV1EndpointPort": {
		"appProtocol": "availability 54",
		"name": "availability 54",
		"port": "availability 54",
		"protocol": "availability 54"
	},
	"DiscoveryV1EndpointSlice": {
		"addressType": "refused 15",
		"apiVersion": "harmless 2",
		"endpoints": "availability 54 DiscoveryV1Endpoint",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"ports": "availability 54 DiscoveryV1EndpointPort"
	},
	"EventsV1Event": {
		"action": "harmless 2",
		"apiVersion": "harmless 2",
		"deprecatedCount": "harmless 2",
		"deprecatedFirstTimestamp": "harmless 2",
		"deprecatedLastTimestamp": "harmless 2",
		"deprecatedSource": "harmless 2 CoreV1EventSource",
		"eventTime": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"note": "harmless 2",
		"reason": "harmless 2",
		"regarding": "harmless 2 CoreV1ObjectReference",
		"related": "harmless 2 CoreV1ObjectReference",
		"reportingController": "harmless 2",
		"reportingInstance": "harmless 2",
		"series": "harmless 2 EventsV1EventSeries",
		"type": "harmless 2"
	},
	"EventsV1EventSeries": {
		"count": "harmless 2",
		"lastObservedTime": "harmless 2"
	},
	"FlowcontrolV1ExemptPriorityLevelConfiguration": {
		"lendablePercent": "availability 75",
		"nominalConcurrencyShares": "availability 75"
	},
	"FlowcontrolV1FlowDistinguisherMethod": { "type": "availability 75" },
	"FlowcontrolV1FlowSchema": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 75 FlowcontrolV1FlowSchemaSpec",
		"status": "harmless 2"
	},
	"FlowcontrolV1FlowSchemaSpec": {
		"distinguisherMethod": "availability 75 FlowcontrolV1FlowDistinguisherMethod",
		"matchingPrecedence": "availability 75",
		"priorityLevelConfiguration": "availability 75 ArgoPluginConfigMapRef",
		"rules": "availability 75 FlowcontrolV1PolicyRulesWithSubjects"
	},
	"FlowcontrolV1LimitResponse": {
		"queuing": "availability 75 FlowcontrolV1QueuingConfiguration",
		"type": "availability 75"
	},
	"FlowcontrolV1LimitedPriorityLevelConfiguration": {
		"borrowingLimitPercent": "availability 75",
		"lendablePercent": "availability 75",
		"limitResponse": "availability 75 FlowcontrolV1LimitResponse",
		"nominalConcurrencyShares": "availability 75"
	},
	"FlowcontrolV1NonResourcePolicyRule": {
		"nonResourceURLs": "availability 75",
		"verbs": "availability 75"
	},
	"FlowcontrolV1PolicyRulesWithSubjects": {
		"nonResourceRules": "availability 75 FlowcontrolV1NonResourcePolicyRule",
		"resourceRules": "availability 75 FlowcontrolV1ResourcePolicyRule",
		"subjects": "availability 75 FlowcontrolV1Subject"
	},
	"FlowcontrolV1PriorityLevelConfiguration": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 75 FlowcontrolV1PriorityLevelConfigurationSpec",
		"status": "harmless 2"
	},
	"FlowcontrolV1PriorityLevelConfigurationSpec": {
		"exempt": "availability 75 FlowcontrolV1ExemptPriorityLevelConfiguration",
		"limited": "availability 75 FlowcontrolV1LimitedPriorityLevelConfiguration",
		"type": "availability 75"
	},
	"FlowcontrolV1QueuingConfiguration": {
		"handSize": "availability 75",
		"queueLengthLimit": "availability 75",
		"queues": "availability 75"
	},
	"FlowcontrolV1ResourcePolicyRule": {
		"apiGroups": "availability 75",
		"clusterScope": "availability 75",
		"namespaces": "availability 75",
		"resources": "availability 75",
		"verbs": "availability 75"
	},
	"FlowcontrolV1ServiceAccountSubject": {
		"name": "availability 75",
		"namespace": "availability 75"
	},
	"FlowcontrolV1Subject": {
		"group": "availability 75 ArgoPluginConfigMapRef",
		"kind": "availability 75",
		"serviceAccount": "availability 75 FlowcontrolV1ServiceAccountSubject",
		"user": "availability 75 ArgoPluginConfigMapRef"
	},
	"MetaV1FieldSelectorRequirement": {
		"key": "availability 76",
		"operator": "availability 76",
		"values": "availability 76"
	},
	"MetaV1LabelSelector": {
		"matchExpressions": "availability 76 MetaV1FieldSelectorRequirement",
		"matchLabels": "availability 76 {}"
	},
	"MetaV1ManagedFieldsEntry": {
		"apiVersion": "refused 98",
		"fieldsType": "refused 98",
		"fieldsV1": "refused 98",
		"manager": "refused 98",
		"operation": "refused 98",
		"subresource": "refused 98",
		"time": "refused 98"
	},
	"MetaV1ObjectMeta": {
		"annotations": "identity 77 {}",
		"creationTimestamp": "harmless 2",
		"deletionGracePeriodSeconds": "harmless 2",
		"deletionTimestamp": "harmless 2",
		"finalizers": "data 78",
		"generateName": "identity 79",
		"generation": "harmless 2",
		"labels": "identity 80 {}",
		"managedFields": "refused 98 MetaV1ManagedFieldsEntry",
		"name": "identity 79",
		"namespace": "identity 79",
		"ownerReferences": "data 81 MetaV1OwnerReference",
		"resourceVersion": "refused 97",
		"selfLink": "harmless 2",
		"uid": "refused 97"
	},
	"MetaV1OwnerReference": {
		"apiVersion": "data 81",
		"blockOwnerDeletion": "data 81",
		"controller": "data 81",
		"kind": "data 81",
		"name": "data 81",
		"uid": "data 81"
	},
	"NetworkingV1HTTPIngressPath": {
		"backend": "availability 82 NetworkingV1IngressBackend",
		"path": "availability 82",
		"pathType": "availability 82"
	},
	"NetworkingV1HTTPIngressRuleValue": { "paths": "availability 82 NetworkingV1HTTPIngressPath" },
	"NetworkingV1IPAddress": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 83 NetworkingV1IPAddressSpec"
	},
	"NetworkingV1IPAddressSpec": { "parentRef": "refused 15 NetworkingV1ParentReference" },
	"NetworkingV1IPBlock": {
		"cidr": "access 84",
		"except": "access 84"
	},
	"NetworkingV1Ingress": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 82 NetworkingV1IngressSpec",
		"status": "harmless 2"
	},
	"NetworkingV1IngressBackend": {
		"resource": "availability 82 CoreV1TypedLocalObjectReference",
		"service": "availability 82 NetworkingV1IngressServiceBackend"
	},
	"NetworkingV1IngressClass": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 82 NetworkingV1IngressClassSpec"
	},
	"NetworkingV1IngressClassParametersReference": {
		"apiGroup": "availability 82",
		"kind": "availability 82",
		"name": "availability 82",
		"namespace": "availability 82",
		"scope": "availability 82"
	},
	"NetworkingV1IngressClassSpec": {
		"controller": "refused 15",
		"parameters": "availability 82 NetworkingV1IngressClassParametersReference"
	},
	"NetworkingV1IngressRule": {
		"host": "availability 82",
		"http": "availability 82 NetworkingV1HTTPIngressRuleValue"
	},
	"NetworkingV1IngressServiceBackend": {
		"name": "availability 82",
		"port": "availability 82 NetworkingV1ServiceBackendPort"
	},
	"NetworkingV1IngressSpec": {
		"defaultBackend": "availability 82 NetworkingV1IngressBackend",
		"ingressClassName": "access 85",
		"rules": "availability 82 NetworkingV1IngressRule",
		"tls": "access 86 NetworkingV1IngressTLS"
	},
	"NetworkingV1IngressTLS": {
		"hosts": "access 86",
		"secretName": "access 86"
	},
	"NetworkingV1NetworkPolicy": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "access 84 NetworkingV1NetworkPolicySpec"
	},
	"NetworkingV1NetworkPolicyEgressRule": {
		"ports": "access 84 NetworkingV1NetworkPolicyPort",
		"to": "access 84 NetworkingV1NetworkPolicyPeer"
	},
	"NetworkingV1NetworkPolicyIngressRule": {
		"from": "access 84 NetworkingV1NetworkPolicyPeer",
		"ports": "access 84 NetworkingV1NetworkPolicyPort"
	},
	"NetworkingV1NetworkPolicyPeer": {
		"ipBlock": "access 84 NetworkingV1IPBlock",
		"namespaceSelector": "access 84 MetaV1LabelSelector",
		"podSelector": "access 84 MetaV1LabelSelector"
	},
	"NetworkingV1NetworkPolicyPort": {
		"endPort": "access 84",
		"port": "access 84",
		"protocol": "access 84"
	},
	"NetworkingV1NetworkPolicySpec": {
		"egress": "access 84 NetworkingV1NetworkPolicyEgressRule",
		"ingress": "access 84 NetworkingV1NetworkPolicyIngressRule",
		"podSelector": "access 84 MetaV1LabelSelector",
		"policyTypes": "access 84"
	},
	"NetworkingV1ParentReference": {
		"group": "availability 83",
		"name": "availability 83",
		"namespace": "availability 83",
		"resource": "availability 83"
	},
	"NetworkingV1ServiceBackendPort": {
		"name": "availability 82",
		"number": "availability 82"
	},
	"NetworkingV1ServiceCIDR": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 83 NetworkingV1ServiceCIDRSpec",
		"status": "harmless 2"
	},
	"NetworkingV1ServiceCIDRSpec": { "cidrs": "refused 15" },
	"NodeV1Overhead": { "podFixed": "availability 87 {}" },
	"NodeV1RuntimeClass": {
		"apiVersion": "harmless 2",
		"handler": "refused 15",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"overhead": "availability 87 NodeV1Overhead",
		"scheduling": "availability 87 NodeV1Scheduling"
	},
	"NodeV1Scheduling": {
		"nodeSelector": "availability 87 {}",
		"tolerations": "availability 87 CoreV1Toleration"
	},
	"PolicyV1PodDisruptionBudget": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 88 PolicyV1PodDisruptionBudgetSpec",
		"status": "harmless 2"
	},
	"PolicyV1PodDisruptionBudgetSpec": {
		"maxUnavailable": "availability 88",
		"minAvailable": "availability 88",
		"selector": "availability 88 MetaV1LabelSelector",
		"unhealthyPodEvictionPolicy": "availability 88"
	},
	"RbacV1AggregationRule": { "clusterRoleSelectors": "access 89 MetaV1LabelSelector" },
	"RbacV1ClusterRole": {
		"aggregationRule": "access 89 RbacV1AggregationRule",
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"rules": "access 89 RbacV1PolicyRule"
	},
	"RbacV1ClusterRoleBinding": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"roleRef": "refused 90 CoreV1TypedLocalObjectReference",
		"subjects": "access 89 CoreV1TypedObjectReference"
	},
	"RbacV1PolicyRule": {
		"apiGroups": "access 89",
		"nonResourceURLs": "access 89",
		"resourceNames": "access 89",
		"resources": "access 89",
		"verbs": "access 89"
	},
	"RbacV1Role": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"rules": "access 89 RbacV1PolicyRule"
	},
	"ResourceV1CELDeviceSelector": { "expression": "availability 91" },
	"ResourceV1CapacityRequestPolicy": {
		"default": "availability 91",
		"validRange": "availability 91 ResourceV1CapacityRequestPolicyRange",
		"validValues": "availability 91"
	},
	"ResourceV1CapacityRequestPolicyRange": {
		"max": "availability 91",
		"min": "availability 91",
		"step": "availability 91"
	},
	"ResourceV1CapacityRequirements": { "requests": "availability 91 {}" },
	"ResourceV1Counter": { "value": "availability 91" },
	"ResourceV1CounterSet": {
		"counters": "availability 91 {}ResourceV1Counter",
		"name": "availability 91"
	},
	"ResourceV1Device": {
		"allNodes": "availability 91",
		"allowMultipleAllocations": "availability 91",
		"attributes": "availability 91 {}ResourceV1DeviceAttribute",
		"bindingConditions": "availability 91",
		"bindingFailureConditions": "availability 91",
		"bindsToNode": "availability 91",
		"capacity": "availability 91 {}ResourceV1DeviceCapacity",
		"consumesCounters": "availability 91 ResourceV1DeviceCounterConsumption",
		"name": "availability 91",
		"nodeAllocatableResourceMappings": "availability 91 {}ResourceV1NodeAllocatableResourceMapping",
		"nodeName": "availability 91",
		"nodeSelector": "availability 91 CoreV1NodeSelector",
		"taints": "availability 91 ResourceV1DeviceTaint"
	},
	"ResourceV1DeviceAttribute": {
		"bool": "availability 91",
		"bools": "availability 91",
		"int": "availability 91",
		"ints": "availability 91",
		"string": "availability 91",
		"strings": "availability 91",
		"version": "availability 91",
		"versions": "availability 91"
	},
	"ResourceV1DeviceCapacity": {
		"requestPolicy": "availability 91 ResourceV1CapacityRequestPolicy",
		"value": "availability 91"
	},
	"ResourceV1DeviceClaim": {
		"config": "availability 91 ResourceV1DeviceClaimConfiguration",
		"constraints": "availability 91 ResourceV1DeviceConstraint",
		"requests": "availability 91 ResourceV1DeviceRequest"
	},
	"ResourceV1DeviceClaimConfiguration": {
		"opaque": "availability 91 ResourceV1OpaqueDeviceConfiguration",
		"requests": "availability 91"
	},
	"ResourceV1DeviceClass": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 91 ResourceV1DeviceClassSpec"
	},
	"ResourceV1DeviceClassConfiguration": { "opaque": "availability 91 ResourceV1OpaqueDeviceConfiguration" },
	"ResourceV1DeviceClassSpec": {
		"config": "availability 91 ResourceV1DeviceClassConfiguration",
		"extendedResourceName": "availability 91",
		"selectors": "availability 91 ResourceV1DeviceSelector"
	},
	"ResourceV1DeviceConstraint": {
		"distinctAttribute": "availability 91",
		"matchAttribute": "availability 91",
		"requests": "availability 91"
	},
	"ResourceV1DeviceCounterConsumption": {
		"counterSet": "availability 91",
		"counters": "availability 91 {}ResourceV1Counter"
	},
	"ResourceV1DeviceRequest": {
		"exactly": "availability 91 ResourceV1ExactDeviceRequest",
		"firstAvailable": "availability 91 ResourceV1DeviceSubRequest",
		"name": "availability 91"
	},
	"ResourceV1DeviceSelector": { "cel": "availability 91 ResourceV1CELDeviceSelector" },
	"ResourceV1DeviceSubRequest": {
		"allocationMode": "availability 91",
		"capacity": "availability 91 ResourceV1CapacityRequirements",
		"count": "availability 91",
		"deviceClassName": "availability 91",
		"name": "availability 91",
		"selectors": "availability 91 ResourceV1DeviceSelector",
		"tolerations": "availability 91 ResourceV1DeviceToleration"
	},
	"ResourceV1DeviceTaint": {
		"effect": "availability 91",
		"key": "availability 91",
		"timeAdded": "availability 91",
		"value": "availability 91"
	},
	"ResourceV1DeviceToleration": {
		"effect": "availability 91",
		"key": "availability 91",
		"operator": "availability 91",
		"tolerationSeconds": "availability 91",
		"value": "availability 91"
	},
	"ResourceV1ExactDeviceRequest": {
		"adminAccess": "access 115",
		"allocationMode": "availability 91",
		"capacity": "availability 91 ResourceV1CapacityRequirements",
		"count": "availability 91",
		"deviceClassName": "availability 91",
		"selectors": "availability 91 ResourceV1DeviceSelector",
		"tolerations": "availability 91 ResourceV1DeviceToleration"
	},
	"ResourceV1NodeAllocatableResourceMapping": {
		"allocationMultiplier": "availability 91",
		"capacityKey": "availability 91"
	},
	"ResourceV1OpaqueDeviceConfiguration": {
		"driver": "availability 91",
		"parameters": "availability 91"
	},
	"ResourceV1ResourceClaim": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "refused 15 ResourceV1ResourceClaimSpec",
		"status": "harmless 2"
	},
	"ResourceV1ResourceClaimSpec": { "devices": "availability 91 ResourceV1DeviceClaim" },
	"ResourceV1ResourceClaimTemplate": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "refused 15 ResourceV1ResourceClaimTemplateSpec"
	},
	"ResourceV1ResourceClaimTemplateSpec": {
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 91 ResourceV1ResourceClaimSpec"
	},
	"ResourceV1ResourcePool": {
		"generation": "availability 91",
		"name": "availability 91",
		"resourceSliceCount": "availability 91"
	},
	"ResourceV1ResourceSlice": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 91 ResourceV1ResourceSliceSpec"
	},
	"ResourceV1ResourceSliceSpec": {
		"allNodes": "availability 91",
		"devices": "availability 91 ResourceV1Device",
		"driver": "refused 15",
		"nodeName": "refused 15",
		"nodeSelector": "availability 91 CoreV1NodeSelector",
		"perDeviceNodeSelection": "availability 91",
		"pool": "availability 91 ResourceV1ResourcePool",
		"sharedCounters": "availability 91 ResourceV1CounterSet"
	},
	"SchedulingV1PriorityClass": {
		"apiVersion": "harmless 2",
		"description": "harmless 2",
		"globalDefault": "availability 92",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"preemptionPolicy": "refused 15",
		"value": "refused 15"
	},
	"StorageV1CSIDriver": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 93 StorageV1CSIDriverSpec"
	},
	"StorageV1CSIDriverSpec": {
		"attachRequired": "refused 15",
		"fsGroupPolicy": "availability 93",
		"nodeAllocatableUpdatePeriodSeconds": "availability 93",
		"podInfoOnMount": "availability 93",
		"preventPodSchedulingIfMissing": "availability 93",
		"requiresRepublish": "availability 93",
		"seLinuxMount": "availability 93",
		"serviceAccountTokenInSecrets": "access 94",
		"storageCapacity": "availability 93",
		"tokenRequests": "access 94 StorageV1TokenRequest",
		"volumeLifecycleModes": "refused 15"
	},
	"StorageV1CSINode": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 93 StorageV1CSINodeSpec"
	},
	"StorageV1CSINodeDriver": {
		"allocatable": "availability 93 StorageV1VolumeNodeResources",
		"name": "availability 93",
		"nodeID": "availability 93",
		"topologyKeys": "availability 93"
	},
	"StorageV1CSINodeSpec": { "drivers": "availability 93 StorageV1CSINodeDriver" },
	"StorageV1CSIStorageCapacity": {
		"apiVersion": "harmless 2",
		"capacity": "availability 93",
		"kind": "harmless 2",
		"maximumVolumeSize": "availability 93",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"nodeTopology": "refused 15 MetaV1LabelSelector",
		"storageClassName": "refused 15"
	},
	"StorageV1StorageClass": {
		"allowVolumeExpansion": "availability 95",
		"allowedTopologies": "data 110 CoreV1TopologySelectorTerm",
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"mountOptions": "data 110",
		"parameters": "refused 15 {}",
		"provisioner": "refused 15",
		"reclaimPolicy": "refused 15",
		"volumeBindingMode": "refused 15"
	},
	"StorageV1TokenRequest": {
		"audience": "access 96",
		"expirationSeconds": "access 96"
	},
	"StorageV1VolumeAttachment": {
		"apiVersion": "harmless 2",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"spec": "availability 93 StorageV1VolumeAttachmentSpec",
		"status": "harmless 2"
	},
	"StorageV1VolumeAttachmentSource": {
		"inlineVolumeSpec": "availability 93 CoreV1PersistentVolumeSpec",
		"persistentVolumeName": "availability 93"
	},
	"StorageV1VolumeAttachmentSpec": {
		"attacher": "refused 15",
		"nodeName": "refused 15",
		"source": "refused 15 StorageV1VolumeAttachmentSource"
	},
	"StorageV1VolumeAttributesClass": {
		"apiVersion": "harmless 2",
		"driverName": "refused 15",
		"kind": "harmless 2",
		"metadata": "identity 3 MetaV1ObjectMeta",
		"parameters": "refused 15 {}"
	},
	"StorageV1VolumeNodeResources": { "count": "availability 93" }
};

// tools/kubernetes/src/preview/risk/field-classes.ts
const CLASSED_VERSION = version$1;
const SHARED = new Set(shared.split(" "));
const KINDS = kinds$1;
const DEFINITIONS = definitions;
const BUILT_IN_GROUPS = new Set(Object.keys(KINDS).map((kind) => require_head.groupOf(kind.slice(0, kind.lastIndexOf("/")))).filter((group) => group !== "argoproj.io"));
function isBuiltInGroup(group) {
	return BUILT_IN_GROUPS.has(group);
}
function classOfField({ apiVersion, kind }, path) {
	let definition = own$1(KINDS, `${apiVersion}/${kind}`);
	let found;
	let freeKey = false;
	for (const key of keysOf(path)) {
		if (freeKey) {
			freeKey = false;
			continue;
		}
		if (definition === void 0) return found;
		const row = rowOf(definition, key);
		if (row === void 0) return void 0;
		const [fieldClass, reason, below, isMap] = row;
		const settled = found !== void 0 && (found.class === "refused" || found.class === "harmless");
		found = found !== void 0 && (settled || SHARED.has(definition)) ? {
			...found,
			name: `${definition}.${key}`
		} : {
			class: fieldClass,
			reason,
			name: `${definition}.${key}`
		};
		definition = below;
		freeKey = isMap;
	}
	return found;
}
function rowOf(definition, field) {
	const row = own$1(own$1(DEFINITIONS, definition) ?? {}, field);
	if (row === void 0) return void 0;
	const [fieldClass = "", reason = "", below] = row.split(" ");
	const isMap = below?.startsWith("{}") === true;
	const bare = isMap ? below?.slice(2) : below;
	return [
		fieldClass,
		reasons[Number(reason)] ?? "",
		bare || void 0,
		isMap
	];
}
function keysOf(path) {
	const keys = [];
	for (const [, plain, quoted] of path.matchAll(/\.?([A-Za-z0-9_$-]+)|\[("(?:[^"\\]|\\.)*")\]|\[(?:[^\]"]|"(?:[^"\\]|\\.)*")*\]/g)) if (plain !== void 0) keys.push(plain);
	else if (quoted !== void 0) keys.push(JSON.parse(quoted));
	return keys;
}
function own$1(record, key) {
	return Object.hasOwn(record, key) ? record[key] : void 0;
}

// tools/kubernetes/src/preview/fields.ts
const IDENTITY = /* @__PURE__ */ new Set([
	"kind",
	"metadata.name",
	"metadata.generateName",
	"metadata.namespace"
]);
function compareFields(before, after, mac) {
	const kind = String((after ?? before)?.kind);
	const compared = before !== void 0 && after !== void 0;
	const version = String((after ?? before)?.apiVersion ?? "");
	const builtIn = isBuiltInGroup(version.includes("/") ? version.slice(0, version.indexOf("/")) : "");
	const walk = {
		mac,
		fields: [],
		macs: [],
		quantities: kind !== "ConfigMap",
		kind,
		builtIn,
		compared
	};
	const named = before === void 0 && after !== void 0 ? { apiVersion: after.apiVersion } : {};
	compareMappings(before ?? named, after ?? {}, {
		path: "",
		keys: []
	}, walk);
	return {
		fields: walk.fields,
		macs: walk.macs
	};
}
function compareValues(before, after, place, walk) {
	const old = before ?? void 0;
	const now = after ?? void 0;
	if (old === now) return;
	if (require_manifest.isFields(old) && require_manifest.isFields(now)) compareMappings(old, now, place, walk);
	else if (Array.isArray(old) && Array.isArray(now)) compareLists(old, now, place, walk);
	else if (now === void 0 && isFollowed(old, place)) compareMappings(old, {}, place, walk);
	else if (old === void 0 && isFollowed(now, place)) compareMappings({}, now, place, walk);
	else compareLeaves(old, now, place, walk);
}
function isFollowed(value, place) {
	return require_manifest.isFields(value) && (Object.keys(value).length > 0 || isFreeMapping(place));
}
function compareLeaves(before, after, place, walk) {
	if (place.keys.at(-1) === "kubectl.kubernetes.io/last-applied-configuration") {
		compareLastApplied(before, after, place, walk);
		return;
	}
	if (before === void 0 || after === void 0) {
		const said = before ?? after;
		if (walk.compared && isDefault(walk.kind, place.keys, said)) return;
	}
	if (walk.quantities && require_resource.isQuantityPath(place.keys)) {
		const quantity = require_resource.quantityOf(before);
		if (quantity !== void 0 && quantity === require_resource.quantityOf(after)) return;
	}
	const around = require_secrets.surroundingsOf(place.keys, walk.kind);
	const [from, to] = [require_secrets.withoutSecrets(before, around), require_secrets.withoutSecrets(after, around)];
	const isHidden = (shown) => shown === void 0 || shown === null || shown === "(sensitive)";
	if (isHidden(from) && isHidden(to) || typeof from === "string" && from === to) recordHidden(place, walk);
	else record(before, after, place, walk);
}
function recordHidden({ path }, walk) {
	walk.fields.push({
		path,
		sensitive: true,
		changed: true
	});
}
function isFreeMapping({ keys }) {
	const key = keys.at(-1);
	return key === "labels" || key === "annotations" || key === "data" || key === "stringData" || key === "metadata";
}
function compareMappings(before, after, place, walk) {
	const secret = require_secrets.isSecret(before) || require_secrets.isSecret(after);
	const named = require_secrets.holdsNamedSecret(before) || require_secrets.holdsNamedSecret(after);
	const keys = /* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)]);
	if (secret) {
		compareSecrets(before, after, place, walk);
		keys.delete("data");
		keys.delete("stringData");
	}
	for (const key of [...keys].sort()) {
		const inner = step(place, { key }, key);
		if (IDENTITY.has(inner.path)) continue;
		if (named && key === "value") {
			if (own(before, key) !== own(after, key)) recordHidden(inner, walk);
			continue;
		}
		const [from, to] = [own(before, key), own(after, key)];
		if (walk.compared && key === "imagePullPolicy" && from === void 0 !== (to === void 0)) {
			if ((from ?? to) === pullPolicyOf(from === void 0 ? before.image : after.image)) continue;
		}
		compareValues(from, to, inner, walk);
	}
}
function own(fields, key) {
	return Object.hasOwn(fields, key) ? fields[key] : void 0;
}
function compareSecrets(before, after, place, walk) {
	const old = require_secrets.secretValues(before);
	const now = require_secrets.secretValues(after);
	const data = step(place, { key: "data" }, "data");
	for (const key of [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].sort()) {
		if (old.get(key) === now.get(key)) continue;
		recordSensitive(old.get(key), now.get(key), step(data, { key }, key), walk);
	}
}
function compareLastApplied(before, after, place, walk) {
	const normal = (value) => {
		if (typeof value !== "string") return value === void 0 ? void 0 : require_digest.canonicalJson(value);
		try {
			return require_digest.canonicalJson(JSON.parse(value));
		} catch {
			return value;
		}
	};
	const old = normal(before);
	const now = normal(after);
	if (old !== now) recordSensitive(old, now, place, walk);
}
function compareLists(before, after, place, walk) {
	const field = place.keys.at(-1) ?? "";
	const shape = listShape(field, before, after, walk.builtIn);
	if (shape.by === "set") {
		const bag = (list) => require_digest.canonicalJson(list.map((item) => require_digest.canonicalJson(item ?? null)).sort());
		if (bag(before) !== bag(after)) record(before, after, place, walk);
		return;
	}
	if (shape.by === "index") {
		for (let index = 0; index < Math.max(before.length, after.length); index++) {
			const [from, to] = [before[index], after[index]];
			const inner = step(place, { index });
			if (require_secrets.isSecretFlag(before[index - 1]) || require_secrets.isSecretFlag(after[index - 1])) {
				if (require_digest.canonicalJson(from ?? null) !== require_digest.canonicalJson(to ?? null)) recordHidden(inner, walk);
			} else compareItems(from, to, inner, walk);
		}
		return;
	}
	const keyed = (list) => new Map(list.filter(require_manifest.isFields).map((item) => [itemKey(item, shape.keys) ?? "", item]));
	const old = keyed(before);
	const now = keyed(after);
	for (const id of /* @__PURE__ */ new Set([...old.keys(), ...now.keys()])) {
		const match = keyValues(old.get(id) ?? now.get(id), shape.keys) ?? [];
		compareItems(old.get(id), now.get(id), step(place, { match }), walk);
	}
	if (isOrdered(field, walk.builtIn)) {
		const common = (from, other) => [...from.keys()].filter((id) => other.has(id));
		const orderBefore = common(old, now);
		const orderAfter = common(now, old);
		if (orderBefore.join("\n") !== orderAfter.join("\n")) record(orderBefore, orderAfter, place, walk);
	}
}
function compareItems(before, after, place, walk) {
	if (before === void 0 || after === void 0) record(before, after, place, walk);
	else compareValues(before, after, place, walk);
}
function record(before, after, place, walk) {
	const around = require_secrets.surroundingsOf(place.keys, walk.kind);
	const [from, to] = [require_secrets.withoutSecrets(before, around), require_secrets.withoutSecrets(after, around)];
	const isText = (value) => value === void 0 || typeof value === "string";
	if ((from !== before || to !== after) && !(isText(before) && isText(after))) walk.macs.push({
		path: place.path,
		...before === void 0 ? {} : { before: walk.mac(place.path, require_digest.canonicalJson(before)) },
		...after === void 0 ? {} : { after: walk.mac(place.path, require_digest.canonicalJson(after)) }
	});
	walk.fields.push({
		path: place.path,
		...from === void 0 || from === null ? {} : { before: from },
		...to === void 0 || to === null ? {} : { after: to }
	});
}
function recordSensitive(before, after, place, walk) {
	walk.fields.push({
		path: place.path,
		sensitive: true,
		changed: true
	});
	walk.macs.push({
		path: place.path,
		...before === void 0 ? {} : { before: walk.mac(place.path, before) },
		...after === void 0 ? {} : { after: walk.mac(place.path, after) }
	});
}
function step(place, next, key) {
	return {
		path: place.path + require_resource.writeStep(next, place.path === ""),
		keys: key === void 0 ? place.keys : [...place.keys, key]
	};
}

// tools/kubernetes/src/preview/generated-names.ts
const SUFFIX = /^(.+)-[2456789bcdfghkmt]{10}$/;
function pairGenerated(removed, added, scopes) {
	const group = (manifests) => {
		const groups = /* @__PURE__ */ new Map();
		for (const manifest of manifests) {
			const base = baseName(manifest);
			if (base === void 0) continue;
			const key = `${manifest.kind}/${require_identity.namespaceOf(manifest, scopes)}/${base}`;
			require_collections.addTo(groups, key, manifest);
		}
		return groups;
	};
	const addedGroups = group(added);
	const pairs = [];
	for (const [key, [before, ...moreBefore]] of group(removed)) {
		const [after, ...moreAfter] = addedGroups.get(key) ?? [];
		if (before !== void 0 && after !== void 0 && moreBefore.length + moreAfter.length === 0) pairs.push({
			before,
			after
		});
	}
	return pairs;
}
function baseName(manifest) {
	if (require_head.groupOf(manifest.apiVersion) !== "" || manifest.kind !== "ConfigMap" && manifest.kind !== "Secret") return void 0;
	return SUFFIX.exec(manifest.metadata.name ?? "")?.[1];
}
function followRenames(before, after, renames, scopes) {
	const followed = /* @__PURE__ */ new Map();
	const namespace = require_identity.namespaceOf(after, scopes);
	const names = /* @__PURE__ */ new Map();
	for (const rename of renames) if (require_identity.namespaceOf(rename.before, scopes) === namespace) names.set(rename.before.metadata.name ?? "", rename);
	if (names.size === 0) return {
		before,
		followed
	};
	for (const name of stringsIn(after)) names.delete(name);
	const rewrite = (value) => {
		if (typeof value === "string") {
			const rename = names.get(value);
			if (rename === void 0) return value;
			followed.set(rename, (followed.get(rename) ?? 0) + 1);
			return rename.after.metadata.name ?? value;
		}
		if (Array.isArray(value)) return value.map(rewrite);
		if (typeof value !== "object" || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rewrite(item)]));
	};
	if (names.size === 0 || !hasAny(before, names)) return {
		before,
		followed
	};
	return {
		before: rewrite(before),
		followed
	};
}
function hasAny(value, names) {
	for (const text of stringsIn(value)) if (names.has(text)) return true;
	return false;
}
function* stringsIn(value) {
	if (typeof value === "string") yield value;
	else if (Array.isArray(value)) for (const item of value) yield* stringsIn(item);
	else if (typeof value === "object" && value !== null) for (const item of Object.values(value)) yield* stringsIn(item);
}
function addressesOf({ before, after }, scopes) {
	return {
		from: require_identity.addressOf(before, scopes),
		to: require_identity.addressOf(after, scopes)
	};
}

// tools/kubernetes/src/preview/ignore-differences.ts
function readIgnoreRules(rules) {
	const paths = [];
	const notUnderstood = [];
	for (const rule of rules) {
		for (const pointer of rule.jsonPointers ?? []) {
			const steps = stepsOfPointer(pointer);
			if (steps.length > 0) paths.push({
				rule,
				steps
			});
		}
		for (const expression of rule.jqPathExpressions ?? []) {
			const steps = stepsOfJq(expression);
			if (steps === void 0) notUnderstood.push(`${expression} of ${rule.kind} (jq)`);
			else paths.push({
				rule,
				steps
			});
		}
		for (const manager of rule.managedFieldsManagers ?? []) notUnderstood.push(`fields of ${rule.kind} that ${manager} manages (only the cluster knows them)`);
	}
	return {
		notUnderstood,
		strip: (manifest, scopes) => {
			let stripped = manifest;
			for (const { rule, steps } of paths) if (concerns(rule, manifest, scopes)) stripped = without(stripped, steps);
			return stripped;
		}
	};
}
function concerns(rule, manifest, scopes) {
	return require_glob.matchesDialect(require_head.groupOf(manifest.apiVersion), rule.group ?? "", "gobwas") && require_glob.matchesDialect(manifest.kind, rule.kind, "gobwas") && (!rule.name || rule.name === manifest.metadata.name) && (!rule.namespace || rule.namespace === require_identity.namespaceOf(manifest, scopes));
}
function stepsOfPointer(pointer) {
	return pointer.split("/").slice(1).map((part) => ({ key: part.replaceAll("~1", "/").replaceAll("~0", "~") }));
}
const TOKENS = /^(?:\s*\|\s*)?(?:\.?\["((?:[^"\\]|\\.)*)"\]\??|\.?\[(\d+)\]\??|\.?\[\]\??|\.([A-Za-z_]\w*)\??|\."((?:[^"\\]|\\.)*)"\??|select\(\s*((?:\.[A-Za-z_]\w*)+)\s*==\s*("(?:[^"\\]|\\.)*"|-?\d+|true|false)\s*\))/;
function stepsOfJq(expression) {
	const steps = [];
	for (let rest = expression.trim(); rest !== "";) {
		const [token, quoted, index, key, quotedKey, selector, value] = TOKENS.exec(rest) ?? [];
		if (token === void 0) return void 0;
		const name = quoted ?? key ?? quotedKey;
		try {
			if (name !== void 0) steps.push({ key: key ?? JSON.parse(`"${name}"`) });
			else if (index !== void 0) steps.push({ index: Number(index) });
			else if (selector !== void 0) steps.push({
				where: selector.slice(1).split("."),
				is: JSON.parse(value ?? "\"\"")
			});
			else steps.push({ each: true });
		} catch {
			return;
		}
		rest = rest.slice(token.length).trimStart();
	}
	return steps.length === 0 ? void 0 : steps;
}
function without(value, [step, ...rest]) {
	if (step === void 0) return void 0;
	if ("each" in step) {
		if (Array.isArray(value)) return changedList(value, () => true, rest);
		return require_manifest.isFields(value) ? changedFields(value, Object.keys(value), rest) : value;
	}
	if ("where" in step) {
		let inner = value;
		for (const key of step.where) inner = require_manifest.isFields(inner) ? inner[key] : void 0;
		return inner === step.is ? without(value, rest) : value;
	}
	if ("index" in step) return Array.isArray(value) ? changedList(value, (index) => index === step.index, rest) : value;
	if (Array.isArray(value)) return changedList(value, (index) => String(index) === step.key, rest);
	return require_manifest.isFields(value) ? changedFields(value, [step.key], rest) : value;
}
function changedList(list, picks, rest) {
	const changed = list.map((item, index) => picks(index) ? without(item, rest) : item);
	return changed.every((item, index) => item === list[index]) ? list : changed.filter((item) => item !== void 0);
}
function changedFields(fields, keys, rest) {
	let result;
	for (const key of keys) {
		if (!Object.hasOwn(fields, key)) continue;
		const inner = without(fields[key], rest);
		if (inner === fields[key]) continue;
		result ??= { ...fields };
		if (inner === void 0) delete result[key];
		else result[key] = inner;
	}
	return result ?? fields;
}

// tools/kubernetes/src/preview/noise.ts
function noiseOf(rules) {
	const ignored = readIgnoreRules(rules);
	return {
		strip: (manifest, scopes) => ignored.strip(stripMetadata(manifest), scopes),
		warnings: ignored.notUnderstood.map((what) => `ignoreDifferences is not followed for ${what}: such fields are shown`)
	};
}
const isNoisyLabel = (key) => key === "helm.sh/chart";
const isNoisyAnnotation = (key) => /^checksum\/|\/checksum$/.test(key) || key === "helm.sh/chart";
function stripMetadata(manifest) {
	return strip(manifest);
}
function strip(value) {
	if (Array.isArray(value)) {
		const changed = value.map(strip);
		return changed.every((item, index) => item === value[index]) ? value : changed;
	}
	if (!require_manifest.isFields(value)) return value;
	let result;
	for (const [key, item] of Object.entries(value)) {
		const inner = key === "metadata" && require_manifest.isFields(item) ? stripOne(item) : strip(item);
		if (inner === item) continue;
		result ??= { ...value };
		result[key] = inner;
	}
	return result ?? value;
}
function stripOne(metadata) {
	const labels = keep(metadata.labels, isNoisyLabel);
	const annotations = keep(metadata.annotations, isNoisyAnnotation);
	if (labels === metadata.labels && annotations === metadata.annotations) return metadata;
	return {
		...metadata,
		labels,
		annotations
	};
}
function keep(map, isNoisy) {
	if (!require_manifest.isFields(map) || !Object.keys(map).some(isNoisy)) return map;
	return Object.fromEntries(Object.entries(map).filter(([key]) => !isNoisy(key)));
}

// tools/kubernetes/src/preview/rename-hints.ts
const ALIKE = .8;
const MOST_PAIRS = 1e4;
function renameHints(removed, added, scopes, warnings) {
	const hints = /* @__PURE__ */ new Map();
	for (const [[from, old], [to, now], share] of pairs(removed, added)) {
		const alike = share === 1 ? "the same content" : `${Math.floor(share * 100)} % of its content`;
		hints.set(from, [{
			level: "safe",
			reason: `${to} is created with ${alike}: a rename is a deletion and a creation, nothing moves over`
		}]);
		hints.set(to, [{
			level: "safe",
			reason: `it looks like ${from} under another name, which is deleted`
		}]);
		const oneNamespace = old.metadata.namespace === void 0 !== (now.metadata.namespace === void 0);
		if (scopes.defaultNamespace === void 0 && require_manifest.nameOfManifest(now) === require_manifest.nameOfManifest(old) && oneNamespace) warnings.push(`${from} and ${to} are the same object if the Application's destination is that namespace`);
	}
	return { of: (address) => hints.get(address) ?? [] };
}
function pairs(removed, added) {
	const found = [];
	if (removed.length === 0 || added.length === 0) return found;
	const addedOf = byKind(added);
	for (const [kind, olds] of byKind(removed)) {
		const news = addedOf.get(kind) ?? [];
		const exact = new Map(news.map((entry) => [require_digest.canonicalJson(contentOf(entry[1])), entry]));
		const open = [];
		const taken = /* @__PURE__ */ new Set();
		for (const old of olds) {
			const twin = exact.get(require_digest.canonicalJson(contentOf(old[1])));
			if (twin === void 0 || taken.has(twin)) open.push(old);
			else {
				found.push([
					old,
					twin,
					1
				]);
				taken.add(twin);
			}
		}
		const left = news.filter((entry) => !taken.has(entry));
		if (open.length * left.length <= MOST_PAIRS) found.push(...alike(open, left));
	}
	return found;
}
function alike(olds, news) {
	const leaves = new Map([...olds, ...news].map((entry) => [entry, leavesOf(entry[1])]));
	const scored = olds.flatMap((old) => news.map((now) => [
		old,
		now,
		similarity(leaves.get(old), leaves.get(now))
	]));
	const taken = /* @__PURE__ */ new Set();
	return scored.filter(([, , share]) => share >= ALIKE).sort((a, b) => b[2] - a[2]).filter(([old, now]) => {
		if (taken.has(old) || taken.has(now)) return false;
		taken.add(old).add(now);
		return true;
	});
}
function byKind(entries) {
	const kinds = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		if (Object.keys(contentOf(entry[1])).length === 0) continue;
		const kind = require_manifest.kindKeyOf(entry[1]);
		require_collections.addTo(kinds, kind, entry);
	}
	return kinds;
}
function contentOf({ apiVersion: _, kind: __, metadata: ___, status: ____, ...content }) {
	return content;
}
function leavesOf(manifest) {
	const leaves = /* @__PURE__ */ new Set();
	const name = require_manifest.nameOfManifest(manifest);
	const walk = (value, path) => {
		if (typeof value === "object" && value !== null) for (const [key, item] of Object.entries(value)) walk(item, `${path}/${key}`);
		else leaves.add(`${path}=${value === name ? "" : String(value)}`);
	};
	walk(contentOf(manifest), "");
	return leaves;
}
function similarity(a = /* @__PURE__ */ new Set(), b = /* @__PURE__ */ new Set()) {
	if (a.size === 0 || b.size === 0) return 0;
	let common = 0;
	for (const leaf of a) if (b.has(leaf)) common++;
	return 2 * common / (a.size + b.size);
}

// tools/kubernetes/src/preview/risk/annotations.ts
function hasOption(manifest, annotation, option) {
	const value = require_manifest.annotationsOf(manifest)[annotation];
	return typeof value === "string" && value.split(",").map((part) => part.trim()).includes(option);
}
const SYNC_OPTIONS = "argocd.argoproj.io/sync-options";
function isHook(manifest) {
	const annotations = require_manifest.annotationsOf(manifest);
	const helm = annotations["helm.sh/hook"];
	return annotations["argocd.argoproj.io/hook"] !== void 0 || helm !== void 0 && helm !== "crd-install";
}

// tools/kubernetes/src/preview/risk/autoscaled.ts
function scaledBy(manifests) {
	const scaled = /* @__PURE__ */ new Set();
	for (const manifest of manifests) {
		const target = targetOf(manifest);
		if (target !== void 0) scaled.add(target);
	}
	return scaled;
}
function targetOf(manifest) {
	const key = require_manifest.kindKeyOf(manifest);
	if (key !== "autoscaling/HorizontalPodAutoscaler" && key !== "keda.sh/ScaledObject") return void 0;
	const text = (field, other) => String(require_manifest.at(manifest, "spec", "scaleTargetRef", field) ?? other);
	return `${text("apiVersion", "apps/v1").replace(/\/?[^/]*$/, "")}/${text("kind", "Deployment")}/${manifest.metadata.namespace ?? ""}/${text("name", "")}`;
}
function replicasConflict(before, after, { scaled }) {
	if (scaled === void 0) return [];
	const target = targetOf(after);
	if (target !== void 0) {
		if (!scaled.fixed.has(target) || before !== void 0 && targetOf(before) === target) return [];
		return [conflict("what it scales has spec.replicas in Git, which sets it back at every sync")];
	}
	const conflicts = (manifest, targets) => manifest !== void 0 && require_manifest.at(manifest, "spec", "replicas") !== void 0 && targets.has(keyOf(manifest));
	if (!conflicts(after, scaled.after) || conflicts(before, scaled.before)) return [];
	return [conflict("an autoscaler scales it, and spec.replicas sets it back at every sync")];
}
function conflict(reason) {
	return {
		level: "disrupt",
		reason,
		wayOut: "Take spec.replicas out, or add it to the ignoreDifferences of its Application."
	};
}
function keyOf(manifest) {
	return `${require_manifest.kindKeyOf(manifest)}/${manifest.metadata.namespace ?? ""}/${require_manifest.nameOfManifest(manifest)}`;
}
function fixedReplicas(manifests) {
	const fixed = /* @__PURE__ */ new Set();
	for (const manifest of manifests) if (require_manifest.at(manifest, "spec", "replicas") !== void 0) fixed.add(keyOf(manifest));
	return fixed;
}

// tools/kubernetes/src/preview/risk/admission-guards.ts
const security$1 = (reason, wayOut) => ({
	level: "security",
	reason,
	wayOut
});
const text$6 = (value) => JSON.stringify(value ?? null);
const DEFAULTS = {
	timeoutSeconds: 10,
	matchPolicy: "Equivalent",
	reinvocationPolicy: "Never",
	namespaceSelector: {},
	objectSelector: {}
};
function webhookGuards(before, after) {
	const concerns = [];
	const hooks = (manifest) => new Map(require_manifest.itemsOf(manifest.webhooks).map((hook) => [String(hook.name), hook]));
	const [old, now] = [hooks(before), hooks(after)];
	for (const [name, was] of old) {
		const current = now.get(name);
		if (current === void 0) {
			concerns.push(security$1(`its webhook ${name} no longer looks at requests`, "Keep the webhook."));
			continue;
		}
		const failure = (hook) => hook.failurePolicy ?? "Fail";
		const value = (hook, field) => text$6(withoutBundle(hook[field] ?? DEFAULTS[field]));
		if (failure(was) === "Fail" && failure(current) === "Ignore") concerns.push(security$1(`${name} lets requests through when it does not answer (Ignore)`, "Keep failurePolicy: Fail."));
		if (failure(was) === "Ignore" && failure(current) === "Fail") concerns.push({
			level: "disrupt",
			reason: `${name} stops requests when it does not answer (Fail)`,
			wayOut: "Make sure that it is always there."
		});
		for (const field of [
			"namespaceSelector",
			"objectSelector",
			"matchConditions",
			"rules",
			"matchPolicy",
			"clientConfig",
			"sideEffects",
			"reinvocationPolicy"
		]) {
			if (value(was, field) === value(current, field)) continue;
			concerns.push(security$1(`${name} looks at other requests, or asks somebody else (${field})`, `Make sure that nothing slips past its ${field}.`));
		}
		for (const field of ["timeoutSeconds", "admissionReviewVersions"]) if (value(was, field) !== value(current, field)) concerns.push(unanswered(name, field, failure(current) === "Ignore"));
		const bundle = (hook) => require_manifest.at(hook, "clientConfig", "caBundle");
		if (bundle(current) !== void 0 && text$6(bundle(was)) !== text$6(bundle(current))) concerns.push(unanswered(name, "clientConfig.caBundle", failure(current) === "Ignore"));
	}
	for (const [name, hook] of now) if (!old.has(name)) concerns.push(newHook(name, hook));
	return concerns;
}
function unanswered(name, field, passes) {
	return passes ? security$1(`${name} is asked otherwise (${field}): what it does not answer passes`, `Make sure that it answers with this ${field}.`) : {
		level: "disrupt",
		reason: `${name} is asked otherwise (${field}): what it does not answer is refused`,
		wayOut: `Make sure that it answers with this ${field}.`
	};
}
function newHook(name, hook) {
	return {
		level: "unknown",
		reason: `its webhook ${name} sees the requests that it matches, and what it does with them is not known here${(hook.failurePolicy ?? "Fail") === "Ignore" ? "" : "; while it does not answer they are refused"}`,
		wayOut: "Make sure that its rules match no more than they must."
	};
}
function createdGuards(after) {
	switch (require_manifest.kindKeyOf(after)) {
		case "admissionregistration.k8s.io/ValidatingWebhookConfiguration":
		case "admissionregistration.k8s.io/MutatingWebhookConfiguration": return require_manifest.itemsOf(after.webhooks).map((hook) => newHook(String(hook.name), hook));
		case "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding":
		case "admissionregistration.k8s.io/MutatingAdmissionPolicyBinding": return [{
			level: "disrupt",
			reason: "requests that its policy does not let through are refused, or changed, from now on"
		}];
		default: return [];
	}
}
function withoutBundle(value) {
	if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
	const { caBundle: _, ...rest } = value;
	return rest;
}
function policyGuards(before, after) {
	const concerns = [];
	const failure = (manifest) => require_manifest.at(manifest, "spec", "failurePolicy") ?? "Fail";
	if (failure(before) === "Fail" && failure(after) === "Ignore") concerns.push(security$1("it lets requests through when it cannot be evaluated (Ignore)", "Keep failurePolicy: Fail."));
	if (failure(before) === "Ignore" && failure(after) === "Fail") concerns.push({
		level: "disrupt",
		reason: "it stops requests when it cannot be evaluated (Fail)"
	});
	for (const field of [
		"matchConstraints",
		"matchConditions",
		"validations",
		"mutations",
		"variables",
		"paramKind",
		"reinvocationPolicy",
		"auditAnnotations"
	]) {
		if (text$6(require_manifest.at(before, "spec", field)) === text$6(require_manifest.at(after, "spec", field))) continue;
		concerns.push(security$1(`it checks something else (${field})`, `Make sure that nothing slips past its ${field}.`));
	}
	return concerns;
}
function bindingGuards(before, after) {
	const actions = (manifest) => {
		const value = require_manifest.at(manifest, "spec", "validationActions");
		return Array.isArray(value) ? value.map(String) : [];
	};
	const concerns = [];
	if (actions(before).includes("Deny") && !actions(after).includes("Deny")) concerns.push(security$1(`it no longer denies, it only ${actions(after).join(" and ") || "looks on"}`, "Keep Deny."));
	if (!actions(before).includes("Deny") && actions(after).includes("Deny")) concerns.push({
		level: "disrupt",
		reason: "it denies from now on what it only told before"
	});
	if (actions(before).includes("Audit") && !actions(after).includes("Audit")) concerns.push(security$1("what it finds is no longer in the audit log", "Keep Audit."));
	for (const field of [
		"matchResources",
		"paramRef",
		"policyName"
	]) {
		if (text$6(require_manifest.at(before, "spec", field)) === text$6(require_manifest.at(after, "spec", field))) continue;
		concerns.push(security$1(`it binds something else (${field})`, `Make sure that nothing slips past its ${field}.`));
	}
	return concerns;
}

// tools/kubernetes/src/preview/risk/keys.ts
const ACTING = /^(?:pod-security\.kubernetes\.io\/|rbac\.authorization\.k8s\.io\/|security\.|container\.apparmor|seccomp\.|eks\.amazonaws\.com\/|iam\.|argocd\.argoproj\.io\/(?!tracking-id|instance|sync-wave|compare-options)|helm\.sh\/(?:hook|resource-policy)|crossplane\.io\/|.*(?:inject|paused|policy|backup|expose|external-dns|auth))/;
const TELLING = /^(?:app\.kubernetes\.io|meta\.helm\.sh|helm\.sh|kubectl\.kubernetes\.io|argocd\.argoproj\.io|checksum|prometheus\.io|config\.kubernetes\.io|internal\.config\.kubernetes\.io|a8r\.io|backstage\.io|artifacthub\.io|link\.argocd\.argoproj\.io|example\.(?:com|org))\//;
const DESCRIBING = /(?:^|[/.-])(?:owner|team|contact|description|summary|version|revision|commit|git-sha|sha|build|date|timestamp|url|link|docs|runbook|repository|source|chart|release|heritage|managed-by|created-by|part-of|tier|cost-?cent(?:er|re)|change-cause|checksum|hash|restartedAt|display-name|icon)$/i;
const PASSING = /^(?:app\.kubernetes\.io\/(?:version|managed-by|part-of)|helm\.sh\/chart|chart|heritage|version|(?:[\w.-]+\/)?(?:owner|team|contact|cost-?cent(?:er|re)|revision|commit|build))$/;
const SELECTED = /^(?:\/(?:Namespace|Node|Service|Secret|Pod|PersistentVolume)|discovery\.k8s\.io\/EndpointSlice|rbac\.authorization\.k8s\.io\/ClusterRole|monitoring\.coreos\.com\/.*|gateway\.networking\.k8s\.io\/Gateway)$/;
const CONFIGURED = /^(?:networking\.k8s\.io\/(?:Ingress|IngressClass)|\/Service|\/ServiceAccount|\/Node|\/PersistentVolumeClaim|storage\.k8s\.io\/.*|gateway\.networking\.k8s\.io\/.*)$/;
function unknownKey(manifest, isLabel, key, isNew) {
	const kind = require_manifest.kindKeyOf(manifest);
	if (ACTING.test(key)) return "controllers act by it, and no rule here knows how";
	if (isLabel) {
		if (kind === "/Namespace" || kind === "/Node") return "policies, webhooks and schedulers select by it";
		if (isNew && kind === "/Service") return void 0;
		return SELECTED.test(kind) && !PASSING.test(key) ? `others select a ${manifest.kind} by its labels` : void 0;
	}
	if (isSettings(manifest)) return "Argo CD goes by what stands on its own settings";
	if (isTelling(key)) return void 0;
	if (CONFIGURED.test(kind)) return "its controller is configured by annotations, and no rule here knows this one";
	return "controllers may act by it, and no rule here knows this annotation";
}
function unknownPodKey(isLabel, key, isNew) {
	if (ACTING.test(key)) return "controllers act by it on pods, and no rule here knows how";
	if (isLabel) return isNew || PASSING.test(key) ? void 0 : "Services, network policies and budgets may select the pods by it";
	return isTelling(key) ? void 0 : "controllers may act by it on pods, and no rule here knows this annotation";
}
function isTelling(key) {
	return !key.includes("/") || TELLING.test(key) || DESCRIBING.test(key);
}
function isSettings(manifest) {
	const kind = require_manifest.kindKeyOf(manifest);
	if (kind !== "/ConfigMap" && kind !== "/Secret") return false;
	if (manifest.metadata.namespace === "kube-system" || manifest.metadata.namespace === "kube-public") return true;
	const labels = require_manifest.at(manifest, "metadata", "labels");
	const label = (key) => require_manifest.isFields(labels) ? labels[key] : void 0;
	return /^(?:aws-auth|argocd-(?:cm|rbac-cm|cmd-params-cm|ssh-known-hosts-cm|tls-certs-cm|gpg-keys-cm|notifications-cm|secret|notifications-secret))$/.test(manifest.metadata.name ?? "") || label("argocd.argoproj.io/secret-type") !== void 0;
}

// tools/kubernetes/src/preview/risk/managed/updates.ts
const text$5 = (value) => JSON.stringify(value ?? null);
const differs$1 = ({ before, after }, name) => text$5(before[name]) !== text$5(after[name]);
function concern(level, reason, wayOut) {
	return {
		level,
		reason,
		...wayOut === void 0 ? {} : { wayOut }
	};
}
function harmless(...names) {
	return {
		knows: names,
		judge: () => []
	};
}
function disrupts(names, reason, wayOut) {
	return {
		knows: names,
		judge: (sides) => {
			const changed = names.filter((name) => differs$1(sides, name));
			return changed.length === 0 ? [] : [concern("disrupt", `${changed.join(", ")}: ${reason}`, wayOut)];
		}
	};
}
function guards(names, reason, wayOut) {
	return {
		knows: names,
		judge: (sides) => names.filter((name) => differs$1(sides, name)).map((name) => concern("security", `${name} ${gone(sides, name)}: ${reason}`, wayOut))
	};
}
function gone({ after }, name) {
	return after[name] === void 0 || after[name] === "" ? "is taken away" : "changes";
}
function off(name, level, reason, standard = false) {
	return {
		knows: [name],
		judge: ({ before, after }) => (before[name] ?? standard) === true && (after[name] ?? standard) !== true ? [concern(level, `${name} is off: ${reason}`, level === "safe" ? void 0 : `Keep ${name}: true.`)] : []
	};
}
function on(name, level, reason, standard = false) {
	return {
		knows: [name],
		judge: ({ before, after }) => (before[name] ?? standard) !== true && (after[name] ?? standard) === true ? [concern(level, `${name} is on: ${reason}`, level === "safe" ? void 0 : `Keep ${name}: false.`)] : []
	};
}
function lowered(name, level, reason, wayOut, standard) {
	return {
		knows: [name],
		judge: ({ before, after }) => {
			const [from, to] = [require_resource.quantityOf(before[name] ?? standard), require_resource.quantityOf(after[name] ?? standard)];
			return from === void 0 || to === void 0 || to >= from ? [] : [concern(level, `${name} ${before[name] ?? standard} to ${after[name] ?? standard}: ${reason}`, wayOut)];
		}
	};
}
function eachWay(smaller, larger) {
	return {
		knows: smaller.knows,
		judge: (sides) => {
			const found = smaller.judge(sides);
			const [name = ""] = smaller.knows;
			return found.length > 0 || !differs$1(sides, name) ? found : [larger(name)];
		}
	};
}
function rule(knows, judge) {
	return {
		knows,
		judge
	};
}
function itemsGone(before, after) {
	const now = new Set((Array.isArray(after) ? after : []).map(text$5));
	return (Array.isArray(before) ? before : []).filter((item) => !now.has(text$5(item)));
}
function blockOf(value) {
	const first = Array.isArray(value) ? value[0] : value;
	return require_manifest.isFields(first) ? first : {};
}
function blocksOf(value) {
	return Array.isArray(value) ? require_manifest.itemsOf(value) : require_manifest.isFields(value) ? [value] : [];
}

// tools/kubernetes/src/preview/risk/managed/doors.ts
const PROTOCOLS$1 = {
	"1": "icmp",
	"6": "tcp",
	"17": "udp",
	"58": "icmpv6"
};
const EVERYWHERE = /* @__PURE__ */ new Set(["0.0.0.0/0", "::/0"]);
const PEERS = [
	"cidrIpv4",
	"cidrIpv6",
	"cidrBlocks",
	"ipv6CidrBlocks",
	"prefixListId",
	"prefixListIds",
	"referencedSecurityGroupId",
	"sourceSecurityGroupId",
	"securityGroups"
];
const DOOR_ARGUMENTS = [
	...PEERS,
	"self",
	"fromPort",
	"toPort",
	"ipProtocol",
	"protocol"
];
function doorsOf(rules) {
	return blocksOf(rules).flatMap((rule) => {
		const name = String(rule.ipProtocol ?? rule.protocol ?? "-1").toLowerCase();
		const protocol = name === "all" ? "-1" : PROTOCOLS$1[name] ?? name;
		const [from, to] = protocol === "tcp" || protocol === "udp" ? [Number(rule.fromPort ?? 0), Number(rule.toPort ?? 65535)] : [0, 65535];
		return [...PEERS.flatMap((argument) => [rule[argument]].flat().filter((one) => one !== void 0 && one !== "")), ...rule.self === true ? ["itself"] : []].map((one) => ({
			protocol,
			from,
			to,
			peer: typeof one === "string" ? one : JSON.stringify(one)
		}));
	});
}
function doorsBeyond(some, others) {
	return some.filter((one) => !others.some((other) => holds$1(other, one)));
}
function holds$1(outer, inner) {
	if (outer.protocol !== "-1" && outer.protocol !== inner.protocol) return false;
	if (outer.protocol !== "-1" && (outer.from > inner.from || outer.to < inner.to)) return false;
	return outer.peer === inner.peer || holdsNetwork(outer.peer, inner.peer);
}
function holdsNetwork(outer, inner) {
	const [a, b] = [bitsOf(outer), bitsOf(inner)];
	return a !== void 0 && b !== void 0 && a.size === b.size && b.prefix.startsWith(a.prefix);
}
function bitsOf(network) {
	const [address = "", length] = network.split("/");
	if (length === void 0 || !/^\d+$/.test(length)) return void 0;
	const bits = address.includes(":") ? bitsOfV6(address) : bitsOfV4(address);
	return bits === void 0 ? void 0 : {
		size: bits.length,
		prefix: bits.slice(0, Number(length))
	};
}
function bitsOfV4(address) {
	const parts = address.split(".").map(Number);
	if (parts.length !== 4 || parts.some((part) => !(part >= 0 && part < 256))) return void 0;
	return parts.map((part) => part.toString(2).padStart(8, "0")).join("");
}
function bitsOfV6(address) {
	const [head = "", tail] = address.split("::");
	const groups = (text) => text.split(":").filter((one) => one !== "");
	const [before, after] = [groups(head), groups(tail ?? "")];
	const zeros = tail === void 0 ? 0 : 8 - before.length - after.length;
	const all = [
		...before,
		...Array(Math.max(zeros, 0)).fill("0"),
		...after
	].map((one) => Number.parseInt(one, 16));
	if (all.length !== 8 || all.some((one) => !(one >= 0 && one <= 65535))) return void 0;
	return all.map((one) => one.toString(2).padStart(16, "0")).join("");
}
function isEverywhere(doors) {
	return doors.some(({ peer }) => EVERYWHERE.has(peer));
}
function doorWords(doors) {
	const words = doors.map(({ protocol, from, to, peer }) => {
		const ports = protocol !== "tcp" && protocol !== "udp" ? "" : from === to ? ` ${from}` : ` ${from}-${to}`;
		return `${protocol === "-1" ? "everything" : `${protocol}${ports}`} of ${peer}`;
	});
	return [...words.slice(0, 3), ...words.length > 3 ? [`${words.length - 3} more`] : []].join(", ");
}
function ownDoors(given) {
	return doorsOf([given]);
}

// tools/kubernetes/src/preview/risk/managed/lifecycle.ts
const SLOW = /* @__PURE__ */ new Set(["GLACIER", "DEEP_ARCHIVE"]);
const NEVER = Number.POSITIVE_INFINITY;
const lifecycle = rule(["rule", "transitionDefaultMinimumObjectSize"], ({ before, after }) => {
	const [old, now] = [blocksOf(before.rule), blocksOf(after.rule)];
	const concerns = [];
	for (const one of now) {
		const was = sameRule(one, old, now);
		concerns.push(...expiries(one).flatMap((expiry) => sooner(expiry, one, was)), ...slower(one, was));
	}
	if (concerns.length > 0) return concerns;
	const gone = old.filter((one) => sameRule(one, now, old) === void 0).map(({ id }) => String(id ?? ""));
	return [{
		level: "safe",
		reason: gone.length > 0 ? `rule ${gone.join(", ")} is gone: what it let expire or moved stays, and is billed` : "nothing is deleted sooner than before; what stays later is billed"
	}];
});
function lifecycleBegins(given) {
	return blocksOf(given.rule).flatMap((one) => expiries(one).flatMap((expiry) => sooner(expiry, one, void 0)));
}
function sameRule(one, others, beside) {
	const byId = others.find(({ id }) => id === one.id);
	if (byId !== void 0) return byId;
	const ids = new Set(beside.map(({ id }) => id));
	return others.find((other) => !ids.has(other.id) && content(other) === content(one));
}
const text$4 = (value) => require_digest.canonicalJson(value ?? null);
const content = ({ id: _, ...rest }) => text$4(rest);
const scopeOf = (one) => {
	const { prefix, ...others } = blockOf(one.filter);
	return text$4([prefix ?? one.prefix ?? "", others]);
};
function expiries(one) {
	const number = (value) => value === void 0 ? NEVER : Number(value);
	const [objects, versions] = [blockOf(one.expiration), blockOf(one.noncurrentVersionExpiration)];
	return [{
		what: "objects",
		days: number(objects.days),
		spared: 0,
		...typeof objects.date === "string" ? { date: objects.date } : {}
	}, {
		what: "old versions",
		days: number(versions.noncurrentDays),
		spared: Number(versions.newerNoncurrentVersions ?? 0)
	}];
}
function sooner(expiry, one, was) {
	const { what, days, date, spared } = expiry;
	if (one.status !== "Enabled" || days === NEVER && date === void 0) return [];
	const before = was?.status === "Enabled" ? expiries(was).find((other) => other.what === what) : void 0;
	const others = was === void 0 || scopeOf(was) !== scopeOf(one);
	const fewer = before !== void 0 && spared < before.spared;
	const earlier = days < (before?.days ?? NEVER) || date !== void 0 && date !== before?.date;
	if (!others && !fewer && !earlier) return [];
	const when = date !== void 0 ? `are deleted on ${date}` : `older than ${days} days are deleted`;
	const from = before !== void 0 && before.days !== NEVER && before.days !== days ? ` (${before.days} before)` : "";
	const kept = fewer && !earlier ? `; of each object ${spared} are spared in place of ${before?.spared}` : "";
	return [{
		level: "destroy",
		reason: `rule ${one.id}: ${what} ${when}${from}, those that are there too${kept}`,
		wayOut: "Keep the old number, or copy what must stay first."
	}];
}
function slower(one, was) {
	if (one.status !== "Enabled") return [];
	const slow = (side) => side?.status !== "Enabled" ? [] : [...blocksOf(side.transition), ...blocksOf(side.noncurrentVersionTransition)].filter(({ storageClass }) => SLOW.has(String(storageClass)));
	const old = new Set(slow(was).map(text$4));
	const moved = was !== void 0 && scopeOf(was) !== scopeOf(one);
	return slow(one).filter((each) => moved || !old.has(text$4(each))).map(({ storageClass }) => ({
		level: "disrupt",
		reason: `rule ${one.id}: objects go to ${storageClass}, and have to be restored for hours before they can be read`
	}));
}

// tools/kubernetes/src/preview/risk/managed/policies.ts
function powersOf$1(manifest) {
	const given = require_manifest.at(manifest, "spec", "managementPolicies");
	const policies = new Set(Array.isArray(given) ? given.map(String) : ["*"]);
	const has = (action) => policies.has("*") || policies.has(action);
	const isDefault = policies.size === 1 && policies.has("*");
	const deletes = !require_resource.isNamespacedManaged(manifest) && require_manifest.at(manifest, "spec", "deletionPolicy") === "Orphan" ? !isDefault && policies.has("Delete") : has("Delete");
	const pausedBy = require_manifest.annotationsOf(manifest)["crossplane.io/paused"] === "true" ? "crossplane.io/paused" : policies.size === 0 ? "empty managementPolicies" : void 0;
	return {
		creates: has("Create"),
		updates: has("Update"),
		deletes,
		...deletes ? {} : { keptBecause: has("Delete") ? "deletionPolicy is Orphan" : "managementPolicies have no Delete" },
		...pausedBy === void 0 ? {} : { pausedBy }
	};
}

// tools/kubernetes/src/preview/risk/managed/policy-documents.ts
const NAME_WHAT_IS_NEEDED = "Name the actions, resources and principals that are needed.";
function policyChanged(argument, before, after) {
	const [old, now] = [grantsOf(before), grantsOf(after)];
	if (old === void 0 || now === void 0) return [{
		level: "unknown",
		reason: `${argument} is no policy that can be read here: what it allows is not known`
	}];
	const beyond = (some, others, effect) => some.filter((one) => one.effect === effect && !others.some((other) => holds(other, one)));
	const opens = [...wordsOf("allows", beyond(now, old, "Allow")), ...wordsOf("no longer denies", beyond(old, now, "Deny"))];
	const closes = [...wordsOf("denies", beyond(now, old, "Deny")), ...wordsOf("no longer allows", beyond(old, now, "Allow"))];
	if (opens.length > 0) return [{
		level: "security",
		reason: `${argument} ${[...opens, ...closes].slice(0, 3).join(", ")}`,
		wayOut: NAME_WHAT_IS_NEEDED
	}];
	return closes.length === 0 ? [] : [{
		level: "disrupt",
		reason: `${argument} ${closes.slice(0, 3).join(", ")}`
	}];
}
function openToAll(argument, document) {
	const allowed = (grantsOf(document) ?? []).filter(({ effect }) => effect === "Allow");
	return [...allowed.some(({ action, resource }) => action === "*" && resource === "*") ? ["allows every action on everything"] : [], ...allowed.some(({ principal, condition }) => principal === "*" && condition === void 0) ? ["lets anybody in"] : []].map((what) => ({
		level: "security",
		reason: `${argument} ${what}`,
		wayOut: NAME_WHAT_IS_NEEDED
	}));
}
const MANY = 1e3;
function grantsOf(document) {
	if (document === void 0 || document === null || document === "") return [];
	if (typeof document !== "string") return void 0;
	try {
		const { Statement } = JSON.parse(document);
		return (Array.isArray(Statement) ? Statement : [Statement]).filter(require_manifest.isFields).flatMap(grantsIn);
	} catch {
		return;
	}
}
function grantsIn(statement) {
	const effect = statement.Effect === "Allow" ? "Allow" : "Deny";
	const condition = statement.Condition === void 0 ? {} : { condition: canonical(statement.Condition) };
	const given = (name, none) => statement[`Not${name}`] !== void 0 ? [`all but ${canonical(statement[`Not${name}`])}`] : statement[name] === void 0 ? none : [statement[name]].flat().map(String);
	const [actions, resources, principals] = [
		given("Action", []),
		given("Resource", [""]),
		principalsOf(statement)
	];
	if (actions.length * resources.length * principals.length > MANY) return [{
		effect,
		action: actions.join(" "),
		resource: resources.join(" "),
		principal: principals.join(" "),
		...condition
	}];
	return actions.flatMap((action) => resources.flatMap((resource) => principals.map((principal) => ({
		effect,
		action,
		resource,
		principal,
		...condition
	}))));
}
function principalsOf({ Principal, NotPrincipal }) {
	if (NotPrincipal !== void 0) return [`all but ${canonical(NotPrincipal)}`];
	if (Principal === void 0) return [""];
	if (!require_manifest.isFields(Principal)) return [String(Principal)];
	return Object.entries(Principal).flatMap(([sort, given]) => [given].flat().map((one) => one === "*" && sort === "AWS" ? "*" : String(one)));
}
function canonical(value) {
	const sorted = (one) => {
		if (Array.isArray(one)) {
			const items = one.map(sorted);
			return items.length === 1 ? items[0] : items.toSorted((a, b) => JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
		}
		return require_manifest.isFields(one) ? Object.fromEntries(Object.entries(one).map(([key, item]) => [key, sorted(item)])) : one;
	};
	return require_digest.canonicalJson(sorted(value));
}
function holds(outer, inner) {
	return outer.effect === inner.effect && (outer.condition === void 0 || outer.condition === inner.condition) && (outer.principal === inner.principal || outer.principal === "*") && matches(outer.action.toLowerCase(), inner.action.toLowerCase()) && matches(outer.resource, inner.resource);
}
function matches(pattern, text) {
	let [at, next, star, mark] = [
		0,
		0,
		-1,
		0
	];
	while (at < text.length) if (pattern[next] === "*") [star, mark, next] = [
		next,
		at,
		next + 1
	];
	else if (next < pattern.length && (pattern[next] === text[at] || pattern[next] === "?" && text[at] !== "*")) [at, next] = [at + 1, next + 1];
	else if (star >= 0) [mark, at, next] = [
		mark + 1,
		mark + 1,
		star + 1
	];
	else return false;
	while (pattern[next] === "*") next += 1;
	return next === pattern.length;
}
function wordsOf(verb, grants) {
	const groups = /* @__PURE__ */ new Map();
	for (const one of grants) {
		const key = JSON.stringify([one.principal, one.condition]);
		groups.set(key, [...groups.get(key) ?? [], one]);
	}
	return [...groups.values()].map((some) => {
		const [{ principal, condition } = { principal: "" }] = some;
		const actions = [...new Set(some.map(({ action }) => action))].join(", ");
		const resources = [...new Set(some.map(({ resource }) => resource))].filter((one) => one !== "").join(", ");
		const on = resources === "" ? "" : ` on ${resources}`;
		return `${verb} ${actions}${principal === "" ? "" : ` to ${principal}`}${on}${condition === void 0 ? "" : " under a condition"}`.slice(0, 200);
	});
}

// tools/kubernetes/src/preview/risk/managed/besides.ts
const policy$1 = (manifest) => policyChanged("policy", void 0, require_resource.argumentsOf(manifest).policy);
const door$1 = (manifest) => {
	const given = require_resource.argumentsOf(manifest);
	const isOut = given.type === "egress" || require_resource.awsKindOf(manifest) === "ec2/SecurityGroupEgressRule";
	const doors = ownDoors(given);
	return doors.length === 0 ? [] : [{
		level: "security",
		reason: `it lets ${doorWords(doors)} ${isOut ? "out of" : "into"} a group that is there already`,
		wayOut: "Make sure that this access is meant."
	}];
};
const BESIDES = {
	"s3/BucketLifecycleConfiguration": {
		of: "s3/Bucket",
		argument: "bucket",
		begins: (manifest) => lifecycleBegins(require_resource.argumentsOf(manifest))
	},
	"s3/BucketPolicy": {
		of: "s3/Bucket",
		argument: "bucket",
		begins: policy$1
	},
	"sqs/QueuePolicy": {
		of: "sqs/Queue",
		argument: "queueUrl",
		begins: policy$1
	},
	"sns/TopicPolicy": {
		of: "sns/Topic",
		argument: "arn",
		begins: policy$1
	},
	"secretsmanager/SecretPolicy": {
		of: "secretsmanager/Secret",
		argument: "secretArn",
		begins: policy$1
	},
	"ec2/SecurityGroupIngressRule": {
		of: "ec2/SecurityGroup",
		argument: "securityGroupId",
		begins: door$1
	},
	"ec2/SecurityGroupEgressRule": {
		of: "ec2/SecurityGroup",
		argument: "securityGroupId",
		begins: door$1
	},
	"ec2/SecurityGroupRule": {
		of: "ec2/SecurityGroup",
		argument: "securityGroupId",
		begins: door$1
	}
};
function besides(manifest, come) {
	const kind = require_resource.awsKindOf(manifest);
	const beside = kind === void 0 || !Object.hasOwn(BESIDES, kind) ? void 0 : BESIDES[kind];
	if (beside === void 0 || !powersOf$1(manifest).creates) return [];
	return come.some((other) => require_resource.awsKindOf(other) === beside.of && names$1(manifest, beside.argument, other)) ? [] : beside.begins(manifest);
}
function names$1(manifest, argument, other) {
	const given = (name) => require_resource.argumentsOf(manifest)[name];
	const value = given(argument);
	if (typeof value === "string") return [
		require_resource.externalNameOf(other),
		other.metadata.name,
		require_resource.argumentsOf(other)[argument],
		require_resource.argumentsOf(other).name
	].some((name) => typeof name === "string" && (value === name || value.endsWith(`/${name}`) || value.endsWith(`:${name}`)));
	const reference = given(`${argument}Ref`);
	if (require_manifest.isFields(reference)) return reference.name === other.metadata.name;
	const selector = given(`${argument}Selector`);
	if (!require_manifest.isFields(selector)) return false;
	return Object.entries(require_manifest.isFields(selector.matchLabels) ? selector.matchLabels : {}).every(([key, label]) => require_manifest.at(other, "metadata", "labels", key) === label);
}

// tools/kubernetes/src/preview/risk/managed/acl.ts
function openedByAcl(given) {
	const opened = [];
	if (/^(?:public-read|public-read-write|authenticated-read)$/.test(String(given.acl ?? ""))) opened.push(String(given.acl));
	const groups = /groups\/(?:global\/AllUsers|global\/AuthenticatedUsers)/.exec(JSON.stringify(given.accessControlPolicy ?? null));
	if (groups !== null) opened.push(groups[0].replace("groups/global/", ""));
	return opened.map((who) => ({
		level: "security",
		reason: `its access control list lets in whoever asks (${who})`,
		wayOut: "Let policies name who may read, and leave access control lists off."
	}));
}

// tools/kubernetes/src/preview/risk/managed/databases.ts
const NAMES = [
	[/^aurora-postgresql/, "Aurora PostgreSQL"],
	[/^aurora-mysql|^aurora$/, "Aurora MySQL"],
	[/^postgres/, "PostgreSQL"],
	[/^mysql/, "MySQL"],
	[/^mariadb/, "MariaDB"],
	[/^(?:custom-)?oracle/, "Oracle"],
	[/^(?:custom-)?sqlserver/, "SQL Server"],
	[/^db2/, "Db2"]
];
function databaseWords(given) {
	const engine = String(given.engine ?? "");
	const name = NAMES.find(([pattern]) => pattern.test(engine))?.[1] ?? (engine === "" ? "a database" : engine);
	return given.engineVersion === void 0 ? name : `${name} ${given.engineVersion}`;
}
const storage = rule(["allocatedStorage"], ({ before, after }) => {
	const [from, to] = [require_resource.quantityOf(before.allocatedStorage), require_resource.quantityOf(after.allocatedStorage)];
	if (from === void 0 || to === void 0 || from === to) return [];
	const words = `from ${before.allocatedStorage} to ${after.allocatedStorage} GiB`;
	return to > from ? [{
		level: "safe",
		reason: `grows ${words}; no restart`
	}] : [{
		level: "stuck",
		reason: `storage of an RDS instance cannot shrink (${words})`,
		wayOut: "Restore a snapshot into a new, smaller instance."
	}];
});
const engineVersion = rule(["engineVersion"], ({ before, after }) => {
	const [old, now] = [String(before.engineVersion ?? ""), String(after.engineVersion ?? "")];
	if (old === now || old === "" || now === "") return [];
	const order = compareVersions(now, old);
	if (old.startsWith(`${now}.`)) return [{
		level: "safe",
		reason: `engineVersion ${old} to ${now}: what runs stays`
	}];
	if (order < 0) return [{
		level: "stuck",
		reason: `engineVersion ${old} to ${now}: RDS cannot go back, and the provider leaves the running version, so this never takes effect`,
		wayOut: "Declare the running version again, or restore a snapshot from before into a new database."
	}];
	const major = majorOf(now, after) !== majorOf(old, before);
	if (major && after.allowMajorVersionUpgrade !== true) return [{
		level: "stuck",
		reason: `engineVersion ${old} to ${now} is another major version: AWS refuses it while allowMajorVersionUpgrade is not true`,
		wayOut: "Set allowMajorVersionUpgrade: true, after a snapshot and a test on a copy."
	}];
	const when = after.applyImmediately === true ? "at once (applyImmediately)" : "in its maintenance window";
	return [{
		level: "disrupt",
		reason: `engineVersion ${old} to ${now}: ${databaseWords(before)} is upgraded${major ? " to another major version, which cannot be undone," : ""} and restarts ${when}`,
		wayOut: major ? "Take a snapshot and try the upgrade on a copy first." : "Check the maintenance window."
	}];
});
function majorOf(version, given) {
	const [first = "", second = ""] = version.split(".");
	return /mysql|mariadb/.test(String(given.engine ?? "")) || /postgres/.test(String(given.engine ?? "")) && Number(first) < 10 ? `${first}.${second}` : first;
}
function compareVersions(a, b) {
	const [left, right] = [a, b].map((one) => one.split(/[.-]/).map((part) => Number.parseInt(part, 10) || 0));
	for (let index = 0; index < Math.max(left?.length ?? 0, right?.length ?? 0); index += 1) {
		const order = (left?.[index] ?? 0) - (right?.[index] ?? 0);
		if (order !== 0) return order;
	}
	return 0;
}

// tools/kubernetes/src/preview/risk/managed/created.ts
function createdManaged(manifest) {
	const given = require_resource.argumentsOf(manifest);
	const { creates, deletes, pausedBy } = powersOf$1(manifest);
	const kind = require_resource.awsKindOf(manifest);
	if (pausedBy !== void 0) return [{
		level: "safe",
		reason: `it is paused (${pausedBy}): nothing is made yet`
	}];
	if (!creates) return [{
		level: "safe",
		reason: "managementPolicies have no Create: it takes over what is there, and makes nothing"
	}];
	const kept = deletes ? "deleted with its object" : "kept when deleted";
	const concerns = [];
	if (kind === "rds/Instance" || kind === "rds/Cluster") {
		const size = given.allocatedStorage === void 0 ? "" : `, ${given.allocatedStorage} GiB`;
		const name = require_resource.externalNameOf(manifest);
		const reason = name === void 0 ? `creates ${databaseWords(given)}${size}, ${kept}` : `takes over ${name} (${databaseWords(given)}${size}), where it is there; ${kept}`;
		concerns.push({
			level: "safe",
			reason
		});
	}
	if (kind === "s3/Bucket") concerns.push({
		level: "safe",
		reason: `creates a bucket, ${kept}`
	});
	if (kind === "sqs/Queue") concerns.push({
		level: "safe",
		reason: `creates a ${given.fifoQueue === true ? "first-in, first-out " : ""}queue, ${kept}`
	});
	for (const name of ["policy", "assumeRolePolicy"]) concerns.push(...openToAll(name, given[name]));
	if (kind === "iam/RolePolicyAttachment" && /:policy\/(?:AdministratorAccess|IAMFullAccess|PowerUserAccess)$/.test(String(given.policyArn))) concerns.push({
		level: "security",
		reason: `the role gets ${given.policyArn}`,
		wayOut: "Attach a policy with what is needed."
	});
	if (kind?.startsWith("s3/Bucket")) concerns.push(...openedByAcl(given));
	if (kind === "s3/BucketOwnershipControls" && blockOf(given.rule).objectOwnership !== "BucketOwnerEnforced") concerns.push({
		level: "security",
		reason: "access control lists count, beside policies",
		wayOut: "Set objectOwnership: BucketOwnerEnforced."
	});
	const inwards = kind === "ec2/SecurityGroupIngressRule" || kind === "ec2/SecurityGroupRule" && given.type === "ingress";
	const doors = kind === "ec2/SecurityGroup" ? doorsOf(given.ingress) : inwards ? ownDoors(given) : [];
	if (isEverywhere(doors)) concerns.push({
		level: "security",
		reason: "it lets traffic in from everywhere",
		wayOut: "Name the peers that may connect."
	});
	if (kind === "rds/Instance" && given.storageEncrypted !== true && require_manifest.at(manifest, "spec", "forProvider", "snapshotIdentifier") === void 0) concerns.push({
		level: "security",
		reason: "its storage is not encrypted, and can never be: storageEncrypted cannot be changed later",
		wayOut: "Set storageEncrypted: true now."
	});
	return concerns;
}

// tools/kubernetes/src/preview/risk/managed/losses.ts
const data = (what) => ({
	level: "destroy",
	reason: `AWS deletes ${what}`
});
const guard = (reason) => ({
	level: "security",
	reason
});
const stops = (reason) => ({
	level: "disrupt",
	reason
});
const LOSSES$1 = {
	"rds/Instance": data("the database and its data"),
	"rds/Cluster": data("the database cluster and its data"),
	"rds/ClusterInstance": data("one instance of the cluster, and with the last one every access to the data"),
	"rds/SubnetGroup": stops("the subnet group goes; AWS refuses while a database uses it"),
	"rds/ParameterGroup": stops("the parameter group goes; AWS refuses while a database uses it"),
	"rds/ClusterParameterGroup": stops("the parameter group goes; AWS refuses while a cluster uses it"),
	"rds/ClusterEndpoint": stops("whoever connects by this address of the cluster finds none"),
	"rds/InstanceRoleAssociation": stops("the database may no longer act as the role"),
	"rds/ClusterRoleAssociation": stops("the cluster may no longer act as the role"),
	"rds/EventSubscription": stops("nobody hears of its events any more"),
	"rds/Proxy": stops("whoever connects by the proxy is refused"),
	"rds/ProxyDefaultTargetGroup": stops("the proxy is set back to its defaults"),
	"rds/ProxyEndpoint": stops("whoever connects by this address of the proxy finds none"),
	"rds/ProxyTarget": stops("the proxy no longer leads to the database"),
	"rds/OptionGroup": stops("the option group goes; AWS refuses while a database uses it"),
	"s3/Bucket": data("the bucket, and its name may be taken by somebody else"),
	"s3/BucketVersioning": {
		level: "destroy",
		reason: "versioning is suspended: what is overwritten or deleted from now on is lost"
	},
	"s3/BucketPublicAccessBlock": guard("the bucket loses the block of public access"),
	"s3/BucketPolicy": guard("the bucket loses its policy: what it denies is denied no longer, what it allows is refused"),
	"s3/BucketServerSideEncryptionConfiguration": guard("new objects are no longer encrypted with the key that was set"),
	"s3/BucketOwnershipControls": guard("access control lists count again"),
	"s3/BucketObjectLockConfiguration": guard("new objects are no longer locked"),
	"s3/BucketLogging": guard("access to the bucket is no longer logged"),
	"s3/BucketLifecycleConfiguration": stops("nothing expires or moves any more, and all of it is billed"),
	"s3/BucketNotification": stops("nobody hears of new objects any more"),
	"s3/BucketCorsConfiguration": stops("browsers are refused"),
	"s3/BucketACL": stops("the access control list stays as it is, and nothing manages it any more"),
	"s3/BucketReplicationConfiguration": stops("new objects are no longer copied to the other bucket"),
	"s3/BucketWebsiteConfiguration": stops("the site that the bucket serves goes"),
	"s3/BucketAccelerateConfiguration": stops("uploads over the accelerated address are refused"),
	"s3/BucketRequestPaymentConfiguration": stops("the owner pays for every request"),
	"s3/BucketIntelligentTieringConfiguration": stops("objects are no longer moved to archive tiers"),
	"s3/BucketInventory": stops("no lists of the objects are made any more"),
	"s3/BucketMetric": stops("these metrics of the bucket end"),
	"s3/BucketAnalyticsConfiguration": stops("the analysis of how objects are used ends"),
	"sqs/Queue": data("the queue and the messages in it"),
	"sqs/QueuePolicy": guard("the queue loses its policy: what it denies is denied no longer, what it allows is refused"),
	"sqs/QueueRedrivePolicy": stops("messages that fail are no longer set aside, and come back until they expire"),
	"sqs/QueueRedriveAllowPolicy": stops("which queues may send their failed messages here is no longer limited"),
	"kms/Key": {
		level: "destroy",
		reason: "AWS deletes the key after its waiting period, and everything encrypted with it can never be read again"
	},
	"kms/Alias": stops("whoever names the key by its alias finds none"),
	"secretsmanager/Secret": data("the secret and its versions after the recovery window"),
	"secretsmanager/SecretVersion": {
		level: "destroy",
		reason: "this version of the secret and its value are lost"
	},
	"secretsmanager/SecretPolicy": guard("the secret loses its policy"),
	"iam/Role": stops("whoever acts as the role is refused; a role of the same name later is somebody else to policies that name it"),
	"iam/Policy": stops("what the policy allowed is refused"),
	"iam/RolePolicy": stops("what the policy allowed is refused"),
	"iam/RolePolicyAttachment": stops("what the policy allowed the role is refused"),
	"eks/PodIdentityAssociation": stops("pods of the service account get no AWS credentials any more"),
	"ec2/SecurityGroup": stops("the security group goes; AWS refuses while something uses it"),
	"ec2/SecurityGroupRule": stops("traffic that the rule let through is refused"),
	"ec2/SecurityGroupIngressRule": stops("traffic that the rule let in is refused"),
	"ec2/SecurityGroupEgressRule": stops("traffic that the rule let out is refused"),
	"cloudwatch/MetricAlarm": stops("nobody is told any more when it would have gone off"),
	"sns/TopicPolicy": guard("the topic loses its policy: what it denies is denied no longer, what it allows is refused"),
	"sns/Topic": data("the topic and its subscriptions, also those of other accounts"),
	"sns/TopicSubscription": stops("the subscriber hears nothing any more"),
	"dynamodb/Table": data("the table and its items"),
	"elasticache/ReplicationGroup": data("the cache and what is in it"),
	"efs/FileSystem": data("the file system and its files")
};
const KEEP_FIRST$1 = "Set managementPolicies without Delete in a change before this one, if the cloud resource must stay.";
function deletedManaged(manifest) {
	const { deletes, keptBecause, pausedBy } = powersOf$1(manifest);
	const kind = require_resource.awsKindOf(manifest);
	const loss = kind === void 0 || !Object.hasOwn(LOSSES$1, kind) ? void 0 : LOSSES$1[kind];
	if (pausedBy !== void 0) return [{
		level: "unknown",
		reason: `it is paused (${pausedBy}): the object waits and nothing is deleted until somebody ends the pause; then ${deletes ? "the cloud resource goes" : "the cloud resource stays"}`
	}];
	if (!deletes) {
		const secret = require_manifest.at(manifest, "spec", "writeConnectionSecretToRef", "name");
		return [{
			level: "safe",
			reason: `it stays in AWS, running and billed, and nothing manages it any more: ${keptBecause}`
		}, ...typeof secret === "string" ? [{
			level: "disrupt",
			reason: `its connection Secret ${secret} goes with the object: what mounts it does not start any more`
		}] : []];
	}
	const orphanWord = require_manifest.at(manifest, "spec", "deletionPolicy") === "Orphan" ? [{
		level: "destroy",
		reason: "deletionPolicy: Orphan does not keep it: objects in a namespace have no deletionPolicy, or managementPolicies say Delete"
	}] : [];
	if (loss === void 0) return [{
		level: "destroy",
		reason: "the cloud resource is deleted with it",
		wayOut: KEEP_FIRST$1
	}, ...orphanWord];
	return [
		{
			...loss,
			wayOut: KEEP_FIRST$1
		},
		...orphanWord,
		...ownWords(manifest, loss.level)
	];
}
function ownWords(manifest, level) {
	const given = require_resource.argumentsOf(manifest);
	const words = [];
	if (given.deletionProtection === true || given.deletionProtectionEnabled === true) words.push("deletion protection is on: AWS refuses until it is turned off, and the object waits");
	if (/^rds\/(?:Instance|Cluster)$/.test(require_resource.awsKindOf(manifest) ?? "")) {
		if (given.skipFinalSnapshot === true) words.push("skipFinalSnapshot is set: no snapshot is taken");
		else if (typeof given.finalSnapshotIdentifier === "string") words.push(`a last snapshot ${given.finalSnapshotIdentifier} stays; what it is restored into is a new database`);
		else words.push("no finalSnapshotIdentifier is set: AWS refuses to delete it without one, and the object waits");
	}
	if (require_resource.awsKindOf(manifest) === "s3/Bucket") words.push(given.forceDestroy === true ? "forceDestroy is set: every object in it goes too" : "without forceDestroy AWS refuses while there is an object in it, and the managed resource waits");
	if (require_resource.awsKindOf(manifest) === "secretsmanager/Secret" && given.recoveryWindowInDays === 0) words.push("recoveryWindowInDays is 0: it cannot be restored");
	return words.map((reason) => ({
		level,
		reason
	}));
}
function holdsData(manifest) {
	const kind = require_resource.awsKindOf(manifest);
	return kind === void 0 || !Object.hasOwn(LOSSES$1, kind) || LOSSES$1[kind]?.level === "destroy";
}

// tools/kubernetes/src/preview/risk/managed/replacements.json
var provider = "hashicorp/aws";
var version = "5.100.0";
var kinds = {
	"cloudwatch/MetricAlarm": {
		"replace": "alarmName",
		"inPlace": "actionsEnabled alarmActions alarmDescription comparisonOperator datapointsToAlarm dimensions evaluateLowSampleCountPercentiles evaluationPeriods extendedStatistic insufficientDataActions metricName metricQuery metricQuery.accountId metricQuery.id metricQuery.label metricQuery.metric.dimensions metricQuery.metric.metricName metricQuery.metric.namespace metricQuery.metric.period metricQuery.metric.stat metricQuery.metric.unit metricQuery.returnData namespace okActions period statistic tags threshold thresholdMetricId treatMissingData unit",
		"unknown": "metricQuery.expression metricQuery.period",
		"kept": "evaluateLowSampleCountPercentiles",
		"falseByDefault": ""
	},
	"dynamodb/Table": {
		"replace": "hashKey localSecondaryIndex localSecondaryIndex.name name rangeKey restoreDateTime restoreSourceName restoreSourceTableArn restoreToLatestTime",
		"inPlace": "billingMode deletionProtectionEnabled globalSecondaryIndex.name globalSecondaryIndex.nonKeyAttributes globalSecondaryIndex.onDemandThroughput.maxReadRequestUnits globalSecondaryIndex.onDemandThroughput.maxWriteRequestUnits globalSecondaryIndex.projectionType globalSecondaryIndex.readCapacity globalSecondaryIndex.writeCapacity localSecondaryIndex.nonKeyAttributes localSecondaryIndex.projectionType onDemandThroughput onDemandThroughput.maxReadRequestUnits onDemandThroughput.maxWriteRequestUnits pointInTimeRecovery pointInTimeRecovery.enabled pointInTimeRecovery.recoveryPeriodInDays readCapacity replica replica.kmsKeyArn replica.pointInTimeRecovery replica.propagateTags replica.regionName serverSideEncryption serverSideEncryption.enabled serverSideEncryption.kmsKeyArn streamEnabled streamViewType tableClass tags ttl ttl.attributeName writeCapacity",
		"unknown": "attribute.name attribute.type globalSecondaryIndex globalSecondaryIndex.hashKey globalSecondaryIndex.rangeKey importTable importTable.inputCompressionType importTable.inputFormat importTable.inputFormatOptions.csv.delimiter importTable.inputFormatOptions.csv.headerList importTable.s3BucketSource.bucket importTable.s3BucketSource.bucketOwner importTable.s3BucketSource.keyPrefix localSecondaryIndex.rangeKey ttl.enabled",
		"kept": "hashKey readCapacity streamViewType writeCapacity",
		"falseByDefault": "deletionProtectionEnabled restoreToLatestTime streamEnabled"
	},
	"ec2/SecurityGroup": {
		"replace": "description name namePrefix vpcId",
		"inPlace": "egress ingress revokeRulesOnDelete tags",
		"unknown": "",
		"kept": "egress ingress name namePrefix vpcId",
		"falseByDefault": "revokeRulesOnDelete"
	},
	"ec2/SecurityGroupEgressRule": {
		"replace": "securityGroupId",
		"inPlace": "cidrIpv4 cidrIpv6 description fromPort ipProtocol prefixListId referencedSecurityGroupId tags toPort",
		"unknown": "",
		"kept": "",
		"falseByDefault": ""
	},
	"ec2/SecurityGroupIngressRule": {
		"replace": "securityGroupId",
		"inPlace": "cidrIpv4 cidrIpv6 description fromPort ipProtocol prefixListId referencedSecurityGroupId tags toPort",
		"unknown": "",
		"kept": "",
		"falseByDefault": ""
	},
	"ec2/SecurityGroupRule": {
		"replace": "cidrBlocks fromPort ipv6CidrBlocks prefixListIds protocol securityGroupId self sourceSecurityGroupId toPort type",
		"inPlace": "description",
		"unknown": "",
		"kept": "",
		"falseByDefault": ""
	},
	"efs/FileSystem": {
		"replace": "availabilityZoneName creationToken encrypted kmsKeyId performanceMode",
		"inPlace": "lifecyclePolicy lifecyclePolicy.transitionToArchive lifecyclePolicy.transitionToIa lifecyclePolicy.transitionToPrimaryStorageClass protection protection.replicationOverwrite provisionedThroughputInMibps tags throughputMode",
		"unknown": "",
		"kept": "availabilityZoneName creationToken encrypted kmsKeyId performanceMode",
		"falseByDefault": ""
	},
	"eks/PodIdentityAssociation": {
		"replace": "clusterName namespace serviceAccount",
		"inPlace": "roleArn tags",
		"unknown": "",
		"kept": "",
		"falseByDefault": ""
	},
	"elasticache/ReplicationGroup": {
		"replace": "atRestEncryptionEnabled dataTieringEnabled kmsKeyId networkType port replicationGroupId securityGroupNames snapshotArns snapshotName subnetGroupName",
		"inPlace": "applyImmediately authToken authTokenUpdateStrategy autoMinorVersionUpgrade automaticFailoverEnabled clusterMode description engine engineVersion finalSnapshotIdentifier ipDiscovery maintenanceWindow multiAzEnabled nodeType notificationTopicArn numCacheClusters numNodeGroups parameterGroupName preferredCacheClusterAzs replicasPerNodeGroup securityGroupIds snapshotRetentionLimit snapshotWindow tags transitEncryptionEnabled transitEncryptionMode userGroupIds",
		"unknown": "globalReplicationGroupId logDeliveryConfiguration logDeliveryConfiguration.destination logDeliveryConfiguration.destinationType logDeliveryConfiguration.logFormat logDeliveryConfiguration.logType",
		"kept": "applyImmediately atRestEncryptionEnabled autoMinorVersionUpgrade clusterMode dataTieringEnabled engineVersion globalReplicationGroupId ipDiscovery maintenanceWindow networkType nodeType numCacheClusters numNodeGroups parameterGroupName replicasPerNodeGroup securityGroupIds securityGroupNames snapshotWindow subnetGroupName transitEncryptionEnabled transitEncryptionMode",
		"falseByDefault": ""
	},
	"iam/Policy": {
		"replace": "description name namePrefix path",
		"inPlace": "policy tags",
		"unknown": "",
		"kept": "name namePrefix",
		"falseByDefault": ""
	},
	"iam/Role": {
		"replace": "name namePrefix path",
		"inPlace": "assumeRolePolicy description forceDetachPolicies inlinePolicy inlinePolicy.name inlinePolicy.policy managedPolicyArns maxSessionDuration permissionsBoundary tags",
		"unknown": "",
		"kept": "managedPolicyArns name namePrefix",
		"falseByDefault": "forceDetachPolicies"
	},
	"iam/RolePolicy": {
		"replace": "name namePrefix role",
		"inPlace": "policy",
		"unknown": "",
		"kept": "name namePrefix",
		"falseByDefault": ""
	},
	"iam/RolePolicyAttachment": {
		"replace": "policyArn role",
		"inPlace": "",
		"unknown": "",
		"kept": "",
		"falseByDefault": ""
	},
	"kms/Alias": {
		"replace": "name namePrefix",
		"inPlace": "targetKeyId",
		"unknown": "",
		"kept": "name namePrefix",
		"falseByDefault": ""
	},
	"kms/Key": {
		"replace": "customKeyStoreId customerMasterKeySpec keyUsage multiRegion xksKeyId",
		"inPlace": "bypassPolicyLockoutSafetyCheck deletionWindowInDays description enableKeyRotation isEnabled policy rotationPeriodInDays tags",
		"unknown": "",
		"kept": "description multiRegion policy rotationPeriodInDays",
		"falseByDefault": ""
	},
	"rds/Cluster": {
		"replace": "availabilityZones clusterIdentifier clusterIdentifierPrefix clusterScalabilityType databaseName dbSubnetGroupName dbSystemId engine engineMode kmsKeyId masterUsername restoreToPointInTime restoreToPointInTime.restoreToTime restoreToPointInTime.restoreType restoreToPointInTime.sourceClusterIdentifier restoreToPointInTime.sourceClusterResourceId restoreToPointInTime.useLatestRestorableTime s3Import s3Import.bucketName s3Import.bucketPrefix s3Import.ingestionRole s3Import.sourceEngine s3Import.sourceEngineVersion snapshotIdentifier sourceRegion storageEncrypted",
		"inPlace": "allocatedStorage allowMajorVersionUpgrade applyImmediately backtrackWindow backupRetentionPeriod caCertificateIdentifier clusterMembers copyTagsToSnapshot databaseInsightsMode dbClusterInstanceClass dbClusterParameterGroupName dbInstanceParameterGroupName deleteAutomatedBackups deletionProtection domain domainIamRoleName enableGlobalWriteForwarding enableHttpEndpoint enableLocalWriteForwarding enabledCloudwatchLogsExports engineLifecycleSupport engineVersion finalSnapshotIdentifier globalClusterIdentifier iamDatabaseAuthenticationEnabled iamRoles iops manageMasterUserPassword masterPassword masterPasswordWo masterPasswordWoVersion masterUserSecretKmsKeyId monitoringInterval monitoringRoleArn networkType performanceInsightsEnabled performanceInsightsKmsKeyId performanceInsightsRetentionPeriod port preferredBackupWindow preferredMaintenanceWindow replicationSourceIdentifier scalingConfiguration scalingConfiguration.autoPause scalingConfiguration.maxCapacity scalingConfiguration.minCapacity scalingConfiguration.secondsBeforeTimeout scalingConfiguration.secondsUntilAutoPause scalingConfiguration.timeoutAction serverlessv2ScalingConfiguration serverlessv2ScalingConfiguration.maxCapacity serverlessv2ScalingConfiguration.minCapacity serverlessv2ScalingConfiguration.secondsUntilAutoPause skipFinalSnapshot storageType tags vpcSecurityGroupIds",
		"unknown": "",
		"kept": "allocatedStorage applyImmediately availabilityZones backupRetentionPeriod caCertificateIdentifier clusterIdentifier clusterIdentifierPrefix clusterMembers clusterScalabilityType databaseInsightsMode databaseName dbClusterParameterGroupName dbSubnetGroupName dbSystemId engineLifecycleSupport engineVersion iamRoles kmsKeyId masterUserSecretKmsKeyId masterUsername monitoringInterval monitoringRoleArn networkType performanceInsightsKmsKeyId performanceInsightsRetentionPeriod port preferredBackupWindow preferredMaintenanceWindow storageEncrypted storageType vpcSecurityGroupIds",
		"falseByDefault": ""
	},
	"rds/ClusterInstance": {
		"replace": "availabilityZone clusterIdentifier customIamInstanceProfile dbSubnetGroupName engine identifier identifierPrefix",
		"inPlace": "applyImmediately autoMinorVersionUpgrade caCertIdentifier copyTagsToSnapshot dbParameterGroupName engineVersion forceDestroy instanceClass monitoringInterval monitoringRoleArn performanceInsightsEnabled performanceInsightsKmsKeyId performanceInsightsRetentionPeriod preferredBackupWindow preferredMaintenanceWindow promotionTier publiclyAccessible tags",
		"unknown": "",
		"kept": "applyImmediately availabilityZone caCertIdentifier dbParameterGroupName dbSubnetGroupName engineVersion identifier identifierPrefix monitoringRoleArn performanceInsightsEnabled performanceInsightsKmsKeyId performanceInsightsRetentionPeriod preferredBackupWindow preferredMaintenanceWindow publiclyAccessible",
		"falseByDefault": "copyTagsToSnapshot forceDestroy"
	},
	"rds/Instance": {
		"replace": "availabilityZone backupTarget characterSetName customIamInstanceProfile dbName engine kmsKeyId ncharCharacterSetName restoreToPointInTime s3Import s3Import.bucketName s3Import.bucketPrefix s3Import.ingestionRole s3Import.sourceEngine s3Import.sourceEngineVersion snapshotIdentifier storageEncrypted timezone username",
		"inPlace": "allocatedStorage allowMajorVersionUpgrade applyImmediately autoMinorVersionUpgrade backupRetentionPeriod backupWindow blueGreenUpdate blueGreenUpdate.enabled caCertIdentifier copyTagsToSnapshot customerOwnedIpEnabled databaseInsightsMode dbSubnetGroupName dedicatedLogVolume deleteAutomatedBackups deletionProtection domain domainAuthSecretArn domainDnsIps domainFqdn domainIamRoleName domainOu enabledCloudwatchLogsExports engineLifecycleSupport engineVersion finalSnapshotIdentifier iamDatabaseAuthenticationEnabled identifier identifierPrefix instanceClass iops licenseModel maintenanceWindow manageMasterUserPassword masterUserSecretKmsKeyId maxAllocatedStorage monitoringInterval monitoringRoleArn multiAz networkType optionGroupName parameterGroupName password passwordWo passwordWoVersion performanceInsightsEnabled performanceInsightsKmsKeyId performanceInsightsRetentionPeriod port publiclyAccessible replicaMode replicateSourceDb restoreToPointInTime.restoreTime restoreToPointInTime.sourceDbInstanceAutomatedBackupsArn restoreToPointInTime.sourceDbInstanceIdentifier restoreToPointInTime.sourceDbiResourceId restoreToPointInTime.useLatestRestorableTime skipFinalSnapshot storageThroughput storageType tags upgradeStorageConfig vpcSecurityGroupIds",
		"unknown": "",
		"kept": "allocatedStorage availabilityZone backupRetentionPeriod backupTarget backupWindow caCertIdentifier characterSetName databaseInsightsMode dbName dbSubnetGroupName domainFqdn engine engineLifecycleSupport engineVersion identifier identifierPrefix iops kmsKeyId licenseModel maintenanceWindow masterUserSecretKmsKeyId monitoringRoleArn multiAz ncharCharacterSetName networkType optionGroupName parameterGroupName performanceInsightsKmsKeyId performanceInsightsRetentionPeriod port replicaMode snapshotIdentifier storageThroughput storageType timezone username vpcSecurityGroupIds",
		"falseByDefault": "allowMajorVersionUpgrade applyImmediately copyTagsToSnapshot customerOwnedIpEnabled dedicatedLogVolume deletionProtection iamDatabaseAuthenticationEnabled manageMasterUserPassword performanceInsightsEnabled publiclyAccessible skipFinalSnapshot storageEncrypted upgradeStorageConfig"
	},
	"rds/OptionGroup": {
		"replace": "engineName majorEngineVersion name namePrefix optionGroupDescription",
		"inPlace": "option option.dbSecurityGroupMemberships option.optionName option.optionSettings.name option.optionSettings.value option.port option.version option.vpcSecurityGroupMemberships skipDestroy tags",
		"unknown": "",
		"kept": "name namePrefix",
		"falseByDefault": "skipDestroy"
	},
	"rds/ParameterGroup": {
		"replace": "description family name namePrefix",
		"inPlace": "parameter.applyMethod parameter.name parameter.value skipDestroy tags",
		"unknown": "",
		"kept": "name namePrefix",
		"falseByDefault": "skipDestroy"
	},
	"rds/SubnetGroup": {
		"replace": "name namePrefix",
		"inPlace": "description subnetIds tags",
		"unknown": "",
		"kept": "name namePrefix",
		"falseByDefault": ""
	},
	"s3/Bucket": {
		"replace": "bucket bucketPrefix objectLockEnabled",
		"inPlace": "forceDestroy tags",
		"unknown": "",
		"kept": "bucket bucketPrefix objectLockEnabled",
		"falseByDefault": "forceDestroy"
	},
	"s3/BucketCorsConfiguration": {
		"replace": "bucket expectedBucketOwner",
		"inPlace": "corsRule.allowedHeaders corsRule.allowedMethods corsRule.allowedOrigins corsRule.exposeHeaders corsRule.id corsRule.maxAgeSeconds",
		"unknown": "",
		"kept": "",
		"falseByDefault": ""
	},
	"s3/BucketLifecycleConfiguration": {
		"replace": "bucket expectedBucketOwner",
		"inPlace": "rule.abortIncompleteMultipartUpload.daysAfterInitiation rule.expiration.date rule.expiration.days rule.expiration.expiredObjectDeleteMarker rule.filter.and.objectSizeGreaterThan rule.filter.and.objectSizeLessThan rule.filter.and.prefix rule.filter.and.tags rule.filter.objectSizeGreaterThan rule.filter.objectSizeLessThan rule.filter.prefix rule.filter.tag.key rule.filter.tag.value rule.id rule.noncurrentVersionExpiration.newerNoncurrentVersions rule.noncurrentVersionExpiration.noncurrentDays rule.noncurrentVersionTransition.storageClass rule.prefix rule.status rule.transition.storageClass transitionDefaultMinimumObjectSize",
		"unknown": "rule.noncurrentVersionTransition.newerNoncurrentVersions rule.noncurrentVersionTransition.noncurrentDays rule.transition.date rule.transition.days",
		"kept": "expectedBucketOwner",
		"falseByDefault": ""
	},
	"s3/BucketLogging": {
		"replace": "bucket expectedBucketOwner",
		"inPlace": "targetBucket targetObjectKeyFormat targetObjectKeyFormat.partitionedPrefix.partitionDateSource targetPrefix",
		"unknown": "targetGrant targetGrant.grantee.emailAddress targetGrant.grantee.id targetGrant.grantee.type targetGrant.grantee.uri targetGrant.permission",
		"kept": "",
		"falseByDefault": ""
	},
	"s3/BucketNotification": {
		"replace": "bucket",
		"inPlace": "eventbridge lambdaFunction lambdaFunction.events lambdaFunction.filterPrefix lambdaFunction.filterSuffix lambdaFunction.id lambdaFunction.lambdaFunctionArn queue queue.events queue.filterPrefix queue.filterSuffix queue.id queue.queueArn topic topic.events topic.filterPrefix topic.filterSuffix topic.id topic.topicArn",
		"unknown": "",
		"kept": "",
		"falseByDefault": "eventbridge"
	},
	"s3/BucketObjectLockConfiguration": {
		"replace": "bucket expectedBucketOwner objectLockEnabled",
		"inPlace": "rule.defaultRetention.days rule.defaultRetention.mode rule.defaultRetention.years token",
		"unknown": "",
		"kept": "",
		"falseByDefault": ""
	},
	"s3/BucketOwnershipControls": {
		"replace": "bucket",
		"inPlace": "rule.objectOwnership",
		"unknown": "",
		"kept": "",
		"falseByDefault": ""
	},
	"s3/BucketPolicy": {
		"replace": "bucket",
		"inPlace": "policy",
		"unknown": "",
		"kept": "",
		"falseByDefault": ""
	},
	"s3/BucketPublicAccessBlock": {
		"replace": "bucket",
		"inPlace": "blockPublicAcls blockPublicPolicy ignorePublicAcls restrictPublicBuckets",
		"unknown": "",
		"kept": "",
		"falseByDefault": "blockPublicAcls blockPublicPolicy ignorePublicAcls restrictPublicBuckets"
	},
	"s3/BucketServerSideEncryptionConfiguration": {
		"replace": "bucket expectedBucketOwner",
		"inPlace": "rule.applyServerSideEncryptionByDefault.kmsMasterKeyId rule.applyServerSideEncryptionByDefault.sseAlgorithm rule.bucketKeyEnabled",
		"unknown": "",
		"kept": "",
		"falseByDefault": ""
	},
	"s3/BucketVersioning": {
		"replace": "bucket expectedBucketOwner",
		"inPlace": "mfa versioningConfiguration.mfaDelete versioningConfiguration.status",
		"unknown": "",
		"kept": "",
		"falseByDefault": ""
	},
	"secretsmanager/Secret": {
		"replace": "name namePrefix",
		"inPlace": "description forceOverwriteReplicaSecret kmsKeyId policy recoveryWindowInDays replica replica.kmsKeyId replica.region tags",
		"unknown": "",
		"kept": "name namePrefix policy",
		"falseByDefault": "forceOverwriteReplicaSecret"
	},
	"secretsmanager/SecretPolicy": {
		"replace": "secretArn",
		"inPlace": "blockPublicPolicy policy",
		"unknown": "",
		"kept": "",
		"falseByDefault": "blockPublicPolicy"
	},
	"secretsmanager/SecretVersion": {
		"replace": "secretBinary secretId secretString secretStringWoVersion",
		"inPlace": "secretStringWo versionStages",
		"unknown": "",
		"kept": "versionStages",
		"falseByDefault": ""
	},
	"sns/Topic": {
		"replace": "fifoTopic name namePrefix",
		"inPlace": "applicationFailureFeedbackRoleArn applicationSuccessFeedbackRoleArn applicationSuccessFeedbackSampleRate archivePolicy contentBasedDeduplication deliveryPolicy displayName fifoThroughputScope firehoseFailureFeedbackRoleArn firehoseSuccessFeedbackRoleArn firehoseSuccessFeedbackSampleRate httpFailureFeedbackRoleArn httpSuccessFeedbackRoleArn httpSuccessFeedbackSampleRate kmsMasterKeyId lambdaFailureFeedbackRoleArn lambdaSuccessFeedbackRoleArn lambdaSuccessFeedbackSampleRate policy signatureVersion sqsFailureFeedbackRoleArn sqsSuccessFeedbackRoleArn sqsSuccessFeedbackSampleRate tags tracingConfig",
		"unknown": "",
		"kept": "fifoThroughputScope name namePrefix policy signatureVersion tracingConfig",
		"falseByDefault": "contentBasedDeduplication fifoTopic"
	},
	"sns/TopicSubscription": {
		"replace": "endpoint protocol topicArn",
		"inPlace": "confirmationTimeoutInMinutes deliveryPolicy endpointAutoConfirms filterPolicy filterPolicyScope rawMessageDelivery redrivePolicy replayPolicy subscriptionRoleArn",
		"unknown": "",
		"kept": "",
		"falseByDefault": "endpointAutoConfirms rawMessageDelivery"
	},
	"sqs/Queue": {
		"replace": "fifoQueue name namePrefix",
		"inPlace": "contentBasedDeduplication deduplicationScope delaySeconds fifoThroughputLimit kmsDataKeyReusePeriodSeconds kmsMasterKeyId maxMessageSize messageRetentionSeconds policy receiveWaitTimeSeconds redriveAllowPolicy redrivePolicy sqsManagedSseEnabled tags visibilityTimeoutSeconds",
		"unknown": "",
		"kept": "deduplicationScope fifoThroughputLimit kmsDataKeyReusePeriodSeconds name namePrefix policy redriveAllowPolicy redrivePolicy sqsManagedSseEnabled",
		"falseByDefault": "contentBasedDeduplication fifoQueue"
	},
	"sqs/QueuePolicy": {
		"replace": "queueUrl",
		"inPlace": "policy",
		"unknown": "",
		"kept": "",
		"falseByDefault": ""
	},
	"sqs/QueueRedriveAllowPolicy": {
		"replace": "queueUrl",
		"inPlace": "redriveAllowPolicy",
		"unknown": "",
		"kept": "",
		"falseByDefault": ""
	},
	"sqs/QueueRedrivePolicy": {
		"replace": "queueUrl",
		"inPlace": "redrivePolicy",
		"unknown": "",
		"kept": "",
		"falseByDefault": ""
	}
};

// tools/kubernetes/src/preview/risk/managed/replacements.ts
const REPLACEMENTS_VERSION = `${provider} ${version}`;
const ROWS = new Map(Object.entries(kinds).map(([kind, row]) => [kind, {
	replace: words(row.replace),
	inPlace: words(row.inPlace),
	unknown: words(row.unknown),
	kept: words(row.kept),
	falseByDefault: words(row.falseByDefault)
}]));
function words(text) {
	return new Set(text.split(" ").filter((word) => word !== ""));
}
function isExported(kind) {
	return ROWS.has(kind);
}
function effectOf(kind, path) {
	const row = ROWS.get(kind);
	if (row === void 0) return void 0;
	for (const name of namesOf(path)) {
		if (row.replace.has(name)) return "replace";
		if (row.inPlace.has(name)) return "in-place";
		if (row.unknown.has(name)) return "unknown";
	}
}
function isKept(kind, argument) {
	return ROWS.get(kind)?.kept.has(argument) === true;
}
function isFalseByDefault(kind, argument) {
	return ROWS.get(kind)?.falseByDefault.has(argument) === true;
}
function* namesOf(path) {
	const parts = path.split(".");
	for (let length = parts.length; length > 0; length -= 1) {
		const name = parts.slice(0, length).join(".");
		yield name;
		const referring = /^(.*?)(?:SecretRef|Refs|Ref|Selector)$/.exec(name)?.[1];
		if (referring === void 0) continue;
		yield referring;
		yield `${referring}s`;
	}
}
function isReference(path) {
	return /(?:^|\.)[a-zA-Z0-9]+(?:Ref|Refs|Selector)(?:\.|\[|$)/.test(path) && !/SecretRef/.test(path);
}

// tools/kubernetes/src/preview/risk/managed/takeover.ts
function takeovers(before, after, gone, come) {
	const found = /* @__PURE__ */ new Map();
	const twinOf = (one, others) => {
		const name = require_resource.externalNameOf(one);
		if (name === void 0 || !require_resource.isManagedResource(one)) return void 0;
		return others.find((other) => require_identity.manifestAddress(other) !== require_identity.manifestAddress(one) && require_resource.awsKindOf(other) === require_resource.awsKindOf(one) && require_resource.externalNameOf(other) === name);
	};
	for (const one of come) {
		const twin = twinOf(one, before);
		if (twin === void 0) continue;
		const reason = `it takes over ${require_resource.externalNameOf(one)}, which ${require_identity.manifestAddress(twin)} managed: nothing is made anew`;
		found.set(require_identity.manifestAddress(one), [{
			level: "safe",
			reason
		}]);
	}
	for (const one of gone) {
		const twin = twinOf(one, after);
		if (twin === void 0) continue;
		found.set(require_identity.manifestAddress(one), [powersOf$1(one).deletes ? {
			level: "destroy",
			reason: `${require_identity.manifestAddress(twin)} manages ${require_resource.externalNameOf(one)} too, and loses it with this object`,
			wayOut: "Let it be only observed and orphaned first, as mainstem migrate instance writes it, and take it out in a later change."
		} : {
			level: "safe",
			reason: `${require_identity.manifestAddress(twin)} manages ${require_resource.externalNameOf(one)} from now on`
		}]);
	}
	return found;
}

// tools/kubernetes/src/preview/risk/concern.ts
function changesBelow(fields, path) {
	return fields.filter((field) => isBelow(field.path, path));
}
function isBelow(field, path) {
	return field === path || field.startsWith(path) && (field[path.length] === "." || field[path.length] === "[");
}
function fewer(pods) {
	return pods === 1 ? "one pod alone serves, and none while it is exchanged or its node goes" : "less than half of the pods serve";
}

// tools/kubernetes/src/preview/risk/managed/redrive.ts
const redriveAllow = rule(["redriveAllowPolicy"], ({ before, after }) => {
	const of = ({ redriveAllowPolicy: given }) => {
		if (given === void 0 || given === "") return "all";
		try {
			const { redrivePermission, sourceQueueArns } = JSON.parse(String(given));
			if (redrivePermission === "allowAll") return "all";
			return new Set(redrivePermission === "byQueue" ? [sourceQueueArns].flat().map(String) : []);
		} catch {
			return;
		}
	};
	const [old, now] = [of(before), of(after)];
	if (old === void 0 || now === void 0) return [{
		level: "unknown",
		reason: "redriveAllowPolicy is none that can be read here: what it allows is not known"
	}];
	const holds = (outer, inner) => outer === "all" || inner !== "all" && [...inner].every((one) => outer.has(one));
	if (!holds(old, now)) return [{
		level: "security",
		reason: "redriveAllowPolicy: more queues may send their failed messages here",
		wayOut: "Name the queues."
	}];
	return holds(now, old) ? [] : [{
		level: "disrupt",
		reason: "redriveAllowPolicy: fewer queues may send their failed messages here"
	}];
});

// tools/kubernetes/src/preview/risk/managed/rules.ts
const policy = (name) => rule([name], ({ before, after }) => JSON.stringify(before[name]) === JSON.stringify(after[name]) ? [] : policyChanged(name, before[name], after[name]));
const KEEP_KEY = "Keep the key, or make sure that the new one is as guarded, and that whoever reads may use it.";
const keys = (names, reason) => rule(names, (sides) => names.flatMap((name) => sides.before[name] === void 0 && sides.after[name] !== void 0 ? [{
	level: "disrupt",
	reason: `${name} is new: whoever writes or reads needs leave to use the key`
}] : guards([name], reason, KEEP_KEY).judge(sides)));
const key = (...names) => keys(names, "what is written from now on is encrypted with another key, or with none of your own");
const admits = (name, reason, wayOut) => rule([name], (sides) => {
	const [gone, come] = [itemsGone(sides.before[name], sides.after[name]), itemsGone(sides.after[name], sides.before[name])];
	return Array.isArray(sides.before[name]) && gone.length > 0 && come.length === 0 ? [{
		level: "disrupt",
		reason: `${name}: ${gone.map(String).join(", ")} no longer lets anybody in`
	}] : guards([name], reason, wayOut).judge(sides);
});
const NEXT_DELETE = "from now on a deletion goes through";
const DOMAIN = [
	"domain",
	"domainAuthSecretArn",
	"domainDnsIps",
	"domainFqdn",
	"domainIamRoleName",
	"domainOu"
];
const DATABASE = [
	storage,
	engineVersion,
	disrupts([
		"instanceClass",
		"storageType",
		"parameterGroupName",
		"optionGroupName",
		"port",
		"caCertIdentifier",
		"licenseModel",
		"dedicatedLogVolume"
	], "the database restarts or fails over, at once with applyImmediately, else in its maintenance window", "Check the maintenance window."),
	disrupts(["multiAz"], "a standby comes or goes; without one a failure is an outage"),
	disrupts(["identifier"], "the database is renamed in place: its host name changes, and whoever connects has to follow"),
	disrupts([
		"dbSubnetGroupName",
		"networkType",
		"customerOwnedIpEnabled"
	], "the database moves to other addresses; connections break"),
	disrupts(["replicateSourceDb"], "a replica becomes a database of its own, or the other way round"),
	disrupts(["upgradeStorageConfig", "blueGreenUpdate"], "the database is exchanged for another one in the course of an update"),
	disrupts([
		"password",
		"passwordWo",
		"passwordWoVersion",
		"manageMasterUserPassword",
		"autoGeneratePassword"
	], "whoever logs in with the old password is refused"),
	on("applyImmediately", "disrupt", "what waits for the maintenance window, and what comes with this change, happens at once"),
	on("allowMajorVersionUpgrade", "safe", "a major version may be chosen"),
	off("deletionProtection", "security", NEXT_DELETE),
	on("skipFinalSnapshot", "security", "a deletion keeps no snapshot"),
	on("deleteAutomatedBackups", "security", "a deletion takes the automated backups with it", true),
	rule(["finalSnapshotIdentifier"], ({ before, after }) => before.finalSnapshotIdentifier !== void 0 && after.finalSnapshotIdentifier === void 0 && after.skipFinalSnapshot !== true ? [{
		level: "security",
		reason: "finalSnapshotIdentifier is taken away: a deletion names no snapshot"
	}] : []),
	rule(["publiclyAccessible"], ({ before, after }) => before.publiclyAccessible === true && after.publiclyAccessible !== true ? [{
		level: "disrupt",
		reason: "publiclyAccessible is off: whoever connects from outside the network is refused"
	}] : []),
	admits("vpcSecurityGroupIds", "other security groups decide who reaches the database", "Make sure that the new groups let in no more than the old ones."),
	keys(["masterUserSecretKmsKeyId", "performanceInsightsKmsKeyId"], "another key guards it"),
	rule(["iamDatabaseAuthenticationEnabled"], ({ before, after }) => {
		const [was, is] = [before.iamDatabaseAuthenticationEnabled === true, after.iamDatabaseAuthenticationEnabled === true];
		if (was === is) return [];
		return is ? [{
			level: "security",
			reason: "iamDatabaseAuthenticationEnabled is on: whoever IAM allows rds-db:connect can log in"
		}] : [{
			level: "disrupt",
			reason: "iamDatabaseAuthenticationEnabled is off: whoever logs in by IAM is refused"
		}];
	}),
	rule(["enabledCloudwatchLogsExports"], ({ before, after }) => {
		const gone = itemsGone(before.enabledCloudwatchLogsExports, after.enabledCloudwatchLogsExports);
		return gone.length === 0 ? [] : [{
			level: "security",
			reason: `the log ${gone.join(", ")} is no longer exported`
		}];
	}),
	rule(DOMAIN, (sides) => sides.before.domain !== void 0 && sides.after.domain === void 0 && sides.after.domainFqdn === void 0 ? [{
		level: "disrupt",
		reason: "domain is taken away: whoever logs in by Active Directory is refused"
	}] : guards(DOMAIN, "others may log in", "Make sure that this is meant.").judge(sides)),
	guards(["monitoringRoleArn"], "another role acts on it", "Make sure that this is meant."),
	rule(["backupRetentionPeriod"], ({ before, after }) => {
		const [from, to] = [Number(before.backupRetentionPeriod ?? NaN), Number(after.backupRetentionPeriod ?? NaN)];
		if (to < from) return [{
			level: "destroy",
			reason: `backupRetentionPeriod ${from} to ${to}: automated backups older than that are deleted`,
			wayOut: "Copy the backups that matter first (aws rds copy-db-snapshot), or keep the old number."
		}];
		return from === 0 && to > 0 ? [{
			level: "disrupt",
			reason: "backups begin: the database pauses for a moment when they do"
		}] : [];
	}),
	rule(["maxAllocatedStorage"], ({ before, after }) => Number(before.maxAllocatedStorage ?? 0) > 0 && Number(after.maxAllocatedStorage ?? 0) < Number(before.maxAllocatedStorage) ? [{
		level: "disrupt",
		reason: "maxAllocatedStorage: it grows by itself less far, and stops when it is full"
	}] : []),
	disrupts(["iops", "storageThroughput"], "its disks get another speed, in steps of hours"),
	disrupts([
		"replicaMode",
		"databaseInsightsMode",
		"engineLifecycleSupport"
	], "how it runs and what it costs follows it"),
	harmless("autoMinorVersionUpgrade", "backupWindow", "maintenanceWindow", "copyTagsToSnapshot", "performanceInsightsEnabled", "performanceInsightsRetentionPeriod", "monitoringInterval", "identifierPrefix", "preferredBackupWindow", "preferredMaintenanceWindow", "promotionTier")
];
const CLUSTER = [
	...DATABASE,
	disrupts([
		"dbClusterParameterGroupName",
		"dbInstanceParameterGroupName",
		"dbClusterInstanceClass"
	], "the cluster restarts or fails over"),
	disrupts(["serverlessv2ScalingConfiguration", "scalingConfiguration"], "how far it grows and shrinks changes"),
	disrupts([
		"masterPassword",
		"masterPasswordWo",
		"masterPasswordWoVersion"
	], "whoever logs in with the old password is refused"),
	on("enableHttpEndpoint", "security", "it can be queried over HTTPS by whoever IAM allows"),
	disrupts(["allocatedStorage"], "its storage changes")
];
const bucketGuards = harmless("blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets");
const versioning = rule(["versioningConfiguration"], ({ before, after }) => {
	const of = (side, name) => blockOf(side.versioningConfiguration)[name];
	const concerns = [];
	if (of(before, "status") === "Enabled" && of(after, "status") !== "Enabled") concerns.push({
		level: "destroy",
		reason: "versioning is suspended: what is overwritten or deleted from now on is lost",
		wayOut: "Keep status: Enabled."
	});
	if (of(before, "mfaDelete") === "Enabled" && of(after, "mfaDelete") !== "Enabled") concerns.push({
		level: "security",
		reason: "versions can be deleted without a second factor"
	});
	return concerns;
});
const STRENGTH = [
	"AES256",
	"aws:kms",
	"aws:kms:dsse"
];
const encryption = rule(["rule"], ({ before, after }) => {
	const of = (side) => {
		const first = blocksOf(side.rule)[0] ?? {};
		return {
			...first,
			...blockOf(first.applyServerSideEncryptionByDefault)
		};
	};
	const [old, now] = [of(before), of(after)];
	const rank = (one) => STRENGTH.indexOf(String(one.sseAlgorithm ?? ""));
	if (rank(now) < rank(old)) return [{
		level: "security",
		reason: `new objects are encrypted with ${now.sseAlgorithm ?? "the default key"} in place of ${old.sseAlgorithm}`,
		wayOut: KEEP_KEY
	}];
	const keyOf = (one) => JSON.stringify([
		one.kmsMasterKeyId,
		one.kmsMasterKeyIdRef,
		one.kmsMasterKeyIdSelector
	]);
	if (keyOf(old) !== keyOf(now)) return [{
		level: "security",
		reason: "new objects are encrypted with another key",
		wayOut: KEEP_KEY
	}];
	return [];
});
const ownership = rule(["rule"], ({ before, after }) => {
	const of = (side) => blockOf(side.rule).objectOwnership;
	return of(before) === "BucketOwnerEnforced" && of(after) !== "BucketOwnerEnforced" ? [{
		level: "security",
		reason: "access control lists count again",
		wayOut: "Keep BucketOwnerEnforced."
	}] : [];
});
const QUEUE = [
	policy("policy"),
	lowered("messageRetentionSeconds", "destroy", "messages older than that are deleted", "Wait until they were read.", 345600),
	lowered("maxMessageSize", "disrupt", "larger messages are refused", void 0, 262144),
	eachWay(lowered("visibilityTimeoutSeconds", "disrupt", "a message that takes longer than that is handed out twice", void 0, 30), (name) => ({
		level: "safe",
		reason: `${name}: a message that failed comes back later`
	})),
	redriveAllow,
	disrupts(["redrivePolicy"], "where messages that fail are set aside, and after how many times, changes"),
	disrupts([
		"contentBasedDeduplication",
		"deduplicationScope",
		"fifoThroughputLimit"
	], "which messages count as the same, and in which order they come, changes"),
	key("kmsMasterKeyId"),
	off("sqsManagedSseEnabled", "security", "messages are no longer encrypted by SQS", true),
	harmless("delaySeconds", "receiveWaitTimeSeconds", "kmsDataKeyReusePeriodSeconds", "namePrefix")
];
const ROLE = [
	policy("assumeRolePolicy"),
	rule(["permissionsBoundary"], (sides) => sides.before.permissionsBoundary === void 0 && sides.after.permissionsBoundary !== void 0 ? [{
		level: "disrupt",
		reason: "permissionsBoundary is new: what it does not allow is refused"
	}] : guards(["permissionsBoundary"], "it bounds what the role can ever do", "Keep the boundary.").judge(sides)),
	guards(["managedPolicyArns", "inlinePolicy"], "what the role may do changes", "Name what is needed."),
	rule(["maxSessionDuration"], ({ before, after }) => {
		const [from, to] = [Number(before.maxSessionDuration ?? 3600), Number(after.maxSessionDuration ?? 3600)];
		if (to > from) return [{
			level: "security",
			reason: `sessions last ${to} seconds in place of ${from}`
		}];
		return to < from ? [{
			level: "disrupt",
			reason: `sessions end after ${to} seconds in place of ${from}`
		}] : [];
	}),
	harmless("description", "forceDetachPolicies")
];
const KEY = [
	policy("policy"),
	off("enableKeyRotation", "security", "the key is never exchanged"),
	off("isEnabled", "disrupt", "whatever uses the key fails until it is enabled again", true),
	lowered("deletionWindowInDays", "security", "a deletion can be taken back for less long", void 0, 30),
	on("bypassPolicyLockoutSafetyCheck", "security", "a policy may lock everybody out of the key"),
	harmless("description", "rotationPeriodInDays")
];
function doorsChanged(before, after) {
	const [opened, closed] = [doorsBeyond(after, before), doorsBeyond(before, after)];
	if (opened.length > 0) return [{
		level: "security",
		reason: isEverywhere(opened) ? `it lets traffic through from or to everywhere: ${doorWords(opened)}` : `it lets other traffic through: ${doorWords(opened)}`,
		wayOut: "Name the peers and ports that are needed."
	}];
	return closed.length === 0 ? [] : [{
		level: "disrupt",
		reason: `it no longer lets ${doorWords(closed)} through: whoever needs that is refused`
	}];
}
const door = rule(DOOR_ARGUMENTS, ({ before, after }) => doorsChanged(ownDoors(before), ownDoors(after)));
const doors = rule(["ingress", "egress"], ({ before, after }) => ["ingress", "egress"].flatMap((name) => doorsChanged(doorsOf(before[name]), doorsOf(after[name]))));
const ALARM = [
	off("actionsEnabled", "disrupt", "nobody is told when the alarm goes off", true),
	rule([
		"alarmActions",
		"okActions",
		"insufficientDataActions"
	], ({ before, after }) => [
		"alarmActions",
		"okActions",
		"insufficientDataActions"
	].flatMap((name) => {
		const gone = itemsGone(before[name], after[name]);
		return gone.length === 0 ? [] : [{
			level: "disrupt",
			reason: `${name}: ${gone.join(", ")} is no longer told`
		}];
	})),
	disrupts([
		"comparisonOperator",
		"datapointsToAlarm",
		"dimensions",
		"evaluateLowSampleCountPercentiles",
		"evaluationPeriods",
		"extendedStatistic",
		"metricName",
		"metricQuery",
		"namespace",
		"period",
		"statistic",
		"threshold",
		"thresholdMetricId",
		"treatMissingData",
		"unit"
	], "the alarm goes off at other times"),
	harmless("alarmDescription")
];
const SECRET = [
	policy("policy"),
	key("kmsKeyId"),
	lowered("recoveryWindowInDays", "security", "a deletion can be taken back for less long", void 0, 30),
	disrupts(["replica"], "copies in other regions come or go"),
	harmless("description", "forceOverwriteReplicaSecret")
];
const parameters = rule(["parameter"], ({ before, after }) => {
	const of = (side) => new Map(blocksOf(side.parameter).map((one) => [String(one.name), one]));
	const [old, now] = [of(before), of(after)];
	const changed = [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].filter((name) => JSON.stringify(old.get(name)) !== JSON.stringify(now.get(name)));
	const weak = changed.filter((name) => /force_ssl|require_secure_transport|ssl|log_connections|pgaudit|password_encryption/.test(name) && String(now.get(name)?.value ?? "0") !== "1" && old.has(name));
	if (weak.length > 0) return [{
		level: "security",
		reason: `${weak.join(", ")}: a guard of the database goes or changes`,
		wayOut: "Keep the old value."
	}];
	return changed.length === 0 ? [] : [{
		level: "disrupt",
		reason: `${changed.join(", ")}: every database of the group gets it, at once or at its next restart`
	}];
});
const keptFor = rule([
	"rule",
	"objectLockEnabled",
	"token"
], ({ before, after }) => {
	const of = (side) => {
		const one = blockOf(blockOf(side.rule).defaultRetention);
		return {
			days: Number(one.days ?? 0) + 365 * Number(one.years ?? 0),
			mode: one.mode
		};
	};
	const [old, now] = [of(before), of(after)];
	return now.days < old.days || old.mode === "COMPLIANCE" && now.mode !== "COMPLIANCE" ? [{
		level: "security",
		reason: "new objects are locked for less long, or less strictly"
	}] : [];
});
const cors = rule(["corsRule"], ({ before, after }) => {
	const texts = (side, name) => blocksOf(side.corsRule).flatMap((one) => Array.isArray(one[name]) ? one[name].map(String) : []);
	const beyond = (some, others, name) => texts(some, name).filter((one) => !texts(others, name).includes(one));
	const origins = beyond(after, before, "allowedOrigins");
	if (origins.length > 0) return [{
		level: "security",
		reason: `pages of ${origins.join(", ")} may use the bucket`
	}];
	const more = [
		"allowedMethods",
		"allowedHeaders",
		"exposeHeaders"
	].flatMap((name) => beyond(after, before, name));
	if (more.length > 0) return [{
		level: "security",
		reason: `pages may use ${more.join(", ")} too`
	}];
	const less = [
		"allowedOrigins",
		"allowedMethods",
		"allowedHeaders",
		"exposeHeaders"
	].flatMap((name) => beyond(before, after, name));
	return less.length === 0 ? [] : [{
		level: "disrupt",
		reason: `browsers are refused where they use ${less.join(", ")}`
	}];
});
const TABLE = [
	off("deletionProtectionEnabled", "security", NEXT_DELETE),
	rule(["pointInTimeRecovery"], ({ before, after }) => blockOf(before.pointInTimeRecovery).enabled === true && blockOf(after.pointInTimeRecovery).enabled !== true ? [{
		level: "destroy",
		reason: "point-in-time recovery is turned off, and every backup of it is deleted",
		wayOut: "Keep it on."
	}] : []),
	disrupts([
		"billingMode",
		"readCapacity",
		"writeCapacity",
		"onDemandThroughput",
		"ttl",
		"streamEnabled",
		"streamViewType",
		"tableClass",
		"globalSecondaryIndex",
		"replica"
	], "who reads or writes the table may feel it"),
	guards(["serverSideEncryption"], "the table is encrypted otherwise", KEEP_KEY)
];
const RULES = {
	"rds/Instance": DATABASE,
	"rds/Cluster": CLUSTER,
	"rds/ClusterInstance": [...DATABASE, disrupts(["dbParameterGroupName"], "the instance restarts")],
	"rds/ParameterGroup": [parameters, harmless("description", "skipDestroy")],
	"rds/OptionGroup": [disrupts(["option"], "every database of the group gets other options"), harmless("skipDestroy", "optionGroupDescription")],
	"rds/SubnetGroup": [disrupts(["subnetIds"], "databases of the group may move to other subnets, or fail over into them"), harmless("description")],
	"s3/Bucket": [on("forceDestroy", "security", "a deletion takes every object with it")],
	"s3/BucketACL": [rule(["acl", "accessControlPolicy"], ({ before, after }) => {
		const was = new Set(openedByAcl(before).map(({ reason }) => reason));
		const opened = openedByAcl(after).filter(({ reason }) => !was.has(reason));
		if (opened.length > 0) return opened;
		return [{
			level: JSON.stringify(before.accessControlPolicy) !== JSON.stringify(after.accessControlPolicy) ? "security" : "disrupt",
			reason: "others may read or write its objects than before"
		}];
	})],
	"s3/BucketPublicAccessBlock": [bucketGuards, harmless("skipDestroy")],
	"s3/BucketPolicy": [policy("policy")],
	"s3/BucketVersioning": [versioning],
	"s3/BucketServerSideEncryptionConfiguration": [encryption],
	"s3/BucketLifecycleConfiguration": [lifecycle],
	"s3/BucketOwnershipControls": [ownership],
	"s3/BucketObjectLockConfiguration": [keptFor],
	"s3/BucketLogging": [guards([
		"targetBucket",
		"targetPrefix",
		"targetGrant",
		"targetObjectKeyFormat"
	], "the access log goes elsewhere", "Make sure that it is still read.")],
	"s3/BucketCorsConfiguration": [cors],
	"s3/BucketNotification": [disrupts([
		"queue",
		"topic",
		"lambdaFunction",
		"eventbridge"
	], "who hears of new objects changes")],
	"sqs/Queue": QUEUE,
	"sqs/QueuePolicy": [policy("policy")],
	"sqs/QueueRedrivePolicy": [disrupts(["redrivePolicy"], "where messages that fail are set aside, and after how many times, changes")],
	"sqs/QueueRedriveAllowPolicy": [redriveAllow],
	"iam/Role": ROLE,
	"iam/Policy": [policy("policy"), harmless("description")],
	"iam/RolePolicy": [policy("policy")],
	"iam/RolePolicyAttachment": [],
	"kms/Key": KEY,
	"kms/Alias": [guards(["targetKeyId"], "whoever names the key by its alias gets another one", KEEP_KEY)],
	"ec2/SecurityGroup": [doors, harmless("revokeRulesOnDelete")],
	"ec2/SecurityGroupRule": [door, harmless("description")],
	"ec2/SecurityGroupIngressRule": [door, harmless("description")],
	"ec2/SecurityGroupEgressRule": [door, harmless("description")],
	"cloudwatch/MetricAlarm": ALARM,
	"eks/PodIdentityAssociation": [
		guards(["roleArn", "targetRoleArn"], "pods of the service account act as another role", "Make sure that this role is meant."),
		off("disableSessionTags", "disrupt", "sessions carry tags, and policies that look at them answer otherwise"),
		on("disableSessionTags", "disrupt", "sessions carry no tags, and policies that look at them answer otherwise")
	],
	"secretsmanager/Secret": SECRET,
	"secretsmanager/SecretPolicy": [policy("policy"), off("blockPublicPolicy", "security", "the policy may let anybody in")],
	"secretsmanager/SecretVersion": [disrupts([
		"secretString",
		"secretBinary",
		"versionStages",
		"secretStringWo",
		"secretStringWoVersion"
	], "whoever reads the secret gets another value")],
	"sns/Topic": [
		policy("policy"),
		key("kmsMasterKeyId"),
		harmless("displayName")
	],
	"sns/TopicSubscription": [disrupts([
		"filterPolicy",
		"filterPolicyScope",
		"rawMessageDelivery",
		"redrivePolicy",
		"deliveryPolicy"
	], "the subscriber gets other messages")],
	"dynamodb/Table": TABLE
};
const COMMON = [rule(["tags"], ({ before, after }) => {
	const [old, now] = [require_manifest.isFields(before.tags) ? before.tags : {}, require_manifest.isFields(after.tags) ? after.tags : {}];
	const acting = [.../* @__PURE__ */ new Set([...Object.keys(old), ...Object.keys(now)])].filter((name) => ACTING_TAG.test(name) && old[name] !== now[name]);
	return acting.length === 0 ? [] : [{
		level: "unknown",
		reason: `the tag ${acting.join(", ")} may be what backups, schedules or permissions go by`
	}];
})];
const ACTING_TAG = /backup|snapshot|dlm|retention|schedul|auto-?(?:stop|start|off)|patch|^kubernetes\.io\/|^k8s\.io\/|karpenter|^eks:|^aws:|access|role|permission/i;

// tools/kubernetes/src/preview/risk/managed/updated.ts
const NEW_RESOURCE = "Crossplane never replaces a resource: create a second one, move the data, then remove this one in a later change.";
function updatedManaged(update) {
	const { before, after } = update;
	const powers = powersOf$1(after);
	const identity = [...letGo(update), ...elsewhere(update)];
	const own = [
		...powersChanged(before, after),
		...secretMoved(update),
		...otherFields(update)
	];
	const fields = changesBelow(update.fields, "spec.forProvider").filter(({ path }) => path !== "spec.forProvider.region");
	if (fields.length === 0) return [...identity, ...own];
	if (powers.pausedBy !== void 0) return [
		...identity,
		...own,
		{
			level: "unknown",
			reason: `it is paused (${powers.pausedBy}): the change is carried out when somebody ends that`
		}
	];
	if (!powers.updates) return [
		...identity,
		...own,
		{
			level: "safe",
			reason: "managementPolicies have no Update: nothing in AWS is changed"
		}
	];
	return [
		...identity,
		...own,
		...argumentsChanged(update, fields)
	];
}
function letGo({ before, after }) {
	const [old, now] = [require_resource.externalNameOf(before), require_resource.externalNameOf(after)];
	if (old === now) return [];
	if (old === void 0) return [{
		level: "unknown",
		reason: `it gets the external name ${now}: which one the resource has in the cluster is not in Git, and where it is another one, that is let go of`,
		wayOut: `Compare it with what the cluster has: kubectl get ${after.kind.toLowerCase()} ${after.metadata.name ?? ""} -o yaml`
	}];
	const { deletes } = powersOf$1(before);
	return [{
		level: "destroy",
		reason: `it lets go of ${old}, which nothing manages any more, and manages or creates ${now ?? "another"}`,
		wayOut: "Keep crossplane.io/external-name; to manage another cloud resource, add a second managed resource."
	}, ...deletes ? [] : [{
		level: "destroy",
		reason: `${old} stays in AWS, running and billed`
	}]];
}
function elsewhere({ fields, before, after }) {
	const concerns = [];
	if (changesBelow(fields, "spec.forProvider.region").some((field) => "before" in field)) concerns.push({
		level: "destroy",
		reason: "in another region it finds nothing and creates a new, empty resource; the old one is left unmanaged",
		wayOut: "Add a second managed resource for the new region, move the data, then remove this one."
	});
	const config = (manifest) => {
		const { kind, name } = require_manifest.at(manifest, "spec", "providerConfigRef") ?? {};
		const standard = require_resource.isNamespacedManaged(manifest) ? "ClusterProviderConfig" : "ProviderConfig";
		return `${kind ?? standard}/${name ?? "default"}`;
	};
	if (config(before) !== config(after)) concerns.push({
		level: "unknown",
		reason: `providerConfigRef: it acts with other credentials; in another account it finds nothing, creates a new, empty resource and leaves the old one unmanaged`,
		wayOut: "Make sure that both configurations are of one account."
	});
	return concerns;
}
function powersChanged(before, after) {
	const [old, now] = [powersOf$1(before), powersOf$1(after)];
	const concerns = [];
	if (!old.deletes && now.deletes) concerns.push({
		level: "security",
		reason: "from now on the cloud resource is deleted with this object",
		wayOut: "Leave Delete out of managementPolicies."
	});
	if (old.deletes && !now.deletes) concerns.push({
		level: "safe",
		reason: "from now on the cloud resource stays when this object is deleted"
	});
	if (old.updates && !now.updates) concerns.push({
		level: "safe",
		reason: "managementPolicies have no Update any more: what changes here changes nothing in AWS, and drift stays"
	});
	if (!old.updates && now.updates && old.pausedBy === void 0 && now.pausedBy === void 0) concerns.push({
		level: "unknown",
		reason: "from now on AWS is brought to what is declared here: where the two differ is not in Git",
		wayOut: "Compare status.atProvider in the cluster with what is declared."
	});
	if (old.pausedBy === void 0 && now.pausedBy !== void 0) concerns.push({
		level: "disrupt",
		reason: `it is paused (${now.pausedBy}): nothing of it is looked at or changed any more`
	});
	if (old.pausedBy !== void 0 && now.pausedBy === void 0) concerns.push({
		level: "unknown",
		reason: "the pause ends: what changed meanwhile, here and in AWS, is carried out now"
	});
	return concerns;
}
function secretMoved({ before, fields }) {
	const moved = changesBelow(fields, "spec.writeConnectionSecretToRef");
	const old = require_manifest.at(before, "spec", "writeConnectionSecretToRef", "name");
	if (moved.length === 0 || typeof old !== "string") return [];
	return [{
		level: "disrupt",
		reason: `its connection Secret is written elsewhere: ${old} is no longer kept up to date`,
		wayOut: "Let what mounts it read the new Secret first."
	}];
}
function otherFields({ fields, after }) {
	const known = /^(?:apiVersion$|metadata\.|spec\.(?:forProvider|managementPolicies|deletionPolicy|providerConfigRef|writeConnectionSecretToRef|initProvider)(?:\.|\[|$))/;
	const concerns = fields.filter(({ path }) => !known.test(path)).map(({ path }) => ({
		level: "unknown",
		reason: `${path}: no rule here knows what changing it does`
	}));
	if (changesBelow(fields, "spec.initProvider").length > 0) concerns.push({
		level: "safe",
		reason: "initProvider counts only when the resource is made"
	});
	const ignored = /* @__PURE__ */ new Set(["crossplane.io/external-name", "crossplane.io/paused"]);
	for (const { path } of fields) {
		const key = /^metadata\.annotations(?:\.([\w-]+)$|\["(.*)"\]$)/.exec(path);
		const name = key?.[1] ?? key?.[2];
		if (name?.startsWith("crossplane.io/") === true && !ignored.has(name)) concerns.push({
			level: "unknown",
			reason: `${name}: Crossplane acts by it, and no rule here knows how`
		});
	}
	return after.metadata === void 0 ? [] : concerns;
}
function argumentsChanged(update, fields) {
	const kind = require_resource.awsKindOf(update.after);
	if (kind === void 0 || !isExported(kind) && !Object.hasOwn(RULES, kind)) return [{
		level: "unknown",
		reason: `${pathsOf(fields)}: whether ${update.after.kind} can change in place is not known here`,
		wayOut: "Look the arguments up in the documentation of the provider: what forces a new resource there is refused here for ever."
	}];
	const { sides, kept } = sidesOf(update, kind);
	const rules = [...Object.hasOwn(RULES, kind) ? RULES[kind] ?? [] : [], ...COMMON];
	const stuck = [];
	const unset = [];
	const open = [];
	const judged = /* @__PURE__ */ new Set();
	for (const field of fields) {
		const path = field.path.replace(/^spec\.forProvider\.?/, "").replace(/\[[^\]]*\]/g, "");
		if (isSame(path, sides)) continue;
		const effect = effectOf(kind, path);
		const known = rules.filter(({ knows }) => [...namesOf(path)].some((name) => knows.includes(name)));
		if (effect === "replace") (isNew(field, path, update) ? unset : stuck).push(path);
		else if (known.length > 0) for (const one of known) judged.add(one);
		else open.push(path);
	}
	const concerns = [...judged].flatMap(({ judge }) => judge(sides));
	if (kept.length > 0) concerns.push({
		level: "safe",
		reason: `${listed(kept)} is no longer declared: what AWS has stays as it is`
	});
	if (stuck.length > 0) {
		const references = stuck.filter(isReference);
		concerns.push({
			level: "stuck",
			reason: `${listed(stuck)} cannot be changed: Crossplane refuses the update${references.length === 0 ? "" : "; a reference that was looked up once stays as it was found"}`,
			wayOut: NEW_RESOURCE
		});
	}
	if (unset.length > 0) concerns.push({
		level: "unknown",
		reason: `${listed(unset)}: refused unless it is what AWS has chosen already`
	});
	if (open.length > 0) concerns.push({
		level: "unknown",
		reason: `${listed(open)}: no rule here knows what changing it does to a ${update.after.kind}`
	});
	return concerns;
}
function isNew(field, path, { before }) {
	if ("before" in field || field.sensitive === true) return false;
	const [first = ""] = path.split(".");
	return !(path.includes(".") && require_resource.argumentsOf(before)[first] === void 0);
}
function sidesOf({ before, after }, kind) {
	const [old, now] = [resolved(require_resource.argumentsOf(before)), resolved(require_resource.argumentsOf(after))].map((given) => Object.fromEntries(Object.entries(given).filter(([name, value]) => !(value === false && isFalseByDefault(kind, name)))));
	const kept = Object.keys(old).filter((name) => now[name] === void 0 && isKept(kind, name));
	for (const name of kept) now[name] = old[name];
	const sides = {
		before: {},
		after: {},
		objects: {
			before,
			after
		}
	};
	for (const name of /* @__PURE__ */ new Set([...Object.keys(old), ...Object.keys(now)])) {
		const [was, is] = aligned(old[name], now[name]);
		if (was !== void 0) Object.assign(sides.before, { [name]: was });
		if (is !== void 0) Object.assign(sides.after, { [name]: is });
	}
	return {
		sides,
		kept
	};
}
function aligned(was, is) {
	if (Array.isArray(was) && was.length === 1 && require_manifest.isFields(was[0]) && require_manifest.isFields(is)) return aligned(was[0], is);
	if (Array.isArray(is) && is.length === 1 && require_manifest.isFields(is[0]) && require_manifest.isFields(was)) return aligned(was, is[0]);
	if (Array.isArray(was) && Array.isArray(is) && was.length === is.length) {
		const items = was.map((item, index) => aligned(item, is[index]));
		return [items.map(([one]) => one), items.map(([, one]) => one)];
	}
	if (!require_manifest.isFields(was) || !require_manifest.isFields(is)) return [was, is];
	const pairs = [.../* @__PURE__ */ new Set([...Object.keys(was), ...Object.keys(is)])].map((name) => [name, aligned(was[name], is[name])]);
	const side = (which) => Object.fromEntries(pairs.flatMap(([name, pair]) => pair[which] === void 0 ? [] : [[name, pair[which]]]));
	return [side(0), side(1)];
}
function isSame(path, { before, after }) {
	const [argument = ""] = path.split(".");
	const text = (side, name) => require_digest.canonicalJson(side[name] ?? null);
	return [...namesOf(argument)].every((name) => text(before, name) === text(after, name));
}
function resolved(given) {
	const found = { ...given };
	for (const [name, value] of Object.entries(given)) for (const alias of namesOf(name)) if (found[alias] === void 0) found[alias] = value;
	return require_manifest.isFields(found) ? found : given;
}
function pathsOf(fields) {
	return listed(fields.map(({ path }) => path.replace(/^spec\.forProvider\.?/, "")));
}
function listed(paths) {
	const all = [...new Set(paths)];
	return all.length <= 3 ? all.join(", ") : `${all.slice(0, 3).join(", ")} and ${all.length - 3} more`;
}

// tools/kubernetes/src/preview/risk/created.ts
const ON_THEIR_OWN = /* @__PURE__ */ new Set([
	"/ConfigMap",
	"/Event",
	"/LimitRange",
	"/Namespace",
	"/PersistentVolume",
	"/PersistentVolumeClaim",
	"/Pod",
	"/PodTemplate",
	"/ReplicationController",
	"/ResourceQuota",
	"/Secret",
	"/Service",
	"/ServiceAccount",
	"admissionregistration.k8s.io/MutatingAdmissionPolicy",
	"admissionregistration.k8s.io/MutatingAdmissionPolicyBinding",
	"admissionregistration.k8s.io/MutatingWebhookConfiguration",
	"admissionregistration.k8s.io/ValidatingAdmissionPolicy",
	"admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
	"admissionregistration.k8s.io/ValidatingWebhookConfiguration",
	"apiextensions.k8s.io/CustomResourceDefinition",
	"apps/DaemonSet",
	"apps/Deployment",
	"apps/ReplicaSet",
	"apps/StatefulSet",
	"autoscaling/HorizontalPodAutoscaler",
	"batch/CronJob",
	"batch/Job",
	"coordination.k8s.io/Lease",
	"events.k8s.io/Event",
	"networking.k8s.io/Ingress",
	"networking.k8s.io/IngressClass",
	"networking.k8s.io/NetworkPolicy",
	"node.k8s.io/RuntimeClass",
	"policy/PodDisruptionBudget",
	"rbac.authorization.k8s.io/ClusterRole",
	"rbac.authorization.k8s.io/ClusterRoleBinding",
	"rbac.authorization.k8s.io/Role",
	"rbac.authorization.k8s.io/RoleBinding",
	"resource.k8s.io/ResourceClaim",
	"resource.k8s.io/ResourceClaimTemplate",
	"scheduling.k8s.io/PriorityClass",
	"storage.k8s.io/StorageClass",
	"storage.k8s.io/VolumeAttributesClass"
]);
const OPERATORS = /^(?:argoproj\.io\/.*|(?:[\w-]+\.)*crossplane\.io\/.*|cert-manager\.io\/(?:Certificate|Issuer|ClusterIssuer)|external-secrets\.io\/(?:ExternalSecret|SecretStore|ClusterSecretStore)|bitnami\.com\/SealedSecret|keda\.sh\/(?:ScaledJob|TriggerAuthentication|ClusterTriggerAuthentication)|monitoring\.coreos\.com\/.*|gateway\.networking\.k8s\.io\/(?:GatewayClass|ReferenceGrant)|snapshot\.storage\.k8s\.io\/(?:VolumeSnapshot|VolumeSnapshotClass)|kustomize\.config\.k8s\.io\/.*)$/;
const STOPPING = {
	"networking.k8s.io/NetworkPolicy": "pods that it selects refuse what no policy allows, from now on",
	"/ResourceQuota": "pods beyond it are refused from now on, also those of a rolling update",
	"/LimitRange": "pods that are created from now on get its limits, and those that do not fit are refused"
};
const CLASSES = {
	"storage.k8s.io/StorageClass": "storageclass.kubernetes.io/is-default-class",
	"networking.k8s.io/IngressClass": "ingressclass.kubernetes.io/is-default-class"
};
function created(after, { compositeKinds }) {
	const kind = require_manifest.kindKeyOf(after);
	const stops = Object.hasOwn(STOPPING, kind) ? STOPPING[kind] : void 0;
	return [
		...createdGuards(after),
		...stops === void 0 ? [] : [{
			level: "disrupt",
			reason: stops
		}],
		...byDefault(after),
		...isSettings(after) ? [unknown("Argo CD, or the cluster, goes by it from now on")] : [],
		...isKnown(after, compositeKinds) ? [] : [unknown(`no rule here knows what creating a ${after.kind}${inGroup(after)} does`)]
	];
}
function isKnown(after, compositeKinds) {
	const kind = require_manifest.kindKeyOf(after);
	return ON_THEIR_OWN.has(kind) || compositeKinds.has(kind) || require_resource.isManagedResource(after) || OPERATORS.test(kind);
}
function byDefault(after) {
	const key = Object.hasOwn(CLASSES, require_manifest.kindKeyOf(after)) ? CLASSES[require_manifest.kindKeyOf(after)] : void 0;
	return key !== void 0 && require_manifest.annotationsOf(after)[key] === "true" || require_manifest.kindKeyOf(after) === "scheduling.k8s.io/PriorityClass" && require_manifest.at(after, "globalDefault") === true ? [unknown("whatever names no class gets this one from now on")] : [];
}
function unknown(reason) {
	return {
		level: "unknown",
		reason
	};
}
function inGroup(manifest) {
	const group = require_head.groupOf(manifest.apiVersion);
	return group === "" ? "" : ` of ${group}`;
}

// tools/kubernetes/src/preview/risk/deleted-routine.ts
const ROUTINE = {
	"apps/Deployment": {
		level: "disrupt",
		reason: "its pods are deleted: whatever they serve stops"
	},
	"apps/DaemonSet": {
		level: "disrupt",
		reason: "its pods are deleted on every node"
	},
	"apps/ReplicaSet": {
		level: "disrupt",
		reason: "its pods are deleted: whatever they serve stops"
	},
	"argoproj.io/Rollout": {
		level: "disrupt",
		reason: "its pods are deleted: whatever they serve stops"
	},
	"/Pod": {
		level: "disrupt",
		reason: "the pod is deleted: whatever it serves stops"
	},
	"/Service": {
		level: "disrupt",
		reason: "its name and address stop working for whoever uses them"
	},
	"networking.k8s.io/Ingress": {
		level: "disrupt",
		reason: "its hosts and paths stop answering"
	},
	"gateway.networking.k8s.io/Gateway": {
		level: "disrupt",
		reason: "its listeners stop answering"
	},
	"gateway.networking.k8s.io/HTTPRoute": {
		level: "disrupt",
		reason: "its hosts and paths stop answering"
	},
	"policy/PodDisruptionBudget": {
		level: "disrupt",
		reason: "a node drain may now stop all of its pods at once"
	},
	"networking.k8s.io/NetworkPolicy": {
		level: "security",
		reason: "pods that no other policy selects accept all traffic",
		wayOut: "Keep a policy that selects these pods."
	},
	"admissionregistration.k8s.io/ValidatingAdmissionPolicy": {
		level: "security",
		reason: "its checks no longer run"
	},
	"admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding": {
		level: "security",
		reason: "the checks of its policy no longer run"
	},
	"kyverno.io/ClusterPolicy": {
		level: "security",
		reason: "its checks no longer run"
	},
	"pkg.crossplane.io/Provider": {
		level: "disrupt",
		reason: "its managed resources are no longer reconciled"
	},
	"pkg.crossplane.io/Function": {
		level: "disrupt",
		reason: "Compositions that call it can no longer run"
	},
	"apiextensions.crossplane.io/Composition": {
		level: "disrupt",
		reason: "composite resources that use it are no longer reconciled"
	},
	...Object.fromEntries([
		"MutatingWebhookConfiguration",
		"ValidatingWebhookConfiguration",
		"MutatingAdmissionPolicy",
		"MutatingAdmissionPolicyBinding"
	].map((kind) => [`admissionregistration.k8s.io/${kind}`, {
		level: "security",
		reason: "what it checked or set on requests is so no longer",
		wayOut: "Keep it, or put its replacement in place first."
	}])),
	...Object.fromEntries([
		"Role",
		"ClusterRole",
		"RoleBinding",
		"ClusterRoleBinding"
	].map((kind) => [`rbac.authorization.k8s.io/${kind}`, {
		level: "disrupt",
		reason: "whoever has access by it is refused"
	}])),
	"policy.networking.k8s.io/AdminNetworkPolicy": {
		level: "security",
		reason: "what it denied is denied no longer",
		wayOut: "Keep it."
	},
	"policy.networking.k8s.io/BaselineAdminNetworkPolicy": {
		level: "security",
		reason: "what it denied is denied no longer",
		wayOut: "Keep it."
	},
	"/ResourceQuota": {
		level: "security",
		reason: "nothing limits what the namespace may take any more",
		wayOut: "Keep a quota."
	},
	"/LimitRange": {
		level: "disrupt",
		reason: "pods that name no resources get none from now on"
	},
	"/ConfigMap": {
		level: "safe",
		reason: "no data is lost: Git holds what it said"
	},
	"/ServiceAccount": {
		level: "safe",
		reason: "no data is lost; pods that still name it are told beside it"
	},
	"/Endpoints": {
		level: "disrupt",
		reason: "the addresses behind the Service are gone"
	},
	"discovery.k8s.io/EndpointSlice": {
		level: "disrupt",
		reason: "the addresses behind the Service are gone"
	},
	"/Secret": {
		level: "safe",
		reason: "no data is lost where Git or its source still holds it"
	},
	"/Event": {
		level: "safe",
		reason: "it only tells what was"
	},
	"events.k8s.io/Event": {
		level: "safe",
		reason: "it only tells what was"
	},
	"coordination.k8s.io/Lease": {
		level: "safe",
		reason: "whoever holds it takes it again"
	},
	"autoscaling/HorizontalPodAutoscaler": {
		level: "disrupt",
		reason: "what it scales stays at the number of pods that it has"
	},
	"batch/Job": {
		level: "disrupt",
		reason: "its pods are deleted, with their logs; a run that goes on ends"
	},
	"batch/CronJob": {
		level: "disrupt",
		reason: "it does not run any more"
	},
	"scheduling.k8s.io/PriorityClass": {
		level: "disrupt",
		reason: "pods that name it are refused"
	},
	"storage.k8s.io/StorageClass": {
		level: "disrupt",
		reason: "new claims that name it wait for ever"
	},
	"networking.k8s.io/IngressClass": {
		level: "disrupt",
		reason: "Ingresses that name it are served by nobody"
	},
	"node.k8s.io/RuntimeClass": {
		level: "disrupt",
		reason: "pods that name it are refused"
	},
	"apiregistration.k8s.io/APIService": {
		level: "disrupt",
		reason: "its API no longer answers"
	},
	"/ReplicationController": {
		level: "disrupt",
		reason: "its pods are deleted: whatever they serve stops"
	},
	"gateway.networking.k8s.io/GRPCRoute": {
		level: "disrupt",
		reason: "its hosts and methods stop answering"
	},
	"gateway.networking.k8s.io/TLSRoute": {
		level: "disrupt",
		reason: "its hosts stop answering"
	},
	"gateway.networking.k8s.io/TCPRoute": {
		level: "disrupt",
		reason: "its port stops answering"
	},
	"gateway.networking.k8s.io/UDPRoute": {
		level: "disrupt",
		reason: "its port stops answering"
	},
	"gateway.networking.k8s.io/GatewayClass": {
		level: "disrupt",
		reason: "Gateways of it are served by nobody"
	},
	"gateway.networking.k8s.io/ReferenceGrant": {
		level: "disrupt",
		reason: "references from other namespaces no longer hold"
	},
	"cert-manager.io/Certificate": {
		level: "disrupt",
		reason: "its certificate is not renewed any more"
	},
	"cert-manager.io/Issuer": {
		level: "disrupt",
		reason: "certificates that name it are not renewed any more"
	},
	"cert-manager.io/ClusterIssuer": {
		level: "disrupt",
		reason: "certificates that name it are not renewed any more"
	},
	"external-secrets.io/ExternalSecret": {
		level: "disrupt",
		reason: "the Secret that it made is deleted with it (creationPolicy Owner): what reads it does not start any more"
	},
	"external-secrets.io/ClusterExternalSecret": {
		level: "disrupt",
		reason: "the Secrets that it made are deleted with it"
	},
	"external-secrets.io/SecretStore": {
		level: "disrupt",
		reason: "secrets that come from it are not refreshed any more"
	},
	"external-secrets.io/ClusterSecretStore": {
		level: "disrupt",
		reason: "secrets that come from it are not refreshed any more"
	},
	"keda.sh/ScaledObject": {
		level: "disrupt",
		reason: "what it scales stays at the number of pods that it has"
	},
	"keda.sh/ScaledJob": {
		level: "disrupt",
		reason: "it starts no jobs any more"
	},
	"keda.sh/TriggerAuthentication": {
		level: "disrupt",
		reason: "what scales by it can no longer log in"
	},
	...Object.fromEntries([
		"ServiceMonitor",
		"PodMonitor",
		"Probe",
		"PrometheusRule",
		"ScrapeConfig",
		"AlertmanagerConfig"
	].map((kind) => [`monitoring.coreos.com/${kind}`, {
		level: "disrupt",
		reason: "what it watches is watched no longer, and nobody is told"
	}])),
	"argoproj.io/AppProject": {
		level: "disrupt",
		reason: "Applications in it can no longer sync"
	}
};
function deletedRoutine(manifest) {
	const kind = require_manifest.kindKeyOf(manifest);
	if (kind === "/Secret" && holdsCredentials(manifest)) return {
		level: "destroy",
		reason: "it looks like database credentials, which may be nowhere else: whoever reads them can no longer connect once restarted",
		wayOut: "Make sure that nothing mounts it and that the password is kept, or remove it in a change after its users."
	};
	if (isSettings(manifest)) return {
		level: "unknown",
		reason: "Argo CD, or the cluster, goes by it: who may come in, and which clusters and repositories there are",
		wayOut: "Make sure that nobody needs it any more."
	};
	const known = Object.hasOwn(ROUTINE, kind) ? ROUTINE[kind] : void 0;
	if (known !== void 0) return known;
	return {
		level: "unknown",
		reason: `no rule here knows what deleting a ${manifest.kind}${require_head.groupOf(manifest.apiVersion) === "" ? "" : ` of ${require_head.groupOf(manifest.apiVersion)}`} does`
	};
}
function holdsCredentials(manifest) {
	if (manifest.type === "connection.crossplane.io/v1alpha1") return true;
	if (/(?:^|[-.])(?:db|database|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rds)(?:[-.]|$)/.test(manifest.metadata.name ?? "")) return true;
	const labels = require_manifest.at(manifest, "metadata", "labels");
	if (!require_manifest.isFields(labels)) return false;
	return Object.entries(labels).some(([key, value]) => key.startsWith("cnpg.io/") || key === "app.kubernetes.io/component" && /database|postgres|mysql|redis|mongo/i.test(String(value)) || key === "app.kubernetes.io/name" && /postgres|mysql|mariadb|redis|mongo/i.test(String(value)));
}

// tools/kubernetes/src/preview/risk/left-behind.ts
function leftBehind(manifest, surroundings) {
	const { projectRemoved, syncOptions = [], orphaned } = surroundings;
	if (orphaned !== void 0) return {
		level: "unknown",
		reason: `left behind: its Application (${orphaned}) goes without the resources finalizer, so it stays in the cluster, where nothing manages it any more`
	};
	const prune = hasOption(manifest, "argocd.argoproj.io/sync-options", "Prune=false") || syncOptions.includes("Prune=false");
	const cascade = cascadeKeeper(manifest);
	if (isHook(manifest)) return {
		level: "safe",
		reason: "it is a hook: Argo CD does not prune hooks, what is in the cluster is left behind"
	};
	if (prune && (!projectRemoved || cascade !== void 0)) return {
		level: "safe",
		reason: `left behind: ${SYNC_OPTIONS}: Prune=false keeps it in the cluster, where nothing manages it any more`
	};
	if (prune) return {
		level: "unknown",
		reason: "left behind by pruning (Prune=false); if the Application itself is deleted with its finalizer, it is deleted too",
		wayOut: `Annotate it ${SYNC_OPTIONS}: Prune=false,Delete=false in a change that goes live before this one.`
	};
	if (cascade !== void 0 && projectRemoved) return {
		level: "unknown",
		reason: `left behind when the Application is deleted (${cascade}); if the Application stays, pruning deletes it`,
		wayOut: `Annotate it ${SYNC_OPTIONS}: Prune=false,Delete=false in a change that goes live before this one.`
	};
}
function cascadeKeeper(manifest) {
	if (hasOption(manifest, "argocd.argoproj.io/sync-options", "Delete=false")) return "Delete=false";
	if (hasOption(manifest, "helm.sh/resource-policy", "keep")) return "helm.sh/resource-policy: keep";
}

// tools/kubernetes/src/preview/risk/destroy.ts
const destroy = (reason, wayOut) => ({
	level: "destroy",
	reason,
	wayOut
});
const KEEP_FIRST = `Annotate it ${SYNC_OPTIONS}: Prune=false in a change that goes live before this one, or take a backup first.`;
const LOSSES = {
	"/PersistentVolumeClaim": () => destroy("the claim is deleted, and with reclaim policy Delete its volume and the data in it", KEEP_FIRST),
	"/PersistentVolume": (manifest) => require_manifest.at(manifest, "spec", "persistentVolumeReclaimPolicy") === "Retain" ? destroy("the volume object is deleted; the storage behind it stays (Retain) but nothing points to it", KEEP_FIRST) : destroy("the volume is deleted, and with reclaim policy Delete the storage behind it", KEEP_FIRST),
	"/Namespace": () => destroy("everything in the namespace is deleted with it, also what is not in Git", `Empty it first and leave the namespace, or annotate it ${SYNC_OPTIONS}: Prune=false in an earlier change.`),
	"apiextensions.k8s.io/CustomResourceDefinition": (manifest) => destroy(`every ${require_manifest.at(manifest, "spec", "names", "kind") ?? "custom resource"} in the cluster is deleted with its definition`, `Remove the custom resources in a change before this one, or annotate the definition ${SYNC_OPTIONS}: Prune=false.`),
	"apiextensions.crossplane.io/CompositeResourceDefinition": (manifest) => destroy(`every ${require_manifest.at(manifest, "spec", "names", "kind") ?? "composite resource"} is deleted with its definition, and what it composes`, "Remove the composite resources in a change before this one."),
	"apps/StatefulSet": deletedStatefulSet,
	"snapshot.storage.k8s.io/VolumeSnapshot": () => destroy("the snapshot is deleted, and by default its content", KEEP_FIRST),
	"snapshot.storage.k8s.io/VolumeSnapshotContent": (manifest) => require_manifest.at(manifest, "spec", "deletionPolicy") === "Retain" ? {
		level: "safe",
		reason: "the snapshot behind it stays (deletionPolicy: Retain)"
	} : destroy("the snapshot is deleted", KEEP_FIRST),
	"argoproj.io/Application": deletedApplication,
	"argoproj.io/ApplicationSet": deletedApplicationSet
};
const STATEFUL_OPERATORS = /* @__PURE__ */ new Set([
	"acid.zalan.do/postgresql",
	"clickhouse.altinity.com/ClickHouseInstallation",
	"elasticsearch.k8s.elastic.co/Elasticsearch",
	"k8s.mariadb.com/MariaDB",
	"kafka.strimzi.io/Kafka",
	"kafka.strimzi.io/KafkaTopic",
	"minio.min.io/Tenant",
	"mongodbcommunity.mongodb.com/MongoDBCommunity",
	"mysql.oracle.com/InnoDBCluster",
	"opensearch.opster.io/OpenSearchCluster",
	"postgres-operator.crunchydata.com/PostgresCluster",
	"postgresql.cnpg.io/Cluster",
	"postgresql.cnpg.io/Database",
	"psmdb.percona.com/PerconaServerMongoDB",
	"pxc.percona.com/PerconaXtraDBCluster",
	"rabbitmq.com/RabbitmqCluster",
	"redis.redis.opstreelabs.in/RedisCluster"
]);
function deleted(manifest, surroundings) {
	const losses = lossesOf(manifest, surroundings.compositeKinds);
	const [concern] = losses;
	if (concern === void 0) return [];
	const concerns = [...losses, ...confirmations(manifest, surroundings, concern.level)];
	if (concern.level !== "destroy") return concerns;
	const keeper = cascadeKeeper(manifest);
	if (keeper !== void 0) concerns.push({
		level: "destroy",
		reason: `${keeper} does not keep it: it holds only when the Application is deleted, pruning ignores it`
	});
	return concerns;
}
function confirmations(manifest, { projectRemoved, syncOptions = [] }, level) {
	const waits = (option) => syncOptions.includes(option) || hasOption(manifest, "argocd.argoproj.io/sync-options", option);
	const concerns = [];
	if (waits("Prune=confirm")) concerns.push({
		level,
		reason: "it waits for a person: Argo CD prunes it only after a confirmation (Prune=confirm)"
	});
	if (projectRemoved && waits("Delete=confirm")) concerns.push({
		level,
		reason: "it waits for a person: where its Application is deleted, Argo CD deletes it only after a confirmation (Delete=confirm)"
	});
	return concerns;
}
function lossesOf(manifest, compositeKinds) {
	return !compositeKinds.has(require_manifest.kindKeyOf(manifest)) && require_resource.isManagedResource(manifest) ? deletedManaged(manifest) : [lossOf(manifest, compositeKinds)];
}
function lossOf(manifest, compositeKinds) {
	const kind = require_manifest.kindKeyOf(manifest);
	if (compositeKinds.has(kind)) return destroy("it is a composite resource: everything it composes is deleted with it", `Set managementPolicies without Delete on what must stay, or annotate it ${SYNC_OPTIONS}: Prune=false, in a change before this one.`);
	const rule = Object.hasOwn(LOSSES, kind) ? LOSSES[kind] : void 0;
	if (rule !== void 0) return rule(manifest);
	if (STATEFUL_OPERATORS.has(kind)) return destroy(`its operator deletes the ${manifest.kind} and what it stores`, KEEP_FIRST);
	if (require_head.groupOf(manifest.apiVersion).endsWith(".services.k8s.aws")) return hasOption(manifest, "services.k8s.aws/deletion-policy", "retain") ? {
		level: "safe",
		reason: "the AWS resource stays (services.k8s.aws/deletion-policy: retain), unmanaged"
	} : destroy("the AWS resource is deleted with it", "Annotate it services.k8s.aws/deletion-policy: retain first.");
	return deletedRoutine(manifest);
}
function deletedStatefulSet(manifest) {
	const claims = require_manifest.itemsOf(require_manifest.at(manifest, "spec", "volumeClaimTemplates")).map((claim) => require_manifest.at(claim, "metadata", "name"));
	if (claims.length === 0) return {
		level: "disrupt",
		reason: "its pods are deleted: whatever they serve stops"
	};
	if (require_manifest.at(manifest, "spec", "persistentVolumeClaimRetentionPolicy", "whenDeleted") === "Delete") return destroy(`its claims (${claims.join(", ")}) are deleted with it: persistentVolumeClaimRetentionPolicy.whenDeleted is Delete`, "Set persistentVolumeClaimRetentionPolicy.whenDeleted to Retain in a change before this one.");
	return destroy(`its pods are deleted and whatever they serve stops; its claims (${claims.join(", ")}) and their data stay, and belong to nothing any more`, `Back the data up first, or annotate it ${SYNC_OPTIONS}: Prune=false in a change that goes live before this one.`);
}
function deletedApplication(manifest) {
	if (!hasResourcesFinalizer(manifest)) return {
		level: "safe",
		reason: "it has no resources finalizer: what it delivered stays in the cluster, unmanaged"
	};
	return destroy("its resources finalizer deletes everything it delivered", "Remove the finalizer resources-finalizer.argocd.argoproj.io in a change before this one, if its resources must stay.");
}
function deletedApplicationSet(manifest) {
	if (require_manifest.at(manifest, "spec", "syncPolicy", "preserveResourcesOnDeletion") === true) return {
		level: "safe",
		reason: "preserveResourcesOnDeletion: what its Applications delivered stays, unmanaged"
	};
	return destroy("its Applications are deleted with it, and everything they delivered", "Set spec.syncPolicy.preserveResourcesOnDeletion to true in a change before this one, if the resources must stay.");
}
function hasResourcesFinalizer(manifest) {
	const finalizers = require_manifest.at(manifest, "metadata", "finalizers");
	return Array.isArray(finalizers) && finalizers.some((name) => typeof name === "string" && name.startsWith("resources-finalizer.argocd.argoproj.io"));
}

// tools/kubernetes/src/preview/risk/data-updates.ts
function dataLost(before, after) {
	switch (require_manifest.kindKeyOf(after)) {
		case "apps/StatefulSet": return claims(before, after);
		case "apiextensions.k8s.io/CustomResourceDefinition": return schemas(before, after);
		case "/PersistentVolume": return ["Delete", "Recycle"].flatMap((to) => reclaim(before, after, ["spec", "persistentVolumeReclaimPolicy"], "Retain", to, "the storage behind it is deleted with its claim"));
		case "snapshot.storage.k8s.io/VolumeSnapshotContent":
		case "snapshot.storage.k8s.io/VolumeSnapshotClass": return reclaim(before, after, require_manifest.at(after, "deletionPolicy") === void 0 ? ["spec", "deletionPolicy"] : ["deletionPolicy"], "Retain", "Delete", "the snapshot behind it is deleted with it");
		default: return [];
	}
}
function reclaim(before, after, path, from, to, what) {
	if ((require_manifest.at(before, ...path) ?? from) !== from || require_manifest.at(after, ...path) !== to) return [];
	return [{
		level: "destroy",
		reason: `${path.at(-1)} ${from} to ${to}: from now on ${what}`,
		wayOut: `Keep ${from}.`
	}];
}
function claims(before, after) {
	if (require_manifest.itemsOf(require_manifest.at(after, "spec", "volumeClaimTemplates")).length === 0) return [];
	const policy = (set, field) => require_manifest.at(set, "spec", "persistentVolumeClaimRetentionPolicy", field) ?? "Retain";
	const replicas = (set) => Number(require_manifest.at(set, "spec", "replicas") ?? 1);
	const concerns = [];
	if (policy(after, "whenScaled") === "Delete" && replicas(after) < replicas(before)) concerns.push({
		level: "destroy",
		reason: `it is scaled from ${replicas(before)} to ${replicas(after)}, and the claims of the pods that go are deleted (whenScaled: Delete)`,
		wayOut: "Set persistentVolumeClaimRetentionPolicy.whenScaled to Retain in a change before this one."
	});
	for (const [field, when] of [["whenDeleted", "it is deleted"], ["whenScaled", "it is scaled down"]]) if (policy(before, field) === "Retain" && policy(after, field) === "Delete") concerns.push({
		level: "destroy",
		reason: `from now on its claims are deleted when ${when} (${field}: Delete)`,
		wayOut: `Keep ${field}: Retain.`
	});
	return concerns;
}
function schemas(before, after) {
	const versions = (crd) => new Map(require_manifest.itemsOf(require_manifest.at(crd, "spec", "versions")).map((version) => [String(version.name), require_manifest.at(version, "schema", "openAPIV3Schema")]));
	const now = versions(after);
	const dropped = [];
	const narrowed = [];
	for (const [name, schema] of versions(before)) if (now.has(name)) compare(schema, now.get(name), name, dropped, narrowed);
	const otherwise = versionsServed(before, after);
	return [
		...otherwise.length === 0 ? [] : [{
			level: "unknown",
			reason: otherwise.join("; ")
		}],
		...dropped.length === 0 ? [] : [{
			level: "destroy",
			reason: `${some$1(dropped)}: what objects hold there is dropped at their next write`,
			wayOut: "Keep the field, and mark it deprecated in its description."
		}],
		...narrowed.length === 0 ? [] : [{
			level: "unknown",
			reason: `${some$1(narrowed)}: objects that exist may no longer fit`
		}]
	];
}
function versionsServed(before, after) {
	const now = new Map(require_manifest.itemsOf(require_manifest.at(after, "spec", "versions")).map((version) => [version.name, version]));
	return require_manifest.itemsOf(require_manifest.at(before, "spec", "versions")).flatMap((version) => {
		const current = now.get(version.name);
		if (current === void 0) return [];
		const differs = (field) => JSON.stringify(version[field] ?? null) !== JSON.stringify(current[field] ?? null);
		return [
			...differs("storage") ? [`objects are stored ${current.storage === true ? "as" : "no longer as"} ${version.name}`] : [],
			...differs("subresources") ? [`who writes the status, and what scales, changes in ${version.name} (subresources)`] : [],
			...differs("selectableFields") ? [`clients select by other fields in ${version.name} (selectableFields)`] : []
		];
	});
}
function compare(before, after, path, dropped, narrowed) {
	if (!require_manifest.isFields(before)) return;
	if (!require_manifest.isFields(after)) {
		dropped.push(path);
		return;
	}
	const keeps = (schema) => schema["x-kubernetes-preserve-unknown-fields"] === true;
	if (keeps(before) && !keeps(after)) dropped.push(`${path} (x-kubernetes-preserve-unknown-fields)`);
	for (const key of Object.keys({
		...before,
		...after
	})) {
		if ([
			"description",
			"title",
			"example",
			"externalDocs",
			"properties",
			"items",
			"additionalProperties"
		].includes(key)) continue;
		if (key !== "x-kubernetes-preserve-unknown-fields" && JSON.stringify(before[key]) !== JSON.stringify(after[key]) && !(key === "nullable" && after[key] === true)) narrowed.push(`${path} (${key})`);
	}
	const [old, now] = [before.properties, after.properties];
	if (require_manifest.isFields(old)) for (const [name, schema] of Object.entries(old)) {
		const current = require_manifest.isFields(now) && Object.hasOwn(now, name) ? now[name] : void 0;
		if (current === void 0 && keeps(after)) continue;
		compare(schema, current, `${path}.${name}`, dropped, narrowed);
	}
	for (const key of ["items", "additionalProperties"]) if (require_manifest.isFields(before[key]) && (after[key] !== void 0 || !keeps(after))) compare(before[key], after[key], `${path}[*]`, dropped, narrowed);
}
function some$1(words) {
	return words.slice(0, 3).join(", ") + (words.length > 3 ? ` and ${words.length - 3} more` : "");
}

// tools/kubernetes/src/preview/risk/indirect.ts
const INDIRECT = {
	"argoproj.io/Application": [
		{
			paths: ["spec.destination"],
			reason: "it delivers to another place: objects are created there, and the old ones are pruned or left unmanaged"
		},
		{
			paths: [
				"spec.source",
				"spec.sources",
				"spec.sourceHydrator"
			],
			reason: "it delivers another source: what only the old one holds is pruned, and the difference is not compared here"
		},
		{
			paths: ["spec.syncPolicy.automated"],
			reason: "its automation changes: with prune, whatever is in the cluster and no longer in Git is deleted at the next sync"
		}
	],
	"argoproj.io/ApplicationSet": [{
		paths: ["spec"],
		reason: "it may generate other Applications: one that is no longer generated is deleted with what it delivered"
	}],
	"apiextensions.crossplane.io/Composition": [{
		paths: ["spec"],
		reason: "every composite resource that uses it is composed anew: those of this repository have a preview of their own, others are not seen here"
	}],
	"apiextensions.crossplane.io/EnvironmentConfig": [{
		paths: ["data"],
		reason: "compositions that read it may compose something else: composite resources of this repository have a preview of their own, others are not seen here"
	}],
	"pkg.crossplane.io/Configuration": [{
		paths: ["spec.package"],
		reason: "the packages are not compared here"
	}],
	"pkg.crossplane.io/Function": [{
		paths: ["spec.package"],
		reason: "the packages are not compared here"
	}],
	"pkg.crossplane.io/Provider": [{
		paths: ["spec.package"],
		reason: "the packages are not compared here"
	}]
};
function indirect({ after, fields }) {
	const kind = require_manifest.kindKeyOf(after);
	return (Object.hasOwn(INDIRECT, kind) ? INDIRECT[kind] ?? [] : []).filter(({ paths }) => paths.some((path) => changesBelow(fields, path).length > 0)).map(({ reason }) => ({
		level: "unknown",
		reason
	}));
}

// tools/kubernetes/src/preview/risk/pods.ts
const TEMPLATES = {
	"/Pod": [],
	"/ReplicationController": ["spec", "template"],
	"apps/DaemonSet": ["spec", "template"],
	"apps/Deployment": ["spec", "template"],
	"apps/ReplicaSet": ["spec", "template"],
	"apps/StatefulSet": ["spec", "template"],
	"argoproj.io/Rollout": ["spec", "template"],
	"batch/CronJob": [
		"spec",
		"jobTemplate",
		"spec",
		"template"
	],
	"batch/Job": ["spec", "template"]
};
function podSpecOf(manifest) {
	const path = TEMPLATES[require_manifest.kindKeyOf(manifest)];
	const spec = path === void 0 ? void 0 : require_manifest.at(manifest, ...path, "spec");
	return require_manifest.isFields(spec) ? spec : void 0;
}
function containersOf(spec) {
	if (spec === void 0) return [];
	return [
		"initContainers",
		"containers",
		"ephemeralContainers"
	].flatMap((field) => require_manifest.itemsOf(spec[field]).map((container) => ({
		name: String(container.name ?? ""),
		container
	})));
}
function podAnnotations(manifest) {
	const path = TEMPLATES[require_manifest.kindKeyOf(manifest)];
	const annotations = path === void 0 ? void 0 : require_manifest.at(manifest, ...path, "metadata", "annotations");
	return require_manifest.isFields(annotations) ? annotations : {};
}
function askedHosts(container) {
	return [
		["livenessProbe"],
		["readinessProbe"],
		["startupProbe"],
		["lifecycle", "postStart"],
		["lifecycle", "preStop"]
	].flatMap((path) => ["httpGet", "tcpSocket"].flatMap((way) => {
		const host = require_manifest.at(container, ...path, way, "host");
		return typeof host === "string" && host !== "" ? [[[...path, way].join("."), host]] : [];
	}));
}

// tools/kubernetes/src/preview/risk/pod-security.ts
const ENFORCE = "pod-security.kubernetes.io/enforce";
const PROFILES = [
	"privileged",
	"baseline",
	"restricted"
];
function profileRank(value) {
	return PROFILES.indexOf(String(value ?? "privileged"));
}
const BASELINE_CAPABILITIES = new Set("AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT".split(" "));
const RESTRICTED_VOLUMES = /* @__PURE__ */ new Set([
	"configMap",
	"csi",
	"downwardAPI",
	"emptyDir",
	"ephemeral",
	"image",
	"persistentVolumeClaim",
	"projected",
	"secret"
]);
function refusedPods(before, after, { podSecurity }) {
	const level = podSecurity?.(after);
	if (level !== "baseline" && level !== "restricted") return [];
	const old = new Set(before === void 0 ? [] : misfits(before, level));
	return misfits(after, level).filter((what) => !old.has(what)).map((what) => ({
		level: "stuck",
		reason: `${what}: its namespace enforces the profile ${level}, so that the API server refuses the pods`,
		wayOut: `Correct the pods, or have the namespace's ${ENFORCE} changed first.`,
		because: []
	}));
}
function misfits(manifest, level) {
	const pod = podSpecOf(manifest);
	if (pod === void 0) return [];
	const found = [...belowBaseline(pod, podAnnotations(manifest))];
	if (level === "restricted" && require_manifest.at(pod, "os", "name") !== "windows") found.push(...belowRestricted(pod));
	return found;
}
function* belowBaseline(pod, annotations) {
	for (const field of [
		"hostNetwork",
		"hostPID",
		"hostIPC"
	]) if (pod[field] === true) yield `the pods set ${field}`;
	if (require_manifest.at(pod, "securityContext", "windowsOptions", "hostProcess") === true) yield "the pods set hostProcess";
	if (require_manifest.itemsOf(pod.volumes).some((volume) => volume.hostPath !== void 0)) yield "the pods mount a hostPath";
	if (require_manifest.at(pod, "securityContext", "seccompProfile", "type") === "Unconfined") yield "the pods run without seccomp";
	if (Object.entries(annotations).some(([key, value]) => key.startsWith("container.apparmor.security.beta.kubernetes.io/") && value === "unconfined")) yield "the pods run without AppArmor";
	for (const { name, container } of containersOf(pod)) {
		const own = (...path) => require_manifest.at(container, "securityContext", ...path);
		if (own("privileged") === true) yield `container ${name} is privileged`;
		for (const capability of listOf(own("capabilities", "add"))) if (!BASELINE_CAPABILITIES.has(capability)) yield `container ${name} adds the capability ${capability}`;
		if (require_manifest.itemsOf(container.ports).some(({ hostPort }) => hostPort !== void 0 && hostPort !== 0)) yield `container ${name} has a hostPort`;
		for (const [where, host] of askedHosts(container)) yield `container ${name} has ${where}.host ${host}`;
		if (own("procMount") === "Unmasked") yield `container ${name} unmasks /proc`;
		if (own("seccompProfile", "type") === "Unconfined") yield `container ${name} runs without seccomp`;
		if (own("appArmorProfile", "type") === "Unconfined") yield `container ${name} runs without AppArmor`;
		if (own("windowsOptions", "hostProcess") === true) yield `container ${name} sets hostProcess`;
	}
}
function* belowRestricted(pod) {
	for (const volume of require_manifest.itemsOf(pod.volumes)) {
		const kind = Object.keys(volume).find((key) => key !== "name" && require_manifest.isFields(volume[key]));
		if (kind !== void 0 && kind !== "hostPath" && !RESTRICTED_VOLUMES.has(kind)) yield `the pods mount a volume of the kind ${kind}`;
	}
	const common = (field) => require_manifest.at(pod, "securityContext", field);
	for (const { name, container } of containersOf(pod)) {
		const own = (...path) => require_manifest.at(container, "securityContext", ...path);
		if (own("allowPrivilegeEscalation") !== false) yield `container ${name} does not set allowPrivilegeEscalation: false`;
		if ((own("runAsNonRoot") ?? common("runAsNonRoot")) !== true) yield `container ${name} does not set runAsNonRoot: true`;
		if ((own("runAsUser") ?? common("runAsUser")) === 0) yield `container ${name} runs as root`;
		const seccomp = require_manifest.at(own("seccompProfile") ?? common("seccompProfile"), "type");
		if (seccomp !== "RuntimeDefault" && seccomp !== "Localhost" && seccomp !== "Unconfined") yield `container ${name} sets no seccompProfile`;
		if (!listOf(own("capabilities", "drop")).includes("ALL")) yield `container ${name} does not drop ALL capabilities`;
		for (const capability of listOf(own("capabilities", "add"))) if (capability !== "NET_BIND_SERVICE" && BASELINE_CAPABILITIES.has(capability)) yield `container ${name} adds the capability ${capability}`;
	}
}
function listOf(value) {
	return Array.isArray(value) ? value.map(String) : [];
}

// tools/kubernetes/src/preview/risk/limits.ts
function limitsChanged(before, after) {
	switch (require_manifest.kindKeyOf(after)) {
		case "/ResourceQuota": return quota(before, after);
		case "/LimitRange": return [disrupt$2("pods that are created from now on get other limits, and those that do not fit are refused")];
		case "policy/PodDisruptionBudget": return budget(before, after);
		case "autoscaling/HorizontalPodAutoscaler": return autoscaler(before, after);
		case "/Namespace": return namespaceStricter(before, after);
		case "/Service": return serviceNarrower(before, after);
		case "/ServiceAccount": return accountNarrower(before, after);
		case "networking.k8s.io/Ingress": return [...certificates(before, after), ...handled(before, after)];
		case "external-secrets.io/ExternalSecret": {
			const never = (manifest) => /^0[a-z]*$/.test(String(require_manifest.at(manifest, "spec", "refreshInterval") ?? "1h"));
			return never(after) && !never(before) ? [disrupt$2("its Secret is never refreshed again (refreshInterval)")] : [];
		}
		default: return [];
	}
}
const disrupt$2 = (reason, wayOut) => ({
	level: "disrupt",
	reason,
	...wayOut === void 0 ? {} : { wayOut }
});
const text$3 = (value) => JSON.stringify(value ?? null);
const fieldsAt = (manifest, ...path) => {
	const value = require_manifest.at(manifest, ...path);
	return require_manifest.isFields(value) ? value : {};
};
function quota(before, after) {
	const [old, now] = [fieldsAt(before, "spec", "hard"), fieldsAt(after, "spec", "hard")];
	const concerns = [];
	for (const key of Object.keys({
		...old,
		...now
	}).sort()) {
		const [from, to] = [require_resource.quantityOf(old[key]), require_resource.quantityOf(now[key])];
		if (old[key] !== void 0 && now[key] === void 0) concerns.push({
			level: "security",
			reason: `nothing limits ${key} in the namespace any more`,
			wayOut: "Keep a limit."
		});
		else if (from === void 0 || to !== void 0 && to < from) concerns.push(disrupt$2(`${key} is limited to ${now[key]}: pods beyond it are refused, also those of a rolling update`));
	}
	return concerns;
}
function budget(before, after) {
	const concerns = [];
	for (const [field, weaker] of [["minAvailable", (from, to) => to < from], ["maxUnavailable", (from, to) => to > from]]) {
		const [from, to] = [require_manifest.at(before, "spec", field), require_manifest.at(after, "spec", field)];
		if (text$3(from) === text$3(to)) continue;
		if (!(typeof from === typeof to && Number.isFinite(number(from)) && Number.isFinite(number(to))) || weaker(number(from), number(to))) concerns.push(disrupt$2(`a node drain may stop more of its pods at once (${field} ${from ?? "unset"} to ${to ?? "unset"})`));
	}
	if (text$3(require_manifest.at(before, "spec", "selector")) !== text$3(require_manifest.at(after, "spec", "selector"))) concerns.push(disrupt$2("it guards other pods: a node drain may stop all of those that it no longer selects"));
	if (text$3(require_manifest.at(before, "spec", "unhealthyPodEvictionPolicy")) !== text$3(require_manifest.at(after, "spec", "unhealthyPodEvictionPolicy"))) concerns.push(disrupt$2("pods that are not ready are evicted otherwise (unhealthyPodEvictionPolicy)"));
	return concerns;
}
function number(value) {
	return typeof value === "string" ? Number.parseInt(value, 10) : Number(value);
}
function autoscaler(before, after) {
	const concerns = [];
	const target = (manifest) => {
		const { apiVersion = "", kind = "Deployment", name = "" } = fieldsAt(manifest, "spec", "scaleTargetRef");
		return {
			group: String(apiVersion).replace(/\/?[^/]*$/, ""),
			words: `${kind} ${name}`
		};
	};
	const [was, is] = [target(before), target(after)];
	if (was.words !== is.words) concerns.push(disrupt$2(`it scales ${is.words}; ${was.words} stays at the number of pods that it has`));
	else if (was.group !== is.group) concerns.push(disrupt$2(`it scales ${is.words} of ${is.group || "the core group"}, and nothing where there is none: the number of pods stays`, "Keep the group in scaleTargetRef.apiVersion."));
	for (const way of ["scaleUp", "scaleDown"]) {
		const off = (manifest) => require_manifest.at(manifest, "spec", "behavior", way, "selectPolicy") === "Disabled";
		if (off(after) && !off(before)) concerns.push(disrupt$2(`it scales ${way === "scaleUp" ? "up" : "down"} no more (selectPolicy Disabled)`));
	}
	const lowered = (field) => Number(require_manifest.at(after, "spec", field) ?? 1) < Number(require_manifest.at(before, "spec", field) ?? 1);
	if (lowered("maxReplicas")) concerns.push(disrupt$2(`at most ${require_manifest.at(after, "spec", "maxReplicas")} pods run, no longer ${require_manifest.at(before, "spec", "maxReplicas")}`));
	const least = (manifest) => Number(require_manifest.at(manifest, "spec", "minReplicas") ?? 1);
	const [from, to] = [least(before), least(after)];
	if (to < from && (to <= 1 || to * 2 < from)) concerns.push(disrupt$2(`it may scale down to ${to} in place of ${from}: ${to === 0 ? "what it serves may stop" : fewer(to)}`));
	const goals = (manifest) => require_manifest.itemsOf(require_manifest.at(manifest, "spec", "metrics")).map((metric) => ({
		source: sourceOf(metric),
		goal: goalOf(metric)
	}));
	for (const { source, goal } of goals(after)) {
		const old = goals(before).find((one) => one.source === source)?.goal;
		if (old !== void 0 && goal !== void 0 && goal > old && goal >= old * 2) concerns.push(disrupt$2("it adds pods at twice the load, or later, or never: those that run have to bear it"));
	}
	const sources = (manifest) => require_manifest.itemsOf(require_manifest.at(manifest, "spec", "metrics")).map(sourceOf).sort().join("\n");
	if (require_manifest.kindKeyOf(after) === "autoscaling/HorizontalPodAutoscaler" && sources(before) !== sources(after)) concerns.push({
		level: "unknown",
		reason: "it scales by other metrics, and whether they exist is not known here",
		notKnown: ["spec.metrics"]
	});
	return concerns;
}
function goalOf(metric) {
	for (const source of Object.values(metric)) for (const field of [
		"averageUtilization",
		"averageValue",
		"value"
	]) {
		const goal = require_resource.quantityOf(require_manifest.at(source, "target", field));
		if (goal !== void 0) return Number(goal);
	}
}
function sourceOf(metric) {
	return JSON.stringify(metric, (key, value) => key === "target" ? void 0 : value);
}
function namespaceStricter(before, after) {
	const rank = (manifest) => profileRank(require_manifest.at(manifest, "metadata", "labels", ENFORCE));
	return rank(after) > rank(before) ? [disrupt$2(`pods that do not fit the level ${PROFILES[rank(after)]} are refused from now on, also those of a rolling update`)] : [];
}
function serviceNarrower(before, after) {
	const list = (manifest, field) => {
		const value = require_manifest.at(manifest, "spec", field);
		return Array.isArray(value) ? value.map(String) : [];
	};
	const gone = (field) => list(before, field).filter((one) => !list(after, field).includes(one));
	const concerns = [];
	if (gone("externalIPs").length > 0) concerns.push(disrupt$2(`${gone("externalIPs").join(", ")} no longer answers (externalIPs)`));
	const [old, now] = [list(before, "loadBalancerSourceRanges"), list(after, "loadBalancerSourceRanges")];
	if (now.length > 0 && (old.length === 0 || gone("loadBalancerSourceRanges").length > 0)) concerns.push(disrupt$2("its load balancer refuses addresses that it let in (loadBalancerSourceRanges)"));
	const type = (manifest) => require_manifest.at(manifest, "spec", "type") ?? "ClusterIP";
	if (type(before) === "NodePort" && type(after) !== "NodePort" && type(after) !== "LoadBalancer") concerns.push(disrupt$2("its ports of the nodes no longer answer (type)"));
	if (type(before) === "ExternalName" && type(after) !== "ExternalName") concerns.push(disrupt$2("its name means pods of the cluster from now on (type)"));
	const ports = (manifest) => new Map(require_manifest.itemsOf(require_manifest.at(manifest, "spec", "ports")).map((port) => [`${port.port}/${port.protocol ?? "TCP"}`, port]));
	const current = ports(after);
	for (const [port, was] of ports(before)) {
		const is = current.get(port);
		if (is === void 0) continue;
		if (was.name !== void 0 && was.name !== is.name) concerns.push(disrupt$2(`port ${port} is no longer called ${was.name}: whoever names it finds nothing`, "Keep the name."));
		if (was.appProtocol !== is.appProtocol) concerns.push(disrupt$2(`port ${port} is spoken to in ${is.appProtocol ?? "no named protocol"} (appProtocol)`));
	}
	return concerns;
}
function accountNarrower(before, after) {
	const concerns = [];
	for (const field of ["imagePullSecrets", "secrets"]) {
		const names = (manifest) => require_manifest.itemsOf(manifest[field]).map(({ name }) => String(name));
		const gone = names(before).filter((name) => !names(after).includes(name));
		if (gone.length > 0) concerns.push(disrupt$2(`its pods lose ${gone.join(", ")} (${field}): images or files that need it are refused`));
	}
	for (const key of ROLE_ANNOTATIONS) if (require_manifest.annotationsOf(before)[key] !== void 0 && require_manifest.annotationsOf(after)[key] === void 0) concerns.push(disrupt$2(`its pods no longer act as ${require_manifest.annotationsOf(before)[key]}: what that allows is refused`));
	if (require_manifest.at(before, "automountServiceAccountToken") !== false && require_manifest.at(after, "automountServiceAccountToken") === false) concerns.push(disrupt$2("its pods get no token from their next start on (automountServiceAccountToken)"));
	return concerns;
}
const ROLE_ANNOTATIONS = [
	"eks.amazonaws.com/role-arn",
	"iam.gke.io/gcp-service-account",
	"azure.workload.identity/client-id"
];
const HANDLING = /^nginx\.ingress\.kubernetes\.io\/(?:client-(?:body-buffer-size|header-timeout|body-timeout)|proxy-(?:body-size|buffer-size|buffers-number|buffering|connect-timeout|read-timeout|send-timeout|request-buffering|next-upstream(?:-timeout|-tries)?))$/;
function handled(before, after) {
	const [old, now] = [require_manifest.annotationsOf(before), require_manifest.annotationsOf(after)];
	return Object.keys({
		...old,
		...now
	}).filter((key) => HANDLING.test(key) && old[key] !== now[key]).map((key) => disrupt$2(`requests larger, or slower, than it says are refused (${key})`));
}
function certificates(before, after) {
	const served = (manifest) => new Map(require_manifest.itemsOf(require_manifest.at(manifest, "spec", "tls")).flatMap((tls) => (Array.isArray(tls.hosts) ? tls.hosts.map(String) : ["*"]).map((host) => [host, String(tls.secretName ?? "the default certificate")])));
	const now = served(after);
	return [...served(before)].filter(([host, secret]) => now.has(host) && now.get(host) !== secret).map(([host]) => disrupt$2(`${host} shows another certificate (${now.get(host)})`, "Make sure that it is there first."));
}

// tools/kubernetes/src/preview/risk/pod-fields.ts
const row = (answer, path, why = "") => ({
	answer,
	path,
	why
});
const TARGET = String.raw`(?:exec|grpc|httpGet|tcpSocket)(?:$|\.)`;
const REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
const PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";
const POD_FIELDS = [
	row("restart", /^(?:containers|volumes)$/),
	row("restart", /^containers\.(?:args|command|env(?:\.name|\.value|\.valueFrom(?:\.(?:fieldRef|resourceFieldRef)(?:\..*)?)?)?|envFrom(?:\.prefix)?|image|imagePullPolicy|name|resizePolicy(?:\..*)?|stdin|stdinOnce|terminationMessagePath|terminationMessagePolicy|tty|workingDir)$/),
	row("names", /^containers\.env(?:From\.(?:configMapRef|secretRef)|\.valueFrom\.(?:configMapKeyRef|fileKeyRef|secretKeyRef))(?:$|\.)/, "a pod whose ConfigMap, Secret or file is not there does not start"),
	row("names", /^containers\.lifecycle\.postStart(?:$|\.)/, "a container whose postStart hook fails is killed"),
	row("looked at", /^containers\.lifecycle(?:$|\.(?:preStop|stopSignal)(?:$|\.))/),
	row("restart", /^containers\.(?:livenessProbe|readinessProbe|startupProbe)$/),
	row("disrupt", new RegExp(String.raw`^containers\.livenessProbe\.${TARGET}`), "where the container does not answer it, pods that serve are killed again and again, and no rollout stops at that"),
	row("names", new RegExp(String.raw`^containers\.(?:readinessProbe|startupProbe)\.${TARGET}`), "a pod that does not answer it does not become ready"),
	row("looked at", /^containers\.\w+Probe\.(?:failureThreshold|initialDelaySeconds|periodSeconds|successThreshold|terminationGracePeriodSeconds|timeoutSeconds)$/),
	row("looked at", /^containers\.ports(?:$|\.)/),
	row("looked at", /^(?:containers\.)?resources(?:$|\.(?:limits|requests|claims)(?:$|\.))/),
	row("unknown", /^containers\.restartPolicy$/, "an init container that goes on beside the others, or has to end first"),
	row("unknown", /^containers\.restartPolicyRules(?:$|\.)/, "which ends of a container count as failures follows it"),
	row("looked at", /^(?:activeDeadlineSeconds|restartPolicy|terminationGracePeriodSeconds|nodeName)$/),
	row("looked at", /^(?:dnsConfig(?:\.nameservers)?|dnsPolicy|imagePullSecrets(?:\.name)?)$/),
	row("disrupt", /^dnsConfig\.(?:searches|options(?:$|\.))/, "names that were found may be found no longer, or mean another host"),
	row("disrupt", /^hostAliases(?:$|\.)/, "names mean other hosts in its pods"),
	row("disrupt", /^enableServiceLinks$/, "the variables that name the Services of the namespace come or go"),
	row("names", new RegExp(`^(?:nodeSelector$|tolerations(?:$|\\.)|topologySpreadConstraints(?:$|\\.)|affinity\\.\\w+\\.${REQUIRED}(?:$|\\.))`), "a pod that fits no node does not start"),
	row("restart", new RegExp(`^affinity(?:$|\\.\\w+$|\\.\\w+\\.${PREFERRED}(?:$|\\.))`)),
	row("disrupt", /^priorityClassName$/, "pods of a class that is not there are refused, and those of a lower one give way to others"),
	row("unknown", /^(?:priority|preemptionPolicy|overhead)$/, "the API server refuses what its class does not say"),
	row("unknown", /^os(?:\.name)?$/, "which fields and nodes fit follows it"),
	row("names", /^schedulerName$/, "a pod whose scheduler does not run does not start"),
	row("names", /^schedulingGates(?:$|\.)/, "a pod does not start until somebody takes its gates away"),
	row("unknown", /^schedulingGroup(?:$|\.)/, "pods start together with others"),
	row("names", /^readinessGates(?:$|\.)/, "a pod is ready only when somebody sets its condition"),
	row("names", /^resourceClaims(?:$|\.)/, "a pod whose claim is not there does not start"),
	row("restart", /^securityContext\.fsGroupChangePolicy$/),
	row("unknown", /^securityContext\.seLinuxChangePolicy$/, "which pods may share a volume follows it"),
	row("names", /^volumes\.(?:configMap|secret|projected\.sources\.(?:configMap|secret)|image)(?:$|\.)/, "a pod whose ConfigMap, Secret or image is not there does not start"),
	row("restart", /^volumes\.(?:downwardAPI|emptyDir|projected\.sources\.downwardAPI)(?:$|\.)/),
	row("restart", /^volumes\.(?:name|projected(?:\.defaultMode|\.sources)?)$/),
	row("looked at", /^volumes\.ephemeral(?:$|\.)/),
	row("unknown", /^volumes\.gitRepo(?:$|\.)/, "Kubernetes makes no such volume any more")
];
function podFieldKey(path) {
	return path.replace(/\[(?:[^\]"]|"(?:[^"\\]|\\.)*")*\]/g, "").replace(/^(?:initContainers|ephemeralContainers)(?=\.|$)/, "containers").replace(/^((?:containers\.)?resources\.(?:limits|requests)|nodeSelector|overhead)\..*$/, "$1");
}
function podFieldRow(path) {
	const key = podFieldKey(path);
	return POD_FIELDS.find((one) => one.path.test(key));
}

// tools/kubernetes/src/preview/risk/known-fields.ts
const PODS = /^(?:apps\/(?:Deployment|StatefulSet|DaemonSet|ReplicaSet)|batch\/(?:Job|CronJob)|\/(?:Pod|ReplicationController|PodTemplate)|argoproj\.io\/Rollout)$/;
const LOOKED_AT = /^spec\.(?:hostNetwork|hostPID|hostIPC|hostUsers|shareProcessNamespace|serviceAccount|serviceAccountName|automountServiceAccountToken|runtimeClassName|hostname|hostnameOverride|subdomain|setHostnameAsFQDN|volumes|(?:securityContext|(?:initContainers|containers)\[[^\]]*\]\.securityContext)\.(?:privileged|allowPrivilegeEscalation|capabilities|runAsUser|runAsGroup|runAsNonRoot|readOnlyRootFilesystem|procMount|sysctls|seccompProfile\.type|appArmorProfile\.type|windowsOptions\.hostProcess)|(?:initContainers|containers)\[[^\]]*\]\.(?:volumeMounts|volumeDevices|ports))(?:$|[.[])/;
const KNOWN = [
	{
		kinds: /^apps\//,
		path: /^spec\.replicas$/,
		why: "the number of pods changes"
	},
	{
		kinds: /^apps\//,
		path: /^spec\.(?:strategy|updateStrategy|minReadySeconds|progressDeadlineSeconds)(?:\.|$)/,
		why: "the next rollout goes by it"
	},
	{
		kinds: /^batch\/CronJob$/,
		path: /^spec\.(?:schedule|timeZone|startingDeadlineSeconds|concurrencyPolicy)$/,
		why: "it runs at other times from now on"
	},
	{
		kinds: /^batch\/(?:CronJob|Job)$/,
		path: /^spec\.(?:jobTemplate\.spec\.)?(?:suspend|backoffLimit|activeDeadlineSeconds|ttlSecondsAfterFinished|parallelism)$/,
		why: "the next run goes by it"
	},
	{
		kinds: /^apps\//,
		path: /^spec\.revisionHistoryLimit$/,
		why: "so many old revisions stay to go back to"
	},
	{
		kinds: /^batch\/CronJob$/,
		path: /^spec\.(?:failed|successful)JobsHistoryLimit$/,
		why: "so many finished jobs stay, with their logs"
	},
	{
		kinds: /^autoscaling\//,
		path: /^spec\./,
		why: "how many pods run follows it"
	},
	{
		kinds: /^policy\/PodDisruptionBudget$/,
		path: /^spec\./,
		why: "evictions go by it"
	},
	{
		kinds: /^\/ConfigMap$/,
		path: /^(?:data|binaryData)(?:[.[]|$)/,
		why: "whoever reads it finds other values: mounted files within minutes, environment variables at the next restart"
	},
	{
		kinds: /^\/Secret$/,
		path: /^(?:data|stringData)(?:[.[]|$)/,
		why: "whoever reads it finds other values: mounted files within minutes, environment variables at the next restart"
	},
	{
		kinds: /^\/Service$/,
		path: /^spec\.(?:ports|selector|type|externalName|externalIPs|loadBalancerSourceRanges|externalTrafficPolicy|internalTrafficPolicy|sessionAffinity|sessionAffinityConfig|publishNotReadyAddresses|trafficDistribution)(?:$|[.[])/,
		why: ""
	},
	{
		kinds: /^networking\.k8s\.io\/Ingress$/,
		path: /^spec\./,
		why: ""
	},
	{
		kinds: /^external-secrets\.io\/ExternalSecret$/,
		path: /^spec\.refreshInterval$/,
		why: "its Secret is made anew at other times"
	},
	{
		kinds: /^networking\.k8s\.io\/NetworkPolicy$/,
		path: /^spec\./,
		why: ""
	},
	{
		kinds: /^rbac\.authorization\.k8s\.io\//,
		path: /^(?:rules|subjects|aggregationRule)(?:$|[.[])/,
		why: ""
	},
	{
		kinds: /^\/ServiceAccount$/,
		path: new RegExp(`^(?:automountServiceAccountToken$|metadata\\.annotations\\["(?:${ROLE_ANNOTATIONS.map((key) => key.replace(/[./]/g, "\\$&")).join("|")})"\\]$)`),
		why: ""
	},
	{
		kinds: /^\/ServiceAccount$/,
		path: /^(?:imagePullSecrets|secrets)(?:$|[.[])/,
		why: "pods pull images with these"
	},
	{
		kinds: /^\/PersistentVolumeClaim$/,
		path: /^spec\.resources\b/,
		why: "the volume grows where its class allows it"
	},
	{
		kinds: /^apps\/StatefulSet$/,
		path: /^spec\.persistentVolumeClaimRetentionPolicy/,
		why: "claims stay by it"
	},
	{
		kinds: /^admissionregistration\.k8s\.io\//,
		path: /^(?:webhooks|spec)(?:$|[.[])/,
		why: ""
	},
	{
		kinds: /^argoproj\.io\/AppProject$/,
		path: /^spec\./,
		why: ""
	},
	{
		kinds: /^argoproj\.io\/(?:Application|ApplicationSet)$/,
		path: /^spec\./,
		why: ""
	},
	{
		kinds: /^apiextensions\.k8s\.io\/CustomResourceDefinition$/,
		path: /^spec\.versions/,
		why: ""
	},
	{
		kinds: /^\/LimitRange$/,
		path: /^spec\./,
		why: "what is created from now on goes by it"
	},
	{
		kinds: /^\/ResourceQuota$/,
		path: /^spec\.hard(?:$|[.[])/,
		why: "what is created from now on goes by it"
	},
	{
		kinds: /^\/PersistentVolume$/,
		path: /^spec\.persistentVolumeReclaimPolicy$/,
		why: ""
	},
	{
		kinds: /^\/Namespace$/,
		path: /^metadata\.labels\["pod-security\.kubernetes\.io\/(?:enforce|warn|warn-version)"\]$/,
		why: ""
	}
];
function unknownFields({ after, fields }, judged) {
	const kind = require_manifest.kindKeyOf(after);
	const reasons = /* @__PURE__ */ new Set();
	const open = /* @__PURE__ */ new Map();
	for (const field of fields) {
		const { path } = field;
		if (judged.some((one) => path === one || path.startsWith(`${one}.`) || path.startsWith(`${one}[`))) continue;
		if (path === "apiVersion") continue;
		const known = isSettings(after) ? void 0 : KNOWN.find((one) => one.kinds.test(kind) && one.path.test(path));
		if (known !== void 0) {
			if (known.why !== "") reasons.add(known.why);
			continue;
		}
		const inPods = PODS.test(kind) ? TEMPLATE.exec(path)?.[1] : void 0;
		const why = inPods === void 0 ? unknownBecause(after, field) : unknownInPods(field, inPods.replace(/^\./, ""));
		if (why !== void 0) open.set(path, why);
	}
	if (open.size === 0) return [...reasons].map((reason) => ({
		level: "safe",
		reason
	}));
	const words = [...open].slice(0, 3).map(([path, why]) => `${path}: ${why}`);
	const more = open.size > 3 ? `; and ${open.size - 3} more` : "";
	return [{
		level: "unknown",
		reason: words.join("; ") + more,
		notKnown: [...open.keys()]
	}];
}
function unknownInPods(field, inside) {
	const row = inside.startsWith("spec.") ? podFieldRow(inside.slice(5)) : void 0;
	if (row?.answer === "unknown") return row.why;
	if (LOOKED_AT.test(inside)) return void 0;
	const metadata = METADATA.exec(inside);
	if (metadata !== null) return unknownPodKey(metadata[1] === "labels", metadata[2] ?? metadata[3] ?? "", isAdded(field));
	if (inside.startsWith("metadata.")) return void 0;
	const classed = classOfField(DEPLOYMENT, `spec.template.${inside}`);
	if (classed === void 0) return "no field of a pod that this version knows";
	return classed.class === "harmless" || classed.class === "availability" && (row !== void 0 || inside === "spec") ? void 0 : `${classed.reason}, and no rule here knows this change of it`;
}
function isAdded(field) {
	return !("before" in field) && field.sensitive !== true;
}
const DEPLOYMENT = {
	apiVersion: "apps/v1",
	kind: "Deployment"
};
const TEMPLATE = /^spec\.(?:jobTemplate\.spec\.)?template(\..*|)$/s;
const METADATA = /^metadata\.(labels|annotations)(?:\.([\w-]+)$|\["((?:[^"\\]|\\.)*)"\]$)/;
function unknownBecause(manifest, field) {
	const { path } = field;
	const metadata = METADATA.exec(path);
	if (metadata !== null && require_manifest.kindKeyOf(manifest) === "networking.k8s.io/Ingress" && HANDLING.test(metadata[3] ?? "")) return void 0;
	if (metadata !== null) return unknownKey(manifest, metadata[1] === "labels", metadata[2] ?? metadata[3] ?? "", isAdded(field));
	const classed = classOfField(manifest, path);
	if (classed?.class === "harmless") return void 0;
	if (classed !== void 0) return `${classed.reason}, and no rule here knows this change of it`;
	return isBuiltInGroup(require_head.groupOf(manifest.apiVersion)) ? `no field of ${manifest.kind} that this version knows` : `no rule here knows what changing a ${manifest.kind} does`;
}

// tools/kubernetes/src/preview/risk/pods-changed.ts
const POD = /^spec\.(?:jobTemplate\.spec\.)?template\.spec\.(.*)$/s;
const PROBES = [
	"livenessProbe",
	"readinessProbe",
	"startupProbe"
];
const STOPS_FIRST = /^apps\/(?:StatefulSet|DaemonSet)$/;
const disrupt$1 = (reason, wayOut) => ({
	level: "disrupt",
	reason,
	...wayOut === void 0 ? {} : { wayOut }
});
const text$2 = (value) => JSON.stringify(value ?? null);
function podsChanged$1({ before, after, fields }) {
	const [old, now] = [podSpecOf(before), podSpecOf(after)];
	if (old === void 0 || now === void 0) return [];
	const concerns = [];
	const had = new Set(containersOf(old).map(({ name }) => name));
	const told = /* @__PURE__ */ new Map();
	for (const field of fields) {
		const inside = POD.exec(field.path)?.[1];
		const row = inside === void 0 ? void 0 : podFieldRow(inside);
		if (inside === void 0 || row === void 0) continue;
		if (!("after" in field) && field.sensitive !== true && (row.answer === "names" || inside.includes("Probe"))) continue;
		const container = /^\w*ontainers\[name="?([^\]"]+)"?\]/.exec(inside)?.[1];
		if (container !== void 0 && row.answer === "disrupt" && !had.has(container)) continue;
		if (row.answer !== "disrupt" && !(row.answer === "names" && STOPS_FIRST.test(require_manifest.kindKeyOf(after)))) continue;
		const why = row.answer === "names" ? `${row.why}, and the one that it replaces is gone by then` : row.why;
		told.set(why, [...told.get(why) ?? [], inside]);
	}
	for (const [why, paths] of told) concerns.push(disrupt$1(`${why} (${[...new Set(paths)].slice(0, 3).join(", ")})`));
	concerns.push(...names(old, now));
	const current = new Map(containersOf(now).map(({ name, container }) => [name, container]));
	for (const { name, container } of containersOf(old)) {
		const is = current.get(name);
		if (is === void 0) continue;
		for (const probe of PROBES) concerns.push(...patience(`${probe} of container ${name}`, probe, container[probe], is[probe]));
		concerns.push(...ends(name, container, is));
	}
	return concerns;
}
function names(old, now) {
	const concerns = [];
	const servers = (pod) => {
		const list = require_manifest.at(pod, "dnsConfig", "nameservers");
		return Array.isArray(list) ? list.map(String) : [];
	};
	const added = servers(now).filter((server) => !servers(old).includes(server));
	if (added.length > 0) concerns.push({
		level: "security",
		reason: `${added.join(", ")} answers every name that its pods ask for (dnsConfig.nameservers)`,
		wayOut: "Make sure that these servers are meant."
	});
	else if (text$2(servers(old)) !== text$2(servers(now))) concerns.push(disrupt$1("its pods ask fewer, or other, name servers (dnsConfig.nameservers)"));
	const policy = (pod) => pod.dnsPolicy ?? "ClusterFirst";
	if (policy(old) !== policy(now)) concerns.push(disrupt$1(`its pods find names otherwise: names of the cluster may be found no longer (dnsPolicy ${policy(now)})`));
	const pulls = (pod) => require_manifest.itemsOf(pod.imagePullSecrets).map(({ name }) => String(name));
	const gone = pulls(old).filter((name) => !pulls(now).includes(name));
	if (gone.length > 0) concerns.push(disrupt$1(`its pods lose ${gone.join(", ")} (imagePullSecrets): images that need it are refused`));
	return concerns;
}
function patience(what, probe, before, after) {
	if (!require_manifest.isFields(before) || !require_manifest.isFields(after)) return [];
	const seconds = (of) => Number(of.initialDelaySeconds ?? 0) + Number(of.failureThreshold ?? 3) * Number(of.periodSeconds ?? 10);
	const [from, to] = [seconds(before), seconds(after)];
	const concerns = [];
	if (to * 2 < from || to < from && to < 10) concerns.push(disrupt$1(`${what} fails after ${to} s in place of ${from}: pods that start, or answer, slowly are ${probe === "readinessProbe" ? "taken out" : "killed"}`, "Leave it at least half of the time."));
	if (to > from * 10) concerns.push(disrupt$1(`${what} fails after ${to} s in place of ${from}: a pod that hangs is noticed late`));
	const [was, is] = [Number(before.timeoutSeconds ?? 1), Number(after.timeoutSeconds ?? 1)];
	if (is * 2 < was) concerns.push(disrupt$1(`${what} waits ${is} s for an answer in place of ${was}: slow answers count as failures`));
	const grace = (of) => Number(of.terminationGracePeriodSeconds ?? Number.POSITIVE_INFINITY);
	if (grace(after) < grace(before)) concerns.push(disrupt$1(`${what} kills after ${grace(after)} s: what is under way is cut off (terminationGracePeriodSeconds)`));
	return concerns;
}
function ends(name, before, after) {
	const hook = (container) => require_manifest.at(container, "lifecycle", "preStop");
	const [old, now] = [hook(before), hook(after)];
	const concerns = [];
	if (require_manifest.isFields(old) && require_manifest.isFields(now)) {
		const pause = (of) => Number(require_manifest.at(of, "sleep", "seconds") ?? NaN);
		const [from, to] = [pause(old), pause(now)];
		if (text$2(old) !== text$2(now) && !(to >= from)) concerns.push(disrupt$1(`container ${name} prepares its end otherwise (preStop): requests under way may break`));
	}
	if (text$2(require_manifest.at(before, "lifecycle", "stopSignal")) !== text$2(require_manifest.at(after, "lifecycle", "stopSignal"))) concerns.push(disrupt$1(`container ${name} is stopped by another signal (stopSignal): one that it does not know breaks what is under way`));
	return concerns;
}

// tools/kubernetes/src/preview/risk/restart.ts
function restarted({ after, fields }) {
	return changesBelow(fields, "spec.template").length === 0 ? [] : restartOf(after);
}
function allStop(workload, unavailable) {
	if (typeof unavailable === "string" && unavailable.endsWith("%")) return Number.parseInt(unavailable, 10) >= 100;
	const replicas = Number(require_manifest.at(workload, "spec", "replicas") ?? 1);
	return typeof unavailable === "number" && require_manifest.kindKeyOf(workload) !== "apps/DaemonSet" && unavailable >= replicas;
}
function restartOf(workload) {
	const replicas = require_manifest.at(workload, "spec", "replicas") ?? 1;
	if (replicas === 0) return [];
	switch (require_manifest.kindKeyOf(workload)) {
		case "apps/Deployment": {
			if (require_manifest.at(workload, "spec", "strategy", "type") === "Recreate") return [{
				level: "disrupt",
				reason: "all its pods stop before new ones start (strategy Recreate)",
				restarts: true,
				wayOut: "Use strategy RollingUpdate where two versions may run side by side."
			}];
			const unavailable = require_manifest.at(workload, "spec", "strategy", "rollingUpdate", "maxUnavailable");
			if (allStop(workload, unavailable)) return [{
				level: "disrupt",
				reason: `all its pods may stop at once (maxUnavailable ${unavailable})`,
				restarts: true
			}];
			return [{
				level: "safe",
				reason: "rolling restart",
				restarts: true
			}];
		}
		case "apps/StatefulSet":
			if (require_manifest.at(workload, "spec", "updateStrategy", "type") === "OnDelete") return [{
				level: "safe",
				reason: "takes effect only when its pods are deleted by hand (OnDelete)"
			}];
			if (replicas === 1) return [{
				level: "disrupt",
				reason: "its only pod stops before the new one starts",
				restarts: true,
				wayOut: "Run more than one replica if the program allows it."
			}];
			return [{
				level: "safe",
				reason: "rolling restart, one pod at a time",
				restarts: true
			}];
		case "apps/DaemonSet":
			if (allStop(workload, require_manifest.at(workload, "spec", "updateStrategy", "rollingUpdate", "maxUnavailable"))) return [{
				level: "disrupt",
				reason: "its pods on all nodes may stop at once (maxUnavailable)",
				restarts: true
			}];
			return require_manifest.at(workload, "spec", "updateStrategy", "type") === "OnDelete" ? [{
				level: "safe",
				reason: "takes effect only when its pods are deleted by hand (OnDelete)"
			}] : [{
				level: "safe",
				reason: "rolling restart, node by node",
				restarts: true
			}];
		case "argoproj.io/Rollout": return [{
			level: "safe",
			reason: "rolling restart, as its strategy says",
			restarts: true
		}];
		default: return [];
	}
}

// tools/kubernetes/src/preview/risk/rollouts.ts
function rolloutsChanged(before, after) {
	const [old, now] = [podSpecOf(before), podSpecOf(after)];
	return [
		...strategyChanged(before, after),
		...membersGone(before, after),
		...historyGone(before, after),
		...runsChanged(before, after),
		...old === void 0 || now === void 0 ? [] : podsChanged(require_manifest.kindKeyOf(after), old, now)
	];
}
const disrupt = (reason, wayOut) => ({
	level: "disrupt",
	reason,
	...wayOut === void 0 ? {} : { wayOut }
});
const text$1 = (value) => JSON.stringify(value ?? null);
function strategyChanged(before, after) {
	const field = require_manifest.kindKeyOf(after) === "apps/Deployment" ? "strategy" : "updateStrategy";
	if (!/^apps\//.test(require_manifest.kindKeyOf(after))) return [];
	const value = (manifest, ...path) => require_manifest.at(manifest, "spec", field, ...path);
	const type = (manifest) => value(manifest, "type") ?? "RollingUpdate";
	const concerns = [];
	if (type(before) !== type(after)) {
		if (type(after) === "Recreate") concerns.push(disrupt("from now on all its pods stop before new ones start (strategy Recreate)"));
		if (type(after) === "OnDelete") concerns.push(disrupt("from now on a change of its pods takes effect only when they are deleted by hand (OnDelete)"));
		if (type(before) === "OnDelete") concerns.push(...restartOf(after));
	}
	const unavailable = (manifest) => allStop(manifest, value(manifest, "rollingUpdate", "maxUnavailable"));
	if (unavailable(after) && !unavailable(before)) concerns.push(disrupt("from now on all its pods may stop at once (maxUnavailable)", "Keep it below the number of pods."));
	const partition = (manifest) => Number(value(manifest, "rollingUpdate", "partition") ?? 0);
	if (partition(after) > partition(before)) concerns.push(disrupt(`pods below ${partition(after)} no longer follow changes (partition)`));
	if (partition(after) < partition(before)) concerns.push(...restartOf(after));
	return concerns;
}
function membersGone(before, after) {
	if (require_manifest.kindKeyOf(after) !== "apps/StatefulSet") return [];
	const claims = require_manifest.itemsOf(require_manifest.at(after, "spec", "volumeClaimTemplates")).length > 0;
	const replicas = (manifest) => Number(require_manifest.at(manifest, "spec", "replicas") ?? 1);
	const concerns = [];
	if (claims && replicas(after) < replicas(before) && replicas(after) > 0) concerns.push(disrupt(`${replicas(before) - replicas(after)} of its ${replicas(before)} members go, and what only their claims hold is not served`, "Take the members out of their cluster first."));
	if (text$1(require_manifest.at(before, "spec", "ordinals", "start") ?? 0) !== text$1(require_manifest.at(after, "spec", "ordinals", "start") ?? 0) && claims) concerns.push({
		level: "unknown",
		reason: "its pods get other ordinals, and with them other claims (ordinals)"
	});
	return concerns;
}
function historyGone(before, after) {
	const limit = (manifest, field) => require_manifest.at(manifest, "spec", field);
	const concerns = [];
	if (limit(after, "revisionHistoryLimit") === 0 && limit(before, "revisionHistoryLimit") !== 0) concerns.push(disrupt("no old revision stays to go back to (revisionHistoryLimit 0)"));
	for (const [field, usual] of [["successfulJobsHistoryLimit", 3], ["failedJobsHistoryLimit", 1]]) {
		if (require_manifest.kindKeyOf(after) !== "batch/CronJob") continue;
		const [from, to] = [limit(before, field) ?? usual, limit(after, field) ?? usual];
		if (Number(to) < Number(from)) concerns.push(disrupt(`finished jobs go sooner, with their logs (${field} ${from} to ${to})`));
	}
	return concerns;
}
function runsChanged(before, after) {
	const kind = require_manifest.kindKeyOf(after);
	if (kind !== "batch/CronJob" && kind !== "batch/Job") return [];
	const job = kind === "batch/Job" ? ["spec"] : [
		"spec",
		"jobTemplate",
		"spec"
	];
	const value = (manifest, field) => require_manifest.at(manifest, ...job, field);
	const concerns = [];
	const concurrency = (manifest) => require_manifest.at(manifest, "spec", "concurrencyPolicy") ?? "Allow";
	if (kind === "batch/CronJob" && concurrency(before) !== concurrency(after)) {
		if (concurrency(after) === "Allow") concerns.push(disrupt("a run may start while the one before still works (concurrencyPolicy Allow)"));
		if (concurrency(after) === "Replace") concerns.push(disrupt("a run that still works is ended by the next (concurrencyPolicy Replace)"));
		if (concurrency(after) === "Forbid") concerns.push(disrupt("a run is left out while the one before still works (concurrencyPolicy Forbid)"));
	}
	const late = require_manifest.at(after, "spec", "startingDeadlineSeconds");
	if (kind === "batch/CronJob" && typeof late === "number" && late < 10 && late !== require_manifest.at(before, "spec", "startingDeadlineSeconds")) concerns.push(disrupt("with a startingDeadlineSeconds below 10 it may never run"));
	const deadline = value(after, "activeDeadlineSeconds");
	if (typeof deadline === "number" && !(Number(value(before, "activeDeadlineSeconds")) <= deadline)) concerns.push(disrupt(`runs end after ${deadline} s (activeDeadlineSeconds)`));
	if (value(after, "parallelism") === 0 && value(before, "parallelism") !== 0) concerns.push(disrupt("its pods stop (parallelism 0)"));
	const kept = value(after, "ttlSecondsAfterFinished");
	if (typeof kept === "number" && !(Number(value(before, "ttlSecondsAfterFinished")) <= kept)) concerns.push(disrupt(kind === "batch/Job" ? `it is deleted ${kept} s after its end, and the next sync runs it again (ttlSecondsAfterFinished)` : `finished jobs go after ${kept} s, with their logs (ttlSecondsAfterFinished)`));
	return concerns;
}
function podsChanged(kind, old, now) {
	const concerns = [];
	for (const field of [
		"hostname",
		"subdomain",
		"hostnameOverride",
		"setHostnameAsFQDN"
	]) if (text$1(old[field]) !== text$1(now[field])) concerns.push(disrupt(`its pods are found under another name (${field})`));
	if (now.nodeName !== void 0 && now.nodeName !== old.nodeName) concerns.push(disrupt(`its pods run on ${now.nodeName} alone, past the scheduler (nodeName)`, "Use nodeSelector or affinity."));
	if (kind === "apps/DaemonSet") {
		for (const field of [
			"nodeSelector",
			"affinity",
			"tolerations"
		]) if (text$1(old[field]) !== text$1(now[field])) concerns.push(disrupt(`it runs on other nodes: on those that it no longer selects its pods are deleted (${field})`));
	}
	const grace = (spec) => Number(spec.terminationGracePeriodSeconds ?? 30);
	if (grace(now) < grace(old)) concerns.push(disrupt(`its pods are killed after ${grace(now)} s in place of ${grace(old)} (terminationGracePeriodSeconds)`));
	const containers = new Map(containersOf(now).map(({ name, container }) => [name, container]));
	for (const { name, container } of containersOf(old)) {
		const current = containers.get(name);
		if (current === void 0) continue;
		if (require_manifest.isFields(require_manifest.at(container, "lifecycle", "preStop")) && !require_manifest.isFields(require_manifest.at(current, "lifecycle", "preStop"))) concerns.push(disrupt(`container ${name} loses its preStop hook: requests under way may break when it stops`));
	}
	const ports = (spec) => new Set(containersOf(spec).flatMap(({ container }) => require_manifest.itemsOf(container.ports).flatMap((port) => port.name === void 0 ? [] : [String(port.name)])));
	const named = ports(now);
	const gone = [...ports(old)].filter((port) => !named.has(port));
	if (gone.length > 0) concerns.push(disrupt(`no port of its pods is called ${gone.join(", ")} any more: whoever names it finds nothing`, "Keep the name."));
	return concerns;
}

// tools/kubernetes/src/preview/risk/routes.ts
function routesMoved(before, after) {
	switch (require_manifest.kindKeyOf(after)) {
		case "/Service": return servicePorts(before, after);
		case "networking.k8s.io/Ingress": return told(ingressRoutes(before), ingressRoutes(after));
		case "gateway.networking.k8s.io/HTTPRoute":
		case "gateway.networking.k8s.io/GRPCRoute":
		case "gateway.networking.k8s.io/TLSRoute":
		case "gateway.networking.k8s.io/TCPRoute":
		case "gateway.networking.k8s.io/UDPRoute": return told(gatewayRoutes(before), gatewayRoutes(after));
		case "gateway.networking.k8s.io/Gateway": return told(listeners(before), listeners(after));
		default: return [];
	}
}
function told(before, after) {
	const gone = [...before.keys()].filter((route) => !after.has(route));
	const added = [...after.keys()].filter((route) => !before.has(route));
	const moved = [...after].filter(([route, target]) => before.has(route) && before.get(route) !== target);
	return [
		...added.length === 0 ? [] : [{
			level: "safe",
			reason: `${some(added)} ${added.length === 1 ? "answers" : "answer"} from now on`
		}],
		...gone.length === 0 ? [] : [{
			level: "disrupt",
			reason: `${some(gone)} no longer ${gone.length === 1 ? "answers" : "answer"}`
		}],
		...moved.length === 0 ? [] : [{
			level: "disrupt",
			reason: `requests for ${some(moved.map(([route]) => route))} go elsewhere: ${moved[0]?.[1]}`
		}]
	];
}
function ingressRoutes(ingress) {
	const routes = /* @__PURE__ */ new Map();
	const fallback = require_manifest.at(ingress, "spec", "defaultBackend");
	if (fallback !== void 0) routes.set("everything else", backend(fallback));
	for (const rule of require_manifest.itemsOf(require_manifest.at(ingress, "spec", "rules"))) {
		const host = String(rule.host ?? "*");
		const paths = require_manifest.itemsOf(require_manifest.at(rule, "http", "paths"));
		if (paths.length === 0) routes.set(host, "the default backend");
		for (const path of paths) routes.set(`${host}${path.path ?? "/"} (${path.pathType ?? "ImplementationSpecific"})`, backend(path.backend));
	}
	return routes;
}
function backend(value) {
	const service = require_manifest.at(value, "service", "name");
	if (service === void 0) return JSON.stringify(value ?? null);
	return `${service}:${require_manifest.at(value, "service", "port", "number") ?? require_manifest.at(value, "service", "port", "name") ?? ""}`;
}
function gatewayRoutes(route) {
	const routes = /* @__PURE__ */ new Map();
	const hosts = require_manifest.at(route, "spec", "hostnames");
	const parents = require_manifest.itemsOf(require_manifest.at(route, "spec", "parentRefs")).map((parent) => String(parent.name));
	for (const host of Array.isArray(hosts) && hosts.length > 0 ? hosts.map(String) : ["*"]) for (const rule of require_manifest.itemsOf(require_manifest.at(route, "spec", "rules"))) {
		const { matches, name: _, ...does } = rule;
		const all = require_manifest.itemsOf(matches).map((match) => JSON.stringify(match));
		for (const match of all.length === 0 ? ["everything"] : all) routes.set(`${host} ${match}`, `${JSON.stringify(does)} by ${parents.join(", ")}`);
	}
	return routes;
}
function listeners(gateway) {
	return new Map(require_manifest.itemsOf(require_manifest.at(gateway, "spec", "listeners")).map((listener) => {
		const { name, ...does } = listener;
		return [`listener ${name}`, JSON.stringify(does)];
	}));
}
function servicePorts(before, after) {
	const ports = (service) => new Map(require_manifest.itemsOf(require_manifest.at(service, "spec", "ports")).map((port) => [`${port.port}/${port.protocol ?? "TCP"}`, port]));
	const [old, now] = [ports(before), ports(after)];
	const concerns = [];
	const gone = [...old.keys()].filter((port) => !now.has(port));
	if (gone.length > 0) concerns.push({
		level: "disrupt",
		reason: `port ${gone.map((port) => port.replace("/TCP", "")).join(", ")} no longer answers`,
		wayOut: "Serve the old port beside the new one until nobody uses it."
	});
	for (const [port, current] of now) {
		const previous = old.get(port);
		if (previous === void 0) continue;
		const target = (one) => String(one.targetPort ?? one.port);
		if (target(previous) !== target(current)) concerns.push({
			level: "disrupt",
			reason: `port ${port} goes to port ${target(current)} of the pods, no longer to ${target(previous)}`
		});
		if (previous.nodePort !== void 0 && previous.nodePort !== current.nodePort) concerns.push({
			level: "disrupt",
			reason: `port ${previous.nodePort} of the nodes no longer answers`
		});
	}
	const spec = (service, field) => JSON.stringify(require_manifest.at(service, "spec", field) ?? null);
	for (const field of [
		"externalTrafficPolicy",
		"internalTrafficPolicy",
		"sessionAffinity",
		"sessionAffinityConfig",
		"publishNotReadyAddresses",
		"trafficDistribution"
	]) if (spec(before, field) !== spec(after, field)) concerns.push({
		level: "disrupt",
		reason: `its traffic is distributed otherwise (${field})`
	});
	return concerns;
}
function some(words) {
	return words.slice(0, 3).join(", ") + (words.length > 3 ? ` and ${words.length - 3} more` : "");
}

// tools/kubernetes/src/preview/risk/volumes.ts
const FLEETING = /* @__PURE__ */ new Set([
	"configMap",
	"secret",
	"projected",
	"downwardAPI",
	"emptyDir",
	"image",
	"gitRepo"
]);
function volumesChanged(before, after) {
	const [old, now] = [podSpecOf(before), podSpecOf(after)];
	if (old === void 0 || now === void 0) return [];
	const concerns = [];
	const volumes = new Map(require_manifest.itemsOf(now.volumes).map((volume) => [String(volume.name), volume]));
	const lasting = /* @__PURE__ */ new Set();
	const seen = mountedIn(old);
	for (const volume of require_manifest.itemsOf(old.volumes)) {
		const name = String(volume.name);
		if (isFleeting(volume)) continue;
		lasting.add(name);
		const current = volumes.get(name);
		if (current === void 0) {
			if (seen.has(name)) concerns.push(otherData(`volume ${name} is taken away`, name));
		} else if (JSON.stringify(current) !== JSON.stringify(volume)) concerns.push(otherData(`volume ${name} is another one`, name));
	}
	concerns.push(...mounts(old, now, lasting), ...credentials(old, now));
	return concerns;
}
function mountedIn(spec) {
	const all = containersOf(spec).flatMap(({ container }) => [...require_manifest.itemsOf(container.volumeMounts), ...require_manifest.itemsOf(container.volumeDevices)]);
	return new Set(all.map(({ name }) => String(name)));
}
function isFleeting(volume) {
	return Object.keys(volume).filter((key) => key !== "name").every((source) => FLEETING.has(source));
}
function otherData(what, name) {
	return {
		level: "unknown",
		reason: `${what}: the pods see other data, and what they wrote stays behind`,
		wayOut: `Keep ${name}, or move its data first.`
	};
}
function mounts(old, now, lasting) {
	const concerns = [];
	const containers = new Map(containersOf(now).map(({ name, container }) => [name, container]));
	for (const { name, container } of containersOf(old)) {
		const current = containers.get(name);
		if (current === void 0) continue;
		const places = new Map(require_manifest.itemsOf(current.volumeMounts).map((mount) => [String(mount.mountPath), mount]));
		for (const mount of require_manifest.itemsOf(container.volumeMounts)) {
			if (!lasting.has(String(mount.name))) continue;
			const path = String(mount.mountPath);
			const kept = places.get(path);
			if (kept === void 0 || [
				"name",
				"subPath",
				"subPathExpr"
			].some((field) => kept[field] !== mount[field])) concerns.push(otherData(`container ${name} finds ${mount.name} no longer at ${path}`, `the mount of ${mount.name}`));
			else if (mount.readOnly === true && kept.readOnly !== true) concerns.push({
				level: "security",
				reason: `container ${name} may write to ${path} (readOnly is gone)`,
				wayOut: "Keep readOnly: true."
			});
		}
		const devices = (from) => JSON.stringify(from.volumeDevices ?? []);
		if (devices(container) !== devices(current)) concerns.push(otherData(`container ${name} has other block devices`, "volumeDevices"));
	}
	return concerns;
}
function credentials(old, now) {
	const given = (spec) => new Set(require_manifest.itemsOf(spec.volumes).flatMap((volume) => require_manifest.itemsOf(require_manifest.at(volume, "projected", "sources")).flatMap((source) => [
		"serviceAccountToken",
		"podCertificate",
		"clusterTrustBundle"
	].flatMap((kind) => {
		const { path: _, ...what } = require_manifest.isFields(source[kind]) ? source[kind] : {};
		return require_manifest.isFields(source[kind]) ? [`${kind} ${JSON.stringify(what)}`] : [];
	}))));
	const before = given(old);
	return [...given(now)].filter((one) => !before.has(one)).map((one) => ({
		level: "security",
		reason: `its pods hold a credential that they did not: ${one}`,
		wayOut: "Make sure that it is meant."
	}));
}

// tools/kubernetes/src/preview/risk/disrupt.ts
function disturbed(changed, judged = []) {
	const { before, after } = changed;
	const concerns = [
		...scaledDown(before, after),
		...suspended(before, after),
		...probesRemoved(before, after),
		...restarted(changed),
		...budgetBlocks(before, after),
		...serviceMoved(changed),
		...routesMoved(before, after),
		...versionsRemoved(before, after),
		...dataLost(before, after),
		...replicasLeft(before, after),
		...rolloutsChanged(before, after),
		...podsChanged$1(changed),
		...limitsChanged(before, after),
		...volumesChanged(before, after),
		...indirect(changed)
	];
	if (require_resource.isManagedResource(after)) return [...concerns, ...updatedManaged(changed)];
	const rest = isWatching(after) || isOwnPreview(after) ? [] : unknownFields(changed, judged);
	return [...concerns, ...rest];
}
function isWatching(manifest) {
	return /^monitoring\.coreos\.com\/(?:ServiceMonitor|PodMonitor|Probe|PrometheusRule)$/.test(require_manifest.kindKeyOf(manifest));
}
function isOwnPreview(manifest) {
	return /^(?:apiextensions|pkg)\.crossplane\.io\//.test(require_manifest.kindKeyOf(manifest));
}
function suspended(before, after) {
	const concerns = [];
	if (/^(?:batch\/(?:CronJob|Job)|argoproj\.io\/CronWorkflow)$/.test(require_manifest.kindKeyOf(after)) && require_manifest.at(before, "spec", "suspend") !== true && require_manifest.at(after, "spec", "suspend") === true) concerns.push({
		level: "disrupt",
		reason: "it is suspended: it does not run any more"
	});
	if (require_manifest.kindKeyOf(after) === "apps/Deployment" && require_manifest.at(before, "spec", "paused") !== true && require_manifest.at(after, "spec", "paused") === true) concerns.push({
		level: "disrupt",
		reason: "it is paused: changes of its pods are not rolled out any more"
	});
	return concerns;
}
function replicasLeft(before, after) {
	if (!SCALED.has(require_manifest.kindKeyOf(after))) return [];
	const had = require_manifest.at(before, "spec", "replicas");
	if (had === void 0 || had === 1 || require_manifest.at(after, "spec", "replicas") !== void 0) return [];
	return [{
		level: "disrupt",
		reason: `spec.replicas is taken out: at the next sync it runs with 1 in place of ${had}, until an autoscaler has counted`,
		wayOut: "Take it out of what was last applied first (kubectl apply edit-last-applied), or set ignoreDifferences and RespectIgnoreDifferences=true."
	}];
}
const SCALED = /* @__PURE__ */ new Set([
	"apps/Deployment",
	"apps/StatefulSet",
	"apps/ReplicaSet",
	"argoproj.io/Rollout"
]);
function scaledDown(before, after) {
	if (!SCALED.has(require_manifest.kindKeyOf(after))) return [];
	const replicas = (manifest) => require_manifest.at(manifest, "spec", "replicas") ?? 1;
	const [from, to] = [Number(replicas(before)), Number(replicas(after))];
	if (to > 0 && to < from && (to === 1 || to * 2 < from) && require_manifest.at(after, "spec", "replicas") !== void 0) return [{
		level: "disrupt",
		reason: `it is scaled from ${from} to ${to}: ${fewer(to)}`
	}];
	if (replicas(after) !== 0 || replicas(before) === 0) return [];
	return [{
		level: "disrupt",
		reason: `it is scaled from ${replicas(before)} to 0: whatever it serves stops`,
		wayOut: "Leave one replica, or remove the workload if it is no longer needed."
	}];
}
function probesRemoved(before, after) {
	const now = new Map(containersOf(podSpecOf(after)).map(({ name, container }) => [name, container]));
	return containersOf(podSpecOf(before)).flatMap(({ name, container }) => {
		const current = now.get(name);
		if (current === void 0) return [];
		return [
			"readinessProbe",
			"livenessProbe",
			"startupProbe"
		].filter((probe) => require_manifest.isFields(container[probe]) && !require_manifest.isFields(current[probe])).map((probe) => ({
			level: "disrupt",
			reason: `container ${name} loses its ${probe}: a pod that does not work is no longer noticed`,
			wayOut: `Keep a ${probe}.`
		}));
	});
}
function budgetBlocks(before, after) {
	if (require_manifest.kindKeyOf(after) !== "policy/PodDisruptionBudget") return [];
	const blocks = (manifest) => {
		const unavailable = require_manifest.at(manifest, "spec", "maxUnavailable");
		return unavailable === 0 || unavailable === "0" || unavailable === "0%" || require_manifest.at(manifest, "spec", "minAvailable") === "100%";
	};
	if (!blocks(after) || blocks(before)) return [];
	return [{
		level: "disrupt",
		reason: "it allows no pod to be evicted: node drains and cluster upgrades wait for ever",
		wayOut: "Allow at least one unavailable pod (maxUnavailable: 1)."
	}];
}
function serviceMoved({ before, after, fields }) {
	if (require_manifest.kindKeyOf(after) !== "/Service") return [];
	const concerns = [];
	if (changesBelow(fields, "spec.selector").length > 0) concerns.push({
		level: "disrupt",
		reason: "its selector changes: traffic goes to other pods, or to none",
		wayOut: "Make sure that ready pods with the new labels exist before this change."
	});
	if (require_manifest.at(before, "spec", "type") === "LoadBalancer" && require_manifest.at(after, "spec", "type") !== "LoadBalancer") concerns.push({
		level: "disrupt",
		reason: "its load balancer is deleted, and the host name with it"
	});
	return concerns;
}
function versionsRemoved(before, after) {
	if (require_manifest.kindKeyOf(after) !== "apiextensions.k8s.io/CustomResourceDefinition") return [];
	const served = (manifest) => require_manifest.itemsOf(require_manifest.at(manifest, "spec", "versions")).flatMap(({ name, served }) => served === true ? [String(name)] : []);
	const gone = served(before).filter((name) => !served(after).includes(name));
	if (gone.length === 0) return [];
	return [{
		level: "disrupt",
		reason: `version ${gone.join(", ")} is no longer served: manifests and clients that use it fail`,
		wayOut: "Move every manifest to a version that stays, then stop serving the old one."
	}];
}

// tools/kubernetes/src/preview/risk/access-rules.ts
function accessChanged(before, after) {
	const { widened, narrowed } = differenceOf(before, after);
	return [...widened.length === 0 ? [] : [{
		level: "security",
		reason: `${require_text.firstOf(widened, 3, "; ")}, which it did not before`,
		wayOut: "Make sure that this access is meant, or take it out again."
	}], ...narrowed.length === 0 ? [] : [{
		level: "disrupt",
		reason: `it no longer ${require_text.firstOf(narrowed.map(singular), 3, "; ")}: whoever used that is refused`
	}]];
}
function differenceOf(before, after) {
	switch (require_manifest.kindKeyOf(after)) {
		case "rbac.authorization.k8s.io/Role":
		case "rbac.authorization.k8s.io/ClusterRole": {
			const rules = differs(ruleGrants(before), ruleGrants(after), ([verb, resource, group, name]) => {
				return `it allows ${verb} on ${group === "" || group === "*" ? resource : `${resource}.${group}`}${name === "*" ? "" : ` ${name}`}`;
			});
			const roles = differs(aggregated(before), aggregated(after), ([selector]) => `it allows what roles with ${selector} allow`);
			return {
				widened: [...rules.widened, ...roles.widened],
				narrowed: [...rules.narrowed, ...roles.narrowed]
			};
		}
		case "rbac.authorization.k8s.io/RoleBinding":
		case "rbac.authorization.k8s.io/ClusterRoleBinding": return differs(subjectGrants(before), subjectGrants(after), ([kind, namespace, name]) => {
			return `it gives ${String(require_manifest.at(after, "roleRef", "name") ?? "its role")} to ${kind} ${namespace === "" ? "" : `${namespace}/`}${name}`;
		});
		case "networking.k8s.io/NetworkPolicy": return networkDifference(before, after);
		case "argoproj.io/AppProject": return projectDifference(before, after);
		default: return {
			widened: [],
			narrowed: []
		};
	}
}
function differs(from, to, words) {
	const covered = (grant, by) => by.some((other) => covers(other, grant));
	return {
		widened: to.filter((grant) => !covered(grant, from)).map(words),
		narrowed: from.filter((grant) => !covered(grant, to)).map(words)
	};
}
function covers(wide, narrow) {
	return wide.every((part, index) => {
		const other = narrow[index] ?? "";
		return part === "*" || part === other || part.startsWith("*/") && other.endsWith(part.slice(1));
	});
}
function ruleGrants(role) {
	return require_manifest.itemsOf(role.rules).flatMap((rule) => {
		const list = (field) => Array.isArray(rule[field]) ? rule[field].map(String) : [];
		const names = list("resourceNames");
		const urls = list("nonResourceURLs");
		return list("verbs").flatMap((verb) => [...list("apiGroups").flatMap((group) => list("resources").flatMap((resource) => (names.length === 0 ? ["*"] : names).map((name) => [
			verb,
			resource,
			group,
			name
		]))), ...urls.map((url) => [
			verb,
			`URL ${url}`,
			"",
			"*"
		])]);
	});
}
function aggregated(role) {
	return require_manifest.itemsOf(require_manifest.at(role, "aggregationRule", "clusterRoleSelectors")).map((selector) => [JSON.stringify(selector)]);
}
function subjectGrants(binding) {
	return require_manifest.itemsOf(binding.subjects).map((subject) => [
		String(subject.kind ?? ""),
		String(subject.namespace ?? ""),
		String(subject.name ?? "")
	]);
}
function networkDifference(before, after) {
	const widened = [];
	const narrowed = [];
	const types = (policy) => {
		const written = require_manifest.at(policy, "spec", "policyTypes");
		if (Array.isArray(written)) return written.map(String);
		return require_manifest.at(policy, "spec", "egress") === void 0 ? ["Ingress"] : ["Ingress", "Egress"];
	};
	for (const type of types(before)) if (!types(after).includes(type)) widened.push(`it lets all ${type} traffic through`);
	for (const type of types(after)) if (!types(before).includes(type)) narrowed.push(`it lets all ${type} traffic through`);
	for (const [direction, peers, way] of [[
		"ingress",
		"from",
		"in from"
	], [
		"egress",
		"to",
		"out to"
	]]) {
		const type = direction === "ingress" ? "Ingress" : "Egress";
		if (!types(after).includes(type) || !types(before).includes(type)) continue;
		const difference = differs(peerGrants(before, direction, peers), peerGrants(after, direction, peers), ([peer, port]) => `it lets traffic ${way} ${peer === "*" ? "everywhere" : peer}${port === "*" ? "" : ` on ${port}`}`);
		widened.push(...difference.widened);
		narrowed.push(...difference.narrowed);
	}
	const selector = (policy) => JSON.stringify(require_manifest.at(policy, "spec", "podSelector") ?? {});
	if (selector(before) !== selector(after)) {
		const labels = (policy) => Object.entries(asFields(require_manifest.at(policy, "spec", "podSelector", "matchLabels")));
		const expressions = (policy) => require_manifest.itemsOf(require_manifest.at(policy, "spec", "podSelector", "matchExpressions")).length;
		const old = new Map(labels(before));
		if (expressions(after) === 0 && labels(after).every(([key, value]) => old.get(key) === value)) narrowed.push("it leaves pods alone that it selects now");
		else widened.push("it leaves pods alone that it selected");
	}
	return {
		widened,
		narrowed
	};
}
function peerGrants(policy, direction, peers) {
	return require_manifest.itemsOf(require_manifest.at(policy, "spec", direction)).flatMap((rule) => {
		const ports = require_manifest.itemsOf(rule.ports).map((port) => `${port.protocol ?? "TCP"} ${port.port ?? "*"}${port.endPort === void 0 ? "" : `-${port.endPort}`}`);
		const from = require_manifest.itemsOf(rule[peers]).flatMap(peerWords);
		return (from.length === 0 ? ["*"] : from).flatMap((peer) => (ports.length === 0 ? ["*"] : ports).map((port) => [peer, port]));
	});
}
function peerWords(peer) {
	const cidr = require_manifest.at(peer, "ipBlock", "cidr");
	if (cidr !== void 0) {
		const except = require_manifest.at(peer, "ipBlock", "except");
		const not = Array.isArray(except) && except.length > 0 ? ` but ${except.join(", ")}` : "";
		return [/^(?:0\.0\.0\.0|::)\/0$/.test(String(cidr)) && not === "" ? "*" : `${cidr}${not}`];
	}
	const written = (field) => require_manifest.isFields(peer[field]) ? JSON.stringify(peer[field]) : void 0;
	const [namespaces, pods] = [written("namespaceSelector"), written("podSelector")];
	const where = namespaces === void 0 ? "" : namespaces === "{}" ? " of every namespace" : ` of namespaces ${namespaces}`;
	return [`${pods === void 0 || pods === "{}" ? "every pod" : `pods ${pods}`}${where}`];
}
function projectDifference(before, after) {
	const widened = [];
	const narrowed = [];
	const items = (project, field) => {
		const value = require_manifest.at(project, "spec", field);
		return (Array.isArray(value) ? value : []).map((item) => grantOf(field, item));
	};
	const both = (field, what, denies = false) => {
		const forbids = (grant) => grant.some((part) => part.startsWith("!"));
		for (const denied of denies ? [true, false] : [false, true]) {
			const [from, to] = [before, after].map((project) => items(project, field).filter((grant) => forbids(grant) !== denies === denied));
			const difference = denied ? differs(to, from, what) : differs(from, to, what);
			widened.push(...difference.widened);
			narrowed.push(...difference.narrowed);
		}
	};
	both("sourceRepos", ([repository]) => `it allows sources from ${repository}`);
	both("destinations", ([server, namespace]) => `it allows delivery to ${namespace} of ${server}`);
	both("sourceNamespaces", ([namespace]) => `it allows Applications in ${namespace}`);
	both("clusterResourceWhitelist", ([group, kind]) => `it allows cluster-wide ${group}/${kind}`);
	both("clusterResourceBlacklist", ([group, kind]) => `it allows cluster-wide ${group}/${kind}`, true);
	both("namespaceResourceBlacklist", ([group, kind]) => `it allows ${group}/${kind}`, true);
	both("destinationServiceAccounts", ([server, namespace, account]) => `it delivers to ${namespace} of ${server} as ${account}`);
	const whitelist = (project) => require_manifest.at(project, "spec", "namespaceResourceWhitelist");
	if (whitelist(before) !== void 0 && whitelist(after) === void 0) widened.push("it allows every kind in a namespace");
	else if (whitelist(before) === void 0 && whitelist(after) !== void 0) narrowed.push("it allows every kind in a namespace");
	else both("namespaceResourceWhitelist", ([group, kind]) => `it allows ${group}/${kind}`);
	const roles = differs(roleGrants(before), roleGrants(after), ([role, what]) => `its role ${role} gives ${what}`);
	widened.push(...roles.widened);
	narrowed.push(...roles.narrowed);
	const windows = (project, kind) => require_manifest.itemsOf(require_manifest.at(project, "spec", "syncWindows")).filter((window) => window.kind === kind).map((window) => [JSON.stringify(window)]);
	for (const window of differs(windows(after, "deny"), windows(before, "deny"), () => "").widened) widened.push(`it allows syncs in a window that was closed${window}`);
	const [allowed, allows] = [windows(before, "allow"), windows(after, "allow")];
	if (allowed.length > 0 && allows.length === 0) widened.push("it allows syncs at any time");
	else if (allowed.length > 0 && differs(allowed, allows, () => "x").widened.length > 0) widened.push("it allows syncs in another window");
	else if (allowed.length === 0 && allows.length > 0) narrowed.push("it allows syncs outside of a window");
	if (differs(windows(before, "deny"), windows(after, "deny"), () => "x").widened.length > 0) narrowed.push("it allows syncs in a window that is closed now");
	for (const field of ["signatureKeys", "sourceIntegrity"]) {
		const value = (project) => JSON.stringify(require_manifest.at(project, "spec", field) ?? []);
		if (value(before) !== value(after)) {
			if (value(before) === "[]") narrowed.push("it takes commits without a signature");
			else widened.push(`it changes whose commits it takes (${field})`);
		}
	}
	const scoped = (project) => require_manifest.at(project, "spec", "permitOnlyProjectScopedClusters") === true;
	if (scoped(before) && !scoped(after)) widened.push("it allows clusters of other projects");
	const shows = (project) => require_manifest.isFields(require_manifest.at(project, "spec", "orphanedResources"));
	const orphans = "it allows its users to see, and to remove, what no Application manages in its namespaces";
	if (!shows(before) && shows(after)) widened.push(orphans);
	if (shows(before) && !shows(after)) narrowed.push(orphans);
	return {
		widened,
		narrowed
	};
}
function grantOf(field, item) {
	if (typeof item === "string") return [item];
	const value = asFields(item);
	switch (field) {
		case "destinations": return [String(value.server ?? value.name ?? "*"), String(value.namespace ?? "*")];
		case "destinationServiceAccounts": return [
			String(value.server ?? ""),
			String(value.namespace ?? ""),
			String(value.defaultServiceAccount ?? "")
		];
		default: return [
			String(value.group ?? ""),
			String(value.kind ?? ""),
			String(value.name ?? "*")
		];
	}
}
function roleGrants(project) {
	return require_manifest.itemsOf(require_manifest.at(project, "spec", "roles")).flatMap((role) => {
		const list = (field) => Array.isArray(role[field]) ? role[field].map(String) : [];
		return [
			...list("policies").map((policy) => [String(role.name), policy]),
			...list("groups").map((group) => [String(role.name), `what it allows to the group ${group}`]),
			...require_manifest.itemsOf(role.jwtTokens).map((token) => [String(role.name), `what it allows to the token ${token.id ?? token.iat}`])
		];
	});
}
function asFields(value) {
	return require_manifest.isFields(value) ? value : {};
}
function singular(words) {
	return words.replace(/^it(?:s)? /, "").replace(/^(\w+?)s\b/, "$1");
}

// tools/kubernetes/src/preview/risk/guards.ts
function guardsLost(before, after) {
	switch (require_manifest.kindKeyOf(after)) {
		case "/Service": return serviceGuards(before, after);
		case "networking.k8s.io/Ingress": return ingressGuards(before, after);
		case "/ServiceAccount": return accountGuards(before, after);
		case "admissionregistration.k8s.io/ValidatingWebhookConfiguration":
		case "admissionregistration.k8s.io/MutatingWebhookConfiguration": return webhookGuards(before, after);
		case "admissionregistration.k8s.io/ValidatingAdmissionPolicy":
		case "admissionregistration.k8s.io/MutatingAdmissionPolicy": return policyGuards(before, after);
		case "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding":
		case "admissionregistration.k8s.io/MutatingAdmissionPolicyBinding": return bindingGuards(before, after);
		case "argoproj.io/Application": return namespaceGuards(before, after);
		default: return podGuards(before, after);
	}
}
const security = (reason, wayOut) => ({
	level: "security",
	reason,
	wayOut
});
const text = (value) => JSON.stringify(value ?? null);
function serviceGuards(before, after) {
	const list = (manifest, field) => {
		const value = require_manifest.at(manifest, "spec", field);
		return Array.isArray(value) ? value.map(String) : [];
	};
	const concerns = [];
	const [ranges, now] = [list(before, "loadBalancerSourceRanges"), list(after, "loadBalancerSourceRanges")];
	const wider = now.filter((range) => !ranges.includes(range));
	if (ranges.length > 0 && (now.length === 0 || wider.length > 0)) {
		const what = now.length === 0 ? "from everywhere" : `from ${wider.join(", ")} too`;
		concerns.push(security(`its load balancer can be reached ${what} (loadBalancerSourceRanges)`, "Keep the ranges narrow."));
	}
	const added = list(after, "externalIPs").filter((address) => !list(before, "externalIPs").includes(address));
	if (added.length > 0) concerns.push(security(`traffic to ${added.join(", ")} anywhere in the cluster comes to it (externalIPs)`, "Take externalIPs out."));
	const type = (manifest) => require_manifest.at(manifest, "spec", "type");
	if (type(after) === "ExternalName" && text(require_manifest.at(before, "spec", "externalName")) !== text(require_manifest.at(after, "spec", "externalName"))) concerns.push(security(`its name means ${require_manifest.at(after, "spec", "externalName")} from now on`, "Make sure that this host is meant."));
	return concerns;
}
const KEEPERS = /(?:whitelist-source-range|allowlist-source-range|inbound-cidrs|auth-(?:url|type|secret|tls-[\w-]+|signin)|\/auth-idp|oidc|wafv2-acl-arn|waf-acl-id|enable-modsecurity|force-ssl-redirect|ssl-redirect|router\.middlewares|security-groups|shield-advanced)/;
function ingressGuards(before, after) {
	const concerns = [];
	const hosts = (manifest) => require_manifest.itemsOf(require_manifest.at(manifest, "spec", "tls")).flatMap((tls) => Array.isArray(tls.hosts) ? tls.hosts.map(String) : ["*"]);
	const lost = hosts(before).filter((host) => !hosts(after).includes(host) && !hosts(after).includes("*"));
	if (lost.length > 0) concerns.push(security(`${lost.join(", ")} is served without TLS`, "Keep its entry in spec.tls."));
	const [old, now] = [require_manifest.annotationsOf(before), require_manifest.annotationsOf(after)];
	for (const key of Object.keys({
		...old,
		...now
	}).sort()) {
		if (!KEEPERS.test(key) || old[key] === now[key] || old[key] === void 0) continue;
		concerns.push(security(now[key] === void 0 ? `${key} is taken away: it kept requests out` : `${key} changes: it keeps requests out`, `Keep ${key}.`));
	}
	const name = (manifest) => require_manifest.at(manifest, "spec", "ingressClassName") ?? require_manifest.annotationsOf(manifest)["kubernetes.io/ingress.class"];
	if (name(before) !== name(after)) concerns.push(security(`another controller serves it (class ${name(before) ?? "by default"}, then ${name(after) ?? "by default"}), with other guards and at another address`, "Make sure that the new class is as internal, and as guarded, as the old one."));
	return concerns;
}
function accountGuards(before, after) {
	const concerns = [];
	if (require_manifest.at(before, "automountServiceAccountToken") === false && require_manifest.at(after, "automountServiceAccountToken") !== false) concerns.push(security("its pods get its token (automountServiceAccountToken)", "Keep automountServiceAccountToken: false."));
	for (const key of [
		"eks.amazonaws.com/role-arn",
		"iam.gke.io/gcp-service-account",
		"azure.workload.identity/client-id"
	]) {
		const [old, now] = [require_manifest.annotationsOf(before)[key], require_manifest.annotationsOf(after)[key]];
		if (now !== void 0 && old !== now) concerns.push(security(`its pods act as ${now}${old === void 0 ? "" : `, no longer as ${old}`}`, "Make sure that this role is meant."));
	}
	return concerns;
}
function namespaceGuards(before, after) {
	const rank = (manifest) => profileRank(require_manifest.at(manifest, "spec", "syncPolicy", "managedNamespaceMetadata", "labels", ENFORCE));
	return rank(after) >= rank(before) ? [] : [security(`pod security of its namespace drops from ${PROFILES[rank(before)]} to ${PROFILES[rank(after)] ?? "privileged"}`, `Keep ${ENFORCE}.`)];
}
function podGuards(before, after) {
	const [old, now] = [podSpecOf(before), podSpecOf(after)];
	if (old === void 0 || now === void 0) return [];
	const concerns = [];
	if (require_manifest.at(old, "automountServiceAccountToken") === false && require_manifest.at(now, "automountServiceAccountToken") !== false) concerns.push(security("its pods get the token of their service account", "Keep automountServiceAccountToken: false."));
	const account = (spec) => String(spec.serviceAccountName ?? spec.serviceAccount ?? "default");
	if (account(old) !== account(now)) concerns.push(security(`its pods act as the service account ${account(now)}, no longer as ${account(old)}`, "Make sure that this account is meant."));
	if (text(old.runtimeClassName) !== text(now.runtimeClassName)) concerns.push(security(`another runtime isolates its pods (${now.runtimeClassName ?? "the default one"})`, "Make sure that it isolates as well."));
	if (old.hostUsers === false && now.hostUsers !== false) concerns.push(security("root in its pods is root on their node (hostUsers)", "Keep hostUsers: false."));
	if (now.shareProcessNamespace === true && old.shareProcessNamespace !== true) concerns.push(security("its containers see the processes and files of one another (shareProcessNamespace)", "Remove shareProcessNamespace."));
	const containers = new Map(containersOf(now).map(({ name, container }) => [name, container]));
	for (const { name, container } of containersOf(old)) {
		const current = containers.get(name);
		if (current === void 0) continue;
		const dropped = (from) => {
			const value = require_manifest.at(from, "securityContext", "capabilities", "drop");
			return new Set(Array.isArray(value) ? value.map(String) : []);
		};
		const kept = dropped(current);
		const back = [...dropped(container)].filter((capability) => !kept.has(capability) && !kept.has("ALL"));
		if (back.length > 0) concerns.push(security(`container ${name} gets ${back.join(", ")} back (capabilities.drop)`, "Keep drop: [ALL]."));
		const profile = (from, pod) => require_manifest.at(from, "securityContext", "seccompProfile", "type") ?? require_manifest.at(pod, "securityContext", "seccompProfile", "type");
		if (profile(container, old) !== void 0 && profile(current, now) === void 0) concerns.push(security(`container ${name} loses its seccomp profile`, "Keep the profile RuntimeDefault."));
		const user = (from, pod) => require_manifest.at(from, "securityContext", "runAsUser") ?? require_manifest.at(pod, "securityContext", "runAsUser");
		if (user(container, old) !== void 0 && user(container, old) !== 0 && user(current, now) === void 0) concerns.push(security(`container ${name} runs as whatever user its image says (runAsUser is gone)`, "Keep runAsUser."));
		const group = (from, pod) => require_manifest.at(from, "securityContext", "runAsGroup") ?? require_manifest.at(pod, "securityContext", "runAsGroup") ?? 0;
		if (group(container, old) !== 0 && group(current, now) === 0) concerns.push(security(`container ${name} runs in the group root (runAsGroup)`, "Keep runAsGroup."));
		for (const [field, was, is] of [[
			"runAsUser",
			user(container, old),
			user(current, now)
		], [
			"runAsGroup",
			group(container, old),
			group(current, now)
		]]) {
			if (was === is || was === void 0 || is === void 0 || field === "runAsGroup" && was === 0) continue;
			concerns.push({
				level: "disrupt",
				reason: `container ${name} runs as another ${field === "runAsUser" ? "user" : "group"} (${field} ${was} to ${is}): files of the old one may be closed to it`
			});
		}
	}
	return concerns;
}

// tools/kubernetes/src/preview/risk/security-access.ts
function* accessOpenings(manifest) {
	const kind = require_manifest.kindKeyOf(manifest);
	if (kind === "rbac.authorization.k8s.io/Role" || kind === "rbac.authorization.k8s.io/ClusterRole") yield* roleOpenings(manifest);
	else if (kind === "rbac.authorization.k8s.io/RoleBinding" || kind === "rbac.authorization.k8s.io/ClusterRoleBinding") yield* bindingOpenings(manifest);
	else if (kind === "argoproj.io/AppProject") yield* projectOpenings(manifest);
	else if (kind === "gateway.networking.k8s.io/ReferenceGrant") yield opening$1("grant", "objects of other namespaces may refer to what is in this one", "Name the namespaces and kinds that need it.");
	else if (kind === "/Service") yield* serviceOpenings(manifest);
	else if (kind === "networking.k8s.io/Ingress") yield* ingressOpenings(manifest);
	else if (kind === "networking.k8s.io/NetworkPolicy") yield* policyOpenings(manifest);
	else if (/(^|\.)aws(\.m)?\.upbound\.io$/.test(require_head.groupOf(manifest.apiVersion))) yield* cloudOpenings(manifest);
}
function* roleOpenings(manifest) {
	const labels = require_manifest.at(manifest, "metadata", "labels");
	for (const [key, value] of Object.entries(require_manifest.isFields(labels) ? labels : {})) {
		if (!key.startsWith("rbac.authorization.k8s.io/aggregate-to-") || String(value) !== "true") continue;
		yield opening$1(`aggregate:${key}`, `whoever has the role ${key.slice(key.lastIndexOf("-") + 1)} gets what it allows`, "Take the label out.");
	}
	for (const rule of require_manifest.itemsOf(manifest.rules)) {
		const list = (field) => Array.isArray(rule[field]) ? rule[field].map(String) : [];
		const what = [
			...list("apiGroups"),
			...list("resources"),
			...list("nonResourceURLs")
		].join(",");
		for (const field of [
			"verbs",
			"resources",
			"apiGroups"
		]) {
			if (!list(field).includes("*")) continue;
			yield opening$1(`rbac:${field}:${what}:${list("verbs").join(",")}`, `the role allows every one of its ${field} (*)`, "Name what is needed instead of \"*\".");
		}
		for (const [right, why] of powersOf(list)) yield opening$1(`rbac:${right}`, `the role allows ${right}: ${why}`, `Remove ${right}, or name the objects that it is for.`);
		for (const verb of [
			"escalate",
			"bind",
			"impersonate"
		]) {
			if (!list("verbs").includes(verb)) continue;
			yield opening$1(`rbac:${verb}:${what}`, `the role allows ${verb}: its holders can give themselves more`, `Remove ${verb}.`);
		}
	}
}
const POWERS = [
	[
		/^(?:get|list|watch)$/,
		/^$/,
		/^secrets$/,
		"its holders read every credential there"
	],
	[
		/^(?:create|get)$/,
		/^$/,
		/^pods\/(?:exec|attach|portforward|proxy)$/,
		"its holders act inside of any pod"
	],
	[
		/^(?:create|update|patch)$/,
		/^$/,
		/^pods(?:\/ephemeralcontainers)?$/,
		"its holders run pods as any service account of the namespace"
	],
	[
		/^(?:create|update|patch)$/,
		/^(?:apps|batch)$/,
		/^(?:deployments|daemonsets|statefulsets|replicasets|jobs|cronjobs)$/,
		"its holders run pods as any service account of the namespace"
	],
	[
		/^create$/,
		/^$/,
		/^serviceaccounts\/token$/,
		"its holders make tokens of any service account"
	],
	[
		/^(?:get|create)$/,
		/^$/,
		/^nodes\/proxy$/,
		"its holders act on every pod of a node"
	],
	[
		/^(?:create|update|patch)$/,
		/^admissionregistration\.k8s\.io$/,
		/webhookconfigurations$/,
		"its holders read and change every request"
	],
	[
		/^(?:create|update|patch)$/,
		/^certificates\.k8s\.io$/,
		/^certificatesigningrequests/,
		"its holders get certificates of others"
	],
	[
		/^(?:create|update|patch)$/,
		/^$/,
		/^persistentvolumes$/,
		"its holders mount files of the nodes"
	]
];
function* powersOf(list) {
	if (list("resourceNames").length > 0) return;
	for (const [verbs, groups, resources, why] of POWERS) {
		const verb = list("verbs").find((one) => verbs.test(one));
		if (verb === void 0 || !list("apiGroups").some((group) => groups.test(group))) continue;
		for (const resource of list("resources")) if (resources.test(resource)) yield [`${verb} ${resource}`, why];
	}
}
function* projectOpenings(project) {
	const list = (field) => {
		const value = require_manifest.at(project, "spec", field);
		return Array.isArray(value) ? value : [];
	};
	if (list("sourceRepos").includes("*")) yield opening$1("sourceRepos", "it takes sources from any repository", "Name the repositories.");
	if (require_manifest.itemsOf(list("destinations")).some(({ server, name, namespace }) => namespace === "*" && (server ?? name ?? "*") === "*")) yield opening$1("destinations", "it delivers to every namespace of every cluster", "Name the destinations.");
	if (require_manifest.itemsOf(list("clusterResourceWhitelist")).some(({ group, kind }) => group === "*" && kind === "*")) yield opening$1("clusterResourceWhitelist", "it delivers cluster-wide objects of every kind", "Name the kinds.");
}
const WRITING_ROLES = /^(?:admin|edit|system:(?!discovery|basic-user|public-info-viewer|monitoring).*)$/;
function* bindingOpenings(manifest) {
	const role = String(require_manifest.at(manifest, "roleRef", "name") ?? "");
	for (const subject of require_manifest.itemsOf(manifest.subjects)) {
		const who = `${subject.kind} ${subject.namespace === void 0 ? "" : `${subject.namespace}/`}${subject.name}`;
		if (role === "cluster-admin") yield opening$1(`admin:${who}`, `${who} becomes cluster-admin`, "Bind a role with only what is needed.");
		if (WRITING_ROLES.test(role)) yield opening$1(`writes:${role}:${who}`, `${who} gets the role ${role}: it may change everything in its reach`, "Bind a role with only what is needed.");
		else if (role !== "cluster-admin" && subject.kind !== "ServiceAccount") yield opening$1(`role:${role}:${who}`, `${who} gets the role ${role}`, "Make sure that this access is meant.");
		if (/^system:serviceaccounts(?::|$)/.test(String(subject.name))) yield opening$1(`pods:${role}:${who}`, `every pod${String(subject.name).includes(":", 22) ? " of a namespace" : ""} gets the role ${role}`, "Bind named service accounts.");
		if (/^system:(anonymous|unauthenticated|authenticated)$/.test(String(subject.name))) yield opening$1(`anyone:${role}:${who}`, `${who} gets the role ${role}: that is anyone`, "Bind named groups.");
	}
}
function* serviceOpenings(manifest) {
	const type = require_manifest.at(manifest, "spec", "type");
	if (type === "NodePort") yield opening$1("NodePort", "its ports open on every node (NodePort)", "Use a ClusterIP behind an Ingress.");
	if (type !== "LoadBalancer") return;
	const annotations = require_manifest.annotationsOf(manifest);
	if (!(annotations["service.beta.kubernetes.io/aws-load-balancer-scheme"] === "internal" || annotations["service.beta.kubernetes.io/aws-load-balancer-internal"] === "true")) yield opening$1("LoadBalancer", "it opens a load balancer that may be reachable from the internet", "Annotate it service.beta.kubernetes.io/aws-load-balancer-scheme: internal, or use an Ingress.");
}
function* ingressOpenings(manifest) {
	if (require_manifest.annotationsOf(manifest)["alb.ingress.kubernetes.io/scheme"] === "internet-facing") yield opening$1("internet-facing", "it becomes reachable from the internet", "Use the scheme internal.");
}
function* policyOpenings(manifest) {
	for (const [direction, peers] of [["ingress", "from"], ["egress", "to"]]) for (const rule of require_manifest.itemsOf(require_manifest.at(manifest, "spec", direction))) {
		const list = rule[peers];
		const cidrs = require_manifest.itemsOf(list).map((peer) => require_manifest.at(peer, "ipBlock", "cidr"));
		const open = !Array.isArray(list) || list.length === 0;
		const ports = require_manifest.itemsOf(rule.ports).map((port) => String(port.port ?? "*"));
		if (open || cidrs.includes("0.0.0.0/0") || cidrs.includes("::/0")) yield opening$1(`${direction}:${ports.join()}`, direction === "ingress" ? "it lets traffic in from everywhere" : "it lets traffic out to everywhere", "Name the peers that may connect.");
		if (require_manifest.itemsOf(list).some((peer) => require_manifest.isFields(peer.namespaceSelector) && Object.keys(peer.namespaceSelector).length === 0)) yield opening$1(`${direction}:namespaces:${ports.join()}`, `it lets traffic ${direction === "ingress" ? "in from" : "out to"} every namespace`, "Name the namespaces.");
	}
}
function* cloudOpenings(manifest) {
	const value = (field) => require_manifest.at(manifest, "spec", "forProvider", field);
	if (value("publiclyAccessible") === true) yield opening$1("public", "it gets a public address (publiclyAccessible)", "Keep publiclyAccessible: false.");
	if (manifest.kind !== "BucketPublicAccessBlock") return;
	for (const field of [
		"blockPublicAcls",
		"blockPublicPolicy",
		"ignorePublicAcls",
		"restrictPublicBuckets"
	]) if (value(field) !== true) yield opening$1(field, `the bucket is without ${field}`, `Keep ${field}: true.`);
}
function opening$1(fact, reason, wayOut) {
	return [fact, {
		level: "security",
		reason,
		wayOut
	}];
}

// tools/kubernetes/src/preview/risk/security-pods.ts
const HARMLESS_CAPABILITIES = /* @__PURE__ */ new Set(["NET_BIND_SERVICE"]);
const SAFE_SYSCTLS = /* @__PURE__ */ new Set([
	"kernel.shm_rmid_forced",
	"net.ipv4.ip_local_port_range",
	"net.ipv4.ip_local_reserved_ports",
	"net.ipv4.ip_unprivileged_port_start",
	"net.ipv4.ping_group_range",
	"net.ipv4.tcp_fin_timeout",
	"net.ipv4.tcp_keepalive_intvl",
	"net.ipv4.tcp_keepalive_probes",
	"net.ipv4.tcp_keepalive_time",
	"net.ipv4.tcp_rmem",
	"net.ipv4.tcp_syncookies",
	"net.ipv4.tcp_wmem"
]);
function* podOpenings(manifest) {
	const spec = podSpecOf(manifest);
	if (spec === void 0) return;
	for (const field of [
		"hostNetwork",
		"hostPID",
		"hostIPC"
	]) if (spec[field] === true) yield opening(field, `pods share the node's ${field.slice(4)} (${field})`, `Remove ${field}.`);
	if (require_manifest.at(spec, "securityContext", "windowsOptions", "hostProcess") === true) yield opening("hostProcess", "pods run as processes of the node (hostProcess)", "Remove hostProcess.");
	for (const { name, value } of require_manifest.itemsOf(require_manifest.at(spec, "securityContext", "sysctls"))) {
		if (SAFE_SYSCTLS.has(String(name))) continue;
		yield opening(`sysctl:${name}:${value}`, `pods set ${name} of the node's kernel`, "Remove the sysctl.");
	}
	for (const [key, value] of Object.entries(podAnnotations(manifest))) {
		if (!key.startsWith("container.apparmor.security.beta.kubernetes.io/") || value !== "unconfined") continue;
		yield opening(`apparmor:${key}`, `container ${key.slice(key.indexOf("/") + 1)} runs without AppArmor`, "Use the profile runtime/default.");
	}
	for (const volume of require_manifest.itemsOf(spec.volumes)) {
		const path = require_manifest.at(volume, "hostPath", "path");
		if (path !== void 0) yield opening(`hostPath:${path}`, `pods mount ${path} of the node (hostPath)`, "Use a claim, an emptyDir or a CSI volume instead of hostPath.");
	}
	for (const { name, container } of containersOf(spec)) yield* containerOpenings(name, container, spec);
}
function* containerOpenings(name, container, pod) {
	const security = (field) => require_manifest.at(container, "securityContext", field) ?? require_manifest.at(pod, "securityContext", field);
	if (security("privileged") === true) yield opening(`privileged:${name}`, `container ${name} runs privileged`, "Add single capabilities instead.");
	if (require_manifest.at(container, "securityContext", "allowPrivilegeEscalation") === true) yield opening(`escalation:${name}`, `container ${name} may gain privileges`, "Set allowPrivilegeEscalation: false.");
	if (security("runAsUser") === 0) yield opening(`root:${name}`, `container ${name} runs as root`, "Set runAsUser to another user.");
	if (require_manifest.at(security("seccompProfile"), "type") === "Unconfined") yield opening(`seccomp:${name}`, `container ${name} runs without seccomp`, "Use the profile RuntimeDefault.");
	if (require_manifest.at(security("appArmorProfile"), "type") === "Unconfined") yield opening(`apparmor:${name}`, `container ${name} runs without AppArmor`, "Use the profile RuntimeDefault.");
	if (require_manifest.at(container, "securityContext", "procMount") === "Unmasked") yield opening(`procMount:${name}`, `container ${name} sees all of /proc (procMount)`, "Remove procMount.");
	if (require_manifest.at(container, "securityContext", "windowsOptions", "hostProcess") === true) yield opening(`hostProcess:${name}`, `container ${name} runs as a process of the node (hostProcess)`, "Remove hostProcess.");
	for (const { hostPort } of require_manifest.itemsOf(container.ports)) {
		if (hostPort === void 0 || hostPort === 0) continue;
		yield opening(`hostPort:${name}:${hostPort}`, `container ${name} opens port ${hostPort} of its node (hostPort)`, "Use a Service.");
	}
	for (const [where, host] of askedHosts(container)) yield opening(`asked:${name}:${where}:${host}`, `the node asks ${host} in place of container ${name} (${where}.host): it reaches what pods may not`, "Remove host: the pod itself is asked then.");
	for (const { mountPath, mountPropagation } of require_manifest.itemsOf(container.volumeMounts)) {
		if (mountPropagation !== "Bidirectional") continue;
		yield opening(`propagation:${name}:${mountPath}`, `mounts of container ${name} below ${mountPath} reach the node`, "Remove mountPropagation.");
	}
	const added = require_manifest.at(container, "securityContext", "capabilities", "add");
	for (const capability of Array.isArray(added) ? added.map(String) : []) {
		if (HARMLESS_CAPABILITIES.has(capability)) continue;
		yield opening(`capability:${name}:${capability}`, `container ${name} gains the capability ${capability}`, "Remove the capability, or run what needs it in a workload of its own.");
	}
	for (const { name: variable, value } of require_manifest.itemsOf(container.env)) {
		if (typeof value !== "string" || require_index.detectedSecrets(value).length === 0) continue;
		yield opening(`written:${name}:${variable}:${value}`, `container ${name} gets a secret as text in ${variable}: everybody who reads the repository has it`, "Take it from a Secret by valueFrom.secretKeyRef, and make a new one: this one is in the history.");
	}
	const image = container.image;
	if (typeof image === "string" && !isPinned(image)) yield opening(`image:${name}:${image}`, `container ${name} runs ${image}, which can change without a commit`, "Write a version tag or, better, a digest.");
}
function isPinned(image) {
	if (image.includes("@")) return true;
	const tag = /:([^:/]+)$/.exec(image)?.[1];
	return tag !== void 0 && tag !== "latest";
}
function droppedPodGuards(before, after) {
	const old = podSpecOf(before);
	const now = podSpecOf(after);
	if (old === void 0 || now === void 0) return [];
	const containers = new Map(containersOf(now).map(({ name, container }) => [name, container]));
	return containersOf(old).flatMap(({ name, container }) => {
		const current = containers.get(name);
		if (current === void 0) return [];
		const lost = (field, good) => {
			const value = (from, pod) => require_manifest.at(from, "securityContext", field) ?? require_manifest.at(pod, "securityContext", field);
			return value(container, old) === good && value(current, now) !== good;
		};
		return [
			["runAsNonRoot", true],
			["readOnlyRootFilesystem", true],
			["allowPrivilegeEscalation", false]
		].filter(([field, good]) => lost(field, good)).map(([field, good]) => ({
			level: "security",
			reason: `container ${name} loses ${field}: ${good}`,
			wayOut: `Keep ${field}: ${good}.`
		}));
	});
}
function opening(fact, reason, wayOut) {
	return [fact, {
		level: "security",
		reason,
		wayOut
	}];
}

// tools/kubernetes/src/preview/risk/security.ts
function widened(before, after) {
	const known = before === void 0 ? /* @__PURE__ */ new Map() : openingsOf(before);
	const concerns = [...openingsOf(after)].filter(([fact]) => !known.has(fact)).map(([, concern]) => concern);
	if (before === void 0) return concerns;
	return [
		...concerns,
		...dropped(before, after),
		...guardsLost(before, after),
		...accessChanged(before, after)
	];
}
function openingsOf(manifest) {
	const found = /* @__PURE__ */ new Map();
	for (const [fact, concern] of [...podOpenings(manifest), ...accessOpenings(manifest)]) found.set(fact, concern);
	return found;
}
function dropped(before, after) {
	if (require_manifest.kindKeyOf(after) !== "/Namespace") return droppedPodGuards(before, after);
	const rank = (manifest) => profileRank(require_manifest.at(manifest, "metadata", "labels", ENFORCE));
	if (rank(after) >= rank(before)) return [];
	return [{
		level: "security",
		reason: `pod security of the namespace drops from ${PROFILES[rank(before)]} to ${PROFILES[rank(after)] ?? "privileged"}`,
		wayOut: `Keep ${ENFORCE}, and put the pods that need more into a namespace of their own.`
	}];
}

// tools/kubernetes/src/preview/risk/immutable.ts
const RECREATE = "Create it under a new name and remove the old one in a later change, or delete it by hand so that the next sync creates it.";
const IMMUTABLE = {
	"apps/Deployment": [{
		paths: ["spec.selector"],
		wayOut: RECREATE
	}],
	"apps/DaemonSet": [{
		paths: ["spec.selector"],
		wayOut: RECREATE
	}],
	"apps/ReplicaSet": [{
		paths: ["spec.selector"],
		wayOut: RECREATE
	}],
	"apps/StatefulSet": [{
		paths: ["spec"],
		except: [
			"spec.replicas",
			"spec.template",
			"spec.updateStrategy",
			"spec.persistentVolumeClaimRetentionPolicy",
			"spec.minReadySeconds",
			"spec.ordinals",
			"spec.revisionHistoryLimit"
		],
		alsoWhenAdded: true,
		wayOut: "Delete the StatefulSet with kubectl delete --cascade=orphan just before the sync: its pods and claims stay and are taken over."
	}],
	"batch/Job": [{
		paths: [
			"spec.template",
			"spec.selector",
			"spec.completionMode",
			"spec.podFailurePolicy",
			"spec.backoffLimitPerIndex",
			"spec.managedBy",
			"spec.successPolicy"
		],
		alsoWhenAdded: true,
		wayOut: "Give the job another name, or annotate it argocd.argoproj.io/sync-options: Force=true,Replace=true."
	}],
	"/Pod": [{
		paths: ["spec"],
		except: [
			"spec.activeDeadlineSeconds",
			"spec.tolerations",
			"spec.terminationGracePeriodSeconds"
		],
		alsoWhenAdded: true,
		wayOut: "Run the pod from a Deployment, which replaces pods when they change."
	}],
	"/Service": [{
		paths: ["spec.clusterIP", "spec.clusterIPs"],
		alsoWhenAdded: true,
		wayOut: RECREATE
	}, {
		paths: ["spec.loadBalancerClass"],
		wayOut: RECREATE
	}],
	"/PersistentVolumeClaim": [{
		paths: ["spec"],
		except: ["spec.resources", "spec.volumeAttributesClassName"],
		wayOut: "Create a second claim, copy the data, and switch the pods over to it."
	}],
	"/PersistentVolume": [{
		paths: [
			"spec.awsElasticBlockStore",
			"spec.csi",
			"spec.hostPath",
			"spec.local",
			"spec.nfs",
			"spec.nodeAffinity",
			"spec.volumeMode"
		],
		wayOut: RECREATE
	}],
	"/Secret": [{
		paths: ["type"],
		alsoWhenAdded: true,
		wayOut: RECREATE
	}],
	"rbac.authorization.k8s.io/RoleBinding": [{
		paths: ["roleRef"],
		wayOut: "Add a second binding, then remove this one."
	}],
	"rbac.authorization.k8s.io/ClusterRoleBinding": [{
		paths: ["roleRef"],
		wayOut: "Add a second binding, then remove this one."
	}],
	"apiextensions.k8s.io/CustomResourceDefinition": [{
		paths: [
			"spec.scope",
			"spec.group",
			"spec.names.plural",
			"spec.names.kind"
		],
		wayOut: "Define another kind and move the objects over: deleting this definition deletes them all."
	}],
	"apiextensions.crossplane.io/CompositeResourceDefinition": [{
		paths: [
			"spec.scope",
			"spec.group",
			"spec.names.plural",
			"spec.names.kind"
		],
		wayOut: "Define another kind and move the objects over: deleting this definition deletes them all."
	}],
	"apiextensions.crossplane.io/Composition": [{
		paths: ["spec.compositeTypeRef"],
		wayOut: RECREATE
	}],
	"storage.k8s.io/StorageClass": [{
		paths: [
			"provisioner",
			"parameters",
			"reclaimPolicy",
			"volumeBindingMode"
		],
		alsoWhenAdded: true,
		wayOut: "Create a class under a new name; existing claims keep the old one."
	}],
	"snapshot.storage.k8s.io/VolumeSnapshotContent": [{
		paths: ["spec.source"],
		wayOut: RECREATE
	}],
	"scheduling.k8s.io/PriorityClass": [{
		paths: ["value", "preemptionPolicy"],
		wayOut: "Create a class under a new name and move the workloads to it."
	}],
	"node.k8s.io/RuntimeClass": [{
		paths: ["handler"],
		wayOut: RECREATE
	}],
	"networking.k8s.io/IngressClass": [{
		paths: ["spec.controller"],
		wayOut: RECREATE
	}],
	"discovery.k8s.io/EndpointSlice": [{
		paths: ["addressType"],
		wayOut: RECREATE
	}],
	"storage.k8s.io/CSIDriver": [{
		paths: ["spec.attachRequired", "spec.volumeLifecycleModes"],
		wayOut: RECREATE
	}],
	"storage.k8s.io/CSIStorageCapacity": [{
		paths: ["nodeTopology", "storageClassName"],
		wayOut: RECREATE
	}],
	"storage.k8s.io/VolumeAttributesClass": [{
		paths: ["driverName", "parameters"],
		wayOut: "Create a class under a new name and name it in the claims."
	}],
	"storage.k8s.io/VolumeAttachment": [{
		paths: ["spec"],
		wayOut: RECREATE
	}],
	"resource.k8s.io/ResourceClaim": [{
		paths: ["spec"],
		alsoWhenAdded: true,
		wayOut: RECREATE
	}],
	"resource.k8s.io/ResourceClaimTemplate": [{
		paths: ["spec"],
		alsoWhenAdded: true,
		wayOut: RECREATE
	}],
	"resource.k8s.io/ResourceSlice": [{
		paths: ["spec.driver", "spec.nodeName"],
		wayOut: RECREATE
	}],
	"networking.k8s.io/ServiceCIDR": [{
		paths: ["spec.cidrs"],
		wayOut: RECREATE
	}],
	"networking.k8s.io/IPAddress": [{
		paths: ["spec.parentRef"],
		wayOut: RECREATE
	}],
	"apps/ControllerRevision": [{
		paths: ["data"],
		wayOut: RECREATE
	}],
	"certificates.k8s.io/CertificateSigningRequest": [{
		paths: ["spec"],
		alsoWhenAdded: true,
		wayOut: RECREATE
	}],
	"/Node": [{
		paths: [
			"spec.podCIDR",
			"spec.podCIDRs",
			"spec.providerID"
		],
		wayOut: RECREATE
	}],
	"/ResourceQuota": [{
		paths: ["spec.scopes"],
		alsoWhenAdded: true,
		wayOut: RECREATE
	}]
};
function immutableFields(kindKey) {
	return Object.hasOwn(IMMUTABLE, kindKey) ? IMMUTABLE[kindKey] ?? [] : [];
}

// tools/kubernetes/src/preview/risk/stuck.ts
function refused({ before, after, fields }) {
	if (after === void 0) return [];
	const refusals = [...selectorMismatch(after)];
	if (before === void 0) return refusals;
	const kind = require_manifest.kindKeyOf(after);
	for (const rule of immutableFields(kind)) {
		const hits = fields.filter(({ path }) => rule.paths.some((immutable) => isBelow(path, immutable)) && !(rule.except ?? []).some((allowed) => isBelow(path, allowed)) && !isAllowed(kind, path, before, after));
		const certain = hits.filter((field) => rule.alsoWhenAdded === true || "before" in field || field.sensitive === true);
		if (certain.length > 0) refusals.push(refusal(certain, rule.wayOut));
		const added = hits.filter((field) => !certain.includes(field));
		if (added.length > 0) refusals.push({
			level: "unknown",
			reason: `${list(added)}: refused unless it is what the cluster has chosen already`,
			because: added.map(({ path }) => path)
		});
	}
	return [...refusals, ...refusedByValue(kind, before, after, fields)];
}
function refusal(fields, wayOut) {
	return {
		level: "stuck",
		reason: `${list(fields)} cannot be changed: the API server refuses the update`,
		wayOut,
		because: fields.map(({ path }) => path)
	};
}
function isAllowed(kind, path, before, after) {
	if (kind === "/Pod") return /^spec\.(initContainers|containers)\[[^\]]*\]\.image$/.test(path);
	if (kind === "/Service" && path.startsWith("spec.clusterIP")) {
		if (path.startsWith("spec.clusterIPs[1]")) return true;
		return require_manifest.at(after, "spec", "clusterIP") === void 0 || require_manifest.at(after, "spec", "type") === "ExternalName";
	}
	if (kind === "/Service" && path === "spec.loadBalancerClass") return require_manifest.at(before, "spec", "type") !== require_manifest.at(after, "spec", "type");
	return false;
}
function refusedByValue(kind, before, after, fields) {
	const refusals = [];
	const add = (paths, reason, wayOut) => {
		if (paths.length > 0) refusals.push({
			level: "stuck",
			reason,
			wayOut,
			because: paths
		});
	};
	const below = (path) => changesBelow(fields, path).map((field) => field.path);
	if (kind === "/PersistentVolumeClaim") {
		const path = [
			"spec",
			"resources",
			"requests",
			"storage"
		];
		if (shrinks(require_manifest.at(before, ...path), require_manifest.at(after, ...path))) add([path.join(".")], "a claim cannot shrink", "Create a smaller claim, copy the data, and switch the pods over to it.");
	}
	if ((kind === "/ConfigMap" || kind === "/Secret") && before.immutable === true) add([
		"data",
		"binaryData",
		"immutable"
	].flatMap(below), "it is immutable: its data can never change", "Create it under a new name and point its users to that one.");
	if (kind === "batch/Job" && require_manifest.at(after, "spec", "completionMode") !== "Indexed") add(below("spec.completions"), "spec.completions cannot be changed unless the job is indexed", "Give the job another name, or make it a hook.");
	if (kind === "apiextensions.k8s.io/CustomResourceDefinition") {
		const names = new Set(require_manifest.itemsOf(require_manifest.at(after, "spec", "versions")).map((version) => version.name));
		for (const version of require_manifest.itemsOf(require_manifest.at(before, "spec", "versions"))) {
			if (version.storage !== true || names.has(version.name)) continue;
			add([`spec.versions[name=${version.name}]`], `version ${version.name} is stored: the API server refuses to drop it while status.storedVersions names it`, "Add the new version as storage first, migrate the stored objects, then drop the old one.");
		}
	}
	return refusals;
}
function shrinks(before, after) {
	const old = require_resource.quantityOf(before);
	const now = require_resource.quantityOf(after);
	return old !== void 0 && now !== void 0 && now < old;
}
const SELECTING = /* @__PURE__ */ new Set([
	"apps/Deployment",
	"apps/StatefulSet",
	"apps/DaemonSet",
	"apps/ReplicaSet"
]);
function selectorMismatch(after) {
	if (!SELECTING.has(require_manifest.kindKeyOf(after))) return [];
	const selector = require_manifest.at(after, "spec", "selector", "matchLabels");
	const labels = require_manifest.at(after, "spec", "template", "metadata", "labels");
	if (!require_manifest.isFields(selector)) return [];
	const missing = Object.keys(selector).filter((key) => selector[key] !== (require_manifest.isFields(labels) ? labels[key] : void 0));
	if (missing.length === 0) return [];
	return [{
		level: "stuck",
		reason: `its selector asks for ${missing.join(", ")}, which its own pod template does not have`,
		wayOut: "Write the labels of the selector into spec.template.metadata.labels.",
		because: ["spec.selector"]
	}];
}
function list(fields) {
	const paths = [...new Set(fields.map(({ path }) => path))];
	return paths.length <= 3 ? paths.join(", ") : `${paths.slice(0, 3).join(", ")} and ${paths.length - 3} more`;
}

// tools/kubernetes/src/preview/risk/closed-words.ts
const PROTOCOLS = [
	"TCP",
	"UDP",
	"SCTP"
];
const UPDATES = ["RollingUpdate", "OnDelete"];
const OF_KIND = {
	"/Service": {
		"spec.type": [
			"ClusterIP",
			"NodePort",
			"LoadBalancer",
			"ExternalName"
		],
		"spec.sessionAffinity": ["None", "ClientIP"],
		"spec.internalTrafficPolicy": ["Cluster", "Local"],
		"spec.ipFamilyPolicy": [
			"SingleStack",
			"PreferDualStack",
			"RequireDualStack"
		],
		"spec.ports[].protocol": PROTOCOLS
	},
	"/PersistentVolumeClaim": {
		"spec.accessModes[]": [
			"ReadWriteOnce",
			"ReadOnlyMany",
			"ReadWriteMany",
			"ReadWriteOncePod"
		],
		"spec.volumeMode": ["Filesystem", "Block"]
	},
	"apps/Deployment": { "spec.strategy.type": ["Recreate", "RollingUpdate"] },
	"apps/DaemonSet": { "spec.updateStrategy.type": UPDATES },
	"apps/StatefulSet": {
		"spec.updateStrategy.type": UPDATES,
		"spec.podManagementPolicy": ["OrderedReady", "Parallel"]
	},
	"autoscaling/HorizontalPodAutoscaler": { "spec.metrics[].type": [
		"Object",
		"Pods",
		"Resource",
		"External",
		"ContainerResource"
	] },
	"batch/CronJob": { "spec.concurrencyPolicy": [
		"Allow",
		"Forbid",
		"Replace"
	] },
	"batch/Job": { "spec.completionMode": ["NonIndexed", "Indexed"] },
	"networking.k8s.io/Ingress": { "spec.rules[].http.paths[].pathType": [
		"Exact",
		"Prefix",
		"ImplementationSpecific"
	] },
	"networking.k8s.io/NetworkPolicy": {
		"spec.policyTypes[]": ["Ingress", "Egress"],
		"spec.ingress[].ports[].protocol": PROTOCOLS,
		"spec.egress[].ports[].protocol": PROTOCOLS
	}
};
const OF_PODS = {
	restartPolicy: [
		"Always",
		"OnFailure",
		"Never"
	],
	dnsPolicy: [
		"ClusterFirst",
		"ClusterFirstWithHostNet",
		"Default",
		"None"
	],
	...Object.fromEntries(["containers[]", "initContainers[]"].flatMap((list) => [
		[`${list}.imagePullPolicy`, [
			"Always",
			"IfNotPresent",
			"Never"
		]],
		[`${list}.terminationMessagePolicy`, ["File", "FallbackToLogsOnError"]],
		[`${list}.ports[].protocol`, PROTOCOLS]
	]))
};
function strangeWords(manifest) {
	const pod = podSpecOf(manifest);
	return [...strangeIn(manifest, OF_KIND[require_manifest.kindKeyOf(manifest)] ?? {}), ...require_manifest.isFields(pod) ? strangeIn(pod, OF_PODS) : []];
}
function strangeIn(object, fields) {
	return Object.entries(fields).flatMap(([path, words]) => valuesAt(object, path.split(".")).flatMap((value) => typeof value !== "string" || value === "" || words.includes(value) ? [] : [{
		path: path.replaceAll("[]", ""),
		value,
		words
	}]));
}
function valuesAt(node, [step, ...rest]) {
	if (step === void 0) return [node];
	if (!require_manifest.isFields(node)) return [];
	const inner = require_manifest.at(node, step.replace("[]", ""));
	if (!step.endsWith("[]")) return valuesAt(inner, rest);
	return Array.isArray(inner) ? inner.flatMap((item) => valuesAt(item, rest)) : [];
}

// tools/kubernetes/src/preview/risk/pods-refused.ts
const RUNS_ON = /^(?:apps\/(?:Deployment|StatefulSet|DaemonSet|ReplicaSet)|\/ReplicationController|argoproj\.io\/Rollout)$/;
const ENDS = /^batch\/(?:Job|CronJob)$/;
function refusedInPods(manifest) {
	const pod = podSpecOf(manifest);
	if (pod === void 0) return [];
	const kind = require_manifest.kindKeyOf(manifest);
	const base = kind === "/Pod" ? "spec" : kind === "batch/CronJob" ? "spec.jobTemplate.spec.template.spec" : "spec.template.spec";
	const found = [];
	const refuse = (path, what, wayOut) => found.push({
		path: `${base}.${path}`,
		reason: `the API server refuses ${what}`,
		wayOut
	});
	const { restartPolicy } = pod;
	if (RUNS_ON.test(kind)) {
		if (restartPolicy === "Never" || restartPolicy === "OnFailure") refuse("restartPolicy", `restartPolicy ${restartPolicy} in a ${manifest.kind}: only Always`, "Write Always.");
		if (pod.activeDeadlineSeconds !== void 0) refuse("activeDeadlineSeconds", `activeDeadlineSeconds in a ${manifest.kind}`, "Remove it, or use a Job.");
	}
	if (ENDS.test(kind) && (restartPolicy === void 0 || restartPolicy === "Always")) refuse("restartPolicy", `a ${manifest.kind} without restartPolicy OnFailure or Never`, "Write OnFailure or Never.");
	if (kind !== "/Pod" && require_manifest.itemsOf(pod.ephemeralContainers).length > 0) refuse("ephemeralContainers", "ephemeral containers in a template", "Add them to a running pod (kubectl debug).");
	const nameservers = require_manifest.at(pod, "dnsConfig", "nameservers");
	if (pod.dnsPolicy === "None" && !(Array.isArray(nameservers) && nameservers.length > 0)) refuse("dnsPolicy", "dnsPolicy None without a name server", "Write dnsConfig.nameservers.");
	const claims = new Set(require_manifest.itemsOf(pod.resourceClaims).map(({ name }) => name));
	amounts("resources", "the pods", pod, refuse);
	for (const { name, container } of containersOf(pod)) {
		const path = `containers[name=${name}]`;
		amounts(`${path}.resources`, `container ${name}`, container, refuse);
		for (const claim of require_manifest.itemsOf(require_manifest.at(container, "resources", "claims"))) {
			if (claims.has(claim.name)) continue;
			refuse(`${path}.resources.claims`, `container ${name} with the claim ${claim.name}, which spec.resourceClaims does not name`, "Add it to spec.resourceClaims.");
		}
		probes(path, name, container, refuse);
		const pause = Number(require_manifest.at(container, "lifecycle", "preStop", "sleep", "seconds") ?? 0);
		const grace = Number(pod.terminationGracePeriodSeconds ?? 30);
		if (pause > grace) refuse(`${path}.lifecycle.preStop.sleep`, `container ${name}, which sleeps ${pause} s in preStop of a grace period of ${grace} s`, "Raise terminationGracePeriodSeconds.");
		if (require_manifest.at(container, "lifecycle", "stopSignal") !== void 0 && require_manifest.at(pod, "os", "name") === void 0) refuse(`${path}.lifecycle.stopSignal`, `stopSignal of container ${name} without spec.os.name`, "Write os.name.");
	}
	return found;
}
function amounts(path, what, owner, refuse) {
	const [limits, requests] = [require_manifest.at(owner, "resources", "limits"), require_manifest.at(owner, "resources", "requests")];
	if (!require_manifest.isFields(limits) || !require_manifest.isFields(requests)) return;
	for (const [name, request] of Object.entries(requests)) {
		const [least, most] = [require_resource.quantityOf(request), require_resource.quantityOf(limits[name])];
		if (least === void 0 || most === void 0 || least <= most) continue;
		refuse(`${path}.requests`, `${what} with a request of ${name} ${request} above its limit ${limits[name]}`, "Raise the limit, or lower the request.");
	}
}
function probes(path, name, container, refuse) {
	for (const field of [
		"livenessProbe",
		"readinessProbe",
		"startupProbe"
	]) {
		const probe = container[field];
		if (!require_manifest.isFields(probe)) continue;
		for (const time of [
			"initialDelaySeconds",
			"timeoutSeconds",
			"periodSeconds",
			"failureThreshold",
			"successThreshold"
		]) if (Number(probe[time] ?? 0) < 0) refuse(`${path}.${field}.${time}`, `${time} ${probe[time]} of the ${field} of container ${name}`, "Write 1 or more.");
		if (field !== "readinessProbe" && Number(probe.successThreshold ?? 1) > 1) refuse(`${path}.${field}.successThreshold`, `a successThreshold above 1 of the ${field} of container ${name}`, "Write 1.");
		if (field === "readinessProbe" && probe.terminationGracePeriodSeconds !== void 0) refuse(`${path}.${field}.terminationGracePeriodSeconds`, `terminationGracePeriodSeconds of the readinessProbe of container ${name}`, "Remove it.");
		const ways = [
			"exec",
			"grpc",
			"httpGet",
			"tcpSocket"
		].filter((way) => require_manifest.isFields(probe[way]));
		if (ways.length > 1) refuse(`${path}.${field}`, `a ${field} of container ${name} that asks in two ways (${ways.join(", ")})`, "Keep one of them.");
	}
}

// tools/kubernetes/src/preview/risk/unacceptable.ts
const MOST_ANNOTATIONS = 262144;
const MOST_DATA = 1048576;
function unacceptable(before, after, syncOptions) {
	const old = new Set(before === void 0 ? [] : problemsOf(before, syncOptions).map(({ reason }) => reason));
	return problemsOf(after, syncOptions).filter(({ reason }) => !old.has(reason));
}
function problemsOf(manifest, syncOptions) {
	const problems = [];
	const refuse = (path, reason, wayOut) => problems.push({
		level: "stuck",
		reason,
		wayOut,
		because: [path]
	});
	const { name } = manifest.metadata;
	if (name !== void 0 && !isName(manifest, String(name))) refuse("metadata.name", `the API server refuses the name ${name}`, "Use lower case letters, digits and \"-\".");
	for (const { path, value, words } of strangeWords(manifest)) {
		const meant = require_index.nearest(value, words);
		refuse(path, `the API server refuses ${path}: ${value}`, meant === void 0 ? `Write one of ${words.join(", ")}.` : `Write ${meant}.`);
	}
	for (const { path, reason, wayOut } of refusedInPods(manifest)) refuse(path, reason, wayOut);
	switch (require_manifest.kindKeyOf(manifest)) {
		case "autoscaling/HorizontalPodAutoscaler": {
			const [least, most] = [Number(require_manifest.at(manifest, "spec", "minReplicas") ?? 1), Number(require_manifest.at(manifest, "spec", "maxReplicas"))];
			if (least > most) refuse("spec.minReplicas", `the API server refuses minReplicas ${least} above maxReplicas ${most}`, "Raise maxReplicas, or lower minReplicas.");
			break;
		}
		case "keda.sh/ScaledObject": {
			const [least, most] = [Number(require_manifest.at(manifest, "spec", "minReplicaCount") ?? 0), Number(require_manifest.at(manifest, "spec", "maxReplicaCount") ?? 100)];
			if (least > most) refuse("spec.minReplicaCount", `KEDA refuses minReplicaCount ${least} above maxReplicaCount ${most}`, "Raise maxReplicaCount, or lower minReplicaCount.");
			break;
		}
		case "policy/PodDisruptionBudget":
			if (require_manifest.at(manifest, "spec", "minAvailable") !== void 0 && require_manifest.at(manifest, "spec", "maxUnavailable") !== void 0) refuse("spec.maxUnavailable", "the API server refuses both minAvailable and maxUnavailable", "Keep one of both.");
			break;
		case "apiextensions.k8s.io/CustomResourceDefinition":
			for (const version of require_manifest.itemsOf(require_manifest.at(manifest, "spec", "versions"))) refusedVersion(version, refuse);
			break;
		case "batch/CronJob": {
			const schedule = require_manifest.at(manifest, "spec", "schedule");
			if (typeof schedule === "string" && !isSchedule(schedule)) refuse("spec.schedule", `the API server refuses the schedule "${schedule}"`, "Write minute, hour, day of month, month and day of week.");
			break;
		}
		case "/ConfigMap":
		case "/Secret": if ([
			"data",
			"binaryData",
			"stringData"
		].reduce((sum, field) => sum + sizeOf(require_manifest.at(manifest, field)), 0) > MOST_DATA) refuse("data", "the API server refuses more than 1 MiB of data", "Split it, or put it into a volume or an image.");
	}
	const server = syncOptions.includes("ServerSideApply=true") || hasOption(manifest, "argocd.argoproj.io/sync-options", "ServerSideApply=true");
	const replaced = syncOptions.includes("Replace=true") || hasOption(manifest, "argocd.argoproj.io/sync-options", "Replace=true");
	if (!server && !replaced && Buffer.byteLength(JSON.stringify(manifest)) > MOST_ANNOTATIONS) refuse("metadata.annotations", `it has more than ${MOST_ANNOTATIONS} bytes: a client-side apply cannot keep it in its annotation`, `Annotate it ${SYNC_OPTIONS}: ServerSideApply=true.`);
	return problems;
}
function refusedVersion(version, refuse) {
	const path = `spec.versions[name=${version.name}]`;
	const warning = version.deprecationWarning;
	if (warning !== void 0 && version.deprecated !== true) refuse(`${path}.deprecationWarning`, `the API server refuses a deprecationWarning of ${version.name}, which is not deprecated`, "Write deprecated: true, or take the warning out.");
	if (typeof warning === "string" && warning.length > 256) refuse(`${path}.deprecationWarning`, `the API server refuses a deprecationWarning of more than 256 characters (${version.name})`, "Write a shorter one.");
	for (const { name, jsonPath } of require_manifest.itemsOf(version.additionalPrinterColumns)) {
		if (isSimplePath(String(jsonPath ?? ""))) continue;
		refuse(`${path}.additionalPrinterColumns`, `the API server refuses the jsonPath "${jsonPath ?? ""}" of the column ${name} of ${version.name}`, "Write a path such as .status.phase.");
	}
}
function isSimplePath(path) {
	const bare = path.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "");
	const count = (character) => bare.split(character).length;
	return path.startsWith(".") && !/['"{}]/.test(bare) && count("[") === count("]") && count("(") === count(")");
}
const FREE_NAMES = /^rbac\.authorization\.k8s\.io\//;
function isName(manifest, name) {
	if (FREE_NAMES.test(require_manifest.kindKeyOf(manifest))) return !/[/%]/.test(name) && name !== "." && name !== "..";
	if (!isBuiltInGroup(require_head.groupOf(manifest.apiVersion))) return true;
	const label = "[a-z0-9](?:[-a-z0-9]*[a-z0-9])?";
	return name.length <= 253 && new RegExp(`^${label}(?:\\.${label})*$`).test(name);
}
const RANGES = [
	[
		0,
		59,
		""
	],
	[
		0,
		23,
		""
	],
	[
		1,
		31,
		""
	],
	[
		1,
		12,
		"jan feb mar apr may jun jul aug sep oct nov dec"
	],
	[
		0,
		6,
		"sun mon tue wed thu fri sat"
	]
];
function isSchedule(text) {
	const schedule = text.trim().replace(/^(?:TZ|CRON_TZ)=\S+\s+/, "");
	if (/^@(?:yearly|annually|monthly|weekly|daily|midnight|hourly|every \S+)$/.test(schedule)) return true;
	const fields = schedule.split(/\s+/);
	if (fields.length !== RANGES.length) return false;
	return fields.every((field, index) => {
		const [least, most, names] = RANGES[index] ?? [
			0,
			0,
			""
		];
		const value = (word) => {
			const named = names.split(" ").indexOf(word.toLowerCase());
			return named >= 0 && word !== "" ? named + least : /^\d+$/.test(word) ? Number(word) : NaN;
		};
		return field.split(",").every((part) => {
			const [range = "", step, ...more] = part.split("/");
			if (more.length > 0 || step !== void 0 && !(Number(step) > 0)) return false;
			if (range === "*" || range === "?") return true;
			const [from = "", to, ...rest] = range.split("-");
			if (rest.length > 0) return false;
			const [low, high] = [value(from), to === void 0 ? value(from) : value(to)];
			return low >= least && high <= most && low <= high;
		});
	});
}
function sizeOf(data) {
	if (!require_manifest.isFields(data)) return 0;
	return Object.entries(data).reduce((sum, [key, value]) => sum + key.length + Buffer.byteLength(String(value)), 0);
}
function fixedByServer(before, after) {
	const kind = require_manifest.kindKeyOf(after);
	if (kind === "/Service") {
		const family = (service) => {
			const families = require_manifest.at(service, "spec", "ipFamilies");
			return Array.isArray(families) ? String(families[0]) : void 0;
		};
		const [old, now] = [family(before), family(after)];
		if (old !== void 0 && now !== void 0 && old !== now) return [{
			level: "stuck",
			reason: `the API server refuses another first address family (${old}, then ${now})`,
			wayOut: "Keep it first, or create the Service anew.",
			because: ["spec.ipFamilies"]
		}];
	}
	if (kind === "gateway.networking.k8s.io/GatewayClass" && require_manifest.at(before, "spec", "controllerName") !== require_manifest.at(after, "spec", "controllerName")) return [{
		level: "stuck",
		reason: "the API server refuses another spec.controllerName",
		wayOut: "Create a class under a new name.",
		because: ["spec.controllerName"]
	}];
	return [];
}
function usersOf(workloads, podSpec) {
	const users = /* @__PURE__ */ new Map();
	for (const manifest of workloads) {
		const spec = podSpec(manifest);
		if (!require_manifest.isFields(spec)) continue;
		const namespace = manifest.metadata.namespace ?? "";
		const add = (kind, name) => {
			if (typeof name !== "string") return;
			const key = `${kind} ${namespace} ${name}`;
			if (!users.has(key)) users.set(key, `${manifest.kind} ${manifest.metadata.name}`);
		};
		add("/ServiceAccount", spec.serviceAccountName ?? spec.serviceAccount);
		for (const secret of require_manifest.itemsOf(spec.imagePullSecrets)) add("/Secret", secret.name);
		addReferences(spec, add);
	}
	return users;
}
function userOf(removed, users) {
	return users.get(`${require_manifest.kindKeyOf(removed)} ${removed.metadata.namespace ?? ""} ${removed.metadata.name}`);
}
const REFERENCES = {
	configMap: "/ConfigMap",
	configMapRef: "/ConfigMap",
	configMapKeyRef: "/ConfigMap",
	secret: "/Secret",
	secretRef: "/Secret",
	secretKeyRef: "/Secret",
	persistentVolumeClaim: "/PersistentVolumeClaim"
};
function addReferences(value, add) {
	if (Array.isArray(value)) {
		for (const item of value) addReferences(item, add);
		return;
	}
	if (!require_manifest.isFields(value)) return;
	for (const [key, inner] of Object.entries(value)) {
		const kind = Object.hasOwn(REFERENCES, key) ? REFERENCES[key] : void 0;
		if (kind !== void 0 && require_manifest.isFields(inner) && inner.optional !== true) add(kind, inner.name ?? inner.secretName ?? inner.claimName);
		addReferences(inner, add);
	}
}

// tools/kubernetes/src/preview/risk/index.ts
function assess(changed, surroundings, extra = []) {
	const { before, after } = changed;
	if (after === void 0) {
		if (before === void 0) return judged("no-op", extra);
		const left = leftBehind(before, surroundings);
		const swept = sweptAway(before, surroundings);
		if (left !== void 0 && swept === void 0) return judged("forget", [left, ...extra]);
		const user = surroundings.users === void 0 ? void 0 : userOf(before, surroundings.users());
		const used = user === void 0 ? [] : [{
			level: "disrupt",
			reason: `${user} still uses it: its pods do not start any more`,
			wayOut: "Remove it in a change after the last one that uses it."
		}];
		const kept = left === void 0 || swept === void 0 ? [] : [{
			level: "destroy",
			reason: swept
		}];
		return judged("delete", [
			...deleted(before, surroundings),
			...kept,
			...used,
			...extra
		]);
	}
	if (before === void 0) return judged("create", [...[
		...refused(changed),
		...unacceptable(void 0, after, surroundings.syncOptions ?? []),
		...refusedPods(void 0, after, surroundings),
		...widened(void 0, after),
		...require_resource.isManagedResource(after) ? createdManaged(after) : [],
		...budgetBlocks(void 0, after),
		...replicasConflict(void 0, after, surroundings),
		...created(after, surroundings)
	], ...extra]);
	return updated({
		...changed,
		before,
		after
	}, surroundings, extra);
}
function judged(action, concerns) {
	return {
		action,
		risk: riskOf(concerns),
		restarts: concerns.some(({ restarts }) => restarts === true)
	};
}
function updated(changed, surroundings, extra) {
	const { before, after, fields } = changed;
	const syncOptions = surroundings.syncOptions ?? [];
	const refusals = isHook(after) ? [] : [
		...refused(changed),
		...unacceptable(before, after, syncOptions),
		...refusedPods(before, after, surroundings),
		...fixedByServer(before, after)
	];
	const stuck = refusals.filter(({ level }) => level === "stuck");
	const others = [
		...widened(before, after),
		...effects(changed, surroundings, refusals.flatMap(({ because }) => because)),
		...extra
	];
	const way = replacedBy(before, after, syncOptions);
	if (way === "always" || way === "when-refused" && stuck.length > 0) {
		const how = way === "always" ? "Force=true and Replace=true: for any difference" : "Force=true";
		return {
			...judged("replace", [...deleted(before, surroundings).map((concern) => ({
				...concern,
				reason: `it is deleted and created anew (${how}): ${concern.reason}`
			})), ...others]),
			replaceBecause: stuck.length > 0 ? stuck.flatMap(({ because }) => because) : fields.map(({ path }) => path)
		};
	}
	return judged("update", [...refusals, ...others]);
}
function replacedBy(before, after, syncOptions) {
	if (["apiextensions.k8s.io/CustomResourceDefinition", "/Namespace"].includes(require_manifest.kindKeyOf(after))) return void 0;
	const either = (option) => [before, after].some((manifest) => hasOption(manifest, SYNC_OPTIONS, option));
	if (!either("Force=true")) return void 0;
	return either("Replace=true") || syncOptions.includes("Replace=true") ? "always" : "when-refused";
}
function sweptAway(before, { going }) {
	if (going === void 0) return void 0;
	const { namespace } = before.metadata;
	if (namespace !== void 0 && going.namespaces.has(namespace)) return `Prune=false does not keep it: its namespace ${namespace} is deleted, and everything in it`;
	return going.kinds.has(require_manifest.kindKeyOf(before)) ? "Prune=false does not keep it: the definition of its kind is deleted, and every object of it" : void 0;
}
function effects(changed, surroundings, refusedPaths) {
	if (surroundings.compositeKinds.has(require_manifest.kindKeyOf(changed.after))) return [{
		level: "safe",
		reason: "what it composes is judged by the crossplane preview"
	}];
	return [...replicasConflict(changed.before, changed.after, surroundings), ...disturbed(changed, refusedPaths)];
}
function riskOf(concerns) {
	const sorted = [...concerns].sort((a, b) => require_words.compareRisk(a.level, b.level));
	const level = sorted.reduce((worst, concern) => require_words.worseRisk(worst, concern.level), "safe");
	const wayOut = sorted.find((concern) => concern.level === level && concern.wayOut !== void 0)?.wayOut;
	const unknown = level === "unknown" || level === "disrupt" ? sorted.filter((one) => one.level === "unknown") : [];
	const notKnown = unknown.every((concern) => concern.notKnown !== void 0) ? unknown.flatMap((concern) => concern.notKnown ?? []) : [];
	return {
		level,
		reasons: [...new Set(sorted.map(({ reason }) => reason))],
		...wayOut === void 0 ? {} : { wayOut },
		...level === "disrupt" ? unknown.length === 0 ? {} : { alsoUnknown: notKnown } : notKnown.length === 0 ? {} : { notKnown }
	};
}

// tools/kubernetes/src/preview/compare.ts
function compareManifests(before, after, options) {
	const warnings = [];
	const scopes = {
		isClusterScoped: require_scope.clusterScopedKinds([...before, ...after]),
		...options.defaultNamespace === void 0 ? {} : { defaultNamespace: options.defaultNamespace }
	};
	const context = {
		scopes,
		mac: require_secrets.macWith(options.secretKey),
		surroundings: {
			compositeKinds: options.compositeKinds,
			projectRemoved: before.length > 0 && after.length === 0,
			syncOptions: options.syncOptions ?? [],
			scaled: {
				before: scaledBy(before),
				after: scaledBy(after),
				fixed: fixedReplicas(after)
			},
			going: goingWith(before, after),
			...options.orphaned === void 0 ? {} : { orphaned: options.orphaned },
			podSecurity: enforcedIn(after, options, scopes),
			users: require_digest.once(() => usersOf(after, podSpecOf))
		},
		noise: noiseOf(options.ignoreDifferences ?? []),
		hidden: {
			fields: 0,
			resources: 0,
			restarts: []
		}
	};
	const old = byAddress(before, scopes, "before", warnings);
	const now = byAddress(after, scopes, "after", warnings);
	const removed = [...old].filter(([address]) => !now.has(address));
	const added = [...now].filter(([address]) => !old.has(address));
	const renames = pairGenerated(removed.map(([, manifest]) => manifest), added.map(([, manifest]) => manifest), scopes);
	const paired = new Set(renames.flatMap(({ before: from, after: to }) => [from, to]));
	const followers = /* @__PURE__ */ new Map();
	const resources = [];
	for (const [address, manifest] of now) {
		const previous = old.get(address);
		if (previous === void 0 || previous === manifest) continue;
		const { before: aligned, followed } = alignNames(previous, manifest, renames, scopes);
		for (const rename of followed.keys()) {
			const restarts = restartOf(manifest).map((concern) => ({
				...concern,
				reason: `${manifest.kind} ${require_manifest.nameOfManifest(manifest)} follows the new name: ${concern.reason}`
			}));
			followers.set(rename, [...followers.get(rename) ?? [], ...restarts]);
		}
		const change = resourceChange(address, aligned, manifest, context);
		if (change !== void 0) resources.push(change);
		for (const [rename, count] of followed) {
			const { to } = addressesOf(rename, scopes);
			warnings.push(`${count} ${count === 1 ? "reference follows" : "references follow"} the new name of ${to}: ${address}`);
		}
	}
	for (const rename of renames) {
		const { from, to } = addressesOf(rename, scopes);
		resources.push(renamed(from, to, rename, followers.get(rename) ?? [], context));
	}
	const gone = removed.filter(([, manifest]) => !paired.has(manifest));
	const come = added.filter(([, manifest]) => !paired.has(manifest));
	const hints = renameHints(gone, come, scopes, warnings);
	const managers = takeovers(before, after, gone.map(([, manifest]) => manifest), come.map(([, manifest]) => manifest));
	const extra = (address) => [...managers.get(address) ?? hints.of(address)];
	const news = come.map(([, manifest]) => manifest);
	for (const [address, manifest] of come) {
		const change = resourceChange(address, void 0, manifest, context, [...extra(address), ...besides(manifest, news)]);
		if (change !== void 0) resources.push(change);
	}
	for (const [address, manifest] of gone) {
		const change = resourceChange(address, manifest, void 0, context, extra(address));
		if (change !== void 0) resources.push(change);
	}
	warnings.push(...noiseWarnings(context));
	resources.sort((a, b) => require_text.compareText(a.address, b.address));
	return {
		resources,
		warnings
	};
}
function enforcedIn(after, { madeNamespace }, scopes) {
	const levels = /* @__PURE__ */ new Map();
	if (madeNamespace !== void 0) levels.set(madeNamespace.name, madeNamespace.labels[ENFORCE]);
	for (const manifest of after) if (require_manifest.kindKeyOf(manifest) === "/Namespace") levels.set(require_manifest.nameOfManifest(manifest), require_manifest.at(manifest, "metadata", "labels", ENFORCE));
	return (manifest) => {
		const level = levels.get(require_identity.namespaceOf(manifest, scopes));
		return typeof level === "string" ? level : void 0;
	};
}
function goingWith(before, after) {
	const names = (manifests, kind, name) => new Set(manifests.filter((manifest) => require_manifest.kindKeyOf(manifest) === kind).map((manifest) => String(name(manifest))));
	const gone = (kind, name) => {
		const left = names(after, kind, name);
		return new Set([...names(before, kind, name)].filter((one) => !left.has(one)));
	};
	return {
		namespaces: gone("/Namespace", ({ metadata }) => metadata.name),
		kinds: gone("apiextensions.k8s.io/CustomResourceDefinition", (crd) => `${require_manifest.at(crd, "spec", "group")}/${require_manifest.at(crd, "spec", "names", "kind")}`)
	};
}
function byAddress(manifests, scopes, side, warnings) {
	const map = /* @__PURE__ */ new Map();
	for (const manifest of manifests) {
		const address = require_identity.addressOf(manifest, scopes);
		if (map.has(address)) warnings.push(`${address} is declared twice ${side} the change: the last one counts here, Argo CD warns and picks one`);
		map.set(address, manifest);
	}
	return map;
}
function alignNames(before, after, renames, scopes) {
	if (renames.length === 0 || require_manifest.kindKeyOf(after) === "batch/Job" || require_manifest.kindKeyOf(after) === "/Pod") return {
		before,
		followed: /* @__PURE__ */ new Map()
	};
	return followRenames(before, after, renames, scopes);
}
function resourceChange(address, before, after, context, extra = []) {
	const diff = after === void 0 ? {
		fields: [],
		macs: []
	} : compareFields(before, after, context.mac);
	if (before !== void 0 && after !== void 0 && diff.fields.length === 0) return void 0;
	const { action, risk, replaceBecause, restarts } = assess({
		before,
		after,
		fields: diff.fields
	}, context.surroundings, extra);
	const shown = before === void 0 || after === void 0 ? diff : visible(address, before, after, diff, {
		risk,
		restarts
	}, context);
	if (shown === void 0) return void 0;
	const hiddenFields = diff.fields.length - shown.fields.length;
	return {
		address,
		kind: (after ?? before)?.kind ?? "",
		action,
		fields: [...shown.fields],
		...replaceBecause === void 0 ? {} : { replaceBecause: [...replaceBecause] },
		risk,
		...hiddenFields > 0 ? { hiddenFields } : {},
		digest: digest(address, action, shown)
	};
}
function visible(address, before, after, diff, { risk, restarts }, { noise, scopes, mac, surroundings, hidden }) {
	const [old, now] = [noise.strip(before, scopes), noise.strip(after, scopes)];
	if (old === before && now === after) return diff;
	const shown = compareFields(old, now, mac);
	const count = diff.fields.length - shown.fields.length;
	if (count <= 0) return diff;
	if (risk.level !== "safe") {
		const rest = assess({
			before: old,
			after: now,
			fields: shown.fields
		}, surroundings).risk.level;
		if (shown.fields.length === 0 || rest !== risk.level) return diff;
	}
	hidden.fields += count;
	hidden.resources += 1;
	if (shown.fields.length > 0) return shown;
	if (restarts) hidden.restarts.push(address);
}
function noiseWarnings({ noise, hidden }) {
	const plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;
	const restarts = hidden.restarts.length === 0 ? "" : `; pods restart all the same: ${require_text.firstOf(hidden.restarts, 3)}`;
	const count = hidden.fields === 0 ? [] : [`${plural(hidden.fields, "noisy field")} hidden in ${plural(hidden.resources, "resource")} (chart labels, checksums, ignoreDifferences)${restarts}`];
	return [...noise.warnings, ...count];
}
function renamed(from, to, rename, restarts, context) {
	const diff = compareFields(rename.before, rename.after, context.mac);
	return {
		address: to,
		kind: rename.after.kind,
		action: "update",
		fields: [...diff.fields],
		previousAddress: from,
		risk: riskOf(restarts),
		digest: digest(to, "update", diff, from)
	};
}
function digest(address, action, diff, previousAddress) {
	return require_digest.digestOf({
		address,
		action,
		fields: diff.fields,
		secrets: diff.macs,
		previousAddress
	});
}

Object.defineProperty(exports, "compareManifests", {
  enumerable: true,
  get: function () {
    return compareManifests;
  }
});
Object.defineProperty(exports, "holdsData", {
  enumerable: true,
  get: function () {
    return holdsData;
  }
});
Object.defineProperty(exports, "powersOf", {
  enumerable: true,
  get: function () {
    return powersOf$1;
  }
});