// @ts-check
'use strict'

const disabledFeatures = [
  'Translate',
  'OptimizationHints',
  'MediaRouter',
  'DialMediaRouteProvider',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'InterestFeedContentSuggestions',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'PaintHolding',
  'NetworkTimeServiceQuerying',
  'PreconnectToSearch',
  'AimEnabled',
  'SpareRendererForSitePerProcess',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  // One process a page keeps every frame within reach of one DevTools session.
  'IsolateOrigins',
  'site-per-process',
  'IsolateSandboxedIframes',
]

/** Nothing leaves the machine: no background traffic, and every name that is not this machine does not resolve. */
const alone = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--disable-translate',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-component-extensions-with-background-pages',
  '--disable-client-side-phishing-detection',
  '--disable-field-trial-config',
  '--disable-breakpad',
  '--disable-search-engine-choice-screen',
  '--metrics-recording-only',
  '--no-pings',
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

const asAWindow = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-infobars',
  '--disable-session-crashed-bubble',
  '--disable-hang-monitor',
  '--disable-popup-blocking',
  '--disable-prompt-on-repost',
  '--disable-back-forward-cache',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-dev-shm-usage',
  '--disable-site-isolation-trials',
  '--force-color-profile=srgb',
  '--allow-pre-commit-input',
  // Electron's default for `webPreferences.autoplayPolicy`.
  '--autoplay-policy=no-user-gesture-required',
]

/** What an app window shows before its first page; `about:blank` is no address for `--app`. */
const blankAppPage = 'data:text/html,<title></title>'

/** The first window without tabs and address bar, and no bar that warns of switches. */
const onDisplay = [`--app=${blankAppPage}`, '--test-type']

/** Switches that must stay the runtime's own, whatever the app or a test driver appends. */
const reserved = new Set([
  'user-data-dir',
  'remote-debugging-port',
  'remote-debugging-pipe',
  'headless',
  'host-resolver-rules',
  'enable-features',
])

/**
 * @param {[string, string][]} appended
 * @returns {string[]}
 */
function appendedFlags(appended) {
  return appended
    .filter(([name]) => !reserved.has(name) && name !== 'disable-features')
    .map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`))
}

/**
 * @param {{ profile: string, headless: boolean, screen: { width: number, height: number }, appended: [string, string][] }} options
 * @returns {string[]}
 */
function chromiumFlags({ profile, headless, screen, appended }) {
  const features = appended
    .filter(([name]) => name === 'disable-features')
    .flatMap(([, value]) => value.split(','))
  return [
    ...appendedFlags(appended),
    ...alone,
    ...asAWindow,
    `--disable-features=${[...new Set([...disabledFeatures, ...features])].join(',')}`,
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    ...(headless
      ? [
          '--headless=new',
          // Nobody sits before it.
          '--mute-audio',
          '--no-startup-window',
          '--disable-gpu',
          `--screen-info={${screen.width}x${screen.height}}`,
        ]
      : onDisplay),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ]
}

module.exports = { chromiumFlags, blankAppPage }
