/** Edits content; what may not be edited now says why, and what can be done. */
import { useEffect, useState } from 'react';
import { defineMessages, FormattedMessage, useIntl } from 'react-intl';
import { useDispatch, useSelector } from 'react-redux';
import { Link, useHistory, useLocation } from 'react-router-dom';
import { getContent } from '@plone/volto/actions/content/content';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { Problem } from '../../shell/Problem';
import { RefusedError, send } from '../../data/send';
import type { Deed, Review } from '../../reviewers/data';
import { Adopt } from './Adopt';
import ContentForm from './ContentForm';
import { Loading } from './Loading';
import { Locked } from './Locked';
import { NotNow } from './NotNow';
import { contentPath, parentOf, previewOf } from './place';
import type { Schema, Values } from './types';
import { useLock } from './useLock';

const messages = defineMessages({
  edit: { id: '编辑：{title}', defaultMessage: '编辑：{title}' },
  revise: { id: '修订：{title}', defaultMessage: '修订：{title}' },
});

interface Loaded {
  content: Values;
  schema: Schema;
  /** The return that brought it back to its editor, with what the reviewer said. */
  returned: Deed | null;
  /** Counts how often it was fetched: what is fetched anew is a new form. */
  turn: number;
}

export default function EditPage() {
  const path = contentPath(useLocation().pathname);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [status, setStatus] = useState(0);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    setStatus(0);
    send<Values>('get', `${path || '/'}?expand=actions&include_items=0`)
      .then(async (content) => {
        const [schema, returned] = await Promise.all([
          send<Schema>('get', `${path}/@types/${content['@type']}`),
          returnOf(path, content),
        ]);
        if (wanted) setLoaded({ content, schema, returned, turn });
      })
      .catch((error) => {
        if (!wanted) return;
        setStatus(error instanceof RefusedError ? error.refusal.status : 500);
      });
    return () => {
      wanted = false;
    };
  }, [path, turn]);

  if (status) return <Problem status={status} />;
  if (!loaded) return <Loading />;
  const reload = () => setTurn(turn + 1);
  const { content } = loaded;
  const actions = content['@components']?.actions?.object ?? [];
  if (content.lock?.locked && !mayEdit(actions)) {
    return <Locked path={path} content={content} onFree={reload} />;
  }
  if (!mayEdit(actions)) return <NotNow path={path} content={content} />;
  return (
    <Form
      key={`${path}:${loaded.turn}`}
      {...loaded}
      path={path}
      onReload={reload}
    />
  );
}

/** The last thing that was done to a draft, if it is its return. */
async function returnOf(path: string, content: Values): Promise<Deed | null> {
  if (content.review_state !== 'draft') return null;
  const { history } = await send<Review>('get', `${path}/@review`);
  return history[0]?.action.startsWith('return_to_') ? history[0] : null;
}

function mayEdit(actions: { id: string }[]): boolean {
  return actions.some(({ id }) => id === 'edit');
}

function Form({
  content,
  schema,
  returned,
  path,
  onReload,
}: Loaded & { path: string; onReload: () => void }) {
  const intl = useIntl();
  const history = useHistory();
  const dispatch = useDispatch<any>();
  const lock = useLock(path, !!content.lock);
  const title = intl.formatMessage(
    content.working_copy_of ? messages.revise : messages.edit,
    { title: content.title },
  );
  const token = useSelector((state: any) => state.userSession.token);
  // What the form of new content left when it was saved.
  const { state } = useLocation<{ group?: string; saved?: number }>();

  async function put(data: Values): Promise<string> {
    if (Object.keys(data).length > 0) {
      const held = lock();
      await send('patch', path, data, held ? { 'Lock-Token': held } : {});
    }
    return path;
  }

  return (
    <>
      <Helmet>
        <title>{title}</title>
      </Helmet>
      <ContentForm
        title={title}
        schema={schema}
        portalType={content['@type']}
        path={path}
        container={parentOf(path) || '/'}
        content={content}
        returned={returned}
        group={state?.group}
        saved={state?.saved}
        onSend={put}
        onSaved={(at, preview) => {
          // The toolbar and the breadcrumbs show the new title.
          if (token) dispatch(getContent(at)).catch(() => undefined);
          if (preview) history.push(previewOf(content['@type'], at));
        }}
        onCancel={() => history.push(path || '/')}
      >
        {content.working_copy_of && (
          <p className="gp-notice">
            <FormattedMessage
              id="这是{original}的修订稿。提交并审核发布以后，它才替换公众看到的内容。"
              defaultMessage="这是{original}的修订稿。提交并审核发布以后，它才替换公众看到的内容。"
              values={{
                original: (
                  <Link
                    key="original"
                    to={flattenToAppURL(content.working_copy_of['@id'])}
                  >
                    {content.working_copy_of.title}
                  </Link>
                ),
              }}
            />
          </p>
        )}
        {content.to_revise?.length > 0 && (
          <Adopt
            path={path}
            fields={content.to_revise.map(
              (name: string) => schema.properties[name]?.title ?? name,
            )}
            onDone={onReload}
          />
        )}
      </ContentForm>
    </>
  );
}
