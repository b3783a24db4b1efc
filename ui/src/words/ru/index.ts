import { en } from '../en/index.ts'
export const ru = en
