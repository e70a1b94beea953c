"""Opens the files of a sweep as a user would: the results with xarray, plan and journal as tables. Run with -W error.

Usage: check_sweep.py NAME, for NAME.h5, NAME.plan.csv and NAME.journal.csv
"""
import csv
import sys
import warnings

with warnings.catch_warnings():  # what the libraries warn about while loading is not about our file
    warnings.simplefilter("ignore")
    import numpy
    import xarray
    import h5netcdf


def same(seen, expected, what):
    if seen != expected:
        sys.exit(f"{what}: {seen!r}, expected {expected!r}")


def near(seen, expected, what):
    if not numpy.allclose(seen, expected, rtol=1e-9, atol=1e-12):
        sys.exit(f"{what}: {seen}, expected {expected}")


def table(name):
    with open(name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


name = sys.argv[1]
plan, journal = table(name + ".plan.csv"), table(name + ".journal.csv")
with xarray.open_dataset(name + ".h5", engine="h5netcdf") as data:
    keys = list(data.parameter.values)
    same(dict(data.sizes), {"sample": 64, "parameter": 2, "replicate": 3, "result": 7, "bound": 2}, "axes")
    same([row["matrix"] for row in plan], list(data.matrix.values), "matrices")
    same([[float(row[key]) for key in keys] for row in plan], data.value.values.tolist(), "values of the plan")
    same(len(journal), 64 * 3, "runs of the journal")
    for row in journal:
        seen = data.hours_lost_replicates.sel(sample=int(row["sample"]), replicate=int(row["replicate"]))
        same(float(seen), float(row["hours_lost"]), "a run of the journal")
    near(data.hours_lost, data.hours_lost_replicates.mean("replicate"), "means over replicates")
    # Indices from the results, by the equations of src/sweep/README.md.
    for result in ["hours_lost", "output_lost"]:
        rows = data[result].values.reshape(16, 4)
        a, b, exchanged = rows[:, 0], rows[:, 1], rows[:, 2:]
        both = numpy.concatenate([a, b])
        change = exchanged - a[:, None]
        first = ((b - both.mean())[:, None] * change).mean(axis=0) / both.var()
        total = (change**2).mean(axis=0) / (2 * both.var())
        near(data.first_order.sel(result=result), first, "first-order indices of " + result)
        near(data.total.sel(result=result), total, "total indices of " + result)
    low, high = data.total_interval.values
    same(bool(numpy.all((low <= high) | numpy.isnan(low))), True, "ends of intervals")
    same((int(data.complete), data.attrs["sweep_plan"], int(data.replicates)), (1, "sobol", 3), "attributes")
