import type { ObjectValue, Value } from '../../go/value.ts';
import { decode, integer, list, OBJECT, RAW, type Shape, struct, text } from '../decode.ts';

/** The input of function-patch-and-transform, `pt.fn.crossplane.io/v1beta1 Resources`. An absent member is left out. */
export interface Resources {
  readonly patchSets?: readonly PatchSet[];
  readonly environment?: { readonly patches?: readonly Patch[] };
  readonly resources?: readonly Template[];
  readonly writeConnectionSecretToRef?: SecretReference;
}

export interface PatchSet {
  readonly name?: string;
  readonly patches?: readonly Patch[];
}

export interface SecretReference {
  readonly name?: string;
  readonly namespace?: string;
  readonly patches?: readonly Patch[];
}

export interface Template {
  readonly name?: string;
  readonly base?: Value;
  readonly patches?: readonly Patch[];
  readonly connectionDetails?: readonly ConnectionDetail[];
  readonly readinessChecks?: readonly ReadinessCheck[];
}

export interface Patch {
  readonly type?: string;
  readonly patchSetName?: string;
  readonly fromFieldPath?: string;
  readonly toFieldPath?: string;
  readonly combine?: Combine;
  readonly transforms?: readonly Transform[];
  readonly policy?: { readonly fromFieldPath?: string; readonly toFieldPath?: string };
}

export interface Combine {
  readonly strategy?: string;
  readonly variables?: readonly { readonly fromFieldPath?: string }[];
  readonly string?: { readonly fmt?: string };
}

export interface Transform {
  readonly type?: string;
  readonly math?: MathTransform;
  readonly map?: ObjectValue;
  readonly match?: MatchTransform;
  readonly string?: StringTransform;
  readonly convert?: ConvertTransform;
}

export interface MathTransform {
  readonly type?: string;
  readonly multiply?: bigint;
  readonly clampMin?: bigint;
  readonly clampMax?: bigint;
}

export interface MatchTransform {
  readonly patterns?: readonly MatchPattern[];
  readonly fallbackValue?: Value;
  readonly fallbackTo?: string;
}

export interface MatchPattern {
  readonly type?: string;
  readonly literal?: string;
  readonly regexp?: string;
  readonly result?: Value;
}

export interface StringTransform {
  readonly type?: string;
  readonly fmt?: string;
  readonly convert?: string;
  readonly trim?: string;
  readonly regexp?: { readonly match?: string; readonly group?: bigint };
  readonly join?: { readonly separator?: string };
  readonly replace?: { readonly search?: string; readonly replace?: string };
}

export interface ConvertTransform {
  readonly toType?: string;
  readonly format?: string;
}

export interface ConnectionDetail {
  readonly name?: string;
  readonly type?: string;
  readonly fromConnectionSecretKey?: string;
  readonly fromFieldPath?: string;
  readonly value?: string;
}

export interface ReadinessCheck {
  readonly type?: string;
  readonly fieldPath?: string;
  readonly matchString?: string;
  readonly matchInteger?: bigint;
  readonly matchCondition?: { readonly type?: string; readonly status?: string };
}

const v = (name: string, fields: () => Readonly<Record<string, Shape>>): Shape => struct(`v1beta1.${name}`, fields);

const TRANSFORM = v('Transform', () => ({
  type: text('v1beta1.TransformType'),
  math: v('MathTransform', () => ({
    type: text('v1beta1.MathTransformType'),
    multiply: integer(),
    clampMin: integer(),
    clampMax: integer(),
  })),
  map: { is: 'map', type: 'v1beta1.MapTransform', of: RAW },
  match: v('MatchTransform', () => ({
    patterns: list(
      v('MatchTransformPattern', () => ({
        type: text('v1beta1.MatchTransformPatternType'),
        literal: text(),
        regexp: text(),
        result: RAW,
      })),
      'v1beta1.MatchTransformPattern',
    ),
    fallbackValue: RAW,
    fallbackTo: text('v1beta1.MatchFallbackTo'),
  })),
  string: v('StringTransform', () => ({
    type: text('v1beta1.StringTransformType'),
    fmt: text(),
    convert: text('v1beta1.StringConversionType'),
    trim: text(),
    regexp: v('StringTransformRegexp', () => ({ match: text(), group: integer('int') })),
    join: v('StringTransformJoin', () => ({ separator: text() })),
    replace: v('StringTransformReplace', () => ({ search: text(), replace: text() })),
  })),
  convert: v('ConvertTransform', () => ({
    toType: text('v1beta1.TransformIOType'),
    format: text('v1beta1.ConvertTransformFormat'),
  })),
}));

const PATCH: Readonly<Record<string, Shape>> = {
  type: text('v1beta1.PatchType'),
  fromFieldPath: text(),
  toFieldPath: text(),
  combine: v('Combine', () => ({
    variables: list(
      v('CombineVariable', () => ({ fromFieldPath: text() })),
      'v1beta1.CombineVariable',
    ),
    strategy: text('v1beta1.CombineStrategy'),
    string: v('StringCombine', () => ({ fmt: text() })),
  })),
  transforms: list(TRANSFORM, 'v1beta1.Transform'),
  policy: v('PatchPolicy', () => ({
    fromFieldPath: text('v1beta1.FromFieldPathPolicy'),
    toFieldPath: text('v1beta1.ToFieldPathPolicy'),
  })),
};

const patches = (name: string, more: Readonly<Record<string, Shape>> = {}): Shape =>
  list(
    v(name, () => ({ ...PATCH, ...more })),
    `v1beta1.${name}`,
  );

const TEMPLATE = v('ComposedTemplate', () => ({
  name: text(),
  base: RAW,
  patches: patches('ComposedPatch', { patchSetName: text() }),
  connectionDetails: list(
    v('ConnectionDetail', () => ({
      name: text(),
      type: text('v1beta1.ConnectionDetailType'),
      fromConnectionSecretKey: text(),
      fromFieldPath: text(),
      value: text(),
    })),
    'v1beta1.ConnectionDetail',
  ),
  readinessChecks: list(
    v('ReadinessCheck', () => ({
      type: text('v1beta1.ReadinessCheckType'),
      fieldPath: text(),
      matchString: text(),
      matchInteger: integer(),
      matchCondition: v('MatchConditionReadinessCheck', () => ({
        type: text('v2.ConditionType'),
        status: text('v1.ConditionStatus'),
      })),
    })),
    'v1beta1.ReadinessCheck',
  ),
}));

const RESOURCES = v('Resources', () => ({
  ...OBJECT,
  patchSets: list(
    v('PatchSet', () => ({ name: text(), patches: patches('PatchSetPatch') })),
    'v1beta1.PatchSet',
  ),
  environment: v('Environment', () => ({ patches: patches('EnvironmentPatch') })),
  resources: list(TEMPLATE, 'v1beta1.ComposedTemplate'),
  writeConnectionSecretToRef: v('WriteConnectionSecretToRef', () => ({
    name: text(),
    namespace: text(),
    patches: patches('ConnectionSecretPatch'),
  })),
}));

/** @throws Failure in the words of the function's decoder. */
export function decodeInput(input: ObjectValue): Resources {
  return decode(input, RESOURCES) as unknown as Resources;
}
