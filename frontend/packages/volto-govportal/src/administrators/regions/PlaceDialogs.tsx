/** Renaming a place, and abolishing or restoring it. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/Form';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import type { PlaceNode } from '../parts/data';
import { pathOf } from '../parts/place';
import { TextField } from '../../components/TextField';

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

  async function save(given: FormData) {
    const title = String(given.get('title') ?? '').trim();
    const data = { title, short_name: String(given.get('short_name') ?? '') };
    if (await submit.run(() => send('patch', pathOf(place), data))) {
      onDone(intl.formatMessage(messages.renamed, { title }));
    }
  }

  return (
    <Dialog title={intl.formatMessage(messages.rename)} onClose={onClose}>
      <Form
        submit={submit}
        onSubmit={save}
        action={<FormattedMessage id="保存" defaultMessage="保存" />}
        onCancel={onClose}
      >
        <TextField
          name="title"
          label={intl.formatMessage(messages.title)}
          required
          value={place.title}
        />
        <TextField
          name="short_name"
          label={intl.formatMessage(messages.short)}
          help={intl.formatMessage(messages.shortHelp)}
          value={place.short_name}
        />
      </Form>
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

  async function change(given: FormData) {
    const comment = String(given.get('comment') ?? '');
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
      <Form
        submit={submit}
        onSubmit={change}
        action={action}
        danger={!restore}
        onCancel={onClose}
      >
        <p>
          {restore
            ? intl.formatMessage(messages.restoreHelp)
            : intl.formatMessage(messages.abolishHelp)}
        </p>
        <TextField
          name="comment"
          label={intl.formatMessage(messages.comment)}
          help={intl.formatMessage(messages.commentHelp)}
          rows={3}
        />
      </Form>
    </Dialog>
  );
}
