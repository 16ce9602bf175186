// @ts-check
'use strict'

const { conceal } = require('./conceal.cjs')
const { strict, notImplemented } = require('./strict.cjs')

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** An encoded picture, kept as it came; what would need decoding throws. */
class NativeImage {
  /** @param {Buffer} encoded */
  constructor(encoded) {
    this.encoded = encoded
    conceal(this, ['encoded'])
    return strict(this, 'nativeImage', 'NativeImage')
  }

  static createEmpty() {
    return new NativeImage(Buffer.alloc(0))
  }

  /** @param {Buffer} buffer */
  static createFromBuffer(buffer) {
    return new NativeImage(Buffer.from(buffer))
  }

  /** @param {string} dataURL */
  static createFromDataURL(dataURL) {
    return new NativeImage(Buffer.from(dataURL.replace(/^[^,]*,/, ''), 'base64'))
  }

  /** @param {string} path */
  static createFromPath(path) {
    const fs = require('node:fs')
    return new NativeImage(fs.existsSync(path) ? fs.readFileSync(path) : Buffer.alloc(0))
  }

  isPng() {
    return this.encoded.subarray(0, 8).equals(pngMark)
  }

  isEmpty() {
    return this.encoded.length === 0
  }

  getSize() {
    return this.isPng()
      ? { width: this.encoded.readUInt32BE(16), height: this.encoded.readUInt32BE(20) }
      : { width: 0, height: 0 }
  }

  getAspectRatio() {
    const { width, height } = this.getSize()
    return height ? width / height : 1
  }

  toPNG() {
    if (!this.isEmpty() && !this.isPng())
      throw notImplemented('nativeImage.toPNG of a picture that is no PNG')
    return Buffer.from(this.encoded)
  }

  toJPEG() {
    if (this.encoded.readUInt16BE(0) === 0xffd8) return Buffer.from(this.encoded)
    throw notImplemented('nativeImage.toJPEG of a PNG')
  }

  toDataURL() {
    return `data:image/png;base64,${this.toPNG().toString('base64')}`
  }

  isTemplateImage() {
    return false
  }
}

module.exports = { NativeImage }
