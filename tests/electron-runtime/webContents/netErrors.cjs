// @ts-check
'use strict'

/** The numbers of net/base/net_error_list.h that can occur here. @type {Record<string, number>} */
const numbers = {
  ERR_IO_PENDING: -1,
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_INVALID_ARGUMENT: -4,
  ERR_FILE_NOT_FOUND: -6,
  ERR_TIMED_OUT: -7,
  ERR_UNEXPECTED: -9,
  ERR_ACCESS_DENIED: -10,
  ERR_NOT_IMPLEMENTED: -11,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_BLOCKED_BY_RESPONSE: -27,
  ERR_BLOCKED_BY_CSP: -30,
  ERR_CONNECTION_CLOSED: -100,
  ERR_CONNECTION_RESET: -101,
  ERR_CONNECTION_REFUSED: -102,
  ERR_CONNECTION_ABORTED: -103,
  ERR_CONNECTION_FAILED: -104,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INTERNET_DISCONNECTED: -106,
  ERR_INVALID_URL: -300,
  ERR_DISALLOWED_URL_SCHEME: -301,
  ERR_UNKNOWN_URL_SCHEME: -302,
  ERR_TOO_MANY_REDIRECTS: -310,
  ERR_UNSAFE_PORT: -312,
  ERR_INVALID_RESPONSE: -320,
}

/** @param {string} errorText as DevTools gives it: net::ERR_… */
function netError(errorText) {
  const description = errorText.replace(/^net::/, '') || 'ERR_FAILED'
  return { code: numbers[description] ?? -2, description }
}

/** The reasons DevTools lets an interceptor give. @type {Record<string, import('../chromium/protocol').Protocol.Network.ErrorReason>} */
const reasons = {
  ERR_FAILED: 'Failed',
  ERR_ABORTED: 'Aborted',
  ERR_ACCESS_DENIED: 'AccessDenied',
  ERR_BLOCKED_BY_CLIENT: 'BlockedByClient',
  ERR_INTERNET_DISCONNECTED: 'InternetDisconnected',
}

/** What `loadURL` rejects with. @param {{ code: number, description: string }} error @param {string} url */
function loadError({ code, description }, url) {
  return Object.assign(new Error(`${description} (${code}) loading '${url}'`), {
    errno: code,
    code: description,
    url,
  })
}

module.exports = { netError, loadError, reasons }
