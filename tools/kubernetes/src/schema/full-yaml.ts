import { type Document, type LineCounter, parseDocument, type ScalarTag } from 'yaml';

/**
 * Scalars as the API machinery's YAML 1.1 reader takes them where YAML 1.2 differs and it matters: `0644` is octal (file
 * modes), `yes` and `on` are booleans.
 */
const OLD_SCALARS: ScalarTag[] = [
  {
    tag: 'tag:yaml.org,2002:int',
    identify: () => false,
    default: true,
    test: /^0[0-7]+$/,
    resolve: (text) => Number.parseInt(text, 8),
  },
  {
    tag: 'tag:yaml.org,2002:bool',
    identify: () => false,
    default: true,
    test: /^(?:yes|Yes|YES|on|On|ON|no|No|NO|off|Off|OFF)$/,
    resolve: (text) => /^(?:y|on)/i.test(text),
  },
];

/** Parses one document as Kubernetes reads it, with positions. Repeated keys are no error here: `validateManifests` finds them. */
export function parseFully(text: string, lineCounter: LineCounter): Document {
  return parseDocument(text, {
    prettyErrors: false,
    logLevel: 'silent',
    merge: true,
    uniqueKeys: false,
    customTags: (tags) => [...OLD_SCALARS, ...tags],
    lineCounter,
  });
}
