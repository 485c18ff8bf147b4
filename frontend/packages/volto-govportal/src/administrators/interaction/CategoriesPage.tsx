/** 互动类别和分派: what people write about, by which words it is known, who handles it where. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Empty } from '../../components/Empty';
import { Scroll } from '../../components/Scroll';
import { useResource } from '../../data/resource';
import { AdminPage } from '../parts/AdminPage';
import { CategoryDialog } from './CategoryDialog';
import { ALL, type Category, depthOf } from './data';

const messages = defineMessages({
  lead: {
    id: '分派时按关键词和以前的分派给出建议，由办件人员确认。',
    defaultMessage: '分派时按关键词和以前的分派给出建议，由办件人员确认。',
  },
  table: { id: '互动类别', defaultMessage: '互动类别' },
});

export default function CategoriesPage() {
  const intl = useIntl();
  const [{ data }, reload] = useResource<{ items: Category[] }>(ALL);
  // Undefined for none, null for one to add.
  const [chosen, setChosen] = useState<Category | null | undefined>(undefined);
  const items = data?.items ?? [];
  return (
    <AdminPage
      id="interaction"
      lead={intl.formatMessage(messages.lead)}
      actions={
        <>
          <Link className="gp-button" to="/controlpanel/govportal-interaction">
            <FormattedMessage
              id="期限和受理部门"
              defaultMessage="期限和受理部门"
            />
          </Link>
          <button
            type="button"
            className="gp-button gp-primary"
            onClick={() => setChosen(null)}
          >
            <FormattedMessage id="增加类别" defaultMessage="增加类别" />
          </button>
        </>
      }
    >
      {() => (
        <>
          {data && items.length === 0 && (
            <Empty
              title={
                <FormattedMessage id="还没有类别" defaultMessage="还没有类别" />
              }
            />
          )}
          {items.length > 0 && (
            <Scroll label={intl.formatMessage(messages.table)}>
              <table className="gp-table">
                <thead>
                  <tr>
                    <th scope="col">
                      <FormattedMessage id="类别" defaultMessage="类别" />
                    </th>
                    <th scope="col">
                      <FormattedMessage id="关键词" defaultMessage="关键词" />
                    </th>
                    <th scope="col">
                      <FormattedMessage
                        id="承办部门"
                        defaultMessage="承办部门"
                      />
                    </th>
                    <th scope="col">
                      <FormattedMessage id="状态" defaultMessage="状态" />
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((one) => (
                    <tr key={one.code}>
                      <th scope="row">
                        {'　'.repeat(depthOf(one, items))}
                        <button
                          type="button"
                          className="gp-button gp-quiet gp-compact"
                          onClick={() => setChosen(one)}
                        >
                          {one.title}
                        </button>{' '}
                        <span className="gp-code gp-soft">{one.code}</span>
                      </th>
                      <td>{one.words.join('、')}</td>
                      <td>
                        <FormattedMessage
                          id="{count} 个地区"
                          defaultMessage="{count} 个地区"
                          values={{
                            count: Object.keys(one.departments).length,
                          }}
                        />
                      </td>
                      <td>
                        <span className="gp-tag">
                          {one.active ? (
                            <FormattedMessage id="使用" defaultMessage="使用" />
                          ) : (
                            <FormattedMessage id="停用" defaultMessage="停用" />
                          )}
                        </span>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          )}
          {chosen !== undefined && (
            <CategoryDialog
              one={chosen}
              all={items}
              onClose={() => setChosen(undefined)}
              onSaved={async () => {
                await reload().catch(() => undefined);
                setChosen(undefined);
              }}
            />
          )}
        </>
      )}
    </AdminPage>
  );
}
