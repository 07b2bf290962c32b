# There is one Argo CD, in production's cluster (platform/README.md). The roles of its Pods may deploy here.
locals {
  argocd = [
    "arn:aws:iam::333333333333:role/mainstem-ci/mainstem-production-argocd-controller",
    "arn:aws:iam::333333333333:role/mainstem-ci/mainstem-production-argocd-server",
  ]
}
