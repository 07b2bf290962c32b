// tools/change/src/collections.ts
function addTo(lists, key, item) {
	const list = lists.get(key);
	if (list === void 0) lists.set(key, [item]);
	else list.push(item);
}
function groupBy(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = keyOf(item);
		if (key !== void 0) addTo(groups, key, item);
	}
	return groups;
}
function compact(fields) {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== void 0));
}
function distinct(items) {
	return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

Object.defineProperty(exports, "addTo", {
  enumerable: true,
  get: function () {
    return addTo;
  }
});
Object.defineProperty(exports, "compact", {
  enumerable: true,
  get: function () {
    return compact;
  }
});
Object.defineProperty(exports, "distinct", {
  enumerable: true,
  get: function () {
    return distinct;
  }
});
Object.defineProperty(exports, "groupBy", {
  enumerable: true,
  get: function () {
    return groupBy;
  }
});