import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import readline from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from '../storage/temporaryFolder'

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))

/** Another process that takes a folder, lets go of it, or dies with it. */
export interface FolderHolder {
  take(): Promise<string>
  leave(): Promise<string>
  /** As a power cut would: nothing is tidied up. */
  kill(): Promise<void>
}

/** Bundles the process into a script that this Node runs, into a folder of the test's own. */
export async function buildFolderHolder(): Promise<string> {
  const outDir = temporaryFolder()
  await build({
    configFile: false,
    root: PROJECT,
    logLevel: 'warn',
    build: {
      ssr: join(PROJECT, 'tests/support/platform/folderHolder.ts'),
      emptyOutDir: false,
      outDir,
      rollupOptions: { output: { entryFileNames: 'folderHolder.mjs' } },
    },
  })
  return join(outDir, 'folderHolder.mjs')
}

/** Ends with the test at the latest. */
export async function startFolderHolder(script: string, folder: string): Promise<FolderHolder> {
  const child = spawn(process.execPath, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const answer = async () => String((await lines.next()).value)
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  onTestFinished(kill)
  if ((await answer()) !== 'ready') throw new Error('the process did not start')
  const tell = (word: string) => {
    child.stdin.write(`${word}\n`)
    return answer()
  }
  return { take: () => tell('take'), leave: () => tell('leave'), kill }
}
