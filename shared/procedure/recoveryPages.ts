// Apart from the schemas: the page shows these lists and carries no schema library for them.

/** The short steps of 「Microsoft アカウントの復元」 (補足-3), in order; `check` shows the answers. */
export const RECOVERY_PAGES = ['name', 'birth', 'residence', 'passwords', 'mail', 'check'] as const

/** How many former passwords, subjects and correspondents the form has room for. */
export const LISTED_FACTS = 3
