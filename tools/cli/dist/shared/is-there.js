let node_fs_promises = require("node:fs/promises");

// tools/toolchain/src/is-there.ts
function isThere(path) {
	return (0, node_fs_promises.access)(path).then(() => true, () => false);
}

Object.defineProperty(exports, "isThere", {
  enumerable: true,
  get: function () {
    return isThere;
  }
});