export type { Category, PersonRecord, Sex, WrittenName } from './person-record.ts'
