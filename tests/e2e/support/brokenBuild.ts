import fs from 'node:fs'
import path from 'node:path'

function removeAssets(build: string, name: string, kind: string): void {
  const assets = path.join(build, 'renderer/assets')
  const isMeant = (file: string) => file.startsWith(`${name}-`) && file.endsWith(kind)
  const files = fs.readdirSync(assets).filter(isMeant)
  if (files.length === 0) throw new Error('there is nothing to remove')
  for (const file of files) fs.rmSync(path.join(assets, file))
}

/** What can be wrong with a build that was good when it was made. */
export const DAMAGES = {
  'a page that was changed': (build) =>
    fs.appendFileSync(path.join(build, 'renderer/index.html'), ' '),
  'no list of its files': (build) => fs.rmSync(path.join(build, 'renderer/bundle-manifest.json')),
  'no script': (build) => removeAssets(build, 'index', '.js'),
  'no styles': (build) => removeAssets(build, 'index', '.css'),
  'no screens but the first': (build) => removeAssets(build, 'afterFirstScreen', '.js'),
  'a bridge that breaks': (build) =>
    fs.writeFileSync(path.join(build, 'preload/index.cjs'), 'throw new Error("broken")'),
} as const satisfies Record<string, (build: string) => void>
export type Damage = keyof typeof DAMAGES

/** A copy of the built kiosk with one thing broken, in a folder; answers the folder to start. */
export function copyBroken(folder: string, damage: Damage): string {
  const copy = path.join(folder, 'build')
  fs.cpSync('out/main', path.join(copy, 'out/main'), { recursive: true })
  fs.cpSync('out/preload', path.join(copy, 'out/preload'), { recursive: true })
  fs.cpSync('out/renderer', path.join(copy, 'out/renderer'), { recursive: true })
  fs.copyFileSync('package.json', path.join(copy, 'package.json'))
  fs.symlinkSync(path.resolve('node_modules'), path.join(copy, 'node_modules'), 'dir')
  DAMAGES[damage](path.join(copy, 'out'))
  return copy
}
