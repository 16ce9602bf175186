import fs from 'node:fs'
import { addBenchAccounts } from './benchAccounts'
import { databaseIn, openBenchStore } from './benchStore'
import type { Fill, FillTask } from './measurements'
import { answer, readTask, timed } from './task'

/** Makes a store of so many accounts, as the product leaves it when it quits. */
const { dataFolder, accountCount } = readTask<FillTask>()
const fillMs = await timed(async () => {
  const { store } = await openBenchStore(dataFolder)
  await addBenchAccounts(store, accountCount)
  await store.close()
})
answer({ fillMs, byteCount: fs.statSync(databaseIn(dataFolder)).size } satisfies Fill)
