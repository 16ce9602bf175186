// @ts-check

const names = new Set(['electron', 'electron/main', 'electron/common'])
const target = new URL('./electronModule.mjs', import.meta.url).href

/** @type {import('node:module').ResolveHook} */
export async function resolve(specifier, context, next) {
  if (names.has(specifier)) return { url: target, format: 'module', shortCircuit: true }
  return next(specifier, context)
}
