export const id = 520;
export const ids = [520];
export const modules = {

/***/ 7678:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseTemplateFile),
/* harmony export */   z: () => (/* binding */ parseHcl)
/* harmony export */ });
/* harmony import */ var _cursor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2260);
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7380);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1412);



/**
 * Reads a file in HCL's native syntax. Source of the grammar: the HCL Native Syntax Specification. Never throws: at the
 * first mistake it stops, and keeps what was read before.
 */
function parseHcl(text) {
    const cursor = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .createCursor */ .lN)(text, _expression_js__WEBPACK_IMPORTED_MODULE_1__/* .parseExpression */ .Y);
    if (text.charCodeAt(0) === 0xfeff)
        cursor.pos = 1;
    const body = { attributes: [], blocks: [] };
    try {
        parseBody(cursor, body);
        if (cursor.pos < text.length)
            (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(cursor, `expected an argument or a block, found ${(0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(cursor)}`);
    }
    catch (error) {
        if (!(error instanceof _cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .SyntaxProblem */ .bB))
            throw error;
        return { body, reads: cursor.reads, problem: { at: error.at, message: error.message } };
    }
    return { body, reads: cursor.reads };
}
/** Reads items until something that starts none: a closing brace, or the end. */
function parseBody(cursor, body) {
    const { text } = cursor;
    for (;;) {
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .skipLines */ .Ze)(cursor);
        const at = cursor.pos;
        if (!(0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .startsIdentifier */ .hT)(text.charCodeAt(at)))
            return;
        const name = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .readIdentifier */ .yR)(cursor);
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpace */ .AN)(cursor);
        if (text.charCodeAt(cursor.pos) === 61)
            parseAttribute(cursor, body, name, at);
        else
            parseBlock(cursor, body, name, at);
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpace */ .AN)(cursor);
        if (!(0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .atLineEnd */ .pf)(cursor))
            (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(cursor, `expected a new line after ${name}, found ${(0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(cursor)}`);
    }
}
function parseAttribute(cursor, body, name, at) {
    cursor.pos++;
    const value = (0,_expression_js__WEBPACK_IMPORTED_MODULE_1__/* .parseExpression */ .Y)(cursor);
    body.attributes.push({ name, value, at, end: cursor.pos });
}
function parseBlock(cursor, body, type, at) {
    const { text } = cursor;
    const labels = [];
    for (;;) {
        const code = text.charCodeAt(cursor.pos);
        if (code === 123)
            break;
        if (code === 34)
            labels.push(readLabel(cursor));
        else if ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .startsIdentifier */ .hT)(code))
            labels.push((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .readIdentifier */ .yR)(cursor));
        else
            (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(cursor, `expected "=" or "{" after ${type}, found ${(0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(cursor)}`);
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpace */ .AN)(cursor);
    }
    cursor.pos++;
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .enter */ .Ve)(cursor);
    const block = { type, labels, body: { attributes: [], blocks: [] }, at, end: text.length };
    body.blocks.push(block); // before its content is read: a mistake inside does not lose it
    parseBlockBody(cursor, block.body);
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .expect */ .E3)(cursor, 125, `"}" at the end of ${type}`);
    block.end = cursor.pos;
    cursor.depth--;
}
/** Several lines, or one argument on the line of the braces. */
function parseBlockBody(cursor, body) {
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpace */ .AN)(cursor);
    if ((0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .atLineEnd */ .pf)(cursor)) {
        parseBody(cursor, body);
        return;
    }
    const at = cursor.pos;
    if (!(0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .startsIdentifier */ .hT)(cursor.text.charCodeAt(at)))
        return;
    const name = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .readIdentifier */ .yR)(cursor);
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpace */ .AN)(cursor);
    if (cursor.text.charCodeAt(cursor.pos) !== 61)
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(cursor, `expected "=" after ${name}, found ${(0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(cursor)}`);
    parseAttribute(cursor, body, name, at);
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpace */ .AN)(cursor);
}
/** A quoted label holds no template. */
function readLabel(cursor) {
    const { text } = cursor;
    const start = ++cursor.pos;
    for (; cursor.pos < text.length; cursor.pos++) {
        const code = text.charCodeAt(cursor.pos);
        if (code === 34)
            return text.slice(start, cursor.pos++);
        if (code === 10)
            break;
        if (code === 92)
            cursor.pos++;
    }
    return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(cursor, 'a label is never closed: expected "', start - 1);
}
/** Reads a file for `templatefile`: only what it reads itself is of interest. */
function parseTemplateFile(text) {
    const reads = [];
    try {
        (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTemplateText */ .Hv)(text, _expression_js__WEBPACK_IMPORTED_MODULE_1__/* .parseExpression */ .Y, reads, 0);
    }
    catch (error) {
        if (!(error instanceof _cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .SyntaxProblem */ .bB))
            throw error; // another language's template has the same ending
    }
    return reads.filter(({ name }) => name !== 'path');
}


/***/ }),

/***/ 2260:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ skipSpace),
/* harmony export */   E3: () => (/* binding */ expect),
/* harmony export */   F9: () => (/* binding */ found),
/* harmony export */   Ve: () => (/* binding */ enter),
/* harmony export */   Ze: () => (/* binding */ skipLines),
/* harmony export */   bB: () => (/* binding */ SyntaxProblem),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   hT: () => (/* binding */ startsIdentifier),
/* harmony export */   lN: () => (/* binding */ createCursor),
/* harmony export */   pf: () => (/* binding */ atLineEnd),
/* harmony export */   yR: () => (/* binding */ readIdentifier)
/* harmony export */ });
/** Nesting deeper than this is refused: nobody writes it, and the stack of this process is finite. */
const DEEPEST = 400;
/** A place where the text is not HCL. It never leaves the parser: it becomes the facts' `problem`. */
class SyntaxProblem extends Error {
    at;
    constructor(at, message) {
        super(message);
        this.at = at;
    }
}
function createCursor(text, expression) {
    return { text, pos: 0, multiline: false, depth: 0, reads: [], expression };
}
function fail(cursor, message, at = cursor.pos) {
    throw new SyntaxProblem(at, message);
}
function enter(cursor) {
    if (++cursor.depth > DEEPEST)
        fail(cursor, `nested deeper than ${DEEPEST} levels`);
}
/** What stands at the cursor, for a message. */
function found(cursor) {
    const code = cursor.text.codePointAt(cursor.pos);
    if (code === undefined)
        return 'the end of the file';
    if (code === 10 || code === 13)
        return 'the end of the line';
    return JSON.stringify(String.fromCodePoint(code));
}
function expect(cursor, code, what) {
    if (cursor.text.charCodeAt(cursor.pos) !== code)
        fail(cursor, `expected ${what}, found ${found(cursor)}`);
    cursor.pos++;
}
/** Skips blanks and comments; newlines and comments that end in one only where the cursor is in brackets. */
function skipSpace(cursor) {
    const { text } = cursor;
    for (;;) {
        const code = text.charCodeAt(cursor.pos);
        if (code === 32 || code === 9)
            cursor.pos++;
        else if (code === 10) {
            if (!cursor.multiline)
                return;
            cursor.pos++;
        }
        else if (code === 13) {
            if (text.charCodeAt(cursor.pos + 1) !== 10)
                return;
            cursor.pos++;
        }
        else if (code === 35) {
            if (!cursor.multiline)
                return;
            skipLine(cursor);
        }
        else if (code === 47) {
            const next = text.charCodeAt(cursor.pos + 1);
            if (next === 42)
                skipInlineComment(cursor);
            else if (next === 47 && cursor.multiline)
                skipLine(cursor);
            else
                return;
        }
        else
            return;
    }
}
/** Skips blank lines and comments between the items of a body. */
function skipLines(cursor) {
    const before = cursor.multiline;
    cursor.multiline = true;
    skipSpace(cursor);
    cursor.multiline = before;
}
/** True at a newline, at a comment that ends the line, and at the end of the text. */
function atLineEnd(cursor) {
    const { text, pos } = cursor;
    const code = text.charCodeAt(pos);
    if (code === 10 || code === 35)
        return true;
    if (code === 47)
        return text.charCodeAt(pos + 1) === 47;
    return pos >= text.length;
}
function skipLine(cursor) {
    const end = cursor.text.indexOf('\n', cursor.pos);
    cursor.pos = end < 0 ? cursor.text.length : end;
}
function skipInlineComment(cursor) {
    const end = cursor.text.indexOf('*/', cursor.pos + 2);
    if (end < 0)
        fail(cursor, 'a comment that starts with /* is never closed: expected */');
    cursor.pos = end + 2;
}
/** 1: may start an identifier, 2: may continue one. */
const CLASSES = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
    const char = String.fromCharCode(code);
    if (/[A-Za-z_]/.test(char))
        CLASSES[code] = 3;
    else if (/[0-9-]/.test(char))
        CLASSES[code] = 2;
}
function startsIdentifier(code) {
    return code < 128 ? ((CLASSES[code] ?? 0) & 1) !== 0 : code >= 128 && /\p{ID_Start}/u.test(String.fromCharCode(code));
}
/** Reads an identifier; the caller has checked that one starts here. */
function readIdentifier(cursor) {
    const { text } = cursor;
    const start = cursor.pos;
    let pos = start + 1;
    for (; pos < text.length; pos++) {
        const code = text.charCodeAt(pos);
        if (code < 128 ? ((CLASSES[code] ?? 0) & 2) === 0 : !/\p{ID_Continue}/u.test(String.fromCharCode(code)))
            break;
    }
    cursor.pos = pos;
    return text.slice(start, pos);
}


/***/ }),

/***/ 7380:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ parseExpression)
});

// EXTERNAL MODULE: ./tools/terraform/src/hcl/cursor.ts
var hcl_cursor = __webpack_require__(2260);
// EXTERNAL MODULE: ./tools/terraform/src/hcl/template.ts
var template = __webpack_require__(1412);
;// CONCATENATED MODULE: ./tools/terraform/src/hcl/collection.ts


const LOOP = { unknown: 'a for expression' };
/** Reads `[…]`: a list, or a for expression. */
function parseTuple(cursor) {
    const { text, multiline } = cursor;
    cursor.multiline = true;
    cursor.pos++;
    const items = [];
    (0,hcl_cursor/* skipSpace */.AN)(cursor);
    if (atFor(cursor)) {
        parseFor(cursor, 93);
        cursor.multiline = multiline;
        return LOOP;
    }
    for (;;) {
        (0,hcl_cursor/* skipSpace */.AN)(cursor);
        if (text.charCodeAt(cursor.pos) === 93)
            break;
        items.push(cursor.expression(cursor));
        (0,hcl_cursor/* skipSpace */.AN)(cursor);
        if (text.charCodeAt(cursor.pos) === 44)
            cursor.pos++;
        else if (text.charCodeAt(cursor.pos) !== 93)
            (0,hcl_cursor/* fail */.fJ)(cursor, `expected "," or "]" in a list, found ${(0,hcl_cursor/* found */.F9)(cursor)}`);
    }
    cursor.pos++;
    cursor.multiline = multiline;
    return items;
}
/** Reads `{…}`: an object, or a for expression. In an object a newline separates items, so that only the blanks around them are skipped freely. */
function parseObject(cursor) {
    const { text, multiline } = cursor;
    cursor.pos++;
    cursor.multiline = true;
    (0,hcl_cursor/* skipSpace */.AN)(cursor);
    if (atFor(cursor)) {
        parseFor(cursor, 125);
        cursor.multiline = multiline;
        return LOOP;
    }
    const object = {};
    let rest = false;
    for (;;) {
        cursor.multiline = true;
        (0,hcl_cursor/* skipSpace */.AN)(cursor);
        cursor.multiline = false;
        if (text.charCodeAt(cursor.pos) === 125)
            break;
        const key = parseKey(cursor);
        (0,hcl_cursor/* skipSpace */.AN)(cursor);
        const sign = text.charCodeAt(cursor.pos);
        if (sign !== 61 && sign !== 58)
            (0,hcl_cursor/* fail */.fJ)(cursor, `expected "=" or ":" after an object's key, found ${(0,hcl_cursor/* found */.F9)(cursor)}`);
        cursor.pos++;
        const value = cursor.expression(cursor);
        if (key === undefined || key === '__proto__')
            rest = true;
        else
            object[key] = value;
        (0,hcl_cursor/* skipSpace */.AN)(cursor);
        if (text.charCodeAt(cursor.pos) === 44)
            cursor.pos++;
        else if (text.charCodeAt(cursor.pos) !== 125 && (!(0,hcl_cursor/* atLineEnd */.pf)(cursor) || cursor.pos >= text.length)) {
            (0,hcl_cursor/* fail */.fJ)(cursor, `expected "," or a new line after an object's item, found ${(0,hcl_cursor/* found */.F9)(cursor)}`);
        }
    }
    cursor.pos++;
    cursor.multiline = multiline;
    return rest ? { object, rest } : { object };
}
/** `undefined`: the key is computed. */
function parseKey(cursor) {
    const { text } = cursor;
    const start = cursor.pos;
    if ((0,hcl_cursor/* startsIdentifier */.hT)(text.charCodeAt(start))) {
        const name = (0,hcl_cursor/* readIdentifier */.yR)(cursor);
        (0,hcl_cursor/* skipSpace */.AN)(cursor);
        const sign = text.charCodeAt(cursor.pos);
        if ((sign === 61 && text.charCodeAt(cursor.pos + 1) !== 61) ||
            (sign === 58 && text.charCodeAt(cursor.pos + 1) !== 58))
            return name;
        cursor.pos = start;
    }
    const value = cursor.expression(cursor);
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? String(value)
        : undefined;
}
function atFor({ text, pos }) {
    return text.startsWith('for', pos) && /^for[\s/#]/.test(text.slice(pos, pos + 4));
}
/** `for k, v in x : key => value... if condition`, with the cursor at `for`. */
function parseFor(cursor, close) {
    const { text } = cursor;
    cursor.pos += 3;
    (0,template/* parseLoopVariables */.V1)(cursor);
    cursor.expression(cursor);
    (0,hcl_cursor/* skipSpace */.AN)(cursor);
    (0,hcl_cursor/* expect */.E3)(cursor, 58, '":" of a for expression');
    cursor.expression(cursor);
    (0,hcl_cursor/* skipSpace */.AN)(cursor);
    if (text.startsWith('=>', cursor.pos)) {
        cursor.pos += 2;
        cursor.expression(cursor);
        (0,hcl_cursor/* skipSpace */.AN)(cursor);
    }
    if (text.startsWith('...', cursor.pos))
        cursor.pos += 3;
    (0,hcl_cursor/* skipSpace */.AN)(cursor);
    if (text.startsWith('if', cursor.pos)) {
        cursor.pos += 2;
        cursor.expression(cursor);
        (0,hcl_cursor/* skipSpace */.AN)(cursor);
    }
    (0,hcl_cursor/* expect */.E3)(cursor, close, `"${String.fromCharCode(close)}" of a for expression`);
}

// EXTERNAL MODULE: ./tools/terraform/src/hcl/reads.ts
var hcl_reads = __webpack_require__(3809);
;// CONCATENATED MODULE: ./tools/terraform/src/hcl/expression.ts




const OPERATION = { unknown: 'the result of an operation' };
/**
 * Reads one expression. Source of the grammar: the HCL Native Syntax Specification.
 *
 * @returns what is known of its value.
 * @throws SyntaxProblem
 */
function parseExpression(cursor) {
    (0,hcl_cursor/* enter */.Ve)(cursor);
    (0,hcl_cursor/* skipSpace */.AN)(cursor);
    let value = parseUnary(cursor);
    for (;;) {
        (0,hcl_cursor/* skipSpace */.AN)(cursor);
        const length = operatorLength(cursor);
        if (length === 0)
            break;
        cursor.pos += length;
        (0,hcl_cursor/* skipSpace */.AN)(cursor);
        parseUnary(cursor);
        value = OPERATION;
    }
    if (cursor.text.charCodeAt(cursor.pos) === 63) {
        cursor.pos++;
        const yes = parseExpression(cursor);
        (0,hcl_cursor/* skipSpace */.AN)(cursor);
        (0,hcl_cursor/* expect */.E3)(cursor, 58, '":" of a conditional');
        value = { either: [yes, parseExpression(cursor)] };
    }
    cursor.depth--;
    return value;
}
function operatorLength({ text, pos }) {
    const code = text.charCodeAt(pos);
    const next = text.charCodeAt(pos + 1);
    switch (code) {
        case 43: // +
        case 45: // -
        case 42: // *
        case 37: // %
            return 1;
        case 47: // a comment is not a division
            return next === 47 || next === 42 ? 0 : 1;
        case 60: // <
        case 62: // >
            return next === 61 ? 2 : 1;
        case 61: // ==
        case 33: // !=
            return next === 61 ? 2 : 0;
        case 38: // &&
        case 124: // ||
            return next === code ? 2 : 0;
        default:
            return 0;
    }
}
function parseUnary(cursor) {
    const code = cursor.text.charCodeAt(cursor.pos);
    if (code !== 45 && code !== 33)
        return parseTraversal(cursor);
    (0,hcl_cursor/* enter */.Ve)(cursor);
    cursor.pos++;
    (0,hcl_cursor/* skipSpace */.AN)(cursor);
    const value = parseUnary(cursor);
    cursor.depth--;
    return code === 45 && typeof value === 'number' ? -value : OPERATION;
}
/** A term with what is taken out of it: `.name`, `[index]`, `[*]`, `.*`. */
function parseTraversal(cursor) {
    const { text } = cursor;
    const start = cursor.pos;
    let value = parseTerm(cursor);
    for (;;) {
        (0,hcl_cursor/* skipSpace */.AN)(cursor);
        const code = text.charCodeAt(cursor.pos);
        if (code !== 91 && (code !== 46 || text.charCodeAt(cursor.pos + 1) === 46))
            return value;
        cursor.pos++;
        const step = code === 46 ? parseStep(cursor) : parseIndex(cursor);
        if (step !== undefined && isObject(value) && 'ref' in value)
            value = { ref: [...value.ref, step] };
        else
            value = { unknown: text.slice(start, Math.min(cursor.pos, start + 60)) };
    }
}
/** After a dot. `undefined`: a splat. */
function parseStep(cursor) {
    (0,hcl_cursor/* skipSpace */.AN)(cursor);
    const code = cursor.text.charCodeAt(cursor.pos);
    if ((0,hcl_cursor/* startsIdentifier */.hT)(code))
        return (0,hcl_cursor/* readIdentifier */.yR)(cursor);
    if (code === 42) {
        cursor.pos++;
        return undefined;
    }
    if (!isDigit(code))
        (0,hcl_cursor/* fail */.fJ)(cursor, `expected a name after ".", found ${(0,hcl_cursor/* found */.F9)(cursor)}`);
    return readDigits(cursor);
}
/** After an opening bracket. `undefined`: a splat, or an index that is not a literal. */
function parseIndex(cursor) {
    const { multiline } = cursor;
    cursor.multiline = true;
    (0,hcl_cursor/* skipSpace */.AN)(cursor);
    let index = null;
    if (cursor.text.charCodeAt(cursor.pos) === 42)
        cursor.pos++;
    else
        index = parseExpression(cursor);
    (0,hcl_cursor/* skipSpace */.AN)(cursor);
    (0,hcl_cursor/* expect */.E3)(cursor, 93, '"]"');
    cursor.multiline = multiline;
    return typeof index === 'string' || typeof index === 'number' ? String(index) : undefined;
}
function parseTerm(cursor) {
    const { text } = cursor;
    const code = text.charCodeAt(cursor.pos);
    if (code === 34)
        return (0,template/* parseQuoted */.MH)(cursor);
    if ((0,hcl_cursor/* startsIdentifier */.hT)(code))
        return parseName(cursor);
    if (isDigit(code))
        return parseNumber(cursor);
    if (code === 91)
        return parseTuple(cursor);
    if (code === 123)
        return parseObject(cursor);
    if (code === 60 && text.charCodeAt(cursor.pos + 1) === 60)
        return (0,template/* parseHeredoc */.KK)(cursor);
    if (code === 40)
        return parseParentheses(cursor);
    return (0,hcl_cursor/* fail */.fJ)(cursor, `expected an expression, found ${(0,hcl_cursor/* found */.F9)(cursor)}`);
}
function parseParentheses(cursor) {
    const { multiline } = cursor;
    cursor.multiline = true;
    cursor.pos++;
    const value = parseExpression(cursor);
    (0,hcl_cursor/* skipSpace */.AN)(cursor);
    (0,hcl_cursor/* expect */.E3)(cursor, 41, '")"');
    cursor.multiline = multiline;
    return value;
}
/** A keyword, a call, or the root of a reference. */
function parseName(cursor) {
    const { text } = cursor;
    const at = cursor.pos;
    let name = (0,hcl_cursor/* readIdentifier */.yR)(cursor);
    (0,hcl_cursor/* skipSpace */.AN)(cursor);
    while (text.charCodeAt(cursor.pos) === 58 && text.charCodeAt(cursor.pos + 1) === 58) {
        cursor.pos += 2;
        if (!(0,hcl_cursor/* startsIdentifier */.hT)(text.charCodeAt(cursor.pos)))
            (0,hcl_cursor/* fail */.fJ)(cursor, `expected a function's name after "::", found ${(0,hcl_cursor/* found */.F9)(cursor)}`);
        name += `::${(0,hcl_cursor/* readIdentifier */.yR)(cursor)}`;
        (0,hcl_cursor/* skipSpace */.AN)(cursor);
    }
    if (text.charCodeAt(cursor.pos) === 40)
        return parseCall(cursor, name, at);
    if (name.includes('::'))
        (0,hcl_cursor/* fail */.fJ)(cursor, `expected "(" after ${name}, found ${(0,hcl_cursor/* found */.F9)(cursor)}`);
    switch (name) {
        case 'true':
            return true;
        case 'false':
            return false;
        case 'null':
            return null;
        case 'local':
        case 'var':
        case 'path':
            return { ref: [name] };
        default:
            return { unknown: name };
    }
}
function parseCall(cursor, name, at) {
    const { text, multiline, reads } = cursor;
    cursor.multiline = true;
    cursor.pos++;
    const args = [];
    let expanded = false;
    let firstReads = -1;
    const before = reads.length;
    for (;;) {
        (0,hcl_cursor/* skipSpace */.AN)(cursor);
        if (text.charCodeAt(cursor.pos) === 41)
            break;
        if (expanded)
            (0,hcl_cursor/* fail */.fJ)(cursor, 'expected ")" after "..."');
        args.push(parseExpression(cursor));
        (0,hcl_cursor/* skipSpace */.AN)(cursor);
        if (firstReads < 0)
            firstReads = reads.length;
        if (text.startsWith('...', cursor.pos)) {
            expanded = true;
            cursor.pos += 3;
            (0,hcl_cursor/* skipSpace */.AN)(cursor);
        }
        if (text.charCodeAt(cursor.pos) === 44)
            cursor.pos++;
        else if (text.charCodeAt(cursor.pos) !== 41)
            (0,hcl_cursor/* fail */.fJ)(cursor, `expected "," or ")" in a call of ${name}, found ${(0,hcl_cursor/* found */.F9)(cursor)}`);
    }
    cursor.pos++;
    cursor.multiline = multiline;
    const known = expanded ? args.map(() => ({ unknown: 'expanded arguments' })) : args;
    return (0,hcl_reads/* noteCall */.vf)(reads, at, name, known, before, firstReads < 0 ? before : firstReads);
}
function parseNumber(cursor) {
    const { text } = cursor;
    const start = cursor.pos;
    readDigits(cursor);
    if (text.charCodeAt(cursor.pos) === 46 && isDigit(text.charCodeAt(cursor.pos + 1))) {
        cursor.pos++;
        readDigits(cursor);
    }
    if ((text.charCodeAt(cursor.pos) | 32) === 101) {
        const sign = text.charCodeAt(cursor.pos + 1);
        const digits = cursor.pos + (sign === 43 || sign === 45 ? 2 : 1);
        if (isDigit(text.charCodeAt(digits))) {
            cursor.pos = digits;
            readDigits(cursor);
        }
    }
    if ((0,hcl_cursor/* startsIdentifier */.hT)(text.charCodeAt(cursor.pos)))
        (0,hcl_cursor/* fail */.fJ)(cursor, `expected a number, found ${(0,hcl_cursor/* found */.F9)(cursor)}`);
    const number = Number(text.slice(start, cursor.pos));
    return Number.isFinite(number) ? number : { unknown: 'a number out of range' };
}
function readDigits(cursor) {
    const start = cursor.pos;
    while (isDigit(cursor.text.charCodeAt(cursor.pos)))
        cursor.pos++;
    return cursor.text.slice(start, cursor.pos);
}
function isDigit(code) {
    return code >= 48 && code <= 57;
}
function isObject(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}


/***/ }),

/***/ 884:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _cursor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2260);
/* harmony import */ var _expression_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7380);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1412);



/** How many labels a block has, by the type of the block around it. What is not named here is an argument. */
const LABELS = {
    '': {
        action: 2,
        check: 1,
        data: 2,
        ephemeral: 2,
        import: 0,
        locals: 0,
        module: 1,
        moved: 0,
        output: 1,
        provider: 1,
        removed: 0,
        resource: 2,
        terraform: 0,
        variable: 1,
    },
    check: { data: 2 },
    terraform: { backend: 1, cloud: 0, required_providers: 0 },
};
/**
 * Reads a file in the JSON syntax of HCL. Source: "JSON Configuration Syntax" of Terraform's documentation. Never throws.
 *
 * @param blocks false for a file of settings (`*.tfbackend`): all of it is arguments.
 */
function parseJson(text, blocks = true) {
    const reads = [];
    const cursor = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .createCursor */ .lN)(text, _expression_js__WEBPACK_IMPORTED_MODULE_1__/* .parseExpression */ .Y);
    if (text.charCodeAt(0) === 0xfeff)
        cursor.pos = 1;
    cursor.multiline = true;
    const body = { attributes: [], blocks: [] };
    try {
        const root = parseNode(cursor);
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpace */ .AN)(cursor);
        if (cursor.pos < text.length)
            (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(cursor, `expected the end of the file, found ${(0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(cursor)}`);
        for (const object of objectsOf(root))
            fillBody(body, object, blocks ? '' : '.', reads);
    }
    catch (error) {
        if (!(error instanceof _cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .SyntaxProblem */ .bB))
            throw error;
        return { body, reads, problem: { at: error.at, message: error.message } };
    }
    return { body, reads };
}
function fillBody(body, members, type, reads) {
    for (const { key, at, node } of members) {
        if (key === '//')
            continue; // a comment, by Terraform's convention
        const labels = Object.hasOwn(LABELS, type) ? LABELS[type] : undefined;
        if (labels !== undefined && Object.hasOwn(labels, key))
            addBlocks(body.blocks, key, [], labels[key] ?? 0, at, node, reads);
        else
            body.attributes.push(attribute(key, at, node, reads));
    }
}
function addBlocks(blocks, type, labels, missing, at, node, reads) {
    for (const members of objectsOf(node)) {
        if (missing > 0) {
            for (const { key, at: place, node: inner } of members) {
                if (key !== '//')
                    addBlocks(blocks, type, [...labels, key], missing - 1, place, inner, reads);
            }
            continue;
        }
        const body = { attributes: [], blocks: [] };
        blocks.push({ type, labels, body, at, end: node.end });
        fillBody(body, members, type, reads);
    }
}
/** The objects that a value stands for: itself, or each of a list. */
function objectsOf({ value }) {
    if (value === null || typeof value !== 'object')
        return [];
    return 'members' in value ? [value.members] : value.flatMap(objectsOf);
}
function attribute(name, at, node, reads) {
    return { name, value: valueOfNode(node, reads), at, end: node.end };
}
function valueOfNode({ value, at }, reads) {
    if (typeof value === 'string') {
        try {
            return (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTemplateText */ .Hv)(value, _expression_js__WEBPACK_IMPORTED_MODULE_1__/* .parseExpression */ .Y, reads, at);
        }
        catch (error) {
            if (error instanceof _cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .SyntaxProblem */ .bB)
                throw new _cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .SyntaxProblem */ .bB(at, `in a template: ${error.message}`);
            throw error;
        }
    }
    if (value === null || typeof value !== 'object')
        return value;
    if (!('members' in value))
        return value.map((item) => valueOfNode(item, reads));
    const object = {};
    for (const { key, node } of value.members)
        if (key !== '__proto__')
            object[key] = valueOfNode(node, reads);
    return { object };
}
function parseNode(cursor) {
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .enter */ .Ve)(cursor);
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpace */ .AN)(cursor);
    const at = cursor.pos;
    const value = parseNodeValue(cursor);
    cursor.depth--;
    return { at, end: cursor.pos, value };
}
function parseNodeValue(cursor) {
    const { text } = cursor;
    switch (text.charCodeAt(cursor.pos)) {
        case 123:
            return { members: parseItems(cursor, 125, parseMember) };
        case 91:
            return parseItems(cursor, 93, parseNode);
        case 34:
            return parseText(cursor);
        default:
    }
    const start = cursor.pos;
    while (cursor.pos < text.length && !/[\s,:{}[\]"]/.test(text.charAt(cursor.pos)))
        cursor.pos++;
    const literal = readLiteral(text.slice(start, cursor.pos));
    if (literal !== undefined)
        return literal;
    cursor.pos = start;
    return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(cursor, `expected a JSON value, found ${(0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(cursor)}`);
}
function parseItems(cursor, close, parseItem) {
    const items = [];
    cursor.pos++;
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpace */ .AN)(cursor);
    if (cursor.text.charCodeAt(cursor.pos) !== close) {
        for (;;) {
            items.push(parseItem(cursor));
            (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpace */ .AN)(cursor);
            if (cursor.text.charCodeAt(cursor.pos) !== 44)
                break;
            cursor.pos++;
        }
    }
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .expect */ .E3)(cursor, close, `"," or "${String.fromCharCode(close)}"`);
    return items;
}
function parseMember(cursor) {
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpace */ .AN)(cursor);
    const at = cursor.pos;
    if (cursor.text.charCodeAt(at) !== 34)
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(cursor, `expected a key in double quotes, found ${(0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .found */ .F9)(cursor)}`);
    const key = parseText(cursor);
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .skipSpace */ .AN)(cursor);
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .expect */ .E3)(cursor, 58, '":" after a key');
    return { key, at, node: parseNode(cursor) };
}
function parseText(cursor) {
    const { text } = cursor;
    const at = cursor.pos;
    let pos = at + 1;
    while (pos < text.length && text.charCodeAt(pos) !== 34 && text.charCodeAt(pos) !== 10) {
        pos += text.charCodeAt(pos) === 92 ? 2 : 1;
    }
    const value = text.charCodeAt(pos) === 34 ? readLiteral(text.slice(at, pos + 1)) : undefined;
    if (typeof value !== 'string')
        return (0,_cursor_js__WEBPACK_IMPORTED_MODULE_0__/* .fail */ .fJ)(cursor, 'not a JSON string: expected it to end with " on the same line', at);
    cursor.pos = pos + 1;
    return value;
}
function readLiteral(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 3809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r_: () => (/* binding */ notePaths),
/* harmony export */   vf: () => (/* binding */ noteCall)
/* harmony export */ });
/* unused harmony export FILE_FUNCTIONS */
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7829);

/** Functions whose first argument names a file (Terraform's "Filesystem Functions" and the file hashes). */
const FILE_FUNCTIONS = new Set([
    'file',
    'fileexists',
    'fileset',
    'filebase64',
    'templatefile',
    'filemd5',
    'filesha1',
    'filesha256',
    'filesha512',
    'filebase64sha256',
    'filebase64sha512',
]);
/** The first character that ends a path within a longer text, such as a command line. */
const PATH_END = /[\s'"`;|&<>()=,:]/;
/**
 * Notes every path that a text holds: the text itself when it starts with `./` or `../`, and what follows each
 * `${path.module}`, `${path.root}`, `${path.cwd}` in it, wherever that stands: a command line reads files too.
 */
function notePaths(reads, at, value) {
    if (typeof value === 'string') {
        if (isRelative(value))
            reads.push({ name: 'path', at, value });
        return;
    }
    if (value === null || typeof value !== 'object')
        return;
    const parts = (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isPathRef */ .V5)(value) ? [value] : 'template' in value ? value.template : [];
    const first = parts[0];
    if (typeof first === 'string' && isRelative(first))
        reads.push({ name: 'path', at, value: untilPathEnd(parts, /\n/) });
    parts.forEach((part, index) => {
        if ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isPathRef */ .V5)(part)) {
            reads.push({ name: 'path', at, value: untilPathEnd(parts.slice(index), index === 0 ? /\n/ : PATH_END) });
        }
    });
}
function isRelative(text) {
    return text === '..' || text.startsWith('./') || text.startsWith('../');
}
function untilPathEnd(parts, end) {
    const kept = [];
    for (const part of parts) {
        const stop = typeof part === 'string' ? part.search(end) : -1;
        kept.push(typeof part === 'string' && stop >= 0 ? part.slice(0, stop) : part);
        if (stop >= 0)
            break;
    }
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .concatenate */ .u1)(kept);
}
/**
 * The value of a function call, as far as it is known; files that it reads are noted.
 *
 * @param before how many reads were noted before its arguments, `firstEnd` after the first: paths among them are covered.
 */
function noteCall(reads, at, call, args, before, firstEnd) {
    const name = call.startsWith('core::') ? call.slice(6) : call;
    const first = args[0];
    if (FILE_FUNCTIONS.has(name) && first !== undefined) {
        if ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isTextual */ .SO)(first))
            dropPaths(reads, before, name === 'fileset' ? reads.length : firstEnd);
        reads.push({ name, at, value: first, ...(name === 'fileset' ? { pattern: args[1] ?? null } : {}) });
        return { unknown: `${name}()` };
    }
    const value = valueOfCall(name, args);
    if (value === undefined)
        return { unknown: `${name}()` };
    if (name === 'join' || name === 'format')
        notePaths(reads, at, value);
    return value;
}
/** Paths that were noted as texts inside an argument are covered by the call that reads them. */
function dropPaths(reads, from, end) {
    const kept = reads.slice(from).filter(({ name }, index) => name !== 'path' || from + index >= end);
    reads.length = from;
    reads.push(...kept);
}
/** The few pure functions that paths and backend settings are commonly made with. */
function valueOfCall(name, args) {
    const [first, second] = args;
    switch (name) {
        case 'abspath':
        case 'pathexpand':
        case 'tostring':
            return args.length === 1 ? first : undefined;
        case 'dirname':
            return first !== undefined && (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isTextual */ .SO)(first) ? (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .concatenate */ .u1)([first, '/..']) : undefined;
        case 'merge':
            return { merge: args };
        case 'join':
            if (typeof first !== 'string' || !Array.isArray(second) || args.length !== 2)
                return undefined;
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .concatenate */ .u1)(second.flatMap((item, index) => (index === 0 ? [item] : [first, item])));
        case 'format':
            return typeof first === 'string' ? formatted(first, args.slice(1)) : undefined;
        default:
            return undefined;
    }
}
/** `format` with `%s`, `%v`, `%d` and `%%` only. */
function formatted(pattern, args) {
    const pieces = pattern.split(/(%.)/);
    let next = 0;
    const parts = [];
    for (const piece of pieces) {
        if (piece === '%s' || piece === '%v' || piece === '%d') {
            const arg = args[next++];
            if (arg === undefined)
                return undefined;
            parts.push(arg);
        }
        else if (piece === '%%')
            parts.push('%');
        else if (piece.startsWith('%'))
            return undefined;
        else
            parts.push(piece);
    }
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .concatenate */ .u1)(parts);
}


/***/ }),

/***/ 1412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hv: () => (/* binding */ parseTemplateText),
/* harmony export */   KK: () => (/* binding */ parseHeredoc),
/* harmony export */   MH: () => (/* binding */ parseQuoted),
/* harmony export */   V1: () => (/* binding */ parseLoopVariables)
/* harmony export */ });
/* harmony import */ var _cursor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2260);
/* harmony import */ var _reads_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3809);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7829);



const QUOTE = 34;
const DOLLAR = 36;
const PERCENT = 37;
const BACKSLASH = 92;
const BRACE = 123;
/** Reads `"…"`, with the cursor at the opening quote. */
function parseQuoted(cursor) {
    const { text } = cursor;
    const at = cursor.pos;
    const start = at + 1;
    for (let pos = start; pos < text.length; pos++) {
        const code = text.charCodeAt(pos);
        if (code === QUOTE) {
            cursor.pos = pos + 1;
            const value = text.slice(start, pos);
            const first = text.charCodeAt(start);
            if (first === 46)
                (0,_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .notePaths */ .r_)(cursor.reads, at, value);
            return value;
        }
        if (code === BACKSLASH || code === DOLLAR || code === PERCENT || code === 10)
            break;
    }
    cursor.pos = start;
    const value = parseQuotedTemplate(cursor, at);
    (0,_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .notePaths */ .r_)(cursor.reads, at, value);
    return value;
}
function parseQuotedTemplate(cursor, at) {
    const { text } = cursor;
    const parts = [];
    let from = cursor.pos;
    for (;;) {
        if (cursor.pos >= text.length)
            (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)(cursor, 'a string is never closed: expected "', at);
        const code = text.charCodeAt(cursor.pos);
        if (code === QUOTE) {
            parts.push(text.slice(from, cursor.pos++));
            return wholeOf(parts);
        }
        if (code === 10)
            (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)(cursor, 'a quoted string does not span lines: close it with ", or use a heredoc (<<EOT)', at);
        if (code === BACKSLASH) {
            parts.push(text.slice(from, cursor.pos), readEscape(cursor));
            from = cursor.pos;
        }
        else if (code === DOLLAR || code === PERCENT)
            from = readMarker(cursor, code, from, parts);
        else
            cursor.pos++;
    }
}
/** A template that is one interpolation and nothing else is that value, of any type. */
function wholeOf(parts) {
    const [before, only, after] = parts;
    return parts.length === 3 && before === '' && only !== undefined && after === '' ? only : (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .concatenate */ .u1)(parts);
}
/**
 * At `$` or `%`: an interpolation, a directive, their escapes (`$${`, `%%{`) or the plain character. What stood before is
 * added to `parts` when something else than plain text begins.
 *
 * @returns where the next plain text starts.
 */
function readMarker(cursor, code, from, parts) {
    const { text, pos } = cursor;
    const next = text.charCodeAt(pos + 1);
    if (next === code && text.charCodeAt(pos + 2) === BRACE) {
        parts.push(text.slice(from, pos));
        cursor.pos = pos + 3;
        return pos + 1;
    }
    if (next !== BRACE) {
        cursor.pos++;
        return from;
    }
    parts.push(text.slice(from, pos), code === DOLLAR ? parseInterpolation(cursor) : parseDirective(cursor));
    return cursor.pos;
}
function readEscape(cursor) {
    const { text, pos } = cursor;
    const char = text[pos + 1] ?? '';
    const simple = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }[char];
    if (simple !== undefined) {
        cursor.pos += 2;
        return simple;
    }
    const length = char === 'u' ? 4 : char === 'U' ? 8 : 0;
    const digits = text.slice(pos + 2, pos + 2 + length);
    const code = Number.parseInt(digits, 16);
    if (length === 0 || digits.length < length || !/^[0-9a-fA-F]+$/.test(digits) || code > 0x10ffff) {
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)(cursor, `not an escape sequence: \\${char}. Write \\\\ for a backslash`);
    }
    cursor.pos += 2 + length;
    return String.fromCodePoint(code);
}
function parseInterpolation(cursor) {
    cursor.pos += 2;
    const trimmed = skipTilde(cursor);
    const { multiline } = cursor;
    cursor.multiline = true;
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .enter */ .Ve)(cursor);
    const value = cursor.expression(cursor);
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .skipSpace */ .AN)(cursor);
    const trimmedAfter = skipTilde(cursor);
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .expect */ .E3)(cursor, 125, '} at the end of an interpolation');
    cursor.depth--;
    cursor.multiline = multiline;
    return trimmed || trimmedAfter ? { unknown: 'a template that trims white space' } : value;
}
function parseDirective(cursor) {
    const at = cursor.pos;
    cursor.pos += 2;
    skipTilde(cursor);
    const { multiline } = cursor;
    cursor.multiline = true;
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .skipSpace */ .AN)(cursor);
    const keyword = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .startsIdentifier */ .hT)(cursor.text.charCodeAt(cursor.pos)) ? (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .readIdentifier */ .yR)(cursor) : '';
    if (keyword === 'if')
        cursor.expression(cursor);
    else if (keyword === 'for') {
        parseLoopVariables(cursor);
        cursor.expression(cursor);
    }
    else if (keyword !== 'else' && keyword !== 'endif' && keyword !== 'endfor') {
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)(cursor, 'expected if, else, endif, for or endfor after %{. Write %%{ for the characters themselves', at);
    }
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .skipSpace */ .AN)(cursor);
    skipTilde(cursor);
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .expect */ .E3)(cursor, 125, '} at the end of a template directive');
    cursor.multiline = multiline;
    return { unknown: `%{ ${keyword} }` };
}
/** Reads `key, value in`, the head of a loop. */
function parseLoopVariables(cursor) {
    for (let count = 0;; count++) {
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .skipSpace */ .AN)(cursor);
        if (!(0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .startsIdentifier */ .hT)(cursor.text.charCodeAt(cursor.pos)))
            (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)(cursor, `expected a name in a for loop, found ${(0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)(cursor)}`);
        const name = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .readIdentifier */ .yR)(cursor);
        if (name === 'in' && count > 0)
            return;
        if (count > 2)
            (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)(cursor, 'expected "in" after the names of a for loop');
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .skipSpace */ .AN)(cursor);
        if (cursor.text.charCodeAt(cursor.pos) === 44)
            cursor.pos++;
    }
}
function skipTilde(cursor) {
    if (cursor.text.charCodeAt(cursor.pos) !== 126)
        return false;
    cursor.pos++;
    return true;
}
/** Reads `<<EOT` or `<<-EOT`, with the cursor at the first `<`; ends before the newline after the closing marker. */
function parseHeredoc(cursor) {
    const { text } = cursor;
    const at = cursor.pos;
    cursor.pos += 2;
    const indented = text.charCodeAt(cursor.pos) === 45;
    if (indented)
        cursor.pos++;
    if (!(0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .startsIdentifier */ .hT)(text.charCodeAt(cursor.pos)))
        (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)(cursor, `expected the marker of a heredoc (<<EOT), found ${(0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .found */ .F9)(cursor)}`);
    const marker = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .readIdentifier */ .yR)(cursor);
    if (text.charCodeAt(cursor.pos) === 13)
        cursor.pos++;
    (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .expect */ .E3)(cursor, 10, `the end of the line after <<${marker}`);
    const parts = [];
    let from = cursor.pos;
    let lineStart = true;
    for (;;) {
        if (lineStart) {
            const end = closingMarker(text, cursor.pos, marker);
            if (end >= 0) {
                parts.push(text.slice(from, cursor.pos));
                cursor.pos = end;
                break;
            }
            lineStart = false;
        }
        if (cursor.pos >= text.length)
            (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)(cursor, `a heredoc is never closed: expected a line with ${marker} alone`, at);
        const code = text.charCodeAt(cursor.pos);
        if (code === DOLLAR || code === PERCENT)
            from = readMarker(cursor, code, from, parts);
        else {
            lineStart = code === 10;
            cursor.pos++;
        }
    }
    const value = (0,_value_js__WEBPACK_IMPORTED_MODULE_2__/* .concatenate */ .u1)(parts);
    (0,_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .notePaths */ .r_)(cursor.reads, at, value);
    if (!indented)
        return value;
    return typeof value === 'string' ? withoutIndent(value) : { unknown: 'an indented heredoc' };
}
/** Where a line that holds nothing but the marker ends (at its newline); -1 when it holds something else. */
function closingMarker(text, lineStart, marker) {
    let pos = lineStart;
    while (isBlank(text.charCodeAt(pos)))
        pos++;
    if (!text.startsWith(marker, pos))
        return -1;
    pos += marker.length;
    while (isBlank(text.charCodeAt(pos)))
        pos++;
    const end = text.charCodeAt(pos);
    if (end === 10)
        return pos;
    return end === 13 && text.charCodeAt(pos + 1) === 10 ? pos : -1;
}
function isBlank(code) {
    return code === 32 || code === 9;
}
function withoutIndent(text) {
    const lines = text.split('\n');
    const indents = lines.slice(0, -1).map((line) => line.length - line.trimStart().length);
    const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER);
    return lines.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length))).join('\n');
}
/** Reads a whole text as a template without quotes: a string of Terraform's JSON syntax. No backslash escapes there. */
function parseTemplateText(text, expression, reads, at) {
    if (!text.includes('${') && !text.includes('%{')) {
        (0,_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .notePaths */ .r_)(reads, at, text);
        return text;
    }
    const cursor = (0,_cursor_js__WEBPACK_IMPORTED_MODULE_1__/* .createCursor */ .lN)(text, expression);
    const parts = [];
    let from = 0;
    while (cursor.pos < text.length) {
        const code = text.charCodeAt(cursor.pos);
        if (code === DOLLAR || code === PERCENT)
            from = readMarker(cursor, code, from, parts);
        else
            cursor.pos++;
    }
    parts.push(text.slice(from));
    for (const read of cursor.reads)
        reads.push({ ...read, at });
    const value = wholeOf(parts);
    (0,_reads_js__WEBPACK_IMPORTED_MODULE_0__/* .notePaths */ .r_)(reads, at, value);
    return value;
}


/***/ }),

/***/ 7829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SO: () => (/* binding */ isTextual),
/* harmony export */   V5: () => (/* binding */ isPathRef),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   u1: () => (/* binding */ concatenate)
/* harmony export */ });
/** True for a value that stands for text, whole or in part: a file's path can be derived from it. */
function isTextual(value) {
    if (typeof value === 'string' || typeof value === 'number')
        return true;
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        return false;
    if ('either' in value)
        return value.either.every(isTextual);
    return 'template' in value || 'ref' in value;
}
/** True for `path.module`, `path.root` and `path.cwd`. */
function isPathRef(value) {
    return value !== null && typeof value === 'object' && 'ref' in value && value.ref[0] === 'path';
}
/** One text of several pieces; a template within a template is flattened, neighbouring literals are joined. */
function concatenate(pieces) {
    const parts = [];
    const add = (piece) => {
        const literal = typeof piece === 'number' || typeof piece === 'boolean' ? String(piece) : piece;
        const last = parts.length - 1;
        if (literal === '')
            return;
        if (typeof literal === 'string' && typeof parts[last] === 'string')
            parts[last] = `${parts[last]}${literal}`;
        else if (literal !== null && typeof literal === 'object' && 'template' in literal)
            literal.template.forEach(add);
        else
            parts.push(literal);
    };
    pieces.forEach(add);
    if (parts.length === 0)
        return '';
    return parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : { template: parts };
}
/** The value's members when it is an object, else none. */
function objectOf(value) {
    return value !== null && typeof value === 'object' && 'object' in value ? value.object : {};
}


/***/ }),

/***/ 5520:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ue: () => (/* binding */ isBackendSettings),
  ZC: () => (/* binding */ isConfiguration),
  jn: () => (/* binding */ isOverride),
  zr: () => (/* binding */ scanner)
});

// UNUSED EXPORTS: isTemplate

// EXTERNAL MODULE: ./tools/change/src/paths.ts
var paths = __webpack_require__(3870);
// EXTERNAL MODULE: ./tools/terraform/src/hcl/body.ts
var body = __webpack_require__(7678);
// EXTERNAL MODULE: ./tools/terraform/src/hcl/json.ts
var json = __webpack_require__(884);
;// CONCATENATED MODULE: ./tools/terraform/src/salvage.ts
const SOURCE = /\bsource["']?\s*[=:]\s*"(\.{1,2}(?:\/[^"\n$]*)?)"/g;
const PATH = /"((?:\$\{path\.(?:module|root|cwd)\}|\.{1,2})\/[^"\\\n$]*)/g;
/**
 * What a malformed file may call and read, found by the look of its texts: parsing stops at the first mistake, and what
 * stands behind it must not be lost. A file in mending keeps its edges.
 */
function salvage(text, lineAt, facts) {
    const known = new Set((facts.modules ?? []).map(({ source }) => source));
    const modules = [...(facts.modules ?? [])];
    for (const { index, 1: source = '' } of text.matchAll(SOURCE)) {
        if (!known.has(source))
            modules.push({ name: '', source, line: lineAt(index), args: {} });
        known.add(source);
    }
    const reads = [...(facts.reads ?? [])];
    for (const { index, 1: path = '' } of text.matchAll(PATH)) {
        reads.push({ call: 'path', line: lineAt(index), path: pathValue(path) });
    }
    return { ...facts, modules, reads };
}
function pathValue(path) {
    const reference = /^\$\{path\.(\w+)\}/.exec(path);
    if (reference === null)
        return path;
    return { template: [{ ref: ['path', reference[1] ?? ''] }, path.slice(reference[0].length)] };
}

;// CONCATENATED MODULE: ./tools/terraform/src/scan.ts




/** Arguments of resources and data sources whose plain text names a file or a folder, also without `./`. */
const PATH_ARGUMENTS = new Set([
    'source',
    'source_dir',
    'source_file',
    'filename',
    'chart',
    'path',
]);
/** Reads what the graph needs out of Terraform's and OpenTofu's files. */
const scanner = {
    name: 'terraform',
    version: 2,
    wants: (path) => isConfiguration(path) || isBackendSettings(path) || isTemplate(path),
    scan: (text, path) => scanFile(text, path),
};
/**
 * True for a file that Terraform or OpenTofu loads by its name: `.tf`, `.tofu` and their JSON forms. Hidden files and editors'
 * backups are left out, as both do, and so is everything below `.terraform`.
 */
function isConfiguration(path) {
    if (!/\.(?:tf|tofu)(?:\.json)?$/.test(path))
        return false;
    return !(0,paths/* nameOf */.Vb)(path).startsWith('.') && !/(?:^|\/)\.terraform\//.test(path);
}
/** True for a file that is given to `terraform init -backend-config`. */
function isBackendSettings(path) {
    if (path.endsWith('.tfbackend'))
        return true;
    return path.endsWith('backend.hcl') && (0,paths/* nameOf */.Vb)(path) === 'backend.hcl';
}
/** True for a file that is usually given to `templatefile`: it may read further files. */
function isTemplate(path) {
    return path.endsWith('.tftpl') || path.endsWith('.tpl');
}
/** True for a file that Terraform merges over the others. */
function isOverride(path) {
    return /(?:^|\/|_)override\.(?:tf|tofu)(?:\.json)?$/.test(path);
}
function scanFile(text, path) {
    const lineAt = createLineCounter(text);
    if (isTemplate(path)) {
        const reads = text.includes('file') ? (0,body/* parseTemplateFile */.q)(text) : [];
        return reads.length === 0 ? undefined : { reads: fileReads(reads, lineAt) };
    }
    if (isBackendSettings(path)) {
        const document = text.trimStart().startsWith('{') ? (0,json/* parseJson */.q)(text, false) : (0,body/* parseHcl */.z)(text);
        return { settings: argumentsOf(document.body), ...problemOf(document, lineAt) };
    }
    const document = path.endsWith('.json') ? (0,json/* parseJson */.q)(text) : (0,body/* parseHcl */.z)(text);
    const facts = { ...factsOf(document, lineAt), ...problemOf(document, lineAt) };
    return withoutEmpty(document.problem === undefined ? facts : salvage(text, lineAt, facts));
}
function problemOf({ problem }, lineAt) {
    return problem === undefined ? {} : { problem: { line: lineAt(problem.at), message: problem.message } };
}
function factsOf({ body, reads }, lineAt) {
    const modules = [];
    const backends = [];
    const providers = new Set();
    const remoteStates = [];
    const requiredProviders = {};
    const locals = {};
    const variables = {};
    const bare = [];
    const notRead = [];
    for (const block of body.blocks) {
        const [first = '', second = ''] = block.labels;
        switch (block.type) {
            case 'module': {
                const { source = null, ...args } = argumentsOf(block.body);
                const written = block.body.attributes.find(({ name }) => name === 'source');
                if (written !== undefined) {
                    modules.push({ name: first, source, line: lineAt(written.at), args });
                    notRead.push(written);
                }
                break;
            }
            case 'terraform':
                addTerraform(block, backends, requiredProviders, notRead, lineAt);
                break;
            case 'provider':
                providers.add(first);
                break;
            case 'locals':
                Object.assign(locals, argumentsOf(block.body));
                break;
            case 'variable':
                variables[first] = argumentsOf(block.body).default ?? null;
                break;
            case 'data':
                if (first === 'terraform_remote_state' || first === 'tfe_outputs') {
                    remoteStates.push(remoteStateOf(first, second, block, lineAt));
                    notRead.push(block);
                    break;
                }
                addBarePaths(block.body, bare, lineAt);
                break;
            case 'resource':
                addBarePaths(block.body, bare, lineAt);
                break;
            default:
        }
    }
    const files = reads.filter(({ name, at }) => name !== 'path' || !notRead.some((range) => at >= range.at && at < range.end));
    return {
        modules,
        backends,
        providers: [...providers],
        requiredProviders,
        remoteStates,
        reads: [...fileReads(files, lineAt), ...bare],
        locals,
        variables,
    };
}
function fileReads(reads, lineAt) {
    return reads.map(({ name, at, value, pattern }) => {
        return { call: name, line: lineAt(at), path: value, ...(pattern === undefined ? {} : { pattern }) };
    });
}
function addTerraform({ body }, backends, requiredProviders, notRead, lineAt) {
    for (const block of body.blocks) {
        if (block.type === 'required_providers') {
            for (const { name, value } of block.body.attributes)
                requiredProviders[name] = providerSource(name, value);
        }
        else if (block.type === 'backend' || block.type === 'cloud') {
            const type = block.type === 'cloud' ? 'remote' : (block.labels[0] ?? '');
            backends.push({ type, line: lineAt(block.at), attributes: argumentsOf(block.body) });
            notRead.push(block);
        }
    }
}
/** Where a provider comes from; without a source, Terraform takes the `hashicorp` namespace. */
function providerSource(name, value) {
    const source = value !== null && typeof value === 'object' && 'object' in value ? value.object.source : undefined;
    return typeof source === 'string' ? source : `hashicorp/${name}`;
}
function remoteStateOf(type, name, { body, at }, lineAt) {
    const { backend = { unknown: 'a missing backend' }, config = { object: {} }, workspace, organization, } = argumentsOf(body);
    if (type === 'tfe_outputs') {
        const workspaces = { object: { name: workspace ?? { unknown: 'a missing workspace' } } };
        const unset = { unknown: 'the organization of the provider' };
        return {
            name,
            line: lineAt(at),
            backend: 'remote',
            config: { object: { organization: organization ?? unset, workspaces } },
        };
    }
    return { name, line: lineAt(at), backend, config, ...(workspace === undefined ? {} : { workspace }) };
}
function addBarePaths({ attributes, blocks }, bare, lineAt) {
    for (const { name, value, at } of attributes) {
        if (!PATH_ARGUMENTS.has(name) || typeof value !== 'string')
            continue;
        if (/^[\w@-][^\s:*?"<>|]*$/.test(value))
            bare.push({ call: 'bare', line: lineAt(at), path: value });
    }
    for (const block of blocks)
        addBarePaths(block.body, bare, lineAt);
}
/** A body's arguments as an object; a nested block that stands once counts as one. */
function argumentsOf({ attributes, blocks }) {
    const result = {};
    for (const { name, value } of attributes)
        if (name !== '__proto__')
            result[name] = value;
    for (const { type, body } of blocks) {
        if (type === '__proto__')
            continue;
        result[type] = type in result ? { unknown: `several ${type} blocks` } : { object: argumentsOf(body) };
    }
    return result;
}
function withoutEmpty(facts) {
    const kept = Object.entries(facts).filter(([, value]) => Object.keys(value).length > 0);
    return Object.fromEntries(kept);
}
/** Lines by offset. Offsets mostly ascend, so that the text is walked about once; `start` is where `line` begins. */
function createLineCounter(text) {
    let line = 1;
    let start = 0;
    return (offset) => {
        for (; start > offset; line--)
            start = start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
        for (let next = text.indexOf('\n', start); next >= 0 && next < offset; next = text.indexOf('\n', start)) {
            line++;
            start = next + 1;
        }
        return line;
    };
}


/***/ })

};
