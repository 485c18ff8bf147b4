/** What the actions of consultations, complaints and suggestions ask for. */
import { defineMessages, type MessageDescriptor } from 'react-intl';
import type { Action, Asked } from '../dialogs/actions';

const labels = defineMessages({
  register: { id: '登记意见', defaultMessage: '登记意见' },
  cause: { id: '不予受理的情形', defaultMessage: '不予受理的情形' },
  refusal: { id: '不予受理的理由', defaultMessage: '不予受理的理由' },
  back: { id: '退回理由', defaultMessage: '退回理由' },
  question: { id: '要补充的内容', defaultMessage: '要补充的内容' },
  reason: { id: '说明', defaultMessage: '说明' },
  days: { id: '延长的工作日', defaultMessage: '延长的工作日' },
  extension: { id: '延长的理由', defaultMessage: '延长的理由' },
  reply: { id: '答复内容', defaultMessage: '答复内容' },
  outcome: { id: '处理结果', defaultMessage: '处理结果' },
  opinion: { id: '协办意见', defaultMessage: '协办意见' },
  finding: { id: '调查结论', defaultMessage: '调查结论' },
  report: { id: '调查情况和处理建议', defaultMessage: '调查情况和处理建议' },
  review: { id: '审核意见', defaultMessage: '审核意见' },
  instruction: { id: '批示内容', defaultMessage: '批示内容' },
  conclusion: { id: '认定说明', defaultMessage: '认定说明' },
  uphold: { id: '维持结论的理由', defaultMessage: '维持结论的理由' },
  again: { id: '重新办理的理由', defaultMessage: '重新办理的理由' },
});

const helps = defineMessages({
  told: { id: '本人看得到。', defaultMessage: '本人看得到。' },
  inside: {
    id: '只供办件人员查看，本人看不到。',
    defaultMessage: '只供办件人员查看，本人看不到。',
  },
  once: {
    id: '每件只能延长一次；理由告知本人。',
    defaultMessage: '每件只能延长一次；理由告知本人。',
  },
});

const choices = defineMessages({
  not_service: {
    id: '不是对政务服务办理情况的投诉',
    defaultMessage: '不是对政务服务办理情况的投诉',
  },
  repeated: {
    id: '同一事项已经办结，没有新的事实和理由',
    defaultMessage: '同一事项已经办结，没有新的事实和理由',
  },
  elsewhere: {
    id: '应当通过复议、诉讼、信访等途径解决',
    defaultMessage: '应当通过复议、诉讼、信访等途径解决',
  },
  unclear: {
    id: '内容不清，无法核实，也联系不上投诉人',
    defaultMessage: '内容不清，无法核实，也联系不上投诉人',
  },
  adopted: { id: '采纳', defaultMessage: '采纳' },
  partlyAdopted: { id: '部分采纳', defaultMessage: '部分采纳' },
  declined: { id: '不采纳', defaultMessage: '不采纳' },
  explained: { id: '已说明', defaultMessage: '已说明' },
  isTrue: { id: '投诉属实', defaultMessage: '投诉属实' },
  partly: { id: '部分属实', defaultMessage: '部分属实' },
  untrue: { id: '投诉不属实', defaultMessage: '投诉不属实' },
  unproven: { id: '无法查实', defaultMessage: '无法查实' },
});

const text = (
  name: string,
  label: MessageDescriptor,
  help: MessageDescriptor,
  required = true,
): Asked => ({ name, kind: 'text', label, help, required });

export const INTERACTION_ACTIONS: Record<string, Action> = {
  register: {
    tone: 'forward',
    key: 'A',
    fields: [text('opinion', labels.register, helps.told, false)],
  },
  reject: {
    tone: 'back',
    key: 'R',
    fields: [
      {
        name: 'cause',
        kind: 'choice',
        label: labels.cause,
        required: true,
        choices: [
          ['not_service', choices.not_service],
          ['repeated', choices.repeated],
          ['elsewhere', choices.elsewhere],
          ['unclear', choices.unclear],
        ],
      },
      text('reason', labels.refusal, helps.told),
    ],
  },
  route: { tone: 'plain', key: 'D', fields: [] },
  transfer: { tone: 'plain', key: 'D', fields: [] },
  ask_joint: { tone: 'plain', key: 'J', fields: [] },
  send_back: {
    tone: 'back',
    key: 'B',
    fields: [text('reason', labels.back, helps.told)],
  },
  ask_person: {
    tone: 'plain',
    key: 'Q',
    fields: [text('question', labels.question, helps.told)],
  },
  go_on: {
    tone: 'plain',
    key: 'G',
    fields: [text('reason', labels.reason, helps.told)],
  },
  extend: {
    tone: 'plain',
    key: 'Y',
    fields: [
      {
        name: 'days',
        kind: 'days',
        label: labels.days,
        help: helps.once,
        required: true,
        limits: [1, 60],
      },
      text('reason', labels.extension, helps.told),
    ],
  },
  reply: {
    tone: 'forward',
    key: 'A',
    fields: [
      {
        name: 'outcome',
        kind: 'choice',
        label: labels.outcome,
        required: true,
        kinds: ['suggestion'],
        choices: [
          ['adopted', choices.adopted],
          ['partly', choices.partlyAdopted],
          ['declined', choices.declined],
          ['explained', choices.explained],
        ],
      },
      text('reply', labels.reply, helps.told),
    ],
  },
  give_opinion: {
    tone: 'forward',
    key: 'A',
    fields: [text('opinion', labels.opinion, helps.inside)],
  },
  report: {
    tone: 'forward',
    key: 'A',
    fields: [
      {
        name: 'finding',
        kind: 'choice',
        label: labels.finding,
        required: true,
        choices: [
          ['true', choices.isTrue],
          ['partly', choices.partly],
          ['untrue', choices.untrue],
          ['unproven', choices.unproven],
        ],
      },
      text('report', labels.report, helps.inside),
    ],
  },
  pass_review: {
    tone: 'forward',
    key: 'A',
    fields: [text('opinion', labels.review, helps.inside)],
  },
  return_report: {
    tone: 'back',
    key: 'B',
    fields: [text('reason', labels.back, helps.inside)],
  },
  instruct: {
    tone: 'forward',
    key: 'A',
    fields: [text('instruction', labels.instruction, helps.inside)],
  },
  conclude: {
    tone: 'forward',
    key: 'A',
    fields: [text('opinion', labels.conclusion, helps.told, false)],
  },
  uphold: {
    tone: 'forward',
    key: 'A',
    fields: [text('reason', labels.uphold, helps.told)],
  },
  reopen: {
    tone: 'back',
    key: 'O',
    fields: [text('reason', labels.again, helps.told)],
  },
};

/** The actions that several cases may take at once, by their state. */
export const INTERACTION_BATCHES: Record<string, string[]> = {
  ...Object.fromEntries(
    [
      'consult_open',
      'suggestion_open',
      'complaint_received',
      'complaint_routing',
      'complaint_investigation',
      'complaint_review',
      'complaint_instruction',
      'complaint_reply',
      'complaint_contested',
    ].map((state) => [state, ['assign']]),
  ),
  ...Object.fromEntries(
    [
      'consult_answered',
      'consult_withdrawn',
      'suggestion_replied',
      'suggestion_withdrawn',
      'complaint_closed',
      'complaint_rejected',
      'complaint_withdrawn',
    ].map((state) => [state, ['archive']]),
  ),
};
