/** No row has it, so an unknown account asks the store exactly what a known one asks. */
export const NO_ACCOUNT_ID = 0
