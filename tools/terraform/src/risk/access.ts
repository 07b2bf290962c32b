import { canonicalJson } from '@mainstem/change';
import { jsonInside, list, record } from '../json.ts';
import { trusted, wideGrants } from './policies.ts';
import type { Verdict } from './updates.ts';

type Values = Readonly<Record<string, unknown>>;

/** Attributes that hold a policy document, and whether it is one of an identity (no principal) or of a resource. */
const POLICY_ATTRIBUTES = [
  'policy',
  'assume_role_policy',
  'inline_policy',
  'access_policies',
  'resource_policy',
  'access_policy',
];
/** Managed policies that grant everything, or grants themselves. */
const ADMINISTRATIVE =
  /:(?:policy|cluster-access-policy)\/(?:AdministratorAccess\S*|PowerUserAccess|IAMFullAccess|AmazonEKS(?:Cluster)?AdminPolicy)$/;
/** Grantees of an ACL that are everybody, or everybody with an AWS account. */
const EVERYBODY = /\/global\/(?:AllUsers|AuthenticatedUsers)$/;

/**
 * Where a change opens something that was closed: only what is new against before counts, so a rule that was always there does not
 * ask again.
 *
 * @param before the values now; `undefined` for something new.
 * @param unknown the plan's mask of values that are known only at apply.
 */
export function accessVerdicts(type: string, before: unknown, after: unknown, unknown: unknown): Verdict[] {
  const [from, to] = [record(before), record(after)];
  const policies = POLICY_ATTRIBUTES.filter((name) => to[name] !== undefined && to[name] !== from[name]);
  const old = new Set(openings(type, from, policies).map(({ key }) => key));
  const verdicts: Verdict[] = openings(type, to, policies)
    .filter(({ key }) => !old.has(key))
    .map(({ reason, wayOut }) => ({ level: 'security', reason, wayOut }));
  verdicts.push(...trustVerdicts(before, from, to));
  for (const attribute of type.startsWith('aws_') ? POLICY_ATTRIBUTES : []) {
    if (record(unknown)[attribute] !== true) continue;
    // Elsewhere the attribute is optional, and unknown means AWS's own default.
    const always = attribute === 'assume_role_policy' || (attribute === 'policy' && /_policy$/.test(type));
    if (always) {
      verdicts.push({
        level: 'unknown',
        reason: `${attribute} is known only at apply, so what it grants cannot be judged`,
      });
    }
  }
  return verdicts;
}

/** Whom a role did not trust before. A new role trusts somebody by its nature: there only what is too wide is told. */
function trustVerdicts(before: unknown, from: Values, to: Values): Verdict[] {
  if (before === undefined || before === null) return [];
  const old = jsonInside(from.assume_role_policy);
  if (old === undefined) return [];
  const known = new Set(trusted(old).map(({ key }) => key));
  return trusted(jsonInside(to.assume_role_policy))
    .filter(({ key }) => !known.has(key) && !key.startsWith('* '))
    .map(({ what }) => ({
      level: 'security',
      reason: `assume_role_policy ${what}, which it did not before`,
      wayOut: 'Make sure that this principal is meant, or take it out again.',
    }));
}

interface Opening {
  readonly key: string;
  readonly reason: string;
  readonly wayOut: string;
}

/** @param policies the attributes whose policies are looked at: one that stays opens nothing new. */
function openings(type: string, values: Values, policies: readonly string[]): Opening[] {
  if (Object.keys(values).length === 0) return [];
  return [...networkOpenings(type, values), ...publicOpenings(type, values), ...policyOpenings(type, values, policies)];
}

/** The whole internet, or so much of it that a few such ranges are all of it. */
const WORLD = {
  has: (range: string) => {
    const [address = '', bits = ''] = range.split('/');
    const size = Number(bits);
    if (bits === '' || !Number.isInteger(size)) return false;
    return address.includes(':') ? size < 16 && !/^f[cde]/i.test(address) : size < 8;
  },
};
const NARROW = 'Name the address ranges or security groups that need it.';

function networkOpenings(type: string, values: Values): Opening[] {
  const open = (rule: Values, ranges: readonly unknown[]): Opening[] =>
    ranges
      .filter((range) => WORLD.has(String(range)))
      .map((range) => ({
        key: canonicalJson(
          ['network', range, rule.protocol ?? rule.ip_protocol, rule.from_port, rule.to_port].map(
            (part) => part ?? null,
          ),
        ),
        reason: `${ports(rule)} opened to the whole internet (${range})`,
        wayOut: NARROW,
      }));
  switch (type) {
    case 'aws_security_group':
    case 'aws_default_security_group':
      return list(values.ingress).flatMap((rule) =>
        open(record(rule), [...list(record(rule).cidr_blocks), ...list(record(rule).ipv6_cidr_blocks)]),
      );
    case 'aws_security_group_rule':
      return values.type === 'ingress'
        ? open(values, [...list(values.cidr_blocks), ...list(values.ipv6_cidr_blocks)])
        : [];
    case 'aws_vpc_security_group_ingress_rule':
      return open(values, [values.cidr_ipv4, values.cidr_ipv6]);
    case 'aws_eks_cluster':
      return list(values.vpc_config).flatMap((config) => {
        const { endpoint_public_access: open, public_access_cidrs: ranges } = record(config);
        if (open !== true || (list(ranges).length > 0 && !list(ranges).some((range) => WORLD.has(String(range)))))
          return [];
        return [
          {
            key: 'endpoint',
            reason: "the cluster's API answers the whole internet",
            wayOut: 'Set endpoint_public_access = false or public_access_cidrs.',
          },
        ];
      });
    default:
      return [];
  }
}

function ports(rule: Values): string {
  const protocol = String(rule.ip_protocol ?? rule.protocol ?? '');
  if (protocol === '-1' || protocol === 'all') return 'every port is';
  const [from, to] = [rule.from_port, rule.to_port];
  return from === to ? `port ${from} (${protocol}) is` : `ports ${from}-${to} (${protocol}) are`;
}

function publicOpenings(type: string, values: Values): Opening[] {
  const found: Opening[] = [];
  const add = (when: boolean, reason: string, wayOut: string) => {
    if (when) found.push({ key: reason, reason, wayOut });
  };
  if (type === 'aws_s3_bucket' || type === 'aws_s3_bucket_acl' || type === 'aws_s3_object') {
    const acl = String(values.acl ?? '');
    add(
      /^(public-read|public-read-write|authenticated-read)$/.test(acl),
      `the ACL ${acl} lets everybody in`,
      'Use acl = "private", and a bucket policy for those who need it.',
    );
  }
  for (const policy of list(values.access_control_policy))
    for (const grant of list(record(policy).grant))
      for (const grantee of list(record(grant).grantee)) {
        add(
          EVERYBODY.test(String(record(grantee).uri ?? '')),
          `the ACL grants ${record(grant).permission} to everybody`,
          'Take the grant out; a bucket policy names those who need it.',
        );
      }
  if (type === 'aws_s3_bucket_public_access_block' || type === 'aws_s3_account_public_access_block') {
    for (const name of ['block_public_acls', 'block_public_policy', 'ignore_public_acls', 'restrict_public_buckets']) {
      add(values[name] === false, `${name} is off: the bucket can be made public`, `Set ${name} = true.`);
    }
  }
  add(
    values.publicly_accessible === true,
    'publicly_accessible: it gets a public address',
    'Set publicly_accessible = false.',
  );
  if (type === 'aws_lambda_permission')
    add(values.principal === '*', 'everybody may call the function', 'Name the principal, and a source_arn.');
  if (type === 'aws_lambda_function_url')
    add(
      values.authorization_type === 'NONE',
      'the URL of the function asks for no credentials',
      'Set authorization_type = "AWS_IAM".',
    );
  if (type === 'aws_lambda_layer_version_permission')
    add(
      values.principal === '*' && !values.organization_id,
      'everybody may use the layer',
      'Name the account, or the organization_id.',
    );
  for (const account of list(values.shared_accounts))
    add(account === 'all', 'everybody may restore the snapshot', 'Name the accounts.');
  for (const options of list(values.metadata_options))
    add(
      record(options).http_tokens === 'optional',
      'the instance metadata answers requests without a token (IMDSv1)',
      'Set http_tokens = "required".',
    );
  if (type === 'aws_ec2_instance_metadata_defaults')
    add(
      values.http_tokens === 'optional',
      'the instance metadata answers requests without a token (IMDSv1)',
      'Set http_tokens = "required".',
    );
  if (type === 'aws_ebs_encryption_by_default')
    add(values.enabled === false, 'new volumes are not encrypted', 'Set enabled = true.');
  if (type === 'aws_ec2_serial_console_access')
    add(values.enabled === true, 'consoles of machines can be opened', 'Set enabled = false.');
  if (type === 'aws_ami_launch_permission')
    add(values.group === 'all', 'everybody may start the image', 'Name the accounts.');
  if (/_policy_attachment$/.test(type) || type === 'aws_eks_access_policy_association') {
    const arn = String(values.policy_arn ?? values.managed_policy_arn ?? '');
    add(
      ADMINISTRATIVE.test(arn),
      `${arn} is attached: it grants nearly everything`,
      'Attach a policy with only the actions that are needed.',
    );
  }
  if (type === 'aws_iam_role')
    for (const arn of list(values.managed_policy_arns)) {
      add(
        ADMINISTRATIVE.test(String(arn)),
        `${arn} is attached: it grants nearly everything`,
        'Attach a policy with only the actions that are needed.',
      );
    }
  if (type === 'aws_iam_access_key')
    add(true, 'a long-lived access key is made', 'Use a role: IAM Identity Center for people, OIDC for workflows.');
  add(
    values.storage_encrypted === false || (type === 'aws_ebs_volume' && values.encrypted === false),
    'the data is not encrypted at rest',
    'Set it to true; changing it later replaces the resource.',
  );
  if (type === 'aws_kms_key')
    add(
      values.enable_key_rotation === false && values.key_usage !== 'SIGN_VERIFY',
      'the key is not rotated',
      'Set enable_key_rotation = true.',
    );
  if (type === 'aws_cloudtrail')
    add(values.enable_logging === false, 'the trail no longer records', 'Set enable_logging = true.');
  if (type === 'aws_guardduty_detector') add(values.enable === false, 'threat detection is off', 'Set enable = true.');
  return found;
}

function policyOpenings(type: string, values: Values, policies: readonly string[]): Opening[] {
  if (!type.startsWith('aws_')) return [];
  return policies.flatMap((attribute) => {
    const value = values[attribute];
    const documents = Array.isArray(value) ? value.map((item) => record(item).policy) : [value];
    return documents.flatMap((document) =>
      wideGrants(jsonInside(document)).map(({ key, what }) => ({
        key: `${attribute} ${key}`,
        reason: `${attribute} ${what}`,
        wayOut: 'Name the actions, resources and principals that are needed.',
      })),
    );
  });
}

/** Removing these opens something or stops a record. */
const GUARDS: Readonly<Record<string, string>> = {
  aws_s3_bucket_public_access_block: 'the bucket can be made public',
  aws_s3_account_public_access_block: 'buckets of the account can be made public',
  aws_s3_bucket_server_side_encryption_configuration: 'new objects lose the chosen encryption key',
  aws_cloudtrail: 'API calls are no longer recorded',
  aws_config_configuration_recorder: 'configuration changes are no longer recorded',
  aws_guardduty_detector: 'threats are no longer detected',
  aws_securityhub_account: 'findings are no longer collected',
  aws_wafv2_web_acl: 'requests are no longer filtered',
  aws_wafv2_web_acl_association: 'requests are no longer filtered',
  aws_wafregional_web_acl_association: 'requests are no longer filtered',
  aws_route53_resolver_firewall_rule_group_association: 'names are no longer filtered',
  aws_route53_resolver_query_log_config_association: 'queries are no longer recorded',
  aws_network_acl_association: 'the subnet falls back to the default list',
  aws_ssoadmin_permissions_boundary_attachment: 'the permissions boundary is gone',
  aws_iam_account_password_policy: 'passwords follow the weaker rules of AWS',
  aws_iam_virtual_mfa_device: 'its user signs in without a second factor',
  aws_codecommit_approval_rule_template_association: 'changes need no approval by it',
  aws_securityhub_configuration_policy_association: 'the accounts are no longer held to the policy',
  aws_securityhub_standards_control_association: 'the control is no longer what was chosen',
  aws_inspector2_member_association: 'the account is no longer scanned',
  aws_flow_log: 'network traffic is no longer recorded',
  aws_organizations_policy: 'the guard rail of the organization is gone',
  aws_organizations_policy_attachment: 'the guard rail of the organization is gone',
  aws_network_acl: 'its subnets fall back to the default list',
};

/** What is no longer guarded when a resource of this type goes. */
export function guardVerdicts(type: string): Verdict[] {
  const reason = GUARDS[type];
  return reason === undefined
    ? []
    : [{ level: 'security', reason, wayOut: 'Keep it, or put its replacement in place first.' }];
}
