/** A picture of characters that a person can read (R1). The answer stays in main. */
export interface Picture {
  readonly answer: string
  /** A `data:` URL of an image without the answer in it. */
  readonly url: string
}

export interface PictureMaker {
  make(): Picture
}
