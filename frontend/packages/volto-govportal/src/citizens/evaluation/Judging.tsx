/** The form of a judgement: the level, the tags of the level, words of one's own. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Field } from '../../components/Field';
import { Form } from '../../components/Form';
import { useSubmit } from '../../data/useSubmit';
import type { Judgement, Level } from './data';
import { Levels } from './Levels';

const messages = defineMessages({
  level: { id: '您对这次服务', defaultMessage: '您对这次服务' },
  again: { id: '您对整改结果', defaultMessage: '您对整改结果' },
  tags: {
    id: '具体是哪些方面（可以多选）',
    defaultMessage: '具体是哪些方面（可以多选）',
  },
  text: { id: '还想说的话', defaultMessage: '还想说的话' },
  textHelp: {
    id: '最多 500 字。请不要写身份证号、电话等个人信息。',
    defaultMessage: '最多 500 字。请不要写身份证号、电话等个人信息。',
  },
  needed: { id: '请选择满意程度。', defaultMessage: '请选择满意程度。' },
});

export const LONGEST = 500;

interface Props {
  levels: Level[];
  /** It judges what was put right; tags are for the first one. */
  second?: boolean;
  onSend: (given: Judgement) => Promise<unknown>;
}

export function Judging({ levels, second = false, onSend }: Props) {
  const intl = useIntl();
  const submit = useSubmit();
  const [level, setLevel] = useState('');
  const [tags, setTags] = useState<string[]>([]);
  const chosen = levels.find(({ id }) => id === level);

  async function go(data: FormData) {
    if (!level) {
      submit.refuse('', { level: intl.formatMessage(messages.needed) });
      return;
    }
    const text = String(data.get('text') ?? '').trim();
    await submit.run(() => onSend({ level, tags, text }));
  }

  return (
    <Form
      submit={submit}
      onSubmit={go}
      action={<FormattedMessage id="提交评价" defaultMessage="提交评价" />}
    >
      <Levels
        label={intl.formatMessage(second ? messages.again : messages.level)}
        levels={levels}
        value={level}
        fault={submit.faults.level}
        onChange={(one) => {
          setLevel(one);
          // Tags belong to one level.
          setTags([]);
        }}
      />
      {chosen && !second && (
        <fieldset className="gp-level-tags">
          <legend>{intl.formatMessage(messages.tags)}</legend>
          {chosen.tags.map((tag) => (
            <label key={tag.id} className="gp-level-tag">
              <input
                type="checkbox"
                checked={tags.includes(tag.id)}
                onChange={(event) =>
                  setTags(
                    event.target.checked
                      ? [...tags, tag.id]
                      : tags.filter((one) => one !== tag.id),
                  )
                }
              />
              <span>{tag.title}</span>
            </label>
          ))}
        </fieldset>
      )}
      {chosen?.bad && !second && (
        <p className="gp-notice">
          <FormattedMessage
            id="不满意的评价会交给办理部门：先回访您，再整改，结果由政务服务机构复核后告诉您，您可以再次评价。"
            defaultMessage="不满意的评价会交给办理部门：先回访您，再整改，结果由政务服务机构复核后告诉您，您可以再次评价。"
          />
        </p>
      )}
      <Field
        label={intl.formatMessage(messages.text)}
        help={intl.formatMessage(messages.textHelp)}
        fault={submit.faults.text}
      >
        {(control) => (
          <textarea
            {...control}
            name="text"
            className="gp-input"
            rows={4}
            maxLength={LONGEST}
          />
        )}
      </Field>
    </Form>
  );
}
