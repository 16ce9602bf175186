import { spawn } from 'node:child_process'

export interface VirtualDisplay {
  /** For DISPLAY. */
  readonly name: string
  stop(): void
}

/** A screen without a monitor, for a window that is not headless. Xvfb picks a free number. */
export async function startVirtualDisplay(width: number, height: number): Promise<VirtualDisplay> {
  const parameters = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    `${width}x${height}x24`,
    '-nolisten',
    'tcp',
  ]
  const server = spawn('Xvfb', parameters, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = await new Promise<string>((resolve, reject) => {
    server.once('error', reject)
    server.once('exit', () => reject(new Error('Xvfb ended before it had a display')))
    server.stdio[3]?.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()))
  })
  return { name: `:${number}`, stop: () => void server.kill() }
}
