import type { Kysely } from 'kysely'
import { BRAND } from '#shared/procedure/brand'
import { LIMITS } from '#shared/procedure/limits'
import { postMessage, type Posting } from '../delivery/postMessage'
import { randomIdentifier, type RandomSource } from '../platform/randomSource'
import type { Secrets } from '../platform/secrets'
import type { Tables } from '../storage/schema'
import { insertLink, voidLinksOfSubject, type MailedLink } from '../links/linkRepository'
import type { RequestForm } from './requestForm'

/** What rests in the store in place of a link's secret. */
export function digestOfLink(secrets: Secrets, token: string): string {
  return secrets.digest('link', token)
}

/** Makes the link of an answer, voids the account's earlier ones and mails it, all in one. */
export async function mailLink(
  { random, ...posting }: Posting & { readonly random: RandomSource },
  sql: Kysely<Tables>,
  answer: Pick<MailedLink, 'requestId' | 'subjectKey' | 'purpose'> & {
    readonly form: RequestForm
    readonly nowMs: number
  },
): Promise<void> {
  const { requestId, subjectKey, purpose, form, nowMs } = answer
  const { secrets } = posting
  const token = Buffer.from(random.bytes(LIMITS.linkBytes)).toString('base64url')
  const expiresAtMs = nowMs + LIMITS.linkLifeMs
  // A stranger's refused form must not take the owner's way in away.
  await voidLinksOfSubject(sql, subjectKey, purpose === 'reset' ? undefined : ['refusal'])
  await insertLink(sql, {
    id: randomIdentifier(random),
    requestId,
    subjectKey,
    purpose,
    sealedAddress: secrets.seal(form.address),
    tokenDigest: digestOfLink(secrets, token),
    expiresAtMs,
  })
  await postMessage(posting, sql, {
    sessionId: null,
    to: { origin: 'typed', id: null, kind: 'email', value: form.contactAddress },
    channel: 'email',
    message: {
      kind: purpose === 'reset' ? 'recovery-verified' : 'recovery-refused',
      receipt: form.receipt,
      link: BRAND.linkBase + token,
      expiresAtMs,
    },
    nowMs,
  })
}
