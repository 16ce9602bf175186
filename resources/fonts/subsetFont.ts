import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'

const call = z.custom<(...values: number[]) => number>((value) => typeof value === 'function')

/** As much of HarfBuzz's subsetter, compiled to WebAssembly, as making one subset takes. */
const subsetter = z.object({
  memory: z.instanceof(WebAssembly.Memory),
  _initialize: call,
  malloc: call,
  hb_blob_create: call,
  hb_blob_get_data: call,
  hb_blob_get_length: call,
  hb_face_create: call,
  hb_face_reference_blob: call,
  hb_set_add: call,
  hb_set_clear: call,
  hb_set_invert: call,
  hb_subset_input_create_or_fail: call,
  hb_subset_input_set: call,
  hb_subset_input_unicode_set: call,
  hb_subset_or_fail: call,
})
type Subsetter = z.infer<typeof subsetter>

/** HB_MEMORY_MODE_WRITABLE and HB_SUBSET_SETS_LAYOUT_FEATURE_TAG of hb-blob.h and hb-subset.h. */
const WRITABLE = 2
const LAYOUT_FEATURES = 6

async function startSubsetter(): Promise<Subsetter> {
  const file = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')
  const { instance } = await WebAssembly.instantiate(readFileSync(file))
  const harfbuzz = subsetter.parse(instance.exports)
  harfbuzz._initialize()
  return harfbuzz
}

function faceOf(harfbuzz: Subsetter, font: Uint8Array): number {
  const start = harfbuzz.malloc(font.length)
  new Uint8Array(harfbuzz.memory.buffer).set(font, start)
  return harfbuzz.hb_face_create(harfbuzz.hb_blob_create(start, font.length, WRITABLE, 0, 0), 0)
}

function wishFor(harfbuzz: Subsetter, characters: string): number {
  const wish = harfbuzz.hb_subset_input_create_or_fail()
  const wanted = harfbuzz.hb_subset_input_unicode_set(wish)
  for (const character of characters) harfbuzz.hb_set_add(wanted, character.codePointAt(0) ?? 0)
  // All of them: half-width brackets at the start of a line come from `halt`, no default keeps it.
  const features = harfbuzz.hb_subset_input_set(wish, LAYOUT_FEATURES)
  harfbuzz.hb_set_clear(features)
  harfbuzz.hb_set_invert(features)
  return wish
}

/** A font that holds these characters of `font` (OpenType) and no others. */
export async function subsetFont(font: Uint8Array, characters: string): Promise<Uint8Array> {
  // Its memory goes with it; nothing is set free one by one.
  const harfbuzz = await startSubsetter()
  const wish = wishFor(harfbuzz, characters)
  const subset = harfbuzz.hb_subset_or_fail(faceOf(harfbuzz, font), wish)
  if (subset === 0) throw new Error('the font could not be cut down')
  const blob = harfbuzz.hb_face_reference_blob(subset)
  const start = harfbuzz.hb_blob_get_data(blob, 0)
  const length = harfbuzz.hb_blob_get_length(blob)
  return new Uint8Array(harfbuzz.memory.buffer.slice(start, start + length))
}
