const require_event = require("./event.js");
const require_wording = require("./wording.js");

// tools/report/src/figures.ts
const MINUTE = 60;
const HOUR = 3600;
function spanText(seconds) {
	const whole = Math.round(Math.abs(seconds));
	const sign = seconds < 0 ? "-" : "";
	const [minutes, hours] = [Math.round(whole / MINUTE), Math.round(whole / HOUR)];
	if (whole < MINUTE) return `${sign}${whole} s`;
	if (minutes < 60) return `${sign}${minutes} min`;
	if (minutes < 1440) return sign + two(Math.floor(minutes / 60), "h", minutes % 60, "min");
	return sign + two(Math.floor(hours / 24), "d", hours % 24, "h");
}
function two(much, unit, rest, smaller) {
	return `${require_wording.grouped(much)} ${unit}${rest === 0 ? "" : ` ${rest} ${smaller}`}`;
}
function spreadText({ n, medianSeconds, p90Seconds }) {
	if (medianSeconds === void 0 || p90Seconds === void 0) return "none";
	return `${spanText(medianSeconds)} (p90 ${spanText(p90Seconds)}, n ${require_wording.grouped(n)})`;
}
function shareText({ part, of, rate }) {
	return rate === void 0 ? "none" : `${Math.round(rate * 100)} % (${require_wording.grouped(part)} of ${require_wording.grouped(of)})`;
}
function figuresOf({ deployments, leadTime, changeFailureRate, recovery, reworkRate, drift }) {
	const { total, failed, overridden, perDay } = deployments;
	return [
		{
			name: "lead time",
			value: spreadText(leadTime),
			note: notes(atLeast(leadTime.open, "change waits", "changes wait"), leadTime.leftOut.length > 0 && `${require_wording.grouped(leadTime.leftOut.length)} left out`, leadTime.odd.length > 0 && require_wording.plural(leadTime.odd.length, "odd span"))
		},
		{
			name: "deployment frequency",
			value: perDay === void 0 ? total === 0 ? "none" : require_wording.grouped(total) : `${perDay.toFixed(perDay < 1 ? 2 : 1)} a day`,
			note: notes(require_wording.plural(total, "deployment"), overridden > 0 && require_wording.plural(overridden, "override"))
		},
		{
			name: "change failure rate",
			value: shareText(changeFailureRate),
			note: notes(failed > 0 && `${require_wording.grouped(failed)} failed`)
		},
		{
			name: "failed deployment recovery time",
			value: spreadText(recovery),
			note: atLeast(recovery.open, "failure stands", "failures stand")
		},
		{
			name: "rework rate",
			value: shareText(reworkRate),
			note: ""
		},
		{
			name: "drift",
			value: require_wording.plural(drift.opened, "incident"),
			note: notes(drift.stayed.n > 0 && `stayed ${spreadText(drift.stayed)}`, atLeast(drift.open, "project drifts", "projects drift"))
		}
	];
}
function notes(...parts) {
	return parts.filter((part) => part !== false && part !== "").join("; ");
}
function atLeast(open, one, many) {
	if (open.length === 0) return "";
	const longest = Math.max(...open.map(({ atLeastSeconds }) => atLeastSeconds));
	return `${require_wording.plural(open.length, one, many)}, ${open.length === 1 ? "" : "the oldest "}for at least ${spanText(longest)}`;
}
function noFigures({ environment, firstEvent }) {
	return firstEvent === void 0 ? `${environment}: no events, so there is no figure. A rollout writes the first: mainstem rollout --environment ${environment} --revision REV` : void 0;
}
function remarksOf({ passedOver, environments }) {
	return [...environments.flatMap(({ environment, leadTime: { leftOut, odd } }) => [...leftOut.map(({ pullRequest, because }) => `${environment}: pull request ${pullRequest} is left out: ${because}`), ...odd.map(({ pullRequest, from, to, seconds }) => `${environment}: pull request ${pullRequest} went from ${from} to ${to} in ${spanText(seconds)}, which no bar counts`)]), ...passedOver.map(({ where, line, because }) => `${where}:${line} is no event of this version and is passed over (${because})`)];
}
function windowText({ since, until }) {
	return `${since.slice(0, 10)} to ${until.slice(0, 10)}`;
}
function surveyLines({ survey = [] }) {
	return survey.flatMap(({ quarter, n, means }) => means === void 0 ? [{
		quarter,
		told: `${require_wording.plural(n, "answer")}: too few to tell without telling whose`
	}] : require_event.SURVEY_QUESTIONS.map((question, at) => ({
		quarter,
		told: `${(means[at] ?? 0).toFixed(1)} of 5 (n ${require_wording.grouped(n)}): ${question}`
	})));
}

Object.defineProperty(exports, "figuresOf", {
  enumerable: true,
  get: function () {
    return figuresOf;
  }
});
Object.defineProperty(exports, "noFigures", {
  enumerable: true,
  get: function () {
    return noFigures;
  }
});
Object.defineProperty(exports, "remarksOf", {
  enumerable: true,
  get: function () {
    return remarksOf;
  }
});
Object.defineProperty(exports, "spanText", {
  enumerable: true,
  get: function () {
    return spanText;
  }
});
Object.defineProperty(exports, "spreadText", {
  enumerable: true,
  get: function () {
    return spreadText;
  }
});
Object.defineProperty(exports, "surveyLines", {
  enumerable: true,
  get: function () {
    return surveyLines;
  }
});
Object.defineProperty(exports, "windowText", {
  enumerable: true,
  get: function () {
    return windowText;
  }
});