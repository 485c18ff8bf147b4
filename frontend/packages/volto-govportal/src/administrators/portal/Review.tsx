/** Who is kept from passing what, how long each step of the review may take, phrases of a return. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Form } from '../../components/Form';
import { TextField } from '../../components/TextField';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { number } from '../parts/number';
import { REVIEW, type ReviewSetting, type ReviewSettings } from './data';

const messages = defineMessages({
  saved: { id: '已保存审核设置', defaultMessage: '已保存审核设置' },
});

/** What the form says, as the backend has it. */
function valueOf({ name, value }: ReviewSetting, given: FormData) {
  if (typeof value === 'boolean') return given.has(name);
  const text = String(given.get(name) ?? '');
  return Array.isArray(value) ? text.split('\n') : number(text);
}

export function Review({ onSaved }: { onSaved: (said: string) => void }) {
  const intl = useIntl();
  const submit = useSubmit();
  const [{ data }, reload] = useResource<ReviewSettings>(REVIEW);
  if (!data) return null;

  async function save(given: FormData) {
    const values = Object.fromEntries(
      data!.items.map((item) => [item.name, valueOf(item, given)]),
    );
    if (!(await submit.run(() => send('patch', REVIEW, values)))) return;
    await reload();
    onSaved(intl.formatMessage(messages.saved));
  }

  return (
    <section className="gp-sheet">
      <h2>
        <FormattedMessage id="审核" defaultMessage="审核" />
      </h2>
      <Form
        submit={submit}
        onSubmit={save}
        action={
          <FormattedMessage id="保存审核设置" defaultMessage="保存审核设置" />
        }
      >
        <div className="gp-form-grid">
          {data.items.map((item) => (
            <Setting key={item.name} item={item} />
          ))}
        </div>
      </Form>
    </section>
  );
}

function Setting({ item }: { item: ReviewSetting }) {
  const { name, title, help, value } = item;
  if (typeof value === 'boolean') {
    return (
      <div className="gp-whole">
        <label className="gp-check">
          <input
            type="checkbox"
            name={name}
            defaultChecked={value}
            aria-describedby={`review-${name}`}
          />
          {title}
        </label>
        <p className="gp-help" id={`review-${name}`}>
          {help}
        </p>
      </div>
    );
  }
  return Array.isArray(value) ? (
    <div className="gp-whole">
      <TextField
        name={name}
        label={title}
        help={help}
        rows={8}
        value={value.join('\n')}
      />
    </div>
  ) : (
    <TextField
      name={name}
      label={title}
      help={help}
      inputMode="numeric"
      value={value}
    />
  );
}
