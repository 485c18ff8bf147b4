"""Tries are counted on both databases, for everybody at once."""

from concurrent.futures import ThreadPoolExecutor
from govportal.records import throttle
from govportal.records.throttle import Limit


FEW = Limit(3, 900)


def hits(number, subject="a"):
    return [throttle.hit("login", subject, FEW) for _try in range(number)]


def test_the_try_after_the_last_one_has_to_wait(database):
    waits = hits(4)
    assert waits[:3] == [0, 0, 0]
    assert 0 < waits[3] <= 900
    assert hits(1, "b") == [0]


def test_the_shortest_limit_that_is_reached_counts(database):
    assert [throttle.hit("code", "a", Limit(1, 60), FEW) > 0 for _try in range(2)] == [False, True]


def test_who_was_right_begins_anew(database):
    hits(3)
    throttle.forget("login", "a", FEW)
    assert hits(3) == [0, 0, 0]


def test_a_try_that_was_right_costs_a_shared_address_nothing(database):
    hits(2)
    throttle.spare("login", "a", FEW)
    assert hits(2) == [0, 0]
    assert hits(1)[0] > 0


def test_sparing_what_was_never_tried_gives_no_credit(database):
    throttle.spare("login", "a", FEW)
    hits(1)
    throttle.spare("login", "a", FEW)
    throttle.spare("login", "a", FEW)
    assert [wait > 0 for wait in hits(4)] == [False, False, False, True]


def test_many_at_once_are_all_counted(database):
    with ThreadPoolExecutor(8) as pool:
        waits = list(pool.map(lambda _n: throttle.hit("login", "a", FEW), range(24)))
    assert sum(wait == 0 for wait in waits) == 3


def test_whether_one_has_to_wait_is_asked_without_counting(database):
    hits(2)
    assert [throttle.waiting("login", "a", FEW) for _time in range(5)] == [0] * 5
    hits(1)
    assert 0 < throttle.waiting("login", "a", FEW) <= 900
    assert throttle.waiting("login", "b", FEW) == 0
