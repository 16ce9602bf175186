/** Every navigation event of the window from now on, as `lab.log`. */
export function watchNavigation(win: Electron.BrowserWindow, prevented: string[]) {
  const { webContents } = win
  lab.log.length = 0
  for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
    webContents.on(name as 'will-navigate', (details) => {
      lab.log.push([name, details.url])
      if (prevented.includes(name)) details.preventDefault()
    })
  }
  for (const name of ['did-navigate', 'did-navigate-in-page'] as const) {
    webContents.on(name as 'did-navigate', (_event, url) => void lab.log.push([name, url]))
  }
}
