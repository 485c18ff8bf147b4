"""Commands for the instance's life: init, serve, start, upgrade."""

from govportal.codes.zone import NAME
from govportal.console import together
from govportal.console.instance import instance_folder
from govportal.console.instance import open_app
from govportal.console.instance import prepare_environment
from govportal.console.instance import var_folder
from govportal.console.instance import zope_conf

import argparse
import os
import secrets
import signal
import subprocess
import sys


ADMINISTRATOR = "admin"
CORE = "govportal:default"
ADDONS = "govportal.addons."
#: What a trusted proxy tells about the client's request.
PROXY_HEADERS = "x-forwarded-for x-forwarded-proto x-forwarded-host"


def register(subparsers) -> None:
    """Add the commands."""
    start = subparsers.add_parser("start", help="create what is missing, then serve")
    init = subparsers.add_parser("init", help="create the databases and the site, if missing")
    for command in (start, init):
        command.add_argument("--title", default="政务服务网", help="the site's title")
        command.add_argument(
            "--profile",
            default=os.environ.get("GOVPORTAL_PROFILE", "shandong"),
            help="site profile to fill a new site with; empty for none (default: %(default)s)",
        )
    start.add_argument("--no-frontend", action="store_true", help="serve Plone alone")
    serve = subparsers.add_parser("serve", help="serve the site in the foreground")
    upgrade = subparsers.add_parser("upgrade", help="run the pending upgrade steps")
    start.set_defaults(run=run_start, offline=True)
    init.set_defaults(run=run_init, offline=True)
    serve.set_defaults(run=run_serve, offline=True)
    upgrade.set_defaults(run=run_upgrade)


def _stamp(site_id: str):
    return var_folder() / f"{site_id}.created"


def run_start(args: argparse.Namespace) -> int:
    """Create the site when this data folder has none yet, then serve it with the front end.

    Creation runs in a process of its own: it is finished and on disk before anything is served,
    and an interrupted one is done again from the start.
    """
    prepare_environment()
    if not _stamp(args.site).exists():
        command = [sys.executable, "-m", "govportal.console", "--site", args.site, "init"]
        command += ["--title", args.title, "--profile", args.profile]
        status = subprocess.call(command)  # noqa: S603
        if status:
            return status
    if args.no_frontend:
        return run_serve(args)
    if not together.is_built():
        print("前端尚未构建（make frontend），只提供 Plone。", flush=True)
        return run_serve(args)
    return together.run(args.site)


def run_init(args: argparse.Namespace) -> int:
    """Create databases, administrator, site and, if asked for, the sample content."""
    from govportal.records import migrate

    prepare_environment()
    migrate()
    with open_app() as app:
        password = _ensure_administrator(app)
    if password:
        print(f"\n管理员账号：{ADMINISTRATOR}\n初始密码：{password}\n（只显示这一次，请记录）\n")
    with open_app() as app:
        if args.site not in app.objectIds():
            print(f"正在创建站点“{args.title}”……", flush=True)
            _create_site(app, args.site, args.title)
    if args.profile:
        from govportal.console.instance import open_site

        with open_site(args.site) as (_app, site):
            profile = f"profile-govportal:{args.profile}"
            print(f"正在装入示例内容（{args.profile}），约需一两分钟……", flush=True)
            site.portal_setup.runAllImportStepsFromProfile(profile)
    _stamp(args.site).write_text("")
    return 0


def _ensure_administrator(app) -> str:
    """Make the administrator's account; gives a password that was made up, else ''."""
    users = app.acl_users
    if users.getUser(ADMINISTRATOR) is not None:
        return ""
    given = os.environ.get("GOVPORTAL_ADMIN_PASSWORD", "")
    password = given or secrets.token_urlsafe(12)
    users.userFolderAddUser(ADMINISTRATOR, password, ["Manager"], [])
    return "" if given else password


def _create_site(app, site_id: str, title: str) -> None:
    from AccessControl.SecurityManagement import newSecurityManager
    from plone.distribution.api import site as site_api

    # The site's owner is the administrator, not the system's own user.
    newSecurityManager(None, app.acl_users.getUser(ADMINISTRATOR).__of__(app.acl_users))
    site_api.create(
        app,
        "govportal",
        {
            "site_id": site_id,
            "title": title,
            "description": "",
            "default_language": "zh-cn",
            "portal_timezone": NAME,
            "setup_content": False,
        },
    )


def proxy_variables(address: str) -> list[str]:
    """The variables of zope.ini that say whose word on the client's address is taken.

    Args:
        address: of the one proxy in front, or "" for none. waitress refuses headers without it.
    """
    address = address.strip()
    return [
        f"http_proxy={address}",
        f"http_proxy_headers={PROXY_HEADERS if address else ''}",
    ]


def run_serve(args: argparse.Namespace) -> int:
    """Serve until interrupted; the SQL database is brought up to date first."""
    from govportal.records import migrate

    environment = prepare_environment()
    migrate()
    host, port = environment["GOVPORTAL_HOST"], environment["GOVPORTAL_PORT"]
    print(f"\n  http://{host}:{port}/{args.site}\n  Ctrl-C 停止\n", flush=True)
    from govportal.console import delivery
    from govportal.console import timekeeper
    from Zope2.Startup import serve

    # A process manager's word for the end is a person's Ctrl-C: databases are closed in order.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    timekeeper.arrange(args.site, int(environment["GOVPORTAL_CLOCK"]))
    if environment["GOVPORTAL_WORKER"] == "1":
        delivery.arrange(args.site)
    return serve.main(
        [
            "runwsgi",
            str(instance_folder() / "zope.ini"),
            f"http_host={host}",
            f"http_port={port}",
            f"http_threads={environment['GOVPORTAL_THREADS']}",
            *proxy_variables(environment.get("GOVPORTAL_TRUSTED_PROXY", "")),
            f"conf={zope_conf()}",
            f"var={var_folder()}",
        ]
    )


def run_upgrade(app, site, args: argparse.Namespace) -> int:
    """Run the pending upgrade steps of the core profile, then of the add-ons that are installed."""
    from Products.GenericSetup.tool import UNKNOWN

    setup = site.portal_setup
    addons = sorted(info["id"] for info in setup.listProfileInfo() if info["id"].startswith(ADDONS))
    for profile in (CORE, *addons):
        if setup.getLastVersionForProfile(profile) == UNKNOWN:
            continue
        steps = [s for s in setup.listUpgrades(profile) if s]
        if steps:
            setup.upgradeProfile(profile)
        version = ".".join(setup.getLastVersionForProfile(profile))
        print(f"{profile}: {len(steps)} 组升级步骤已执行，现为 {version}")
    return 0
