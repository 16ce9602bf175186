import type { Clipboard, Session, WebContents } from 'electron'
import type { KioskPage } from '../session/pageRenewal'

/** As much of Electron's clipboard as clearing takes. Its types promise the selection everywhere. */
export type ClearedClipboard = Pick<Clipboard, 'clear'> & {
  /** On Linux: what was marked last, which the middle button pastes. */
  readonly selection?: Pick<Clipboard, 'clear'>
}

/**
 * Whatever ends a session leaves nothing copied and nothing stored: no text for the next person to
 * paste, no storage, cookie or cache. `clearData` without options, because `clearStorageData` with
 * them was seen to do nothing (electron #45531).
 */
export async function clearTraces(
  clipboard: ClearedClipboard,
  session: Pick<Session, 'clearData'> | null,
): Promise<void> {
  clipboard.clear()
  clipboard.selection?.clear()
  await session?.clearData()
}

export interface WindowPageParts {
  readonly clipboard: ClearedClipboard
  /** Null where there is no window: then there is nothing that a page could keep. */
  readonly findContents: () => WebContents | null
}

export interface WindowPage extends KioskPage {
  /** The healing loads it anew. */
  heal(): void
}

/** The page in the window, as sessions leave it. */
export function createWindowPage({ clipboard, findContents }: WindowPageParts): WindowPage {
  let timesHealed = 0
  return {
    get timesHealed() {
      return timesHealed
    },
    heal: () => void (timesHealed += 1),
    clearTraces: () => clearTraces(clipboard, findContents()?.session ?? null),
    async reload() {
      const contents = findContents()
      if (contents !== null) await reloadContents(contents)
    },
  }
}

/** Until the page is there. One that fails to load, or dies, is the healing's to bring back. */
function reloadContents(contents: WebContents): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      contents.off('did-stop-loading', finish)
      contents.off('render-process-gone', finish)
      contents.off('destroyed', finish)
      resolve()
    }
    contents.on('did-stop-loading', finish)
    contents.on('render-process-gone', finish)
    contents.on('destroyed', finish)
    contents.reload()
  })
}
