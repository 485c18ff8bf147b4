/** Renders a component as a page does: store, messages, addresses. */
import type { ReactElement } from 'react';
import { Provider } from 'react-redux';
import { IntlProvider as Intl } from 'react-intl';
import { MemoryRouter } from 'react-router-dom';
import { createStore } from 'redux';
import { render } from '@testing-library/react';

// react-intl 3 does not know React 18's children.
const IntlProvider = Intl as any;

export function renderPage(
  element: ReactElement,
  state: object = {},
  at = '/',
) {
  const store = createStore(() => ({
    userSession: {},
    resources: {},
    ...state,
  }));
  const dispatched: unknown[] = [];
  store.dispatch = ((action: unknown) => {
    dispatched.push(action);
    return Promise.resolve();
  }) as any;
  const result = render(
    <Provider store={store}>
      <IntlProvider locale="zh-CN" defaultLocale="zh-CN">
        <MemoryRouter initialEntries={[at]}>{element}</MemoryRouter>
      </IntlProvider>
    </Provider>,
  );
  return { ...result, dispatched };
}
