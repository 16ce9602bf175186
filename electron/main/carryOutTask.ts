import fs from 'node:fs'
import { app, safeStorage } from 'electron'
import type { Mode } from '#shared/procedure/screens'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import { runAuditTask, type AuditTask } from './auditTasks'
import { createKeyProtectorFinder } from './keyProtector'
import { whyRefused } from './refusedStore'
import { storePlace } from './storePlace'
import { runStoreTask, type StoreTask, type TaskParts } from './storeTasks'

/** Carries a task out on the files of a mode; answers whether it did what was asked. */
export async function carryOutTask(
  task: StoreTask | AuditTask,
  parts: Pick<TaskParts, 'print'> & {
    readonly dataFolder: string
    readonly mode: Mode
    readonly clock: Clock
    readonly logger: Logger
  },
): Promise<boolean> {
  const { clock, logger, print } = parts
  try {
    const place = storePlace({ ...parts, fileSystem: fs })
    const nowMs = clock.nowMs()
    if (task.kind === 'verify-audit' || task.kind === 'export-audit') {
      const findKeyProtector = createKeyProtectorFinder(app, safeStorage, process.platform)
      return await runAuditTask(task, { place, nowMs, print, findKeyProtector })
    }
    return await runStoreTask(task, { place, nowMs, print })
  } catch (error) {
    logger.error(whyRefused(error), error)
    return false
  }
}
