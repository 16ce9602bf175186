import page from '../../../resources/outOfOrder/outOfOrder.html?raw'
import styles from '../../../resources/outOfOrder/outOfOrder.css?raw'
import { SECURITY_HEADERS } from '../contentSecurityPolicy'

/** A part of main's own file: it can be shown where every file of the page is broken. */
const FILES: ReadonlyMap<string, { readonly text: string; readonly mediaType: string }> = new Map([
  ['/out-of-order.html', { text: page, mediaType: 'text/html; charset=utf-8' }],
  ['/out-of-order.css', { text: styles, mediaType: 'text/css; charset=utf-8' }],
])
export const OUT_OF_ORDER_PATH = '/out-of-order.html'

/** The static page that says whom to ask, and its styles; null for every other path. */
export function answerOutOfOrder(pathname: string): Response | null {
  const file = FILES.get(pathname)
  if (file === undefined) return null
  return new Response(file.text, {
    headers: { ...SECURITY_HEADERS, 'Content-Type': file.mediaType },
  })
}
