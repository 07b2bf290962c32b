export const PROGRAMS = ['git', 'terraform', 'tofu', 'kubectl', 'kustomize', 'helm'] as const;
export type ProgramName = (typeof PROGRAMS)[number];

/** How the program lies in what is downloaded: alone, or under this name in an archive. */
export type Packing =
  | { readonly kind: 'plain' }
  | { readonly kind: 'zip'; readonly member: string }
  | { readonly kind: 'tar.gz'; readonly member: string };

/** One file of a release. `path` is below the release's origin; `sha256` is of the file as downloaded. */
export interface Artifact {
  readonly path: string;
  readonly sha256: string;
  readonly packing: Packing;
}

/** A pinned version of a program. Platforms are `<os>_<architecture>` in Go's words: `linux_amd64`. */
export interface Release {
  readonly version: string;
  readonly origin: string;
  readonly artifacts: Readonly<Record<string, Artifact>>;
}

function terraform(platform: string, sha256: string): Artifact {
  return {
    path: `/terraform/1.11.4/terraform_1.11.4_${platform}.zip`,
    sha256,
    packing: { kind: 'zip', member: 'terraform' },
  };
}

function kubectl(os: string, architecture: string, sha256: string): Artifact {
  return { path: `/release/v1.33.4/bin/${os}/${architecture}/kubectl`, sha256, packing: { kind: 'plain' } };
}

function helm(platform: string, sha256: string): Artifact {
  return {
    path: `/helm-v3.18.4-${platform}.tar.gz`,
    sha256,
    packing: { kind: 'tar.gz', member: `${platform}/helm` },
  };
}

/**
 * What may be downloaded. A platform without a line here is never downloaded: a checksum that nobody compared protects nobody.
 *
 * The publishers give the sums in terraform_1.11.4_SHA256SUMS on releases.hashicorp.com, in kubectl.sha256 beside each kubectl
 * on dl.k8s.io, and in the release notes of Helm v3.18.4. Helm stays at 3: the kustomize inside kubectl cannot drive Helm 4.
 */
export const RELEASES: Readonly<Partial<Record<ProgramName, Release>>> = {
  terraform: {
    version: '1.11.4',
    origin: 'https://releases.hashicorp.com',
    artifacts: {
      linux_amd64: terraform('linux_amd64', '1ce994251c00281d6845f0f268637ba50c0005657eb3cf096b92f753b42ef4dc'),
      linux_arm64: terraform('linux_arm64', 'a43d1d0da9b9bab214a8305a39db0e40869572594ccf50c416a7756499143633'),
      darwin_amd64: terraform('darwin_amd64', 'a56d5002b9f7647291faccc3dd1a70350e60fb61e4c45037629508b8fdc2575b'),
      darwin_arm64: terraform('darwin_arm64', '867e0808fa971217043e25b7a792b10720c79b1546f8a68479b74f138be73e18'),
    },
  },
  kubectl: {
    version: '1.33.4',
    origin: 'https://dl.k8s.io',
    artifacts: {
      linux_amd64: kubectl('linux', 'amd64', 'c2ba72c115d524b72aaee9aab8df8b876e1596889d2f3f27d68405262ce86ca1'),
      linux_arm64: kubectl('linux', 'arm64', '76cd7a2aa59571519b68c3943521404cbce55dafb7d8866f8d0ea2995b396eef'),
      darwin_amd64: kubectl('darwin', 'amd64', '4b39b8bb12e78ce801b39c9ec50421e3d6e144d8e3f113cd18e6d61709b8c73b'),
      darwin_arm64: kubectl('darwin', 'arm64', 'a44662db083fdd1b19ce55ba77eb64d51206310bbae90df90eb5d9e30ea54603'),
    },
  },
  helm: {
    version: '3.18.4',
    origin: 'https://get.helm.sh',
    artifacts: {
      linux_amd64: helm('linux-amd64', 'f8180838c23d7c7d797b208861fecb591d9ce1690d8704ed1e4cb8e2add966c1'),
      linux_arm64: helm('linux-arm64', 'c0a45e67eef0c7416a8a8c9e9d5d2d30d70e4f4d3f7bea5de28241fffa8f3b89'),
      darwin_amd64: helm('darwin-amd64', '860a7238285b44b5dc7b3c4dad6194316885d7015d77c34e23177e0e9554af8f'),
      darwin_arm64: helm('darwin-arm64', '041849741550b20710d7ad0956e805ebd960b483fe978864f8e7fdd03ca84ec8'),
    },
  },
};
