"""Send a table through a recipe of examples/engines: ``python through.py RECIPE IN.parquet OUT.parquet``."""

import runpy
import sys

import pyarrow.parquet as pq

if __name__ == "__main__":
    recipe, path, output = sys.argv[1:]
    pq.write_table(runpy.run_path(recipe)["read_table"](pq.read_table(path)), output)
