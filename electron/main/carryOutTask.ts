import fs from 'node:fs'
import type { Mode } from '#shared/procedure/screens'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import { whyRefused } from './refusedStore'
import { storePlace } from './storePlace'
import { runStoreTask, type StoreTask, type TaskParts } from './storeTasks'

/** Carries a task out on the files of a mode; answers whether it did what was asked. */
export async function carryOutTask(
  task: StoreTask,
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
    return await runStoreTask(task, { place, nowMs: clock.nowMs(), print })
  } catch (error) {
    logger.error(whyRefused(error), error)
    return false
  }
}
