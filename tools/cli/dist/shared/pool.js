let node_os = require("node:os");

// tools/toolchain/src/pool.ts
function poolSize(each = 0, machine = thisMachine()) {
	const fitting = each > 0 ? Math.floor(machine.memory * .8 / each) : machine.cores;
	return Math.max(1, Math.min(machine.cores, fitting));
}
function thisMachine() {
	const limit = process.constrainedMemory?.() ?? 0;
	const free = limit > 0 && limit < (0, node_os.totalmem)() ? Math.min((0, node_os.freemem)(), limit) : (0, node_os.freemem)();
	return {
		cores: (0, node_os.availableParallelism)(),
		memory: free
	};
}
async function pool(items, limit, work) {
	const results = new Array(items.length);
	const queue = items.entries();
	let failed;
	const worker = async () => {
		for (const [index, item] of queue) {
			if (failed !== void 0) return;
			try {
				results[index] = await work(item, index);
			} catch (error) {
				failed ??= { error };
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(Math.max(1, Math.floor(limit)), items.length) }, worker));
	if (failed !== void 0) throw failed.error;
	return results;
}

Object.defineProperty(exports, "pool", {
  enumerable: true,
  get: function () {
    return pool;
  }
});
Object.defineProperty(exports, "poolSize", {
  enumerable: true,
  get: function () {
    return poolSize;
  }
});