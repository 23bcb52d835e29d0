"""Build newskit, install it where nothing else is, and use it as a stranger would (``make test-package``).

The wheel goes into an empty environment; ``pip check``, the demo and the command run from an unpacked sdist outside
the project; and a user's program (``tests/typed/user.py``) is checked by mypy and pyright against the installed types.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command that must succeed, without the project on its path; return what it prints."""
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, check=False)
    if done.returncode:
        sys.stdout.write(done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace"))
        raise SystemExit(f"failed: {' '.join(map(str, command))}")
    return done.stdout.decode("utf-8")


def main() -> None:
    """Go through it all; say each step once it has succeeded."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(sys.executable, "-m", "build", "--outdir", folder, ROOT, cwd=folder)
        (wheel,) = folder.glob("*.whl")
        (sdist,) = folder.glob("*.tar.gz")
        with tarfile.open(sdist) as archive:
            archive.extractall(folder, filter="data")
        unpacked = folder / sdist.name.removesuffix(".tar.gz")
        shutil.rmtree(unpacked / "src")  # the demo must find the installed package
        print(f"built {wheel.name} and {sdist.name}")

        venv.create(folder / "env", with_pip=True)
        python = folder / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
        pip = (python, "-m", "pip", "--disable-pip-version-check")
        run(*pip, "install", "--quiet", wheel, cwd=folder)
        print(run(*pip, "check", cwd=folder).strip())
        where = run(python, "-c", "import newskit; print(newskit.__file__)", cwd=folder).strip()
        if "site-packages" not in where:
            raise SystemExit(f"expected the installed newskit, found {where}")
        printed = run(python, "-X", "utf8", unpacked / "examples" / "demo.py", cwd=folder)
        if printed != (ROOT / "examples" / "output" / "demo.txt").read_text(encoding="utf-8"):
            raise SystemExit("the demo printed something else than examples/output/demo.txt")
        print("the demo prints what it should")
        print(run(python, "-m", "newskit", "dates", "in just 11 days", "--anchor", "2025-01-09", cwd=folder).strip())

        user = shutil.copy(ROOT / "tests" / "typed" / "user.py", folder / "user.py")
        print(run(python, user, cwd=folder).strip())
        run(*pip, "install", "--quiet", "mypy", "pyright[nodejs]", cwd=folder)
        print("mypy:", run(python, "-m", "mypy", "--strict", user, cwd=folder).strip())
        (folder / "pyrightconfig.json").write_text('{"typeCheckingMode": "strict", "include": ["user.py"]}')
        print("pyright:", run(python, "-m", "pyright", "--pythonpath", python, cwd=folder).strip())


if __name__ == "__main__":
    main()
