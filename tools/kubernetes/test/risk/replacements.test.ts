import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { effectOf, exportedArguments, isExported } from '../../src/preview/risk/managed/replacements.ts';

const folder = join(process.env.MAINSTEM_UPSTREAM ?? '', 'provider-upjet-aws');
const missing =
  process.env.MAINSTEM_UPSTREAM !== undefined && existsSync(folder) ? undefined : 'MAINSTEM_UPSTREAM is not set';

test('what the documentation says of a few arguments is what the provider answered', () => {
  const effects = ['storageEncrypted', 'engine', 'identifier', 'allocatedStorage', 'dbSubnetGroupName'].map((name) =>
    effectOf('rds/Instance', name),
  );
  expect(effects).toEqual(['replace', 'replace', 'in-place', 'in-place', 'in-place']);
  expect(effectOf('sqs/Queue', 'fifoQueue')).toBe('replace');
  expect(effectOf('s3/Bucket', 'forceDestroy')).toBe('in-place');
  expect(effectOf('redshift/Cluster', 'nodeType')).toBeUndefined();
});

/** Arguments that Crossplane's own provider adds, or that came after the release that was asked. */
const NEWER: Readonly<Record<string, readonly string[]>> = {
  'cloudwatch/MetricAlarm': ['evaluationCriteria', 'evaluationInterval'],
  'eks/PodIdentityAssociation': ['disableSessionTags', 'targetRoleArn', 'targetRoleArnRef', 'targetRoleArnSelector'],
  'iam/Policy': ['delayAfterPolicyCreationInMs'],
  'rds/Cluster': ['autoGeneratePassword', 'autoMinorVersionUpgrade'],
  'rds/Instance': ['autoGeneratePassword'],
  's3/Bucket': ['bucketNamespace'],
  's3/BucketPublicAccessBlock': ['skipDestroy'],
};

test.skipIf(missing !== undefined)(
  `every argument of the provider's kinds is in the table (skipped: ${missing ?? 'not'})`,
  () => {
    const open: Record<string, string[]> = {};
    for (const file of readdirSync(folder)) {
      const service = /^([a-z0-9]+)\.aws\.m\.upbound\.io_/.exec(file)?.[1];
      if (service === undefined) continue;
      const { spec } = parse(readFileSync(join(folder, file), 'utf8'));
      const kind = `${service}/${spec.names.kind}`;
      expect(isExported(kind), kind).toBe(true);
      const given = Object.keys(
        spec.versions[0].schema.openAPIV3Schema.properties.spec.properties.forProvider.properties,
      );
      const known = exportedArguments(kind);
      const unknown = given.filter(
        (name) =>
          name !== 'region' && effectOf(kind, name) === undefined && !known.some((one) => one.startsWith(`${name}.`)),
      );
      if (unknown.length > 0) open[kind] = unknown;
    }
    expect(open).toEqual(NEWER);
  },
);
