"""Makes the disk image for macOS out of the app; needs dmgbuild, and a Mac."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def make_dmg(app: Path, out: Path, version: str) -> Path:
    """Write the disk image of the app into `out`, and return it."""
    image = out / f"imr-binder-{version}-macos-arm64.dmg"
    settings = ["-s", str(HERE / "dmg_settings.py")]
    told = ["-D", f"app={app}", "-D", f"here={HERE}"]
    words = [*settings, *told, "IMR Binder", str(image)]
    subprocess.run([sys.executable, "-m", "dmgbuild", *words], check=True)
    return image
