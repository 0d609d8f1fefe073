/**
 * Whether a Host header names this server: this machine by a name of its own, and the port that the
 * request came to. Against pages of a site whose name leads to this machine (DNS rebinding).
 */
export function isOwnHost(host: string | undefined, port: number | undefined): boolean {
  const match = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::(\d{1,5}))?$/i.exec(host ?? '');
  return match !== null && Number(match[1] ?? 80) === port;
}
