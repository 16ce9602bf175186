/**
 * Switches of Chromium and Node that open a way around what the kiosk guards, most of them by one
 * word at the command line. Of these only the debugger's are covered by a fuse.
 */
export const DANGEROUS_SWITCHES = [
  // Whoever drives the page, or main, decides everything in it.
  ...['remote-debugging-port', 'remote-debugging-pipe', 'remote-allow-origins'],
  ...['auto-open-devtools-for-tabs', 'inspect', 'inspect-brk', 'inspect-port', 'inspect-wait'],
  // Code that did not come with the kiosk.
  ...['load-extension', 'js-flags', 'renderer-cmd-prefix', 'utility-cmd-prefix', 'gpu-launcher'],
  ...['browser-subprocess-path'],
  // Walls that come down.
  ...['no-sandbox', 'disable-gpu-sandbox', 'disable-setuid-sandbox', 'disable-namespace-sandbox'],
  ...['disable-seccomp-filter-sandbox', 'single-process', 'in-process-gpu', 'disable-web-security'],
  ...['disable-site-isolation-trials', 'allow-file-access-from-files', 'enable-features'],
  ...['allow-running-insecure-content', 'ignore-certificate-errors', 'enable-blink-features'],
  ...['enable-experimental-web-platform-features', 'unsafely-treat-insecure-origin-as-secure'],
  // Another network, another store, a copy of what passes, a printer that does not ask.
  ...['host-rules', 'host-resolver-rules', 'proxy-server', 'proxy-pac-url', 'user-data-dir'],
  ...['log-net-log', 'log-file', 'enable-logging', 'trace-startup', 'kiosk-printing'],
] as const

/** As Chromium reads it: one dash or two, or a slash on Windows, in letters of any size. */
const SWITCH = /^(?:--?|\/)(?<name>[a-z][a-z-]*)(?:=|$)/i

/** The names of dangerous switches among the arguments. A packaged kiosk runs with none of them. */
export function dangerousSwitches(argv: readonly string[]): readonly string[] {
  const dangerous: ReadonlySet<string> = new Set(DANGEROUS_SWITCHES)
  const names = argv.map((argument) => SWITCH.exec(argument)?.groups?.['name']?.toLowerCase() ?? '')
  return [...new Set(names)].filter((name) => dangerous.has(name))
}
