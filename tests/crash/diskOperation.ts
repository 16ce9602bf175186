/** A change that a disk was asked for, in the order of asking. Files go by their inode's number. */
export type DiskOperation = NameOperation | ContentOperation | SyncOperation

/** A change of a folder's entries: durable after an fsync of that folder. */
export type NameOperation =
  | { readonly kind: 'create'; readonly path: string; readonly inode: number }
  | { readonly kind: 'make-folder'; readonly path: string }
  | { readonly kind: 'unlink'; readonly path: string }
  | {
      readonly kind: 'rename'
      readonly path: string
      readonly from: string
      readonly inode: number
    }

/** A change of a file's bytes or size: durable after an fsync of that file. */
export type ContentOperation =
  | {
      readonly kind: 'write'
      readonly inode: number
      readonly position: number
      readonly bytes: Uint8Array
    }
  | { readonly kind: 'truncate'; readonly inode: number; readonly byteCount: number }

export type SyncOperation =
  | { readonly kind: 'sync-file'; readonly inode: number; readonly path: string }
  | { readonly kind: 'sync-folder'; readonly path: string }

/** What lies on a disk: each file's path and bytes, and the folders. */
export interface DiskImage {
  readonly folders: readonly string[]
  readonly files: ReadonlyMap<string, Uint8Array>
}

export const EMPTY_DISK: DiskImage = { folders: [], files: new Map() }
