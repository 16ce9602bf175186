import { createHash } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'
import vm from 'node:vm'

interface Compiler {
  compile(bytes: Uint8Array): Promise<object>
}

declare const WebAssembly: Compiler

/**
 * The storage compiles its engine at every opening, as a kiosk does once a day. Thousands of
 * openings in one process share the result, which halves their time; each still has a memory of its
 * own.
 */
export function compileOnce(): void {
  compileWasmOnce()
  compileFunctionsOnce()
}

function compileWasmOnce(): void {
  const compile = WebAssembly.compile.bind(WebAssembly)
  const compiled = new Map<string, Promise<object>>()
  WebAssembly.compile = (bytes) => {
    const key = createHash('sha1').update(bytes).digest('hex')
    const known = compiled.get(key) ?? compile(bytes)
    compiled.set(key, known)
    return known
  }
}

/** Called anew, a function that keeps nothing outside of itself begins anew. */
function compileFunctionsOnce(): void {
  const compile = vm.compileFunction
  const compiled = new Map<string, ReturnType<typeof compile>>()
  vm.compileFunction = (code, ...others) => {
    const known = compiled.get(code) ?? compile(code, ...others)
    compiled.set(code, known)
    return known
  }
  syncBuiltinESMExports()
}
