import fc from 'fast-check';

/** Small valid HCL documents of the shapes that matter here, with strange white space, comments and texts. */
const name = fc.constantFrom('a', 'b_1', 'c-d', 'größe', 'file', 'for_each', 'source', 'x');
const plain = fc.constantFrom(
  'x',
  './m',
  '../../m',
  'é 你',
  '{',
  '}',
  '#',
  '//',
  '/* */',
  "'",
  '$',
  '%',
  '$$',
  'file(no)',
  '<<EOT',
  '',
);
const escaped = fc.constantFrom('\\"', '\\\\', '\\n', '\\u00e9', '$${', '%%{', '}');
const blank = fc.constantFrom('', ' ', '\t', ' /* " { */ ', '  ');
const newline = fc.constantFrom('\n', '\r\n', ' # " ${ {\n', ' // }\n', '\n\n', '\n/* x\n" */\n');
const breaks = fc.constantFrom('', ' ', '\n', ' # "\n', '/* ) */');

const { expression, quoted } = fc.letrec<Record<'expression' | 'quoted' | 'term' | 'call' | 'object' | 'list', string>>(
  (tie) => ({
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('term'),
      tie('quoted'),
      tie('call'),
      tie('object'),
      tie('list'),
      fc
        .tuple(tie('term'), blank, fc.constantFrom('+', '-', '==', '&&', '||', '<=', '%', '/'), blank, tie('term'))
        .map(([a, b, sign, c, d]) => `${a} ${b}${sign}${c} ${d}`),
      fc.tuple(tie('term'), tie('expression'), tie('expression')).map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
      fc.tuple(breaks, tie('expression'), breaks).map(([a, b, c]) => `(${a}${b}${c})`),
      fc.tuple(name, tie('expression'), tie('expression')).map(([a, b, c]) => `[for ${a}_ in ${b} : ${c}]`),
      fc.tuple(name, tie('expression'), tie('quoted')).map(([a, b, c]) => `{for ${a}_, v in ${b} : ${c} => v...}`),
    ),
    term: fc.constantFrom(
      '1',
      '-2.5',
      'true',
      'null',
      'var.a',
      'local.b["c"].d',
      'path.module',
      'aws_x.y[*].z',
      'each.key',
      'x.0.y',
      'x[var.i]',
    ),
    quoted: fc
      .array(
        fc.oneof(
          { depthSize: 'small' },
          plain,
          escaped,
          fc.tuple(breaks, tie('expression'), breaks).map((all) => `\${${all.join('')}}`),
        ),
        { maxLength: 4 },
      )
      .map((parts) => `"${quotedText(parts)}"`),
    call: fc
      .tuple(
        fc.constantFrom('file', 'templatefile', 'fileset', 'filemd5', 'fileexists', 'upper', 'merge', 'join', 'format'),
        breaks,
        fc.array(tie('expression'), { minLength: 1, maxLength: 2 }),
        breaks,
      )
      .map(([called, before, args, after]) => `${called}(${before}${args.join(`,${after}`)}${after})`),
    list: fc
      .tuple(fc.array(tie('expression'), { maxLength: 3 }), breaks)
      .map(([items, space]) => `[${space}${items.join(`,${space}`)}${space}]`),
    object: fc
      .tuple(
        fc.uniqueArray(
          fc.tuple(
            fc.oneof(
              name,
              name.map((key) => `"${key} k"`),
            ),
            fc.constantFrom('=', ' : '),
            tie('expression'),
          ),
          {
            selector: ([key]) => key,
            maxLength: 3,
          },
        ),
        fc.constantFrom(', ', '\n', ' # }\n', ',\n'),
      )
      .map(([items, separator]) => `{ ${items.map((item) => item.join('')).join(separator)} }`),
  }),
);

/** A `$` or `%` that stands before a brace would begin something else. */
function quotedText(parts: readonly string[]): string {
  return parts.reduce(
    (text, part) => (/[$%]$/.test(text) && /^[{$%]/.test(part) ? `${text} ${part}` : text + part),
    '',
  );
}

const heredoc = fc
  .tuple(
    fc.constantFrom('<<', '<<-'),
    fc.array(
      fc.oneof(
        plain,
        fc.constantFrom('  "', '\\', 'EOTX', ' EOT x', '$${x}'),
        expression.map((text) => `\${${text}}`),
      ),
      { maxLength: 5 },
    ),
    fc.constantFrom('', '  '),
  )
  .map(
    ([start, lines, indent]) =>
      `${start}EOT\n${lines.map((line) => `${line.replace(/^EOT$/, '')}\n`).join('')}${indent}EOT\n`,
  );

const value = fc.oneof({ weight: 5, arbitrary: expression }, { weight: 1, arbitrary: heredoc });
const line = fc.tuple(blank, blank, blank);

const attributes = fc
  .uniqueArray(fc.tuple(name, value, line, newline), {
    selector: ([key]) => key,
    maxLength: 3,
  })
  .map((all) => all.map(([key, text, [a, b, c], end]) => `${a}${key}${b}=${c}${text}${end}`).join(''));

const block = (head: string, ...bodies: fc.Arbitrary<string>[]) =>
  fc.tuple(fc.tuple(...bodies), newline).map(([body, end]) => `${head} {\n${body.join('')}}${end}`);
const argument = (key: string, arbitrary: fc.Arbitrary<string>) =>
  fc.tuple(arbitrary, newline).map(([text, end]) => `${key} = ${text}${end}`);
const rest = attributes.map((text) => text.replaceAll(/^(\s*(?:\/\* " \{ \*\/)?\s*)source/gm, '$1other'));

const top = fc.oneof(
  name.chain((label) =>
    block(
      `module "${label}"`,
      argument('source', fc.oneof(quoted, fc.constantFrom('"../a"', '"./b/c"', 'var.s', 'local.s'))),
      rest,
    ),
  ),
  name.chain((label) =>
    block(
      `data "terraform_remote_state" ${label}`,
      argument('backend', fc.constantFrom('"s3"', '"local"', 'var.b')),
      argument('config', expression),
    ),
  ),
  block('terraform', block('backend "s3"', attributes)),
  block('provider "aws"', attributes),
  block(
    'resource "x" "y"',
    attributes,
    block('dynamic "z"', argument('for_each', expression), block('content', attributes)),
  ),
  fc.tuple(expression, newline).map(([text, end]) => `output "o" { value = ${text} }${end}`),
);

export const documents: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '\ufeff', '\n', '# "\n'), fc.array(top, { minLength: 1, maxLength: 4 }))
  .map(([start, blocks]) => start + blocks.join(''));
