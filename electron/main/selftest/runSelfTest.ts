import { kioskRows } from './kioskRows'
import { linuxRows } from './linuxRows'
import { macRows } from './macRows'
import type { KioskFacts, Machine } from './machine'
import { linesOf, summaryOf, type SelfTestRow } from './selfTestRow'
import { windowsRows } from './windowsRows'

export interface SelfTestParts {
  readonly machine: Machine
  readonly facts: KioskFacts
  /** One line for whoever asked. */
  readonly print: (line: string) => void
}

/** Prints what can be read of what must be true of the machine; answers whether nothing failed. */
export async function runSelfTest({ machine, facts, print }: SelfTestParts): Promise<boolean> {
  const rows = [...kioskRows(facts), ...(await systemRows(machine))]
  for (const line of linesOf(rows)) print(line)
  print(summaryOf(rows))
  return rows.every(({ state }) => state !== 'fail')
}

async function systemRows(machine: Machine): Promise<readonly SelfTestRow[]> {
  switch (machine.platform) {
    case 'win32':
      return await windowsRows(machine)
    case 'linux':
      return await linuxRows(machine)
    case 'darwin':
      return await macRows(machine)
    default:
      return []
  }
}
