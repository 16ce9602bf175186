import accessibility from 'eslint-plugin-vuejs-accessibility'
import vue from 'eslint-plugin-vue'
import typescript from 'typescript-eslint'

const everything = ['**/*.ts', '**/*.mjs', '**/*.cjs', '**/*.vue']

/**
 * The inner walls of electron/: what a room may not import, and where to go instead.
 * @param {string} room
 * @param {{ group?: string[], regex?: string, message: string }[]} patterns
 * @returns {import('typescript-eslint').ConfigWithExtends}
 */
function wall(room, patterns) {
  return {
    files: [`${room}/**/*.ts`, `${room}/**/*.vue`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  }
}
const noElectron = {
  group: ['electron', 'electron/*'],
  message: 'Only electron/main and electron/preload know Electron; hand the ability in.',
}
const noSqlJs = {
  group: ['sql.js', 'sql.js/*'],
  message: 'Only electron/storage knows sql.js; use a repository.',
}
const noNodeImpurity = {
  group: ['node:fs', 'node:fs/*', 'node:crypto', 'fs', 'crypto'],
  message: 'Files and randomness come from electron/platform; take them as a dependency.',
}
const noMain = {
  group: ['**/main/*'],
  message: 'electron/main wires the rooms; no room imports it.',
}
const noIpc = {
  group: ['**/ipc/*', '!#shared/ipc/*'],
  message: 'Services do not know how they are called.',
}

const domainRooms = [
  'accounts',
  'codes',
  'reset',
  'delivery',
  'pictures',
  'limits',
  'practice',
  'session',
  'recovery',
  'registration',
  'links',
  'time',
  'staff',
  'audit',
]

const takeAClock = 'Take a Clock: whoever can set the time must gain nothing by it.'

/**
 * Time and chance are handed in. Chance comes from electron/platform; the machine's clocks are read
 * in one file of it.
 * @type {import('typescript-eslint').ConfigWithExtends}
 */
const noHiddenTimeOrChance = {
  files: ['electron/**/*.ts', 'shared/**/*.ts'],
  ignores: ['electron/platform/clock.ts'],
  rules: {
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: takeAClock },
      { object: 'performance', property: 'now', message: takeAClock },
      { object: 'process', property: 'hrtime', message: takeAClock },
      { object: 'process', property: 'uptime', message: takeAClock },
      { object: 'Math', property: 'random', message: 'Take a RandomSource.' },
    ],
    'no-restricted-syntax': [
      'error',
      { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: takeAClock },
      { selector: "CallExpression[callee.name='Date']", message: takeAClock },
    ],
  },
}

export default typescript.config(
  { ignores: ['node_modules/', 'out/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...typescript.configs.recommended.map((config) => ({ ...config, files: everything })),
  ...vue.configs['flat/recommended'],
  ...accessibility.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: typescript.parser } },
    rules: {
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/multi-word-component-names': 'off',
      // Formatting belongs to prettier.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vuejs-accessibility/anchor-has-content': ['error', { accessibleChildren: ['SaidText'] }],
      'vuejs-accessibility/heading-has-content': ['error', { accessibleChildren: ['SaidText'] }],
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
    },
  },
  {
    files: everything,
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // A schema's type gets a name of its own, so that declarations do not write it out.
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.cjs', 'tests/electron-runtime/electron'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  { files: ['tests/**'], rules: { 'no-console': 'off' } },
  noHiddenTimeOrChance,
  wall('shared', [
    { regex: '^(?!zod$|\\.|#shared/)', message: 'shared/ is pure: zod and itself only.' },
  ]),
  wall('renderer', [
    { regex: '^(electron|node:)|/electron/', message: 'The page knows only shared/.' },
  ]),
  wall('electron/preload', [
    { regex: '^(?!electron$|#shared/ipc/channels$)', message: 'The preload stays a loop.' },
  ]),
  wall('electron/main', [noSqlJs]),
  wall('electron/storage', [noElectron, noMain, noIpc]),
  wall('electron/platform', [noElectron, noMain, noIpc, noSqlJs]),
  wall('electron/ipc', [noElectron, noMain, noSqlJs, noNodeImpurity]),
  ...domainRooms.map((room) =>
    wall(`electron/${room}`, [noElectron, noSqlJs, noNodeImpurity, noMain, noIpc]),
  ),
)
