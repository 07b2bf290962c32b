export const id = 137;
export const ids = [137];
export const modules = {

/***/ 7939:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ SCANNERS),
  Z: () => (/* binding */ buildGraph)
});

// EXTERNAL MODULE: ./tools/change/src/paths.ts
var src_paths = __webpack_require__(3870);
// EXTERNAL MODULE: ./tools/argocd/src/located.ts
var src_located = __webpack_require__(4462);
// EXTERNAL MODULE: ./tools/change/src/errors.ts
var errors = __webpack_require__(6247);
;// CONCATENATED MODULE: ./tools/argocd/src/unknown.ts

/**
 * Two private characters that stand in a string for text that only a cluster, or another system, could tell. They pass
 * through joins and splits of paths like any other character and become wildcards in the end.
 */
const UNKNOWN_NAME = '\uE000'; // cannot hold a slash: the name of a cluster, the value of a label
const UNKNOWN_TEXT = '\uE001'; // may hold anything
/** True when a part of the text is unknown. */
function isUnknown(text) {
    return text.includes(UNKNOWN_NAME) || text.includes(UNKNOWN_TEXT);
}
/** The text with `*` for each unknown part: as people write it, and as the best guess for folders. */
function guessOf(text) {
    return text.replaceAll(/[\uE000\uE001]+/g, '*');
}
/**
 * A glob that every value the text could have matches, `*` where no slash is possible.
 *
 * @param literal how to write the known parts; by default their own wildcards mean themselves.
 */
function globOf(path, literal = escapeGlob) {
    const parts = path.split('/');
    const back = parts.lastIndexOf('..');
    const known = parts.findIndex((part) => part.includes(UNKNOWN_TEXT));
    // `..` takes away a part, and which one cannot be told when one before it may be several.
    if (known >= 0 && known < back)
        return [...parts.slice(0, known).map(literal), '**'].join('/');
    return parts
        .map((part) => (part === UNKNOWN_TEXT ? '**' : literal(part).replaceAll(/\uE000*\uE001[\uE000\uE001]*/g, '**')))
        .join('/')
        .replaceAll(/\uE000+/g, '*');
}
/** Globs for everything at or below the folders that an unknown path could be. */
function widenedTo(path) {
    const glob = globOf(path);
    if (glob === '' || glob === '.')
        return '**';
    return glob.endsWith('/**') || glob === '**' ? glob : `${glob}/**`;
}
/** True when the path could be this one, `*` taken to stay within one part. */
function couldBe(path, pattern) {
    return (0,src_paths/* matchesGlob */.kt)(path, escapeGlob(pattern).replaceAll(/[\uE000\uE001]+/g, '*'));
}
/** A text whose characters `[`, `{`, `?` and `*` mean themselves in a glob: they become `?`, which is no narrower. */
function escapeGlob(text) {
    return text.replaceAll(/[[{?*]/g, '?');
}

;// CONCATENATED MODULE: ./tools/argocd/src/template/value.ts

/*
 * Values as a Go template sees them: `string`, `boolean`, `null` (nil), `number` for float64, which is what every number of
 * JSON or YAML becomes, `bigint` for the integers that templates write or compute, arrays, plain objects. `undefined` is what a
 * missing key gives. Unknown parts of a text are the characters of `unknown.ts`; an unknown value of any type is such a text.
 */
/** What Go's text/template, or a function, refuses: Argo CD reports an error and leaves the Applications as they are. */
class TemplateFailure extends Error {
}
/** What this engine does not evaluate: the value is unknown. */
class Unsupported extends Error {
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isNil(value) {
    return value === null || value === undefined;
}
/** True for a text that is unknown, or that has unknown parts. */
function isUnknownValue(value) {
    return typeof value === 'string' && isUnknown(value);
}
/** True when the value, or anything in it, is unknown. */
function holdsUnknown(value) {
    if (typeof value === 'string')
        return isUnknown(value);
    if (Array.isArray(value))
        return value.some(holdsUnknown);
    return isMapping(value) && Object.entries(value).some(([key, item]) => isUnknown(key) || holdsUnknown(item));
}
/** Whether a condition holds; `undefined` when it cannot be told. https://pkg.go.dev/text/template#IsTrue */
function truth(value) {
    if (isUnknownValue(value))
        return value.replaceAll(/[\uE000\uE001]/g, '') === '' ? undefined : true;
    if (Array.isArray(value))
        return value.length > 0;
    if (isMapping(value))
        return Object.keys(value).length > 0;
    return !isNil(value) && value !== '' && value !== false && value !== 0 && value !== 0n && !Number.isNaN(value);
}
/** The name of a value's type, as Go's messages and `%!s(…)` write it. */
function typeName(value) {
    if (isNil(value))
        return '<nil>';
    if (typeof value === 'bigint')
        return 'int';
    if (typeof value === 'number')
        return 'float64';
    if (typeof value === 'boolean')
        return 'bool';
    if (Array.isArray(value))
        return '[]interface {}';
    return typeof value === 'string' ? 'string' : 'map[string]interface {}';
}
/** A value as Go's `%v` writes it. */
function printed(value) {
    if (typeof value === 'string')
        return value;
    if (isNil(value))
        return '<nil>';
    if (typeof value === 'number')
        return printedFloat(value);
    if (Array.isArray(value))
        return `[${value.map(printed).join(' ')}]`;
    if (!isMapping(value))
        return String(value);
    const entries = sortedKeys(value).map((key) => `${key}:${printed(value[key])}`);
    return `map[${entries.join(' ')}]`;
}
/** Go writes 1000000 as `1e+06`: strconv's format `g` takes an exponent from six digits before the point on. */
const EXPONENT = 6;
/** A float64 as `%v` writes it. */
function printedFloat(value) {
    if (Number.isNaN(value))
        return 'NaN';
    if (!Number.isFinite(value))
        return value > 0 ? '+Inf' : '-Inf';
    if (Object.is(value, -0))
        return '-0';
    const [mantissa = '', power = '0'] = value.toExponential().split('e');
    const exponent = Number(power);
    if (value !== 0 && (exponent < -4 || exponent >= EXPONENT)) {
        return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
    }
    return exponent < 0 ? value.toFixed(mantissa.replace(/\D/g, '').length - 1 - exponent) : String(value);
}
/** The keys of a mapping in the order in which Go templates range over them: by bytes. */
function sortedKeys(mapping) {
    return Object.keys(mapping).sort((a, b) => (a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b))));
}
/** The value below a key or an index of a value that may be unknown; `undefined` when there is none. */
function member(value, key) {
    if (isUnknownValue(value))
        return value;
    if (isUnknown(key))
        return UNKNOWN_TEXT;
    return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

;// CONCATENATED MODULE: ./tools/argocd/src/template/comparison.ts


/**
 * `eq`: whether the first operand equals any of the others. Operands of different types are a mistake, but for nil.
 * https://pkg.go.dev/text/template#hdr-Functions
 */
function isEqual(first, others) {
    if (others.length === 0)
        throw new TemplateFailure('missing argument for comparison');
    let isUnsure = false;
    for (const other of others) {
        if (isUnknownValue(first) || isUnknownValue(other))
            isUnsure = true;
        else if (isNil(first) || isNil(other)) {
            if (isNil(first) && isNil(other))
                return true;
        }
        else if (typeof first === 'object' || typeof other === 'object') {
            throw new TemplateFailure(`non-comparable types ${typeName(first)} and ${typeName(other)}`);
        }
        else if (typeof first !== typeof other)
            throw incompatible(first, other);
        else if (first === other)
            return true;
    }
    return isUnsure ? UNKNOWN_TEXT : false;
}
/** `lt` and its like: numbers of one type, or texts by bytes. */
function compared(a, b, holds) {
    if (isUnknownValue(a) || isUnknownValue(b))
        return UNKNOWN_TEXT;
    if (typeof a === 'number' && typeof b === 'number')
        return holds(a - b);
    if (typeof a === 'bigint' && typeof b === 'bigint')
        return holds(a < b ? -1 : a > b ? 1 : 0);
    if (typeof a === 'string' && typeof b === 'string')
        return holds(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    throw incompatible(a, b);
}
function incompatible(a, b) {
    return new TemplateFailure(`incompatible types for comparison: ${typeName(a)} and ${typeName(b)}`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./tools/argocd/src/template/arguments.ts

/*
 * What Go checks when a template calls a function: the types of its arguments.
 */
function textOfArgument(value) {
    if (typeof value !== 'string')
        throw wrongType('string', value);
    return value;
}
/** An `int`: of a template's own numbers, not of those that JSON or YAML holds (they are float64). */
function integerOfArgument(value) {
    if (typeof value !== 'bigint')
        throw wrongType('int', value);
    return Number(value);
}
function booleanOfArgument(value) {
    if (typeof value !== 'boolean')
        throw wrongType('bool', value);
    return value;
}
function mappingOfArgument(value) {
    if (!isMapping(value))
        throw wrongType('map[string]interface {}', value);
    return value;
}
function listOfArgument(value) {
    if (!Array.isArray(value))
        throw new TemplateFailure(`a list was expected, and this is ${typeName(value)}`);
    return value;
}
/** Sprig's toInt64: numbers lose what is behind the point, texts that are no number are 0. */
function asInteger(value) {
    if (typeof value === 'bigint')
        return value;
    if (typeof value === 'number')
        return Number.isFinite(value) ? BigInt(Math.trunc(value)) : 0n;
    if (typeof value === 'boolean')
        return value ? 1n : 0n;
    if (typeof value !== 'string')
        return 0n;
    return /^[+-]?(?:0|[1-9]\d*)$/.test(value) ? BigInt(value.replace(/^\+/, '')) : 0n;
}
function wrongType(wanted, value) {
    return new TemplateFailure(isNil(value)
        ? `invalid value; expected ${wanted}`
        : `wrong type for value; expected ${wanted}; got ${typeName(value)}`);
}

;// CONCATENATED MODULE: ./tools/argocd/src/template/names.ts

/** A name as Argo CD's `normalize` and `…Normalized` parameters write it: RFC 1123, at most 253 characters. */
function normalizedName(name) {
    const text = name.toLowerCase().replaceAll(/[^a-z0-9.\-\uE000\uE001]/g, '-');
    return text
        .slice(0, 253)
        .replace(/^[-.]+/, '')
        .replace(/[-.]+$/, '');
}
/**
 * Argo CD's `slugify [longest [smart]] name`: dashes for all that is no letter or digit, cut at a dash where that is possible.
 * (docs/operator-manual/applicationset/GoTemplate.md)
 */
function slug(operands) {
    const longest = operands.length > 1 ? integerOfArgument(operands[0]) : 50;
    const smart = operands.length > 2 ? booleanOfArgument(operands[1]) : true;
    let text = normalizedName(operands.length === 0 ? '' : textOfArgument(operands.at(-1)));
    if (!smart && longest > 0)
        text = text.slice(0, longest);
    text = text
        .replaceAll(/[^a-z0-9_-]/g, '-')
        .replaceAll(/-+/g, '-')
        .replace(/^[-_]+|[-_]+$/g, '');
    if (!smart || longest <= 0 || text.length <= longest)
        return text;
    const dash = text.lastIndexOf('-', longest);
    return text.slice(0, dash > 0 ? dash : longest);
}

;// CONCATENATED MODULE: ./tools/argocd/src/template/printf.ts


/**
 * Go's fmt.Sprintf with the verbs %s, %d, %v, %q, %t and %%, a width, and `-` and `0`.
 * https://pkg.go.dev/fmt
 *
 * @throws Unsupported for any other verb or flag.
 */
function sprintf(format, values) {
    let used = 0;
    const text = format.replaceAll(/%([-+# 0]*)(\d*)(?:\.(\d*))?(.?)/gs, (all, flags, width, precision, verb) => {
        if (verb === '%')
            return '%';
        if (precision !== undefined || /[+# ]/.test(flags) || !'sdvqt'.includes(verb) || verb === '') {
            throw new Unsupported(`printf with ${all} is not evaluated here`);
        }
        if (used >= values.length)
            return `%!${verb}(MISSING)`;
        return padded(formatted(verb, values[used++]), flags, width, verb);
    });
    if (used >= values.length)
        return text;
    const extra = values.slice(used).map((value) => (isNil(value) ? '<nil>' : `${knownType(value)}=${printed(value)}`));
    return `${text}%!(EXTRA ${extra.join(', ')})`;
}
function formatted(verb, value) {
    if (isUnknownValue(value))
        return verb === 's' || verb === 'v' ? value : UNKNOWN_TEXT;
    if (verb === 'v')
        return printed(value);
    if (isNil(value))
        return `%!${verb}(<nil>)`;
    if (typeof value === 'object') {
        if (verb === 's' && Array.isArray(value) && value.every((item) => typeof item === 'string'))
            return printed(value);
        throw new Unsupported(`printf of a list or a mapping with %${verb} is not evaluated here`);
    }
    if (verb === 's' && typeof value === 'string')
        return value;
    if (verb === 'q' && typeof value === 'string')
        return quotedText(value);
    if (verb === 'd' && typeof value === 'bigint')
        return String(value);
    if (verb === 't' && typeof value === 'boolean')
        return String(value);
    if (verb === 'q' && typeof value === 'bigint')
        throw new Unsupported('printf of a number with %q is not evaluated here');
    return `%!${verb}(${knownType(value)}=${printed(value)})`;
}
/** An integer may be an int or an int64 in Go, and only the message of a mistake tells them apart. */
function knownType(value) {
    if (typeof value === 'bigint')
        throw new Unsupported('printf of an integer with a verb for something else');
    return typeName(value);
}
function padded(text, flags, width, verb) {
    const wanted = Number(width);
    if (wanted === 0)
        return text;
    if (isUnknown(text))
        return UNKNOWN_TEXT;
    if (flags.includes('-'))
        return text + ' '.repeat(Math.max(0, wanted - [...text].length));
    if (!flags.includes('0'))
        return ' '.repeat(Math.max(0, wanted - [...text].length)) + text;
    if (verb !== 'd' || !/^-?\d+$/.test(text))
        throw new Unsupported('printf of a text with leading zeros is not evaluated here');
    const sign = text.startsWith('-') ? '-' : '';
    return sign + text.slice(sign.length).padStart(wanted - sign.length, '0');
}
/** A text as %q writes it. */
function quotedText(text) {
    const escaped = text.replaceAll(/["\\\p{Cc}]/gu, (char) => {
        const code = char.charCodeAt(0);
        return ESCAPES[char] ?? (code < 0x80 ? `\\x${hex(code, 2)}` : `\\u${hex(code, 4)}`);
    });
    if (/[^ \p{L}\p{M}\p{N}\p{P}\p{S}\uE000\uE001]/u.test(escaped)) {
        throw new Unsupported('quoting of white space beyond ASCII is not evaluated here');
    }
    return `"${escaped}"`;
}
function hex(code, digits) {
    return code.toString(16).padStart(digits, '0');
}
const ESCAPES = {
    '"': '\\"',
    '\\': '\\\\',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\x07': '\\a',
    '\b': '\\b',
    '\f': '\\f',
    '\v': '\\v',
};

;// CONCATENATED MODULE: ./tools/argocd/src/template/text-functions.ts





/** Functions of texts: sprig's (https://masterminds.github.io/sprig/strings.html) and Argo CD's own. */
const TEXT_FUNCTIONS = {
    lower: (value) => perCharacter(textOfArgument(value), (char) => char.toLowerCase()),
    upper: (value) => perCharacter(textOfArgument(value), (char) => char.toUpperCase()),
    title: (value) => {
        const plain = textOfArgument(value);
        if (!isAscii(plain))
            throw new Unsupported('title of a text beyond ASCII is not evaluated here');
        return plain.replaceAll(/(?<![A-Za-z0-9_])[a-z]/g, (char) => char.toUpperCase());
    },
    trim: (value) => textOfArgument(value).trim(),
    trimAll: (cut, value) => trimmed(textOfArgument(value), textOfArgument(cut), true, true),
    trimPrefix: (prefix, value) => withoutPrefix(textOfArgument(value), textOfArgument(prefix)),
    trimSuffix: (suffix, value) => withoutSuffix(textOfArgument(value), textOfArgument(suffix)),
    hasPrefix: (prefix, value) => textOfArgument(value).startsWith(textOfArgument(prefix)),
    hasSuffix: (suffix, value) => textOfArgument(value).endsWith(textOfArgument(suffix)),
    contains: (part, value) => textOfArgument(value).includes(textOfArgument(part)),
    replace: (from, to, value) => {
        const [old, now] = [textOfArgument(from), textOfArgument(to)];
        return textOfArgument(value).replaceAll(old, () => now);
    },
    repeat: (count, value) => textOfArgument(value).repeat(Math.max(0, integerOfArgument(count))),
    nospace: (value) => textOfArgument(value).replaceAll(/\s/g, ''),
    trunc: (count, value) => truncated(integerOfArgument(count), textOfArgument(value)),
    substr: (start, end, value) => {
        const [from, to, whole] = [integerOfArgument(start), integerOfArgument(end), textOfArgument(value)];
        if (from < 0)
            return bytes(whole, 0, to);
        return to < 0 || to > Buffer.byteLength(whole) ? bytes(whole, from) : bytes(whole, from, to);
    },
    indent: (count, value) => indented(integerOfArgument(count), textOfArgument(value)),
    nindent: (count, value) => `\n${indented(integerOfArgument(count), textOfArgument(value))}`,
    quote: (...values) => values
        .filter((value) => !isNil(value))
        .map((value) => quotedText(printed(value)))
        .join(' '),
    squote: (...values) => values
        .filter((value) => !isNil(value))
        .map((value) => `'${printed(value)}'`)
        .join(' '),
    cat: (...values) => values
        .filter((value) => !isNil(value))
        .map(printed)
        .join(' '),
    toString: (value) => printed(value),
    printf: (format, ...values) => sprintf(textOfArgument(format), values),
    print: (...values) => sprint(values),
    println: (...values) => `${values.map(printed).join(' ')}\n`,
    splitList: (separator, value) => textOfArgument(value).split(textOfArgument(separator)),
    split: (separator, value) => Object.fromEntries(textOfArgument(value)
        .split(textOfArgument(separator))
        .map((part, index) => [`_${index}`, part])),
    join: (separator, value) => {
        const items = Array.isArray(value) ? value : isNil(value) ? [] : [value];
        return items
            .filter((item) => !isNil(item))
            .map(printed)
            .join(textOfArgument(separator));
    },
    sortAlpha: (value) => {
        const items = Array.isArray(value) ? listOfArgument(value).filter((item) => !isNil(item)) : [value];
        return items.map(printed).sort(byBytes);
    },
    b64enc: (value) => Buffer.from(textOfArgument(value)).toString('base64'),
    sha256sum: (value) => (0,external_node_crypto_.createHash)('sha256').update(textOfArgument(value)).digest('hex'),
    sha1sum: (value) => (0,external_node_crypto_.createHash)('sha1').update(textOfArgument(value)).digest('hex'),
    // Paths: Go's path package, for the paths that Git has.
    base: (value) => {
        const path = textOfArgument(value).replace(/\/+$/, '');
        return textOfArgument(value) === '' ? '.' : path === '' ? '/' : path.slice(path.lastIndexOf('/') + 1);
    },
    dir: (value) => {
        const path = textOfArgument(value);
        if (!/^[^/]+(?:\/[^/]+)*$/.test(path) || /(?:^|\/)\.{1,2}(?:\/|$)/.test(path)) {
            if (path === '')
                return '.';
            throw new Unsupported('dir of a path that is not clean is not evaluated here');
        }
        return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
    },
    ext: (value) => /\.[^./]*$/.exec(textOfArgument(value))?.[0] ?? '',
    normalize: (value) => normalizedName(textOfArgument(value)),
    slugify: (...operands) => slug(operands),
};
function byBytes(a, b) {
    return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
function isAscii(value) {
    return Buffer.byteLength(value) === value.length;
}
/** Go maps one character to one: `ß` stays `ß`. */
function perCharacter(value, change) {
    if (isAscii(value))
        return change(value);
    return [...value].map((char) => ([...change(char)].length === 1 ? change(char) : char)).join('');
}
function trimmed(value, cut, left, right) {
    let [start, end] = [0, value.length];
    while (left && start < end && cut.includes(value[start] ?? ''))
        start++;
    while (right && end > start && cut.includes(value[end - 1] ?? ''))
        end--;
    return value.slice(start, end);
}
function withoutPrefix(value, prefix) {
    return value.startsWith(prefix) ? value.slice(prefix.length) : value;
}
function withoutSuffix(value, suffix) {
    return suffix !== '' && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value;
}
function truncated(count, value) {
    const length = Buffer.byteLength(value);
    if (count < 0 && length + count > 0)
        return bytes(value, length + count);
    return count >= 0 && length > count ? bytes(value, 0, count) : value;
}
/** Part of a text by bytes, as Go slices. */
function bytes(value, from, to) {
    const all = Buffer.from(value);
    const part = all.subarray(from, to);
    const result = part.toString('utf8');
    if (from > all.length || (to ?? from) < from || Buffer.byteLength(result) !== part.length) {
        throw new Unsupported('a text cut outside its characters is not evaluated here');
    }
    return result;
}
function indented(count, value) {
    const pad = ' '.repeat(Math.max(0, count));
    return pad + value.replaceAll('\n', `\n${pad}`);
}
/** fmt.Sprint: a space between operands when neither is a text. */
function sprint(values) {
    return values.reduce((result, value, index) => {
        const space = index > 0 && typeof value !== 'string' && typeof values[index - 1] !== 'string';
        return result + (space ? ' ' : '') + printed(value);
    }, '');
}

// EXTERNAL MODULE: ./tools/change/src/digest.ts
var digest = __webpack_require__(3244);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./tools/argocd/src/template/yaml-text.ts


/*
 * YAML as sigs.k8s.io/yaml reads and writes it: YAML 1.1, where `yes` is a boolean; keys sorted, lists not indented.
 */
const READING = { version: '1.1', logLevel: 'silent' };
const WRITING = {
    version: '1.1',
    sortMapEntries: true,
    indentSeq: false,
    lineWidth: 0,
    aliasDuplicateObjects: false,
    singleQuote: true,
};
function fromYaml(text) {
    try {
        return (0,dist/* parse */.qg)(text, READING);
    }
    catch {
        throw new TemplateFailure('a text is no YAML');
    }
}
/** @param value what JSON can hold. */
function toYaml(value) {
    const document = new dist/* Document */.yo(value, WRITING);
    (0,dist/* visit */.YR)(document, {
        Scalar: (_key, node) => {
            if (typeof node.value === 'string')
                node.type = styleOf(node.value);
        },
    });
    return document.toString(WRITING).replace(/\n$/, '');
}
/** What a plain text could be read as, apart from a text. */
const { tags } = new dist/* Document */.yo(null, WRITING).schema;
/** Double quotes where a plain text would be read as something else, single ones where YAML's marks would be misread. */
function styleOf(text) {
    const isOther = tags.some((tag) => 'test' in tag && tag.default === true && tag.test?.test(text) === true);
    if (text === '' || isOther)
        return dist/* Scalar */.X5.QUOTE_DOUBLE;
    if (text.includes('\n'))
        return dist/* Scalar */.X5.BLOCK_LITERAL;
    if (/[^\P{C}\uE000\uE001]/u.test(text))
        return dist/* Scalar */.X5.QUOTE_DOUBLE;
    return /^["']/.test((0,dist/* stringify */.As)(text, WRITING)) ? dist/* Scalar */.X5.QUOTE_SINGLE : dist/* Scalar */.X5.PLAIN;
}

;// CONCATENATED MODULE: ./tools/argocd/src/template/value-functions.ts




/** Functions of lists, mappings and numbers: sprig's, and Argo CD's toYaml and fromYaml. */
const VALUE_FUNCTIONS = {
    list: (...items) => items,
    tuple: (...items) => items,
    first: (value) => listOfArgument(value)[0],
    last: (value) => listOfArgument(value).at(-1),
    rest: (value) => listOfArgument(value).slice(1),
    initial: (value) => listOfArgument(value).slice(0, -1),
    reverse: (value) => [...listOfArgument(value)].reverse(),
    append: (value, item) => [...listOfArgument(value), item],
    push: (value, item) => [...listOfArgument(value), item],
    prepend: (value, item) => [item, ...listOfArgument(value)],
    concat: (...lists) => lists.flatMap((items) => [...listOfArgument(items)]),
    has: (needle, value) => !isNil(value) && listOfArgument(value).some((item) => same(item, needle)),
    without: (value, ...gone) => listOfArgument(value).filter((item) => !gone.some((other) => same(item, other))),
    uniq: (value) => listOfArgument(value).filter((item, index, all) => all.findIndex((other) => same(other, item)) === index),
    compact: (value) => listOfArgument(value).filter((item) => truth(item) === true),
    until: (count) => Array.from({ length: Math.max(0, integerOfArgument(count)) }, (_, index) => BigInt(index)),
    dict: (...pairs) => {
        const result = {};
        for (let index = 0; index < pairs.length; index += 2) {
            result[printed(pairs[index])] = index + 1 < pairs.length ? pairs[index + 1] : '';
        }
        return result;
    },
    get: (value, key) => {
        const found = mappingOfArgument(value);
        return Object.hasOwn(found, textOfArgument(key)) ? (found[textOfArgument(key)] ?? null) : '';
    },
    hasKey: (value, key) => Object.hasOwn(mappingOfArgument(value), textOfArgument(key)),
    dig: (...operands) => {
        const path = operands.slice(0, -2).map(textOfArgument);
        const [fallback, root] = operands.slice(-2);
        if (path.length === 0)
            throw new TemplateFailure('dig needs at least three arguments');
        let current = mappingOfArgument(root);
        for (const [index, key] of path.entries()) {
            if (!isMapping(current))
                throw new TemplateFailure(`dig finds no mapping at ${path.slice(0, index).join('.')}`);
            if (!Object.hasOwn(current, key))
                return fallback;
            current = current[key];
        }
        return current;
    },
    pick: (value, ...keys) => {
        const wanted = new Set(keys.map(textOfArgument));
        return Object.fromEntries(Object.entries(mappingOfArgument(value)).filter(([key]) => wanted.has(key)));
    },
    omit: (value, ...keys) => {
        const gone = new Set(keys.map(textOfArgument));
        return Object.fromEntries(Object.entries(mappingOfArgument(value)).filter(([key]) => !gone.has(key)));
    },
    keys: (...maps) => {
        const found = maps.flatMap((value) => Object.keys(mappingOfArgument(value)));
        if (found.length > 1)
            throw new Unsupported('the order of keys is random in Go');
        return found;
    },
    int: (value) => asInteger(value),
    int64: (value) => asInteger(value),
    atoi: (value) => asInteger(textOfArgument(value)),
    add: (...values) => values.reduce((sum, value) => sum + asInteger(value), 0n),
    add1: (value) => asInteger(value) + 1n,
    sub: (a, b) => asInteger(a) - asInteger(b),
    mul: (a, ...values) => values.reduce((product, value) => product * asInteger(value), asInteger(a)),
    div: (a, b) => divided(a, b, (x, y) => x / y),
    mod: (a, b) => divided(a, b, (x, y) => x % y),
    max: (...values) => values.map(asInteger).reduce((most, value) => (value > most ? value : most)),
    min: (...values) => values.map(asInteger).reduce((least, value) => (value < least ? value : least)),
    ternary: (yes, no, condition) => (booleanOfArgument(condition) ? yes : no),
    kindOf: (value) => kindOf(value),
    kindIs: (kind, value) => textOfArgument(kind) === kindOf(value),
    fail: (message) => {
        throw new TemplateFailure(textOfArgument(message));
    },
    toJson: (value) => toJson(value, true),
    toRawJson: (value) => toJson(value, false),
    fromJson: (value) => {
        try {
            return JSON.parse(textOfArgument(value));
        }
        catch {
            return undefined;
        }
    },
    toYaml: (value) => toYaml(plain(value)),
    fromYaml: (value) => {
        const found = parsedYaml(value);
        return isMapping(found) ? found : isNil(found) ? {} : failed('a mapping');
    },
    fromYamlArray: (value) => {
        const found = parsedYaml(value);
        return Array.isArray(found) ? found : isNil(found) ? [] : failed('a list');
    },
};
function parsedYaml(value) {
    return plain(fromYaml(textOfArgument(value)));
}
function failed(wanted) {
    throw new TemplateFailure(`the YAML of a text is not ${wanted}`);
}
/** A value for JSON or YAML: integers as numbers, keys sorted. */
function plain(value) {
    if (typeof value === 'bigint')
        return Number(value);
    if (Array.isArray(value))
        return value.map(plain);
    if (value instanceof Date)
        throw new Unsupported('a date in YAML is not evaluated here');
    if (!isMapping(value))
        return value ?? null;
    return Object.fromEntries(sortedKeys(value).map((key) => [key, plain(value[key])]));
}
/** encoding/json: keys sorted; `<`, `>` and `&` escaped unless raw. */
function toJson(value, escapes) {
    const json = JSON.stringify(plain(value));
    const safe = json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
    if (!escapes)
        return safe;
    return safe.replaceAll(/[<>&]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`);
}
function kindOf(value) {
    if (isNil(value))
        return 'invalid';
    if (typeof value === 'bigint')
        throw new Unsupported('the kind of a computed integer is not evaluated here');
    if (typeof value === 'number')
        return 'float64';
    if (typeof value === 'boolean')
        return 'bool';
    if (Array.isArray(value))
        return 'slice';
    return isMapping(value) ? 'map' : 'string';
}
function divided(a, b, operation) {
    const divisor = asInteger(b);
    if (divisor === 0n)
        throw new TemplateFailure('integer divide by zero');
    return operation(asInteger(a), divisor);
}
/** reflect.DeepEqual: an integer of the template never equals a float64. */
function same(a, b) {
    if (typeof a === 'bigint' || typeof b === 'bigint')
        return a === b;
    return typeof a === typeof b && (0,digest/* canonicalJson */.d)(plain(a)) === (0,digest/* canonicalJson */.d)(plain(b));
}

;// CONCATENATED MODULE: ./tools/argocd/src/template/functions.ts





/**
 * Calls a function of a template.
 *
 * @param operands evaluated only when the function needs them: `and` and `or` stop early.
 * @returns its value; an unknown text where an operand is not known.
 * @throws TemplateFailure where Go fails, Unsupported for a function or a use that is not evaluated here.
 */
function callFunction(name, operands) {
    if (name === 'and' || name === 'or')
        return shortCircuit(name, operands);
    const values = operands.map((operand) => operand());
    const special = Object.hasOwn(SPECIAL, name) ? SPECIAL[name] : undefined;
    if (special !== undefined)
        return special(values);
    const table = Object.hasOwn(TEXT_FUNCTIONS, name) ? TEXT_FUNCTIONS : VALUE_FUNCTIONS;
    const call = Object.hasOwn(table, name) ? table[name] : undefined;
    if (call === undefined)
        throw new Unsupported(`the function ${name} is not evaluated here`);
    if (values.length < call.length || (values.length > call.length && !VARIADIC.has(name))) {
        throw new TemplateFailure(`wrong number of arguments for ${name}: ${values.length}`);
    }
    if (!CARRIES_UNKNOWN.has(name) && values.some(holdsUnknown))
        return unknownResult(name, values);
    return call(...values);
}
const VARIADIC = new Set('quote squote cat printf print println slugify list tuple concat without dict dig pick omit keys add mul max min'.split(' '));
/** Functions whose result is right around the unknown parts of their operands. */
const CARRIES_UNKNOWN = new Set('quote squote cat printf print println join toString list tuple first last rest initial reverse append push prepend concat dict indent nindent'.split(' '));
/** Functions that cannot bring a slash into a text that has none. */
const KEEPS_NAMES = new Set('lower upper title trim trimAll trimPrefix trimSuffix nospace trunc substr base ext normalize slugify'.split(' '));
function unknownResult(name, values) {
    const isName = values.every((value) => typeof value !== 'string' || !(value.includes(UNKNOWN_TEXT) || value.includes('/')));
    return KEEPS_NAMES.has(name) && isName ? UNKNOWN_NAME : UNKNOWN_TEXT;
}
function shortCircuit(name, operands) {
    if (operands.length === 0)
        throw new TemplateFailure(`wrong number of arguments for ${name}: 0`);
    let value;
    for (const operand of operands) {
        value = operand();
        const holds = truth(value);
        if (holds === undefined)
            return UNKNOWN_TEXT;
        if (holds === (name === 'or'))
            return value;
    }
    return value;
}
const SPECIAL = {
    not: ([value]) => negated(truth(value)),
    eq: ([first, ...others]) => isEqual(first, others),
    ne: ([a, b]) => {
        const equal = isEqual(a, [b]);
        return typeof equal === 'boolean' ? !equal : equal;
    },
    lt: ([a, b]) => compared(a, b, (order) => order < 0),
    le: ([a, b]) => compared(a, b, (order) => order <= 0),
    gt: ([a, b]) => compared(a, b, (order) => order > 0),
    ge: ([a, b]) => compared(a, b, (order) => order >= 0),
    len: ([value]) => {
        if (isUnknownValue(value))
            return UNKNOWN_TEXT;
        if (typeof value === 'string')
            return BigInt(Buffer.byteLength(value));
        if (Array.isArray(value))
            return BigInt(value.length);
        if (isMapping(value))
            return BigInt(Object.keys(value).length);
        throw new TemplateFailure(`len of ${typeName(value)}`);
    },
    index: ([value, ...keys]) => keys.reduce(indexed, value),
    empty: ([value]) => negated(truth(value)),
    default: ([fallback, value]) => {
        const holds = truth(value);
        if (holds === undefined)
            return typeof fallback === 'string' && !fallback.includes('/') ? value : UNKNOWN_TEXT;
        return holds ? value : fallback;
    },
    coalesce: (values) => {
        for (const value of values) {
            const holds = truth(value);
            if (holds === undefined)
                return UNKNOWN_TEXT;
            if (holds)
                return value;
        }
        return undefined;
    },
};
function negated(holds) {
    return holds === undefined ? UNKNOWN_TEXT : !holds;
}
function indexed(value, key) {
    if (isUnknownValue(value))
        return value;
    if (isUnknownValue(key))
        return UNKNOWN_TEXT;
    if (isNil(value))
        throw new TemplateFailure('index of untyped nil');
    if (isMapping(value)) {
        if (typeof key !== 'string')
            throw new TemplateFailure(`a mapping has no key of type ${typeName(key)}`);
        return member(value, key);
    }
    if (typeof key !== 'bigint')
        throw new TemplateFailure(`cannot index ${typeName(value)} with ${typeName(key)}`);
    if (typeof value === 'string')
        throw new Unsupported('the index of a text is not evaluated here');
    if (!Array.isArray(value))
        throw new TemplateFailure(`can't index item of type ${typeName(value)}`);
    if (key < 0n || key >= BigInt(value.length))
        throw new TemplateFailure(`index out of range: ${key}`);
    return value[Number(key)];
}

;// CONCATENATED MODULE: ./tools/argocd/src/template/lex.ts
/**
 * Splits a Go template into text and actions: `{{- ` and ` -}}` take the white space of the text beside them, comments go.
 * https://pkg.go.dev/text/template#hdr-Text_and_spaces
 */
function splitTemplate(template) {
    const pieces = [];
    let at = 0;
    let trimStart = false;
    for (;;) {
        const start = template.indexOf('{{', at);
        let text = start < 0 ? template.slice(at) : template.slice(at, start);
        if (trimStart)
            text = text.replace(/^[ \t\r\n]+/, '');
        const end = start < 0 ? -1 : endOfAction(template, start + 2);
        let action = start < 0 || end < 0 ? '' : template.slice(start + 2, end);
        if (/^-[ \t\r\n]/.test(action)) {
            action = action.slice(1);
            text = text.replace(/[ \t\r\n]+$/, '');
        }
        if (text !== '')
            pieces.push({ type: 'text', text });
        if (start < 0)
            return pieces;
        if (end < 0)
            return [...pieces, { type: 'broken', text: template.slice(start) }];
        trimStart = /[ \t\r\n]-$/.test(action);
        if (trimStart)
            action = action.slice(0, -1);
        action = action.trim();
        if (!/^\/\*[\s\S]*\*\/$/.test(action))
            pieces.push({ type: 'action', text: action });
        at = end + 2;
    }
}
/** The offset of the `}}` that ends an action; one inside a string or a comment does not. */
function endOfAction(template, start) {
    const comment = /-?\s*\/\*/y;
    comment.lastIndex = start;
    if (comment.test(template))
        return template.indexOf('}}', template.indexOf('*/', start));
    for (let at = start; at < template.length; at++) {
        const char = template[at];
        if (char === '`') {
            at = template.indexOf('`', at + 1);
            if (at < 0)
                return -1;
        }
        else if (char === '"') {
            at++;
            while (at < template.length && template[at] !== '"')
                at += template[at] === '\\' ? 2 : 1;
        }
        else if (char === '}' && template[at + 1] === '}')
            return at;
    }
    return -1;
}
const TOKEN = /(\s*)(?:(\.[\w.]*)|\$(\w*)((?:\.\w+)*)|("(?:[^"\\]|\\.)*")|`([^`]*)`|([+-]?\d+)(?![\w.])|([+-]?\d+\.\d+)(?![\w.])|([A-Za-z_]\w*)|(:=|[()|,=]))/y;
/** The tokens of one action; `undefined` when it holds something that this engine does not read. */
function tokenize(action) {
    const tokens = [];
    const text = action.trim();
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < text.length) {
        const match = TOKEN.exec(text);
        if (match === null)
            return undefined;
        const [, space = '', field, variable, below = '', quoted, raw, integer, float, word, mark] = match;
        if (field !== undefined)
            tokens.push({ type: 'field', path: keysOf(field), joined: space === '' });
        else if (variable !== undefined)
            tokens.push({ type: 'variable', name: variable, path: keysOf(below) });
        else if (quoted !== undefined) {
            const value = unquoted(quoted);
            if (value === undefined)
                return undefined;
            tokens.push({ type: 'literal', value });
        }
        else if (raw !== undefined)
            tokens.push({ type: 'literal', value: raw });
        else if (integer !== undefined) {
            if (/^[+-]?0\d/.test(integer))
                return undefined; // octal in Go
            tokens.push({ type: 'literal', value: BigInt(integer.replace(/^\+/, '')) });
        }
        else if (float !== undefined)
            tokens.push({ type: 'literal', value: Number(float) });
        else if (word !== undefined)
            tokens.push(WORDS.get(word) ?? { type: 'word', text: word });
        else
            tokens.push({ type: mark });
    }
    return tokens;
}
const WORDS = new Map([
    ['true', { type: 'literal', value: true }],
    ['false', { type: 'literal', value: false }],
    ['nil', { type: 'literal', value: null }],
]);
function keysOf(path) {
    return path.split('.').filter((key) => key !== '');
}
/** A Go string literal; those of its escapes that JSON has as well. */
function unquoted(quoted) {
    try {
        const value = JSON.parse(quoted);
        return typeof value === 'string' ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./tools/argocd/src/template/parse.ts

const parsed = new Map();
/** A template that is filled in for a thousand Applications is parsed once. */
const MOST_PARSED = 2000;
/** Parses a Go template. Never throws: what cannot be read is an `opaque` node. */
function parseTemplate(template) {
    let nodes = parsed.get(template);
    if (nodes === undefined) {
        const reader = { pieces: splitTemplate(template), at: 0 };
        const list = readBlock(reader);
        // An `end` too many, or an `else` without an `if`.
        if (reader.at < reader.pieces.length)
            list.push(opaque(reader.pieces[reader.at]));
        if (parsed.size >= MOST_PARSED)
            parsed.clear();
        parsed.set(template, list);
        nodes = list;
    }
    return nodes;
}
const CLOSING = /^(?:end|else)\b/;
function readBlock(reader) {
    const nodes = [];
    for (; reader.at < reader.pieces.length; reader.at++) {
        const piece = reader.pieces[reader.at];
        if (piece.type === 'text')
            nodes.push(piece);
        else if (piece.type === 'broken')
            nodes.push({ type: 'opaque', reason: 'an action {{ … does not end', text: piece.text });
        else if (CLOSING.test(piece.text))
            return nodes;
        else if (/^(?:define|template|block)\b/.test(piece.text)) {
            nodes.push({ type: 'opaque', reason: `{{ ${piece.text} }} is not evaluated here` });
            reader.at = reader.pieces.length; // where its body ends does not matter: nothing about the rest is known
        }
        else if (piece.text === 'break' || piece.text === 'continue')
            nodes.push({ type: piece.text });
        else
            nodes.push(readAction(piece.text, reader));
    }
    return nodes;
}
function readAction(text, reader) {
    const control = /^(if|with|range)\b([\s\S]*)$/.exec(text);
    if (control === null) {
        const pipeline = parsePipeline(text);
        return pipeline === undefined ? opaque({ type: 'action', text }) : { type: 'print', pipeline };
    }
    return readControl(control[1], control[2] ?? '', reader);
}
function readControl(type, condition, reader) {
    reader.at++;
    const then = readBlock(reader);
    let otherwise = [];
    const closing = reader.pieces[reader.at];
    if (closing?.type === 'action' && closing.text !== 'end') {
        const chained = /^else\s+(if|with)\b([\s\S]*)$/.exec(closing.text);
        if (chained !== null)
            otherwise = [readControl(chained[1], chained[2] ?? '', reader)];
        else {
            reader.at++;
            otherwise = readBlock(reader);
            const end = reader.pieces[reader.at];
            if (end?.type !== 'action' || end.text !== 'end' || closing.text !== 'else')
                return broken(type, reader);
        }
    }
    else if (closing === undefined)
        return broken(type, reader);
    const pipeline = parsePipeline(condition);
    if (pipeline === undefined)
        return opaque({ type: 'action', text: `${type}${condition}` });
    return { type, pipeline, then, else: otherwise };
}
function broken(type, reader) {
    reader.at = reader.pieces.length;
    return { type: 'opaque', reason: `{{ ${type} }} has no {{ end }}` };
}
function opaque(piece) {
    return { type: 'opaque', reason: `{{ ${piece?.type === 'action' ? piece.text : '…'} }} cannot be read` };
}
function parsePipeline(text) {
    const list = tokenize(text);
    if (list === undefined || list.length === 0)
        return undefined;
    const tokens = { list, at: 0 };
    const pipeline = readPipeline(tokens);
    return tokens.at === list.length ? pipeline : undefined;
}
function readPipeline(tokens) {
    const { variables, assigns } = readVariables(tokens);
    const commands = [];
    do {
        const command = readCommand(tokens);
        if (command === undefined || command.length === 0)
            return undefined;
        commands.push(command);
    } while (tokens.list[tokens.at]?.type === '|' && ++tokens.at > 0);
    return { variables, assigns, commands };
}
/** `$a :=`, `$a =`, and `$index, $item :=` of a range. */
function readVariables(tokens) {
    const [first, second, third, fourth] = tokens.list.slice(tokens.at, tokens.at + 4);
    const isSet = (token) => token?.type === ':=' || token?.type === '=';
    if (first?.type === 'variable' && first.path.length === 0) {
        if (isSet(second)) {
            tokens.at += 2;
            return { variables: [first.name], assigns: second?.type === '=' };
        }
        if (second?.type === ',' && third?.type === 'variable' && isSet(fourth)) {
            tokens.at += 4;
            return { variables: [first.name, third.name], assigns: fourth?.type === '=' };
        }
    }
    return { variables: [], assigns: false };
}
function readCommand(tokens) {
    const operands = [];
    for (;;) {
        const token = tokens.list[tokens.at];
        if (token === undefined || token.type === ')' || token.type === '|')
            return operands;
        const operand = readOperand(token, tokens);
        if (operand === undefined)
            return undefined;
        operands.push(operand);
    }
}
function readOperand(token, tokens) {
    tokens.at++;
    switch (token.type) {
        case 'field':
        case 'variable':
        case 'literal':
            return token;
        case 'word':
            return { type: 'function', name: token.text };
        case '(': {
            const pipeline = readPipeline(tokens);
            if (pipeline === undefined || tokens.list[tokens.at]?.type !== ')')
                return undefined;
            const below = tokens.list[++tokens.at];
            if (below?.type !== 'field' || !below.joined)
                return { type: 'pipeline', pipeline, path: [] };
            tokens.at++;
            return { type: 'pipeline', pipeline, path: below.path };
        }
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./tools/argocd/src/template/evaluate.ts





/**
 * Executes a Go template as Argo CD's ApplicationSet controller does (text/template with sprig's functions).
 *
 * @returns the text. What cannot be told, because a value is unknown, a function is not known here, or Go would fail, is an unknown
 *   part of it; the rest is right.
 */
function executeTemplate(template, data) {
    const run = { data, text: '', variables: [['', data.root]] };
    execute(parseTemplate(template), data.root, run);
    return run.text;
}
function execute(nodes, dot, run) {
    const depth = run.variables.length;
    for (const node of nodes) {
        const signal = executeNode(node, dot, run);
        if (signal !== undefined) {
            run.variables.length = depth;
            return signal;
        }
    }
    run.variables.length = depth;
    return undefined;
}
function executeNode(node, dot, run) {
    switch (node.type) {
        case 'text':
            run.text += node.text;
            return undefined;
        case 'opaque':
            run.data.note(node.reason);
            run.text += node.text ?? UNKNOWN_TEXT;
            return undefined;
        case 'break':
        case 'continue':
            return node.type;
        case 'print':
            run.text += attempt(run, () => {
                const value = evaluate(node.pipeline, dot, run);
                if (node.pipeline.variables.length > 0)
                    return '';
                return isNil(value) ? run.data.absent : printed(value);
            });
            return undefined;
        default: {
            const depth = run.variables.length;
            const value = attempt(run, () => evaluate(node.pipeline, dot, run, node.type !== 'range'));
            const signal = node.type === 'range' ? executeRange(node, value, dot, run) : executeBranch(node, value, dot, run);
            run.variables.length = depth;
            return signal;
        }
    }
}
function executeBranch(node, value, dot, run) {
    const holds = truth(value);
    if (holds === undefined)
        return leaveOpen(node, run);
    return execute(holds ? node.then : node.else, holds && node.type === 'with' ? value : dot, run);
}
function executeRange(node, value, dot, run) {
    if (isUnknownValue(value))
        return leaveOpen(node, run);
    const items = [];
    if (Array.isArray(value))
        items.push(...value.map((item, index) => [BigInt(index), item]));
    else if (isMapping(value))
        items.push(...sortedKeys(value).map((key) => [key, value[key]]));
    else if (!isNil(value)) {
        run.data.note(`range over ${typeName(value)} is not evaluated here`);
        return leaveOpen(node, run);
    }
    if (items.length === 0)
        return execute(node.else, dot, run);
    const { variables, assigns } = node.pipeline;
    for (const [key, item] of items) {
        const depth = run.variables.length;
        const values = variables.length === 1 ? [item] : [key, item];
        variables.forEach((name, index) => {
            setVariable(name, values[index], assigns, run);
        });
        const signal = execute(node.then, item, run);
        run.variables.length = Math.max(depth, 1);
        if (signal === 'break')
            break;
    }
    return undefined;
}
/** Which branch is taken cannot be told: its text is unknown, and so is every variable that it sets. */
function leaveOpen(node, run) {
    run.text += UNKNOWN_TEXT;
    for (const name of assignedIn([...node.then, ...node.else]))
        setVariable(name, UNKNOWN_TEXT, true, run);
    return undefined;
}
function assignedIn(nodes) {
    return nodes.flatMap((node) => {
        if (!('pipeline' in node))
            return [];
        const own = node.pipeline.assigns ? node.pipeline.variables : [];
        return 'then' in node ? [...own, ...assignedIn(node.then), ...assignedIn(node.else)] : own;
    });
}
function attempt(run, action) {
    try {
        return action();
    }
    catch (error) {
        if (!(error instanceof TemplateFailure || error instanceof Unsupported))
            throw error;
        run.data.note(error instanceof Unsupported ? (0,errors/* messageOf */.bD)(error) : `Argo CD would fail to fill in a template: ${(0,errors/* messageOf */.bD)(error)}`);
        return UNKNOWN_TEXT;
    }
}
/** @param sets whether the pipeline's variables are set to its value; those of a range are set to its items. */
function evaluate(pipeline, dot, run, sets = true) {
    let value;
    pipeline.commands.forEach((command, index) => {
        value = evaluateCommand(command, dot, run, index === 0 ? [] : [value]);
    });
    if (sets)
        for (const name of pipeline.variables)
            setVariable(name, value, pipeline.assigns, run);
    return value;
}
function evaluateCommand(operands, dot, run, piped) {
    const [first, ...rest] = operands;
    if (first?.type === 'function') {
        const lazy = [
            ...rest.map((operand) => () => evaluateOperand(operand, dot, run)),
            ...piped.map((value) => () => value),
        ];
        return callFunction(first.name, lazy);
    }
    if (first === undefined || rest.length > 0 || piped.length > 0) {
        throw new TemplateFailure('something that is no function has arguments');
    }
    return evaluateOperand(first, dot, run);
}
function evaluateOperand(operand, dot, run) {
    switch (operand.type) {
        case 'literal':
            return operand.value;
        case 'field':
            return fieldOf(dot, operand.path, run);
        case 'variable':
            return fieldOf(variableOf(operand.name, run), operand.path, run);
        case 'pipeline':
            return fieldOf(evaluate(operand.pipeline, dot, run), operand.path, run);
        default:
            return callFunction(operand.name, []);
    }
}
function fieldOf(value, path, run) {
    if (path.length === 0)
        return value;
    if (value === run.data.root) {
        const found = run.data.field(path);
        if (found !== undefined)
            return found;
    }
    let current = value;
    for (const key of path) {
        if (isUnknownValue(current))
            return current;
        if (current === null)
            throw new TemplateFailure(`nil pointer evaluating interface {}.${key}`);
        if (current === undefined)
            return undefined;
        if (!isMapping(current))
            throw new TemplateFailure(`can't evaluate field ${key} in type ${typeName(current)}`);
        const next = member(current, key);
        if (next === undefined && run.data.missingIsError)
            throw new TemplateFailure(`map has no entry for key "${key}"`);
        current = next;
    }
    return current;
}
function variableOf(name, run) {
    const found = run.variables.findLast(([key]) => key === name);
    if (found === undefined)
        throw new TemplateFailure(`undefined variable "$${name}"`);
    return found[1];
}
function setVariable(name, value, assigns, run) {
    const known = assigns ? run.variables.findLast(([key]) => key === name) : undefined;
    if (known === undefined)
        run.variables.push([name, value]);
    else
        known[1] = value;
}

;// CONCATENATED MODULE: ./tools/argocd/src/parameters.ts






const EVERYTHING_UNKNOWN = { values: {}, open: true };
/**
 * Fills in a template string.
 *
 * Sources: `spec.goTemplate: true` is Go's text/template; otherwise `{{name}}` is looked up as a whole, white space around
 * it left out (Argo CD, applicationset/utils/utils.go).
 *
 * @returns the text; what cannot be told is one of the characters of `unknown.ts`.
 */
function fillTemplate(template, parameters, dialect, filling = {}) {
    if (!template.includes('{{'))
        return template;
    if (dialect === 'simple')
        return fillSimple(template, parameters, filling);
    const { note, missingIsError = false } = filling;
    return executeTemplate(template, {
        root: parameters.values,
        field: (path) => lookUp(path, parameters),
        missingIsError,
        // Nobody relies on a missing value: for finding folders it could be anything.
        absent: note === undefined ? UNKNOWN_TEXT : '<no value>',
        note: note ?? (() => { }),
    });
}
function fillSimple(template, parameters, { keep = false, note }) {
    let text = '';
    let at = 0;
    for (;;) {
        const start = template.indexOf('{{', at);
        const end = start < 0 ? -1 : template.indexOf('}}', start);
        if (start < 0 || end < 0)
            return text + template.slice(at);
        const written = template.slice(start, end + 2);
        const name = written.slice(2, -2).trim();
        text += template.slice(at, start);
        at = end + 2;
        const isLeft = (keep && isAbsent(name, parameters)) || (note !== undefined && isNoText(name, parameters));
        text += isLeft ? written : simpleValue(name, parameters);
        if (isLeft && !keep)
            note?.(`there is no parameter ${name}: Argo CD leaves ${written} as it is`);
    }
}
/** Only texts are filled in (fasttemplate's tag function in applicationset/utils/utils.go). */
function isNoText(name, { values, open }) {
    const value = values[name];
    return value === undefined ? !open : typeof value !== 'string';
}
/** A generator's own `path` is not there yet when the parameters of the one before it are filled in. */
function isAbsent(name, { values, open }) {
    return values[name] === undefined && (!open || /^path\b/.test(name));
}
function simpleValue(name, { values, open }) {
    const value = values[name];
    if (value === null)
        return '';
    if (value !== undefined)
        return (0,src_located/* textOf */.b6)(value) ?? (value === '' ? '' : UNKNOWN_TEXT);
    return open ? unknownFor(name.split('.')) : UNKNOWN_TEXT;
}
function lookUp(path, { values, open }) {
    let current = values;
    for (const key of path) {
        if (typeof current === 'string' && isUnknown(current))
            return current;
        current = (0,src_located/* isMap */.jh)(current) ? current[key] : undefined;
    }
    return current === undefined && open ? unknownFor(path) : current;
}
/** A label's value cannot hold a slash; about others nothing is said. */
function unknownFor(path) {
    return path[0] === 'metadata' && path[1] === 'labels' ? UNKNOWN_NAME : UNKNOWN_TEXT;
}
/** The parameters that the git generator makes of a folder, or of a file in it. */
function pathParameters(folder, file, dialect, prefix) {
    const base = (0,src_paths/* nameOf */.Vb)(folder);
    const names = {
        basename: base,
        basenameNormalized: normalizedName(base),
        ...(file === undefined ? {} : { filename: (0,src_paths/* nameOf */.Vb)(file), filenameNormalized: normalizedName((0,src_paths/* nameOf */.Vb)(file)) }),
    };
    if (dialect === 'go') {
        const path = { path: folder, ...names, segments: folder.split('/') };
        return prefix === '' ? { path } : { [prefix]: { path } };
    }
    const name = prefix === '' ? 'path' : `${prefix}.path`;
    return Object.fromEntries([
        [name, folder],
        ...Object.entries(names).map(([key, value]) => [`${name}.${key}`, value]),
        ...folder.split('/').map((part, index) => [`${name}[${index}]`, part]),
    ]);
}
/**
 * Adds a generator's `values`, which may use its other parameters. With Go templates they replace a parameter `values`
 * (applicationset/generators/value_interpolation.go).
 */
function withValues(parameters, values, dialect, filling = {}) {
    if (!(0,src_located/* isMap */.jh)(values))
        return parameters;
    const filled = Object.entries(values).map(([key, value]) => [
        key,
        fillTemplate((0,src_located/* textOf */.b6)(value) ?? '', parameters, dialect, filling),
    ]);
    const added = dialect === 'go'
        ? { values: Object.fromEntries(filled) }
        : Object.fromEntries(filled.map(([key, value]) => [`values.${key}`, value]));
    return { ...parameters, values: { ...parameters.values, ...added } };
}
/** A nested mapping with dotted keys and texts, as templates without Go see the content of a file. */
function flatten(value, prefix = '') {
    const flat = {};
    for (const [key, item] of Object.entries(value)) {
        if ((0,src_located/* isMap */.jh)(item))
            Object.assign(flat, flatten(item, `${prefix}${key}.`));
        else if (Array.isArray(item))
            Object.assign(flat, flatten({ ...item }, `${prefix}${key}.`));
        else
            flat[prefix + key] = printed(item);
    }
    return flat;
}
/** Joins two sets: where both have a key the first wins, mappings are joined in depth. */
function joinParameters(first, second) {
    const joined = { values: joinMaps(first.values, second.values), open: first.open || second.open };
    return withDoubts(joined, [...(first.doubts ?? []), ...(second.doubts ?? [])]);
}
function withDoubts(parameters, doubts) {
    if (doubts.length === 0)
        return parameters;
    return { ...parameters, doubts: [...new Set([...(parameters.doubts ?? []), ...doubts])] };
}
function joinMaps(first, second) {
    const joined = { ...second, ...first };
    for (const [key, value] of Object.entries(first)) {
        const other = second[key];
        if ((0,src_located/* isMap */.jh)(value) && (0,src_located/* isMap */.jh)(other))
            joined[key] = joinMaps(value, other);
    }
    return joined;
}
/** The text of one parameter, as a selector or a merge key sees it; `undefined` when there is none. */
function parameterText(name, parameters) {
    const value = parameters.values[name] ?? lookUp(name.split('.'), { ...parameters, open: false });
    if (value === undefined)
        return parameters.open ? unknownFor(name.split('.')) : undefined;
    return value === '' ? '' : (0,src_located/* textOf */.b6)(value);
}
/**
 * Fills in every string of a value, keys too: a generator's own fields may use the parameters of the one before it in a matrix.
 */
function fillAll(value, parameters, dialect, filling = {}) {
    if (typeof value === 'string')
        return fillTemplate(value, parameters, dialect, filling);
    if (Array.isArray(value))
        return value.map((item) => fillAll(item, parameters, dialect, filling));
    if (!(0,src_located/* isMap */.jh)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        fillTemplate(key, parameters, dialect, filling),
        fillAll(item, parameters, dialect, filling),
    ]));
}

;// CONCATENATED MODULE: ./tools/argocd/src/selector.ts



/**
 * Whether a `selector` lets a set of parameters through. The rules are those of Kubernetes label selectors; `maybe` where a value
 * is not known.
 */
function matchSelector(selector, parameters) {
    const labels = Object.entries((0,src_located/* mapOf */.A7)(selector.matchLabels)).map(([key, value]) => ({
        key,
        operator: 'In',
        values: [(0,src_located/* textOf */.b6)(value) ?? ''],
    }));
    const expressions = (0,src_located/* listOf */.c3)(selector.matchExpressions).map((item) => {
        const { key, operator, values } = (0,src_located/* mapOf */.A7)(item);
        return {
            key: (0,src_located/* textOf */.b6)(key) ?? '',
            operator: (0,src_located/* textOf */.b6)(operator) ?? '',
            values: (0,src_located/* listOf */.c3)(values).map((value) => (0,src_located/* textOf */.b6)(value) ?? ''),
        };
    });
    let isUnsure = false;
    for (const { key, operator, values } of [...labels, ...expressions]) {
        const match = matchRequirement(operator, values, parameterText(key, parameters));
        if (match === false)
            return 'no';
        isUnsure ||= match === undefined;
    }
    return isUnsure ? 'maybe' : 'yes';
}
function matchRequirement(operator, values, value) {
    if ((value !== undefined && isUnknown(value)) || values.some(isUnknown))
        return undefined;
    switch (operator) {
        case 'In':
            return value !== undefined && values.includes(value);
        case 'NotIn':
            return value === undefined || !values.includes(value);
        case 'Exists':
            return value !== undefined;
        case 'DoesNotExist':
            return value === undefined;
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./tools/argocd/src/cluster-generator.ts





/** One set stands for every cluster: the clusters that Argo CD knows are Secrets of the cluster it runs in. */
function clusterParameters(generator, dialect) {
    const values = { name: UNKNOWN_NAME, nameNormalized: UNKNOWN_NAME, project: UNKNOWN_NAME, server: UNKNOWN_TEXT };
    return withValues({ values, open: true }, generator.values, dialect);
}
/** The cluster that Argo CD runs in, which needs no Secret. */
const LOCAL = { line: 0, name: 'in-cluster', server: 'https://kubernetes.default.svc' };
/**
 * One set for each known cluster (applicationset/generators/cluster.go). The cluster that Argo CD itself runs in counts when there
 * is no selector: without a Secret it has no labels.
 *
 * @returns nothing when no cluster is known, or none that the selector lets through.
 */
function knownClusterParameters(generator, clusters, dialect, filling) {
    if (clusters.length === 0)
        return [];
    const selector = (0,src_located/* mapOf */.A7)(generator.selector);
    const isSelective = Object.keys((0,src_located/* mapOf */.A7)(selector.matchLabels)).length > 0 || Array.isArray(selector.matchExpressions);
    const hasLocal = isSelective || clusters.some(({ server }) => server === LOCAL.server);
    const sets = [...clusters, ...(hasLocal ? [] : [LOCAL])].flatMap((cluster) => {
        const match = isSelective ? matchSelector(selector, { values: labelsOf(cluster), open: false }) : 'yes';
        if (match === 'no')
            return [];
        const doubts = match === 'yes' ? [] : ['whether the selector takes this cluster cannot be told'];
        const parameters = parametersOf(cluster, dialect);
        return [withDoubts(withValues(parameters, generator.values, dialect, filling(doubts)), doubts)];
    });
    if (generator.flatList !== true || dialect !== 'go')
        return sets;
    return [{ values: { clusters: sets.map(({ values }) => values) }, open: false }];
}
function labelsOf({ labels }) {
    return { 'argocd.argoproj.io/secret-type': 'cluster', ...labels };
}
function parametersOf(cluster, dialect) {
    const { name = UNKNOWN_NAME, server = UNKNOWN_TEXT, project = '', annotations = {} } = cluster;
    const own = { name, nameNormalized: normalizedName(name), server, project };
    const labels = cluster === LOCAL ? {} : labelsOf(cluster);
    if (dialect === 'go') {
        if (cluster === LOCAL)
            return { values: own, open: false };
        return { values: { ...own, metadata: withoutEmpty({ annotations, labels }) }, open: false };
    }
    const flat = [
        ...Object.entries(annotations).map(([key, value]) => [`metadata.annotations.${key}`, value]),
        ...Object.entries(labels).map(([key, value]) => [`metadata.labels.${key}`, value]),
    ];
    return { values: { ...own, ...Object.fromEntries(flat) }, open: false };
}
function withoutEmpty(metadata) {
    return Object.fromEntries(Object.entries(metadata).filter(([, value]) => (0,src_located/* isMap */.jh)(value) && Object.keys(value).length > 0));
}

;// CONCATENATED MODULE: ./tools/argocd/src/combined-generators.ts



/** One combination of a matrix: where both have a parameter, the first wins (applicationset/generators/matrix.go). */
function joinMatrix(before, after, dialect) {
    const joined = joinParameters(before, after);
    if (dialect === 'go')
        return joined;
    const clash = Object.keys(before.values).find((key) => key in after.values && before.values[key] !== after.values[key]);
    if (clash === undefined)
        return joined;
    return withDoubts(joined, [`Argo CD refuses a matrix whose generators both give ${clash}, with different values`]);
}
/**
 * The first generator's sets, each with the values of the later sets that have the same merge keys
 * (applicationset/generators/merge.go).
 */
function expandMerge(merge, expansions, dialect) {
    const keys = (0,src_located/* listOf */.c3)(merge.mergeKeys).flatMap((key) => (0,src_located/* textOf */.b6)(key) ?? []);
    const [first, ...others] = expansions;
    const doubts = refusals(keys, expansions, dialect);
    let sets = first?.parameters ?? [];
    for (const { parameters } of others) {
        sets = sets.map((base) => parameters.reduce((result, over) => mergeInto(result, base, over, keys), base));
    }
    return {
        parameters: sets.map((one) => withDoubts(one, doubts)),
        reads: expansions.flatMap(({ reads }) => reads),
        outside: [...new Set(expansions.flatMap(({ outside }) => outside))],
    };
}
/** What Argo CD refuses a merge for. */
function refusals(keys, expansions, dialect) {
    const found = [];
    if (expansions.length < 2)
        found.push('Argo CD refuses a merge of fewer than two generators');
    if (keys.length === 0)
        found.push('Argo CD refuses a merge without mergeKeys');
    if (dialect === 'go' && keys.some((key) => key.includes('.'))) {
        found.push('with goTemplate a merge key with a dot finds no parameter');
    }
    for (const { parameters } of expansions) {
        const texts = parameters.map((one) => JSON.stringify(keys.map((key) => parameterText(key, one) ?? null)));
        const twin = texts.find((text, index) => texts.indexOf(text) !== index);
        if (twin !== undefined && !isUnknown(twin)) {
            found.push(`Argo CD refuses a merge in which one generator gives the keys ${twin} twice`);
        }
    }
    return found;
}
function mergeInto(result, base, over, keys) {
    const pairs = keys.map((key) => [parameterText(key, base), parameterText(key, over)]);
    const unsure = pairs.some(([a = '', b = '']) => isUnknown(a) || isUnknown(b));
    if (pairs.some(([a, b]) => a !== b && !isUnknown(a ?? '') && !isUnknown(b ?? '')))
        return result;
    // Whether these two meet cannot be told: whatever the later one gives may be there, or not.
    return unsure ? blurred(result, over) : joinParameters(over, result);
}
function blurred(result, over) {
    const values = Object.fromEntries(Object.entries(over.values)
        .filter(([key, value]) => JSON.stringify(result.values[key]) !== JSON.stringify(value))
        .map(([key]) => [key, UNKNOWN_TEXT]));
    return { ...result, values: { ...result.values, ...values }, open: result.open || over.open };
}

;// CONCATENATED MODULE: ./tools/argocd/src/expansion.ts
function dialectOf({ set }) {
    return set.goTemplate ? 'go' : 'simple';
}
/** How strings of the set are filled in; reasons are added to `doubts`. */
function fillingOf({ set, exactly }, doubts) {
    if (exactly === undefined)
        return {};
    return {
        missingIsError: set.goTemplateOptions?.includes('missingkey=error') === true,
        note: (reason) => doubts.push(reason),
    };
}

;// CONCATENATED MODULE: ./tools/argocd/src/git-patterns.ts



function gitPatterns(generator) {
    const directories = (0,src_located/* listOf */.c3)(generator.directories);
    const kind = directories.length > 0 ? 'directories' : 'files';
    const items = (directories.length > 0 ? directories : (0,src_located/* listOf */.c3)(generator.files)).map(src_located/* mapOf */.A7);
    const paths = (exclude) => items
        .filter((item) => (item.exclude === true) === exclude)
        .flatMap((item) => (0,src_paths/* joinPath */.uJ)('.', ((0,src_located/* textOf */.b6)(item.path) ?? '').replace(/^\/+/, '')) ?? []);
    return { kind, include: paths(false), exclude: paths(true) };
}
/** The folders or files of the tree that a generator's globs could match, in order: what is not told widens. */
function gitMatches(patterns, view) {
    if (patterns.kind === 'directories')
        return matching(foldersOf(view), patterns, matchesDirectory);
    const excluded = (path, pattern) => matchesLsFiles(path, pattern) && (0,src_paths/* matchesGlob */.kt)(path, pattern);
    return matching(view.tree.entries.keys(), patterns, matchesAnyFile, excluded);
}
/**
 * What Argo CD matches. Its globs of files mean one thing by default (those of `git ls-files`) and another when
 * `applicationsetcontroller.enable.new.git.file.globbing` is on.
 *
 * @returns each path; `unsure` when only one of the two matches it.
 */
function exactMatches(patterns, view) {
    if (patterns.kind === 'directories') {
        return gitMatches(patterns, view).map((path) => ({ path, unsure: false }));
    }
    const old = new Set(matching(view.tree.entries.keys(), patterns, matchesLsFiles));
    const now = new Set(matching(view.tree.entries.keys(), patterns, src_paths/* matchesGlob */.kt));
    return [...new Set([...old, ...now])].sort().map((path) => ({ path, unsure: !old.has(path) || !now.has(path) }));
}
/** Whatever is excluded is out, wherever the exclusion stands. */
function matching(candidates, { include, exclude }, included, excluded = included) {
    const known = exclude.filter((pattern) => !isUnknown(pattern));
    const found = [];
    for (const path of candidates) {
        if (!include.some((pattern) => included(path, pattern)))
            continue;
        if (!known.some((pattern) => excluded(path, pattern)))
            found.push(path);
    }
    return found.sort();
}
/**
 * Directories are matched by Go's `path.Match`: `*` and `**` both stay within one part
 * (Argo CD, applicationset/generators/git.go, filterApps).
 */
function matchesDirectory(path, pattern) {
    return compiled(pattern, '[^/]').test(path);
}
/** `git ls-files`: wildcards cross slashes, and a folder means all that is in it. */
function matchesLsFiles(path, pattern) {
    return path.startsWith(`${pattern}/`) || compiled(pattern, '[^]').test(path);
}
/** Either kind of globs, and what lies between them. */
function matchesAnyFile(path, pattern) {
    return (0,src_paths/* matchesGlob */.kt)(path, fileGlob(pattern));
}
/** The glob, in this project's own kind of globs, that covers a pattern of the git files generator. */
function fileGlob(pattern) {
    return pattern
        .replaceAll(/[{}]/g, '?')
        .replaceAll(/[\uE000\uE001]+/g, '*')
        .replaceAll(/\*+/g, '**');
}
const expressions = new Map();
/** @param any what one character of a wildcard may be. */
function compiled(pattern, any) {
    const key = `${any}${pattern}`;
    let expression = expressions.get(key);
    if (expression === undefined) {
        const source = pattern.replaceAll(/[\uE000\uE001]+|\*+|\?|\[\^?(?:\\.|[^\]\\])+\]|\\(.)|[.+^${}()|[\]\\/]/g, (part, escaped) => {
            if (/^[*\uE000\uE001]/.test(part))
                return `${any}*`;
            if (part === '?')
                return any;
            if (escaped !== undefined)
                return `\\${escaped}`.replace(/^\\(?=\w)/, '');
            return part.length > 1 ? part : `\\${part}`;
        });
        try {
            expression = new RegExp(`^${source}$`);
        }
        catch {
            expression = /(?!)/; // `[z-a]`: Go refuses it, and nothing matches
        }
        expressions.set(key, expression);
    }
    return expression;
}
const folders = new WeakMap();
/** Every folder of the tree but the root and hidden ones: Argo CD does not look into those. */
function foldersOf({ tree }) {
    let known = folders.get(tree);
    if (known === undefined) {
        const found = new Set();
        for (const path of tree.entries.keys()) {
            for (let folder = (0,src_paths/* folderOf */.yS)(path); folder !== '.' && !found.has(folder); folder = (0,src_paths/* folderOf */.yS)(folder))
                found.add(folder);
        }
        known = [...found].filter((folder) => !folder.startsWith('.') && !folder.includes('/.')).sort();
        folders.set(tree, known);
    }
    return known;
}

;// CONCATENATED MODULE: ./tools/argocd/src/git-generator.ts






/** Expands a `git` generator (applicationset/generators/git.go). */
function expandGit(git, context) {
    const patterns = gitPatterns(git);
    const dialect = dialectOf(context);
    const repoURL = (0,src_located/* textOf */.b6)(git.repoURL) ?? '';
    const isOurs = context.isOurs(repoURL);
    const matches = gitMatches(patterns, context.view);
    const isForeign = !isOurs && (matches.length === 0 || context.exactly?.knowsRepositories === true);
    if (isForeign) {
        const outside = context.exactly === undefined ? [] : [`git (${isUnknown(repoURL) ? 'another repository' : repoURL})`];
        return { parameters: foreignParameters(git, patterns, dialect), reads: [], outside };
    }
    const reads = patterns.kind === 'files' ? [patterns] : [];
    if (context.exactly === undefined) {
        const parameters = matches.flatMap((path) => parametersAt(path, git, patterns.kind, dialect, context.view, {}));
        return { parameters, reads, outside: [] };
    }
    const general = generalDoubts(git, patterns);
    const parameters = exactMatches(patterns, context.view).flatMap(({ path, unsure }) => {
        const doubts = [...general, ...(unsure ? [globbingDoubt(path)] : [])];
        const found = parametersAt(path, git, patterns.kind, dialect, context.view, fillingOf(context, doubts));
        return found.map((one) => withDoubts(one, doubts));
    });
    return { parameters, reads, outside: [] };
}
function globbingDoubt(path) {
    return `whether the generator's globs match ${path} depends on Argo CD's setting enable.new.git.file.globbing`;
}
/** A revision that does not move with this tree. */
const FIXED = /^(?:[0-9a-f]{40}|v?\d+(?:\.\d+)+\S*|refs\/tags\/.+)$/;
function generalDoubts(git, { include, exclude }) {
    const revision = (0,src_located/* textOf */.b6)(git.revision) ?? '';
    return [
        ...(FIXED.test(revision) ? [`the generator reads the revision ${revision}, not this one`] : []),
        ...([...include, ...exclude].some(isUnknown) ? ['what the globs of the generator are cannot be told'] : []),
    ];
}
/** The parameters that one folder or file gives: a file may hold a list of them. */
function parametersAt(path, git, kind, dialect, view, filling) {
    const prefix = (0,src_located/* textOf */.b6)(git.pathParamPrefix) ?? '';
    const isFile = kind === 'files';
    const own = pathParameters(isFile ? (0,src_paths/* folderOf */.yS)(path) : path, isFile ? path : undefined, dialect, prefix);
    const contents = isFile ? contentsOf(path, view) : [{}];
    if (contents === undefined)
        return [withValues({ values: own, open: true }, git.values, dialect, filling)];
    return contents.map((content) => {
        const values = { ...(dialect === 'go' ? content : flatten(content)), ...own };
        return withValues({ values, open: false }, git.values, dialect, filling);
    });
}
/** The mappings in a file: itself, or those of its list. `undefined` when its content was not kept, or is something else. */
function contentsOf(path, view) {
    const text = view.facts(path)?.parameters;
    if (text === undefined)
        return undefined;
    const { value, problem } = (0,src_located/* locate */.x5)(text, 1);
    if (problem !== undefined)
        return undefined;
    if (value === null || value === undefined)
        return [{}];
    if (Array.isArray(value))
        return value.length === 0 ? [{}] : value.filter(src_located/* isMap */.jh);
    return (0,src_located/* isMap */.jh)(value) ? [value] : undefined;
}
/**
 * The parameters of a git generator over another repository: its globs say what the paths look like. With an unknown name in the
 * place of every wildcard they give all that can be told.
 */
function foreignParameters(git, { kind, include }, dialect) {
    const prefix = (0,src_located/* textOf */.b6)(git.pathParamPrefix) ?? '';
    return include.map((pattern) => {
        const path = pattern.replaceAll(/\*+|\?|\[[^\]]*\]/g, UNKNOWN_NAME);
        const isFile = kind === 'files';
        const own = pathParameters(isFile ? (0,src_paths/* folderOf */.yS)(path) : path, isFile ? (0,src_paths/* nameOf */.Vb)(path) : undefined, dialect, prefix);
        return withValues({ values: own, open: isFile }, git.values, dialect);
    });
}

;// CONCATENATED MODULE: ./tools/argocd/src/generators.ts








/** Generators that ask another system, apart from `clusters`. */
const OUTSIDE = ['scmProvider', 'pullRequest', 'plugin', 'clusterDecisionResource'];
/**
 * Expands one generator against the tree, as Argo CD's ApplicationSet controller would. What it cannot know is unknown in the
 * parameters, never left out.
 *
 * @param value the generator as written.
 * @param before the parameters of the generator before it in a matrix.
 */
function expandGenerator(value, context, before, nested = false) {
    const doubts = [];
    const filling = { ...fillingOf(context, doubts), keep: true };
    const generator = (0,src_located/* mapOf */.A7)(before === undefined ? value : fillAll(value, before, dialectOf(context), filling));
    const expansion = withAll(expandKind(generator, context), doubts);
    // Since Argo CD 3.0 applyNestedSelectors is always on; taking every set is the wider answer.
    const isApplied = !nested || context.exactly !== undefined || context.set.applyNestedSelectors;
    if (!(0,src_located/* isMap */.jh)(generator.selector) || !isApplied)
        return expansion;
    const selector = generator.selector;
    const parameters = expansion.parameters.flatMap((one) => {
        const match = matchSelector(selector, one);
        if (match === 'no')
            return [];
        return [match === 'yes' ? one : withDoubts(one, ['whether its selector lets this through cannot be told'])];
    });
    return { ...expansion, parameters };
}
function expandKind(generator, context) {
    const dialect = dialectOf(context);
    if ((0,src_located/* isMap */.jh)(generator.list))
        return only(listParameters(generator.list, dialect));
    if ((0,src_located/* isMap */.jh)(generator.git))
        return expandGit(generator.git, context);
    if ('clusters' in generator)
        return expandClusters((0,src_located/* mapOf */.A7)(generator.clusters), context);
    if ((0,src_located/* isMap */.jh)(generator.matrix))
        return expandMatrix(generator.matrix, context);
    if ((0,src_located/* isMap */.jh)(generator.merge)) {
        const expansions = (0,src_located/* listOf */.c3)(generator.merge.generators).map((one) => expandGenerator(one, context, undefined, true));
        return expandMerge(generator.merge, expansions, dialect);
    }
    const outside = OUTSIDE.find((kind) => kind in generator) ?? Object.keys(generator).find((key) => key !== 'selector');
    if (outside === undefined)
        return only([]);
    const parameters = [withValues(EVERYTHING_UNKNOWN, (0,src_located/* mapOf */.A7)(generator[outside]).values, dialect)];
    return { parameters, reads: [], outside: [outside] };
}
function only(parameters) {
    return { parameters, reads: [], outside: [] };
}
function withAll(expansion, doubts) {
    if (doubts.length === 0)
        return expansion;
    return { ...expansion, parameters: expansion.parameters.map((one) => withDoubts(one, doubts)) };
}
/** applicationset/generators/list.go */
function listParameters(list, dialect) {
    const written = (0,src_located/* listOf */.c3)(list.elements).filter(src_located/* isMap */.jh);
    const sets = written.map((element) => {
        if (dialect === 'go')
            return { values: element, open: false };
        const { values, ...rest } = element;
        const texts = [...Object.entries(rest), ...Object.entries((0,src_located/* mapOf */.A7)(values))];
        const odd = texts.filter(([, value]) => typeof value !== 'string').map(([key]) => key);
        const parameters = { values: { ...rest, ...flatten((0,src_located/* mapOf */.A7)(values), 'values.') }, open: false };
        return odd.length === 0
            ? parameters
            : withDoubts(parameters, [
                `without goTemplate Argo CD refuses a list element whose ${odd.join(', ')} is no string`,
            ]);
    });
    const yaml = (0,src_located/* textOf */.b6)(list.elementsYaml);
    if (yaml === undefined)
        return sets;
    const { value, problem } = isUnknown(yaml) ? { value: undefined, problem: undefined } : (0,src_located/* locate */.x5)(yaml, 1);
    if (problem !== undefined || !Array.isArray(value))
        return [...sets, EVERYTHING_UNKNOWN];
    return [...sets, ...value.filter(src_located/* isMap */.jh).map((values) => ({ values, open: false }))];
}
/** One set for each cluster that is known; where none is, one that stands for every cluster. */
function expandClusters(generator, context) {
    const dialect = dialectOf(context);
    if (context.exactly === undefined)
        return only([clusterParameters(generator, dialect)]);
    const known = knownClusterParameters(generator, context.exactly.clusters, dialect, (doubts) => fillingOf(context, doubts));
    if (known.length > 0)
        return only(known);
    return { parameters: [clusterParameters(generator, dialect)], reads: [], outside: ['clusters'] };
}
/** Every combination; a generator may use the parameters of those before it, and where both have one the first wins. */
function expandMatrix(matrix, context) {
    const [first, ...others] = (0,src_located/* listOf */.c3)(matrix.generators);
    let expansion = expandGenerator(first, context, undefined, true);
    for (const other of others) {
        const parameters = [];
        const reads = [...expansion.reads];
        const outside = new Set(expansion.outside);
        for (const before of expansion.parameters) {
            const next = expandGenerator(other, context, before, true);
            parameters.push(...next.parameters.map((after) => joinMatrix(before, after, dialectOf(context))));
            reads.push(...next.reads);
            for (const kind of next.outside)
                outside.add(kind);
        }
        expansion = { parameters, reads, outside: [...outside] };
    }
    return expansion;
}

;// CONCATENATED MODULE: ./tools/argocd/src/manifests.ts

/** Reads an Application, or the template of one: field names are those of Argo CD's Application CRD. */
function applicationOf(value, lineOf) {
    const metadata = (0,src_located/* mapOf */.A7)((0,src_located/* mapOf */.A7)(value).metadata);
    const spec = (0,src_located/* mapOf */.A7)((0,src_located/* mapOf */.A7)(value).spec);
    const hydrated = (0,src_located/* mapOf */.A7)(spec.sourceHydrator).drySource;
    const sources = (0,src_located/* listOf */.c3)(spec.sources);
    const multiple = sources.length > 0;
    const single = (0,src_located/* isMap */.jh)(spec.source) ? spec.source : hydrated;
    const singlePath = (0,src_located/* isMap */.jh)(spec.source) ? ['spec', 'source'] : ['spec', 'sourceHydrator', 'drySource'];
    const destination = (0,src_located/* mapOf */.A7)(spec.destination);
    const syncPolicy = (0,src_located/* mapOf */.A7)(spec.syncPolicy);
    const automated = syncPolicy.automated;
    const options = (0,src_located/* listOf */.c3)(syncPolicy.syncOptions).flatMap((option) => (0,src_located/* textOf */.b6)(option) ?? []);
    return (0,src_located/* compact */.oE)({
        line: lineOf(['metadata', 'name']),
        name: (0,src_located/* textOf */.b6)(metadata.name) ?? '',
        namespace: (0,src_located/* textOf */.b6)(metadata.namespace),
        project: (0,src_located/* textOf */.b6)(spec.project),
        multiple,
        sources: multiple
            ? sources.map((source, index) => sourceOf(source, ['spec', 'sources', index], lineOf))
            : (0,src_located/* isMap */.jh)(single)
                ? [sourceOf(single, singlePath, lineOf)]
                : [],
        destination: (0,src_located/* compact */.oE)({
            name: (0,src_located/* textOf */.b6)(destination.name),
            server: (0,src_located/* textOf */.b6)(destination.server),
            namespace: (0,src_located/* textOf */.b6)(destination.namespace),
        }),
        syncPolicy: (0,src_located/* compact */.oE)({
            automated: (0,src_located/* isMap */.jh)(automated) && automated.enabled !== false,
            prune: (0,src_located/* isMap */.jh)(automated) && automated.enabled !== false && automated.prune === true,
            selfHeal: (0,src_located/* isMap */.jh)(automated) && automated.enabled !== false && automated.selfHeal === true,
            options: options.length > 0 ? options : undefined,
        }),
        generatePaths: (0,src_located/* textOf */.b6)((0,src_located/* mapOf */.A7)(metadata.annotations)['argocd.argoproj.io/manifest-generate-paths']),
        written: (0,src_located/* compact */.oE)({
            labels: (0,src_located/* isMap */.jh)(metadata.labels) ? metadata.labels : undefined,
            annotations: (0,src_located/* isMap */.jh)(metadata.annotations) ? metadata.annotations : undefined,
            finalizers: Array.isArray(metadata.finalizers) ? metadata.finalizers : undefined,
            spec,
        }),
    });
}
function sourceOf(value, at, lineOf) {
    const source = (0,src_located/* mapOf */.A7)(value);
    const helm = (0,src_located/* mapOf */.A7)(source.helm);
    const kustomize = (0,src_located/* mapOf */.A7)(source.kustomize);
    const directory = (0,src_located/* mapOf */.A7)(source.directory);
    const written = (list, path, key) => {
        const found = (0,src_located/* listOf */.c3)(list).flatMap((item, index) => {
            const text = (0,src_located/* textOf */.b6)(key === undefined ? item : (0,src_located/* mapOf */.A7)(item)[key]);
            const place = [...at, ...path, index, ...(key === undefined ? [] : [key])];
            return text === undefined ? [] : [{ path: text, line: lineOf(place) }];
        });
        return found.length > 0 ? found : undefined;
    };
    return (0,src_located/* compact */.oE)({
        line: source.path === undefined ? lineOf([...at, 'repoURL']) : lineOf([...at, 'path']),
        repoURL: (0,src_located/* textOf */.b6)(source.repoURL) ?? '',
        path: (0,src_located/* textOf */.b6)(source.path),
        targetRevision: (0,src_located/* textOf */.b6)(source.targetRevision),
        chart: (0,src_located/* textOf */.b6)(source.chart),
        ref: (0,src_located/* textOf */.b6)(source.ref),
        valueFiles: written(helm.valueFiles, ['helm', 'valueFiles']),
        fileParameters: written(helm.fileParameters, ['helm', 'fileParameters'], 'path'),
        ignoreMissingValueFiles: helm.ignoreMissingValueFiles === true ? true : undefined,
        components: written(kustomize.components, ['kustomize', 'components']),
        patches: written(kustomize.patches, ['kustomize', 'patches'], 'path'),
        libraries: written((0,src_located/* mapOf */.A7)(directory.jsonnet).libs, ['directory', 'jsonnet', 'libs']),
        recurse: directory.recurse === true ? true : undefined,
        plugin: (0,src_located/* isMap */.jh)(source.plugin) ? true : undefined,
    });
}
/** Reads an ApplicationSet. */
function applicationSetOf(value, lineOf) {
    const metadata = (0,src_located/* mapOf */.A7)((0,src_located/* mapOf */.A7)(value).metadata);
    const spec = (0,src_located/* mapOf */.A7)((0,src_located/* mapOf */.A7)(value).spec);
    const inTemplate = (path) => lineOf(['spec', 'template', ...path]);
    const patch = (0,src_located/* textOf */.b6)(spec.templatePatch);
    return (0,src_located/* compact */.oE)({
        line: lineOf(['metadata', 'name']),
        name: (0,src_located/* textOf */.b6)(metadata.name) ?? '',
        namespace: (0,src_located/* textOf */.b6)(metadata.namespace),
        goTemplate: spec.goTemplate === true,
        goTemplateOptions: Array.isArray(spec.goTemplateOptions)
            ? spec.goTemplateOptions.flatMap((option) => (0,src_located/* textOf */.b6)(option) ?? [])
            : undefined,
        applyNestedSelectors: spec.applyNestedSelectors === true,
        generators: (0,src_located/* listOf */.c3)(spec.generators).map((generator, index) => generatorOf(generator, spec.template, lineOf, ['spec', 'generators', index])),
        template: applicationOf(spec.template, inTemplate),
        templatePatch: patch === undefined ? undefined : { line: lineOf(['spec', 'templatePatch']), text: patch },
        preserveResourcesOnDeletion: (0,src_located/* mapOf */.A7)(spec.syncPolicy).preserveResourcesOnDeletion === true ? true : undefined,
        applicationsSync: (0,src_located/* textOf */.b6)((0,src_located/* mapOf */.A7)(spec.syncPolicy).applicationsSync),
    });
}
/**
 * One generator. Its own template wins field by field over the set's, and a list that is not empty replaces the other
 * (Argo CD merges them so: docs/operator-manual/applicationset/Template.md, "Generator templates").
 */
function generatorOf(value, setTemplate, lineOf, at) {
    const type = Object.keys((0,src_located/* mapOf */.A7)(value)).find((key) => (0,src_located/* isMap */.jh)((0,src_located/* mapOf */.A7)((0,src_located/* mapOf */.A7)(value)[key]).template));
    if (type === undefined)
        return { line: lineOf(at), value };
    const { template, ...rest } = (0,src_located/* mapOf */.A7)((0,src_located/* mapOf */.A7)(value)[type]);
    const isOwn = (path) => valueAt(template, path) !== undefined;
    const lineOfEither = (path) => isOwn(path) ? lineOf([...at, type, 'template', ...path]) : lineOf(['spec', 'template', ...path]);
    return {
        line: lineOf(at),
        value: { ...(0,src_located/* mapOf */.A7)(value), [type]: rest },
        template: applicationOf(fillIn(template, setTemplate), lineOfEither),
    };
}
function valueAt(value, path) {
    return path.reduce((current, key) => (typeof key === 'number' ? (0,src_located/* listOf */.c3)(current)[key] : (0,src_located/* mapOf */.A7)(current)[key]), value);
}
/** `over`, with what it leaves empty taken from `under`. */
function fillIn(over, under) {
    if ((0,src_located/* isMap */.jh)(over) && (0,src_located/* isMap */.jh)(under)) {
        const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
        return Object.fromEntries([...keys].map((key) => [key, fillIn(over[key], under[key])]));
    }
    const empty = over === undefined || over === null || over === '' || (Array.isArray(over) && over.length === 0);
    return empty ? under : over;
}
/** Reads an AppProject. */
function appProjectOf(value, lineOf) {
    const metadata = (0,src_located/* mapOf */.A7)((0,src_located/* mapOf */.A7)(value).metadata);
    const spec = (0,src_located/* mapOf */.A7)((0,src_located/* mapOf */.A7)(value).spec);
    return (0,src_located/* compact */.oE)({
        line: lineOf(['metadata', 'name']),
        name: (0,src_located/* textOf */.b6)(metadata.name) ?? '',
        namespace: (0,src_located/* textOf */.b6)(metadata.namespace),
        sourceRepos: (0,src_located/* listOf */.c3)(spec.sourceRepos).flatMap((repository) => (0,src_located/* textOf */.b6)(repository) ?? []),
        destinations: (0,src_located/* listOf */.c3)(spec.destinations).map((item) => {
            const destination = (0,src_located/* mapOf */.A7)(item);
            return (0,src_located/* compact */.oE)({
                server: (0,src_located/* textOf */.b6)(destination.server),
                name: (0,src_located/* textOf */.b6)(destination.name),
                namespace: (0,src_located/* textOf */.b6)(destination.namespace),
            });
        }),
    });
}

;// CONCATENATED MODULE: ./tools/argocd/src/declared.ts






/** The Applications of every manifest, without those of ApplicationSets. */
function declaredApplications(view) {
    const unknown = (text) => fillTemplate(text, EVERYTHING_UNKNOWN, 'go');
    return [...view.paths()].flatMap((file) => (view.facts(file)?.applications ?? []).map((application) => ({
        file,
        application: mapTexts(application, unknown),
    })));
}
/** Expands every ApplicationSet of the tree. */
function expandSets(view, isOurs) {
    return [...view.paths()].flatMap((file) => (view.facts(file)?.sets ?? []).map((set) => expandSet(file, set, { view, set, isOurs })));
}
function expandSet(file, set, context) {
    const dialect = set.goTemplate ? 'go' : 'simple';
    let opaquePatch = false;
    const applications = [];
    const expansions = [];
    for (const { line, value, template } of set.generators) {
        const expansion = expandGenerator(value, context);
        expansions.push({ line, expansion });
        for (const parameters of expansion.parameters) {
            let application = mapTexts(template ?? set.template, (text) => fillTemplate(text, parameters, dialect));
            const patch = patchOf(set, parameters, dialect);
            if (patch === 'opaque')
                opaquePatch = true;
            else if (patch !== undefined)
                application = patchedBy(application, patch);
            applications.push({ file, application, set });
        }
    }
    return { file, set, applications, expansions, opaquePatch };
}
/** Fields of a patch that decide what an Application reads. */
const SOURCE_FIELDS = /\b(?:sources?|path|repoURL|valueFiles|fileParameters|components|patches|sourceHydrator)\b/;
const OPEN_LINE = new RegExp(`(?:^|\\n)[ \\t-]*${UNKNOWN_TEXT}`);
/** The set's `templatePatch` for one set of parameters; `opaque` when it touches the sources and cannot be read. */
function patchOf(set, parameters, dialect) {
    const patch = set.templatePatch;
    if (patch === undefined || !SOURCE_FIELDS.test(patch.text))
        return undefined;
    const filled = fillTemplate(patch.text, parameters, dialect);
    const { value, problem } = (0,src_located/* locate */.x5)(filled, patch.line);
    // A line that is unknown from its start on could be any field.
    if (problem !== undefined || OPEN_LINE.test(filled))
        return 'opaque';
    return applicationOf((0,src_located/* mapOf */.A7)(value), () => patch.line);
}
/** Lists of a patch replace, mappings are joined (Argo CD, applicationset/utils/template_functions.go, applyTemplatePatch). */
function patchedBy(application, patch) {
    const { sources, multiple, destination, syncPolicy, name, namespace, project } = patch;
    const [under] = application.sources;
    const [over] = sources;
    const { repoURL = '', ...rest } = over ?? {};
    const joined = over === undefined || under === undefined ? sources : [{ ...under, ...rest, repoURL: repoURL || under.repoURL }];
    return (0,src_located/* compact */.oE)({
        ...application,
        name: name || application.name,
        namespace: namespace ?? application.namespace,
        project: project ?? application.project,
        multiple: multiple || application.multiple,
        sources: sources.length === 0 ? application.sources : multiple || application.multiple ? sources : joined,
        destination: { ...application.destination, ...destination },
        syncPolicy: syncPolicy.automated ? syncPolicy : application.syncPolicy,
    });
}
/** The Application with every text that may hold a template changed. */
function mapTexts(application, change) {
    const maybe = (text) => (text === undefined ? undefined : change(text));
    const paths = (list) => list?.map(({ path, line }) => ({ path: change(path), line }));
    const { destination } = application;
    return (0,src_located/* compact */.oE)({
        ...application,
        name: change(application.name),
        namespace: maybe(application.namespace),
        project: maybe(application.project),
        destination: (0,src_located/* compact */.oE)({
            name: maybe(destination.name),
            server: maybe(destination.server),
            namespace: maybe(destination.namespace),
        }),
        generatePaths: maybe(application.generatePaths),
        sources: application.sources.map((source) => (0,src_located/* compact */.oE)({
            ...source,
            repoURL: change(source.repoURL),
            path: maybe(source.path),
            targetRevision: maybe(source.targetRevision),
            chart: maybe(source.chart),
            ref: maybe(source.ref),
            valueFiles: paths(source.valueFiles),
            fileParameters: paths(source.fileParameters),
            components: paths(source.components),
            patches: paths(source.patches),
            libraries: paths(source.libraries),
        })),
    });
}
/**
 * The folder whose project a manifest belongs to: its own; for a template of a Helm chart that is the chart's, because the chart as a
 * whole is rendered.
 */
function projectFolder(file, { tree }) {
    return chartFolder(file, tree) ?? (0,src_paths/* folderOf */.yS)(file);
}
function chartFolder(file, tree) {
    for (let at = file.indexOf('templates/'); at >= 0; at = file.indexOf('templates/', at + 1)) {
        if (at > 0 && file[at - 1] !== '/')
            continue;
        const folder = at === 0 ? '.' : file.slice(0, at - 1);
        if (tree.entries.has(folder === '.' ? 'Chart.yaml' : `${folder}/Chart.yaml`))
            return folder;
    }
    return undefined;
}

// EXTERNAL MODULE: ./tools/argocd/src/repository-url.ts
var repository_url = __webpack_require__(3786);
;// CONCATENATED MODULE: ./tools/argocd/src/ours.ts







/**
 * Reads all declarations of a tree and finds out which of their repositories is this one: a tree does not know its own URL.
 *
 * @param repositories the URLs that the settings name (`argocd.repositories`); empty: URLs whose paths exist in the tree. A URL of
 *   which most paths do not exist is another repository with a folder of the same name.
 */
function declarationsOf(view, repositories = []) {
    const key = repositories.join('\n');
    const known = read.get(view);
    if (known?.key === key)
        return known.declarations;
    const declarations = readDeclarations(view, repositories);
    read.set(view, { key, declarations });
    return declarations;
}
/** The last reading of a view: `discover` and `deliveries` are asked about the same one. */
const read = new WeakMap();
function readDeclarations(view, repositories) {
    const applications = declaredApplications(view);
    if (repositories.length > 0) {
        const urls = new Set(repositories.map(repository_url/* normalizedUrl */.Z));
        const ours = { declared: true, none: false, has: (url) => urls.has((0,repository_url/* normalizedUrl */.Z)(url)) };
        return { ours, applications, sets: expandSets(view, ours.has) };
    }
    const evidence = new Map();
    for (const { application } of applications)
        addSources(application.sources, view, evidence);
    for (const file of view.paths()) {
        for (const { generators } of view.facts(file)?.sets ?? []) {
            for (const { value } of generators)
                for (const git of gitGenerators(value))
                    addGenerator(git, view, evidence);
        }
    }
    const sets = expandSets(view, oursBy(evidence).has);
    for (const { applications: made } of sets) {
        for (const { application } of made)
            addSources(application.sources, view, evidence);
    }
    return { ours: oursBy(evidence), applications, sets };
}
function oursBy(evidence) {
    const most = Math.max(0, ...[...evidence.values()].map(({ found }) => found.size));
    const urls = new Set([...evidence]
        .filter(([, { found, missing }]) => found.size > 0 && (found.size === most || found.size > missing.size))
        .map(([url]) => url));
    return { declared: false, none: urls.size === 0, has: (url) => urls.has((0,repository_url/* normalizedUrl */.Z)(url)) };
}
function addSources(sources, view, evidence) {
    for (const { repoURL, path, chart } of sources) {
        if (path !== undefined && chart === undefined)
            addPath(repoURL, path, view, evidence);
    }
    const refs = new Map(sources.flatMap(({ ref, repoURL }) => (ref === undefined ? [] : [[`$${ref}`, repoURL]])));
    for (const { valueFiles } of sources) {
        for (const { path } of valueFiles ?? []) {
            const [ref = '', ...rest] = path.split('/');
            const repoURL = refs.get(ref);
            if (repoURL !== undefined)
                addPath(repoURL, rest.join('/'), view, evidence);
        }
    }
}
function addPath(repoURL, written, { tree }, evidence) {
    const path = (0,src_paths/* joinPath */.uJ)('.', written.replace(/^\/+/, ''));
    if (repoURL === '' || path === undefined || path === '.' || isUnknown(repoURL) || isUnknown(path))
        return;
    note(repoURL, path, tree.resolve(path) !== undefined, evidence);
}
function addGenerator(git, view, evidence) {
    const repoURL = (0,src_located/* textOf */.b6)(git.repoURL) ?? '';
    if (repoURL === '' || isUnknown(repoURL))
        return;
    const patterns = gitPatterns(git);
    note(repoURL, patterns.include.join(' '), gitMatches(patterns, view).length > 0, evidence);
}
function note(repoURL, path, exists, evidence) {
    const url = (0,repository_url/* normalizedUrl */.Z)(repoURL);
    const entry = evidence.get(url) ?? { found: new Set(), missing: new Set() };
    evidence.set(url, entry);
    (exists ? entry.found : entry.missing).add(path);
}
/** Every `git` generator in a generator, those of a matrix or a merge too; templates in it are unknown texts. */
function gitGenerators(value) {
    const generator = (0,src_located/* mapOf */.A7)(value);
    const nested = [generator.matrix, generator.merge].flatMap((combined) => (0,src_located/* listOf */.c3)((0,src_located/* mapOf */.A7)(combined).generators));
    const own = (0,src_located/* isMap */.jh)(generator.git) ? [(0,src_located/* mapOf */.A7)(fillAll(generator.git, EVERYTHING_UNKNOWN, 'go'))] : [];
    return [...own, ...nested.flatMap(gitGenerators)];
}

;// CONCATENATED MODULE: ./tools/argocd/src/revisions.ts



/**
 * Compares the revision that a git generator reads with the one that the Applications it makes follow. Where they differ, a folder of
 * one revision gets an Application that looks for it in another, and a folder that is removed takes its Application away before the
 * rollout that would have been asked about it.
 *
 * Templates are compared as written, and by what they can never be: `env/{{ .environment }}` is never `HEAD`. What a template of the
 * Applications gives is compared too where the tree tells it.
 */
function revisionFindings({ file, set, applications, expansions }) {
    let at = 0;
    return set.generators.flatMap(({ line, value, template }, generator) => {
        const { sources } = template ?? set.template;
        // One Application for each set of parameters, generator by generator; a patch may have given one other sources.
        const count = expansions[generator]?.expansion.parameters.length ?? 0;
        const made = applications
            .slice(at, at + count)
            .filter(({ application }) => application.sources.length === sources.length);
        at += count;
        return revisions_gitGenerators(value).flatMap((git) => {
            const repoURL = (0,src_located/* textOf */.b6)(git.repoURL) ?? '';
            const read = revisionOf((0,src_located/* textOf */.b6)(git.revision));
            for (const [index, source] of sources.entries()) {
                const { chart, path, ref } = source;
                if (chart !== undefined || (path ?? ref) === undefined || !isSameRepository(source.repoURL, repoURL))
                    continue;
                const follows = difference(read, revisionOf(source.targetRevision), made, index);
                if (follows !== undefined)
                    return [finding(file, line, set.name, read, follows, source)];
            }
            return [];
        });
    });
}
/** How the followed revision differs from the one that is read; `undefined` where both could always be the same. */
function difference(read, follows, made, index) {
    if (read === follows)
        return undefined;
    if (!couldBeEqual(read, follows))
        return follows;
    if (isTemplate(read))
        return undefined;
    for (const { application } of made) {
        const filled = revisionOf(application.sources[index]?.targetRevision);
        if (!isUnknown(filled) && filled !== read)
            return `${filled} (${guessOf(application.name)})`;
    }
    return undefined;
}
function finding(file, line, name, read, follows, source) {
    const written = source.targetRevision;
    return {
        severity: 'error',
        rule: 'argocd/generator-revision',
        file,
        line,
        path: 'spec.generators',
        message: `ApplicationSet ${name} finds its Applications at the revision ${read}, but they follow ` +
            `${follows} of the same repository (line ${source.line}): what one has the other may lack.`,
        suggestion: written === undefined
            ? `Set the generator's revision and the template's targetRevision to the same value.`
            : `Write revision: ${written} in the generator, as in the template's targetRevision.`,
    };
}
/** Every `git` generator in a generator, those of a matrix or a merge too, as written. */
function revisions_gitGenerators(value) {
    const generator = (0,src_located/* mapOf */.A7)(value);
    const nested = [generator.matrix, generator.merge].flatMap((combined) => (0,src_located/* listOf */.c3)((0,src_located/* mapOf */.A7)(combined).generators));
    return [...((0,src_located/* isMap */.jh)(generator.git) ? [generator.git] : []), ...nested.flatMap(revisions_gitGenerators)];
}
function isSameRepository(one, other) {
    if (isTemplate(one) || isTemplate(other))
        return withoutSpaces(one) === withoutSpaces(other);
    return (0,repository_url/* normalizedUrl */.Z)(one) === (0,repository_url/* normalizedUrl */.Z)(other);
}
/**
 * An empty revision is HEAD, and HEAD is the default branch: the usual names of that are not told apart from it. A branch is the same
 * with `refs/heads/`; white space within `{{ }}` has no meaning.
 */
function revisionOf(revision) {
    const short = withoutSpaces(revision ?? '').replace(/^refs\/heads\//, '');
    return /^(?:|main|master)$/.test(short) ? 'HEAD' : short;
}
const EXPRESSION = /\{\{.*?\}\}/gs;
function isTemplate(text) {
    return text.includes('{{') || isUnknown(text);
}
/** Expressions without the white space at their ends: `{{.a}}`. */
function withoutSpaces(text) {
    return text.replaceAll(EXPRESSION, (expression) => `{{${expression.slice(2, -2).trim()}}}`);
}
/** Other names of HEAD, as `revisionOf` takes them. */
const DEFAULT_BRANCHES = ['HEAD', 'main', 'master', 'refs/heads/main', 'refs/heads/master', ''];
/** False only when no values of their expressions make two revisions the same. */
function couldBeEqual(one, other) {
    const [a, b] = [outline(one), outline(other)];
    if (a.isLiteral && b.isLiteral)
        return one === other;
    const candidates = (text) => (text === 'HEAD' ? DEFAULT_BRANCHES : [text, `refs/heads/${text}`]);
    if (b.isLiteral)
        return candidates(other).some((text) => a.pattern.test(text));
    if (a.isLiteral)
        return candidates(one).some((text) => b.pattern.test(text));
    const agree = (x, y) => x.startsWith(y) || y.startsWith(x);
    const reverse = (text) => [...text].reverse().join('');
    return agree(a.start, b.start) && agree(reverse(a.end), reverse(b.end));
}
/** A revision with anything in the place of its expressions. */
function outline(text) {
    const parts = text.split(/\{\{.*?\}\}|[\uE000\uE001]+/s);
    const source = parts.map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('.*');
    return {
        isLiteral: parts.length === 1,
        start: parts[0] ?? '',
        end: parts.at(-1) ?? '',
        pattern: new RegExp(`^${source}$`, 's'),
    };
}

;// CONCATENATED MODULE: ./tools/argocd/src/source-path.ts



const ELSEWHERE = { folders: [], references: [], findings: [] };
/**
 * Resolves `path` of a source. A source is of this repository when its path exists in the tree, or its URL is known to be ours.
 *
 * @param owner what the source belongs to, for messages: `Application shop`.
 */
function resolvePath(source, owner, file, ours, view) {
    if (source.path === undefined || source.chart !== undefined)
        return ELSEWHERE;
    const path = (0,src_paths/* joinPath */.uJ)('.', source.path.replace(/^\/+/, ''));
    if (path === undefined)
        return ELSEWHERE;
    const { repoURL, line } = source;
    const place = { file, line };
    const isOurs = ours.has(repoURL);
    const isOther = !isOurs && !isUnknown(repoURL) && !ours.none;
    if (isOther && (ours.declared || path === '.' || isUnknown(path)))
        return ELSEWHERE;
    if (isUnknown(path))
        return resolveUnknown(path, place, view);
    const folder = { ...place, to: 'folder', path, reason: 'application-path' };
    if (isFolder(path, view.tree))
        return { path, folders: [path], references: [folder], findings: [] };
    if (!isOurs)
        return ELSEWHERE;
    const what = `the path ${path} of ${owner} does not exist`;
    const unknown = { ...place, to: 'unknown', what, widensTo: [(0,src_paths/* everythingBelow */.r1)(path)] };
    const finding = missingPath(path, 'folder', owner, source, place);
    return { path, folders: [], references: [folder, unknown], findings: [finding] };
}
function isFolder(path, tree) {
    const resolved = tree.resolve(path)?.path;
    return resolved !== undefined && (tree.hasFolder(resolved) || tree.entries.get(resolved)?.mode === '160000');
}
/** Files that make a folder one that Argo CD renders as a whole. */
const RENDERED = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization', 'Chart.yaml']);
function resolveUnknown(path, place, view) {
    const all = foldersOf(view);
    const folders = all.filter((folder) => couldBe(folder, path));
    // A part that may hold slashes could mean folders at any depth; of those, the ones that Argo CD renders as a whole.
    const deep = path.includes(UNKNOWN_TEXT)
        ? all.filter((folder) => (0,src_paths/* matchesGlob */.kt)(folder, globOf(path)) && view.tree.list(folder).some((name) => RENDERED.has(name)))
        : [];
    const unknown = {
        ...place,
        to: 'unknown',
        what: `the source path ${guessOf(path)} holds parameters that the tree does not tell`,
        widensTo: [widenedTo(path)],
    };
    const references = [...new Set([...folders, ...deep])].map((folder) => ({ ...place, to: 'folder', path: folder, reason: 'application-path' }));
    return { path, folders, references: [...references, unknown], findings: [] };
}
/** Revisions that move with the tree; any other could be a state of it in which the path exists. */
const MOVING = /^(?:|HEAD|main|master|trunk|env\/.*)$/;
/** The finding for a path of this repository that does not exist. */
function missingPath(path, kind, owner, source, place) {
    const revision = source.targetRevision ?? '';
    return {
        severity: MOVING.test(revision) ? 'error' : 'warning',
        rule: 'argocd/path-missing',
        ...place,
        path: kind === 'folder' ? 'spec.source.path' : 'spec.source.helm.valueFiles',
        message: `${owner} reads the ${kind} ${path} of this repository, which does not exist: Argo CD would fail to render it.`,
        suggestion: kind === 'folder' ? `Create ${path}, or mend the path.` : `Create ${path}, or set helm.ignoreMissingValueFiles.`,
    };
}

;// CONCATENATED MODULE: ./tools/argocd/src/source-inputs.ts



/**
 * Resolves value files, files of parameters, Kustomize components and patches, Jsonnet libraries.
 *
 * @param path the source's folder from the root; `undefined` when it is not in this repository: then only `$ref/…` can be here.
 */
function resolveInputs(source, path, application, owner, file, ours, view) {
    const references = [];
    const findings = [];
    const refer = (written, from, reason, relative = written.path) => {
        references.push(...fileReference(from, relative, { file, line: written.line }, reason));
    };
    for (const written of [...(source.valueFiles ?? []), ...(source.fileParameters ?? [])]) {
        const text = withBuildVariables(written.path, application, source);
        const located = fromReference(text, application, ours, view) ?? (path === undefined ? 'elsewhere' : fromPath(text, path));
        if (located === 'elsewhere')
            continue;
        refer(written, located.from, 'helm-values', located.relative);
        const known = (0,src_paths/* joinPath */.uJ)(located.from, located.relative);
        if (known === undefined || WILD.test(known) || isUnknown(`${located.from}${known}`))
            continue;
        const target = located.target ?? source;
        const isMissing = view.tree.resolve(known) === undefined && source.ignoreMissingValueFiles !== true;
        if (isMissing && ours.has(target.repoURL)) {
            findings.push(missingPath(known, 'file', owner, target, { file, line: written.line }));
        }
    }
    if (path === undefined)
        return { references, findings };
    for (const written of source.patches ?? [])
        refer(written, path, 'file-input');
    for (const written of source.components ?? []) {
        const folder = isRemote(written.path) ? undefined : (0,src_paths/* joinPath */.uJ)(path, written.path);
        if (folder === undefined)
            continue;
        if (isUnknown(`${path}${folder}`))
            refer(written, path, 'component', `${written.path}/**`);
        else
            references.push({ file, line: written.line, to: 'folder', path: folder, reason: 'component' });
    }
    for (const written of source.libraries ?? [])
        refer(written, '.', 'file-input', `${written.path.replace(/^\/+/, '')}/**`);
    // Folders below this one may be projects of their own, and Argo CD reads their files all the same.
    if (source.recurse === true)
        refer({ path: '**', line: source.line }, path, 'application-path');
    if (source.plugin === true)
        references.push(...pluginReference(source, path, application, file));
    return { references, findings };
}
/** A file of a source with a `ref` (`$values/apps/shop/values.yaml`): relative to the root of that source's repository. */
function fromReference(text, application, ours, { tree }) {
    if (!text.startsWith('$'))
        return undefined;
    const slash = text.indexOf('/');
    const name = slash < 0 ? text.slice(1) : text.slice(1, slash);
    const target = application.sources.find(({ ref }) => ref === name);
    if (target === undefined)
        return undefined;
    const relative = slash < 0 ? '' : text.slice(slash + 1);
    const known = (0,src_paths/* joinPath */.uJ)('.', relative);
    if (known === undefined)
        return 'elsewhere';
    const exists = !ours.declared && !isUnknown(known) && tree.resolve(known) !== undefined;
    const isHere = ours.has(target.repoURL) || exists || isUnknown(target.repoURL) || (ours.none && isUnknown(known));
    return isHere ? { from: '.', relative, target } : 'elsewhere';
}
/** A path that starts with a slash is relative to the repository's root, any other to the source's folder. */
function fromPath(text, path) {
    if (isRemote(text))
        return 'elsewhere';
    return text.startsWith('/') ? { from: '.', relative: text.replace(/^\/+/, '') } : { from: path, relative: text };
}
function isRemote(text) {
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /^[^/]+@[^/]+:/.test(text) || text.includes('?ref=');
}
function fileReference(from, relative, place, reason) {
    const asWritten = (text) => text;
    const literal = WILD.test(relative) ? asWritten : escapeGlob;
    const folder = literal === asWritten ? escapeGlob(from) : from;
    if (`${from}${relative}`.includes(UNKNOWN_TEXT)) {
        const path = folder === '.' ? relative : `${folder}/${relative}`;
        return [{ ...place, to: 'files', glob: globOf(path, literal), reason }];
    }
    const path = (0,src_paths/* joinPath */.uJ)(folder, relative);
    if (path === undefined)
        return [];
    if (literal === asWritten || isUnknown(path))
        return [{ ...place, to: 'files', glob: globOf(path, literal), reason }];
    return [{ ...place, to: 'file', path, reason }];
}
/** Value files may be globs themselves. */
const WILD = /[*?[{]/;
/** Variables that Argo CD fills in in paths (docs/user-guide/build-environment.md); what others hold is not known. */
function withBuildVariables(text, application, source) {
    const known = {
        ARGOCD_APP_NAME: application.name,
        ARGOCD_APP_NAMESPACE: application.destination.namespace,
        ARGOCD_APP_PROJECT_NAME: application.project,
        ARGOCD_APP_SOURCE_PATH: source.path,
        ARGOCD_APP_SOURCE_REPO_URL: source.repoURL,
        ARGOCD_APP_SOURCE_TARGET_REVISION: source.targetRevision,
    };
    return text.replaceAll(/\$\{?(ARGOCD_[A-Z_]+|KUBE_VERSION|KUBE_API_VERSIONS)\}?/g, (_all, name) => known[name] || UNKNOWN_TEXT);
}
/**
 * A plugin sees the whole repository. Where the Application declares what its manifests are generated from
 * (docs/operator-manual/high_availability.md, "Manifest Paths Annotation") that is believed.
 */
function pluginReference({ line }, path, { generatePaths }, file) {
    const declared = (generatePaths ?? '').split(';').flatMap((item) => {
        const text = item.trim();
        if (text === '')
            return [];
        const from = text.startsWith('/') ? '.' : path;
        const folder = (0,src_paths/* joinPath */.uJ)(from, text.replace(/^\/+/, ''));
        return folder === undefined || isUnknown(folder) ? ['**'] : [folder === '.' ? '**' : folder, `${folder}/**`];
    });
    const widensTo = declared.length > 0 ? [...new Set(declared)] : ['**'];
    return [{ file, line, to: 'unknown', what: 'a config management plugin renders this source', widensTo }];
}

;// CONCATENATED MODULE: ./tools/argocd/src/discover.ts








/**
 * One candidate of kind `argocd-app` for each folder that holds an Application, an ApplicationSet or an AppProject, with all that
 * they read of this repository.
 *
 * @param repositories the settings' `argocd.repositories`.
 */
function discoverApplications(view, repositories = []) {
    const declarations = declarationsOf(view, repositories);
    const byFolder = new Map();
    const findings = [];
    const referencesOf = (file) => {
        const folder = projectFolder(file, view);
        const list = byFolder.get(folder) ?? [];
        byFolder.set(folder, list);
        return list;
    };
    for (const file of view.paths()) {
        const facts = view.facts(file);
        if (facts?.applications ?? facts?.sets ?? facts?.projects)
            referencesOf(file);
        const isTemplate = chartFolder(file, view.tree) !== undefined;
        for (const { line, message, templated } of facts?.problems ?? []) {
            if (templated === true && isTemplate)
                continue;
            findings.push({
                severity: 'error',
                rule: 'argocd/syntax',
                file,
                line,
                path: '',
                message: `${message.replace(/\.$/, '')}: mend this manifest.`,
            });
        }
    }
    for (const declared of declarations.applications) {
        const { references, findings: found } = resolveApplication(declared, declarations, view);
        referencesOf(declared.file).push(...references);
        findings.push(...found);
    }
    const clusterFiles = [...view.paths()].filter((file) => view.facts(file)?.clusters !== undefined);
    for (const expanded of declarations.sets) {
        const references = referencesOf(expanded.file);
        for (const declared of expanded.applications) {
            const made = resolveApplication(declared, declarations, view);
            references.push(...made.references);
            findings.push(...made.findings);
        }
        references.push(...setReferences(expanded, declarations, view), ...clusterReferences(expanded, clusterFiles));
        findings.push(...revisionFindings(expanded));
    }
    const candidates = [...byFolder].map(([root, refersTo]) => ({
        root,
        kind: 'argocd-app',
        provides: [],
        refersTo: distinct(refersTo).filter((reference) => reference.to !== 'folder' || reference.path !== root),
    }));
    return { candidates, findings: distinct(findings) };
}
const resolved = new WeakMap();
/** Every source of one Application. Discovery and deliveries both ask. */
function resolveApplication(declared, declarations, view) {
    let found = resolved.get(declared);
    if (found === undefined) {
        found = resolveSources(declared, declarations, view);
        resolved.set(declared, found);
    }
    return found;
}
function resolveSources(declared, { ours }, view) {
    const { application, file } = declared;
    const owner = `Application ${nameOfApplication(declared)}`;
    const paths = [];
    const references = [];
    const findings = [];
    for (const source of application.sources) {
        const path = resolvePath(source, owner, file, ours, view);
        const inputs = resolveInputs(source, path.path, application, owner, file, ours, view);
        paths.push(path);
        references.push(...path.references, ...inputs.references);
        findings.push(...path.findings, ...inputs.findings);
    }
    return { paths, references, findings };
}
/** `name`, or `set/name` for what an ApplicationSet makes; `*` for what cannot be told. */
function nameOfApplication({ application, set }) {
    const name = guessOf(application.name);
    return set === undefined ? name : `${guessOf(set.name)}/${name}`;
}
/** What the set itself depends on: the files its generators read, and systems outside. */
function setReferences({ file, set, applications, expansions, opaquePatch }, { ours }, view) {
    const references = [];
    for (const { line, expansion } of expansions) {
        for (const { include } of expansion.reads) {
            for (const pattern of include)
                references.push({ file, line, to: 'files', glob: fileGlob(pattern), reason: 'file-input' });
        }
        if (expansion.outside.length === 0)
            continue;
        const paths = applications.flatMap(({ application }) => application.sources.flatMap((source) => resolvePath({ ...source }, '', file, ours, view).path ?? []));
        if (paths.length === 0)
            continue;
        const widensTo = [...new Set(paths.map(widenedTo))];
        const what = `the generator ${expansion.outside.join(', ')} of ApplicationSet ${guessOf(set.name)} asks another system`;
        references.push({ file, line, to: 'unknown', what, widensTo });
    }
    if (opaquePatch) {
        const what = `the templatePatch of ApplicationSet ${guessOf(set.name)} changes its sources in a way that cannot be told`;
        references.push({ file, line: set.templatePatch?.line ?? set.line, to: 'unknown', what, widensTo: ['**'] });
    }
    return references;
}
/** Which clusters there are decides what a `clusters` generator makes. */
function clusterReferences({ file, set }, clusterFiles) {
    const asking = set.generators.find(({ value }) => asksClusters(value));
    if (asking === undefined)
        return [];
    return clusterFiles
        .filter((path) => path !== file)
        .map((path) => ({ file, line: asking.line, to: 'file', path, reason: 'file-input' }));
}
function asksClusters(value) {
    const generator = (0,src_located/* mapOf */.A7)(value);
    const nested = [generator.matrix, generator.merge].flatMap((combined) => (0,src_located/* listOf */.c3)((0,src_located/* mapOf */.A7)(combined).generators));
    return 'clusters' in generator || nested.some(asksClusters);
}
function distinct(items) {
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

// EXTERNAL MODULE: ./tools/kubernetes/src/documents.ts
var src_documents = __webpack_require__(636);
;// CONCATENATED MODULE: ./tools/argocd/src/clusters.ts

const TYPE_LABEL = 'argocd.argoproj.io/secret-type';
/** A cheap test for text that could hold the Secret of a cluster. */
function mentionsCluster(text) {
    return text.indexOf(TYPE_LABEL) >= 0 && /kind["']?\s*:\s*["']?Secret\b/.test(text);
}
/** Reads the Secret of a cluster; `undefined` for any other manifest. Its credentials are not looked at. */
function clusterOf(value, line) {
    const { kind, metadata, data, stringData } = (0,src_located/* mapOf */.A7)(value);
    const labels = textsOf((0,src_located/* mapOf */.A7)(metadata).labels);
    if (kind !== 'Secret' || labels?.[TYPE_LABEL] !== 'cluster')
        return undefined;
    const read = (key) => {
        const plain = (0,src_located/* mapOf */.A7)(stringData)[key];
        return typeof plain === 'string' ? unencrypted(plain) : decoded((0,src_located/* mapOf */.A7)(data)[key]);
    };
    const annotations = textsOf((0,src_located/* mapOf */.A7)(metadata).annotations);
    return (0,src_located/* compact */.oE)({
        line,
        name: read('name'),
        server: read('server'),
        project: read('project'),
        labels,
        annotations: annotations && withoutCopies(annotations),
    });
}
/** kubectl keeps a copy of the whole Secret in an annotation. */
function withoutCopies(annotations) {
    return Object.fromEntries(Object.entries(annotations).filter(([key]) => !key.startsWith('kubectl.kubernetes.io/')));
}
function textsOf(value) {
    if (!(0,src_located/* isMap */.jh)(value))
        return undefined;
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'string'));
}
function decoded(value) {
    if (typeof value !== 'string' || !/^[A-Za-z0-9+/\s]+={0,2}\s*$/.test(value))
        return undefined;
    return unencrypted(Buffer.from(value, 'base64').toString('utf8'));
}
/** SOPS and its like leave a marker in the place of a value, sealed Secrets no text at all. */
function unencrypted(value) {
    return /^(?:ENC\[|AQ|\$\{|<)|[^\p{L}\p{N}\p{P}\p{S} ]/u.test(value) ? undefined : value;
}

;// CONCATENATED MODULE: ./tools/argocd/src/helm-text.ts

/**
 * Takes the expressions of a Helm template out of a document, so that the rest can be read as YAML: lines that are nothing but
 * expressions become empty, other expressions become an unknown text. The number of lines stays.
 */
function withoutExpressions(text) {
    return text
        .replaceAll(/\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g, keepLines)
        .replaceAll(/\{\{-?\s*(?:`([^`]*)`|"((?:[^"\\]|\\.)*)")\s*-?\}\}/g, (_all, raw, quoted) => (raw ?? quoted ?? '').replaceAll('{{', '\uE002').replaceAll('}}', '\uE003'))
        .replaceAll(/^[ \t]*(?:\{\{(?:(?!\}\}).)*\}\}[ \t]*)+(?=\r?$)/gm, '')
        .replaceAll(/\{\{[\s\S]*?\}\}/g, (expression) => UNKNOWN_TEXT + keepLines(expression))
        .replaceAll('\uE002', '{{')
        .replaceAll('\uE003', '}}');
}
function keepLines(text) {
    return text.replaceAll(/[^\n]/g, '');
}

;// CONCATENATED MODULE: ./tools/argocd/src/scan.ts






/** Reads Applications, ApplicationSets, AppProjects, the names and labels of clusters, and small files that a generator could read parameters from. */
const scanner = {
    name: 'argocd',
    version: 2,
    wants: (path) => path.endsWith('.yaml') || path.endsWith('.yml') || path.endsWith('.json'),
    scan(text, path) {
        if (mentionsManifest(text) || mentionsCluster(text))
            return scanManifests(text, path);
        return mayHoldParameters(text, (0,src_paths/* nameOf */.Vb)(path)) ? { parameters: text } : undefined;
    },
};
const API_VERSION = /apiVersion["']?\s*:\s*["']?argoproj\.io\//;
const KIND = /kind["']?\s*:\s*["']?(?:Application|ApplicationSet|AppProject)["']?\s*(?:[,}#\r\n]|$)/;
/** A cheap test: annotations of Argo CD are on many manifests that are none of its own. */
function mentionsManifest(text) {
    return text.indexOf('argoproj.io/') >= 0 && API_VERSION.test(text) && KIND.test(text);
}
function scanManifests(text, path) {
    const found = { applications: [], sets: [], projects: [], clusters: [], problems: [] };
    const documents = path.endsWith('.json')
        ? [{ text, line: 1 }]
        : (0,src_documents/* splitDocuments */.Z)(text);
    for (const document of documents) {
        if (mentionsManifest(document.text))
            scanDocument(document, found);
        else if (mentionsCluster(document.text))
            scanSecret(document, found);
    }
    const filled = Object.entries(found).filter(([, list]) => list.length > 0);
    return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}
function scanDocument({ text, line }, found) {
    const templated = text.includes('{{');
    let located = (0,src_located/* locate */.x5)(text, line);
    if (templated && (located.problem !== undefined || located.hasOddKeys)) {
        const { problem } = located;
        if (problem !== undefined)
            found.problems.push({ ...problem, templated: true });
        located = (0,src_located/* locate */.x5)(withoutExpressions(text), line);
    }
    else if (located.problem !== undefined)
        found.problems.push(located.problem);
    collect(located.value, [], located, found);
}
/** What is wrong with a Secret is not for this engine to say. */
function scanSecret({ text, line }, found) {
    const located = (0,src_located/* locate */.x5)(text, line);
    const cluster = clusterOf(located.value, located.lineOf(['metadata', 'name']));
    if (cluster !== undefined)
        found.clusters.push(cluster);
}
function collect(value, at, located, found) {
    const { apiVersion, kind, spec } = (0,src_located/* mapOf */.A7)(value);
    if (kind === 'List') {
        (0,src_located/* listOf */.c3)((0,src_located/* mapOf */.A7)(value).items).forEach((item, index) => {
            collect(item, [...at, 'items', index], located, found);
        });
        return;
    }
    if (typeof apiVersion !== 'string' || !apiVersion.startsWith('argoproj.io/'))
        return;
    const lineOf = (path) => located.lineOf([...at, ...path]);
    if (kind !== 'Application' && kind !== 'ApplicationSet' && kind !== 'AppProject')
        return;
    if (spec !== undefined && spec !== null && !(0,src_located/* isMap */.jh)(spec)) {
        found.problems.push({ line: lineOf(['spec']), message: `spec of the ${kind} is not a mapping` });
        return;
    }
    if (kind === 'Application')
        found.applications.push(applicationOf(value, lineOf));
    else if (kind === 'ApplicationSet')
        found.sets.push(applicationSetOf(value, lineOf));
    else
        found.projects.push(appProjectOf(value, lineOf));
}
/** Above this a file is content, not the parameters of one application. */
const MOST_PARAMETERS = 4096;
/** Files of other tools that no one generates Applications from, and that would only make the facts large. */
const OTHER_TOOLS = /^(?:\..*|values[-.].*|kustomization\..*|chart\..*|package(?:-lock)?\.json|tsconfig.*\.json|.*\.schema\.json|.*lock.*|project\.json|nx\.json|docker-compose.*|action\.ya?ml|mkdocs\.ya?ml)$/i;
/**
 * Whether a file could be one that a git files generator reads. Its text is kept, not parsed: only `discover` knows the globs. Where
 * one is not kept the parameters of the file are unknown, which is wider, never wrong.
 */
function mayHoldParameters(text, name) {
    if (text.length > MOST_PARAMETERS || OTHER_TOOLS.test(name))
        return false;
    return text.indexOf('apiVersion') < 0 && text.indexOf('{{') < 0;
}

;// CONCATENATED MODULE: ./tools/argocd/src/index.ts


/** The first face of the argocd engine. */
const argocd = { scanner: scanner, discover: (view) => discoverApplications(view) };





;// CONCATENATED MODULE: ./tools/argocd/src/deliveries.ts




/**
 * Which existing folders are delivered by which Application: every source of each Application, and of each that an ApplicationSet of
 * the tree makes.
 *
 * @param repositories the settings' `argocd.repositories`.
 */
function deliveries(view, repositories = []) {
    const declarations = declarationsOf(view, repositories);
    const all = [...declarations.applications, ...declarations.sets.flatMap(({ applications }) => applications)];
    const found = all.flatMap((declared) => {
        const { application, file } = declared;
        const maybe = (text) => (text === undefined ? undefined : guessOf(text));
        return resolveApplication(declared, declarations, view).paths.flatMap(({ folders, references }, index) => {
            const source = application.sources[index];
            const guessed = references.some(({ to }) => to === 'unknown');
            return folders.map((path) => (0,src_located/* compact */.oE)({
                application: nameOfApplication(declared),
                namespace: maybe(application.namespace),
                path,
                project: maybe(application.project),
                destinationNamespace: maybe(application.destination.namespace),
                prune: application.syncPolicy.prune,
                file,
                line: source?.line ?? application.line,
                recurse: source?.recurse,
                guessed: guessed ? true : undefined,
            }));
        });
    });
    return [...new Map(found.map((delivery) => [JSON.stringify(delivery), delivery])).values()];
}

;// CONCATENATED MODULE: ./tools/argocd/src/readings.ts



/**
 * Every Application of a tree with what its sources read. One whose path is not fully known stands once for each folder that it
 * could be.
 *
 * @param repositories the settings' `argocd.repositories`.
 */
function readApplications(view, repositories = []) {
    const declarations = declarationsOf(view, repositories);
    const readAll = (applications) => applications
        .flatMap((declared) => foldersGuessed(declared, declarations, view))
        .map((declared) => readings_read(declared, declarations, view));
    const opaque = { to: 'unknown', what: 'a templatePatch that cannot be told', widensTo: ['**'] };
    return [
        ...readAll(declarations.applications),
        ...declarations.sets.flatMap(({ file, set, applications, opaquePatch }) => readAll(applications).map((one) => opaquePatch ? { ...one, references: [...one.references, { ...opaque, file, line: set.line }] } : one)),
    ];
}
function foldersGuessed(declared, declarations, view) {
    const { application } = declared;
    const [source, ...others] = application.sources;
    if (source?.path === undefined || others.length > 0 || !isUnknown(source.path))
        return [declared];
    const { folders = [] } = resolveApplication(declared, declarations, view).paths[0] ?? {};
    return folders.map((path) => ({ ...declared, application: { ...application, sources: [{ ...source, path }] } }));
}
function readings_read(declared, declarations, view) {
    const { application, file, set } = declared;
    const { paths, references } = resolveApplication(declared, declarations, view);
    return {
        name: nameOfApplication(declared),
        file,
        application,
        ...(set === undefined ? {} : { set }),
        sources: application.sources.map(({ repoURL, chart }, index) => {
            const { path, folders = [] } = paths[index] ?? {};
            return {
                isHere: chart === undefined && (declarations.ours.has(repoURL) || folders.length > 0),
                ...(path === undefined || folders.length === 0 ? {} : { path }),
            };
        }),
        references,
    };
}
/** Files that declare an Application, an ApplicationSet or an AppProject. */
function declaringFiles(view) {
    return [...view.paths()].filter((path) => {
        const { applications, sets, projects } = view.facts(path) ?? {};
        return (applications ?? sets ?? projects) !== undefined;
    });
}

;// CONCATENATED MODULE: ./tools/argocd/src/preview/spec-shape.ts

const SOURCE = {
    repoURL: 'text',
    path: 'text',
    chart: 'text',
    ref: 'text',
    targetRevision: 'text',
    helm: {
        values: 'text',
        valuesObject: 'mapping',
        valueFiles: ['text'],
        parameters: ['mapping'],
        fileParameters: ['mapping'],
        releaseName: 'text',
    },
    kustomize: { images: ['text'], components: ['text'], patches: ['mapping'], replicas: ['mapping'] },
    directory: { jsonnet: 'mapping' },
    plugin: 'mapping',
};
/** The types of what is read here, as Argo CD's CRD has them. */
const SPEC = {
    project: 'text',
    source: SOURCE,
    sources: [SOURCE],
    sourceHydrator: 'mapping',
    destination: { server: 'text', name: 'text', namespace: 'text' },
    syncPolicy: { automated: 'mapping', syncOptions: ['text'], retry: 'mapping', managedNamespaceMetadata: 'mapping' },
    ignoreDifferences: [
        {
            group: 'text',
            kind: 'text',
            name: 'text',
            namespace: 'text',
            jsonPointers: ['text'],
            jqPathExpressions: ['text'],
            managedFieldsManagers: ['text'],
        },
    ],
};
/**
 * A specification without the fields that have another type than Argo CD's CRD gives them: the API server refuses those.
 *
 * @param note called with a reason for each.
 */
function shapedSpec(spec, note) {
    return shaped(spec, SPEC, 'spec', note);
}
function shaped(value, shape, path, note) {
    if (value === undefined || value === null)
        return undefined; // to the API server null is absent
    const wrong = (wanted) => {
        note(`${path} is not ${wanted}: the API server refuses it`);
        return undefined;
    };
    if (shape === 'text') {
        if (typeof value === 'string')
            return value;
        return wrong('a text');
    }
    if (Array.isArray(shape)) {
        if (!Array.isArray(value))
            return wrong('a list');
        const [item] = shape;
        const items = value.map((one, index) => shaped(one ?? false, item, `${path}[${index}]`, note));
        return items.every((one, index) => one === value[index]) ? value : items.filter((one) => one !== undefined);
    }
    if (!(0,src_located/* isMap */.jh)(value))
        return wrong('a mapping');
    if (shape === 'mapping')
        return value;
    let result;
    for (const [key, below] of Object.entries(shape)) {
        const found = shaped(value[key], below, `${path}.${key}`, note);
        if (found === value[key])
            continue;
        result ??= { ...value };
        if (found === undefined)
            delete result[key];
        else
            result[key] = found;
    }
    return result ?? value;
}

;// CONCATENATED MODULE: ./tools/argocd/src/preview/template-patch.ts


/**
 * Lays a filled-in `templatePatch` over an Application: a strategic merge with the types of Argo CD
 * (applicationset/controllers/template/patch.go). Mappings are joined, `null` removes, lists are replaced except finalizers, and
 * `spec.project` stays.
 *
 * @param text YAML or JSON; unknown parts are the characters of `unknown.ts`.
 * @param note called with a reason wherever the result cannot be told.
 */
function patchApplication(name, written, text, note) {
    const { value, problem } = (0,src_located/* locate */.x5)(text, 1);
    if (problem !== undefined || (value !== null && value !== undefined && !(0,src_located/* isMap */.jh)(value))) {
        note(isUnknown(text)
            ? 'what its templatePatch changes cannot be told'
            : 'Argo CD would refuse its templatePatch, which is no mapping in YAML once it is filled in');
        return { name, written };
    }
    const { labels, annotations, finalizers, spec } = written;
    const before = { metadata: (0,src_located/* compact */.oE)({ name, labels, annotations, finalizers }), spec };
    const { metadata, spec: merged } = mergeMaps(before, (0,src_located/* mapOf */.A7)(value), [], note);
    const after = (0,src_located/* mapOf */.A7)(metadata);
    const { project: _changed, ...rest } = (0,src_located/* mapOf */.A7)(merged);
    const project = 'project' in spec ? { project: spec.project } : {};
    return {
        name: (0,src_located/* textOf */.b6)(after.name) ?? name,
        written: (0,src_located/* compact */.oE)({
            labels: (0,src_located/* isMap */.jh)(after.labels) ? after.labels : undefined,
            annotations: (0,src_located/* isMap */.jh)(after.annotations) ? after.annotations : undefined,
            finalizers: Array.isArray(after.finalizers) ? after.finalizers : undefined,
            spec: { ...rest, ...project },
        }),
    };
}
function mergeMaps(under, over, path, note) {
    if (over.$patch === 'delete')
        return {};
    const result = over.$patch === 'replace' ? {} : { ...under };
    for (const [key, value] of Object.entries(over)) {
        if (key === '$patch') {
            if (value !== 'replace' && value !== 'merge')
                note(`its templatePatch has the directive $patch: ${String(value)}`);
            continue;
        }
        if (key.startsWith('$')) {
            note(`the directive ${key} of its templatePatch is not evaluated here`);
            continue;
        }
        const below = [...path, key];
        const old = result[key];
        if (value === null)
            delete result[key];
        else if (isUnknown(key) || (typeof value === 'string' && isUnknown(value) && isContainer(old))) {
            note(`what its templatePatch changes in ${below.slice(0, -1).join('.') || 'it'} cannot be told`);
        }
        else if ((0,src_located/* isMap */.jh)(value)) {
            if (below.at(-2) === 'valuesObject' && (0,src_located/* isMap */.jh)(old)) {
                note('Argo CD may refuse a templatePatch that merges mappings of helm.valuesObject');
            }
            result[key] = mergeMaps((0,src_located/* mapOf */.A7)(old), value, below, note);
        }
        else if (below.join('.') === 'metadata.finalizers') {
            result[key] = [...new Set([...(0,src_located/* listOf */.c3)(old), ...(0,src_located/* listOf */.c3)(value)])];
        }
        else
            result[key] = value;
    }
    return result;
}
function isContainer(value) {
    return (0,src_located/* isMap */.jh)(value) || Array.isArray(value);
}

;// CONCATENATED MODULE: ./tools/argocd/src/preview/expand.ts









/** Argo CD deletes what an Application delivered before the Application itself is gone. */
const RESOURCES_FINALIZER = 'resources-finalizer.argocd.argoproj.io';
/**
 * Every Application that a tree declares, those of ApplicationSets expanded as Argo CD's controller would
 * (applicationset/controllers/template/template.go). Partial manifests, which are patches for a Kustomize base, are left out.
 *
 * @param repositories the settings' `argocd.repositories`; empty: the repositories whose paths the tree has.
 * @param clusters clusters that are known apart from the Secrets in the tree.
 * @param wanted told the paths that an Application of a set has as its sources; `false` spares its expansion. Default: all.
 * @returns in the order of files and generators. Never throws: what cannot be told is not `exact`, and says why.
 */
function expandApplications(view, repositories = [], clusters = [], wanted = () => true) {
    const { ours } = declarationsOf(view, repositories);
    const files = [...view.paths()];
    const known = [...clusters, ...files.flatMap((file) => view.facts(file)?.clusters ?? [])];
    const exactly = { clusters: known, knowsRepositories: ours.declared };
    return files.flatMap((file) => {
        const { applications = [], sets = [] } = view.facts(file) ?? {};
        const isTemplate = chartFolder(file, view.tree) !== undefined;
        return [
            ...applications.filter(isWhole).map((facts) => fromManifest(file, facts, isTemplate)),
            ...sets.flatMap((set) => fromSet(file, set, { view, set, isOurs: ours.has, exactly }, isTemplate, wanted)),
        ];
    });
}
/** A manifest without any repository is a patch, or the Kustomize configuration of one. */
function isWhole({ name, sources }) {
    return name !== '' && sources.some(({ repoURL }) => repoURL !== '');
}
const HELM_DOUBT = 'it is a template of a Helm chart, and what the chart is rendered with cannot be told';
function fromManifest(file, facts, isTemplate) {
    const fill = (value) => (isTemplate ? fillAll(value, EVERYTHING_UNKNOWN, 'go') : value);
    return finished({ name: fill(facts.name), namespace: fill(facts.namespace ?? ''), written: fill(facts.written) }, { file, line: facts.line }, isTemplate ? [HELM_DOUBT] : []);
}
function fromSet(file, set, context, isTemplate, wanted) {
    const dialect = dialectOf(context);
    const namespace = set.namespace ?? '';
    return set.generators.flatMap(({ line, value, template = set.template }) => {
        const { parameters, outside } = expandGenerator(value, context);
        const from = (0,src_located/* compact */.oE)({
            file,
            line,
            applicationSet: guessOf(set.name),
            preserveResourcesOnDeletion: set.preserveResourcesOnDeletion,
            applicationsSync: set.applicationsSync,
        });
        return parameters.flatMap((one) => {
            const doubts = [...(isTemplate ? [HELM_DOUBT] : []), ...(one.doubts ?? [])];
            const filling = fillingOf(context, doubts);
            if (set.templatePatch === undefined) {
                const paths = template.sources.flatMap(({ path }) => (path === undefined ? [] : [path]));
                if (!wanted(paths.map((path) => guessOf(fillTemplate(path, one, dialect, filling)))))
                    return [];
            }
            let name = fillTemplate(template.name, one, dialect, filling);
            let written = fillAll(template.written, one, dialect, filling);
            written = withFinalizer(written, set, one);
            if (set.templatePatch !== undefined) {
                const text = fillTemplate(set.templatePatch.text, one, dialect, filling);
                ({ name, written } = patchApplication(name, written, text, (reason) => doubts.push(reason)));
            }
            return finished({ name, namespace, written }, from, doubts, outside);
        });
    });
}
/** RenderTemplateParams in applicationset/utils/utils.go: a template without finalizers gets one, unless the set preserves. */
function withFinalizer(written, set, { values, open }) {
    const isPlain = Object.keys(values).length === 0 && !open;
    if (isPlain || set.preserveResourcesOnDeletion === true || (written.finalizers ?? []).length > 0)
        return written;
    return { ...written, finalizers: [RESOURCES_FINALIZER] };
}
function finished({ name, namespace, written }, from, reasons, outside = []) {
    const unknown = unknownPaths({ metadata: { name, namespace, ...written, spec: undefined }, spec: written.spec });
    const doubts = [...new Set(reasons)];
    if (unknown.length > 0)
        doubts.push(`the tree does not tell ${listed(unknown)}`);
    const guess = (value) => (unknown.length > 0 ? guessed(value) : value);
    const spec = shapedSpec(guess(written.spec), (reason) => doubts.push(reason));
    const exact = doubts.length === 0 && outside.length === 0;
    return (0,src_located/* compact */.oE)({
        name: guess(name),
        namespace: guess(namespace),
        labels: expand_textsOf(guess(written.labels)),
        annotations: expand_textsOf(guess(written.annotations)),
        finalizers: (guess(written.finalizers) ?? []).filter((item) => typeof item === 'string'),
        spec,
        from,
        exact,
        doubts: doubts.length > 0 ? doubts : undefined,
        unexpanded: outside.length > 0 ? outside.join(', ') : undefined,
    });
}
/** Labels and annotations are texts; a number there is a mistake that the API server refuses. */
function expand_textsOf(value) {
    if (value === undefined)
        return undefined;
    const entries = Object.entries(value).filter(([, item]) => item !== null && item !== undefined);
    return Object.fromEntries(entries.map(([key, item]) => [key, String(item)]));
}
/** Paths of the strings that hold unknown parts. */
function unknownPaths(value, path = '') {
    if (typeof value === 'string')
        return isUnknown(value) ? [path] : [];
    if (Array.isArray(value))
        return value.flatMap((item, index) => unknownPaths(item, `${path}[${index}]`));
    if (!(0,src_located/* isMap */.jh)(value))
        return [];
    return Object.entries(value).flatMap(([key, item]) => {
        const below = path === '' ? key : `${path}.${guessOf(key)}`;
        return isUnknown(key) ? [below] : unknownPaths(item, below);
    });
}
const MOST_LISTED = 4;
function listed(paths) {
    const more = paths.length - MOST_LISTED;
    return paths.slice(0, MOST_LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
function guessed(value) {
    if (typeof value === 'string')
        return guessOf(value);
    if (Array.isArray(value))
        return value.map(guessed);
    if (!(0,src_located/* isMap */.jh)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [guessOf(key), guessed(item)]));
}

;// CONCATENATED MODULE: ./tools/crossplane/src/instances.ts
/** The key that an API provides: `api:group/Kind`. */
function apiKey(group, kind) {
    return `api:${group}/${kind}`;
}
/** Keys (`group/Kind`) of the composite resources and claims that the tree defines. */
function compositeKinds(view) {
    const kinds = new Set();
    for (const file of view.paths()) {
        for (const { group, kind, claimKind } of view.facts(file)?.definitions ?? []) {
            kinds.add(`${group}/${kind}`);
            if (claimKind !== undefined)
                kinds.add(`${group}/${claimKind}`);
        }
    }
    return kinds;
}
/**
 * Every document of a kind that some CompositeResourceDefinition of the tree defines. The graph adds an edge `instance-of` from the
 * project that owns the file.
 */
function instances(view) {
    const kinds = compositeKinds(view);
    return [...view.paths()].flatMap((file) => (view.facts(file)?.instances ?? [])
        .filter(({ group, kind }) => kinds.has(`${group}/${kind}`))
        .map(({ group, kind, name, line, nested }) => ({ group, kind, name, file, line, ...(nested ? { nested } : {}) })));
}

;// CONCATENATED MODULE: ./tools/crossplane/src/discover.ts


/**
 * Candidates: `crossplane-api` for a folder with a CompositeResourceDefinition or a Composition, `facts` for one with
 * EnvironmentConfigs, `manifests` for one that only installs packages.
 */
function discoverCrossplane(view) {
    const provided = providedBy(view);
    const folders = new Map();
    const findings = [];
    for (const file of view.paths()) {
        const facts = view.facts(file);
        if (facts === undefined)
            continue;
        const chart = discover_chartFolder(file, view.tree);
        findings.push(...syntaxFindings(file, facts, chart !== undefined));
        const root = chart ?? (0,src_paths/* folderOf */.yS)(file);
        const folder = folders.get(root) ?? {
            apis: new Set(),
            compositions: new Set(),
            facts: new Set(),
            packages: new Set(),
            refersTo: [],
        };
        folders.set(root, folder);
        addDefinitions(folder, root, file, facts, provided);
        for (const composition of facts.compositions ?? []) {
            addComposition(folder, root, file, composition, provided);
            findings.push(...withoutDefinition(file, composition, provided));
        }
        for (const { name, labels } of facts.environments ?? []) {
            folder.facts.add(`facts:${name}`);
            for (const [key, value] of Object.entries(labels))
                folder.facts.add(labelKey(key, value));
        }
        for (const { kind, name } of facts.packages ?? [])
            folder.packages.add(`${kind === 'Function' ? 'function' : 'package'}:${name}`);
    }
    return { candidates: [...folders].flatMap(([root, folder]) => candidatesOf(root, folder)), findings };
}
function providedBy(view) {
    const compositionFolders = new Map();
    const definitionFolders = new Map();
    const factsFolders = new Set();
    const labelCounts = new Map();
    let hasConfigurations = false;
    for (const file of view.paths()) {
        const facts = view.facts(file);
        const root = discover_chartFolder(file, view.tree) ?? (0,src_paths/* folderOf */.yS)(file);
        for (const { group, kind } of facts?.definitions ?? [])
            addTo(definitionFolders, apiKey(group, kind), root);
        for (const { group, kind } of facts?.compositions ?? [])
            addTo(compositionFolders, apiKey(group, kind), root);
        for (const { labels } of facts?.environments ?? []) {
            factsFolders.add(root);
            for (const [key, value] of Object.entries(labels)) {
                const label = labelKey(key, value);
                labelCounts.set(label, (labelCounts.get(label) ?? 0) + 1);
            }
        }
        if ((facts?.packages ?? []).some(({ kind }) => kind === 'Configuration'))
            hasConfigurations = true;
    }
    return { compositionFolders, definitionFolders, factsFolders, labels: labelCounts, hasConfigurations };
}
function addTo(sets, key, value) {
    sets.set(key, (sets.get(key) ?? new Set()).add(value));
}
function labelKey(key, value) {
    return `facts-label:${key}=${value}`;
}
function syntaxFindings(file, { problems = [] }, inChart) {
    return problems
        .filter(({ templated }) => !(templated === true && inChart))
        .map(({ line, message }) => ({
        severity: 'error',
        rule: 'crossplane/syntax',
        file,
        line,
        path: '',
        message: `${message.replace(/\.$/, '')}: mend this manifest.`,
    }));
}
function addDefinitions(folder, root, file, { definitions = [] }, provided) {
    for (const { group, kind, claimKind, line } of definitions) {
        folder.apis.add(apiKey(group, kind));
        if (claimKind !== undefined)
            folder.apis.add(apiKey(group, claimKind));
        // What an instance becomes is decided by the Compositions, wherever they are.
        const others = [...(provided.compositionFolders.get(apiKey(group, kind)) ?? [])].some((other) => other !== root);
        if (others)
            folder.refersTo.push({ file, line, to: 'key', key: `composition:${group}/${kind}`, reason: 'composition-of' });
    }
}
function addComposition(folder, root, file, composition, provided) {
    const { group, kind, line, functions, environments } = composition;
    folder.compositions.add(`composition:${group}/${kind}`);
    const api = apiKey(group, kind);
    const isBeside = provided.definitionFolders.get(api)?.has(root) === true;
    if (!isBeside)
        folder.refersTo.push({ file, line, to: 'key', key: api, reason: 'composition-of' });
    for (const { name, line } of functions)
        folder.refersTo.push({ file, line, to: 'key', key: `function:${name}`, reason: 'implicit' });
    for (const need of environments)
        folder.refersTo.push(...environmentReference(need, { file, line: need.line }, composition, provided));
}
function environmentReference(need, place, composition, provided) {
    if (need.dynamic === true) {
        const widensTo = [...provided.factsFolders].map(src_paths/* everythingBelow */.r1);
        const what = `Composition ${composition.name} selects EnvironmentConfigs by a field of the composite resource`;
        return widensTo.length === 0 ? [] : [{ ...place, to: 'unknown', what, widensTo }];
    }
    if (need.name !== undefined)
        return [{ ...place, to: 'key', key: `facts:${need.name}`, reason: 'environment-facts' }];
    // All labels must match, so whoever matches has the rarest one too.
    const keys = Object.entries(need.labels ?? {}).map(([key, value]) => labelKey(key, value));
    const count = (key) => provided.labels.get(key) ?? 0;
    const rarest = keys.reduce((best, key) => (best === undefined || count(key) < count(best) ? key : best), undefined);
    return rarest === undefined ? [] : [{ ...place, to: 'key', key: rarest, reason: 'environment-facts' }];
}
function withoutDefinition(file, { name, group, kind, line }, provided) {
    if (provided.definitionFolders.has(apiKey(group, kind)) || provided.hasConfigurations)
        return [];
    return [
        {
            severity: 'warning',
            rule: 'crossplane/composition-without-xrd',
            file,
            line,
            path: 'spec.compositeTypeRef',
            message: `Composition ${name} is for ${group}/${kind}, which no CompositeResourceDefinition of this repository defines.`,
            suggestion: `Mend spec.compositeTypeRef, or add the definition of ${kind} beside the Composition.`,
        },
    ];
}
function candidatesOf(root, { apis, compositions, facts, packages, refersTo }) {
    const candidates = [];
    if (apis.size + compositions.size > 0) {
        candidates.push({
            root,
            kind: 'crossplane-api',
            provides: [...apis, ...compositions],
            refersTo: discover_distinct(refersTo),
        });
    }
    if (facts.size > 0)
        candidates.push({ root, kind: 'facts', provides: [...facts], refersTo: [] });
    if (packages.size === 0)
        return candidates;
    const [first, ...rest] = candidates;
    if (first === undefined)
        return [{ root, kind: 'manifests', provides: [...packages], refersTo: [] }];
    return [{ ...first, provides: [...first.provides, ...packages] }, ...rest];
}
/** The folder of the Helm chart whose template a file is: the chart as a whole is rendered. */
function discover_chartFolder(file, tree) {
    for (let at = file.indexOf('templates/'); at >= 0; at = file.indexOf('templates/', at + 1)) {
        if (at > 0 && file[at - 1] !== '/')
            continue;
        const folder = at === 0 ? '.' : file.slice(0, at - 1);
        if (tree.entries.has(folder === '.' ? 'Chart.yaml' : `${folder}/Chart.yaml`))
            return folder;
    }
    return undefined;
}
function discover_distinct(items) {
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

;// CONCATENATED MODULE: ./tools/crossplane/src/groups.ts
/** API groups of Kubernetes itself that have no dot; all its others end in `.k8s.io`. */
const BUILT_IN = new Set(['', 'core', 'apps', 'batch', 'policy', 'autoscaling', 'extensions']);
/** Groups of tools whose kinds are never composite resources. */
const groups_OTHER_TOOLS = /(?:^|\.)(?:k8s\.io|fluxcd\.io|argoproj\.io)$|^(?:pkg|apiextensions|protection|ops)\.crossplane\.io$/;
/** Whether an object of this group could be a composite resource. */
function mayBeComposite(group) {
    return !BUILT_IN.has(group) && group.includes('.') && !groups_OTHER_TOOLS.test(group);
}
const LAST_OF_GROUP = 0x2f; // a slash
/**
 * The offsets of every `apiVersion` in a text with the group that it names, where that is neither one of Kubernetes nor the core
 * group. It runs over every manifest of a tree, so it looks at nothing else.
 *
 * @param visit returns false to stop.
 */
function eachGroup(text, visit) {
    for (let at = text.indexOf('apiVersion'); at >= 0; at = text.indexOf('apiVersion', at + 10)) {
        let start = at + 10;
        while (isSeparator(text.charCodeAt(start)))
            start++;
        let end = start;
        while (isGroupCharacter(text.charCodeAt(end)))
            end++;
        if (end === start || text.charCodeAt(end) !== LAST_OF_GROUP)
            continue;
        const group = text.slice(start, end);
        if (!BUILT_IN.has(group) && !visit(at, group))
            return;
    }
}
/** Blanks, quotes, and the colon or equals sign after a key. */
function isSeparator(char) {
    return char === 0x20 || char === 0x09 || char === 0x22 || char === 0x27 || char === 0x3a || char === 0x3d;
}
function isGroupCharacter(char) {
    return (char >= 0x61 && char <= 0x7a) || (char >= 0x30 && char <= 0x39) || char === 0x2e || char === 0x2d;
}

;// CONCATENATED MODULE: ./tools/crossplane/src/located.ts

/**
 * Parses one document of YAML or JSON. Never throws.
 *
 * @param firstLine the line of the file that `text` starts at.
 */
function locate(text, firstLine) {
    const lineCounter = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter, prettyErrors: false, merge: true, logLevel: 'silent' });
    const lineAt = (offset) => Math.max(lineCounter.linePos(offset).line, 1) + firstLine - 1;
    const lineOf = (path) => {
        for (let length = path.length; length > 0; length--) {
            const node = document.getIn(path.slice(0, length), true);
            if ((0,dist/* isNode */.Ll)(node) && node.range)
                return lineAt(node.range[0]);
        }
        return firstLine;
    };
    const broken = document.errors[0];
    if (broken !== undefined) {
        return { value: undefined, lineOf, problem: { line: lineAt(broken.pos[0]), message: broken.message } };
    }
    try {
        return { value: document.toJS({ maxAliasCount: 1000 }), lineOf };
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { value: undefined, lineOf, problem: { line: firstLine, message } };
    }
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A mapping, or an empty one for anything else. */
function mapOf(value) {
    return isMap(value) ? value : {};
}
/** A list, or an empty one for anything else. */
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
/** A string, number or boolean as text; `undefined` for anything else and for the empty string. */
function textOf(value) {
    if (typeof value === 'string')
        return value === '' ? undefined : value;
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
/** An object without the fields whose value is `undefined`: facts are JSON, and `exactOptionalPropertyTypes` holds. */
function compact(fields) {
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

;// CONCATENATED MODULE: ./tools/crossplane/src/manifests.ts


/** Reads a CompositeResourceDefinition; `undefined` when it defines no kind. */
function definitionOf(value, lineOf) {
    const { apiVersion, metadata, spec } = mapOf(value);
    const { group, names, claimNames, scope } = mapOf(spec);
    const kind = textOf(mapOf(names).kind);
    const groupName = textOf(group);
    if (kind === undefined || groupName === undefined)
        return undefined;
    const version = String(apiVersion).split('/')[1] ?? '';
    return compact({
        line: lineOf(['metadata', 'name']),
        name: textOf(mapOf(metadata).name) ?? '',
        version,
        group: groupName,
        kind,
        claimKind: textOf(mapOf(claimNames).kind),
        scope: textOf(scope) ?? (version === 'v1' ? 'LegacyCluster' : 'Namespaced'),
    });
}
/** Reads a Composition; `undefined` when it composes no kind. */
function compositionOf(value, lineOf) {
    const { metadata, spec } = mapOf(value);
    const { compositeTypeRef, pipeline, environment } = mapOf(spec);
    const { apiVersion, kind } = mapOf(compositeTypeRef);
    const kindName = textOf(kind);
    if (kindName === undefined || typeof apiVersion !== 'string')
        return undefined;
    const functions = [];
    const environments = needsOf(mapOf(environment).environmentConfigs, ['spec', 'environment', 'environmentConfigs'], lineOf);
    listOf(pipeline).forEach((item, index) => {
        const step = mapOf(item);
        const at = ['spec', 'pipeline', index];
        const name = textOf(mapOf(step.functionRef).name);
        if (name !== undefined)
            functions.push({ name, line: lineOf([...at, 'functionRef', 'name']) });
        const inputs = mapOf(mapOf(step.input).spec).environmentConfigs;
        environments.push(...needsOf(inputs, [...at, 'input', 'spec', 'environmentConfigs'], lineOf));
        environments.push(...requiredOf(mapOf(step.requirements).requiredResources, [...at, 'requirements', 'requiredResources'], lineOf));
    });
    return {
        line: lineOf(['spec', 'compositeTypeRef']),
        name: textOf(mapOf(metadata).name) ?? '',
        group: (0,src_documents/* groupOf */.F)(apiVersion),
        kind: kindName,
        functions,
        environments,
    };
}
/**
 * The input of function-environment-configs, and the same in Compositions from before it. An entry without a type is a reference; a
 * label without one takes its value from the composite resource (the function's `input/v1beta1`).
 */
function needsOf(value, at, lineOf) {
    return listOf(value).map((item, index) => {
        const { type, ref, selector } = mapOf(item);
        const line = lineOf([...at, index]);
        if (type !== 'Selector') {
            const name = textOf(mapOf(ref).name);
            return name === undefined ? { line, dynamic: true } : { line, name };
        }
        const labels = {};
        let dynamic = false;
        for (const label of listOf(mapOf(selector).matchLabels).map(mapOf)) {
            const text = textOf(label.value);
            const key = textOf(label.key);
            const fromComposite = label.type === 'FromCompositeFieldPath' || label.valueFromFieldPath !== undefined;
            if (fromComposite || text === undefined || key === undefined)
                dynamic = true;
            else
                labels[key] = text;
        }
        if (Object.keys(labels).length === 0)
            dynamic = true;
        return dynamic ? { line, labels, dynamic } : { line, labels };
    });
}
/** EnvironmentConfigs among a step's required resources. */
function requiredOf(value, at, lineOf) {
    return listOf(value).flatMap((item, index) => {
        const { kind, apiVersion, name, matchLabels } = mapOf(item);
        if (kind !== 'EnvironmentConfig' || (0,src_documents/* groupOf */.F)(textOf(apiVersion) ?? '') !== 'apiextensions.crossplane.io')
            return [];
        const line = lineOf([...at, index]);
        const labels = manifests_labelsOf(matchLabels);
        if (Object.keys(labels).length > 0)
            return [{ line, labels }];
        const text = textOf(name);
        return [text === undefined ? { line, dynamic: true } : { line, name: text }];
    });
}
function manifests_labelsOf(value) {
    return Object.fromEntries(Object.entries(mapOf(value)).map(([key, label]) => [key, textOf(label) ?? '']));
}
/** Reads an EnvironmentConfig. Its data is not kept: files that change are noticed as files. */
function environmentOf(value, lineOf) {
    const { name, labels } = mapOf(mapOf(value).metadata);
    return { line: lineOf(['metadata', 'name']), name: textOf(name) ?? '', labels: manifests_labelsOf(labels) };
}
/** Reads a package; `undefined` for a kind that is none. */
function packageOf(value, lineOf) {
    const { kind, metadata, spec } = mapOf(value);
    if (kind !== 'Function' && kind !== 'Provider' && kind !== 'Configuration')
        return undefined;
    return compact({
        line: lineOf(['metadata', 'name']),
        kind,
        name: textOf(mapOf(metadata).name) ?? '',
        package: isMap(spec) ? textOf(spec.package) : undefined,
    });
}

;// CONCATENATED MODULE: ./tools/crossplane/src/nested.ts

/** Fields that name a kind without holding an object of it. */
const REFERENCES = /(?:Refs?|of|by|resource):\s*\{?\s*$/;
/**
 * Finds objects inside other objects by their lines: what a Composition composes, also in the text of a Go template or of KCL, and
 * the manifests that a provider applies. Lines are enough, because a mention too much only adds a dependency.
 *
 * @param text one document.
 * @param firstLine the line of the file that it starts at.
 */
function nestedInstances(text, firstLine) {
    const found = [];
    let counted = 0;
    let line = firstLine;
    eachGroup(text, (offset, group) => {
        if (!mayBeComposite(group))
            return true;
        const start = text.lastIndexOf('\n', offset) + 1;
        const column = offset - start;
        if (column === 0)
            return true; // the document's own
        for (let at = text.indexOf('\n', counted); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
            line++;
            counted = at + 1;
        }
        const above = text.slice(text.lastIndexOf('\n', start - 2) + 1, Math.max(start - 1, 0));
        const kind = REFERENCES.test(above) || REFERENCES.test(text.slice(start, offset))
            ? undefined
            : kindBeside(text, start, column);
        if (kind !== undefined)
            found.push({ line, group, kind, name: '', nested: true });
        return true;
    });
    return found;
}
const nested_KIND = /^[\s-]*["']?kind["']?\s*[:=]\s*["']?([A-Za-z][A-Za-z0-9]*)/;
/** The `kind` that stands at the same column as an `apiVersion`, in the same mapping. */
function kindBeside(text, start, column) {
    const inLine = /["']?kind["']?\s*[:=]\s*["']?([A-Za-z][A-Za-z0-9]*)/.exec(lineAt(text, start));
    if (inLine !== null)
        return inLine[1];
    for (const step of [nextLine, previousLine]) {
        for (let at = step(text, start); at !== undefined; at = step(text, at)) {
            const content = lineAt(text, at);
            if (content.trim() === '')
                continue;
            const indent = content.search(/[^\s"'-]/);
            if (indent < column)
                break;
            const match = indent === column ? nested_KIND.exec(content) : null;
            if (match !== null)
                return match[1];
            if (step === nextLine && /^\s*-\s/.test(content) && content.search(/\S/) < column)
                break;
        }
    }
    return undefined;
}
function lineAt(text, start) {
    const end = text.indexOf('\n', start);
    return text.slice(start, end < 0 ? text.length : end);
}
function nextLine(text, start) {
    const end = text.indexOf('\n', start);
    return end < 0 ? undefined : end + 1;
}
function previousLine(text, start) {
    return start === 0 ? undefined : text.lastIndexOf('\n', start - 2) + 1;
}

;// CONCATENATED MODULE: ./tools/crossplane/src/scan.ts





/** Reads what Crossplane defines, and every object that could be a composite resource. */
const scan_scanner = {
    name: 'crossplane',
    version: 1,
    wants: (path) => path.endsWith('.yaml') || path.endsWith('.yml') || path.endsWith('.json'),
    scan(text, path) {
        if (!isInteresting(text))
            return undefined;
        const found = {
            definitions: [],
            compositions: [],
            environments: [],
            packages: [],
            instances: [],
            problems: [],
        };
        if (path.endsWith('.json'))
            scanObjects(text, 1, found);
        else
            for (const document of (0,src_documents/* splitDocuments */.Z)(text))
                scan_scanDocument(document, found);
        const filled = Object.entries(found).filter(([, list]) => list.length > 0);
        return filled.length > 0 ? Object.fromEntries(filled) : undefined;
    },
};
const API = 'apiextensions.crossplane.io';
const PACKAGES = 'pkg.crossplane.io';
/** Kinds that are parsed, by group. */
const PARSED = {
    [API]: ['CompositeResourceDefinition', 'Composition', 'EnvironmentConfig'],
    [PACKAGES]: ['Function', 'Provider', 'Configuration'],
};
function isInteresting(text) {
    let interesting = false;
    eachGroup(text, (_offset, group) => {
        interesting = group === API || group === PACKAGES || mayBeComposite(group);
        return !interesting;
    });
    return interesting;
}
function scan_scanDocument(document, found) {
    const { text, line, apiVersion, kind, name = '' } = document;
    if (!isInteresting(text))
        return;
    // Without a head it is in flow style, or a list of objects, or no manifest at all.
    const isFlow = (apiVersion ?? kind) === undefined && /^\s*[[{]|^- /.test(text);
    if (kind === 'List' || isFlow) {
        scanObjects(text, line, found);
        return;
    }
    const group = (0,src_documents/* groupOf */.F)(apiVersion ?? '');
    if (kind !== undefined && (PARSED[group] ?? []).includes(kind))
        scanObjects(text, line, found);
    else if (kind !== undefined && mayBeComposite(group)) {
        found.instances.push({ line: line + linesBefore(text, /^["']?kind["']?\s*:/m), group, kind, name });
    }
    found.instances.push(...nestedInstances(text, line));
}
function linesBefore(text, pattern) {
    const at = Math.max(text.search(pattern), 0);
    let lines = 0;
    for (let newline = text.indexOf('\n'); newline >= 0 && newline < at; newline = text.indexOf('\n', newline + 1))
        lines++;
    return lines;
}
/** Parses a document whose content matters: definitions, lists, JSON. */
function scanObjects(text, line, found) {
    let located = locate(text, line);
    if (located.problem !== undefined) {
        const templated = text.includes('{{');
        if (!text.includes(`${API}/`) && !text.includes(`${PACKAGES}/`))
            return;
        found.problems.push(templated ? { ...located.problem, templated } : located.problem);
        if (!templated)
            return;
        located = locate(scan_withoutExpressions(text), line);
    }
    scan_collect(located.value, [], located, found);
}
/** The text with the expressions of a Helm template replaced, so that the rest of it can be read. */
function scan_withoutExpressions(text) {
    const lines = (expression) => expression.replaceAll(/[^\n]/g, '');
    return text
        .replaceAll(/^[ \t]*\{\{(?:(?!\}\}).)*\}\}[ \t]*(?=\r?$)/gm, '')
        .replaceAll(/\{\{[\s\S]*?\}\}/g, (all) => `x${lines(all)}`);
}
function scan_collect(value, at, located, found) {
    const { apiVersion, kind, metadata } = mapOf(value);
    if (Array.isArray(value) || kind === 'List') {
        const items = Array.isArray(value) ? value : listOf(mapOf(value).items);
        const path = Array.isArray(value) ? at : [...at, 'items'];
        items.forEach((item, index) => {
            scan_collect(item, [...path, index], located, found);
        });
        return;
    }
    if (typeof apiVersion !== 'string' || typeof kind !== 'string')
        return;
    const lineOf = (path) => located.lineOf([...at, ...path]);
    const group = (0,src_documents/* groupOf */.F)(apiVersion);
    if ((PARSED[group] ?? []).includes(kind)) {
        addParsed(value, kind, lineOf, found);
    }
    else if (mayBeComposite(group)) {
        found.instances.push({ line: lineOf(['kind']), group, kind, name: textOf(mapOf(metadata).name) ?? '' });
    }
}
function addParsed(value, kind, lineOf, found) {
    if (!isMap(mapOf(value).metadata)) {
        found.problems.push({ line: lineOf(['kind']), message: `the ${kind} has no metadata` });
        return;
    }
    const definition = kind === 'CompositeResourceDefinition' ? definitionOf(value, lineOf) : undefined;
    const composition = kind === 'Composition' ? compositionOf(value, lineOf) : undefined;
    const installed = packageOf(value, lineOf);
    if (definition !== undefined)
        found.definitions.push(definition);
    if (composition !== undefined)
        found.compositions.push(composition);
    if (kind === 'EnvironmentConfig')
        found.environments.push(environmentOf(value, lineOf));
    if (installed !== undefined)
        found.packages.push(installed);
}

;// CONCATENATED MODULE: ./tools/crossplane/src/index.ts


/** The first face of the crossplane engine. */
const crossplane = { scanner: scan_scanner, discover: discoverCrossplane };


;// CONCATENATED MODULE: ./tools/kubernetes/src/target.ts

/** Addresses, also those that only older releases of kustomize take. */
const REMOTE = /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:git|hg|s3|gcs|http|https)::|gh:|github\.com[/:]|[\w.-]+@[\w.-]+[:/])/i;
/** Addresses, unless there is such a path. */
const PERHAPS_REMOTE = /[?&](?:ref|version)=|\.git(?:\/\/|\?|$)|\/_git\//;
/** A full commit, as the revision of a repository or as a part of a raw file's address. */
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i;
/** Finds out what an entry of a kustomization in `folder` means. Links are followed as kustomize does: from the real folder. */
function findTarget(tree, folder, value) {
    const path = (0,src_paths/* joinPath */.uJ)(folder, value);
    const found = path === undefined ? undefined : inTree(tree, path);
    if (REMOTE.test(value) && found?.is !== 'file')
        return { is: 'remote', pinned: isPinned(value) };
    if (path === undefined)
        return { is: 'outside' };
    if (found !== undefined)
        return found;
    return PERHAPS_REMOTE.test(value)
        ? { is: 'remote', pinned: isPinned(value) }
        : { is: 'missing', path, widensTo: widenTo(tree, path) };
}
/** A path of the tree, or the submodule it lies in. */
function inTree(tree, path) {
    const exact = tree.resolve(path);
    if (exact !== undefined) {
        const mode = tree.entries.get(exact.path)?.mode;
        return { is: mode === undefined ? 'folder' : mode === '160000' ? 'submodule' : 'file', ...exact };
    }
    for (let above = (0,src_paths/* folderOf */.yS)(path); above !== '.'; above = (0,src_paths/* folderOf */.yS)(above)) {
        const found = tree.resolve(above);
        if (found === undefined)
            continue;
        return tree.entries.get(found.path)?.mode === '160000' ? { is: 'submodule', ...found } : undefined;
    }
    return undefined;
}
/** Globs for whatever could make a missing path appear: itself, and a file or dangling link that stands where a folder should. */
function widenTo(tree, path) {
    const globs = [target_globOf(path), `${target_globOf(path)}/**`];
    for (let above = (0,src_paths/* folderOf */.yS)(path); above !== '.'; above = (0,src_paths/* folderOf */.yS)(above)) {
        if (tree.entries.has(above))
            globs.push(target_globOf(above));
    }
    return globs;
}
/** A glob that matches a path: characters with a meaning in globs become `?`. */
function target_globOf(path) {
    return path.replaceAll(/[*?[{]/g, '?');
}
function isPinned(address) {
    const [path = '', query = ''] = address.split('?', 2);
    const revisions = [...query.matchAll(/(?:^|&)(?:ref|version)=([^&]*)/g)].map((match) => match[1] ?? '');
    if (revisions.length > 0)
        return revisions.every((revision) => COMMIT.test(revision));
    return /^https?:/i.test(path) && path.split('/').some((part) => COMMIT.test(part));
}
/** True for a chart's version that can mean one release only. */
function isExactVersion(version) {
    return version !== undefined && /^v?\d+\.\d+\.\d+(?:[-+].*)?$/.test(version);
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/chart-references.ts


/**
 * What a chart is made of besides the files of its own folder: the charts it depends on in the tree. One that is pulled with an
 * exact version, or is held by a lock file, never changes. The rules: https://helm.sh/docs/topics/charts/#chart-dependencies
 *
 * @param nested folders of other candidates below the chart, whose files Helm packs all the same.
 */
function chartReferences(tree, root, files, nested) {
    const collector = { tree, root, references: [], findings: [] };
    const charts = (0,src_paths/* joinPath */.uJ)(root, 'charts') ?? 'charts';
    for (const file of files) {
        for (const dependency of file.facts.dependencies)
            addDependency(collector, file.path, charts, dependency);
        addProblem(collector, file);
    }
    const file = files[0]?.path ?? root;
    for (const name of [...tree.list(charts)].sort()) {
        const target = tree.resolve(`${charts}/${name}`);
        if (target !== undefined && tree.entries.has(`${target.path}/Chart.yaml`)) {
            addChart(collector, { file, line: 0 }, `charts/${name}`, 'implicit');
        }
    }
    for (const folder of nested) {
        if ((0,src_paths/* isWithin */.UO)(folder, charts))
            continue;
        collector.references.push({
            to: 'files',
            glob: (0,src_paths/* everythingBelow */.r1)(target_globOf(folder)),
            reason: 'file-input',
            file,
            line: 0,
        });
    }
    return collector;
}
function addDependency(collector, file, charts, dependency) {
    const { tree, root, references } = collector;
    const { name, line, repository = '', version } = dependency;
    const report = (rule, message, suggestion) => collector.findings.push({
        severity: 'error',
        rule: `helm/${rule}`,
        file,
        line,
        path: 'dependencies',
        message,
        suggestion,
    });
    if (repository.startsWith('file://')) {
        const path = repository.slice('file://'.length);
        const target = addChart(collector, { file, line }, path, 'module');
        if (target.is === 'missing') {
            const message = `the dependency ${name} names ${repository}, but ${target.path} does not exist.`;
            report('missing-path', message, `Add ${target.path}, or correct the path in ${file}.`);
        }
        else if (target.is === 'outside' || target.is === 'remote') {
            references.push({
                to: 'unknown',
                what: 'a chart dependency leaves the repository',
                widensTo: ['**'],
                file,
                line,
            });
            const message = `the dependency ${name} names ${repository}, which lies outside the repository.`;
            report('outside-repository', message, 'Name a path below the root of the repository, or a chart repository.');
        }
        return;
    }
    if (isVendored(tree, charts, name))
        return;
    if (repository === '') {
        const message = `the dependency ${name} has no repository and is not in ${charts}.`;
        report('missing-dependency', message, `Add its repository, or the chart to ${charts}.`);
    }
    else if (!isExactVersion(version) && !LOCKS.some((lock) => tree.entries.has((0,src_paths/* joinPath */.uJ)(root, lock) ?? lock))) {
        const what = `remote Helm chart ${name} without an exact version or Chart.lock`;
        references.push({ to: 'unknown', what, widensTo: ['**'], file, line });
    }
}
const LOCKS = ['Chart.lock', 'requirements.lock'];
function addChart({ tree, root, references }, { file, line }, path, reason) {
    const target = findTarget(tree, root, path);
    if (target.is === 'outside' || target.is === 'remote')
        return target;
    if (target.is !== 'missing') {
        for (const link of target.links)
            references.push({ to: 'file', path: link, reason: 'file-input', file, line });
    }
    references.push({ to: target.is === 'submodule' ? 'file' : 'folder', path: target.path, reason, file, line });
    if (target.is === 'missing') {
        const what = `a chart dependency names ${path}, which does not exist`;
        references.push({ to: 'unknown', what, widensTo: target.widensTo, file, line });
    }
    return target;
}
function addProblem({ root, references, findings }, { path: file, facts }) {
    if (facts.problem === undefined)
        return;
    const { line, message: said } = facts.problem;
    const widensTo = [(0,src_paths/* everythingBelow */.r1)(target_globOf(root))];
    references.push({ to: 'unknown', what: `${(0,src_paths/* nameOf */.Vb)(file)} is malformed`, widensTo, file, line });
    const message = `${(0,src_paths/* nameOf */.Vb)(file)} is not valid YAML: ${said}.`;
    const suggestion = `Mend the YAML; \`helm lint ${root}\` shows what is left.`;
    findings.push({ severity: 'error', rule: 'helm/syntax', file, line, path: '', message, suggestion });
}
function isVendored(tree, charts, name) {
    return tree.list(charts).some((entry) => entry === name || (entry.startsWith(`${name}-`) && entry.endsWith('.tgz')));
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/cycles.ts
/**
 * Finds cycles in a graph: one for each edge that closes one on a depth-first walk, each named once.
 *
 * @returns each cycle as the nodes along it, starting at the smallest and without the repeated end.
 */
function findCycles(edges) {
    const cycles = new Map();
    const done = new Set();
    for (const start of edges.keys()) {
        const path = [{ node: start, next: 0 }];
        const depths = new Map([[start, 0]]);
        for (let top = path.at(-1); top !== undefined && !done.has(start); top = path.at(-1)) {
            const to = edges.get(top.node)?.[top.next++];
            if (to === undefined) {
                done.add(top.node);
                depths.delete(top.node);
                path.pop();
                continue;
            }
            const depth = depths.get(to);
            if (depth !== undefined) {
                const cycle = startAtSmallest(path.slice(depth).map(({ node }) => node));
                cycles.set(cycle.join('\0'), cycle);
            }
            else if (!done.has(to)) {
                depths.set(to, path.length);
                path.push({ node: to, next: 0 });
            }
        }
    }
    return [...cycles.values()];
}
function startAtSmallest(cycle) {
    const smallest = cycle.reduce((least, node, index) => (node < (cycle[least] ?? node) ? index : least), 0);
    return [...cycle.slice(smallest), ...cycle.slice(0, smallest)];
}

// EXTERNAL MODULE: ./tools/kubernetes/src/kustomization.ts
var kustomization = __webpack_require__(6631);
;// CONCATENATED MODULE: ./tools/kubernetes/src/kustomize-problems.ts


/** What is wrong with the kustomization files of a folder, and what one that can't be parsed may still read. */
function findFileProblems(folder) {
    const references = [];
    const findings = [];
    const below = (0,src_paths/* everythingBelow */.r1)(target_globOf(folder.root));
    for (const { path: file, facts } of folder.files) {
        if (facts.problem !== undefined) {
            const { line, message } = facts.problem;
            references.push({ to: 'unknown', what: 'the kustomization is malformed', widensTo: [below], file, line });
            const fix = `Mend the YAML; \`kubectl kustomize ${folder.root}\` shows what is left.`;
            const said = `the kustomization is not valid YAML: ${message}.`;
            findings.push({
                severity: 'error',
                rule: 'kustomize/syntax',
                file,
                line,
                path: '',
                message: said,
                suggestion: fix,
            });
        }
        else if (facts.empty) {
            const message = `${file} is empty; kustomize wants at least one field, such as resources.`;
            findings.push({ severity: 'error', rule: 'kustomize/empty', file, line: 1, path: '', message });
        }
    }
    const [first, second] = folder.files;
    if (first !== undefined && second !== undefined) {
        const names = folder.files.map(({ path }) => path).join(' and ');
        const message = `${folder.root} has several kustomization files, ${names}; kustomize wants one.`;
        findings.push({ severity: 'error', rule: 'kustomize/several-files', file: first.path, line: 1, path: '', message });
    }
    return { references, findings };
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/kustomize-references.ts


/** Resolves all that the kustomization of one folder reads. */
function collectReferences(view, folders, folder) {
    const collector = { view, folders, root: folder.root, references: [], findings: [], builds: [] };
    for (const { path: file, facts } of folder.files) {
        const target = view.tree.resolve(file);
        if (target !== undefined && target.path !== file) {
            addFiles(collector, [target.path, ...target.links], file, 0);
            checkPlace(collector, { file, line: 0, field: 'the link', value: target.path }, { is: 'file', ...target });
        }
        for (const input of facts.inputs)
            addInput(collector, file, input);
        for (const chart of facts.charts)
            kustomize_references_addChart(collector, file, chart);
        for (const plugin of facts.plugins)
            addPlugin(collector, file, plugin);
        for (const mention of facts.mentions ?? [])
            addMention(collector, file, mention);
    }
    return collector;
}
const BUILT = new Set(['resources', 'bases', 'components', 'generators', 'transformers', 'validators']);
const PLUGINS = new Set(['generators', 'transformers', 'validators']);
function addInput(collector, file, { field, value, line }) {
    const use = { file, line, field, value };
    const target = findTarget(collector.view.tree, collector.root, value);
    const reason = /aluesFile/.test(field) ? 'helm-values' : 'file-input';
    if (target.is === 'folder' && BUILT.has(field)) {
        const { path: to } = target;
        addFiles(collector, target.links, file, line);
        collector.references.push({ to: 'folder', path: to, reason: reasonOf(field), file, line });
        collector.builds.push({ to, file, line });
        if (!collector.folders.has(to))
            report(collector, use, 'not-a-kustomization', `${to} has no kustomization file`);
        else if ((0,src_paths/* isWithin */.UO)(collector.root, to)) {
            report(collector, use, 'contains', `${to} contains ${collector.root}, and kustomize refuses to build a folder from within it`);
        }
    }
    else {
        addTarget(collector, use, target, reason);
        checkPlace(collector, use, target);
    }
    if (PLUGINS.has(field))
        addPluginsOf(collector, use, target, new Set());
}
/** What a malformed kustomization may read. It has a finding of its own, so that nothing is reported here. */
function addMention({ view, root, references }, file, value) {
    const target = findTarget(view.tree, root, value);
    if (target.is !== 'file' && target.is !== 'folder')
        return;
    if (target.is === 'folder' && (0,src_paths/* isWithin */.UO)(root, target.path))
        return; // "." and "..": a full stop, not a base
    for (const path of target.links)
        references.push({ to: 'file', path, reason: 'file-input', file, line: 0 });
    const reason = target.is === 'folder' ? 'kustomize-resource' : 'file-input';
    references.push({ to: target.is, path: target.path, reason, file, line: 0 });
}
function reasonOf(field) {
    return field === 'components' ? 'component' : 'kustomize-resource';
}
/** Adds the reference for whatever a value means. */
function addTarget(collector, use, target, reason) {
    const { file, line, field, value } = use;
    const { references } = collector;
    switch (target.is) {
        case 'file':
        case 'submodule':
            addFiles(collector, target.links, file, line);
            references.push({ to: 'file', path: target.path, reason, file, line });
            break;
        case 'folder':
            addFiles(collector, target.links, file, line);
            references.push({ to: 'folder', path: target.path, reason, file, line });
            break;
        case 'missing': {
            const { path, widensTo } = target;
            const isFolder = BUILT.has(field)
                ? field !== 'resources' || !/\.(?:ya?ml|json)$/.test(path)
                : field === 'helmCharts';
            references.push(isFolder
                ? { to: 'folder', path, reason: BUILT.has(field) ? reasonOf(field) : reason, file, line }
                : { to: 'file', path, reason, file, line }, { to: 'unknown', what: `${field} names ${value}, which does not exist`, widensTo, file, line });
            report(collector, use, 'missing-path', `${field} names ${value}, but ${path} does not exist`, {
                suggestion: `Add ${path}, or correct the path in ${file}.`,
            });
            break;
        }
        case 'outside':
            references.push({ to: 'unknown', what: `${field} leaves the repository`, widensTo: ['**'], file, line });
            report(collector, use, 'outside-repository', `${field} names ${value}, which lies outside the repository`);
            break;
        case 'remote':
            if (target.pinned)
                break; // the same content for ever
            references.push({ to: 'unknown', what: remoteWhat(field), widensTo: ['**'], file, line });
            break;
    }
}
function remoteWhat(field) {
    return BUILT.has(field) && !PLUGINS.has(field) ? 'remote kustomize base' : `remote file in ${field}`;
}
/** Files must lie in or below the folder of the kustomization unless a flag says otherwise; folders may lie anywhere. */
function checkPlace(collector, use, target) {
    if (target.is !== 'file' || (0,src_paths/* isWithin */.UO)(target.path, collector.root))
        return;
    const message = `${use.field} names ${use.value}, a file outside ${collector.root}, which kustomize does not load by default`;
    report(collector, use, 'load-restriction', message, {
        severity: 'warning',
        suggestion: 'Move the file into the folder, or build with --load-restrictor LoadRestrictionsNone (kustomize.buildOptions in Argo CD).',
    });
}
/** A chart is local when its folder is there; else it is pulled. */
function kustomize_references_addChart(collector, file, chart) {
    const { name, line, home, repository, version } = chart;
    const { tree } = collector.view;
    const versioned = repository === undefined || version === undefined ? [] : [`${home}/${name}-${version}/${name}`];
    const use = { file, line, field: 'helmCharts', value: `${home}/${name}` };
    const targets = [...versioned, use.value].map((path) => findTarget(tree, collector.root, path));
    const local = targets.filter(({ is }) => is === 'folder' || is === 'submodule');
    for (const target of local)
        addTarget(collector, use, target, 'kustomize-resource');
    if (local.length > 0)
        return;
    const [wanted] = targets.slice(-1);
    if (wanted !== undefined && (wanted.is === 'outside' || repository === undefined)) {
        addTarget(collector, use, wanted, 'kustomize-resource');
    }
    else if (version === undefined || !isExactVersion(version)) {
        const what = `remote Helm chart ${name} without an exact version`;
        collector.references.push({ to: 'unknown', what, widensTo: ['**'], file, line });
    }
}
function addPlugin(collector, file, plugin) {
    for (const input of plugin.inputs)
        addInput(collector, file, input);
    for (const chart of plugin.charts)
        kustomize_references_addChart(collector, file, chart);
    if (plugin.opaque !== undefined) {
        collector.references.push({ to: 'unknown', what: plugin.opaque, widensTo: ['**'], file, line: plugin.line });
    }
}
/** Plugins configured in files: the paths in them start at the folder that lists the plugin, wherever the file lies. */
function addPluginsOf(collector, use, target, seen) {
    if (target.is !== 'file' && target.is !== 'folder')
        return;
    if (seen.has(target.path))
        return;
    seen.add(target.path);
    const { view, folders } = collector;
    if (target.is === 'file') {
        const facts = view.facts(target.path);
        const plugins = facts?.is === 'manifests' ? (facts.plugins ?? []) : [];
        for (const plugin of plugins)
            addPlugin(collector, target.path, plugin);
        if (facts?.is !== 'manifests' || plugins.length < facts.documents) {
            const what = 'a kustomize plugin that is not built in';
            collector.references.push({ to: 'unknown', what, widensTo: ['**'], file: use.file, line: use.line });
        }
        return;
    }
    for (const { facts } of folders.get(target.path)?.files ?? []) {
        for (const { field, value } of facts.inputs) {
            if (BUILT.has(field))
                addPluginsOf(collector, use, findTarget(view.tree, target.path, value), seen);
        }
    }
}
function addFiles(collector, paths, file, line) {
    for (const path of paths)
        collector.references.push({ to: 'file', path, reason: 'file-input', file, line });
}
function report(collector, { file, line, field }, rule, message, more = {}) {
    collector.findings.push({
        severity: 'error',
        rule: `kustomize/${rule}`,
        file,
        line,
        path: field,
        message: `${message}.`,
        ...more,
    });
}

// EXTERNAL MODULE: ./tools/kubernetes/src/chart.ts
var chart = __webpack_require__(9362);
// EXTERNAL MODULE: ./tools/kubernetes/src/outline.ts + 2 modules
var src_outline = __webpack_require__(8938);
// EXTERNAL MODULE: ./tools/kubernetes/src/plugin.ts
var src_plugin = __webpack_require__(3619);
;// CONCATENATED MODULE: ./tools/kubernetes/src/manifests.ts



/** Reads a file of manifests. Never throws. `undefined` when it holds none. */
function readManifests(text) {
    if (!text.includes('apiVersion'))
        return undefined;
    const heads = (0,src_documents/* splitDocuments */.Z)(text).filter(({ apiVersion, kind }) => apiVersion !== undefined && kind !== undefined);
    if (heads.length === 0)
        return undefined;
    const plugins = heads
        .filter((head) => head.apiVersion === 'builtin' || /config\.(?:kubernetes|k8s)\.io\/function/.test(head.text))
        .map((head) => (0,src_plugin/* pluginConfigOf */.lM)((0,src_outline/* parseOutline */._3)(head.text).root, head.line));
    return { is: 'manifests', documents: heads.length, ...(plugins.length === 0 ? {} : { plugins }) };
}

;// CONCATENATED MODULE: ./tools/kubernetes/src/scanner.ts




/** Files of other tools that end like manifests and are often large. */
const OTHERS = /(?:^|\/)(?:(?:package|package-lock|composer|jsconfig|tsconfig[^/]*|[^/]*\.tfvars|[^/]*\.tf|[^/]*\.schema)\.json$|(?:pnpm-lock|values)\.ya?ml$)/;
/** Reads kustomizations, charts, and which files hold manifests. */
const scanner_scanner = {
    name: 'kubernetes',
    version: 2,
    wants: (path) => (/\.(?:ya?ml|json)$/.test(path) && !OTHERS.test(path)) || (0,kustomization/* isKustomization */.S)(path),
    scan(text, path) {
        if ((0,kustomization/* isKustomization */.S)(path))
            return (0,kustomization/* readKustomization */.k)(text) ?? readManifests(text);
        const name = (0,src_paths/* nameOf */.Vb)(path);
        if (name === 'Chart.yaml')
            return (0,chart/* readChart */.V)(text);
        if (name === 'requirements.yaml')
            return readManifests(text) ?? (0,chart/* readChart */.V)(text);
        return readManifests(text);
    },
};

;// CONCATENATED MODULE: ./tools/kubernetes/src/discover.ts







/** Finds the kustomizations and charts of a tree and all that they read. */
const kubernetes = {
    scanner: scanner_scanner,
    discover(view) {
        const { folders, charts } = sortFacts(view);
        const findings = [];
        const candidates = [];
        const builds = new Map();
        const referencesOf = new Map();
        for (const folder of folders.values()) {
            const found = collectReferences(view, folders, folder);
            const broken = findFileProblems(folder);
            builds.set(folder.root, found.builds);
            referencesOf.set(folder.root, [...found.references, ...broken.references]);
            findings.push(...broken.findings, ...found.findings);
        }
        const built = new Set([...builds].flatMap(([root, list]) => list.map(({ to }) => to).filter((to) => to !== root)));
        for (const { root, files } of folders.values()) {
            const isBase = built.has(root) || files.some(({ facts }) => facts.component);
            const refersTo = referencesOf.get(root) ?? [];
            candidates.push({ root, kind: isBase ? 'kustomize-base' : 'app-overlay', provides: [], refersTo });
        }
        findings.push(...cycleFindings(builds));
        const roots = [...folders.keys(), ...charts.keys()].sort();
        for (const [root, files] of charts) {
            const nested = roots.filter((other) => other !== root && (0,src_paths/* isWithin */.UO)(other, root));
            const found = chartReferences(view.tree, root, files, nested);
            candidates.push({ root, kind: 'helm-chart', provides: [], refersTo: found.references });
            findings.push(...found.findings);
        }
        return { candidates, findings };
    },
};
function sortFacts(view) {
    const folders = new Map();
    const charts = new Map();
    for (const path of [...view.paths()].sort()) {
        const facts = view.facts(path);
        if (facts?.is === 'kustomization' && (0,kustomization/* isKustomization */.S)(path)) {
            const root = (0,src_paths/* folderOf */.yS)(path);
            const folder = folders.get(root);
            if (folder === undefined)
                folders.set(root, { root, files: [{ path, facts }] });
            else
                folder.files.push({ path, facts });
        }
        else if (facts?.is === 'chart') {
            // `Chart.yaml` sorts before the older `requirements.yaml`, which alone makes no chart.
            const files = charts.get((0,src_paths/* folderOf */.yS)(path));
            if (files !== undefined)
                files.push({ path, facts });
            else if ((0,src_paths/* nameOf */.Vb)(path) === 'Chart.yaml')
                charts.set((0,src_paths/* folderOf */.yS)(path), [{ path, facts }]);
        }
    }
    return { folders, charts };
}
function cycleFindings(builds) {
    const edges = new Map([...builds].map(([root, list]) => [root, list.map(({ to }) => to)]));
    return findCycles(edges).map((cycle) => {
        const [first = '.', second = first] = cycle;
        const at = builds.get(first)?.find(({ to }) => to === second);
        const whole = [...cycle, first].join(' → ');
        return {
            severity: 'error',
            rule: 'kustomize/cycle',
            file: at?.file ?? first,
            line: at?.line ?? 0,
            path: 'resources',
            message: `these kustomizations build each other without an end: ${whole}.`,
            suggestion: 'Take one of the references out; what both need belongs in a folder of its own.',
        };
    });
}

// EXTERNAL MODULE: ./tools/terraform/src/scan.ts + 1 modules
var scan = __webpack_require__(5520);
;// CONCATENATED MODULE: ./tools/terraform/src/discover/evaluate.ts
/** Starts a path that is written from the repository's root, as `path.module` is once it is known. */
const TREE = '\u0000';
/** Stands in a text for what is not known: any characters, or none. */
const GAP = '\u0001';
/** References that go through more names than this are taken for a cycle. */
const DEEPEST = 40;
/** More alternatives than this are one gap. */
const MOST_TEXTS = 16;
/** Puts in what names mean. Nothing is guessed: what has no meaning in this scope stays, or becomes unknown. */
function evaluate_evaluate(value, scope, depth = 0) {
    if (value === null || typeof value !== 'object')
        return value;
    if (depth > DEEPEST)
        return { unknown: 'a value that refers to itself' };
    const inner = (item) => evaluate_evaluate(item, scope, depth + 1);
    if (Array.isArray(value))
        return value.map(inner);
    if ('template' in value)
        return { template: value.template.map(inner) };
    if ('either' in value)
        return { either: value.either.map(inner) };
    if ('merge' in value)
        return mergeObjects(value.merge.map(inner));
    if ('object' in value) {
        const object = Object.fromEntries(Object.entries(value.object).map(([key, item]) => [key, inner(item)]));
        return value.rest === undefined ? { object } : { object, rest: true };
    }
    return 'ref' in value ? evaluateReference(value.ref, value, scope, depth) : value;
}
function evaluateReference(ref, value, scope, depth) {
    const [root, name = '', ...steps] = ref;
    if (root === 'path') {
        const folder = name === 'module' ? scope.folder : scope.root;
        return folder === undefined ? value : `${TREE}${folder}`;
    }
    if (root === 'local') {
        if (scope.locals === undefined)
            return value;
        const local = scope.locals.get(name);
        if (local === undefined)
            return { unknown: `local.${name}` };
        return evaluate_select(evaluate_evaluate(local, scope, depth + 1), steps, ref);
    }
    return scope.variable === undefined ? value : evaluate_select(scope.variable(name), steps, ref);
}
/** Takes a part out of a value. */
function evaluate_select(value, steps, ref) {
    let part = value;
    for (const [index, step] of steps.entries()) {
        if (part === null || typeof part !== 'object')
            part = undefined;
        else if (Array.isArray(part))
            part = part[Number(step)];
        else if ('object' in part)
            part = Object.hasOwn(part.object, step) ? part.object[step] : undefined;
        else if ('ref' in part)
            return { ref: [...part.ref, ...steps.slice(index)] };
        else
            part = undefined;
        if (part === undefined)
            return { unknown: ref.join('.') };
    }
    return part;
}
function mergeObjects(values) {
    let object = {};
    let rest = false;
    for (const value of values) {
        if (value === null)
            continue;
        if (typeof value === 'object' && 'object' in value) {
            object = { ...object, ...value.object };
            rest ||= value.rest === true;
        }
        else {
            // Any key may be replaced by what is not known; keys that come later are known again.
            object = {};
            rest = true;
        }
    }
    return rest ? { object, rest } : { object };
}
/** True when a value still depends on who calls: on a variable, or on the root module's folder. */
function dependsOnCaller(value) {
    if (value === null || typeof value !== 'object')
        return false;
    if (Array.isArray(value))
        return value.some(dependsOnCaller);
    if ('template' in value)
        return value.template.some(dependsOnCaller);
    if ('either' in value)
        return value.either.some(dependsOnCaller);
    if ('merge' in value)
        return value.merge.some(dependsOnCaller);
    if ('object' in value)
        return Object.values(value.object).some(dependsOnCaller);
    return 'ref' in value;
}
/** Every text that a value may be. */
function evaluate_textsOf(value) {
    if (typeof value === 'string')
        return [{ text: value, gaps: [] }];
    if (typeof value === 'number' || typeof value === 'boolean')
        return [{ text: String(value), gaps: [] }];
    if (value === null || Array.isArray(value) || typeof value !== 'object')
        return [gap('a value that is not text')];
    if ('either' in value)
        return limited(value.either.flatMap(evaluate_textsOf));
    if ('template' in value)
        return value.template.reduce((all, part) => product(all, evaluate_textsOf(part)), [{ text: '', gaps: [] }]);
    if ('ref' in value)
        return [gap(value.ref.join('.'))];
    return [gap('unknown' in value ? value.unknown : 'a value that is not text')];
}
function product(left, right) {
    return limited(left.flatMap((a) => right.map((b) => ({ text: a.text + b.text, gaps: b.gaps.length === 0 ? a.gaps : [...a.gaps, ...b.gaps] }))));
}
function limited(texts) {
    return texts.length > MOST_TEXTS ? [gap('one of many values')] : texts;
}
function gap(reason) {
    return { text: GAP, gaps: [reason] };
}
function isKnown({ gaps }) {
    return gaps.length === 0;
}
/** What comes before the first gap. */
function knownPrefix(text) {
    const end = text.indexOf(GAP);
    return end < 0 ? text : text.slice(0, end);
}
/** True when some text fits both, whatever stands in their gaps. */
function mayBeSame(left, right) {
    const leftGap = left.indexOf(GAP);
    const rightGap = right.indexOf(GAP);
    if (leftGap < 0 && rightGap < 0)
        return left === right;
    const start = Math.min(leftGap < 0 ? left.length : leftGap, rightGap < 0 ? right.length : rightGap);
    if (left.slice(0, start) !== right.slice(0, start))
        return false;
    if (leftGap >= 0 && rightGap >= 0)
        return sameEnd(left, right);
    return leftGap < 0 ? fits(left, right) : fits(right, left);
}
/** Two texts with gaps: what surely differs is the end behind their last gaps. */
function sameEnd(left, right) {
    const a = left.slice(left.lastIndexOf(GAP) + 1);
    const b = right.slice(right.lastIndexOf(GAP) + 1);
    return a.endsWith(b) || b.endsWith(a);
}
/** A known text against a pattern: the pieces between gaps must occur in order. */
function fits(text, pattern) {
    const pieces = pattern.split(GAP);
    const first = pieces[0] ?? '';
    const last = pieces[pieces.length - 1] ?? '';
    if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
        return false;
    let from = first.length;
    for (const piece of pieces.slice(1, -1)) {
        const at = text.indexOf(piece, from);
        if (at < 0)
            return false;
        from = at + piece.length;
    }
    return from <= text.length - last.length;
}

;// CONCATENATED MODULE: ./tools/terraform/src/discover/tree-path.ts


/**
 * A path from the repository's root, gaps kept.
 *
 * @param root the folder that a relative path is taken from.
 * @returns `undefined` for a path outside the repository. A path that starts with a gap, or climbs out of one, is all gap.
 */
function treePath(text, root) {
    const hole = text.indexOf(GAP);
    if (hole === 0 || (hole > 0 && text.includes('..', hole)))
        return GAP;
    if (text.startsWith(TREE))
        return (0,src_paths/* joinPath */.uJ)('.', text.slice(TREE.length));
    return isOutside(text) ? undefined : (0,src_paths/* joinPath */.uJ)(root, text);
}
/** An absolute path, or one in someone's home: never in the repository. */
function isOutside(text) {
    return text.startsWith('/') || text.startsWith('~');
}
/** True for a path that is taken from the folder in which Terraform runs. */
function isRelative(text) {
    return !text.startsWith(TREE) && !text.startsWith(GAP) && !isOutside(text);
}
/** The folder in which everything lies that a path with a gap can mean. */
function folderBeforeGap(path) {
    const prefix = knownPrefix(path);
    return prefix === '' ? '.' : (0,src_paths/* folderOf */.yS)(`${prefix}x`);
}
/** Where a path really is. What does not exist is located through the nearest folder above that does. */
function tree_path_locate(tree, path) {
    const resolved = tree.resolve(path);
    if (resolved !== undefined)
        return { path: resolved.path, exists: true };
    for (let above = (0,src_paths/* folderOf */.yS)(path); above !== '.'; above = (0,src_paths/* folderOf */.yS)(above)) {
        const folder = tree.resolve(above);
        if (folder !== undefined)
            return { path: folder.path + path.slice(above.length), exists: false };
    }
    return { path, exists: false };
}
/** True for a path at or below a submodule, of which the tree has only the commit. */
function isInSubmodule(tree, path) {
    for (let current = path; current !== '.'; current = (0,src_paths/* folderOf */.yS)(current)) {
        if (tree.entries.get(current)?.mode === '160000')
            return true;
    }
    return false;
}
/** A list longer than this is shortened to the folders above. */
const MOST_GLOBS = 100;
/** Globs for everything below some folders, sorted; a very long list becomes a shorter one that covers it. */
function everythingBelowAll(folders) {
    let kept = new Set(folders);
    while (kept.size > MOST_GLOBS) {
        const deepest = Math.max(...[...kept].map(depthOf));
        kept = new Set([...kept].map((folder) => (depthOf(folder) === deepest ? (0,src_paths/* folderOf */.yS)(folder) : folder)));
    }
    const sorted = [...kept].filter((folder) => !hasAncestor(folder, kept)).sort();
    return sorted.map(src_paths/* everythingBelow */.r1);
}
function hasAncestor(folder, all) {
    for (let above = folder; above !== '.';) {
        above = (0,src_paths/* folderOf */.yS)(above);
        if (all.has(above))
            return true;
    }
    return false;
}
function depthOf(folder) {
    return folder === '.' ? 0 : folder.split('/').length;
}

;// CONCATENATED MODULE: ./tools/terraform/src/discover/file-reads.ts



/** True when a read means another file for another root module. */
function isContextual({ path, pattern }) {
    if (dependsOnCaller(path) || (pattern !== undefined && dependsOnCaller(pattern)))
        return true;
    return evaluate_textsOf(path).some(({ text }) => isRelative(text));
}
/**
 * The reads themselves, and what the templates among them read in turn: a template may call `file()` too.
 *
 * @param root the folder that Terraform runs in; `undefined`: not known yet, relative paths are left for later.
 * @param factsOf what was read of a file.
 */
function withTemplates(reads, root, factsOf) {
    const all = [...reads];
    const seen = new Set();
    // The list grows while it is walked: a template's own reads are looked into as well.
    for (const read of all) {
        if (read.call !== 'templatefile')
            continue;
        for (const text of evaluate_textsOf(read.path)) {
            const later = !isKnown(text) || (root === undefined && isRelative(text.text));
            const path = later ? undefined : treePath(text.text, root ?? '.');
            if (path === undefined || seen.has(path))
                continue;
            seen.add(path);
            for (const inner of factsOf(path)?.reads ?? []) {
                all.push({ ...inner, file: path, path: evaluate_evaluate(inner.path, { locals: new Map() }) });
            }
        }
    }
    return all;
}
/** Names in a folder that make it a project whose effect is more than its files. */
const PROJECT_FILES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization', 'Chart.yaml'];
/**
 * What one read refers to.
 *
 * @param root the folder that Terraform runs in: relative paths are taken from it.
 */
function readReferences(tree, read, root, findings) {
    return evaluate_textsOf(read.path).flatMap((text) => {
        if (isOutside(text.text))
            return [];
        const path = treePath(text.text, root);
        if (read.call === 'path' || read.call === 'bare')
            return path === undefined ? [] : possiblePath(tree, read, path, text);
        if (path === undefined) {
            findings.push(outside(read, text.text));
            return [];
        }
        if (!isKnown(text))
            return [unknownRead(read, path, text)];
        return read.call === 'fileset' ? fileSet(tree, read, path) : fileOrFolder(tree, read, path);
    });
}
function unknownRead({ call, file, line }, path, { gaps }) {
    const what = `the argument of ${call}() is not a literal (${gaps.join(', ')})`;
    return { file, line, to: 'unknown', what, widensTo: [(0,src_paths/* everythingBelow */.r1)(folderBeforeGap(path))] };
}
/** A text that looks like a path: it counts when something is there. */
function possiblePath(tree, read, path, text) {
    if (!isKnown(text)) {
        const folder = tree_path_locate(tree, folderBeforeGap(path));
        return tree.hasFolder(folder.path) ? filesBelow(tree, read, folderBeforeGap(path)) : [];
    }
    if (tree.resolve(path) !== undefined)
        return fileOrFolder(tree, read, path);
    const end = path.search(/[\s'"`;|&<>()=,:*]/); // "./build.sh --all": a command
    const command = end > 0 ? path.slice(0, end) : path;
    const trimmed = command.endsWith('/') ? command.slice(0, -1) : command;
    return end > 0 && tree.resolve(trimmed) !== undefined ? fileOrFolder(tree, read, trimmed) : [];
}
function fileOrFolder(tree, read, path) {
    const { path: real, exists } = tree_path_locate(tree, path);
    if (exists && tree.hasFolder(real))
        return filesBelow(tree, read, path);
    const { file, line } = read;
    const written = { file, line, to: 'file', path, reason: 'file-input' };
    // A missing file below a link: it would be created where the link leads.
    return exists || real === path ? [written] : [written, { ...written, path: real }];
}
function filesBelow(tree, { file, line }, path) {
    const { path: folder } = tree_path_locate(tree, path);
    const references = linksOf(tree, path, { file, line });
    references.push({ file, line, to: 'files', glob: (0,src_paths/* everythingBelow */.r1)(file_reads_escapeGlob(folder)), reason: 'file-input' });
    const names = new Set(tree.list(folder));
    if (PROJECT_FILES.some((name) => names.has(name))) {
        references.push({ file, line, to: 'folder', path: folder, reason: 'file-input' });
    }
    return references;
}
function fileSet(tree, read, path) {
    const { file, line, pattern = null } = read;
    const { path: folder } = tree_path_locate(tree, path);
    const references = linksOf(tree, path, { file, line });
    for (const text of evaluate_textsOf(pattern)) {
        const glob = isKnown(text) ? (0,src_paths/* joinPath */.uJ)(file_reads_escapeGlob(folder), text.text) : (0,src_paths/* everythingBelow */.r1)(file_reads_escapeGlob(folder));
        if (glob !== undefined)
            references.push({ file, line, to: 'files', glob, reason: 'file-input' });
    }
    return references;
}
/** A link on the way is an input too: it may come to lead elsewhere. */
function linksOf(tree, path, place) {
    return (tree.resolve(path)?.links ?? []).map((link) => ({ ...place, to: 'file', path: link, reason: 'file-input' }));
}
/** Writes a path so that a glob matches it literally. */
function file_reads_escapeGlob(path) {
    return path.replaceAll(/[*?[{]/g, '[$&]');
}
function outside({ call, file, line }, text) {
    return {
        severity: 'warning',
        rule: 'terraform/path-outside',
        file,
        line,
        path: '',
        message: `${call}(): ${JSON.stringify(text.replace(TREE, ''))} leads out of the repository, so that its changes are never seen`,
        suggestion: 'Move the file into the repository, and write the path from ${path.module}.',
    };
}

;// CONCATENATED MODULE: ./tools/terraform/src/discover/callers.ts


function folderReads(folder, factsOf) {
    const scope = { folder: folder.root, locals: folder.locals };
    const written = folder.reads.map((read) => evaluateFile(read, scope));
    const files = withTemplates(written, undefined, factsOf);
    const states = folder.remoteStates.map((state) => evaluateState(state, scope));
    return {
        fixed: {
            files: files.filter((read) => !isContextual(read)),
            states: states.filter((state) => !isContextualState(state)),
        },
        contextual: { files: files.filter(isContextual), states: states.filter(isContextualState) },
    };
}
function evaluateFile(read, scope) {
    const pattern = read.pattern === undefined ? {} : { pattern: evaluate_evaluate(read.pattern, scope) };
    return { ...read, path: evaluate_evaluate(read.path, scope), ...pattern };
}
function evaluateState(state, scope) {
    const workspace = state.workspace === undefined ? {} : { workspace: evaluate_evaluate(state.workspace, scope) };
    return { ...state, backend: evaluate_evaluate(state.backend, scope), config: evaluate_evaluate(state.config, scope), ...workspace };
}
/** A local state's path is taken from the folder in which Terraform runs. */
function isContextualState({ backend, config, workspace = null }) {
    return backend === 'local' || dependsOnCaller(backend) || dependsOnCaller(config) || dependsOnCaller(workspace);
}
/** Chains of calls longer than this are not followed: only a ring is that long. */
const LONGEST_CHAIN = 30;
/**
 * Everything that depends on the caller, for one root module: its own reads and those of every module below it, with the
 * arguments that each call passes. A variable of the root itself is unknown: it can be set from anywhere.
 */
function readsOfRoot(root, folders, calls, reads, needed, factsOf) {
    const files = [];
    const states = [];
    const seen = new Set();
    const visit = (folder, variable, depth) => {
        const scope = { root: root.root, variable };
        const { contextual } = reads.get(folder.root);
        for (const read of contextual.files)
            files.push(evaluateFile(read, scope));
        for (const state of contextual.states)
            states.push(evaluateState(state, scope));
        if (depth >= LONGEST_CHAIN)
            return;
        for (const call of calls.byFolder.get(folder.root) ?? []) {
            const module = call.target.kind === 'folder' ? folders.get(call.target.folder) : undefined;
            if (module === undefined || !needed.has(module.root))
                continue;
            const args = argumentsOf(call, folder, scope);
            const key = `${module.root}\n${JSON.stringify(args)}`;
            if (seen.has(key))
                continue;
            seen.add(key);
            visit(module, (name) => callers_variableOf(module, args, name), depth + 1);
        }
    };
    if (needed.has(root.root))
        visit(root, (name) => ({ unknown: `var.${name}` }), 0);
    return { files: withTemplates(files, root.root, factsOf), states };
}
/**
 * What a folder that others call reads when Terraform is run in it all the same, as far as nobody has to pass it anything: a
 * stack that lost its backend, or that a test calls, is still one.
 */
function readsWhenRun(folder, { contextual }, factsOf) {
    const files = contextual.files.map((read) => evaluateFile(read, { root: folder.root }));
    const known = files.filter(({ path, pattern = null }) => evaluate_textsOf(path).every(isKnown) && !dependsOnCaller(path) && !dependsOnCaller(pattern));
    return withTemplates(known, folder.root, factsOf);
}
function argumentsOf({ fact }, folder, scope) {
    const own = { ...scope, folder: folder.root, locals: folder.locals };
    return Object.fromEntries(Object.entries(fact.args).map(([name, value]) => [name, evaluate_evaluate(value, own)]));
}
function callers_variableOf(module, args, name) {
    const given = Object.hasOwn(args, name) ? args[name] : undefined;
    if (given !== undefined && given !== null)
        return given;
    return module.variables.get(name) ?? { unknown: `var.${name}` };
}
/** Folders that read something which depends on the caller, and those that call one, however indirectly. */
function foldersInNeed(calls, reads) {
    const callers = new Map();
    for (const [from, list] of calls.byFolder) {
        for (const { target } of list) {
            if (target.kind === 'folder')
                callers.set(target.folder, [...(callers.get(target.folder) ?? []), from]);
        }
    }
    const needed = new Set();
    const queue = [...reads]
        .filter(([, { contextual }]) => contextual.files.length + contextual.states.length > 0)
        .map(([root]) => root);
    for (let root = queue.pop(); root !== undefined; root = queue.pop()) {
        if (needed.has(root))
            continue;
        needed.add(root);
        queue.push(...(callers.get(root) ?? []));
    }
    return needed;
}

;// CONCATENATED MODULE: ./tools/terraform/src/discover/folders.ts


/** Joins the facts of the files of each folder. */
function collectFolders(view) {
    const folders = new Map();
    const settings = [];
    for (const path of view.paths()) {
        if ((0,scan/* isConfiguration */.ZC)(path))
            folderAt(folders, (0,src_paths/* folderOf */.yS)(path)).files.push(path);
        else if ((0,scan/* isBackendSettings */.Ue)(path))
            settings.push(path);
    }
    for (const folder of folders.values()) {
        folder.files.sort((a, b) => Number((0,scan/* isOverride */.jn)(a)) - Number((0,scan/* isOverride */.jn)(b)) || (a < b ? -1 : 1));
        for (const file of folder.files)
            addFile(folder, file, view.facts(file) ?? {});
    }
    for (const path of settings) {
        const facts = view.facts(path);
        const folder = folders.get((0,src_paths/* folderOf */.yS)(path));
        if (folder === undefined || facts === undefined)
            continue;
        folder.settings.push(facts.settings ?? {});
        if (facts.problem !== undefined)
            folder.problems.push({ file: path, ...facts.problem });
    }
    return folders;
}
function folderAt(folders, root) {
    const known = folders.get(root);
    if (known !== undefined)
        return known;
    const folder = {
        root,
        files: [],
        modules: [],
        backends: [],
        providers: new Set(),
        remoteStates: [],
        reads: [],
        locals: new Map(),
        variables: new Map(),
        problems: [],
        settings: [],
    };
    folders.set(root, folder);
    return folder;
}
function addFile(folder, file, facts) {
    const inFile = (fact) => ({ ...fact, file });
    for (const call of facts.modules ?? [])
        folder.modules.push(inFile(call));
    // A backend in an override file replaces the others; x.tf beside x.tofu keeps both, for either program.
    if ((facts.backends ?? []).length > 0 && (0,scan/* isOverride */.jn)(file))
        folder.backends.length = 0;
    for (const backend of facts.backends ?? [])
        folder.backends.push(inFile(backend));
    for (const provider of facts.providers ?? [])
        folder.providers.add(provider);
    for (const state of facts.remoteStates ?? [])
        folder.remoteStates.push(inFile(state));
    for (const read of facts.reads ?? [])
        folder.reads.push(inFile(read));
    for (const [name, value] of Object.entries(facts.locals ?? {}))
        folders_define(folder.locals, name, value);
    for (const [name, value] of Object.entries(facts.variables ?? {}))
        folders_define(folder.variables, name, value);
    if (facts.problem !== undefined)
        folder.problems.push({ file, ...facts.problem });
}
/** A name that is defined twice (an override, `x.tf` beside `x.tofu`) may be either. */
function folders_define(names, name, value) {
    const before = names.get(name);
    names.set(name, before === undefined ? value : { either: [before, value] });
}
/** True when a folder of the tree holds a file that Terraform would load, whether it was read or not. */
function holdsConfiguration(names) {
    return names.some((name) => (0,scan/* isConfiguration */.ZC)((0,src_paths/* nameOf */.Vb)(name)));
}

;// CONCATENATED MODULE: ./tools/terraform/src/discover/module-calls.ts




/** Resolves the source of every module call. */
function resolveCalls(tree, folders) {
    const byFolder = new Map();
    const calledFolders = new Set();
    const patterns = new Set();
    const findings = [];
    for (const from of folders.values()) {
        const calls = [];
        for (const fact of from.modules) {
            for (const text of evaluate_textsOf(evaluate_evaluate(fact.source, { folder: from.root, locals: from.locals }))) {
                const target = resolveSource(tree, from, fact, text, findings);
                if (target === undefined)
                    continue;
                calls.push({ from, fact, target });
                if (target.kind === 'pattern') {
                    if (target.pattern !== GAP)
                        patterns.add(target.pattern);
                }
                else if (target.folder !== from.root)
                    calledFolders.add(target.folder);
            }
        }
        byFolder.set(from.root, calls);
    }
    const prefixes = [...patterns].map((pattern) => (0,src_paths/* everythingBelow */.r1)(folderBeforeGap(pattern)));
    return {
        byFolder,
        called: (folder) => calledFolders.has(folder) || prefixes.some((glob) => glob !== '**' && folder.startsWith(glob.slice(0, -2))),
        findings,
    };
}
/** `undefined`: not in this repository, or a mistake that became a finding. */
function resolveSource(tree, from, fact, source, findings) {
    const text = source.text.replaceAll('\\', '/');
    const local = text.startsWith('./') || text.startsWith('../') || text.startsWith(TREE);
    if (!isKnown(source)) {
        if (!local && !text.startsWith(GAP))
            return undefined; // "git::https://…?ref=${…}": elsewhere, whatever the gap holds
        const pattern = treePath(text, from.root);
        return pattern === undefined ? undefined : { kind: 'pattern', pattern, gaps: source.gaps };
    }
    const problem = (severity, rule, message, suggestion) => {
        if (fact.name === '')
            return; // salvaged from a malformed file, which has a finding of its own
        findings.push({
            severity,
            rule,
            file: fact.file,
            line: fact.line,
            path: `module.${fact.name}.source`,
            message,
            suggestion,
        });
    };
    if (!local) {
        checkElsewhere(tree, from, text, problem);
        return undefined;
    }
    const path = treePath(text, from.root);
    if (path === undefined) {
        problem('error', 'terraform/path-outside', `module "${fact.name}": ${shown(text)} lies outside of the repository, so that its changes are never seen`, 'Move the module into the repository, or give a registry or Git address.');
        return undefined;
    }
    const { path: folder } = tree_path_locate(tree, path);
    if (!tree.hasFolder(folder) && !isInSubmodule(tree, folder)) {
        const near = similarSibling(tree, folder);
        problem('error', 'terraform/module-missing', `module "${fact.name}": the folder ${folder} does not exist`, near === undefined
            ? `Create ${folder}, or correct the source.`
            : `Did you mean ${text.slice(0, -(0,src_paths/* nameOf */.Vb)(text).length)}${near}?`);
    }
    else if (tree.hasFolder(folder) && !holdsConfiguration(tree.list(folder))) {
        problem('error', 'terraform/module-missing', `module "${fact.name}": the folder ${folder} holds no .tf file`, `Add ${folder}/main.tf, or correct the source.`);
    }
    return { kind: 'folder', path, folder };
}
/**
 * A source without `./`: a registry address has three or four parts, anything else needs a host or a scheme.
 * Source: "Module Sources" of Terraform's documentation.
 */
function checkElsewhere(tree, from, text, problem) {
    const path = treePath(text, from.root);
    const exists = path !== undefined && path !== from.root && tree.hasFolder(tree_path_locate(tree, path).path);
    const parts = (text.split('//')[0] ?? '').split('/');
    const hasHost = text.includes(':') || (parts[0] ?? '').includes('.');
    const isRegistry = (parts.length === 3 || parts.length === 4) && parts.every((part) => /^[\w.-]+$/.test(part));
    if (text.startsWith('/')) {
        problem('error', 'terraform/path-outside', `the module source ${shown(text)} is an absolute path, so that its changes are never seen`, 'Give a path that starts with ./ or ../ instead.');
    }
    else if (!hasHost && (!isRegistry || exists)) {
        const meant = exists ? 'a local path' : 'neither a local path nor a registry address';
        problem('error', 'terraform/module-source', `the module source ${shown(text)} is ${meant}, but Terraform takes only paths that start with ./ or ../ as local`, exists || text === '.' || text === '..'
            ? `Write "./${text}".`
            : `Write "./${text}", or NAMESPACE/NAME/PROVIDER for a registry.`);
    }
}
function shown(text) {
    return JSON.stringify(text.replaceAll(TREE, ''));
}
/** A folder beside a missing one whose name differs in little. */
function similarSibling(tree, folder) {
    const name = (0,src_paths/* nameOf */.Vb)(folder);
    const parent = folder === name ? '.' : folder.slice(0, -name.length - 1);
    const normal = (text) => text.toLowerCase().replaceAll(/[-_s]/g, '');
    return tree.list(parent).find((other) => normal(other) === normal(name));
}
/** The references of one folder's calls. */
function moduleReferences(calls, modules) {
    return calls.map(({ fact, target }) => {
        const place = { file: fact.file, line: fact.line };
        if (target.kind === 'folder')
            return { ...place, to: 'folder', path: target.path, reason: 'module' };
        const { pattern, gaps } = target;
        const widensTo = pattern === GAP ? modules() : [(0,src_paths/* everythingBelow */.r1)(folderBeforeGap(pattern))];
        return { ...place, to: 'unknown', what: `module source is not a literal (${gaps.join(', ')})`, widensTo };
    });
}
/** Globs of every folder that may be a module; everything when there is none. */
function allModules(roots) {
    const globs = everythingBelowAll(roots);
    return globs.length === 0 ? ['**'] : globs;
}
/** One finding for each ring of modules that call each other: Terraform would load them for ever. */
function module_calls_findCycles({ byFolder }) {
    const findings = [];
    const state = new Map();
    const trail = [];
    const visit = (folder) => {
        state.set(folder, 'open');
        for (const call of byFolder.get(folder) ?? []) {
            if (call.target.kind !== 'folder' || !byFolder.has(call.target.folder))
                continue;
            const next = call.target.folder;
            trail.push(call);
            if (state.get(next) === 'open')
                findings.push(cycleFinding(trail, next));
            else if (state.get(next) === undefined)
                visit(next);
            trail.pop();
        }
        state.set(folder, 'done');
    };
    for (const folder of byFolder.keys())
        if (state.get(folder) === undefined)
            visit(folder);
    return findings;
}
function cycleFinding(trail, start) {
    const ring = trail.slice(trail.findIndex(({ from }) => from.root === start));
    const { fact } = ring[ring.length - 1];
    return {
        severity: 'error',
        rule: 'terraform/module-cycle',
        file: fact.file,
        line: fact.line,
        path: `module.${fact.name}.source`,
        message: `modules call each other in a ring: ${[...ring.map(({ from }) => from.root), start].join(' -> ')}`,
        suggestion: `Remove this call, or move what both need into a module of its own.`,
    };
}

;// CONCATENATED MODULE: ./tools/terraform/src/discover/state-key.ts


/**
 * The places of a backend's states, as texts such as `s3://bucket/key`; what is not known is a gap.
 *
 * Source: the page of each backend in Terraform's documentation, and its source for the names of workspaces' objects.
 *
 * @param attributes evaluated, as far as possible.
 * @param rest true when further attributes may be set that are not known.
 * @param root the folder that relative paths are taken from.
 */
function statePlaces(type, attributes, rest, root) {
    const get = (name, fallback) => attributeTexts(attributes[name], rest, name, fallback);
    switch (type) {
        case 's3': {
            const place = (object) => joined('s3://', [get('bucket'), ...object], '/');
            return {
                usual: place([get('key')]),
                named: (workspace) => place([get('workspace_key_prefix', 'env:'), [workspace], get('key')]),
            };
        }
        case 'gcs': {
            const place = (name) => joined('gcs://', [get('bucket'), get('prefix', ''), [withEnd(name, '.tfstate')]], '/');
            return { usual: place({ text: 'default', gaps: [] }), named: place };
        }
        case 'azurerm': {
            const usual = joined('azurerm://', [get('storage_account_name'), get('container_name'), get('key')], '/');
            return { usual, named: (workspace) => joined('', [usual, [workspace]], 'env:') };
        }
        case 'remote':
            return remotePlaces(attributes, rest, get);
        case 'local':
            return localPlaces(get, root);
        case 'consul': {
            const usual = joined('consul://', [get('address', ''), get('path')], '/');
            return { usual, named: (workspace) => joined('', [usual, [workspace]], '-env:') };
        }
        case 'kubernetes': {
            const place = (workspace) => joined('kubernetes://', [get('namespace', 'default'), [workspace], get('secret_suffix')], '/');
            return { usual: place({ text: 'default', gaps: [] }), named: place };
        }
        case 'http': {
            // An address may hold a password: it has no place in a key.
            const usual = get('address').map(({ text, gaps }) => ({
                text: `http://${text.replace(/^\w+:\/\/(?:[^@/]*@)?/, '')}`,
                gaps,
            }));
            return { usual, named: () => [] };
        }
        default: {
            const anywhere = joined(`${type}://`, [[gap(`where the ${type} backend keeps its state`)]], '');
            return { usual: anywhere, named: () => anywhere };
        }
    }
}
/** HCP Terraform and the `remote` backend: a workspace is chosen by name, or by prefix and the current workspace. */
function remotePlaces(attributes, rest, get) {
    const workspaces = attributes.workspaces;
    const known = workspaces !== null && typeof workspaces === 'object' && 'object' in workspaces ? workspaces : undefined;
    const inner = (name) => attributeTexts(known?.object[name], rest || known === undefined || known.rest === true, name);
    const place = (name) => joined('remote://', [get('hostname', 'app.terraform.io'), get('organization'), [...name]], '/');
    if (known !== undefined && 'prefix' in known.object && !('name' in known.object)) {
        const named = (workspace) => place(joined('', [inner('prefix'), [workspace]], ''));
        return { usual: named(gap('the current workspace')), named };
    }
    return { usual: place(inner('name')), named: () => place(inner('name')) };
}
function localPlaces(get, root) {
    const place = (path) => {
        const inTree = treePath(path.text, root);
        if (inTree === undefined)
            return []; // outside of the repository: no project's state
        return [{ text: `local:${inTree}`, gaps: path.gaps }];
    };
    return {
        usual: get('path', 'terraform.tfstate').flatMap(place),
        named: (workspace) => joined('', [get('workspace_dir', 'terraform.tfstate.d'), [workspace], [{ text: 'terraform.tfstate', gaps: [] }]], '/').flatMap(place),
    };
}
function attributeTexts(value, rest, name, fallback) {
    if (value !== undefined && value !== null)
        return evaluate_textsOf(value);
    if (rest)
        return [gap(name)];
    return fallback === undefined ? [gap(`${name} is not set`)] : [{ text: fallback, gaps: [] }];
}
/** Every way to write one of each, one after the other; empty ones leave no separator. */
function joined(start, pieces, separator) {
    let texts = [{ text: start, gaps: [] }];
    let first = true;
    for (const alternatives of pieces) {
        const isFirst = first;
        texts = texts.flatMap((before) => alternatives.map(({ text, gaps }) => {
            const between = isFirst || text === '' ? '' : separator;
            return { text: `${before.text}${between}${text}`, gaps: [...before.gaps, ...gaps] };
        }));
        first = false;
    }
    return texts;
}
function withEnd({ text, gaps }, end) {
    return { text: text + end, gaps };
}
/** The attributes of an evaluated value, where it is an object. */
function attributesOf(value) {
    const known = evaluate_evaluate(value, {});
    if (known === null || typeof known !== 'object' || !('object' in known))
        return { attributes: {}, rest: true };
    return { attributes: known.object, rest: known.rest === true };
}

;// CONCATENATED MODULE: ./tools/terraform/src/discover/text-index.ts

/**
 * Ten thousand stacks keep their states in one bucket, so that texts differ at their ends: entries are looked up by what follows
 * a slash behind their last gap.
 */
function createTextIndex() {
    const all = [];
    /** By each part of the end that starts with a slash. */
    const bySuffix = new Map();
    /** Those with a gap, by all that follows it, where that starts with a slash; else in `loose`. */
    const byEnd = new Map();
    const loose = [];
    let indexed = 0;
    const update = () => {
        for (; indexed < all.length; indexed++) {
            const entry = all[indexed];
            const end = endOf(entry.text);
            for (const suffix of slashSuffixes(end))
                push(bySuffix, suffix, entry);
            if (!entry.text.includes(GAP))
                continue;
            if (end.startsWith('/'))
                push(byEnd, end, entry);
            else
                loose.push(entry);
        }
    };
    return {
        add: (entry) => void all.push(entry),
        matching(text) {
            update();
            const suffixes = slashSuffixes(endOf(text));
            const [longest] = suffixes;
            const candidates = longest === undefined ? all : [...(bySuffix.get(longest) ?? []), ...loose];
            if (longest !== undefined)
                for (const suffix of suffixes)
                    candidates.push(...(byEnd.get(suffix) ?? []));
            return [...new Set(candidates)].filter((entry) => mayBeSame(text, entry.text));
        },
    };
}
function endOf(text) {
    return text.slice(text.lastIndexOf(GAP) + 1);
}
function slashSuffixes(text) {
    const suffixes = [];
    for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1))
        suffixes.push(text.slice(at));
    return suffixes;
}
function push(map, key, entry) {
    const known = map.get(key);
    if (known === undefined)
        map.set(key, [entry]);
    else
        known.push(entry);
}

;// CONCATENATED MODULE: ./tools/terraform/src/discover/remote-states.ts





/** Where a folder keeps its state: its backend block, else a local file. A partial one is completed from a single settings' file. */
function placesOf(folder) {
    if (folder.backends.length === 0)
        return [statePlaces('local', {}, false, folder.root)];
    const [settings, ...others] = folder.settings;
    return folder.backends.map(({ type, attributes }) => {
        const evaluated = evaluate_evaluate({ object: attributes }, { folder: folder.root, root: folder.root, locals: folder.locals });
        const known = attributesOf(evaluated).attributes;
        const written = statePlaces(type, known, false, folder.root);
        if (written.usual.every(isKnown))
            return written;
        const complete = settings === undefined || others.length > 0 ? {} : definedOnly(settings);
        return statePlaces(type, { ...known, ...complete }, false, folder.root);
    });
}
function definedOnly(settings) {
    return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null));
}
/** @param roots folders that Terraform may be run in. */
function collectStates(roots) {
    const exact = new Map();
    const provided = new Map();
    const all = [];
    const provide = (root, text) => {
        add(exact, text, root);
        add(provided, root, `state:${text}`);
    };
    const places = [];
    for (const folder of roots) {
        all.push(folder.root);
        for (const place of placesOf(folder)) {
            places.push({ root: folder.root, place });
            for (const usual of place.usual)
                if (isKnown(usual))
                    provide(folder.root, usual.text);
        }
    }
    let patterns;
    /** Made at the first read that no known key answers: most trees have none, and the index is as large as the tree. */
    const matching = (text) => {
        if (patterns === undefined) {
            patterns = createTextIndex();
            for (const { root, place } of places) {
                for (const usual of place.usual)
                    patterns.add({ text: usual.text, root, workspaces: false });
                for (const { text, gaps } of place.named(gap('workspace'))) {
                    patterns.add({ text, root, workspaces: gaps.length === 1 });
                }
            }
        }
        return patterns.matching(text);
    };
    const widened = new Map();
    const widen = (text) => {
        const known = widened.get(text);
        if (known !== undefined)
            return known;
        const globs = everythingBelowAll(matching(text).map(({ root }) => root));
        widened.set(text, globs);
        return globs;
    };
    const resolveText = (read, place, root) => {
        const { file, line, name } = read;
        const unknown = (what, widensTo) => {
            return { file, line, to: 'unknown', what, widensTo: widensTo.filter((glob) => glob !== (0,src_paths/* everythingBelow */.r1)(root)) };
        };
        if (!isKnown(place)) {
            return [
                unknown(`remote state "${name}" is not known from literals (${place.gaps.join(', ')})`, widen(place.text)),
            ];
        }
        const { text } = place;
        const open = [];
        if (!exact.has(text)) {
            for (const pattern of matching(text)) {
                if (isNamedWorkspace(pattern, text))
                    provide(pattern.root, text);
                else
                    open.push(pattern.root);
            }
        }
        if (exact.has(text))
            return [{ file, line, to: 'key', key: `state:${text}`, reason: 'remote-state' }];
        if (open.length === 0)
            return []; // kept by nobody in this repository
        return [
            unknown(`remote state "${name}" (${text}) may be kept by a stack whose backend is not known`, everythingBelowAll(open)),
        ];
    };
    return {
        provides: (root) => [...(provided.get(root) ?? [])].sort(),
        resolve(tree, read, root) {
            const { attributes, rest } = attributesOf(read.config);
            const references = [];
            for (const type of evaluate_textsOf(read.backend)) {
                if (!isKnown(type)) {
                    const { file, line, name } = read;
                    const what = `the backend of remote state "${name}" is not a literal (${type.gaps.join(', ')})`;
                    references.push({
                        file,
                        line,
                        to: 'unknown',
                        what,
                        widensTo: everythingBelowAll(all.filter((other) => other !== root)),
                    });
                    continue;
                }
                const places = statePlaces(type.text, attributes, rest, root);
                for (const place of placesOfRead(places, read.workspace, exact)) {
                    references.push(...resolveText(read, place, root));
                    const path = place.text.startsWith('local:') ? place.text.slice('local:'.length) : '';
                    if (tree.entries.has(path)) {
                        references.push({ file: read.file, line: read.line, to: 'file', path, reason: 'remote-state' });
                    }
                }
            }
            return references;
        },
    };
}
/** The states that are read. Whichever the workspace is, the folder that keeps the usual one keeps them all. */
function placesOfRead(places, workspace, exact) {
    if (workspace === undefined || workspace === null)
        return places.usual;
    return evaluate_textsOf(workspace).flatMap((name) => {
        if (isKnown(name))
            return name.text === 'default' ? places.usual : places.named(name);
        const known = places.usual.every((place) => isKnown(place) && exact.has(place.text));
        return known ? places.usual : [...places.usual, ...places.named(name)];
    });
}
/** True when a folder surely keeps this state: all is known but the workspace's name, and the name is one. */
function isNamedWorkspace(pattern, text) {
    const [start = '', end = ''] = pattern.text.split(GAP);
    const name = text.slice(start.length, text.length - end.length);
    return pattern.workspaces && name !== '' && !name.includes('/');
}
function add(map, key, value) {
    const known = map.get(key);
    if (known === undefined)
        map.set(key, new Set([value]));
    else
        known.add(value);
}

;// CONCATENATED MODULE: ./tools/terraform/src/discover/discover.ts








/** Files that choose the program's version, for their folder and all below. */
const VERSION_FILES = new Set(['.terraform-version', '.opentofu-version', '.tool-versions']);
/**
 * Finds the stacks and modules of a tree, the states they keep, and what they refer to.
 *
 * A folder is a stack when it has a backend or cloud block, or provider blocks and no caller; else it is a module. What a module
 * reads relative to the root module, or through its variables, is a reference of the root modules that call it.
 */
function discover(view) {
    const { tree } = view;
    const factsOf = (path) => view.facts(tree_path_locate(tree, path).path);
    const folders = collectFolders(view);
    const calls = resolveCalls(tree, folders);
    const kinds = new Map([...folders.values()].map((folder) => [folder.root, discover_kindOf(folder, calls)]));
    const roots = [...folders.values()].filter(({ root }) => kinds.get(root) === 'terraform-stack' || !calls.called(root));
    const states = collectStates(roots);
    const reads = new Map([...folders.values()].map((folder) => [folder.root, folderReads(folder, factsOf)]));
    const needed = foldersInNeed(calls, reads);
    const findings = [
        ...discover_syntaxFindings(folders),
        ...brokenLinks(view, folders),
        ...calls.findings,
        ...module_calls_findCycles(calls),
    ];
    let modules;
    const moduleGlobs = () => {
        modules ??= allModules([...kinds].filter(([, kind]) => kind === 'terraform-module').map(([root]) => root));
        return modules;
    };
    const references = new Map();
    for (const { root } of folders.values()) {
        const fixed = reads.get(root)?.fixed ?? { files: [], states: [] };
        const found = moduleReferences(calls.byFolder.get(root) ?? [], moduleGlobs);
        references.set(root, [...found, ...resolveReads(tree, fixed, root, states, findings)]);
    }
    for (const root of roots) {
        const found = resolveReads(tree, readsOfRoot(root, folders, calls, reads, needed, factsOf), root.root, states, findings);
        references.get(root.root)?.push(...found);
    }
    const runnable = new Set(roots.map(({ root }) => root));
    for (const folder of folders.values()) {
        const own = runnable.has(folder.root) ? undefined : reads.get(folder.root);
        if (own === undefined)
            continue;
        const files = readsWhenRun(folder, own, factsOf);
        // Without findings: nobody may ever run it.
        const found = resolveReads(tree, { files, states: [] }, folder.root, states, []);
        references.get(folder.root)?.push(...found.filter((one) => one.to !== 'file' || !(0,src_paths/* isWithin */.UO)(one.path, folder.root)));
    }
    const versionFiles = findVersionFiles(tree);
    const candidates = [...folders.keys()].sort().map((root) => {
        const kind = kinds.get(root) ?? 'terraform-module';
        const implicit = kind === 'terraform-stack' ? versionReferences(versionFiles, root) : [];
        return {
            root,
            kind,
            provides: states.provides(root),
            refersTo: discover_discover_distinct([...(references.get(root) ?? []), ...implicit]),
        };
    });
    return { candidates, findings: discover_discover_distinct(findings) };
}
function discover_kindOf({ root, backends, providers }, calls) {
    if (backends.length > 0 || (providers.size > 0 && !calls.called(root)))
        return 'terraform-stack';
    return 'terraform-module';
}
function resolveReads(tree, { files, states }, root, known, findings) {
    return [
        ...files.flatMap((read) => readReferences(tree, read, root, findings)),
        ...states.flatMap((state) => known.resolve(tree, state, root)),
    ];
}
function findVersionFiles(tree) {
    const byFolder = new Map();
    for (const path of tree.entries.keys()) {
        if (VERSION_FILES.has((0,src_paths/* nameOf */.Vb)(path)))
            byFolder.set((0,src_paths/* folderOf */.yS)(path), [...(byFolder.get((0,src_paths/* folderOf */.yS)(path)) ?? []), path]);
    }
    return byFolder;
}
/** Those of the folder and of every folder above. */
function versionReferences(versionFiles, root) {
    const references = [];
    for (let folder = root;; folder = (0,src_paths/* folderOf */.yS)(folder)) {
        for (const path of versionFiles.get(folder) ?? []) {
            references.push({ file: path, line: 0, to: 'file', path, reason: 'implicit' });
        }
        if (folder === '.')
            return references;
    }
}
function discover_syntaxFindings(folders) {
    return [...folders.values()].flatMap(({ root, problems }) => problems.map(({ file, line, message }) => {
        const language = file.endsWith('.json') ? 'JSON' : 'HCL';
        return {
            severity: 'error',
            rule: 'terraform/syntax',
            file,
            line,
            path: '',
            message: `not valid ${language}: ${message}`,
            suggestion: `Correct this line, then type: terraform -chdir=${root} validate`,
        };
    }));
}
/** Links to configuration that leads nowhere. A folder without any file that could be read is left alone: it may be ignored. */
function brokenLinks(view, folders) {
    const { tree } = view;
    const findings = [];
    for (const [path, { mode }] of tree.entries) {
        if (mode !== '120000' || !(0,scan/* isConfiguration */.ZC)(path) || !folders.has((0,src_paths/* folderOf */.yS)(path)))
            continue;
        if (view.facts(path) !== undefined || tree.resolve(path) !== undefined)
            continue;
        findings.push({
            severity: 'error',
            rule: 'terraform/path-outside',
            file: path,
            line: 0,
            path: '',
            message: 'this link leads to nothing in the repository, so that what it stands for is never seen',
            suggestion: 'Point it at a file of the repository, or remove it.',
        });
    }
    return findings;
}
function discover_discover_distinct(items) {
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

;// CONCATENATED MODULE: ./tools/terraform/src/terraform.ts


/** The first face of the engine: what is Terraform in a tree, and what each folder refers to. */
const terraform = { scanner: scan/* scanner */.zr, discover: discover };

// EXTERNAL MODULE: ./tools/graph/src/candidates.ts
var src_candidates = __webpack_require__(2448);
// EXTERNAL MODULE: ./tools/change/src/settings.ts
var src_settings = __webpack_require__(6449);
// EXTERNAL MODULE: ./tools/graph/src/globs.ts
var src_globs = __webpack_require__(703);
;// CONCATENATED MODULE: ./tools/graph/src/links.ts


/**
 * The links of a tree. What a glob names may lie behind a link: `fileset` reads through one, and so does a build that takes a
 * whole folder. Then the file that changes has a path that the glob does not match.
 */
function createLinks(tree) {
    const below = linksByFolder(tree);
    return {
        through(glob) {
            const globs = [glob];
            const paths = new Set();
            const seen = new Set();
            for (const current of globs) {
                for (const link of below.get((0,src_globs/* staticPrefix */.n)(current)) ?? []) {
                    if (seen.has(link.path) || !mayPassThrough(link.path, current))
                        continue;
                    seen.add(link.path);
                    globs.push((0,src_paths/* everythingBelow */.r1)((0,src_globs/* literalGlob */.I)(link.target)));
                    for (const path of link.passed)
                        paths.add(path);
                }
            }
            return { globs, paths: [...paths] };
        },
    };
}
/** Reads with those of everything that their globs reach through links. */
function readsThroughLinks(reads, links) {
    return reads.flatMap((read) => {
        if (read.glob === undefined)
            return [read];
        const { globs, paths } = links.through(read.glob);
        if (globs.length === 1)
            return [read];
        const { glob: _, ...place } = read;
        return [...globs.map((glob) => ({ ...place, glob })), ...paths.map((path) => ({ ...place, path }))];
    });
}
/** What stays unresolved, widened to what its globs reach through links. */
function widenThroughLinks(unresolved, links) {
    const wider = new Set();
    for (const glob of unresolved.widensTo) {
        const { globs, paths } = links.through(glob);
        for (const one of [...globs, ...paths.map(src_globs/* literalGlob */.I)])
            wider.add(one);
    }
    return { ...unresolved, widensTo: [...wider] };
}
/** Links by each folder above them. */
function linksByFolder(tree) {
    const below = new Map();
    for (const [path, { mode }] of tree.entries) {
        const resolved = mode === '120000' ? tree.resolve(path) : undefined;
        if (resolved === undefined)
            continue;
        const link = { path, target: resolved.path, passed: resolved.links };
        for (let folder = path; folder !== '.';) {
            folder = (0,src_paths/* folderOf */.yS)(folder);
            const list = below.get(folder);
            if (list === undefined)
                below.set(folder, [link]);
            else
                list.push(link);
        }
    }
    return below;
}
/** True when a glob may match a link, or something below it. */
function mayPassThrough(link, glob) {
    const parts = link.split('/');
    for (const [index, pattern] of glob.split('/').entries()) {
        if (pattern.includes('**') || pattern.includes('{'))
            return true; // braces may hold a slash
        const part = parts[index];
        if (part === undefined)
            return true;
        if (!(0,src_paths/* matchesGlob */.kt)(part, pattern))
            return false;
    }
    return parts.length === glob.split('/').length;
}

;// CONCATENATED MODULE: ./tools/graph/src/link.ts



/** Turns references into edges, raw reads and what stays unresolved. */
function linkReferences(tree, references, folders, byRoot, ownerOf, settings) {
    const providers = providersOf(folders);
    const edges = new Map();
    const reads = [];
    const unresolved = [];
    const addEdge = (from, to, reference, only) => {
        if (to === undefined || to.name === from.name || reference.to === 'unknown')
            return;
        const { reason, file, line } = reference;
        const key = `${from.name}\0${to.name}\0${reason}\0${only ?? ''}`;
        if (!edges.has(key)) {
            edges.set(key, {
                from: from.name,
                to: to.name,
                reason,
                file,
                line,
                ...(only === undefined ? {} : { reads: only }),
            });
        }
    };
    const read = (project, what, reference) => {
        const reason = reference.to === 'unknown' ? 'implicit' : reference.reason;
        reads.push({ project: project.name, reason, file: reference.file, line: reference.line, ...what });
    };
    for (const { project, reference } of references) {
        switch (reference.to) {
            case 'unknown': {
                const { file, line, what, widensTo } = reference;
                unresolved.push({ project: project.name, file, line, what, widensTo: [...widensTo] });
                break;
            }
            case 'key':
                for (const provider of providers.get(reference.key) ?? [])
                    addEdge(project, provider, reference);
                break;
            case 'file':
                for (const path of throughLinks(tree, reference.path)) {
                    read(project, { path }, reference);
                    const owner = ownerOf(path);
                    if (owner !== undefined && owner.root !== project.root)
                        addEdge(project, owner, reference, path);
                }
                break;
            case 'files': {
                read(project, { glob: reference.glob }, reference);
                for (const owner of ownersMatching(tree, reference.glob, ownerOf)) {
                    addEdge(project, owner, reference, reference.glob);
                }
                break;
            }
            case 'folder': {
                const [target = reference.path, ...passed] = throughLinks(tree, reference.path);
                for (const path of passed)
                    read(project, { path }, reference);
                const folder = byRoot.get(target);
                if (folder !== undefined)
                    addEdge(project, folder, reference);
                else
                    read(project, { glob: (0,src_paths/* everythingBelow */.r1)((0,src_globs/* literalGlob */.I)(target)) }, reference); // plain files, or a folder still to come
                const submodule = submoduleAbove(tree, target);
                if (submodule !== undefined)
                    read(project, { path: submodule }, reference);
                break;
            }
        }
    }
    addOwnReads(tree, byRoot, ownerOf, settings, reads);
    const links = createLinks(tree);
    return {
        edges: [...edges.values()].sort(compareEdges),
        reads: readsThroughLinks(reads, links),
        unresolved: unresolved
            .map((one) => widenThroughLinks(one, links))
            .sort((a, b) => compare(a.project, b.project) || compare(a.file, b.file) || a.line - b.line),
    };
}
function providersOf(folders) {
    const providers = new Map();
    for (const { project, provides } of folders.values()) {
        for (const key of provides) {
            const same = providers.get(key);
            if (same === undefined)
                providers.set(key, [project]);
            else
                same.push(project);
        }
    }
    return providers;
}
/** Where a path really leads (first), and the links on the way: each is an input too. */
function throughLinks(tree, path) {
    const resolved = tree.resolve(path);
    return resolved === undefined ? [path] : [resolved.path, ...resolved.links];
}
function ownersMatching(tree, glob, ownerOf) {
    const owners = new Set();
    for (const path of tree.filesBelow((0,src_globs/* staticPrefix */.n)(glob))) {
        const owner = ownerOf(path);
        if (owner !== undefined && !owners.has(owner) && (0,src_paths/* matchesGlob */.kt)(path, glob))
            owners.add(owner);
    }
    return owners;
}
/** The submodule that a path lies in: only its commit is in the tree. */
function submoduleAbove(tree, path) {
    for (let current = path; current !== '.'; current = (0,src_paths/* folderOf */.yS)(current)) {
        if (tree.entries.get(current)?.mode === '160000')
            return current;
    }
    return undefined;
}
/** Reads that no reference spells out: what a project's own links lead to, settings' files, nested plain manifests. */
function addOwnReads(tree, byRoot, ownerOf, settings, reads) {
    for (const [path, { mode }] of tree.entries) {
        if (mode !== '120000')
            continue;
        const project = ownerOf(path);
        const target = tree.resolve(path);
        if (project === undefined || target === undefined)
            continue;
        const place = { project: project.name, reason: 'file-input', file: path, line: 0 };
        reads.push({ ...place, glob: (0,src_paths/* everythingBelow */.r1)((0,src_globs/* literalGlob */.I)(target.path)) });
        for (const link of target.links)
            reads.push({ ...place, path: link });
    }
    for (const [root, { name, kind }] of byRoot) {
        if (kind === 'terraform-stack' && settings.stacks.length > 0) {
            const { varFiles, backendConfig } = (0,src_settings/* instanceOf */.hR)(root, settings);
            for (const path of [...varFiles, ...backendConfig]) {
                reads.push({ project: name, reason: 'tfvars', file: 'mainstem.yaml', line: 0, path });
            }
        }
        if (kind === 'manifests') {
            const nested = [...byRoot.keys()].some((other) => other !== root && (0,src_paths/* isWithin */.UO)(other, root));
            if (nested)
                reads.push({
                    project: name,
                    reason: 'file-input',
                    file: root,
                    line: 0,
                    glob: (0,src_paths/* everythingBelow */.r1)((0,src_globs/* literalGlob */.I)(root)),
                });
        }
    }
}
function compareEdges(a, b) {
    return (compare(a.from, b.from) ||
        compare(a.to, b.to) ||
        compare(a.reason, b.reason) ||
        compare(a.reads ?? '', b.reads ?? ''));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./tools/graph/src/ownership.ts

/** Files that document a folder; they change nobody's effect unless something refers to them. */
const DOCUMENTATION = /^(?:.*\.(?:md|markdown|adoc|rst)|LICENSE|LICENCE|NOTICE|OWNERS|CODEOWNERS|\.gitignore|\.gitkeep|\.gitattributes|\.editorconfig|\.helmignore|\.terraform-docs\.ya?ml)$/i;
/** Kinds whose documentation is part of what is tested and shipped. */
const KEEPS_DOCUMENTATION = new Set(['action', 'library']);
/**
 * A function that tells whose file a path is: the project in the nearest folder above it. A project in the repository's root
 * owns only the files directly in it, else it would own everything.
 */
function createOwnership(byRoot) {
    const ofFolder = new Map();
    const nearest = (folder) => {
        if (ofFolder.has(folder))
            return ofFolder.get(folder);
        const own = byRoot.get(folder);
        const found = own ?? (folder === '.' ? undefined : nearest((0,src_paths/* folderOf */.yS)(folder)));
        const result = found?.root === '.' && folder !== '.' ? undefined : found;
        ofFolder.set(folder, result);
        return result;
    };
    return (path) => {
        const owner = nearest((0,src_paths/* folderOf */.yS)(path)) ?? byRoot.get(path); // a submodule can be a project's whole folder
        if (owner === undefined || !(0,src_paths/* isWithin */.UO)(path, owner.root))
            return undefined;
        return DOCUMENTATION.test((0,src_paths/* nameOf */.Vb)(path)) && !KEEPS_DOCUMENTATION.has(owner.kind) ? undefined : owner;
    };
}

;// CONCATENATED MODULE: ./tools/graph/src/workspace.ts

/** The repository's own code: actions, and libraries with their dependencies among each other. */
const workspace = {
    scanner: {
        name: 'workspace',
        version: 1,
        wants: (path) => {
            const name = (0,src_paths/* nameOf */.Vb)(path);
            return name === 'package.json' || name === 'action.yml' || name === 'action.yaml';
        },
        scan: (text, path) => ((0,src_paths/* nameOf */.Vb)(path) === 'package.json' ? scanPackage(text) : scanAction(text)),
    },
    discover: workspace_discover,
};
/** A composite, JavaScript or Docker action has a top-level `runs` (GitHub's metadata syntax). */
function scanAction(text) {
    return /^runs\s*:/m.test(text) ? { action: true } : undefined;
}
function scanPackage(text) {
    try {
        const content = JSON.parse(text);
        const dependencies = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].flatMap((key) => (typeof content[key] === 'object' && content[key] !== null ? Object.keys(content[key]) : []));
        return {
            package: {
                ...(typeof content.name === 'string' ? { name: content.name } : {}),
                dependencies: [...new Set(dependencies)],
            },
        };
    }
    catch {
        return { package: { dependencies: [] } }; // npm itself reports malformed JSON
    }
}
function workspace_discover(view) {
    const packages = new Set();
    for (const path of view.paths()) {
        const name = view.facts(path)?.package?.name;
        if (name !== undefined && (0,src_paths/* folderOf */.yS)(path) !== '.')
            packages.add(name);
    }
    const candidates = [];
    for (const path of view.paths()) {
        const facts = view.facts(path);
        const root = (0,src_paths/* folderOf */.yS)(path);
        if (facts?.action)
            candidates.push({ root, kind: 'action', provides: [], refersTo: [] });
        // The root package is the workspace; one without a name only sets the module type of a folder (`dist/package.json`).
        if (facts?.package?.name === undefined || root === '.')
            continue;
        const { name, dependencies } = facts.package;
        const refersTo = dependencies
            .filter((dependency) => packages.has(dependency))
            .map((dependency) => ({
            to: 'key',
            key: `package:${dependency}`,
            reason: 'implicit',
            file: path,
            line: 0,
        }));
        candidates.push({ root, kind: 'library', provides: [`package:${name}`], refersTo });
    }
    return { candidates, findings: [] };
}

;// CONCATENATED MODULE: ./tools/graph/src/build.ts









/** The engines in the order in which their scanners' facts are stored. */
const FACES = [workspace, terraform, kubernetes, argocd, crossplane];
const SCANNERS = FACES.map(({ scanner }) => scanner);
/** Joins the engines' discoveries of one tree into projects and edges. */
function buildGraph(tree, scanned, settings) {
    const applications = scanned.view(argocd.scanner, tree);
    const { repositories } = settings.argocd;
    let expanded;
    const discoveries = [
        ...FACES.filter((face) => face.scanner !== argocd.scanner).map((face) => face.discover(scanned.view(face.scanner, tree))),
        discoverApplications(applications, repositories),
    ];
    const composites = instances(scanned.view(crossplane.scanner, tree));
    const engineCandidates = discoveries.flatMap(({ candidates }) => candidates);
    const candidates = [...engineCandidates, ...plainFolders(tree, engineCandidates, composites)];
    const folders = (0,src_candidates/* mergeCandidates */.Z)(candidates, settings);
    const byRoot = new Map([...folders].map(([root, { project }]) => [root, project]));
    const ownerOf = createOwnership(byRoot);
    const references = referencesOf(folders, composites, ownerOf);
    const { edges, reads, unresolved } = linkReferences(tree, references, folders, byRoot, ownerOf, settings);
    return {
        tree,
        settings,
        projects: new Map([...byRoot.values()].map((project) => [project.name, project])),
        byRoot,
        edges,
        reads,
        unresolved,
        findings: sortFindings(discoveries.flatMap(({ findings }) => findings)),
        provides: new Map([...folders.values()].map(({ project, provides }) => [project.name, provides])),
        deliveries: deliveries(applications, repositories),
        readings: () => ({
            applications: readApplications(applications, repositories),
            files: declaringFiles(applications),
        }),
        applications: (folder) => {
            if (folder !== undefined && expanded === undefined) {
                const isIt = (path) => tree.resolve((0,src_paths/* joinPath */.uJ)('.', path) ?? path)?.path === folder;
                return expandApplications(applications, repositories, [], (paths) => paths.some(isIt));
            }
            expanded ??= expandApplications(applications, repositories);
            return expanded;
        },
        compositeKinds: compositeKindsOf(folders),
        ownerOf,
    };
}
/**
 * Plain YAML that matters although nothing marks its folder: what an Application points to, and what holds an instance of a
 * composite resource.
 */
function plainFolders(tree, candidates, composites) {
    const known = new Set(candidates.map(({ root }) => root));
    const added = new Map();
    const add = (root) => {
        if (!known.has(root) && !added.has(root))
            added.set(root, { root, kind: 'manifests', provides: [], refersTo: [] });
    };
    for (const { refersTo } of candidates) {
        for (const reference of refersTo) {
            if (reference.to !== 'folder' || reference.reason !== 'application-path')
                continue;
            const path = tree.resolve(reference.path)?.path;
            if (path !== undefined && tree.hasFolder(path))
                add(path);
        }
    }
    const roots = new Map();
    for (const root of [...known, ...added.keys()])
        roots.set(root, { name: root, kind: 'manifests', root });
    const ownerOf = createOwnership(roots);
    for (const { file } of composites)
        if (ownerOf(file) === undefined)
            add((0,src_paths/* folderOf */.yS)(file));
    return [...added.values()];
}
function referencesOf(folders, composites, ownerOf) {
    const references = [];
    for (const { project, refersTo } of folders.values()) {
        for (const reference of refersTo)
            references.push({ project, reference });
    }
    for (const { group, kind, file, line } of composites) {
        const project = ownerOf(file);
        if (project === undefined)
            continue;
        const where = { file, line, reason: 'instance-of', to: 'key' };
        references.push({ project, reference: { ...where, key: `api:${group}/${kind}` } });
        references.push({ project, reference: { ...where, key: `composition:${group}/${kind}` } });
    }
    return references;
}
function compositeKindsOf(folders) {
    const kinds = new Set();
    for (const { provides } of folders.values()) {
        for (const key of provides)
            if (key.startsWith('api:'))
                kinds.add(key.slice('api:'.length));
    }
    return kinds;
}
function sortFindings(findings) {
    return [...findings].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}


/***/ }),

/***/ 2448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ mergeCandidates),
/* harmony export */   j: () => (/* binding */ projectName)
/* harmony export */ });
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6247);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6155);
/* harmony import */ var _mainstem_change__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6449);

/**
 * One project a folder: where several engines claim it, the kind that comes first in `PROJECT_KINDS` wins, and it keeps what
 * all of them provide and refer to.
 *
 * @throws InputError when two folders would get the same name.
 */
function mergeCandidates(candidates, settings) {
    const byRoot = new Map();
    for (const candidate of candidates) {
        const same = byRoot.get(candidate.root);
        if (same === undefined)
            byRoot.set(candidate.root, [candidate]);
        else
            same.push(candidate);
    }
    const rootOfName = new Map();
    const folders = new Map();
    for (const root of [...byRoot.keys()].sort()) {
        const same = byRoot.get(root) ?? [];
        const name = projectName(root);
        const other = rootOfName.get(name);
        if (other !== undefined) {
            throw new _mainstem_change__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(`The folders ${other} and ${root} would both be the project ${name}. Rename one of them, or list it under "ignore" in mainstem.yaml.`);
        }
        rootOfName.set(name, root);
        const kind = _mainstem_change__WEBPACK_IMPORTED_MODULE_1__/* .PROJECT_KINDS */ .Gp.find((candidate) => same.some((one) => one.kind === candidate)) ?? 'manifests';
        const environment = (0,_mainstem_change__WEBPACK_IMPORTED_MODULE_2__/* .environmentOf */ .p7)(root, settings);
        folders.set(root, {
            project: { name, kind, root, ...(environment === undefined ? {} : { environment }) },
            provides: [...new Set(same.flatMap(({ provides }) => provides))],
            refersTo: same.length === 1 ? same[0].refersTo : same.flatMap(({ refersTo }) => refersTo),
        });
    }
    return folders;
}
/** A project's name: its folder with `/` written `.`. */
function projectName(root) {
    return root.replaceAll('/', '.');
}


/***/ }),

/***/ 7796:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bW: () => (/* binding */ readKnownFacts),
  uN: () => (/* binding */ scanRevisions),
  wp: () => (/* binding */ scanTree)
});

// EXTERNAL MODULE: ./tools/change/src/paths.ts
var paths = __webpack_require__(3870);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./tools/repository/src/cache.ts


/**
 * A small JSON file in Git's common directory. A missing, unreadable or malformed one is simply absent; one that cannot be
 * written (a read-only checkout) is not an error: caches only save time.
 */
async function readCache(repository, name) {
    try {
        return JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(repository.commonDirectory, 'mainstem', name), 'utf8'));
    }
    catch {
        return undefined;
    }
}
/** Written beside and moved into place, so that a reader never sees half a file. */
async function writeCache(repository, name, value) {
    const path = (0,external_node_path_.join)(repository.commonDirectory, 'mainstem', name);
    const beside = `${path}.${process.pid}`;
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(beside, JSON.stringify(value));
        await (0,promises_.rename)(beside, path);
    }
    catch {
        await (0,promises_.rm)(beside, { force: true }).catch(() => { });
    }
}

// EXTERNAL MODULE: ./tools/repository/src/objects.ts
var objects = __webpack_require__(5962);
;// CONCATENATED MODULE: ./tools/graph/src/facts.ts


/** Reads them while Git does something else: a large cache takes as long as a listing of the tree. */
async function readKnownFacts(repository, scanners) {
    const cacheName = `facts-${scanners.map(({ name, version }) => `${name}${version}`).join('-')}.json`;
    const cached = process.env.MAINSTEM_NO_CACHE === '1' ? undefined : await readCache(repository, cacheName);
    return { cacheName, stores: restoreStores(cached, scanners) };
}
/** Facts of several trees, from Git's objects, with those that are known by blob id. */
async function scanRevisions(repository, trees, options, { cacheName, stores }) {
    const read = (ids, onText) => (0,objects/* readObjects */.$)(repository, ids, (id, content) => onText(id, content.toString('utf8')));
    const { scanned, fresh, used } = await scan(trees, options, stores, read);
    if (fresh > 0)
        await writeCache(repository, cacheName, saveStores(stores, used));
    return scanned;
}
/** Facts of a tree whose files are read from anywhere, without a cache. */
async function scanTree(tree, options, read) {
    const readAll = async (ids, onText) => {
        for (const id of ids)
            onText(id, read(id));
    };
    return (await scan([{ tree }], options, options.scanners.map(() => new Map()), readAll)).scanned;
}
async function scan(trees, { scanners, ignored }, stores, read) {
    const wants = new Map();
    const isWanted = scannersByName(scanners);
    for (const one of trees)
        wants.set(one.tree, wantedOf(one, scanners.length, isWanted, ignored));
    const missing = new Map();
    const used = new Set();
    for (const lists of wants.values()) {
        lists.forEach((list, index) => {
            const store = stores[index];
            for (const { path, id, name } of list) {
                used.add(id);
                const known = store.get(id);
                if (known !== undefined && name in known)
                    continue;
                const jobs = missing.get(id);
                if (jobs === undefined)
                    missing.set(id, [{ scanner: index, path, name }]);
                else if (!jobs.some((job) => job.scanner === index && job.name === name))
                    jobs.push({ scanner: index, path, name });
            }
        });
    }
    await read([...missing.keys()], (id, text) => {
        for (const { scanner, path, name } of missing.get(id) ?? []) {
            const store = stores[scanner];
            let byName = store.get(id);
            if (byName === undefined) {
                byName = {};
                store.set(id, byName);
            }
            byName[name] = scanners[scanner].scan(text, path) ?? null;
        }
    });
    return { scanned: createViews(scanners, stores, wants), fresh: missing.size, used };
}
/** A submodule has no text, and neither has what is not there. */
const NO_ENTRY = { mode: '160000', id: '' };
/** The files of a tree that each scanner wants; a link is read through to its target. */
function wantedOf({ tree, only }, scanners, isWanted, ignored) {
    const wants = Array.from({ length: scanners }, () => []);
    for (const path of only ?? tree.entries.keys()) {
        const { mode, id } = tree.entries.get(path) ?? NO_ENTRY;
        if (mode === '160000')
            continue;
        const name = (0,paths/* nameOf */.Vb)(path);
        const wanted = isWanted(name);
        if (wanted.length === 0 || ignored(path, tree))
            continue;
        const target = mode === '120000' ? tree.entries.get(tree.resolve(path)?.path ?? '') : { mode, id };
        if (target === undefined || target.mode === '160000')
            continue;
        const want = { path, id: target.id, name };
        for (const index of wanted)
            wants[index]?.push(want);
    }
    return wants;
}
/** Which scanners want a file: asked once a file name, of which a large tree has few. */
function scannersByName(scanners) {
    const byName = new Map();
    return (name) => {
        let wanted = byName.get(name);
        if (wanted === undefined) {
            wanted = [...scanners.keys()].filter((index) => scanners[index]?.wants(name));
            byName.set(name, wanted);
        }
        return wanted;
    };
}
function createViews(scanners, stores, wants) {
    const factsOf = (index, tree, path) => stores[index]?.get(tree.entries.get(path)?.id ?? '') ?? {};
    return {
        // By every name: a link is scanned under its own, with the text of the file that it leads to.
        sameFacts: (one, other) => scanners.every((_, index) => {
            const [before, after] = [factsOf(index, one.tree, one.path), factsOf(index, other.tree, other.path)];
            const names = new Set([...Object.keys(before), ...Object.keys(after)]);
            return [...names].every((name) => JSON.stringify(before[name]) === JSON.stringify(after[name]));
        }),
        view(scanner, tree) {
            const index = scanners.indexOf(scanner);
            const store = stores[index];
            const byPath = new Map();
            for (const { path, id, name } of wants.get(tree)?.[index] ?? []) {
                const facts = store.get(id)?.[name];
                if (facts !== null && facts !== undefined)
                    byPath.set(path, facts);
            }
            return { tree, facts: (path) => byPath.get(path), paths: () => byPath.keys() };
        },
    };
}
function restoreStores(cached, scanners) {
    const saved = Array.isArray(cached) && cached.length === scanners.length ? cached : [];
    return scanners.map((_, index) => {
        const entries = saved[index];
        return new Map(typeof entries === 'object' && entries !== null
            ? Object.entries(entries)
            : []);
    });
}
/** Blobs of other branches are kept, up to three times what this run used. */
function saveStores(stores, used) {
    return stores.map((store) => {
        let spare = used.size * 2 + 1000;
        return Object.fromEntries([...store].filter(([id]) => used.has(id) || spare-- > 0));
    });
}


/***/ }),

/***/ 3137:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HN: () => (/* binding */ loadChange),
  f6: () => (/* binding */ loadGraph),
  iG: () => (/* binding */ loadWorkingGraph)
});

// EXTERNAL MODULE: ./tools/change/src/errors.ts
var errors = __webpack_require__(6247);
// EXTERNAL MODULE: ./tools/change/src/settings.ts
var src_settings = __webpack_require__(6449);
// EXTERNAL MODULE: ./tools/change/src/paths.ts
var paths = __webpack_require__(3870);
// EXTERNAL MODULE: ./tools/repository/src/git.ts
var git = __webpack_require__(3562);
// EXTERNAL MODULE: ./tools/repository/src/objects.ts
var objects = __webpack_require__(5962);
// EXTERNAL MODULE: ./tools/repository/src/tree.ts
var tree = __webpack_require__(2532);
;// CONCATENATED MODULE: ./tools/repository/src/snapshot.ts



/** The tree of one revision (a full SHA of a commit or tree). */
async function readTree(repository, revision) {
    const entries = parseEntries(await (0,git/* gitOrFail */.w)(repository.root, ['ls-tree', '-r', '-z', '--full-tree', revision]));
    return (0,tree/* createTree */.b)(revision, entries, await readLinks(repository, entries));
}
/**
 * Both trees of a change. Git lists head once; base is head with the raw diff undone, so that the work on top of one
 * listing is proportional to the change.
 */
async function readChangedTrees(repository, base, head) {
    const [listing, diff] = await Promise.all([
        (0,git/* gitOrFail */.w)(repository.root, ['ls-tree', '-r', '-z', '--full-tree', head]),
        (0,git/* gitOrFail */.w)(repository.root, ['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '-M', '-l2000', base, head]),
    ]);
    const headEntries = parseEntries(listing);
    const baseEntries = new Map(headEntries);
    const files = [];
    const renames = [];
    for (const { status, oldEntry, newEntry, oldPath, newPath } of parseRawDiff(diff)) {
        const moved = status === 'R';
        if (moved)
            renames.push({ from: oldPath, to: newPath });
        if (status === 'A' || moved || status === 'C') {
            baseEntries.delete(newPath);
            files.push({ path: newPath, status: 'added' });
        }
        if (status === 'D' || moved) {
            baseEntries.set(oldPath, oldEntry);
            files.push({ path: oldPath, status: 'deleted' });
        }
        if (status === 'M' || status === 'T') {
            baseEntries.set(oldPath, oldEntry);
            if (oldEntry.id !== newEntry.id || oldEntry.mode !== newEntry.mode)
                files.push({ path: oldPath, status: 'modified' });
        }
    }
    const links = await readLinks(repository, headEntries, baseEntries);
    const headTree = (0,tree/* createTree */.b)(head, headEntries, linksOf(headEntries, links));
    const baseTree = files.length === 0 ? { ...headTree, revision: base } : (0,tree/* createTree */.b)(base, baseEntries, linksOf(baseEntries, links));
    return { base: baseTree, head: headTree, files, renames };
}
/** `<mode> SP <type> SP <id> TAB <path> NUL` (git-ls-tree). */
function parseEntries(listing) {
    const entries = new Map();
    const text = decodePaths(listing);
    let start = 0;
    for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', start)) {
        const tab = text.indexOf('\t', start);
        const idStart = text.indexOf(' ', start + 7) + 1;
        entries.set(text.slice(tab + 1, end), { mode: text.slice(start, start + 6), id: text.slice(idStart, tab) });
        start = end + 1;
    }
    return entries;
}
/** `:<old mode> <new mode> <old id> <new id> <status> NUL <path> NUL [<path> NUL]` (git-diff-tree, RAW OUTPUT FORMAT). */
function* parseRawDiff(diff) {
    const fields = decodePaths(diff).split('\0');
    for (let i = 0; i + 1 < fields.length;) {
        const [oldMode, newMode, oldId, newId, score] = (fields[i] ?? '').slice(1).split(' ');
        const status = score?.[0] ?? '';
        const oldPath = fields[i + 1] ?? '';
        const twoPaths = status === 'R' || status === 'C';
        const newPath = twoPaths ? (fields[i + 2] ?? '') : oldPath;
        i += twoPaths ? 3 : 2;
        yield {
            status,
            oldEntry: { mode: oldMode ?? '', id: oldId ?? '' },
            newEntry: { mode: newMode ?? '', id: newId ?? '' },
            oldPath,
            newPath,
        };
    }
}
/**
 * Paths are bytes to Git. Those that are not UTF-8 get each odd byte as U+DC80..U+DCFF would in Python: here `\xNN`,
 * which no reference in a UTF-8 file can name by accident, and which stays distinct and printable.
 */
function decodePaths(bytes) {
    const text = bytes.toString('utf8');
    if (!text.includes('\uFFFD'))
        return text;
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const parts = [];
    let start = 0;
    while (start < bytes.length) {
        const nul = bytes.indexOf(0, start);
        const end = nul < 0 ? bytes.length : nul;
        const part = bytes.subarray(start, end);
        try {
            parts.push(decoder.decode(part));
        }
        catch {
            parts.push(escapeBytes(part));
        }
        start = end + 1;
        if (nul >= 0 && start >= bytes.length)
            parts.push('');
    }
    return parts.join('\0');
}
function escapeBytes(bytes) {
    let text = '';
    for (const byte of bytes)
        text += byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;
    return text;
}
async function readLinks(repository, ...trees) {
    const targets = new Map();
    const ids = new Set();
    for (const entries of trees) {
        for (const { mode, id } of entries.values())
            if (mode === '120000')
                ids.add(id);
    }
    await (0,objects/* readObjects */.$)(repository, [...ids], (id, content) => targets.set(id, content.toString('utf8')));
    return trees.length === 1 ? linksOf(trees[0] ?? new Map(), targets) : targets;
}
function linksOf(entries, targets) {
    const links = new Map();
    if (targets.size === 0)
        return links;
    for (const [path, { mode, id }] of entries)
        if (mode === '120000')
            links.set(path, targets.get(id) ?? '');
    return links;
}

// EXTERNAL MODULE: ./tools/repository/src/working-tree.ts
var working_tree = __webpack_require__(2146);
// EXTERNAL MODULE: ./tools/graph/src/build.ts + 68 modules
var build = __webpack_require__(7939);
// EXTERNAL MODULE: ./tools/graph/src/facts.ts + 1 modules
var facts = __webpack_require__(7796);
;// CONCATENATED MODULE: ./tools/graph/src/load.ts




/** The graph of one revision (a full SHA). */
async function loadGraph(repository, revision) {
    const [tree, known] = await Promise.all([readTree(repository, revision), (0,facts/* readKnownFacts */.bW)(repository, build/* SCANNERS */.K)]);
    const settings = await readSettings(repository, tree);
    const scanned = await (0,facts/* scanRevisions */.uN)(repository, [{ tree }], scanOptions(new Map([[tree, settings]])), known);
    return (0,build/* buildGraph */.Z)(tree, scanned, settings);
}
/**
 * The graphs of base and head and the files between them (full SHAs).
 *
 * @param whenRead called once Git has been read and before the graphs are joined, which takes this process alone: the moment
 *   to start another program beside it.
 */
async function loadChange(repository, base, head, whenRead = () => { }) {
    const [trees, known] = await Promise.all([
        readChangedTrees(repository, base, head),
        (0,facts/* readKnownFacts */.bW)(repository, build/* SCANNERS */.K),
    ]);
    return graphsOf(repository, trees, known, whenRead);
}
async function graphsOf(repository, trees, known, whenRead) {
    const headSettings = await readSettings(repository, trees.head);
    const baseSettings = sameSettings(trees)
        ? headSettings
        : await readSettings(repository, trees.base).catch((error) => {
            // A base that is already broken must not stop the pull request that mends it, nor let it write its own rules.
            if (error instanceof errors/* InputError */.dz)
                return (0,src_settings/* withoutGuarded */.vn)(headSettings);
            throw error;
        });
    const { files, renames } = trees;
    if (files.length === 0) {
        const options = scanOptions(new Map([[trees.head, headSettings]]));
        const scanned = await (0,facts/* scanRevisions */.uN)(repository, [{ tree: trees.head }], options, known);
        whenRead();
        const head = (0,build/* buildGraph */.Z)(trees.head, scanned, headSettings);
        return { base: { ...head, tree: trees.base }, head, files, renames };
    }
    const options = scanOptions(new Map([
        [trees.head, headSettings],
        [trees.base, baseSettings],
    ]));
    const changed = { tree: trees.base, only: files.map(({ path }) => path) };
    const scanned = await (0,facts/* scanRevisions */.uN)(repository, [{ tree: trees.head }, changed], options, known);
    const isSame = sameShape(trees, scanned);
    // Every text that only base has is among the changed ones: nothing more is read.
    const scannedBase = isSame ? scanned : await (0,facts/* scanRevisions */.uN)(repository, [{ tree: trees.base }], options, known);
    whenRead();
    const head = (0,build/* buildGraph */.Z)(trees.head, scanned, headSettings);
    const base = isSame ? { ...head, tree: trees.base } : (0,build/* buildGraph */.Z)(trees.base, scannedBase, baseSettings);
    return { base, head, files, renames };
}
/**
 * True when both trees give the same graph: the same files, and in each changed one the same facts. Most changes are of this
 * kind (a value, an image, a comment), and the second graph costs as much as the first.
 */
function sameShape({ base, head, files }, scanned) {
    return files.every(({ path, status }) => {
        if (status !== 'modified' || path === src_settings/* SETTINGS_FILE */.tP)
            return false;
        const [before, after] = [base.entries.get(path)?.mode, head.entries.get(path)?.mode];
        if (before !== after || after === '120000')
            return false;
        return after === '160000' || scanned.sameFacts({ tree: base, path }, { tree: head, path });
    });
}
/** The graph of the files on disk, uncommitted changes included. */
async function loadWorkingGraph(repository) {
    const { tree, read } = await (0,working_tree/* readWorkingTree */.c)(repository);
    const settings = (0,src_settings/* parseSettings */.P$)(tree.entries.has(src_settings/* SETTINGS_FILE */.tP) ? read(src_settings/* SETTINGS_FILE */.tP) : undefined);
    const readOrEmpty = (path) => {
        try {
            return read(path);
        }
        catch (error) {
            throw new errors/* InputError */.dz(`${path} cannot be read: ${(0,errors/* messageOf */.bD)(error)}. Check the file's permissions.`);
        }
    };
    return (0,build/* buildGraph */.Z)(tree, await (0,facts/* scanTree */.wp)(tree, scanOptions(new Map([[tree, settings]])), readOrEmpty), settings);
}
function sameSettings({ base, head }) {
    return base.entries.get(src_settings/* SETTINGS_FILE */.tP)?.id === head.entries.get(src_settings/* SETTINGS_FILE */.tP)?.id;
}
async function readSettings(repository, tree) {
    const id = tree.entries.get(src_settings/* SETTINGS_FILE */.tP)?.id;
    let text;
    if (id !== undefined) {
        await (0,objects/* readObjects */.$)(repository, [id], (_, content) => {
            text = content.toString('utf8');
        });
    }
    return (0,src_settings/* parseSettings */.P$)(text);
}
/** Folders that no one writes by hand. */
const GENERATED = /(?:^|\/)(?:node_modules|\.terraform|\.git)\//;
function scanOptions(settings) {
    return {
        scanners: build/* SCANNERS */.K,
        ignored: (path, tree) => GENERATED.test(path) || (settings.get(tree)?.ignore.some((glob) => (0,paths/* matchesGlob */.kt)(path, glob)) ?? false),
    };
}


/***/ })

};
