/** A file's text, as a part of the bundle. */
declare module '*?raw' {
  const text: string
  export default text
}
