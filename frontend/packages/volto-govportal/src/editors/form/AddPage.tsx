/** Adds content of a type to a place. */
import { useEffect, useState } from 'react';
import { defineMessages, useIntl } from 'react-intl';
import { useHistory, useLocation } from 'react-router-dom';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { Problem } from '../../shell/Problem';
import { RefusedError, send } from '../../data/send';
import ContentForm from './ContentForm';
import { Loading } from './Loading';
import { contentPath, previewOf } from './place';
import type { Schema, Values } from './types';

const messages = defineMessages({
  add: { id: '新建{type}', defaultMessage: '新建{type}' },
});

interface TypeInfo {
  '@id': string;
  addable: boolean;
}

export default function AddPage({ type }: { type: string }) {
  const path = contentPath(useLocation().pathname);
  const intl = useIntl();
  const history = useHistory();
  const [schema, setSchema] = useState<Schema | null>(null);
  const [status, setStatus] = useState(0);
  useEffect(() => {
    let wanted = true;
    Promise.all([
      send<TypeInfo[]>('get', `${path}/@types`),
      send<Schema>('get', `${path}/@types/${type}`),
    ])
      .then(([types, found]) => {
        if (!wanted) return;
        const known = types.find((one) => one['@id'].endsWith(`/${type}`));
        if (known?.addable) setSchema(found);
        else setStatus(403);
      })
      .catch((error) => {
        if (!wanted) return;
        setStatus(error instanceof RefusedError ? error.refusal.status : 500);
      });
    return () => {
      wanted = false;
    };
  }, [path, type]);

  if (status) return <Problem status={status} />;
  if (!schema) return <Loading />;
  const title = intl.formatMessage(messages.add, { type: schema.title });

  async function post(data: Values): Promise<string> {
    const made = await send<{ '@id': string }>('post', path || '/', {
      '@type': type,
      ...data,
    });
    return flattenToAppURL(made['@id']);
  }

  return (
    <>
      <Helmet>
        <title>{title}</title>
      </Helmet>
      <ContentForm
        title={title}
        schema={schema}
        portalType={type}
        path={path}
        container={path || '/'}
        content={null}
        onSend={post}
        onSaved={(at, preview, group) =>
          preview
            ? history.push(previewOf(type, at))
            : history.replace(`${at}/edit`, { group, saved: Date.now() })
        }
        onCancel={() => history.push(path || '/')}
      />
    </>
  );
}
