import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Material, Review, Step } from '../../src/reviewers/data';
import { contentOf } from '../../src/reviewers/data';
import { sizeText } from '../../src/reviewers/review/Attachments';
import {
  DecideDialog,
  filled,
  following,
} from '../../src/reviewers/review/DecideDialog';
import { stagesOf } from '../../src/reviewers/review/Progress';
import ReviewPage from '../../src/reviewers/review/ReviewPage';
import { RefusedError } from '../../src/data/send';
import { renderPage } from '../render';

const send = vi.hoisted(() => vi.fn());
vi.mock('../../src/data/send', async (original) => ({
  ...(await original<object>()),
  send,
}));

beforeEach(() => {
  send.mockReset();
  sessionStorage.clear();
});

const PASS = {
  id: 'pass_legality_review',
  title: '合法性审查通过',
  needs_reason: false,
  kind: 'forward' as const,
};
const BACK = [
  { id: 'return_to_draft', title: '退回编辑' },
  { id: 'return_to_department_review', title: '退回部门审核' },
].map((one) => ({ ...one, needs_reason: true, kind: 'back' as const }));

function step(name: string, more: Partial<Step> = {}): Step {
  return {
    step: name,
    title: name,
    required: true,
    place: { '@id': '/370000', title: '山东省' },
    current: false,
    done: null,
    ...more,
  };
}

function review(more: Partial<Review> = {}): Review {
  return {
    '@type': 'Matter',
    type_title: '实施清单事项',
    title: '食品经营许可',
    state: { id: 'legality_review', title: '合法性审查' },
    reason: '',
    route: [
      step('department'),
      step('legality', { current: true }),
      step('office', { required: false }),
      step('publish', { title: '发布' }),
    ],
    transitions: [PASS, ...BACK],
    turn: {
      place: { '@id': '/370000', title: '山东省' },
      role: '合法性审查员',
      people: ['张三'],
      more: 0,
    },
    due: null,
    submitted: null,
    history: [],
    seen: 3,
    working_copy: null,
    working_copy_of: null,
    ...more,
  };
}

const MATERIAL: Material = {
  sections: [
    {
      id: 'section-1',
      title: '申请材料',
      entries: [
        {
          name: 'note',
          title: '材料说明',
          cell: { texts: ['无'], url: '' },
          table: null,
          citations: [],
        },
      ],
    },
  ],
  checks: [
    {
      id: 'basis',
      title: '设定依据',
      level: 'bad',
      message: '1 条依据已失效。',
      items: [{ field: 'legal_basis', text: '《某法》已经废止。' }],
    },
  ],
  files: [],
  elements: [
    { name: 'note', title: '材料说明', group: '申请材料' },
    { name: 'fees', title: '收费', group: '收费' },
  ],
  phrases: ['内容不完整。'],
};

const TITLES = { submit: '编制提交', review: '审核', public: '公开' };

describe('the line of steps', () => {
  const statuses = (found: Review) =>
    stagesOf(found, TITLES).map(({ status }) => status);

  it('says what is done, where it stands, what is left out', () => {
    expect(statuses(review())).toEqual([
      'done',
      'done',
      'current',
      'skipped',
      'next',
      'next',
    ]);
  });

  it('begins anew with a draft', () => {
    const state = { id: 'draft', title: '草稿' };
    const route = review().route.map((one) => ({ ...one, current: false }));
    expect(statuses(review({ state, route }))).toEqual([
      'current',
      'next',
      'next',
      'skipped',
      'next',
      'next',
    ]);
  });

  it('has one review for what needs no more', () => {
    const state = { id: 'review', title: '审核' };
    expect(statuses(review({ state, route: [] }))).toEqual([
      'done',
      'current',
      'next',
    ]);
  });

  it('ends with what is public', () => {
    const state = { id: 'published', title: '已发布' };
    const route = review().route.map((one) => ({ ...one, current: false }));
    expect(statuses(review({ state, route })).at(-1)).toBe('done');
    expect(statuses(review({ state, route }))).not.toContain('next');
  });
});

describe('what follows', () => {
  it('is the next step that the region wants', () => {
    expect(following(review())?.title).toBe('发布');
    expect(following(review({ route: [] }))).toBeNull();
  });

  it('takes remarks along that say something', () => {
    expect(filled({ fees: ' 有误 ', note: '  ' })).toEqual([
      { field: 'fees', text: '有误' },
    ]);
  });
});

describe('small things', () => {
  it.each([
    [0, '0 B'],
    [2048, '2.0 KB'],
    [15 * 1024 * 1024, '15 MB'],
  ])('%s bytes', (bytes, words) => expect(sizeText(bytes)).toBe(words));

  it('finds the content of a review', () => {
    expect(contentOf('/370000/m/review')).toBe('/370000/m');
    expect(contentOf('/370000/review/review')).toBe('/370000/review');
  });
});

function dialog(more: object = {}) {
  const props = {
    path: '/m',
    review: review(),
    material: MATERIAL,
    remarks: {},
    choices: BACK,
    reload: vi.fn().mockResolvedValue(undefined),
    onClose: vi.fn(),
    onDone: vi.fn().mockResolvedValue(undefined),
    ...more,
  };
  const found = renderPage(<DecideDialog {...(props as any)} />);
  const form = found.container.querySelector('form') as HTMLFormElement;
  return { props, form };
}

describe('the decision', () => {
  it('is not sent without a reason where one is needed', () => {
    const { form } = dialog();
    fireEvent.submit(form);
    expect(screen.getByText(/请填写原因/)).toBeInTheDocument();
    expect(form.querySelector('textarea')).toHaveFocus();
    expect(send).not.toHaveBeenCalled();
  });

  it('is sent with phrase, target, remarks and what was seen', async () => {
    send.mockResolvedValue({ title: '部门审核' });
    const { form, props } = dialog({ remarks: { fees: '有误', note: '' } });
    fireEvent.click(screen.getByText('内容不完整。'));
    fireEvent.click(screen.getByLabelText('退回部门审核'));
    fireEvent.keyDown(document, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(props.onDone).toHaveBeenCalled());
    expect(form).toBeInTheDocument();
    expect(send.mock.calls).toEqual([
      [
        'post',
        '/m/@workflow/return_to_department_review',
        {
          comment: '内容不完整。',
          remarks: [{ field: 'fees', text: '有误' }],
          seen: 3,
        },
      ],
    ]);
  });

  it('says when somebody was faster, and what is true now', async () => {
    send.mockRejectedValue(
      new RefusedError({
        status: 409,
        type: 'Conflict',
        message: '其他人员已经办理过',
        errors: [],
      }),
    );
    const { form, props } = dialog({ choices: [PASS] });
    fireEvent.submit(form);
    await waitFor(() =>
      expect(screen.getByRole('alert', { hidden: true })).toHaveTextContent(
        '其他人员已经办理过',
      ),
    );
    expect(props.reload).toHaveBeenCalled();
    expect(props.onDone).not.toHaveBeenCalled();
    expect(form.querySelector('[type=submit]')).toBeNull();
  });
});

function page(data: Review, material = MATERIAL) {
  return renderPage(
    <ReviewPage />,
    {
      resources: {
        '/m/@review': { status: 'loaded', data },
        '/m/@review-content': { status: 'loaded', data: material },
      },
    },
    '/m/review',
  );
}

describe('the page', () => {
  it('lets a reviewer say something of an element, also of an empty one', () => {
    page(review());
    fireEvent.click(screen.getByRole('button', { name: /提意见.*材料说明/ }));
    const boxes = screen.getAllByLabelText('对“材料说明”的意见');
    fireEvent.change(boxes[0], { target: { value: '写清楚' } });
    fireEvent.change(screen.getByLabelText('对其他要素提意见'), {
      target: { value: 'fees' },
    });
    expect(screen.getByText('逐项意见（2）')).toBeInTheDocument();
    expect(
      JSON.parse(sessionStorage.getItem('govportal-remarks:/m:3')!),
    ).toEqual({ note: '写清楚', fees: '' });
  });

  it('offers nothing of this to who cannot return it', () => {
    page(review({ transitions: [] }));
    expect(screen.queryByText('提意见')).toBeNull();
    expect(screen.getByText('现在没有需要您办理的动作。')).toBeInTheDocument();
  });

  it('shows an editor what was said of each element', () => {
    const deed = {
      action: 'return_to_draft',
      title: '退回编辑',
      state: 'draft',
      state_title: '草稿',
      actor: 'x',
      actor_name: '张三',
      role: '合法性审查员',
      time: '2026-11-24T15:58:39+00:00',
      comment: '请修改',
      remarks: [{ field: 'fees', title: '收费', text: '标准有误' }],
    };
    page(
      review({
        state: { id: 'draft', title: '草稿' },
        history: [deed],
        transitions: [],
      }),
    );
    const said = screen.getByRole('region', { name: '退回意见' });
    expect(within(said).getByText('标准有误')).toBeInTheDocument();
    expect(within(said).getByText(/张三（合法性审查员）/)).toBeInTheDocument();
    expect(screen.getByText('修改').closest('a')).toHaveAttribute(
      'href',
      '/m/edit',
    );
  });

  it('opens the decision by its key', () => {
    page(review());
    fireEvent.keyDown(document, { code: 'KeyR', altKey: true });
    expect(screen.getByText('退到哪里')).toBeInTheDocument();
  });

  it('says what the machine has found', () => {
    page(review());
    expect(screen.getByText('有问题')).toBeInTheDocument();
    expect(screen.getByText('《某法》已经废止。')).toBeInTheDocument();
  });
});
