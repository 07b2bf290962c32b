import { describe, expect, it } from 'vitest';
import { validateFiles } from '../../src/schema/index.ts';

interface Case {
  readonly text: string;
  /** `line rule path`, then what the suggestion must contain. */
  readonly finds: readonly (readonly [where: string, suggestion?: string])[];
  readonly file?: string;
  readonly partial?: true;
  readonly known?: readonly string[];
}

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  replicas: 2
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: web
          image: web:1.0
          resources:
            limits:
              memory: 1Gi
`;

/** The Deployment above with one line written otherwise. */
function deployment(line: string, instead: string): string {
  if (!DEPLOYMENT.includes(`\n${line}\n`)) throw new Error(`no such line: ${line}`);
  return DEPLOYMENT.replace(`\n${line}\n`, `\n${instead}\n`);
}

const at = (line: number, rule: string, path: string) => `${line} ${rule} ${path}`;
const configMap = (rest: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n${rest}`;
const POD = 'spec.template.spec';

const CASES: Readonly<Record<string, Case>> = {
  'nothing at all': { text: DEPLOYMENT, finds: [] },

  // Unknown fields, with what was meant.
  'a letter too few': {
    text: deployment('  replicas: 2', '  replica: 2'),
    finds: [[at(6, 'unknown-field', 'spec.replica'), 'Did you mean `replicas`?']],
  },
  'letters swapped': {
    text: deployment('          image: web:1.0', '          iamge: web:1.0'),
    finds: [[at(17, 'unknown-field', `${POD}.containers[0].iamge`), 'Did you mean `image`?']],
  },
  'the wrong case': {
    text: deployment('          image: web:1.0', '          Image: web:1.0'),
    finds: [[at(17, 'unknown-field', `${POD}.containers[0].Image`), 'Did you mean `image`?']],
  },
  'dashes in place of humps': {
    text: deployment('    spec:', '    spec:\n      service-account-name: x'),
    finds: [[at(15, 'unknown-field', `${POD}.service-account-name`), 'Did you mean `serviceAccountName`?']],
  },
  'a field that stands too deep': {
    text: deployment('    matchLabels:', '    replicas: 3\n    matchLabels:'),
    finds: [[at(8, 'unknown-field', 'spec.selector.replicas'), 'It is a field of `spec`; check the indentation.']],
  },
  'a field that stands too high': {
    text: deployment('  replicas: 2', '  containers: []'),
    finds: [[at(6, 'unknown-field', 'spec.containers'), 'Take it out']],
  },
  'a field of the mapping below': {
    text: deployment('          image: web:1.0', '          image: web:1.0\n          runAsUser: 1'),
    finds: [
      [
        at(18, 'unknown-field', `${POD}.containers[0].runAsUser`),
        `It is a field of \`${POD}.containers[0].securityContext\``,
      ],
    ],
  },
  'a field beside its mapping': {
    text: deployment('  name: web', '  name: web\n  replicas: 3'),
    finds: [[at(5, 'unknown-field', 'metadata.replicas'), 'It is a field of `spec`; check the indentation.']],
  },
  'a field of the object itself': {
    text: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  data: {}\n',
    finds: [[at(5, 'unknown-field', 'metadata.data'), 'It is a field of the object itself']],
  },
  'a field nobody knows': {
    text: configMap('whatever: 1\n'),
    finds: [[at(4, 'unknown-field', 'whatever'), 'Take it out']],
  },
  'a key with a dot in its path': {
    text: configMap('x.y: 1\n'),
    finds: [[at(4, 'unknown-field', '["x.y"]')]],
  },
  'several in one object, by line': {
    text: deployment('  replicas: 2', '  replica: 2\n  pause: true').replace('labels:', 'label:'),
    finds: [
      [at(6, 'unknown-field', 'spec.replica')],
      [at(7, 'unknown-field', 'spec.pause')],
      [at(13, 'unknown-field', 'spec.template.metadata.label')],
    ],
  },
  'a name that is taken is not proposed': {
    text: deployment('  replicas: 2', '  replicas: 2\n  replicaz: 2'),
    finds: [[at(7, 'unknown-field', 'spec.replicaz'), 'Take it out']],
  },
  'in a volume claim template': {
    text: `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: a}
spec:
  selector: {}
  template: {}
  volumeClaimTemplates:
    - spec: {storageClass: x}
`,
    finds: [[at(8, 'unknown-field', 'spec.volumeClaimTemplates[0].spec.storageClass'), '`storageClassName`']],
  },

  // Types.
  'a string for a number': {
    text: deployment('  replicas: 2', '  replicas: "2"'),
    finds: [[at(6, 'type', 'spec.replicas'), 'without quotes']],
  },
  'a word for a number': {
    text: deployment('  replicas: 2', '  replicas: two'),
    finds: [[at(6, 'type', 'spec.replicas'), 'Write a whole number.']],
  },
  'a fraction for a whole number': {
    text: deployment('  replicas: 2', '  replicas: 1.5'),
    finds: [[at(6, 'type', 'spec.replicas'), 'Round it.']],
  },
  'a number too large': {
    text: deployment('  replicas: 2', '  replicas: 3000000000'),
    finds: [[at(6, 'type', 'spec.replicas'), 'smaller']],
  },
  'a number where 64 bits hold it': {
    text: deployment('    spec:', '    spec:\n      activeDeadlineSeconds: 3000000000'),
    finds: [],
  },
  'a number for a string': {
    text: deployment('          image: web:1.0', '          image: 10'),
    finds: [[at(17, 'type', `${POD}.containers[0].image`), 'Put it in quotes.']],
  },
  'a word of YAML 1.1 that is a boolean': {
    text: deployment('          image: web:1.0', '          env: [{name: A, value: yes}]'),
    finds: [[at(17, 'type', `${POD}.containers[0].env[0].value`), 'Put it in quotes.']],
  },
  'a string for a boolean': {
    text: deployment('    spec:', '    spec:\n      hostNetwork: "true"'),
    finds: [[at(15, 'type', `${POD}.hostNetwork`), 'without quotes']],
  },
  'a number in a label': {
    text: deployment('      app: web', '      app: 1'),
    finds: [[at(9, 'type', 'spec.selector.matchLabels.app'), 'quotes']],
  },
  'a boolean in an annotation': {
    text: deployment('  name: web', '  name: web\n  annotations:\n    a.example.com/b: true'),
    finds: [[at(6, 'type', 'metadata.annotations["a.example.com/b"]'), 'quotes']],
  },
  'a number in the data of a ConfigMap': {
    text: configMap('data:\n  a: "1"\n  b: 2\n'),
    finds: [[at(6, 'type', 'data.b'), 'quotes']],
  },
  'a list for a mapping': {
    text: deployment('      app: web', '      - app'),
    finds: [[at(8, 'type', 'spec.selector.matchLabels')]],
  },
  'a mapping for a list': {
    text: deployment('        - name: web', '          name: web'),
    finds: [[at(15, 'type', `${POD}.containers`), 'Start each item with']],
  },
  'a string for a mapping': {
    text: deployment('  replicas: 2', '  strategy: Recreate'),
    finds: [[at(6, 'type', 'spec.strategy'), 'below it']],
  },
  'a mapping for a string': {
    text: deployment('          image: web:1.0', '          image: {name: web}'),
    finds: [[at(17, 'type', `${POD}.containers[0].image`), 'a single value']],
  },
  'no quantity': {
    text: deployment('              memory: 1Gi', '              memory: 1GB'),
    finds: [[at(20, 'type', `${POD}.containers[0].resources.limits.memory`), '1Gi']],
  },
  'a boolean for a number or a string': {
    text: 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec:\n  ports:\n    - port: 80\n      targetPort: true\n',
    finds: [[at(7, 'type', 'spec.ports[0].targetPort'), 'a name']],
  },
  'a fraction for a number or a string': {
    text: 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {ports: [{port: 80, targetPort: 1.5}]}\n',
    finds: [[at(4, 'type', 'spec.ports[0].targetPort')]],
  },
  'text under data of a Secret': {
    text: 'apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata:\n  password: hunter2!\n',
    finds: [[at(5, 'type', 'data.password'), 'stringData']],
  },
  'no time': {
    text: 'apiVersion: coordination.k8s.io/v1\nkind: Lease\nmetadata: {name: a}\nspec:\n  renewTime: yesterday\n',
    finds: [[at(5, 'type', 'spec.renewTime'), '2026-01-31T12:00:00Z']],
  },
  'a value that an anchor brings': {
    text: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels: &l\n    a: 1\n  annotations: *l\n',
    finds: [[at(6, 'type', 'metadata.labels.a')], [at(6, 'type', 'metadata.annotations.a')]],
  },
  'a value that a merge key brings': {
    text: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n  labels: &l\n    a: "1"\n    b: 2\n  annotations:\n    <<: *l\n    c: "3"\n',
    finds: [[at(7, 'type', 'metadata.labels.b')], [at(7, 'type', 'metadata.annotations.b')]],
  },

  // Required fields: the line of the mapping that lacks them.
  'no selector': {
    text: DEPLOYMENT.replace(/ {2}selector:\n.*\n.*\n/, ''),
    finds: [[at(5, 'required', 'spec.selector'), 'Add `selector:`.']],
  },
  'a container without a name': {
    text: deployment('        - name: web', '        - tty: true'),
    finds: [[at(16, 'required', `${POD}.containers[0].name`)]],
  },
  'null for a required field': {
    text: deployment('        - name: web', '        - name:'),
    finds: [[at(16, 'required', `${POD}.containers[0].name`)]],
  },
  'a role binding without its role': {
    text: 'apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: a}\n',
    finds: [[at(1, 'required', 'roleRef')]],
  },
  'an Ingress path without its type': {
    text: 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: {name: a}\nspec:\n  rules:\n    - http:\n        paths:\n          - path: /\n            backend: {}\n',
    finds: [[at(8, 'required', 'spec.rules[0].http.paths[0].pathType')]],
  },

  // Enumerations.
  'another case of a known value': {
    text: deployment('          image: web:1.0', '          imagePullPolicy: always'),
    finds: [[at(17, 'enum', `${POD}.containers[0].imagePullPolicy`), 'Did you mean "Always"?']],
  },
  'a value of its own': {
    text: 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec:\n  type: Public\n',
    finds: [[at(5, 'enum', 'spec.type'), 'Write one of "ClusterIP", "ExternalName"']],
  },
  'a value of a list': {
    text: 'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a}\nspec:\n  accessModes:\n    - ReadWriteOnce\n    - ReadWriteMny\n',
    finds: [[at(7, 'enum', 'spec.accessModes[1]'), '"ReadWriteMany"']],
  },
  'a number for a known value': {
    text: 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec:\n  type: 1\n',
    finds: [[at(5, 'type', 'spec.type'), '"ClusterIP"']],
  },

  // Kinds.
  'an API of a release past': {
    text: 'apiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: a}\nspec: {backend: {}}\n',
    finds: [[at(1, 'unknown-kind', 'apiVersion'), 'networking.k8s.io/v1']],
  },
  'a Deployment of extensions': {
    text: 'kind: Deployment\napiVersion: extensions/v1beta1\nmetadata: {name: a}\n',
    finds: [[at(2, 'unknown-kind', 'apiVersion'), '`apiVersion: apps/v1`']],
  },
  'a beta that became stable': {
    text: 'apiVersion: batch/v1beta1\nkind: CronJob\nmetadata: {name: a}\n',
    finds: [[at(1, 'unknown-kind', 'apiVersion'), '`apiVersion: batch/v1`']],
  },
  'a kind without a successor': {
    text: 'apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nmetadata: {name: a}\n',
    finds: [[at(1, 'unknown-kind', 'apiVersion'), 'no successor']],
  },
  'a kind written wrongly': {
    text: 'apiVersion: apps/v1\nkind: Deploymnet\nmetadata: {name: a}\n',
    finds: [[at(2, 'unknown-kind', 'kind'), 'Did you mean `Deployment`?']],
  },
  'a kind of another group': {
    text: 'apiVersion: v1\nkind: Deployment\nmetadata: {name: a}\n',
    finds: [[at(1, 'unknown-kind', 'apiVersion'), '`apiVersion: apps/v1`']],
  },
  'a group without its version': {
    text: 'apiVersion: apps\nkind: Deployment\nmetadata: {name: a}\n',
    finds: [[at(1, 'unknown-kind', 'apiVersion'), '`apiVersion: apps/v1`']],
  },
  'a version that is not there yet': {
    text: 'apiVersion: apps/v2\nkind: Deployment\nmetadata: {name: a}\n',
    finds: [[at(1, 'unknown-kind', 'apiVersion'), '`apiVersion: apps/v1`']],
  },
  'a kind that no definition of the tree has': {
    text: 'apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: a}\nspec: {anything: true}\n',
    finds: [[at(2, 'warning unknown-kind', 'kind'), 'definition']],
  },
  'a kind that nearly a definition of the tree has': {
    text: 'apiVersion: example.com/v1\nkind: Thnig\nmetadata: {name: a}\n',
    known: ['example.com/Thing'],
    finds: [[at(2, 'warning unknown-kind', 'kind'), 'Did you mean `Thing`?']],
  },
  'a kind that a definition of the tree has': {
    text: 'apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: a}\n',
    known: ['example.com/Thing'],
    finds: [],
  },
  'a kind of another product in the group of Argo CD': {
    text: 'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: {name: a}\n',
    finds: [[at(2, 'warning unknown-kind', 'kind')]],
  },

  // Argo CD.
  'an Application with a slip': {
    text: 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec:\n  project: default\n  destination: {}\n  source:\n    repoUrl: x\n    repoURL: x\n  syncPolicy:\n    automated: {prun: true}\n',
    finds: [
      [at(8, 'unknown-field', 'spec.source.repoUrl')],
      [at(11, 'unknown-field', 'spec.syncPolicy.automated.prun'), '`prune`'],
    ],
  },
  'an Application without a project': {
    text: 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a}\nspec:\n  destination: {}\n',
    finds: [[at(4, 'required', 'spec.project')]],
  },
  'an expression where the ApplicationSet needs a boolean': {
    text: `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: a}
spec:
  generators: []
  template:
    metadata: {}
    spec:
      project: a
      destination: {}
      syncPolicy:
        automated:
          prune: '{{ .prune }}'
`,
    finds: [[at(13, 'type', 'spec.template.spec.syncPolicy.automated.prune')]],
  },
  'an ApplicationSet with an unknown generator': {
    text: 'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: {name: a}\nspec:\n  template: {metadata: {}, spec: {project: a, destination: {}}}\n  generators:\n    - gti: {}\n',
    finds: [[at(7, 'unknown-field', 'spec.generators[0].gti'), '`git`']],
  },
  'an AppProject with a list of text': {
    text: 'apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: {name: a}\nspec:\n  destinations: ["*"]\n',
    finds: [[at(5, 'type', 'spec.destinations[0]')]],
  },

  // Where it stands.
  'the second of two documents, behind comments': {
    text: `# first\n${DEPLOYMENT}---\n# second\n${deployment('  replicas: 2', '  replica: 2')}`,
    finds: [[at(29, 'unknown-field', 'spec.replica')]],
  },
  'an item of a List': {
    text: `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: ConfigMap
    metadata: {name: a}
    dat: {}
`,
    finds: [[at(7, 'unknown-field', 'items[0].dat'), '`data`']],
  },
  'an item of a List of a kind that is gone': {
    text: 'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: batch/v1beta1\n    kind: CronJob\n    metadata: {}\n',
    finds: [[at(4, 'unknown-kind', 'items[0].apiVersion')]],
  },
  JSON: {
    file: 'a.json',
    text: '{\n  "apiVersion": "v1",\n  "kind": "ConfigMap",\n  "metadata": {"name": "a"},\n  "data": {\n    "a": 1\n  }\n}\n',
    finds: [[at(6, 'type', 'data.a')]],
  },
  'line ends of Windows': {
    text: deployment('  replicas: 2', '  replica: 2').replaceAll('\n', '\r\n'),
    finds: [[at(6, 'unknown-field', 'spec.replica')]],
  },
  'quoted keys and flow style': {
    text: '{apiVersion: v1, "kind": ConfigMap, metadata: {name: a},\n "dta": {}}\n',
    finds: [[at(2, 'unknown-field', 'dta'), '`data`']],
  },

  // What is passed over.
  'a patch lacks what is required': {
    text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  template:\n    spec:\n      containers:\n        - name: a\n          $patch: delete\n        - image: b\n      volumes:\n        - name: v\n          emptyDir: null\n      $retainKeys: [volumes]\n      $setElementOrder/containers: [{name: a}]\n      nodeSelector:\n        $patch: replace\n',
    partial: true,
    finds: [],
  },
  'a patch with a slip': {
    text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec:\n  replica: 1\n',
    partial: true,
    finds: [[at(5, 'unknown-field', 'spec.replica')]],
  },
  'a directive outside a patch': {
    text: configMap('$patch: delete\n'),
    finds: [[at(4, 'unknown-field', '["$patch"]')]],
  },
  'a template of a chart': {
    file: 'chart/templates/a.yaml',
    text: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\ndta: {}\n',
    finds: [],
  },
  'the text of a template elsewhere': {
    text: 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {{ .name }}\nspec:\n  replicas: {{ .replicas }}\n',
    finds: [],
  },
  'a manifest of a chart without expressions': {
    file: 'chart/templates/a.yaml',
    text: configMap('dta: {}\n'),
    finds: [[at(4, 'unknown-field', 'dta')]],
  },
  'text that is not YAML': { text: 'apiVersion: v1\nkind: ConfigMap\nmetadata: [\n', finds: [] },
  'an alias that names nothing': { text: configMap('data: *nothing\n'), finds: [] },
  'values of a chart': { file: 'values.yaml', text: 'replicas: many\nkind: x\n', finds: [] },
};

describe('findings', () => {
  it.each(Object.entries(CASES))('%s', async (_, { text, finds, file = 'a.yaml', partial, known = [] }) => {
    const findings = await validateFiles(new Map([[file, text]]), {
      knownKinds: new Set(known),
      partial: () => partial === true,
    });
    expect(
      findings.map(({ severity, rule, line, path }) => {
        const level = severity === 'error' ? '' : `${severity} `;
        return `${line} ${level}${rule.replace('kubernetes/', '')} ${path}`;
      }),
    ).toEqual(finds.map(([where]) => where));
    for (const [index, [, suggestion = '']] of finds.entries()) {
      expect(findings[index]?.suggestion).toContain(suggestion);
      expect(findings[index]?.file).toBe(file);
      expect(findings[index]?.message).toMatch(/\.$/);
    }
  });
});

describe('secrets', () => {
  const CANARY = 'canary-7f3a';
  const places = [
    `data: {password: ${CANARY}}`,
    `data: [${CANARY}]`,
    `data: ${CANARY}`,
    `stringData: {password: [${CANARY}]}`,
    `stringData: ${CANARY}`,
    `type: {x: ${CANARY}}`,
    `immutable: ${CANARY}`,
    `password: ${CANARY}`,
    `metadata: ${CANARY}`,
  ];
  it.each(places)('no message quotes the value of `%s`', async (place) => {
    const text = `apiVersion: v1\nkind: Secret\n${place}\n`;
    const findings = await validateFiles(new Map([['a.yaml', text]]), { knownKinds: new Set(), partial: () => false });
    expect(findings.length).toBeGreaterThan(0);
    expect(JSON.stringify(findings)).not.toContain(CANARY);
  });

  it('nor that of an enumeration elsewhere', async () => {
    const text = `apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {type: ${CANARY}, clusterIP: {a: ${CANARY}}}\n`;
    const findings = await validateFiles(new Map([['a.yaml', text]]), { knownKinds: new Set(), partial: () => false });
    expect(findings).toHaveLength(2);
    expect(JSON.stringify(findings)).not.toContain(CANARY);
  });
});

describe('many', () => {
  it('one slip that repeats gives at most twenty findings an object', async () => {
    const data = Array.from({ length: 100 }, (_, i) => `  k${i}: ${i}`).join('\n');
    const findings = await validateFiles(new Map([['a.yaml', configMap(`data:\n${data}\n`)]]), {
      knownKinds: new Set(),
      partial: () => false,
    });
    expect(findings).toHaveLength(20);
  });

  it('names an unknown kind once, with how often it is used', async () => {
    const thing = 'apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: a}\n';
    const texts = new Map([
      ['a.yaml', thing],
      ['b.yaml', `${thing}---\n${thing}`],
    ]);
    const findings = await validateFiles(texts, { knownKinds: new Set(), partial: () => false });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ file: 'a.yaml', line: 2 });
    expect(findings[0]?.message).toContain('3 objects');
  });

  it('5,000 small manifests take less than three seconds of computing', async () => {
    const texts = new Map(Array.from({ length: 5000 }, (_, i) => [`${i}.yaml`, `${DEPLOYMENT}# ${i}\n`]));
    const before = process.cpuUsage();
    expect(await validateFiles(texts, { knownKinds: new Set(), partial: () => false })).toEqual([]);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(3);
  });
});
