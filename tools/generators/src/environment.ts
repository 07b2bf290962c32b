import { addEnvironment, environmentsOf, settingsOf } from './environments.ts';
import { type Generator, one } from './generator.ts';
import { checkAccount, checkKnown, checkName } from './names.ts';

export const environment: Generator = {
  what: 'an environment: folders, settings, rollout, Argo CD, definitions',
  argument: 'NAME',
  options: {
    account: { value: 'ID', required: true, what: 'its AWS account' },
    like: { value: 'E', what: 'the environment that it is like; default: the first' },
    after: { value: 'E', what: 'the one before it in the rollout; default: the one that it is like' },
    region: { value: 'R', what: 'default: the same' },
    cidr: { value: 'CIDR', what: 'its addresses; default: the next free ones' },
  },
  run(draft, argument, given) {
    const name = checkName('environment', argument, 20);
    const all = environmentsOf(draft);
    const like = checkKnown('environment', one(given, 'like') ?? all[0] ?? '', all);
    const after = checkKnown('environment', one(given, 'after') ?? like, all);
    const account = checkAccount(one(given, 'account') ?? '');
    const left = addEnvironment(draft, {
      name,
      like,
      after,
      account,
      region: one(given, 'region'),
      cidr: one(given, 'cidr'),
    });
    const ref = settingsOf(draft).environments.find((each) => each.name === name)?.ref ?? `env/${name}`;
    const isLast = all.at(-1) === after;
    return {
      next: [
        ...left.map((path) => `${path} names the other environments, and not ${name}: look whether it should.`),
        ...(isLast
          ? [
              `${name} is the last one now: what follows ${all.at(-1)} as the last (platform/argocd/root.yaml) may have to follow ${ref}.`,
            ]
          : []),
        `Apply its network, then its identity, as an administrator (infra/README.md); then write the facts, whose ids are zeros: docs/facts.md.`,
        `Make the GitHub Environment ${name}, and the branch that Argo CD follows: git push origin <commit>:${ref}`,
        `Argo CD must know its cluster by the name ${name}.`,
      ],
    };
  },
};
