"""The whole chain through Dagster, in a real instance, into a temporary folder."""

import signal
import zipfile

import dagster as dg
import duckdb
import pytest

from assets.cli.run import cause
from assets.definitions import ASSETS, defs
from assets.folders import Folders, Progress
from assets.refreshing import every_morning, new_files
from pipelines.warehouse.laws import LAWS

QUIET = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}


@pytest.fixture
def instance(tmp_path):
    home = tmp_path / "dagster"
    home.mkdir()
    with dg.DagsterInstance.local_temp(str(home)) as instance:
        yield instance


@pytest.fixture
def refresh(chain):
    """A run of everything, as a button of the UI starts it."""

    def materialize(selection="*", instance=None):
        folders = Folders(raw=str(chain.raw), warehouse=str(chain.root), workers=1)
        return dg.materialize(
            ASSETS,
            resources={"folders": folders, "progress": Progress()},
            instance=instance or dg.DagsterInstance.ephemeral(),
            raise_on_error=False,
            selection=selection,
            run_config=QUIET,
        )

    return materialize


def checks(result):
    found = result.get_asset_check_evaluations()
    return {(check.asset_key.to_user_string(), check.check_name): check for check in found}


def number(instance, asset, name):
    event = instance.get_latest_materialization_event(dg.AssetKey(asset))
    return event.asset_materialization.metadata[name].value


def test_seeds_to_warehouse_and_again(refresh, chain, instance):
    first = refresh(instance=instance)
    assert first.success, cause(first)
    assert [(check.check_name, check.description) for check in checks(first).values() if not check.passed] == []
    assert {law for asset, law in checks(first) if asset == "warehouse"} == set(LAWS)
    with duckdb.connect(str(chain.root / "huitan.duckdb"), read_only=True) as con:
        assert con.sql("select count(*), sum(n_articles) from raw_files").fetchall() == [(5, 11)]
        assert con.sql(
            "select count(*) from parsed_articles where published_at is not null and title <> ''"
        ).fetchall() == [(11,)]
        assert con.sql("select count(*) from rejects").fetchall() == [(0,)]
    versions = data_versions(instance)
    assert number(instance, "parsed_articles", "new") == 5
    assert number(instance, "extracted_events", "dagster/row_count") > 0
    again = refresh(instance=instance)
    assert again.success, cause(again)
    assert data_versions(instance) == versions
    assert {
        asset: number(instance, asset, "new") for asset in ("raw_files", "parsed_articles", "events", "positions")
    } == {
        "raw_files": 0,
        "parsed_articles": 0,
        "events": 0,
        "positions": 0,
    }
    assert number(instance, "warehouse", "replaced") == 0


def data_versions(instance):
    keys = sorted(key for made in ASSETS for key in made.keys)
    events = {key: instance.get_latest_materialization_event(key) for key in keys}
    return {
        key.to_user_string(): event.asset_materialization.tags["dagster/data_version"] for key, event in events.items()
    }


def test_refusals_warn_and_show_their_rows(refresh, chain):
    (chain.raw / "empty.txt").touch()
    result = refresh()
    assert result.success
    failed = {asset: check for (asset, _), check in checks(result).items() if not check.passed}
    assert list(failed) == ["parsed_articles"]
    check = failed["parsed_articles"]
    assert check.severity == dg.AssetCheckSeverity.WARN
    (record,) = check.metadata["rows"].records
    assert record.data["path"] == "empty.txt"
    assert record.data["reason"]


def test_pictures_in_an_archive_are_refusals_of_one_file(refresh, chain):
    with zipfile.ZipFile(chain.raw / "pictures.zip", "w") as archive:
        for n in range(9):
            archive.writestr(f"{n}.jpg", bytes(range(256)))
    check = checks(refresh())["parsed_articles", "few_refusals"]
    assert check.metadata["refusals"].value == 9
    assert check.metadata["share"].value == round(1 / 6, 4)


def test_a_broken_law_keeps_the_old_file(refresh, chain, monkeypatch):
    again = refresh()
    assert again.success, cause(again)
    before = (chain.root / "huitan.duckdb").stat().st_ino
    monkeypatch.setitem(LAWS, "no_key_twice", "select article_id from parsed_articles")
    (chain.raw / sorted(file.name for file in chain.raw.iterdir())[0]).unlink()
    result = refresh()
    assert not result.success
    broken = checks(result)["warehouse", "no_key_twice"]
    assert not broken.passed
    assert len(broken.metadata["rows"].records) == 10
    assert (chain.root / "huitan.duckdb").stat().st_ino == before


def test_whoever_stops_a_run_is_told_what_is_left():
    @dg.asset
    def stopped() -> None:
        signal.raise_signal(signal.SIGINT)

    result = dg.materialize([stopped], raise_on_error=False, run_config=QUIET)
    assert not result.success
    assert cause(result).startswith("stopped. What was done is kept")


def test_one_stage_alone(refresh):
    assert refresh("raw_files").success
    assert refresh("parsed_articles").success


def test_every_asset_is_described():
    for spec in (spec for made in ASSETS for spec in made.specs):
        assert spec.description, spec.key
        assert spec.owners, spec.key
        assert spec.kinds, spec.key
        assert spec.group_name != "default", spec.key
        if spec.key.to_user_string() != "warehouse":
            columns = spec.metadata["dagster/column_schema"].columns
            assert all(column.description for column in columns), spec.key
        if spec.key.to_user_string() != "rejects":
            assert spec.code_version, spec.key


def test_the_schedule_asks_for_a_refresh():
    tick = every_morning.evaluate_tick(dg.build_schedule_context())
    assert len(tick.run_requests) == 1
    assert every_morning.execution_timezone == "Asia/Shanghai"
    assert every_morning.default_status == dg.DefaultScheduleStatus.STOPPED


def test_the_sensor_fires_once_for_every_change(chain, monkeypatch):
    instance = dg.DagsterInstance.ephemeral()
    monkeypatch.setenv("HUITAN_RAW", str(chain.raw))

    def tick(cursor):
        return new_files.evaluate_tick(dg.build_sensor_context(instance=instance, cursor=cursor))

    first = tick(None)
    assert len(first.run_requests) == 1
    assert not tick(first.cursor).run_requests
    (chain.raw / "新.txt").touch()
    second = tick(first.cursor)
    assert len(second.run_requests) == 1
    assert second.run_requests[0].run_key != first.run_requests[0].run_key


def test_definitions_load():
    dg.Definitions.validate_loadable(defs)
    assert defs.resolve_job_def("refresh")
