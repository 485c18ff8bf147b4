"""``govportal calendar``: the working calendar from the command line."""

from govportal.codes.calendar import CalendarError
from govportal.codes.calendar import from_data
from govportal.codes.calendar import YearNotLoaded
from govportal.codes.site_calendar import load_year
from govportal.codes.site_calendar import remove_year
from govportal.codes.site_calendar import seed_years
from govportal.codes.site_calendar import site_calendar
from pathlib import Path
from typing import Any

import argparse
import json


def register(subparsers: Any) -> None:
    """Add the commands to the ``govportal`` parser."""
    parser = subparsers.add_parser("calendar", help="查看、加载或移除工作日历的年度")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    actions.add_parser("list", help="列出已加载的年度").set_defaults(run=run_list)
    load = actions.add_parser("load", help="从 JSON 文件加载年度（一个年度或年度列表）")
    load.add_argument("file", type=Path)
    load.set_defaults(run=run_load)
    seed = actions.add_parser("seed", help="从 chinesecalendar 加载尚缺的年度")
    seed.add_argument("years", type=int, nargs="*", help="不写则为该库所知的全部年度")
    seed.set_defaults(run=run_seed)
    remove = actions.add_parser("remove", help="移除一个年度，使其回到“未加载”状态")
    remove.add_argument("year", type=int)
    remove.set_defaults(run=run_remove)


def run_list(app: Any, site: Any, args: argparse.Namespace) -> int:
    """One line for each year."""
    calendar = site_calendar()
    for number in calendar.years:
        year = calendar.year(number)
        print(
            f"{number}  节假日 {len(year.holidays)} 天，调休上班 {len(year.workdays)} 天，"
            f"第 {year.version} 版，来源：{year.source or '未注明'}"
        )
    return 0


def run_load(app: Any, site: Any, args: argparse.Namespace) -> int:
    """Load the years of a file; all of them or, when one is not valid, none."""
    try:
        data = json.loads(args.file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        print(f"无法读取 {args.file}：{error}")
        return 1
    try:
        items = data if isinstance(data, list) else [data]
        for item in items:
            from_data(item)
    except CalendarError as error:
        print(f"未加载任何年度：{error}")
        return 1
    for item in items:
        year = load_year(item)
        print(f"已加载 {year.year} 年（第 {year.version} 版）")
    return 0


def run_seed(app: Any, site: Any, args: argparse.Namespace) -> int:
    """Load years that are missing from the seed library."""
    try:
        loaded = seed_years(args.years or None)
    except YearNotLoaded as error:
        print(f"chinesecalendar 没有 {error.year} 年的安排，请用 calendar load 加载")
        return 1
    print(f"已加载：{'、'.join(map(str, loaded)) or '无（都已加载）'}")
    return 0


def run_remove(app: Any, site: Any, args: argparse.Namespace) -> int:
    """Take one year away."""
    try:
        remove_year(args.year)
    except YearNotLoaded as error:
        print(str(error))
        return 1
    print(f"已移除 {args.year} 年")
    return 0
