/** Renaming a place, and abolishing or restoring it. */
import type { FormEvent } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from '../../components/Dialog';
import { Field } from '../../components/Field';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import type { PlaceNode } from '../parts/data';
import { pathOf } from '../parts/place';
import { Refused } from '../parts/Refused';

const messages = defineMessages({
  renamed: { id: '已改名为“{title}”', defaultMessage: '已改名为“{title}”' },
  rename: { id: '改名', defaultMessage: '改名' },
  title: { id: '名称', defaultMessage: '名称' },
  short: { id: '简称', defaultMessage: '简称' },
  shortHelp: { id: '例如“山东”', defaultMessage: '例如“山东”' },
  restore: { id: '恢复启用', defaultMessage: '恢复启用' },
  abolish: { id: '撤销', defaultMessage: '撤销' },
  restored: { id: '已恢复“{title}”', defaultMessage: '已恢复“{title}”' },
  abolished: { id: '已撤销“{title}”', defaultMessage: '已撤销“{title}”' },
  restoreTitle: { id: '恢复“{title}”', defaultMessage: '恢复“{title}”' },
  abolishTitle: { id: '撤销“{title}”', defaultMessage: '撤销“{title}”' },
  restoreHelp: {
    id: '恢复后可以重新接收内容。',
    defaultMessage: '恢复后可以重新接收内容。',
  },
  abolishHelp: {
    id: '撤销后不再接收新的内容，已有的内容和编码保留；以后可以恢复。',
    defaultMessage:
      '撤销后不再接收新的内容，已有的内容和编码保留；以后可以恢复。',
  },
  comment: { id: '说明', defaultMessage: '说明' },
  commentHelp: {
    id: '例如机构改革的文件名称和文号，记入历史',
    defaultMessage: '例如机构改革的文件名称和文号，记入历史',
  },
});
interface Props {
  place: PlaceNode;
  onClose: () => void;
  onDone: (said: string) => void;
}

export function Rename({ place, onClose, onDone }: Props) {
  const intl = useIntl();
  const submit = useSubmit();

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const title = String(given.get('title') ?? '').trim();
    const data = { title, short_name: String(given.get('short_name') ?? '') };
    if (await submit.run(() => send('patch', pathOf(place), data))) {
      onDone(intl.formatMessage(messages.renamed, { title }));
    }
  }

  return (
    <Dialog title={intl.formatMessage(messages.rename)} onClose={onClose}>
      <form ref={submit.ref} noValidate onSubmit={save}>
        <Refused message={submit.message} />
        <Field
          label={intl.formatMessage(messages.title)}
          required
          fault={submit.faults.title}
        >
          {(control) => (
            <input
              {...control}
              className="gp-input"
              name="title"
              defaultValue={place.title}
            />
          )}
        </Field>
        <Field
          label={intl.formatMessage(messages.short)}
          help={intl.formatMessage(messages.shortHelp)}
          fault={submit.faults.short_name}
        >
          {(control) => (
            <input
              {...control}
              className="gp-input"
              name="short_name"
              defaultValue={place.short_name}
            />
          )}
        </Field>
        <p className="gp-row gp-dialog-foot">
          <button
            type="submit"
            className="gp-button gp-primary"
            disabled={submit.busy}
          >
            <FormattedMessage id="保存" defaultMessage="保存" />
          </button>
          <button type="button" className="gp-button" onClick={onClose}>
            <FormattedMessage id="取消" defaultMessage="取消" />
          </button>
        </p>
      </form>
    </Dialog>
  );
}

export function Abolish({ place, onClose, onDone }: Props) {
  const intl = useIntl();
  const submit = useSubmit();
  const restore = place.state === 'abolished';
  const action = restore
    ? intl.formatMessage(messages.restore)
    : intl.formatMessage(messages.abolish);

  async function change(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const comment = String(
      new FormData(event.currentTarget).get('comment') ?? '',
    );
    const path = `${pathOf(place)}/@workflow/${restore ? 'restore' : 'abolish'}`;
    if (await submit.run(() => send('post', path, { comment }))) {
      onDone(
        restore
          ? intl.formatMessage(messages.restored, { title: place.title })
          : intl.formatMessage(messages.abolished, { title: place.title }),
      );
    }
  }

  return (
    <Dialog
      title={
        restore
          ? intl.formatMessage(messages.restoreTitle, { title: place.title })
          : intl.formatMessage(messages.abolishTitle, { title: place.title })
      }
      onClose={onClose}
    >
      <form ref={submit.ref} noValidate onSubmit={change}>
        <Refused message={submit.message} />
        <p>
          {restore
            ? intl.formatMessage(messages.restoreHelp)
            : intl.formatMessage(messages.abolishHelp)}
        </p>
        <Field
          label={intl.formatMessage(messages.comment)}
          help={intl.formatMessage(messages.commentHelp)}
          fault={submit.faults.comment}
        >
          {(control) => (
            <textarea {...control} className="gp-input" name="comment" />
          )}
        </Field>
        <p className="gp-row gp-dialog-foot">
          <button
            type="submit"
            className={`gp-button ${restore ? 'gp-primary' : 'gp-danger'}`}
            disabled={submit.busy}
          >
            {action}
          </button>
          <button type="button" className="gp-button" onClick={onClose}>
            <FormattedMessage id="取消" defaultMessage="取消" />
          </button>
        </p>
      </form>
    </Dialog>
  );
}
