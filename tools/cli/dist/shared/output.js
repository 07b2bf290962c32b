// tools/cli/src/output.ts
function printJson(document) {
	process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}
function print(text) {
	if (process.stdout.isTTY === true && process.stderr.isTTY === true) process.stderr.write(CLEAR);
	process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}
function terminal() {
	return {
		color: process.env.FORCE_COLOR !== void 0 && process.env.FORCE_COLOR !== "0" || process.stdout.isTTY === true && !process.env.NO_COLOR,
		width: Math.max(40, Math.min(process.stdout.columns ?? 100, 140))
	};
}
async function waiting(what, work) {
	if (process.stderr.isTTY !== true) return work();
	const started = Date.now();
	const show = () => {
		const line = `${what} … ${Math.round((Date.now() - started) / 1e3)} s`;
		process.stderr.write(`${CLEAR}${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
	};
	const clock = setInterval(show, 1e3);
	show();
	try {
		return await work();
	} finally {
		clearInterval(clock);
		process.stderr.write(CLEAR);
	}
}
const CLEAR = "\r\x1B[2K";
function createProgress() {
	if (process.stderr.isTTY === true) return {
		step: (line) => process.stderr.write(`${CLEAR}${line.slice(0, (process.stderr.columns ?? 80) - 1)}`),
		done: () => process.stderr.write(CLEAR)
	};
	return process.env.CI === "true" ? {
		step: (line) => process.stderr.write(`${line}\n`),
		done: () => {}
	} : {
		step: () => {},
		done: () => {}
	};
}

Object.defineProperty(exports, "createProgress", {
  enumerable: true,
  get: function () {
    return createProgress;
  }
});
Object.defineProperty(exports, "print", {
  enumerable: true,
  get: function () {
    return print;
  }
});
Object.defineProperty(exports, "printJson", {
  enumerable: true,
  get: function () {
    return printJson;
  }
});
Object.defineProperty(exports, "terminal", {
  enumerable: true,
  get: function () {
    return terminal;
  }
});
Object.defineProperty(exports, "waiting", {
  enumerable: true,
  get: function () {
    return waiting;
  }
});