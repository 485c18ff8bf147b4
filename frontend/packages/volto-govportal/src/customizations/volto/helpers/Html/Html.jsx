/**
 * The frame of the document. Unlike Volto's it speaks Chinese, marks its inline scripts for the
 * content security policy (src/server/ownScripts.ts), and spares readers the editor's messages.
 */
import { cloneElement } from 'react';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import serialize from 'serialize-javascript';
import BodyClass from '@plone/volto/helpers/BodyClass/BodyClass';
import config from '@plone/volto/registry';
import { MARK } from '../../../../server/ownScripts';

const own = { [MARK]: '' };

/** Places of the editor's bars are landmarks only where there are bars. */
const region = (role, label) => ({ role, 'aria-label': label });

/** A failure as a page needs it: without the request, which names where the backend is. */
function cleanError(error) {
  if (!error) return error;
  const { status, code, url, message, response } = error;
  const { publicURL, internalApiPath } = config.settings;
  return {
    status,
    code,
    url: url?.replace(internalApiPath, publicURL),
    message,
    response: response && { body: response.body },
  };
}

export function loadReducers(state = {}, editing = true) {
  const { initialReducersBlacklist } = config.settings;
  const kept = Object.fromEntries(
    Object.entries(state).filter(
      ([name]) => !initialReducersBlacklist.includes(name),
    ),
  );
  const { content, reduxAsyncConnect, intl } = kept;
  return {
    ...kept,
    // The portal's own messages stand in its code; Volto's are said by its editing pages alone.
    intl: editing ? intl : { ...intl, messages: {} },
    content: {
      ...content,
      get: { ...content.get, error: cleanError(content.get.error) },
    },
    // What was read stands in the store; how the reading went is nobody's business.
    reduxAsyncConnect: { ...reduxAsyncConnect, loadState: {} },
  };
}

/** Whether the page shows something of Volto's own. */
function isEditing(extractor, state) {
  return (
    !!state.userSession?.token ||
    extractor.getMainAssets('script').some(({ chunk }) => /^cms/.test(chunk))
  );
}

export default function Html({ extractor, markup, store, apiPath, publicURL }) {
  const production = process.env.NODE_ENV === 'production';
  const head = Helmet.rewind();
  const bodyClass = BodyClass.rewind().join(' ');
  const attributes = head.htmlAttributes.toComponent();
  const state = store.getState();
  const editing = isEditing(extractor, state);
  const crossOrigin = production ? undefined : 'true';
  // Not the process's environment: it names addresses that are nobody's business.
  const said = { apiPath, publicURL };
  return (
    <html lang={attributes.lang ?? 'zh-CN'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {head.base.toComponent()}
        {head.title.toComponent()}
        {head.meta.toComponent()}
        {head.link.toComponent()}
        {head.script.toComponent().map((script) => cloneElement(script, own))}
        {head.style.toComponent()}
        <script
          {...own}
          dangerouslySetInnerHTML={{
            __html: `window.env = ${serialize(said)};`,
          }}
        />
        <link rel="icon" href="/favicon.ico" sizes="any" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <link rel="manifest" href="/site.webmanifest" />
        {/* Scripts come after the styles, or they would take the line from the first paint. */}
        {extractor
          .getLinkElements()
          .filter((element) => element.props.as !== 'script')
          .map((element) => cloneElement(element, { crossOrigin }))}
        {/* In development styles come with the scripts. */}
        {production && extractor.getStyleElements()}
      </head>
      <body className={bodyClass}>
        <div id="toolbar" {...(editing && region('navigation', '工具栏'))} />
        <div id="main" dangerouslySetInnerHTML={{ __html: markup }} />
        <div id="sidebar" {...(editing && region('complementary', '侧栏'))} />
        <script
          {...own}
          dangerouslySetInnerHTML={{
            __html: `window.__data=${serialize(loadReducers(state, editing))};`,
          }}
        />
        {extractor.getScriptElements().map((element) =>
          cloneElement(element, {
            crossOrigin,
            ...(element.props.dangerouslySetInnerHTML && own),
          }),
        )}
      </body>
    </html>
  );
}
