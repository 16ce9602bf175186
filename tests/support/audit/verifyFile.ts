import { trailFilesOf, verifyAudit } from '../../../electron/main/auditTasks'
import { SecretKeyError } from '../../../electron/platform/keyFile'
import { StoreError } from '../../../electron/storage/storeError'

/** Checks the trail of a database file; the exit code says whether it is whole. */
const [file = '', folder] = process.argv.slice(2)
const print = (line: string) => void process.stdout.write(`${line}\n`)

try {
  const isWhole = await verifyAudit(trailFilesOf(file, folder), {
    findKeyProtector: async () => null,
    print,
  })
  process.exitCode = isWhole ? 0 : 1
} catch (error) {
  process.exitCode = 1
  if (error instanceof SecretKeyError && error.trouble === 'protection-missing') {
    print('the key is sealed by the system: ask the kiosk itself, with --verify-audit=FILE')
  } else if (error instanceof SecretKeyError || error instanceof StoreError) {
    print(error.message)
  } else throw error
}
