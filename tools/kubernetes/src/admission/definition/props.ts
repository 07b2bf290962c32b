import type { Json } from '../json.ts';

/*
 * What a CustomResourceDefinition says, after it was read by its shape (shapes.ts): absent is absent or null in the text,
 * everything else has its type.
 */

export interface RuleProps {
  readonly rule?: string;
  readonly message?: string;
  readonly messageExpression?: string;
  readonly reason?: string;
  readonly fieldPath?: string;
  readonly optionalOldSelf?: boolean;
}

/** JSONSchemaProps. */
export interface Props {
  readonly id?: string;
  readonly $schema?: string;
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string;
  readonly format?: string;
  readonly title?: string;
  readonly default?: Json;
  readonly nullable?: boolean;
  readonly pattern?: string;
  readonly uniqueItems?: boolean;
  readonly maxItems?: bigint;
  readonly maxProperties?: bigint;
  readonly required?: readonly string[];
  readonly items?: Props | readonly Props[];
  readonly allOf?: readonly Props[];
  readonly oneOf?: readonly Props[];
  readonly anyOf?: readonly Props[];
  readonly not?: Props;
  readonly properties?: Readonly<Record<string, Props>>;
  readonly additionalProperties?: Props | boolean;
  readonly patternProperties?: Readonly<Record<string, Props>>;
  readonly dependencies?: Readonly<Record<string, Props | readonly string[]>>;
  readonly additionalItems?: Props | boolean;
  readonly definitions?: Readonly<Record<string, Props>>;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
  readonly 'x-kubernetes-embedded-resource'?: boolean;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-list-type'?: string;
  readonly 'x-kubernetes-map-type'?: string;
  readonly 'x-kubernetes-validations'?: readonly RuleProps[];
}

export interface Subresources {
  readonly status?: object;
  readonly scale?: {
    readonly specReplicasPath?: string;
    readonly statusReplicasPath?: string;
    readonly labelSelectorPath?: string;
  };
}

export interface Column {
  readonly name?: string;
  readonly type?: string;
  readonly format?: string;
  readonly jsonPath?: string;
}

export interface SelectableField {
  readonly jsonPath?: string;
}

export interface VersionProps {
  readonly name?: string;
  readonly served?: boolean;
  readonly storage?: boolean;
  readonly deprecated?: boolean;
  readonly deprecationWarning?: string;
  readonly schema?: { readonly openAPIV3Schema?: Props };
  readonly subresources?: Subresources;
  readonly additionalPrinterColumns?: readonly Column[];
  readonly selectableFields?: readonly SelectableField[];
}

export interface Names {
  readonly plural?: string;
  readonly singular?: string;
  readonly shortNames?: readonly string[];
  readonly kind?: string;
  readonly listKind?: string;
  readonly categories?: readonly string[];
}

export interface Service {
  readonly namespace?: string;
  readonly name?: string;
  readonly path?: string;
  readonly port?: bigint;
}

export interface Conversion {
  readonly strategy?: string;
  readonly webhook?: {
    readonly clientConfig?: { readonly url?: string; readonly service?: Service };
    readonly conversionReviewVersions?: readonly string[];
  };
}

export interface SpecProps {
  readonly group?: string;
  readonly names?: Names;
  readonly scope?: string;
  readonly versions?: readonly VersionProps[];
  readonly conversion?: Conversion;
  readonly preserveUnknownFields?: boolean;
}

/** The one schema of items; lists of schemas are not supported. */
export function itemsOf({ items }: Props): Props | undefined {
  return items === undefined || Array.isArray(items) ? undefined : (items as Props);
}

/** The schema of a map's values, where they have one. */
export function valuesOf({ additionalProperties }: Props): Props | undefined {
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

export function isEmpty(value: object | undefined): boolean {
  return value === undefined || Object.keys(value).length === 0;
}
