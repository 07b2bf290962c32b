/** Without passwords in addresses. */
export function withoutCredentials(text: string): string {
  return text.replace(/(\w+:\/\/)[^\s/@]+@/g, '$1(masked)@');
}

/**
 * A message of Argo CD without values: when Helm fails it quotes the whole command line, with every parameter of the Application
 * (`helm template . --set password=…`).
 */
export function withoutValues(message: string): string {
  return withoutCredentials(message).replace(/(--set(?:-[a-z]+)?)(?:=|\s+)(?:"[^"]*"|'[^']*'|\S+)/g, '$1 (masked)');
}
