/** What each action asks for. A dialog is drawn from this; where one differs, `dialogs.ts` names it. */
import { defineMessages, type MessageDescriptor } from 'react-intl';
import type { Tone } from '../../components/tones';
import {
  INTERACTION_ACTIONS,
  INTERACTION_BATCHES,
} from '../interaction/actions';

const labels = defineMessages({
  opinion: { id: '意见', defaultMessage: '意见' },
  acceptance: { id: '受理意见', defaultMessage: '受理意见' },
  examination: { id: '审查意见', defaultMessage: '审查意见' },
  outcome: { id: '办理结果', defaultMessage: '办理结果' },
  decision: { id: '决定内容', defaultMessage: '决定内容' },
  approval: { id: '审批意见', defaultMessage: '审批意见' },
  resumption: { id: '恢复说明', defaultMessage: '恢复说明' },
  special: { id: '特别程序的结果', defaultMessage: '特别程序的结果' },
  deliveryNote: { id: '送达说明', defaultMessage: '送达说明' },
  reason: { id: '原因', defaultMessage: '原因' },
  refusalReason: { id: '不予受理的理由', defaultMessage: '不予受理的理由' },
  denialReason: { id: '不予许可的理由', defaultMessage: '不予许可的理由' },
  extensionReason: { id: '延期理由', defaultMessage: '延期理由' },
  noExtension: { id: '不批准的理由', defaultMessage: '不批准的理由' },
  matterReason: { id: '事由', defaultMessage: '事由' },
  assignReason: { id: '分派说明', defaultMessage: '分派说明' },
  cause: { id: '不予受理的情形', defaultMessage: '不予受理的情形' },
  organ: { id: '有权办理的机关', defaultMessage: '有权办理的机关' },
  proposal: { id: '拟办意见', defaultMessage: '拟办意见' },
  node: { id: '退到哪个环节', defaultMessage: '退到哪个环节' },
  procedure: { id: '特别程序的种类', defaultMessage: '特别程序的种类' },
  specialDays: { id: '预计所需工作日', defaultMessage: '预计所需工作日' },
  extensionDays: { id: '延长的工作日', defaultMessage: '延长的工作日' },
  assignee: { id: '承办人', defaultMessage: '承办人' },
  method: { id: '送达方式', defaultMessage: '送达方式' },
  receiver: { id: '收件人', defaultMessage: '收件人' },
  called: { id: '回访结果', defaultMessage: '回访结果' },
  call: { id: '回访情况', defaultMessage: '回访情况' },
  rectified: { id: '整改情况', defaultMessage: '整改情况' },
  reply: { id: '告知评价人的整改结果', defaultMessage: '告知评价人的整改结果' },
  checked: { id: '复核意见', defaultMessage: '复核意见' },
  sentBack: { id: '退回原因', defaultMessage: '退回原因' },
  appeal: { id: '申诉理由', defaultMessage: '申诉理由' },
  judgement: { id: '裁定理由', defaultMessage: '裁定理由' },
});

const helps = defineMessages({
  applicant: {
    id: '写入文书，申请人看得到。',
    defaultMessage: '写入文书，申请人看得到。',
  },
  timeline: {
    id: '记入办理过程，申请人看得到。',
    defaultMessage: '记入办理过程，申请人看得到。',
  },
  inside: {
    id: '只供办件人员查看，申请人看不到。',
    defaultMessage: '只供办件人员查看，申请人看不到。',
  },
  organ: {
    id: '不属于本机关职权时必须填写，写入不予受理决定书。',
    defaultMessage: '不属于本机关职权时必须填写，写入不予受理决定书。',
  },
  receiver: {
    id: '不填则为申请人本人。',
    defaultMessage: '不填则为申请人本人。',
  },
  reviewer: {
    id: '发给评价人，评价人看得到。',
    defaultMessage: '发给评价人，评价人看得到。',
  },
  once: {
    id: '每件只能申诉一次；裁定以前不停止计时。',
    defaultMessage: '每件只能申诉一次；裁定以前不停止计时。',
  },
  extension: {
    id: '最多 10 个工作日，每件只能申请一次。',
    defaultMessage: '最多 10 个工作日，每件只能申请一次。',
  },
});

const choices = defineMessages({
  not_needed: {
    id: '依法不需要取得行政许可',
    defaultMessage: '依法不需要取得行政许可',
  },
  not_competent: {
    id: '不属于本机关职权范围',
    defaultMessage: '不属于本机关职权范围',
  },
  not_corrected: {
    id: '逾期未补正或者补正后仍不符合要求',
    defaultMessage: '逾期未补正或者补正后仍不符合要求',
  },
  otherCause: { id: '其他法定情形', defaultMessage: '其他法定情形' },
  grant: { id: '建议准予', defaultMessage: '建议准予' },
  deny: { id: '建议不予', defaultMessage: '建议不予' },
  window: { id: '窗口领取', defaultMessage: '窗口领取' },
  post: { id: '邮寄送达', defaultMessage: '邮寄送达' },
  online: { id: '网上送达', defaultMessage: '网上送达' },
  notice: { id: '公告送达', defaultMessage: '公告送达' },
  otherWay: { id: '其他方式', defaultMessage: '其他方式' },
  reached: {
    id: '已联系上，核实了情况',
    defaultMessage: '已联系上，核实了情况',
  },
  unreached: {
    id: '多次联系，没有联系上',
    defaultMessage: '多次联系，没有联系上',
  },
  declined: { id: '评价人不接受回访', defaultMessage: '评价人不接受回访' },
});

export interface Asked {
  name: string;
  /** `set`: terms of a code set; `officer` and `node`: of the case. */
  kind: 'text' | 'line' | 'days' | 'choice' | 'set' | 'officer' | 'node';
  label: MessageDescriptor;
  help?: MessageDescriptor;
  required?: boolean;
  choices?: [string, MessageDescriptor][];
  set?: string;
  /** Terms of the set that aren't offered. */
  without?: string[];
  /** Days: the least and the most. */
  limits?: [number, number];
  /** The kinds of business in which it is asked for; in all of them without. */
  kinds?: string[];
}

export interface Action {
  /** `forward` goes on, `back` stops or returns. */
  tone: Tone;
  /** The letter that opens its dialog. */
  key: string;
  fields: Asked[];
  /** Whether what was found of the materials is sent along. */
  judges?: boolean;
}

const text = (
  name: string,
  label: MessageDescriptor,
  help: MessageDescriptor,
  required = false,
): Asked => ({ name, kind: 'text', label, help, required });

export const METHODS: [string, MessageDescriptor][] = [
  ['window', choices.window],
  ['post', choices.post],
  ['online', choices.online],
  ['notice', choices.notice],
  ['other', choices.otherWay],
];

export const ACTIONS: Record<string, Action> = {
  accept: {
    tone: 'forward',
    key: 'A',
    judges: true,
    fields: [text('opinion', labels.acceptance, helps.timeline)],
  },
  ask_correction: { tone: 'back', key: 'B', fields: [] },
  refuse: {
    tone: 'back',
    key: 'R',
    judges: true,
    fields: [
      {
        name: 'cause',
        kind: 'choice',
        label: labels.cause,
        required: true,
        choices: [
          ['not_needed', choices.not_needed],
          ['not_competent', choices.not_competent],
          ['not_corrected', choices.not_corrected],
          ['other', choices.otherCause],
        ],
      },
      text('reason', labels.refusalReason, helps.applicant, true),
      { name: 'organ', kind: 'line', label: labels.organ, help: helps.organ },
    ],
  },
  settle: {
    tone: 'forward',
    key: 'S',
    judges: true,
    fields: [text('opinion', labels.outcome, helps.applicant, true)],
  },
  return_application: {
    tone: 'back',
    key: 'T',
    fields: [text('reason', labels.reason, helps.applicant, true)],
  },
  pass_node: {
    tone: 'forward',
    key: 'N',
    judges: true,
    fields: [text('opinion', labels.examination, helps.timeline, true)],
  },
  return_node: {
    tone: 'back',
    key: 'K',
    fields: [text('reason', labels.reason, helps.inside, true)],
  },
  propose: {
    tone: 'forward',
    key: 'P',
    judges: true,
    fields: [
      {
        name: 'proposal',
        kind: 'choice',
        label: labels.proposal,
        required: true,
        choices: [
          ['grant', choices.grant],
          ['deny', choices.deny],
        ],
      },
      text('opinion', labels.examination, helps.inside, true),
    ],
  },
  return_to_review: {
    tone: 'back',
    key: 'K',
    fields: [
      { name: 'node', kind: 'node', label: labels.node, required: true },
      text('reason', labels.reason, helps.inside, true),
    ],
  },
  grant: {
    tone: 'forward',
    key: 'A',
    fields: [text('opinion', labels.decision, helps.applicant, true)],
  },
  deny: {
    tone: 'back',
    key: 'D',
    fields: [text('reason', labels.denialReason, helps.applicant, true)],
  },
  suspend: {
    tone: 'plain',
    key: 'G',
    fields: [text('reason', labels.reason, helps.timeline, true)],
  },
  resume: {
    tone: 'forward',
    key: 'H',
    fields: [text('opinion', labels.resumption, helps.timeline)],
  },
  begin_special: {
    tone: 'plain',
    key: 'E',
    fields: [
      {
        name: 'procedure',
        kind: 'set',
        label: labels.procedure,
        required: true,
        set: 'special_procedures',
        without: ['extension'],
      },
      {
        name: 'days',
        kind: 'days',
        label: labels.specialDays,
        required: true,
        limits: [1, 365],
      },
      text('reason', labels.matterReason, helps.applicant, true),
    ],
  },
  end_special: {
    tone: 'forward',
    key: 'E',
    fields: [text('opinion', labels.special, helps.timeline, true)],
  },
  ask_extension: {
    tone: 'plain',
    key: 'Y',
    fields: [
      {
        name: 'days',
        kind: 'days',
        label: labels.extensionDays,
        help: helps.extension,
        required: true,
        limits: [1, 10],
      },
      text('reason', labels.extensionReason, helps.inside, true),
    ],
  },
  grant_extension: {
    tone: 'forward',
    key: 'O',
    fields: [text('opinion', labels.approval, helps.timeline)],
  },
  refuse_extension: {
    tone: 'back',
    key: 'X',
    fields: [text('reason', labels.noExtension, helps.inside, true)],
  },
  assign: {
    tone: 'plain',
    key: 'F',
    fields: [
      { name: 'assignee', kind: 'officer', label: labels.assignee },
      text('reason', labels.assignReason, helps.inside),
    ],
  },
  complete: { tone: 'forward', key: 'C', fields: [] },
  deliver: {
    tone: 'forward',
    key: 'L',
    fields: [
      {
        name: 'method',
        kind: 'choice',
        label: labels.method,
        required: true,
        choices: METHODS,
      },
      {
        name: 'receiver',
        kind: 'line',
        label: labels.receiver,
        help: helps.receiver,
      },
      text('opinion', labels.deliveryNote, helps.timeline),
    ],
  },
  archive: {
    tone: 'forward',
    key: 'Z',
    fields: [text('opinion', labels.opinion, helps.inside)],
  },
  call_back: {
    tone: 'forward',
    key: 'C',
    fields: [
      {
        name: 'called',
        kind: 'choice',
        label: labels.called,
        required: true,
        choices: [
          ['reached', choices.reached],
          ['unreached', choices.unreached],
          ['declined', choices.declined],
        ],
      },
      text('opinion', labels.call, helps.inside, true),
    ],
  },
  rectify: {
    tone: 'forward',
    key: 'R',
    fields: [
      text('opinion', labels.rectified, helps.inside, true),
      text('reply', labels.reply, helps.reviewer, true),
    ],
  },
  dispute: {
    tone: 'back',
    key: 'D',
    fields: [text('reason', labels.appeal, helps.once, true)],
  },
  check: {
    tone: 'forward',
    key: 'A',
    fields: [text('opinion', labels.checked, helps.inside)],
  },
  send_back: {
    tone: 'back',
    key: 'K',
    fields: [text('reason', labels.sentBack, helps.inside, true)],
  },
  uphold: {
    tone: 'forward',
    key: 'A',
    fields: [text('reason', labels.judgement, helps.reviewer, true)],
  },
  overrule: {
    tone: 'back',
    key: 'X',
    fields: [text('reason', labels.judgement, helps.inside, true)],
  },
};

/** An action that a later workflow brings: a text, and the backend says what else it wants. */
const PLAIN: Action = {
  tone: 'plain',
  key: '',
  fields: [text('opinion', labels.opinion, helps.timeline)],
};

export const actionOf = (id: string): Action =>
  ACTIONS[id] ?? INTERACTION_ACTIONS[id] ?? PLAIN;

/** The actions that several cases may take at once, by their state; the backend has the last word. */
const BATCHES: Record<string, string[]> = {
  submitted: ['accept', 'assign'],
  review: ['pass_node', 'assign'],
  approval: ['grant', 'assign'],
  suspended: ['resume', 'assign'],
  granted: ['assign'],
  denied: ['assign'],
  completed: ['deliver', 'assign'],
  delivered: ['archive'],
  refused: ['archive'],
  returned: ['archive'],
  withdrawn: ['archive'],
  callback: ['assign'],
  rectifying: ['assign'],
  rect_closed: ['archive'],
  rect_waived: ['archive'],
  ...INTERACTION_BATCHES,
};

/** What all of these states allow. */
export function batchActions(states: string[]): string[] {
  const [first, ...others] = states;
  return (BATCHES[first] ?? []).filter((action) =>
    others.every((state) => BATCHES[state]?.includes(action)),
  );
}
