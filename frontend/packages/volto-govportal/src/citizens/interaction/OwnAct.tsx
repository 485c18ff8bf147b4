/** What a person does with what he handed in: each asks for a few words, or how satisfied he is. */
import {
  defineMessages,
  type MessageDescriptor,
  useIntl,
  FormattedMessage,
} from 'react-intl';
import type { Titled } from '../apply/data';
import { Confirm, typed } from '../../components/Confirm';
import { SelectField } from '../../components/SelectField';
import { TextField } from '../../components/TextField';
import { LEVELS } from './words';

const messages = defineMessages({
  reason: { id: '原因', defaultMessage: '原因' },
  answer: { id: '补充说明', defaultMessage: '补充说明' },
  question: { id: '还想问什么', defaultMessage: '还想问什么' },
  words: { id: '想说的话', defaultMessage: '想说的话' },
  contest: { id: '不认可的理由', defaultMessage: '不认可的理由' },
  satisfaction: { id: '您满意吗', defaultMessage: '您满意吗' },
  missing: { id: '请填写{label}。', defaultMessage: '请填写{label}。' },
  choose: { id: '请选择满意度。', defaultMessage: '请选择满意度。' },
});

/** The text that an action takes, and whether it asks how satisfied somebody is. */
const ASKED: Record<
  string,
  { name: string; label: MessageDescriptor; rated?: boolean }
> = {
  withdraw: { name: 'reason', label: messages.reason },
  answer_person: { name: 'answer', label: messages.answer },
  ask_again: { name: 'question', label: messages.question },
  rate: { name: 'words', label: messages.words, rated: true },
  confirm: { name: 'words', label: messages.words, rated: true },
  contest: { name: 'reason', label: messages.contest },
};

export type Act = (
  action: string,
  data: Record<string, unknown>,
) => Promise<unknown>;

interface Props {
  action: Titled;
  act: Act;
  onClose: () => void;
}

export function OwnAct({ action, act, onClose }: Props) {
  const intl = useIntl();
  const { name, label, rated } = ASKED[action.id];

  function faultsOf(given: FormData): Record<string, string> {
    if (rated) {
      return typed(given, 'satisfaction')
        ? {}
        : { satisfaction: intl.formatMessage(messages.choose) };
    }
    const said = intl.formatMessage(label);
    return typed(given, name)
      ? {}
      : { [name]: intl.formatMessage(messages.missing, { label: said }) };
  }

  return (
    <Confirm
      title={action.title}
      action={action.title}
      danger={action.id === 'withdraw'}
      onClose={onClose}
      faultsOf={faultsOf}
      onConfirm={(given) =>
        act(action.id, {
          [name]: typed(given, name),
          ...(rated
            ? { satisfaction: Number(typed(given, 'satisfaction')) }
            : {}),
        })
      }
    >
      {action.id === 'withdraw' && (
        <p>
          <FormattedMessage
            id="撤回后不再办理；以后还要问的，请重新提交。"
            defaultMessage="撤回后不再办理；以后还要问的，请重新提交。"
          />
        </p>
      )}
      {rated && (
        <SelectField
          name="satisfaction"
          label={intl.formatMessage(messages.satisfaction)}
          terms={LEVELS.map(([level, title]) => ({
            id: String(level),
            title: intl.formatMessage(title),
          }))}
          required
        />
      )}
      <TextField
        name={name}
        label={intl.formatMessage(label)}
        rows={4}
        maxLength={rated || action.id === 'withdraw' ? 500 : 4000}
        required={!rated}
      />
    </Confirm>
  );
}
