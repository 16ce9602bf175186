// @ts-check
import { spawnSync } from 'node:child_process'
import path from 'node:path'

/** The script of a program that npm installed. @param {string} name */
export function binary(name) {
  return path.resolve('node_modules/.bin', process.platform === 'win32' ? `${name}.cmd` : name)
}

/**
 * Runs a program to its end and returns its exit code.
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} [env]
 */
export function run(program, parameters, env = process.env) {
  const shell = process.platform === 'win32'
  const { status } = spawnSync(program, parameters, { env, stdio: 'inherit', shell })
  return status ?? 1
}

/** Builds the bundles; quiet unless it fails. */
export function build() {
  const result = spawnSync(binary('electron-vite'), ['build', '--logLevel', 'warn'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (result.status !== 0) process.exit(result.status ?? 1)
}
