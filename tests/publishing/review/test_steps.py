"""The route of an item: required steps and the places that perform them."""

from govportal.publishing.review import steps


def test_no_setting_requires_every_step_at_the_own_region(world):
    matter = world.matter()
    assert [s.name for s in steps.route(matter) if s.required] == list(steps.STEPS)
    assert steps.place(matter, "department") == world.bureau
    assert steps.place(matter, "legality") == world.county
    assert steps.place(matter, "publish") == world.county


def test_a_region_without_setting_uses_its_parents(world):
    world.steps(world.province, legality=None, publish="province")
    matter = world.matter()
    assert not steps.step(matter, "legality").required
    assert steps.place(matter, "publish") == world.province


def test_the_nearest_region_that_names_a_step_decides(world):
    world.steps(world.province, legality="province", office=None)
    world.steps(world.county, legality="city")
    matter = world.matter()
    assert steps.place(matter, "legality") == world.city
    assert not steps.step(matter, "office").required


def test_publishing_is_always_a_persons_act(world):
    world.steps(world.province, publish=None)
    assert steps.step(world.matter(), "publish").required


def test_a_level_below_the_own_region_means_the_own_region(world):
    world.steps(world.province, legality="city")
    matter = world.matter(world.province_bureau)
    assert steps.place(matter, "legality") == world.province


def test_a_level_that_the_chain_lacks_means_the_next_higher(world):
    world.steps(world.province, legality="city")
    world.city.level = ""
    assert steps.place(world.matter(), "legality") == world.province
