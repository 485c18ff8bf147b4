import config from '@plone/volto/registry';
import { beforeEach, expect, it } from 'vitest';
import { loadReducers } from '../../src/customizations/volto/helpers/Html/Html';

const INTERNAL = 'http://10.0.0.7:8080/VirtualHostBase/x';

beforeEach(() => {
  (config as any).settings = {
    initialReducersBlacklist: ['rules'],
    internalApiPath: INTERNAL,
    publicURL: 'https://zwfw.example.cn',
  };
});

const state = (error: object | null = null) => ({
  rules: {},
  intl: { locale: 'zh-CN', messages: { Save: '保存' } },
  content: { get: { error } },
  reduxAsyncConnect: { loaded: true, loadState: { content: { error } } },
});

it('tells nobody where the backend is, not even in a failure', () => {
  const error = {
    status: 301,
    code: 301,
    url: `${INTERNAL}/370000`,
    response: {
      req: { url: `${INTERNAL}/x` },
      body: { error: { message: '已取消' } },
    },
  };
  const sent = JSON.stringify(loadReducers(state(error)));
  expect(sent).not.toContain('10.0.0.7');
  expect(sent).toContain('https://zwfw.example.cn/370000');
  expect(sent).toContain('已取消');
});

it('spares readers the editor’s messages and empty parts of the store', () => {
  const sent: any = loadReducers(state(), false);
  expect(sent.intl.messages).toEqual({});
  expect(sent.rules).toBeUndefined();
});

it('gives the editing pages their messages', () => {
  const sent: any = loadReducers(state(), true);
  expect(sent.intl.messages).toEqual({ Save: '保存' });
});
