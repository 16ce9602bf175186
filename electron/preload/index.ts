import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { calls, events } from '#shared/ipc/channels'

// The page gets one function for each call and each event. It never gets ipcRenderer, a channel
// name of its own choosing or Electron's event object.
const call = Object.fromEntries(
  calls.map((name) => [
    name,
    (input: unknown): Promise<unknown> => ipcRenderer.invoke(name, input),
  ]),
)
const on = Object.fromEntries(
  events.map((name) => [
    name,
    (listener: (payload: unknown) => void) => {
      const forward = (_event: IpcRendererEvent, payload: unknown) => listener(payload)
      ipcRenderer.on(name, forward)
      return () => void ipcRenderer.off(name, forward)
    },
  ]),
)

contextBridge.exposeInMainWorld('kiosk', Object.freeze({ call, on }))
