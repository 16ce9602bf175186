// TypeScript declares WebAssembly only together with the DOM, which the main process has not.

export interface WasmMemory {
  readonly buffer: ArrayBuffer
}

export interface WasmModule {
  readonly wasmModuleBrand: never
}

export interface WasmInstance {
  readonly exports: Readonly<Record<string, unknown>>
}

export type WasmImports = Readonly<Record<string, Readonly<Record<string, unknown>>>>

export interface WasmImportName {
  readonly module: string
  readonly name: string
}

interface WebAssemblyApi {
  readonly Module: { imports(module: WasmModule): readonly WasmImportName[] }
  readonly Instance: new (module: WasmModule, imports: WasmImports) => WasmInstance
  compile(bytes: Uint8Array): Promise<WasmModule>
}

declare const WebAssembly: WebAssemblyApi

export const compileWasm = (bytes: Uint8Array): Promise<WasmModule> => WebAssembly.compile(bytes)

export const importsOf = (module: WasmModule): readonly WasmImportName[] =>
  WebAssembly.Module.imports(module)

export const instantiateWasm = (module: WasmModule, imports: WasmImports): WasmInstance =>
  new WebAssembly.Instance(module, imports)
