import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { Route } from 'react-router-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { handOver, takeOver } from '../../src/kiosk/handed';
import { KioskFrame } from '../../src/kiosk/KioskFrame';
import { forget, isKioskPage } from '../../src/kiosk/mode';
import Progress from '../../src/kiosk/Progress';
import Start from '../../src/kiosk/Start';
import { wayOf } from '../../src/kiosk/ways';
import { understood } from '../../src/kiosk/wedge';
import { renderPage } from '../render';

const printFile = vi.hoisted(() => vi.fn());
vi.mock('../../src/kiosk/printFile', () => ({ printFile }));

const ORIGIN = 'http://localhost:3000';
const loaded = (data: unknown) => ({ status: 'loaded', data });
const portal = (...addons: string[]) => loaded({ title: '政务服务网', addons });
const SETTINGS = loaded({ idle_seconds: 60, warn_seconds: 20 });

// jsdom draws no dialogs.
HTMLDialogElement.prototype.showModal = function show() {
  this.open = true;
};

const replace = vi.fn();
beforeEach(() => {
  printFile.mockReset().mockResolvedValue(true);
  replace.mockReset();
  vi.stubGlobal('location', {
    ...window.location,
    origin: ORIGIN,
    replace,
  });
  sessionStorage.clear();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function frame(pathname: string, links = '', settings: object = SETTINGS) {
  return renderPage(
    <>
      <KioskFrame pathname={pathname}>
        <div dangerouslySetInnerHTML={{ __html: links }} />
      </KioskFrame>
      <Route
        render={({ location }) => (
          <output>{location.pathname + location.search}</output>
        )}
      />
    </>,
    {
      resources: {
        '/@portal': portal('evaluation'),
        '/@kiosk-settings': settings,
      },
    },
    pathname,
  );
}

const link = (attributes: string) => {
  const made = document.createElement('div');
  made.innerHTML = `<a ${attributes}>x</a>`;
  return made.firstChild as HTMLAnchorElement;
};

describe('a link', () => {
  it.each([
    ['href="https://example.org/"', 'leave'],
    ['href="tel:12345"', 'leave'],
    ['href="mailto:a@example.org"', 'leave'],
    ['href="javascript:void(0)"', 'leave'],
    ['href="/login"', 'leave'],
    ['href="/worklist"', 'leave'],
    ['href="/matters"', 'stay'],
    ['href="#steps"', 'stay'],
    ['href="/a/@@download/file" download', 'print'],
    ['href="/++api++/a/@pdf"', 'print'],
    ['href="/guides" target="_blank"', 'go'],
  ])('%s: %s', (attributes, kind) => {
    expect(wayOf(link(attributes), ORIGIN).kind).toBe(kind);
  });

  it('outside is not followed, and that is said', () => {
    frame('/kiosk/samples', '<a href="https://example.org/">外面</a>');
    const followed = fireEvent.click(screen.getByText('外面'));
    expect(followed).toBe(false);
    expect(screen.getByText(/不能打开这个链接/)).toBeInTheDocument();
  });

  it('of a file prints it, and says when it can’t be', async () => {
    frame('/kiosk/samples', '<a href="/s.pdf" download>填写样本</a>');
    fireEvent.click(screen.getByText('填写样本'));
    await waitFor(() => expect(printFile).toHaveBeenCalledWith('/s.pdf'));
    printFile.mockResolvedValue(false);
    fireEvent.click(screen.getByText('填写样本'));
    await waitFor(() =>
      expect(screen.getByText(/不能在终端打印/)).toBeInTheDocument(),
    );
  });
});

describe('a reader', () => {
  it.each([
    ['370102199003078511', { kind: 'card', number: '370102199003078511' }],
    ['37010219900307851x', { kind: 'card', number: '37010219900307851X' }],
    [`${ORIGIN}/evaluate/t1`, { kind: 'page', path: '/evaluate/t1' }],
    [`${ORIGIN}/notice-check/n1`, { kind: 'page', path: '/notice-check/n1' }],
    [`${ORIGIN}/check-in/b1`, { kind: 'page', path: '/check-in/b1' }],
    [`${ORIGIN}/admin`, { kind: 'unknown' }],
    ['https://example.org/evaluate/t1', { kind: 'unknown' }],
    ['something else', { kind: 'unknown' }],
  ])('%s', (text, read) => {
    expect(understood(text, ORIGIN)).toEqual(read);
  });

  const type = (text: string) => {
    for (const key of [...text, 'Enter']) {
      fireEvent.keyDown(document.body, { key });
    }
  };

  it('of cards leads to the progress, and the number stands in no address', () => {
    frame('/kiosk');
    type('370102199003078511');
    expect(screen.getByText(/^\/kiosk\/progress/)).toBeInTheDocument();
    expect(document.querySelector('output')).not.toHaveTextContent('370102');
    expect(takeOver()).toBe('370102199003078511');
    expect(takeOver()).toBe('');
  });

  it('of codes leads to the page of the code', () => {
    frame('/kiosk');
    type(`${ORIGIN}/evaluate/t1`);
    expect(screen.getByText('/evaluate/t1')).toBeInTheDocument();
  });

  it('says when it read nothing of ours', () => {
    frame('/kiosk');
    type('1234567890');
    expect(screen.getByText(/没有识别/)).toBeInTheDocument();
  });

  it('does not take what somebody types slowly for a card', () => {
    vi.useFakeTimers();
    frame('/kiosk');
    for (const key of '370102199003078511') {
      fireEvent.keyDown(document.body, { key });
      vi.advanceTimersByTime(200);
    }
    fireEvent.keyDown(document.body, { key: 'Enter' });
    expect(takeOver()).toBe('');
  });

  it('fills in the number of a card', () => {
    handOver('370102199003078511');
    renderPage(<Progress />);
    expect(screen.getByLabelText(/申请人证件号码/)).toHaveValue(
      '370102199003078511',
    );
    expect(screen.getByText(/身份证已识别/)).toBeInTheDocument();
  });
});

describe('a page that nobody touches', () => {
  const pass = (seconds: number) =>
    act(() => vi.advanceTimersByTime(seconds * 1000));

  beforeEach(() => {
    vi.useFakeTimers();
  });

  it('warns, and begins anew without anything of the one before', async () => {
    sessionStorage.setItem('typed', '王小明');
    localStorage.setItem('list', '1');
    frame('/kiosk/progress');
    pass(39);
    expect(screen.queryByText('还在使用吗？')).toBeNull();
    pass(2);
    expect(screen.getByText('还在使用吗？')).toBeInTheDocument();
    pass(20);
    await vi.waitFor(() => expect(replace).toHaveBeenCalledWith('/kiosk'));
    expect(sessionStorage.getItem('typed')).toBeNull();
    expect(localStorage.getItem('list')).toBeNull();
  });

  it('goes on where somebody says that he is there', () => {
    frame('/kiosk/progress');
    pass(45);
    fireEvent.click(screen.getByRole('button', { name: '继续使用' }));
    expect(screen.queryByText('还在使用吗？')).toBeNull();
    pass(30);
    expect(replace).not.toHaveBeenCalled();
  });

  it('is not idle while it is touched', () => {
    frame('/kiosk/progress');
    pass(35);
    fireEvent.pointerDown(document.body);
    pass(35);
    expect(screen.queryByText('还在使用吗？')).toBeNull();
  });

  it('at the start has nothing to forget', () => {
    frame('/kiosk');
    pass(120);
    expect(replace).not.toHaveBeenCalled();
  });
});

describe('the start', () => {
  const start = (...addons: string[]) =>
    renderPage(<Start />, {
      resources: {
        '/@portal': portal(...addons),
        '/@kiosk-settings': SETTINGS,
      },
    });

  it('is not there where evaluation is not installed', () => {
    frame('/kiosk', '<p>查办事指南</p>', {
      status: 'failed',
      refusal: { status: 404, type: '', message: '', errors: [] },
    });
    expect(screen.getByText('没有找到这个页面')).toBeInTheDocument();
    expect(screen.queryByText('查办事指南')).toBeNull();
  });

  it('offers booking only where one can book', () => {
    start('evaluation');
    expect(screen.queryByText('预约办事')).toBeNull();
    expect(screen.getAllByRole('link')).toHaveLength(4);
  });

  it('offers everything where all is installed', () => {
    start('evaluation', 'appointment');
    expect(
      screen.getAllByRole('link').map((one) => one.getAttribute('href')),
    ).toEqual([
      '/guides',
      '/appointment',
      '/kiosk/progress',
      '/kiosk/evaluation',
      '/kiosk/samples',
    ]);
  });
});

it('a kiosk stays one when it forgets', () => {
  forget();
  expect(sessionStorage.getItem('govportal-kiosk')).toBe('on');
  expect(isKioskPage('/kiosk/progress')).toBe(true);
  expect(isKioskPage('/kiosks')).toBe(false);
});
