// tools/argocd/src/repository-url.ts
const SSH_HOSTS = /* @__PURE__ */ new Map([
	["ssh.github.com", "github.com"],
	["altssh.gitlab.com", "gitlab.com"],
	["altssh.bitbucket.org", "bitbucket.org"]
]);
function normalizedUrl(url) {
	const trimmed = url.trim().replace(/\/+$/, "").replace(/\.git$/, "").replace(/\/+$/, "");
	const match = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/]*@)?([^/:]+)(?::(?:\d+\/)?|\/)(.+)$/i.exec(trimmed);
	if (match === null) return trimmed;
	const host = (match[1] ?? "").toLowerCase();
	return `${SSH_HOSTS.get(host) ?? host}/${(match[2] ?? "").replace(/^\/+/, "").toLowerCase()}`;
}

Object.defineProperty(exports, "normalizedUrl", {
  enumerable: true,
  get: function () {
    return normalizedUrl;
  }
});