// Which addresses a till may speak to without TLS: this machine's own, and no other.

const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]', '::1'])

export const isLoopbackHost = (host: string): boolean => loopbackHosts.has(host)

/** Nobody between the two ends can read or change what passes: TLS, or no way to be between them. */
export function isPrivateAddress({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopbackHost(hostname))
}

/** The same service: a slash at the end makes no other address. */
export const isSameAddress = (one: string, other: string): boolean =>
  one.trim().replace(/\/+$/, '') === other.trim().replace(/\/+$/, '')
