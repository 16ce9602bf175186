declare module '*.css'

declare module '*.opus' {
  const url: string
  export default url
}
