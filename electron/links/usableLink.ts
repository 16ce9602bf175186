import type { Problem } from '#shared/procedure/problems'
import { fail, succeed, type Result } from '#shared/result'
import type { MailedLink } from './linkRepository'

/** Whether a link still opens what it was mailed for. Only whoever has its secret learns why not. */
export function usableLink(link: MailedLink | null, nowMs: number): Result<MailedLink, Problem> {
  const field = 'link'
  if (link === null) return fail({ code: 'link-unknown', field })
  if (link.state === 'used') return fail({ code: 'link-used', field })
  if (link.state === 'void') return fail({ code: 'link-void', field })
  return nowMs < link.expiresAtMs ? succeed(link) : fail({ code: 'link-expired', field })
}
