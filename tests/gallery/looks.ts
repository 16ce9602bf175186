import { type DisplaySettings, USUAL_DISPLAY } from '../../renderer/display/displaySettings'

export const GALLERY = 'out/gallery'

interface Look {
  readonly name: string
  readonly settings: DisplaySettings
  readonly sizes: readonly { readonly width: number; readonly height: number }[]
}

const DESK = { width: 1280, height: 800 }
const UPRIGHT = { width: 800, height: 1280 }

/** 標準, 特大, 白黒反転, and ふりがな with やさしい日本語. */
export const looks: readonly Look[] = [
  {
    name: 'standard',
    settings: USUAL_DISPLAY,
    sizes: [DESK, { width: 1024, height: 768 }, { width: 1920, height: 1080 }, UPRIGHT],
  },
  { name: 'largest', settings: { ...USUAL_DISPLAY, textSize: 'largest' }, sizes: [DESK, UPRIGHT] },
  { name: 'dark', settings: { ...USUAL_DISPLAY, isDark: true }, sizes: [DESK, UPRIGHT] },
  {
    name: 'easy',
    settings: { ...USUAL_DISPLAY, hasReadings: true, isEasy: true },
    sizes: [DESK, UPRIGHT],
  },
]

/** One folder of pictures for each look at each size. */
export const views = looks.flatMap(({ name, settings, sizes }) =>
  sizes.map((size) => ({ name: `${name}-${size.width}x${size.height}`, settings, size })),
)
