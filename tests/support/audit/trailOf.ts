import { decodeAnchor, type FoundAnchor } from '../../../electron/audit/anchor'
import { everyRow, newestCutDetail } from '../../../electron/audit/auditRepository'
import type { AuditRow } from '../../../electron/audit/auditRow'
import { checkTrail, type TrailVerdict } from '../../../electron/audit/checkTrail'
import fs from 'node:fs'
import path from 'node:path'
import type { TestKiosk } from '../testKiosk'

export async function trailOf({ store }: Pick<TestKiosk, 'store'>): Promise<readonly AuditRow[]> {
  const rows: AuditRow[] = []
  for await (const row of everyRow(store.sql)) rows.push(row)
  return rows
}

/** What was written down, in words: the kind, and what there is of a detail. */
export async function tellTrail(kiosk: Pick<TestKiosk, 'store'>): Promise<readonly string[]> {
  return (await trailOf(kiosk)).map(({ kind, detail }) => [kind, detail ?? ''].join(' ').trim())
}

export const anchorFileOf = ({ folder }: Pick<TestKiosk, 'folder'>): string =>
  path.join(folder, 'demo', 'audit.anchor')

export function anchorOfKiosk(kiosk: Pick<TestKiosk, 'folder' | 'secrets'>): FoundAnchor {
  const file = anchorFileOf(kiosk)
  return decodeAnchor(kiosk.secrets, fs.existsSync(file) ? fs.readFileSync(file) : null)
}

/** What a check of a running kiosk's trail finds. */
export async function checkKiosk(kiosk: TestKiosk): Promise<TrailVerdict> {
  const anchor = anchorOfKiosk(kiosk)
  const cutDetail = await newestCutDetail(kiosk.store.sql)
  return await checkTrail(everyRow(kiosk.store.sql), { secrets: kiosk.secrets, anchor, cutDetail })
}
