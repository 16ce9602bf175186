// @ts-check
'use strict'

const { notImplemented } = require('../main/strict.cjs')

/** @param {string} action @returns {never} */
function refuse(action) {
  throw new Error(`Error while ${action}. Encryption is not available.`)
}

/** No secret store, and it says so: exactly what Electron says on a Linux without one. */
const safeStorage = {
  isEncryptionAvailable: () => false,
  isAsyncEncryptionAvailable: async () => false,
  getSelectedStorageBackend: () => 'basic_text',
  encryptString: () => refuse('encrypting the text provided to safeStorage.encryptString'),
  decryptString: () => refuse('decrypting the ciphertext provided to safeStorage.decryptString'),
  encryptStringAsync: async () =>
    refuse('encrypting the text provided to safeStorage.encryptStringAsync'),
  decryptStringAsync: async () =>
    refuse('decrypting the ciphertext provided to safeStorage.decryptStringAsync'),
  setUsePlainTextEncryption() {
    throw notImplemented('safeStorage.setUsePlainTextEncryption')
  },
}

module.exports = { safeStorage }
