const require_index = require("./index.js");
const require_init = require("./shared/init.js");
const require_moving = require("./shared/moving.js");
const require_edits = require("./shared/edits.js");
const require_examine = require("./shared/examine.js");

// tools/generators/src/api.ts
const PROVIDERS = "platform/crossplane/providers/aws.yaml";
const PROJECT = "platform/argocd/project-apps.yaml";
const api = {
	what: "something that teams can ask for: definition, composition, example, and all that must know of it",
	argument: "NAME",
	options: {
		kind: {
			value: "KIND",
			what: "default: the name in capitals"
		},
		composes: {
			value: "API/KIND",
			what: "the managed resource; default: sns.aws.m.upbound.io/v1beta1/Topic"
		}
	},
	run(draft, argument, given) {
		const name = require_moving.checkName("API", argument, 30);
		const kind = require_moving.one(given, "kind") ?? name.replace(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase());
		if (!/^[A-Z][A-Za-z0-9]*$/.test(kind)) throw new require_index.InputError(`--kind ${kind}: a kind begins with a capital and holds letters and digits.`);
		if (require_moving.offeredKinds(draft).has(kind)) throw new require_index.InputError(`The platform offers a ${kind} already: ${require_moving.offeredKinds(draft).get(kind)?.file}.`);
		const composes = require_moving.one(given, "composes") ?? "sns.aws.m.upbound.io/v1beta1/Topic";
		const [, group, version, managed] = /^([a-z0-9.-]+)\/(v[a-z0-9]+)\/([A-Z]\w*)$/.exec(composes) ?? [];
		if (group === void 0 || version === void 0 || managed === void 0) throw new require_index.InputError(`--composes ${composes}: expected GROUP/VERSION/KIND, such as sns.aws.m.upbound.io/v1beta1/Topic.`);
		const domain = require_moving.domainOf(draft);
		const plural = `${kind.toLowerCase()}${/(?:s|x|ch|sh)$/.test(kind) ? "es" : "s"}`;
		const folder = `platform/crossplane/apis/${name}`;
		const shape = {
			name,
			kind,
			plural,
			domain,
			group,
			version,
			managed,
			environments: require_init.environmentsOf(draft)
		};
		draft.create(`${folder}/definition.yaml`, definitionOf(shape));
		draft.create(`${folder}/composition.yaml`, compositionOf(shape));
		draft.create(`${folder}/examples/${name}.yaml`, exampleOf(shape));
		draft.create(`${folder}/README.md`, readmeOf(shape));
		const provider = addProvider(draft, group);
		permit(draft, domain, kind);
		require_init.rewire(draft);
		return { next: [
			...provider === void 0 ? [] : [`${PROVIDERS} installs ${provider}: look whether the package has that version.`],
			`What a team may set goes into ${folder}/definition.yaml, and how it reaches AWS into composition.yaml; ${folder}/README.md is for them.`,
			`See what it makes: mainstem crossplane render ${folder}/examples/${name}.yaml ${folder}/composition.yaml --required-resources platform/crossplane/facts/${shape.environments[0] ?? ""}`,
			"The role of the provider must be allowed to make it in each account."
		] };
	}
};
function definitionOf({ kind, plural, domain, name, environments }) {
	return `apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata:
  name: ${plural}.${domain}
  annotations:
    # Deleting the definition deletes every ${kind}.
    argocd.argoproj.io/sync-options: Prune=confirm,Delete=confirm
spec:
  scope: Namespaced
  group: ${domain}
  names:
    kind: ${kind}
    plural: ${plural}
    singular: ${kind.toLowerCase()}
    categories: [platform]
  defaultCompositionRef:
    name: ${name}
  versions:
    - name: v1
      served: true
      referenceable: true
      schema:
        openAPIV3Schema:
          type: object
          description: A ${kind}.
          required: [spec]
          properties:
            metadata:
              type: object
              properties:
                name:
                  type: string
                  maxLength: 30
            spec:
              type: object
              required: [environment]
              properties:
                environment:
                  type: string
                  description: Whose account it is in.
                  enum: [${environments.join(", ")}]
                  x-kubernetes-validations:
                    - rule: self == oldSelf
                      message: it cannot move to another environment; create a new one
            status:
              type: object
              properties:
                arn:
                  type: string
                  description: Its ARN in AWS.
`;
}
function compositionOf({ name, kind, domain, group, version, managed, environments }) {
	const last = environments.at(-1) ?? "";
	return `# The name of the resource below is an identity: Crossplane deletes what a renamed one stood for, and makes a new one.
apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata:
  name: ${name}
spec:
  compositeTypeRef:
    apiVersion: ${domain}/v1
    kind: ${kind}
  mode: Pipeline
  pipeline:
    - step: facts
      functionRef:
        name: function-environment-configs
      input:
        apiVersion: environmentconfigs.fn.crossplane.io/v1beta1
        kind: Input
        spec:
          environmentConfigs:
            - type: Selector
              selector:
                mode: Single
                matchLabels:
                  - { key: ${domain}/holds, type: Value, value: facts }
                  - key: ${domain}/environment
                    type: FromCompositeFieldPath
                    valueFromFieldPath: spec.environment

    - step: resources
      functionRef:
        name: function-patch-and-transform
      input:
        apiVersion: pt.fn.crossplane.io/v1beta1
        kind: Resources
        resources:
          - name: ${name}
            base:
              apiVersion: ${group}/${version}
              kind: ${managed}
              spec:
                providerConfigRef: { kind: ClusterProviderConfig, name: default }
            patches:
              - type: FromEnvironmentFieldPath
                fromFieldPath: account.region
                toFieldPath: spec.forProvider.region
                policy: { fromFieldPath: Required }
              # Without Delete, AWS keeps what ${last} made, whatever is deleted in the cluster.
              - type: FromCompositeFieldPath
                fromFieldPath: spec.environment
                toFieldPath: spec.managementPolicies
                transforms:
                  - type: map
                    map:
${environments.map((each) => `                      ${each}: ${each === last ? "[Observe, Create, Update, LateInitialize]" : "[\"*\"]"}\n`).join("")}                policy: { fromFieldPath: Required }
              - type: CombineFromComposite
                combine:
                  variables:
                    - fromFieldPath: metadata.namespace
                    - fromFieldPath: metadata.name
                  strategy: string
                  string:
                    fmt: "%s-%s"
                toFieldPath: metadata.annotations[crossplane.io/external-name]
                policy: { fromFieldPath: Required }
              - type: ToCompositeFieldPath
                fromFieldPath: status.atProvider.arn
                toFieldPath: status.arn

    - step: ready
      functionRef:
        name: function-auto-ready
`;
}
function exampleOf({ kind, domain, name, environments }) {
	return `apiVersion: ${domain}/v1
kind: ${kind}
metadata:
  name: ${name}
  namespace: shop-${environments[0]}
spec:
  environment: ${environments[0]}
`;
}
function readmeOf(shape) {
	return `# ${shape.kind}

\`\`\`yaml
${exampleOf(shape)}\`\`\`

In ${shape.environments.at(-1)}, deleting the object keeps what it stands for in AWS.
`;
}
function addProvider(draft, group) {
	const text = draft.read(PROVIDERS);
	const service = group.split(".")[0] ?? "";
	if (text === void 0 || text.includes(`name: provider-aws-${service}\n`)) return void 0;
	const { head, documents } = require_init.textsIn(text);
	const last = documents.flatMap((one, index) => /^kind: Provider$/m.test(one) && /name: provider-aws-/.test(one) ? [index] : []).at(-1);
	const model = last === void 0 ? void 0 : documents[last];
	const name = model === void 0 ? void 0 : /name: provider-aws-([a-z0-9-]+)$/m.exec(model)?.[1];
	if (last === void 0 || model === void 0 || name === void 0) return void 0;
	const own = model.replaceAll(`provider-aws-${name}`, `provider-aws-${service}`);
	draft.write(PROVIDERS, head + documents.toSpliced(last + 1, 0, own).join("---\n"));
	return `provider-aws-${service}`;
}
function permit(draft, domain, kind) {
	draft.edit(PROJECT, (text) => {
		const list = require_init.collectionAt(text, ["spec", "namespaceResourceWhitelist"]);
		const entry = `- { group: ${domain}, kind: ${kind} }`;
		if (list === void 0 || list.entries.some((each) => require_init.entryText(text, each).trim() === entry)) return text;
		const after = list.entries.findLast((each) => require_init.entryText(text, each).trim() < entry);
		return after === void 0 ? require_init.appendTo(text, ["spec", "namespaceResourceWhitelist"], entry) : require_init.withEntry(text, list, entry, after);
	});
}

// tools/generators/src/app-model.ts
function baseFiles(app) {
	return {
		"deployment.yaml": `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${app}
spec:
  # No replicas: the HorizontalPodAutoscaler owns them, and a number here would set them back at every sync.
  revisionHistoryLimit: 3
  selector:
    matchLabels:
      app.kubernetes.io/name: ${app}
  strategy:
    rollingUpdate:
      maxSurge: 1
      maxUnavailable: 0
  template:
    metadata:
      labels:
        app.kubernetes.io/name: ${app}
    spec:
      serviceAccountName: ${app}
      automountServiceAccountToken: false
      terminationGracePeriodSeconds: 40
      securityContext:
        runAsNonRoot: true
        runAsUser: 10001
        runAsGroup: 10001
        fsGroup: 10001
        fsGroupChangePolicy: OnRootMismatch
        seccompProfile:
          type: RuntimeDefault
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: topology.kubernetes.io/zone
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              app.kubernetes.io/name: ${app}
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              app.kubernetes.io/name: ${app}
      containers:
        - name: api
          image: ${app}
          ports:
            - name: http
              containerPort: 8080
          envFrom:
            - configMapRef:
                name: ${app}
          resources:
            requests:
              cpu: 100m
              memory: 128Mi
            limits:
              memory: 256Mi
          startupProbe:
            httpGet:
              path: /livez
              port: http
            periodSeconds: 2
            failureThreshold: 30
          livenessProbe:
            httpGet:
              path: /livez
              port: http
            periodSeconds: 10
            timeoutSeconds: 2
          readinessProbe:
            httpGet:
              path: /readyz
              port: http
            periodSeconds: 5
            timeoutSeconds: 2
          lifecycle:
            # Lets the load balancer take the pod out before the process sees SIGTERM.
            preStop:
              sleep:
                seconds: 10
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop: [ALL]
          volumeMounts:
            - name: tmp
              mountPath: /tmp
      volumes:
        - name: tmp
          emptyDir:
            sizeLimit: 64Mi
`,
		"kustomization.yaml": `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization

resources:
  - deployment.yaml
  - network-policy.yaml
  - scaling.yaml
  - service.yaml
  - service-account.yaml

# The name gets a hash of the content, so a changed value rolls the Deployment. Overlays merge their own values in.
configMapGenerator:
  - name: ${app}
    literals:
      - LOG_LEVEL=info

labels:
  - pairs:
      app.kubernetes.io/name: ${app}
      app.kubernetes.io/part-of: ${app}
`,
		"network-policy.yaml": `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${app}
spec:
  podSelector:
    matchLabels:
      app.kubernetes.io/name: ${app}
  policyTypes: [Ingress, Egress]
  ingress:
    # The load balancer sends to Pods from its own addresses in the VPC; other applications of the cluster do so too.
    - from:
        - ipBlock:
            cidr: 10.0.0.0/8
      ports:
        - port: http
  egress:
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system
          podSelector:
            matchLabels:
              k8s-app: kube-dns
      ports:
        - port: 53
          protocol: UDP
        - port: 53
          protocol: TCP
    # AWS APIs and partners, but never the instance's metadata.
    - to:
        - ipBlock:
            cidr: 0.0.0.0/0
            except: [169.254.169.254/32]
      ports:
        - port: 443
`,
		"scaling.yaml": `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: ${app}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: ${app}
  minReplicas: 2
  maxReplicas: 4
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: 70
  behavior:
    scaleDown:
      stabilizationWindowSeconds: 300
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  name: ${app}
spec:
  # maxUnavailable rather than minAvailable: it never blocks a node drain, however few replicas an overlay has.
  maxUnavailable: 1
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      app.kubernetes.io/name: ${app}
`,
		"service-account.yaml": `apiVersion: v1
kind: ServiceAccount
metadata:
  name: ${app}
automountServiceAccountToken: false
`,
		"service.yaml": `apiVersion: v1
kind: Service
metadata:
  name: ${app}
spec:
  selector:
    app.kubernetes.io/name: ${app}
  ports:
    - name: http
      port: 80
      targetPort: http
      appProtocol: http
`
	};
}
function overlayFiles({ app, environment, domain, image, tag, logLevel, replicas }) {
	return {
		"kustomization.yaml": `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization

namespace: ${app}-${environment}

resources:
  - ../../base

images:
  - name: ${app}
    newName: ${image}
    newTag: ${tag}

configMapGenerator:
  - name: ${app}
    behavior: merge
    literals:
      - LOG_LEVEL=${logLevel}

patches:
  - path: patch-scaling.yaml

labels:
  - pairs:
      ${domain}/environment: ${environment}
`,
		"patch-scaling.yaml": `apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  name: ${app}
spec:
  minReplicas: ${replicas[0]}
  maxReplicas: ${replicas[1]}
`
	};
}

// tools/generators/src/app.ts
const MOST = 30;
const app = {
	what: "an application: base, and an overlay for each environment",
	argument: "NAME",
	options: {
		like: {
			value: "APP",
			what: "copies that application, its resources too, instead of the plain one"
		},
		environment: {
			value: "E",
			many: true,
			what: "only these environments"
		},
		image: {
			value: "IMAGE",
			what: "without tag; default: <registry>/<name>"
		},
		tag: {
			value: "TAG",
			what: "default: 0.1.0"
		},
		team: {
			value: "TEAM",
			what: "who owns its folder, in CODEOWNERS"
		}
	},
	run(draft, argument, given) {
		const name = require_moving.checkName("application", argument, MOST);
		if (require_moving.applicationsOf(draft).includes(name)) throw new require_index.InputError(`There is an application ${name} already, in apps/${name}. Take another name.`);
		const all = require_init.environmentsOf(draft);
		const like = require_moving.one(given, "like");
		const wanted = require_moving.many(given, "environment").map((each) => require_moving.checkKnown("environment", each, all));
		const environments = wanted.length > 0 ? all.filter((each) => wanted.includes(each)) : all;
		const image = require_moving.one(given, "image") ?? `${require_moving.registryOf(draft)}/${name}`;
		const tag = require_moving.one(given, "tag") ?? "0.1.0";
		if (like === void 0) {
			for (const [file, text] of Object.entries(baseFiles(name))) draft.create(`apps/${name}/base/${file}`, text);
			for (const environment of environments) addOverlay(draft, {
				app: name,
				environment,
				image,
				tag
			});
		} else copyApplication(draft, require_moving.checkKnown("application", like, require_moving.applicationsOf(draft)), name, environments);
		const team = require_moving.one(given, "team");
		if (team !== void 0) require_moving.addOwners(draft, `/apps/${name}/`, team);
		return { next: [
			`Argo CD makes ${environments.map((each) => `${name}-${each}`).join(", ")} once the commit is in their branches. The image ${image}:${tag} must be there by then.`,
			...like === void 0 ? [`A database: mainstem new resource postgres --app ${name}; a bucket, a queue: the same with bucket, queue.`] : [`Its resources are new ones of the same names, and empty.`],
			...draft.paths.includes("platform/argocd/project-apps.yaml") ? [] : ["No AppProject was found: say which one permits it."]
		] };
	}
};
function copyApplication(draft, from, to, environments) {
	const words = /* @__PURE__ */ new Map([[from, to]]);
	for (const path of draft.paths) {
		if (!path.startsWith(`apps/${from}/`)) continue;
		const environment = path.startsWith(`apps/${from}/overlays/`) ? path.split("/")[3] : void 0;
		if (environment !== void 0 && !environments.includes(environment)) continue;
		draft.create(require_init.replaceSegments(path, words), require_init.replaceWords(draft.read(path) ?? "", words));
	}
}
function addOverlay(draft, { app: name, environment, image, tag }) {
	const all = require_init.environmentsOf(draft);
	const place = all.indexOf(environment);
	const isLast = place === all.length - 1;
	const files = overlayFiles({
		app: name,
		environment,
		image,
		tag,
		domain: require_moving.domainOf(draft),
		logLevel: place === 0 && !isLast ? "debug" : "info",
		replicas: isLast ? [3, 12] : place === 0 ? [1, 2] : [2, 4]
	});
	for (const [file, text] of Object.entries(files)) draft.create(`apps/${name}/overlays/${environment}/${file}`, text);
}
const overlay = {
	what: "an application in one more environment",
	argument: "APP",
	options: {
		environment: {
			value: "E",
			required: true,
			what: "the environment"
		},
		like: {
			value: "E",
			what: "the overlay that is copied; default: the one of the environment before"
		}
	},
	run(draft, argument, given) {
		const name = require_moving.checkKnown("application", argument ?? "", require_moving.applicationsOf(draft));
		const all = require_init.environmentsOf(draft);
		const environment = require_moving.checkKnown("environment", require_moving.one(given, "environment") ?? "", all);
		const there = require_moving.overlaysOf(draft, name);
		if (there.includes(environment)) throw new require_index.InputError(`${name} has an overlay for ${environment} already: apps/${name}/overlays/${environment}.`);
		const before = all.slice(0, all.indexOf(environment)).findLast((each) => there.includes(each));
		const like = require_moving.checkKnown(`overlay of ${name}`, require_moving.one(given, "like") ?? before ?? there[0] ?? "", there);
		const words = /* @__PURE__ */ new Map([[like, environment]]);
		for (const path of draft.paths) {
			if (!path.startsWith(`apps/${name}/overlays/${like}/`)) continue;
			draft.create(require_init.replaceSegments(path, words), require_init.replaceWords(draft.read(path) ?? "", words));
		}
		return { next: [`It is a copy of ${like}'s: look at the tag of the image, the replicas and the sizes in apps/${name}/overlays/${environment}.`] };
	}
};

// tools/generators/src/environment.ts
const environment = {
	what: "an environment: folders, settings, rollout, Argo CD, definitions",
	argument: "NAME",
	options: {
		account: {
			value: "ID",
			required: true,
			what: "its AWS account"
		},
		like: {
			value: "E",
			what: "the environment that it is like; default: the first"
		},
		after: {
			value: "E",
			what: "the one before it in the rollout; default: the one that it is like"
		},
		region: {
			value: "R",
			what: "default: the same"
		},
		cidr: {
			value: "CIDR",
			what: "its addresses; default: the next free ones"
		}
	},
	run(draft, argument, given) {
		const name = require_moving.checkName("environment", argument, 20);
		const all = require_init.environmentsOf(draft);
		const like = require_moving.checkKnown("environment", require_moving.one(given, "like") ?? all[0] ?? "", all);
		const after = require_moving.checkKnown("environment", require_moving.one(given, "after") ?? like, all);
		const account = require_moving.checkAccount(require_moving.one(given, "account") ?? "");
		const left = require_init.addEnvironment(draft, {
			name,
			like,
			after,
			account,
			region: require_moving.one(given, "region"),
			cidr: require_moving.one(given, "cidr")
		});
		const ref = require_init.settingsOf(draft).environments.find((each) => each.name === name)?.ref ?? `env/${name}`;
		const isLast = all.at(-1) === after;
		return { next: [
			...left.map((path) => `${path} names the other environments, and not ${name}: look whether it should.`),
			...isLast ? [`${name} is the last one now: what follows ${all.at(-1)} as the last (platform/argocd/root.yaml) may have to follow ${ref}.`] : [],
			`Apply its network, then its identity, as an administrator (infra/README.md); then write the facts, whose ids are zeros: docs/facts.md.`,
			`Make the GitHub Environment ${name}, and the branch that Argo CD follows: git push origin <commit>:${ref}`,
			`Argo CD must know its cluster by the name ${name}.`
		] };
	}
};

// tools/generators/src/resource.ts
const upper = (name) => name.toUpperCase().replaceAll("-", "_");
const RESOURCES = {
	postgres: {
		kind: "Postgres",
		name: "database",
		file: "database",
		access: false,
		variables: (name) => [
			["PGHOST", "address"],
			["PGPORT", "port"],
			["PGUSER", "username"],
			["PGPASSWORD", "password"]
		].map(([variable = "", key = ""]) => ({
			name: variable,
			secret: `${name}-connection`,
			key
		}))
	},
	bucket: {
		kind: "Bucket",
		name: "exports",
		file: "bucket",
		access: true,
		variables: (name) => [{
			name: `${upper(name)}_BUCKET`,
			secret: `${name}-connection`,
			key: "bucket"
		}, {
			name: "AWS_REGION",
			secret: `${name}-connection`,
			key: "region"
		}]
	},
	queue: {
		kind: "Queue",
		name: "jobs",
		file: "queue",
		access: true,
		variables: (name) => [{
			name: `${upper(name)}_QUEUE_URL`,
			secret: `${name}-connection`,
			key: "url"
		}, {
			name: "AWS_REGION",
			secret: `${name}-connection`,
			key: "region"
		}]
	}
};
const resource = {
	what: "a postgres, bucket or queue for an application, with its variables and the way to it",
	argument: "postgres|bucket|queue",
	options: {
		app: {
			value: "APP",
			required: true,
			what: "the application"
		},
		called: {
			value: "NAME",
			what: "its name; default: database, exports, jobs"
		}
	},
	run(draft, argument, given) {
		const type = require_moving.checkKnown("resource", argument ?? "", Object.keys(RESOURCES));
		const offer = RESOURCES[type];
		const app = require_moving.checkKnown("application", require_moving.one(given, "app") ?? "", require_moving.applicationsOf(draft));
		const name = require_moving.checkName("resource", require_moving.one(given, "called") ?? offer.name, 30);
		const offered = require_moving.offeredKinds(draft);
		const kind = offered.get(offer.kind);
		if (kind === void 0) throw new require_index.InputError(`The platform offers no ${offer.kind}: there is no definition of it under platform/. Add one: mainstem new api NAME`);
		const environments = require_moving.overlaysOf(draft, app).filter((each) => kustomizationOf(draft, app, each) !== void 0);
		if (environments.length === 0) throw new require_index.InputError(`apps/${app} has no overlay with a kustomization.yaml, where a resource would stand. Write its file by hand; ${kind.file} says what it may be.`);
		const file = name === offer.name ? offer.file : name;
		const account = serviceAccountOf(draft, app) ?? app;
		for (const environment of environments) {
			const folder = `apps/${app}/overlays/${environment}`;
			draft.create(`${folder}/${file}.yaml`, manifestOf(kind, type, {
				name,
				environment,
				account,
				app
			}));
			addResource(draft, folder, `${file}.yaml`);
			const identity = offered.get("Identity");
			if (offer.access && identity !== void 0 && !hasKind(draft, folder, "Identity")) {
				draft.create(`${folder}/identity.yaml`, identityOf(identity, account, environment));
				addResource(draft, folder, "identity.yaml");
			}
		}
		return { next: [
			...[...addVariables(draft, app, type, offer.variables(name)), ...openWay(draft, app, type)],
			`What ${environments.join(", ")} should have of it (sizes, days, protection) is in ${kind.file}, under spec.`,
			`What the container reads: the Secret ${name}-connection, which is there before the Pods start.`
		] };
	}
};
function kustomizationOf(draft, app, environment) {
	return draft.read(`apps/${app}/overlays/${environment}/kustomization.yaml`);
}
function manifestOf({ apiVersion, kind, asked }, type, { name, environment, account, app }) {
	return `apiVersion: ${apiVersion}
kind: ${kind}
metadata:
  name: ${name}
  annotations:
    # Before the Deployment, which needs its Secret; and it waits for the API when a cluster is new.
    argocd.argoproj.io/sync-wave: "-1"
    argocd.argoproj.io/sync-options: SkipDryRunOnMissingResource=true,Prune=confirm,Delete=confirm
spec:
${[
		`environment: ${environment}`,
		...type === "postgres" ? ["version: \"17\"", `database: ${app.replaceAll("-", "_")}`] : [`serviceAccount: ${account}`],
		...(asked.get(environment) ?? []).map((field) => `${field}: true`)
	].map((field) => `  ${field}\n`).join("")}`;
}
function identityOf({ apiVersion }, account, environment) {
	return `apiVersion: ${apiVersion}
kind: Identity
metadata:
  name: ${account}
  annotations:
    # Before the Deployment: a Pod that starts without the role does not get it later.
    argocd.argoproj.io/sync-wave: "-1"
    argocd.argoproj.io/sync-options: SkipDryRunOnMissingResource=true
spec:
  environment: ${environment}
`;
}
function hasKind(draft, folder, kind) {
	return draft.paths.some((path) => path.startsWith(`${folder}/`) && new RegExp(`^kind: ${kind}$`, "m").test(draft.read(path) ?? ""));
}
function addResource(draft, folder, file) {
	draft.edit(`${folder}/kustomization.yaml`, (text) => {
		const list = require_init.collectionAt(text, ["resources"]);
		if (list === void 0) return `${text.replace(/\n*$/, "\n")}\nresources:\n  - ${file}\n`;
		const after = list.entries.findLast(({ name = "" }) => name < file) ?? list.entries.at(-1);
		return require_init.withEntry(text, list, list.flow ? file : `- ${file}`, after);
	});
}
function workloadOf(draft, app) {
	for (const path of draft.paths) {
		if (!path.startsWith(`apps/${app}/base/`) || !/\.ya?ml$/.test(path)) continue;
		const text = draft.read(path) ?? "";
		if (require_init.collectionAt(text, [...CONTAINER], isWorkload) !== void 0) return {
			path,
			account: /^\s+serviceAccountName:\s*(\S+)\s*$/m.exec(text)?.[1]
		};
	}
}
const CONTAINER = [
	"spec",
	"template",
	"spec",
	"containers",
	0
];
function isWorkload(value) {
	return [
		"Deployment",
		"StatefulSet",
		"Rollout"
	].includes(String(value?.kind));
}
function serviceAccountOf(draft, app) {
	return workloadOf(draft, app)?.account;
}
function addVariables(draft, app, type, variables) {
	const workload = workloadOf(draft, app);
	if (workload === void 0) return [`apps/${app}/base has no Deployment that could be read: give its container ${variables.map(({ name }) => name).join(", ")} from the Secret ${variables[0]?.secret}.`];
	draft.edit(workload.path, (text) => variables.reduce(withVariable, text));
	if (type === "postgres") draft.edit(`apps/${app}/base/kustomization.yaml`, (text) => [`PGDATABASE=${app.replaceAll("-", "_")}`, "PGSSLMODE=require"].reduce((changed, literal) => {
		const list = require_init.collectionAt(changed, [
			"configMapGenerator",
			0,
			"literals"
		]);
		const [variable] = literal.split("=");
		if (list === void 0 || list.entries.some(({ name = "" }) => name.startsWith(`${variable}=`))) return changed;
		const after = list.entries.findLast(({ name = "" }) => name < literal) ?? list.entries.at(-1);
		return require_init.withEntry(changed, list, list.flow ? literal : `- ${literal}`, after);
	}, text));
	return [];
}
function withVariable(text, variable) {
	const { secret, key } = variable;
	const name = nameIn(text, variable);
	const entry = `- name: ${name}\n  valueFrom:\n    secretKeyRef:\n      name: ${secret}\n      key: ${key}`;
	const list = require_init.collectionAt(text, [...CONTAINER, "env"], isWorkload);
	if (list !== void 0) return list.entries.some((each) => new RegExp(`\\bname: ${name}\\s*(?:[,}]|$)`, "m").test(require_init.entryText(text, each))) ? text : require_init.withEntry(text, list, entry);
	const container = require_init.collectionAt(text, [...CONTAINER], isWorkload);
	if (container === void 0) return text;
	const after = [
		"envFrom",
		"ports",
		"image"
	].flatMap((wanted) => container.entries.find((each) => each.name === wanted) ?? [])[0];
	const pad = " ".repeat(2);
	const block = `# The Secrets are written by Crossplane, in each overlay.\nenv:\n${entry.replace(/^/gm, pad)}`;
	const indented = {
		...container,
		indent: container.entries[1] === void 0 ? container.indent + 2 : columnOf(text, container.entries[1].start)
	};
	return require_init.withEntry(text, indented, block, after);
}
function nameIn(text, { name, secret }) {
	const taken = require_init.collectionAt(text, [...CONTAINER, "env"], isWorkload)?.entries.map((each) => require_init.entryText(text, each)).find((each) => new RegExp(`\\bname: ${name}\\s*(?:[,}]|$)`, "m").test(each));
	return name !== "AWS_REGION" && taken !== void 0 && !taken.includes(secret) ? `${upper(secret.replace(/-connection$/, ""))}_${name}` : name;
}
function columnOf(text, start) {
	return /^ */.exec(text.slice(start))?.[0].length ?? 0;
}
const TO_DATABASE = `# The database, in the VPC.
- to:
    - ipBlock:
        cidr: 10.0.0.0/8
  ports:
    - port: 5432`;
const TO_IDENTITY = `# The agent of EKS Pod Identity, which gives AWS credentials.
- to:
    - ipBlock:
        cidr: 169.254.170.23/32
  ports:
    - port: 80`;
function openWay(draft, app, type) {
	const path = draft.paths.find((each) => each.startsWith(`apps/${app}/base/`) && /^kind: NetworkPolicy$/m.test(draft.read(each) ?? ""));
	if (path === void 0) return [];
	const [port, entry] = type === "postgres" ? ["5432", TO_DATABASE] : ["169.254.170.23/32", TO_IDENTITY];
	draft.edit(path, (text) => {
		const list = require_init.collectionAt(text, ["spec", "egress"], (value) => value?.kind === "NetworkPolicy");
		if (list === void 0 || list.entries.some((each) => require_init.entryText(text, each).includes(port))) return text;
		return require_init.withEntry(text, list, entry, type === "postgres" ? list.entries[0] : void 0);
	});
	return [];
}

// tools/generators/src/stack.ts
const module$1 = {
	what: "a Terraform module with its tests",
	argument: "NAME",
	options: {},
	run(draft, argument) {
		const name = require_moving.checkName("module", argument);
		addModule(draft, name);
		return { next: [...NEXT_OF_MODULE(name), `Use it: mainstem new stack ${name}`] };
	}
};
const NEXT_OF_MODULE = (name) => [`Write its resources in infra/modules/${name}/main.tf, what they need in variables.tf, what others need in outputs.tf.`, `Its tests need neither network nor account: npm run test:terraform -- infra/modules/${name}`];
function addModule(draft, name) {
	const versions = draft.paths.find((path) => /^infra\/modules\/[^/]+\/versions\.tf$/.test(path));
	const files = {
		"main.tf": `locals {
  # What every resource of this module is called by.
  name = "\${var.name}-${name}"
}
`,
		"outputs.tf": `output "name" {
  description = "What every resource of this module is called by."
  value       = local.name
}
`,
		"variables.tf": `variable "name" {
  description = "Prefix of every resource name, for example \`mainstem-dev\`."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,30}$", var.name))
    error_message = "name must begin with a letter and have at most 31 small letters, digits and hyphens."
  }
}
`,
		"versions.tf": (versions === void 0 ? void 0 : draft.read(versions)) ?? VERSIONS,
		"README.md": `# ${name}

\`\`\`hcl
module "${name.replaceAll("-", "_")}" {
  source = "../../../modules/${name}"

  name = "mainstem-dev"
}
\`\`\`
`,
		[`tests/${name}.tftest.hcl`]: `mock_provider "aws" {}

variables {
  name = "acme-dev"
}

run "names_begin_with_the_prefix" {
  command = plan

  assert {
    condition     = output.name == "acme-dev-${name}"
    error_message = "Resources are found by their prefix."
  }
}

run "a_name_that_aws_refuses_is_refused_before" {
  command = plan

  variables {
    name = "Acme dev"
  }

  expect_failures = [var.name]
}
`
	};
	for (const [file, text] of Object.entries(files)) draft.create(`infra/modules/${name}/${file}`, text);
}
const VERSIONS = `terraform {
  required_version = ">= 1.10"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100.0, < 7.0.0"
    }
  }
}
`;
const stack = {
	what: "a Terraform stack in each environment, with its module and what the pipeline may change for it",
	argument: "NAME",
	options: {
		module: {
			value: "M",
			what: "the module that it uses; default: one of its name, made where there is none"
		},
		environment: {
			value: "E",
			many: true,
			what: "only these environments"
		}
	},
	run(draft, argument, given) {
		const name = require_moving.checkName("stack", argument);
		const all = require_init.environmentsOf(draft);
		const wanted = require_moving.many(given, "environment").map((each) => require_moving.checkKnown("environment", each, all));
		const environments = (wanted.length > 0 ? wanted : all).filter((each) => modelOf(draft, each) !== void 0);
		if (environments.length === 0) throw new require_index.InputError("There is no stack under infra/stacks/<environment> whose backend and provider could be taken. Write the first one by hand.");
		const used = require_moving.one(given, "module") ?? name;
		const isNew = !draft.paths.some((path) => path.startsWith(`infra/modules/${used}/`));
		if (isNew && require_moving.one(given, "module") !== void 0) throw new require_index.InputError(`There is no module ${used}. Make it first: mainstem new module ${used}`);
		if (isNew) addModule(draft, used);
		const inputs = inputsOf(draft, used);
		for (const environment of environments) addStack(draft, {
			name,
			environment,
			used,
			inputs
		});
		const policy = `infra/policies/${name}.json.tftpl`;
		const isGuarded = allow(draft, name, policy, environments);
		return { next: [
			...isNew ? NEXT_OF_MODULE(used) : [],
			...inputs.length > 0 ? [`Fill in ${inputs.join(", ")} in infra/stacks/*/${name}/main.tf: its module asks for them.`] : [],
			...isGuarded ? [`Write what an apply of it changes into ${policy}; an administrator applies the identity stacks, since the pipeline can't widen its own rights (infra/README.md).`] : [`No identity stack was found that gives the pipeline its rights: let it change what ${name} needs.`]
		] };
	}
};
function modelOf(files, environment) {
	const [name] = files.paths.flatMap((path) => {
		const [, name = "", file] = path.startsWith(`infra/stacks/${environment}/`) ? path.split("/").slice(2) : [];
		return file === "main.tf" && /\bbackend\s+"/.test(files.read(path) ?? "") ? [name] : [];
	}).sort((a, b) => Number(b === "network") - Number(a === "network"));
	return name === void 0 ? void 0 : {
		folder: `infra/stacks/${environment}/${name}`,
		name
	};
}
function addStack(draft, { name, environment, used, inputs }) {
	const model = modelOf(draft, environment);
	if (model === void 0) return;
	const text = draft.read(`${model.folder}/main.tf`) ?? "";
	const own = new RegExp(`(?<=/)${require_init.literal(model.name)}(?=["/])`, "g");
	const head = ["terraform", "provider"].flatMap((block) => blocksOf(text, block)).join("\n").replace(own, name);
	const prefix = /^\s*name\s*=\s*"([^"$]+)"/m.exec(text)?.[1] ?? `mainstem-${environment}`;
	const block = name.replaceAll("-", "_");
	const lines = [`name = "${prefix}"`, ...inputs.map((input) => `${input} = null`)];
	const width = Math.max(...lines.map((line) => line.indexOf(" =")));
	const body = lines.map((line) => {
		const at = line.indexOf(" =");
		return `  ${line.slice(0, at).padEnd(width)}${line.slice(at)}\n`;
	});
	const folder = `infra/stacks/${environment}/${name}`;
	draft.create(`${folder}/main.tf`, `${head}\nmodule "${block}" {\n  source = "../../../modules/${used}"\n\n${body.join("")}}\n`);
	const outputs = outputsOf(draft, used);
	draft.create(`${folder}/outputs.tf`, outputs.map(({ output, what }) => `output "${output}" {\n  description = ${what}\n  value       = module.${block}.${output}\n}\n`).join("\n"));
	const lock = draft.read(`${model.folder}/.terraform.lock.hcl`);
	if (lock !== void 0) draft.create(`${folder}/.terraform.lock.hcl`, lock);
}
function blocksOf(text, kind) {
	return [...text.matchAll(new RegExp(`^${kind}\\b[^\\n]*\\{\\n(?:.*\\n)*?\\}\\n`, "gm"))].map(([block]) => block);
}
function inputsOf(files, used) {
	return files.paths.flatMap((path) => {
		if (!new RegExp(`^infra/modules/${used}/[^/]+\\.tf$`).test(path)) return [];
		return blocksOf(files.read(path) ?? "", "variable").flatMap((block) => {
			const name = /^variable\s+"([^"]+)"/.exec(block)?.[1];
			return name === void 0 || name === "name" || /^ {2}default\s*=/m.test(block) ? [] : [name];
		});
	});
}
function outputsOf(files, used) {
	return files.paths.flatMap((path) => {
		if (!new RegExp(`^infra/modules/${used}/[^/]+\\.tf$`).test(path)) return [];
		return blocksOf(files.read(path) ?? "", "output").flatMap((block) => {
			const output = /^output\s+"([^"]+)"/.exec(block)?.[1];
			const what = /^ {2}description\s*=\s*("(?:[^"\\]|\\.)*")/m.exec(block)?.[1];
			return output === void 0 || /^ {2}sensitive\s*=\s*true/m.test(block) ? [] : [{
				output,
				what: what ?? `"${output}"`
			}];
		});
	});
}
function allow(draft, name, policy, environments) {
	const file = (environment) => `infra/stacks/${environment}/identity/main.tf`;
	const list = /^ {2}apply_policies = \{\n((?: {4}.*\n)*?) {2}\}\n/m;
	const guarded = environments.filter((environment) => list.test(draft.read(file(environment)) ?? ""));
	if (guarded.length === 0) return false;
	draft.create(policy, POLICY);
	for (const environment of guarded) draft.edit(file(environment), (text) => text.replace(list, (_, lines) => {
		return `  apply_policies = {\n${aligned(`${lines}    ${name.replaceAll("-", "_")} = templatefile("\${path.module}/../../../policies/${name}.json.tftpl", local.policy_scope)\n`)}  }\n`;
	}));
	return true;
}
function aligned(lines) {
	const keys = [...lines.matchAll(/^ {4}(\w+)\s+= /gm)].map(([, key = ""]) => key.length);
	const width = Math.max(...keys);
	return lines.replace(/^ {4}(\w+)\s+= /gm, (_, key) => `    ${key.padEnd(width)} = `);
}
const POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Nothing",
      "Effect": "Allow",
      "Action": ["sts:GetCallerIdentity"],
      "Resource": "*"
    }
  ]
}
`;

// tools/generators/src/team.ts
const PROJECT_OF_ALL = "platform/argocd/project-apps.yaml";
const team = {
	what: "a team: an AppProject for its namespaces, and the owners of its applications",
	argument: "NAME",
	options: {
		app: {
			value: "APP",
			many: true,
			what: "an application that it owns"
		},
		github: {
			value: "TEAM",
			what: "its slug on GitHub; default: its name"
		}
	},
	run(draft, argument, given) {
		const name = require_moving.checkName("team", argument, 30);
		const apps = require_moving.many(given, "app").map((each) => require_moving.checkKnown("application", each, require_moving.applicationsOf(draft)));
		const file = `platform/argocd/project-${name}.yaml`;
		draft.create(file, projectOf(draft, name, apps));
		for (const app of apps) require_moving.addOwners(draft, `/apps/${app}/`, require_moving.one(given, "github") ?? name);
		return { next: [
			`Its applications are still delivered by the AppProject apps: let their ApplicationSet name ${name}, when the project has been synced.`,
			...apps.length === 0 ? [`It owns nothing yet: mainstem new app NAME --team ${name}`] : [],
			`${name} needs write access to the repository on GitHub, or nobody is asked to review.`
		] };
	}
};
function projectOf(draft, name, apps) {
	const text = draft.read(PROJECT_OF_ALL);
	const from = text === void 0 ? void 0 : require_init.collectionAt(text, ["spec", "sourceRepos"]);
	const kinds = text === void 0 ? void 0 : require_init.collectionAt(text, ["spec", "namespaceResourceWhitelist"]);
	if (text === void 0 || from === void 0 || kinds === void 0) throw new require_index.InputError(`${PROJECT_OF_ALL} has no sourceRepos and kinds to take over. Write ${name}'s AppProject by hand.`);
	const environments = require_init.environmentsOf(draft);
	const owned = apps.length > 0 ? apps : [name];
	const namespaces = environments.flatMap((environment) => owned.map((app) => ({
		environment,
		namespace: `${app}-${environment}`
	})));
	const linesOf = (list) => list.entries.map((entry) => require_init.entryText(text, entry)).join("");
	return `apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata:
  name: ${name}
  namespace: argocd
  annotations:
    # Applications name their project: it comes before them and is never pruned with them.
    argocd.argoproj.io/sync-wave: "-1"
    argocd.argoproj.io/sync-options: Prune=confirm,Delete=confirm
spec:
  description: What the team ${name} owns
  sourceRepos:
${linesOf(from)}  destinations:
${namespaces.map(({ environment, namespace }) => `    - name: ${environment}\n      namespace: ${namespace}\n`).join("")}  clusterResourceWhitelist:
${namespaces.map(({ namespace }) => `    - { group: "", kind: Namespace, name: ${namespace} }\n`).join("")}  namespaceResourceWhitelist:
${linesOf(kinds)}`;
}

// tools/generators/src/generators.ts
const GENERATORS = {
	app,
	overlay,
	resource,
	stack,
	module: module$1,
	api,
	environment,
	team
};
const MOVERS = {
	"rename app": require_moving.renameApp,
	"remove app": require_moving.removeApp
};

// tools/cli/src/generate.ts
function generatorCommand(name) {
	const generator = GENERATORS[name] ?? MOVERS[name];
	if (generator === void 0) throw new Error(`no generator ${name}`);
	const typed = name in GENERATORS ? `new ${name}` : name;
	const { argument } = generator;
	const usage = usageOf(typed, generator);
	const options = {
		...Object.fromEntries(Object.entries(generator.options).map(([option, { many }]) => [option, many ? require_index.LIST : require_index.TEXT])),
		"dry-run": require_index.FLAG,
		yes: require_index.FLAG
	};
	return require_index.defineCommand({
		usage,
		options,
		formats: ["terminal", "json"],
		async run(given, args) {
			const missing = Object.entries(generator.options).find(([option, { required }]) => required && !(option in given));
			if (args.length !== 1 || missing !== void 0) throw new require_index.InputError(`${args.length === 0 ? `Name ${argument}` : args.length > 1 ? `One ${argument} at a time` : `--${missing?.[0]} is missing`}. Usage:\n${usage}`);
			const repository = await require_examine.examineRepository(given);
			const files = await require_init.readFiles(repository);
			const draft = require_init.createDraft(files);
			const { next, lost = [] } = generator.run(draft, args[0], given);
			const proposal = {
				files,
				edits: draft.edits(),
				lost,
				next: [...next, "See what it does, before you commit: mainstem validate --working-tree"]
			};
			return require_edits.propose(repository, proposal, given, "names");
		}
	});
}
function usageOf(typed, { argument, options, what }) {
	const all = Object.entries(options);
	const flags = all.map(([name, { value, many, required }]) => {
		const text = `--${name} ${value}`;
		return required ? text : many ? `[${text}]...` : `[${text}]`;
	});
	const width = Math.max(0, ...all.map(([name]) => name.length));
	return [
		`mainstem ${typed} ${[
			argument,
			...flags,
			"[--dry-run] [--yes] [--json] [--cwd DIR]"
		].join(" ")}`,
		"",
		`Writes ${what}. It writes into your files and commits nothing; no file is overwritten.`,
		...all.map(([name, { what: told }]) => `--${name.padEnd(width)}  ${told}`),
		"--dry-run shows which files it would write, and writes none. --yes does not ask where something is lost."
	].join("\n").replace(/^Writes (takes|gives) /m, (_, word) => `${word[0]?.toUpperCase()}${word.slice(1)} `);
}

exports.generatorCommand = generatorCommand;