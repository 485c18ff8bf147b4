/** Saved views: queries of the worklist under a name, each officer's own. */
import { useState } from 'react';
import { defineMessages, useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { Refused } from '../../components/Refused';
import { Confirm, typed } from '../../components/Confirm';
import { Icon } from '../../components/Icon';
import { TextField } from '../../components/TextField';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { addressOf, KEPT, known } from './query';
import { addressOfView, type View, VIEWS } from './views';

const messages = defineMessages({
  label: { id: '我的视图', defaultMessage: '我的视图' },
  save: { id: '保存为视图', defaultMessage: '保存为视图' },
  keep: { id: '保存', defaultMessage: '保存' },
  name: { id: '视图名称', defaultMessage: '视图名称' },
  help: {
    id: '保存现在的分类、筛选和排序。同名的视图会被替换。',
    defaultMessage: '保存现在的分类、筛选和排序。同名的视图会被替换。',
  },
  needed: { id: '请填写视图名称。', defaultMessage: '请填写视图名称。' },
  remove: { id: '删除视图“{name}”', defaultMessage: '删除视图“{name}”' },
});

export function SavedViews({ search }: { search: string }) {
  const intl = useIntl();
  const [{ data }, reload] = useResource<{ items: View[] }>(VIEWS);
  const [saving, setSaving] = useState(false);
  const removing = useSubmit();
  const here = addressOf(search, {});

  async function remove(view: View) {
    if (await removing.run(() => send('del', `${VIEWS}/${view.id}`))) {
      await reload().catch(() => undefined);
    }
  }

  return (
    <div className="gp-views gp-no-print">
      <Refused message={removing.message} />
      <ul
        className="gp-plain-list gp-row"
        aria-label={intl.formatMessage(messages.label)}
      >
        {(data?.items ?? []).map((view) => (
          <li key={view.id} className="gp-view">
            <Link
              to={addressOfView(view)}
              aria-current={addressOfView(view) === here ? 'page' : undefined}
            >
              {view.name}
            </Link>
            <button
              type="button"
              className="gp-button gp-quiet gp-compact"
              disabled={removing.busy}
              aria-label={intl.formatMessage(messages.remove, {
                name: view.name,
              })}
              onClick={() => remove(view)}
            >
              <Icon name="close" size="1em" />
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="gp-button gp-compact"
            onClick={() => setSaving(true)}
          >
            <Icon name="plus" />
            {intl.formatMessage(messages.save)}
          </button>
        </li>
      </ul>
      {saving && (
        <SaveDialog
          search={search}
          onClose={() => setSaving(false)}
          onDone={async () => {
            setSaving(false);
            await reload().catch(() => undefined);
          }}
        />
      )}
    </div>
  );
}

interface DialogProps {
  search: string;
  onClose: () => void;
  onDone: () => Promise<void>;
}

function SaveDialog({ search, onClose, onDone }: DialogProps) {
  const intl = useIntl();
  return (
    <Confirm
      title={intl.formatMessage(messages.save)}
      action={intl.formatMessage(messages.keep)}
      danger={false}
      onClose={onClose}
      faultsOf={(given): Record<string, string> =>
        typed(given, 'name')
          ? {}
          : { name: intl.formatMessage(messages.needed) }
      }
      onConfirm={(given) =>
        send('post', VIEWS, {
          name: typed(given, 'name'),
          query: known(search, KEPT),
        })
      }
      onDone={onDone}
    >
      <TextField
        name="name"
        label={intl.formatMessage(messages.name)}
        help={intl.formatMessage(messages.help)}
        maxLength={50}
        autoComplete="off"
        required
      />
    </Confirm>
  );
}
