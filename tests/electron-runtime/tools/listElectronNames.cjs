// @ts-check
'use strict'
// Writes main/electronNames.json from the installed electron.d.ts: node tests/electron-runtime/tools/listElectronNames.cjs

const fs = require('node:fs')
const path = require('node:path')
const typescript = require('typescript')

/** @type {Map<string, string>} */
const parents = new Map()

/** @param {string} file */
function listNames(file) {
  const source = typescript.createSourceFile(
    file,
    fs.readFileSync(file, 'utf8'),
    typescript.ScriptTarget.Latest,
    true,
  )
  /** @type {Record<string, string[]>} */
  const types = {}
  /** @type {string[]} */
  const modules = []
  visit(source, types, modules)
  for (const [name, parent] of parents)
    types[name] = [...new Set([...(types[parent] ?? []), ...(types[name] ?? [])])].sort()
  return { ...types, module: [...new Set(modules)].sort() }
}

/** @param {import('typescript').Node} node @param {Record<string, string[]>} types @param {string[]} modules */
function visit(node, types, modules) {
  if (typescript.isClassDeclaration(node) && node.name) addClass(node, node.name.text, types)
  else if (typescript.isInterfaceDeclaration(node) && hasEvents(node))
    types[node.name.text] = memberNames(node.members)
  else if (typescript.isModuleDeclaration(node) && node.name.text === 'Main')
    collectModules(node, modules)
  else typescript.forEachChild(node, (child) => visit(child, types, modules))
}

/** @param {import('typescript').InterfaceDeclaration} node only API objects, not the many plain structures */
function hasEvents(node) {
  return node.members.some((member) => typescript.isMethodSignature(member))
}

/** @param {import('typescript').ClassDeclaration} node @param {string} name @param {Record<string, string[]>} types */
function addClass(node, name, types) {
  const isStatic = (/** @type {import('typescript').ClassElement} */ member) =>
    Boolean(typescript.getCombinedModifierFlags(member) & typescript.ModifierFlags.Static)
  // The same class is named again, empty, in the namespaces of each process.
  if (node.members.length === 0 && types[name]) return
  types[name] = memberNames(node.members.filter((member) => !isStatic(member)))
  types[`${name}.static`] = memberNames(node.members.filter(isStatic))
  const parent = node.heritageClauses?.[0]?.types[0]?.expression.getText()
  if (parent) parents.set(name, parent)
}

/** @param {readonly import('typescript').Node[]} members */
function memberNames(members) {
  const names = members.flatMap((member) => {
    const name = /** @type {import('typescript').NamedDeclaration} */ (member).name
    return name && typescript.isIdentifier(name) ? [name.text] : []
  })
  return [...new Set(names)].sort()
}

/** @param {import('typescript').Node} node @param {string[]} modules */
function collectModules(node, modules) {
  typescript.forEachChild(node, (child) => {
    if (typescript.isVariableDeclaration(child)) modules.push(child.name.getText())
    else if (typescript.isClassDeclaration(child) && child.name) modules.push(child.name.text)
    else collectModules(child, modules)
  })
}

const definitions = path.resolve(__dirname, '../../../node_modules/electron/electron.d.ts')
const output = path.resolve(__dirname, '../main/electronNames.json')

if (require.main === module)
  fs.writeFileSync(output, `${JSON.stringify(listNames(definitions), undefined, 1)}\n`)

module.exports = { listNames, definitions, output }
