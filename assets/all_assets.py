"""Every asset, in the order of the chain."""

from assets.publishing import rejects, warehouse
from assets.stage_assets import STAGE_ASSETS
from assets.whole_assets import WHOLE_ASSETS

ASSETS = [*STAGE_ASSETS, *WHOLE_ASSETS, rejects, warehouse]
