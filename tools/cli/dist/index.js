#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 6247:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.ToolError = exports.InputError = void 0;
exports.messageOf = messageOf;
/**
 * Bad usage or bad input: the caller must change something. The command line prints the message without a
 * stack trace and exits 2.
 */
class InputError extends Error {
    name = 'InputError';
}
exports.InputError = InputError;
/**
 * The tool, or a program it called, failed. The command line prints the message without a stack trace and exits 1.
 */
class ToolError extends Error {
    name = 'ToolError';
}
exports.ToolError = ToolError;
/** The message of anything that was thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 6818:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseCommandLine = parseCommandLine;
exports.usage = usage;
const node_util_1 = __nccwpck_require__(7975);
const errors_1 = __nccwpck_require__(6247);
/** Every option of every command; `--cwd` and `--json` are understood anywhere on the line. */
const OPTIONS = {
    cwd: { type: 'string' },
    json: { type: 'boolean' },
    format: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean' },
    base: { type: 'string' },
    head: { type: 'string' },
    at: { type: 'string' },
    environment: { type: 'string' },
    out: { type: 'string' },
    previews: { type: 'string' },
    acknowledged: { type: 'string' },
    'working-tree': { type: 'boolean' },
    keep: { type: 'boolean' },
};
/**
 * Splits a command line.
 *
 * @throws InputError for an unknown command or option, naming those that exist.
 */
function parseCommandLine(args, commands) {
    let parsed;
    try {
        parsed = (0, node_util_1.parseArgs)({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
    }
    catch (error) {
        const text = error instanceof Error ? (error.message.split(/\. |\n/)[0] ?? '') : String(error);
        throw new errors_1.InputError(`${text}. To see the options: mainstem <command> --help`);
    }
    const { values, positionals } = parsed;
    const [name, ...rest] = positionals;
    const help = values.help === true;
    if (name === undefined)
        return { help, arguments: [], options: () => ({ format: 'terminal' }) };
    if (!commands.includes(name)) {
        throw new errors_1.InputError(`There is no command ${JSON.stringify(name)}. There are: ${commands.join(', ')}.`);
    }
    return { name, help, arguments: rest, options: (command) => checkOptions(name, command, values) };
}
function checkOptions(name, command, values) {
    const common = ['cwd', 'json', 'format', 'help'];
    for (const [key, value] of Object.entries(values)) {
        if (common.includes(key) || command.accepts.includes(key)) {
            if (value !== '')
                continue;
            throw new errors_1.InputError(`--${key} needs a value. Usage:\n${command.usage}`);
        }
        throw new errors_1.InputError(`mainstem ${name} takes no --${key}. Usage:\n${command.usage}`);
    }
    const format = values.json === true ? 'json' : (values.format ?? command.formats[0]);
    if (!command.formats.includes(format)) {
        throw new errors_1.InputError(`mainstem ${name} prints no format ${JSON.stringify(format)}; it prints: ${command.formats.join(', ')}.`);
    }
    return { ...values, format };
}
/** What `mainstem` alone prints. */
function usage() {
    return `mainstem: what a change to Terraform, Crossplane and Argo CD would do, before it is merged

  mainstem affected --base main          the projects a change reaches, and why
  mainstem why PROJECT --base main       the path from a changed file to one project
  mainstem diff PROJECT... --base main   what manifests would do, without a cluster
  mainstem plan PROJECT...               what Terraform would do (skipped without AWS credentials)
  mainstem verdict --base main           all of it, judged: pass, acknowledge, blocked or failed
  mainstem graph                         projects and edges of the tree
  mainstem render PROJECT                the manifests of an overlay or chart
  mainstem validate [PROJECT...]         syntax, broken references, circles
  mainstem doctor                        what this machine has and lacks
  mainstem demo                          a realistic pull request, end to end, in a scratch repository

Everywhere: --json prints one document; --cwd DIR examines another repository; --help explains a command.
Exit: 0 done, 1 something failed, 2 bad usage or input, 3 done and the answer is "stop".
`;
}


/***/ }),

/***/ 7619:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.describeError = describeError;
const errors_1 = __nccwpck_require__(6247);
/** What a person reads of an error, and the exit code. A stack trace only when `MAINSTEM_DEBUG=1` asks for one. */
function describeError(error) {
    if (process.env.MAINSTEM_DEBUG === '1' && error instanceof Error && error.stack !== undefined) {
        process.stderr.write(`${error.stack}\n`);
    }
    if (error instanceof errors_1.InputError)
        return { message: `mainstem: ${error.message}`, code: 2 };
    if (error instanceof errors_1.ToolError)
        return { message: `mainstem: ${error.message}`, code: 1 };
    const text = error instanceof Error ? error.message : String(error);
    return {
        message: `mainstem: unexpected: ${text}\nThis is a defect. Run it again with MAINSTEM_DEBUG=1 and report what it prints.`,
        code: 1,
    };
}


/***/ }),

/***/ 9487:
/***/ ((__unused_webpack_module, exports, __nccwpck_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.runCli = runCli;
const command_line_ts_1 = __nccwpck_require__(6818);
const errors_ts_1 = __nccwpck_require__(7619);
/** Each command's code is loaded only when it is asked for. */
const COMMANDS = {
    graph: () => Promise.all(/* import() */[__nccwpck_require__.e(270), __nccwpck_require__.e(360), __nccwpck_require__.e(124), __nccwpck_require__.e(248), __nccwpck_require__.e(693)]).then(__nccwpck_require__.bind(__nccwpck_require__, 693)),
    affected: () => Promise.all(/* import() */[__nccwpck_require__.e(270), __nccwpck_require__.e(360), __nccwpck_require__.e(124), __nccwpck_require__.e(573)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5573)),
    why: () => Promise.all(/* import() */[__nccwpck_require__.e(270), __nccwpck_require__.e(360), __nccwpck_require__.e(124), __nccwpck_require__.e(808), __nccwpck_require__.e(248), __nccwpck_require__.e(203)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3203)),
    plan: () => Promise.all(/* import() */[__nccwpck_require__.e(270), __nccwpck_require__.e(360), __nccwpck_require__.e(124), __nccwpck_require__.e(808), __nccwpck_require__.e(762)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2762)),
    diff: () => Promise.all(/* import() */[__nccwpck_require__.e(270), __nccwpck_require__.e(360), __nccwpck_require__.e(124), __nccwpck_require__.e(808), __nccwpck_require__.e(814)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4814)),
    verdict: () => Promise.all(/* import() */[__nccwpck_require__.e(270), __nccwpck_require__.e(360), __nccwpck_require__.e(124), __nccwpck_require__.e(808), __nccwpck_require__.e(248), __nccwpck_require__.e(696)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1696)),
    render: () => Promise.all(/* import() */[__nccwpck_require__.e(270), __nccwpck_require__.e(360), __nccwpck_require__.e(124), __nccwpck_require__.e(808), __nccwpck_require__.e(969)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9969)),
    validate: () => Promise.all(/* import() */[__nccwpck_require__.e(270), __nccwpck_require__.e(360), __nccwpck_require__.e(124), __nccwpck_require__.e(808), __nccwpck_require__.e(248), __nccwpck_require__.e(31)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6031)),
    doctor: () => Promise.all(/* import() */[__nccwpck_require__.e(270), __nccwpck_require__.e(360), __nccwpck_require__.e(610)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7610)),
    demo: () => Promise.all(/* import() */[__nccwpck_require__.e(270), __nccwpck_require__.e(360), __nccwpck_require__.e(124), __nccwpck_require__.e(808), __nccwpck_require__.e(248), __nccwpck_require__.e(486)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3486)),
};
/**
 * Runs one command.
 *
 * @param args the words after the program's name.
 * @returns the exit code: 0 done, 1 something failed, 2 bad usage or input, 3 the answer is "stop".
 */
async function runCli(args) {
    // A reader that closes the pipe early (`| head`) is no error.
    process.stdout.on('error', (error) => {
        if (error.code === 'EPIPE')
            process.exit(0);
        throw error;
    });
    try {
        const parsed = (0, command_line_ts_1.parseCommandLine)(args, Object.keys(COMMANDS));
        if (parsed.name === undefined) {
            process.stdout.write((0, command_line_ts_1.usage)());
            return parsed.help ? 0 : 2;
        }
        const load = COMMANDS[parsed.name];
        if (load === undefined)
            return 2;
        const { command } = await load();
        if (parsed.help) {
            process.stdout.write(`${command.usage}\n`);
            return 0;
        }
        return await command.run(parsed.options(command), parsed.arguments);
    }
    catch (error) {
        const { message, code } = (0, errors_ts_1.describeError)(error);
        process.stderr.write(`${message}\n`);
        return code;
    }
}


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};
// This entry need to be wrapped in an IIFE because it uses a non-standard name for the exports (exports).
(() => {
var exports = __webpack_exports__;

Object.defineProperty(exports, "B", ({ value: true }));
const run_ts_1 = __nccwpck_require__(9487);
(0, run_ts_1.runCli)(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
});

})();

var __webpack_exports___esModule = __webpack_exports__.B;
export { __webpack_exports___esModule as __esModule };
