import { SqliteQueryCompiler, type KyselyPlugin } from 'kysely'
import type { PasswordHasher } from '../../electron/platform/passwordHasher'
import type { Secrets } from '../../electron/platform/secrets'
import type { OpenDatabase } from '../../electron/storage/openDatabase'
import type { Tables } from '../../electron/storage/schema'

interface Parts {
  readonly store: OpenDatabase<Tables>
  readonly secrets: Secrets
  readonly passwordHasher: PasswordHasher
}

/**
 * The same parts, taking down each statement, transaction, digest, seal and password hash without
 * its values: two persons whose lists are equal cannot be told apart by the time they take.
 */
export function recordWork({ store, secrets, passwordHasher }: Parts, work: string[]): Parts {
  const compiler = new SqliteQueryCompiler()
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      work.push(compiler.compileQuery(node, queryId).sql)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return {
    store: {
      ...store,
      sql: store.sql.withPlugin(plugin),
      async transaction(run) {
        work.push('begin')
        const result = await store.transaction((transaction) => run(transaction.withPlugin(plugin)))
        work.push('commit')
        return result
      },
    },
    secrets: {
      digest(purpose, text) {
        work.push(`digest ${purpose}`)
        return secrets.digest(purpose, text)
      },
      seal(text) {
        work.push('seal')
        return secrets.seal(text)
      },
      unseal: (sealed) => secrets.unseal(sealed),
    },
    passwordHasher: {
      hash(password) {
        work.push('hash')
        return passwordHasher.hash(password)
      },
      verify(password, stored) {
        work.push('verify')
        return passwordHasher.verify(password, stored)
      },
      isOutdated: (stored) => passwordHasher.isOutdated(stored),
    },
  }
}
