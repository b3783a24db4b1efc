// Vital signs by the profiles that FHIR R4 itself makes for them, the risk that is handed over, and how the
// person may travel. What was not measured is left out; no sum and no score goes out, for it is no finding.
import type { JsonObject } from '@parley/kernel'
import type { Fitness, Triage } from '../../homecoming.ts'
import type { Consciousness } from '../care-note.ts'
import type { Dated } from '../care-record.ts'
import type { Writing, Written } from './clinical.ts'
import { concept, hl7, loinc, noConcept, quantity } from './codes.ts'
import { reference } from './resource.ts'
import type { Resource } from './resource.ts'

const NAMES: Readonly<Record<Consciousness, string>> = {
  alert: 'Alert',
  confused: 'New confusion',
  voice: 'Responds to voice',
  pain: 'Responds to pain',
  unresponsive: 'Unresponsive',
}

export function vitalSigns({ record, patient, naming }: Writing): Written {
  const all = record.vitals.map((vitals, i) => signsOf(vitals, patient, naming, i + 1))
  return {
    resources: all.flatMap(({ resources }) => resources),
    lines: all.flatMap(({ lines }) => lines),
  }
}

interface Sign {
  readonly name: string
  readonly code: JsonObject
  readonly says: JsonObject
  readonly line: string
}

function signsOf(
  vitals: Dated<'vitals'>,
  patient: Resource,
  naming: Writing['naming'],
  round: number,
): Written {
  const signs = signList(vitals).filter((sign) => sign !== null)
  const resources = signs.map(({ name, code, says }): Resource => {
    const resource = {
      resourceType: 'Observation',
      status: 'final',
      category: [hl7('observation-category', 'vital-signs')],
      code,
      subject: reference(patient),
      effectiveDateTime: vitals.at,
      ...says,
    }
    return { fullUrl: naming(`vitals/${round}/${name}`), resource }
  })
  const line = [...signs.map((sign) => sign.line), ...(vitals.onOxygen ? ['on oxygen'] : [])]
  return { resources, lines: signs.length === 0 ? [] : [`${vitals.at}: ${line.join('; ')}`] }
}

function signList(vitals: Dated<'vitals'>): readonly (Sign | null)[] {
  const { breathsPerMinute, spo2Percent, pulsePerMinute, temperatureTenths } = vitals
  return [
    measured(breathsPerMinute, 'breaths', loinc('9279-1', 'Respiratory rate'), ['/min', '/min']),
    saturation(spo2Percent, vitals.onOxygen),
    pressure(vitals.systolicMmHg),
    measured(pulsePerMinute, 'pulse', loinc('8867-4', 'Heart rate'), ['/min', '/min']),
    measured(
      temperatureTenths === null ? null : temperatureTenths / 10,
      'temperature',
      loinc('8310-5', 'Body temperature'),
      ['°C', 'Cel'],
    ),
    responsiveness(vitals.consciousness),
  ]
}

function measured(
  value: number | null,
  name: string,
  code: JsonObject,
  [unit, ucum]: readonly [string, string],
): Sign | null {
  if (value === null) return null
  const line = `${name} ${value} ${unit}`
  return { name, code, says: { valueQuantity: quantity(value, unit, ucum) }, line }
}

// The profile for oxygen saturation wants both codes: the quantity, and that it was measured through the skin.
function saturation(value: number | null, onOxygen: boolean): Sign | null {
  const code: JsonObject = {
    coding: [
      {
        system: 'http://loinc.org',
        code: '2708-6',
        display: 'Oxygen saturation in Arterial blood',
      },
      {
        system: 'http://loinc.org',
        code: '59408-5',
        display: 'Oxygen saturation in Arterial blood by Pulse oximetry',
      },
    ],
  }
  const sign = measured(value, 'saturation', code, ['%', '%'])
  if (sign === null || !onOxygen) return sign
  return { ...sign, says: { ...sign.says, note: [{ text: 'On supplementary oxygen' }] } }
}

// The profile for blood pressure has both parts; taken by the wrist's pulse, the lower one is not there.
function pressure(value: number | null): Sign | null {
  if (value === null) return null
  const component = [
    {
      code: loinc('8480-6', 'Systolic blood pressure'),
      valueQuantity: quantity(value, 'mmHg', 'mm[Hg]'),
    },
    {
      code: loinc('8462-4', 'Diastolic blood pressure'),
      dataAbsentReason: noConcept('not-performed'),
    },
  ]
  const code = loinc('85354-9', 'Blood pressure panel with all children optional')
  return { name: 'pressure', code, says: { component }, line: `systolic ${value} mmHg` }
}

function responsiveness(value: Consciousness | null): Sign | null {
  if (value === null) return null
  const code = loinc('67775-7', 'Level of responsiveness')
  return {
    name: 'consciousness',
    code,
    says: { valueCodeableConcept: { text: NAMES[value] } },
    line: NAMES[value].toLowerCase(),
  }
}

/** The risk handed over: a flag where somebody must act on it. */
export function risk({ record, patient, naming }: Writing): Written {
  const { support } = record
  if (support === null) return { resources: [], lines: ['Not asked'] }
  const said = [
    `Psychological first aid: ${support.firstAid}`,
    ...(support.words === '' ? [] : [support.words]),
  ]
  if (support.risk === 'none-seen') return { resources: [], lines: ['No risk seen', ...said] }
  const text = RISK_TEXTS[support.risk]
  const resource = {
    resourceType: 'Flag',
    status: 'active',
    category: [concept('http://terminology.hl7.org/CodeSystem/flag-category', 'safety', 'Safety')],
    code: { text },
    subject: reference(patient),
    period: { start: support.at },
  }
  return { resources: [{ fullUrl: naming('risk'), resource }], lines: [text, ...said] }
}

const RISK_TEXTS = {
  watch: 'Risk of self-harm: watch',
  'do-not-leave-alone': 'Risk of self-harm: do not leave alone',
} as const

export interface Travel {
  readonly triage: Triage | null
  readonly fitness: Fitness | null
}

/** Triage and fitness for the journey as clinicians said them. */
export function travelLines({ triage, fitness }: Travel): readonly string[] {
  return [
    `Triage (START): ${triage ?? 'not done'}`,
    `Fitness for the journey: ${fitness ?? 'not decided'}`,
  ]
}
