import { describe, expect, it } from 'vitest';
import { lineOf, sentences } from '../src/places.ts';

const HCL = `terraform {}

module "network" {
  source = "../x"
}

  resource "aws_db_instance" "this" {
}
`;
const YAML = `apiVersion: v1
kind: ConfigMap
metadata:
  name: data
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  namespace: shop
  name: "data"
`;

describe('workflows, small ones: an annotation has whole sentences', () => {
  it.each([
    ['the data in it', 'Annotate it.', 'the data in it. Annotate it.'],
    ['It is lost.', 'Annotate it.', 'It is lost. Annotate it.'],
    ['it is lost', '', 'it is lost'],
  ])('%s | %s', (reason, wayOut, text) => {
    expect(sentences(reason, wayOut)).toBe(text);
  });
});

describe('the line on which a resource is written', () => {
  it.each([
    ['aws_db_instance.this', HCL, 7],
    ['aws_db_instance.this["a.b"]', HCL, 7],
    ['module.network.aws_vpc.this[0]', HCL, 3],
    ['module.network["x"].module.y.aws_vpc.this', HCL, 3],
    ['aws_db_instance.other', HCL, undefined],
    ['module.other.aws_vpc.this', HCL, undefined],
    ['/PersistentVolumeClaim/shop/data', YAML, 10],
    ['/ConfigMap/shop/data', YAML, 4],
    ['/Secret/shop/data', YAML, undefined],
    ['/PersistentVolumeClaim/shop/(.*)+$', YAML, undefined],
    ['(.*)+$', HCL, undefined],
    ['', HCL, undefined],
  ])('%s', (address, text, line) => {
    expect(lineOf(address, text)).toBe(line);
  });
});
