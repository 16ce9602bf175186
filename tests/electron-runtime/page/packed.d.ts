export type Packed = null | boolean | number | string | PackedList
export type PackedList = Packed[]
