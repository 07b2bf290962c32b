// tools/github/src/client.ts
async function makeClient(token) {
	const { getOctokit } = await Promise.resolve().then(() => require("./github.js"));
	const octokit = getOctokit(token);
	return { request: (route, parameters) => octokit.request(route, parameters) };
}

exports.makeClient = makeClient;