const require_located = require("./located.js");
const require_windows = require("./windows.js");
const require_read_object = require("./read-object.js");
const require_recording = require("./recording.js");

// tools/argocd/src/gate/replay.ts
function replay(recording, emit, timing) {
	const { expectation } = recording;
	const pushedAt = pushTime(recording);
	let now = 0;
	const watcher = new require_windows.Watcher({
		expectation,
		history: require_recording.historyOf(recording),
		window: (application) => {
			const project = projectOf(recording, application);
			return project === void 0 ? void 0 : require_windows.windowOver(project, application, wallClock(recording, now));
		},
		...recording.before === void 0 ? {} : { before: require_windows.provedBefore(recording.before) },
		...recording.toldOnly === true ? { toldOnly: true } : {},
		...timing === void 0 ? {} : { timing },
		isPushed: () => now >= pushedAt
	});
	const last = /* @__PURE__ */ new Map();
	const tell = (watched) => {
		for (const { reference, decision } of watched) {
			const { verdict, reason, detail, next } = decision;
			const said = JSON.stringify([
				verdict,
				reason,
				detail
			]);
			if (last.get(reference) === said) continue;
			last.set(reference, said);
			emit({
				t: now / 1e3,
				application: reference,
				verdict,
				reason,
				detail,
				...next === void 0 ? {} : { next }
			});
		}
	};
	const runUntil = (end) => {
		for (let next = watcher.nextChange(now); next !== void 0 && next <= end; next = watcher.nextChange(now)) {
			now = next;
			tell(watcher.judge(now));
		}
	};
	for (const [at, events] of momentsOf(recording, pushedAt)) {
		runUntil(at);
		now = at;
		for (const { type, object } of events) {
			const read = type === "BOOKMARK" || type === "ERROR" ? void 0 : require_read_object.readObject(object);
			if (read === void 0) continue;
			if (type === "DELETED") watcher.remove(read);
			else watcher.put(read);
		}
		tell(watcher.judge(now));
	}
	tell(watcher.judge(now));
	runUntil(now + PATIENCE);
}
function projectOf({ project, projects = [] }, { spec }) {
	return projects.find((one) => require_located.mapOf(require_located.mapOf(one).metadata).name === spec.project) ?? project;
}
const PATIENCE = 6e5;
function momentsOf({ events }, pushedAt) {
	const moments = [];
	const sorted = events.map((event, index) => ({
		event,
		index
	})).sort((a, b) => a.event.t - b.event.t || a.index - b.index);
	for (const { event } of sorted) {
		const at = Math.round(event.t * 1e3);
		const before = moments.at(-1);
		if (before !== void 0 && event.source === "list" && before[1].every(({ source }) => source === "list") && at - before[0] < 100) {
			before[1].push(event);
			before[0] = at;
		} else moments.push([at, [event]]);
	}
	if (pushedAt > 0) moments.push([pushedAt, []]);
	return moments.sort((a, b) => a[0] - b[0]);
}
function pushTime({ events, expectation }) {
	const note = events.find(({ source, text }) => source === "note" && text !== void 0 && /\bpushed\b/.test(text) && text.includes(expectation.commit));
	return note === void 0 ? 0 : Math.round(note.t * 1e3);
}
const clocks = /* @__PURE__ */ new WeakMap();
function wallClock(recording, now) {
	let moments = clocks.get(recording);
	if (moments === void 0) {
		let newest = 0;
		moments = recording.events.toSorted((a, b) => a.t - b.t).map(({ t, object }) => {
			const text = JSON.stringify(object ?? null).match(/"reconciledAt":"([^"]+)"/)?.[1];
			newest = Math.max(newest, text === void 0 ? 0 : Date.parse(text));
			return {
				t,
				newest
			};
		});
		clocks.set(recording, moments);
	}
	return moments.findLast(({ t }) => t * 1e3 <= now)?.newest ?? 0;
}

Object.defineProperty(exports, "replay", {
  enumerable: true,
  get: function () {
    return replay;
  }
});