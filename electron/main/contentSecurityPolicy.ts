/**
 * What the page may do: run and show what came with it, and nothing else. Vue needs a Trusted Types
 * policy of its own name for its static templates.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  // A picture's sound is made for one hearing: it comes in an answer of main, has no address of its
  // own and can run nothing.
  "media-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "worker-src 'none'",
  "manifest-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types vue',
  // No `allow-modals`: neither print() nor alert() does anything. No pop-ups and no downloads, either.
  'sandbox allow-scripts allow-same-origin allow-forms',
].join('; ')

/** All that a page could ask a machine for; sound, which the kiosk has, is none of it. */
const REFUSED_FEATURES = [
  ...['camera', 'microphone', 'display-capture', 'picture-in-picture', 'encrypted-media'],
  ...['geolocation', 'accelerometer', 'gyroscope', 'magnetometer', 'idle-detection'],
  ...['usb', 'serial', 'hid', 'midi', 'bluetooth', 'xr-spatial-tracking', 'gamepad'],
  ...['clipboard-read', 'clipboard-write', 'fullscreen', 'window-management', 'local-fonts'],
  ...['payment', 'publickey-credentials-get', 'screen-wake-lock', 'storage-access'],
]

/** Sent with every answer, errors included (ASVS 3.4). */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Cache-Control': 'no-store',
}
