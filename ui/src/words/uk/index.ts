import { en } from '../en/index.ts'
export const uk = en
