"""huitan ui: Dagster's web server and daemon on this project, with their home in the warehouse."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import click

from assets.cli.asking import Refusal
from assets.cli.options import raw_option, warehouse_option, workers_option
from assets.cli.run import check_folders
from assets.places import PROJECT

SETTINGS = """\
# Written once by `huitan ui`; change it at will.
telemetry: {enabled: false}
nux: {enabled: false}
concurrency:
  pools: {granularity: run, default_limit: 1}
  runs: {max_concurrent_runs: 1}
"""
TOUCH = """
import dagster as dg
import assets.definitions
instance = dg.DagsterInstance.get()
instance.get_runs(limit=1), instance.all_asset_keys(), instance.all_instigator_state()
"""


@click.command()
@raw_option
@warehouse_option
@workers_option
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(1, 65535), default=3000, show_default=True)
def command(raw: Path, warehouse: Path, workers: int, host: str, port: int) -> None:
    """Serve the pipeline: graph, runs, checks, schedule and sensor. Ends with Ctrl-C.

    \b
    Example:
      huitan ui
      huitan ui --raw ~/news --warehouse ~/news_warehouse --port 3333
    """
    check_folders(raw, warehouse)
    check_port(host, port)
    environment = surroundings(raw.resolve(), warehouse.resolve(), workers)
    initialise(environment)
    click.echo(f"http://{host}:{port} in about fifteen seconds; Ctrl-C ends it.")
    served = ["-m", "assets.definitions", "-d", str(PROJECT), "-h", host, "-p", str(port)]
    dagster = [sys.executable, "-m", "dagster", "dev", *served]
    hear_interrupts()
    raise SystemExit(attend(subprocess.Popen(dagster, env=environment, cwd=PROJECT)))


def surroundings(raw: Path, warehouse: Path, workers: int) -> dict[str, str]:
    """The environment of Dagster's processes."""
    return {
        **os.environ,
        "HUITAN_RAW": str(raw),
        "HUITAN_WAREHOUSE": str(warehouse),
        "HUITAN_WORKERS": str(workers),
        "PYTHONWARNINGS": os.environ.get("PYTHONWARNINGS", "ignore:Function `dev_command`"),
        "DAGSTER_HOME": str(home(warehouse)),
    }


def check_port(host: str, port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise Refusal(
                f"{host}:{port} cannot be served: {error.strerror}. Another one: huitan ui --port {port + 1}"
            ) from error


def home(warehouse: Path) -> Path:
    """Dagster's home, with its settings."""
    folder = warehouse / ".dagster"
    folder.mkdir(exist_ok=True)
    settings = folder / "dagster.yaml"
    if not settings.exists():
        settings.write_text(SETTINGS)
    return folder


def initialise(environment: dict[str, str]) -> None:
    """Create Dagster's databases before several processes want to at once: that would leave them corrupt. A wrong
    setting (HUITAN_CRON, dagster.yaml) shows here, too."""
    done = subprocess.run([sys.executable, "-c", TOUCH], env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Refusal(f"Dagster does not start: {done.stderr.strip().splitlines()[-1]}")


def hear_interrupts() -> None:
    """For this process and those it starts. A script's shell has what it starts in the background ignore SIGINT, and
    Dagster treats SIGTERM as it finds SIGINT treated: nothing but SIGKILL would end it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def attend(server: "subprocess.Popen[bytes]") -> int:
    """Wait for the server; Ctrl-C reaches it too, so that only its end is waited for; a SIGTERM is passed on."""
    signal.signal(signal.SIGTERM, lambda *_: server.terminate())
    try:
        return server.wait()
    except KeyboardInterrupt:
        try:
            return server.wait(timeout=15)
        except subprocess.TimeoutExpired:
            server.terminate()
            return server.wait()
