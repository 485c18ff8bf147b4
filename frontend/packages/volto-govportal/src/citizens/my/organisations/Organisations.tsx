/** The organisations of which one is the legal representative: registered, and taken out again. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Confirm } from '../../../components/Confirm';
import { Dialog } from '../../../components/Dialog';
import { Empty } from '../../../components/Empty';
import { Failed } from '../../../components/Failed';
import { Form } from '../../../components/Form';
import { SelectField } from '../../../components/SelectField';
import { TextField } from '../../../components/TextField';
import { useResource } from '../../../data/resource';
import { send } from '../../../data/send';
import { useSubmit } from '../../../data/useSubmit';
import { useTerms } from '../../../data/useTerms';
import { type Items, type Organisation, ORGANISATIONS } from '../data';

const messages = defineMessages({
  register: { id: '登记单位', defaultMessage: '登记单位' },
  remove: { id: '注销单位', defaultMessage: '注销单位' },
  removeOf: { id: '注销“{name}”', defaultMessage: '注销“{name}”' },
  uscc: { id: '统一社会信用代码', defaultMessage: '统一社会信用代码' },
  name: { id: '单位名称', defaultMessage: '单位名称' },
  nameHelp: { id: '登记的全称。', defaultMessage: '登记的全称。' },
  type: { id: '单位类型', defaultMessage: '单位类型' },
  phone: { id: '联系电话', defaultMessage: '联系电话' },
  address: { id: '单位地址', defaultMessage: '单位地址' },
});

interface Props {
  /** Whether he has proved his name; nobody else registers organisations. */
  verified: boolean;
  onChanged: () => Promise<unknown>;
}

export function Organisations({ verified, onChanged }: Props) {
  const intl = useIntl();
  const [resource, reload] = useResource<Items<Organisation>>(ORGANISATIONS);
  const types = useTerms('service_objects');
  const [registering, setRegistering] = useState(false);
  const [removing, setRemoving] = useState<Organisation | null>(null);
  const items = resource.data?.items ?? [];

  async function changed() {
    setRegistering(false);
    await reload().catch(() => undefined);
    await onChanged();
  }

  return (
    <section className="gp-sheet" aria-labelledby="organisations">
      <h2 id="organisations">
        <FormattedMessage id="我的单位" defaultMessage="我的单位" />
      </h2>
      <Failed resource={resource} />
      {resource.data && items.length === 0 && (
        <Empty
          title={
            <FormattedMessage
              id="还没有登记单位"
              defaultMessage="还没有登记单位"
            />
          }
        >
          <p>
            <FormattedMessage
              id="您是法定代表人或者负责人的，登记单位后可以为单位申请，也可以让别人代表单位申请。"
              defaultMessage="您是法定代表人或者负责人的，登记单位后可以为单位申请，也可以让别人代表单位申请。"
            />
          </p>
        </Empty>
      )}
      {items.map((one) => (
        <article key={one.uscc} className="gp-my-organisation">
          <h3>{one.name}</h3>
          <dl className="gp-facts">
            <div>
              <dt>{intl.formatMessage(messages.uscc)}</dt>
              <dd className="gp-code">{one.uscc}</dd>
            </div>
            <div>
              <dt>{intl.formatMessage(messages.type)}</dt>
              <dd>{types.find(({ id }) => id === one.type)?.title ?? ''}</dd>
            </div>
            <div>
              <dt>
                <FormattedMessage id="法定代表人" defaultMessage="法定代表人" />
              </dt>
              <dd>{one.legal_representative}</dd>
            </div>
            {one.address && (
              <div>
                <dt>{intl.formatMessage(messages.address)}</dt>
                <dd>{one.address}</dd>
              </div>
            )}
          </dl>
          <p>
            <button
              type="button"
              className="gp-button gp-compact gp-danger"
              aria-label={intl.formatMessage(messages.removeOf, {
                name: one.name,
              })}
              onClick={() => setRemoving(one)}
            >
              <FormattedMessage id="注销" defaultMessage="注销" />
            </button>
          </p>
        </article>
      ))}
      {verified && (
        <p>
          <button
            type="button"
            className="gp-button gp-primary"
            onClick={() => setRegistering(true)}
          >
            {intl.formatMessage(messages.register)}
          </button>
        </p>
      )}
      {registering && (
        <Register onClose={() => setRegistering(false)} onDone={changed} />
      )}
      {removing && (
        <Confirm
          title={intl.formatMessage(messages.remove)}
          action={intl.formatMessage(messages.remove)}
          onClose={() => setRemoving(null)}
          onConfirm={async () => {
            await send('del', `${ORGANISATIONS}/${removing.uscc}`);
            await changed();
          }}
        >
          <p>
            <FormattedMessage
              id="“{name}”不再由您在本网代表，给别人的授权一并删除。已经提交的办件不受影响。"
              defaultMessage="“{name}”不再由您在本网代表，给别人的授权一并删除。已经提交的办件不受影响。"
              values={{ name: removing.name }}
            />
          </p>
        </Confirm>
      )}
    </section>
  );
}

const NAMES = ['uscc', 'name', 'type', 'phone', 'address'] as const;

interface RegisterProps {
  onClose: () => void;
  onDone: () => Promise<unknown>;
}

function Register({ onClose, onDone }: RegisterProps) {
  const intl = useIntl();
  const submit = useSubmit();
  const types = useTerms('service_objects').filter(
    ({ id }) => id !== 'natural_person',
  );

  async function save(given: FormData) {
    const data = Object.fromEntries(
      NAMES.map((name) => [name, String(given.get(name)).trim()]),
    );
    if (await submit.run(() => send('post', ORGANISATIONS, data))) {
      await onDone();
    }
  }

  return (
    <Dialog title={intl.formatMessage(messages.register)} onClose={onClose}>
      <Form
        submit={submit}
        onSubmit={save}
        action={<FormattedMessage id="登记" defaultMessage="登记" />}
        onCancel={onClose}
      >
        <TextField
          name="uscc"
          label={intl.formatMessage(messages.uscc)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={18}
          code
          required
        />
        <TextField
          name="name"
          label={intl.formatMessage(messages.name)}
          help={intl.formatMessage(messages.nameHelp)}
          autoComplete="organization"
          maxLength={200}
          required
        />
        <SelectField
          name="type"
          label={intl.formatMessage(messages.type)}
          terms={types}
          required
        />
        <TextField
          name="phone"
          label={intl.formatMessage(messages.phone)}
          type="tel"
          autoComplete="off"
          maxLength={32}
        />
        <TextField
          name="address"
          label={intl.formatMessage(messages.address)}
          autoComplete="off"
          maxLength={300}
        />
      </Form>
    </Dialog>
  );
}
