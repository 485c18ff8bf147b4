/** Who has a case: its officer, or whose turn it is as long as nobody has it. */
import {
  defineMessages,
  FormattedMessage,
  type MessageDescriptor,
  useIntl,
} from 'react-intl';
import type { CaseRow } from '../data';

const messages = defineMessages({
  intake: { id: '受理人员', defaultMessage: '受理人员' },
  officer: { id: '经办人员', defaultMessage: '经办人员' },
  approver: { id: '审批人员', defaultMessage: '审批人员' },
  applicant: { id: '申请人', defaultMessage: '申请人' },
  office: { id: '政务服务机构', defaultMessage: '政务服务机构' },
  reviewer: { id: '评价人', defaultMessage: '评价人' },
  leader: { id: '政务服务机构管理员', defaultMessage: '政务服务机构管理员' },
});

const { intake, officer, approver, applicant, office, reviewer, leader } =
  messages;

/** Whose turn it is in a state; nobody's in those that are missing. */
const TURNS: Record<string, MessageDescriptor> = {
  submitted: intake,
  correction: applicant,
  review: officer,
  suspended: officer,
  special: officer,
  approval: approver,
  granted: intake,
  denied: intake,
  completed: intake,
  delivered: officer,
  refused: officer,
  returned: officer,
  withdrawn: officer,
  callback: officer,
  rectifying: officer,
  rectified: office,
  disputed: office,
  second_review: reviewer,
  rect_closed: officer,
  rect_waived: officer,
  consult_open: officer,
  consult_waiting: applicant,
  suggestion_open: officer,
  suggestion_waiting: applicant,
  complaint_received: intake,
  complaint_routing: intake,
  complaint_investigation: officer,
  complaint_waiting: applicant,
  complaint_review: approver,
  complaint_instruction: leader,
  complaint_reply: officer,
  complaint_replied: applicant,
  complaint_contested: approver,
};

export function Holder({ item }: { item: CaseRow }) {
  const intl = useIntl();
  const turn = TURNS[item.state.id];
  return (
    <span className="gp-soft gp-small">
      {item.assignee.title ? (
        <FormattedMessage
          id="承办人：{name}"
          defaultMessage="承办人：{name}"
          values={{ name: item.assignee.title }}
        />
      ) : (
        <FormattedMessage id="尚未分派" defaultMessage="尚未分派" />
      )}
      {turn && (
        <>
          {' · '}
          <FormattedMessage
            id="等{role}办理"
            defaultMessage="等{role}办理"
            values={{ role: intl.formatMessage(turn) }}
          />
        </>
      )}
    </span>
  );
}
