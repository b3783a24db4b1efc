import './sheets.ts'
export { placeholdersOf, writerOf } from './words/message.ts'
export type { Message, Plural, PluralForms, Translated, Values, Writer } from './words/message.ts'
export { directionOf } from './words/direction.ts'
export { loadWords } from './words/locale.ts'
export type { WordKey, Words } from './words/locale.ts'
export { loadNoticeWords, noticeDay } from './words/notice.ts'
export type { NoticeWords } from './words/notice.ts'
export { timesOf } from './words/times.ts'
export type { Times } from './words/times.ts'
export { WordsProvider, partyLetter, seriesName, useWords } from './words/context.tsx'
export type { Wording, WordsProviderProps } from './words/context.tsx'
export { layoutFlow } from './charts/flow.ts'
export type {
  FlowLink,
  FlowNode,
  FlowShapes,
  FlowSpace,
  NodeShape,
  RibbonShape,
} from './charts/flow.ts'
export { flowModel } from './charts/flow-model.ts'
export type { FlowModel, FlowPoint, PlaceKind } from './charts/flow-model.ts'
export { layoutEvidence } from './charts/evidence.ts'
export type { Evidence, EvidenceBar, EvidenceShapes } from './charts/evidence.ts'
export { layoutLanes } from './charts/lanes.ts'
export type { LaneShapes, LaneSpace, LaneStretch, StretchShape } from './charts/lanes.ts'
export { layoutPath } from './charts/path.ts'
export type { PathPoint } from './charts/path.ts'
export { layoutPyramid } from './charts/pyramid.ts'
export type {
  PyramidBar,
  PyramidRow,
  PyramidShapes,
  PyramidSide,
  PyramidSpace,
} from './charts/pyramid.ts'
export { layoutColumns, layoutLag, layoutRange, stepStates } from './charts/strips.ts'
export type { ColumnShape, LagShape, RangeShape, StepState } from './charts/strips.ts'
export { markDifferences } from './charts/letters.ts'
export { markCells, markWords } from './charts/name-cells.ts'
export type { CellRun } from './charts/name-cells.ts'
export type { LetterRun } from './charts/letters.ts'
export { ChartFrame, useWidth } from './charts/frame.tsx'
export type { ChartFrameProps, ChartTable } from './charts/frame.tsx'
export { FlowChart } from './charts/flow-chart.tsx'
export { EvidenceChart } from './charts/evidence-chart.tsx'
export type { EvidenceRow } from './charts/evidence-chart.tsx'
export { LanesChart } from './charts/lanes-chart.tsx'
export { layoutSight } from './charts/sight.ts'
export type { SightLine, SightShape, SightShapes, SightSpace } from './charts/sight.ts'
export { SightChart } from './charts/sight-chart.tsx'
export { RemainingChart } from './charts/remaining-chart.tsx'
export type { RemainingChartProps } from './charts/remaining-chart.tsx'
export { layoutTimeline, placeInYear } from './charts/record-timeline.ts'
export { RecordTimelineChart } from './charts/record-timeline-chart.tsx'
export type { RecordTimelineChartProps, TimelineMark } from './charts/record-timeline-chart.tsx'
export { layoutKin, placeKin } from './charts/record-kin.ts'
export { RecordKinChart } from './charts/record-kin-chart.tsx'
export type { KinLine, KinText, RecordKinChartProps } from './charts/record-kin-chart.tsx'
export { RecordStandingChart } from './charts/record-standing-chart.tsx'
export type { HeldFigure, RecordStandingChartProps } from './charts/record-standing-chart.tsx'
export { PathChart } from './charts/path-chart.tsx'
export type { PathChartProps, PathRow } from './charts/path-chart.tsx'
export { PyramidChart } from './charts/pyramid-chart.tsx'
export type { PyramidChartProps } from './charts/pyramid-chart.tsx'
export { ArrivalColumns, StageBars, StepStrip, WitnessStrip } from './charts/strip-charts.tsx'
export type { StageBarsProps } from './charts/strip-charts.tsx'
export { qrCode } from './charts/qr-code.ts'
export type { QrCode } from './charts/qr-code.ts'
export { Qr } from './components/qr.tsx'
export type { QrProps } from './components/qr.tsx'
export { Icon } from './components/icons.tsx'
export type { IconName, IconProps } from './components/icons.tsx'
export {
  ANSWER_TONES,
  CROSSING_TONES,
  EXCEPTION_TONES,
  PERSON_TONES,
  LEDGER_TONES,
  STANDING_TONES,
  STATEMENT_TONES,
  TRANCHE_TONES,
  TRIAGE_TONES,
} from './components/tone.ts'
export type { Tone } from './components/tone.ts'
export { Chip, HashText, LevelMark, PartyMark, sideClass, ToneShape } from './components/marks.tsx'
export type { ChipProps, PartyMarkProps } from './components/marks.tsx'
export { Empty, Facts, Figure, Notice, PageHead, Panel, Terms } from './components/panels.tsx'
export type {
  EmptyProps,
  FigureProps,
  NoticeProps,
  PageHeadProps,
  PanelProps,
  TermsProps,
} from './components/panels.tsx'
export { LogBadge, PhaseRail } from './components/rail.tsx'
export type { LogBadgeProps } from './components/rail.tsx'
export { Signatures } from './components/signatures.tsx'
export { RefusalNotice, SigningDialog } from './components/signing.tsx'
export { settled } from './components/settled.ts'
export type { Asked, SecondSignature, SigningProps } from './components/signing.tsx'
export { Exact, Scroll } from './components/scroll.tsx'
export type { ScrollProps } from './components/scroll.tsx'
export { theme } from './theme.ts'
export {
  choiceText,
  clauseText,
  clauseTitle,
  rankText,
  warningTitle,
  urgencyText,
} from './words/clause.ts'
export { trancheName, trancheNumber } from './words/tranche.ts'
export { clauseDifference, clauseParts } from './words/clause-parts.ts'
export type { ClausePart, ReadingPart } from './words/clause-parts.ts'
