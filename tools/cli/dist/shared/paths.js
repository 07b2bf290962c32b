const require_glob = require("./glob.js");

// tools/change/src/paths.ts
function joinPath(folder, relative) {
	if (relative.startsWith("/")) return void 0;
	const parts = folder === "." || folder === "" ? [] : folder.split("/");
	for (const part of relative.split("/")) {
		if (part === "" || part === ".") continue;
		if (part === "..") {
			if (parts.pop() === void 0) return void 0;
		} else parts.push(part);
	}
	return parts.length === 0 ? "." : parts.join("/");
}
function folderOf(path) {
	const slash = path.lastIndexOf("/");
	return slash < 0 ? "." : path.slice(0, slash);
}
function nameOf(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function isWithin(path, folder) {
	return folder === "." || path === folder || path.startsWith(folder) && path[folder.length] === "/";
}
function everythingBelow(folder) {
	return folder === "." ? "**" : `${folder}/**`;
}
function matchesGlob(path, glob) {
	if (path === glob || glob.endsWith("/**") && isWithin(path, glob.slice(0, -3))) return true;
	return require_glob.matchesDialect(path, glob, "own");
}

Object.defineProperty(exports, "everythingBelow", {
  enumerable: true,
  get: function () {
    return everythingBelow;
  }
});
Object.defineProperty(exports, "folderOf", {
  enumerable: true,
  get: function () {
    return folderOf;
  }
});
Object.defineProperty(exports, "isWithin", {
  enumerable: true,
  get: function () {
    return isWithin;
  }
});
Object.defineProperty(exports, "joinPath", {
  enumerable: true,
  get: function () {
    return joinPath;
  }
});
Object.defineProperty(exports, "matchesGlob", {
  enumerable: true,
  get: function () {
    return matchesGlob;
  }
});
Object.defineProperty(exports, "nameOf", {
  enumerable: true,
  get: function () {
    return nameOf;
  }
});